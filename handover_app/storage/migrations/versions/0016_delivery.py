"""Conditions of delivery, and delivery notices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Go to this revision."""
    _delivery_batches()
    _condition_effects()
    _condition_facts()
    _notice_settings()
    _delivery_notices()
    _notice_steps()


def _delivery_batches() -> None:
    op.create_table(
        "delivery_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("buildings", sa.Text(), nullable=False),
        sa.Column("hours", sa.String(60), nullable=False),
        sa.Column("sporadic_place", sa.String(200), nullable=False),
        sa.Column("phones", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_batches")),
    )


def _condition_effects() -> None:
    op.create_table(
        "condition_effects",
        sa.Column("condition", sa.String(40), nullable=False),
        sa.Column("effect", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("condition", name=op.f("pk_condition_effects")),
    )


def _condition_facts() -> None:
    op.create_table(
        "condition_facts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("building", sa.String(40), nullable=False),
        sa.Column("condition", sa.String(40), nullable=False),
        sa.Column("verdict", sa.String(40), nullable=False),
        sa.Column("outstanding", sa.BigInteger(), nullable=True),
        sa.Column("freeze", sa.String(40), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_condition_facts_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_condition_facts")),
    )
    op.create_index(
        op.f("ix_condition_facts_building"), "condition_facts", ["building"], unique=False
    )
    op.create_index(
        op.f("ix_condition_facts_unit_id"), "condition_facts", ["unit_id"], unique=False
    )


def _notice_settings() -> None:
    op.create_table(
        "notice_settings",
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attachments", sa.Text(), nullable=False),
        sa.Column("documents", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_notice_settings")),
    )


def _delivery_notices() -> None:
    op.create_table(
        "delivery_notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("statement_version", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.Column("statement_paper_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["papers.id"], name=op.f("fk_delivery_notices_paper_id")
        ),
        sa.ForeignKeyConstraint(
            ["statement_paper_id"],
            ["papers.id"],
            name=op.f("fk_delivery_notices_statement_paper_id"),
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_delivery_notices_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_notices")),
        sa.UniqueConstraint(
            "unit_id", "version_number", name=op.f("uq_delivery_notices_unit_id_version_number")
        ),
        sa.UniqueConstraint("number", name=op.f("uq_delivery_notices_number")),
    )
    for column in ("paper_id", "statement_paper_id", "unit_id"):
        name = op.f(f"ix_delivery_notices_{column}")
        op.create_index(name, "delivery_notices", [column], unique=False)


def _notice_steps() -> None:
    op.create_table(
        "notice_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=True),
        sa.Column("tracking", sa.String(60), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_files.id"], name=op.f("fk_notice_steps_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["delivery_notices.id"], name=op.f("fk_notice_steps_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_steps")),
    )
    op.create_index(op.f("ix_notice_steps_file_id"), "notice_steps", ["file_id"], unique=False)
    op.create_index(op.f("ix_notice_steps_notice_id"), "notice_steps", ["notice_id"], unique=False)
