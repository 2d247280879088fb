"""A team is sent to a unit: what the dispatch board and the inspector's page share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    Inspection,
    InspectionRunning,
    Team,
    TeamBusy,
    TeamMember,
    TeamNotFound,
    TeamRole,
    TeamState,
    fitting_line,
    state_of,
)
from handover_app.domain.visits import Scope
from handover_app.services.clock import local
from handover_app.services.handover import open_gate, require_unit
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.unit_of_work import UnitOfWork


def free_team(work: UnitOfWork, team_id: UUID, now: datetime) -> Team:
    """A team of the board, its row held until the end: of two stations that want it, one gets it.

    The caller holds the unit already; everybody takes the locks in this order.

    Raises:
        TeamNotFound: there is none with this id.
        TeamBusy: it is on its way, in a flat, in its break, or off duty.
    """
    team = work.teams.get(team_id)
    if team is None:
        raise TeamNotFound
    running = work.dispatch.running_of_team(team_id)
    state = state_of(team, running, local(now))
    if state is not TeamState.FREE:
        raise TeamBusy(team.name, state, running.unit_code if running else "")
    return team


def send(
    work: UnitOfWork,
    unit_id: UUID,
    team: str,
    members: Sequence[tuple[TeamRole, str]],
    now: datetime,
    team_id: UUID | None = None,
) -> Inspection:
    """A new inspection of the unit, which asks the key desk for the key.

    Raises:
        UnitNotSold: nobody owns the unit.
        GateClosed: the project asks for something before the inspection.
        BeyondAuthority: an agent acts for the owners, and may not inspect.
        InspectionRunning: a team is there and has not concluded.
        TeamBusy, TeamNotFound: see `free_team`.
        TeamIncomplete: nobody is named.
        InspectionTextTooLong: a name is longer than what is kept.
    """
    unit = require_unit(work, unit_id)
    unit.require_sold()
    open_gate(work, unit, Stage.INSPECTION)
    require_scope(work, unit_id, Scope.INSPECT)
    before = work.inspections.latest_of(unit_id)
    if before is not None and before.running:
        raise InspectionRunning(before.team)
    if team_id is not None:
        free_team(work, team_id, now)
    inspection = Inspection(
        id=new_id(),
        unit_id=unit_id,
        team=fitting_line("team", team),
        assigned_at=now,
        members=_named(members),
        team_id=team_id,
        # Nobody checked in: the team is sent for at this moment.
        requested_at=work.dispatch.asked_at(unit_id) or now,
    )
    inspection.assigned()
    return work.inspections.add(inspection)


def _named(members: Sequence[tuple[TeamRole, str]]) -> list[TeamMember]:
    return [
        TeamMember(id=new_id(), role=role, name=fitting_line("member", name))
        for role, name in members
        if name.strip()
    ]


def send_team(work: UnitOfWork, unit_id: UUID, team_id: UUID, now: datetime) -> Inspection:
    """A team of the board goes with everybody on its roster.

    Raises:
        TeamNotFound: there is none with this id; and what `send` raises.
    """
    require_unit(work, unit_id)
    team = work.teams.get(team_id)
    if team is None:
        raise TeamNotFound
    members = [(member.role, member.name) for member in team.members]
    return send(work, unit_id, team.name, members, now, team_id)
