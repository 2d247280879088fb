"""The form for money that goes back to the owner: the paper with a second person, its signature."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.receipts import RefundMethod
from handover_app.ui.messages import word
from handover_app.ui.settlement.payment import scrolled
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.text import text

TAIL = 4
"""Digits of the account that stand on the paper."""


class RefundForm(QWidget):
    """Prepares the refund paper, then waits for the payee's signature on it.

    Attributes:
        prepare_asked: the method, and the last digits of the account.
        signed: the payee has signed the paper.
    """

    prepare_asked = Signal(object, str)
    signed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = ""
        self.primary = PrimaryButton(self.tr("Prepare the refund paper"))
        self.primary.setObjectName("refund")
        self.primary.clicked.connect(self._on_primary)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(scrolled(self._fields()), 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def show_refund(self, amount: Money, paper: str) -> None:
        """Show what is owed; ``paper`` is the number of the paper that waits for a signature."""
        self._paper = paper
        self._amount.setText(amount.format())
        self._numerals.setText(capital_numerals(amount))
        self._choice.setVisible(not paper)
        self.tail.clear()
        if paper:
            said = self.tr("Paper {number} is printed. It counts once the payee has signed it.")
            self._remark.setText(said.format(number=paper))
            self.primary.show_words(self.tr("The payee has signed"))
        else:
            self._remark.setText(self.tr("A second person approves the refund with a PIN."))
            self.primary.show_words(self.tr("Prepare the refund paper"))
        self.primary.setEnabled(True)

    def _fields(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        self._amount = text("", "figure")
        self._numerals = text("", "soft", wrap=True)
        self._remark = text("", wrap=True)
        self.tail = QLineEdit()
        self.tail.setObjectName("accountTail")
        self.tail.setMaxLength(TAIL)
        self.tail.setAccessibleName(self.tr("Last four digits of the account"))
        self._choice = QWidget()
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(8)
        choice.addWidget(text(self.tr("How the money goes back"), "small"))
        choice.addLayout(self._method_buttons())
        choice.addWidget(text(self.tr("Last four digits of the account"), "small"))
        choice.addWidget(self.tail)
        for widget in (self._amount, self._numerals, self._choice, self._remark):
            column.addWidget(widget)
        column.addStretch(1)
        return inside

    def _method_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._methods = QButtonGroup(self)
        for place, method in enumerate(RefundMethod):
            button = QPushButton(word(method))
            button.setCheckable(True)
            button.setAccessibleName(word(method))
            button.setObjectName(f"refund-{method.name}")
            self._methods.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._methods.idToggled.connect(self._on_method)
        self._methods.buttons()[0].setChecked(True)
        return row

    def _method(self) -> RefundMethod:
        return list(RefundMethod)[self._methods.checkedId()]

    def _on_method(self, place: int, chosen: bool) -> None:
        if chosen:
            self.tail.setEnabled(self._method() is not RefundMethod.CASH)

    def _on_primary(self) -> None:
        if self._paper:
            self.primary.setEnabled(False)
            self.signed.emit()
        else:
            cash = self._method() is RefundMethod.CASH
            self.prepare_asked.emit(self._method(), "" if cash else self.tail.text())
