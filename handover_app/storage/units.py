"""Units, what they are found by, and the totals to compare with the sales system."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, case, delete, func, insert, literal, select

from handover_app.domain.money import Money
from handover_app.domain.units import BuildingTotals, Unit, UnitLine, same_building
from handover_app.storage.repository import Repository
from handover_app.storage.tables.units import owners, search_terms, units

_BATCH = 500
_LAST_CHARACTER = "\U0010ffff"
_LOOKED_AT = 96
_hits = (
    select(search_terms.c.unit_id, search_terms.c.term)
    .where(search_terms.c.term >= bindparam("low"), search_terms.c.term < bindparam("high"))
    .order_by(search_terms.c.term, search_terms.c.unit_id)
    .limit(_LOOKED_AT)
    .subquery()
)
_best = (
    select(_hits.c.unit_id, func.min(_hits.c.term).label("term"))
    .group_by(_hits.c.unit_id)
    .subquery()
)
_found = (
    select(units.c.id, units.c.code, units.c.building)
    .join(_best, _best.c.unit_id == units.c.id)
    .order_by(
        case((_best.c.term == bindparam("low"), 0), else_=1),
        units.c.building,
        units.c.entrance,
        units.c.floor,
        units.c.room,
    )
    .limit(bindparam("most"))
)
_owners = (
    select(owners.c.unit_id, owners.c.name, owners.c.phone)
    .where(owners.c.unit_id.in_(bindparam("units", expanding=True)))
    .order_by(owners.c.position)
)
_code = select(units.c.code).where(units.c.id == bindparam("unit_id"))


class UnitRepository(Repository[Unit]):
    """All units of the project."""

    kind = Unit

    def by_code(self, code: str) -> Unit | None:
        """The unit of this code."""
        return self._one(units.c.code == code)

    def code_of(self, unit_id: UUID) -> str:
        """The code of a unit that is there; not locked, for whoever only names it."""
        code: str = self._session.execute(_code, {"unit_id": unit_id}).scalar_one()
        return code

    def all(self) -> list[Unit]:
        """Every unit, in the order of building, entrance, floor and room; not locked."""
        statement = select(Unit).order_by(
            units.c.building, units.c.entrance, units.c.floor, units.c.room
        )
        return list(self._session.execute(statement).scalars())

    def some(self, unit_ids: Sequence[UUID]) -> list[Unit]:
        """These units, in no particular order; not locked."""
        found: list[Unit] = []
        for start in range(0, len(unit_ids), _BATCH):
            statement = select(Unit).where(units.c.id.in_(unit_ids[start : start + _BATCH]))
            found.extend(self._session.execute(statement).scalars())
        return found

    def in_building(self, building: str | None) -> list[Unit]:
        """Every unit of a building (of all with None), in order; not locked."""
        if building is None:
            return self.all()
        statement = (
            select(Unit)
            .where(units.c.building == building)
            .order_by(units.c.entrance, units.c.floor, units.c.room)
        )
        return list(self._session.execute(statement).scalars())

    def ids_in(self, building: str | None) -> list[UUID]:
        """The units of a building (of all with None), to be locked before they are read."""
        statement = select(units.c.id)
        if building is not None:
            statement = statement.where(units.c.building == building)
        return list(self._session.execute(statement).scalars())

    def lock(self, unit_ids: Sequence[UUID]) -> None:
        """Hold the rows of these units until the transaction ends, in an order without deadlock."""
        wanted = sorted(unit_ids)
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            self._session.execute(
                select(units.c.id)
                .where(units.c.id.in_(batch))
                .order_by(units.c.id)
                .with_for_update()
            )

    def by_codes(self) -> dict[str, Unit]:
        """Every unit by its code; not locked."""
        return {unit.code: unit for unit in self.all()}

    def buildings(self) -> tuple[str, ...]:
        """The names of all buildings."""
        statement = select(units.c.building).distinct().order_by(units.c.building)
        return tuple(self._session.execute(statement).scalars())

    def building_named(self, asked: str) -> str | None:
        """The building that ``6`` or ``6号楼`` means."""
        return next((each for each in self.buildings() if same_building(asked, each)), None)

    def set_terms(self, terms: Iterable[tuple[UUID, Sequence[str]]]) -> None:
        """Replace what units are found by."""
        pairs = list(terms)
        if not pairs:
            return
        changed = [unit_id for unit_id, _ in pairs]
        for start in range(0, len(changed), _BATCH):
            batch = changed[start : start + _BATCH]
            self._session.execute(delete(search_terms).where(search_terms.c.unit_id.in_(batch)))
        self._session.execute(
            insert(search_terms),
            [
                {"term": term, "unit_id": unit_id}
                for unit_id, each in pairs
                for term in dict.fromkeys(each)
            ],
        )

    def lack_terms(self) -> bool:
        """Whether there are units, and nothing that any of them is found by."""
        some_unit = self._session.execute(select(units.c.id).limit(1)).first()
        some_term = self._session.execute(select(search_terms.c.unit_id).limit(1)).first()
        return some_unit is not None and some_term is None

    def find(self, text: str, limit: int) -> tuple[UnitLine, ...]:
        """Units that have a term beginning with ``text``, the exact ones first.

        Of a beginning that very many have, such as one letter, only the first are looked at.
        """
        asked = {"low": text, "high": text + _LAST_CHARACTER, "most": limit}
        return self._lines(self._session.execute(_found, asked).all())

    def lines(self, unit_ids: Sequence[UUID]) -> dict[UUID, UnitLine]:
        """Units with their owners, by id."""
        rows = self._session.execute(
            select(units.c.id, units.c.code, units.c.building).where(units.c.id.in_(unit_ids))
        ).all()
        return {line.unit_id: line for line in self._lines(rows)}

    def totals(self) -> tuple[BuildingTotals, ...]:
        """Units, contract sums and areas by building."""
        sold = select(owners.c.unit_id).where(owners.c.unit_id == units.c.id).exists()
        rows = self._session.execute(
            select(
                units.c.building,
                func.count(),
                func.sum(sold.cast(units.c.floor.type)),
                func.coalesce(func.sum(units.c.contract_total), literal(0)),
                func.coalesce(func.sum(units.c.contracted_gross), literal(0)),
                func.coalesce(func.sum(units.c.measured_gross), literal(0)),
            )
            .group_by(units.c.building)
            .order_by(units.c.building)
        ).all()
        return tuple(
            BuildingTotals(name, count, int(with_owner), _money(total), _area(a), _area(b))
            for name, count, with_owner, total, a, b in rows
        )

    def _lines(self, rows: Sequence[Row[Any, Any, Any]]) -> tuple[UnitLine, ...]:
        found: list[tuple[UUID, str, str]] = [(row[0], row[1], row[2]) for row in rows]
        names: dict[UUID, list[str]] = {}
        tails: dict[UUID, str] = {}
        asked = {"units": [row[0] for row in found]}
        for unit_id, name, phone in self._session.execute(_owners, asked):
            names.setdefault(unit_id, []).append(name)
            tails.setdefault(unit_id, phone[-4:])
        return tuple(
            UnitLine(
                unit_id, code, building, "、".join(names.get(unit_id, ())), tails.get(unit_id, "")
            )
            for unit_id, code, building in found
        )


def _money(value: object) -> Money:
    return value if isinstance(value, Money) else Money(int(str(value)))


def _area(value: object) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(int(str(value))).scaleb(-2)
