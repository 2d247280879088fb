"""Is every photo there, and every key in one hand?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.domain.keys import ALLOWED, MAKING, KeyState, MovementKind, state_after
from handover_app.storage.photos import PhotoStore
from handover_app.storage.tables.defects import photos
from handover_app.storage.tables.keys import key_movements, key_tags, keys


def photo_files(session: Session, store: PhotoStore) -> list[str]:
    """Every photo is there with its hash."""
    hashes = session.execute(select(photos.c.sha256).distinct().order_by(photos.c.sha256))
    return [
        f"{digest[:12]} missing or changed"
        for digest in hashes.scalars()
        if not store.sound(digest)
    ]


def key_holders(session: Session) -> list[str]:
    """A key is where its movements led; these count 1, 2, 3 …, each allowed where it began."""
    failures = []
    moved: dict[object, list[Any]] = defaultdict(list)
    for row in session.execute(
        select(
            key_movements.c.key_id,
            key_movements.c.sequence,
            key_movements.c.kind,
            key_movements.c.holder,
        ).order_by(key_movements.c.key_id, key_movements.c.sequence)
    ):
        moved[row.key_id].append(row)
    tag = select(keys, key_tags.c.number).outerjoin(key_tags, key_tags.c.key_id == keys.c.id)
    for key in session.execute(tag.order_by(key_tags.c.number, keys.c.id)):
        chain = moved.get(key.id, [])
        counted = [each.sequence for each in chain] == list(range(1, key.moves + 1))
        if not counted or (_led_to(chain), chain[-1].holder) != (key.state, key.holder):
            name = f"{key.number:010d}" if key.number is not None else str(key.id)
            failures.append(f"key {name} is in two hands")
    return list(dict.fromkeys(failures))


def _led_to(chain: Sequence[Any]) -> KeyState | None:
    """Where the movements lead; None where one of them was not allowed, or there is none."""
    state: KeyState | None = None
    mandated = False
    for each in chain:
        begins = state is None and each.kind in MAKING
        if not begins and state not in ALLOWED[each.kind]:
            return None
        state = state_after(each.kind, state, mandated=mandated)
        if each.kind in (MovementKind.RETAINED, MovementKind.GIVEN_BACK):
            mandated = each.kind is MovementKind.RETAINED
    return state
