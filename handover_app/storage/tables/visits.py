"""Visits of households."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, String, Table, UniqueConstraint, text

from handover_app.domain.visits import Visit, VisitorKind
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

visits = Table(
    "visits",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("day", Date, nullable=False),
    Column("queue_number", String(20), nullable=False),
    Column("kind", EnumName(VisitorKind), nullable=False),
    Column("visitor", String(120), nullable=False),
    Column("arrived_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime, nullable=True),
    *versions(),
    Column("special", String(120), nullable=False, server_default=text("''")),
    UniqueConstraint("day", "queue_number"),
)
# At most one open visit a unit, whoever clicks at the same moment.
Index(
    "uq_visits_open",
    visits.c.unit_id,
    unique=True,
    sqlite_where=visits.c.closed_at.is_(None),
    postgresql_where=visits.c.closed_at.is_(None),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(Visit, visits, version_id_col=visits.c.version)
