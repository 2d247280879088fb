"""The form for money of one payee: items, method, amount, and parts by several methods."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.receipts import InvoiceWish, Payment, PaymentMethod
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages import word
from handover_app.ui.settlement.bill_choice import BillChoice
from handover_app.ui.settlement.desk_form import DeskForm, empty, labelled, line_field, link
from handover_app.ui.settlement.drafts import PaymentDraft, parts_of
from handover_app.ui.settlement.household import Household
from handover_app.ui.settlement.invoice_wish import InvoiceFields
from handover_app.ui.settlement.payment_method import MethodChoice
from handover_app.ui.settlement.presenter import Task
from handover_app.ui.settlement.shift_words import shift_words
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


@dataclass(frozen=True)
class Taking:
    """What is sent to the service: payments, the items in part, the invoice, the book's number."""

    payments: list[Payment]
    parts: dict[ChargeItem, Money] | None
    invoice: InvoiceWish
    book_number: str


class PaymentForm(DeskForm):
    """Takes a bill apart into payments.

    Attributes:
        submitted: a :class:`Taking`; the service compares it with the bill.
        refused: a :class:`DomainError` about what was typed.
        shift_asked: the cashier wants to open a shift.
    """

    submitted = Signal(object)
    refused = Signal(object)
    shift_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "takeMoney", parent)
        self.primary.show_words(self.tr("Take money, print receipt"))
        self.primary.clicked.connect(self._on_submit)
        self.draft = PaymentDraft(Money(0))
        self._household: Household | None = None
        self._task: Task | None = None
        self._offered = ""
        self._shift = BlockedLine(self.tr("To the shift"))
        self._shift.findChild(QPushButton).setObjectName("toShift")
        self._shift.lift_requested.connect(self.shift_asked)
        self.bill = BillChoice()
        self.bill.changed.connect(self._on_bill)
        self.methods = MethodChoice()
        self.methods.changed.connect(self._on_method)
        self.invoice = InvoiceFields()
        self._build()

    def _build(self) -> None:
        self.fields.addWidget(self._shift)
        self.fields.addWidget(self.bill)
        self.fields.addWidget(self.methods)
        self.amount = MoneyField(self.tr("Amount in yuan"))
        self.amount.amount_changed.connect(self._show_numerals)
        self.reference = line_field(
            self.tr("Reference"), "reference", self.tr("Last 6 of the slip")
        )
        row = QHBoxLayout()
        row.addWidget(labelled(self.tr("Amount in yuan"), self.amount, "amount"), 1)
        row.addWidget(labelled(self.tr("Reference"), self.reference, "reference"), 1)
        self.fields.addLayout(row)
        self.numerals = text("", "soft", wrap=True)
        self.fields.addWidget(self.numerals)
        self.fields.addWidget(self.methods.remark)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2)
        self.fields.addLayout(self._parts)
        self._add = link(self.tr("Add as a part, then another"), "addPart")
        self._add.clicked.connect(self._on_add)
        self.fields.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addWidget(self.invoice)
        self.end()

    def show_bill(self, household: Household, task: Task) -> None:
        """Begin with another bill: cash, the whole amount, no reference, no parts."""
        self._task = task
        self.bill.show_lines(task.lines)
        self.draft = PaymentDraft(self.bill.total())
        self.invoice.clear()
        self.show_household(household)
        self.methods.choose(PaymentMethod.CASH)
        self._next_part()

    def show_household(self, household: Household) -> None:
        """Shift, terminals and credit of now; what is typed stays."""
        self._household = household
        self._shift.show_blocked(shift_words(household))
        if self._task is not None:
            self.methods.show_payee(household, self._task.payee)
        self.primary.setEnabled(household.may_move_cash)

    def show_low(self, low: bool) -> None:
        """Make room for the amount on a low screen."""
        self.methods.show_low(low)

    def give_back(self) -> None:
        """The answer is there: the button may be pressed again."""
        self.primary.setEnabled(self._household is not None and self._household.may_move_cash)

    def _on_bill(self) -> None:
        self.draft.bill = self.bill.total()
        self._offer()

    def _on_method(self) -> None:
        bare = self.methods.method() in (PaymentMethod.CASH, PaymentMethod.CREDIT)
        self.reference.setEnabled(not bare)
        if bare:
            self.reference.clear()
        elif self.isVisible():
            self.reference.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(self.reference)
        # What was typed stays; what we proposed follows the method.
        if self.amount.text() == self._offered:
            self._offer()

    def _offer(self) -> None:
        payee = None if self._task is None else self._task.payee
        credit = Money(0) if self._household is None else self._household.credit(payee)
        offered = self.draft.offer(self.methods.method(), credit)
        self.amount.set_money(offered)
        self._offered = self.amount.text()
        self._show_numerals(offered)

    def _show_numerals(self, amount: Money | None) -> None:
        self.numerals.setText("" if amount is None else capital_numerals(amount))

    def _on_add(self) -> None:
        try:
            self.draft.add(*self._typed())
        except DomainError as error:
            self.refused.emit(error)
            return
        self._next_part()

    def _typed(self) -> tuple[PaymentMethod, str, str, object]:
        methods = self.methods
        amount, reference = self.amount.text(), self.reference.text()
        return methods.method(), amount, reference, methods.terminal()

    def _on_remove(self, part: Payment, _checked: bool = False) -> None:
        self.draft.remove(part)
        self._next_part()

    def _next_part(self) -> None:
        """The fields stand for what is still open."""
        self.reference.clear()
        self._offer()
        empty(self._parts)
        for part in self.draft.parts:
            self._parts.addWidget(self._part(part))
        self._add.setVisible(bool(self.draft.rest))

    def _part(self, part: Payment) -> QWidget:
        whole = QWidget()
        row = QGridLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setColumnStretch(0, 1)
        row.addWidget(text(f"{word(part.method)} {part.reference}".strip()), 0, 0)
        row.addWidget(text(part.amount.format(), "strong"), 0, 1)
        out = IconButton("x", self.tr("Take this part out"))
        out.clicked.connect(partial(self._on_remove, part))
        row.addWidget(out, 0, 2)
        return whole

    def _on_submit(self) -> None:
        if self._task is None:
            return
        try:
            parts = parts_of(self._task.lines, self.bill.chosen())
            payments = self.draft.payments(*self._typed())
        except DomainError as error:
            self.refused.emit(error)
            return
        # A second press must not ask twice; the page gives the button back with the answer.
        self.primary.setEnabled(False)
        self.submitted.emit(
            Taking(payments, parts, self.invoice.wish(), self.invoice.book_number.text())
        )
