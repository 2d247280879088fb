"""Purchase-invoice exchange (换开购房发票): old receipts come back, the invoice goes out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import Payee
from handover_app.domain.invoice_exchanges import ExchangeSummary, GivenInvoice, OldReceipt
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import PaperRef, Settlement
from handover_app.ui.context import PageContext
from handover_app.ui.finance.exchange_form import InvoiceForm, ReturnedCard
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.messages import local
from handover_app.ui.tokens import GAP
from handover_app.ui.unit_choice import UnitChoice
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class ExchangeTab(FinanceTab):
    """The receipts that come back at the left, the invoice and earlier exchanges at the right."""

    topics: ClassVar[tuple[str, ...]] = ("receipts",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._unit: UUID | None = None
        self._papers: dict[str, UUID] = {}
        self._choice = UnitChoice(context)
        self._choice.chosen.connect(self.show_unit)
        self._returned, self._invoice = ReturnedCard(self.today()), InvoiceForm(self.today())
        self._returned.changed.connect(self._show_hand)
        self._done = TableOrWords(self._exchange_table())
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._invoice_card())
        right.addWidget(self._done_card(), 1)
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        cards.addWidget(self._returned, 6)
        cards.addLayout(right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._choice)
        column.addLayout(cards, 1)
        self._choice.say(self.tr("Choose a unit first."))
        self._show_hand()

    def refresh(self) -> None:
        """Read the unit's receipts and exchanges anew."""
        unit_id, desks = self._unit, self.context.desks
        if unit_id is None:
            return
        self.read(
            partial(desks.receipts.settlement, unit_id),
            partial(self._show_settlement, unit_id),
            "settlement",
        )
        self.read(
            partial(desks.invoice_exchanges.of_unit, unit_id),
            partial(self._show_done, unit_id),
            "exchanges",
        )

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """Take a unit in hand."""
        if unit_id != self._unit:
            self._unit = unit_id
            self._returned.clear()
            self._invoice.clear()
            self._choice.say(code)
        self._show_hand()
        self.refresh()

    def _invoice_card(self) -> Card:
        card = Card()
        card.show_heading(self.tr("The purchase invoice"))
        self._exchange = PrimaryButton(self.tr("Exchange and print"))
        self._exchange.setObjectName("exchange")
        self._exchange.clicked.connect(self._on_exchange)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._exchange)
        card.body.addWidget(self._invoice)
        card.body.addLayout(foot)
        return card

    def _done_card(self) -> Card:
        card = Card().flush()
        card.show_heading(self.tr("Exchanged before"))
        self._print = QPushButton(self.tr("Print again"))
        self._print.setObjectName("printExchange")
        self._print.setAccessibleName(self._print.text())
        self._print.clicked.connect(self._on_print)
        self._print.setProperty("role", "link")
        self._print.setEnabled(False)
        card.head.addWidget(self._print)
        card.body.addWidget(self._done, 1)
        return card

    def _exchange_table(self) -> RowTable:
        columns = [
            Column(self.tr("When"), lambda row: local(row.at, "%m-%d %H:%M"), width=104),
            Column(self.tr("Invoice"), lambda row: row.invoice_number, width=0),
            Column(self.tr("Receipts"), lambda row: str(len(row.receipts)), right=True, width=74),
            Column(self.tr("Total"), lambda row: row.total.format(), right=True, width=116),
        ]
        table = RowTable(self.tr("Exchanged before"), columns)
        table.setObjectName("exchanges")
        return table

    def _show_hand(self) -> None:
        there = self._unit is not None
        self._returned.setEnabled(there)
        self._invoice.setEnabled(there)
        self._exchange.setEnabled(there and bool(self._returned.receipts()))

    def _show_settlement(self, unit_id: UUID, settlement: Settlement) -> None:
        if unit_id != self._unit:
            return
        self._choice.say(f"{settlement.code}　{settlement.owner_names}")
        self._invoice.propose(settlement.owner_names)
        kind = PaperKind.INVOICE_EXCHANGE.name
        self._papers = {ref.number: ref.paper_id for ref in settlement.papers if ref.kind == kind}
        self._returned.offer(
            [
                OldReceipt(each.number, each.issued_at.astimezone().date(), each.total)
                for each in settlement.receipts
                if each.payee is Payee.DEVELOPER and each.stands
            ]
        )

    def _show_done(self, unit_id: UUID, done: Sequence[ExchangeSummary]) -> None:
        if unit_id == self._unit:
            nothing = self.tr("No receipt of this unit was exchanged yet.")
            self._done.show_rows(done, nothing, lambda row: row.exchange_id)
            self._print.setEnabled(bool(done))
            self._returned.mark([each.number for row in done for each in row.receipts])

    def _on_exchange(self) -> None:
        returned, invoice = self._returned.receipts(), self._invoice.typed()
        call = self.context.desks.invoice_exchanges.exchange
        done, failed = partial(self._exchanged, invoice), partial(self._not_exchanged, invoice)
        self.write(call, self._unit, returned, invoice, done=done, failed=failed)

    def _not_exchanged(self, invoice: GivenInvoice, error: Exception) -> None:
        """After a lost answer the paper is there, and only has to be printed."""
        if isinstance(error, AlreadyDone) and "paper" in error.result:
            paper, number = UUID(str(error.result["paper"])), str(error.result["number"])
            self._exchanged(invoice, PaperRef(paper, PaperKind.INVOICE_EXCHANGE.name, number))
        else:
            self.failed(error)

    def _exchanged(self, invoice: GivenInvoice, paper: PaperRef) -> None:
        self._returned.clear()
        self._invoice.clear()
        self.context.band.done(
            self.tr("Exchanged for invoice {number}").format(number=invoice.number), paper.number
        )
        self.print_paper(paper.paper_id)
        self._show_hand()
        self.refresh()

    def _on_print(self) -> None:
        row: ExchangeSummary | None = self._done.table.current_row()
        rows = self._done.table.rows()
        paper = self._papers.get((row or rows[-1]).number) if rows else None
        if paper is not None:
            self.print_paper(paper)
