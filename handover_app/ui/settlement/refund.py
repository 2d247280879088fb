"""The form for money that goes back to the owner: to whom, how, and who consents."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.money import capital_numerals
from handover_app.domain.receipts import RefundMethod
from handover_app.domain.refusals import DomainError
from handover_app.services.receipts import RefundWish
from handover_app.ui.messages import word
from handover_app.ui.settlement.account import AccountFields
from handover_app.ui.settlement.desk_form import DeskForm, link, tick
from handover_app.ui.settlement.household import Household
from handover_app.ui.settlement.presenter import TAIL, Task, TaskKind, check_wish, may_convert
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

METHODS = (RefundMethod.ORIGINAL_CARD, RefundMethod.TRANSFER, RefundMethod.CASH)


class RefundForm(DeskForm):
    """Prepares the refund paper: with a second person at once, or for finance to approve later.

    Attributes:
        prepare_asked: a :class:`RefundWish`, and whether finance approves later.
        convert_asked: what is owed pays the service fee.
        refused: a :class:`DomainError` about what was typed.
    """

    prepare_asked = Signal(object, bool)
    convert_asked = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "refund", parent)
        self.primary.show_words(self.tr("Approve, print"))
        self.primary.clicked.connect(lambda: self._ask(later=False))
        self.later = QPushButton(self.tr("Later"))
        self.later.setAccessibleName(self.tr("Print the paper; finance approves later"))
        self.later.setToolTip(self.later.accessibleName())
        self.later.setObjectName("applyOnly")
        self.later.clicked.connect(lambda: self._ask(later=True))
        self.foot.insertWidget(0, self.later)
        self._task: Task | None = None
        self._household: Household | None = None
        self._amount = text("", "figure")
        self._numerals = text("", "soft", wrap=True)
        self._build()

    def show_refund(self, household: Household, task: Task) -> None:
        """Show what is owed; the first owner and the card are proposed."""
        self._task = task
        self._amount.setText(task.amount.format())
        self._numerals.setText(capital_numerals(task.amount))
        owners = household.settlement.owners
        self.owner.clear()
        self.owner.addItems(owners)
        self._owner.setVisible(len(owners) > 1)
        self.tail.clear()
        self.others.setChecked(False)
        self.account.show_name(owners[0] if owners else "")
        self._methods.button(0).setChecked(True)
        self.show_household(household)

    def show_household(self, household: Household) -> None:
        """Limits and lines of now; what is typed stays."""
        self._household = household
        claim = self._task is not None and self._task.kind is TaskKind.REFUND
        self.convert.setVisible(claim and may_convert(household.settlement))
        self._show_method()

    def show_low(self, low: bool) -> None:
        """The ways back say of themselves what they are; they matter more than the numerals."""
        self._how.setVisible(not low)
        self._numerals.setVisible(not low)

    def give_back(self) -> None:
        """The answer is there: the buttons may be pressed again."""
        self.primary.setEnabled(True)
        self.later.setEnabled(True)

    def method(self) -> RefundMethod:
        """How the money goes back."""
        return METHODS[self._methods.checkedId()]

    def _build(self) -> None:
        self.fields.addWidget(self._amount)
        self.fields.addWidget(self._numerals)
        self.owner = QComboBox()
        self._owner = self.labelled(self.tr("Payee, a party of the contract"), self.owner, "owner")
        self.owner.currentIndexChanged.connect(self._on_owner)
        self.others = tick(self.tr("The other owners have signed too"), "othersSigned")
        self.fields.addWidget(self.others)
        self._how = text(self.tr("How the money goes back"), "small")
        self.fields.addWidget(self._how)
        self.fields.addLayout(self._method_buttons())
        self.tail = QLineEdit()
        self.tail.setMaxLength(TAIL)
        words = self.tr("Last four digits of the card")
        self._tail = self.labelled(words, self.tail, "accountTail")
        self.account = AccountFields()
        self.fields.addWidget(self.account)
        self._warning = BlockedLine()
        self.fields.addWidget(self._warning)
        self.convert = link(self.tr("Let it pay the service fee"), "convert")
        self.convert.clicked.connect(self.convert_asked)
        self.fields.addWidget(self.convert, 0, Qt.AlignmentFlag.AlignLeft)
        self.end()

    def _method_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(len(METHODS), 1)
        self._methods = QButtonGroup(self)
        for place, method in enumerate(METHODS):
            button = QPushButton(word(method))
            button.setCheckable(True)
            button.setAccessibleName(word(method))
            button.setObjectName(f"refund-{method.name}")
            self._methods.addButton(button, place)
            grid.addWidget(button, 0, place)
        self._methods.button(0).setChecked(True)
        self._methods.idToggled.connect(lambda *_: self._show_method())
        self._methods.idClicked.connect(lambda *_: self.reveal(self._first_field()))
        return grid

    def _on_owner(self, place: int) -> None:
        self.others.setVisible(place > 0)
        if place >= 0:
            self.account.name.setText(self.owner.currentText())

    def _first_field(self) -> QWidget:
        """What is typed first for the chosen way."""
        fields = {RefundMethod.ORIGINAL_CARD: self.tail, RefundMethod.TRANSFER: self.account.bank}
        return fields.get(self.method(), self._warning)

    def _show_method(self) -> None:
        method = self.method()
        self._tail.setVisible(method is RefundMethod.ORIGINAL_CARD)
        self.account.setVisible(method is RefundMethod.TRANSFER)
        self.others.setVisible(self.owner.currentIndex() > 0)
        self._warning.show_blocked(self._cash_words() if method is RefundMethod.CASH else "")
        beyond = bool(self._warning.words()) and method is RefundMethod.CASH
        self.later.setVisible(not beyond)

    def _cash_words(self) -> str:
        """Above the limit cash needs a second person now (domain guide 3.6)."""
        if self._task is None or self._household is None:
            return ""
        limit = self._household.cash_limit
        if self._task.amount.fen <= limit.fen:
            return ""
        return self.tr(
            "Cash above {limit}: a transfer is better. A second person has to approve it now; it "
            "comes from the refund float, never from the takings."
        ).format(limit=limit)

    def _ask(self, *, later: bool) -> None:
        if self._task is None or self._household is None:
            return
        method, claim = self.method(), self._task.kind is TaskKind.REFUND
        wish = RefundWish(
            method=method,
            owner=max(self.owner.currentIndex(), 0),
            others_signed=self.others.isChecked(),
            card_tail=self.tail.text() if method is RefundMethod.ORIGINAL_CARD else "",
            account=self.account.account() if method is RefundMethod.TRANSFER else None,
            item=self._task.item if claim else None,
            credit_of=None if claim else self._task.payee,
        )
        try:
            check_wish(wish, self._household.settlement.owners)
        except DomainError as error:
            self.refused.emit(error)
            return
        self.prepare_asked.emit(wish, later)
