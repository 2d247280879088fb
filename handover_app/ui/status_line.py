"""The line at the foot of the window: where, who, and whether everything is safe."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import set_tone, text


class StatusLine(QFrame):
    """Station, operator and shift at the left; printer, last save and backup at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(28)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self._station, self._operator, self._shift = text(""), text(""), text("")
        self._printer, self._saved, self._backup = text(""), text(""), text("")
        for label in (self._station, self._operator, self._shift):
            row.addWidget(label)
        row.addStretch(1)
        for label in (self._printer, self._saved, self._backup):
            row.addWidget(label)

    def show_station(self, station: str, operator: str = "", shift: str = "") -> None:
        """Where the window stands and who sits before it; ``shift`` is a time such as 08:30."""
        self._put(self._station, station)
        operator_words = self.tr("Operator {name}").format(name=operator) if operator else ""
        self._put(self._operator, operator_words)
        self.show_shift(shift)

    def show_shift(self, since: str) -> None:
        """When the shift of this station began, such as 08:30; empty while none is open."""
        self._put(self._shift, self.tr("Shift from {time}").format(time=since) if since else "")

    def show_printer(self, words: str, tone: Tone = Tone.NEUTRAL) -> None:
        """The state of the printer, in words."""
        self._put(self._printer, words)
        set_tone(self._printer, tone)

    def show_saved(self, at: datetime) -> None:
        """When the last operation was committed, in local time."""
        self._put(self._saved, self.tr("Saved {time}").format(time=at.strftime("%H:%M:%S")))

    def show_backup(self, at: datetime | None) -> None:
        """When the last backup was made, in local time."""
        words = "" if at is None else self.tr("Backup {time}").format(time=at.strftime("%H:%M"))
        self._put(self._backup, words)

    def _put(self, label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
