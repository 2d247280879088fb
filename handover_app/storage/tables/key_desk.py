"""What the key desk keeps beside the keys: loans, transfers, cabinets, mandates, stock-takes."""

from __future__ import annotations

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
    text,
)
from sqlalchemy.engine import Dialect

from handover_app.domain.keys import Cabinet, StockScope, StockTake
from handover_app.storage.tables.base import (
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


class ScopeText(TypeDecorator[StockScope]):
    """What a stock-take goes over, as its text."""

    impl = String(60)
    cache_ok = True

    def process_bind_param(self, value: StockScope | None, dialect: Dialect) -> str | None:
        """The text."""
        return None if value is None else value.text

    def process_result_value(self, value: str | None, dialect: Dialect) -> StockScope | None:
        """The scope."""
        return None if value is None else StockScope.of(value)


# Form 6.9. A loan is written once; which of its keys are out, the keys themselves say.
key_loans = Table(
    "key_loans",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("company", String(120), nullable=False),
    Column("person", String(60), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("purpose", String(200), nullable=False),
    Column("condition", String(200), nullable=False),
    Column("lent_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("station", String(60), nullable=False),
    refers_to("inspections", "inspection_id", nullable=True),
    Index("ix_key_loans_person", "person"),
    Index("ix_key_loans_company", "company"),
)

key_reminders = Table(
    "key_reminders",
    metadata,
    identity(),
    refers_to("key_loans", "loan_id"),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("answer", String(200), nullable=False),
)

# E03: contractor to property company, with a third party that looks on.
key_transfers = Table(
    "key_transfers",
    metadata,
    identity(),
    Column("number", String(40), nullable=False, unique=True),
    Column("contractor", String(120), nullable=False),
    Column("handed_by", String(60), nullable=False),
    Column("received_by", String(60), nullable=False),
    Column("witness", String(120), nullable=False),
    Column("remark", String(200), nullable=False),
    Column("key_count", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

# E07: a cabinet or board with its hooks, numbered row by row from 1.
key_cabinets = Table(
    "key_cabinets",
    metadata,
    identity(),
    *versions(),
    Column("name", String(10), nullable=False, unique=True),
    Column("building", String(40), nullable=False),
    Column("hook_rows", Integer, nullable=False),
    Column("hook_columns", Integer, nullable=False),
    Column("position", Integer, nullable=False),
)

# Form 6.8: what was signed for, beside the paper.
key_handovers = Table(
    "key_handovers",
    metadata,
    identity(),
    refers_to("key_sets", "key_set_id"),
    Column("number", String(40), nullable=False, unique=True),
    Column("receiver", String(60), nullable=False),
    Column("is_agent", Boolean, nullable=False),
    Column("authority", String(200), nullable=False),
    Column("explained", Boolean, nullable=False),
    Column("signed_on_paper", Boolean, nullable=False),
    Column("signature", JsonText, nullable=True),
    Column("key_count", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

# Form 6.10. `open_unit` is the unit while the mandate runs: one at most (J03).
key_mandates = Table(
    "key_mandates",
    metadata,
    identity(),
    *versions(),
    refers_to("units", "unit_id"),
    refers_to("keys", "key_id"),
    Column("open_unit", Uuid(), nullable=True, unique=True),
    Column("number", String(40), nullable=False, unique=True),
    Column("owner", String(60), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("belongings", Text, nullable=False),
    Column("who_may_enter", String(120), nullable=False),
    Column("expected_end", Date, nullable=True),
    Column("signed_on_paper", Boolean, nullable=False),
    Column("signature", JsonText, nullable=True),
    Column("retained_at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("told_at", UtcDateTime, nullable=True),
    Column("told_how", String(120), nullable=False),
    Column("taken_back_at", UtcDateTime, nullable=True),
    Column("taken_back_by", String(60), nullable=False),
    Column("return_signature", JsonText, nullable=True),
)

key_cylinder_changes = Table(
    "key_cylinder_changes",
    metadata,
    identity(),
    refers_to("key_sets", "key_set_id"),
    Column("lock", String(40), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("cost", MoneyType, nullable=False),
    Column("borne_by", String(120), nullable=False),
    Column("done_by", String(120), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

stock_takes = Table(
    "stock_takes",
    metadata,
    identity(),
    *versions(),
    Column("number", String(40), nullable=False, unique=True),
    Column("scope", ScopeText, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("started_by", Uuid(), nullable=False),
    Column("closed_at", UtcDateTime, nullable=True),
    Column("closed_by", Uuid(), nullable=True),
    Column("signed_by", String(120), nullable=False),
    Column("remark", String(200), nullable=False),
)

# The expected keys are written when the stock-take starts and never change; a key that was not
# expected gets its line when it is found.
stock_take_lines = Table(
    "stock_take_lines",
    metadata,
    identity(),
    refers_to("stock_takes", "stock_take_id"),
    refers_to("keys", "key_id"),
    Column("expected", Boolean, nullable=False),
    Column("place", String(20), nullable=False, server_default=text("''")),
    Column("found_at", UtcDateTime, nullable=True),
    Column("found_by", Uuid(), nullable=True),
    UniqueConstraint("stock_take_id", "key_id"),
)


@maps
def _map_stock_takes() -> None:
    mapper_registry.map_imperatively(StockTake, stock_takes, version_id_col=stock_takes.c.version)


@maps
def _map_cabinets() -> None:
    mapper_registry.map_imperatively(Cabinet, key_cabinets, version_id_col=key_cabinets.c.version)
