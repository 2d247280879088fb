"""Receipts with voids, arrivals and counter-receipts; refunds in steps."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# What is written here is never edited and never deleted, whoever has the database open. A later
# revision that rebuilds one of these tables on SQLite makes its triggers again.
_ONLY_ADDED = (
    "receipts",
    "receipt_lines",
    "receipt_payments",
    "receipt_voids",
    "payment_arrivals",
    "journal",
)

_EMPTY = sa.text("''")
_DEVELOPER = sa.text("'DEVELOPER'")


def upgrade() -> None:
    """Go to this revision."""
    _receipts()
    _voids()
    _arrivals()
    _refunds()
    _steps()
    for column in (
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("plan", sa.Text(), nullable=True),
    ):
        op.add_column("charge_decisions", column)
    _append_only()


def _receipts() -> None:
    for column in (
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("statement_version", sa.Integer(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("refund_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False, server_default=_EMPTY),
        sa.Column("approver", sa.Uuid(), nullable=True),
        sa.Column("book_number", sa.String(40), nullable=False, server_default=_EMPTY),
        sa.Column("invoice_title", sa.String(120), nullable=False, server_default=_EMPTY),
        sa.Column("invoice_tax_number", sa.String(40), nullable=False, server_default=_EMPTY),
    ):
        op.add_column("receipts", column)
    op.create_index(op.f("ix_receipts_shift_id"), "receipts", ["shift_id"])
    op.create_index(op.f("ix_receipts_reverses"), "receipts", ["reverses"])
    op.add_column(
        "receipt_lines",
        sa.Column("name", sa.String(120), nullable=False, server_default=_EMPTY),
    )
    op.add_column("receipt_payments", sa.Column("terminal_id", sa.Uuid(), nullable=True))
    op.create_index(op.f("ix_receipt_payments_terminal_id"), "receipt_payments", ["terminal_id"])


def _voids() -> None:
    op.create_table(
        "receipt_voids",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("receipt_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reversal_slip", sa.String(80), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipts.id"], name=op.f("fk_receipt_voids_receipt_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_receipt_voids_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_voids")),
        sa.UniqueConstraint("receipt_id", name=op.f("uq_receipt_voids_receipt_id")),
    )
    op.create_index(op.f("ix_receipt_voids_unit_id"), "receipt_voids", ["unit_id"])


def _arrivals() -> None:
    op.create_table(
        "payment_arrivals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["receipt_payments.id"], name=op.f("fk_payment_arrivals_payment_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_payment_arrivals_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_arrivals")),
        sa.UniqueConstraint("payment_id", name=op.f("uq_payment_arrivals_payment_id")),
    )
    op.create_index(op.f("ix_payment_arrivals_unit_id"), "payment_arrivals", ["unit_id"])


def _refunds() -> None:
    with op.batch_alter_table("refunds") as table:
        # A rejected application may be followed by another one for the same item.
        table.drop_constraint(op.f("uq_refunds_unit_id_item"), type_="unique")
        table.alter_column("approver", existing_type=sa.Uuid(), nullable=True)
        for column in (
            sa.Column("payer", sa.String(40), nullable=False, server_default=_DEVELOPER),
            sa.Column("account_name", sa.String(120), nullable=False, server_default=_EMPTY),
            sa.Column("bank", sa.String(120), nullable=False, server_default=_EMPTY),
            sa.Column("branch", sa.String(120), nullable=False, server_default=_EMPTY),
            sa.Column("account_number", sa.String(60), nullable=False, server_default=_EMPTY),
            sa.Column("credit", sa.Boolean(), nullable=False, server_default=sa.false()),
        ):
            table.add_column(column)


def _steps() -> None:
    op.create_table(
        "refund_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("refund_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["refund_id"], ["refunds.id"], name=op.f("fk_refund_steps_refund_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refund_steps")),
    )
    op.create_index(op.f("ix_refund_steps_refund_id"), "refund_steps", ["refund_id"])
    op.create_index(op.f("ix_refund_steps_shift_id"), "refund_steps", ["shift_id"])


def _append_only() -> None:
    """Let the database itself refuse an UPDATE or DELETE."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    if on_postgresql:
        op.execute(
            "CREATE FUNCTION only_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'rows of this table are only added'; END $$"
        )
    for table in _ONLY_ADDED:
        for kind in ("UPDATE", "DELETE"):
            trigger = f"CREATE TRIGGER {table}_no_{kind.lower()} BEFORE {kind} ON {table}"
            if on_postgresql:
                op.execute(f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION only_added()")
            else:
                raising = "SELECT RAISE(ABORT, 'rows of this table are only added')"
                op.execute(f"{trigger} BEGIN {raising}; END")
