"""Slots of appointments: days × opening hours × minutes, with a quota a building or for all.

Source: issue "Reception", point 2; domain guide F17 and section 9 (30–60 minutes a unit).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from itertools import pairwise
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError

ALL_BUILDINGS = ""
"""The building of a slot that takes units of every building."""

MOST_DAYS = 62
MOST_QUOTA = 999
_MINUTES = range(10, 241)
_ANY_DAY = date(2000, 1, 1)


class PlanFault(Enum):
    """What is wrong with a plan of slots."""

    NO_DAYS = "no days"
    TOO_MANY_DAYS = "too many days"
    NO_HOURS = "no hours"
    HOURS_WRONG = "hours wrong"
    MINUTES_WRONG = "minutes wrong"
    QUOTA_WRONG = "quota wrong"
    DAY_PAST = "day past"


@dataclass(eq=False)
class PlanWrong(DomainError):
    """The slots were not planned; ``fault`` says what is wrong with the form."""

    fault: PlanFault


@dataclass(eq=False)
class SlotNotFound(DomainError):
    """There is no such slot."""


@dataclass(eq=False)
class QuotaBelowBooked(DomainError):
    """So many households have an appointment in the slot already."""

    when: str
    booked: int


@dataclass(frozen=True, kw_only=True)
class SlotsPlanned(Event):
    """Slots were made or given another quota by the plan's form."""

    topic: ClassVar[str] = "appointments"
    days: tuple[date, ...]
    slots: int
    quota: int
    sporadic: bool


@dataclass(frozen=True, kw_only=True)
class SlotQuotaSet(Event):
    """One slot takes another number of households; 0: it is closed."""

    topic: ClassVar[str] = "appointments"
    slot_id: UUID
    when: str
    building: str
    quota: int


@dataclass(frozen=True)
class SlotPlan:
    """What the plan's form says; hours and times are those of the venue.

    ``buildings`` empty: one slot takes units of every building. ``sporadic``: single handovers
    (零星交付) by telephone, before which the property company checks the flat (D08, F17).
    """

    days: tuple[date, ...]
    hours: tuple[tuple[time, time], ...]
    minutes: int
    quota: int
    buildings: tuple[str, ...] = ()
    sporadic: bool = False

    def check(self, today: date) -> None:
        """Raises: PlanWrong."""
        faults = {
            PlanFault.NO_DAYS: not self.days,
            PlanFault.TOO_MANY_DAYS: len(self.days) > MOST_DAYS,
            PlanFault.DAY_PAST: any(day < today for day in self.days),
            PlanFault.NO_HOURS: not self.hours,
            PlanFault.HOURS_WRONG: self._hours_clash(),
            PlanFault.MINUTES_WRONG: self.minutes not in _MINUTES,
            PlanFault.QUOTA_WRONG: not 0 <= self.quota <= MOST_QUOTA,
        }
        for fault, there in faults.items():
            if there:
                raise PlanWrong(fault)

    def times(self) -> tuple[time, ...]:
        """When the slots of a day begin; one that would not end within the hours is left out."""
        found = []
        for begins, ends in self.hours:
            at, last = datetime.combine(_ANY_DAY, begins), datetime.combine(_ANY_DAY, ends)
            while at + timedelta(minutes=self.minutes) <= last:
                found.append(at.time())
                at += timedelta(minutes=self.minutes)
        return tuple(found)

    def places(self) -> Iterator[tuple[date, str, time]]:
        """Day, building and beginning of every slot."""
        for day in self.days:
            for building in self.buildings or (ALL_BUILDINGS,):
                for begins in self.times():
                    yield day, building, begins

    def _hours_clash(self) -> bool:
        ordered = sorted(self.hours)
        return any(ends <= begins for begins, ends in ordered) or any(
            later[0] < earlier[1] for earlier, later in pairwise(ordered)
        )


@dataclass(eq=False, kw_only=True)
class Slot(Aggregate):
    """Units of a building (or of all) come at this time; ``day``, ``begins`` are the venue's."""

    id: UUID
    day: date
    building: str
    begins: time
    minutes: int
    quota: int
    sporadic: bool = False
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def when(self) -> str:
        """Day and hour as lists and refusals name them."""
        return when_of(self.day, self.begins)

    def takes(self, building: str) -> bool:
        """Whether a unit of this building may come."""
        return self.building in (ALL_BUILDINGS, building)

    def ended(self, now: datetime) -> bool:
        """Whether it is over; ``now`` is the venue's time, without zone."""
        ends = datetime.combine(self.day, self.begins) + timedelta(minutes=self.minutes)
        return ends <= now

    def set_quota(self, quota: int, booked: int) -> None:
        """Let so many households come; 0 closes it for those who have no appointment yet.

        Raises:
            PlanWrong: below nought, or more than a hall holds.
            QuotaBelowBooked: more households have an appointment, and it is not closed.
        """
        if not 0 <= quota <= MOST_QUOTA:
            raise PlanWrong(PlanFault.QUOTA_WRONG)
        if 0 < quota < booked:
            raise QuotaBelowBooked(self.when, booked)
        if quota != self.quota:
            self.quota = quota
            self.record(
                SlotQuotaSet(slot_id=self.id, when=self.when, building=self.building, quota=quota)
            )


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A slot with how many households are booked into it."""

    slot_id: UUID
    day: date
    building: str
    begins: time
    minutes: int
    quota: int
    booked: int
    sporadic: bool = False

    def ended(self, now: datetime) -> bool:
        """Whether it is over; ``now`` is the venue's time, without zone."""
        return datetime.combine(self.day, self.begins) + timedelta(minutes=self.minutes) <= now

    @property
    def free(self) -> int:
        """Places left; never below nought."""
        return max(self.quota - self.booked, 0)

    @property
    def when(self) -> str:
        """Day and hour as lists and refusals name them."""
        return when_of(self.day, self.begins)


@dataclass(frozen=True, slots=True)
class SlotDay:
    """A day with slots: places and standing appointments of all buildings together."""

    day: date
    quota: int
    booked: int
    sporadic: bool


def when_of(day: date, begins: time) -> str:
    """`2026-06-12 09:30`, the same on papers, in lists and in refusals."""
    return f"{day.isoformat()} {begins:%H:%M}"


def nearest_free(
    slots: Iterable[SlotLine], day: date, begins: time, count: int = 4
) -> tuple[SlotLine, ...]:
    """Slots with a place left, those nearest to the wanted time first."""
    wanted = datetime.combine(day, begins)

    def far(slot: SlotLine) -> timedelta:
        return abs(datetime.combine(slot.day, slot.begins) - wanted)

    free = [slot for slot in slots if slot.free]
    return tuple(sorted(free, key=lambda slot: (far(slot), slot.day, slot.begins))[:count])
