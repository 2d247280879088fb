"""Payments made ahead of the day: list, import of a workbook, and cancelling with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout

from handover_app.domain.money import Money
from handover_app.domain.prior_payments import PriorPaymentLine
from handover_app.ui.context import PageContext
from handover_app.ui.finance.imported_lists import payments_import
from handover_app.ui.finance.presenter import holds
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class AheadTab(FinanceTab):
    """What came before the day and counts; the import takes its place while it goes on."""

    topics: ClassVar[tuple[str, ...]] = ("receipts", "fees")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: Sequence[PriorPaymentLine] = ()
        self._filter, self._reason = QLineEdit(), QLineEdit()
        self._table = TableOrWords(self._payment_table())
        self._table.spare([4, 6], 1080)
        self._table.table.selected.connect(self._on_selected)
        self._import = payments_import(context)
        self._import.left.connect(self._on_left)
        self._list = Card().flush()
        self._list.show_heading(self.tr("Payments made ahead"))
        self._list.body.addLayout(self._filter_row())
        self._list.body.addWidget(self._table, 1)
        self._list.body.addLayout(self._foot())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._show()

    def refresh(self) -> None:
        """Read all payments made ahead anew."""
        self.read(self.context.desks.prior_payments.lines, self._show_lines, "ahead")

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """List the payments of a unit."""
        self._filter.setText(code)

    def _filter_row(self) -> QHBoxLayout:
        self._filter.setObjectName("aheadFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit, charge or reference"))
        self._filter.setPlaceholderText(self.tr("Filter by unit, charge or reference"))
        self._filter.textChanged.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self._filter)
        return row

    def _foot(self) -> QHBoxLayout:
        self._reason.setObjectName("aheadReason")
        self._reason.setAccessibleName(self.tr("Why the chosen payment no longer counts"))
        self._reason.setPlaceholderText(self.tr("Why the chosen payment no longer counts"))
        self._cancel = QPushButton(self.tr("Cancel this payment"))
        self._cancel.setObjectName("cancelPayment")
        self._cancel.setAccessibleName(self._cancel.text())
        self._cancel.clicked.connect(self._on_cancel)
        primary = PrimaryButton(self.tr("Import a workbook"))
        primary.setObjectName("importPayments")
        primary.clicked.connect(self._on_import)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self._cancel)
        row.addWidget(primary)
        return row

    def _payment_table(self) -> RowTable:
        table = RowTable(
            self.tr("Payments made ahead"),
            [
                Column(self.tr("Unit"), lambda row: row.code, width=96),
                Column(self.tr("Charge"), lambda row: row.item_name, width=140),
                Column(
                    self.tr("Amount"),
                    lambda row: row.amount.format(),
                    right=True,
                    order=lambda row: row.amount,
                    width=116,
                ),
                Column(self.tr("Paid on"), lambda row: row.paid_on.isoformat(), width=106),
                Column(self.tr("Method"), lambda row: row.method or "—", width=90),
                Column(self.tr("Reference"), lambda row: row.reference or "—", width=0),
                Column(self.tr("From"), lambda row: f"{row.source} · {row.row}", width=190),
                Column(
                    self.tr("State"),
                    self._state,
                    tone=lambda row: Tone.NEUTRAL if row.cancelled else Tone.GOOD,
                    icon=lambda row: "x" if row.cancelled else "check",
                    width=180,
                ),
            ],
            sortable=True,
        )
        table.setObjectName("ahead")
        return table

    def _state(self, row: PriorPaymentLine) -> str:
        if row.cancelled:
            return self.tr("cancelled: {reason}").format(reason=row.cancelled)
        return self.tr("counts")

    def _show_lines(self, rows: Sequence[PriorPaymentLine]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        words = self._filter.text().strip()
        rows = [row for row in self._rows if holds(words, row.code, row.item_name, row.reference)]
        counts = [row.amount for row in rows if not row.cancelled]
        self._list.show_heading(
            self.tr("Payments made ahead"),
            self.tr("{count} count, {total}").format(
                count=len(counts), total=Money.total(counts).format()
            ),
        )
        nothing = self.tr(
            "No payment made ahead. Import the workbook with unit, charge, amount and date."
        )
        self._table.show_rows(rows, nothing, lambda row: row.payment_id)
        self._on_selected(self._table.table.current_row() if rows else None)

    def _on_selected(self, row: PriorPaymentLine | None) -> None:
        may = row is not None and not row.cancelled
        self._cancel.setEnabled(may)
        self._reason.setEnabled(may)

    def _on_cancel(self) -> None:
        row: PriorPaymentLine | None = self._table.table.current_row()
        if row is not None:
            call = self.context.desks.prior_payments.cancel
            words = self._reason.text().strip()
            self.write(call, row.payment_id, words, done=partial(self._cancelled, row))

    def _cancelled(self, row: PriorPaymentLine, _answer: None) -> None:
        self._reason.clear()
        self.context.band.done(
            f"{row.code}　{row.item_name}",
            self.tr("{amount} counts no more").format(amount=row.amount.format()),
        )
        self.refresh()

    def _on_import(self) -> None:
        self._stack.setCurrentIndex(1)
        self._import.choose()

    def _on_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
