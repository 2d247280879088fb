"""Cabinets and their hooks: what belongs where, at one look, and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Borrower,
    CabinetBoard,
    CabinetFull,
    CabinetNameMissing,
    CabinetNameTaken,
    CabinetNotFound,
    CabinetShapeWrong,
    CabinetSummary,
    CabinetWish,
    EveryKeyHasItsHook,
    HookLine,
    HooksAssigned,
    HooksInUse,
    HookState,
    HookTaken,
    HookUnknown,
    KeyElsewhere,
    KeyOfAnotherUnit,
    LoanOrder,
    NothingScanned,
)
from handover_app.domain.papers import HookMap
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.units import BuildingNotFound
from tests.services.hall import MORNING, NIL, OWED, PAYS, SHARED, Hall, race
from tests.services.handing_over import ready
from tests.services.key_desk import codes
from tests.services.key_room import statements

WISH = CabinetWish("B", 2, 4, "1号楼")


def add(hall: Hall, wish: CabinetWish = WISH) -> CabinetSummary:
    """A cabinet is put up."""
    return hall.desks.key_cabinets.add(hall.act(Role.KEY_CLERK), wish)


def hang(hall: Hall, flat: str, hook: str) -> None:
    """One key of the flat is scanned, and the set hangs on a hook."""
    hall.desks.key_cabinets.hang(hall.act(Role.KEY_CLERK), codes(hall, flat)[:1], hook)


def assign(hall: Hall, cabinet: CabinetSummary, building: str = "1号楼") -> HooksAssigned:
    """The sets of a building get hooks in one go."""
    act = hall.act(Role.KEY_CLERK)
    return hall.desks.key_cabinets.assign_hooks(act, cabinet.cabinet_id, building)


def lend(hall: Hall, lent: Sequence[str], person: str = "温师傅") -> None:
    """Keys go out until the evening."""
    borrower = Borrower(company="某安装公司", person=person, phone="17000000001")
    order = LoanOrder(borrower=borrower, purpose="补漆", due=MORNING + timedelta(hours=3))
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, lent)


def board(hall: Hall) -> CabinetBoard:
    """The first cabinet as it stands."""
    return hall.desks.key_cabinets.board()[0]


def line(hall: Hall, hook: str) -> HookLine:
    """A hook as it stands."""
    return next(each for each in board(hall).hooks if each.hook == hook)


def test_cabinets_stand_in_the_order_in_which_they_were_added(hall: Hall) -> None:
    with hall.records("CabinetMade") as rows:
        made = add(hall, CabinetWish(" B ", 2, 4, "1"))
    assert (made.name, made.building, made.rows, made.columns) == ("B", "1号楼", 2, 4)
    assert rows[0].data["hooks"] == 8
    add(hall, CabinetWish("A", 1, 120 // 20))
    assert [each.name for each in hall.desks.key_cabinets.list()] == ["B", "A"]
    first, second = hall.desks.key_cabinets.board()
    assert [each.hook for each in first.hooks][::7] == ["B-01", "B-08"]
    assert first.count(HookState.EMPTY) == 8
    assert (second.building, second.columns) == ("", 6)


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (CabinetWish("B", 1, 1), CabinetNameTaken),
        (CabinetWish(" ", 1, 1), CabinetNameMissing),
        (CabinetWish("C", 0, 4), CabinetShapeWrong),
        (CabinetWish("C", 2, 21), CabinetShapeWrong),
        (CabinetWish("C", 2, 4, "9号楼"), BuildingNotFound),
    ],
)
def test_a_cabinet_needs_a_name_of_its_own_a_shape_and_a_building_that_stands(
    hall: Hall, wish: CabinetWish, refusal: type
) -> None:
    add(hall)
    with hall.refuses(refusal):
        add(hall, wish)


def test_only_who_keeps_keys_puts_up_cabinets_and_assigns_hooks(hall: Hall) -> None:
    made = add(hall)
    reception = hall.act(Role.RECEPTION)
    with hall.refuses(NotAllowed):
        hall.desks.key_cabinets.add(reception, CabinetWish("C", 1, 1))
    with hall.refuses(NotAllowed):
        hall.desks.key_cabinets.assign_hooks(hall.act(Role.RECEPTION), made.cabinet_id, "1")


def test_two_stations_do_not_add_a_cabinet_of_the_same_name(hall: Hall) -> None:
    desk = hall.desks.key_cabinets
    acts = [hall.act(Role.KEY_CLERK, station) for station in ("S1", "S2")]
    answers = race(*(lambda act=act: desk.add(act, WISH) for act in acts))
    assert sorted(type(each).__name__ for each in answers) == ["CabinetNameTaken", "CabinetSummary"]
    assert hall.count("key_cabinets") == 1


def test_a_building_gets_its_hooks_in_one_go_in_the_order_of_its_units(hall: Hall) -> None:
    made = add(hall)
    hang(hall, OWED, "B-02")
    with hall.records(*["KeysHung"] * 5):
        answer = assign(hall, made)
    assert answer == HooksAssigned(5, "B-01", "B-06")
    assert [each.unit_code for each in board(hall).hooks] == [
        PAYS, OWED, NIL, "1-1-0202", "1-1-0301", "1-1-0302", "", "",
    ]  # fmt: skip
    assert {each.state for each in board(hall).hooks[:6]} == {HookState.HERE}
    assert (line(hall, "B-01").keys, line(hall, "B-01").whole) == (5, 5)
    places = {key.place for key in hall.desks.keys.of_unit(hall.unit(PAYS)).keys}
    assert places == {"B-01"}


def test_what_does_not_fit_into_a_cabinet_is_left_for_the_next(hall: Hall) -> None:
    small, made = add(hall, CabinetWish("C", 1, 2)), add(hall)
    assert assign(hall, small) == HooksAssigned(2, "C-01", "C-02", 4)
    with hall.refuses(CabinetFull) as caught:
        assign(hall, small)
    assert caught.value.facts() == {"cabinet": "C", "needed": 4}
    assert assign(hall, made) == HooksAssigned(4, "B-01", "B-04")


def test_nothing_is_assigned_twice(hall: Hall) -> None:
    made = add(hall)
    assign(hall, made)
    with hall.refuses(EveryKeyHasItsHook):
        assign(hall, made)
    with hall.refuses(BuildingNotFound):
        assign(hall, made, "9号楼")
    with hall.refuses(CabinetNotFound):
        hall.desks.key_cabinets.assign_hooks(hall.act(Role.KEY_CLERK), new_id(), "1")


def test_a_hook_says_whether_its_keys_hang_there_are_out_or_overdue(hall: Hall) -> None:
    add(hall)
    hang(hall, NIL, "b 3")
    lend(hall, codes(hall, NIL)[1:3])
    shown = line(hall, "B-03")
    assert (shown.state, shown.keys, shown.whole) == (HookState.OUT, 3, 5)
    assert shown.holder == "某安装公司 · 温师傅"
    assert shown.due == MORNING + timedelta(hours=3)
    hall.clock.forward(hours=4)
    assert line(hall, "B-03").state is HookState.OVERDUE
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes(hall, NIL)[1:3])
    shown = line(hall, "B-03")
    assert (shown.state, shown.keys, shown.holder, shown.due) == (HookState.HERE, 5, "", None)


def test_the_whole_set_moves_to_the_hook_of_one_scanned_key(hall: Hall) -> None:
    add(hall)
    hang(hall, NIL, "B-03")
    lend(hall, codes(hall, NIL)[4:])
    with hall.records("KeysHung") as rows:
        hang(hall, NIL, "B-05")
    assert (len(rows[0].data["keys"]), rows[0].data["hook"]) == (4, "B-05")
    assert line(hall, "B-03").state is HookState.EMPTY
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes(hall, NIL)[4:])
    assert {key.place for key in hall.desks.keys.of_unit(hall.unit(NIL)).keys} == {"B-05"}


def test_two_sets_do_not_share_a_hook(hall: Hall) -> None:
    add(hall)
    hang(hall, NIL, "B-03")
    with hall.refuses(HookTaken) as caught:
        hang(hall, OWED, "B-03")
    assert caught.value.code == NIL  # type: ignore[attr-defined]
    both = (codes(hall, PAYS)[0], codes(hall, SHARED)[0])
    with hall.refuses(KeyOfAnotherUnit):
        hall.desks.key_cabinets.hang(hall.act(Role.KEY_CLERK), both, "B-04")


def test_a_hook_that_is_raced_for_goes_to_one_set(hall: Hall) -> None:
    add(hall)
    desk = hall.desks.key_cabinets
    tries = [
        (hall.act(Role.KEY_CLERK, station), codes(hall, flat)[:1])
        for station, flat in (("S1", NIL), ("S2", OWED))
    ]
    answers = race(
        *(lambda act=act, code=code: desk.hang(act, code, "B-01") for act, code in tries)
    )
    assert sorted(type(each).__name__ for each in answers) == ["HookTaken", "KeySetSummary"]


def test_only_keys_at_the_desk_hang_on_a_hook_that_there_is(hall: Hall) -> None:
    add(hall)
    with hall.refuses(HookUnknown):
        hang(hall, NIL, "B-09")
    with hall.refuses(NothingScanned):
        hall.desks.key_cabinets.hang(hall.act(Role.KEY_CLERK), (), "B-01")
    lend(hall, codes(hall, NIL)[:1])
    with hall.refuses(KeyElsewhere):
        hang(hall, NIL, "B-01")


def test_the_hook_of_keys_that_went_to_their_owner_is_free_for_another_set(hall: Hall) -> None:
    made = add(hall, CabinetWish("B", 1, 6))
    ready(hall, NIL)
    assign(hall, made)
    hall.hand_over(NIL, "仇乙")
    shown = line(hall, "B-02")
    assert (shown.state, shown.unit_code, shown.keys) == (HookState.EMPTY, NIL, 0)
    with hall.records("HookGivenUp", "KeysHung"):
        hang(hall, SHARED, "B-02")
    assert line(hall, "B-02").unit_code == SHARED
    assert hall.desks.keys.of_unit(hall.unit(NIL)).hook == ""


def test_a_cabinet_changes_as_long_as_no_hook_in_use_is_lost(hall: Hall) -> None:
    made = add(hall)
    desk = hall.desks.key_cabinets
    hang(hall, NIL, "B-06")

    def change(wish: CabinetWish, cabinet: UUID = made.cabinet_id) -> CabinetSummary:
        return desk.change(hall.act(Role.KEY_CLERK), cabinet, wish)

    with hall.records("CabinetChanged"):
        change(CabinetWish("B", 1, 6, "2"))
    assert (board(hall).building, len(board(hall).hooks)) == ("2号楼", 6)
    with hall.changes_nothing():
        change(CabinetWish("B", 1, 6, "2"))
    for wish in (CabinetWish("B", 1, 5), CabinetWish("C", 1, 6)):
        with hall.refuses(HooksInUse) as caught:
            change(wish)
        assert caught.value.hooks == ("B-06",)  # type: ignore[attr-defined]
    with hall.refuses(CabinetNotFound):
        change(WISH, new_id())


def test_the_map_of_a_cabinet_is_kept_as_it_was_printed(hall: Hall) -> None:
    made = add(hall)
    hang(hall, NIL, "B-01")
    hang(hall, OWED, "B-02")
    lend(hall, codes(hall, OWED))
    desk = hall.desks.key_cabinets
    ref = desk.hook_map(hall.act(Role.KEY_CLERK), made.cabinet_id)
    with hall.database.read() as reading:
        paper = reading.papers.get(ref.paper_id)
    assert isinstance(paper, HookMap)
    assert (paper.cabinet, paper.building, paper.columns) == ("B", "1号楼", 4)
    shown = [(each.number, each.label, each.out) for each in paper.hooks[:3]]
    assert shown == [("01", NIL, False), ("02", OWED, True), ("03", "", False)]
    assert paper.valid_until is not None
    assert f"{paper.valid_until:%m-%d %H:%M}" == "11-07 23:59"
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), ref.paper_id)
    assert printed.pdf.startswith(b"%PDF")
    with hall.refuses(CabinetNotFound):
        desk.hook_map(hall.act(Role.KEY_CLERK), new_id())


def test_the_board_is_two_queries_however_many_hooks_there_are(hall: Hall) -> None:
    made = add(hall)
    assign(hall, made)
    add(hall, CabinetWish("C", 10, 10))
    with statements(hall) as asked:
        found = hall.desks.key_cabinets.board()
    assert len([each for each in asked if each.startswith("SELECT")]) == 2
    assert [len(each.hooks) for each in found] == [8, 100]


def test_the_cabinet_of_a_hook_is_found_alone(hall: Hall) -> None:
    add(hall)
    add(hall, CabinetWish("B-1", 1, 4))
    hang(hall, NIL, "B-1-03")
    found = hall.desks.key_cabinets.board_of("B-1-03")
    assert found is not None
    assert (found.name, found.hooks[2].unit_code) == ("B-1", NIL)
    assert hall.desks.key_cabinets.board_of("Z-01") is None
