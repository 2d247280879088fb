"""Is the schema whole, and does every reference point at a row?"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    ForeignKeyConstraint,
    Integer,
    Select,
    func,
    literal_column,
    select,
    text,
    union_all,
)
from sqlalchemy.orm import Session

from handover_app.storage.migrations import NEWEST
from handover_app.storage.tables import metadata

# Table and column, then table and index: all at once, since SQLAlchemy's own look at a table
# reads far more, and forty times as long.
_SQLITE = (
    text(
        "SELECT m.name, c.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table'"
    ),
    text("SELECT tbl_name, name FROM sqlite_master WHERE type = 'index'"),
)
_POSTGRESQL = (
    text(
        "SELECT c.relname, a.attname FROM pg_class AS c JOIN pg_attribute AS a"
        " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " WHERE c.relkind = 'r' AND c.relnamespace = to_regnamespace(current_schema())"
    ),
    text("SELECT tablename, indexname FROM pg_indexes WHERE schemaname = current_schema()"),
)


def schema(session: Session) -> list[str]:
    """The schema is at its newest revision."""
    # Late: Alembic takes a while to import, and only `check` asks it.
    from handover_app.storage.migrations.upgrade import revision_of

    there = revision_of(session.connection())
    failures = [] if there == NEWEST else [f"at {there}, should be at {NEWEST}"]
    of_dialect = _POSTGRESQL if session.get_bind().dialect.name == "postgresql" else _SQLITE
    columns, indexes = (set(map(tuple, session.execute(each).all())) for each in of_dialect)
    tables = {table for table, _ in columns}
    for table in metadata.sorted_tables:
        if table.name not in tables:
            failures.append(f"table {table.name} is gone")
            continue
        for column in table.c:
            if (table.name, column.name) not in columns:
                failures.append(f"{table.name}.{column.name} is gone")
        names = sorted(str(index.name) for index in table.indexes)
        failures += [f"index {each} is gone" for each in names if (table.name, each) not in indexes]
    return failures


def foreign_keys(session: Session) -> list[str]:
    """Every reference points at a row (SQLite can lose one; PostgreSQL is asked too)."""
    columns = [reference.columns[0] for reference in _references()]
    counted = session.execute(_rows_that_point_at_nothing()).all()
    failures = [
        f"{columns[place].table.name}.{columns[place].name}: {missing} without a row"
        for place, missing in sorted(map(tuple, counted))
    ]
    if session.get_bind().dialect.name == "sqlite":
        broken = session.execute(text("PRAGMA foreign_key_check")).all()
        failures += [f"{row[0]} row {row[1]} refers to nothing" for row in broken if not failures]
    return failures


@cache
def _references() -> tuple[ForeignKeyConstraint, ...]:
    """Every reference from one table to another, or to itself."""
    tables = metadata.sorted_tables
    return tuple(each for table in tables for each in table.foreign_key_constraints)


@cache
def _rows_that_point_at_nothing() -> CompoundSelect[Any]:
    """The place of each broken reference in `_references`, and the number of its rows.

    One statement, made once: making and asking one for each reference takes ten times as long.
    """
    return union_all(*(_count(*each) for each in enumerate(_references())))


def _count(place: int, reference: ForeignKeyConstraint) -> Select[int, int]:
    column, pointed = reference.columns[0], reference.elements[0].column
    # By another name, since a table may refer to itself.
    target = pointed.table.alias("pointed").c[pointed.name]
    missing = func.count()
    return (
        select(literal_column(str(place), Integer), missing)
        .select_from(column.table.join(target.table, column == target, isouter=True))
        .where(column.is_not(None), target.is_(None))
        .having(missing > 0)
    )
