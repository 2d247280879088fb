"""The evening's call list: today's no-shows and tomorrow's visitors, and what came of each call.

Source: issue "Reception", point 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits import SpecialGroup


class CallReason(Enum):
    """Why a household is called."""

    NO_SHOW = "did not come today"
    NOT_BOOKED = "invited, did not come, has no appointment"
    TOMORROW = "comes tomorrow"
    AGREED = "another call was agreed"


class CallResult(Enum):
    """What a call came to."""

    REACHED = "reached"
    NOT_REACHED = "not reached"
    WILL_COME = "will come on a day"
    REFUSES = "refuses to come"
    WRONG_NUMBER = "wrong number"


@dataclass(eq=False)
class ComingDayMissing(DomainError):
    """Whoever says that they will come says when."""


@dataclass(eq=False)
class CallDayPast(DomainError):
    """A next call, or a coming, lies before the day of the call."""

    day: date


@dataclass(eq=False)
class NobodyToCall(DomainError):
    """The list of the day is empty, so there is nothing to write out."""

    day: date


@dataclass(eq=False)
class NoPhone(DomainError):
    """No owner of the unit has a telephone number."""

    code: str


@dataclass(frozen=True, kw_only=True)
class CallNoted(Event):
    """A household was called; what it said stays out of the journal."""

    topic: ClassVar[str] = "calls"
    reason: CallReason
    result: CallResult
    comes_on: date | None
    next_on: date | None


@dataclass(frozen=True, kw_only=True)
class CallListExported(Event):
    """The list of an evening left the program, with full telephone numbers."""

    topic: ClassVar[str] = "calls"
    day: date
    rows: int
    printed: bool


@dataclass(frozen=True, kw_only=True)
class PhoneRevealed(Event):
    """Somebody looked at the full telephone numbers of a unit's owners."""

    topic: ClassVar[str] = "calls"


@dataclass(eq=False, kw_only=True)
class Call(Aggregate):
    """One call, never edited; ``day`` is the evening's, days are the venue's, ``at`` is UTC."""

    id: UUID
    unit_id: UUID
    day: date
    reason: CallReason
    result: CallResult
    comes_on: date | None
    next_on: date | None
    remark: str
    clerk: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def noted(self, today: date) -> None:
        """Record the call.

        Raises:
            ComingDayMissing: they will come, and nobody says when.
            CallDayPast: a day to come lies before today.
        """
        if self.result is CallResult.WILL_COME and self.comes_on is None:
            raise ComingDayMissing
        for each in (self.comes_on, self.next_on):
            if each is not None and each < today:
                raise CallDayPast(each)
        self.record(
            CallNoted(
                unit_id=self.unit_id,
                reason=self.reason,
                result=self.result,
                comes_on=self.comes_on,
                next_on=self.next_on,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEntry:
    """A call of the past, as the unit's list shows it."""

    day: date
    reason: CallReason
    result: CallResult
    comes_on: date | None
    next_on: date | None
    remark: str
    clerk: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """A household on the evening's list; ``result`` is that of today's last call, if any.

    ``phone`` is masked, save where the list is written out.

    ``day`` and ``begins`` are those of the appointment that it missed or that is to come.
    """

    unit_id: UUID
    code: str
    owner_names: str
    phone: str
    reason: CallReason
    day: date | None
    begins: time | None
    group: SpecialGroup
    calls: int
    result: CallResult | None
    comes_on: date | None
    next_on: date | None
    remark: str

    @property
    def open(self) -> bool:
        """Whether somebody is still to be called today."""
        return self.result is None or self.result is CallResult.NOT_REACHED


@dataclass(frozen=True)
class PhoneLine:
    """A telephone number of an owner in full: shown or written out only after it was noted."""

    name: str
    phone: str


@dataclass(frozen=True)
class ListFile:
    """A list that was made for keeping: its file's name and its bytes."""

    name: str
    data: bytes
    rows: int
