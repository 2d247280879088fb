"""What a project sets for its inspections, and the calendar its deadlines are counted by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.inspections.events import InspectionSettingsSet
from handover_app.domain.inspections.kinds import DayKind

_SATURDAY = 5


@dataclass(eq=False, kw_only=True)
class InspectionSettings(Aggregate):
    """One row a project; minutes are the limits of a repair order (domain guide I05).

    ``hotline`` stands on the owner's copy; commander and channel head the command chart (I11).
    """

    id: UUID
    hotline: str = ""
    commander: str = ""
    commander_phone: str = ""
    channel: str = ""
    after_photo: bool = False
    days_counted: DayKind = DayKind.CALENDAR
    minutes_dispatch: int = 5
    minutes_arrive: int = 10
    minutes_repair: int = 30
    watched_folder: str = ""
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def made(self) -> None:
        """Record that the project has its settings."""
        self.record(InspectionSettingsSet(fields=()))

    def set(self, values: Mapping[str, Any]) -> None:
        """Set these fields from now on."""
        changed = tuple(name for name, value in values.items() if getattr(self, name) != value)
        for name in changed:
            setattr(self, name, values[name])
        if changed:
            self.record(InspectionSettingsSet(fields=changed))


@dataclass(frozen=True)
class SettingsSummary:
    """The settings as the window sees them."""

    hotline: str = ""
    commander: str = ""
    commander_phone: str = ""
    channel: str = ""
    after_photo: bool = False
    days_counted: DayKind = DayKind.CALENDAR
    minutes_dispatch: int = 5
    minutes_arrive: int = 10
    minutes_repair: int = 30
    watched_folder: str = ""


@dataclass(frozen=True)
class WorkCalendar:
    """Days that differ from their weekday: True works though a weekend, False is a holiday."""

    special: Mapping[date, bool] = field(default_factory=dict)

    def works(self, day: date) -> bool:
        """Whether the day is a working day."""
        return self.special.get(day, day.weekday() < _SATURDAY)

    def deadline(self, start: date, days: int, counted: DayKind) -> date:
        """``days`` after ``start``, the first day not counted (民法典 201); 0 is the same day."""
        if counted is DayKind.CALENDAR:
            return start + timedelta(days=max(days, 0))
        day = start
        while days > 0:
            day += timedelta(days=1)
            days -= self.works(day)
        return day


@dataclass(frozen=True)
class CalendarDay:
    """A day that differs from its weekday, or a holiday by name."""

    day: date
    works: bool
    name: str


@dataclass(frozen=True)
class CalendarYear:
    """A year as it was filled in.

    ``seeded`` False: weekends only are counted. ``announced`` False: it has holidays but no
    working weekends, which the State Council announces each autumn for the year to come.
    """

    year: int
    days: tuple[CalendarDay, ...]

    @property
    def seeded(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.days)

    @property
    def announced(self) -> bool:
        """Whether a weekend is known on which people work."""
        return any(each.works for each in self.days)


@dataclass(frozen=True)
class Deadline:
    """A deadline by the settings; ``uncounted`` names years whose holidays are not filled in."""

    due: date
    counted: DayKind
    uncounted: tuple[int, ...] = ()
