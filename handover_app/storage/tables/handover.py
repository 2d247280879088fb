"""The process of a unit with its lifted gates and marks; the order of the path."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, Text, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.handover import (
    Condition,
    GateLift,
    Handover,
    MarkKind,
    Stage,
    StepMark,
)
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
    Column("step", EnumName(Stage), nullable=False, server_default="KEYS"),
    Column("condition", EnumName(Condition), nullable=False),
    Column("reason", Text, nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

step_marks = Table(
    "step_marks",
    metadata,
    identity(),
    refers_to("handovers", "handover_id"),
    Column("stage", EnumName(Stage), nullable=False),
    Column("kind", EnumName(MarkKind), nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

path_steps = Table(
    "path_steps",
    metadata,
    Column("stage", EnumName(Stage), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("taken", Boolean, nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(GateLift, gate_lifts)
    mapper_registry.map_imperatively(StepMark, step_marks)
    mapper_registry.map_imperatively(
        Handover,
        handovers,
        version_id_col=handovers.c.version,
        properties={
            "lifts": relationship(GateLift, order_by=gate_lifts.c.id, lazy="selectin"),
            "marks": relationship(StepMark, order_by=step_marks.c.id, lazy="selectin"),
        },
    )
