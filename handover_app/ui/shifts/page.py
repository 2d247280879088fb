"""The page of the drawer: the cashier's shift, and the day for who closes it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.handover import HandoverCard
from handover_app.domain.people import Right
from handover_app.domain.units import UnitLine
from handover_app.ui.context import PageContext
from handover_app.ui.shifts.day_tab import DayTab
from handover_app.ui.shifts.drawer_tab import DrawerTab
from handover_app.ui.tokens import GAP


class ShiftsPage(QWidget):
    """A cashier sees the drawer alone; who closes days sees the day beside it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.drawer, self.day = DrawerTab(context), DayTab(context)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("shiftTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for named in (self._tabs, self._tabs.tabBar()):
            named.setAccessibleName(self.tr("Drawer and day"))
        self._tabs.addTab(self.drawer, self.tr("This drawer"))
        self._tabs.addTab(self.day, self.tr("The day"))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.addWidget(self._tabs)
        context.session.changed.connect(self._show_rights)
        self._show_rights()

    def show_unit(self, unit_id: UUID) -> None:
        """A household found by the search bar: money of it was taken without a receipt."""
        card = partial(self._context.desks.handover.card, unit_id)
        self._context.runner.read(self, card, self._show_card, self._context.show_error, key="card")

    def _show_card(self, card: HandoverCard) -> None:
        names = "、".join(owner.name for owner in card.owners)
        self.drawer.show_unit(UnitLine(card.unit_id, card.code, card.building, names, ""))

    def _show_rights(self) -> None:
        """The services decide; a tab whose every button would be refused is only in the way."""
        self._tabs.setTabVisible(1, self._context.session.may(Right.CLOSE_DAY))
        self._tabs.tabBar().setVisible(self._context.session.may(Right.CLOSE_DAY))
