"""What the journal says of teams, inspections and conclusions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.inspections.kinds import (
    Conclusion,
    DeemedCause,
    MeterKind,
    RefusalReason,
    RemarkKind,
    SigningParty,
    SigningPurpose,
    SigningState,
    TeamRole,
)


@dataclass(frozen=True, kw_only=True)
class TeamSet(Event):
    """A team was set up or changed; names and phones of its members stay out."""

    topic: ClassVar[str] = "teams"
    team_id: UUID
    name: str
    missing: tuple[TeamRole, ...]


@dataclass(frozen=True, kw_only=True)
class TeamTakenOff(Event):
    """A team was taken off the board, or put back on it."""

    topic: ClassVar[str] = "teams"
    team_id: UUID
    name: str
    off: bool


@dataclass(frozen=True, kw_only=True)
class TeamBreak(Event):
    """A team began its break, or came back."""

    topic: ClassVar[str] = "teams"
    team_id: UUID
    name: str
    began: bool


@dataclass(frozen=True, kw_only=True)
class TeamAssigned(Event):
    """A team goes to the unit with the owner."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    team: str
    missing: tuple[TeamRole, ...]


@dataclass(frozen=True, kw_only=True)
class TeamArrived(Event):
    """The team is in the flat."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class TeamCalledBack(Event):
    """The team was called back before the owner concluded."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    team: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class MetersRead(Event):
    """Meter readings witnessed by the owner."""

    topic: ClassVar[str] = "inspections"
    readings: tuple[tuple[MeterKind, Decimal], ...]


@dataclass(frozen=True, kw_only=True)
class RemarkNoted(Event):
    """A note or a good point, apart from the defects."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    kind: RemarkKind


@dataclass(frozen=True, kw_only=True)
class Concluded(Event):
    """The owner's conclusion; every one is kept, the latest counts. His words stay out."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    conclusion: Conclusion


@dataclass(frozen=True, kw_only=True)
class Signed(Event):
    """Somebody signed, or refused to."""

    topic: ClassVar[str] = "inspections"
    subject: UUID
    purpose: SigningPurpose
    party: SigningParty
    state: SigningState


@dataclass(frozen=True, kw_only=True)
class RefusalRecorded(Event):
    """The owner's refusal was recorded with his reasons."""

    topic: ClassVar[str] = "inspections"
    refusal_id: UUID
    number: str
    reasons: tuple[RefusalReason, ...]


@dataclass(frozen=True, kw_only=True)
class RefusalJudged(Event):
    """Legal set whether the refusal has a good reason."""

    topic: ClassVar[str] = "inspections"
    refusal_id: UUID
    number: str
    justified: bool


@dataclass(frozen=True, kw_only=True)
class DeemedDelivered(Event):
    """Legal set the unit to 视同交付; it is not counted as delivered."""

    topic: ClassVar[str] = "inspections"
    cause: DeemedCause
    day: date


@dataclass(frozen=True, kw_only=True)
class DeemedWithdrawn(Event):
    """The deemed delivery was withdrawn."""

    topic: ClassVar[str] = "inspections"
    reason: str


@dataclass(frozen=True, kw_only=True)
class InspectionSettingsSet(Event):
    """Hotline, command, limits or rules of the inspection changed; phones stay out."""

    topic: ClassVar[str] = "inspections"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ToleranceSet(Event):
    """The limits of a row of the standard list changed; ``low`` None: it has none any more."""

    topic: ClassVar[str] = "projects"
    code: str
    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(frozen=True, kw_only=True)
class FormsPrinted(Event):
    """Pre-filled inspection forms were printed for these many units."""

    topic: ClassVar[str] = "inspections"
    units: int


@dataclass(frozen=True, kw_only=True)
class OwnersCopyIssued(Event):
    """The owner got the list of so many open defects with their promised days."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    defects: int


@dataclass(frozen=True, kw_only=True)
class CalendarSet(Event):
    """Public holidays and working weekends of a year were set."""

    topic: ClassVar[str] = "projects"
    year: int
    days: int
