"""Loans, transfers, cabinets, handover sheets, mandates, changed cylinders, stock-takes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_EMPTY = sa.text("''")


def upgrade() -> None:
    """Go to this revision."""
    _key_loans()
    _key_reminders()
    _key_transfers()
    _key_cabinets()
    _key_handovers()
    _key_mandates()
    _key_cylinder_changes()
    _stock_takes()
    _stock_take_lines()


def _key_loans() -> None:
    op.create_table(
        "key_loans",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("company", sa.String(120), nullable=False),
        sa.Column("person", sa.String(60), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("purpose", sa.String(200), nullable=False),
        sa.Column("condition", sa.String(200), nullable=False),
        sa.Column("lent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspections.id"], name=op.f("fk_key_loans_inspection_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_loans")),
        sa.UniqueConstraint("number", name=op.f("uq_key_loans_number")),
    )
    op.create_index("ix_key_loans_company", "key_loans", ["company"])
    op.create_index(op.f("ix_key_loans_inspection_id"), "key_loans", ["inspection_id"])
    op.create_index("ix_key_loans_person", "key_loans", ["person"])


def _key_reminders() -> None:
    op.create_table(
        "key_reminders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("answer", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["loan_id"], ["key_loans.id"], name=op.f("fk_key_reminders_loan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_reminders")),
    )
    op.create_index(op.f("ix_key_reminders_loan_id"), "key_reminders", ["loan_id"])


def _key_transfers() -> None:
    op.create_table(
        "key_transfers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("contractor", sa.String(120), nullable=False),
        sa.Column("handed_by", sa.String(60), nullable=False),
        sa.Column("received_by", sa.String(60), nullable=False),
        sa.Column("witness", sa.String(120), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("key_count", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_transfers")),
        sa.UniqueConstraint("number", name=op.f("uq_key_transfers_number")),
    )


def _key_cabinets() -> None:
    op.create_table(
        "key_cabinets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(10), nullable=False),
        sa.Column("building", sa.String(40), nullable=False),
        sa.Column("hook_rows", sa.Integer(), nullable=False),
        sa.Column("hook_columns", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_cabinets")),
        sa.UniqueConstraint("name", name=op.f("uq_key_cabinets_name")),
    )


def _key_handovers() -> None:
    op.create_table(
        "key_handovers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_set_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("receiver", sa.String(60), nullable=False),
        sa.Column("is_agent", sa.Boolean(), nullable=False),
        sa.Column("authority", sa.String(200), nullable=False),
        sa.Column("explained", sa.Boolean(), nullable=False),
        sa.Column("signed_on_paper", sa.Boolean(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("key_count", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_set_id"], ["key_sets.id"], name=op.f("fk_key_handovers_key_set_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_handovers")),
        sa.UniqueConstraint("number", name=op.f("uq_key_handovers_number")),
    )
    op.create_index(op.f("ix_key_handovers_key_set_id"), "key_handovers", ["key_set_id"])


def _key_mandates() -> None:
    op.create_table(
        "key_mandates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("open_unit", sa.Uuid(), nullable=True),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("owner", sa.String(60), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("belongings", sa.Text(), nullable=False),
        sa.Column("who_may_enter", sa.String(120), nullable=False),
        sa.Column("expected_end", sa.Date(), nullable=True),
        sa.Column("signed_on_paper", sa.Boolean(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("retained_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_how", sa.String(120), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_back_by", sa.String(60), nullable=False),
        sa.Column("return_signature", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["key_id"], ["keys.id"], name=op.f("fk_key_mandates_key_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_key_mandates_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_mandates")),
        sa.UniqueConstraint("number", name=op.f("uq_key_mandates_number")),
        sa.UniqueConstraint("open_unit", name=op.f("uq_key_mandates_open_unit")),
    )
    op.create_index(op.f("ix_key_mandates_key_id"), "key_mandates", ["key_id"])
    op.create_index(op.f("ix_key_mandates_unit_id"), "key_mandates", ["unit_id"])


def _key_cylinder_changes() -> None:
    op.create_table(
        "key_cylinder_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_set_id", sa.Uuid(), nullable=False),
        sa.Column("lock", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.Column("borne_by", sa.String(120), nullable=False),
        sa.Column("done_by", sa.String(120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_set_id"], ["key_sets.id"], name=op.f("fk_key_cylinder_changes_key_set_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_cylinder_changes")),
    )
    op.create_index(
        op.f("ix_key_cylinder_changes_key_set_id"), "key_cylinder_changes", ["key_set_id"]
    )


def _stock_takes() -> None:
    op.create_table(
        "stock_takes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("scope", sa.String(60), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("signed_by", sa.String(120), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_takes")),
        sa.UniqueConstraint("number", name=op.f("uq_stock_takes_number")),
    )


def _stock_take_lines() -> None:
    op.create_table(
        "stock_take_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("stock_take_id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("expected", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String(20), server_default=_EMPTY, nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("found_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["key_id"], ["keys.id"], name=op.f("fk_stock_take_lines_key_id")),
        sa.ForeignKeyConstraint(
            ["stock_take_id"], ["stock_takes.id"], name=op.f("fk_stock_take_lines_stock_take_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_take_lines")),
        sa.UniqueConstraint(
            "stock_take_id", "key_id", name=op.f("uq_stock_take_lines_stock_take_id_key_id")
        ),
    )
    op.create_index(op.f("ix_stock_take_lines_key_id"), "stock_take_lines", ["key_id"])
    op.create_index(
        op.f("ix_stock_take_lines_stock_take_id"), "stock_take_lines", ["stock_take_id"]
    )
