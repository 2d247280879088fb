"""The form for money of one payee: method, amount, reference, and parts by several methods."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.receipts import Payment, PaymentMethod
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages import word
from handover_app.ui.settlement.presenter import PaymentDraft
from handover_app.ui.widgets.buttons import IconButton, KeyButton, PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text


class PaymentForm(QWidget):
    """Takes a bill apart into payments.

    Attributes:
        submitted: the :class:`Payment` list; the service compares it with the bill.
        refused: a :class:`DomainError` about what was typed.
    """

    submitted = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = PaymentDraft(Money(0))
        self.primary = PrimaryButton(self.tr("Take the money and print the receipt"))
        self.primary.setObjectName("takeMoney")
        self.primary.clicked.connect(self._on_submit)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(scrolled(self._fields()), 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def show_bill(self, bill: Money) -> None:
        """Begin with another bill: cash, the whole amount, no reference, no parts."""
        self.draft = PaymentDraft(bill)
        self._methods.buttons()[0].setChecked(True)
        self._next_part()
        self.primary.setEnabled(True)

    def method(self) -> PaymentMethod:
        """The method chosen."""
        return list(PaymentMethod)[self._methods.checkedId()]

    def _fields(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(text(self.tr("Method"), "small"))
        column.addLayout(self._method_buttons())
        self.amount = MoneyField(self.tr("Amount in yuan"))
        self.amount.setObjectName("amount")
        self.amount.amount_changed.connect(self._show_numerals)
        self.reference = QLineEdit()
        self.reference.setObjectName("reference")
        self.reference.setAccessibleName(self.tr("Reference"))
        self.reference.setPlaceholderText(self.tr("Last 6 of the slip"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.addWidget(text(self.tr("Amount in yuan"), "small"), 0, 0)
        grid.addWidget(text(self.tr("Reference"), "small"), 0, 1)
        grid.addWidget(self.amount, 1, 0)
        grid.addWidget(self.reference, 1, 1)
        column.addLayout(grid)
        self.numerals = text("", "soft", wrap=True)
        column.addWidget(self.numerals)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2)
        column.addLayout(self._parts)
        self._add = QPushButton(self.tr("Only a part: add it, then the next method"))
        self._add.setProperty("role", "link")
        self._add.setAccessibleName(self._add.text())
        self._add.setObjectName("addPart")
        self._add.clicked.connect(self._on_add)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return inside

    def _method_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(2, 1)
        self._methods = QButtonGroup(self)
        for place, method in enumerate(PaymentMethod):
            # Alt, since a bare digit belongs to the field or the scan that is being typed.
            button = KeyButton(word(method), f"Alt+{place + 1}", checkable=True)
            button.setObjectName(f"method-{method.name}")
            self._methods.addButton(button, place)
            grid.addWidget(button, place // 2, place % 2)
        self._methods.idToggled.connect(self._on_method)
        return grid

    def _on_method(self, place: int, chosen: bool) -> None:
        if not chosen:
            return
        cash = self.method() is PaymentMethod.CASH
        self.reference.setEnabled(not cash)
        if cash:
            self.reference.clear()
        elif self.isVisible():
            self.reference.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_numerals(self, amount: Money | None) -> None:
        self.numerals.setText("" if amount is None else capital_numerals(amount))

    def _on_add(self) -> None:
        try:
            self.draft.add(self.method(), self.amount.text(), self.reference.text())
        except DomainError as error:
            self.refused.emit(error)
            return
        self._next_part()

    def _on_remove(self, part: Payment, _checked: bool = False) -> None:
        self.draft.remove(part)
        self._next_part()

    def _next_part(self) -> None:
        """The fields stand for what is still open."""
        self.reference.clear()
        self.amount.set_money(self.draft.rest)
        self._show_numerals(self.draft.rest)
        while (item := self._parts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for part in self.draft.parts:
            self._parts.addWidget(self._part(part))
        self._add.setVisible(bool(self.draft.rest))

    def _part(self, part: Payment) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text(f"{word(part.method)} {part.reference}".strip()))
        row.addStretch(1)
        row.addWidget(text(part.amount.format(), "strong"))
        out = IconButton("x", self.tr("Take this part out"))
        out.clicked.connect(partial(self._on_remove, part))
        row.addWidget(out)
        return whole

    def _on_submit(self) -> None:
        try:
            found = self.draft.payments(self.method(), self.amount.text(), self.reference.text())
        except DomainError as error:
            self.refused.emit(error)
            return
        # A second press must not ask twice; the page gives the button back with the answer.
        self.primary.setEnabled(False)
        self.submitted.emit(found)


def scrolled(inside: QWidget) -> QScrollArea:
    """A form in a frame that scrolls where the screen is low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
