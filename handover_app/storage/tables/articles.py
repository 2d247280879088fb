"""Documents and articles issued."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, UniqueConstraint, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.gifts import Article, ArticleIssue, ArticleList
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

article_lists = Table(
    "article_lists",
    metadata,
    identity(),
    refers_to("units", "unit_id", unique=True),
    *versions(),
)

article_issues = Table(
    "article_issues",
    metadata,
    identity(),
    refers_to("article_lists", "article_list_id"),
    Column("article", EnumName(Article), nullable=False),
    Column("receiver", String(120), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("article_list_id", "article"),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(ArticleIssue, article_issues)
    mapper_registry.map_imperatively(
        ArticleList,
        article_lists,
        version_id_col=article_lists.c.version,
        properties={
            "issues": relationship(ArticleIssue, order_by=article_issues.c.id, lazy="selectin")
        },
    )
