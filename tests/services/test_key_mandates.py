"""Retained keys: one a unit, told, lent to crews, taken back against the mandate, listed."""

from __future__ import annotations

from datetime import date

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Borrower,
    HowToldMissing,
    KeyElsewhere,
    KeyNotTheOwners,
    KeyState,
    LoanOrder,
    MandateEnded,
    MandateNotFound,
    MandateOrder,
    MandateRunning,
    MandateState,
    OwnerAlreadyTold,
    ReceiverMissing,
)
from handover_app.domain.papers import KeyList, KeyMandatePaper
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.papers.service import PrintedPaper
from tests.services.hall import MORNING, NIL, Hall, race
from tests.services.handing_over import (
    MANDATE,
    OWNER,
    SIGNED,
    hand_over,
    keys_of,
    order,
    ready,
    retained,
)
from tests.services.key_desk import tried

CREW = LoanOrder(borrower=Borrower(company="门窗施工单位", person="曹壬"), purpose="WX-0007")


def kept_code(hall: Hall) -> str:
    """The code on the key that is retained."""
    return hall.desks.keys.codes(hall.unit(NIL))[1]


def mandate_paper(hall: Hall) -> KeyMandatePaper:
    """The newest paper of the flat's first mandate."""
    (line,) = hall.desks.key_mandates.of_unit(hall.unit(NIL))
    with hall.database.read() as reading:
        assert line.paper_id is not None
        found = reading.papers.get(line.paper_id)
    assert isinstance(found, KeyMandatePaper)
    return found


def test_an_owner_brings_a_key_back_for_a_repair(hall: Hall) -> None:
    codes = ready(hall)
    hand_over(hall, codes)
    hall.clock.forward(days=3)
    wish = MandateOrder(
        reason="墙面空鼓", belongings="儿童床一张", who_may_enter="土建维修",
        expected_end=date(2026, 11, 30), owner="仇乙之妻",
    )  # fmt: skip
    with hall.records("KeyRetained"):
        line = hall.desks.key_mandates.retain(hall.act(Role.KEY_CLERK), codes[0], wish)
    assert (line.number, line.owner, line.days) == ("WT-S1-000001", "仇乙之妻", 0)
    assert (line.key_state, line.state) == (KeyState.RETAINED, MandateState.RETAINED)
    assert hall.desks.key_mandates.list() == (line,)
    found = mandate_paper(hall)
    assert (found.owner, found.belongings) == ("仇乙之妻", "儿童床一张")
    assert found.signed is not None
    assert (found.signed.strokes, found.return_signed) == ((), None)
    assert hall.check_fails() == {}


def test_more_than_one_key_of_a_unit_is_not_retained(hall: Hall) -> None:
    retained(hall)
    code = hall.desks.keys.codes(hall.unit(NIL))[0]
    with hall.refuses(MandateRunning) as refused:
        hall.desks.key_mandates.retain(hall.act(Role.KEY_CLERK), code, MANDATE)
    assert refused.value.facts() == {"code": NIL, "number": "WT-S1-000001", "at": MORNING}


def test_a_key_that_was_not_handed_over_is_not_retained(hall: Hall) -> None:
    code = ready(hall)[0]
    with hall.refuses(KeyNotTheOwners):
        hall.desks.key_mandates.retain(hall.act(Role.KEY_CLERK), code, MANDATE)


def test_the_owner_is_told_once_and_takes_the_key_back_against_the_paper(hall: Hall) -> None:
    mandate = retained(hall)
    desk = hall.desks.key_mandates
    hall.clock.forward(days=9)
    with hall.refuses(HowToldMissing):
        desk.tell(hall.act(Role.KEY_CLERK), mandate, " ")
    with hall.records("OwnerTold"):
        line = desk.tell(hall.act(Role.KEY_CLERK), mandate, "电话")
    assert (line.state, line.told_how, line.days) == (MandateState.TOLD, "电话", 9)
    with hall.refuses(OwnerAlreadyTold) as refused:
        desk.tell(hall.act(Role.KEY_CLERK), mandate, "短信")
    assert refused.value.facts()["how"] == "电话"
    with hall.refuses(ReceiverMissing):
        desk.give_back(hall.act(Role.KEY_CLERK), mandate, " ")
    with hall.records("KeyGivenBack"):
        line = desk.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER, SIGNED)
    assert (line.state, line.key_state, line.holder) == (
        MandateState.TAKEN_BACK, KeyState.HANDED_OVER, OWNER,
    )  # fmt: skip
    assert desk.list() == ()
    found = mandate_paper(hall)
    assert found.head.number == "WT-S1-000001"
    assert (found.told_how, found.taken_back_by) == ("电话", OWNER)
    assert found.return_signed is not None
    assert found.return_signed.strokes == SIGNED.strokes
    with hall.refuses(MandateEnded):
        desk.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER)
    with hall.refuses(MandateEnded):
        desk.tell(hall.act(Role.KEY_CLERK), mandate, "短信")
    assert hall.check_fails() == {}


def test_an_owner_who_comes_without_being_told_gets_the_key(hall: Hall) -> None:
    mandate = retained(hall)
    line = hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER)
    assert (line.state, line.told_at) == (MandateState.TAKEN_BACK, None)


def test_after_the_return_a_key_may_be_retained_again(hall: Hall) -> None:
    mandate = retained(hall)
    desk = hall.desks.key_mandates
    desk.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER)
    line = desk.retain(hall.act(Role.KEY_CLERK), kept_code(hall), MANDATE)
    assert line.number == "WT-S1-000002"
    assert [each.number for each in desk.of_unit(hall.unit(NIL))] == [
        "WT-S1-000001", "WT-S1-000002",
    ]  # fmt: skip


