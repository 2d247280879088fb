"""Packs of documents, what was given, signed, and shown."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import relationship

from handover_app.domain.gifts import ArticleIssue, ArticleList, DocumentUse
from handover_app.domain.inspections import SigningState
from handover_app.storage.tables.base import (
    EnumName,
    JsonText,
    TextTuple,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

document_packs = Table(
    "document_packs",
    metadata,
    identity(),
    Column("position", Integer, nullable=False),
    Column("name", String(80), nullable=False),
    Column("finishes", TextTuple, nullable=False),
)

pack_documents = Table(
    "pack_documents",
    metadata,
    identity(),
    refers_to("document_packs", "pack_id"),
    Column("position", Integer, nullable=False),
    Column("code", String(40), nullable=False),
    Column("use", EnumName(DocumentUse), nullable=False),
    Column("name", String(80), nullable=False),
    Column("edition", String(40), nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("measure", String(10), nullable=False),
    Column("required", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    refers_to("stored_files", "file_id", nullable=True),
    Column("number", String(80), nullable=False),
    Column("dated", Date, nullable=True),
    UniqueConstraint("pack_id", "code"),
)

house_books = Table(
    "house_books",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("repairer", String(80), nullable=False),
    Column("repairer_phone", String(40), nullable=False),
    Column("manuals", TextTuple, nullable=False),
    Column("exclusions", Text, nullable=False),
    Column("local_form", Boolean, nullable=False),
)

unit_annexes = Table(
    "unit_annexes",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    refers_to("stored_files", "file_id"),
    Column("number", String(80), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
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
    Column("article", String(40), nullable=False),
    Column("name", String(80), nullable=False, server_default=text("''")),
    Column("edition", String(40), nullable=False, server_default=text("''")),
    Column("quantity", Integer, nullable=False, server_default=text("1")),
    Column("receiver", String(120), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("explained_at", UtcDateTime, nullable=True),
    UniqueConstraint("article_list_id", "article"),
)

agreements = Table(
    "agreements",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("code", String(40), nullable=False),
    Column("name", String(80), nullable=False),
    Column("edition", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("signer", String(120), nullable=False),
    Column("state", EnumName(SigningState), nullable=False),
    Column("reason", String(500), nullable=False),
    Column("signature", JsonText, nullable=True),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

household_forms = Table(
    "household_forms",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("form", JsonText, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

seen_documents = Table(
    "seen_documents",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("code", String(40), nullable=False),
    Column("name", String(80), nullable=False),
    Column("edition", String(40), nullable=False),
    Column("number", String(80), nullable=False),
    Column("dated", Date, nullable=True),
    Column("seen_by", String(120), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    UniqueConstraint("unit_id", "code"),
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
