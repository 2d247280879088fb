"""Appointments: who comes when; a change or cancellation is added, the old one stays visible.

Source: issue "Reception", point 2; domain guide F17 (by telephone), D08 (check before), L19.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.slots import when_of


class MadeBy(Enum):
    """How the appointment came about."""

    PHONE = "owner by telephone"
    DESK = "at the desk"
    IMPORT = "from a list"


class SpecialGroup(Enum):
    """Households that are looked after in another way (domain guide L19)."""

    NONE = "none"
    ELDERLY = "elderly"
    DISABLED = "disabled"
    KEY_OWNER = "key owner"
    RELATIVES = "group of relatives"


class AppointmentEnd(Enum):
    """Why an appointment stands no more."""

    MOVED = "moved"
    CANCELLED = "cancelled"
    PASSED = "its day has passed"


class AppointmentState(Enum):
    """What a list says of an appointment."""

    STANDS = "stands"
    CAME = "came"
    DID_NOT_COME = "did not come"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(eq=False)
class SlotFull(DomainError):
    """No place is left; ``nearest`` are free ones, day and hour, empty where there are none."""

    when: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class SlotClosed(DomainError):
    """The slot has a quota of nought, and nobody more is taken."""

    when: str
    nearest: tuple[str, ...]


@dataclass(eq=False)
class SlotOver(DomainError):
    """The time of the slot has passed."""

    when: str


@dataclass(eq=False)
class SlotOfOtherBuilding(DomainError):
    """The slot takes units of another building."""

    when: str
    building: str


@dataclass(eq=False)
class AlreadyBooked(DomainError):
    """The unit has an appointment to come; it is moved, not made again."""

    code: str
    when: str


@dataclass(eq=False)
class NoAppointment(DomainError):
    """The unit has no appointment that could be changed."""

    code: str


@dataclass(eq=False)
class CancelReasonMissing(DomainError):
    """An appointment is cancelled with a reason."""


@dataclass(eq=False)
class PreCheckNotNeeded(DomainError):
    """Only a single handover is checked by the property company before (D08)."""

    when: str


@dataclass(eq=False)
class CheckerMissing(DomainError):
    """Whoever checked the flat must be named."""


@dataclass(frozen=True, kw_only=True)
class AppointmentMade(Event):
    """A household comes at this time, and not ``before`` where it had another appointment.

    ``over_quota`` is the reason of the supervisor who let it into a full slot, if any.
    """

    topic: ClassVar[str] = "appointments"
    when: str
    before: str
    made_by: MadeBy
    over_quota: str = ""
    approver: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class AppointmentEnded(Event):
    """The household does not come then; a typed reason stays out of the journal."""

    topic: ClassVar[str] = "appointments"
    when: str
    end: AppointmentEnd


@dataclass(frozen=True, kw_only=True)
class AppointmentsImported(Event):
    """A list of appointments came in."""

    topic: ClassVar[str] = "appointments"
    source: str
    rows: int


@dataclass(frozen=True, kw_only=True)
class FlatPreChecked(Event):
    """The property company checked the flat before a single handover (D08)."""

    topic: ClassVar[str] = "appointments"
    when: str
    checked_on: date
    checked_by: str


@dataclass(frozen=True)
class Booking:
    """What is said of an appointment when it is made or moved."""

    made_by: MadeBy = MadeBy.PHONE
    group: SpecialGroup = SpecialGroup.NONE
    phone: str = ""
    remark: str = ""


@dataclass(eq=False, kw_only=True)
class PreCheck:
    """A look at the flat before a single handover; a second one is added, not written over."""

    id: UUID
    checked_on: date
    checked_by: str
    remark: str
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class Appointment(Aggregate):
    """One appointment; ``day`` and ``begins`` are the venue's, times with ``_at`` are UTC.

    Day and hour are kept here too, so that a slot planned anew rewrites no history.
    """

    id: UUID
    unit_id: UUID
    slot_id: UUID
    day: date
    begins: time
    minutes: int
    sporadic: bool
    made_by: MadeBy
    group: SpecialGroup
    phone: str
    remark: str
    clerk: UUID
    made_at: datetime
    over_quota: str = ""
    approver: UUID | None = None
    moved_from: UUID | None = None
    end: AppointmentEnd | None = None
    ended_at: datetime | None = None
    ended_by: UUID | None = None
    ended_reason: str = ""
    checks: list[PreCheck] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def when(self) -> str:
        """Day and hour as lists and refusals name them."""
        return when_of(self.day, self.begins)

    @property
    def checked(self) -> PreCheck | None:
        """The newest check of the flat."""
        return self.checks[-1] if self.checks else None

    def made(self, before: str = "") -> None:
        """Record that it stands; ``before``: when the household was to come until now."""
        self.record(
            AppointmentMade(
                unit_id=self.unit_id,
                when=self.when,
                before=before,
                made_by=self.made_by,
                over_quota=self.over_quota,
                approver=self.approver,
            )
        )

    def over(self, now: datetime) -> bool:
        """Whether its time has passed; ``now`` is the venue's time, without zone."""
        return datetime.combine(self.day, self.begins) + timedelta(minutes=self.minutes) <= now

    def finish(self, end: AppointmentEnd, clerk: UUID, now: datetime, reason: str = "") -> None:
        """It stands no more; it stays visible with who ended it."""
        self.end, self.ended_at, self.ended_by, self.ended_reason = end, now, clerk, reason
        self.record(AppointmentEnded(unit_id=self.unit_id, when=self.when, end=end))

    def cancel(self, reason: str, clerk: UUID, now: datetime) -> None:
        """The household does not come.

        Raises:
            CancelReasonMissing: nobody says why.
        """
        if not reason:
            raise CancelReasonMissing
        self.finish(AppointmentEnd.CANCELLED, clerk, now, reason)

    def pre_check(self, check: PreCheck) -> None:
        """Note that the property company looked at the flat (D08).

        Raises:
            PreCheckNotNeeded: the appointment belongs to the days of all.
            CheckerMissing: nobody is named.
        """
        if not self.sporadic:
            raise PreCheckNotNeeded(self.when)
        if not check.checked_by:
            raise CheckerMissing
        self.checks.append(check)
        self.record(
            FlatPreChecked(
                unit_id=self.unit_id,
                when=self.when,
                checked_on=check.checked_on,
                checked_by=check.checked_by,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentNote:
    """What other desks read of the appointment that stands for a unit, now or today."""

    appointment_id: UUID
    unit_id: UUID
    day: date
    begins: time
    minutes: int
    group: SpecialGroup
    sporadic: bool
    checked: bool
    remark: str

    @property
    def when(self) -> str:
        """Day and hour as lists and papers name them."""
        return when_of(self.day, self.begins)

    def over(self, now: datetime) -> bool:
        """Whether its time has passed; ``now`` is the venue's time, without zone."""
        return datetime.combine(self.day, self.begins) + timedelta(minutes=self.minutes) <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentLine:
    """An appointment in a list; phones are masked. ``arrived_at`` is UTC."""

    appointment_id: UUID
    unit_id: UUID
    code: str
    owner_names: str
    phone_masked: str
    slot_id: UUID
    day: date
    begins: time
    made_by: MadeBy
    group: SpecialGroup
    sporadic: bool
    checked_on: date | None
    checked_by: str
    remark: str
    over_quota: str
    state: AppointmentState
    arrived_at: datetime | None
    ended_reason: str
    made_at: datetime
    clerk: str

    @property
    def when(self) -> str:
        """Day and hour as lists and papers name them."""
        return when_of(self.day, self.begins)


@dataclass(frozen=True, slots=True)
class HalfHour:
    """Half an hour of the curve; counts are households, ``capacity`` what the teams manage.

    ``arrived`` and ``walk_ins`` are counted apart: who came with and without an appointment.
    """

    begins: time
    expected: int
    arrived: int
    walk_ins: int
    capacity: int

    @property
    def tight(self) -> bool:
        """Whether more come than the teams manage."""
        return max(self.expected, self.arrived + self.walk_ins) > self.capacity


@dataclass(frozen=True)
class ArrivalCurve:
    """A day's arrivals, expected and real, against what the teams manage.

    ``teams`` is how many were reckoned with at most; ``missing`` had an appointment and have
    not come.
    """

    day: date
    halves: tuple[HalfHour, ...]
    teams: int
    minutes_per_unit: int
    expected: int
    arrived: int
    walk_ins: int

    @property
    def missing(self) -> int:
        """Households with an appointment that have not come."""
        return max(self.expected - self.arrived, 0)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """A row of the imported list that is sound: who comes when."""

    row: int
    unit_id: UUID
    code: str
    when: str
    phone: str
    remark: str
    moved_from: str = ""


@dataclass(frozen=True)
class AppointmentImport:
    """What an import did, or would do."""

    read: int
    rows: tuple[AppointmentRow, ...]
    problems: tuple[SheetProblem, ...]
    unchanged: int = 0
