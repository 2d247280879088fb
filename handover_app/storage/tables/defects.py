"""Defects, their photos, and rectification notices."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, UniqueConstraint
from sqlalchemy.orm import relationship

from handover_app.domain.defects import Defect, DefectState, Photo, RectificationNotice
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

rectification_notices = Table(
    "rectification_notices",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id"),
    Column("contractor", String(120), nullable=False),
    Column("due", Date, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    *versions(),
)

defects = Table(
    "defects",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    refers_to("inspections", "inspection_id"),
    Column("number", Integer, nullable=False),
    Column("code", String(20), nullable=False),
    Column("room", String(60), nullable=False),
    Column("item", String(60), nullable=False),
    Column("description", String(200), nullable=False),
    Column("trade", String(40), nullable=False),
    Column("contractor", String(120), nullable=False),
    Column("severity", Integer, nullable=False),
    Column("due", Date, nullable=False),
    Column("in_contract", Boolean, nullable=False),
    Column("state", EnumName(DefectState), nullable=False),
    Column("found_at", UtcDateTime, nullable=False),
    refers_to("rectification_notices", "notice_id", nullable=True),
    *versions(),
    UniqueConstraint("unit_id", "number"),
)

photos = Table(
    "photos",
    metadata,
    identity(),
    refers_to("defects", "defect_id"),
    Column("sha256", String(64), nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(Photo, photos)
    mapper_registry.map_imperatively(
        Defect,
        defects,
        version_id_col=defects.c.version,
        properties={"photos": relationship(Photo, order_by=photos.c.id, lazy="selectin")},
    )
    mapper_registry.map_imperatively(
        RectificationNotice,
        rectification_notices,
        version_id_col=rectification_notices.c.version,
    )
