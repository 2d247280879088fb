"""Delivery batches, conditions with their facts, delivery notices and what became of each."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table, UniqueConstraint, Uuid

from handover_app.domain.delivery import (
    DeliveryBatch,
    DeliveryCondition,
    DeliveryNoticeKind,
    DispatchChannel,
    Freeze,
    NoticeStep,
    Verdict,
)
from handover_app.domain.handover import Effect
from handover_app.storage.tables.base import (
    EnumName,
    MoneyType,
    TextTuple,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

delivery_batches = Table(
    "delivery_batches",
    metadata,
    identity(),
    Column("name", String(120), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("place", String(200), nullable=False),
    Column("buildings", TextTuple, nullable=False),
    Column("hours", String(60), nullable=False),
    Column("sporadic_place", String(200), nullable=False),
    Column("phones", String(200), nullable=False),
    *versions(),
)

condition_effects = Table(
    "condition_effects",
    metadata,
    Column("condition", EnumName(DeliveryCondition), primary_key=True),
    Column("effect", EnumName(Effect), nullable=False),
)

condition_facts = Table(
    "condition_facts",
    metadata,
    identity(),
    refers_to("units", "unit_id", nullable=True),
    Column("building", String(40), nullable=False, index=True),
    Column("condition", EnumName(DeliveryCondition), nullable=False),
    Column("verdict", EnumName(Verdict), nullable=False),
    Column("outstanding", MoneyType, nullable=True),
    Column("freeze", EnumName(Freeze), nullable=True),
    Column("day", Date, nullable=True),
    Column("note", String(200), nullable=False),
    Column("source", String(200), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

notice_settings = Table(
    "notice_settings",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("attachments", TextTuple, nullable=False),
    Column("documents", TextTuple, nullable=False),
)

delivery_notices = Table(
    "delivery_notices",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("number", String(40), nullable=False, unique=True),
    Column("version_number", Integer, nullable=False),
    Column("kind", EnumName(DeliveryNoticeKind), nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("statement_version", Integer, nullable=False),
    Column("due", Date, nullable=True),
    refers_to("papers", "paper_id"),
    refers_to("papers", "statement_paper_id"),
    UniqueConstraint("unit_id", "version_number"),
)

notice_steps = Table(
    "notice_steps",
    metadata,
    identity(),
    refers_to("delivery_notices", "notice_id"),
    Column("step", EnumName(NoticeStep), nullable=False),
    Column("day", Date, nullable=False),
    Column("channel", EnumName(DispatchChannel), nullable=True),
    Column("tracking", String(60), nullable=False),
    Column("note", String(200), nullable=False),
    refers_to("stored_files", "file_id", nullable=True),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(
        DeliveryBatch, delivery_batches, version_id_col=delivery_batches.c.version
    )
