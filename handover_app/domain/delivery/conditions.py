"""What must be true of a unit before its owner is invited: met, not met, or not checked.

Source: issue point 1, requirements F10 and F16. Only two are asked by default, the measured area
and the right of rescission, since the program knows both by itself; finance, legal and the lead
say the others, and what nobody said counts as met.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.area_settlement import AreaClause, AreaKind, priced_area
from handover_app.domain.events import Event
from handover_app.domain.fees import settled_terms
from handover_app.domain.handover import Effect
from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.money import Money
from handover_app.domain.receipts import DecisionKind
from handover_app.domain.refusals import DomainError
from handover_app.domain.statements import contract_terms
from handover_app.domain.units import Unit


class DeliveryCondition(Enum):
    """What is asked of a unit, in the order of the table."""

    MEASURED = "measured area present"
    NO_RESCISSION = "no right of rescission outstanding"
    PRICE_PAID = "price paid in full or loan released"
    PENALTY_CLEARED = "late-payment penalty cleared"
    NOT_FROZEN = "not frozen"
    COMPLETION_FILED = "completion of the building filed"
    PROPERTY_TOLD = "property company told"


class Verdict(Enum):
    """How a condition stands; NOT_CHECKED counts as met."""

    MET = "met"
    NOT_MET = "not met"
    NOT_CHECKED = "not checked"


class Freeze(Enum):
    """What keeps a unit from being delivered while it is under way (退房, 诉讼, 查封, 更名)."""

    RESCISSION = "rescission under way"
    LAWSUIT = "lawsuit under way"
    SEIZURE = "seized by a court"
    RENAMING = "change of owner under way"


DEFAULT_EFFECTS: Mapping[DeliveryCondition, Effect] = {
    DeliveryCondition.MEASURED: Effect.BLOCK,
    DeliveryCondition.NO_RESCISSION: Effect.BLOCK,
    DeliveryCondition.PRICE_PAID: Effect.WARN,
    DeliveryCondition.PENALTY_CLEARED: Effect.WARN,
    DeliveryCondition.NOT_FROZEN: Effect.WARN,
    DeliveryCondition.COMPLETION_FILED: Effect.WARN,
    DeliveryCondition.PROPERTY_TOLD: Effect.BLOCK,
}
"""A new project's table; PROPERTY_TOLD is only asked for a sporadic handover (F16)."""

KNOWN_BY_ITSELF = frozenset({DeliveryCondition.MEASURED, DeliveryCondition.NO_RESCISSION})
"""What follows from the contract and the survey; nobody ticks it."""

OF_BUILDING = frozenset({DeliveryCondition.COMPLETION_FILED})
"""What is true of a whole building, or not."""

TICKED = tuple(
    each
    for each in DeliveryCondition
    if each not in KNOWN_BY_ITSELF and each is not DeliveryCondition.PROPERTY_TOLD
)
"""What finance, legal or the lead tick or import, in the order of the table."""


@dataclass(eq=False)
class ConditionNotTicked(DomainError):
    """The program knows this condition by itself, or has a desk of its own for it."""

    condition: DeliveryCondition


@dataclass(eq=False)
class FreezeMissing(DomainError):
    """A frozen unit needs to say by what."""


@dataclass(eq=False)
class OutstandingWrong(DomainError):
    """An amount outstanding is more than nothing, and only where the price is not paid."""


@dataclass(frozen=True, kw_only=True)
class ConditionTicked(Event):
    """Somebody said how a condition stands; ``building`` where it is one of the whole building."""

    topic: ClassVar[str] = "delivery"
    condition: DeliveryCondition
    verdict: Verdict
    building: str = ""
    outstanding: Money | None = None
    freeze: Freeze | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionsImported(Event):
    """A list of conditions came in: so many facts were added."""

    topic: ClassVar[str] = "delivery"
    facts: int
    file: str


@dataclass(frozen=True, kw_only=True)
class ConditionEffectSet(Event):
    """A condition that is not met does something else from now on."""

    topic: ClassVar[str] = "delivery"
    condition: DeliveryCondition
    before: Effect
    effect: Effect


@dataclass(frozen=True, kw_only=True)
class PropertyTold(Event):
    """The property company was told that this owner is invited (F16)."""

    topic: ClassVar[str] = "delivery"
    day: date
    person: str


@dataclass(frozen=True)
class Said:
    """What a clerk says of a condition.

    ``outstanding`` is what is still owed of the price, ``freeze`` by what a unit is frozen.
    """

    verdict: Verdict
    outstanding: Money | None = None
    freeze: Freeze | None = None
    note: str = ""


@dataclass(frozen=True)
class ConditionFact:
    """What was said of a condition, when and by whom; the newest counts, none is overwritten.

    ``source`` is the workbook it came from; ``day`` and ``note`` say when the property company
    was told, and whom.
    """

    condition: DeliveryCondition
    said: Said
    at: datetime
    clerk: UUID
    source: str = ""
    day: date | None = None


