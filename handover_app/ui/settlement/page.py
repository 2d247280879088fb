"""The cashier's page: the statement, the money of one payee at a time, refunds, every paper."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.people import Right
from handover_app.domain.receipts import ChargeLine, DecisionKind, ReceiptSummary
from handover_app.ui.context import PageContext
from handover_app.ui.settlement.actions import DeskActions
from handover_app.ui.settlement.desk import CashDesk
from handover_app.ui.settlement.household import Household, read_household
from handover_app.ui.settlement.statement import StatementCard
from handover_app.ui.station_page import StationPage

TOPICS = ("shifts", "statements", "fees")
"""What the cash desk shows beside the card."""
STATEMENT, DESK = 9, 10
"""How the two cards share the width."""


class SettlementPage(StationPage):
    """One receipt a payee, never mixed; the refund paper where the owner is owed money."""

    def __init__(self, context: PageContext) -> None:
        self._household: Household | None = None
        super().__init__(context, Stage.SETTLEMENT)
        self._actions = DeskActions(self)
        context.hub.watch(self, TOPICS, self.refresh)

    def build_work(self) -> QWidget:
        """The statement at the left, what is to be done at the right."""
        self.statement, self.desk = StatementCard(), CashDesk()
        self.statement.decision_asked.connect(self._on_decision)
        self.statement.reprint_asked.connect(self.print_paper)
        self.desk.papers.opened.connect(self._on_receipt)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card, share in ((self.statement, STATEMENT), (self.desk, DESK)):
            # Neither card's longest words may take the room of the other's amounts.
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(card, share)
        return work

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._household = None
        self.statement.clear(self.tr("No unit is in hand."))
        words = self.tr("Choose a household from the list, scan, or type.")
        self.desk.clear(words, self._today())

    def show_work(self, card: HandoverCard) -> None:
        """Say what blocks the keys, and read the statement anew."""
        self.statement.show_blockers(card.blockers)
        session, desks = self.context.session, self.context.desks
        clerk = None if session.clerk is None else session.clerk.id
        read = partial(read_household, desks, session.station, clerk, card.unit_id)
        self.context.runner.read(self, read, self._show_household, key="settlement")

    def _show_household(self, household: Household) -> None:
        """Show what changed; what the cashier is typing stays."""
        settlement = household.settlement
        if settlement.unit_id != self.unit_id or household == self._household:
            return
        self._household = household
        if not settlement.owner_names:
            words = self.tr("This unit is not sold; there is nothing to settle.")
            self.statement.clear(words)
            self.desk.clear(words, self._today())
            return
        self.statement.show_household(household)
        is_legal = self.context.session.may(Right.RECORD_RESCISSION)
        self.desk.show_household(household, is_legal=is_legal)

    def _on_decision(self, line: ChargeLine, kind: DecisionKind) -> None:
        self.desk.show_decision(line, kind, self._today())

    def _on_receipt(self, receipt: ReceiptSummary) -> None:
        self.desk.show_receipt(receipt, self._today())

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _failed(self, error: Exception) -> None:
        """Refused: the fields stay as they are, and may be corrected."""
        self.desk.give_back()
        if isinstance(error, AlreadyDone):
            self._actions.done_before(error.result)
        self._actions.failed(error)
        super()._failed(error)
