"""Tags: what hangs on what, blank ones, and the labels of a building."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from handover_app.domain.keys import KeyState, Tag, TagState
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
    select(
        key_tags.c.number,
        key_tags.c.issue,
        key_tags.c.kind.label("tag_kind"),
        func.coalesce(keys.c.kind, "").label("kind"),
        func.coalesce(units.c.code, key_sets.c.name, "").label("code"),
    )
    .outerjoin(keys, keys.c.id == key_tags.c.key_id)
    .outerjoin(key_sets, key_sets.c.id == key_tags.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
)
# Public keys come last, by the name of their set.
_labels_of_keys = _labels.where(
    key_tags.c.state == TagState.BOUND, key_tags.c.key_id.is_not(None)
).order_by(
    units.c.id.is_(None),
    units.c.building,
    units.c.entrance,
    units.c.floor,
    units.c.room,
    key_sets.c.name,
    keys.c.position,
)
_labels_of_tags = _labels.where(key_tags.c.number.in_(bindparam("numbers", expanding=True)))
# A label goes onto a key that is here or on its way, not onto one that somebody has.
_untagged = (
    select(keys.c.key_set_id, keys.c.id, func.coalesce(units.c.building, "").label("building"))
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .outerjoin(key_tags, (key_tags.c.key_id == keys.c.id) & (key_tags.c.state == TagState.BOUND))
    .where(
        key_tags.c.number.is_(None),
        keys.c.state.in_((KeyState.AWAITED, KeyState.AT_DESK, KeyState.RETAINED)),
    )
    .order_by(
        units.c.id.is_(None),
        units.c.building,
        units.c.entrance,
        units.c.floor,
        units.c.room,
        key_sets.c.name,
        keys.c.position,
    )
)


class LabelRow(NamedTuple):
    """A tag as its label shows it; ``code`` is the unit's, or the name of a set of public keys.

    ``tag_kind`` is `KEY_TAG` or `BAG_TAG`; ``kind`` is empty on a bag and on a blank tag.
    """

    number: int
    issue: int
    tag_kind: int
    kind: str
    code: str


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

    def labels(self, building: str | None = None) -> list[LabelRow]:
        """Every key with a tag, by units and positions; of a building only."""
        statement = _labels_of_keys
        if building is not None:
            statement = statement.where(units.c.building == building)
        return [LabelRow(*row) for row in self._session.execute(statement)]

    def labels_of(self, numbers: Collection[int]) -> dict[int, LabelRow]:
        """The tags with these numbers as their labels show them, by number."""
        if not numbers:
            return {}
        rows = self._session.execute(_labels_of_tags, {"numbers": list(numbers)})
        return {row.number: LabelRow(*row) for row in rows}

    def untagged(self) -> list[tuple[UUID, UUID, str]]:
        """Set, key and building of every key at hand that bears no tag, by units and positions."""
        return [(row[0], row[1], row[2]) for row in self._session.execute(_untagged)]


def bound(number: int, key_set_id: UUID, key_id: UUID) -> Tag:
    """A tag that was made for a key."""
    facts: dict[str, Any] = {"key_set_id": key_set_id, "key_id": key_id}
    return Tag(number=number, kind=KEY_TAG, issue=1, state=TagState.BOUND, **facts)
