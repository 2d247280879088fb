"""Handovers as they were signed for, lost keys, and changed cylinders: rows that never change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.keys import (
    GONE,
    CylinderChange,
    KeyHandoverRecord,
    KeyState,
    LostKey,
    MovementKind,
    Trial,
)
from handover_app.storage.tables.key_desk import key_cylinder_changes, key_handovers
from handover_app.storage.tables.keys import key_movements, key_sets, keys
from handover_app.storage.tables.units import units

_CODE = func.coalesce(units.c.code, key_sets.c.name).label("code")
_add_handover = insert(key_handovers)
_add_change = insert(key_cylinder_changes)
_changes = (
    select(key_cylinder_changes, _CODE)
    .join(key_sets, key_sets.c.id == key_cylinder_changes.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .order_by(key_cylinder_changes.c.id.desc())
)
_set_of = select(keys.c.key_set_id).where(keys.c.id == bindparam("key"))
_lost_notes = (
    select(key_movements.c.key_id, key_movements.c.at, key_movements.c.note)
    .where(
        key_movements.c.key_id.in_(bindparam("lost", expanding=True)),
        key_movements.c.kind == MovementKind.LOST,
    )
    .order_by(key_movements.c.sequence)
)
_keys = (
    select(keys, key_sets.c.unit_id, _CODE)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
)
_gone = _keys.where(keys.c.state.in_((KeyState.LOST, KeyState.USELESS))).order_by(
    keys.c.state, keys.c.since.desc(), keys.c.id
)
_one = _keys.where(keys.c.id == bindparam("key"))
_beside = (
    select(keys.c.key_set_id, keys.c.lock, keys.c.kind)
    .where(
        keys.c.key_set_id.in_(bindparam("sets", expanding=True)),
        keys.c.state.not_in((*GONE, KeyState.AWAITED)),
    )
    .order_by(keys.c.position)
)


class KeyHandoverRepository:
    """What was signed for, and what was lost."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, made: KeyHandoverRecord) -> None:
        """Note a handover."""
        order = made.order
        self._session.execute(
            _add_handover,
            {
                "id": made.id, "key_set_id": made.key_set_id, "number": made.number,
                "receiver": order.receiver.name, "is_agent": order.receiver.is_agent,
                "authority": order.authority, "explained": order.explained,
                "signed_on_paper": order.signature is None,
                "signature": None if order.signature is None else order.signature.stored(),
                "key_count": made.key_count, "at": made.at, "clerk": made.clerk,
            },
        )  # fmt: skip

    def set_of_key(self, key_id: UUID) -> UUID | None:
        """The set that a key belongs to."""
        return self._session.execute(_set_of, {"key": key_id}).scalar_one_or_none()

    def add_change(self, made: CylinderChange) -> None:
        """Note a changed cylinder."""
        names = (
            "id", "key_set_id", "lock", "reason", "cost", "borne_by", "done_by", "at", "clerk",
        )  # fmt: skip
        self._session.execute(_add_change, {name: getattr(made, name) for name in names})

    def changes(self) -> tuple[CylinderChange, ...]:
        """Every changed cylinder, newest first."""
        return tuple(
            CylinderChange(**row._mapping)  # the columns are the fields
            for row in self._session.execute(_changes)
        )

    def lost_at(self, key_ids: Sequence[UUID]) -> dict[UUID, tuple[datetime, str]]:
        """When each of these keys was lost last, and what was noted; others are left out."""
        if not key_ids:
            return {}
        rows = self._session.execute(_lost_notes, {"lost": list(key_ids)})
        return {row.key_id: (row.at, row.note) for row in rows}

    def lost(self) -> tuple[LostKey, ...]:
        """Keys that are lost, then those that a new cylinder made useless; newest first."""
        return self._lines(self._session.execute(_gone).all())

    def key(self, key_id: UUID) -> LostKey | None:
        """Any key as its lock may be changed by."""
        return next(iter(self._lines(self._session.execute(_one, {"key": key_id}).all())), None)

    def _lines(self, rows: Sequence[Row[Any]]) -> tuple[LostKey, ...]:
        if not rows:
            return ()
        beside: dict[tuple[UUID, str], Counter[str]] = {}
        sets = {row.key_set_id for row in rows}
        for row in self._session.execute(_beside, {"sets": list(sets)}):
            beside.setdefault((row.key_set_id, row.lock), Counter())[row.kind] += 1
        notes = self.lost_at([row.id for row in rows])
        return tuple(
            LostKey(
                key_id=row.id, key_set_id=row.key_set_id, unit_id=row.unit_id, code=row.code,
                kind=row.kind, lock=row.lock, state=row.state, holder=row.holder, since=row.since,
                note=notes[row.id][1] if row.id in notes else "",
                kinds=tuple(beside.get((row.key_set_id, row.lock), Counter()).items()),
                faulty=row.trial is Trial.FAULTY,
            )
            for row in rows
        )  # fmt: skip
