"""The section for the inspection: whom to call, limits of repairs, tolerances, working days."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import Tolerance
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.settings.calendar import CalendarCard
from handover_app.ui.settings.inspection_form import InspectionForm
from handover_app.ui.settings.tolerances import TolerancesCard
from handover_app.ui.tokens import GAP


class InspectionSection(QWidget):
    """Each card is saved by itself; what is being typed outlives news from other stations."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._desk = context.desks.inspection_settings
        today = context.desks.now().astimezone().date()
        self._form, self._tolerances = InspectionForm(), TolerancesCard()
        self._calendar = CalendarCard(today)
        self._form.submitted.connect(self._on_form)
        self._tolerances.submitted.connect(self._on_tolerance)
        self._calendar.year_asked.connect(self._read_year)
        self._calendar.seed_asked.connect(self._on_seed)
        self._calendar.day_set.connect(self._on_day)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._tolerances, 3)
        right.addWidget(self._calendar, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._form)
        row.addLayout(right, 1)
        context.hub.watch(self, ("inspections", "projects"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew. Finance may look at it."""
        may = self._context.session.may(Right.CHANGE_SETTINGS)
        for card in (self._form, self._tolerances, self._calendar):
            card.allow(may)
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._desk.summary, self._form.show_settings, failed, key="summary")
        read(self, self._desk.tolerances, self._tolerances.show_lines, failed, key="tolerances")
        self._read_year(self._calendar.year())

    def _read_year(self, year: int) -> None:
        read = partial(self._desk.calendar, year)
        failed = self._context.show_error
        self._context.runner.read(self, read, self._calendar.show_year, failed, key="calendar")

    def _write(self, call: Any, done: str) -> None:
        said = partial(self._saved, done)
        self._context.runner.write(self, call, said, self._failed)

    def _on_form(self, values: dict[str, Any]) -> None:
        call = partial(self._desk.set, self._context.session.act(), values)
        self._write(call, self.tr("Settings of the inspection saved"))

    def _on_tolerance(self, code: str, limits: Tolerance | None) -> None:
        call = partial(self._desk.set_tolerance, self._context.session.act(), code, limits)
        self._write(call, self.tr("Tolerance of {code} saved").format(code=code))

    def _on_seed(self, year: int) -> None:
        call = partial(self._desk.seed, self._context.session.act(), year)
        self._write(call, self.tr("Calendar of {year} filled in").format(year=year))

    def _on_day(self, day: date, works: bool | None, name: str) -> None:
        call = partial(self._desk.set_day, self._context.session.act(), day, works, name)
        self._write(call, self.tr("{day} set").format(day=day.isoformat()))

    def _saved(self, words: str, _answer: object) -> None:
        self._context.band.done(words)
        self._form.saved()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """What was typed stays."""
        self._form.unlock()
        self._context.show_error(error)
