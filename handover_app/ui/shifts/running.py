"""A shift that runs: since when, which drawer, its floats, its movements, money without receipt."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.shifts import GOING_OUT, MovementSummary, ShiftSummary
from handover_app.ui.messages import local, word
from handover_app.ui.shifts.moving import MoveForm
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, text

FORM_WIDTH = 400


class RunningView(QWidget):
    """Never says what should be in the drawer: the cashier counts blind.

    Attributes:
        form: the form for cash beside receipts.
        count_asked: the cashier wants to count and close.
        receipt_asked, back_asked: a noted movement gets its receipt now, or went back.
    """

    count_asked = Signal()
    receipt_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = MoveForm()
        self.form.setFixedWidth(FORM_WIDTH)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._head_card())
        left.addWidget(self._open_card())
        left.addWidget(self._movements_card(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self.form)

    def show_shift(self, shift: ShiftSummary) -> None:
        """Show the shift as it stands."""
        self._head.show_heading(
            self.tr("Shift {number}").format(number=shift.number),
            self.tr("{clerk}, since {time}").format(
                clerk=shift.clerk, time=local(shift.opened_at, "%m-%d %H:%M")
            ),
        )
        for label, shown in zip(
            self._facts,
            (
                shift.drawer,
                shift.opening_float.format(),
                shift.refund_float.format(),
                str(shift.receipts),
            ),
            strict=True,
        ):
            label.setText(shown)
        self._show_open([each for each in shift.movements if each.is_open])
        self._movements.show_rows(
            shift.movements[::-1],
            self.tr("No cash has moved beside receipts."),
            lambda moved: moved.id,
        )

    def _head_card(self) -> Card:
        self._head = Card()
        self._head.show_heading(self.tr("Shift"))
        titles = (
            self.tr("Drawer"),
            self.tr("Cash for change"),
            self.tr("Refund float"),
            self.tr("Receipts"),
        )
        self._facts = [text("–", "title") for _ in titles]
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        for place, (title, label) in enumerate(zip(titles, self._facts, strict=True)):
            grid.addWidget(text(title, "small"), 0, place)
            grid.addWidget(label, 1, place)
            grid.setColumnStretch(place, 1)
        close = KeyButton(self.tr("Count and close"), "F8")
        close.setObjectName("countAndClose")
        close.clicked.connect(self.count_asked)
        row = QHBoxLayout()
        row.addLayout(grid, 1)
        row.addWidget(close)
        self._head.body.addLayout(row)
        return self._head

    def _open_card(self) -> Card:
        self._open = Card(self.tr("Taken without a receipt"))
        self._open_rows = QVBoxLayout()
        self._open_rows.setSpacing(6)
        self._open.body.addLayout(self._open_rows)
        return self._open

    def _movements_card(self) -> Card:
        card = Card(self.tr("Movements")).flush()
        table = RowTable(
            self.tr("Movements"),
            [
                Column(self.tr("Time"), lambda m: local(m.at), width=64),
                Column(self.tr("What"), self._kind_of, tone=_tone_of, width=190),
                Column(self.tr("Amount"), _amount_of, right=True, width=110),
                Column(self.tr("Reason"), lambda m: m.reason, width=0),
                Column(self.tr("By"), self._people_of, width=120),
            ],
        )
        table.setObjectName("movements")
        self._movements = TableOrWords(table)
        self._movements.spare((4,), 640)
        card.body.addWidget(self._movements, 1)
        return card

    def _kind_of(self, moved: MovementSummary) -> str:
        where = moved.unit_code or (word(moved.destination) if moved.destination else "")
        return f"{word(moved.kind)} · {where}" if where else word(moved.kind)

    def _people_of(self, moved: MovementSummary) -> str:
        return self.tr(", ").join(filter(None, (moved.clerk, moved.witness)))

    def _show_open(self, noted: list[MovementSummary]) -> None:
        while (item := self._open_rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for each in noted:
            self._open_rows.addWidget(self._open_row(each))
        self._open.setVisible(bool(noted))

    def _open_row(self, noted: MovementSummary) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        payee = word(noted.payee) if noted.payee else ""
        method = word(noted.method) if noted.method else ""
        row.addWidget(Elided(f"{noted.unit_code} · {payee} · {method} {noted.amount}"), 1)
        for words, name, signal in (
            (self.tr("Make its receipt"), "makeReceipt", self.receipt_asked),
            (self.tr("Given back …"), "giveBack", self.back_asked),
        ):
            button = QPushButton(words)
            button.setObjectName(f"{name}-{noted.unit_code}")
            button.setAccessibleName(f"{words} {noted.unit_code} {noted.amount}")
            button.clicked.connect(partial(self._emit, signal, noted))
            row.addWidget(button)
        return whole

    def _emit(self, signal: SignalInstance, noted: MovementSummary, _checked: bool = False) -> None:
        signal.emit(noted)


def _tone_of(moved: MovementSummary) -> Tone | None:
    return Tone.WARN if moved.is_open else None


def _amount_of(moved: MovementSummary) -> str:
    return (-moved.amount if moved.kind in GOING_OUT else moved.amount).format()
