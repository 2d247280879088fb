"""The dispatch board: who waits, who is free, who is sent, and what two stations do at once."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial

import pytest

from handover_app.domain.defects import Finding
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    CallBackReasonMissing,
    Conclusion,
    InspectionOver,
    InspectionRunning,
    InspectionSummary,
    MeterKind,
    NoInspection,
    SuggestionReason,
    TeamBusy,
    TeamKey,
    TeamNotFound,
    TeamRole,
    TeamState,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import DomainError
from handover_app.domain.units import UnitNotSold
from handover_app.domain.visits import NotCheckedIn
from tests.services.board import at, line, state, team, waiting, wish
from tests.services.hall import BEYOND, NIL, OWED, PAYS, UNSOLD, Hall, race
from tests.services.key_room import statements


def assign(hall: Hall, code: str, to: object, station: str = "S1") -> InspectionSummary:
    """The dispatcher sends a team of the board."""
    act = hall.act(Role.DISPATCHER, station)
    return hall.desks.dispatch.assign(act, hall.unit(code), to)  # type: ignore[arg-type]


def call_back(hall: Hall, code: str, reason: str = "业主改期") -> None:
    """The dispatcher calls the team back."""
    hall.desks.dispatch.call_back(hall.act(Role.DISPATCHER), hall.unit(code), reason)


def conclude(hall: Hall, code: str, conclusion: Conclusion = Conclusion.ACCEPTED) -> None:
    """The owner concludes."""
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), hall.unit(code), conclusion)


def test_a_household_goes_from_waiting_to_a_team_and_into_its_flat(hall: Hall) -> None:
    dispatch, first, arrived = hall.desks.dispatch, team(hall), hall.clock()
    hall.check_in(NIL)
    (household,) = dispatch.board().waiting
    assert (household.code, household.requested_at, household.owner_names) == (NIL, arrived, "仇乙")
    hall.clock.forward(minutes=7)
    sent_at = hall.clock()
    with hall.records("TeamAssigned") as rows:
        sent = assign(hall, NIL, first)
    assert (rows[0].data["team"], rows[0].unit_id) == ("验房1组", hall.unit(NIL))
    assert (sent.team_id, sent.requested_at, sent.assigned_at) == (first, arrived, sent_at)
    assert sent.members == tuple((role, f"验房1组{role.value}") for role in TeamRole)
    assert sent.key is TeamKey.ASKED
    (request,) = hall.desks.key_loans.requests()
    assert (request.unit_code, request.team) == (NIL, "验房1组"), "the key desk sees the request"
    board = dispatch.board()
    assert (board.waiting, board.suggestions) == ((), {})
    (running,) = board.running
    assert (running.unit_code, running.assigned_at, running.started_at) == (NIL, sent_at, None)
    assert (line(hall).state, line(hall).unit_code) == (TeamState.ON_THE_WAY, NIL)
    hall.clock.forward(minutes=3)
    with hall.records("TeamArrived"):
        there = dispatch.arrive(hall.act(Role.INSPECTOR), hall.unit(NIL))
    assert there.started_at == hall.clock()
    assert (line(hall).state, line(hall).since) == (TeamState.IN_FLAT, hall.clock())
    with hall.changes_nothing():
        dispatch.arrive(hall.act(Role.DISPATCHER), hall.unit(NIL))
    hall.clock.forward(minutes=20)
    conclude(hall, NIL)
    done = line(hall)
    assert (done.state, done.since, done.households) == (TeamState.FREE, hall.clock(), 1)
    assert (done.minutes, done.place) == (20, ("1号楼", "1单元", 1))
    assert (dispatch.board().finished, waiting(hall)) == (1, [])


def test_a_team_that_is_not_free_is_not_sent_and_says_where_it_is(hall: Hall) -> None:
    dispatch, first = hall.desks.dispatch, team(hall)
    lunch = team(hall, "验房2组", lunch_from=time(11, 30), lunch_to=time(12, 30))
    assign(hall, NIL, first)
    with hall.refuses(TeamBusy) as refused:
        assign(hall, PAYS, first)
    assert refused.value.facts() == {
        "team": "验房1组", "state": TeamState.ON_THE_WAY, "unit_code": NIL,
    }  # fmt: skip
    with hall.refuses(InspectionRunning):
        assign(hall, NIL, lunch)
    hall.clock.moment = at(12)
    with hall.refuses(TeamBusy) as refused:
        assign(hall, PAYS, lunch)
    assert refused.value.facts()["state"] is TeamState.BREAK
    hall.clock.moment = at(13)
    dispatch.take_break(hall.act(Role.DISPATCHER), lunch)
    with hall.refuses(TeamBusy):
        assign(hall, PAYS, lunch)
    dispatch.come_back(hall.act(Role.DISPATCHER), lunch)
    dispatch.remove(hall.act(Role.DISPATCHER), lunch)
    with hall.refuses(TeamBusy) as refused:
        assign(hall, PAYS, lunch)
    assert refused.value.facts()["state"] is TeamState.OFF_DUTY
    with hall.refuses(TeamNotFound):
        assign(hall, PAYS, new_id())
    with hall.refuses(UnitNotSold):
        assign(hall, UNSOLD, lunch)


def test_hours_lunch_and_breaks_say_where_a_team_is_and_how_long(hall: Hall) -> None:
    dispatch, dispatcher = hall.desks.dispatch, partial(hall.act, Role.DISPATCHER)
    cover = team(hall, "验房2组")
    hours = {"begins": time(8, 30), "ends": time(18)}
    lunch = {"lunch_from": time(11, 30), "lunch_to": time(12, 30), "cover_id": cover}
    first = team(hall, **hours, **lunch)
    for moment, expected, since in (
        (at(8, 29), TeamState.OFF_DUTY, None),
        (at(8, 30), TeamState.FREE, at(8, 30)),
        (at(11, 30), TeamState.BREAK, at(11, 30)),
        (at(12, 30), TeamState.FREE, at(12, 30)),
        (at(18), TeamState.OFF_DUTY, None),
    ):
        hall.clock.moment = moment
        assert (state(hall), line(hall).since) == (expected, since), moment
    assert line(hall).cover == "验房2组"
    hall.clock.moment = at(14)
    with hall.records("TeamBreak") as rows:
        dispatch.take_break(dispatcher(), first)
    assert rows[0].data["began"] is True
    assert (state(hall), line(hall).since) == (TeamState.BREAK, at(14))
    with hall.changes_nothing():
        dispatch.take_break(dispatcher(), first)
    hall.clock.moment = at(14, 10)
    dispatch.come_back(dispatcher(), first)
    assert (state(hall), line(hall).since) == (TeamState.FREE, at(14, 10)), "idle since its break"
    with hall.changes_nothing():
        dispatch.come_back(dispatcher(), first)


def test_a_break_that_is_said_in_the_flat_begins_after_it(hall: Hall) -> None:
    first = team(hall)
    assign(hall, NIL, first)
    hall.desks.dispatch.take_break(hall.act(Role.DISPATCHER), first)
    assert state(hall) is TeamState.ON_THE_WAY
    conclude(hall, NIL)
    assert state(hall) is TeamState.BREAK


def test_a_team_that_is_called_back_is_free_and_its_household_waits_again(hall: Hall) -> None:
    first = team(hall)
    hall.check_in(NIL)
    hall.clock.forward(minutes=5)
    hall.check_in(PAYS)
    assert waiting(hall) == [NIL, PAYS]
    assign(hall, NIL, first)
    hall.clock.forward(minutes=5)
    for reason in ("", " \n"):
        with hall.refuses(CallBackReasonMissing):
            call_back(hall, NIL, reason)
    with hall.records("TeamCalledBack") as rows:
        call_back(hall, NIL, " 业主去取证件 ")
    assert (rows[0].data["team"], rows[0].data["reason"]) == ("验房1组", "业主去取证件")
    assert waiting(hall) == [PAYS, NIL], "the household waits since it was left"
    assert hall.desks.dispatch.board().waiting[1].requested_at == hall.clock()
    assert (state(hall), line(hall).households, line(hall).place) == (TeamState.FREE, 0, None)
    assert hall.desks.key_loans.requests() == (), "nobody waits for the key any more"
    with hall.refuses(NoInspection):
        call_back(hall, NIL)
    again = assign(hall, NIL, first)
    assert again.requested_at == hall.clock()
    conclude(hall, NIL)
    with hall.refuses(InspectionOver):
        call_back(hall, NIL)
    with hall.refuses(InspectionOver):
        hall.desks.dispatch.arrive(hall.act(Role.DISPATCHER), hall.unit(NIL))


def test_another_team_is_sent_and_the_first_called_back_in_one_step(hall: Hall) -> None:
    dispatch = hall.desks.dispatch
    first, second = team(hall), team(hall, "验房2组")
    assign(hall, NIL, first)
    unit = hall.unit(NIL)
    hall.clock.forward(minutes=4)
    with hall.records("TeamCalledBack", "TeamAssigned") as rows:
        made = dispatch.reassign(hall.act(Role.DISPATCHER), unit, second, "缺工程人员")
    assert rows[0].operation == rows[1].operation, "one transaction"
    assert (made.team, made.assigned_at) == ("验房2组", hall.clock())
    assert (state(hall), state(hall, "验房2组")) == (TeamState.FREE, TeamState.ON_THE_WAY)
    dispatch.take_break(hall.act(Role.DISPATCHER), first)
    for to, reason, refusal in (
        (first, "缺工程人员", TeamBusy),
        (second, "缺工程人员", TeamBusy),
        (new_id(), "缺工程人员", TeamNotFound),
    ):
        with hall.refuses(refusal):
            dispatch.reassign(hall.act(Role.DISPATCHER), unit, to, reason)
    dispatch.come_back(hall.act(Role.DISPATCHER), first)
    with hall.refuses(CallBackReasonMissing):
        dispatch.reassign(hall.act(Role.DISPATCHER), unit, first, " ")
    assert state(hall, "验房2组") is TeamState.ON_THE_WAY, "a refusal leaves the team where it is"
    conclude(hall, NIL)
    with hall.refuses(InspectionOver):
        dispatch.reassign(hall.act(Role.DISPATCHER), unit, first, "换组")


def test_who_accepted_waits_no_more_and_who_refused_stands_at_the_end(hall: Hall) -> None:
    first = team(hall)
    for code in (NIL, PAYS, OWED):
        hall.check_in(code)
        hall.clock.forward(minutes=1)
    assign(hall, NIL, first)
    assert waiting(hall) == [PAYS, OWED]
    hall.clock.forward(minutes=1)
    conclude(hall, NIL, Conclusion.REFUSED)
    board = hall.desks.dispatch.board()
    assert [each.code for each in board.waiting] == [PAYS, OWED, NIL]
    assert (board.waiting[2].concluded, board.waiting[2].requested_at) == (
        Conclusion.REFUSED, hall.clock(),
    )  # fmt: skip
    hall.clock.forward(minutes=1)
    conclude(hall, NIL, Conclusion.ACCEPTED_WITH_DEFECTS)
    assert waiting(hall) == [PAYS, OWED]
    hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(PAYS))
    assert waiting(hall) == [OWED]


def test_each_household_is_suggested_a_team_of_its_own_in_its_turn(hall: Hall) -> None:
    near, far = team(hall, "验房1组"), team(hall, "验房2组")
    assign(hall, NIL, near)
    hall.clock.forward(minutes=10)
    conclude(hall, NIL)
    for code in (BEYOND, PAYS, OWED):
        hall.check_in(code)
        hall.clock.forward(minutes=1)
    found = hall.desks.dispatch.board().suggestions
    assert {each: found[each].team_id for each in found} == {
        hall.unit(BEYOND): near, hall.unit(PAYS): far,
    }  # fmt: skip
    assert found[hall.unit(BEYOND)].reasons == (
        SuggestionReason.SAME_BUILDING, SuggestionReason.FEWEST_STEPS,
    )  # fmt: skip
    assert found[hall.unit(PAYS)].reasons == (SuggestionReason.ONLY_FREE,)
    assign(hall, BEYOND, found[hall.unit(BEYOND)].team_id)
    assert hall.desks.dispatch.board().suggestions[hall.unit(PAYS)].team_id == far


def test_a_special_owner_gets_a_senior_team(hall: Hall) -> None:
    dispatch = hall.desks.dispatch
    team(hall, "验房1组")
    senior = team(hall, "验房2组", senior=True)
    mark = partial(dispatch.mark_special, hall.act(Role.DISPATCHER), hall.unit(NIL))
    with hall.refuses(NotCheckedIn):
        mark("行动不便")
    hall.check_in(NIL)
    with hall.records("SpecialSet") as rows:
        dispatch.mark_special(hall.act(Role.DISPATCHER), hall.unit(NIL), " 行动不便 ")
    assert rows[0].data["why"] == "行动不便"
    board = dispatch.board()
    assert board.waiting[0].special == "行动不便"
    suggestion = board.suggestions[hall.unit(NIL)]
    assert (suggestion.team_id, suggestion.reasons[0]) == (
        senior, SuggestionReason.SENIOR_FOR_SPECIAL,
    )  # fmt: skip
    with hall.changes_nothing():
        dispatch.mark_special(hall.act(Role.DISPATCHER), hall.unit(NIL), "行动不便")
    dispatch.mark_special(hall.act(Role.DISPATCHER), hall.unit(NIL), "")
    assert dispatch.board().waiting[0].special == ""


def test_keys_that_a_team_still_has_are_named_on_the_board(hall: Hall) -> None:
    first = team(hall)
    assign(hall, NIL, first)
    code = hall.desks.keys.codes(hall.unit(NIL))[0]
    hall.desks.key_loans.lend_to_team(hall.act(Role.KEY_CLERK), code)
    assert line(hall).unreturned == (), "the key of the flat it is in is no warning"
    conclude(hall, NIL)
    assert line(hall).unreturned == (NIL,)
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), [code])
    assert line(hall).unreturned == ()


def test_a_free_hand_team_runs_on_the_board_without_a_line_of_its_own(hall: Hall) -> None:
    members = [(TeamRole.SALES, "甲")]
    hall.check_in(NIL)
    hall.desks.inspections.assign(hall.act(Role.INSPECTOR), hall.unit(NIL), "临时组", members)
    board = hall.desks.dispatch.board()
    assert (board.teams, board.waiting) == ((), ())
    assert [(each.team, each.team_id) for each in board.running] == [("临时组", None)]


def test_the_inspector_sends_a_team_of_the_board_with_whoever_comes_along(hall: Hall) -> None:
    first, assign_hand = team(hall), hall.desks.inspections.assign
    members = [(TeamRole.SALES, "替班")]
    sent = assign_hand(hall.act(Role.INSPECTOR), hall.unit(NIL), "验房1组", members, first)
    assert (sent.team_id, sent.members) == (first, ((TeamRole.SALES, "替班"),))
    assert state(hall) is TeamState.ON_THE_WAY
    with hall.refuses(TeamBusy):
        assign_hand(hall.act(Role.INSPECTOR), hall.unit(PAYS), "验房1组", members, first)


def test_who_notes_something_in_the_flat_has_arrived(hall: Hall) -> None:
    inspections, first = hall.desks.inspections, team(hall)
    assign(hall, NIL, first)
    hall.clock.forward(minutes=6)
    with hall.records("TeamArrived", "MetersRead"):
        inspections.read_meters(hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.WATER: "1"})
    assert (state(hall), line(hall).since) == (TeamState.IN_FLAT, hall.clock())
    conclude(hall, NIL)
    assign(hall, PAYS, first)
    hall.desks.defects.log(hall.act(Role.INSPECTOR), hall.unit(PAYS), Finding(code="TJ-001"))
    assert state(hall) is TeamState.IN_FLAT
    with hall.records("MetersRead"):
        inspections.read_meters(hall.act(Role.INSPECTOR), hall.unit(NIL), {MeterKind.GAS: "1"})


@pytest.mark.parametrize("same_team", [True, False], ids=["one team", "one flat"])
def test_of_two_stations_that_assign_at_once_one_is_refused_in_words(
    hall: Hall, same_team: bool
) -> None:
    first = team(hall)
    second = first if same_team else team(hall, "验房2组")
    flats = (NIL, PAYS) if same_team else (NIL, NIL)
    answers = race(
        lambda: assign(hall, flats[0], first, "S1"), lambda: assign(hall, flats[1], second, "S2")
    )
    won = [each for each in answers if isinstance(each, InspectionSummary)]
    lost = [each for each in answers if isinstance(each, DomainError)]
    assert (len(won), len(lost)) == (1, 1), answers
    assert isinstance(lost[0], TeamBusy if same_team else InspectionRunning)
    assert len(hall.desks.dispatch.board().running) == 1


def test_a_repeated_click_sends_nobody_twice(hall: Hall) -> None:
    from handover_app.domain.acts import AlreadyDone

    first, act = team(hall), hall.act(Role.DISPATCHER)
    hall.desks.dispatch.assign(act, hall.unit(NIL), first)
    with hall.changes_nothing(), pytest.raises(AlreadyDone):
        hall.desks.dispatch.assign(act, hall.unit(NIL), first)


def test_what_the_dispatcher_does_needs_the_right(hall: Hall) -> None:
    dispatch, first, unit = hall.desks.dispatch, team(hall), hall.unit(NIL)
    for do in (
        lambda act: dispatch.assign(act, unit, first),
        lambda act: dispatch.reassign(act, unit, first, "原因"),
        lambda act: dispatch.call_back(act, unit, "原因"),
        lambda act: dispatch.mark_special(act, unit, "原因"),
        lambda act: dispatch.take_break(act, first),
        lambda act: dispatch.come_back(act, first),
        lambda act: dispatch.arrive(act, unit),
        lambda act: dispatch.add_team(act, wish("新组")),
        lambda act: dispatch.remove(act, first),
    ):
        with pytest.raises(NotAllowed):
            do(hall.act(Role.CASHIER))
    for do in (
        lambda act: dispatch.set_team(act, first, wish("新组")),
        lambda act: dispatch.put_back(act, first),
    ):
        with pytest.raises(NotAllowed):
            do(hall.act(Role.INSPECTOR))


def test_forty_teams_ask_the_database_as_often_as_five(hall: Hall) -> None:
    asked = {}
    for count, codes in ((5, (NIL, PAYS)), (30, (OWED, BEYOND))):
        for place in range(len(hall.desks.dispatch.teams()) + 1, count + 1):
            team(hall, f"验房{place:02d}组")
        for code in codes:
            hall.check_in(code)
        free = hall.desks.dispatch.board().suggestions
        assign(hall, codes[0], free[hall.unit(codes[0])].team_id)
        with statements(hall) as told:
            board = hall.desks.dispatch.board()
        assert len(board.teams) == count
        asked[count] = len([each for each in told if each.lstrip().upper().startswith("SELECT")])
    assert asked[5] == asked[30] <= 8, asked


def test_yesterday_s_households_are_not_counted_today(hall: Hall) -> None:
    first = team(hall)
    assign(hall, NIL, first)
    conclude(hall, NIL)
    assert (line(hall).households, hall.desks.dispatch.board().finished) == (1, 1)
    hall.clock.moment = datetime.combine(
        (hall.clock() + timedelta(days=1)).astimezone().date(), time(9)
    ).astimezone(UTC)
    assert (line(hall).households, line(hall).place) == (0, None)
    assert (line(hall).minutes, hall.desks.dispatch.board().finished) == (None, 0)
