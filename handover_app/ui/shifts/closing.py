"""The end of a shift: the blind count, what is in the way, and the close beside it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.money import NIL, InvalidAmount
from handover_app.domain.people import ClerkSummary
from handover_app.domain.shifts import Closing, ClosingBlocker, DifferenceUnexplained
from handover_app.ui.messages import sentence
from handover_app.ui.shifts.counting import CountCard
from handover_app.ui.shifts.presenter import signed
from handover_app.ui.shifts.way import InTheWay
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import place_of, scrolled
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

COUNT_WIDTH = 470


class ClosingView(QWidget):
    """Nothing here says what should be in the drawer before it was counted.

    Attributes:
        count: the count of both boxes.
        way: what is in the way.
        close_asked: what the cashier says at the end, a :class:`Closing`.
        lift_asked: the same, with a lead's consent to receipts that are not printed.
        left: back to the shift.
    """

    close_asked = Signal(object)
    lift_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = CountCard()
        self.count.setFixedWidth(COUNT_WIDTH)
        self.way = InTheWay()
        self.way.lift_asked.connect(lambda: self._ask(self.lift_asked))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.count)
        row.addWidget(self._close_card(), 1)

    def begin(self) -> None:
        """Another shift is closed: nothing is typed yet."""
        self.deposit.set_money(None)
        for line in (self.slip, self.explanation):
            line.clear()
        self.successor.setCurrentIndex(0)
        self.show_difference(None)
        self.primary.setEnabled(True)

    def show_blockers(self, blockers: Sequence[ClosingBlocker]) -> None:
        """Show what is in the way now."""
        self.way.show_blockers(blockers)

    def show_successors(self, cashiers: Sequence[ClerkSummary]) -> None:
        """Who may be named; the choice stays while it is among them."""
        chosen: UUID | None = self.successor.currentData()
        self.successor.clear()
        self.successor.addItem(self.tr("Nobody, into the safe"), None)
        for each in cashiers:
            self.successor.addItem(each.name, each.id)
        self.successor.setCurrentIndex(max(0, place_of(self.successor, chosen)))

    def show_difference(self, error: DifferenceUnexplained | None) -> None:
        """How far the kept counts are off the book: it is explained, or counted anew."""
        self._explained.setVisible(error is not None)
        if error is None:
            self._difference.show_blocked("")
            return
        self._difference.show_blocked(
            self.tr(
                "Counted less book: {difference} in the drawer, {refund_float} in the refund "
                "float. Count again, or explain it, then close."
            ).format(
                difference=signed(error.difference),
                refund_float=signed(error.refund_float_difference),
            )
        )
        self.explanation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_card(self) -> Card:
        card = Card(self.tr("Close the shift"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        column.addWidget(self.way)
        self._difference = BlockedLine()
        self._difference.setObjectName("difference")
        column.addWidget(self._difference)
        column.addWidget(self._explanation_row())
        column.addLayout(self._fields())
        column.addStretch(1)
        card.body.addWidget(scrolled(inside), 1)
        card.body.addWidget(rule())
        card.body.addLayout(self._foot())
        return card

    def _fields(self) -> QGridLayout:
        self.deposit = MoneyField(self.tr("Deposit for the bank, yuan"))
        self.slip, self.successor = QLineEdit(), QComboBox()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Handed over to"), self.successor, "successor"),
            (self.deposit.accessibleName(), self.deposit, "deposit"),
            (self.tr("Deposit slip"), self.slip, "depositSlip"),
        )
        for row, (words, field, name) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(words)
            grid.addWidget(text(words, "soft"), row, 0)
            grid.addWidget(field, row, 1)
        return grid

    def _explanation_row(self) -> QWidget:
        self._explained = QWidget()
        self.explanation = QLineEdit()
        self.explanation.setObjectName("explanation")
        self.explanation.setAccessibleName(self.tr("Explanation of the difference"))
        self.explanation.setPlaceholderText(self.explanation.accessibleName())
        row = QHBoxLayout(self._explained)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.explanation)
        self._explained.hide()
        return self._explained

    def _foot(self) -> QHBoxLayout:
        back = QPushButton(self.tr("Back to the shift"))
        back.setObjectName("backToShift")
        back.setAccessibleName(back.text())
        back.setShortcut("Alt+Left")
        back.clicked.connect(self.left)
        self.primary = PrimaryButton(self.tr("Close and print the report"))
        self.primary.setObjectName("closeShift")
        self.primary.clicked.connect(lambda: self._ask(self.close_asked))
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        return foot

    def _ask(self, signal: object) -> None:
        typed, deposit = self.deposit.text().strip(), self.deposit.money()
        if typed and deposit is None:
            self._difference.show_blocked(sentence(InvalidAmount(typed)))
            self.deposit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = Closing(
            handed_to=self.successor.currentData(),
            explanation=self.explanation.text().strip(),
            deposit=deposit or NIL,
            deposit_slip=self.slip.text().strip(),
        )
        signal.emit(said)  # type: ignore[attr-defined]
