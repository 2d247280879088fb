"""Key sets with their keys, read and written whole.

A scan is the hottest path of the day: the statements are built once, a set is read by two of them
and saved by one for each table that changed, however many keys moved. Nothing here is mapped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from handover_app.domain.events import Event
from handover_app.domain.keys import Key, KeyBag, KeySet, KeyState, TagState
from handover_app.storage.keys import tags
from handover_app.storage.repository import SilentChange
from handover_app.storage.tables.key_desk import key_loans
from handover_app.storage.tables.keys import key_bags, key_movements, key_sets, key_tags, keys
from handover_app.storage.tables.units import units

Tell = Callable[[list[tuple[int, Event]]], None]
"""Takes the events of a saved set into the transaction."""

_SETS = select(key_sets, units.c.code, units.c.building).outerjoin(
    units, units.c.id == key_sets.c.unit_id
)
_bag_tags = key_tags.alias("bag_tags")
_KEYS = (
    select(
        keys,
        key_tags.c.number.label("tag_number"),
        key_tags.c.issue.label("tag_issue"),
        key_bags.c.number.label("bag_number"),
        key_bags.c.seal,
        key_bags.c.sealed_at,
        key_bags.c.sealed_by,
        _bag_tags.c.number.label("bag_tag"),
        _bag_tags.c.issue.label("bag_issue"),
        key_loans.c.due_at,
        key_loans.c.inspection_id,
    )
    .outerjoin(key_tags, (key_tags.c.key_id == keys.c.id) & (key_tags.c.state == TagState.BOUND))
    .outerjoin(key_bags, key_bags.c.id == keys.c.bag_id)
    .outerjoin(key_loans, key_loans.c.id == keys.c.loan_id)
    .outerjoin(
        _bag_tags, (_bag_tags.c.bag_id == keys.c.bag_id) & (_bag_tags.c.state == TagState.BOUND)
    )
    .where(keys.c.key_set_id.in_(bindparam("sets", expanding=True)))
    .order_by(keys.c.key_set_id, keys.c.position)
)
_ORDER = key_sets.c.id
_kinds = select(keys.c.kind).distinct()
_awaiting = (
    select(key_sets.c.unit_id)
    .join(keys, keys.c.key_set_id == key_sets.c.id)
    .where(keys.c.state == KeyState.AWAITED, key_sets.c.unit_id.is_not(None))
    .distinct()
)
_some = _SETS.where(key_sets.c.id.in_(bindparam("ids", expanding=True))).order_by(_ORDER)
_of_units = _SETS.where(key_sets.c.unit_id.in_(bindparam("ids", expanding=True))).order_by(_ORDER)
_public = _SETS.where(key_sets.c.unit_id.is_(None)).order_by(key_sets.c.name)
_LOCKED = {
    statement: statement.with_for_update(of=key_sets) for statement in (_some, _of_units, _public)
}
_save_set = (
    update(key_sets)
    .where(key_sets.c.id == bindparam("of"), key_sets.c.version == bindparam("old"))
    .values(
        version=bindparam("new"),
        changes=bindparam("new_changes"),
        hook=bindparam("new_hook"),
        lock_setup=bindparam("new_setup"),
        door_seal=bindparam("new_seal"),
        handed_over_at=bindparam("new_handed"),
    )
)
_CHANGING = (
    "state", "trial", "holder", "place", "since", "moves", "loan_id", "mandate_id", "bag_id",
)  # fmt: skip
_save_key = (
    update(keys)
    .where(keys.c.id == bindparam("of"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGING})
)
_open_bag = (
    update(key_bags)
    .where(key_bags.c.id == bindparam("of"))
    .values(opened_at=bindparam("at"), opened_by=bindparam("by"), reason=bindparam("new_reason"))
)
_seal_taken = select(key_bags.c.id).where(key_bags.c.seal == bindparam("seal"))
_set_of_bag = select(key_bags.c.key_set_id).where(key_bags.c.id == bindparam("of"))
_add_set, _add_key, _add_bag = insert(key_sets), insert(keys), insert(key_bags)
_add_movement = insert(key_movements)
_SET_FIELDS = ("name", "hook", "lock_setup", "door_seal", "handed_over_at")
_MOVEMENT = (
    "id", "key_id", "sequence", "kind", "holder", "at", "clerk", "place", "matter", "note",
)  # fmt: skip


class KeySetRepository(tags.TagReader):
    """All key sets, and the tags that hang on their keys."""

    def __init__(self, session: Session, locking: bool, tell: Tell | None = None) -> None:
        super().__init__(session)
        self._locking = locking
        self._tell = tell
        # What the database holds of the keys and bags that were read, to save only what changed.
        self._known: dict[UUID, tuple[Any, ...]] = {}
        self._loaded: list[KeySet] = []

    def get(self, identity: UUID) -> KeySet | None:
        """The set with this id."""
        return self.some([identity]).get(identity)

    def some(self, identities: Collection[UUID]) -> dict[UUID, KeySet]:
        """The sets with these ids, locked in one order when they are to be changed."""
        return self._read(_some, ids=list(identities)) if identities else {}

    def of_unit(self, unit_id: UUID) -> KeySet | None:
        """The keys of a unit."""
        return next(iter(self.of_units([unit_id])), None)

    def of_units(self, unit_ids: Collection[UUID]) -> list[KeySet]:
        """The keys of these units."""
        return list(self._read(_of_units, ids=list(unit_ids)).values()) if unit_ids else []

    def units_awaiting(self) -> list[UUID]:
        """The units that have a key with the contractor still."""
        return list(self._session.execute(_awaiting).scalars())

    def kinds_in_use(self) -> set[str]:
        """The kinds of all keys on the books."""
        return set(self._session.execute(_kinds).scalars())

    def public(self) -> list[KeySet]:
        """The sets that belong to no unit, by name."""
        return list(self._read(_public).values())

    def seal_taken(self, seal: str) -> bool:
        """Whether a bag, sealed or opened, bears this seal number."""
        return self._session.execute(_seal_taken, {"seal": seal}).first() is not None

    def set_of_bag(self, bag_id: UUID) -> UUID | None:
        """The set whose keys lie, or lay, in a bag; not locked."""
        return self._session.execute(_set_of_bag, {"of": bag_id}).scalar_one_or_none()

    def add(self, made: Sequence[KeySet]) -> None:
        """Put new sets with their keys, movements and tags into the transaction."""
        if not made:
            return
        pairs = [(each, key) for each in made for key in each.keys]
        self._session.execute(
            _add_set,
            [
                {
                    "id": each.id, "unit_id": each.unit_id, "version": each.version,
                    "changes": each.changes, **{n: getattr(each, n) for n in _SET_FIELDS},
                }
                for each in made
            ],
        )  # fmt: skip
        self._add_keys(pairs)
        self._add_movements(key for _, key in pairs)
        for each in made:
            self._told(each)

    def save(self, *changed: KeySet) -> None:
        """Write what changed in these sets.

        Raises:
            SilentChange: a set that says nothing of its change.
        """
        self._save_sets(changed)
        pairs = [(each, key) for each in changed for key in each.keys]
        bags = [bag for each in changed for bag in each.bags]
        new = [bag for bag in bags if bag.id not in self._known]
        if new:
            self._session.execute(_add_bag, [_bag_row(bag) for bag in new])
        self._add_keys([pair for pair in pairs if pair[1].id not in self._known])
        moved = [
            {"of": key.id, **{f"new_{name}": getattr(key, name) for name in _CHANGING}}
            for _, key in pairs
            if self._known.get(key.id, _stored(key)) != _stored(key)
        ]
        if moved:
            self._session.execute(_save_key, moved)
        self._add_movements(key for _, key in pairs)
        opened = [bag for bag in bags if not bag.sealed]
        for bag in opened:
            self._session.execute(
                _open_bag,
                {"of": bag.id, "at": bag.opened_at, "by": bag.opened_by, "new_reason": bag.reason},
            )
            self.void_tag(bag.tag_number, "", bag.opened_at)
        self._remember(changed)

    def check_saved(self) -> None:
        """Raises: SilentChange when a set that was read here has changed and was not saved."""
        for each in self._loaded:
            if each.has_events():
                raise SilentChange(type(each).__name__)

    def _save_sets(self, changed: Sequence[KeySet]) -> None:
        if not changed:
            return
        for each in changed:
            if not each.has_events():
                raise SilentChange(type(each).__name__)
        found = self._session.execute(_save_set, [_set_row(each) for each in changed])
        if found.rowcount != len(changed):  # type: ignore[attr-defined]
            raise StaleDataError("a key set was changed meanwhile")
        for each in changed:
            each.version += 1
            self._told(each)

    def _told(self, key_set: KeySet) -> None:
        if self._tell is not None:
            self._tell(key_set.take_events())

    def _add_keys(self, pairs: Sequence[tuple[KeySet, Key]]) -> None:
        if not pairs:
            return
        self._session.execute(
            _add_key,
            [
                {
                    "id": key.id, "key_set_id": each.id, "position": key.position,
                    "kind": key.kind, "lock": key.lock,
                    **{name: getattr(key, name) for name in _CHANGING},
                }
                for each, key in pairs
            ],
        )  # fmt: skip
        self.add_tags([
            tags.bound(key.tag_number, each.id, key.id)
            for each, key in pairs
            if key.tag_number is not None
        ])  # fmt: skip

    def _add_movements(self, moved: Iterable[Key]) -> None:
        fresh = [movement for key in moved for movement in _taken(key)]
        if fresh:
            self._session.execute(
                _add_movement, [{name: getattr(m, name) for name in _MOVEMENT} for m in fresh]
            )

    def _read(self, statement: Select[Any], **values: Any) -> dict[UUID, KeySet]:
        statement = _LOCKED[statement] if self._locking else statement
        found = {row.id: _key_set(row) for row in self._session.execute(statement, values)}
        if not found:
            return {}
        for row in self._session.execute(_KEYS, {"sets": list(found)}):
            key_set = found[row.key_set_id]
            key_set.keys.append(_key(row))
            if row.bag_number is not None and all(bag.id != row.bag_id for bag in key_set.bags):
                key_set.bags.append(_bag(row))
        if self._locking:
            self._loaded += found.values()
        self._remember(found.values())
        return found

    def _remember(self, sets: Iterable[KeySet]) -> None:
        if self._locking:
            for each in sets:
                self._known |= {key.id: _stored(key) for key in each.keys}
                self._known |= {bag.id: () for bag in each.bags}


def _taken(key: Key) -> list[Any]:
    fresh, key.fresh = key.fresh, []
    return fresh


def _stored(key: Key) -> tuple[Any, ...]:
    return tuple(getattr(key, name) for name in _CHANGING)


def _key_set(row: Row[Any]) -> KeySet:
    found = KeySet(
        id=row.id,
        unit_id=row.unit_id,
        code=row.code or row.name,
        building=row.building or "",
        **{name: getattr(row, name) for name in _SET_FIELDS},
    )
    found.version, found.changes = row.version, row.changes
    return found


def _key(row: Row[Any]) -> Key:
    return Key(
        id=row.id,
        position=row.position,
        kind=row.kind,
        lock=row.lock,
        tag_number=row.tag_number,
        tag_issue=row.tag_issue or 1,
        due=row.due_at,
        inspection_id=row.inspection_id,
        **{name: getattr(row, name) for name in _CHANGING},
    )


def _bag(row: Row[Any]) -> KeyBag:
    return KeyBag(
        id=row.bag_id,
        key_set_id=row.key_set_id,
        number=row.bag_number,
        seal=row.seal,
        sealed_at=row.sealed_at,
        sealed_by=row.sealed_by,
        tag_number=row.bag_tag,
        tag_issue=row.bag_issue or 1,
    )


def _set_row(key_set: KeySet) -> dict[str, Any]:
    return {
        "of": key_set.id, "old": key_set.version, "new": key_set.version + 1,
        "new_changes": key_set.changes, "new_hook": key_set.hook,
        "new_setup": key_set.lock_setup, "new_seal": key_set.door_seal,
        "new_handed": key_set.handed_over_at,
    }  # fmt: skip


def _bag_row(bag: KeyBag) -> dict[str, Any]:
    names = (
        "id", "key_set_id", "number", "seal", "sealed_at", "sealed_by", "opened_at", "opened_by",
        "reason",
    )  # fmt: skip
    return {name: getattr(bag, name) for name in names}
