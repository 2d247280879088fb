"""Gates and progress: which facts open the keys, as a state machine of money and conclusions."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    FeeCatalogue,
    Payee,
    StatementLine,
    fee_statement,
)
from handover_app.domain.handover import (
    DEFAULT_GATES,
    DEFAULT_PATH,
    MARKABLE,
    MONEY,
    OFFERED,
    Condition,
    Effect,
    Gate,
    GateClosed,
    Handover,
    MarkKind,
    NothingToLift,
    NothingToTakeBack,
    PathStep,
    PathUnsound,
    ReasonMissing,
    Stage,
    StepNotMarkable,
    StepState,
    UnitFacts,
    conditions,
    firm_conditions,
    may_be_marked,
    newest,
    sound_path,
    steps,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import (
    SETTLED,
    ChargeLine,
    ChargeState,
    Decided,
    DecisionKind,
    ItemLedger,
    charge_lines,
    open_of,
)
from handover_app.domain.refusals import DomainError
from tests.domain.fee_terms import SAMPLE, row

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
AREA = ChargeItem.AREA_DIFFERENCE
EMPTY = UnitFacts(unit_id=UUID(int=1), ledger={}, decisions={})
YUAN = Money(10_000_00)
"""What a square metre costs, and so what the area difference of these flats comes to."""


def statement(measured: str | None) -> tuple[StatementLine, ...]:
    """The lines of 100 m² at 10,000 yuan; None: not measured yet."""
    return fee_statement(
        ContractTerms(
            clause=AreaClause.GROSS_AREA_3_PERCENT,
            contracted=Areas(Decimal("100.00"), None),
            measured=Areas(None if measured is None else Decimal(measured), None),
            unit_price=Money(10_000_00),
        ),
        SAMPLE,
    ).lines


def lines_of(measured: str | None, facts: UnitFacts) -> tuple[ChargeLine, ...]:
    """The lines of that statement with what became of each."""
    return charge_lines(statement(measured), facts.ledger, facts.decisions)


def met(measured: str | None, facts: UnitFacts) -> dict[Condition, bool]:
    """The conditions that the facts meet."""
    return conditions(lines_of(measured, facts), facts)


def process() -> Handover:
    """The process of a flat, nothing lifted."""
    return Handover(id=new_id(), unit_id=EMPTY.unit_id)


@pytest.mark.parametrize("conclusion", [*Conclusion, None])
def test_only_an_acceptance_releases_keys(conclusion: Conclusion | None) -> None:
    facts = replace(EMPTY, conclusion=conclusion)
    accepted = conclusion in (Conclusion.ACCEPTED, Conclusion.ACCEPTED_WITH_DEFECTS)
    assert met("100.00", facts)[Condition.ACCEPTED] is accepted
    if accepted:
        process().open_gate(Stage.KEYS, DEFAULT_GATES, met("100.00", facts))
        return
    with pytest.raises(GateClosed) as closed:
        process().open_gate(Stage.KEYS, DEFAULT_GATES, met("100.00", facts))
    assert closed.value.facts() == {"step": Stage.KEYS, "blockers": (Condition.ACCEPTED,)}


def got(received: Money = NIL, pending: Money = NIL, item: ChargeItem = AREA) -> UnitFacts:
    """Money was received for an item."""
    return replace(EMPTY, ledger={item: ItemLedger(received, pending=pending)})


def gave(granted: bool, amount: Money = YUAN) -> UnitFacts:
    """A refund paper was made; ``granted``: signed and approved."""
    return replace(EMPTY, ledger={AREA: ItemLedger(refunded=amount, granted=granted)})


def decided(what: Decided) -> UnitFacts:
    """Something was decided about the area difference."""
    return replace(EMPTY, decisions={AREA: what})


@pytest.mark.parametrize(
    ("measured", "facts", "settled"),
    [
        ("100.00", EMPTY, True),
        ("101.00", EMPTY, False),
        (None, EMPTY, False),
        ("101.00", got(YUAN), True),
        ("101.00", got(YUAN - Money(1)), False),
        ("101.00", got(YUAN + Money(1)), False),
        ("101.00", got(YUAN, pending=Money(1)), False),
        ("101.00", got(YUAN, item=ChargeItem.SERVICE_FEE), False),
        ("101.00", decided(Decided(waived=YUAN)), True),
        ("101.00", decided(Decided(waived=Money(1))), False),
        ("101.00", decided(Decided(instalments=True)), True),
        ("101.00", decided(Decided(choice=DecisionKind.KEEPS)), False),
        ("99.00", EMPTY, False),
        ("99.00", gave(granted=False), False),
        ("99.00", gave(granted=True), True),
        ("99.00", gave(granted=True, amount=Money(1)), False),
        ("99.00", decided(Decided(instalments=True)), False),
    ],
)
def test_the_area_difference_is_settled_when_the_guideline_says_so(
    measured: str | None, facts: UnitFacts, settled: bool
) -> None:
    assert met(measured, facts)[Condition.AREA_DIFFERENCE_SETTLED] is settled


def test_a_fund_that_is_not_collected_is_no_condition() -> None:
    only_area = fee_statement(
        ContractTerms(
            clause=AreaClause.SOLD_BY_SET,
            contracted=Areas(None, None),
            measured=Areas(None, None),
            unit_price=None,
        ),
        FeeCatalogue((row(AREA),), SAMPLE.names),
    )
    found = conditions(charge_lines(only_area.lines, {}, {}), EMPTY)
    assert found[Condition.MAINTENANCE_FUND_PAID]
    assert found[Condition.AREA_DIFFERENCE_SETTLED]


@pytest.mark.parametrize("choice", list(DecisionKind))
def test_only_a_noted_rescission_takes_the_flat_off_the_list(choice: DecisionKind) -> None:
    assert decided(Decided(choice=choice)).rescinded is (choice is DecisionKind.RESCINDS)


@given(st.sets(st.sampled_from(list(Condition))), st.sampled_from(list(Stage)))
def test_a_gate_says_exactly_what_is_not_met_and_not_ignored(
    true: set[Condition], stage: Stage
) -> None:
    effects = itertools.cycle(Effect)
    gates = [Gate(step, condition, next(effects)) for step in Stage for condition in Condition]
    facts = {condition: condition in true for condition in Condition}
    found = process().blockers(stage, gates, facts)
    assert {(each.condition, each.effect) for each in found} == {
        (gate.condition, gate.effect)
        for gate in gates
        if gate.step is stage and gate.condition not in true and gate.effect is not Effect.IGNORE
    }


def test_a_lifted_block_warns_and_needs_a_reason() -> None:
    handover, supervisor = process(), new_id()
    facts = met("101.00", EMPTY)
    with pytest.raises(ReasonMissing):
        handover.lift([Condition.ACCEPTED], " ", supervisor, NOW)
    with pytest.raises(NothingToLift):
        handover.lift([], "原因", supervisor, NOW)
    assert not handover.has_events()
    handover.lift([Condition.ACCEPTED, Condition.AREA_DIFFERENCE_SETTLED], "原因", supervisor, NOW)
    warnings = handover.open_gate(Stage.KEYS, DEFAULT_GATES, facts)
    assert {each.effect for each in warnings} == {Effect.WARN}
    assert [event.event_name for _, event in handover.take_events()] == ["GateLifted"] * 2


def test_handed_over_means_signed_for_and_delivered_means_accepted_too() -> None:
    some = replace(EMPTY, keys=5, conclusion=Conclusion.ACCEPTED)
    assert not some.handed_over
    every = replace(some, keys_handed_over_at=NOW)
    assert every.delivered
    assert not replace(every, conclusion=Conclusion.REFUSED).delivered
    assert not replace(EMPTY, keys=0).handed_over


def shown(facts: UnitFacts, measured: str | None = "100.00") -> dict[Stage, StepState]:
    """The states of the card's steps."""
    lines = lines_of(measured, facts)
    found = {Stage.KEYS: process().blockers(Stage.KEYS, DEFAULT_GATES, conditions(lines, facts))}
    return {step.stage: step.state for step in steps(lines, facts, found)}


