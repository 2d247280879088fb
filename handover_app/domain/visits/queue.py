"""The queue of a station: who is called next, and what became of each number that was called.

Everything that happens to a number is a fact that is added; where it stands follows from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from uuid import UUID

from handover_app.domain.handover import Stage
from handover_app.domain.people import Right
from handover_app.domain.visits.visit import Waiting

_CALLERS = {
    Stage.INSPECTION: Right.DISPATCH,
    Stage.SETTLEMENT: Right.TAKE_MONEY,
    Stage.PAPERS: Right.ISSUE_ARTICLES,
    Stage.KEYS: Right.HAND_OVER_KEYS,
    Stage.GIFT: Right.ISSUE_GIFT,
}


def right_to_call(stage: Stage) -> Right | None:
    """Whoever works at a station calls there; None: reception gives the numbers and calls none."""
    return _CALLERS.get(stage)


class CallKind(Enum):
    """What happened to a number at a station."""

    CALLED = "called"
    RECALLED = "called again"
    SKIPPED = "not there"
    STARTED = "begun"
    HANDED_BACK = "handed back"
    TRANSFERRED = "transferred"
    DONE = "done here"


CALLING = frozenset({CallKind.CALLED, CallKind.RECALLED})
LIVE = CALLING | {CallKind.STARTED}
"""After these the number is at a station; after any other it waits."""


@dataclass(frozen=True)
class QueueCall:
    """A fact about a visit's number; ``place`` counts the facts of the visit from 1.

    ``at`` and ``since`` are UTC; ``since`` is from when the household waited for this step.
    ``to`` is where a transferred number goes.
    """

    id: UUID
    visit_id: UUID
    place: int
    kind: CallKind
    stage: Stage
    station: str
    clerk: UUID
    at: datetime
    since: datetime
    to: Stage | None = None


@dataclass(frozen=True)
class Turn:
    """A number that is at a station: called, or in hand since ``started_at``.

    ``call_id`` is the fact by which it was called last, ``called_at`` that fact's time.
    """

    visit_id: UUID
    stage: Stage
    station: str
    clerk: UUID
    called_at: datetime
    since: datetime
    call_id: UUID
    started_at: datetime | None = None

    @property
    def begun(self) -> bool:
        """Whether the household has come to the desk."""
        return self.started_at is not None


@dataclass(frozen=True)
class QueueRule:
    """How long a number that was not there is passed over (过号).

    It comes again after ``skip_calls`` further calls of the station's kind or ``skip_minutes``,
    whatever is first; not there for the ``skips_most``-th time, it goes to the end.
    """

    skip_calls: int = 10
    skip_minutes: int = 10
    skips_most: int = 3


@dataclass(frozen=True)
class QueueLine:
    """A visit that waits for a step.

    ``since`` is from when it waits; ``slot`` the begin of its appointment. ``skips`` counts since
    it was last served there, ``back_at`` is when it was skipped or left unfinished, and ``calls``
    how often others were called since.
    """

    visit_id: UUID
    queue_number: str
    since: datetime
    special: bool = False
    slot: datetime | None = None
    skips: int = 0
    back_at: datetime | None = None
    calls: int = 0
    skipped: bool = False

    def at_the_end(self, rule: QueueRule) -> bool:
        """Whether it lost its place: missed too often, or served and not finished."""
        if self.back_at is None:
            return False
        return not self.skipped or self.skips >= rule.skips_most

    def again_at(self, rule: QueueRule) -> datetime | None:
        """When it is called again at the latest; None: it never was passed over."""
        if self.back_at is None:
            return None
        return self.back_at + timedelta(minutes=rule.skip_minutes)

    def is_due(self, rule: QueueRule, now: datetime) -> bool:
        """Whether it may be called now."""
        again = self.again_at(rule)
        return again is None or self.calls >= rule.skip_calls or now >= again

    def rank(self, rule: QueueRule, now: datetime) -> tuple[int, datetime, str]:
        """What lines are sorted by: special owners, slots that have begun, arrival."""
        if self.at_the_end(rule):
            assert self.back_at is not None
            return 2, self.back_at, self.queue_number
        if self.special:
            return 0, self.since, self.queue_number
        if self.slot is not None and self.slot <= now:
            return 1, max(self.slot, self.since), self.queue_number
        return 2, self.since, self.queue_number


def in_turn(lines: Iterable[QueueLine], rule: QueueRule, now: datetime) -> tuple[QueueLine, ...]:
    """The lines in the order in which they are called; those that are passed over come last."""
    return tuple(
        sorted(lines, key=lambda each: (not each.is_due(rule, now), *each.rank(rule, now)))
    )


def next_by_rule(lines: Iterable[QueueLine], rule: QueueRule, now: datetime) -> QueueLine | None:
    """Who is called next; None: nobody waits, or all who wait are passed over for now."""
    first = next(iter(in_turn(lines, rule, now)), None)
    return first if first is not None and first.is_due(rule, now) else None


def turn_of(calls: Sequence[QueueCall]) -> Turn | None:
    """Where a visit's number is now, from its facts in their order; None: it waits."""
    if not calls or calls[-1].kind not in LIVE:
        return None
    last = calls[-1]
    called = next(each for each in reversed(calls) if each.kind in CALLING)
    return Turn(
        last.visit_id,
        last.stage,
        last.station,
        last.clerk,
        called.at,
        called.since,
        called.id,
        last.at if last.kind is CallKind.STARTED else None,
    )


