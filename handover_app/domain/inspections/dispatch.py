"""Which team goes to which household: a suggestion with its reason; a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.inspections.kinds import SuggestionReason, TeamState
from handover_app.domain.inspections.teams import TeamLine

_OTHER_BUILDING = 1000
_OTHER_ENTRANCE = 100
Reason = SuggestionReason


@dataclass(frozen=True)
class WaitingHousehold:
    """A household that waits for a team; ``special`` says why it is to get a senior one."""

    unit_id: UUID
    code: str
    building: str
    entrance: str
    floor: int
    owner_names: str
    queue_number: str
    requested_at: datetime
    special: str = ""


@dataclass(frozen=True)
class Suggestion:
    """A free team for a household, and why it is the first of all."""

    team_id: UUID
    team: str
    reasons: tuple[SuggestionReason, ...]


@dataclass(frozen=True)
class RunningInspection:
    """A team on its way or in a flat, with its times (UTC)."""

    inspection_id: UUID
    unit_id: UUID
    unit_code: str
    team_id: UUID | None
    team: str
    requested_at: datetime | None
    assigned_at: datetime
    started_at: datetime | None
    defects: int = 0


@dataclass(frozen=True)
class DispatchBoard:
    """Households that wait (longest first), teams, and inspections that run.

    ``suggestions`` by unit, for those that wait; ``finished`` counts today's.
    """

    waiting: tuple[WaitingHousehold, ...]
    teams: tuple[TeamLine, ...]
    running: tuple[RunningInspection, ...]
    suggestions: dict[UUID, Suggestion]
    finished: int


def steps_between(team: TeamLine, household: WaitingHousehold) -> int:
    """How far a team is: floors within an entrance, other entrances and buildings count more.

    A team that was nowhere today comes from the hall, which is another building.
    """
    if team.place is None or team.place[0] != household.building:
        return _OTHER_BUILDING
    _, entrance, floor = team.place
    if entrance != household.entrance:
        return _OTHER_ENTRANCE + floor + household.floor
    return abs(floor - household.floor)


def suggest(household: WaitingHousehold, teams: Sequence[TeamLine]) -> Suggestion | None:
    """The free team that should go, with its reasons; None: no team is free.

    In this order: a senior team for a special owner (and none of the others' time for it), the
    same building, fewest steps, longest idle, fewest households today.
    """
    free = [team for team in teams if team.state is TeamState.FREE and team.active]
    if not free:
        return None

    def idle(team: TeamLine) -> float:
        return team.since.timestamp() if team.since else 0.0

    def rank(team: TeamLine) -> tuple[object, ...]:
        wrong_rank = team.senior is not bool(household.special)
        far = steps_between(team, household)
        return wrong_rank, far >= _OTHER_BUILDING, far, idle(team), team.households, team.name

    best = min(free, key=rank)
    return Suggestion(best.team_id, best.name, _reasons(best, free, household))


def _reasons(
    best: TeamLine, free: Sequence[TeamLine], household: WaitingHousehold
) -> tuple[SuggestionReason, ...]:
    others = [team for team in free if team is not best]
    far = steps_between(best, household)
    reasons = []
    if household.special and best.senior:
        reasons.append(Reason.SENIOR_FOR_SPECIAL)
    if far < _OTHER_BUILDING:
        reasons.append(Reason.SAME_BUILDING)
        if all(far < steps_between(team, household) for team in others):
            reasons.append(Reason.FEWEST_STEPS)
    if best.since is None or all(
        team.since is not None and best.since <= team.since for team in others
    ):
        reasons.append(Reason.LONGEST_IDLE)
    if others and all(best.households < team.households for team in others):
        reasons.append(Reason.FEWEST_TODAY)
    return tuple(reasons)
