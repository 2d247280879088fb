"""What happened to the numbers at the stations, and the settings of the queue."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, UniqueConstraint, Uuid

from handover_app.domain.handover import Stage
from handover_app.domain.visits import CallKind, QueueSettings
from handover_app.storage.tables.base import (
    EnumName,
    JsonText,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

# Two stations that call a number at once would both write its next fact: one of them cannot.
queue_calls = Table(
    "queue_calls",
    metadata,
    identity(),
    refers_to("visits", "visit_id"),
    Column("place", Integer, nullable=False),
    Column("kind", EnumName(CallKind), nullable=False),
    Column("stage", EnumName(Stage), nullable=False),
    Column("station", String(60), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("to_stage", EnumName(Stage), nullable=True),
    UniqueConstraint("visit_id", "place"),
)
Index("ix_queue_calls_station", queue_calls.c.station)

queue_settings = Table(
    "queue_settings",
    metadata,
    identity(),
    Column("skip_calls", Integer, nullable=False),
    Column("skip_minutes", Integer, nullable=False),
    Column("skips_most", Integer, nullable=False),
    Column("ticket", Boolean, nullable=False),
    Column("voice", Boolean, nullable=False),
    Column("masked_names", Boolean, nullable=False),
    Column("limits", JsonText, nullable=False),
    *versions(),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(
        QueueSettings, queue_settings, version_id_col=queue_settings.c.version
    )