def bound_for(calls: Sequence[QueueCall]) -> Stage | None:
    """Where a transferred number is expected; None: it goes wherever its turn comes."""
    return calls[-1].to if calls and calls[-1].kind is CallKind.TRANSFERRED else None


@dataclass(frozen=True)
class Past:
    """What the facts of a visit say of its waiting for one step."""

    skips: int = 0
    back_at: datetime | None = None
    skipped: bool = False
    since: datetime | None = None


def past_of(calls: Iterable[QueueCall], stage: Stage) -> Past:
    """Skips since it was last served there, and since when it may claim to wait.

    Whoever was sent on by the desk, or handed back, loses no place; who was missed does after some
    time, and who went unfinished waits anew.
    """
    skips, back_at, skipped, since = 0, None, False, None
    for call in calls:
        if call.kind is CallKind.TRANSFERRED and call.to is stage:
            since, skips, back_at = call.since, 0, None
        if call.stage is not stage:
            continue
        if call.kind is CallKind.SKIPPED:
            skips, back_at, skipped = skips + 1, call.at, True
        elif call.kind in (CallKind.STARTED, CallKind.TRANSFERRED):
            skips, back_at = 0, None
        elif call.kind is CallKind.DONE:
            skips, back_at, skipped = 0, call.at, False
    return Past(skips, back_at, skipped, since)


@dataclass(frozen=True)
class StepTimes:
    """How long households waited for a step and were served there; minutes, rounded down."""

    stage: Stage
    served: int = 0
    waited_median: int | None = None
    waited_longest: int | None = None
    service_median: int | None = None
    service_longest: int | None = None


def times_of(calls: Iterable[Sequence[QueueCall]]) -> dict[Stage, StepTimes]:
    """Waiting until it began, and service until it ended, by step; each item is one visit's facts.

    A number that was called and never begun counts for neither.
    """
    waited: dict[Stage, list[float]] = {}
    served: dict[Stage, list[float]] = {}
    for facts in calls:
        began: QueueCall | None = None
        for call in facts:
            if call.kind is CallKind.STARTED:
                began = call
                waited.setdefault(call.stage, []).append(_minutes(call.since, call.at))
            elif began is not None and call.kind not in LIVE:
                served.setdefault(began.stage, []).append(_minutes(began.at, call.at))
                began = None
    return {
        stage: StepTimes(
            stage,
            len(served.get(stage, ())),
            *_spread(waited[stage]),
            *_spread(served.get(stage, [])),
        )
        for stage in waited
    }


def _minutes(start: datetime, end: datetime) -> float:
    return max(0.0, (end - start).total_seconds() / 60)


def _spread(minutes: list[float]) -> tuple[int | None, int | None]:
    """Median and longest, whole minutes."""
    if not minutes:
        return None, None
    ordered = sorted(minutes)
    middle = len(ordered) // 2
    median = ordered[middle]
    if len(ordered) % 2 == 0:
        median = (ordered[middle - 1] + median) / 2
    return int(median), int(ordered[-1])


@dataclass(frozen=True)
class CalledNumber:
    """A number that is at a station, as that station and the hall see it.

    ``skips`` is how often it was not there, ``unit_id`` the first of its units that waits there.
    """

    visit_id: UUID
    unit_id: UUID
    queue_number: str
    stage: Stage
    station: str
    called_at: datetime
    started_at: datetime | None = None
    skips: int = 0


@dataclass(frozen=True)
class Skipped:
    """What became of a number that was not there: when it comes again, or that it is last now."""

    queue_number: str
    skips: int
    again_at: datetime
    at_the_end: bool


@dataclass(frozen=True)
class HallCall:
    """A line of the hall display; ``call_id`` tells a new call from one that was announced."""

    call_id: UUID
    queue_number: str
    name: str
    stage: Stage
    station: str
    called_at: datetime
    begun: bool


@dataclass(frozen=True)
class HallStep:
    """How many households wait for a step, and the median minutes that they waited today."""

    stage: Stage
    count: int
    minutes: int | None = None


@dataclass(frozen=True)
class HallBoard:
    """What the hall display shows: who has not come yet first, newest call first.

    ``missed`` are the numbers that were called in vain and still wait.
    """

    project: str
    calls: tuple[HallCall, ...] = ()
    missed: tuple[str, ...] = ()
    steps: tuple[HallStep, ...] = ()
    waiting: int = 0
    skip_calls: int = 10
    voice: bool = True


@dataclass(frozen=True)
class StationQueue:
    """A station's queue: who waits, in the order of the calls, and who is at a station.

    ``called`` has by unit the number that is at a station, ``passed_over`` how often one was not
    there; ``mine`` is the number at this station, ``limits`` are the minutes after which a wait is
    long, and too long.
    """

    waiting: Waiting
    called: Mapping[UUID, CalledNumber] = field(default_factory=dict)
    passed_over: Mapping[UUID, int] = field(default_factory=dict)
    mine: CalledNumber | None = None
    limits: tuple[int, int] = (10, 20)
