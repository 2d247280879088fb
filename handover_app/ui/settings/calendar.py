"""The calendar of working days: holidays and working weekends of a year, a day to change."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.inspections import CalendarDay, CalendarYear
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of, padded
from handover_app.ui.widgets.fields import QuietBox, QuietSpin, button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_LONGEST, _FORM = 80, 236


class CalendarCard(Card):
    """Days that differ from their weekday; all others are as on the wall calendar.

    Attributes:
        year_asked: another year is to be shown.
        seed_asked: a year is to be filled in from the known holidays.
        day_set: a day, whether people work on it (None: as on its weekday), and its name.
    """

    year_asked = Signal(int)
    seed_asked = Signal(int)
    day_set = Signal(object, object, str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.show_heading(self.tr("Working days"))
        self.flush()
        self._year = padded(QuietSpin(2000, 2100))
        self._year.setObjectName("calendarYear")
        self._year.setAccessibleName(self.tr("Year"))
        self._year.setValue(today.year)
        self._year.valueChanged.connect(self.year_asked)
        self._seed = button(self.tr("Fill in the year"), "seedYear", "link")
        self._seed.clicked.connect(lambda: self.seed_asked.emit(self.year()))
        self.head.addWidget(self._year)
        self.head.addWidget(self._seed)
        columns = [
            Column(self.tr("Day"), lambda row: row.day.isoformat(), width=104),
            Column(
                self.tr("State"),
                lambda row: self.tr("people work") if row.works else self.tr("holiday"),
                tone=lambda row: Tone.WARN if row.works else None,
                width=84,
            ),
            Column(self.tr("Name of the day"), lambda row: row.name, width=0),
        ]
        table = RowTable(self.tr("Working days"), columns)
        table.setObjectName("calendarDays")
        table.selected.connect(self._on_selected)
        self._rows = TableOrWords(table)
        self._rows.spare((1,), 280)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 14, 0)
        beside.setSpacing(12)
        beside.addWidget(self._rows, 1)
        beside.addWidget(self._form(today))
        self.body.addLayout(beside, 1)

    def allow(self, may: bool) -> None:
        """Who may not change the settings sees them."""
        for part in (self._seed, self._day, self._works, self._name, self._set):
            part.setEnabled(may)

    def year(self) -> int:
        """The year that is shown."""
        return self._year.value()

    def show_year(self, year: CalendarYear) -> None:
        """Show a year's days; what it lacks is said."""
        if year.year != self.year():
            return
        words = self.tr("Nothing is filled in for {year}: only weekends are counted as free.")
        self._rows.show_rows(year.days, words.format(year=year.year), lambda row: row.day)
        lacks = year.seeded and not year.announced
        self.remark.setText(self.tr("working weekends not announced yet") if lacks else "")

    def _form(self, today: date) -> QWidget:
        self._day = day_field(today)
        self._day.setObjectName("calendarDay")
        self._day.setAccessibleName(self.tr("Day"))
        self._works = QuietBox()
        self._works.setObjectName("calendarWorks")
        self._works.setAccessibleName(self.tr("What the day is"))
        for words, works in (
            (self.tr("holiday"), False),
            (self.tr("people work"), True),
            (self.tr("as its weekday"), None),
        ):
            self._works.addItem(words, works)
        self._name = line(self.tr("Name of the day"), "calendarName", self.tr("Name of the day"))
        self._name.setMaxLength(_LONGEST)
        self._set = button(self.tr("Set this day"), "setDay")
        self._set.clicked.connect(self._on_set)
        form = QWidget()
        form.setFixedWidth(_FORM)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._day, 5)
        row.addWidget(self._works, 4)
        column.addLayout(row)
        column.addWidget(self._name)
        column.addWidget(self._set)
        column.addStretch(1)
        return form

    def _on_selected(self, row: CalendarDay | None) -> None:
        if row is not None:
            self._day.setDate(QDate(row.day.year, row.day.month, row.day.day))
            self._works.choose(row.works)
            self._name.setText(row.name)

    def _on_set(self) -> None:
        self.day_set.emit(day_of(self._day), self._works.currentData(), self._name.text())
