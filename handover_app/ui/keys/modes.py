"""The row of modes: what the next scan does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QWidget

from handover_app.ui.keys.presenter import Mode
from handover_app.ui.widgets.buttons import KeyButton


class ModeRow(QWidget):
    """Look up, try, hand over; scan after scan without a click.

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
            (Mode.LOOK_UP, self.tr("Look up"), "F4"),
            (Mode.TRY, self.tr("Try"), "F6"),
            (Mode.HAND_OVER, self.tr("Hand over"), "F2"),
        ):
            button = KeyButton(words, key, checkable=True)
            button.setObjectName(f"mode-{mode.name}")
            self._buttons.addButton(button, list(Mode).index(mode))
            row.addWidget(button)
        row.addStretch(1)
        self.faulty = QCheckBox(self.tr("The next key does not work"))
        self.faulty.setAccessibleName(self.faulty.text())
        self.faulty.setObjectName("faulty")
        row.addWidget(self.faulty)
        self._buttons.idToggled.connect(self._on_toggled)
        self._buttons.buttons()[0].setChecked(True)

    def mode(self) -> Mode:
        """What the next scan does."""
        return list(Mode)[self._buttons.checkedId()]

    def take_works(self) -> bool:
        """Whether the scanned key works; the tick counts for one scan only."""
        works = not self.faulty.isChecked()
        self.faulty.setChecked(False)
        return works

    def _on_toggled(self, place: int, chosen: bool) -> None:
        if chosen:
            self.faulty.setChecked(False)
            self.faulty.setVisible(list(Mode)[place] is Mode.TRY)
            self.changed.emit(list(Mode)[place])
