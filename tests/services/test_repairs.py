"""Quick repair: a crew is ordered, sent, arrives and is done; roster, stock, chart, figures."""

from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from PIL import Image

from handover_app.domain.defects import (
    AfterPhotoMissing,
    CountWrong,
    CrewBusy,
    CrewNameTaken,
    CrewNotFound,
    CrewWish,
    DefectNotFound,
    DefectOnOrder,
    DefectState,
    DefectSummary,
    Finding,
    NameMissing,
    NoCrewForTrade,
    NotEnoughParts,
    NothingToOrder,
    NotSameUnit,
    OrderNotFound,
    OrderOutOfOrder,
    OrderOver,
    OrderState,
    PartNameTaken,
    PartNotFound,
    PartWish,
    PhotoKind,
    ReasonMissing,
    StepNotPossible,
    WhyNotFixed,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.clock import local_day
from tests.services.hall import NIL, PAYS, Clock, Hall, race

TEAM = [(role, role.value) for role in TeamRole]
WATER, POWER, WALL = "JP-001", "DQ-006", "TJ-001"
"""Standard defects of the trades 给排水, 电气 and 土建."""


@pytest.fixture
def ready(hall: Hall) -> Hall:
    """Two flats are inspected, and three crews are here."""
    for code in (NIL, PAYS):
        hall.desks.inspections.assign(
            hall.act(Role.DISPATCHER), hall.unit(code), f"验房{code}", TEAM
        )
    add_crew(hall, "水电组", "给排水", "电气", present=3)
    add_crew(hall, "电气组", "电气", present=2)
    add_crew(hall, "土建组", "土建", present=0)
    return hall


def add_crew(hall: Hall, name: str, *trades: str, present: int, channel: str = "5") -> UUID:
    wish = CrewWish(name, trades, 4, f"{name}长", "170-0000-0001", channel, "东门岗亭")
    crew = hall.desks.crews.add(hall.act(Role.LEAD), wish)
    hall.desks.crews.count(hall.act(Role.REPAIR), crew, present)
    return crew


def log(hall: Hall, code: str, unit: str = NIL) -> DefectSummary:
    return hall.desks.defects.log(hall.act(Role.INSPECTOR), hall.unit(unit), Finding(code=code))


def ask(hall: Hall, *defects: UUID, crew: UUID | None = None, unit: str = NIL) -> list[UUID]:
    orders = hall.desks.repairs.order(
        hall.act(Role.INSPECTOR), hall.unit(unit), list(defects), crew
    )
    return [each.order_id for each in orders]


def arrived(hall: Hall, *codes: str) -> tuple[UUID, list[UUID]]:
    """An order to one crew that stands in the flat, and its defects."""
    defects = [log(hall, code).defect_id for code in codes]
    [order] = ask(hall, *defects, crew=crew_of(hall, "水电组"))
    hall.desks.repairs.dispatch(hall.act(Role.REPAIR), order)
    hall.desks.repairs.arrive(hall.act(Role.REPAIR), order)
    return order, defects


def picture() -> bytes:
    """A photo as small as it gets."""
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), (120, 130, 140)).save(buffer, "JPEG")
    return buffer.getvalue()


def crew_of(hall: Hall, name: str) -> UUID:
    return next(each.crew_id for each in hall.desks.crews.roster().crews if each.name == name)


def state(hall: Hall, defect: UUID) -> DefectState:
    return hall.desks.defects.detail(defect).summary.state


def order_state(hall: Hall, order: UUID) -> OrderState:
    found = hall.desks.repairs.of_unit(hall.unit(NIL))
    return next(each.state for each in found if each.order_id == order)


def part(hall: Hall, name: str = "角阀") -> UUID:
    return next(each.part_id for each in hall.desks.parts.list() if each.name == name)


def stock(hall: Hall, part_id: UUID) -> int:
    return next(each.stock for each in hall.desks.parts.list() if each.part_id == part_id)


