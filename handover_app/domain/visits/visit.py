"""An owner's visit: checked in, with a queue number, by the owner or an agent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError


class VisitorKind(Enum):
    """Who stands at the desk."""

    OWNER = "owner"
    AGENT = "agent"


@dataclass(eq=False)
class AlreadyCheckedIn(DomainError):
    """A visit of this unit is open since ``at``."""

    at: datetime
    queue_number: str


@dataclass(eq=False)
class NotCheckedIn(DomainError):
    """The household has not been checked in today."""

    code: str


@dataclass(eq=False)
class AgentNameMissing(DomainError):
    """An agent must be named."""


@dataclass(eq=False)
class IdentityNotChecked(DomainError):
    """The original of the identity document must have been seen."""


@dataclass(frozen=True, kw_only=True)
class CheckedIn(Event):
    """The household is here."""

    topic: ClassVar[str] = "visits"
    queue_number: str
    kind: VisitorKind


@dataclass(frozen=True, kw_only=True)
class VisitClosed(Event):
    """The household has left."""

    topic: ClassVar[str] = "visits"
    queue_number: str


@dataclass(frozen=True, kw_only=True)
class SpecialSet(Event):
    """A household was marked for a senior team, or the mark was taken away (empty)."""

    topic: ClassVar[str] = "visits"
    why: str


@dataclass(eq=False, kw_only=True)
class VisitUnit:
    """A unit that a visit is about; ``open`` while the household is here for it."""

    id: UUID
    unit_id: UUID
    open: bool = True


@dataclass(eq=False, kw_only=True)
class Visit(Aggregate):
    """One visit; ``day`` is the local day of the venue, ``arrived_at`` is UTC.

    ``unit_id`` is the unit that was checked in by; ``units`` holds it and every other unit of the
    same owner that the visit is about: one number, one check of identity, papers per unit.
    ``special`` says why the household is to get a senior team; empty: nothing special.
    """

    id: UUID
    unit_id: UUID
    day: date
    queue_number: str
    kind: VisitorKind
    visitor: str
    arrived_at: datetime
    closed_at: datetime | None = None
    special: str = ""
    units: list[VisitUnit] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def opened(self) -> None:
        """Record the arrival."""
        self.record(CheckedIn(unit_id=self.unit_id, queue_number=self.queue_number, kind=self.kind))

    def mark_special(self, why: str) -> None:
        """Say why the household is to get a senior team; empty takes the mark away."""
        if why.strip() != self.special:
            self.special = why.strip()
            self.record(SpecialSet(unit_id=self.unit_id, why=self.special))

    def close(self, now: datetime) -> None:
        """The household leaves; a later arrival is another visit."""
        if self.closed_at is None:
            self.closed_at = now
            for each in self.units:
                each.open = False
            self.record(VisitClosed(unit_id=self.unit_id, queue_number=self.queue_number))


@dataclass(frozen=True)
class WaitingLine:
    """A household in a station's waiting list; ``since`` is UTC."""

    unit_id: UUID
    code: str
    owner_names: str
    queue_number: str
    since: datetime


@dataclass(frozen=True)
class Waiting:
    """A station's queue: waiting here (longest first), on their way, done today."""

    here: tuple[WaitingLine, ...]
    on_their_way: tuple[WaitingLine, ...]
    done: tuple[WaitingLine, ...]
