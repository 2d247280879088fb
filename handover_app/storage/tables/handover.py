"""The process of a unit and its lifted gates."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.handover import Condition, GateLift, Handover
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

handovers = Table(
    "handovers",
    metadata,
    identity(),
    refers_to("units", "unit_id", unique=True),
    *versions(),
)

gate_lifts = Table(
    "gate_lifts",
    metadata,
    identity(),
    refers_to("handovers", "handover_id"),
    Column("condition", EnumName(Condition), nullable=False),
    Column("reason", Text, nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(GateLift, gate_lifts)
    mapper_registry.map_imperatively(
        Handover,
        handovers,
        version_id_col=handovers.c.version,
        properties={"lifts": relationship(GateLift, order_by=gate_lifts.c.id, lazy="selectin")},
    )
