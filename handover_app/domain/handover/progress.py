"""How far a unit is: the facts of all desks, the conditions they meet, the steps they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.fees import ChargeItem
from handover_app.domain.handover.card import StepState, StepSummary
from handover_app.domain.handover.gates import Blocker, Condition, Effect
from handover_app.domain.handover.marks import MarkKind, StepMark
from handover_app.domain.handover.stages import DEFAULT_PATH, PathStep, Stage
from handover_app.domain.inspections import Conclusion
from handover_app.domain.receipts import (
    SETTLED,
    ChargeLine,
    ChargeState,
    Decided,
    DecisionKind,
    ItemLedger,
)


@dataclass(frozen=True, kw_only=True)
class UnitFacts:
    """What all desks have noted of one unit; times are UTC.

    ``ledger`` has what was received and refunded by item; ``visit_open`` is about the latest visit,
    ``conclusion`` is the latest one, ``first_conclusion`` the first for ever; ``assigned_at`` is
    when the newest team was sent, None once it has concluded. ``gift_exception`` names why the
    unit has no gift, if a desk said so; ``delivery_open`` counts the delivery's conditions that
    are known not to be met.
    """

    unit_id: UUID
    visit_id: UUID | None = None
    queue_number: str | None = None
    arrived_at: datetime | None = None
    visit_open: bool = False
    team: str = ""
    assigned_at: datetime | None = None
    conclusion: Conclusion | None = None
    first_conclusion: Conclusion | None = None
    concluded_at: datetime | None = None
    defects: int = 0
    open_defects: int = 0
    ledger: Mapping[ChargeItem, ItemLedger]
    paid_at: datetime | None = None
    decisions: Mapping[ChargeItem, Decided]
    articles_complete: bool = False
    articles_at: datetime | None = None
    gift_at: datetime | None = None
    gift_exception: str = ""
    keys: int = 0
    keys_tried: int = 0
    keys_handed_over_at: datetime | None = None
    delivery_open: int = 0

    @property
    def handed_over(self) -> bool:
        """Whether the owner signed for the keys."""
        return self.keys_handed_over_at is not None

    @property
    def rescinded(self) -> bool:
        """Whether the owner gave the contract back: the unit left the delivery list."""
        decided = self.decisions.get(ChargeItem.AREA_DIFFERENCE)
        return decided is not None and decided.choice is DecisionKind.RESCINDS

    @property
    def delivered(self) -> bool:
        """Latest conclusion accepted and the keys signed for (domain guide 7.3)."""
        return self.handed_over and self.conclusion is not None and self.conclusion.releases_keys


def conditions(lines: Iterable[ChargeLine], facts: UnitFacts) -> dict[Condition, bool]:
    """Which conditions of the gate table are met."""
    states = {each.line.item: each.state for each in lines}

    def settled(item: ChargeItem) -> bool:
        return states.get(item, ChargeState.NOT_COLLECTED) in SETTLED

    return {
        Condition.CHECKED_IN: facts.visit_id is not None,
        Condition.ACCEPTED: facts.conclusion is not None and facts.conclusion.releases_keys,
        Condition.AREA_DIFFERENCE_SETTLED: settled(ChargeItem.AREA_DIFFERENCE),
        Condition.SERVICE_FEE_PAID: settled(ChargeItem.SERVICE_FEE),
        Condition.MAINTENANCE_FUND_PAID: settled(ChargeItem.MAINTENANCE_FUND),
        Condition.PAPERS_ISSUED: facts.articles_complete,
        Condition.KEYS_TRIED: facts.keys > 0 and facts.keys_tried == facts.keys,
        Condition.INSPECTED: facts.conclusion is not None,
        Condition.DELIVERY_CONDITIONS_MET: facts.delivery_open == 0,
    }


def firm_conditions(facts: UnitFacts, step: Stage = Stage.KEYS) -> frozenset[Condition]:
    """What nobody may soften: "only looked" and "refused" never release keys.

    No other step knows such a thing; least of all the gift (domain guide J06).
    """
    unwilling = facts.conclusion is not None and not facts.conclusion.releases_keys
    return frozenset({Condition.ACCEPTED}) if unwilling and step is Stage.KEYS else frozenset()


Blockers = Mapping[Stage, tuple[Blocker, ...]]
"""What is not met before each step."""


def held(blockers: Blockers) -> frozenset[Stage]:
    """The steps that may not begin."""
    return frozenset(
        stage
        for stage, found in blockers.items()
        if any(each.effect is Effect.BLOCK for each in found)
    )


def steps(
    lines: Iterable[ChargeLine],
    facts: UnitFacts,
    blockers: Blockers,
    marks: Mapping[Stage, StepMark] | None = None,
    path: Iterable[PathStep] = DEFAULT_PATH,
) -> tuple[StepSummary, ...]:
    """The steps of the card in the order of the path; the gift stands outside the chain.

    ``marks`` are those that count now (`marks.newest`). A step that the path leaves out is not
    needed, unless somebody did it all the same.
    """
    told = (
        _check_in(facts),
        _inspection(facts),
        _settlement(tuple(lines), facts),
        _papers(facts),
        _keys(facts),
        _gift(facts),
    )
    closed = held(blockers)
    found = {each.stage: _held(each) if each.stage in closed else each for each in told}
    for stage, mark in (marks or {}).items():
        found[stage] = _marked(found[stage], mark, facts)
    return tuple(found[each.stage] if each.taken else _left_out(found[each.stage]) for each in path)


_BEGUN = frozenset({StepState.DONE, StepState.IN_HAND, StepState.REFUSED, StepState.NOT_NEEDED})
_TO_COME = frozenset({StepState.NOT_STARTED, StepState.WAITING, StepState.BLOCKED})


def may_be_marked(step: StepSummary) -> bool:
    """Whether a mark would say something: the step is to come, or a part of it is."""
    part = step.state is StepState.IN_HAND and step.stage is not Stage.INSPECTION
    return step.state in _TO_COME or part


def _held(step: StepSummary) -> StepSummary:
    return step if step.state in _BEGUN else StepSummary(step.stage, StepState.BLOCKED)


def _left_out(step: StepSummary) -> StepSummary:
    return StepSummary(step.stage, StepState.NOT_NEEDED) if step.state in _TO_COME else step


def _marked(step: StepSummary, mark: StepMark, facts: UnitFacts) -> StepSummary:
    """The step as its mark says, as long as nobody does or did it.

    Who comes again another time comes for what was put off: "later" ends with the next arrival.
    """
    if not may_be_marked(step):
        return step
    if mark.kind is MarkKind.NOT_NEEDED:
        return StepSummary(step.stage, StepState.NOT_NEEDED, mark.at, marked=mark.reason)
    if facts.arrived_at is not None and facts.arrived_at > mark.at:
        return step
    return StepSummary(step.stage, StepState.LATER, mark.at, marked=mark.reason)


def _check_in(facts: UnitFacts) -> StepSummary:
    if facts.visit_id is None:
        return StepSummary(Stage.CHECK_IN, StepState.NOT_STARTED)
    return StepSummary(Stage.CHECK_IN, StepState.DONE, facts.arrived_at)


def _inspection(facts: UnitFacts) -> StepSummary:
    stage = Stage.INSPECTION
    newer = facts.assigned_at is not None and (
        facts.concluded_at is None or facts.assigned_at > facts.concluded_at
    )
    if newer:
        return StepSummary(stage, StepState.IN_HAND, facts.assigned_at, facts.team)
    if facts.conclusion is None:
        state = StepState.WAITING if facts.visit_open else StepState.NOT_STARTED
        return StepSummary(stage, state, facts.arrived_at if facts.visit_open else None)
    detail = facts.conclusion.name
    if facts.conclusion.releases_keys:
        return StepSummary(stage, StepState.DONE, facts.concluded_at, detail)
    if facts.conclusion is Conclusion.REFUSED:
        return StepSummary(stage, StepState.REFUSED, facts.concluded_at, detail)
    return StepSummary(stage, StepState.WAITING, facts.concluded_at, detail)


def _settlement(lines: tuple[ChargeLine, ...], facts: UnitFacts) -> StepSummary:
    stage = Stage.SETTLEMENT
    open_lines = [each for each in lines if each.state not in SETTLED]
    if not open_lines:
        needed = any(each.state is not ChargeState.NIL for each in lines)
        state = StepState.DONE if needed else StepState.NOT_NEEDED
        return StepSummary(stage, state, facts.paid_at)
    if any(each.state is ChargeState.UNKNOWN for each in open_lines):
        return StepSummary(stage, StepState.BLOCKED, None, ChargeState.UNKNOWN.name)
    if facts.ledger:
        return StepSummary(stage, StepState.IN_HAND, facts.paid_at)
    state = StepState.WAITING if facts.visit_open else StepState.NOT_STARTED
    return StepSummary(stage, state)


def _papers(facts: UnitFacts) -> StepSummary:
    if facts.articles_complete:
        return StepSummary(Stage.PAPERS, StepState.DONE, facts.articles_at)
    if facts.articles_at is not None:
        return StepSummary(Stage.PAPERS, StepState.IN_HAND, facts.articles_at)
    return StepSummary(Stage.PAPERS, StepState.NOT_STARTED)


def _keys(facts: UnitFacts) -> StepSummary:
    if facts.handed_over:
        return StepSummary(Stage.KEYS, StepState.DONE, facts.keys_handed_over_at)
    state = StepState.WAITING if facts.visit_open else StepState.NOT_STARTED
    return StepSummary(Stage.KEYS, state)


def _gift(facts: UnitFacts) -> StepSummary:
    if facts.gift_at is not None:
        return StepSummary(Stage.GIFT, StepState.DONE, facts.gift_at)
    if facts.gift_exception:
        return StepSummary(Stage.GIFT, StepState.NOT_NEEDED, None, facts.gift_exception)
    return StepSummary(Stage.GIFT, StepState.NOT_STARTED)
