"""The day by which the contractor transfers every key (E03): set it, or take it away."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from handover_app.ui.tokens import CONTROL_HEIGHT, GRID
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text


class DueDay(QWidget):
    """A day with its two buttons; what is being chosen stays over a refresh.

    Attributes:
        due_set: the :class:`date`, or None.
    """

    due_set = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: date | None = None
        self._filled = False
        words = self.tr("Transfer until")
        self._day = QDateEdit()
        self._day.setObjectName("transferDay")
        self._day.setAccessibleName(words)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setFixedHeight(CONTROL_HEIGHT)
        inside = self._day.findChild(QLineEdit)
        if inside is not None:
            # The style's padding does not reach the words inside a spin box.
            inside.setTextMargins(9, 0, 0, 0)
        self._set = button(self.tr("Set the day"), "setTransferDay")
        self._set.clicked.connect(self._on_set)
        self._away = button(self.tr("No day"), "noTransferDay", "link")
        self._away.clicked.connect(self._on_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(text(words, "soft"))
        for each in (self._day, self._set, self._away):
            row.addWidget(each)

    def show_day(self, due: date | None, today: date) -> None:
        """Show the day that counts; today is proposed where there is none."""
        self._away.setVisible(due is not None)
        if not self._filled or due != self._shown:
            day = due or today
            self._day.setDate(QDate(day.year, day.month, day.day))
        self._shown, self._filled = due, True

    def _on_set(self) -> None:
        picked = self._day.date()
        self.due_set.emit(date(picked.year(), picked.month(), picked.day()))

    def _on_away(self) -> None:
        self.due_set.emit(None)
