"""The card of a hand-over: the keys of the unit, and which of them have been scanned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from handover_app.domain.keys import KeyLine, KeySetSummary, KeyState
from handover_app.ui.keys.presenter import Batch
from handover_app.ui.keys.reasons import row_result
from handover_app.ui.messages.scans import what
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_UNIT, _NARROW = (1,), 400


class BatchCard(Card):
    """What has been scanned for the hand-over, beside what the set has.

    Attributes:
        removal_asked: the row that goes out again.
        reprint_asked: the :class:`KeySetSummary` whose sheet is wanted again.
    """

    removal_asked = Signal(object)
    reprint_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("This batch"))
        self.flush()
        self._key_set: KeySetSummary | None = None
        self.reprint = IconButton("printer", self.tr("Print the key handover sheet again"))
        self.reprint.setObjectName("reprintSheet")
        self.reprint.clicked.connect(lambda: self.reprint_asked.emit(self._key_set))
        self.head.addWidget(self.reprint)
        self.table = RowTable(self.tr("This batch"), self._columns())
        self._rows = TableOrWords(self.table)
        # The unit in hand stands above; of a key of another one the result says so.
        self._rows.spare(_UNIT, _NARROW)
        self._counts = text("", "soft", wrap=True)
        self._counts.setObjectName("keyCounts")
        self._counts.setContentsMargins(PADDING, 0, PADDING, 0)
        self.body.addWidget(self._counts)
        self.body.addWidget(self._rows, 1)
        self.body.addWidget(rule())
        self.body.addLayout(self._foot())

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Key"),
                lambda row: what(row.verdict) if row.verdict else "—",
                tone=lambda row: Tone.GOOD if row.problem is None else Tone.BAD,
                icon=lambda row: "check" if row.problem is None else "x",
                width=196,
            ),
            Column(
                self.tr("Unit"),
                lambda row: row.verdict.unit_code if row.verdict else "—",
                width=84,
            ),
            Column(
                self.tr("Result"),
                row_result,
                tone=lambda row: None if row.problem is None else Tone.BAD,
                width=0,
            ),
        ]

    def show_batch(self, batch: Batch, key_set: KeySetSummary | None) -> None:
        """Show the rows, and which keys of the set are still to be scanned."""
        self._key_set = key_set
        wanted = () if key_set is None else tuple(each for each in key_set.keys if not _gone(each))
        whole, count, refused = len(wanted), batch.keys(), batch.refused()
        remark = self.tr("{count} of {whole} scanned").format(count=count, whole=whole)
        if refused:
            remark += " · " + self.tr("{refused} refused").format(refused=refused)
        hint = self.tr("Scan the bag, or every key of the unit.")
        if key_set is not None and key_set.handed_over and not wanted:
            hint = self.tr("Every key of this unit was handed over.")
            remark = ""
        self.show_heading(self.tr("This batch"), remark)
        self._rows.show_rows(batch.rows, hint, lambda row: row.place)
        self.table.scrollToBottom()
        self.remove.setEnabled(bool(batch.rows))
        self.reprint.setVisible(key_set is not None and key_set.paper_id is not None)
        self._counts.setText(self._left(batch, wanted))
        self._counts.setVisible(bool(self._counts.text()))

    def _left(self, batch: Batch, wanted: Sequence[KeyLine]) -> str:
        """Kinds and counts of what is to go: what is scanned of each."""
        there, found = batch.key_ids(), dict[str, list[int]]()
        for key in wanted:
            scanned, of_kind = found.setdefault(key.kind, [0, 0])
            found[key.kind] = [scanned + (key.key_id in there), of_kind + 1]
        return "　".join(f"{kind} {some}/{every}" for kind, (some, every) in found.items())

    def _foot(self) -> QHBoxLayout:
        self.remove = QPushButton(self.tr("Take out"))
        self.remove.setAccessibleName(self.tr("Take the marked scan out"))
        self.remove.setObjectName("takeOut")
        self.remove.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        row.addWidget(self.remove)
        row.addStretch(1)
        return row

    def _on_remove(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.removal_asked.emit(row)


def _gone(key: KeyLine) -> bool:
    """Whether the owner has the key, or it stays for the owner's repairs."""
    return key.state is KeyState.HANDED_OVER or key.retained
