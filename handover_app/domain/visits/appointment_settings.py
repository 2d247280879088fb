"""How many households the teams of a project manage: the capacity beside the appointments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError

MINUTES_PER_UNIT = 45
"""A new project's: 30 minutes for a shell, 60 and more for a fitted-out flat (domain guide 9)."""

_MINUTES = range(5, 481)
_TEAMS = range(1000)
_ANY_DAY = date(2000, 1, 1)
HALF_HOUR = timedelta(minutes=30)


class CapacityFault(Enum):
    """Which number of the capacity can't be."""

    MINUTES = "minutes a unit"
    TEAMS = "number of teams"


@dataclass(eq=False)
class CapacityWrong(DomainError):
    """The capacity was not set."""

    fault: CapacityFault


@dataclass(frozen=True, kw_only=True)
class CapacitySet(Event):
    """The capacity is reckoned in another way from now on; ``teams`` 0: from the roster."""

    topic: ClassVar[str] = "appointments"
    minutes_per_unit: int
    teams: int


@dataclass(eq=False, kw_only=True)
class AppointmentSettings(Aggregate):
    """One row a project; ``teams`` 0: those of the roster that are on the board at the hour."""

    id: UUID
    project_id: UUID
    minutes_per_unit: int = MINUTES_PER_UNIT
    teams: int = 0
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def set(self, minutes_per_unit: int, teams: int) -> None:
        """Set how long a team needs for a unit, and how many teams there are.

        Raises:
            CapacityWrong: a number that can't be.
        """
        if minutes_per_unit not in _MINUTES:
            raise CapacityWrong(CapacityFault.MINUTES)
        if teams not in _TEAMS:
            raise CapacityWrong(CapacityFault.TEAMS)
        if (minutes_per_unit, teams) != (self.minutes_per_unit, self.teams):
            self.minutes_per_unit, self.teams = minutes_per_unit, teams
            self.record(CapacitySet(minutes_per_unit=minutes_per_unit, teams=teams))


@dataclass(frozen=True)
class Capacity:
    """The settings as the window sees them."""

    minutes_per_unit: int = MINUTES_PER_UNIT
    teams: int = 0


def half_hour_of(moment: datetime) -> time:
    """When the half hour of a local moment begins."""
    return time(moment.hour, 30 if moment.minute >= 30 else 0)


def half_hours(first: time, last: time) -> tuple[time, ...]:
    """Every half hour from ``first`` until after ``last``, both by their beginnings."""
    at, end = datetime.combine(_ANY_DAY, first), datetime.combine(_ANY_DAY, last)
    found = []
    while at <= end and at.date() == _ANY_DAY:
        found.append(at.time())
        at += HALF_HOUR
    return tuple(found)


def manageable(teams: int, minutes_per_unit: int) -> int:
    """Households that so many teams begin with in half an hour, rounded down, not below one."""
    return max(teams * 30 // minutes_per_unit, 1) if teams else 0
