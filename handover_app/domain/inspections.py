"""Accompanied inspection: the team of three, meters, the owner's conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


class TeamRole(Enum):
    """The three roles of an inspection team (guideline 第三条7)."""

    SALES = "sales"
    ENGINEERING = "engineering"
    PROPERTY = "property"


class MeterKind(Enum):
    """The meters read with the owner."""

    WATER = "water"
    POWER = "power"
    GAS = "gas"


class Conclusion(Enum):
    """What the owner concludes; only the first two release keys."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_DEFECTS = "accepted with defects"
    ONLY_LOOKED = "only looked"
    REFUSED = "refused"

    @property
    def releases_keys(self) -> bool:
        """Whether the keys may go to the owner."""
        return self in (Conclusion.ACCEPTED, Conclusion.ACCEPTED_WITH_DEFECTS)


class TeamKey(Enum):
    """Where the key for a team's inspection is.

    ``ASKED``: it lies ready at the key desk; ``NO_KEYS``: the desk has none of this unit.
    """

    ASKED = "asked"
    NO_KEYS = "no keys"
    WITH_TEAM = "with the team"
    BACK = "back"


@dataclass(eq=False)
class NoInspection(DomainError):
    """No team has been assigned to this unit."""

    code: str


@dataclass(eq=False)
class InspectionRunning(DomainError):
    """A team is in this unit; it has to finish first."""

    team: str


@dataclass(eq=False)
class TeamIncomplete(DomainError):
    """Nobody is named for the team."""


@dataclass(eq=False)
class ReadingWrong(DomainError):
    """A meter reading is not a number, or negative."""

    meter: MeterKind
    text: str


@dataclass(eq=False)
class AcceptedWithOpenDefects(DomainError):
    """Open defects are on the list: the owner accepts with defects, or they are closed first."""

    open_defects: int


@dataclass(frozen=True, kw_only=True)
class TeamAssigned(Event):
    """A team goes to the unit with the owner."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    team: str
    missing: tuple[TeamRole, ...]


@dataclass(frozen=True, kw_only=True)
class MetersRead(Event):
    """Meter readings witnessed by the owner."""

    topic: ClassVar[str] = "inspections"
    readings: tuple[tuple[MeterKind, Decimal], ...]


@dataclass(frozen=True, kw_only=True)
class Concluded(Event):
    """The owner's conclusion; every one is kept, the latest counts for the gates."""

    topic: ClassVar[str] = "inspections"
    inspection_id: UUID
    conclusion: Conclusion
    reason: str


@dataclass(eq=False, kw_only=True)
class TeamMember:
    """A member of an inspection team."""

    id: UUID
    role: TeamRole
    name: str


@dataclass(eq=False, kw_only=True)
class MeterReading:
    """A reading, by meter; a later one is another row."""

    id: UUID
    meter: MeterKind
    reading: Decimal
    at: datetime


@dataclass(eq=False, kw_only=True)
class InspectionConclusion:
    """A conclusion with its time and clerk."""

    id: UUID
    conclusion: Conclusion
    reason: str
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class Inspection(Aggregate):
    """One walk through a flat with its owner."""

    id: UUID
    unit_id: UUID
    team: str
    assigned_at: datetime
    members: list[TeamMember] = field(default_factory=list)
    readings: list[MeterReading] = field(default_factory=list)
    conclusions: list[InspectionConclusion] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def missing_roles(self) -> tuple[TeamRole, ...]:
        """Roles that nobody of the team has; a warning, not a block."""
        there = {member.role for member in self.members}
        return tuple(role for role in TeamRole if role not in there)

    @property
    def latest(self) -> InspectionConclusion | None:
        """The conclusion that counts."""
        return max(self.conclusions, key=lambda each: (each.at, each.id), default=None)

    def assigned(self) -> None:
        """Record the assignment.

        Raises:
            TeamIncomplete: nobody is named.
        """
        if not self.members:
            raise TeamIncomplete
        self.record(
            TeamAssigned(
                unit_id=self.unit_id,
                inspection_id=self.id,
                team=self.team,
                missing=self.missing_roles,
            )
        )

    def read_meters(self, readings: Sequence[tuple[MeterKind, Decimal]], now: datetime) -> None:
        """Add meter readings (m³ for water and gas, kWh for power)."""
        for meter, reading in readings:
            self.readings.append(MeterReading(id=new_id(), meter=meter, reading=reading, at=now))
        self.record(MetersRead(unit_id=self.unit_id, readings=tuple(readings)))

    def conclude(
        self, conclusion: Conclusion, reason: str, open_defects: int, clerk: UUID, now: datetime
    ) -> None:
        """Add the owner's conclusion.

        Raises:
            AcceptedWithOpenDefects: accepted without reservation though defects are open.
        """
        if conclusion is Conclusion.ACCEPTED and open_defects:
            raise AcceptedWithOpenDefects(open_defects)
        self.conclusions.append(
            InspectionConclusion(
                id=new_id(), conclusion=conclusion, reason=reason.strip(), at=now, clerk=clerk
            )
        )
        self.record(
            Concluded(
                unit_id=self.unit_id,
                inspection_id=self.id,
                conclusion=conclusion,
                reason=reason.strip(),
            )
        )


def parse_reading(meter: MeterKind, text: str) -> Decimal:
    """A meter reading from typed text.

    Raises:
        ReadingWrong: not a number, or negative.
    """
    try:
        reading = Decimal(text.strip().replace(",", ""))
    except InvalidOperation:
        raise ReadingWrong(meter, text) from None
    if not reading.is_finite() or reading < 0:
        raise ReadingWrong(meter, text)
    return reading


def team_key(*, loans: int, lent: int, here: int, concluded: bool) -> TeamKey | None:
    """Where the key is; None when the team concluded without one.

    ``loans`` made for the inspection, keys ``lent`` under them now, and keys of the unit ``here``
    at the desk.
    """
    if lent:
        return TeamKey.WITH_TEAM
    if loans:
        return TeamKey.BACK
    if concluded:
        return None
    return TeamKey.ASKED if here else TeamKey.NO_KEYS


@dataclass(frozen=True)
class InspectionSummary:
    """An inspection as the window sees it; readings by meter, the latest of each.

    ``key`` None: it was concluded without a key from the desk. ``unreturned``: the codes of other
    units whose keys the same team still has; a warning, not a block.
    """

    inspection_id: UUID
    unit_id: UUID
    team: str
    members: tuple[tuple[TeamRole, str], ...]
    missing_roles: tuple[TeamRole, ...]
    assigned_at: datetime
    readings: tuple[tuple[MeterKind, Decimal], ...]
    conclusion: Conclusion | None
    reason: str
    concluded_at: datetime | None
    key: TeamKey | None = None
    unreturned: tuple[str, ...] = ()
