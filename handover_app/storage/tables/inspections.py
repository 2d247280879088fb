"""Inspections with team, meter readings, remarks and conclusions."""

from __future__ import annotations

from sqlalchemy import Column, Index, String, Table, Text, Uuid, text
from sqlalchemy.orm import relationship

from handover_app.domain.inspections import (
    Conclusion,
    Inspection,
    InspectionConclusion,
    InspectionRemark,
    MeterKind,
    MeterReading,
    RemarkKind,
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

_EMPTY = text("''")

inspections = Table(
    "inspections",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("team", String(60), nullable=False),
    Column("assigned_at", UtcDateTime, nullable=False),
    *versions(),
    Column("team_id", Uuid(), nullable=True),
    Column("requested_at", UtcDateTime, nullable=True),
    Column("started_at", UtcDateTime, nullable=True),
    Column("called_back_at", UtcDateTime, nullable=True),
    Column("called_back_reason", String(200), nullable=False, server_default=_EMPTY),
    Index("ix_inspections_team_id", "team_id"),
    Index("ix_inspections_assigned_at", "assigned_at"),
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
    Column("number", String(40), nullable=False, server_default=_EMPTY),
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
    Column("entered_at", UtcDateTime, nullable=False),
)

inspection_remarks = Table(
    "inspection_remarks",
    metadata,
    identity(),
    refers_to("inspections", "inspection_id"),
    Column("kind", EnumName(RemarkKind), nullable=False),
    Column("room", String(60), nullable=False),
    Column("text", String(500), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)


@maps
def _map() -> None:
    for kind, table in (
        (TeamMember, team_members),
        (MeterReading, meter_readings),
        (InspectionConclusion, conclusions),
        (InspectionRemark, inspection_remarks),
    ):
        mapper_registry.map_imperatively(kind, table)
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
            "remarks": relationship(
                InspectionRemark, order_by=inspection_remarks.c.id, lazy="selectin"
            ),
        },
    )
