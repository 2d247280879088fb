"""Gift sets, their articles with stock movements, gifts issued, and exceptions."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import relationship

from handover_app.domain.gifts import (
    GiftArticle,
    GiftException,
    GiftExceptionNote,
    GiftIssue,
    GiftIssueLine,
    GiftMovementKind,
    GiftSet,
    GiftSetLine,
)
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

gift_articles = Table(
    "gift_articles",
    metadata,
    identity(),
    Column("position", Integer, nullable=False),
    Column("name", String(60), nullable=False, unique=True),
    Column("measure", String(10), nullable=False),
    Column("cost", MoneyType, nullable=True),
    Column("low", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    *versions(),
)

gift_sets = Table(
    "gift_sets",
    metadata,
    identity(),
    Column("position", Integer, nullable=False),
    Column("name", String(120), nullable=False, unique=True),
    Column("general", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("buildings", TextTuple, nullable=False),
    Column("layouts", TextTuple, nullable=False),
    Column("fit_outs", TextTuple, nullable=False),
    *versions(),
)

gift_set_lines = Table(
    "gift_set_lines",
    metadata,
    identity(),
    refers_to("gift_sets", "gift_set_id"),
    refers_to("gift_articles", "article_id"),
    Column("quantity", Integer, nullable=False),
)

gift_issues = Table(
    "gift_issues",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("number", Integer, nullable=False, server_default="1"),
    Column("gift", String(120), nullable=False),
    Column("receiver", String(120), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
    refers_to("gift_sets", "set_id", nullable=True),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("approver", Uuid(), nullable=True),
    # Of two desks that give the same gift at once, one is refused.
    UniqueConstraint("unit_id", "number"),
)

gift_issue_lines = Table(
    "gift_issue_lines",
    metadata,
    identity(),
    refers_to("gift_issues", "gift_issue_id"),
    refers_to("gift_articles", "article_id"),
    Column("name", String(60), nullable=False),
    Column("measure", String(10), nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("cost", MoneyType, nullable=True),
)

gift_movements = Table(
    "gift_movements",
    metadata,
    identity(),
    refers_to("gift_articles", "article_id"),
    Column("number", Integer, nullable=False),
    Column("kind", EnumName(GiftMovementKind), nullable=False),
    Column("change", Integer, nullable=False),
    Column("balance", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    refers_to("gift_issues", "issue_id", nullable=True),
    # Two desks never take the same piece: each movement has its place.
    UniqueConstraint("article_id", "number"),
)

gift_exceptions = Table(
    "gift_exceptions",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("kind", EnumName(GiftException), nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)


@maps
def _map() -> None:
    registry = mapper_registry
    registry.map_imperatively(GiftArticle, gift_articles, version_id_col=gift_articles.c.version)
    registry.map_imperatively(GiftSetLine, gift_set_lines)
    registry.map_imperatively(
        GiftSet,
        gift_sets,
        version_id_col=gift_sets.c.version,
        properties={
            "lines": relationship(
                GiftSetLine,
                order_by=gift_set_lines.c.id,
                lazy="selectin",
                cascade="all, delete-orphan",
            )
        },
    )
    registry.map_imperatively(GiftIssueLine, gift_issue_lines)
    registry.map_imperatively(
        GiftIssue,
        gift_issues,
        version_id_col=gift_issues.c.version,
        properties={
            "lines": relationship(GiftIssueLine, order_by=gift_issue_lines.c.id, lazy="selectin")
        },
    )
    registry.map_imperatively(
        GiftExceptionNote, gift_exceptions, version_id_col=gift_exceptions.c.version
    )
