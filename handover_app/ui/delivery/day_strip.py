"""The days with slots as a row of buttons: the day, and how many places are taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QScrollArea, QWidget

from handover_app.domain.visits import SlotDay
from handover_app.ui.tokens import CONTROL_HEIGHT

_BAR = 10


class DayStrip(QScrollArea):
    """One button a day; the keys move between them.

    Attributes:
        chosen: the day whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayStrip")
        self.setAccessibleName(self.tr("Days with slots"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(CONTROL_HEIGHT + _BAR)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.setWidget(self._inside)
        self._group = QButtonGroup(self)
        self._buttons: dict[date, QPushButton] = {}

    def show_days(self, days: Sequence[SlotDay], day: date) -> None:
        """Show these days with ``day`` pressed."""
        if [each.day for each in days] != list(self._buttons):
            self._make(days)
        for each in days:
            button = self._buttons[each.day]
            button.setText(self._words(each))
            button.setAccessibleName(button.text())
            button.setChecked(each.day == day)
        if day in self._buttons:
            self.ensureWidgetVisible(self._buttons[day])

    def _make(self, days: Sequence[SlotDay]) -> None:
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for place, each in enumerate(days):
            button = QPushButton()
            button.setCheckable(True)
            button.setObjectName(f"day{each.day.isoformat()}")
            button.clicked.connect(self._choice_of(each.day))
            self._group.addButton(button)
            self._row.insertWidget(place, button)
            button.show()
            self._buttons[each.day] = button

    def _choice_of(self, day: date) -> object:
        return lambda: self.chosen.emit(day)

    def _words(self, day: SlotDay) -> str:
        weekday = QLocale().dayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat)
        words = f"{day.day:%m-%d} {weekday}  {day.booked}/{day.quota}"
        single = self.tr("single units")
        return f"{words} · {single}" if day.sporadic else words
