"""Lost keys and changed cylinders: what a tag of old says, who pays, what leaves the books."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Borrower,
    ChangeUnexplained,
    CostNegative,
    CylinderOrder,
    DestructionUnexplained,
    KeyDestroyed,
    KeyElsewhere,
    KeyInBag,
    KeyNotFound,
    KeyState,
    LoanOrder,
    MandateState,
    NewKeysWrong,
    NoSuchLock,
    TagVoid,
    Trial,
)
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import DomainError
from handover_app.storage.tables.keys import keys
from tests.services.hall import NIL, Hall, race
from tests.services.handing_over import OWNER, hand_over, keys_of, ready, retained
from tests.services.key_desk import codes, sealed

CREW = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="厨房漏水")
DOOR = "入户门"


def order(hall: Hall, **facts: object) -> CylinderOrder:
    """A new cylinder for the door of the flat."""
    wish = CylinderOrder(
        key_set_id=hall.desks.keys.of_unit(hall.unit(NIL)).key_set_id, lock=DOOR,
        reason="借用人丢失", cost=Money(28000), borne_by="晨湖建设", done_by="示例锁业",
        new=(("入户门 正式钥匙", 2), ("入户门 装修钥匙", 1)),
    )  # fmt: skip
    return replace(wish, **facts)  # type: ignore[arg-type]


def lost(hall: Hall) -> str:
    """The crew borrows a key of the door and loses it; answers the code on it."""
    code = codes(hall)[0]
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, (code,))
    hall.clock.forward(hours=30)
    hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), keys_of(hall)[0].key_id, "工人遗失")
    return code


def why_void(hall: Hall, code: str) -> object:
    """What a scan of an old tag explains."""
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    return refused.value.facts()["reason"]


def test_a_lost_key_names_who_had_it_and_may_turn_up_again(hall: Hall) -> None:
    code = codes(hall)[0]
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, (code,))
    with hall.records("KeyLost") as rows:
        summary = hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), code, " 工人遗失 ")
    assert "曹壬" in rows[0].data["holder"]
    assert (summary.keys[0].state, summary.keys[0].holder) == (
        KeyState.LOST, rows[0].data["holder"],
    )  # fmt: skip
    (line,) = hall.desks.key_locks.lost()
    assert (line.code, line.lock, line.note, line.state) == (NIL, DOOR, "工人遗失", KeyState.LOST)
    assert dict(line.kinds) == {"入户门 正式钥匙": 1, "入户门 装修钥匙": 1}
    assert hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code).key.state is KeyState.LOST
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), (code,))
    assert hall.desks.key_locks.lost() == ()
    assert hall.check_fails() == {}


def test_a_flat_with_a_lost_key_is_not_handed_over(hall: Hall) -> None:
    lost(hall)
    scanned = ready(hall)
    with hall.refuses(KeyElsewhere):
        hand_over(hall, scanned)


def test_a_new_cylinder_makes_old_keys_useless_and_brings_new_ones(hall: Hall) -> None:
    lost(hall)
    with hall.records("CylinderChanged"):
        answer = hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    door = [key for key in answer.summary.keys if key.kind.startswith(DOOR)]
    assert [(key.state, key.trial) for key in door] == [(KeyState.AT_DESK, Trial.NOT_TRIED)] * 3
    assert len(answer.summary.keys) == 6
    for code in answer.codes:
        assert hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code).unit_code == NIL
    assert [key.state for key in hall.desks.key_locks.lost()] == [KeyState.USELESS] * 2
    (change,) = hall.desks.key_locks.cylinder_changes()
    assert (change.code, change.lock, change.cost, change.borne_by) == (
        NIL, DOOR, Money(28000), "晨湖建设",
    )  # fmt: skip
    assert hall.check_fails() == {}


def test_the_old_tag_explains_what_happened(hall: Hall) -> None:
    code, other = lost(hall), codes(hall)[1]
    hall.clock.forward(hours=24)
    hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    facts = refused.value.facts()
    assert (facts["code"], facts["kind"]) == (NIL, "入户门 正式钥匙")
    for part in ("2026-11-08", "曹壬", "2026-11-09", "锁芯"):
        assert part in facts["reason"]
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), other)
    assert refused.value.facts()["reason"] == "2026-11-09 更换锁芯"


def test_new_keys_take_their_labels_and_make_the_flat_ready_again(hall: Hall) -> None:
    for code in codes(hall):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    lost(hall)
    answer = hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    assert not answer.summary.ready
    assert hall.desks.key_tags.labels_of(answer.codes).startswith(b"%PDF")
    for code in answer.codes:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    assert hall.desks.keys.of_unit(hall.unit(NIL)).ready


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"lock": "保险柜"}, NoSuchLock),
        ({"key_set_id": new_id()}, KeyNotFound),
        ({"reason": " "}, ChangeUnexplained),
        ({"borne_by": ""}, ChangeUnexplained),
        ({"done_by": ""}, ChangeUnexplained),
        ({"cost": Money(-1)}, CostNegative),
        ({"new": ()}, NewKeysWrong),
        ({"new": (("入户门 正式钥匙", 51),)}, NewKeysWrong),
        ({"new": (("入户门 正式钥匙", 0),)}, NewKeysWrong),
        ({"new": ((" ", 1),)}, NewKeysWrong),
    ],
)
def test_a_change_that_lacks_something_leaves_everything_as_it_was(
    sqlite_hall: Hall, change: dict[str, object], refusal: type[DomainError]
) -> None:
    with sqlite_hall.refuses(refusal):
        sqlite_hall.desks.key_locks.change_cylinder(
            sqlite_hall.act(Role.KEY_CLERK), order(sqlite_hall, **change)
        )


def test_the_bag_of_an_old_key_counts_as_opened(hall: Hall) -> None:
    bag = sealed(hall)
    with hall.refuses(KeyInBag):
        hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), keys_of(hall)[0].key_id, "")
    with hall.records("BagOpened", "CylinderChanged"):
        answer = hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    assert answer.summary.bag is None
    assert why_void(hall, bag) == "2026-11-07 更换锁芯，钥匙袋 00001 启封"


def test_a_whole_bag_is_lost_by_its_tag(hall: Hall) -> None:
    bag = sealed(hall)
    hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, (bag,))
    summary = hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), bag, "整袋遗失")
    assert {key.state for key in summary.keys} == {KeyState.LOST}
    assert why_void(hall, bag) == "2026-11-07 钥匙袋 00001 登记遗失"
    assert hall.check_fails() == {}


def test_a_bag_of_one_key_is_lost_like_any_other(hall: Hall) -> None:
    summary = hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), sealed(hall, count=1), "遗失")
    assert [key.state for key in summary.keys].count(KeyState.LOST) == 1
    assert summary.bag is None


def test_a_lost_bag_leaves_the_other_bag_of_the_flat_sealed(hall: Hall) -> None:
    first, scanned = sealed(hall, count=2), codes(hall)
    other = hall.desks.key_bags.seal(hall.act(Role.KEY_CLERK), scanned[2:], "F-2").code
    hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), first, "遗失")
    assert len(hall.desks.keys.scan(hall.act(Role.KEY_CLERK), other).keys) == 3
    assert [key.state for key in keys_of(hall)].count(KeyState.LOST) == 2


def test_a_new_lock_ends_the_mandate_of_the_retained_key(hall: Hall) -> None:
    mandate = retained(hall)
    with hall.records("CylinderChanged", "MandateLapsed"):
        hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    (line,) = hall.desks.key_mandates.of_unit(hall.unit(NIL))
    assert (line.mandate_id, line.state) == (mandate, MandateState.LAPSED)
    assert hall.desks.key_mandates.list() == ()
    assert hall.check_fails() == {}


def test_useless_keys_are_destroyed_and_leave_the_books(hall: Hall) -> None:
    code = codes(hall)[0]
    hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), order(hall))
    old = hall.desks.key_locks.lost()[0]
    with hall.refuses(DestructionUnexplained):
        hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), old.key_id, " ")
    for each in hall.desks.key_locks.lost():
        with hall.records("KeyWasDestroyed"):
            hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), each.key_id, "剪断回收")
    assert hall.desks.key_locks.lost() == ()
    with hall.refuses(KeyDestroyed):
        hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), old.key_id, "再次")
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    assert "锁芯" in refused.value.facts()["reason"]
    with hall.database.engine.connect() as connection:
        states = list(connection.execute(select(keys.c.state)).scalars())
    assert states.count(KeyState.DESTROYED) == 2
    assert hall.check_fails() == {}


def test_the_tag_of_a_faulty_key_that_was_destroyed_says_so(hall: Hall) -> None:
    code = codes(hall)[4]
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code, works=False)
    key = keys_of(hall)[4].key_id
    summary = hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), key, "齿形不符")
    assert len(summary.keys) == 4
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    assert refused.value.facts()["reason"].endswith("销毁：齿形不符")


def test_a_key_that_its_owner_has_is_neither_lost_nor_destroyed_here(hall: Hall) -> None:
    hand_over(hall, ready(hall))
    key = keys_of(hall)[0].key_id
    with hall.refuses(KeyElsewhere) as refused:
        hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), key, "")
    assert refused.value.facts()["holder"] == OWNER
    with hall.refuses(KeyElsewhere):
        hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), key, "误操作")


def test_a_key_that_is_not_there_is_said(hall: Hall) -> None:
    with hall.refuses(KeyNotFound):
        hall.desks.key_locks.lose(hall.act(Role.KEY_CLERK), new_id(), "")


def test_a_repeated_change_brings_no_second_set_of_keys(hall: Hall) -> None:
    act = hall.act(Role.KEY_CLERK)
    answer = hall.desks.key_locks.change_cylinder(act, order(hall))
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_locks.change_cylinder(act, order(hall))
    assert done.value.result == {"change": str(answer.change_id), "codes": list(answer.codes)}


def test_only_who_keeps_the_keys_deals_with_locks(sqlite_hall: Hall) -> None:
    hall, key = sqlite_hall, keys_of(sqlite_hall)[0].key_id
    desk = hall.desks.key_locks
    for attempt in (
        lambda act: desk.lose(act, key, ""),
        lambda act: desk.change_cylinder(act, order(hall)),
        lambda act: desk.destroy(act, key, "剪断"),
    ):
        with hall.refuses(NotAllowed):
            attempt(hall.act(Role.CASHIER))


def test_a_loan_and_a_new_cylinder_at_once_leave_no_useless_key_at_the_desk(hall: Hall) -> None:
    code = codes(hall)[0]
    answers = race(
        lambda: hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK, "S1"), CREW, (code,)),
        lambda: hall.desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK, "S2"), order(hall)),
    )
    assert type(answers[1]).__name__ == "CylinderAnswer"
    assert type(answers[0]).__name__ in ("LoanSummary", "KeyUseless", "TagVoid")
    assert hall.check_fails() == {}
