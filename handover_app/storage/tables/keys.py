"""Key sets, keys, movements and tags."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, String, Table, UniqueConstraint, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.keys import Key, KeyMovement, KeySet, KeyState, MovementKind
from handover_app.storage.tables.base import (
    EnumName,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

key_sets = Table(
    "key_sets",
    metadata,
    identity(),
    refers_to("units", "unit_id", unique=True),
    *versions(),
)

# A key and its tag are one row: a tag is bound to one key for life, a new label raises its issue.
keys = Table(
    "keys",
    metadata,
    identity(),
    refers_to("key_sets", "key_set_id"),
    Column("position", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("tag_number", BigInteger, nullable=False, unique=True),
    Column("tag_issue", Integer, nullable=False),
    Column("state", EnumName(KeyState), nullable=False),
    Column("holder", String(120), nullable=False),
)

key_movements = Table(
    "key_movements",
    metadata,
    identity(),
    refers_to("keys", "key_id"),
    Column("sequence", Integer, nullable=False),
    Column("kind", EnumName(MovementKind), nullable=False),
    Column("holder", String(120), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    UniqueConstraint("key_id", "sequence"),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(KeyMovement, key_movements)
    mapper_registry.map_imperatively(
        Key,
        keys,
        properties={
            "movements": relationship(
                KeyMovement, order_by=key_movements.c.sequence, lazy="selectin"
            )
        },
    )
    mapper_registry.map_imperatively(
        KeySet,
        key_sets,
        version_id_col=key_sets.c.version,
        properties={"keys": relationship(Key, order_by=keys.c.position, lazy="selectin")},
    )
