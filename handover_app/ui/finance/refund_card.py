"""One refund: who gets what and why it waits, the next step, and its account."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.receipts import BankAccount, RefundState, RefundSummary
from handover_app.ui.finance.account_form import AccountForm
from handover_app.ui.finance.presenter import (
    RefundAct,
    RefundWait,
    may_correct,
    refund_acts,
)
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import set_tone, text
from handover_app.ui.widgets.tiles import BlockedLine


class RefundCard(Card):
    """The refund that the cursor stands on.

    Attributes:
        step_asked: refund, :class:`RefundAct`, and the words beside it.
        account_asked: the refund whose full account is wanted.
        corrected: the refund, and the account that takes the place of the old one.
        print_asked: the id of the refund's paper.
    """

    step_asked = Signal(object, object, str)
    account_asked = Signal(object)
    corrected = Signal(object, object)
    print_asked = Signal(object)

    NOTED: ClassVar = frozenset(
        {RefundAct.REJECT, RefundAct.SEND, RefundAct.ARRIVE, RefundAct.BOUNCE}
    )
    """Steps that take the words of the note with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Refund"))
        self._row: RefundSummary | None = None
        self._hint = text(self.tr("Choose a refund from the list."), "soft", wrap=True)
        self._whole = QWidget()
        self._account = AccountForm()
        self._account.show_asked.connect(lambda: self.account_asked.emit(self._row))
        self._account.corrected.connect(lambda account: self.corrected.emit(self._row, account))
        self._blocked = BlockedLine()
        self._fill()
        self.body.addWidget(self._hint)
        self.body.addWidget(self._whole, 1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No refund is chosen."""
        self._row = None
        self.show_heading(self.tr("Refund"))
        self._print.hide()
        self._whole.hide()
        self._hint.show()

    def show_refund(
        self,
        row: RefundSummary,
        item: str,
        waits: RefundWait | None,
        *,
        late: bool,
        may_send: bool,
        may_issue: bool,
    ) -> None:
        """Show a refund; what was typed for it stays, for another one it goes."""
        if self._row is None or self._row.refund_id != row.refund_id:
            self.clear_note()
            self.clear_account()
        self._row = row
        self._hint.hide()
        self._whole.show()
        self.show_heading(self.tr("Refund {number}").format(number=row.number))
        self._title.setText(f"{row.code}　{row.payee}")
        self._amount.setText(row.amount.format())
        self._about.setText(self._about_words(row, item))
        promised = self.tr("Promised by {day}").format(day=row.promised.isoformat())
        late_words = self.tr("{promised}: past").format(promised=promised)
        self._promised.setText(late_words if late else promised)
        set_tone(self._promised, Tone.BAD if late else None)
        self._state.setText(f"{word(row.state)} · {row.note}" if row.note else word(row.state))
        self._account.show_for(row, may_show=may_send, may_correct=may_issue and may_correct(row))
        self._print.setVisible(row.paper is not None)
        self._blocked.show_blocked(self._waiting_words(waits, row))
        self._show_steps(row, waits)

    def show_account(self, row: RefundSummary, account: BankAccount) -> None:
        """Show the full account, if this refund is still the one in hand."""
        if self._row is not None and self._row.refund_id == row.refund_id:
            self._account.show_account(account)

    def clear_note(self) -> None:
        """The note was taken."""
        self._note.clear()

    def clear_account(self) -> None:
        """No full account stands here any longer."""
        self._account.clear()

    def _fill(self) -> None:
        self._title, self._amount = text("", "title", wrap=True), text("", "figure")
        self._about, self._promised = text("", "soft", wrap=True), text("")
        self._state = text("", "strong", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for widget in (self._title, self._amount, self._about, self._promised, self._state):
            column.addWidget(widget)
        column.addWidget(rule())
        column.addWidget(self._account)
        column.addStretch(1)
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(self._blocked)
        whole.addWidget(self._note_field())
        whole.addLayout(self._foot())

    def _note_field(self) -> QLineEdit:
        self._note = QLineEdit()
        self._note.setObjectName("refundNote")
        return self._note

    def _foot(self) -> QHBoxLayout:
        self._print = QPushButton(self.tr("Print again"))
        self._print.setObjectName("printRefund")
        self._print.setProperty("role", "link")
        self.head.addWidget(self._print)
        self._print.setAccessibleName(self._print.text())
        self._print.clicked.connect(self._on_print)
        self._other = QPushButton("")
        self._other.setObjectName("otherStep")
        self._other.clicked.connect(lambda: self._ask(1))
        self._primary = PrimaryButton("")
        self._primary.setObjectName("nextStep")
        self._primary.clicked.connect(lambda: self._ask(0))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._other)
        row.addStretch(1)
        row.addWidget(self._primary)
        return row

    def _show_steps(self, row: RefundSummary, waits: RefundWait | None) -> None:
        steps = refund_acts(row)
        blocked = waits is RefundWait.OWN
        self._primary.setVisible(bool(steps))
        self._other.setVisible(len(steps) > 1)
        self._note.setVisible(any(step in self.NOTED for step in steps))
        if steps:
            self._primary.show_words(self._step_words(steps[0]))
            self._primary.setEnabled(not blocked)
        if len(steps) > 1:
            self._other.setText(self._step_words(steps[1]))
            self._other.setAccessibleName(self._other.text())
        asked = {
            RefundState.APPLIED: self.tr("Reason, where it is not approved"),
            RefundState.CHECKED: self.tr("Reason, where it is not approved"),
            RefundState.SENT: self.tr("Reason where it came back, or a remark"),
        }.get(row.state, self.tr("Number of the slip or order, or the reason to reject"))
        self._note.setAccessibleName(asked)
        self._note.setPlaceholderText(asked)

    def _ask(self, place: int) -> None:
        if self._row is not None:
            step = refund_acts(self._row)[place]
            self.step_asked.emit(self._row, step, self._note.text().strip())

    def _on_print(self) -> None:
        if self._row is not None and self._row.paper is not None:
            self.print_asked.emit(self._row.paper.paper_id)

    def _about_words(self, row: RefundSummary, item: str) -> str:
        tail = self.tr("ends in {tail}").format(tail=row.account_tail) if row.account_tail else ""
        signed = self.tr("signed") if row.signed else self.tr("not signed yet")
        applied = self.tr("applied for by {clerk}").format(clerk=row.clerk)
        parts = (item, word(row.payer), word(row.method), tail, signed, applied)
        return " · ".join(part for part in parts if part)

    def _waiting_words(self, waits: RefundWait | None, row: RefundSummary) -> str:
        return {
            None: "",
            RefundWait.OWN: self.tr(
                "You applied for this refund yourself: somebody else in finance checks and "
                "approves it."
            ),
            RefundWait.UNSIGNED: self.tr(
                "No money leaves before the payee has signed the refund paper. Note the signature "
                "once the signed paper is here."
            ),
            RefundWait.CASH: self.tr(
                "Cash is handed out at the settlement desk, from the refund float of its shift."
            ),
            RefundWait.ACCOUNT: self.tr(
                "The bank sent it back. Correct the account first, then put it on the next "
                "payment list."
            ),
        }[waits]

    def _step_words(self, step: RefundAct) -> str:
        return {
            RefundAct.CHECK: self.tr("Mark as checked"),
            RefundAct.APPROVE: self.tr("Approve"),
            RefundAct.REJECT: self.tr("Refuse"),
            RefundAct.SIGN: self.tr("The payee has signed"),
            RefundAct.SEND: self.tr("Sent to the bank"),
            RefundAct.ARRIVE: self.tr("It arrived"),
            RefundAct.BOUNCE: self.tr("It came back"),
        }[step]
