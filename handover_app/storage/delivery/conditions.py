"""Batches, conditions and what was said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, delete, insert, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.delivery import (
    BatchSummary,
    ConditionFact,
    DeliveryBatch,
    DeliveryCondition,
    Said,
)
from handover_app.domain.delivery.conditions import DEFAULT_EFFECTS
from handover_app.domain.handover import Effect
from handover_app.domain.identity import new_id
from handover_app.storage.repository import Repository
from handover_app.storage.tables.delivery import (
    condition_effects,
    condition_facts,
    delivery_batches,
)

_BATCH = 500
_columns = [each for each in condition_facts.c if each.name != "id"]
# The card of a unit asks these at every click.
_EFFECTS: Select[tuple[object, ...]] = select(condition_effects)
_OF_ONE: Select[tuple[object, ...]] = (
    select(*_columns)
    .where(
        or_(
            condition_facts.c.unit_id == bindparam("of_unit"),
            condition_facts.c.building == bindparam("of_building"),
        )
    )
    .order_by(condition_facts.c.id)
)
_ALL: Select[tuple[object, ...]] = select(*_columns).order_by(condition_facts.c.id)

Facts = Mapping[DeliveryCondition, ConditionFact]


@dataclass(frozen=True)
class NewFact:
    """A fact about to be added: of a unit, or of a building where ``unit_id`` is None."""

    fact: ConditionFact
    unit_id: UUID | None
    building: str = ""


class AllFacts:
    """The newest facts of all units and buildings, read once."""

    def __init__(self, rows: Iterable[Row[tuple[object, ...]]]) -> None:
        self._units: dict[UUID, dict[DeliveryCondition, ConditionFact]] = {}
        self._buildings: dict[str, dict[DeliveryCondition, ConditionFact]] = {}
        for row in rows:
            fact = _fact(row)
            if row.unit_id is None:
                self._buildings.setdefault(row.building, {})[fact.condition] = fact
            else:
                self._units.setdefault(row.unit_id, {})[fact.condition] = fact

    def of(self, unit_id: UUID, building: str) -> Facts:
        """The newest fact of each condition, of the unit or of its building."""
        return self._units.get(unit_id, {}) | self._buildings.get(building, {})


class ConditionRepository:
    """Facts are added and read, never changed; an effect is a setting."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # the unit's row is what serialises
        self._session = session

    def effects(self) -> dict[DeliveryCondition, Effect]:
        """What each condition does, where the project set nothing else by default."""
        rows = self._session.execute(_EFFECTS)
        return {**DEFAULT_EFFECTS, **{row.condition: row.effect for row in rows}}

    def set_effect(self, condition: DeliveryCondition, effect: Effect) -> None:
        """Give a condition another effect."""
        self._session.execute(
            delete(condition_effects).where(condition_effects.c.condition == condition)
        )
        self._session.execute(insert(condition_effects).values(condition=condition, effect=effect))

    def all(self) -> AllFacts:
        """The newest facts of everything."""
        return AllFacts(self._session.execute(_ALL))

    def of_unit(self, unit_id: UUID, building: str) -> Facts:
        """The newest facts of one unit and its building."""
        return AllFacts(
            self._session.execute(_OF_ONE, {"of_unit": unit_id, "of_building": building})
        ).of(unit_id, building)

    def history(self, unit_id: UUID, building: str) -> tuple[ConditionFact, ...]:
        """Everything that was ever said of a unit and its building, newest first."""
        rows = self._session.execute(_OF_ONE, {"of_unit": unit_id, "of_building": building})
        return tuple(_fact(row) for row in rows)[::-1]

    def add(self, facts: Sequence[NewFact]) -> None:
        """Add what was said."""
        rows = [
            {
                "id": new_id(),
                "unit_id": each.unit_id,
                "building": each.building,
                "condition": each.fact.condition,
                "verdict": each.fact.said.verdict,
                "outstanding": each.fact.said.outstanding,
                "freeze": each.fact.said.freeze,
                "day": each.fact.day,
                "note": each.fact.said.note,
                "source": each.fact.source,
                "at": each.fact.at,
                "clerk": each.fact.clerk,
            }
            for each in facts
        ]
        for start in range(0, len(rows), _BATCH):
            self._session.execute(insert(condition_facts), rows[start : start + _BATCH])


class BatchRepository(Repository[DeliveryBatch]):
    """All delivery batches."""

    kind = DeliveryBatch

    def summaries(self) -> tuple[BatchSummary, ...]:
        """Every batch, in the order in which they were made; not locked."""
        statement = select(DeliveryBatch).order_by(delivery_batches.c.id)
        return tuple(
            BatchSummary(each.id, each.draft) for each in self._session.execute(statement).scalars()
        )


def _fact(row: Row[tuple[object, ...]]) -> ConditionFact:
    said = Said(row.verdict, row.outstanding, row.freeze, row.note)
    return ConditionFact(row.condition, said, row.at, row.clerk, row.source, row.day)
