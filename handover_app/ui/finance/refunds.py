"""Every refund by its state, overdue ones first, and beside it what can be done about one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from handover_app.domain.people import Right
from handover_app.domain.receipts import BankAccount, RefundMethod, RefundState, RefundSummary
from handover_app.ui.context import PageContext
from handover_app.ui.finance.presenter import (
    RefundAct,
    RefundView,
    is_overdue,
    refund_waits,
    refunds_in,
)
from handover_app.ui.finance.refund_card import RefundCard
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.messages import item_word, word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

STATE_LOOK: dict[RefundState, tuple[str, Tone]] = {
    RefundState.APPLIED: ("clock-3", Tone.INFO),
    RefundState.CHECKED: ("circle-dot", Tone.ACCENT),
    RefundState.APPROVED: ("file-check", Tone.ACCENT),
    RefundState.SENT: ("arrow-right", Tone.ACCENT),
    RefundState.ARRIVED: ("check", Tone.GOOD),
    RefundState.BOUNCED: ("undo-2", Tone.BAD),
    RefundState.REJECTED: ("x", Tone.NEUTRAL),
}
_NARROW = 620


class RefundsTab(FinanceTab):
    """A table at the left, the refund that the cursor stands on at the right."""

    topics: ClassVar[tuple[str, ...]] = ("receipts",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: Sequence[RefundSummary] = ()
        self._view, self._filter = QComboBox(), QLineEdit()
        self._list = Card().flush()
        self._table = TableOrWords(self._refund_table())
        self._card = RefundCard()
        self._card.step_asked.connect(self._on_step)
        self._card.account_asked.connect(self._on_account)
        self._card.corrected.connect(self._on_corrected)
        self._card.print_asked.connect(self.print_paper)
        self._list.show_heading(self.tr("Refunds"))
        self._list.body.addLayout(self._filters())
        self._list.body.addWidget(self._table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list, 5)
        row.addWidget(self._card, 3)
        self._card.setMinimumWidth(360)
        self._show()

    def refresh(self) -> None:
        """Read all refunds anew."""
        self.read(self.context.desks.refunds.all, self._show_all, "refunds")

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """List the refunds of a unit."""
        self._view.setCurrentIndex(self._view.findData(RefundView.ALL))
        self._filter.setText(code)

    def _filters(self) -> QHBoxLayout:
        self._view.setObjectName("refundView")
        self._view.setAccessibleName(self.tr("Which refunds"))
        self._view.addItem(self.tr("Under way"), RefundView.UNDER_WAY)
        self._view.addItem(self.tr("Overdue"), RefundView.OVERDUE)
        for state in RefundState:
            self._view.addItem(word(state), state)
        self._view.addItem(self.tr("All"), RefundView.ALL)
        self._view.currentIndexChanged.connect(self._show)
        self._filter.setObjectName("refundFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit, payee or number"))
        self._filter.setPlaceholderText(self.tr("Filter by unit, payee or number"))
        self._filter.textChanged.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._view)
        row.addWidget(self._filter, 1)
        return row

    def _refund_table(self) -> RowTable:
        table = RowTable(
            self.tr("Refunds"),
            [
                Column(
                    self.tr("Promised"),
                    lambda row: row.promised.strftime("%m-%d"),
                    tone=lambda row: Tone.BAD if self._late(row) else None,
                    icon=lambda row: "circle-alert" if self._late(row) else "",
                    order=lambda row: row.promised,
                    width=84,
                ),
                Column(self.tr("Unit"), lambda row: row.code, width=92),
                Column(self.tr("Paid to"), lambda row: row.payee, width=0),
                Column(
                    self.tr("Amount"),
                    lambda row: row.amount.format(),
                    right=True,
                    order=lambda row: row.amount,
                    width=112,
                ),
                Column(self.tr("How"), lambda row: word(row.method), width=104),
                Column(
                    self.tr("State"),
                    lambda row: word(row.state),
                    tone=lambda row: STATE_LOOK[row.state][1],
                    icon=lambda row: STATE_LOOK[row.state][0],
                    width=126,
                ),
            ],
            sortable=True,
        )
        table.setObjectName("refunds")
        table.selected.connect(self._on_selected)
        return table

    def _late(self, row: RefundSummary) -> bool:
        return is_overdue(row, self.today())

    def _show_all(self, rows: Sequence[RefundSummary]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        today, words = self.today(), self._filter.text().strip()
        rows = refunds_in(self._rows, self._view.currentData(), words, today)
        late = len(refunds_in(self._rows, RefundView.OVERDUE, "", today))
        said = self.tr("{count} past the promised day").format(count=late) if late else ""
        self._list.show_heading(self.tr("Refunds {count}").format(count=len(rows)), said)
        nothing = self.tr("No refund here: choose another state, or clear the filter.")
        self._table.show_rows(rows, nothing, lambda row: row.refund_id)
        self._table.spare([4], _NARROW)
        if rows and self._table.table.current_row() is None:
            self._table.table.setCurrentIndex(self._table.table.model().index(0, 0))
        self._on_selected(self._table.table.current_row() if rows else None)

    def _on_selected(self, row: RefundSummary | None) -> None:
        clerk = self.context.session.clerk
        if row is None:
            self._card.show_nothing()
            return
        waits = refund_waits(row, clerk.name if clerk else "")
        session = self.context.session
        self._card.show_refund(
            row,
            item_word(row.item),
            waits,
            late=self._late(row),
            may_send=session.may(Right.SEND_REFUNDS),
            may_issue=session.may(Right.ISSUE_REFUND),
        )

    def _on_step(self, row: RefundSummary, step: RefundAct, words: str) -> None:
        refunds = self.context.desks.refunds
        call = {
            RefundAct.CHECK: refunds.check,
            RefundAct.APPROVE: refunds.approve,
            RefundAct.REJECT: refunds.reject,
            RefundAct.SIGN: refunds.sign,
            RefundAct.SEND: refunds.send,
            RefundAct.ARRIVE: refunds.arrived,
            RefundAct.BOUNCE: refunds.bounced,
        }[step]
        noted = (words,) if step in RefundCard.NOTED else ()
        self.write(call, row.refund_id, *noted, done=partial(self._stepped, row))

    def _stepped(self, row: RefundSummary, _answer: None) -> None:
        self._card.clear_note()
        self.context.band.done(self.tr("Refund {number} noted").format(number=row.number))
        self.refresh()

    def _on_account(self, row: RefundSummary) -> None:
        show = partial(self._card.show_account, row)
        self.write(self.context.desks.refunds.account, row.refund_id, done=show)

    def _on_corrected(self, row: RefundSummary, account: BankAccount) -> None:
        call = self.context.desks.refunds.correct_account
        self.write(call, row.refund_id, account, done=partial(self._account_saved, row))

    def _account_saved(self, row: RefundSummary, _answer: None) -> None:
        self._card.clear_account()
        words = self.tr("Account of refund {number} corrected").format(number=row.number)
        if row.method is RefundMethod.ORIGINAL_CARD:
            self.context.band.done(words, self.tr("It is sent to this account now"))
        else:
            self.context.band.done(words)
        self.refresh()
