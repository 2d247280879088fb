"""Which units' keys are not ready and why; how late the contractor's transfer is (E03, E06)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.keys import KeyKinds, NotReady, NotReadyLine
from handover_app.domain.people import NotAllowed, Role
from tests.services.hall import NIL, PAYS, Hall
from tests.services.handing_over import hand_over, keys_of, ready
from tests.services.key_room import (
    LATE,
    LATER,
    PARTIES,
    import_flats,
    statements,
    stored,
)


def line_of(hall: Hall, code: str) -> NotReadyLine | None:
    """The line of a flat in the list, if it is there."""
    lines = hall.desks.key_lists.readiness().lines
    return next((each for each in lines if each.unit_code == code), None)


def reasons(hall: Hall, code: str) -> dict[NotReady, int]:
    line = line_of(hall, code)
    return {} if line is None else dict(line.reasons)


def try_all(hall: Hall, code: str, *, works: bool = True) -> None:
    """Every key of the flat is tried."""
    for each in hall.desks.keys.codes(hall.unit(code)):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), each, works=works)


def test_keys_with_the_contractor_are_not_received(hall: Hall) -> None:
    (late,) = import_flats(hall, LATE)
    line = line_of(hall, LATE)
    assert line is not None
    assert (line.unit_id, line.building, line.keys, line.awaited) == (late, "3号楼", 5, 5)
    assert reasons(hall, LATE) == {NotReady.NOT_RECEIVED: 5}
    found = hall.desks.key_lists.readiness()
    assert (found.keys_awaited, found.units_awaited) == (5, 1)


def test_keys_that_came_and_were_not_tried_are_told_with_their_count(hall: Hall) -> None:
    assert reasons(hall, NIL) == {NotReady.NOT_TRIED: 5}
    first = hall.desks.keys.codes(hall.unit(NIL))[0]
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), first)
    assert reasons(hall, NIL) == {NotReady.NOT_TRIED: 4}


def test_a_key_that_does_not_work_is_told_apart(hall: Hall) -> None:
    first, *others = hall.desks.keys.codes(hall.unit(NIL))
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), first, works=False)
    for each in others:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), each)
    assert reasons(hall, NIL) == {NotReady.FAULTY: 1}


def test_a_lost_key_is_told_as_lost_and_nothing_else(hall: Hall) -> None:
    try_all(hall, NIL)
    hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), keys_of(hall)[0].key_id, "找不到")
    assert reasons(hall, NIL) == {NotReady.LOST: 1}


def test_a_key_whose_label_is_void_lacks_one(hall: Hall) -> None:
    try_all(hall, NIL)
    first = hall.desks.keys.codes(hall.unit(NIL))[0]
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), first, "磨损")
    assert reasons(hall, NIL) == {NotReady.NO_LABEL: 1}


def test_several_reasons_hold_at_once(hall: Hall) -> None:
    units = import_flats(hall, LATE)
    awaited = hall.desks.key_transfers.awaited(units)
    hall.desks.key_transfers.receive(
        hall.act(Role.KEY_CLERK), units, PARTIES, missing=[awaited[0].key_id]
    )
    faulty = hall.desks.keys.codes(units[0])[1]
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), faulty, works=False)
    assert reasons(hall, LATE) == {
        NotReady.NOT_RECEIVED: 1,
        NotReady.NOT_TRIED: 3,
        NotReady.FAULTY: 1,
    }


def test_a_unit_without_keys_on_the_books_is_not_ready(hall: Hall) -> None:
    table = hall.desks.key_kinds.kinds()
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_kinds.set_kinds(act, KeyKinds(kinds=table.kinds, template=()))
    import_flats(hall, LATE)
    assert reasons(hall, LATE) == {NotReady.NO_KEYS: 1}


def test_a_unit_is_ready_when_every_key_is_tried_and_labelled(hall: Hall) -> None:
    before = hall.desks.key_lists.readiness()
    try_all(hall, NIL)
    after = hall.desks.key_lists.readiness()
    assert reasons(hall, NIL) == {}
    assert (before.ready, after.ready) == (0, 1)
    assert after.units == before.units == len(hall.units())


def test_a_unit_leaves_the_list_with_its_keys(hall: Hall) -> None:
    before = hall.desks.key_lists.readiness().units
    hand_over(hall, ready(hall))
    after = hall.desks.key_lists.readiness()
    assert after.units == before - 1
    assert line_of(hall, NIL) is None


def test_the_list_goes_by_building_and_room(hall: Hall) -> None:
    import_flats(hall, LATER, LATE)
    codes = [each.unit_code for each in hall.desks.key_lists.readiness().lines]
    assert codes[0] == PAYS
    # The sheet gives LATER a lower floor than LATE.
    assert codes[-2:] == [LATER, LATE]


def test_the_list_asks_as_often_for_many_units_as_for_few(hall: Hall) -> None:
    with statements(hall) as few:
        hall.desks.key_lists.readiness()
    import_flats(hall, *(f"3-1-{floor:02d}01" for floor in range(1, 31)))
    with statements(hall) as many:
        found = hall.desks.key_lists.readiness()
    assert len(found.lines) == 39
    assert len(many) == len(few)
    assert sum("NOT_TRIED" in each for each in many) == 1, "one question for every reason"


def test_a_transfer_that_is_not_complete_on_its_day_is_late_by_days(hall: Hall) -> None:
    (late,) = import_flats(hall, LATE)
    today = hall.desks.key_lists.readiness().today
    with hall.records("KeysDueSet") as journalled:
        hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), today)
    assert journalled[0].data["due"] == today.isoformat()
    assert hall.desks.key_lists.readiness().days_late == 0, "it is due today"
    hall.clock.forward(days=3)
    assert hall.desks.key_lists.readiness().days_late == 3
    hall.desks.key_transfers.receive(hall.act(Role.KEY_CLERK), [late], PARTIES)
    assert hall.desks.key_lists.readiness().days_late == 0, "everything came"


def test_without_a_day_nothing_is_late(hall: Hall) -> None:
    import_flats(hall, LATE)
    found = hall.desks.key_lists.readiness()
    hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), found.today - timedelta(days=1))
    assert hall.desks.key_lists.readiness().days_late == 1
    hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), None)
    found = hall.desks.key_lists.readiness()
    assert (found.due, found.days_late) == (None, 0)


def test_the_same_day_set_again_writes_nothing(hall: Hall) -> None:
    day = date(2026, 11, 1)
    hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), day)
    with hall.changes_nothing():
        hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), day)


def test_the_printed_list_says_what_is_missing_and_how_late_it_is(hall: Hall) -> None:
    import_flats(hall, LATE)
    try_all(hall, NIL)
    today = hall.desks.key_lists.readiness().today
    hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), today - timedelta(days=2))
    with hall.records("NotReadyListMade") as journalled:
        ref = hall.desks.key_lists.not_ready_list(hall.act(Role.KEY_CLERK))
    assert journalled[0].data["units"] == 9
    paper = stored(hall, ref.paper_id)
    assert "逾期 2 天" in paper["warning"]
    assert "1 户 5 把" in paper["warning"]
    assert "已就绪 1 户 / 共 10 户" in paper["notes"][0]
    assert ["3号楼", LATE, "5", "总包未移交 5 把"] in paper["rows"]
    assert NIL not in {row[1] for row in paper["rows"]}
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), ref.paper_id)
    assert printed.pdf.startswith(b"%PDF")


def test_a_list_that_is_repeated_is_answered_as_done(hall: Hall) -> None:
    act = hall.act(Role.KEY_CLERK)
    ref = hall.desks.key_lists.not_ready_list(act)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_lists.not_ready_list(act)
    assert done.value.result == {"paper": str(ref.paper_id)}


def test_only_who_keeps_the_keys_sets_the_day_and_makes_the_list(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.key_lists.set_due(hall.act(Role.CASHIER), date(2026, 11, 1))
    with hall.refuses(NotAllowed):
        hall.desks.key_lists.not_ready_list(hall.act(Role.CASHIER))
