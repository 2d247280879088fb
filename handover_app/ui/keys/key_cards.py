"""The cards of the key desk that only show: a unit's keys, and the last scans."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from handover_app.domain.keys import KeyLine, KeySetSummary, KeyState, Trial
from handover_app.ui.keys.presenter import ScanRow
from handover_app.ui.messages import local, word
from handover_app.ui.messages.scans import whereabouts
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text

KEY_LOOK: dict[KeyState, tuple[str, Tone]] = {
    KeyState.AWAITED: ("circle", Tone.NEUTRAL),
    KeyState.AT_DESK: ("circle", Tone.NEUTRAL),
    KeyState.LENT: ("circle-alert", Tone.WARN),
    KeyState.HANDED_OVER: ("check", Tone.ACCENT),
    KeyState.RETAINED: ("lock", Tone.WARN),
    KeyState.LOST: ("x", Tone.BAD),
    KeyState.USELESS: ("x", Tone.NEUTRAL),
    KeyState.DESTROYED: ("x", Tone.NEUTRAL),
}
_TRY, _SINCE = 3, 5
_ROOM_FOR_ALL = 700

SCAN_ICONS = {
    Tone.GOOD: "check",
    Tone.WARN: "circle-alert",
    Tone.BAD: "x",
    Tone.INFO: "search",
}


def look_of(key: KeyLine) -> tuple[str, Tone]:
    """Icon and tone of a key: at the desk, by what the try said."""
    if key.state is KeyState.AT_DESK and key.trial is Trial.WORKS:
        return "check", Tone.GOOD
    if key.trial is Trial.FAULTY:
        return "circle-alert", Tone.BAD
    return KEY_LOOK[key.state]


class KeysCard(Card):
    """The keys of the unit in hand.

    Attributes:
        foot: the row of buttons below; what belongs to them is added at its right.
        reprint_asked: the :class:`KeySetSummary` whose handover sheet is wanted again.
        replace_asked: the key whose label is to be replaced.
        labels_asked: the :class:`KeySetSummary` whose labels, or whose building's, are wanted.
    """

    reprint_asked = Signal(object)
    replace_asked = Signal(object)
    labels_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Keys of the unit"))
        self.flush()
        self._shown: KeySetSummary | None = None
        self.reprint = IconButton("printer", self.tr("Print the key handover sheet again"))
        self.reprint.setObjectName("reprintSheet")
        self.reprint.clicked.connect(lambda: self.reprint_asked.emit(self._shown))
        self.head.addWidget(self.reprint)
        self.table = RowTable(
            self.tr("Keys of the unit"),
            [
                Column(self.tr("Key"), lambda key: key.kind, width=136),
                Column(self.tr("Number"), lambda key: key.short_id, width=124),
                Column(
                    self.tr("State"),
                    lambda key: word(key.state),
                    tone=lambda key: look_of(key)[1],
                    icon=lambda key: look_of(key)[0],
                    width=128,
                ),
                Column(self.tr("Try"), lambda key: word(key.trial), width=92),
                Column(self.tr("Who and where"), whereabouts, width=0),
                Column(
                    self.tr("Since"),
                    lambda key: local(key.since, "%m-%d %H:%M") if key.since else "",
                    width=116,
                ),
            ],
        )
        self.table.selected.connect(self._on_selected)
        self._hint = text("", "soft", wrap=True)
        self._hint.setContentsMargins(PADDING, 0, PADDING, 0)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._hint, 1)
        self.body.addWidget(self.table, 1)
        self.foot = self._foot()
        self.body.addLayout(self.foot)
        self.clear(self.tr("No unit is in hand."))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, who has a key matters more than since when."""
        super().resizeEvent(event)
        for column in (_TRY, _SINCE):
            self.table.setColumnHidden(column, self.width() < _ROOM_FOR_ALL)

    def show_keys(self, key_set: KeySetSummary) -> None:
        """Show a unit's keys."""
        self._shown = key_set
        tried = sum(key.trial is not Trial.NOT_TRIED for key in key_set.keys)
        remark = self.tr("{tried} of {count} tried").format(tried=tried, count=len(key_set.keys))
        if key_set.handed_over_at is not None:
            at = local(key_set.handed_over_at, "%m-%d %H:%M")
            remark = self.tr("Handed over {time}").format(time=at)
        self.show_heading(self.tr("Keys of {code}").format(code=key_set.unit_code), remark)
        self.reprint.setVisible(key_set.paper_id is not None)
        self._hint.hide()
        self.table.show()
        self.table.show_rows(key_set.keys)
        of_building, of_these = self.tr("Labels of the building"), self.tr("Labels of these keys")
        self.labels.setText(of_building if key_set.building else of_these)
        self.labels.setAccessibleName(self.labels.text())
        self.labels.setEnabled(True)
        self._on_selected(self.table.current_row())

    def clear(self, words: str) -> None:
        """No keys to show, and why."""
        self.show_heading(self.tr("Keys of the unit"))
        self._shown = None
        self.table.show_rows(())
        self.table.hide()
        self._hint.setText(words)
        self._hint.show()
        self.reprint.hide()
        for button in (self.replace, self.labels):
            button.setEnabled(False)

    def _foot(self) -> QHBoxLayout:
        self.replace = QPushButton(self.tr("Replace the label"))
        self.labels = QPushButton(self.tr("Labels of the building"))
        self.replace.setObjectName("replaceLabel")
        self.labels.setObjectName("printLabels")
        self.replace.clicked.connect(self._on_replace)
        self.labels.clicked.connect(lambda: self.labels_asked.emit(self._shown))
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        row.setSpacing(8)
        for button in (self.replace, self.labels):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _on_selected(self, key: KeyLine | None) -> None:
        self.replace.setEnabled(key is not None and bool(key.short_id))

    def _on_replace(self) -> None:
        key = self.table.current_row()
        if key is not None:
            self.replace_asked.emit(key)


class ScansCard(Card):
    """The last scans with their results, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Last scans"))
        self.flush()
        self.table = RowTable(
            self.tr("Last scans"),
            [
                Column(
                    self.tr("Result"),
                    lambda row: row.words,
                    tone=lambda row: row.tone,
                    icon=lambda row: SCAN_ICONS[row.tone],
                    width=0,
                ),
            ],
        )
        self.table.horizontalHeader().hide()
        self.table.hide()
        self._hint = text(self.tr("Nothing has been scanned yet."), "soft", wrap=True)
        self._hint.setContentsMargins(PADDING, 0, PADDING, 0)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._hint, 1)
        self.body.addWidget(self.table, 1)

    def show_scans(self, rows: Sequence[ScanRow]) -> None:
        """Show the scans."""
        self._hint.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)
