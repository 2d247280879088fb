"""Calls to households; appended, never edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from handover_app.domain.delivery import Call
from handover_app.storage.repository import Repository
from handover_app.storage.tables.appointments import calls

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
