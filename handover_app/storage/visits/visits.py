"""Visits."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Select, select

from handover_app.domain.visits import Visit
from handover_app.storage.repository import Repository
from handover_app.storage.tables.visits import visit_units, visits


class VisitRepository(Repository[Visit]):
    """All visits."""

    kind = Visit

    def open_of(self, unit_id: UUID) -> Visit | None:
        """The open visit that is about a unit."""
        return self._one(visits.c.id.in_(_about(unit_id).where(visit_units.c.open)))

    def latest_of(self, unit_id: UUID) -> Visit | None:
        """The newest visit that was about a unit, open or closed."""
        return self._newest(visits.c.id.in_(_about(unit_id)), order=visits.c.arrived_at.desc())


def _about(unit_id: UUID) -> Select[tuple[UUID]]:
    return select(visit_units.c.visit_id).where(visit_units.c.unit_id == unit_id)
