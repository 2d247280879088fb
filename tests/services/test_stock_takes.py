"""Counting the keys: the frozen set, what is found, missing and unexpected, and the close."""

from __future__ import annotations

from uuid import UUID

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.keys import (
    Borrower,
    Counted,
    CountVerdict,
    KeySet,
    LoanOrder,
    MovementKind,
    NothingToCount,
    ScopeKind,
    SignerMissing,
    StockScope,
    StockTakeClosed,
    StockTakeNotFound,
    StockTakeRunning,
    StockTakeSummary,
    TagUnknown,
    Tally,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.tags import NotATag, tag_code
from tests.services.hall import MORNING, NIL, OWED, PAYS, SHARED, Hall, race
from tests.services.key_desk import codes, sealed
from tests.services.key_room import stored

CABINET_B = StockScope(ScopeKind.CABINET, "B")
BUILDING_1 = StockScope(ScopeKind.BUILDING, "1号楼")


def start(hall: Hall, scope: StockScope = CABINET_B, station: str = "S1") -> StockTakeSummary:
    """A stock-take begins."""
    return hall.desks.stock_takes.start(hall.act(Role.KEY_CLERK, station), scope)


def scan(hall: Hall, take: StockTakeSummary, code: str, station: str = "S1") -> CountVerdict:
    """One scan of it."""
    act = hall.act(Role.KEY_CLERK, station)
    return hall.desks.stock_takes.scan(act, take.stock_take_id, code)


def hang(hall: Hall, flat: str, hook: str) -> None:
    """All keys of a flat hang on a hook."""
    act = hall.act(Role.KEY_CLERK)
    with hall.database.write(act) as work:
        key_set = _set(work.key_sets.of_unit(hall.unit(flat)))
        key_set.hang(key_set.keys, hook, act.clerk, hall.clock())
        work.key_sets.save(key_set)
        work.commit()


def lend(hall: Hall, *lent: str) -> None:
    """These keys go out."""
    borrower = Borrower(company="某安装公司", person="温师傅", phone="17000000001")
    order = LoanOrder(borrower=borrower, purpose="补漆")
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, lent)


def _set(found: KeySet | None) -> KeySet:
    assert found is not None
    return found


