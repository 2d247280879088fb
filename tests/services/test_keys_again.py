"""Clicks of the key desk that come twice, and clicks of two desks at once, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.inspections import TeamRole
from handover_app.domain.keys import (
    Borrower,
    CabinetWish,
    CylinderOrder,
    KeyState,
    LedgerFilter,
    LoanOrder,
    LockSetup,
    StockScope,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.tags import BAG_TAG
from tests.cases import every_case
from tests.services.hall import NIL, OWED, PAYS, SHARED, Hall, Keep, race
from tests.services.handing_over import MANDATE, hand_over, keys_of, order, ready, retained
from tests.services.key_desk import blank, codes, sealed, tried
from tests.services.key_room import LATE, PARTIES, import_flats

Click = Callable[[Act], object]
CREW = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="补漆")


def clerk(hall: Hall, station: str = "S1") -> Act:
    """A new act of the key clerk."""
    return hall.act(Role.KEY_CLERK, station)


def _bind(hall: Hall) -> Click:
    new, found = blank(hall), hall.desks.keys.of_unit(hall.unit(NIL))
    return lambda act: hall.desks.key_tags.bind(act, new, found.keys[0].key_id, found.key_set_id)


def _tag_untagged(hall: Hall) -> Click:
    hall.desks.key_tags.void(clerk(hall), codes(hall)[0], "脱落")
    return hall.desks.key_tags.tag_untagged


def _lend_to_team(hall: Hall) -> Click:
    team = [(role, f"{role.value} 员") for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", team)
    return lambda act: hall.desks.key_loans.lend_to_team(act, codes(hall)[0])


def _of_loan(hall: Hall, click: Callable[..., object]) -> Click:
    loan = hall.desks.key_loans.lend(clerk(hall), CREW, codes(hall)[:2])
    return lambda act: click(act, loan.loan_id)


def _receive(hall: Hall) -> Click:
    late = import_flats(hall, LATE)
    return lambda act: hall.desks.key_transfers.receive(act, late, PARTIES)


def _with_cabinet(hall: Hall, click: Callable[..., object], *more: object) -> Click:
    cabinet = hall.desks.key_cabinets.add(clerk(hall), CabinetWish("A", 2, 5))
    return lambda act: click(act, cabinet.cabinet_id, *more)


def _hang(hall: Hall) -> Click:
    hall.desks.key_cabinets.add(clerk(hall), CabinetWish("A", 2, 5))
    return lambda act: hall.desks.key_cabinets.hang(act, codes(hall)[:1], "A-01")


def _hand_over(hall: Hall) -> Click:
    scanned = ready(hall)
    return lambda act: hall.desks.key_handovers.hand_over(act, hall.unit(NIL), order(), scanned)


def _retain(hall: Hall) -> Click:
    scanned = ready(hall)
    hand_over(hall, scanned)
    return lambda act: hall.desks.key_mandates.retain(act, scanned[0], MANDATE)


def _of_mandate(hall: Hall, click: Callable[..., object], *more: object) -> Click:
    mandate = retained(hall)
    return lambda act: click(act, mandate, *more)


def _change_cylinder(hall: Hall) -> Click:
    change = CylinderOrder(
        key_set_id=hall.desks.keys.of_unit(hall.unit(NIL)).key_set_id, lock="入户门",
        reason="遗失", cost=Money(0), borne_by="晨湖建设", done_by="示例锁业",
        new=(("入户门 正式钥匙", 2),),
    )  # fmt: skip
    return lambda act: hall.desks.key_locks.change_cylinder(act, change)


def _destroy(hall: Hall) -> Click:
    key = keys_of(hall)[0]
    return lambda act: hall.desks.key_locks.destroy(act, key.key_id, "断裂")


def _of_count(hall: Hall, click: Callable[..., object], *more: object) -> Click:
    take = hall.desks.stock_takes.start(clerk(hall), StockScope())
    return lambda act: click(act, take.stock_take_id, *more)


def _sealing(hall: Hall) -> Click:
    scanned = tried(hall)
    return lambda act: hall.desks.key_bags.seal(act, scanned, "F-1")


def _opening(hall: Hall) -> Click:
    bag = sealed(hall)
    return lambda act: hall.desks.key_bags.open(act, bag, "查验")


def _add_public(hall: Hall) -> Click:
    kind = hall.desks.key_kinds.kinds().kinds[0].name
    return lambda act: hall.desks.key_kinds.add_public(act, "1号楼 公共", [(kind, 2)])


CLICKS: dict[str, Callable[[Hall], Click]] = {
    "try": lambda hall: lambda act: hall.desks.keys.try_key(act, codes(hall)[0]),
    "make blank tags": lambda hall: lambda act: hall.desks.key_tags.make_blank(act, 2),
    "bind": _bind,
    "tag the untagged": _tag_untagged,
    "replace a label": lambda hall: (
        lambda act: hall.desks.key_tags.replace_label(act, keys_of(hall)[0].short_id)
    ),
    "void": lambda hall: lambda act: hall.desks.key_tags.void(act, codes(hall)[0], "脱落"),
    "lend": lambda hall: lambda act: hall.desks.key_loans.lend(act, CREW, codes(hall)[:2]),
    "lend to the team": _lend_to_team,
    "take back": lambda hall: _of_loan(
        hall, lambda act, _: hall.desks.key_loans.take_back(act, codes(hall)[:2])
    ),
    "remind": lambda hall: _of_loan(hall, hall.desks.key_loans.remind),
    "show a phone": lambda hall: _of_loan(hall, hall.desks.key_loans.show_phone),
    "list the evening": lambda hall: hall.desks.key_loans.evening_list,
    "receive": _receive,
    "list what is not ready": lambda hall: hall.desks.key_lists.not_ready_list,
    "set the day": lambda hall: lambda act: hall.desks.key_lists.set_due(act, date(2026, 11, 1)),
    "add a cabinet": lambda hall: (
        lambda act: hall.desks.key_cabinets.add(act, CabinetWish("A", 2, 5))
    ),
    "change a cabinet": lambda hall: _with_cabinet(
        hall, hall.desks.key_cabinets.change, CabinetWish("B", 3, 5)
    ),
    "assign hooks": lambda hall: _with_cabinet(hall, hall.desks.key_cabinets.assign_hooks, "1号楼"),
    "map hooks": lambda hall: _with_cabinet(hall, hall.desks.key_cabinets.hook_map),
    "hang": _hang,
    "seal": _sealing,
    "open": _opening,
    "add public keys": _add_public,
    "hand over": _hand_over,
    "retain": _retain,
    "tell": lambda hall: _of_mandate(hall, hall.desks.key_mandates.tell, "电话"),
    "give back": lambda hall: _of_mandate(hall, hall.desks.key_mandates.give_back, "仇乙"),
    "list what is retained": lambda hall: hall.desks.key_mandates.list_paper,
    "lose": lambda hall: lambda act: hall.desks.key_locks.lose(act, codes(hall)[0], "遗失"),
    "change a cylinder": _change_cylinder,
    "destroy": _destroy,
    "note a lock": lambda hall: (
        lambda act: hall.desks.key_locks.note_lock(act, hall.unit(NIL), LockSetup.SET_UP, "M-1")
    ),
    "start a count": lambda hall: lambda act: hall.desks.stock_takes.start(act, StockScope()),
    "count": lambda hall: _of_count(hall, hall.desks.stock_takes.scan, codes(hall)[0]),
    "close a count": lambda hall: _of_count(hall, hall.desks.stock_takes.close, "史保管"),
    "write the ledger out": lambda hall: (
        lambda act: hall.desks.key_ledger.workbook(act, LedgerFilter(unit_id=hall.unit(NIL)))
    ),
    "print the ledger": lambda hall: (
        lambda act: hall.desks.key_ledger.pdf(act, LedgerFilter(unit_id=hall.unit(NIL)))
    ),
}
"""Everything that the key desk writes: how to come to the click, and the click."""


@pytest.mark.timeout(400)
def test_a_click_whose_answer_was_lost_is_answered_as_done(hall: Hall, keep: Keep) -> None:
    """Two clicks of one operation leave what one leaves, and every movement has its journal row."""
    with every_case(before=keep(hall)) as case:
        for name, clicked in CLICKS.items():
            with case(name):
                click, act = clicked(hall), clerk(hall)
                click(act)
                with hall.changes_nothing(), pytest.raises(AlreadyDone):
                    click(act)
                assert act.operation in {row.operation for row in hall.journal()}
                assert hall.check_fails() == {}


# Two desks at once


def names(answers: list[object]) -> list[str]:
    """What each desk heard."""
    return sorted(type(each).__name__ for each in answers)


def test_a_key_is_sealed_or_lent_and_not_both(hall: Hall) -> None:
    scanned = tried(hall)
    answers = race(
        lambda: hall.desks.key_bags.seal(clerk(hall, "S1"), scanned, "F-1"),
        lambda: hall.desks.key_loans.lend(clerk(hall, "S2"), CREW, scanned[:1]),
    )
    assert names(answers) in (["KeyInBag", "SealedBag"], ["KeyElsewhere", "LoanSummary"])
    assert hall.check_fails() == {}


def test_a_bag_is_opened_before_it_is_lent_or_goes_whole(hall: Hall) -> None:
    bag = sealed(hall)
    answers = race(
        lambda: hall.desks.key_bags.open(clerk(hall, "S1"), bag, "查验"),
        lambda: hall.desks.key_loans.lend(clerk(hall, "S2"), CREW, [bag]),
    )
    assert "KeySetSummary" in names(answers)
    assert names(answers)[1] in ("LoanSummary", "TagVoid")
    states = {key.state for key in keys_of(hall)}
    assert states == ({KeyState.LENT} if "LoanSummary" in names(answers) else {KeyState.AT_DESK})
    assert hall.check_fails() == {}


def test_a_key_goes_into_one_of_two_bags(hall: Hall) -> None:
    scanned = tried(hall)
    answers = race(
        lambda: hall.desks.key_bags.seal(clerk(hall, "S1"), scanned[:3], "F-1"),
        lambda: hall.desks.key_bags.seal(clerk(hall, "S2"), scanned[2:], "F-2"),
    )
    assert names(answers) == ["KeyInBag", "SealedBag"]
    assert hall.check_fails() == {}


def test_keys_are_handed_over_or_lent_and_not_both(hall: Hall) -> None:
    scanned = ready(hall)
    answers = race(
        lambda: hand_over(hall, scanned, station="S1"),
        lambda: hall.desks.key_loans.lend(clerk(hall, "S2"), CREW, scanned[:1]),
    )
    assert names(answers) in (
        ["KeyElsewhere", "KeySetSummary"], ["KeyElsewhere", "LoanSummary"],
    )  # fmt: skip
    assert hall.check_fails() == {}


def test_one_key_under_two_scanners_is_counted_once(hall: Hall) -> None:
    take = hall.desks.stock_takes.start(clerk(hall), StockScope())
    code = codes(hall)[0]

    def scan(station: str) -> int:
        return hall.desks.stock_takes.scan(clerk(hall, station), take.stock_take_id, code).found

    assert sorted(race(lambda: scan("S1"), lambda: scan("S2")), key=str) == [0, 1]


def test_a_key_that_is_returned_twice_at_once_comes_back_once(hall: Hall) -> None:
    code = codes(hall, SHARED)[0]
    hall.desks.key_loans.lend(clerk(hall), CREW, [code])
    answers = race(
        lambda: hall.desks.key_loans.take_back(clerk(hall, "S1"), [code]),
        lambda: hall.desks.key_loans.take_back(clerk(hall, "S2"), [code]),
    )
    assert names(answers) == ["KeyAlreadyHere", "tuple"]
    assert hall.check_fails() == {}


def test_a_blank_tag_for_bags_under_two_scanners_keeps_nobody_waiting(hall: Hall) -> None:
    """One desk seals with it while the other one tries to bind it to a key of the same flat."""
    tag = hall.desks.key_tags.make_blank(clerk(hall), 1, BAG_TAG)[0]
    scanned, found = tried(hall, PAYS), hall.desks.keys.of_unit(hall.unit(PAYS))
    answers = race(
        lambda: hall.desks.key_bags.seal(clerk(hall, "S1"), scanned, "F-1", tag),
        lambda: hall.desks.key_tags.bind(
            clerk(hall, "S2"), tag, found.keys[0].key_id, found.key_set_id
        ),
    )
    assert names(answers) == ["SealedBag", "TagNotBlank"]
    assert hall.check_fails() == {}


def test_a_cabinet_takes_the_sets_of_two_desks_onto_hooks_of_their_own(hall: Hall) -> None:
    hall.desks.key_cabinets.add(clerk(hall), CabinetWish("A", 2, 5))
    here, there = codes(hall, NIL)[0], codes(hall, OWED)[0]
    answers = race(
        lambda: hall.desks.key_cabinets.hang(clerk(hall, "S1"), [here], "A-01"),
        lambda: hall.desks.key_cabinets.hang(clerk(hall, "S2"), [there], "A-01"),
    )
    assert names(answers) == ["HookTaken", "KeySetSummary"]
    assert hall.check_fails() == {}
