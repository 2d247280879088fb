"""Gifts issued."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Uuid

from handover_app.domain.gifts import GiftIssue
from handover_app.storage.tables.base import (
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

gift_issues = Table(
    "gift_issues",
    metadata,
    identity(),
    refers_to("units", "unit_id", unique=True),
    Column("gift", String(120), nullable=False),
    Column("receiver", String(120), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(GiftIssue, gift_issues, version_id_col=gift_issues.c.version)
