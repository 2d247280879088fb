"""Shifts, cash movements and counts, terminals, day closes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Go to this revision."""
    _shifts()
    _shift_indexes()
    _cash_movements()
    _cash_counts()
    _day_closes()
    _terminals()
    _terminal_batches()
    _batch_payments()
    # The cashier's report and the fees on the wall belong to no unit.
    with op.batch_alter_table("papers") as table:
        table.alter_column("unit_id", existing_type=sa.Uuid(), nullable=True)


def _shifts() -> None:
    op.create_table(
        "shifts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("drawer", sa.String(60), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opening_float", sa.BigInteger(), nullable=False),
        sa.Column("refund_float", sa.BigInteger(), nullable=False),
        sa.Column("relieves", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("handed_to", sa.Uuid(), nullable=True),
        sa.Column("counted", sa.BigInteger(), nullable=True),
        sa.Column("expected", sa.BigInteger(), nullable=True),
        sa.Column("difference", sa.BigInteger(), nullable=True),
        sa.Column("refund_float_counted", sa.BigInteger(), nullable=True),
        sa.Column("refund_float_expected", sa.BigInteger(), nullable=True),
        sa.Column("refund_float_difference", sa.BigInteger(), nullable=True),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("deposit", sa.BigInteger(), nullable=True),
        sa.Column("deposit_slip", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["relieves"], ["shifts.id"], name=op.f("fk_shifts_relieves")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifts")),
        sa.UniqueConstraint("number", name=op.f("uq_shifts_number")),
        sa.UniqueConstraint("relieves", name=op.f("uq_shifts_relieves")),
    )


def _shift_indexes() -> None:
    op.create_index(op.f("ix_shifts_day"), "shifts", ["day"], unique=False)
    op.create_index(op.f("ix_shifts_drawer"), "shifts", ["drawer"], unique=False)
    op.create_index(op.f("ix_shifts_station"), "shifts", ["station"], unique=False)
    op.create_index(
        "uq_shifts_open_drawer",
        "shifts",
        ["drawer"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "uq_shifts_open_station",
        "shifts",
        ["station"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def _cash_movements() -> None:
    op.create_table(
        "cash_movements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("witness", sa.Uuid(), nullable=True),
        sa.Column("destination", sa.String(40), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("payee", sa.String(40), nullable=True),
        sa.Column("method", sa.String(40), nullable=True),
        sa.Column("resolved_by", sa.Uuid(), nullable=True),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resolved_by"], ["receipts.id"], name=op.f("fk_cash_movements_resolved_by")
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"], ["shifts.id"], name=op.f("fk_cash_movements_shift_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_cash_movements_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cash_movements")),
        sa.UniqueConstraint(
            "shift_id", "position", name=op.f("uq_cash_movements_shift_id_position")
        ),
    )
    op.create_index(
        op.f("ix_cash_movements_resolved_by"), "cash_movements", ["resolved_by"], unique=False
    )
    op.create_index(
        op.f("ix_cash_movements_shift_id"), "cash_movements", ["shift_id"], unique=False
    )
    op.create_index(op.f("ix_cash_movements_unit_id"), "cash_movements", ["unit_id"], unique=False)


def _cash_counts() -> None:
    op.create_table(
        "cash_counts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("box", sa.String(40), nullable=False),
        sa.Column("pieces", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shifts.id"], name=op.f("fk_cash_counts_shift_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cash_counts")),
        sa.UniqueConstraint("shift_id", "position", name=op.f("uq_cash_counts_shift_id_position")),
    )
    op.create_index(op.f("ix_cash_counts_shift_id"), "cash_counts", ["shift_id"], unique=False)


def _day_closes() -> None:
    op.create_table(
        "day_closes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_closes")),
        sa.UniqueConstraint("day", name=op.f("uq_day_closes_day")),
    )


def _terminals() -> None:
    op.create_table(
        "terminals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("method", sa.String(40), nullable=False),
        sa.Column("payee", sa.String(40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terminals")),
        sa.UniqueConstraint("name", name=op.f("uq_terminals_name")),
    )


def _terminal_batches() -> None:
    op.create_table(
        "terminal_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("terminal_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=True),
        sa.Column("stated", sa.BigInteger(), nullable=False),
        sa.Column("book", sa.BigInteger(), nullable=False),
        sa.Column("difference", sa.BigInteger(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shift_id"], ["shifts.id"], name=op.f("fk_terminal_batches_shift_id")
        ),
        sa.ForeignKeyConstraint(
            ["terminal_id"], ["terminals.id"], name=op.f("fk_terminal_batches_terminal_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terminal_batches")),
    )
    op.create_index(
        op.f("ix_terminal_batches_shift_id"), "terminal_batches", ["shift_id"], unique=False
    )
    op.create_index(
        op.f("ix_terminal_batches_terminal_id"), "terminal_batches", ["terminal_id"], unique=False
    )


def _batch_payments() -> None:
    op.create_table(
        "batch_payments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["terminal_batches.id"], name=op.f("fk_batch_payments_batch_id")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["receipt_payments.id"], name=op.f("fk_batch_payments_payment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_payments")),
        sa.UniqueConstraint("payment_id", name=op.f("uq_batch_payments_payment_id")),
    )
    op.create_index(
        op.f("ix_batch_payments_batch_id"), "batch_payments", ["batch_id"], unique=False
    )