def test_a_new_inspection_after_a_refusal_is_in_hand_again() -> None:
    refused = replace(
        EMPTY, assigned_at=NOW, conclusion=Conclusion.REFUSED, concluded_at=NOW + timedelta(hours=1)
    )
    assert shown(refused)[Stage.INSPECTION] is StepState.REFUSED
    again = replace(refused, assigned_at=NOW + timedelta(hours=2))
    assert shown(again)[Stage.INSPECTION] is StepState.IN_HAND


def test_who_only_looked_waits_for_another_inspection() -> None:
    looked = replace(EMPTY, conclusion=Conclusion.ONLY_LOOKED, concluded_at=NOW, assigned_at=NOW)
    assert shown(looked)[Stage.INSPECTION] is StepState.WAITING
    assert shown(looked)[Stage.KEYS] is StepState.BLOCKED


def test_a_missing_measured_area_blocks_the_settlement() -> None:
    assert shown(EMPTY, None)[Stage.SETTLEMENT] is StepState.BLOCKED


def test_the_gift_stands_outside_the_chain() -> None:
    assert shown(replace(EMPTY, gift_at=NOW))[Stage.GIFT] is StepState.DONE
    assert not [each for each in DEFAULT_GATES if each.step is Stage.GIFT and asks(each)]
    assert (Stage.GIFT, Condition.ACCEPTED) not in OFFERED, "a gift is tied to no acceptance"
    refused = replace(EMPTY, conclusion=Conclusion.REFUSED)
    assert firm_conditions(refused, Stage.GIFT) == frozenset()


