"""The roster: teams of three with hours and lunch cover, taken off the board and put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    HoursWrong,
    InspectionTextTooLong,
    TeamIncomplete,
    TeamLine,
    TeamNameMissing,
    TeamNameTaken,
    TeamNotFound,
    TeamRole,
    TeamState,
)
from handover_app.domain.people import Role
from handover_app.domain.refusals import ChangedMeanwhile, DomainError
from tests.services.board import line, state, team, wish
from tests.services.hall import NIL, Hall, race


def test_a_team_is_set_up_with_people_hours_and_cover(hall: Hall) -> None:
    dispatch, act = hall.desks.dispatch, hall.act
    cover = team(hall, "验房2组")
    asked = wish(
        senior=True, lunch_from=time(11, 30), lunch_to=time(12, 30), cover_id=cover,
        begins=time(8, 30), ends=time(18),
    )  # fmt: skip
    with hall.records("TeamSet") as rows:
        made = dispatch.add_team(act(Role.LEAD), asked)
    assert rows[0].data["missing"] == []
    assert "17000000000" not in str(rows[0].data), "phones stay out of the journal"
    assert (made.wish, made.cover) == (asked, "验房2组")
    assert line(hall) == made
    assert [each.name for each in dispatch.teams()] == ["验房1组", "验房2组"]


def test_teams_stand_in_the_order_in_which_people_count(hall: Hall) -> None:
    for name in ("验房10组", "验房2组", "验房1组"):
        team(hall, name)
    names = [each.name for each in hall.desks.dispatch.board().teams]
    assert names == ["验房1组", "验房2组", "验房10组"]


def test_somebody_is_replaced_and_a_missing_role_is_a_warning(hall: Hall) -> None:
    dispatch, first = hall.desks.dispatch, team(hall)
    fewer = replace(wish(), members=((TeamRole.SALES, " 替班 ", " 17000000001 "),))
    with hall.records("TeamSet") as rows:
        changed = dispatch.set_team(hall.act(Role.DISPATCHER), first, fewer, wish())
    assert rows[0].data["missing"] == ["ENGINEERING", "PROPERTY"]
    assert changed.missing_roles == (TeamRole.ENGINEERING, TeamRole.PROPERTY)
    assert changed.members == ((TeamRole.SALES, "替班", "17000000001"),)
    assert hall.count("team_roster") == 1, "who left the team is on no roster"
    with hall.changes_nothing():
        dispatch.set_team(hall.act(Role.DISPATCHER), first, changed.wish)
    with hall.refuses(ChangedMeanwhile):
        dispatch.set_team(hall.act(Role.DISPATCHER), first, wish(senior=True), before=wish())
    dispatch.take_break(hall.act(Role.DISPATCHER), first)
    dispatch.set_team(hall.act(Role.DISPATCHER), first, wish(senior=True), changed.wish)
    assert (line(hall).senior, line(hall).state) == (True, TeamState.BREAK)


def test_what_cannot_be_a_team_is_refused(hall: Hall) -> None:
    dispatch, first = hall.desks.dispatch, team(hall)
    team(hall, "验房2组")
    for asked, refusal in (
        (wish("验房2组"), TeamNameTaken),
        (wish(" "), TeamNameMissing),
        (replace(wish("新"), members=()), TeamIncomplete),
        (wish("新", begins=time(9), ends=time(8)), HoursWrong),
        (wish("新", lunch_from=time(9)), HoursWrong),
        (wish("长" * 61), InspectionTextTooLong),
    ):
        with hall.refuses(refusal):
            dispatch.set_team(hall.act(Role.DISPATCHER), first, asked)
    with hall.refuses(TeamNameTaken):
        dispatch.add_team(hall.act(Role.DISPATCHER), wish(" 验房2组 "))
    for do in (dispatch.remove, dispatch.put_back, dispatch.take_break, dispatch.come_back):
        with hall.refuses(TeamNotFound):
            do(hall.act(Role.DISPATCHER), new_id())
    with hall.refuses(TeamNotFound):
        dispatch.set_team(hall.act(Role.DISPATCHER), new_id(), wish("新"))


def test_a_team_taken_off_finishes_its_flat_and_may_come_back(hall: Hall) -> None:
    dispatch, first = hall.desks.dispatch, team(hall)
    dispatch.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), first)
    with hall.records("TeamTakenOff") as rows:
        dispatch.remove(hall.act(Role.LEAD), first)
    assert rows[0].data["off"] is True
    assert state(hall) is TeamState.ON_THE_WAY
    dispatch.call_back(hall.act(Role.DISPATCHER), hall.unit(NIL), "换组")
    assert dispatch.board().teams == ()
    assert [each.active for each in dispatch.teams()] == [False]
    with hall.changes_nothing():
        dispatch.remove(hall.act(Role.LEAD), first)
    dispatch.put_back(hall.act(Role.LEAD), first)
    assert state(hall) is TeamState.FREE


def test_of_two_stations_that_add_the_same_team_one_is_refused_in_words(hall: Hall) -> None:
    add = hall.desks.dispatch.add_team
    answers = race(
        lambda: add(hall.act(Role.LEAD, "S1"), wish()),
        lambda: add(hall.act(Role.LEAD, "S2"), wish()),
    )
    assert [isinstance(each, TeamLine) for each in answers].count(True) == 1, answers
    (lost,) = [each for each in answers if isinstance(each, DomainError)]
    assert isinstance(lost, TeamNameTaken | ChangedMeanwhile)
    assert len(hall.desks.dispatch.teams()) == 1
