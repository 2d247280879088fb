"""An owner's visit: checked in, with a queue number, by the owner or an agent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.authority import (
    Authority,
    AuthorityFiled,
    AuthorityLifted,
    AuthorityNoted,
    NoAgentHere,
    ScopeLift,
)
from handover_app.domain.visits.identity import (
    IdentityCheck,
    IdentityChecked,
    IdentityLifted,
    PartyCheck,
    Presence,
)


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
class UnitTakenAlong(Event):
    """A further unit of the same owners is part of an open visit."""

    topic: ClassVar[str] = "visits"
    queue_number: str


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
    ``nth`` counts the visits about that unit. ``special`` says why the household is to get a
    senior team; empty: nothing special. Of ``parties``, ``checks`` and ``authorities`` the latest
    row counts; none is ever changed.
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
    nth: int = 1
    units: list[VisitUnit] = field(default_factory=list)
    parties: list[PartyCheck] = field(default_factory=list)
    checks: list[IdentityCheck] = field(default_factory=list)
    authorities: list[Authority] = field(default_factory=list)
    lifts: list[ScopeLift] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def check(self) -> IdentityCheck | None:
        """The check of identity that counts."""
        return self.checks[-1] if self.checks else None

    @property
    def authority(self) -> Authority | None:
        """The authority that counts, if somebody acts for an owner."""
        return self.authorities[-1] if self.authorities else None

    def latest_parties(self) -> dict[UUID, PartyCheck]:
        """How each owner takes part, by the owner's id."""
        return {each.owner_id: each for each in self.parties}

    def opened(self) -> None:
        """Record the arrival."""
        self.record(CheckedIn(unit_id=self.unit_id, queue_number=self.queue_number, kind=self.kind))

    def take_along(self, unit_id: UUID) -> None:
        """Make a further unit of the same owners part of the visit; one that is stays."""
        if all(each.unit_id != unit_id for each in self.units):
            self.units.append(VisitUnit(id=new_id(), unit_id=unit_id))
            self.record(UnitTakenAlong(unit_id=unit_id, queue_number=self.queue_number))

    def acts(self, kind: VisitorKind, visitor: str) -> None:
        """Say who goes from desk to desk: an owner, or the agent."""
        self.kind, self.visitor = kind, visitor

    def note_check(
        self, check: IdentityCheck, parties: list[PartyCheck], *, again: bool = False
    ) -> None:
        """Add a check of identity; what a supervisor let pass is an event of its own."""
        self.checks.append(check)
        self.parties.extend(parties)
        if check.approver is not None:
            self.record(
                IdentityLifted(
                    unit_id=self.unit_id,
                    doubts=check.lifted,
                    reason=check.lift_reason,
                    approver=check.approver,
                )
            )
        if again:
            ways = [each.presence for each in self.latest_parties().values()]
            self.record(
                IdentityChecked(
                    unit_id=self.unit_id,
                    present=ways.count(Presence.PRESENT),
                    represented=ways.count(Presence.REPRESENTED),
                )
            )

    def authorise(self, authority: Authority) -> None:
        """Note an agent's authority; it counts instead of an earlier one."""
        self.authorities.append(authority)
        self.record(
            AuthorityNoted(
                unit_id=self.unit_id,
                kind=authority.kind,
                scopes=authority.scopes,
                valid_until=authority.valid_until,
            )
        )

    def file_authority(self, file_id: UUID, clerk: UUID, now: datetime) -> None:
        """Put a photo to the authority: the same authority again, with its file.

        Raises:
            NoAgentHere: no authority was noted.
        """
        there = self.authority
        if there is None:
            raise NoAgentHere
        self.authorities.append(
            Authority(
                id=new_id(),
                agent=there.agent,
                id_tail=there.id_tail,
                kind=there.kind,
                scopes=there.scopes,
                valid_until=there.valid_until,
                clerk=clerk,
                at=now,
                file_id=file_id,
            )
        )
        self.record(AuthorityFiled(unit_id=self.unit_id, file_id=file_id))

    def lift_scope(self, lift: ScopeLift, unit_id: UUID) -> None:
        """Open a step to the agent for the rest of the visit."""
        self.lifts.append(lift)
        self.record(
            AuthorityLifted(
                unit_id=unit_id, scope=lift.scope, reason=lift.reason, approver=lift.approver
            )
        )

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
                self.record(VisitClosed(unit_id=each.unit_id, queue_number=self.queue_number))


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
