"""Finance's page: one tab for each of its jobs, those that the clerk's rights allow."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.handover import HandoverCard
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.finance.ahead import AheadTab
from handover_app.ui.finance.consultations import ConsultationsTab
from handover_app.ui.finance.contracts import ContractsTab
from handover_app.ui.finance.exchange import ExchangeTab
from handover_app.ui.finance.lists import ListsTab
from handover_app.ui.finance.refunds import RefundsTab
from handover_app.ui.finance.statements import StatementsTab
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.tokens import GAP


class FinancePage(QWidget):
    """Tabs side by side; each reads when it is first looked at."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._tabs = QTabWidget()
        self._tabs.setObjectName("financeTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setAccessibleName(self.tr("Jobs of finance"))
        self._tabs.setAccessibleName(self.tr("Jobs of finance"))
        self._rights: list[frozenset[Right]] = []
        self._add(
            self.tr("Refunds"),
            RefundsTab(context),
            Right.CHECK_REFUND,
            Right.APPROVE_REFUND,
            Right.SEND_REFUNDS,
        )
        self._add(self.tr("Payment lists"), ListsTab(context), Right.SEND_REFUNDS)
        self._add(self.tr("Statements"), StatementsTab(context), Right.SET_FEES)
        self._add(self.tr("Paid ahead"), AheadTab(context), Right.IMPORT_PAYMENTS)
        self._add(self.tr("Contracts"), ContractsTab(context), Right.SET_FEES, Right.RECORD_PENALTY)
        self._add(self.tr("Invoices"), ExchangeTab(context), Right.TAKE_MONEY)
        self._add(self.tr("Consultations"), ConsultationsTab(context))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.addWidget(self._tabs)
        context.session.changed.connect(self._show_rights)
        self._show_rights()

    def show_unit(self, unit_id: UUID) -> None:
        """Show what the open tab has of a unit."""
        card = partial(self._context.desks.handover.card, unit_id)
        self._context.runner.read(self, card, self._show_card, self._context.show_error, key="card")

    def _add(self, words: str, tab: FinanceTab, *rights: Right) -> None:
        tab.layout().setContentsMargins(0, GAP // 2, 0, 0)
        self._tabs.addTab(tab, words)
        self._rights.append(frozenset(rights))

    def _show_rights(self) -> None:
        """The services decide; a tab whose every button would be refused is only in the way."""
        for place, rights in enumerate(self._rights):
            self._tabs.setTabVisible(place, not rights or self._context.session.may(*rights))

    def _show_card(self, card: HandoverCard) -> None:
        tab = self._tabs.currentWidget()
        if isinstance(tab, FinanceTab):
            tab.show_unit(card.unit_id, card.code)
