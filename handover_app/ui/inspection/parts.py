"""The two parts that share one place: the team with the meters, and the defects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar

from handover_app.ui.inspection.defects import DefectPart
from handover_app.ui.inspection.team import TeamPart
from handover_app.ui.widgets.card import Card

_TEAM, _DEFECTS = 0, 1


class InspectionParts(Card):
    """Tabs with their keys at the left, the buttons of the defects at the right.

    Attributes:
        team: the team and the meters.
        defects: the unit's defects.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.team, self.defects = TeamPart(), DefectPart(today)
        self._tabs, self._stack = QTabBar(), QStackedWidget()
        self._tabs.setObjectName("parts")
        self._tabs.setAccessibleName(self.tr("Parts of the inspection"))
        self._tabs.setDrawBase(False)
        for part in (self.team, self.defects):
            self._tabs.addTab("")
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._show_part)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 14, 0)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(self.defects.actions)
        self.layout().setContentsMargins(1, 6, 1, 2)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.show_count(0)
        self._show_part(_TEAM)

    def show_count(self, defects: int) -> None:
        """How many defects the unit has, in the tab's title."""
        self._tabs.setTabText(_TEAM, self.tr("Team and meters") + "  F2")
        self._tabs.setTabText(_DEFECTS, self.tr("Defects {count}").format(count=defects) + "  F3")

    def open_team(self, *, focus: bool = True) -> None:
        """Show the team and the meters."""
        self._tabs.setCurrentIndex(_TEAM)
        if focus:
            self.team.focus_first()

    def open_defects(self, *, focus: bool = True) -> None:
        """Show the defects, ready to type."""
        self._tabs.setCurrentIndex(_DEFECTS)
        if focus:
            self.defects.search.field.setFocus()

    def _show_part(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.defects.actions.setVisible(place == _DEFECTS)
