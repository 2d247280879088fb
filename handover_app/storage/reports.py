"""Figures over all units."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handover_app.domain.defects import DefectState
from handover_app.domain.money import Money
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.receipts import receipts, refunds
from handover_app.storage.tables.units import owners, units


class ReportReader:
    """Queries of the board."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sold(self) -> frozenset[UUID]:
        """Units with an owner."""
        return frozenset(self._session.execute(select(owners.c.unit_id).distinct()).scalars())

    def grid(self) -> list[tuple[UUID, str, str, str, int, str]]:
        """Id, code, building, entrance, floor and room of every unit, in that order."""
        rows = self._session.execute(
            select(
                units.c.id,
                units.c.code,
                units.c.building,
                units.c.entrance,
                units.c.floor,
                units.c.room,
            ).order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room)
        )
        return [tuple(row) for row in rows]

    def taken(self) -> Money:
        """The sum of all receipts."""
        return _money(self._session.execute(select(func.sum(receipts.c.total))).scalar_one())

    def refunded(self) -> Money:
        """The sum of all signed refunds."""
        statement = select(func.sum(refunds.c.amount)).where(refunds.c.signed_at.is_not(None))
        return _money(self._session.execute(statement).scalar_one())

    def defects(self) -> tuple[int, int]:
        """How many defects were found, and how many of them closed on the spot."""
        counted = self._session.execute(
            select(defects.c.state, func.count()).group_by(defects.c.state)
        )
        rows: dict[DefectState, int] = {row[0]: row[1] for row in counted}
        return sum(rows.values()), rows.get(DefectState.CLOSED_ON_THE_SPOT, 0)

    def top_defects(self, limit: int) -> tuple[tuple[str, int], ...]:
        """The most frequent descriptions with their counts."""
        rows = self._session.execute(
            select(defects.c.description, func.count().label("n"))
            .group_by(defects.c.description)
            .order_by(func.count().desc(), defects.c.description)
            .limit(limit)
        )
        return tuple((row.description, row.n) for row in rows)


def _money(value: object) -> Money:
    if value is None:
        return Money(0)
    return value if isinstance(value, Money) else Money(int(str(value)))
