"""Who is called next: special owners, slots, arrival, and numbers that were not there."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.visits import (
    CallKind,
    QueueCall,
    QueueLine,
    QueueRule,
    bound_for,
    in_turn,
    next_by_rule,
    past_of,
    times_of,
    turn_of,
)

TEN = datetime(2026, 11, 7, 2, 0, tzinfo=UTC)
RULE = QueueRule(skip_calls=3, skip_minutes=10, skips_most=2)
CLERK = new_id()


def after(minutes: float) -> datetime:
    """So many minutes after ten."""
    return TEN + timedelta(minutes=minutes)


def facts(*steps: tuple[CallKind, float], to: Stage | None = None) -> list[QueueCall]:
    """What happened to a number at the cash desk, each at its minute; it waited since ten."""
    visit = new_id()
    return [
        QueueCall(
            new_id(), visit, place, kind, Stage.SETTLEMENT, "结算1", CLERK, after(at), TEN, to
        )
        for place, (kind, at) in enumerate(steps, start=1)
    ]


@st.composite
def lines(draw: st.DrawFn) -> list[QueueLine]:
    """Up to twelve numbers that wait, some special, with a slot, or passed over."""
    found = []
    for place in range(draw(st.integers(0, 12))):
        skips = draw(st.integers(0, 3))
        found.append(
            QueueLine(
                new_id(),
                f"A{place:03d}",
                after(draw(st.integers(-60, 0))),
                special=draw(st.booleans()),
                slot=draw(st.none() | st.integers(-60, 60).map(after)),
                skips=skips,
                back_at=after(draw(st.integers(-20, 0))) if skips else None,
                calls=draw(st.integers(0, 5)),
                skipped=bool(skips),
            )
        )
    return found


@given(lines())
def test_the_order_follows_the_rule_and_loses_nobody(waiting: list[QueueLine]) -> None:
    order = in_turn(waiting, RULE, TEN)
    assert sorted(order, key=str) == sorted(waiting, key=str)
    due = [each.is_due(RULE, TEN) for each in order]
    assert due == sorted(due, reverse=True), "passed over come last"
    first = next_by_rule(waiting, RULE, TEN)
    assert first == (order[0] if any(due) else None)
    callable_now = [each for each in order if each.is_due(RULE, TEN)]
    for before, later in itertools.pairwise(callable_now):
        kept = not later.at_the_end(RULE)
        assert not (kept and later.special and not before.special), "special owners first"
        begun = later.slot is not None and later.slot <= TEN
        plain = not before.special and (before.slot is None or before.slot > TEN)
        assert not (kept and begun and plain), "then slots that have begun"
        if before.at_the_end(RULE) and plain and later.rank(RULE, TEN)[0] == 2:
            assert before.back_at is not None
            assert later.rank(RULE, TEN)[1] >= before.back_at, "the end is behind all who waited"


@given(st.lists(st.booleans(), min_size=30, max_size=60), st.integers(2, 8))
def test_whoever_is_missed_is_called_again_until_he_comes(comes: list[bool], count: int) -> None:
    """A minute a call: nobody is at two places, nobody is lost, and all come in the end."""
    history: dict[str, list[QueueCall]] = {f"A{n:03d}": [] for n in range(count)}
    arrived = {number: after(-count + place) for place, number in enumerate(history)}
    served: list[str] = []
    for minute, there in enumerate([*comes, *[True] * 30 * count]):
        now = after(minute)
        waiting = []
        for number, calls in history.items():
            past = past_of(calls, Stage.SETTLEMENT)
            others = [x for n, each in history.items() if n != number for x in each]
            since = sum(
                x.kind is CallKind.CALLED and past.back_at is not None and x.at > past.back_at
                for x in others
            )
            if number not in served:
                assert turn_of(calls) is None
                waiting.append(
                    QueueLine(
                        new_id(), number, arrived[number], skips=past.skips,
                        back_at=past.back_at, calls=since, skipped=past.skipped,
                    )
                )  # fmt: skip
        found = next_by_rule(waiting, RULE, now)
        if found is None:
            continue
        steps = [
            (CallKind.CALLED, minute),
            (CallKind.STARTED if there else CallKind.SKIPPED, minute),
        ]
        history[found.queue_number] += facts(*steps)
        if there:
            served.append(found.queue_number)
    assert sorted(served) == sorted(history), "all were served, none twice"


def test_a_number_that_was_not_there_comes_again_and_in_the_end_last() -> None:
    missed = past_of(facts((CallKind.CALLED, 1), (CallKind.SKIPPED, 2)), Stage.SETTLEMENT)
    line = QueueLine(
        new_id(), "A001", TEN, skips=missed.skips, back_at=missed.back_at, skipped=True
    )
    other = QueueLine(new_id(), "A002", after(1))
    assert not line.is_due(RULE, after(5))
    assert next_by_rule([line], RULE, after(5)) is None, "the owner has gone for tea"
    assert next_by_rule([line, other], RULE, after(12)) is line, "in the place it had"
    three_called = QueueLine(
        new_id(), "A001", TEN, skips=1, back_at=missed.back_at, calls=3, skipped=True
    )
    assert next_by_rule([three_called, other], RULE, after(5)) is three_called
    twice = facts(
        (CallKind.CALLED, 1), (CallKind.SKIPPED, 2), (CallKind.CALLED, 12), (CallKind.SKIPPED, 13)
    )
    past = past_of(twice, Stage.SETTLEMENT)
    assert (past.skips, past.back_at) == (2, after(13))
    last = QueueLine(
        new_id(), "A001", TEN, skips=2, back_at=past.back_at, skipped=True, special=True
    )
    assert last.at_the_end(RULE)
    assert next_by_rule([last, other], RULE, after(30)) is other
    assert past_of(twice, Stage.KEYS).skips == 0, "each step counts for itself"
    came = [*twice, *facts((CallKind.CALLED, 30), (CallKind.STARTED, 31))]
    assert past_of(came, Stage.SETTLEMENT).skips == 0, "who came begins anew"


def test_where_a_number_is_follows_from_its_facts() -> None:
    called, begun = (CallKind.CALLED, 1), (CallKind.STARTED, 3)
    turn = turn_of(facts(called))
    assert turn is not None
    assert (turn.station, turn.called_at, turn.begun) == ("结算1", after(1), False)
    again = turn_of(facts(called, (CallKind.RECALLED, 2)))
    assert again is not None
    assert again.called_at == after(2), "the hall hears it anew"
    in_hand = turn_of(facts(called, begun))
    assert in_hand is not None
    assert in_hand.started_at == after(3)
    for end in (CallKind.SKIPPED, CallKind.HANDED_BACK, CallKind.DONE, CallKind.TRANSFERRED):
        assert turn_of(facts(called, (end, 4))) is None
    assert turn_of([]) is None
    sent = facts(called, (CallKind.TRANSFERRED, 4), to=Stage.KEYS)
    assert bound_for(sent) is Stage.KEYS
    assert bound_for(facts(called)) is None
    assert past_of(sent, Stage.KEYS).since == TEN, "it keeps the time since which it waits"
    back = past_of(facts(called, (CallKind.HANDED_BACK, 4)), Stage.SETTLEMENT)
    assert back.back_at is None, "a number that was handed back keeps its place"
    unfinished = past_of(facts(called, begun, (CallKind.DONE, 9)), Stage.SETTLEMENT)
    waits = QueueLine(new_id(), "A001", TEN, back_at=unfinished.back_at)
    assert waits.at_the_end(RULE)
    assert not waits.is_due(RULE, after(10))


def test_waiting_and_service_are_told_by_step() -> None:
    called, done = CallKind.CALLED, CallKind.DONE
    seen = times_of([
        facts((called, 4), (CallKind.STARTED, 5), (done, 15)),
        facts((called, 9), (CallKind.STARTED, 10), (CallKind.TRANSFERRED, 40)),
        facts((called, 9), (CallKind.SKIPPED, 10), (called, 29), (CallKind.STARTED, 30)),
        facts((called, 50), (CallKind.HANDED_BACK, 55)),
    ])  # fmt: skip
    assert list(seen) == [Stage.SETTLEMENT]
    times = seen[Stage.SETTLEMENT]
    assert (times.waited_median, times.waited_longest) == (10, 30)
    assert (times.service_median, times.service_longest, times.served) == (20, 30, 2)
    assert times_of([]) == {}
