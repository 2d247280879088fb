"""Key sets, keys, movements, bags and tags.

Nothing of this is mapped to classes: a scan is the hottest path of the day, so that
`storage.keys` reads and writes it by prepared statements.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    text,
)

from handover_app.domain.keys import KeyState, LockSetup, MovementKind, TagState, Trial
from handover_app.storage.tables.base import (
    EnumName,
    UtcDateTime,
    identity,
    metadata,
    refers_to,
    versions,
)

key_kinds = Table(
    "key_kinds",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("lock", String(40), nullable=False),
    Column("public", Boolean, nullable=False),
)

key_sets = Table(
    "key_sets",
    metadata,
    identity(),
    refers_to("units", "unit_id", nullable=True, unique=True),
    *versions(),
    Column("name", String(60), nullable=False, server_default=text("''")),
    Column("hook", String(20), nullable=False, server_default=text("''")),
    Column("lock_setup", EnumName(LockSetup), nullable=False, server_default="NO_ELECTRONIC_LOCK"),
    Column("door_seal", String(40), nullable=False, server_default=text("''")),
    Column("handed_over_at", UtcDateTime, nullable=True),
    Index("ix_key_sets_hook", "hook"),
)

key_bags = Table(
    "key_bags",
    metadata,
    identity(),
    refers_to("key_sets", "key_set_id"),
    Column("number", String(20), nullable=False, unique=True),
    Column("seal", String(40), nullable=False, unique=True),
    Column("sealed_at", UtcDateTime, nullable=False),
    Column("sealed_by", Uuid(), nullable=False),
    Column("opened_at", UtcDateTime, nullable=True),
    Column("opened_by", Uuid(), nullable=True),
    Column("reason", String(200), nullable=False),
)

keys = Table(
    "keys",
    metadata,
    identity(),
    refers_to("key_sets", "key_set_id"),
    Column("position", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("lock", String(40), nullable=False, server_default=text("''")),
    Column("state", EnumName(KeyState), nullable=False),
    Column("trial", EnumName(Trial), nullable=False, server_default="NOT_TRIED"),
    Column("holder", String(120), nullable=False),
    Column("place", String(20), nullable=False, server_default=text("''")),
    Column("since", UtcDateTime, nullable=True),
    Column("moves", Integer, nullable=False, server_default="0"),
    Column("loan_id", Uuid(), nullable=True),
    Column("mandate_id", Uuid(), nullable=True),
    refers_to("key_bags", "bag_id", nullable=True),
    # The lists of what is out, kept, lost or not yet here are asked for all day.
    Index("ix_keys_state", "state"),
    Index("ix_keys_loan_id", "loan_id"),
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
    Column("place", String(20), nullable=False, server_default=text("''")),
    Column("matter", Uuid(), nullable=True),
    Column("note", String(200), nullable=False, server_default=text("''")),
    UniqueConstraint("key_id", "sequence"),
    # A batch moves at one moment: the id gives the ledger's pages their order.
    Index("ix_key_movements_at", "at", "id"),
    Index("ix_key_movements_matter", "matter"),
)

key_tags = Table(
    "key_tags",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Integer, nullable=False),
    Column("issue", Integer, nullable=False),
    Column("state", EnumName(TagState), nullable=False),
    refers_to("key_sets", "key_set_id", nullable=True),
    refers_to("keys", "key_id", nullable=True),
    refers_to("key_bags", "bag_id", nullable=True),
    Column("changed_at", UtcDateTime, nullable=True),
    Column("reason", String(200), nullable=False, server_default=text("''")),
    # A key, or a bag, bears one tag at a time.
    Index(
        "uq_key_tags_bound_key",
        "key_id",
        unique=True,
        sqlite_where=text("state = 'BOUND'"),
        postgresql_where=text("state = 'BOUND'"),
    ),
    Index(
        "uq_key_tags_bound_bag",
        "bag_id",
        unique=True,
        sqlite_where=text("state = 'BOUND'"),
        postgresql_where=text("state = 'BOUND'"),
    ),
)