def test_an_order_goes_from_the_inspector_over_the_board_to_the_owner_who_sees_it_mended(
    ready: Hall, clock: Clock
) -> None:
    first, second = log(ready, WATER), log(ready, WATER)
    with ready.records("RepairOrdered", "DefectOrdered", "DefectOrdered") as rows:
        [order] = ready.desks.repairs.order(
            ready.act(Role.INSPECTOR), ready.unit(NIL), [second.defect_id, first.defect_id]
        )
    assert (rows[0].data["number"], rows[0].data["defects"]) == ("KX-S1-000001", [1, 2])
    assert (order.crew, order.numbers, order.unit_code) == ("水电组", (1, 2), NIL)
    assert order.requested_by.startswith(f"验房{NIL} ")
    board = ready.desks.repairs.board()
    [shown] = board.orders
    assert shown.order == order
    method = ready.desks.defects.find_standard(WATER)[0].method
    assert [each.method for each in shown.defects] == [method, method]
    assert method
    assert [each.name for each in board.crews if each.standing_by] == ["电气组"]

    repairs, act = ready.desks.repairs, ready.act
    clock.forward(minutes=2)
    with ready.records("OrderMoved"):
        repairs.dispatch(act(Role.REPAIR), order.order_id)
    clock.forward(minutes=4)
    repairs.arrive(act(Role.INSPECTOR), order.order_id)
    clock.forward(minutes=10)
    with ready.records("OrderMoved", "DefectRepaired", "DefectChanged", "PartsMoved") as rows:
        repairs.finish(
            act(Role.REPAIR), order.order_id, [first.defect_id], "缺同色胶条", {part(ready): 2}
        )
    assert (state(ready, first.defect_id), state(ready, second.defect_id)) == (
        DefectState.REPAIRED,
        DefectState.NOTED,
    )
    steps = ready.desks.defects.detail(second.defect_id).rounds[-1][1]
    assert steps[-1].note == "缺同色胶条"
    assert stock(ready, part(ready)) == 38
    moved = ready.desks.parts.movements(part(ready))
    assert [(each.change, each.order) for each in moved] == [(-2, order.number)]
    assert repairs.board().orders == ()
    [done] = repairs.for_unit(ready.unit(NIL)).orders
    assert [each.defect_id for each in done.to_confirm] == [first.defect_id]
    assert [each.fixed for each in done.defects] == [True, False]
    assert done.order.waited(clock()) == timedelta(minutes=16)

    with ready.records("DefectClosedOnTheSpot"):
        repairs.confirm(act(Role.INSPECTOR), ready.unit(NIL), [first.defect_id])
    assert state(ready, first.defect_id) is DefectState.CLOSED
    assert repairs.for_unit(ready.unit(NIL)).orders[0].to_confirm == ()
    assert ready.check_fails() == {}


def test_each_trade_gets_its_own_crew_in_one_operation_and_numbers_follow_by_station(
    ready: Hall,
) -> None:
    water, power, more = (log(ready, each).defect_id for each in (WATER, POWER, POWER))
    act = ready.act(Role.INSPECTOR)
    orders = ready.desks.repairs.order(act, ready.unit(NIL), [water, power, more])
    assert [(each.crew, each.numbers) for each in orders] == [("水电组", (1,)), ("电气组", (2, 3))]
    assert {row.operation for row in ready.journal() if row.name == "RepairOrdered"} == {
        act.operation
    }
    third = log(ready, POWER)
    [again] = ready.desks.repairs.order(
        ready.act(Role.INSPECTOR, "S2"), ready.unit(NIL), [third.defect_id]
    )
    assert again.number == "KX-S2-000001"
    assert again.crew == "水电组", "both have one order, and more of it are here"


def test_orders_that_cannot_be_are_refused_in_words_and_leave_nothing(
    ready: Hall,
) -> None:
    water, wall = log(ready, WATER).defect_id, log(ready, WALL).defect_id
    other = log(ready, WATER, PAYS).defect_id
    ask(ready, log(ready, WATER).defect_id)
    busy = 3
    closed = log(ready, WATER).defect_id
    ready.desks.defects.close_on_the_spot(ready.act(Role.INSPECTOR), closed)
    aside = add_crew(ready, "撤下组", "土建", present=1)
    ready.desks.crews.deactivate(ready.act(Role.LEAD), aside)
    running = next(
        each for each in ready.desks.defects.of_unit(ready.unit(NIL)) if each.number == busy
    )
    cases = (
        ([], None, NothingToOrder),
        ([new_id()], None, DefectNotFound),
        ([water, other], None, NotSameUnit),
        ([running.defect_id], None, DefectOnOrder),
        ([closed], None, StepNotPossible),
        ([water, wall], None, NoCrewForTrade),
        ([wall], new_id(), CrewNotFound),
        ([wall], aside, CrewNotFound),
    )
    for defects, crew, refusal in cases:
        with ready.refuses(refusal) as refused:
            ask(ready, *defects, crew=crew)
        if refusal is DefectOnOrder:
            assert refused.value.facts() == {"number": busy, "order": "KX-S1-000001"}
    [order] = ask(ready, wall, crew=crew_of(ready, "土建组"))
    assert order_state(ready, order) is OrderState.REQUESTED, "chosen by hand, any crew may go"


