"""Metadata with named constraints, column types for the domain's values, and the mapping helper."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import configure_mappers, registry

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
mapper_registry = registry(metadata=metadata)
_mappings: list[Callable[[], None]] = []
_mapped = False


class MoneyType(TypeDecorator[Money]):
    """Money as integer fen."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> int | None:
        """Fen, or None."""
        return None if value is None else value.fen

    def process_result_value(self, value: int | None, dialect: Dialect) -> Money | None:
        """Money, or None; a broken fen, which no code of ours wrote, is a ValueError."""
        if value is None:
            return None
        fen = int(value)
        if fen != value:
            raise ValueError("money is whole fen")
        return Money(fen)


class AreaType(TypeDecorator[Decimal]):
    """Square metres with two places as integer hundredths."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Hundredths of a square metre, or None."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Square metres, or None."""
        return None if value is None else Decimal(value).scaleb(-2)


class DecimalText(TypeDecorator[Decimal]):
    """A decimal number as its exact text (meter readings)."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """The exact text, or None."""
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The number, or None."""
        return None if value is None else Decimal(value)


class FractionText(TypeDecorator[Fraction]):
    """An exact ratio as its text, such as ``3/100`` (a contract's threshold, a rate a day)."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Fraction | None, dialect: Dialect) -> str | None:
        """The exact text, or None."""
        return None if value is None else str(Fraction(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Fraction | None:
        """The ratio, or None."""
        return None if value is None else Fraction(value)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time; SQLite keeps it without zone, PostgreSQL with."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC; a naive time is a programming error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time does not go into the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """An aware UTC time."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class EnumName(TypeDecorator[Any]):
    """A member of an enumeration by its name."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__(40)
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The member's name."""
        return None if value is None else value.name

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The member."""
        return None if value is None else self.kind[value]


class ChargeItemName(TypeDecorator[ChargeItem]):
    """The code of a fee item: a project may have items of its own."""

    impl = String(40)
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> ChargeItem | None:
        """The item."""
        return None if value is None else ChargeItem(value)


class EnumNames(TypeDecorator[Any]):
    """Several members of an enumeration, by name, separated by blanks."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The names."""
        return None if value is None else " ".join(each.name for each in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """A tuple of members."""
        return None if value is None else tuple(self.kind[name] for name in value.split())


class JsonText(TypeDecorator[Any]):
    """A JSON value as text, the same on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """JSON text with sorted keys."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The value."""
        return None if value is None else json.loads(value)


class TextTuple(TypeDecorator[tuple[str, ...]]):
    """Several texts as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """JSON text."""
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """A tuple of texts."""
        return None if value is None else tuple(json.loads(value))


def identity() -> Column[Any]:
    """The UUIDv7 that the domain made."""
    return Column("id", Uuid(), primary_key=True)


def versions() -> tuple[Column[Any], Column[Any]]:
    """The columns every aggregate root has: its version and the count of its changes."""
    return Column("version", Integer, nullable=False), Column("changes", Integer, nullable=False)


def refers_to(
    target: str, name: str, *, nullable: bool = False, unique: bool = False
) -> Column[Any]:
    """A foreign key to a table's id, with an index or a unique constraint."""
    return Column(
        name,
        Uuid(),
        ForeignKey(f"{target}.id"),
        nullable=nullable,
        index=not unique,
        unique=unique,
    )


def maps(mapping: Callable[[], None]) -> Callable[[], None]:
    """Register a function that maps classes; all run once, when the ORM is first needed."""
    _mappings.append(mapping)
    return mapping


def map_all() -> None:
    """Map every domain class to its table, once a process."""
    global _mapped
    if not _mapped:
        _mapped = True
        for mapping in _mappings:
            mapping()
        configure_mappers()
