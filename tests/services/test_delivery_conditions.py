"""Conditions of delivery: ticked and imported, never overwritten, seen on the card at once."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from handover_app.domain.delivery import (
    ConditionNotTicked,
    ConditionState,
    DeliveryCondition,
    Freeze,
    FreezeMissing,
    OutstandingWrong,
    Said,
    Verdict,
)
from handover_app.domain.fees import Penalty, PenaltyKind
from handover_app.domain.handover import Effect, NoteKind
from handover_app.domain.list_sheets import HeadingsMissing, ListSheet
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.workbooks import Sheet
from handover_app.services.delivery.condition_sheet import find_conditions
from tests.services.hall import BEYOND, NIL, OWED, PAYS, SHARED, UNMEASURED, UNSOLD, Hall

PRICE, FROZEN = DeliveryCondition.PRICE_PAID, DeliveryCondition.NOT_FROZEN
PENALTY, FILED = DeliveryCondition.PENALTY_CLEARED, DeliveryCondition.COMPLETION_FILED
OWES = Said(Verdict.NOT_MET, Money(30_000_00), note="按揭未放款")
HEADER = ("房间编码", "尾款", "欠款金额", "逾期违约金", "冻结", "竣工备案", "备注")


def state(hall: Hall, code: str, condition: DeliveryCondition) -> ConditionState:
    rows = hall.desks.delivery_conditions.rows()
    return next(each for each in rows if each.code == code).state(condition)


def notes(hall: Hall, code: str) -> list[tuple[Any, ...]]:
    """What the card of a flat says of open conditions."""
    card = hall.desks.handover.card(hall.unit(code))
    return [each.facts for each in card.notes if each.kind is NoteKind.OPEN_CONDITION]


def file(*lines: tuple[Any, ...]) -> ListSheet:
    return find_conditions("条件.xlsx", [Sheet("条件", 1, (HEADER, *lines))])


def test_a_tick_is_added_and_seen_by_every_station_at_once(hall: Hall) -> None:
    desk, act = hall.desks.delivery_conditions, hall.act
    assert state(hall, PAYS, PRICE).verdict is Verdict.NOT_CHECKED
    assert notes(hall, PAYS) == []
    with hall.refuses(NotAllowed):
        desk.tick(act(Role.RECEPTION), [hall.unit(PAYS)], PRICE, OWES)
    topics: list[frozenset[str]] = []
    hall.database.listen(lambda change: topics.append(change.topics))
    with hall.records("ConditionTicked"):
        assert desk.tick(act(Role.FINANCE), [hall.unit(PAYS)], PRICE, OWES) == 1
    assert topics == [frozenset({"delivery"})]
    assert notes(hall, PAYS) == [(PRICE, Verdict.NOT_MET, Money(30_000_00))]
    # The same words again are no news; another clerk's word is added, not written over it.
    with hall.changes_nothing():
        assert desk.tick(act(Role.FINANCE), [hall.unit(PAYS)], PRICE, OWES) == 0
    hall.clock.forward(minutes=1)
    desk.tick(act(Role.LEAD), [hall.unit(PAYS)], PRICE, Said(Verdict.MET))
    assert notes(hall, PAYS) == []
    history = desk.history(hall.unit(PAYS))
    assert [(each.fact.said.verdict, each.clerk) for each in history] == [
        (Verdict.MET, Role.LEAD.value),
        (Verdict.NOT_MET, Role.FINANCE.value),
    ]
    # A condition of a building holds for all its flats, and for no other one.
    with hall.records("ConditionTicked"):
        desk.tick(act(Role.LEGAL), "1号楼", FILED, Said(Verdict.NOT_MET))
    assert (FILED, Verdict.NOT_MET) in notes(hall, NIL)
    assert notes(hall, SHARED) == []
    # What is ignored is nowhere said.
    desk.set_effect(act(Role.ADMINISTRATOR), FILED, Effect.IGNORE)
    assert notes(hall, NIL) == []
    assert desk.open([hall.unit(NIL), hall.unit(UNMEASURED)]).keys() == {hall.unit(UNMEASURED)}


def test_what_is_said_fits_its_condition(hall: Hall) -> None:
    desk, unit = hall.desks.delivery_conditions, [hall.unit(PAYS)]
    for kind, condition, said in (
        (ConditionNotTicked, DeliveryCondition.MEASURED, Said(Verdict.MET)),
        (ConditionNotTicked, DeliveryCondition.PROPERTY_TOLD, Said(Verdict.MET)),
        (FreezeMissing, FROZEN, Said(Verdict.NOT_MET)),
        (FreezeMissing, PRICE, Said(Verdict.NOT_MET, freeze=Freeze.LAWSUIT)),
        (OutstandingWrong, PRICE, Said(Verdict.MET, Money(1))),
        (OutstandingWrong, PRICE, Said(Verdict.NOT_MET, Money(0))),
    ):
        with pytest.raises(kind):
            desk.tick(hall.act(Role.FINANCE), unit, condition, said)
    frozen = Said(Verdict.NOT_MET, freeze=Freeze.SEIZURE)
    desk.tick(hall.act(Role.LEGAL), unit, FROZEN, frozen)
    assert notes(hall, PAYS) == [(FROZEN, Verdict.NOT_MET, Freeze.SEIZURE)]
    assert state(hall, BEYOND, DeliveryCondition.NO_RESCISSION).blocks
    assert state(hall, UNMEASURED, DeliveryCondition.MEASURED).blocks
    # A penalty in the fee statement is cleared at the cash desk, not by a tick.
    assert state(hall, OWED, PENALTY).verdict is Verdict.NOT_CHECKED
    late = Penalty(PenaltyKind.LATE_PAYMENT, 10, Fraction(1, 10_000), Money(1_000_000_00))
    hall.desks.contracts.record_penalty(hall.act(Role.FINANCE), hall.unit(OWED), late, "对账")
    assert state(hall, OWED, PENALTY).outstanding == late.amount
    with hall.refuses(ConditionNotTicked):
        desk.tick(hall.act(Role.FINANCE), [hall.unit(OWED)], PENALTY, Said(Verdict.MET))


def test_a_list_brings_what_is_news_and_names_its_bad_rows(hall: Hall) -> None:
    desk, act = hall.desks.delivery_conditions, hall.act
    found = file(
        (PAYS, "否", "30000.00", "", "", "已备案", ""),
        (NIL, "已付清", "", "", "诉讼", "已备案", "法院"),
        (OWED, "", "0", "已结清", "无", "", ""),
        (UNSOLD, "是", "", "", "", "", ""),
        ("9-9-9999", "是", "", "", "", "", ""),
        (SHARED, "也许", "", "", "", "", ""),
        (BEYOND, "是", "5.00", "", "", "", ""),
        (UNMEASURED, "", "", "", "借用", "", "备注"),
    )
    with hall.changes_nothing():
        preview = desk.preview(act(Role.FINANCE), found)
    assert preview.read == 8
    assert [row.code for row in preview.rows] == [PAYS, NIL, OWED]
    assert {each.row for each in preview.problems} == {5, 6, 7, 8, 9}
    assert preview.facts == 7
    with hall.refuses(NotAllowed):
        desk.run(act(Role.RECEPTION), found)
    result = desk.run(act(Role.FINANCE), found)
    assert (result.facts, len(result.rows)) == (7, 3)
    assert state(hall, PAYS, PRICE).outstanding == Money(30_000_00)
    assert state(hall, NIL, FROZEN).freeze is Freeze.LAWSUIT
    assert state(hall, OWED, PRICE).verdict is Verdict.MET
    assert state(hall, UNMEASURED, FILED).verdict is Verdict.MET
    history = desk.history(hall.unit(NIL))
    assert {each.fact.source for each in history} == {"条件.xlsx"}
    with hall.changes_nothing():
        again = desk.run(act(Role.FINANCE), found)
    assert (again.facts, again.unchanged) == (0, 3)
    assert desk.problem_workbook(found, result)[:2] == b"PK"
    with pytest.raises(HeadingsMissing):
        find_conditions("空.xlsx", [Sheet("条件", 1, (("房间编码", "姓名"),))])


def test_the_property_company_is_told_by_day_and_person(hall: Hall) -> None:
    desk = hall.desks.delivery_conditions
    told = DeliveryCondition.PROPERTY_TOLD
    assert state(hall, PAYS, told).verdict is Verdict.NOT_CHECKED
    with hall.records("PropertyTold") as rows:
        desk.tell_property(
            hall.act(Role.RECEPTION), [hall.unit(PAYS)], date(2026, 11, 6), "物业 周"
        )
    assert rows[0].data == {"day": "2026-11-06", "person": "物业 周"}
    fact = desk.history(hall.unit(PAYS))[0].fact
    assert (fact.day, fact.said.note) == (date(2026, 11, 6), "物业 周")
    assert state(hall, PAYS, told).verdict is Verdict.MET
