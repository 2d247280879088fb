"""Gifts: one a flat, without any gate; sets, their stock, and what differs by right."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.gifts import (
    GeneralGiftNeeded,
    GiftAlreadyIssued,
    GiftArticleTaken,
    GiftArticleWish,
    GiftException,
    GiftExceptionUnfit,
    GiftMovementKind,
    GiftQuantityUnfit,
    GiftSetTaken,
    GiftSetWish,
    GiftStockShort,
    GiftWithheld,
    SetScope,
)
from handover_app.domain.handover import ReasonMissing, Stage, StepState
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import Money
from handover_app.domain.people import ApprovalNeeded, NameMissing, NotAllowed, Right, Role
from handover_app.domain.units import UnitNotSold
from handover_app.services.clock import local_day
from handover_app.storage.tables.gifts import gift_movements
from handover_app.storage.tables.papers import papers
from tests.services.hall import MORNING, NIL, OWED, PAYS, UNSOLD, Hall, race

RECEIVED, COUNTED = GiftMovementKind.RECEIVED, GiftMovementKind.COUNTED


def test_the_gift_is_given_without_any_gate_even_to_who_refused(hall: Hall) -> None:
    hall.inspect(PAYS, Conclusion.REFUSED)
    with hall.records("GiftIssued") as rows:
        ref = hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), hall.unit(PAYS))
    assert rows[0].data == {"gift": "入住礼包", "receiver": "曾甲"}
    assert ref.kind == "ARTICLES"
    summary = hall.desks.gifts.of_unit(hall.unit(PAYS))
    assert (summary.gift_at, summary.gift_by, summary.gift_to) == (
        MORNING,
        Role.GIFTS.value,
        "曾甲",
    )


def test_a_second_gift_is_refused_with_who_and_when(hall: Hall) -> None:
    issue = hall.desks.gifts.issue_gift
    issue(hall.act(Role.GIFTS), hall.unit(NIL), " 金代 ")
    hall.clock.forward(hours=2)
    with hall.refuses(GiftAlreadyIssued) as refused:
        issue(hall.act(Role.ADMINISTRATOR, "S2"), hall.unit(NIL))
    assert refused.value.facts() == {
        "at": MORNING,
        "clerk": Role.GIFTS.value,
        "receiver": "金代",
    }


def test_nobody_gets_the_gift_of_an_unsold_flat(hall: Hall) -> None:
    with hall.refuses(UnitNotSold):
        hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), hall.unit(UNSOLD))


def test_of_two_desks_at_once_one_gives_the_gift(hall: Hall) -> None:
    issue, unit = hall.desks.gifts.issue_gift, hall.unit(NIL)
    answers = race(
        lambda: issue(hall.act(Role.GIFTS, "S1"), unit),
        lambda: issue(hall.act(Role.GIFTS, "S2"), unit),
    )
    assert sorted(type(each).__name__ for each in answers) == ["GiftAlreadyIssued", "PaperRef"]
    assert hall.count("gift_issues") == 1


def test_a_repeated_gift_is_answered_with_its_paper(hall: Hall) -> None:
    act = hall.act(Role.GIFTS)
    ref = hall.desks.gifts.issue_gift(act, hall.unit(NIL))
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.gifts.issue_gift(act, hall.unit(NIL))
    assert done.value.result == {"paper": str(ref.paper_id)}


def flask_and_oil(hall: Hall, flasks: int = 2) -> tuple[UUID, UUID]:
    """The set for everybody: a flask of which so many are there, two bottles that nobody counts."""
    stock = hall.desks.gift_stock
    keeper = Role.GIFTS
    flask = stock.save_article(
        hall.act(keeper), GiftArticleWish("保温杯", cost=Money(58_00), low=1)
    )
    oil = stock.save_article(hall.act(keeper), GiftArticleWish("食用油", measure="瓶"))
    stock.move(hall.act(keeper), flask, RECEIVED, flasks, "送货单 001")
    general = hall.desks.gift_sets.sets()[0]
    wish = GiftSetWish("乔迁礼包", articles=((flask, 1), (oil, 2)))
    hall.desks.gift_sets.save(hall.act(keeper), wish, general.set_id)
    return flask, oil


def left(hall: Hall) -> dict[str, int | None]:
    """What is left of each article."""
    return {each.name: each.balance for each in hall.desks.gift_stock.articles()}


def sums_agree(hall: Hall) -> bool:
    """Whether each balance is the sum of the movements up to it."""
    with hall.database.engine.connect() as connection:
        rows = connection.execute(
            select(gift_movements).order_by(gift_movements.c.article_id, gift_movements.c.number)
        ).all()
    sums: dict[object, int] = {}
    for row in rows:
        sums[row.article_id] = sums.get(row.article_id, 0) + row.change
        if sums[row.article_id] != row.balance:
            return False
    return True


def test_a_gift_takes_its_articles_from_the_stock_until_none_is_left(hall: Hall) -> None:
    flask, _ = flask_and_oil(hall)
    gifts, act = hall.desks.gifts, hall.act
    parts = gifts.of_unit(hall.unit(PAYS)).parts
    assert [(each.words, each.left) for each in parts] == [("保温杯 ×1", 2), ("食用油 ×2", None)]
    with hall.records("GiftStockMoved", "GiftIssued") as rows:
        gifts.issue_gift(act(Role.GIFTS), hall.unit(PAYS))
    assert rows[0].data["change"] == -1
    assert left(hall) == {"保温杯": 1, "食用油": None}
    assert [each.name for each in hall.desks.gift_stock.low()] == ["保温杯"]
    given = gifts.of_unit(hall.unit(PAYS)).given[0]
    assert given.articles == ("保温杯 ×1", "食用油 ×2")
    assert given.cost is None, "the oil's cost is not known"
    gifts.issue_gift(act(Role.GIFTS), hall.unit(NIL))
    with hall.refuses(GiftStockShort) as short:
        gifts.issue_gift(act(Role.GIFTS), hall.unit(OWED))
    assert short.value.facts() == {"article": "保温杯", "left": 0, "wanted": 1}
    stock = hall.desks.gift_stock
    for kind, quantity, reason, after in (
        (RECEIVED, 5, "", 5),
        (GiftMovementKind.DAMAGED, 1, "运输破损", 4),
        (GiftMovementKind.RETURNED, 1, "1-1-0101 退回", 5),
        (COUNTED, 4, "盘点少一个", 4),
        (COUNTED, 4, "", 4),
    ):
        assert stock.move(act(Role.GIFTS), flask, kind, quantity, reason) == after
    assert stock.movements(flask)[0].kind is COUNTED
    assert [each.unit_code for each in stock.movements()][-3:] == [NIL, PAYS, ""]
    assert sums_agree(hall)


def test_bad_movements_articles_and_sets_are_refused(hall: Hall) -> None:
    flask, oil = flask_and_oil(hall)
    stock, sets, keeper = hall.desks.gift_stock, hall.desks.gift_sets, Role.GIFTS
    general = sets.sets()[0].set_id
    damaged, issued = GiftMovementKind.DAMAGED, GiftMovementKind.ISSUED
    with hall.refuses(NotAllowed):
        stock.move(hall.act(Role.CASHIER), flask, RECEIVED, 1)
    for refusal, kind, quantity, reason in (
        (GiftStockShort, damaged, 3, "破损"),
        (ReasonMissing, damaged, 1, " "),
        (ReasonMissing, COUNTED, 1, ""),
        (GiftQuantityUnfit, RECEIVED, 0, ""),
        (GiftQuantityUnfit, RECEIVED, 10_000_000, ""),
        (GiftQuantityUnfit, issued, 1, "只由发放产生"),
    ):
        with hall.refuses(refusal):
            stock.move(hall.act(keeper), flask, kind, quantity, reason)
    for wish, refused in (
        (GiftArticleWish("食用油"), GiftArticleTaken),
        (GiftArticleWish(" "), NameMissing),
        (GiftArticleWish("杯", low=-1), GiftQuantityUnfit),
    ):
        with hall.refuses(refused):
            stock.save_article(hall.act(keeper), wish, flask)
    nowhere = SetScope(buildings=("9号楼",))
    sets.save(hall.act(keeper), GiftSetWish("九号楼礼包", nowhere, ((oil, 1),)))
    for wanted, why, which in (
        (GiftSetWish("乔迁礼包", nowhere), GiftSetTaken, None),
        (GiftSetWish("人人有份"), GeneralGiftNeeded, None),
        (GiftSetWish("乔迁礼包", nowhere), GeneralGiftNeeded, general),
        (GiftSetWish("乔迁礼包", active=False), GeneralGiftNeeded, general),
        (GiftSetWish("双份", nowhere, ((oil, 1), (oil, 1))), GiftQuantityUnfit, None),
    ):
        with hall.refuses(why):
            sets.save(hall.act(keeper), wanted, which)
    assert left(hall) == {"保温杯": 2, "食用油": None}


def test_a_unit_gets_the_first_set_that_is_for_it(hall: Hall) -> None:
    flask, oil = flask_and_oil(hall)
    sets, unit = hall.desks.gift_sets, hall.unit(PAYS)
    building = hall.desks.handover.card(unit).building
    special = sets.save(
        hall.act(Role.GIFTS),
        GiftSetWish("毛坯礼包", SetScope((building,), (), ("毛坯",)), ((oil, 1),)),
    )
    assert hall.desks.gifts.of_unit(unit).gift == "毛坯礼包"
    counted = {each.name: each.units for each in sets.sets()}
    assert sum(counted.values()) == len([code for code in hall.units() if code != UNSOLD])
    hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), unit)
    wish = GiftSetWish("毛坯礼包", SetScope(layouts=("Z9",)), ((flask, 1),), active=False)
    sets.save(hall.act(Role.GIFTS), wish, special)
    summary = hall.desks.gifts.of_unit(unit)
    assert (summary.gift, summary.given[0].articles) == ("毛坯礼包", ("食用油 ×1",)), "as given"
    assert hall.desks.gifts.of_unit(hall.unit(NIL)).gift == "乔迁礼包"


def test_two_desks_that_issue_the_last_one_at_once_give_one(hall: Hall) -> None:
    flask_and_oil(hall, flasks=1)
    issue = hall.desks.gifts.issue_gift
    answers = race(
        lambda: issue(hall.act(Role.GIFTS, "S1"), hall.unit(NIL)),
        lambda: issue(hall.act(Role.GIFTS, "S2"), hall.unit(PAYS)),
    )
    assert sorted(type(each).__name__ for each in answers) == ["GiftStockShort", "PaperRef"]
    assert left(hall)["保温杯"] == 0
    assert hall.count("gift_issues") == 1
    assert sums_agree(hall)


def test_what_differs_from_one_gift_a_unit_needs_a_right_and_a_reason(hall: Hall) -> None:
    flask_and_oil(hall, flasks=9)
    gifts, unit = hall.desks.gifts, hall.unit(PAYS)

    def consent(reason: str = "领导批准") -> Act:
        act = hall.act(Role.GIFTS)
        return hall.approved(act, Role.LEAD, Right.EXCEPT_GIFT, reason)

    with hall.refuses(ApprovalNeeded):
        gifts.issue_again(hall.act(Role.GIFTS), unit, "破损更换")
    act = consent()
    with hall.refuses(GiftExceptionUnfit):
        gifts.issue_again(act, unit, "破损更换")
    act = consent()
    with hall.refuses(ReasonMissing):
        gifts.except_gift(act, unit, GiftException.WITHHELD, " ")
    act = consent()
    with hall.refuses(GiftExceptionUnfit):
        gifts.except_gift(act, unit, GiftException.SECOND, "破损更换")
    act = consent()
    with hall.records("GiftExcepted") as rows:
        gifts.except_gift(act, unit, GiftException.WITHHELD, "业主身份待核实")
    assert rows[0].data["approver"] == str(hall.clerk(Role.LEAD))
    step = hall.desks.handover.card(unit).step(Stage.GIFT)
    assert (step.state, step.detail) == (StepState.NOT_NEEDED, "WITHHELD")
    with hall.refuses(GiftWithheld) as held:
        gifts.issue_gift(hall.act(Role.GIFTS), unit)
    assert held.value.facts()["reason"] == "业主身份待核实"
    gifts.issue_again(consent(), unit, "身份已核实")
    with hall.refuses(GiftAlreadyIssued):
        gifts.issue_gift(hall.act(Role.GIFTS), unit)
    act = consent()
    with hall.refuses(GiftExceptionUnfit):
        gifts.except_gift(act, unit, GiftException.NONE_TAKEN, "不要")
    hall.clock.forward(hours=1)
    gifts.issue_again(consent(), unit, "保温杯破损更换", "欧阳妻")
    assert [each.number for each in gifts.of_unit(unit).given] == [1, 2]
    gifts.except_gift(consent(), hall.unit(NIL), GiftException.NONE_TAKEN, "业主不需要")
    gifts.issue_gift(hall.act(Role.GIFTS), hall.unit(NIL), "金代")
    assert hall.desks.handover.card(hall.unit(NIL)).step(Stage.GIFT).state is StepState.DONE

    register = gifts.register()
    assert [each.unit_code for each in register.given] == [PAYS, PAYS, NIL]
    assert {each.kind for each in register.exceptions} == set(GiftException)
    today = local_day(hall.clock())
    assert len(gifts.register(today).given) == 3
    assert gifts.register(today - timedelta(days=1)).given == ()
    with hall.records("GiftRegisterMade") as rows:
        ref = gifts.print_register(hall.act(Role.GIFTS), today)
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers.c.data).where(papers.c.id == ref.paper_id))
        sheet = json.loads(stored.scalar_one())
    assert [each["note"] for each in sheet["rows"]] == ["", "再次发放", ""]
    assert sheet["stock"][0]["left"] == 9 - 3
    assert sums_agree(hall)
