"""Which units' keys are not ready, by one grouped query, however many units there are."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from handover_app.domain.keys import GONE, KeyState, NotReady, NotReadyLine, TagState, Trial
from handover_app.storage.tables.keys import key_sets, key_tags, keys
from handover_app.storage.tables.units import units

_labelled = select(key_tags.c.key_id).where(
    key_tags.c.key_id == keys.c.id, key_tags.c.state == TagState.BOUND
)
_here = keys.c.state.not_in((KeyState.AWAITED, KeyState.LOST))
_COUNTED = {
    NotReady.NOT_RECEIVED: keys.c.state == KeyState.AWAITED,
    NotReady.NOT_TRIED: _here & (keys.c.trial == Trial.NOT_TRIED),
    NotReady.FAULTY: _here & (keys.c.trial == Trial.FAULTY),
    NotReady.LOST: keys.c.state == KeyState.LOST,
    NotReady.NO_LABEL: ~_labelled.exists(),
}
_LINES = (
    select(
        units.c.id,
        units.c.code,
        units.c.building,
        func.count(keys.c.id).label("n"),
        *(
            func.sum(case((condition & keys.c.id.is_not(None), 1), else_=0)).label(reason.name)
            for reason, condition in _COUNTED.items()
        ),
    )
    .outerjoin(key_sets, key_sets.c.unit_id == units.c.id)
    .outerjoin(keys, (keys.c.key_set_id == key_sets.c.id) & keys.c.state.not_in(GONE))
    .where(key_sets.c.handed_over_at.is_(None))
    .group_by(
        units.c.id, units.c.code, units.c.building, units.c.entrance, units.c.floor, units.c.room
    )
    .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room)
)

_UNLABELLED = (
    select(key_sets.c.unit_id)
    .join(keys, (keys.c.key_set_id == key_sets.c.id) & keys.c.state.not_in(GONE))
    .where(
        key_sets.c.unit_id.is_not(None), key_sets.c.handed_over_at.is_(None), ~_labelled.exists()
    )
    .distinct()
)


def not_ready(session: Session) -> tuple[int, tuple[NotReadyLine, ...]]:
    """How many units have not got their keys yet, and those that are not ready, in unit order."""
    rows = session.execute(_LINES).all()
    lines = (_line(row) for row in rows)
    return len(rows), tuple(line for line in lines if line.reasons)


def lacking_labels(session: Session) -> frozenset[UUID]:
    """The units that have not got their keys yet and have one without a label."""
    return frozenset(session.execute(_UNLABELLED).scalars())


def _line(row: Any) -> NotReadyLine:
    reasons = [(each, int(getattr(row, each.name) or 0)) for each in _COUNTED]
    if not row.n:
        reasons = [(NotReady.NO_KEYS, 1)]
    return NotReadyLine(
        unit_id=row.id,
        unit_code=row.code,
        building=row.building,
        keys=row.n,
        reasons=tuple(pair for pair in reasons if pair[1]),
    )