def test_only_whoever_may_moves_an_order_and_the_inspector_notes_arrival_and_cancels(
    ready: Hall,
) -> None:
    repairs, act = ready.desks.repairs, ready.act
    defect = log(ready, WATER).defect_id
    with ready.refuses(NotAllowed):
        repairs.order(act(Role.REPAIR), ready.unit(NIL), [defect])
    [order] = ask(ready, defect)
    for role in (Role.INSPECTOR, Role.CASHIER):
        with ready.refuses(NotAllowed):
            repairs.dispatch(act(role), order)
    with ready.refuses(NotAllowed):
        repairs.arrive(act(Role.CASHIER), order)
    with ready.refuses(NotAllowed):
        repairs.finish(act(Role.INSPECTOR), order, [defect])
    with ready.refuses(OrderNotFound):
        repairs.dispatch(act(Role.REPAIR), new_id())
    with ready.refuses(OrderOutOfOrder):
        repairs.finish(act(Role.REPAIR), order, [defect])
    repairs.arrive(act(Role.INSPECTOR), order)
    with ready.refuses(ReasonMissing):
        repairs.cancel(act(Role.INSPECTOR), order, " ")
    with ready.records("OrderCancelled", "DefectChanged"):
        repairs.cancel(act(Role.INSPECTOR), order, "业主先走了")
    assert state(ready, defect) is DefectState.NOTED
    with ready.refuses(OrderOver):
        repairs.dispatch(act(Role.REPAIR), order)
    [again] = ask(ready, defect)
    assert order_state(ready, again) is OrderState.REQUESTED


def test_finishing_refuses_what_does_not_fit_and_then_nothing_of_it_is_kept(
    ready: Hall,
) -> None:
    repairs, act = ready.desks.repairs, ready.act
    order, [first, second] = arrived(ready, WATER, WATER)
    valve, both = part(ready), [first, second]
    have = stock(ready, valve)
    cases = (
        ([first], "", {}, WhyNotFixed),
        ([new_id()], "缺件", {}, DefectNotFound),
        (both, "", {valve: have + 1}, NotEnoughParts),
        (both, "", {valve: 0}, CountWrong),
        (both, "", {valve: -3}, CountWrong),
        (both, "", {new_id(): 1}, PartNotFound),
    )
    for fixed, note, parts, refusal in cases:
        with ready.refuses(refusal):
            repairs.finish(act(Role.REPAIR), order, fixed, note, parts)
    ready.desks.defects.close_on_the_spot(act(Role.INSPECTOR), second)
    repairs.finish(act(Role.REPAIR), order, [first], "另一项已当场销项", {valve: have})
    assert (state(ready, first), state(ready, second)) == (
        DefectState.REPAIRED,
        DefectState.CLOSED,
    ), "what was settled at another desk meanwhile stays"
    assert stock(ready, valve) == 0


def test_where_the_project_wants_it_nothing_counts_as_repaired_without_a_photo(
    ready: Hall,
) -> None:
    set_inspection(ready, after_photo=True)
    order, [defect] = arrived(ready, WATER)
    with ready.refuses(AfterPhotoMissing):
        ready.desks.repairs.finish(ready.act(Role.REPAIR), order, [defect])
    ready.desks.photos.attach(
        ready.act(Role.INSPECTOR), defect, picture(), "after.jpg", PhotoKind.AFTER
    )
    ready.desks.repairs.finish(ready.act(Role.REPAIR), order, [defect])
    ready.desks.repairs.confirm(ready.act(Role.INSPECTOR), ready.unit(NIL), [defect])
    assert state(ready, defect) is DefectState.CLOSED


def test_of_two_stations_that_finish_an_order_or_ask_for_a_crew_one_wins(ready: Hall) -> None:
    repairs = ready.desks.repairs
    order, defects = arrived(ready, WATER, WATER)
    acts = [ready.act(Role.REPAIR, "S1"), ready.act(Role.REPAIR, "S2")]
    answers = race(
        *[lambda act=act: repairs.finish(act, order, defects, "", {part(ready): 1}) for act in acts]
    )
    assert sorted(type(each).__name__ for each in answers) == ["NoneType", "OrderOver"]
    assert stock(ready, part(ready)) == 39, "the parts were taken once"

    wanted = log(ready, POWER).defect_id
    asks = [ready.act(Role.INSPECTOR, each) for each in ("S1", "S2")]
    answers = race(*[lambda act=act: repairs.order(act, ready.unit(NIL), [wanted]) for act in asks])
    assert sorted(type(each).__name__ for each in answers) == ["DefectOnOrder", "tuple"]

    ways = ((NIL, (WATER, POWER)), (PAYS, (POWER, WATER)))
    several = [
        (
            ready.act(Role.INSPECTOR, place),
            unit,
            [log(ready, code, unit).defect_id for code in codes],
        )
        for place, (unit, codes) in zip(("S1", "S2"), ways, strict=True)
    ]
    answers = race(
        *[
            lambda act=act, unit=unit, found=found: repairs.order(act, ready.unit(unit), found)
            for act, unit, found in several
        ]
    )
    assert [len(each) for each in answers if isinstance(each, tuple)] == [2, 2], "no deadlock"

    last = part(ready, "猫眼")
    takes = [ready.act(Role.REPAIR, each) for each in ("S1", "S2")]
    have = stock(ready, last)
    answers = race(
        *[lambda act=act: ready.desks.parts.move(act, last, -have, "领用") for act in takes]
    )
    assert sorted(type(each).__name__ for each in answers) == ["NoneType", "NotEnoughParts"]
    assert stock(ready, last) == 0
    assert ready.check_fails() == {}


