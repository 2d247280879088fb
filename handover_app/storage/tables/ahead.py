"""Payments made ahead, payment lists with the bank's results, exchanges for invoices."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.fees import Payee
from handover_app.domain.invoice_exchanges import ExchangedReceipt, InvoiceExchange
from handover_app.domain.payment_lists import BankResult, PaymentList, PaymentListRow
from handover_app.domain.prior_payments import PriorPayment, PriorPaymentCancellation
from handover_app.storage.tables.base import (
    ChargeItemName,
    EnumName,
    MoneyType,
    UtcDateTime,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

prior_payments = Table(
    "prior_payments",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("item", ChargeItemName, nullable=False),
    Column("amount", MoneyType, nullable=False),
    Column("paid_on", Date, nullable=False),
    Column("method", String(60), nullable=False),
    Column("reference", String(120), nullable=False),
    Column("remark", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_row", Integer, nullable=False),
    Column("repeat", Integer, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
    UniqueConstraint("unit_id", "item", "reference", "amount", "repeat"),
)

prior_payment_cancellations = Table(
    "prior_payment_cancellations",
    metadata,
    identity(),
    refers_to("prior_payments", "payment_id", unique=True),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

payment_lists = Table(
    "payment_lists",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("day", Date, nullable=False),
    Column("payee", EnumName(Payee), nullable=False),
    Column("total", MoneyType, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    *versions(),
)

payment_list_rows = Table(
    "payment_list_rows",
    metadata,
    identity(),
    refers_to("payment_lists", "list_id"),
    Column("position", Integer, nullable=False),
    refers_to("refunds", "refund_id"),
    Column("refund_number", String(40), nullable=False),
    Column("account_name", Text, nullable=False),
    Column("account_number", String(60), nullable=False),
    Column("bank", String(120), nullable=False),
    Column("branch", String(120), nullable=False),
    Column("amount", MoneyType, nullable=False),
    Column("remark", Text, nullable=False),
    UniqueConstraint("list_id", "refund_id"),
)

bank_results = Table(
    "bank_results",
    metadata,
    identity(),
    refers_to("payment_list_rows", "row_id", unique=True),
    Column("arrived", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("booked_on", Date, nullable=False),
    Column("source", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

invoice_exchanges = Table(
    "invoice_exchanges",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id"),
    Column("invoice_number", String(40), nullable=False, unique=True),
    Column("invoice_date", Date, nullable=False),
    Column("title", Text, nullable=False),
    Column("tax_number", String(40), nullable=False),
    Column("total", MoneyType, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)

exchanged_receipts = Table(
    "exchanged_receipts",
    metadata,
    identity(),
    refers_to("invoice_exchanges", "exchange_id"),
    Column("position", Integer, nullable=False),
    Column("number", String(60), nullable=False, unique=True),
    Column("issued_on", Date, nullable=False),
    Column("amount", MoneyType, nullable=False),
    refers_to("receipts", "receipt_id", nullable=True),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(PriorPaymentCancellation, prior_payment_cancellations)
    mapper_registry.map_imperatively(
        PriorPayment,
        prior_payments,
        version_id_col=prior_payments.c.version,
        properties={"cancellations": relationship(PriorPaymentCancellation, lazy="selectin")},
    )
    mapper_registry.map_imperatively(BankResult, bank_results)
    mapper_registry.map_imperatively(
        PaymentListRow,
        payment_list_rows,
        properties={"results": relationship(BankResult, lazy="selectin")},
    )
    mapper_registry.map_imperatively(
        PaymentList,
        payment_lists,
        version_id_col=payment_lists.c.version,
        properties={
            "rows": relationship(
                PaymentListRow, order_by=payment_list_rows.c.position, lazy="selectin"
            )
        },
    )
    mapper_registry.map_imperatively(ExchangedReceipt, exchanged_receipts)
    mapper_registry.map_imperatively(
        InvoiceExchange,
        invoice_exchanges,
        version_id_col=invoice_exchanges.c.version,
        properties={
            "receipts": relationship(
                ExchangedReceipt, order_by=exchanged_receipts.c.position, lazy="selectin"
            )
        },
    )
