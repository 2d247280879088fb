"""Payments made ahead, payment lists for the bank, and exchanges for purchase invoices."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Go to this revision."""
    _prior_payments()
    _payment_lists()
    _invoice_exchanges()
    _prior_payment_cancellations()
    _payment_list_rows()
    _exchanged_receipts()
    _bank_results()


def _prior_payments() -> None:
    op.create_table(
        "prior_payments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("method", sa.String(60), nullable=False),
        sa.Column("reference", sa.String(120), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_row", sa.Integer(), nullable=False),
        sa.Column("repeat", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_prior_payments_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prior_payments")),
        sa.UniqueConstraint(
            "unit_id",
            "item",
            "reference",
            "amount",
            "repeat",
            name=op.f("uq_prior_payments_unit_id_item_reference_amount_repeat"),
        ),
    )
    op.create_index(op.f("ix_prior_payments_unit_id"), "prior_payments", ["unit_id"], unique=False)


def _payment_lists() -> None:
    op.create_table(
        "payment_lists",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("payee", sa.String(40), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_lists")),
        sa.UniqueConstraint("number", name=op.f("uq_payment_lists_number")),
    )


def _invoice_exchanges() -> None:
    op.create_table(
        "invoice_exchanges",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("invoice_number", sa.String(40), nullable=False),
        sa.Column("invoice_date", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("tax_number", sa.String(40), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_invoice_exchanges_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_exchanges")),
        sa.UniqueConstraint("invoice_number", name=op.f("uq_invoice_exchanges_invoice_number")),
        sa.UniqueConstraint("number", name=op.f("uq_invoice_exchanges_number")),
    )
    op.create_index(
        op.f("ix_invoice_exchanges_unit_id"), "invoice_exchanges", ["unit_id"], unique=False
    )


def _prior_payment_cancellations() -> None:
    op.create_table(
        "prior_payment_cancellations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["prior_payments.id"],
            name=op.f("fk_prior_payment_cancellations_payment_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prior_payment_cancellations")),
        sa.UniqueConstraint("payment_id", name=op.f("uq_prior_payment_cancellations_payment_id")),
    )


def _payment_list_rows() -> None:
    op.create_table(
        "payment_list_rows",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("refund_id", sa.Uuid(), nullable=False),
        sa.Column("refund_number", sa.String(40), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("account_number", sa.String(60), nullable=False),
        sa.Column("bank", sa.String(120), nullable=False),
        sa.Column("branch", sa.String(120), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id"], ["payment_lists.id"], name=op.f("fk_payment_list_rows_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["refund_id"], ["refunds.id"], name=op.f("fk_payment_list_rows_refund_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_list_rows")),
        sa.UniqueConstraint(
            "list_id", "refund_id", name=op.f("uq_payment_list_rows_list_id_refund_id")
        ),
    )
    op.create_index(
        op.f("ix_payment_list_rows_list_id"), "payment_list_rows", ["list_id"], unique=False
    )
    op.create_index(
        op.f("ix_payment_list_rows_refund_id"), "payment_list_rows", ["refund_id"], unique=False
    )


def _exchanged_receipts() -> None:
    op.create_table(
        "exchanged_receipts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(60), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("receipt_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["exchange_id"],
            ["invoice_exchanges.id"],
            name=op.f("fk_exchanged_receipts_exchange_id"),
        ),
        sa.ForeignKeyConstraint(
            ["receipt_id"], ["receipts.id"], name=op.f("fk_exchanged_receipts_receipt_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchanged_receipts")),
        sa.UniqueConstraint("number", name=op.f("uq_exchanged_receipts_number")),
    )
    op.create_index(
        op.f("ix_exchanged_receipts_exchange_id"),
        "exchanged_receipts",
        ["exchange_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_exchanged_receipts_receipt_id"), "exchanged_receipts", ["receipt_id"], unique=False
    )


def _bank_results() -> None:
    op.create_table(
        "bank_results",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("arrived", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["row_id"], ["payment_list_rows.id"], name=op.f("fk_bank_results_row_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank_results")),
        sa.UniqueConstraint("row_id", name=op.f("uq_bank_results_row_id")),
    )
