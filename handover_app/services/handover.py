"""Where a unit stands: its card for every station, waiting lists, and lifted gates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import (
    ContractTerms,
    FeeStatement,
    LineChange,
    StatementLine,
    changes_since,
    fee_statement,
)
from handover_app.domain.handover import (
    Blocker,
    Condition,
    Effect,
    Gate,
    Handover,
    HandoverCard,
    MarkKind,
    NotAccepted,
    OwnerLine,
    PathStep,
    Stage,
    StepFinished,
    StepState,
    StepSummary,
    UnitFacts,
    conditions,
    firm_conditions,
    held,
    may_be_marked,
    newest,
    steps,
)
from handover_app.domain.identity import new_id
from handover_app.domain.masking import mask_id, mask_phone
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import ChargeLine, UnitRescinded, charge_lines, with_dropped
from handover_app.domain.statements import IssuedStatement
from handover_app.domain.units import Unit, UnitLine, UnitNotFound
from handover_app.domain.visits import Waiting, WaitingLine
from handover_app.services.card_notes import card_notes
from handover_app.services.clock import local_day
from handover_app.services.terms import terms_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


@dataclass(frozen=True)
class Account:
    """What the cash desk decides by, of one unit; its ``facts`` are those about money.

    ``statement`` is computed now, ``notified`` is what the owner was told; ``lines`` follow the
    latter, since nothing else is charged.
    """

    unit: Unit
    terms: ContractTerms
    statement: FeeStatement
    notified: IssuedStatement | None
    lines: tuple[ChargeLine, ...]
    facts: UnitFacts

    @property
    def changed(self) -> tuple[LineChange, ...]:
        """What is no longer as it was notified."""
        if self.notified is None:
            return ()
        return changes_since(self.notified.lines, self.statement.lines)

    @property
    def version_number(self) -> int:
        """The version that was notified; 0: none yet."""
        return 0 if self.notified is None else self.notified.version_number


@dataclass(frozen=True)
class Progress(Account):
    """Everything the desks decide by, of one unit; its ``facts`` are those of all desks."""

    met: Mapping[Condition, bool]
    gates: tuple[Gate, ...]
    handover: Handover
    path: tuple[PathStep, ...]

    def blockers(self, step: Stage) -> tuple[Blocker, ...]:
        """Unmet conditions of a step."""
        firm = firm_conditions(self.facts, step)
        return self.handover.blockers(step, self.gates, self.met, firm)

    def steps(self) -> tuple[StepSummary, ...]:
        """The steps of the card, in the order of the project's path."""
        found = {stage: self.blockers(stage) for stage in Stage}
        return steps(self.lines, self.facts, found, newest(self.handover.marks), self.path)

    def open_gate(self, step: Stage) -> tuple[Blocker, ...]:
        """The warnings of a step that may begin.

        Raises:
            UnitRescinded: the owner gave the contract back; nobody lifts that for the keys.
            GateClosed: a condition blocks.
        """
        if self.facts.rescinded and step is Stage.KEYS:
            raise UnitRescinded(self.unit.code)
        firm = firm_conditions(self.facts, step)
        return self.handover.open_gate(step, self.gates, self.met, firm)


def open_gate(reading: Reading, unit: Unit, step: Stage) -> None:
    """Refuse a step that may not begin yet; every desk asks before it begins one.

    Most steps have no row that blocks: then the facts of the other desks are not even read.

    Raises:
        GateClosed: a condition blocks; `.blockers` says which.
    """
    gates = reading.projects.gates()
    if any(each.step is step and each.effect is Effect.BLOCK for each in gates):
        progress_of(reading, unit).open_gate(step)


def require_unit(reading: Reading, unit_id: UUID) -> Unit:
    """The unit.

    Raises:
        UnitNotFound: there is none with this id.
    """
    unit = reading.units.get(unit_id)
    if unit is None:
        raise UnitNotFound(str(unit_id))
    return unit


def account_of(reading: Reading, unit: Unit) -> Account:
    """The unit's money, without asking the other desks: a receipt must not wait for them."""
    return _account(reading, unit, reading.handovers.money_facts(unit.id))


def _account(reading: Reading, unit: Unit, facts: UnitFacts) -> Account:
    catalogue = reading.fees.catalogue()
    terms = terms_of(reading, [unit], catalogue)[unit.id]
    statement = fee_statement(terms, catalogue)
    notified = reading.statements.latest([unit.id]).get(unit.id)
    told = statement.lines if notified is None else notified.lines
    told = with_dropped(told, facts.ledger, catalogue)
    lines = charge_lines(told, facts.ledger, facts.decisions)
    return Account(unit, terms, statement, notified, lines, facts)


def progress_of(reading: Reading, unit: Unit) -> Progress:
    """Where the unit stands, from the facts of all desks."""
    account = _account(reading, unit, reading.handovers.facts(unit.id)[unit.id])
    return Progress(
        account.unit,
        account.terms,
        account.statement,
        account.notified,
        account.lines,
        account.facts,
        conditions(account.lines, account.facts),
        reading.projects.gates(),
        # Nothing was noted yet: a process that is not stored.
        reading.handovers.of_unit(unit.id) or Handover(id=new_id(), unit_id=unit.id),
        reading.projects.path(),
    )