def test_a_late_order_says_whom_to_call_and_keeps_who_was_told(ready: Hall, clock: Clock) -> None:
    set_inspection(ready, commander="总指挥", minutes_dispatch=3)
    ask(ready, log(ready, WATER).defect_id)
    clock.forward(minutes=3, seconds=1)
    board = ready.desks.repairs.board()
    [late] = board.orders
    assert late.order.late(clock()) == timedelta(seconds=1)
    call = late.call(clock(), board.commander)
    assert call is not None
    assert (call.name, call.channel) == ("水电组长", "5")
    with ready.refuses(NameMissing):
        ready.desks.repairs.escalate(ready.act(Role.REPAIR), late.order.order_id, " ")
    with ready.records("OrderEscalated") as rows:
        ready.desks.repairs.escalate(ready.act(Role.INSPECTOR), late.order.order_id, call.name)
    assert rows[0].data["told"] == "水电组长"
    [late] = ready.desks.repairs.board().orders
    assert late.order.told == ("水电组长",)
    clock.forward(minutes=3)
    assert late.call(clock(), board.commander) == board.commander
    ready.desks.repairs.dispatch(ready.act(Role.REPAIR), late.order.order_id)
    [sent] = ready.desks.repairs.board().orders
    assert (sent.order.told, sent.order.late(clock())) == ((), None), "another state, another limit"


def test_the_roster_is_kept_counted_trained_and_its_gaps_are_named(ready: Hall) -> None:
    crews, act = ready.desks.crews, ready.act
    roster = crews.roster()
    assert [each.name for each in roster.crews] == sorted(["水电组", "电气组", "土建组"])
    assert "门窗" in roster.gaps.trades
    assert "给排水" not in roster.gaps.trades
    assert set(roster.gaps.without_training) == {"水电组", "电气组", "土建组"}
    water = crew_of(ready, "水电组")
    wish = CrewWish(
        " 水电一组 ", ("给排水", "电气", "给排水", " "), 6, "新组长", "170", "6", "西门"
    )
    with ready.records("CrewSet"):
        crews.set(act(Role.DISPATCHER), water, wish)
    with ready.records("CrewTrained"):
        crews.train(act(Role.LEAD), water, "入户礼仪", local_day(ready.clock()), 5, "客服部")
    line = next(each for each in crews.roster().crews if each.crew_id == water)
    assert (line.name, line.trades, line.planned) == ("水电一组", ("给排水", "电气"), 6)
    assert [(each.topic, each.attended) for each in line.trainings] == [("入户礼仪", 5)]
    for refusal, call in (
        (CrewNameTaken, lambda: crews.add(act(Role.LEAD), CrewWish("电气组", (), 1))),
        (CrewNameTaken, lambda: crews.set(act(Role.LEAD), water, CrewWish("电气组", (), 1))),
        (NameMissing, lambda: crews.add(act(Role.LEAD), CrewWish(" ", (), 1))),
        (CountWrong, lambda: crews.add(act(Role.LEAD), CrewWish("新组", (), -1))),
        (CountWrong, lambda: crews.count(act(Role.REPAIR), water, -1)),
        (CrewNotFound, lambda: crews.count(act(Role.REPAIR), new_id(), 1)),
        (NotAllowed, lambda: crews.set(act(Role.REPAIR), water, wish)),
    ):
        with ready.refuses(refusal):
            call()
    ask(ready, log(ready, WATER).defect_id)
    with ready.refuses(CrewBusy):
        crews.deactivate(act(Role.LEAD), water)
    crews.deactivate(act(Role.LEAD), crew_of(ready, "土建组"))
    assert [each.active for each in crews.roster().crews] == [True, True, False]
    assert "土建" in crews.roster().gaps.trades


