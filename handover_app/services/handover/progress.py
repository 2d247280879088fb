"""How far one unit is, from the facts of all desks; every desk asks its gate here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

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
    PathStep,
    Stage,
    StepSummary,
    UnitFacts,
    conditions,
    firm_conditions,
    newest,
    steps,
)
from handover_app.domain.identity import new_id
from handover_app.domain.receipts import ChargeLine, UnitRescinded, charge_lines, with_dropped
from handover_app.domain.statements import IssuedStatement
from handover_app.domain.units import Unit, UnitNotFound
from handover_app.services.delivery.standing import open_of_unit
from handover_app.services.terms import terms_of
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
    gates = reading.projects.gates()
    facts = reading.handovers.facts(unit.id)[unit.id]
    if asks_conditions(gates, Effect.IGNORE):
        facts = replace(facts, delivery_open=len(open_of_unit(reading, unit, facts)))
    account = _account(reading, unit, facts)
    return Progress(
        account.unit,
        account.terms,
        account.statement,
        account.notified,
        account.lines,
        account.facts,
        conditions(account.lines, account.facts),
        gates,
        # Nothing was noted yet: a process that is not stored.
        reading.handovers.of_unit(unit.id) or Handover(id=new_id(), unit_id=unit.id),
        reading.projects.path(),
    )


def asks_conditions(gates: Iterable[Gate], *but: Effect) -> bool:
    """Whether a step asks for the conditions of the delivery, with another effect than these."""
    wanted = Condition.DELIVERY_CONDITIONS_MET
    return any(each.condition is wanted and each.effect not in but for each in gates)


def handover_of(work: UnitOfWork, unit_id: UUID) -> Handover:
    """The unit's process, made when first needed."""
    found = work.handovers.of_unit(unit_id)
    return found or work.handovers.add(Handover(id=new_id(), unit_id=unit_id))


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
