"""The check of the key desk: rows damaged behind the program's back are found by their line."""

from __future__ import annotations

import pytest

from handover_app.domain.keys import Borrower, CylinderOrder, LoanOrder, StockScope
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from tests.cases import every_case
from tests.services.hall import NIL, OWED_BEYOND, PAYS, SHARED, UNSOLD, Hall, Keep
from tests.services.handing_over import retained
from tests.services.key_desk import blank, codes, sealed

CREW = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="补漆")


@pytest.fixture
def key_room(hall: Hall) -> Hall:
    """Something of everything has happened at the key desk.

    One flat is handed over, and its kept key is with a crew. A bag is here, another is lent, a
    third was opened. A lock was changed, a count signed, and a blank tag lies ready.
    """
    desks, kept = hall.desks, codes(hall, NIL)[1]
    retained(hall)
    desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, [kept])
    sealed(hall, PAYS, 3)
    desks.key_loans.lend(hall.act(Role.KEY_CLERK), CREW, [sealed(hall, SHARED)])
    desks.key_bags.open(hall.act(Role.KEY_CLERK), sealed(hall, OWED_BEYOND), "查验")
    desks.key_locks.lose(hall.act(Role.KEY_CLERK), codes(hall, UNSOLD)[0], "遗失")
    change = CylinderOrder(
        key_set_id=desks.keys.of_unit(hall.unit(UNSOLD)).key_set_id, lock="入户门", reason="遗失",
        cost=Money(0), borne_by="晨湖建设", done_by="示例锁业", new=(("入户门 正式钥匙", 2),),
    )  # fmt: skip
    desks.key_locks.change_cylinder(hall.act(Role.KEY_CLERK), change)
    take = desks.stock_takes.start(hall.act(Role.KEY_CLERK), StockScope())
    desks.stock_takes.close(hall.act(Role.KEY_CLERK), take.stock_take_id, "史保管")
    blank(hall)
    assert hall.check_fails() == {}
    return hall


def found(hall: Hall, damage: str) -> tuple[str, ...]:
    """What the line of the keys says of the damage; no other line fails."""
    hall.damage(damage)
    (name, failures), *others = hall.check_fails().items()
    assert (name, others) == ("no key in two hands", [])
    return failures


PAYS_BAG = "(SELECT id FROM key_bags WHERE number = '00001')"
OPENED = "(SELECT id FROM key_bags WHERE number = '00003')"
ONE_HERE = "(SELECT id FROM keys WHERE state = 'AT_DESK' AND bag_id IS NULL ORDER BY id LIMIT 1)"
ON_FIRST = f"key_id = {ONE_HERE} AND state = 'BOUND'"


DAMAGES = [
    ("UPDATE keys SET loan_id = NULL WHERE bag_id IS NOT NULL AND state = 'LENT'",
     "lent without a loan", 5),
    ("UPDATE keys SET loan_id = id WHERE state = 'LENT' AND mandate_id IS NOT NULL",
     "lent without a loan", 1),
    (f"UPDATE keys SET loan_id = (SELECT id FROM key_loans LIMIT 1) WHERE id = {ONE_HERE}",
     "on a loan without being lent", 1),
    ("UPDATE keys SET mandate_id = NULL WHERE mandate_id IS NOT NULL", "keeps no key", 1),
    (f"UPDATE keys SET mandate_id = id WHERE id = {ONE_HERE}", "kept without a mandate", 1),
    ("UPDATE key_mandates SET taken_back_at = retained_at, open_unit = NULL",
     "kept without a mandate", 1),
    ("UPDATE key_mandates SET open_unit = NULL", "keeps no key", 1),
    (f"UPDATE keys SET bag_id = NULL WHERE bag_id = {PAYS_BAG}", "bag 00001: sealed", 1),
    (f"UPDATE keys SET bag_id = {OPENED} WHERE id = {ONE_HERE}", "bag 00003: opened", 2),
    (f"UPDATE keys SET bag_id = {PAYS_BAG} WHERE mandate_id IS NOT NULL",
     "bag 00001: sealed, and its keys are elsewhere", 2),
    (f"UPDATE key_tags SET state = 'VOID' WHERE bag_id = {PAYS_BAG}",
     "bag 00001: sealed without a tag", 1),
    (f"UPDATE key_tags SET state = 'BOUND' WHERE bag_id = {OPENED}",
     "bag 00003: sealed without a tag, or opened with one", 1),
    (f"UPDATE key_tags SET key_set_id = NULL WHERE {ON_FIRST}", "hangs on nothing", 1),
    (f"UPDATE key_tags SET kind = 2 WHERE {ON_FIRST}", "hangs on nothing", 1),
    (f"UPDATE key_tags SET bag_id = {PAYS_BAG}, state = 'BLANK' WHERE {ON_FIRST}",
     "hangs on nothing", 1),
    ("UPDATE key_tags SET state = 'BOUND' WHERE number = (SELECT min(t.number) FROM key_tags t "
     "JOIN keys k ON k.id = t.key_id WHERE k.state = 'USELESS')", "hangs on nothing", 1),
    ("UPDATE key_sets SET handed_over_at = NULL", "handed over without a sheet", 1),
    (f"UPDATE key_sets SET handed_over_at = (SELECT min(at) FROM key_handovers) WHERE id = "
     f"(SELECT key_set_id FROM keys WHERE id = {ONE_HERE})", "handed over without a sheet", 1),
    ("UPDATE papers SET kind = 'ARTICLES' WHERE kind = 'KEY_HANDOVER'",
     "handed over without a sheet", 2),
    ("UPDATE papers SET number = 'X' WHERE kind = 'KEY_MANDATE'",
     "WT-S1-000001: its paper is gone", 1),
    ("UPDATE papers SET number = 'X' WHERE kind = 'KEY_TRANSFER'", "its paper is gone", 1),
    ("DELETE FROM papers WHERE kind = 'STOCK_TAKE'", "PD-S1-000001: its paper is gone", 1),
]  # fmt: skip


@pytest.mark.timeout(400)
def test_what_contradicts_the_keys_is_seen(key_room: Hall, keep: Keep) -> None:
    with every_case(before=keep(key_room)) as case:
        for damage, said, count in DAMAGES:
            with case(damage):
                failures = found(key_room, damage)
                assert said in failures[0]
                assert len(failures) == count


def test_a_tag_bound_twice_is_seen_where_nothing_forbids_it(key_room: Hall) -> None:
    """The index that forbids it is gone, as in a file that somebody repaired by hand."""
    key_room.damage(
        "DROP INDEX uq_key_tags_bound_key",
        "UPDATE key_tags SET state = 'BOUND', key_set_id = (SELECT key_set_id FROM keys WHERE id "
        f"= {ONE_HERE}), key_id = {ONE_HERE} WHERE state = 'BLANK'",
    )
    failing = key_room.check_fails()
    assert list(failing) == ["schema at head", "no key in two hands"]
    assert len([each for each in failing["no key in two hands"] if "bears another" in each]) == 1
