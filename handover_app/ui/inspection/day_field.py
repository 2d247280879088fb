"""A day of the promise: what is due when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit

from handover_app.ui.tokens import CONTROL_HEIGHT

_WIDE = 132
"""Pixels that a day with its arrows takes."""


class DayField(QDateEdit):
    """A day that a turn of the wheel does not change.

    Attributes:
        chosen: somebody set another day.
    """

    chosen = Signal()

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setMaximumWidth(_WIDE)
        inside = self.findChild(QLineEdit)
        if inside is not None:
            inside.setAccessibleName(words)
            # The style's padding does not reach the words inside a spin box.
            inside.setTextMargins(9, 0, 0, 0)
        self.dateChanged.connect(lambda _day: self.chosen.emit())

    def show_day(self, day: date) -> None:
        """Show a day that nobody has chosen."""
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
