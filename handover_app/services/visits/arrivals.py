"""The day's curve: who is expected, who came, and what the teams manage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from handover_app.domain.inspections import Team
from handover_app.domain.visits import (
    ArrivalCurve,
    Capacity,
    HalfHour,
    half_hour_of,
    half_hours,
    manageable,
)
from handover_app.services.clock import local
from handover_app.storage.unit_of_work import Reading

_ANY_DAY = date(2000, 1, 1)


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """When a day of the venue begins and ends, with its zone."""
    begins = datetime.combine(day, time()).astimezone()
    return begins, datetime.combine(day + timedelta(days=1), time()).astimezone()


def curve_of(reading: Reading, day: date) -> ArrivalCurve:
    """Expected and real arrivals of a day for each half hour, with the capacity beside them."""
    expected = reading.appointments.on(day)
    visits = reading.appointments.visits_of(*day_bounds(day))
    capacity, teams = reading.appointment_settings.capacity(), _working(reading.teams.all())
    planned = Counter(half_hour_of(_at(each.begins)) for each in expected.values())
    came: Counter[time] = Counter()
    walked: Counter[time] = Counter()
    there: set[UUID] = set()
    for at, units in visits:
        # One household with two flats is one at the door, and at its second visit none.
        new = set(units) - there
        there |= new
        if new & set(expected):
            came[half_hour_of(local(at))] += 1
        elif len(new) == len(units):
            walked[half_hour_of(local(at))] += 1
    hours = _hours(reading, day, teams, [*planned, *came, *walked])
    halves = tuple(
        HalfHour(each, planned[each], came[each], walked[each], _manage(each, capacity, teams))
        for each in hours
    )
    return ArrivalCurve(
        day=day,
        halves=halves,
        teams=capacity.teams or len(teams),
        minutes_per_unit=capacity.minutes_per_unit,
        expected=len(expected),
        arrived=len(there & set(expected)),
        walk_ins=sum(walked.values()),
    )


def _working(teams: Sequence[Team]) -> list[Team]:
    return [each for each in teams if each.active]


def _hours(
    reading: Reading, day: date, teams: Sequence[Team], seen: Sequence[time]
) -> tuple[time, ...]:
    """From the first to the last half hour in which anything is or could be."""
    first = [half_hour_of(_at(each.begins)) for each in teams]
    last = [_half_before(each.ends) for each in teams]
    slots = reading.slots.of_day(day)
    first += [half_hour_of(_at(each.begins)) for each in slots]
    last += [half_hour_of(_at(each.begins)) for each in slots]
    if not (seen or slots):
        return ()
    return half_hours(min([*first, *seen]), max([*last, *seen]))


def _manage(half: time, capacity: Capacity, teams: Sequence[Team]) -> int:
    working = capacity.teams or sum(_works(each, half) for each in teams)
    return manageable(working, capacity.minutes_per_unit)


def _works(team: Team, half: time) -> bool:
    at_lunch = team.lunch_from and team.lunch_to and team.lunch_from <= half < team.lunch_to
    return team.begins <= half < team.ends and not at_lunch


def _at(begins: time) -> datetime:
    return datetime.combine(_ANY_DAY, begins)


def _half_before(ends: time) -> time:
    return half_hour_of(_at(ends) - timedelta(minutes=1))
