"""Inspections."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from handover_app.domain.inspections import Conclusion, Inspection
from handover_app.storage.repository import Repository
from handover_app.storage.tables.inspections import conclusions, inspections

_first = (
    select(conclusions.c.conclusion)
    .join(inspections, inspections.c.id == conclusions.c.inspection_id)
    .order_by(conclusions.c.at, conclusions.c.id)
    .limit(1)
)


class InspectionRepository(Repository[Inspection]):
    """All inspections."""

    kind = Inspection

    def latest_of(self, unit_id: UUID) -> Inspection | None:
        """The newest inspection of a unit that was not called back."""
        return self._newest(
            inspections.c.unit_id == unit_id,
            inspections.c.called_back_at.is_(None),
            order=inspections.c.assigned_at.desc(),
        )

    def latest_of_units(self, unit_ids: Sequence[UUID]) -> dict[UUID, Inspection]:
        """The newest inspection of each of these units that was not called back; not locked."""
        rows = self._session.execute(
            select(Inspection)
            .where(
                inspections.c.unit_id.in_(list(unit_ids)), inspections.c.called_back_at.is_(None)
            )
            .order_by(inspections.c.assigned_at)
        )
        return {each.unit_id: each for each in rows.scalars()}

    def first_conclusion(self, unit_id: UUID) -> Conclusion | None:
        """What the owner concluded the first time, for ever (一次验房通过率)."""
        statement = _first.where(inspections.c.unit_id == unit_id)
        return self._session.execute(statement).scalar_one_or_none()
