"""Calls to households; appended, never edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from handover_app.domain.delivery import Call, batch_of
from handover_app.storage.delivery.conditions import BatchRepository
from handover_app.storage.repository import Repository
from handover_app.storage.tables.appointments import calls
from handover_app.storage.tables.delivery import delivery_notices
from handover_app.storage.tables.units import units

_BATCH = 500


class CallRepository(Repository[Call]):
    """All calls."""

    kind = Call

    def of_unit(self, unit_id: UUID) -> list[Call]:
        """The unit's calls, newest first; not locked."""
        return self._all(calls.c.unit_id == unit_id, order=calls.c.id.desc())

    def of_units(self, unit_ids: Sequence[UUID]) -> dict[UUID, list[Call]]:
        """The calls of these units, oldest first; not locked."""
        found: dict[UUID, list[Call]] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            for call in self._all(calls.c.unit_id.in_(batch), order=calls.c.id.asc()):
                found.setdefault(call.unit_id, []).append(call)
        return found

    def agreed_until(self, day: date) -> list[UUID]:
        """Units for which another call was ever agreed for a day or before; it may be done."""
        statement = select(calls.c.unit_id).where(calls.c.next_on <= day).distinct()
        return list(self._session.execute(statement).scalars())

    def invited(self) -> dict[UUID, date | None]:
        """Every unit with a delivery notice, and the last day of its batch (None: it has none)."""
        batches = BatchRepository(self._session, False).summaries()
        rows = self._session.execute(
            select(units.c.id, units.c.building).where(
                units.c.id.in_(select(delivery_notices.c.unit_id))
            )
        ).all()
        last = {
            building: batch_of(batches, building) for building in {row.building for row in rows}
        }
        days = {name: each.draft.last_day if each else None for name, each in last.items()}
        return {row.id: days[row.building] for row in rows}