def handover_of(work: UnitOfWork, unit_id: UUID) -> Handover:
    """The unit's process, made when first needed."""
    found = work.handovers.of_unit(unit_id)
    return found or work.handovers.add(Handover(id=new_id(), unit_id=unit_id))


@dataclass(frozen=True)
class Presence:
    """The households that are in the hall or were there today, and how far each of them is.

    ``facts`` are those of every unit that a desk has noted anything of.
    """

    facts: Mapping[UUID, UnitFacts]
    lines: Mapping[UUID, UnitLine]
    states: Mapping[UUID, Mapping[Stage, StepState]]
    held: Mapping[UUID, frozenset[Stage]]

    @classmethod
    def of(cls, reading: Reading, now: datetime) -> Presence:
        """Look once, for the queues of all stations."""
        today = local_day(now)
        facts = reading.handovers.facts()
        present = {
            unit_id: each
            for unit_id, each in facts.items()
            if each.visit_open or (each.arrived_at and local_day(each.arrived_at) == today)
        }
        standings = _standings(reading, present)
        return cls(
            facts,
            reading.units.lines(list(present)),
            {unit_id: each.states for unit_id, each in standings.items()},
            {unit_id: each.held for unit_id, each in standings.items()},
        )

    def queue(self, stage: Stage) -> Waiting:
        """Who waits at a station, longest first; who is at an earlier step; who is done.

        A step that is not needed is done; one that was put off is in no list until it is taken
        back.
        """
        here: list[WaitingLine] = []
        coming: list[WaitingLine] = []
        done: list[WaitingLine] = []
        for unit_id, states in self.states.items():
            facts, line = self.facts[unit_id], self.lines[unit_id]
            since = _since(stage, facts)
            if since is None:
                continue
            row = WaitingLine(unit_id, line.code, line.owner_names, facts.queue_number or "", since)
            if states[stage] in _BEHIND:
                done.append(row)
            elif facts.visit_open and states[stage] is not StepState.LATER:
                ready = stage not in self.held[unit_id] and _is_here(stage, states)
                (here if ready else coming).append(row)
        return Waiting(
            *(tuple(sorted(rows, key=lambda row: row.since)) for rows in (here, coming, done))
        )


_BEHIND = (StepState.DONE, StepState.NOT_NEEDED)
MARKING = {
    Stage.INSPECTION: (Right.DISPATCH, Right.INSPECT),
    Stage.SETTLEMENT: (Right.TAKE_MONEY,),
    Stage.PAPERS: (Right.ISSUE_ARTICLES,),
    Stage.KEYS: (Right.HAND_OVER_KEYS,),
    Stage.GIFT: (Right.ISSUE_GIFT,),
}
"""Who says of a step that it is not needed or comes later: its own desk, besides the reception."""


class HandoverService:
    """The card, the waiting lists, and the supervisor's lifting of a block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def card(self, unit_id: UUID) -> HandoverCard:
        """What every station shows of a unit.

        Raises:
            UnitNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            progress = progress_of(reading, unit)
            facts, told = progress.facts, progress.steps()
            gates = {
                each.stage: progress.blockers(each.stage)
                for each in told
                if each.state not in _BEHIND
            }
            return HandoverCard(
                unit_id=unit.id,
                code=unit.code,
                building=unit.building,
                layout=unit.layout,
                fit_out=unit.fit_out,
                contract_number=unit.contract_number,
                contracted=unit.contracted,
                measured=unit.measured,
                owners=tuple(
                    OwnerLine(o.id, o.name, mask_phone(o.phone), mask_id(o.id_number))
                    for o in unit.owners
                ),
                queue_number=facts.queue_number if facts.visit_open else None,
                visit_id=facts.visit_id if facts.visit_open else None,
                steps=told,
                blockers=() if facts.handed_over else progress.blockers(Stage.KEYS),
                flags=_flags(unit, facts, deemed=unit_id in reading.deemed.units()),
                history=reading.history_of(unit_id),
                notes=card_notes(reading, unit, facts),
                gates=gates,
            )

    def waiting(self, stage: Stage) -> Waiting:
        """A station's queue today: who waits here, who is at an earlier step, who is done."""
        with self._database.read() as reading:
            return Presence.of(reading, self._database.now()).queue(stage)

    def lift(self, act: Act, unit_id: UUID, reason: str, stage: Stage = Stage.KEYS) -> None:
        """Let a unit pass to a step in spite of what blocks it.

        Raises:
            ApprovalNeeded: a supervisor consents with a PIN.
            ReasonMissing, NothingToLift: there is no reason, or nothing blocks.
            NotAccepted: all that blocks is that the owner refused the flat or only looked.
            UnitRescinded: the owner gave the contract back.
        """
        with self._database.write(act, unit_id) as work:
            approval = work.approval(Right.LIFT_GATE)
            progress = progress_of(work, require_unit(work, unit_id))
            if progress.facts.rescinded:
                raise UnitRescinded(progress.unit.code)
            blocking = [
                each.condition for each in progress.blockers(stage) if each.effect is Effect.BLOCK
            ]
            firm = firm_conditions(progress.facts, stage)
            liftable = [each for each in blocking if each not in firm]
            if blocking and not liftable:
                raise NotAccepted
            handover_of(work, unit_id).lift(
                liftable, reason, approval.approver, self._database.now(), stage
            )
            work.commit()

    def mark(self, act: Act, unit_id: UUID, stage: Stage, kind: MarkKind, reason: str) -> None:
        """Say that a step is not needed or comes later, or take that back.

        Raises:
            NotAllowed: neither the step's own desk nor the reception.
            ReasonMissing, StepNotMarkable, NothingToTakeBack: see each.
            StepFinished: the step is done, refused, or a team is in the flat.
        """
        with self._database.write(act, unit_id) as work:
            if not work.clerk.rights & {Right.CHECK_IN, *MARKING.get(stage, ())}:
                raise NotAllowed(MARKING.get(stage, (Right.CHECK_IN,))[0])
            progress = progress_of(work, require_unit(work, unit_id))
            step = next(each for each in progress.steps() if each.stage is stage)
            if kind is not MarkKind.TAKEN_BACK and not step.marked and not may_be_marked(step):
                raise StepFinished(stage)
            handover_of(work, unit_id).mark(stage, kind, reason, act.clerk, self._database.now())
            work.commit()


