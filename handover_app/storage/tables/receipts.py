"""Receipts with lines and payments, refunds, decisions on charges."""

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
    false,
    text,
)
from sqlalchemy.orm import relationship

from handover_app.domain.fees import Payee
from handover_app.domain.receipts import (
    ChargeDecision,
    DecisionKind,
    PaymentArrival,
    PaymentMethod,
    Receipt,
    ReceiptLine,
    ReceiptPayment,
    ReceiptVoid,
    Refund,
    RefundMethod,
    RefundState,
    RefundStep,
)
from handover_app.storage.tables.base import (
    ChargeItemName,
    EnumName,
    JsonText,
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
    # No foreign keys: a receipt is never changed, whatever becomes of what it names.
    Column("shift_id", Uuid(), nullable=True, index=True),
    Column("statement_version", Integer, nullable=True),
    Column("reverses", Uuid(), nullable=True, index=True),
    Column("refund_id", Uuid(), nullable=True),
    Column("reason", Text, nullable=False, server_default=text("''")),
    Column("approver", Uuid(), nullable=True),
    Column("book_number", String(40), nullable=False, server_default=text("''")),
    Column("invoice_title", String(120), nullable=False, server_default=text("''")),
    Column("invoice_tax_number", String(40), nullable=False, server_default=text("''")),
    *versions(),
    UniqueConstraint("station", "book", "serial"),
)

receipt_lines = Table(
    "receipt_lines",
    metadata,
    identity(),
    refers_to("receipts", "receipt_id"),
    Column("position", Integer, nullable=False),
    Column("item", ChargeItemName, nullable=False),
    Column("name", String(120), nullable=False, server_default=text("''")),
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
    Column("terminal_id", Uuid(), nullable=True, index=True),
)

receipt_voids = Table(
    "receipt_voids",
    metadata,
    identity(),
    refers_to("receipts", "receipt_id", unique=True),
    refers_to("units", "unit_id"),
    Column("shift_id", Uuid(), nullable=True),
    Column("reason", Text, nullable=False),
    Column("reversal_slip", String(80), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("approver", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)

payment_arrivals = Table(
    "payment_arrivals",
    metadata,
    identity(),
    refers_to("receipt_payments", "payment_id", unique=True),
    refers_to("units", "unit_id"),
    Column("arrived_on", Date, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *versions(),
)

refunds = Table(
    "refunds",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    refers_to("units", "unit_id"),
    Column("item", ChargeItemName, nullable=False),
    Column("payer", EnumName(Payee), nullable=False, server_default=text("'DEVELOPER'")),
    Column("amount", MoneyType, nullable=False),
    Column("payee", Text, nullable=False),
    Column("method", EnumName(RefundMethod), nullable=False),
    Column("account_tail", String(20), nullable=False),
    Column("promised", Date, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("approver", Uuid(), nullable=True),
    Column("account_name", String(120), nullable=False, server_default=text("''")),
    Column("bank", String(120), nullable=False, server_default=text("''")),
    Column("branch", String(120), nullable=False, server_default=text("''")),
    Column("account_number", String(60), nullable=False, server_default=text("''")),
    Column("credit", Boolean, nullable=False, server_default=false()),
    Column("signed_at", UtcDateTime, nullable=True),
    *versions(),
)

refund_steps = Table(
    "refund_steps",
    metadata,
    identity(),
    refers_to("refunds", "refund_id"),
    Column("position", Integer, nullable=False),
    Column("state", EnumName(RefundState), nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("note", Text, nullable=False),
    Column("shift_id", Uuid(), nullable=True, index=True),
)

charge_decisions = Table(
    "charge_decisions",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("item", ChargeItemName, nullable=False),
    Column("kind", EnumName(DecisionKind), nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("amount", MoneyType, nullable=True),
    Column("due", Date, nullable=True),
    Column("plan", JsonText, nullable=True),
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
    for kind, table in ((ReceiptVoid, receipt_voids), (PaymentArrival, payment_arrivals)):
        mapper_registry.map_imperatively(kind, table, version_id_col=table.c.version)
    mapper_registry.map_imperatively(RefundStep, refund_steps)
    mapper_registry.map_imperatively(
        Refund,
        refunds,
        version_id_col=refunds.c.version,
        properties={
            "steps": relationship(RefundStep, order_by=refund_steps.c.position, lazy="selectin")
        },
    )
    mapper_registry.map_imperatively(
        ChargeDecision, charge_decisions, version_id_col=charge_decisions.c.version
    )
