"""Quick repair: crews on standby, orders with their four times, spare parts."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.defects import OrderSummary
from handover_app.storage.database import Database


class RepairService:
    """The crew comes while the owner waits."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_unit(self, unit_id: UUID) -> tuple[OrderSummary, ...]:
        """The orders of a unit by the time of their request."""
        with self._database.read() as reading:
            limits = reading.inspection_settings.limits()
            return reading.orders.summaries(limits, unit_id=unit_id)