def asks(gate: Gate) -> bool:
    """Whether the row does something."""
    return gate.effect is not Effect.IGNORE


def test_by_default_only_the_keys_are_blocked_and_no_fee_stands_before_the_inspection() -> None:
    blocking = [each for each in DEFAULT_GATES if each.effect is Effect.BLOCK]
    assert [(each.step, each.condition) for each in blocking] == [
        (Stage.KEYS, Condition.AREA_DIFFERENCE_SETTLED),
        (Stage.KEYS, Condition.ACCEPTED),
    ]
    before = (Stage.CHECK_IN, Stage.INSPECTION)
    fees = [each for each in DEFAULT_GATES if each.condition in MONEY and each.step in before]
    assert len(fees) == 6
    assert not any(asks(each) for each in fees)


def test_a_lift_is_for_one_step() -> None:
    gates = [Gate(step, Condition.ACCEPTED, Effect.BLOCK) for step in (Stage.PAPERS, Stage.KEYS)]
    handover, facts = process(), met("100.00", EMPTY)
    handover.lift([Condition.ACCEPTED], "原因", new_id(), NOW, Stage.PAPERS)
    handover.open_gate(Stage.PAPERS, gates, facts)
    with pytest.raises(GateClosed):
        handover.open_gate(Stage.KEYS, gates, facts)


def test_a_path_has_every_step_once_and_its_ends_where_they_belong() -> None:
    assert sound_path(DEFAULT_PATH) == DEFAULT_PATH
    first, second, *rest = DEFAULT_PATH
    later = (first, *rest[:-1], second, rest[-1])
    assert sound_path(later) == later
    for unsound in (
        (second, first, *rest),
        DEFAULT_PATH[:-1],
        (first, first, *rest),
        (first, *rest, second),
        (first, PathStep(Stage.INSPECTION, taken=False), *rest),
    ):
        with pytest.raises(PathUnsound):
            sound_path(unsound)


