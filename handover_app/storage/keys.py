"""Key sets."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from handover_app.domain.keys import KeySet
from handover_app.storage.repository import Repository
from handover_app.storage.tables.keys import key_sets, keys
from handover_app.storage.tables.units import units


class KeySetRepository(Repository[KeySet]):
    """All key sets."""

    kind = KeySet

    def of_unit(self, unit_id: UUID) -> KeySet | None:
        """The keys of a unit."""
        return self._one(key_sets.c.unit_id == unit_id)

    def with_tag(self, number: int) -> KeySet | None:
        """The set that holds the key with this tag number."""
        holder = select(keys.c.key_set_id).where(keys.c.tag_number == number)
        return self._one(key_sets.c.id == holder.scalar_subquery())

    def tag_numbers(self) -> set[int]:
        """Every tag number in use."""
        return set(self._session.execute(select(keys.c.tag_number)).scalars())

    def labels(self, building: str | None) -> list[tuple[int, int, str]]:
        """Tag number, issue and kind of every key, in the order of units and positions."""
        statement = (
            select(keys.c.tag_number, keys.c.tag_issue, keys.c.kind)
            .join(key_sets, key_sets.c.id == keys.c.key_set_id)
            .join(units, units.c.id == key_sets.c.unit_id)
            .order_by(
                units.c.building,
                units.c.entrance,
                units.c.floor,
                units.c.room,
                keys.c.position,
            )
        )
        if building is not None:
            statement = statement.where(units.c.building == building)
        return [(row[0], row[1], row[2]) for row in self._session.execute(statement)]
