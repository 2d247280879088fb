"""Issued papers as data, and each printing of them."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, Uuid

from handover_app.domain.papers import PaperKind
from handover_app.storage.tables.base import (
    EnumName,
    UtcDateTime,
    identity,
    metadata,
    refers_to,
)

papers = Table(
    "papers",
    metadata,
    identity(),
    Column("kind", EnumName(PaperKind), nullable=False),
    Column("number", String(40), nullable=False),
    refers_to("units", "unit_id", nullable=True),
    Column("subject", Uuid(), nullable=False, index=True),
    Column("data", Text, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
)

paper_prints = Table(
    "paper_prints",
    metadata,
    identity(),
    refers_to("papers", "paper_id"),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
