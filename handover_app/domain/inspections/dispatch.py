"""Which team goes to which household: a suggestion with its reason; a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.inspections.kinds import Conclusion, SuggestionReason, TeamState
from handover_app.domain.inspections.teams import TeamLine

_OTHER_BUILDING = 1000
_OTHER_ENTRANCE = 100
_DIGITS = re.compile(r"(\d+)")
Reason = SuggestionReason


@dataclass(frozen=True)
class WaitingHousehold:
    """A household that waits for a team; ``special`` says why it is to get a senior one.

    ``requested_at`` is its arrival, a later call-back, or the conclusion ``concluded`` of this
    visit that releases no keys (UTC).
    """

    unit_id: UUID
    code: str
    building: str
    entrance: str
    floor: int
    owner_names: str
    queue_number: str
    requested_at: datetime
    special: str = ""
    concluded: Conclusion | None = None


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


def in_name_order(name: str) -> tuple[tuple[int, int | str], ...]:
    """What names are sorted by: team 2 comes before team 10."""
    return tuple((0, int(each)) if each.isdecimal() else (1, each) for each in _DIGITS.split(name))


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

    def rank(team: TeamLine) -> tuple[object, ...]:
        order = (_idle_since(team), team.households, in_name_order(team.name))
        return _wrong_rank(team, household), steps_between(team, household), *order

    best = min(free, key=rank)
    return Suggestion(best.team_id, best.name, _reasons(best, free, household))


def suggest_all(
    waiting: Sequence[WaitingHousehold], teams: Sequence[TeamLine]
) -> dict[UUID, Suggestion]:
    """A suggestion for each household in its turn; no team is suggested to two of them.

    Households without one are left out: those before them take all the free teams.
    """
    left, found = list(teams), {}
    for household in waiting:
        made = suggest(household, left)
        if made is None:
            break
        found[household.unit_id] = made
        left = [team for team in left if team.team_id != made.team_id]
    return found


def _reasons(
    best: TeamLine, free: Sequence[TeamLine], household: WaitingHousehold
) -> tuple[SuggestionReason, ...]:
    """What holds of the best and tells it from the others; a tie is no reason."""
    others = [team for team in free if team is not best]
    # Of a rank that fits no worse: the best was taken before the rest for its rank alone.
    rivals = [
        team for team in others if _wrong_rank(team, household) <= _wrong_rank(best, household)
    ]
    far = steps_between(best, household)
    reasons = []
    if household.special and best.senior:
        reasons.append(Reason.SENIOR_FOR_SPECIAL)
    if far < _OTHER_BUILDING:
        reasons.append(Reason.SAME_BUILDING)
    if not others:
        reasons.append(Reason.ONLY_FREE)
    elif rivals:
        reasons += _better(best, rivals, far, household)
    elif not household.special:
        reasons.append(Reason.SPARES_SENIOR)
    return tuple(reasons) or (Reason.NEXT_BY_NAME,)


def _better(
    best: TeamLine, rivals: Sequence[TeamLine], far: int, household: WaitingHousehold
) -> Iterator[SuggestionReason]:
    if far < min(steps_between(team, household) for team in rivals):
        yield Reason.FEWEST_STEPS
    if _idle_since(best) < min(_idle_since(team) for team in rivals):
        yield Reason.LONGEST_IDLE
    if best.households < min(team.households for team in rivals):
        yield Reason.FEWEST_TODAY


def _wrong_rank(team: TeamLine, household: WaitingHousehold) -> bool:
    """A senior team for nobody special, or the other way round."""
    return team.senior is not bool(household.special)


def _idle_since(team: TeamLine) -> float:
    return team.since.timestamp() if team.since else 0.0
