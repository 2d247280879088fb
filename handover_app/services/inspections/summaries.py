"""An inspection as the window sees it, from what is stored."""

from __future__ import annotations

from datetime import date

from handover_app.domain.inspections import Inspection, InspectionSummary
from handover_app.services.keys.teams import key_of_team
from handover_app.storage.unit_of_work import Reading


def summary_of(reading: Reading, inspection: Inspection) -> InspectionSummary:
    """The team, its times, its key, what was read and remarked, and what the owner concluded."""
    latest = inspection.latest
    key, unreturned = key_of_team(reading, inspection)
    return InspectionSummary(
        inspection_id=inspection.id,
        unit_id=inspection.unit_id,
        team=inspection.team,
        members=tuple((member.role, member.name) for member in inspection.members),
        missing_roles=inspection.missing_roles,
        assigned_at=inspection.assigned_at,
        readings=tuple({each.meter: each.reading for each in inspection.readings}.items()),
        conclusion=None if latest is None else latest.conclusion,
        reason="" if latest is None else latest.reason,
        concluded_at=None if latest is None else latest.at,
        key=key,
        unreturned=unreturned,
        team_id=inspection.team_id,
        requested_at=inspection.requested_at,
        started_at=inspection.started_at,
        meter_numbers=tuple(
            {each.meter: each.number for each in inspection.readings if each.number}.items()
        ),
        remarks=tuple((each.kind, each.room, each.text) for each in inspection.remarks),
        first_conclusion=reading.inspections.first_conclusion(inspection.unit_id),
        signings=tuple(
            (each.party, each.state, each.reason or each.name)
            for each in reading.signings.of(inspection.id).values()
        ),
        next_date=_next_date(reading, inspection),
    )


def _next_date(reading: Reading, inspection: Inspection) -> date | None:
    """The day that the inspection's latest refusal record agrees upon."""
    found = reading.acceptance_refusals.of_unit(inspection.unit_id)
    days = [each.next_date for each in found if each.inspection_id == inspection.id]
    return days[-1] if days else None
