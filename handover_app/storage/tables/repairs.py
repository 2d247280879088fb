"""Repair crews with trainings, repair orders with lines and escalations, spare parts."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, UniqueConstraint, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.defects import (
    Crew,
    CrewTraining,
    Escalation,
    OrderLine,
    OrderState,
    PartMovement,
    RepairOrder,
    SparePart,
)
from handover_app.storage.tables.base import (
    EnumName,
    TextTuple,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

crews = Table(
    "crews",
    metadata,
    identity(),
    Column("name", String(60), nullable=False, unique=True),
    Column("trades", TextTuple, nullable=False),
    Column("planned", Integer, nullable=False),
    Column("present", Integer, nullable=False),
    Column("leader", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("channel", String(40), nullable=False),
    Column("standby_place", String(60), nullable=False),
    Column("active", Boolean, nullable=False),
    *versions(),
)

crew_trainings = Table(
    "crew_trainings",
    metadata,
    identity(),
    refers_to("crews", "crew_id"),
    Column("topic", String(120), nullable=False),
    Column("day", Date, nullable=False),
    Column("attended", Integer, nullable=False),
    Column("trainer", String(60), nullable=False),
)

repair_orders = Table(
    "repair_orders",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id"),
    refers_to("crews", "crew_id"),
    Column("requested_by", String(60), nullable=False),
    Column("requested_at", UtcDateTime, nullable=False, index=True),
    Column("dispatched_at", UtcDateTime, nullable=True),
    Column("arrived_at", UtcDateTime, nullable=True),
    Column("done_at", UtcDateTime, nullable=True),
    Column("cancelled_at", UtcDateTime, nullable=True),
    Column("note", String(500), nullable=False),
    *versions(),
)

order_lines = Table(
    "order_lines",
    metadata,
    identity(),
    refers_to("repair_orders", "order_id"),
    refers_to("defects", "defect_id"),
    Column("fixed", Boolean, nullable=True),
)

escalations = Table(
    "escalations",
    metadata,
    identity(),
    refers_to("repair_orders", "order_id"),
    Column("state", EnumName(OrderState), nullable=False),
    Column("told", String(120), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

spare_parts = Table(
    "spare_parts",
    metadata,
    identity(),
    Column("name", String(60), nullable=False),
    Column("spec", String(60), nullable=False),
    Column("unit", String(20), nullable=False),
    Column("trade", String(40), nullable=False),
    Column("stock", Integer, nullable=False),
    Column("warn_at", Integer, nullable=False),
    *versions(),
    UniqueConstraint("name", "spec"),
)

part_movements = Table(
    "part_movements",
    metadata,
    identity(),
    refers_to("spare_parts", "part_id"),
    Column("change", Integer, nullable=False),
    Column("reason", String(200), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("order_id", Uuid(), nullable=True),
)


@maps
def _map() -> None:
    for kind, table in (
        (CrewTraining, crew_trainings),
        (OrderLine, order_lines),
        (Escalation, escalations),
        (PartMovement, part_movements),
    ):
        mapper_registry.map_imperatively(kind, table)
    mapper_registry.map_imperatively(
        Crew,
        crews,
        version_id_col=crews.c.version,
        properties={
            "trainings": relationship(
                CrewTraining, order_by=crew_trainings.c.day, lazy="selectin"
            )
        },
    )  # fmt: skip
    mapper_registry.map_imperatively(
        RepairOrder,
        repair_orders,
        version_id_col=repair_orders.c.version,
        properties={
            "lines": relationship(OrderLine, order_by=order_lines.c.id, lazy="selectin"),
            "escalations": relationship(Escalation, order_by=escalations.c.id, lazy="selectin"),
        },
    )
    mapper_registry.map_imperatively(
        SparePart,
        spare_parts,
        version_id_col=spare_parts.c.version,
        properties={
            "movements": relationship(PartMovement, order_by=part_movements.c.id, lazy="selectin")
        },
    )