class Marked(RuleBasedStateMachine):
    """Marks, work and arrivals in any order, against the rule in words."""

    @initialize()
    def begin(self) -> None:
        """A household that has just come."""
        self.now = NOW
        self.facts = replace(EMPTY, visit_id=new_id(), visit_open=True, arrived_at=NOW)
        self.process = process()
        self.said: dict[Stage, tuple[MarkKind, datetime]] = {}

    @rule(
        stage=st.sampled_from(list(Stage)),
        kind=st.sampled_from(list(MarkKind)),
        why=st.sampled_from(["业主要求", " "]),
    )
    def mark(self, stage: Stage, kind: MarkKind, why: str) -> None:
        """A desk says something of a step."""
        self.now += timedelta(minutes=1)
        taken_back = kind is MarkKind.TAKEN_BACK
        if not why.strip():
            refusal: type[DomainError] | None = ReasonMissing
        elif taken_back:
            refusal = None if stage in self.said else NothingToTakeBack
        else:
            refusal = None if stage in MARKABLE[kind] else StepNotMarkable
        if refusal is not None:
            with pytest.raises(refusal):
                self.process.mark(stage, kind, why, new_id(), self.now)
            return
        self.process.mark(stage, kind, why, new_id(), self.now)
        if taken_back:
            del self.said[stage]
        else:
            self.said[stage] = (kind, self.now)

    @rule()
    def come_again(self) -> None:
        """The household comes another time."""
        self.now += timedelta(days=1)
        self.facts = replace(self.facts, arrived_at=self.now)

    @rule(what=st.sampled_from(["gift_at", "articles_at"]))
    def work(self, what: str) -> None:
        """A desk does its step, or a part of it."""
        self.facts = replace(self.facts, **{what: self.now})

    @invariant()
    def a_step_is_what_was_said_of_it_last_unless_it_was_done(self) -> None:
        """Later ends with the next arrival; what is done stays done; marks meet no condition."""
        lines = lines_of("100.00", self.facts)
        found = conditions(lines, self.facts)
        blockers = {s: self.process.blockers(s, DEFAULT_GATES, found) for s in Stage}
        shown = {
            each.stage: each
            for each in steps(lines, self.facts, blockers, newest(self.process.marks))
        }
        bare = {each.stage: each for each in steps(lines, self.facts, blockers)}
        for stage in Stage:
            kind, at = self.said.get(stage, (None, NOW))
            over = kind is MarkKind.LATER and self.facts.arrived_at > at  # type: ignore[operator]
            if kind is None or over or not may_be_marked(bare[stage]):
                assert shown[stage] == bare[stage]
            else:
                assert shown[stage].state is StepState[kind.name]
        assert found == conditions(lines, self.facts)


TestMarked = Marked.TestCase


