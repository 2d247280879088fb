"""What the dispatch board shows, from the roster and from today's inspections (G07, A09)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from statistics import median
from uuid import UUID

from handover_app.domain.inspections.dispatch import RunningInspection, WaitingHousehold
from handover_app.domain.inspections.kinds import TeamState
from handover_app.domain.inspections.teams import Team, TeamLine

_MINUTE = 60


@dataclass(frozen=True)
class Walk:
    """An inspection of today, or one that runs: where, who, and its times (UTC)."""

    inspection_id: UUID
    unit_id: UUID
    unit_code: str
    place: tuple[str, str, int]
    team_id: UUID | None
    team: str
    requested_at: datetime | None
    assigned_at: datetime
    started_at: datetime | None
    called_back_at: datetime | None
    finished_at: datetime | None
    defects: int = 0

    @property
    def running(self) -> bool:
        """Whether the team is on its way or in the flat."""
        return self.finished_at is None and self.called_back_at is None

    @property
    def was_there(self) -> bool:
        """Whether the team came to the flat."""
        return self.started_at is not None or self.finished_at is not None

    @property
    def minutes(self) -> int | None:
        """From the arrival, or the assignment where nobody noted that, to the conclusion."""
        if self.finished_at is None:
            return None
        spent = self.finished_at - (self.started_at or self.assigned_at)
        return int(spent.total_seconds() // _MINUTE)

    def shown(self) -> RunningInspection:
        """The walk as the board shows one that runs."""
        return RunningInspection(
            inspection_id=self.inspection_id,
            unit_id=self.unit_id,
            unit_code=self.unit_code,
            team_id=self.team_id,
            team=self.team,
            requested_at=self.requested_at,
            assigned_at=self.assigned_at,
            started_at=self.started_at,
            defects=self.defects,
        )


def asked_at(arrived: datetime | None, *later: datetime | None) -> datetime | None:
    """Since when a household waits for a team: its arrival, or what sent it back to waiting.

    ``later``: the last call-back, and the last conclusion that releases no keys.
    """
    if arrived is None:
        return None
    return max([arrived, *(each for each in later if each is not None)])


def state_of(team: Team, running: Walk | None, local: datetime) -> TeamState:
    """Where a team is; what it does goes before its hours. ``local``: now, at the venue."""
    if running is not None:
        return TeamState.ON_THE_WAY if running.started_at is None else TeamState.IN_FLAT
    now = local.time()
    if not team.active or not team.begins <= now < team.ends:
        return TeamState.OFF_DUTY
    if team.break_since is not None or team.at_lunch(now):
        return TeamState.BREAK
    return TeamState.FREE


def team_line(
    team: Team, walks: Sequence[Walk], local: datetime, cover: str, unreturned: tuple[str, ...]
) -> TeamLine:
    """A team on the board; ``walks`` are its own, oldest first."""
    running = next((walk for walk in walks if walk.running), None)
    state = state_of(team, running, local)
    there = [walk.place for walk in walks if walk.was_there]
    minutes = [walk.minutes for walk in walks if walk.minutes is not None]
    return TeamLine(
        team_id=team.id,
        name=team.name,
        senior=team.senior,
        state=state,
        members=team.wish.members,
        missing_roles=team.missing_roles,
        begins=team.begins,
        ends=team.ends,
        lunch_from=team.lunch_from,
        lunch_to=team.lunch_to,
        cover=cover,
        unit_id=running.unit_id if running else None,
        unit_code=running.unit_code if running else "",
        since=_since(team, state, walks, local),
        place=there[-1] if there else None,
        households=sum(walk.called_back_at is None for walk in walks),
        minutes=round(median(minutes)) if minutes else None,
        active=team.active,
        unreturned=unreturned,
        cover_id=team.cover_id,
    )


def by_team(walks: Sequence[Walk]) -> Mapping[UUID, list[Walk]]:
    """The walks of each team of the board; those of free-hand teams are left out."""
    found: defaultdict[UUID, list[Walk]] = defaultdict(list)
    for walk in walks:
        if walk.team_id is not None:
            found[walk.team_id].append(walk)
    return found


def in_order(waiting: Sequence[WaitingHousehold]) -> tuple[WaitingHousehold, ...]:
    """Longest first; whoever had a team today and did not accept stands behind the others."""
    return tuple(
        sorted(waiting, key=lambda each: (each.concluded is not None, each.requested_at, each.code))
    )


def _since(
    team: Team, state: TeamState, walks: Sequence[Walk], local: datetime
) -> datetime | None:  # fmt: skip
    """When the team's state began (UTC); None while it is off duty."""
    if state in (TeamState.ON_THE_WAY, TeamState.IN_FLAT):
        running = next(walk for walk in walks if walk.running)
        return running.started_at or running.assigned_at
    if state is TeamState.OFF_DUTY:
        return None
    if state is TeamState.BREAK:
        return team.break_since or _today(local, team.lunch_from or team.begins)
    ended = [walk.finished_at or walk.called_back_at for walk in walks]
    lunch = team.lunch_to if team.lunch_to and team.lunch_to <= local.time() else None
    since = [_today(local, team.begins), team.back_at, *ended]
    since.append(_today(local, lunch) if lunch else None)
    return max(each for each in since if each is not None)


def _today(local: datetime, at: time) -> datetime:
    """A time of today at the venue, in UTC."""
    return datetime.combine(local.date(), at, local.tzinfo).astimezone(UTC)
