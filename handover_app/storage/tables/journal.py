"""The journal with its chain heads, the operations done, and the number series."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, String, Table, Text, UniqueConstraint, Uuid

from handover_app.storage.tables.base import JsonText, UtcDateTime, metadata

journal = Table(
    "journal",
    metadata,
    # SQLite counts rows by itself only for a column of the type INTEGER.
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("station", String(60), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("operation", Uuid(), nullable=False, index=True),
    Column("name", String(60), nullable=False),
    Column("topic", String(30), nullable=False),
    Column("unit_id", Uuid(), nullable=True, index=True),
    Column("data", Text, nullable=False),
    Column("algorithm", Integer, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("station", "sequence"),
)

journal_heads = Table(
    "journal_heads",
    metadata,
    Column("station", String(60), primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

operations = Table(
    "operations",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("station", String(60), nullable=False),
    Column("result", JsonText, nullable=False),
)

number_series = Table(
    "number_series",
    metadata,
    Column("station", String(60), primary_key=True),
    Column("book", String(60), primary_key=True),
    Column("last", Integer, nullable=False),
)
