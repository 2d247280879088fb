"""Inspections."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.inspections import Inspection
from handover_app.storage.repository import Repository
from handover_app.storage.tables.inspections import inspections


class InspectionRepository(Repository[Inspection]):
    """All inspections."""

    kind = Inspection

    def latest_of(self, unit_id: UUID) -> Inspection | None:
        """The newest inspection of a unit."""
        return self._newest(
            inspections.c.unit_id == unit_id, order=inspections.c.assigned_at.desc()
        )
