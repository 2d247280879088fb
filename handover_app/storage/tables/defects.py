"""Defects with their steps and photos, notices with lines and replies, contractors."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import relationship

from handover_app.domain.defects import (
    Contractor,
    Defect,
    DefectState,
    DefectStep,
    NoticeKind,
    NoticeLine,
    NoticeReply,
    Photo,
    PhotoKind,
    RectificationNotice,
    ReinspectionMethod,
    ReplyOutcome,
    Responsibility,
    StepKind,
)
from handover_app.storage.tables.base import (
    DecimalText,
    EnumName,
    JsonText,
    MoneyType,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

_EMPTY = text("''")
_NONE = text("0")

contractors = Table(
    "contractors",
    metadata,
    identity(),
    Column("position", Integer, nullable=False),
    Column("name", String(120), nullable=False, unique=True),
    Column("person", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("active", Boolean, nullable=False),
    *versions(),
)

responsibilities = Table(
    "responsibilities",
    metadata,
    identity(),
    refers_to("contractors", "contractor_id"),
    Column("trade", String(40), nullable=False),
    Column("building", String(20), nullable=False),
    UniqueConstraint("trade", "building"),
)

rectification_notices = Table(
    "rectification_notices",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id", nullable=True),
    Column("contractor", String(120), nullable=False),
    Column("due", Date, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    *versions(),
    Column("kind", EnumName(NoticeKind), nullable=False, server_default="FIRST"),
    Column("parent_id", Uuid(), nullable=True),
    Column("third_party", String(120), nullable=False, server_default=_EMPTY),
    Column("cost", MoneyType, nullable=True),
)

notice_lines = Table(
    "notice_lines",
    metadata,
    identity(),
    refers_to("rectification_notices", "notice_id"),
    refers_to("defects", "defect_id"),
    Column("position", Integer, nullable=False),
    Column("round", Integer, nullable=False),
)

notice_replies = Table(
    "notice_replies",
    metadata,
    identity(),
    refers_to("rectification_notices", "notice_id"),
    refers_to("defects", "defect_id"),
    Column("outcome", EnumName(ReplyOutcome), nullable=False),
    Column("measures", String(500), nullable=False),
    Column("done_on", Date, nullable=True),
    Column("person", String(60), nullable=False),
    Column("note", String(500), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
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
    Column("entered_at", UtcDateTime, nullable=False),
    Column("days", Integer, nullable=False, server_default=_NONE),
    Column("round", Integer, nullable=False, server_default=text("1")),
    Column("note", String(500), nullable=False, server_default=_EMPTY),
    Column("demand", String(500), nullable=False, server_default=_EMPTY),
    Column("measured", DecimalText, nullable=True),
    Column("paper_line", Integer, nullable=True),
    Column("on_the_spot", Boolean, nullable=False, server_default=text("false")),
    Column("closed_at", UtcDateTime, nullable=True),
    Column("held_from", EnumName(DefectState), nullable=True),
    Column("joined_into", Uuid(), nullable=True),
    Column("split_from", Uuid(), nullable=True),
    Column("order_id", Uuid(), nullable=True),
    UniqueConstraint("unit_id", "number"),
    Index("ix_defects_state", "state", "order_id", "contractor"),
    Index("ix_defects_found", "unit_id", "room", "code"),
    Index("ix_defects_order_id", "order_id"),
)

defect_steps = Table(
    "defect_steps",
    metadata,
    identity(),
    refers_to("defects", "defect_id"),
    Column("kind", EnumName(StepKind), nullable=False),
    Column("round", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("entered_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("who", String(120), nullable=False),
    Column("note", Text, nullable=False),
    Column("method", EnumName(ReinspectionMethod), nullable=True),
    Column("amount", MoneyType, nullable=True),
    Column("reference", Uuid(), nullable=True),
)

photos = Table(
    "photos",
    metadata,
    identity(),
    refers_to("defects", "defect_id", nullable=True),
    Column("sha256", String(64), nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    refers_to("units", "unit_id"),
    refers_to("inspections", "inspection_id", nullable=True),
    Column("kind", EnumName(PhotoKind), nullable=False),
    Column("round", Integer, nullable=False),
    Column("subject", String(60), nullable=False),
    Column("original_sha256", String(64), nullable=False),
    Column("original_name", String(200), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("taken_at", UtcDateTime, nullable=True),
    Column("clerk", Uuid(), nullable=False),
)

photo_marks = Table(
    "photo_marks",
    metadata,
    identity(),
    refers_to("photos", "photo_id"),
    Column("marks", JsonText, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)


@maps
def _map() -> None:
    for kind, table in (
        (Photo, photos),
        (DefectStep, defect_steps),
        (NoticeLine, notice_lines),
        (NoticeReply, notice_replies),
        (Responsibility, responsibilities),
    ):
        mapper_registry.map_imperatively(kind, table)
    mapper_registry.map_imperatively(
        Defect,
        defects,
        version_id_col=defects.c.version,
        properties={
            "photos": relationship(Photo, order_by=photos.c.id, lazy="selectin"),
            "steps": relationship(DefectStep, order_by=defect_steps.c.id, lazy="selectin"),
        },
    )
    mapper_registry.map_imperatively(
        RectificationNotice,
        rectification_notices,
        version_id_col=rectification_notices.c.version,
        properties={
            "lines": relationship(NoticeLine, order_by=notice_lines.c.position, lazy="selectin"),
            "replies": relationship(NoticeReply, order_by=notice_replies.c.id, lazy="selectin"),
        },
    )
    mapper_registry.map_imperatively(
        Contractor,
        contractors,
        version_id_col=contractors.c.version,
        properties={
            "responsibilities": relationship(
                Responsibility,
                order_by=responsibilities.c.id,
                lazy="selectin",
                cascade="all, delete-orphan",
            )
        },
    )