def test_the_command_chart_is_made_once_a_wish_and_printed_from_what_was_stored(
    ready: Hall,
) -> None:
    set_inspection(ready, commander="总指挥甲", commander_phone="170-0000-0009", channel="1")
    with ready.records("CommandChartMade") as rows:
        ref = ready.desks.crews.chart(ready.act(Role.DISPATCHER))
    assert (rows[0].data["crews"], rows[0].data["planned"]) == (3, 12)
    printed = ready.desks.papers.print(ready.act(Role.LEAD), ref.paper_id)
    assert printed.title == "快修指挥通讯表"
    assert printed.pdf.startswith(b"%PDF")
    with ready.refuses(NotAllowed):
        ready.desks.crews.chart(ready.act(Role.CASHIER))


def test_spare_parts_move_in_and_out_with_a_reason_and_warn_when_few_are_left(
    ready: Hall,
) -> None:
    parts, act = ready.desks.parts, ready.act
    with ready.records("PartSet"):
        made = parts.add(act(Role.LEAD), PartWish(" 铰链 ", "不锈钢", "副", "精装-木作", 2))
    with ready.records("PartsMoved"):
        parts.move(act(Role.DISPATCHER), made, 3, "进货")
    parts.move(act(Role.REPAIR), made, -1, "样板间用")
    line = next(each for each in parts.list() if each.part_id == made)
    assert (line.name, line.stock, line.low) == ("铰链", 2, True)
    assert [(each.change, each.reason) for each in parts.movements(made)] == [
        (-1, "样板间用"),
        (3, "进货"),
    ]
    wish = PartWish("铰链", "不锈钢", "副", "精装-木作", 1)
    parts.set(act(Role.LEAD), made, wish)
    assert not next(each for each in parts.list() if each.part_id == made).low
    for refusal, call in (
        (PartNameTaken, lambda: parts.add(act(Role.LEAD), wish)),
        (NameMissing, lambda: parts.add(act(Role.LEAD), PartWish("", "", "", "", 1))),
        (CountWrong, lambda: parts.add(act(Role.LEAD), PartWish("新件", "", "", "", -1))),
        (NotEnoughParts, lambda: parts.move(act(Role.REPAIR), made, -3, "领用")),
        (CountWrong, lambda: parts.move(act(Role.REPAIR), made, 0, "领用")),
        (ReasonMissing, lambda: parts.move(act(Role.REPAIR), made, 1, " ")),
        (PartNotFound, lambda: parts.move(act(Role.REPAIR), new_id(), 1, "进货")),
        (NotAllowed, lambda: parts.move(act(Role.CASHIER), made, 1, "进货")),
    ):
        with ready.refuses(refusal):
            call()


def test_the_figures_of_the_day_count_the_on_the_spot_class_and_the_times_of_its_orders(
    ready: Hall, clock: Clock
) -> None:
    figures = ready.desks.repairs.figures
    assert figures().closing_rate is None
    spot, standards = [], ready.desks.defects.find_standard("", limit=500)
    codes = [each.code for each in standards if each.days == 0 and each.trade == "电气"]
    spot = [log(ready, code).defect_id for code in codes[:3]]
    log(ready, WALL)
    withdrawn = log(ready, codes[3]).defect_id
    ready.desks.defect_life.cancel(ready.act(Role.INSPECTOR), [withdrawn], "登记重复")
    [order] = ask(ready, *spot)
    clock.forward(minutes=4)
    ready.desks.repairs.arrive(ready.act(Role.INSPECTOR), order)
    clock.forward(minutes=7, seconds=3)
    ready.desks.repairs.finish(ready.act(Role.REPAIR), order, spot[:2], "缺件")
    ready.desks.repairs.confirm(ready.act(Role.INSPECTOR), ready.unit(NIL), spot[:2])
    today = figures()
    assert (today.found, today.closed) == (3, 2)
    assert today.closing_rate == Decimal("66.7")
    assert (today.mean_response, today.mean_repair) == (Decimal("4.0"), Decimal("7.1"))
    clock.forward(days=1)
    assert figures().closing_rate is None, "tomorrow is another day"
    ready.desks.defects.close_on_the_spot(ready.act(Role.INSPECTOR), spot[2])
    clock.forward(days=-1)
    assert figures().closed == 2, "closed a day later"


def set_inspection(hall: Hall, **values: object) -> None:
    """Set what the project wants of its inspections."""
    hall.desks.inspection_settings.set(hall.act(Role.ADMINISTRATOR), values)
