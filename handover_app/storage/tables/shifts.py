"""Shifts with cash movements and counts, card terminals with their batches, closed days."""

from __future__ import annotations

import json

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import relationship

from handover_app.domain.fees import Payee
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import (
    CashBox,
    CashCount,
    CashMovement,
    CashMovementKind,
    DayClose,
    Destination,
    Shift,
)
from handover_app.domain.terminals import BatchPayment, Terminal, TerminalBatch
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


class PiecesType(TypeDecorator[dict[int, int]]):
    """Counted notes and coins, face value in fen to pieces, as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dict[int, int] | None, dialect: Dialect) -> str | None:
        """Pairs of face and pieces, largest face first."""
        return None if value is None else json.dumps(sorted(value.items(), reverse=True))

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[int, int] | None:
        """Pieces by face value."""
        return None if value is None else {int(face): int(n) for face, n in json.loads(value)}


shifts = Table(
    "shifts",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("station", String(60), nullable=False, index=True),
    Column("drawer", String(60), nullable=False, index=True),
    Column("clerk", Uuid(), nullable=False),
    Column("day", Date, nullable=False, index=True),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("opening_float", MoneyType, nullable=False),
    Column("refund_float", MoneyType, nullable=False),
    # A drawer is taken over once, so that its cash is counted into one shift only.
    refers_to("shifts", "relieves", nullable=True, unique=True),
    Column("closed_at", UtcDateTime, nullable=True),
    Column("closed_by", Uuid(), nullable=True),
    Column("handed_to", Uuid(), nullable=True),
    Column("counted", MoneyType, nullable=True),
    Column("expected", MoneyType, nullable=True),
    Column("difference", MoneyType, nullable=True),
    Column("refund_float_counted", MoneyType, nullable=True),
    Column("refund_float_expected", MoneyType, nullable=True),
    Column("refund_float_difference", MoneyType, nullable=True),
    Column("explanation", Text, nullable=False),
    Column("deposit", MoneyType, nullable=True),
    Column("deposit_slip", String(80), nullable=False),
    *versions(),
)
# At most one open shift a station and a drawer, whoever clicks at the same moment.
Index(
    "uq_shifts_open_station",
    shifts.c.station,
    unique=True,
    sqlite_where=shifts.c.closed_at.is_(None),
    postgresql_where=shifts.c.closed_at.is_(None),
)
Index(
    "uq_shifts_open_drawer",
    shifts.c.drawer,
    unique=True,
    sqlite_where=shifts.c.closed_at.is_(None),
    postgresql_where=shifts.c.closed_at.is_(None),
)

cash_movements = Table(
    "cash_movements",
    metadata,
    identity(),
    refers_to("shifts", "shift_id"),
    Column("position", Integer, nullable=False),
    Column("kind", EnumName(CashMovementKind), nullable=False),
    Column("amount", MoneyType, nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("witness", Uuid(), nullable=True),
    Column("destination", EnumName(Destination), nullable=True),
    refers_to("units", "unit_id", nullable=True),
    Column("payee", EnumName(Payee), nullable=True),
    Column("method", EnumName(PaymentMethod), nullable=True),
    refers_to("receipts", "resolved_by", nullable=True),
    Column("resolved_at", UtcDateTime, nullable=True),
    Column("resolution", Text, nullable=False),
    UniqueConstraint("shift_id", "position"),
)

cash_counts = Table(
    "cash_counts",
    metadata,
    identity(),
    refers_to("shifts", "shift_id"),
    Column("position", Integer, nullable=False),
    Column("box", EnumName(CashBox), nullable=False),
    Column("pieces", PiecesType, nullable=False),
    Column("total", MoneyType, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("shift_id", "position"),
)

day_closes = Table(
    "day_closes",
    metadata,
    identity(),
    Column("day", Date, nullable=False, unique=True),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    *versions(),
)

terminals = Table(
    "terminals",
    metadata,
    identity(),
    Column("name", String(60), nullable=False, unique=True),
    Column("method", EnumName(PaymentMethod), nullable=False),
    Column("payee", EnumName(Payee), nullable=False),
    Column("active", Boolean, nullable=False),
    *versions(),
)

terminal_batches = Table(
    "terminal_batches",
    metadata,
    identity(),
    refers_to("terminals", "terminal_id"),
    Column("at", UtcDateTime, nullable=False),
    refers_to("shifts", "shift_id", nullable=True),
    Column("stated", MoneyType, nullable=False),
    Column("book", MoneyType, nullable=False),
    Column("difference", MoneyType, nullable=False),
    Column("explanation", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

# Which payments a batch holds: by row, since clocks of two laptops differ.
batch_payments = Table(
    "batch_payments",
    metadata,
    identity(),
    refers_to("terminal_batches", "batch_id"),
    refers_to("receipt_payments", "payment_id", unique=True),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(CashMovement, cash_movements)
    mapper_registry.map_imperatively(CashCount, cash_counts)
    mapper_registry.map_imperatively(
        Shift,
        shifts,
        version_id_col=shifts.c.version,
        properties={
            "movements": relationship(
                CashMovement, order_by=cash_movements.c.position, lazy="selectin"
            ),
            # Asked for at the close only; a receipt does not pay for it.
            "counts": relationship(CashCount, order_by=cash_counts.c.position),
        },
    )
    mapper_registry.map_imperatively(DayClose, day_closes, version_id_col=day_closes.c.version)
    mapper_registry.map_imperatively(BatchPayment, batch_payments)
    mapper_registry.map_imperatively(
        TerminalBatch,
        terminal_batches,
        properties={"payments": relationship(BatchPayment)},
    )
    mapper_registry.map_imperatively(
        Terminal,
        terminals,
        version_id_col=terminals.c.version,
        properties={"batches": relationship(TerminalBatch, order_by=terminal_batches.c.id)},
    )