@dataclass(frozen=True)
class ConditionState:
    """How a condition stands for a unit, what it does if it is not met, and who said so."""

    condition: DeliveryCondition
    verdict: Verdict
    effect: Effect
    outstanding: Money | None = None
    freeze: Freeze | None = None
    note: str = ""
    at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether somebody should see that it is not met."""
        return self.verdict is Verdict.NOT_MET and self.effect is not Effect.IGNORE

    @property
    def blocks(self) -> bool:
        """Whether no notice is issued for it."""
        return self.verdict is Verdict.NOT_MET and self.effect is Effect.BLOCK


@dataclass(frozen=True)
class ConditionRow:
    """A unit of the table of conditions, in the order of ``DeliveryCondition``."""

    unit_id: UUID
    code: str
    building: str
    owner_names: str
    states: tuple[ConditionState, ...]

    def state(self, condition: DeliveryCondition) -> ConditionState:
        """How one condition stands."""
        return next(each for each in self.states if each.condition is condition)


@dataclass(frozen=True)
class ConditionHistory:
    """A fact as the screen shows it: who said it."""

    fact: ConditionFact
    clerk: str


@dataclass(frozen=True)
class ConditionListRow:
    """A sound row of an imported list, and what of it is news."""

    row: int
    unit_id: UUID
    code: str
    building: str
    said: Mapping[DeliveryCondition, Said]


@dataclass(frozen=True)
class ConditionListResult:
    """What an import does, or would do; ``rows`` bring news, ``unchanged`` bring none."""

    read: int
    rows: tuple[ConditionListRow, ...]
    unchanged: int
    problems: tuple[SheetProblem, ...]

    @property
    def facts(self) -> int:
        """How many facts go in."""
        return sum(len(row.said) for row in self.rows)


def check_said(condition: DeliveryCondition, said: Said) -> None:
    """See that what is said fits the condition.

    Raises:
        ConditionNotTicked: the program knows it by itself.
        FreezeMissing: frozen, but not by what.
        OutstandingWrong: an amount where none belongs, or of nothing.
    """
    if condition not in TICKED:
        raise ConditionNotTicked(condition)
    frozen = condition is DeliveryCondition.NOT_FROZEN and said.verdict is Verdict.NOT_MET
    if frozen != (said.freeze is not None):
        raise FreezeMissing
    owed = condition is DeliveryCondition.PRICE_PAID and said.verdict is Verdict.NOT_MET
    if said.outstanding is not None and (not owed or said.outstanding.fen <= 0):
        raise OutstandingWrong


def measured_known(unit: Unit) -> bool:
    """Whether the survey's area is there by which the contract settles; gross where it has none."""
    if unit.clause is AreaClause.SOLD_BY_SET:
        return unit.measured_gross is not None or unit.measured_inner is not None
    kind = priced_area(unit.clause, unit.contracted)
    area = unit.measured_gross if kind is AreaKind.GROSS else unit.measured_inner
    return area is not None


def rescission_outstanding(unit: Unit, choice: DecisionKind | None) -> bool:
    """Whether the owner may give the contract back, or did, and has not said that he keeps it."""
    if choice is DecisionKind.KEEPS:
        return False
    if choice is DecisionKind.RESCINDS:
        return True
    settled = settled_terms(contract_terms(unit, {}, ()))
    return settled is not None and settled.rescission_right


@dataclass(frozen=True)
class UnitStanding:
    """What is known of one unit's conditions without asking anybody.

    ``penalty`` is what is left of its late-payment penalty, None where none was recorded;
    ``sporadic``: its household comes alone, by appointment.
    """

    choice: DecisionKind | None = None
    penalty: Money | None = None
    sporadic: bool = False


def condition_states(
    unit: Unit,
    standing: UnitStanding,
    facts: Mapping[DeliveryCondition, ConditionFact],
    effects: Mapping[DeliveryCondition, Effect],
) -> tuple[ConditionState, ...]:
    """Every condition of a unit; PROPERTY_TOLD only where its handover is sporadic."""
    found = []
    for condition in DeliveryCondition:
        effect = effects.get(condition, DEFAULT_EFFECTS[condition])
        known = _known(condition, unit, standing)
        fact = facts.get(condition)
        if condition is DeliveryCondition.PROPERTY_TOLD:
            found.append(_told(fact, effect, standing))
        elif known is not None:
            owed = standing.penalty if known is Verdict.NOT_MET else None
            owed = owed if condition is DeliveryCondition.PENALTY_CLEARED else None
            found.append(ConditionState(condition, known, effect, owed))
        elif fact is None:
            found.append(ConditionState(condition, Verdict.NOT_CHECKED, effect))
        else:
            said = fact.said
            found.append(
                ConditionState(
                    condition, said.verdict, effect, said.outstanding, said.freeze, said.note,
                    fact.at,
                )
            )  # fmt: skip
    return tuple(found)


def _known(condition: DeliveryCondition, unit: Unit, standing: UnitStanding) -> Verdict | None:
    """What the program knows by itself; None: it must be told."""
    if condition is DeliveryCondition.MEASURED:
        return Verdict.MET if measured_known(unit) else Verdict.NOT_MET
    if condition is DeliveryCondition.NO_RESCISSION:
        outstanding = rescission_outstanding(unit, standing.choice)
        return Verdict.NOT_MET if outstanding else Verdict.MET
    if condition is DeliveryCondition.PENALTY_CLEARED and standing.penalty is not None:
        return Verdict.NOT_MET if standing.penalty.fen > 0 else Verdict.MET
    return None


def _told(fact: ConditionFact | None, effect: Effect, standing: UnitStanding) -> ConditionState:
    """F16 is the one thing that nobody may leave unsaid: silence is not met."""
    condition = DeliveryCondition.PROPERTY_TOLD
    if fact is not None:
        return ConditionState(condition, Verdict.MET, effect, note=fact.said.note, at=fact.at)
    verdict = Verdict.NOT_MET if standing.sporadic else Verdict.NOT_CHECKED
    return ConditionState(condition, verdict, effect)
