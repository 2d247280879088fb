"""Inspections with team, meter readings and conclusions."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.inspections import (
    Conclusion,
    Inspection,
    InspectionConclusion,
    MeterKind,
    MeterReading,
    TeamMember,
    TeamRole,
)
from handover_app.storage.tables.base import (
    DecimalText,
    EnumName,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

inspections = Table(
    "inspections",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("team", String(60), nullable=False),
    Column("assigned_at", UtcDateTime, nullable=False),
    *versions(),
)

team_members = Table(
    "team_members",
    metadata,
    identity(),
    refers_to("inspections", "inspection_id"),
    Column("role", EnumName(TeamRole), nullable=False),
    Column("name", String(60), nullable=False),
)

meter_readings = Table(
    "meter_readings",
    metadata,
    identity(),
    refers_to("inspections", "inspection_id"),
    Column("meter", EnumName(MeterKind), nullable=False),
    Column("reading", DecimalText, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

conclusions = Table(
    "conclusions",
    metadata,
    identity(),
    refers_to("inspections", "inspection_id"),
    Column("conclusion", EnumName(Conclusion), nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(TeamMember, team_members)
    mapper_registry.map_imperatively(MeterReading, meter_readings)
    mapper_registry.map_imperatively(InspectionConclusion, conclusions)
    mapper_registry.map_imperatively(
        Inspection,
        inspections,
        version_id_col=inspections.c.version,
        properties={
            "members": relationship(TeamMember, order_by=team_members.c.id, lazy="selectin"),
            "readings": relationship(MeterReading, order_by=meter_readings.c.id, lazy="selectin"),
            "conclusions": relationship(
                InspectionConclusion, order_by=conclusions.c.id, lazy="selectin"
            ),
        },
    )
