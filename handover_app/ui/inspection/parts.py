"""The parts that share one place: team and meters, defects, the crews, the paper form."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.inspection.defects import DefectPart
from handover_app.ui.inspection.detail import DetailPane
from handover_app.ui.inspection.orders import OrdersPart
from handover_app.ui.inspection.paper_entry import PaperEntryPart
from handover_app.ui.inspection.team import TeamPart
from handover_app.ui.widgets.card import Card

TEAM, DEFECTS, ORDERS, PAPER = range(4)


class InspectionParts(Card):
    """Tabs with their keys at the left, the buttons of the defects at the right.

    Attributes:
        team: the team and the meters.
        defects: the unit's defects.
        detail: the defect under the cursor.
        orders: the crews that were ordered for the unit.
        paper: the fast entry of the paper form.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._counts = {DEFECTS: 0, ORDERS: 0}
        self.team = TeamPart()
        self.detail = DetailPane(context)
        self.defects = DefectPart(context, self.detail)
        self.orders, self.paper = OrdersPart(context), PaperEntryPart(context)
        self._tabs, self._stack = QTabBar(), QStackedWidget()
        self._tabs.setObjectName("parts")
        self._tabs.setAccessibleName(self.tr("Parts of the inspection"))
        self._tabs.setDrawBase(False)
        parts: Sequence[QWidget] = (self.team, self.defects, self.orders, self.paper)
        for part in parts:
            self._tabs.addTab("")
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._show_part)
        self.orders.counted.connect(lambda count: self.show_count(ORDERS, count))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 14, 0)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(self.defects.actions)
        self.layout().setContentsMargins(1, 6, 1, 2)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.show_count(DEFECTS, 0)
        self._show_part(TEAM)

    def show_count(self, part: int, count: int) -> None:
        """How many rows a part has, in its tab's title."""
        self._counts[part] = count
        titles = {
            TEAM: self.tr("Team and meters") + "  F2",
            DEFECTS: self.tr("Defects {count}").format(count=self._counts[DEFECTS]) + "  F3",
            ORDERS: self.tr("Crews {count}").format(count=self._counts[ORDERS]),
            PAPER: self.tr("Paper form") + "  F5",
        }
        for place, title in titles.items():
            self._tabs.setTabText(place, title)

    def open_team(self, *, focus: bool = True) -> None:
        """Show the team and the meters."""
        self._tabs.setCurrentIndex(TEAM)
        if focus:
            self.team.focus_first()

    def open_defects(self, *, focus: bool = True) -> None:
        """Show the defects, ready to type."""
        self._tabs.setCurrentIndex(DEFECTS)
        if focus:
            self.defects.search.field.setFocus()

    def open_paper(self) -> None:
        """Show the paper form, ready to type."""
        self._tabs.setCurrentIndex(PAPER)
        self.paper.focus_first()

    def order(self, defect_ids: Sequence[UUID]) -> None:
        """Show the crews: one is wanted for these defects."""
        self._tabs.setCurrentIndex(ORDERS)
        self.orders.order(defect_ids)

    def _show_part(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.defects.actions.setVisible(place == DEFECTS)
