"""How the money comes: the method, and the terminal or account of the payee for it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.fees import Payee
from handover_app.domain.receipts import ARRIVE_LATER, DESK_METHODS, ON_TERMINALS, PaymentMethod
from handover_app.ui.messages import word
from handover_app.ui.settlement.household import Household
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

COLUMNS, COLUMNS_LOW = 2, 3


class MethodChoice(QWidget):
    """One button a method; card and QR payment ask on which terminal.

    Attributes:
        changed: another method was chosen.
        remark: what there is to know of the method; stands where the form wants it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._household: Household | None = None
        self._payee: Payee | None = None
        self._group = QButtonGroup(self)
        self.terminals = QComboBox()
        self.terminals.setObjectName("terminal")
        self.terminals.setAccessibleName(self.tr("Terminal or account"))
        self._terminal: QLabel = text(self.terminals.accessibleName(), "small")
        self.remark = BlockedLine()
        self._low = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._buttons())
        column.addWidget(self._terminal)
        column.addWidget(self.terminals)
        self._group.idToggled.connect(self._on_method)
        self.choose(PaymentMethod.CASH)

    def method(self) -> PaymentMethod:
        """The method chosen."""
        return DESK_METHODS[self._group.checkedId()]

    def choose(self, method: PaymentMethod) -> None:
        """Choose a method."""
        self._group.button(DESK_METHODS.index(method)).setChecked(True)

    def terminal(self) -> UUID | None:
        """The terminal chosen; None where the method needs none, or there is none."""
        return self.terminals.currentData() if self.method() in ON_TERMINALS else None

    def show_payee(self, household: Household, payee: Payee | None) -> None:
        """Offer this payee's terminals and credit; a choice that is still there stays."""
        self._household, self._payee = household, payee
        credit = self._group.button(DESK_METHODS.index(PaymentMethod.CREDIT))
        credit.setVisible(bool(household.credit(payee)))
        if credit.isChecked() and credit.isHidden():
            self.choose(PaymentMethod.CASH)
        self._show_terminals()

    def show_low(self, low: bool) -> None:
        """On a low screen two rows, so that the amount below them is seen without scrolling."""
        if low is self._low:
            return
        self._low = low
        for place, button in enumerate(self._group.buttons()):
            button.show_key(not low)
            self._put(place, button, COLUMNS_LOW if low else COLUMNS)
        self._show_terminals()

    def _put(self, place: int, button: QWidget, columns: int) -> None:
        self._rows[place // columns].insertWidget(place % columns, button)

    def _buttons(self) -> QVBoxLayout:
        # Rows and no grid: the longest word of a column would push the others off the card.
        column = QVBoxLayout()
        column.setSpacing(6)
        self._rows = [QHBoxLayout() for _ in range(0, len(DESK_METHODS), COLUMNS)]
        for row in self._rows:
            row.setSpacing(6)
            row.addStretch(1)
            column.addLayout(row)
        for place, method in enumerate(DESK_METHODS):
            # Alt, since a bare digit belongs to the field or the scan that is being typed.
            button = KeyButton(word(method), f"Alt+{place + 1}", checkable=True)
            button.setObjectName(f"method-{method.name}")
            self._group.addButton(button, place)
            self._put(place, button, COLUMNS)
        return column

    def _on_method(self, _place: int, chosen: bool) -> None:
        if chosen:
            self._show_terminals()
            self.changed.emit()

    def _show_terminals(self) -> None:
        method, household = self.method(), self._household
        asks = method in ON_TERMINALS
        found = household.terminals_of(self._payee, method) if household and asks else []
        before = self.terminals.currentData()
        self.terminals.clear()
        if len(found) > 1:
            self.terminals.addItem(self.tr("Choose …"), None)
        for each in found:
            self.terminals.addItem(each.name, each.id)
        self.terminals.setCurrentIndex(max(place_of(self.terminals, before), 0) if found else -1)
        self._terminal.setVisible(bool(found) and not self._low)
        self.terminals.setVisible(bool(found))
        if asks and household and not found:
            self.remark.show_blocked(
                self.tr("This payee has no terminal or account for it; see the settings.")
            )
        elif method in ARRIVE_LATER:
            self.remark.show_warning(
                self.tr("Counted apart as not arrived yet, until the bank confirms it.")
            )
        else:
            self.remark.show_blocked("")
