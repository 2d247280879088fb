"""What is in the way of a close: a line each, with the button that clears it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.shifts import BlockerKind, ClosingBlocker
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages.refused_shifts import blocker_line
from handover_app.ui.shifts.presenter import only_unprinted
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import set_tone, text
from handover_app.ui.widgets.tiles import BlockedLine


class InTheWay(QWidget):
    """The list; lines that are still there keep what was typed into them.

    Attributes:
        cleared: a blocker whose button was pressed: print it, go to it.
        compared: a terminal's blocker, the total typed and the explanation.
        lift_asked: a lead is to let the shift close although receipts are not printed.
    """

    cleared = Signal(object)
    compared = Signal(object, str, str)
    lift_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[ClosingBlocker, QWidget] = {}
        self._clear = BlockedLine()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._lift = QPushButton(self.tr("Close without printing: a lead consents …"))
        self._lift.setObjectName("liftClosing")
        self._lift.setAccessibleName(self._lift.text())
        self._lift.clicked.connect(self.lift_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._clear)
        column.addLayout(self._rows)
        column.addWidget(self._lift)
        self.show_blockers(())

    def show_blockers(self, blockers: Sequence[ClosingBlocker]) -> None:
        """Show what is in the way now."""
        for gone in self._lines.keys() - set(blockers):
            widget = self._lines.pop(gone)
            widget.hide()
            widget.deleteLater()
        for blocker in blockers:
            if blocker not in self._lines:
                self._lines[blocker] = self._line(blocker)
                self._rows.addWidget(self._lines[blocker])
        self._lift.setVisible(only_unprinted(blockers))
        words = self.tr("Nothing is in the way. Count, then close.")
        self._clear.show_warning("" if blockers else words)

    def _line(self, blocker: ClosingBlocker) -> QWidget:
        whole = QFrame()
        whole.setProperty("role", "box")
        set_tone(whole, Tone.WARN)
        grid = QGridLayout(whole)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel("lock", Tone.WARN, 16), 0, 0)
        said = text(blocker_line(blocker), tone=Tone.WARN, wrap=True)
        whole.setAccessibleName(said.text())
        grid.addWidget(said, 0, 1)
        if blocker.kind is BlockerKind.TERMINAL_NOT_COMPARED:
            self._add_terminal(grid, blocker)
        elif blocker.kind is not BlockerKind.DRAWER_SHARED:
            printing = blocker.kind is BlockerKind.RECEIPT_UNPRINTED
            words = self.tr("Print it") if printing else self.tr("To its receipt")
            button = self._button(words, f"clear-{blocker.what}", blocker)
            button.clicked.connect(partial(self._on_clear, blocker))
            grid.addWidget(button, 0, 2)
        return whole

    def _add_terminal(self, grid: QGridLayout, blocker: ClosingBlocker) -> None:
        stated = MoneyField(
            self.tr("Total of the slip or statement: {name}").format(name=blocker.what)
        )
        stated.setObjectName(f"stated-{blocker.what}")
        stated.setPlaceholderText(self.tr("total of the slip"))
        why = QLineEdit()
        why.setObjectName(f"explained-{blocker.what}")
        why.setAccessibleName(self.tr("Why it differs: {name}").format(name=blocker.what))
        why.setPlaceholderText(self.tr("explanation, only if it differs"))
        button = self._button(self.tr("Compare"), f"compare-{blocker.what}", blocker)
        button.clicked.connect(partial(self._on_compare, blocker, stated, why))
        stated.returnPressed.connect(button.click)
        grid.addWidget(stated, 1, 1)
        grid.addWidget(button, 1, 2)
        grid.addWidget(why, 2, 1, 1, 2)

    def _button(self, words: str, name: str, blocker: ClosingBlocker) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(f"{words} {blocker.what}")
        return button

    def _on_clear(self, blocker: ClosingBlocker, _checked: bool = False) -> None:
        self.cleared.emit(blocker)

    def _on_compare(
        self, blocker: ClosingBlocker, stated: MoneyField, why: QLineEdit, _checked: bool = False
    ) -> None:
        self.compared.emit(blocker, stated.text(), why.text())