def test_what_hangs_in_a_cabinet_is_expected_and_what_hangs_elsewhere_is_not(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    hang(hall, PAYS, "B-2")
    hang(hall, OWED, "B-1-3")
    lend(hall, codes(hall, PAYS)[0])
    with hall.records("StockTakeStarted") as rows:
        take = start(hall)
    assert rows[0].data["expected"] == 9
    assert (take.number, take.tally) == ("PD-S1-000001", Tally(expected=9))
    result = hall.desks.stock_takes.result(take.stock_take_id)
    assert {(line.code, line.place) for line in result.missing} == {(NIL, "B-1"), (PAYS, "B-2")}
    assert start(hall, BUILDING_1).tally.expected == 5 * 6 - 1
    assert start(hall, StockScope()).tally.expected == 5 * 9 - 1
    assert start(hall, StockScope(ScopeKind.CABINET, "B-1")).tally.expected == 5


def test_scans_find_what_is_expected_once(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    first, second = codes(hall, NIL)[:2]
    with hall.records("KeysCounted"):
        verdict = scan(hall, take, first)
    assert (verdict.counted, verdict.found) == (Counted.FOUND, 1)
    assert verdict.tally == Tally(expected=5, found=1)
    hall.clock.forward(minutes=1)
    with hall.changes_nothing():
        verdict = scan(hall, take, first, "S2")
    assert (verdict.counted, verdict.found) == (Counted.ALREADY_COUNTED, 0)
    assert (verdict.counted_at, verdict.counted_by) == (MORNING, Role.KEY_CLERK.value)
    assert scan(hall, take, second, "S2").tally == Tally(expected=5, found=2)


def test_a_sealed_bag_counts_for_every_key_in_it(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    bag = sealed(hall)
    take = start(hall)
    scan(hall, take, codes(hall, NIL)[0])
    verdict = scan(hall, take, bag)
    assert (verdict.counted, verdict.found) == (Counted.FOUND, 4)
    assert verdict.tally == Tally(expected=5, found=5)
    assert scan(hall, take, bag).counted is Counted.ALREADY_COUNTED


def test_a_key_that_should_be_elsewhere_is_unexpected_and_says_where(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    hang(hall, PAYS, "C-7")
    lent, elsewhere = codes(hall, NIL)[0], codes(hall, PAYS)[0]
    lend(hall, lent)
    take = start(hall)
    verdict = scan(hall, take, lent)
    assert verdict.counted is Counted.UNEXPECTED
    assert verdict.scan.key.holder == "某安装公司 · 温师傅"
    verdict = scan(hall, take, elsewhere)
    assert (verdict.counted, verdict.scan.key.place) == (Counted.UNEXPECTED, "C-7")
    assert verdict.tally == Tally(expected=4, found=0, unexpected=2)
    assert scan(hall, take, elsewhere).counted is Counted.ALREADY_COUNTED
    lines = hall.desks.stock_takes.result(take.stock_take_id).unexpected
    assert [(line.code, line.movement, line.now_at) for line in lines] == [
        (NIL, MovementKind.LENT, ""),
        (PAYS, MovementKind.HUNG, "C-7"),
    ]


def test_what_is_no_tag_or_unknown_counts_nothing(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    with hall.refuses(NotATag):
        scan(hall, take, "=1+1")
    with hall.database.read() as reading:
        secret = reading.projects.only().key
    with hall.refuses(TagUnknown):
        scan(hall, take, tag_code(secret, 1, 5, 1))


def test_a_scope_is_counted_once_at_a_time_and_resumed_from_the_list(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    scan(hall, take, codes(hall, NIL)[0])
    with hall.refuses(StockTakeRunning) as refused:
        start(hall, station="S2")
    assert refused.value.facts() == {
        "number": take.number, "scope": CABINET_B, "since": MORNING,
    }  # fmt: skip
    (resumed,) = hall.desks.stock_takes.running()
    assert (resumed.number, resumed.tally) == (take.number, Tally(expected=5, found=1))
    assert hall.desks.stock_takes.past() == ()


def test_of_two_stations_that_start_at_once_one_does(hall: Hall) -> None:
    answers = race(lambda: start(hall, StockScope(), "S1"), lambda: start(hall, StockScope(), "S2"))
    assert sorted(type(each).__name__ for each in answers) == [
        "StockTakeRunning",
        "StockTakeSummary",
    ]
    assert hall.count("stock_take_lines") == 45


def test_several_clerks_count_at_once(hall: Hall) -> None:
    take = start(hall, BUILDING_1)
    every = [code for flat in (NIL, PAYS, OWED) for code in codes(hall, flat)]

    def count(station: str) -> int:
        return sum(scan(hall, take, code, station).found for code in every)

    answers = race(lambda: count("S1"), lambda: count("S2"))
    assert sum(each for each in answers if isinstance(each, int)) == len(every)
    (running,) = hall.desks.stock_takes.running()
    assert running.tally == Tally(expected=30, found=15)


def test_a_scan_at_the_very_close_counts_before_it_or_not_at_all(hall: Hall) -> None:
    take, first = start(hall, BUILDING_1), codes(hall, NIL)[0]
    close = hall.desks.stock_takes.close
    scanned, closed = race(
        lambda: scan(hall, take, first, "S2"),
        lambda: close(hall.act(Role.KEY_CLERK), take.stock_take_id, "钱管理"),
    )
    counted = int(isinstance(scanned, CountVerdict))
    assert counted or isinstance(scanned, StockTakeClosed)
    result = hall.desks.stock_takes.result(take.stock_take_id)
    assert result == closed
    assert result.summary.tally == Tally(expected=30, found=counted)


def test_nothing_is_started_where_nothing_hangs(hall: Hall) -> None:
    with hall.refuses(NothingToCount):
        start(hall, StockScope(ScopeKind.CABINET, "Z"))
    assert hall.desks.stock_takes.running() == ()


def test_a_close_keeps_the_result_with_its_sheet_and_moves_nothing(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    hang(hall, PAYS, "C-7")
    take = start(hall)
    here = codes(hall, NIL)
    for code in (*here[:3], codes(hall, PAYS)[0]):
        scan(hall, take, code)
    hall.clock.forward(minutes=5)
    lend(hall, here[3])
    hall.clock.forward(minutes=5)
    moved = hall.count("key_movements")
    act = hall.act(Role.KEY_CLERK)
    with hall.records("StockTakeSigned") as rows:
        result = hall.desks.stock_takes.close(act, take.stock_take_id, " 钱管理 ", "缺一把")
    assert (rows[0].data["found"], rows[0].data["missing"]) == (3, 2)
    assert hall.count("key_movements") == moved
    summary = result.summary
    assert (summary.signed_by, summary.remark) == ("钱管理", "缺一把")
    assert summary.tally == Tally(expected=5, found=3, unexpected=1)
    assert [(line.movement, line.moved_on) for line in result.missing] == [
        (MovementKind.LENT, True),
        (MovementKind.HUNG, False),
    ]
    paper = stored(hall, summary.paper_id)
    assert (paper["expected"], paper["found"], paper["scope"]) == (5, 3, "钥匙柜 B")
    assert len(paper["missing"]) == 2  # type: ignore[arg-type]
    assert len(paper["unexpected"]) == 1  # type: ignore[arg-type]
    assert (paper["signed_by"], paper["counted_by"]) == ("钱管理", Role.KEY_CLERK.value)
    assert hall.desks.stock_takes.running() == ()
    assert hall.desks.stock_takes.past() == (summary,)
    with pytest.raises(AlreadyDone):
        hall.desks.stock_takes.close(act, take.stock_take_id, "钱管理")
    assert hall.check_fails() == {}


def test_a_closed_result_stays_whatever_moves_later(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    here = codes(hall, NIL)
    for code in here[1:]:
        scan(hall, take, code)
    act = hall.act(Role.KEY_CLERK)
    before = hall.desks.stock_takes.close(act, take.stock_take_id, "钱管理")
    hall.clock.forward(hours=1)
    lend(hall, *here)
    assert hall.desks.stock_takes.result(take.stock_take_id) == before
    with hall.refuses(StockTakeClosed):
        scan(hall, take, here[0])
    with hall.refuses(StockTakeClosed):
        hall.desks.stock_takes.close(hall.act(Role.KEY_CLERK), take.stock_take_id, "他人")
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), here)
    assert start(hall).tally.expected == 5


def test_the_sheet_is_printed_and_printed_again(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    act = hall.act(Role.KEY_CLERK)
    paper_id = hall.desks.stock_takes.close(act, take.stock_take_id, "钱管理").summary.paper_id
    assert paper_id is not None
    first = hall.desks.papers.print(hall.act(Role.KEY_CLERK), paper_id)
    again = hall.desks.papers.print(hall.act(Role.KEY_CLERK), paper_id)
    assert take.number in first.name
    assert first.pdf.startswith(b"%PDF")
    assert first.pdf != again.pdf


def test_nobody_closes_without_a_signer_or_counts_what_is_not_there(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    with hall.refuses(SignerMissing):
        hall.desks.stock_takes.close(hall.act(Role.KEY_CLERK), take.stock_take_id, "  ")
    with hall.refuses(StockTakeNotFound):
        hall.desks.stock_takes.scan(hall.act(Role.KEY_CLERK), UUID(int=1), codes(hall, NIL)[0])
    with pytest.raises(StockTakeNotFound):
        hall.desks.stock_takes.result(UUID(int=1))


def test_only_who_keeps_the_key_room_counts(hall: Hall) -> None:
    hang(hall, NIL, "B-1")
    take = start(hall)
    outsider = hall.act(Role.GIFTS)
    with hall.refuses(NotAllowed):
        hall.desks.stock_takes.start(outsider, StockScope())
    with hall.refuses(NotAllowed):
        hall.desks.stock_takes.scan(hall.act(Role.GIFTS), take.stock_take_id, codes(hall, NIL)[0])
    with hall.refuses(NotAllowed):
        hall.desks.stock_takes.close(hall.act(Role.GIFTS), take.stock_take_id, "钱管理")


def test_everything_a_cabinet_or_a_building_can_be_counted(hall: Hall) -> None:
    scopes = hall.desks.stock_takes.scopes()
    assert scopes[0] == StockScope()
    assert BUILDING_1 in scopes
    assert start(hall, StockScope(ScopeKind.BUILDING, "2号楼")).tally.expected == 15
    assert codes(hall, SHARED)
