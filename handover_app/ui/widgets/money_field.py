"""A field for an amount in yuan: takes what people type, shows 1,280.50."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from handover_app.domain.money import InvalidAmount, Money
from handover_app.ui.messages import sentence
from handover_app.ui.widgets.text import restyle


class MoneyField(QLineEdit):
    """Takes 1280.5, 1,280.50 and full-width digits; refuses a third decimal.

    Attributes:
        amount_changed: the :class:`Money` typed, or None while it is no amount.
    """

    amount_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText("0.00")
        self.textEdited.connect(self._on_edited)

    def money(self) -> Money | None:
        """The amount, or None where the text is none."""
        try:
            return Money.of(self.text())
        except InvalidAmount:
            return None

    def set_money(self, amount: Money | None) -> None:
        """Show an amount; None empties the field."""
        self.setText("" if amount is None else amount.format())
        self._mark(wrong=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        amount = self.money()
        if amount is not None:
            self.setText(amount.format())
        self._mark(wrong=amount is None and bool(self.text().strip()))
        super().focusOutEvent(event)

    def _on_edited(self, words: str) -> None:
        amount = self.money()
        self._mark(wrong=amount is None and _cannot_become_one(words))
        self.amount_changed.emit(amount)

    def _mark(self, *, wrong: bool) -> None:
        restyle(self, wrong="true" if wrong else "false")
        self.setToolTip(sentence(InvalidAmount(self.text())) if wrong else "")


def _cannot_become_one(words: str) -> bool:
    """Whether typing on cannot make an amount of it: ``12.`` can, ``12.345`` cannot."""
    for ending in ("", "0", "00", "000", "0.00"):
        try:
            Money.of(words + ending)
        except InvalidAmount:
            continue
        return False
    return bool(words.strip(" -−￥¥"))
