"""Visits."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.visits import Visit
from handover_app.storage.repository import Repository
from handover_app.storage.tables.visits import visits


class VisitRepository(Repository[Visit]):
    """All visits."""

    kind = Visit

    def open_of(self, unit_id: UUID) -> Visit | None:
        """The open visit of a unit."""
        return self._one(visits.c.unit_id == unit_id, visits.c.closed_at.is_(None))

    def latest_of(self, unit_id: UUID) -> Visit | None:
        """The newest visit of a unit, open or closed."""
        return self._newest(visits.c.unit_id == unit_id, order=visits.c.arrived_at.desc())