class Household(RuleBasedStateMachine):
    """Payments, refunds, decisions and conclusions in any order, against the rule in words."""

    @initialize(measured=st.sampled_from(["99.00", "100.00", "101.00", None]))
    def begin(self, measured: str | None) -> None:
        """A flat with its area difference."""
        self.measured = measured
        self.owed = None if measured is None else int(Decimal(measured)) - 100
        self.facts = EMPTY
        self.money_done = self.owed == 0
        self.waits = False
        self.accepted = False
        self.lifted = False
        self.process = process()

    @rule(measured=st.sampled_from(["99.00", "100.00", "101.00"]))
    @precondition(lambda self: self.measured is None)
    def measure(self, measured: str) -> None:
        """The survey report arrives."""
        self.measured, self.owed = measured, int(Decimal(measured)) - 100
        self.money_done = self.owed == 0

    def noted(self, item: ChargeItem, ledger: ItemLedger) -> None:
        """What the papers say of an item now."""
        self.facts = replace(self.facts, ledger={**self.facts.ledger, item: ledger})

    @rule(payee=st.sampled_from(list(Payee)), late=st.booleans())
    def pay(self, payee: Payee, late: bool) -> None:
        """The cashier takes what one payee is owed, if anything; a transfer arrives later."""
        lines = open_of(lines_of(self.measured, self.facts), payee)
        if payee is Payee.DEVELOPER:
            can = self.owed is not None and self.owed > 0 and not (self.money_done or self.waits)
            assert bool(lines) is can
        for each in lines:
            assert each.line.payee is payee, "a receipt never mixes payees"
            pending = each.open if late else Money(0)
            self.noted(each.line.item, ItemLedger(each.open, pending=pending))
            if payee is Payee.DEVELOPER:
                self.waits, self.money_done = late, not late

    @rule()
    @precondition(lambda self: self.waits)
    def arrive(self) -> None:
        """The transfer stands on the account."""
        self.noted(AREA, replace(self.facts.ledger[AREA], pending=Money(0)))
        self.waits, self.money_done = False, True

    @rule()
    @precondition(lambda self: self.waits)
    def counter(self) -> None:
        """The transfer never comes, and a counter-receipt cancels its receipt."""
        self.noted(AREA, ItemLedger())
        self.waits = False

    @rule(granted=st.booleans())
    @precondition(lambda self: self.owed is not None and self.owed < 0 and not self.money_done)
    def refund(self, granted: bool) -> None:
        """The refund paper is printed, or signed and approved."""
        self.noted(AREA, ItemLedger(refunded=YUAN, granted=granted))
        self.money_done = granted

    @rule(kind=st.sampled_from([DecisionKind.WAIVED, DecisionKind.INSTALMENTS]))
    def decide(self, kind: DecisionKind) -> None:
        """Two people decide about what the owner still owes of the area difference."""
        (line,) = (e for e in lines_of(self.measured, self.facts) if e.line.item == AREA)
        if line.state is not ChargeState.OPEN or line.open.fen < 0:
            return
        waived = kind is DecisionKind.WAIVED
        what = Decided(waived=line.open) if waived else Decided(instalments=True)
        self.facts = replace(self.facts, decisions={AREA: what})
        self.money_done = True

    @rule(conclusion=st.sampled_from(list(Conclusion)))
    def conclude(self, conclusion: Conclusion) -> None:
        """The owner concludes; the latest counts."""
        self.facts = replace(self.facts, conclusion=conclusion, concluded_at=NOW)
        self.accepted = conclusion.releases_keys

    @rule()
    def lift(self) -> None:
        """A supervisor lifts what blocks at this moment."""
        facts = met(self.measured, self.facts)
        blocking = [
            each.condition
            for each in self.process.blockers(Stage.KEYS, DEFAULT_GATES, facts)
            if each.effect is Effect.BLOCK
        ]
        if blocking:
            self.process.lift(blocking, "原因", new_id(), NOW)

    @invariant()
    def the_keys_wait_for_money_and_acceptance(self) -> None:
        """Open: the difference settled or lifted, and accepted, or nothing said and lifted."""
        lifted = {each.condition for each in self.process.lifts}
        expected = []
        if not self.money_done and Condition.AREA_DIFFERENCE_SETTLED not in lifted:
            expected.append(Condition.AREA_DIFFERENCE_SETTLED)
        unwilling = self.facts.conclusion is not None and not self.accepted
        if unwilling or (not self.accepted and Condition.ACCEPTED not in lifted):
            expected.append(Condition.ACCEPTED)
        facts, firm = met(self.measured, self.facts), firm_conditions(self.facts)
        if expected:
            with pytest.raises(GateClosed) as closed:
                self.process.open_gate(Stage.KEYS, DEFAULT_GATES, facts, firm)
            assert set(closed.value.facts()["blockers"]) == set(expected)
        else:
            self.process.open_gate(Stage.KEYS, DEFAULT_GATES, facts, firm)

    @invariant()
    def what_is_settled_is_not_open(self) -> None:
        """No line can be both settled and paid again."""
        for each in lines_of(self.measured, self.facts):
            if each.state in SETTLED:
                assert each not in open_of([each], each.line.payee)


TestHousehold = Household.TestCase
