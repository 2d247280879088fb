"""The mapping of the domain's classes: no field is forgotten, every constraint has a name."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Column, ForeignKeyConstraint, Table, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Mapper

from handover_app.domain.events import Aggregate
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.storage.database import Database
from handover_app.storage.tables import map_all, metadata
from handover_app.storage.tables.base import (
    AreaType,
    DecimalText,
    EnumName,
    EnumNames,
    JsonText,
    MoneyType,
    UtcDateTime,
    mapper_registry,
)


def mappers() -> list[Mapper[Any]]:
    """The mapping of every mapped class."""
    map_all()
    return sorted(mapper_registry.mappers, key=lambda mapper: mapper.class_.__name__)


def test_every_field_of_a_mapped_class_is_mapped() -> None:
    assert len(mappers()) > 20
    forgotten = [
        f"{mapper.class_.__name__}.{each.name}"
        for mapper in mappers()
        for each in fields(mapper.class_)
        if each.name not in mapper.attrs
    ]
    assert forgotten == []


def test_every_mapped_class_is_plain_and_hashable() -> None:
    for mapper in mappers():
        assert mapper.class_.__hash__ is object.__hash__, mapper.class_
        assert mapper.class_.__module__.startswith("handover_app.domain.")


def test_every_aggregate_is_mapped() -> None:
    assert set(Aggregate.__subclasses__()) <= {mapper.class_ for mapper in mappers()}


def test_every_constraint_has_a_name() -> None:
    nameless = [
        f"{table.name}: {constraint}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if constraint.name is None
    ]
    assert nameless == []


def test_every_reference_has_an_index() -> None:
    """Looking for what refers to a row must not read whole tables."""
    missing = []
    for table in metadata.sorted_tables:
        first = {next(iter(index.columns)).name for index in table.indexes}
        for constraint in table.constraints:
            if not isinstance(constraint, ForeignKeyConstraint) and len(constraint.columns):
                first.add(next(iter(constraint.columns)).name)
        first |= {key.name for key in tuple(table.primary_key.columns)[:1]}
        for reference in table.foreign_key_constraints:
            column = reference.columns[0].name
            if column not in first and not table.c[column].index:
                missing.append(f"{table.name}.{column}")
    assert missing == []


def test_money_and_areas_are_never_floats() -> None:
    types = {type(column.type).__name__.lower() for t in metadata.sorted_tables for column in t.c}
    assert types.isdisjoint({"float", "numeric", "double", "real"})


EAST = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (MoneyType(), Money(-(10**14) - 1)),
        (AreaType(), Decimal("104.52")),
        (DecimalText(), Decimal("0.000010")),
        (UtcDateTime(), datetime(2026, 11, 7, 9, 0, 0, 1, tzinfo=EAST)),
        (EnumName(Role), Role.KEY_CLERK),
        (EnumNames(Role), (Role.LEAD, Role.CASHIER)),
        (JsonText(), {"乙": [1, None, "𬱖"]}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_come_back_as_they_went_in(database_url: str, kind: Any, value: object) -> None:
    from sqlalchemy import MetaData

    database = Database(database_url)
    trial = Table("trial", MetaData(), Column("value", kind))
    with database.engine.begin() as connection:
        trial.create(connection)
        connection.execute(trial.insert(), [{"value": value}, {"value": None}])
        found = connection.execute(select(trial.c.value)).scalars().all()
    database.close()
    assert found == [value, None]
    if isinstance(value, datetime):
        assert found[0].tzinfo is UTC


def test_a_time_without_a_zone_does_not_go_in(database_url: str) -> None:
    database = Database(database_url)
    late = datetime(2026, 11, 7, 9, 0)  # noqa: DTZ001 - this is what is refused
    statement = metadata.tables["journal"].insert().values(at=late)
    with (
        pytest.raises(StatementError, match="a naive time"),
        database.engine.begin() as connection,
    ):
        connection.execute(statement)
    database.close()
