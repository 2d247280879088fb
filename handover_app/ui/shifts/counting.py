"""The blind count: how many pieces of each note and coin, for the takings and the refund float."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.shifts import FACES, CashBox, ShiftSummary
from handover_app.ui.messages import word
from handover_app.ui.shifts.presenter import CountDraft
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text

_DIGITS = "[0-9０-９]{0,5}"
_ROWS = 7


class Pieces(QLineEdit):
    """How many pieces; Enter and the arrows go on to the next face value, empty is none.

    Attributes:
        changed: the number.
    """

    changed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(_DIGITS), self))
        self.setFixedWidth(88)
        self.textEdited.connect(lambda: self.changed.emit(self.value()))

    def value(self) -> int:
        """The number of pieces."""
        return int(self.text() or 0)

    def show_value(self, number: int) -> None:
        """Show a number; none leaves the field empty."""
        self.setText(str(number) if number else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class CountGrid(QWidget):
    """Face values × pieces of one box, with the sum of each line.

    Attributes:
        changed: face value in fen and number of pieces.
        emptied: whether the box is said to be empty.
    """

    changed = Signal(int, int)
    emptied = Signal(bool)

    def __init__(self, box: CashBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[int, Pieces] = {}
        self._sums: dict[int, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, face in enumerate(FACES):
            self._add_face(grid, box, place, face)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(6, 1)
        grid.setColumnMinimumWidth(3, 20)
        self.empty = QCheckBox(self.tr("Nothing is in it"))
        self.empty.setAccessibleName(f"{word(box)}: {self.empty.text()}")
        self.empty.setObjectName(f"empty-{box.name}")
        self.empty.clicked.connect(self.emptied)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.empty)
        column.addStretch(1)

    def show_pieces(self, pieces: dict[int, int], *, empty: bool) -> None:
        """Show a count; nothing is said about it."""
        for face, field in self._fields.items():
            field.show_value(pieces.get(face, 0))
            self._show_sum(face, field.value())
        self.empty.setChecked(empty)
        self.empty.setEnabled(not pieces)

    def begin(self) -> None:
        """Ready to type the largest notes."""
        first = self._fields[FACES[0]]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def _add_face(self, grid: QGridLayout, box: CashBox, place: int, face: int) -> None:
        shown = Money(face).format()
        field = Pieces(self.tr("{box}: pieces of {face}").format(box=word(box), face=shown))
        field.setObjectName(f"{box.name}-{face}")
        field.changed.connect(partial(self._on_value, face))
        row, column = place % _ROWS, 4 * (place // _ROWS)
        label = text(f"{shown.removesuffix('.00')} ×", "soft")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        total = text("")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1)
        grid.addWidget(total, row, column + 2)
        self._fields[face], self._sums[face] = field, total

    def _on_value(self, face: int, number: int) -> None:
        self._show_sum(face, number)
        self.empty.setEnabled(not any(field.value() for field in self._fields.values()))
        if number:
            self.empty.setChecked(False)
        self.changed.emit(face, number)

    def _show_sum(self, face: int, number: int) -> None:
        self._sums[face].setText(Money(face * number).format() if number else "")


class CountCard(Card):
    """Both boxes, one at a time, so that nobody adds the one to the other.

    Attributes:
        draft: what was typed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Count"))
        self.draft = CountDraft()
        self._boxes = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._grids: dict[CashBox, CountGrid] = {}
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for place, box in enumerate(CashBox):
            button = KeyButton(word(box), f"Alt+{place + 1}", checkable=True)
            button.setObjectName(f"box-{box.name}")
            self._boxes.addButton(button, place)
            keys.addWidget(button)
            grid = CountGrid(box)
            grid.changed.connect(partial(self._on_pieces, box))
            grid.emptied.connect(partial(self._on_empty, box))
            self._grids[box] = grid
            self._stack.addWidget(grid)
        keys.addStretch(1)
        self._total = text("", "total")
        self._numerals = text("", "small")
        self.body.addLayout(keys)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(rule())
        self.body.addWidget(self._total)
        self.body.addWidget(self._numerals)
        self._boxes.idToggled.connect(self._on_box)
        self._boxes.buttons()[0].setChecked(True)

    def begin(self, shift: ShiftSummary) -> None:
        """Start with the last counts that were kept."""
        self.draft = CountDraft()
        self.draft.take(shift)
        for box, grid in self._grids.items():
            grid.show_pieces(self.draft.pieces[box], empty=box in self.draft.empty)
        self._boxes.buttons()[0].setChecked(True)
        self._show_total()
        self._grids[CashBox.TAKINGS].begin()

    def box(self) -> CashBox:
        """The box that is counted now."""
        return list(CashBox)[self._boxes.checkedId()]

    def show_box(self, box: CashBox) -> None:
        """Turn to a box that still has to be counted."""
        self._boxes.button(list(CashBox).index(box)).setChecked(True)

    def _on_box(self, place: int, chosen: bool) -> None:
        if chosen:
            self._stack.setCurrentIndex(place)
            self._show_total()
            self._grids[self.box()].begin()

    def _on_pieces(self, box: CashBox, face: int, number: int) -> None:
        self.draft.type(box, face, number)
        self._show_total()

    def _on_empty(self, box: CashBox, empty: bool) -> None:
        (self.draft.empty.add if empty else self.draft.empty.discard)(box)

    def _show_total(self) -> None:
        total = self.draft.total(self.box())
        words = self.tr("{box}: {total} yuan").format(box=word(self.box()), total=total)
        self._total.setText(words)
        self._numerals.setText(capital_numerals(total) if total else "")
