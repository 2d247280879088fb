"""Repair orders: their times and limits, whom to call, which crew is sent, what is lacking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from handover_app.domain.defects import (
    BoardOrder,
    Contact,
    CountWrong,
    Crew,
    CrewLine,
    NameMissing,
    NoCrewForTrade,
    NotEnoughParts,
    OrderLimits,
    OrderLine,
    OrderOutOfOrder,
    OrderOver,
    OrderState,
    OrderSummary,
    RepairFigures,
    RepairOrder,
    SparePart,
    TrainingLine,
    WhyNotFixed,
    crew_for,
    gaps_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError

NOON = datetime(2026, 11, 7, 4, 0, tzinfo=UTC)
CLERK, FIRST, SECOND = UUID(int=1), UUID(int=2), UUID(int=3)
COMMANDER = Contact("总指挥", "170-0000-0001", "1")
LEADER = Contact("组长", "170-0000-0002", "5")


def order() -> RepairOrder:
    made = RepairOrder(
        id=new_id(),
        number="KX-S1-000001",
        unit_id=new_id(),
        crew_id=new_id(),
        requested_by="验房1组",
        requested_at=NOON,
        lines=[OrderLine(id=new_id(), defect_id=each) for each in (FIRST, SECOND)],
    )
    made.requested("水电组", [1, 2])
    return made


def summary(state: OrderState, since: datetime) -> OrderSummary:
    return OrderSummary(
        new_id(), "KX-S1-000001", new_id(), "1-1-0101", new_id(), "水电组", (1, 2), "验房1组",
        NOON, None, None, None, None, state, since, OrderLimits().of(state),
    )  # fmt: skip


def crew(name: str, trades: str, *, present: int = 3, running: int = 0, **more: object) -> CrewLine:
    return CrewLine(
        new_id(), name, tuple(trades.split()), 4, present, str(more.get("leader", "甲")), "170",
        str(more.get("channel", "5")), "", bool(more.get("active", True)),
        (TrainingLine("服务礼仪", date(2026, 11, 1), 4, ""),) if more.get("trained", True) else (),
        tuple(f"KX-{number}" for number in range(running)),
    )  # fmt: skip


def test_an_order_is_requested_dispatched_arrived_and_done_each_with_its_time() -> None:
    made = order()
    steps: list[tuple[Callable[[datetime], None], OrderState]] = [
        (made.dispatch, OrderState.DISPATCHED),
        (made.arrive, OrderState.ARRIVED),
        (lambda now: made.finish([FIRST], " 等配件 ", now), OrderState.DONE),
    ]
    assert made.state is OrderState.REQUESTED
    for minutes, (step, state) in enumerate(steps, start=1):
        step(NOON + timedelta(minutes=minutes))
        assert made.state is state
    assert (made.dispatched_at, made.arrived_at, made.done_at) == tuple(
        NOON + timedelta(minutes=each) for each in (1, 2, 3)
    )
    assert ([line.fixed for line in made.lines], made.note) == ([True, False], "等配件")


def test_a_crew_that_stands_in_the_flat_was_sent_even_if_nobody_noted_it() -> None:
    made = order()
    made.arrive(NOON)
    assert (made.dispatched_at, made.arrived_at, made.state) == (NOON, NOON, OrderState.ARRIVED)


def test_steps_out_of_their_order_and_after_the_end_are_refused_and_change_nothing() -> None:
    def finish(made: RepairOrder) -> None:
        made.finish([FIRST, SECOND], "", NOON)

    def cancel(made: RepairOrder) -> None:
        made.cancel("业主不需要了", NOON)

    def arrive(made: RepairOrder) -> None:
        made.arrive(NOON)

    def dispatch(made: RepairOrder) -> None:
        made.dispatch(NOON)

    def tell(made: RepairOrder) -> None:
        made.escalate("总指挥", CLERK, NOON)

    def unsaid(made: RepairOrder) -> None:
        made.escalate("", CLERK, NOON)

    def half(made: RepairOrder) -> None:
        made.finish([FIRST], " ", NOON)

    cases: list[tuple[list[Callable[[RepairOrder], None]], type[DomainError]]] = [
        ([finish], OrderOutOfOrder),
        ([dispatch, dispatch], OrderOutOfOrder),
        ([dispatch, finish], OrderOutOfOrder),
        ([arrive, dispatch], OrderOutOfOrder),
        ([arrive, arrive], OrderOutOfOrder),
        ([arrive, half], WhyNotFixed),
        ([unsaid], NameMissing),
        *(([arrive, finish, step], OrderOver) for step in (dispatch, arrive, finish, cancel, tell)),
        *(([cancel, step], OrderOver) for step in (dispatch, arrive, finish, cancel, tell)),
    ]
    for steps, refusal in cases:
        made = order()
        for step in steps[:-1]:
            step(made)
        before = (made.state, made.note, len(made.escalations), made.changes)
        with pytest.raises(refusal):
            steps[-1](made)
        assert (made.state, made.note, len(made.escalations), made.changes) == before


def test_an_order_is_late_one_second_after_the_limit_of_its_state_and_not_before() -> None:
    for state, minutes in (
        (OrderState.REQUESTED, 5),
        (OrderState.DISPATCHED, 10),
        (OrderState.ARRIVED, 30),
    ):
        each = summary(state, NOON)
        limit = NOON + timedelta(minutes=minutes)
        assert each.late(limit) is None
        assert each.late(limit + timedelta(seconds=1)) == timedelta(seconds=1)
    for state in (OrderState.DONE, OrderState.CANCELLED):
        assert summary(state, NOON).late(NOON + timedelta(days=1)) is None


def test_the_leader_is_called_first_and_the_commander_beyond_twice_the_limit() -> None:
    late = BoardOrder(summary(OrderState.REQUESTED, NOON), (), LEADER)
    leaderless = BoardOrder(late.order, (), Contact())

    def at(minutes: float) -> datetime:
        return NOON + timedelta(minutes=minutes)

    assert late.call(at(5), COMMANDER) is None
    assert late.call(at(5.1), COMMANDER) == LEADER
    assert late.call(at(10), COMMANDER) == LEADER
    assert late.call(at(10.1), COMMANDER) == COMMANDER
    assert late.call(at(10.1), Contact()) == LEADER, "nobody else is named"
    assert leaderless.call(at(5.1), COMMANDER) == COMMANDER


def test_the_crew_is_one_of_the_trade_that_is_here_free_first_then_with_the_fewest_orders() -> None:
    busy, free = crew("A", "给排水 电气", running=1, present=9), crew("B", "电气", present=2)
    absent, aside = crew("C", "门窗", present=0), crew("D", "门窗", active=False)
    fitters, crews = crew("E", "精装", running=2), [busy, free]
    assert crew_for("电气", crews) is free
    assert crew_for("给排水", crews) is busy, "better a busy one than none"
    assert crew_for("电气", crews, [free.crew_id, free.crew_id]) is busy
    assert crew_for("精装-木作", [fitters, busy]) is fitters
    more = crew("F", "电气", present=5)
    assert crew_for("电气", [free, more]) is more, "of two free ones the larger"
    for trade in ("门窗", "精"):
        with pytest.raises(NoCrewForTrade) as refused:
            crew_for(trade, [absent, aside, fitters])
        assert refused.value.trade == trade


def test_gaps_name_trades_without_a_crew_and_crews_without_leader_channel_or_training() -> None:
    crews = [
        crew("A", "电气 精装"),
        crew("B", "门窗", leader=""),
        crew("C", "土建", channel=""),
        crew("D", "防水", trained=False),
        crew("E", "燃气", active=False, leader=""),
    ]
    gaps = gaps_of(["电气", "精装-木作", "燃气", "电梯", "燃气"], crews)
    assert gaps.trades == ("燃气", "电梯")
    lacking = (gaps.without_leader, gaps.without_channel, gaps.without_training)
    assert lacking == (("B",), ("C",), ("D",))
    assert gaps.any
    assert not gaps_of(["电气"], crews[:1]).any


def test_figures_round_half_up_to_one_decimal_and_say_nothing_of_nothing() -> None:
    none = RepairFigures()
    assert (none.closing_rate, none.mean_response, none.mean_repair) == (None, None, None)
    day = RepairFigures(
        found=16, closed=1, arrived=2, response=timedelta(seconds=6 * 60 + 18),
        done=1, repair=timedelta(seconds=45),
    )  # fmt: skip
    assert day.closing_rate == Decimal("6.3"), "6.25 %"
    assert day.mean_response == Decimal("3.2"), "3.15 minutes"
    assert day.mean_repair == Decimal("0.8")


def test_a_crew_and_a_part_refuse_negative_numbers_and_names_that_are_missing() -> None:
    made = Crew(id=new_id(), name="水电组", trades=("电气",), planned=4)
    part = SparePart(
        id=new_id(), name="角阀", spec="DN15", unit="个", trade="给排水", stock=3, warn_at=1
    )  # fmt: skip
    cases: list[tuple[Callable[[], None], type[DomainError]]] = [
        (lambda: made.count(-1), CountWrong),
        (lambda: made.trained("礼仪", date(2026, 11, 1), -1, ""), CountWrong),
        (lambda: made.trained("", date(2026, 11, 1), 3, ""), NameMissing),
        (lambda: part.move(0, "", CLERK, NOON), CountWrong),
        (lambda: part.move(-4, "", CLERK, NOON), NotEnoughParts),
    ]
    for step, refusal in cases:
        with pytest.raises(refusal):
            step()
    part.move(-3, "领用", CLERK, NOON)
    assert (part.stock, made.present, len(part.movements)) == (0, 0, 1)
