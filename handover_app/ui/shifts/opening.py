"""Before a shift: the drawer, its two floats, and what the last cashier handed over by name."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.money import Money
from handover_app.domain.shifts import HandedOver, ShiftSummary
from handover_app.ui.messages import local
from handover_app.ui.shifts.presenter import signed
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import set_tone, text
from handover_app.ui.widgets.tiles import BlockedLine


class OpenForm(Card):
    """Drawer and floats; sums that were handed over are shown and not typed.

    Attributes:
        drawer_edited: another drawer is named.
        open_asked: the shift is to be opened.
        lift_asked: a lead is to consent that somebody else takes a drawer handed over.
    """

    drawer_edited = Signal()
    open_asked = Signal()
    lift_asked = Signal()

    def __init__(self, station: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Open a shift"))
        self.drawer = QLineEdit(station)
        self.opening_float = MoneyField(self.tr("Cash for change, yuan"))
        self.refund_float = MoneyField(self.tr("Refund float, yuan"))
        self._handed = BlockedLine(self.tr("A lead consents …"))
        self._handed.setObjectName("handedOver")
        self._handed.lift_requested.connect(self.lift_asked)
        self.primary = PrimaryButton(self.tr("Open the shift"))
        self.primary.setObjectName("openShift")
        self.primary.clicked.connect(self.open_asked)
        self.drawer.editingFinished.connect(self.drawer_edited)
        self.body.addWidget(
            text(self.tr("Count both with a second pair of eyes, then type the sums."), "soft")
        )
        self.body.addLayout(self._fields())
        self.body.addWidget(self._handed)
        self.body.addWidget(
            text(
                self.tr(
                    "Refunds in cash leave the refund float alone, never the takings. Keep the "
                    "two apart from the first note on."
                ),
                "small",
                wrap=True,
            )
        )
        self.body.addStretch(1)
        self.body.addWidget(rule())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)

    def floats(self) -> tuple[Money | None, Money | None]:
        """The two sums; None where the field is empty or no amount."""
        return self.opening_float.money(), self.refund_float.money()

    def clear(self) -> None:
        """Ready for the next shift."""
        for field in (self.opening_float, self.refund_float):
            field.set_money(None)

    def show_waiting(self, waiting: HandedOver | None, clerk_id: UUID | None) -> None:
        """Show what was left in the drawer, and for whom; None: the floats are typed."""
        was_handed = self.opening_float.isReadOnly()
        for field in (self.opening_float, self.refund_float):
            field.setReadOnly(waiting is not None)
        self.primary.setEnabled(waiting is None or waiting.clerk_id == clerk_id)
        if waiting is None:
            self._handed.show_blocked("")
            if was_handed:
                self.clear()
            return
        self.opening_float.set_money(waiting.cash)
        self.refund_float.set_money(waiting.refund_float)
        if waiting.clerk_id == clerk_id:
            self._handed.show_warning(
                self.tr(
                    "Handed over to you with shift {number}: these sums are taken over."
                ).format(number=waiting.number)
            )
            return
        self._handed.show_blocked(
            self.tr(
                "Shift {number} handed this drawer over to {clerk}. {clerk} opens it; somebody "
                "else needs a lead's consent."
            ).format(number=waiting.number, clerk=waiting.clerk)
        )

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (self.tr("Drawer"), self.drawer, "drawer"),
            (self.opening_float.accessibleName(), self.opening_float, "openingFloat"),
            (self.refund_float.accessibleName(), self.refund_float, "refundFloat"),
        )
        for row, (words, field, name) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(words)
            grid.addWidget(text(words, "soft"), row, 0)
            grid.addWidget(field, row, 1)
        return grid


class LastShift(Card):
    """What the last close at this station found, and its report once more.

    Attributes:
        print_asked: the report of the shift that is shown is to be printed again.
    """

    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Last shift here"))
        self._nothing = text(self.tr("No shift was closed at this station yet."), "soft", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._print = QPushButton(self.tr("Print the report again"))
        self._print.setObjectName("printShift")
        self._print.setAccessibleName(self._print.text())
        self._print.clicked.connect(self.print_asked)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._grid)
        self._explanation = text("", "soft", wrap=True)
        self.body.addWidget(self._explanation)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._print)
        self.body.addLayout(foot)
        self.show_shift(None)

    def show_shift(self, shift: ShiftSummary | None) -> None:
        """Show a closed shift."""
        while (item := self._grid.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        closed = None if shift is None else shift.closed
        self._nothing.setVisible(closed is None)
        self._explanation.setVisible(bool(closed and closed.explanation))
        self._print.setVisible(shift is not None and shift.paper is not None)
        if shift is None or closed is None:
            return
        self._row(self.tr("Shift"), f"{shift.number} · {shift.clerk}")
        self._row(self.tr("Closed"), local(closed.closed_at))
        self._row(self.tr("Counted in the drawer"), closed.counted.format())
        self._row(self.tr("Expected"), closed.expected.format())
        self._difference(self.tr("Difference"), closed.difference)
        self._row(self.tr("Counted in the refund float"), closed.refund_float_counted.format())
        self._difference(self.tr("Difference of the refund float"), closed.refund_float_difference)
        if closed.deposit:
            deposited = f"{closed.deposit} · {closed.deposit_slip}"
            self._row(self.tr("Deposited at the bank"), deposited)
        self._row(self.tr("Handed over to"), closed.handed_to or self.tr("nobody: into the safe"))
        self._explanation.setText(self.tr("Explained: {words}").format(words=closed.explanation))

    def _difference(self, words: str, amount: Money) -> None:
        self._row(words, signed(amount), Tone.WARN if amount else Tone.GOOD)

    def _row(self, words: str, value: str, tone: Tone | None = None) -> None:
        row = self._grid.rowCount()
        shown = text(value, "strong")
        set_tone(shown, tone)
        self._grid.addWidget(text(words, "soft"), row, 0)
        self._grid.addWidget(shown, row, 1)
