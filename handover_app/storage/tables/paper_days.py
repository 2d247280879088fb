"""Numbered sheets of days on paper, what was entered from them, and what came back unused."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, String, Table, Text, UniqueConstraint, Uuid

from handover_app.domain.paper_days import SheetKind
from handover_app.storage.tables.base import EnumName, UtcDateTime, identity, metadata, refers_to

paper_sheets = Table(
    "paper_sheets",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("kind", EnumName(SheetKind), nullable=False),
    Column("day", Date, nullable=False, index=True),
    refers_to("units", "unit_id", nullable=True),
    Column("printed_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

# One row a sheet: a sheet is entered once, or comes back once.
paper_entries = Table(
    "paper_entries",
    metadata,
    identity(),
    Column("number", String(40), nullable=False),
    Column("operation", Uuid(), nullable=False),
    Column("happened_at", UtcDateTime, nullable=True),
    Column("approver", Uuid(), nullable=True),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    UniqueConstraint("number"),
)
Index("ix_paper_entries_operation", paper_entries.c.operation)
