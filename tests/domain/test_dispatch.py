"""Which team is suggested to whom, and why; a team's hours; its line on the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    LONGEST_WORDS,
    HoursWrong,
    InspectionTextTooLong,
    SuggestionReason,
    Team,
    TeamIncomplete,
    TeamLine,
    TeamNameMissing,
    TeamRole,
    TeamState,
    TeamWish,
    WaitingHousehold,
    Walk,
    asked_at,
    state_of,
    suggest,
    suggest_all,
    team_line,
)

NOON = datetime(2026, 11, 7, 12, 0, tzinfo=UTC)
Reason = SuggestionReason
PLACE = ("3号楼", "1单元", 10)


def household(special: str = "", place: tuple[str, str, int] = PLACE) -> WaitingHousehold:
    """A household that waits for a team."""
    building, entrance, floor = place
    return WaitingHousehold(
        new_id(), "3-1-1001", building, entrance, floor, "曾甲", "A001", NOON, special
    )


def free(
    name: str,
    *,
    place: tuple[str, str, int] | None = None,
    idle: int = 10,
    households: int = 1,
    senior: bool = False,
    state: TeamState = TeamState.FREE,
) -> TeamLine:
    """A team on the board, idle for so many minutes."""
    return TeamLine(
        team_id=new_id(), name=name, senior=senior, state=state, members=(), missing_roles=(),
        begins=time(8), ends=time(18), lunch_from=None, lunch_to=None, cover="", unit_id=None,
        unit_code="", since=NOON - timedelta(minutes=idle), place=place, households=households,
        minutes=None,
    )  # fmt: skip


OTHER = free("2组", place=("3号楼", "2单元", 10))


@pytest.mark.parametrize(
    ("best", "others", "special", "reasons"),
    [
        (free("1组", senior=True), [free("2组", place=PLACE)], "老人", [Reason.SENIOR_FOR_SPECIAL]),
        (free("1组", place=PLACE), [free("2组", idle=60)], "",
         [Reason.SAME_BUILDING, Reason.FEWEST_STEPS]),
        (free("1组", place=("3号楼", "1单元", 12)), [free("2组", place=("3号楼", "1单元", 3))], "",
         [Reason.SAME_BUILDING, Reason.FEWEST_STEPS]),
        (free("1组", place=("3号楼", "1单元", 30)), [OTHER], "",
         [Reason.SAME_BUILDING, Reason.FEWEST_STEPS]),
        (free("1组", idle=30), [free("2组", idle=29)], "", [Reason.LONGEST_IDLE]),
        (free("1组", households=2), [free("2组", households=3)], "", [Reason.FEWEST_TODAY]),
        (free("1组"), [free("10组"), free("2组")], "", [Reason.NEXT_BY_NAME]),
        (free("1组"), [free("2组", idle=60, senior=True)], "", [Reason.SPARES_SENIOR]),
        (free("1组"), [free("2组", state=TeamState.BREAK)], "", [Reason.ONLY_FREE]),
        (free("1组", senior=True), [], "老人", [Reason.SENIOR_FOR_SPECIAL, Reason.ONLY_FREE]),
        (free("1组", place=PLACE, idle=5), [free("2组", place=PLACE, idle=4)], "",
         [Reason.SAME_BUILDING, Reason.LONGEST_IDLE]),
    ],
    ids=["senior", "building", "floors", "entrance", "idle", "fewest", "tie", "senior spared",
         "only", "only senior", "same floor"],
)  # fmt: skip
def test_a_team_is_suggested_for_its_reasons(
    best: TeamLine, others: list[TeamLine], special: str, reasons: list[Reason]
) -> None:
    """A tie is no reason, and the next rule decides; the last is the name."""
    found = suggest(household(special), [*others, best])
    assert found is not None
    assert (found.team, list(found.reasons)) == ("1组", reasons)


def test_without_a_free_team_nothing_is_suggested() -> None:
    busy = [free("1组", state=state) for state in TeamState if state is not TeamState.FREE]
    assert suggest(household(), busy) is None
    assert suggest(household(), [replace(free("1组"), active=False)]) is None


@given(st.integers(0, 6), st.integers(0, 6))
def test_no_team_is_suggested_to_two_households_and_the_first_come_first(
    waiting: int, teams: int
) -> None:
    households = [household() for _ in range(waiting)]
    lines = [free(f"{place}组", idle=place) for place in range(teams)]
    found = suggest_all(households, lines)
    assert list(found) == [each.unit_id for each in households[: min(waiting, teams)]]
    assert len({each.team_id for each in found.values()}) == len(found)


def test_an_earlier_household_takes_the_nearer_team_and_the_next_gets_another() -> None:
    near, far = free("1组", place=PLACE), free("2组", place=("4号楼", "1单元", 1))
    first, second = household(), household()
    found = suggest_all([first, second], [far, near])
    assert found[first.unit_id].team == "1组"
    assert (found[second.unit_id].team, found[second.unit_id].reasons) == (
        "2组", (Reason.ONLY_FREE,),
    )  # fmt: skip


# The roster


def wish(**changes: object) -> TeamWish:
    """A full team."""
    members = tuple((role, "某", "1700000") for role in TeamRole)
    return replace(TeamWish("甲组", members), **changes)  # type: ignore[arg-type]


def team(**changes: object) -> Team:
    """A team of the board."""
    made = Team(id=new_id(), name="")
    made.become(wish(**changes))
    return made


def test_a_team_becomes_what_the_form_says_and_names_missing_roles() -> None:
    made = team(
        name=" 甲组\x07 ", members=((TeamRole.SALES, " 曾 ", ""), (TeamRole.PROPERTY, "", "1"))
    )
    ((_, event),) = made.take_events()
    assert event.data()["missing"] == (TeamRole.ENGINEERING, TeamRole.PROPERTY)
    assert (made.name, [each.name for each in made.members]) == ("甲组", ["曾"])
    made.become(made.wish)
    assert not made.has_events(), "the same again is no change"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"name": " "}, TeamNameMissing),
        ({"members": ((TeamRole.SALES, " ", "1"),)}, TeamIncomplete),
        ({"begins": time(18), "ends": time(18)}, HoursWrong),
        ({"lunch_from": time(12)}, HoursWrong),
        ({"lunch_from": time(12), "lunch_to": time(12)}, HoursWrong),
        ({"name": "长" * (LONGEST_WORDS["team"] + 1)}, InspectionTextTooLong),
        ({"members": ((TeamRole.SALES, "曾", "1" * 41),)}, InspectionTextTooLong),
    ],
)
def test_a_team_that_cannot_be_is_refused(
    changes: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        team(**changes)


def test_what_a_team_does_goes_before_its_hours() -> None:
    made = team(begins=time(8), ends=time(18), lunch_from=time(12), lunch_to=time(13))
    walk = Walk(
        new_id(), new_id(), "3-1-1001", PLACE, made.id, "甲组", NOON, NOON, None, None, None
    )
    there = replace(walk, started_at=NOON)
    evening, noon, morning = time(20), time(12), time(9)

    def told(at: time, running: Walk | None = None) -> TeamState:
        return state_of(made, running, datetime.combine(NOON.date(), at, UTC))

    assert told(evening, walk) is TeamState.ON_THE_WAY
    assert told(evening, there) is TeamState.IN_FLAT
    assert (told(morning), told(noon), told(time(13))) == (
        TeamState.FREE, TeamState.BREAK, TeamState.FREE,
    )  # fmt: skip
    assert told(evening) is told(time(7, 59)) is TeamState.OFF_DUTY
    made.take_break(NOON)
    assert (told(morning), told(evening)) == (TeamState.BREAK, TeamState.OFF_DUTY)
    made.come_back(NOON)
    made.take_off()
    assert told(morning) is TeamState.OFF_DUTY
    made.put_back()
    assert told(morning) is TeamState.FREE


def test_the_line_counts_what_was_not_called_back_and_stands_where_the_team_was() -> None:
    made = team(begins=time(8), ends=time(18))
    seen = Walk(
        new_id(), new_id(), "3-1-0501", ("3号楼", "1单元", 5), made.id, "甲组", None,
        NOON, NOON + timedelta(minutes=5), None, NOON + timedelta(minutes=25),
    )  # fmt: skip
    unseen = replace(seen, started_at=None, finished_at=NOON + timedelta(minutes=40))
    turned = replace(
        seen, place=PLACE, started_at=None, finished_at=None,
        called_back_at=NOON + timedelta(minutes=50),
    )  # fmt: skip
    shown = team_line(made, [seen, unseen, turned], NOON + timedelta(hours=1), "", ())
    assert (shown.households, shown.minutes, shown.place) == (2, 30, ("3号楼", "1单元", 5))
    assert (shown.state, shown.since) == (TeamState.FREE, turned.called_back_at)
    new = team_line(made, [], NOON, "", ())
    assert (new.since, new.place, new.minutes) == (NOON.replace(hour=8), None, None)


def test_a_household_waits_since_the_latest_that_sent_it_back() -> None:
    later = NOON + timedelta(minutes=9)
    assert asked_at(None, later) is None
    assert asked_at(NOON) == asked_at(NOON, None, NOON - timedelta(days=1)) == NOON
    assert asked_at(NOON, later, None) == later
