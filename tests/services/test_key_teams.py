"""The key of the inspection team: asked for, lent by one scan, back, passed on, or owed."""

from __future__ import annotations

from handover_app.domain.inspections import Conclusion, TeamKey, TeamRole
from handover_app.domain.keys import KeyElsewhere, KeyState, NoTeamWaiting
from handover_app.domain.people import Role
from tests.services.hall import NIL, OWED, PAYS, Hall, race

TEAM = "验房1组"


def assign(hall: Hall, unit: str = NIL, team: str = TEAM) -> None:
    """The dispatcher sends a team."""
    members = [(role, f"{role.value} 员") for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(unit), team, members)


def code(hall: Hall, unit: str = NIL, place: int = 0) -> str:
    """The code on a key of a flat."""
    return hall.desks.keys.codes(hall.unit(unit))[place]


def team_key(hall: Hall, unit: str = NIL) -> TeamKey | None:
    """Where the key for the newest inspection is."""
    found = hall.desks.inspections.of_unit(hall.unit(unit))
    assert found is not None
    return found.key


def waiting(hall: Hall, unit: str = NIL, place: int = 0) -> str:
    """The team that a scan of the key names."""
    return hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code(hall, unit, place)).team


def lend(hall: Hall, unit: str = NIL, station: str = "S1") -> object:
    """The key clerk scans the key, and the waiting team has it."""
    act = hall.act(Role.KEY_CLERK, station)
    return hall.desks.key_loans.lend_to_team(act, code(hall, unit))


def conclude(hall: Hall, unit: str = NIL) -> None:
    """The owner accepts."""
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), hall.unit(unit), Conclusion.ACCEPTED)


def test_an_assignment_asks_the_key_desk_and_one_scan_lends_the_key(hall: Hall) -> None:
    assert waiting(hall) == ""
    assign(hall)
    (request,) = hall.desks.key_loans.requests()
    assert (request.unit_code, request.team, request.keys) == (NIL, TEAM, 5)
    assert request.since == hall.clock()
    assert team_key(hall) is TeamKey.ASKED
    assert waiting(hall) == TEAM
    with hall.records("KeysLent"):
        loan = hall.desks.key_loans.lend_to_team(hall.act(Role.KEY_CLERK), code(hall))
    assert (loan.company, loan.person, loan.team) == ("验房", TEAM, True)
    assert loan.holder == f"验房 · {TEAM}"
    assert hall.desks.key_loans.requests() == ()
    assert team_key(hall) is TeamKey.WITH_TEAM
    assert waiting(hall, place=1) == ""
    assert hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].state is KeyState.LENT


def test_the_key_comes_back_and_its_team_asks_no_more(hall: Hall) -> None:
    assign(hall)
    lend(hall)
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), [code(hall)])
    assert team_key(hall) is TeamKey.BACK
    assert hall.desks.key_loans.requests() == ()
    assert waiting(hall) == TEAM, "the team may come for it again"
    lend(hall)
    assert team_key(hall) is TeamKey.WITH_TEAM


def test_a_conclusion_leaves_the_key_with_the_team_until_it_is_returned(hall: Hall) -> None:
    assign(hall)
    lend(hall)
    conclude(hall)
    assert team_key(hall) is TeamKey.WITH_TEAM
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), [code(hall)])
    assert team_key(hall) is TeamKey.BACK
    assert waiting(hall) == ""


def test_the_team_passes_its_key_straight_to_the_handover(hall: Hall) -> None:
    assign(hall)
    lend(hall)
    conclude(hall)
    assert hall.hand_over(NIL, "仇乙").handed_over
    assert team_key(hall) is TeamKey.BACK
    assert hall.check_fails() == {}


def test_a_team_sent_on_with_a_key_of_another_flat_is_warned_about(hall: Hall) -> None:
    assign(hall)
    lend(hall)
    conclude(hall)
    members = [(role, "某") for role in TeamRole]
    sent = hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(PAYS), TEAM, members)
    assert (sent.unreturned, sent.key) == ((NIL,), TeamKey.ASKED)
    assign(hall, OWED, "验房2组")
    other = hall.desks.inspections.of_unit(hall.unit(OWED))
    assert other is not None
    assert other.unreturned == ()
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), [code(hall)])
    freed = hall.desks.inspections.of_unit(hall.unit(PAYS))
    assert freed is not None
    assert freed.unreturned == ()


def test_its_own_key_is_no_warning(hall: Hall) -> None:
    assign(hall)
    lend(hall)
    own = hall.desks.inspections.of_unit(hall.unit(NIL))
    assert own is not None
    assert own.unreturned == ()


def test_a_unit_where_nobody_inspects_has_no_team_waiting(hall: Hall) -> None:
    with hall.refuses(NoTeamWaiting) as refused:
        lend(hall)
    assert refused.value.facts() == {"code": NIL}
    hall.inspect(NIL, Conclusion.ONLY_LOOKED)
    with hall.refuses(NoTeamWaiting):
        lend(hall)
    assert team_key(hall) is None


def test_a_request_says_who_has_the_key_that_is_not_here(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    hall.clock.forward(minutes=5)
    assign(hall)
    (request,) = hall.desks.key_loans.requests()
    assert (request.keys, request.holder) == (0, "仇乙")
    assert team_key(hall) is TeamKey.NO_KEYS
    assert waiting(hall) == ""


def test_a_unit_without_keys_on_the_books_still_asks(hall: Hall) -> None:
    hall.damage(
        "DELETE FROM key_tags", "DELETE FROM key_movements", "DELETE FROM keys",
        "DELETE FROM key_sets",
    )  # fmt: skip
    assign(hall)
    (request,) = hall.desks.key_loans.requests()
    assert (request.keys, request.holder, request.hook) == (0, "", "")
    assert team_key(hall) is TeamKey.NO_KEYS


def test_who_waits_longest_stands_first(hall: Hall) -> None:
    assign(hall, PAYS, "验房2组")
    hall.clock.forward(minutes=5)
    assign(hall, NIL)
    assert [each.unit_code for each in hall.desks.key_loans.requests()] == [PAYS, NIL]


def test_a_team_without_a_name_borrows_as_an_inspection(hall: Hall) -> None:
    assign(hall, team=" ")
    assert waiting(hall) == "验房"
    loan = hall.desks.key_loans.lend_to_team(hall.act(Role.KEY_CLERK), code(hall))
    assert loan.holder == "验房"


def test_of_two_desks_that_scan_the_team_s_key_one_lends_it(hall: Hall) -> None:
    assign(hall)
    answers = race(lambda: lend(hall, station="S1"), lambda: lend(hall, station="S2"))
    assert sorted(type(each).__name__ for each in answers) == ["KeyElsewhere", "LoanSummary"]
    (lost,) = [each for each in answers if isinstance(each, KeyElsewhere)]
    assert lost.holder == f"验房 · {TEAM}"
