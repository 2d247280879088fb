"""Refunds to the bank and back: the next list, the lists before, and the bank's result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import PaymentListFile, PaymentListSummary, RefundToSend
from handover_app.ui.context import PageContext
from handover_app.ui.finance.imported_lists import bank_import
from handover_app.ui.finance.list_tables import sent_table, waiting_table
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.messages import word
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_NARROW = 520


class ListsTab(FinanceTab):
    """What waits for the bank at the left, what was sent at the right."""

    topics: ClassVar[tuple[str, ...]] = ("receipts",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._again: set[UUID] = set()
        self._rows: Sequence[RefundToSend] = ()
        self._stack = QStackedWidget()
        self._import = bank_import(context)
        self._import.left.connect(self._on_left)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._waiting_card(), 1)
        row.addWidget(self._sent_card(), 1)
        self._stack.addWidget(both)
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def refresh(self) -> None:
        """Read what waits and what was sent anew."""
        service, payee = self.context.desks.payment_lists, self._payee.currentData()

        self.read(partial(service.waiting, payee), self._show_waiting, "waiting")
        self.read(service.lists, self._show_lists, "lists")

    def _waiting_card(self) -> Card:
        self._payee = QComboBox()
        self._payee.setObjectName("listPayee")
        self._payee.setAccessibleName(self.tr("Whose money goes back"))
        for payee in Payee:
            self._payee.addItem(word(payee), payee)
        self._payee.currentIndexChanged.connect(self._on_payee)
        self._day = day_field(self.today())
        self._day.setObjectName("listDay")
        self._day.setAccessibleName(self.tr("Day of payment"))
        self._waiting = TableOrWords(waiting_table(self._again))
        self._waiting.spare([2], _NARROW)
        self._waiting.table.selected.connect(lambda _row: self._show_again())
        self._sum = text("", "soft")
        self._sum.setObjectName("listSum")
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._payee, 1)
        head.addWidget(self._day)
        card = Card().flush()
        card.show_heading(self.tr("The next list for online banking"))
        card.body.addLayout(head)
        card.body.addWidget(self._waiting, 1)
        card.body.addLayout(self._waiting_foot())
        return card

    def _waiting_foot(self) -> QHBoxLayout:
        self._send_again = QPushButton(self.tr("Send it again"))
        self._send_again.setObjectName("sendAgain")
        self._send_again.setAccessibleName(self._send_again.text())
        self._send_again.setCheckable(True)
        self._send_again.clicked.connect(self._on_again)
        self._make = PrimaryButton(self.tr("Make the list"))
        self._make.setObjectName("makeList")
        self._make.clicked.connect(self._on_make)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(self._sum, 1)
        foot.addWidget(self._send_again)
        foot.addWidget(self._make)
        return foot

    def _sent_card(self) -> Card:
        self._sent = TableOrWords(sent_table())
        self._sent.spare([2], _NARROW)
        self._sent.table.chosen.connect(self._on_open)
        self._open = QPushButton(self.tr("Save the workbook again"))
        self._open.setObjectName("openList")
        self._open.setAccessibleName(self._open.text())
        self._open.clicked.connect(lambda: self._on_open(self._sent.table.current_row()))
        self._bank = QPushButton(self.tr("Import the bank's result"))
        self._bank.setObjectName("importResult")
        self._bank.setAccessibleName(self._bank.text())
        self._bank.clicked.connect(self._on_bank)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self._bank)
        card = Card().flush()
        card.show_heading(self.tr("Lists that were sent"))
        card.body.addWidget(self._sent, 1)
        card.body.addLayout(foot)
        return card

    def _show_waiting(self, rows: Sequence[RefundToSend]) -> None:
        self._rows = rows
        nothing = self.tr(
            "No refund waits: those by transfer or to the card come here once they are approved "
            "and signed."
        )
        self._waiting.show_rows(rows, nothing, lambda row: row.refund_id)
        self._show_again()

    def _going(self) -> list[RefundToSend]:
        return [row for row in self._rows if not row.bounced or row.refund_id in self._again]

    def _show_again(self) -> None:
        row = self._waiting.table.current_row() if self._rows else None
        self._send_again.setVisible(row is not None and bool(row.bounced))
        self._send_again.setChecked(row is not None and row.refund_id in self._again)
        going = self._going()
        total = Money.total(each.amount for each in going)
        self._sum.setText(
            self.tr("Refunds: {count} · {total}").format(count=len(going), total=total.format())
        )
        self._waiting.table.viewport().update()

    def _show_lists(self, lists: Sequence[PaymentListSummary]) -> None:
        nothing = self.tr("No list was made yet.")
        self._sent.show_rows(lists, nothing, lambda row: row.list_id)
        self._open.setEnabled(bool(lists))

    def _on_payee(self) -> None:
        self._again.clear()
        self.refresh()

    def _on_again(self, again: bool) -> None:
        row = self._waiting.table.current_row()
        if row is not None:
            (self._again.add if again else self._again.discard)(row.refund_id)
            self._show_again()

    def _on_make(self) -> None:
        again = tuple(sorted(self._again))
        call = self.context.desks.payment_lists.make
        self.write(
            call,
            day_of(self._day),
            self._payee.currentData(),
            again,
            done=self._made,
            failed=self._not_made,
        )

    def _made(self, made: PaymentListFile) -> None:
        self._again.clear()
        said = self.tr("Refunds: {count} · {total}").format(
            count=made.summary.count, total=made.summary.total.format()
        )
        self.context.band.done(
            self.tr("Payment list {number}").format(number=made.summary.number), said
        )
        self._keep(made)

    def _not_made(self, error: Exception) -> None:
        """After a lost answer the list is there: its workbook comes from the stored rows."""
        if isinstance(error, AlreadyDone) and "list" in error.result:
            self._workbook(UUID(str(error.result["list"])))
            return
        self.failed(error)

    def _on_open(self, row: PaymentListSummary | None) -> None:
        if row is not None:
            self._workbook(row.list_id)

    def _workbook(self, list_id: UUID) -> None:
        self.write(self.context.desks.payment_lists.workbook, list_id, done=self._keep)

    def _keep(self, made: PaymentListFile) -> None:
        self.refresh()
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Payment list"), made.name, kinds, made.data)

    def _on_bank(self) -> None:
        self._stack.setCurrentIndex(1)
        self._import.choose()

    def _on_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
