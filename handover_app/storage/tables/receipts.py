"""Receipts with lines and payments, refunds, decisions on charges."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import relationship

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.receipts import (
    ChargeDecision,
    DecisionKind,
    PaymentMethod,
    Receipt,
    ReceiptLine,
    ReceiptPayment,
    Refund,
    RefundMethod,
)
from handover_app.storage.tables.base import (
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

receipts = Table(
    "receipts",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("station", String(60), nullable=False),
    Column("book", String(60), nullable=False),
    Column("serial", Integer, nullable=False),
    refers_to("units", "unit_id"),
    Column("payee", EnumName(Payee), nullable=False),
    Column("payee_name", String(120), nullable=False),
    Column("payer", Text, nullable=False),
    Column("total", MoneyType, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    *versions(),
    UniqueConstraint("station", "book", "serial"),
)

receipt_lines = Table(
    "receipt_lines",
    metadata,
    identity(),
    refers_to("receipts", "receipt_id"),
    Column("position", Integer, nullable=False),
    Column("item", EnumName(ChargeItem), nullable=False),
    Column("basis", Text, nullable=False),
    Column("amount", MoneyType, nullable=False),
)

receipt_payments = Table(
    "receipt_payments",
    metadata,
    identity(),
    refers_to("receipts", "receipt_id"),
    Column("position", Integer, nullable=False),
    Column("method", EnumName(PaymentMethod), nullable=False),
    Column("amount", MoneyType, nullable=False),
    Column("reference", String(80), nullable=False),
)

refunds = Table(
    "refunds",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id"),
    Column("item", EnumName(ChargeItem), nullable=False),
    Column("amount", MoneyType, nullable=False),
    Column("payee", Text, nullable=False),
    Column("method", EnumName(RefundMethod), nullable=False),
    Column("account_tail", String(20), nullable=False),
    Column("promised", Date, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("signed_at", UtcDateTime, nullable=True),
    *versions(),
    UniqueConstraint("unit_id", "item"),
)

charge_decisions = Table(
    "charge_decisions",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("item", EnumName(ChargeItem), nullable=False),
    Column("kind", EnumName(DecisionKind), nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(ReceiptLine, receipt_lines)
    mapper_registry.map_imperatively(ReceiptPayment, receipt_payments)
    mapper_registry.map_imperatively(
        Receipt,
        receipts,
        version_id_col=receipts.c.version,
        properties={
            "lines": relationship(ReceiptLine, order_by=receipt_lines.c.position, lazy="selectin"),
            "payments": relationship(
                ReceiptPayment, order_by=receipt_payments.c.position, lazy="selectin"
            ),
        },
    )
    mapper_registry.map_imperatively(Refund, refunds, version_id_col=refunds.c.version)
    mapper_registry.map_imperatively(
        ChargeDecision, charge_decisions, version_id_col=charge_decisions.c.version
    )
