"""Fee statements as they were notified: one row a unit and version, never changed."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text, UniqueConstraint, Uuid

from handover_app.storage.tables.base import (
    JsonText,
    UtcDateTime,
    identity,
    metadata,
    refers_to,
)

statement_issues = Table(
    "statement_issues",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("version_number", Integer, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("reason", Text, nullable=False),
    Column("lines", JsonText, nullable=False),
    Column("paper_id", Uuid(), nullable=False),
    UniqueConstraint("unit_id", "version_number"),
)