@dataclass(frozen=True)
class _Standing:
    """The state of every step of a unit, and the steps that its gates hold."""

    states: Mapping[Stage, StepState]
    held: frozenset[Stage]


def states_of(
    reading: Reading, facts: Mapping[UUID, UnitFacts]
) -> dict[UUID, Mapping[Stage, StepState]]:
    """The state of every step of these units."""
    return {unit_id: each.states for unit_id, each in _standings(reading, facts).items()}


def _standings(reading: Reading, facts: Mapping[UUID, UnitFacts]) -> dict[UUID, _Standing]:
    """Look at all units with a handful of statements, however many there are."""
    rows, path = reading.projects.gates(), reading.projects.path()
    gates = {stage: [each for each in rows if each.step is stage] for stage in Stage}
    noted = reading.handovers.noted()
    told = statement_lines(reading, reading.units.some(list(facts)))
    catalogue = reading.fees.catalogue()
    found = {}
    for unit_id, each in facts.items():
        charged = with_dropped(told[unit_id], each.ledger, catalogue)
        lines = charge_lines(charged, each.ledger, each.decisions)
        process = noted.get(unit_id) or Handover(id=unit_id, unit_id=unit_id)
        met = conditions(lines, each)
        blockers = {
            stage: process.blockers(stage, gates[stage], met, firm_conditions(each, stage))
            for stage in Stage
        }
        shown = steps(lines, each, blockers, newest(process.marks), path)
        found[unit_id] = _Standing({step.stage: step.state for step in shown}, held(blockers))
    return found


def statement_lines(
    reading: Reading, units: Sequence[Unit]
) -> dict[UUID, tuple[StatementLine, ...]]:
    """What each unit is charged: as notified, or as computed where nothing was notified yet."""
    ids = [unit.id for unit in units]
    notified = reading.statements.latest(ids)
    catalogue = reading.fees.catalogue()
    untold = [unit for unit in units if unit.id not in notified]
    found = {unit_id: each.lines for unit_id, each in notified.items()}
    for unit_id, terms in terms_of(reading, untold, catalogue).items():
        found[unit_id] = fee_statement(terms, catalogue).lines
    return found


def _flags(unit: Unit, facts: UnitFacts, *, deemed: bool) -> tuple[str, ...]:
    """What every station sees beside the unit's code."""
    flags = {
        "NOT_SOLD": not unit.sold,
        "RESCINDED": facts.rescinded,
        # Once the keys were signed for, the unit is delivered and no longer only deemed so.
        "DEEMED_DELIVERED": deemed and not facts.delivered,
    }
    return tuple(flag for flag, raised in flags.items() if raised)


def _is_here(stage: Stage, states: Mapping[Stage, StepState]) -> bool:
    """Papers and keys come after the inspection (先验房后交付); keys wait for their gate too."""
    if stage is Stage.PAPERS:
        return states[Stage.INSPECTION] in _BEHIND
    return True


def _since(stage: Stage, facts: UnitFacts) -> datetime | None:
    """When the household came to this step, for the order of the waiting list (UTC)."""
    if stage in (Stage.CHECK_IN, Stage.INSPECTION, Stage.GIFT):
        return facts.arrived_at
    if stage is Stage.SETTLEMENT:
        return facts.concluded_at or facts.arrived_at
    # Papers and keys come after both.
    return max(
        (each for each in (facts.concluded_at, facts.paid_at) if each is not None),
        default=facts.arrived_at,
    )
