"""Is every photo there, and every key in one hand?"""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.domain.keys import STATE_AFTER, KeyState
from handover_app.storage.photos import PhotoStore
from handover_app.storage.tables.defects import photos
from handover_app.storage.tables.keys import key_movements, keys


def photo_files(session: Session, store: PhotoStore) -> list[str]:
    """Every photo is there with its hash."""
    hashes = session.execute(select(photos.c.sha256).distinct().order_by(photos.c.sha256))
    return [
        f"{digest[:12]} missing or changed"
        for digest in hashes.scalars()
        if not store.sound(digest)
    ]


def key_holders(session: Session) -> list[str]:
    """A key is where its last movement says; these count 1, 2, 3 … and end with the owner."""
    failures = []
    moved: dict[object, list[tuple[int, object, str]]] = defaultdict(list)
    for row in session.execute(
        select(
            key_movements.c.key_id,
            key_movements.c.sequence,
            key_movements.c.kind,
            key_movements.c.holder,
        ).order_by(key_movements.c.key_id, key_movements.c.sequence)
    ):
        moved[row.key_id].append((row.sequence, STATE_AFTER[row.kind], row.holder))
    for key in session.execute(select(keys).order_by(keys.c.tag_number)):
        chain = moved.get(key.id, [])
        counted = [each[0] for each in chain] == list(range(1, len(chain) + 1))
        gone = [place for place, each in enumerate(chain, 1) if each[1] is KeyState.HANDED_OVER]
        twice = bool(gone) and gone[0] < len(chain)
        if not chain or not counted or twice or chain[-1][1:] != (key.state, key.holder):
            failures.append(f"key {key.tag_number:010d} is in two hands")
    return failures
