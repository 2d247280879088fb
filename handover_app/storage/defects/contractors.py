"""Contractors, and who is responsible for a trade in a building."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select

from handover_app.domain.defects import (
    EVERYWHERE,
    SETTLED,
    Contractor,
    ContractorLine,
    DefectState,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import contractors, defects, responsibilities
from handover_app.storage.tables.units import units

_responsible = (
    select(contractors.c.name, responsibilities.c.building)
    .join(responsibilities, responsibilities.c.contractor_id == contractors.c.id)
    .where(contractors.c.active)
)

_waiting = (
    select(defects.c.id, units.c.building)
    .join(units, units.c.id == defects.c.unit_id)
    .where(defects.c.state == DefectState.NOTED)
)


class ContractorRepository(Repository[Contractor]):
    """All contractors."""

    kind = Contractor

    def named(self, name: str) -> Contractor | None:
        """The contractor of this name."""
        return self._one(contractors.c.name == name)

    def all(self) -> list[Contractor]:
        """All contractors in the order of the table."""
        return self._all(contractors.c.position >= 0, order=contractors.c.position.asc())

    def waiting(self, defect_ids: Sequence[UUID] | None = None) -> list[tuple[UUID, str]]:
        """The defects that wait for a notice (of these, or all), with their buildings."""
        rows = self._session.execute(_waiting).all()
        wanted = None if defect_ids is None else set(defect_ids)
        return [(row.id, row.building) for row in rows if wanted is None or row.id in wanted]

    def main(self) -> str:
        """The name of the first contractor of the table (总包), or nothing."""
        statement = select(contractors.c.name).order_by(contractors.c.position).limit(1)
        return self._session.execute(statement).scalar_one_or_none() or ""

    def next_position(self) -> int:
        """The place of a new contractor in the table."""
        found = self._session.execute(select(func.max(contractors.c.position))).scalar_one()
        return 0 if found is None else int(found) + 1

    def responsible(self, trade: str, building: str) -> str:
        """Who is responsible: named for the building, else for all; empty: nobody."""
        rows = self._session.execute(
            _responsible.where(
                responsibilities.c.trade == trade,
                responsibilities.c.building.in_((building, EVERYWHERE)),
            )
        )
        by_building = {row.building: row.name for row in rows}
        return str(by_building.get(building) or by_building.get(EVERYWHERE, ""))

    def lines(self, *, counted: bool = True) -> tuple[ContractorLine, ...]:
        """All contractors in the order of the table, with their open defects if ``counted``."""
        pairs: dict[UUID, list[tuple[str, str]]] = {}
        rows = self._session.execute(
            select(responsibilities).order_by(responsibilities.c.trade, responsibilities.c.building)
        )
        for row in rows:
            pairs.setdefault(row.contractor_id, []).append((row.trade, row.building))
        open_: dict[str, int] = self._open() if counted else {}
        found = self._session.execute(select(contractors).order_by(contractors.c.position))
        return tuple(
            ContractorLine(
                row.id,
                row.name,
                row.person,
                row.phone,
                row.active,
                tuple(pairs.get(row.id, ())),
                open_.get(row.name, 0),
            )
            for row in found
        )

    def _open(self) -> dict[str, int]:
        rows = self._session.execute(
            select(defects.c.contractor, func.count().label("n"))
            .where(defects.c.state.not_in(SETTLED))
            .group_by(defects.c.contractor)
        )
        return {row.contractor: row.n for row in rows}

    def unassigned(self) -> int:
        """How many open defects nobody is responsible for."""
        statement = select(func.count()).where(
            defects.c.contractor == "", defects.c.state.not_in(SETTLED)
        )
        return self._session.execute(statement).scalar_one()
