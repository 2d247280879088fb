"""Tags: what hangs on what, blank ones, and the labels of a building."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from handover_app.domain.keys import Tag, TagState
from handover_app.domain.tags import KEY_TAG
from handover_app.storage.tables.keys import key_sets, key_tags, keys
from handover_app.storage.tables.units import units

_some = select(key_tags).where(key_tags.c.number.in_(bindparam("numbers", expanding=True)))
_some_locked = _some.with_for_update()
_numbers = select(key_tags.c.number)
_add = insert(key_tags)
_FIELDS = (
    "number", "kind", "issue", "state", "key_set_id", "key_id", "bag_id", "changed_at", "reason",
)  # fmt: skip
_save = (
    update(key_tags)
    .where(key_tags.c.number == bindparam("of"))
    .values({name: bindparam(f"new_{name}") for name in _FIELDS if name != "number"})
)
_void = (
    update(key_tags)
    .where(key_tags.c.number == bindparam("of"))
    .values(state=TagState.VOID, reason=bindparam("why"), changed_at=bindparam("at"))
)
_labels = (
    select(key_tags.c.number, key_tags.c.issue, keys.c.kind, units.c.code)
    .join(keys, keys.c.id == key_tags.c.key_id)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .join(units, units.c.id == key_sets.c.unit_id)
    .where(key_tags.c.state == TagState.BOUND)
    .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room, keys.c.position)
)


class TagReader:
    """The tags of the project."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tags(self, numbers: Collection[int], *, locked: bool = False) -> dict[int, Tag]:
        """The tags with these numbers, by number."""
        if not numbers:
            return {}
        statement = _some_locked if locked else _some
        rows = self._session.execute(statement, {"numbers": list(numbers)})
        return {row.number: Tag(**{name: getattr(row, name) for name in _FIELDS}) for row in rows}

    def tag_numbers(self) -> set[int]:
        """Every tag number that was ever given out."""
        return set(self._session.execute(_numbers).scalars())

    def add_tags(self, made: Sequence[Tag]) -> None:
        """Put new tags into the transaction."""
        if made:
            rows = [{name: getattr(tag, name) for name in _FIELDS} for tag in made]
            self._session.execute(_add, rows)

    def save_tag(self, tag: Tag) -> None:
        """Write a tag that changed; the change is told by its key set, or by the service."""
        values = {f"new_{name}": getattr(tag, name) for name in _FIELDS if name != "number"}
        self._session.execute(_save, {"of": tag.number, **values})

    def void_tag(self, number: int, reason: str, at: datetime | None) -> None:
        """Let a tag count no more; what it hung on stays on file."""
        self._session.execute(_void, {"of": number, "why": reason, "at": at})

    def labels(self, building: str | None) -> list[tuple[int, int, str, str]]:
        """Number, issue, kind and unit of every key with a tag, by units and positions."""
        statement = _labels
        if building is not None:
            statement = statement.where(units.c.building == building)
        return [(r[0], r[1], r[2], r[3]) for r in self._session.execute(statement)]


def bound(number: int, key_set_id: UUID, key_id: UUID) -> Tag:
    """A tag that was made for a key."""
    facts: dict[str, Any] = {"key_set_id": key_set_id, "key_id": key_id}
    return Tag(number=number, kind=KEY_TAG, issue=1, state=TagState.BOUND, **facts)
