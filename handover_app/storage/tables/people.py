"""Clerks and approvals."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, Uuid

from handover_app.domain.people import Clerk, Right, Role
from handover_app.storage.tables.base import (
    EnumName,
    EnumNames,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

clerks = Table(
    "clerks",
    metadata,
    identity(),
    Column("name", String(60), nullable=False, unique=True),
    Column("pin_hash", Text, nullable=True),
    Column("roles", EnumNames(Role), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("failed_pins", Integer, nullable=False),
    Column("locked_until", UtcDateTime, nullable=True),
    *versions(),
)

approvals = Table(
    "approvals",
    metadata,
    identity(),
    Column("operation", Uuid(), nullable=False, index=True),
    refers_to("clerks", "approver"),
    Column("right", EnumName(Right), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(Clerk, clerks, version_id_col=clerks.c.version)
