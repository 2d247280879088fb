"""Visits of households."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, String, Table, UniqueConstraint, text
from sqlalchemy.orm import relationship

from handover_app.domain.visits import Visit, VisitorKind, VisitUnit
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

visit_units = Table(
    "visit_units",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    refers_to("units", "unit_id"),
    Column("open", Boolean, nullable=False),
    UniqueConstraint("visit_id", "unit_id"),
)
# Nor may a unit be part of two open visits.
Index(
    "uq_visit_units_open",
    visit_units.c.unit_id,
    unique=True,
    sqlite_where=visit_units.c.open,
    postgresql_where=visit_units.c.open,
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(VisitUnit, visit_units)
    mapper_registry.map_imperatively(
        Visit,
        visits,
        version_id_col=visits.c.version,
        properties={"units": relationship(VisitUnit, order_by=visit_units.c.id, lazy="selectin")},
    )