def test_a_crew_borrows_the_retained_key_and_nobody_gives_it_back_meanwhile(hall: Hall) -> None:
    mandate = retained(hall)
    code, clerk = kept_code(hall), hall.act(Role.KEY_CLERK)
    hall.desks.key_loans.lend(clerk, CREW, (code,))
    (line,) = hall.desks.key_mandates.list()
    assert line.key_state is KeyState.LENT
    assert "门窗施工单位" in line.holder
    with hall.refuses(KeyElsewhere) as refused:
        hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER)
    assert "门窗施工单位" in refused.value.facts()["holder"]
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), (code,))
    assert keys_of(hall)[1].state is KeyState.RETAINED
    hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER)
    assert keys_of(hall)[1].state is KeyState.HANDED_OVER


def test_the_list_says_how_long_each_key_has_been_held(hall: Hall) -> None:
    mandate = retained(hall)
    hall.clock.forward(days=12)
    hall.desks.key_mandates.tell(hall.act(Role.KEY_CLERK), mandate, "短信")
    ref = hall.desks.key_mandates.list_paper(hall.act(Role.KEY_CLERK))
    with hall.database.read() as reading:
        found = reading.papers.get(ref.paper_id)
        assert reading.papers.unit_of(ref.paper_id) is None
    assert isinstance(found, KeyList)
    (row,) = found.rows
    assert len(row) == len(found.columns)
    assert (row[0], row[2], row[3], row[5]) == (NIL, "WT-S1-000001", MANDATE.reason, "12")
    assert row[6].endswith("短信")


def test_the_papers_of_a_mandate_and_its_list_are_printed(sqlite_hall: Hall) -> None:
    hall, mandate = sqlite_hall, retained(sqlite_hall)
    hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), mandate, OWNER, SIGNED)
    (line,) = hall.desks.key_mandates.of_unit(hall.unit(NIL))
    ref = hall.desks.key_mandates.list_paper(hall.act(Role.KEY_CLERK))
    assert line.paper_id is not None
    for paper_id in (line.paper_id, ref.paper_id, hall.desks.keys.of_unit(line.unit_id).paper_id):
        assert paper_id is not None
        printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), paper_id)
        assert isinstance(printed, PrintedPaper)
        assert printed.pdf.startswith(b"%PDF")


def test_a_repeated_operation_is_answered_with_what_was_done(hall: Hall) -> None:
    mandate, desk = retained(hall), hall.desks.key_mandates
    act = hall.act(Role.KEY_CLERK)
    line = desk.give_back(act, mandate, OWNER)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        desk.give_back(act, mandate, OWNER)
    assert done.value.result == {"number": line.number, "paper": str(line.paper_id)}
    act = hall.act(Role.KEY_CLERK)
    line = desk.retain(act, kept_code(hall), MANDATE)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        desk.retain(act, kept_code(hall), MANDATE)
    assert done.value.result == {"number": line.number, "paper": str(line.paper_id)}
    act = hall.act(Role.KEY_CLERK)
    desk.tell(act, line.mandate_id, "电话")
    with hall.changes_nothing(), pytest.raises(AlreadyDone):
        desk.tell(act, line.mandate_id, "电话")


def test_only_who_hands_keys_over_deals_with_mandates(sqlite_hall: Hall) -> None:
    hall, mandate = sqlite_hall, retained(sqlite_hall)
    desk = hall.desks.key_mandates
    for attempt in (
        lambda act: desk.retain(act, kept_code(hall), MANDATE),
        lambda act: desk.tell(act, mandate, "电话"),
        lambda act: desk.give_back(act, mandate, OWNER),
        lambda act: desk.list_paper(act),
    ):
        with hall.refuses(NotAllowed):
            attempt(hall.act(Role.CASHIER))


def test_a_mandate_that_is_not_there_is_said(hall: Hall) -> None:
    with hall.refuses(MandateNotFound):
        hall.desks.key_mandates.tell(hall.act(Role.KEY_CLERK), new_id(), "电话")
    with hall.refuses(MandateNotFound):
        hall.desks.key_mandates.give_back(hall.act(Role.KEY_CLERK), new_id(), OWNER)


def test_of_two_desks_that_give_the_key_back_one_does(hall: Hall) -> None:
    mandate = retained(hall)

    def give(station: str) -> object:
        act = hall.act(Role.KEY_CLERK, station)
        return hall.desks.key_mandates.give_back(act, mandate, OWNER)

    answers = race(lambda: give("S1"), lambda: give("S2"))
    assert sorted(type(each).__name__ for each in answers) == ["MandateEnded", "MandateLine"]
    assert hall.check_fails() == {}


def test_of_two_desks_that_retain_a_key_of_one_flat_one_does(hall: Hall) -> None:
    codes = ready(hall)
    hand_over(hall, codes)

    def keep(station: str, code: str) -> object:
        return hall.desks.key_mandates.retain(hall.act(Role.KEY_CLERK, station), code, MANDATE)

    answers = race(lambda: keep("S1", codes[0]), lambda: keep("S2", codes[1]))
    assert sorted(type(each).__name__ for each in answers) == ["MandateLine", "MandateRunning"]
    (line,) = hall.desks.key_mandates.list()
    assert line.number == "WT-S1-000001" or line.number == "WT-S2-000001"


def test_a_retained_key_goes_into_no_bag_for_its_owner(hall: Hall) -> None:
    scanned = tried(hall)
    ready(hall)
    hand_over(hall, scanned, order(retained_key_id=keys_of(hall)[1].key_id, mandate=MANDATE))
    with hall.refuses(KeyElsewhere) as refused:
        hall.desks.key_bags.seal(hall.act(Role.KEY_CLERK), [scanned[1]], "F-1")
    assert refused.value.facts()["state"] is KeyState.RETAINED
