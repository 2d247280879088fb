"""The list of a batch: scan after scan with its state, and one confirmation for all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.ui.keys.presenter import Batch, BatchRow
from handover_app.ui.keys.reasons import short_reason
from handover_app.ui.messages.scans import counted, what
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

Words = Callable[[BatchRow], str]
_KEY, _KEY_WIDTHS = 1, (196, 252)
_ROOM = 720
"""Pixels; in a narrower table the words on the key leave room for where it goes, or why not."""


def row_tone(row: BatchRow) -> Tone:
    """Good, warn where it came late, bad where it was refused."""
    if row.problem is not None:
        return Tone.BAD
    return Tone.WARN if row.late else Tone.GOOD if row.done else Tone.INFO


def row_icon(row: BatchRow) -> str:
    """The icon beside the colour."""
    if row.problem is not None:
        return "x"
    return "circle-alert" if row.late else "check" if row.done else "circle"


class BatchTable(QWidget):
    """The rows of a batch with the foot: take one out, confirm all.

    ``state`` and ``way`` say the row's state, and from where to where the keys go.

    Attributes:
        confirmed: the primary button, F9.
        removal_asked: the row that goes out again.
    """

    confirmed = Signal()
    removal_asked = Signal(object)

    def __init__(self, name: str, state: Words, way: Words, empty: str) -> None:
        super().__init__()
        self._empty = empty
        self.table = RowTable(
            name,
            [
                Column(
                    self.tr("Unit"),
                    lambda row: row.verdict.unit_code if row.verdict else "—",
                    tone=row_tone,
                    icon=row_icon,
                    width=116,
                ),
                Column(
                    self.tr("Key"),
                    lambda row: what(row.verdict) if row.verdict else short_reason(row.problem),
                    width=_KEY_WIDTHS[1],
                ),
                Column(self.tr("State"), state, tone=row_tone, width=104),
                Column(self.tr("From and to"), way, width=0),
            ],
        )
        self._rows = TableOrWords(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._inside = text("", "soft", wrap=True)
        self._inside.setObjectName("bagCounts")
        self._inside.setContentsMargins(PADDING, 4, PADDING, 4)
        self.table.selected.connect(self._show_inside)
        column.addWidget(self._rows, 1)
        column.addWidget(self._inside)
        column.addWidget(rule())
        column.addLayout(self._foot())
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Both columns of words are to be read on a small screen too."""
        super().resizeEvent(event)
        width = _KEY_WIDTHS[self.width() >= _ROOM]
        self.table.horizontalHeader().resizeSection(_KEY, width)

    def show_batch(self, batch: Batch) -> None:
        """Show the rows, the newest in sight, and what a confirmation would write."""
        self._rows.show_rows(batch.rows, self._empty, lambda row: row.place)
        self.table.scrollToBottom()
        count = len(batch.codes())
        words = self.tr("Confirm {count}").format(count=count) if count else self.tr("Confirm")
        self.primary.show_words(words)
        self.primary.setEnabled(bool(count))
        self.remove.setEnabled(any(not row.done for row in batch.rows))
        self._show_inside(self.table.current_row() if batch.rows else None)

    def remark(self, batch: Batch) -> str:
        """How many there are, and how many were refused."""
        if not batch.rows:
            return ""
        words = self.tr("{count} in this batch").format(count=len(batch.rows))
        if batch.refused():
            words += self.tr(", {count} refused").format(count=batch.refused())
        return words

    def _show_inside(self, row: BatchRow | None) -> None:
        """What is in the marked bag, else in the one just scanned, to compare with the hand."""
        shown = row or (self.table.rows() or [None])[-1]
        verdict = None if shown is None else shown.verdict
        bag = verdict is not None and verdict.bag is not None
        self._inside.setText(f"{what(verdict)}　{counted(verdict)}" if bag else "")
        self._inside.setVisible(bag)

    def _foot(self) -> QHBoxLayout:
        self.remove = QPushButton(self.tr("Take out"))
        self.remove.setAccessibleName(self.tr("Take the marked scan out"))
        self.remove.setObjectName("takeOut")
        self.remove.clicked.connect(self._on_remove)
        self.primary = PrimaryButton(self.tr("Confirm"))
        self.primary.setObjectName("confirmBatch")
        self.primary.clicked.connect(self._on_confirmed)
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        return foot

    def _on_remove(self) -> None:
        row = self.table.current_row() or (self.table.rows() or [None])[-1]
        if row is not None:
            self.removal_asked.emit(row)

    def _on_confirmed(self) -> None:
        # A second press must not ask twice; the answer fills the card anew.
        self.primary.setEnabled(False)
        self.confirmed.emit()
