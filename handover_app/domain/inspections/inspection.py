"""Accompanied inspection: the team of three, meters, remarks, the owner's conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from re import sub
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.inspections.events import (
    Concluded,
    MetersRead,
    RemarkNoted,
    TeamArrived,
    TeamAssigned,
    TeamCalledBack,
)
from handover_app.domain.inspections.kinds import (
    Conclusion,
    MeterKind,
    RemarkKind,
    SigningParty,
    SigningState,
    TeamKey,
    TeamRole,
)
from handover_app.domain.inspections.refusals import (
    AcceptedWithOpenDefects,
    CallBackReasonMissing,
    InspectionOver,
    ReadingWrong,
    RemarkEmpty,
    TeamIncomplete,
)
from handover_app.domain.inspections.texts import fitting_line
from handover_app.domain.keys import printable

_DIGITS = 40
"""Signs of a reading that are kept, half of them after the point."""


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
    number: str = ""


@dataclass(eq=False, kw_only=True)
class InspectionConclusion:
    """A conclusion with its time and clerk."""

    id: UUID
    conclusion: Conclusion
    reason: str
    at: datetime
    clerk: UUID
    entered_at: datetime


@dataclass(eq=False, kw_only=True)
class InspectionRemark:
    """A note or a good point; not a defect, nobody has to mend it."""

    id: UUID
    kind: RemarkKind
    room: str
    text: str
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class Inspection(Aggregate):
    """One walk through a flat with its owner.

    Its times (UTC): ``requested_at`` the household was ready, ``assigned_at``, ``started_at`` the
    team was in the flat; finished is its first conclusion. ``team_id`` None: no team of the board.
    """

    id: UUID
    unit_id: UUID
    team: str
    assigned_at: datetime
    members: list[TeamMember] = field(default_factory=list)
    readings: list[MeterReading] = field(default_factory=list)
    conclusions: list[InspectionConclusion] = field(default_factory=list)
    remarks: list[InspectionRemark] = field(default_factory=list)
    team_id: UUID | None = None
    requested_at: datetime | None = None
    started_at: datetime | None = None
    called_back_at: datetime | None = None
    called_back_reason: str = ""
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

    @property
    def running(self) -> bool:
        """Whether the team is on its way or in the flat."""
        return not self.conclusions and self.called_back_at is None

    @property
    def finished_at(self) -> datetime | None:
        """When the owner first concluded."""
        return min((each.at for each in self.conclusions), default=None)

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

    def arrive(self, at: datetime) -> None:
        """The team is in the flat; the first time counts.

        Raises:
            InspectionOver: it was concluded or called back.
        """
        if not self.running:
            raise InspectionOver(self.team)
        if self.started_at is None:
            self.started_at = at
            self.record(
                TeamArrived(unit_id=self.unit_id, inspection_id=self.id, team=self.team)
            )  # fmt: skip

    def begin(self, at: datetime) -> None:
        """Something was noted in the flat: whoever noted it is there, said or not."""
        if self.running:
            self.arrive(at)

    def call_back(self, reason: str, now: datetime) -> None:
        """The team comes back without a conclusion; another may go.

        Raises:
            InspectionOver: it was concluded or called back before.
            CallBackReasonMissing: nobody says why.
        """
        if not self.running:
            raise InspectionOver(self.team)
        if not reason.strip():
            raise CallBackReasonMissing
        self.called_back_at, self.called_back_reason = now, reason.strip()
        self.record(
            TeamCalledBack(
                unit_id=self.unit_id,
                inspection_id=self.id,
                team=self.team,
                reason=self.called_back_reason,
            )
        )

    def read_meters(
        self, readings: Sequence[tuple[MeterKind, Decimal, str]], now: datetime
    ) -> None:
        """Add meter readings (m³, for power kWh), each with the number of its meter.

        Raises:
            InspectionTextTooLong: a number has more characters than are kept.
        """
        for meter, reading, number in readings:
            self.readings.append(
                MeterReading(
                    id=new_id(),
                    meter=meter,
                    reading=reading,
                    at=now,
                    number=fitting_line("meter", number),
                )
            )
        told = tuple((meter, reading) for meter, reading, _ in readings)
        self.record(MetersRead(unit_id=self.unit_id, readings=told))

    def remark(
        self, kind: RemarkKind, room: str, text: str, clerk: UUID, now: datetime
    ) -> InspectionRemark:
        """Write down a note or a good point.

        Raises:
            RemarkEmpty: it has no words.
        """
        if not text.strip():
            raise RemarkEmpty
        made = InspectionRemark(
            id=new_id(), kind=kind, room=room.strip(), text=text.strip(), at=now, clerk=clerk
        )
        self.remarks.append(made)
        self.record(RemarkNoted(unit_id=self.unit_id, inspection_id=self.id, kind=kind))
        return made

    def conclude(
        self,
        conclusion: Conclusion,
        reason: str,
        open_defects: int,
        clerk: UUID,
        at: datetime,
        entered_at: datetime | None = None,
    ) -> None:
        """Add the owner's conclusion; ``at`` it was given, ``entered_at`` typed (None: then).

        Raises:
            AcceptedWithOpenDefects: accepted without reservation though defects are open.
        """
        if conclusion is Conclusion.ACCEPTED and open_defects:
            raise AcceptedWithOpenDefects(open_defects)
        self.conclusions.append(
            InspectionConclusion(
                id=new_id(),
                conclusion=conclusion,
                reason=reason.strip(),
                at=at,
                clerk=clerk,
                entered_at=entered_at or at,
            )
        )
        self.record(Concluded(unit_id=self.unit_id, inspection_id=self.id, conclusion=conclusion))


def parse_reading(meter: MeterKind, text: str) -> Decimal:
    """A meter reading from typed text.

    Raises:
        ReadingWrong: not a number, negative, or with more digits than a meter has.
    """
    shown = printable(text.strip()[:_DIGITS])
    # A comma stands between thousands alone: 0,7 read as 7 would be a meter ten times as high.
    plain = sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text.strip())
    try:
        reading = Decimal(plain)
    except InvalidOperation:
        raise ReadingWrong(meter, shown) from None
    if not reading.is_finite() or reading < 0 or not _fits(reading):
        raise ReadingWrong(meter, shown)
    return reading


def _fits(reading: Decimal) -> bool:
    # Asked before it is written out: 1e999999 has a million digits.
    return reading.adjusted() < _DIGITS // 2 and int(reading.as_tuple().exponent) > -_DIGITS // 2


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

    ``remarks`` are kind, room and words; ``signings`` party, state, and name or reason;
    ``first_conclusion`` is the unit's first one, for ever; ``next_date`` that of a refusal record.

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
    team_id: UUID | None = None
    requested_at: datetime | None = None
    started_at: datetime | None = None
    meter_numbers: tuple[tuple[MeterKind, str], ...] = ()
    remarks: tuple[tuple[RemarkKind, str, str], ...] = ()
    first_conclusion: Conclusion | None = None
    signings: tuple[tuple[SigningParty, SigningState, str], ...] = ()
    next_date: date | None = None
