"""The row of modes: what the next scan does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QWidget

from handover_app.ui.keys.presenter import Mode
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.text import text

_ROOM_FOR_KEYS = 1080
"""Pixels; in a narrower row the keys stand in the tool tips."""


class ModeRow(QWidget):
    """Out, in, look up, hand over, try, bind, count; scan after scan without a click.

    Attributes:
        changed: the new :class:`Mode`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for mode, words, key in (
            (Mode.OUT, self.tr("Lend"), "F2"),
            (Mode.IN, self.tr("Take back"), "F3"),
            (Mode.LOOK_UP, self.tr("Look up"), "F4"),
            (Mode.HAND_OVER, self.tr("Hand over"), "F5"),
            (Mode.TRY, self.tr("Try"), "F6"),
            (Mode.BIND, self.tr("Bind a tag"), "F7"),
            (Mode.COUNT, self.tr("Stock-take"), "F8"),
        ):
            button = KeyButton(words, key, checkable=True)
            button.setObjectName(f"mode-{mode.name}")
            self._buttons.addButton(button, list(Mode).index(mode))
            row.addWidget(button)
        row.addStretch(1)
        self.faulty = QCheckBox(self.tr("The next key does not work"))
        self.faulty.setAccessibleName(self.faulty.text())
        self.faulty.setObjectName("faulty")
        self._remark = text("", "soft")
        self._remark.setObjectName("batchRemark")
        row.addWidget(self.faulty)
        row.addWidget(self._remark)
        self._buttons.idToggled.connect(self._on_toggled)
        self.choose(Mode.LOOK_UP)

    def mode(self) -> Mode:
        """What the next scan does."""
        return list(Mode)[self._buttons.checkedId()]

    def choose(self, mode: Mode) -> None:
        """Change what the next scan does."""
        self._buttons.button(list(Mode).index(mode)).setChecked(True)

    def show_remark(self, words: str) -> None:
        """What the batch in hand comes to, at the right."""
        self._remark.setText(words)

    def take_works(self) -> bool:
        """Whether the scanned key works; the tick counts for one scan only."""
        works = not self.faulty.isChecked()
        self.faulty.setChecked(False)
        return works

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for button in self._buttons.buttons():
            if isinstance(button, KeyButton):
                button.show_key(self.width() >= _ROOM_FOR_KEYS)

    def _on_toggled(self, place: int, chosen: bool) -> None:
        if chosen:
            mode = list(Mode)[place]
            self.faulty.setChecked(False)
            self.faulty.setVisible(mode is Mode.TRY)
            self._remark.setText("")
            self.changed.emit(mode)
