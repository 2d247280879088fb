"""What is known of a household: its quiet marks, and the other units of its owners."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.identity import new_id
from handover_app.domain.visits import HouseholdMark
from handover_app.storage.tables.units import owners
from handover_app.storage.tables.visits import household_marks

_marks = (
    select(household_marks.c.mark, household_marks.c.raised)
    .where(household_marks.c.unit_id == bindparam("unit"))
    .order_by(household_marks.c.id)
)
_same = owners.alias("same")
_related = (
    select(_same.c.unit_id)
    .distinct()
    .join(owners, owners.c.id_number == _same.c.id_number)
    .where(
        owners.c.unit_id == bindparam("unit"),
        owners.c.id_number != "",
        _same.c.unit_id != bindparam("unit"),
    )
)


class HouseholdRepository:
    """Marks are only added: the newest row of a unit and a mark counts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def marks(self, unit_id: UUID) -> tuple[HouseholdMark, ...]:
        """The marks that stand, in their own order."""
        rows = self._session.execute(_marks, {"unit": unit_id})
        standing = {row.mark: row.raised for row in rows}
        return tuple(each for each in HouseholdMark if standing.get(each))

    def note(
        self,
        unit_ids: Sequence[UUID],
        changes: Sequence[tuple[HouseholdMark, bool]],
        clerk: UUID,
        now: datetime,
    ) -> None:
        """Raise marks or take them away, for every unit of the household."""
        self._session.execute(
            insert(household_marks),
            [
                {
                    "id": new_id(),
                    "unit_id": unit_id,
                    "mark": mark,
                    "raised": raised,
                    "clerk": clerk,
                    "at": now,
                }
                for unit_id in unit_ids
                for mark, raised in changes
            ],
        )

    def related(self, unit_id: UUID) -> list[UUID]:
        """Other units with an owner whose identity number stands on this unit's contract too."""
        return list(self._session.execute(_related, {"unit": unit_id}).scalars())
