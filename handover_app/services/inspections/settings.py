"""The inspection's settings, tolerances, and the calendar of working days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from handover_app.domain.acts import Act
from handover_app.domain.defects import StandardDefectUnknown, Tolerance, ToleranceLine
from handover_app.domain.inspections import (
    CalendarDay,
    CalendarSet,
    CalendarUnknown,
    CalendarYear,
    DayKind,
    Deadline,
    InspectionSettings,
    SettingsSummary,
    SettingWrong,
    ToleranceSet,
)
from handover_app.domain.keys import printable
from handover_app.domain.people import Right
from handover_app.services.clock import local_day
from handover_app.services.inspections.working_days import china
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

_LONGEST = {"commander_phone": 40, "channel": 40, "watched_folder": 500}
_LONGEST_ELSE = 60
_TOLERANCE_TEXTS = {"unit": 10, "standard": 120, "note": 200}
_MOST_MINUTES = 24 * 60
_MOST_DAYS = 10 * 365
_KINDS: Mapping[str, type] = {
    name: type(value) for name, value in vars(SettingsSummary()).items()
}  # fmt: skip


class InspectionSettingsService:
    """What a project sets for its inspections."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self) -> SettingsSummary:
        """The settings as they are."""
        with self._database.read() as reading:
            return reading.inspection_settings.summary()

    def set(self, act: Act, values: Mapping[str, Any]) -> SettingsSummary:
        """Set fields of `SettingsSummary` from now on; what is equal changes nothing.

        Raises:
            SettingWrong: no such field, another kind of value, a text that is too long
                or has control signs, or minutes outside 1 to 1440.
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            checked = {name: _checked(name, value) for name, value in values.items()}
            settings = work.inspection_settings.for_change()
            assert settings is not None  # every project gets them when it is opened
            settings.set(checked)
            if settings.has_events():
                work.commit()
            return replace(SettingsSummary(), **_values(settings))

    def tolerances(self) -> tuple[ToleranceLine, ...]:
        """The whole standard list with the limits of each row, rows with limits first."""
        with self._database.read() as reading:
            found = [each.defect for each in reading.standards.rows()]
        lines = [ToleranceLine(x.code, x.item, x.description, x.limits) for x in found]
        return tuple(sorted(lines, key=lambda each: each.limits is None))

    def set_tolerance(self, act: Act, code: str, limits: Tolerance | None) -> None:
        """Set the limits of a measured value from now on; None: the row has none.

        Raises:
            StandardDefectUnknown: there is no such row.
            SettingWrong: the lower limit is above the upper one, or a text is too long.
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            row = work.standards.of_code(code)
            if row is None:
                raise StandardDefectUnknown(code)
            limits = None if limits is None else _sound(limits)
            if limits == row.limits:
                return
            work.standards.set_tolerance(code, limits)
            work.record(
                ToleranceSet(
                    code=code,
                    low=None if limits is None else limits.low,
                    high=None if limits is None else limits.high,
                    unit="" if limits is None else limits.unit,
                )
            )
            work.commit()

    def calendar(self, year: int) -> CalendarYear:
        """The year's holidays and working weekends; not seeded: weekends only are counted."""
        with self._database.read() as reading:
            return _year(reading, year)

    def seed(self, act: Act, year: int) -> CalendarYear:
        """Fill in a year from the holidays that are known; days set by hand are set anew.

        Raises:
            CalendarUnknown: nothing is known of this year.
            NotAllowed: only who changes settings may.
        """
        known = china(year)
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            if not known:
                raise CalendarUnknown(year)
            _seed(work, year, known)
            work.commit()
            return _year(work, year)

    def set_day(self, act: Act, day: date, works: bool | None, name: str = "") -> CalendarYear:
        """Say whether people work on a day; None: as on its weekday.

        Raises:
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            before = _year(work, day.year).days
            kept = [each for each in before if each.day != day]
            if works is not None:
                kept.append(
                    CalendarDay(day, works, printable(name).replace("\n", " ").strip()[:80])
                )
            kept.sort(key=lambda each: each.day)
            if tuple(kept) != before:
                _seed(work, day.year, tuple(kept))
                work.commit()
            return _year(work, day.year)

    def deadline(self, days: int, start: date | None = None) -> Deadline:
        """So many days after ``start`` (None: today), counted as the settings say."""
        start = start or local_day(self._database.now())
        with self._database.read() as reading:
            return deadline(reading, start, days)


def deadline(reading: Reading, start: date, days: int) -> Deadline:
    """So many days after ``start``, as the settings count, and the years not filled in."""
    counted = reading.inspection_settings.summary().days_counted
    due = reading.calendar.calendar().deadline(start, min(days, _MOST_DAYS), counted)
    if counted is DayKind.CALENDAR:
        return Deadline(due, counted)
    # The first day is not counted: a deadline from New Year's Eve needs the next year only.
    first = min(start + timedelta(days=1), due)
    years = range(first.year, due.year + 1)
    return Deadline(due, counted, tuple(y for y in years if not reading.calendar.days(y)))


Years = Mapping[int, tuple[CalendarDay, ...]]


def first_years(now: datetime) -> Years:
    """The calendar a project begins with: this year's and the next one's, as far as known."""
    this = local_day(now).year
    return {year: known for year in (this, this + 1) if (known := china(year))}


def seed_years(work: UnitOfWork, years: Years) -> None:
    """Fill in these years."""
    for year, days in years.items():
        _seed(work, year, days)


def _seed(work: UnitOfWork, year: int, days: tuple[CalendarDay, ...]) -> None:
    work.calendar.set_year(year, [(each.day, each.works, each.name) for each in days])
    work.record(CalendarSet(year=year, days=len(days)))


def _year(reading: Reading, year: int) -> CalendarYear:
    return CalendarYear(year, tuple(CalendarDay(*row) for row in reading.calendar.days(year)))


def _values(settings: InspectionSettings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in _KINDS}


def _sound(limits: Tolerance) -> Tolerance:
    """The same, trimmed. Raises: SettingWrong."""
    texts = {name: getattr(limits, name).strip() for name in _TOLERANCE_TEXTS}
    for name, most in _TOLERANCE_TEXTS.items():
        if len(texts[name]) > most or not texts[name].isprintable():
            raise SettingWrong(name)
    if limits.high is not None and limits.high < limits.low:
        raise SettingWrong("high")
    return replace(limits, **texts)


def _checked(name: str, value: Any) -> Any:
    kind = _KINDS.get(name)
    if kind is None or type(value) is not kind:
        raise SettingWrong(name)
    if isinstance(value, str):
        value = value.strip()
        if not value.isprintable() or len(value) > _LONGEST.get(name, _LONGEST_ELSE):
            raise SettingWrong(name)
    if kind is int and not 1 <= value <= _MOST_MINUTES:
        raise SettingWrong(name)
    return value
