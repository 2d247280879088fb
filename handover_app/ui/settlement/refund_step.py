"""A refund paper that waits for the cashier: its signature, cash, another account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from handover_app.domain.receipts import RefundSummary
from handover_app.ui.messages import word
from handover_app.ui.settlement.account import AccountFields
from handover_app.ui.settlement.desk_form import DeskForm
from handover_app.ui.settlement.household import Household
from handover_app.ui.settlement.presenter import Task, TaskKind
from handover_app.ui.settlement.shift_words import shift_words
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


class RefundStepForm(DeskForm):
    """One paper, one step.

    Attributes:
        signed: the payee has signed the paper of this :class:`RefundSummary`.
        pay_asked: cash is handed out for it.
        account_asked: it goes to another :class:`BankAccount`.
    """

    signed = Signal(object)
    pay_asked = Signal(object)
    account_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "refundStep", parent)
        self._task: Task | None = None
        self._shift = BlockedLine()
        self._number, self._amount = text("", "strong"), text("", "figure")
        self._said = text("", wrap=True)
        self.account = AccountFields()
        for widget in (self._shift, self._number, self._amount, self._said, self.account):
            self.fields.addWidget(widget)
        self.end()
        self.primary.clicked.connect(self._on_primary)

    def show_step(self, household: Household, task: Task) -> None:
        """Show the paper and what is to be done with it."""
        self._task = task
        refund = task.refund
        if refund is None:
            return
        self._number.setText(f"{refund.number} · {refund.payee}")
        self._amount.setText(refund.amount.format())
        self._said.setText(self._words(refund, task.kind))
        self.account.show_name(refund.payee)
        self.account.setVisible(task.kind is TaskKind.ACCOUNT)
        self.primary.show_words(
            {
                TaskKind.SIGN: self.tr("The payee has signed"),
                TaskKind.PAY_CASH: self.tr("Cash handed out"),
            }.get(task.kind, self.tr("Save the account"))
        )
        self.show_household(household)

    def show_household(self, household: Household) -> None:
        """Whether a shift is open; what is typed stays."""
        cash = self._task is not None and self._task.kind is TaskKind.PAY_CASH
        missing = shift_words(household) if cash else ""
        self._shift.show_blocked(missing)
        self.primary.setEnabled(not missing)

    def give_back(self) -> None:
        """The answer is there: the button may be pressed again."""
        self.primary.setEnabled(True)

    def _words(self, refund: RefundSummary, kind: TaskKind) -> str:
        if kind is TaskKind.SIGN:
            return self.tr(
                "Paper {number} is printed; it stands at “{state}”. It counts once the payee has "
                "signed it and it is approved."
            ).format(number=refund.number, state=word(refund.state))
        if kind is TaskKind.PAY_CASH:
            return self.tr(
                "Approved and signed. Take the cash from the refund float, never from the takings."
            )
        return self.tr("The bank sent it back: {note}. Ask the owner for another account.").format(
            note=refund.note or "—"
        )

    def _on_primary(self) -> None:
        if self._task is None or self._task.refund is None:
            return
        self.primary.setEnabled(False)
        if self._task.kind is TaskKind.SIGN:
            self.signed.emit(self._task.refund)
        elif self._task.kind is TaskKind.PAY_CASH:
            self.pay_asked.emit(self._task.refund)
        else:
            self.account_asked.emit(self._task.refund, self.account.account())
