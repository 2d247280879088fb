"""The parts that share one place: team and meters, defects, the crews, the paper form."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.inspection.actions import Size
from handover_app.ui.inspection.conclusion import ConclusionPart
from handover_app.ui.inspection.defects import DefectPart
from handover_app.ui.inspection.orders import OrdersPart
from handover_app.ui.inspection.paper_entry import PaperEntryPart
from handover_app.ui.inspection.team import TeamPart
from handover_app.ui.photos.meters import MeterPhotos
from handover_app.ui.widgets.card import Card

TEAM, DEFECTS, ORDERS, PAPER, CONCLUSION = range(5)
_AIR = 24
"""Pixels between the tabs and the buttons, and at their right."""


class InspectionParts(Card):
    """Tabs with their keys at the left, the buttons of the defects at the right.

    Attributes:
        team: the team and the meters.
        defects: the unit's defects.
        orders: the crews that were ordered for the unit.
        paper: the fast entry of the paper form.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._counts = {DEFECTS: 0, ORDERS: 0}
        self._meter_photos = MeterPhotos(context)
        # It has no face of its own: in sight it would be painted behind the tabs.
        self._meter_photos.setParent(self)
        self._meter_photos.hide()
        self.team = TeamPart(context, self._meter_photos)
        self.defects = DefectPart(context)
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
        self.defects.counted.connect(lambda count: self.show_count(DEFECTS, count))
        self.orders.counted.connect(lambda count: self.show_count(ORDERS, count))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._tabs)
        head.addStretch(1)
        for buttons in (self.defects.actions, self.paper.form_button, self.paper.save):
            head.addWidget(buttons)
        self.layout().setContentsMargins(1, 6, 1, 2)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self._show_titles()
        self._show_part(TEAM)

    def show_count(self, part: int, count: int) -> None:
        """How many rows a part has, in its tab's title."""
        if count != self._counts[part]:
            self._counts[part] = count
            self._fit()

    def take_in(self, conclusion: ConclusionPart) -> None:
        """In a low window the conclusion is a tab as the others are."""
        self._stack.addWidget(conclusion)
        conclusion.show_frame(framed=False)
        self._tabs.addTab("")
        self._fit()

    def give_back(self, conclusion: ConclusionPart) -> None:
        """There is room again to have the conclusion always in sight."""
        if self._tabs.currentIndex() == CONCLUSION:
            self._tabs.setCurrentIndex(DEFECTS)
        self._tabs.removeTab(CONCLUSION)
        self._stack.removeWidget(conclusion)
        conclusion.show_frame(framed=True)
        self._fit()

    def open_conclusion(self) -> None:
        """Show the conclusion where it is one of the tabs."""
        if self._tabs.count() > CONCLUSION:
            self._tabs.setCurrentIndex(CONCLUSION)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many words above as the place has room for."""
        actions = self.defects.actions
        self._show_titles()
        room = self.width() - self._tabs.sizeHint().width() - _AIR
        size = next((each for each in Size if actions.needs(each) <= room), None)
        if size is None:
            self._show_titles(keys=False)
        actions.show_size(size or Size.ICONS)

    def _show_titles(self, *, keys: bool = True) -> None:
        titles = (
            (self.tr("Team and meters") if keys else self.tr("Team"), "F2"),
            (self.tr("Defects {count}").format(count=self._counts[DEFECTS]), "F3"),
            (self.tr("Crews {count}").format(count=self._counts[ORDERS]), ""),
            (self.tr("Paper form"), "F5"),
            (self.tr("Conclusion"), "F4"),
        )
        for place in range(self._tabs.count()):
            title, key = titles[place]
            words = f"{title}  {key}".strip() if keys else title
            # Another text lays the bar out anew, the same one too.
            if self._tabs.tabText(place) != words:
                self._tabs.setTabText(place, words)
                self._tabs.setTabToolTip(place, key)

    def open_team(self, *, focus: bool = True) -> None:
        """Show the team and the meters."""
        self._tabs.setCurrentIndex(TEAM)
        if focus:
            self.team.focus_first()

    def open_defects(self, *, focus: bool = True) -> None:
        """Show the defects, ready to type."""
        self._tabs.setCurrentIndex(DEFECTS)
        if focus:
            self.defects.focus_first()

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
        self.paper.form_button.setVisible(place in (TEAM, PAPER))
        self.paper.save.setVisible(place == PAPER)
