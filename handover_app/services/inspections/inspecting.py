"""Accompanied inspection: a team is assigned, meters are read, the owner concludes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    Conclusion,
    Inspection,
    InspectionRunning,
    InspectionSummary,
    MeterKind,
    NoInspection,
    TeamMember,
    TeamRole,
    parse_reading,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.handover import require_unit
from handover_app.services.keys.teams import key_of_team
from handover_app.services.papers import desk_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class InspectionService:
    """From the team's assignment to the owner's conclusion."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def assign(
        self, act: Act, unit_id: UUID, team: str, members: Sequence[tuple[TeamRole, str]]
    ) -> InspectionSummary:
        """Send a team to a unit; a missing role is a warning in the summary.

        Raises:
            TeamIncomplete: nobody is named.
            InspectionRunning: a team is there and has not concluded.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            require_unit(work, unit_id).require_sold()
            running = work.inspections.latest_of(unit_id)
            if running is not None and running.latest is None:
                raise InspectionRunning(running.team)
            inspection = Inspection(
                id=new_id(),
                unit_id=unit_id,
                team=team.strip(),
                assigned_at=self._database.now(),
                members=[
                    TeamMember(id=new_id(), role=role, name=name.strip())
                    for role, name in members
                    if name.strip()
                ],
            )
            inspection.assigned()
            work.inspections.add(inspection)
            work.commit()
            return _summary(work, inspection)

    def read_meters(
        self,
        act: Act,
        unit_id: UUID,
        readings: Mapping[MeterKind, str],
        numbers: Mapping[MeterKind, str] | None = None,
    ) -> InspectionSummary:
        """Note meter readings as typed, with their meters' numbers; empty ones are left out.

        Raises:
            NoInspection: no team was assigned.
            ReadingWrong: not a number, or negative; none is noted then.
        """
        numbers = numbers or {}
        parsed = [
            (meter, parse_reading(meter, text), numbers.get(meter, "").strip())
            for meter, text in readings.items()
            if text.strip()
        ]
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            inspection = _running(work, require_unit(work, unit_id))
            if parsed:
                inspection.read_meters(parsed, self._database.now())
                work.commit()
            return _summary(work, inspection)

    def conclude(
        self, act: Act, unit_id: UUID, conclusion: Conclusion, reason: str = ""
    ) -> PaperRef:
        """Note the owner's conclusion; returns the inspection record.

        Raises:
            NoInspection: no team was assigned.
            AcceptedWithOpenDefects: accepted without reservation though defects are open.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = _running(work, unit)
            found = work.defects.of_unit(unit_id)
            still_open = sum(not each.state.settled for each in found)
            inspection.conclude(conclusion, reason, still_open, act.clerk, now)
            work.flush()
            paper = desk_papers.inspection_record(work, unit, now)
            ref = work.papers.store(paper, unit_id, inspection.id, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def of_unit(self, unit_id: UUID) -> InspectionSummary | None:
        """The newest inspection of a unit."""
        with self._database.read() as reading:
            found = reading.inspections.latest_of(unit_id)
            return None if found is None else _summary(reading, found)


def _running(work: UnitOfWork, unit: Unit) -> Inspection:
    """The newest inspection; the unit comes first, so that all desks take locks in one order."""
    inspection = work.inspections.latest_of(unit.id)
    if inspection is None:
        raise NoInspection(unit.code)
    return inspection


def _summary(reading: Reading, inspection: Inspection) -> InspectionSummary:
    latest = inspection.latest
    key, unreturned = key_of_team(reading, inspection)
    readings = {each.meter: each.reading for each in inspection.readings}
    return InspectionSummary(
        inspection_id=inspection.id,
        unit_id=inspection.unit_id,
        team=inspection.team,
        members=tuple((member.role, member.name) for member in inspection.members),
        missing_roles=inspection.missing_roles,
        assigned_at=inspection.assigned_at,
        readings=tuple(readings.items()),
        conclusion=None if latest is None else latest.conclusion,
        reason="" if latest is None else latest.reason,
        concluded_at=None if latest is None else latest.at,
        key=key,
        unreturned=unreturned,
    )
