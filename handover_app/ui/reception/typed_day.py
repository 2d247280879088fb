"""A day that is typed or read from a card: 2030-05-31, 20300531 or 2030.5.31."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import set_tone

_PARTED = re.compile(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")


class TypedDay(QLineEdit):
    """Empty: not known. What is no day is shown as wrong, and counts as not filled in."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setPlaceholderText("2030-05-31")
        self.setMaxLength(20)
        self.textChanged.connect(self._show_state)

    def day(self) -> date | None:
        """The day, or None."""
        return day_in(self.text())

    def wrong(self) -> bool:
        """Whether something was typed that is no day."""
        return bool(self.text().strip()) and self.day() is None

    def show_day(self, day: date | None) -> None:
        """Fill the field."""
        self.setText("" if day is None else day.isoformat())

    def _show_state(self) -> None:
        set_tone(self, Tone.BAD if self.wrong() else None)


def day_in(text: str) -> date | None:
    """The day that a text writes; None: it writes none."""
    plain = text.strip()
    found = _TOGETHER.fullmatch(plain) or _PARTED.fullmatch(plain)
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None
