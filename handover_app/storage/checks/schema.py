"""Is the schema whole, and does every reference point at a row?"""

from __future__ import annotations

from sqlalchemy import func, inspect, select, text
from sqlalchemy.orm import Session

from handover_app.storage.tables import metadata


def schema(session: Session) -> list[str]:
    """The schema is at its newest revision."""
    # Late: the history costs a quarter of a second, and only `check` looks at it.
    from handover_app.storage.migrations.upgrade import head, revision_of

    there, wanted = revision_of(session.connection()), head()
    failures = [] if there == wanted else [f"at {there}, should be at {wanted}"]
    found = inspect(session.connection())
    tables = set(found.get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in tables:
            failures.append(f"table {table.name} is gone")
            continue
        columns = {each["name"] for each in found.get_columns(table.name)}
        failures += [f"{table.name}.{c.name} is gone" for c in table.c if c.name not in columns]
        lost = {i.name for i in table.indexes} - {i["name"] for i in found.get_indexes(table.name)}
        failures += sorted(f"index {name} is gone" for name in lost)
    return failures


def foreign_keys(session: Session) -> list[str]:
    """Every reference points at a row (SQLite can lose one; PostgreSQL is asked too)."""
    failures = []
    for table in metadata.sorted_tables:
        for constraint in table.foreign_key_constraints:
            column, pointed = constraint.columns[0], constraint.elements[0].column
            # By another name, since a table may refer to itself.
            target = pointed.table.alias("pointed").c[pointed.name]
            missing = session.execute(
                select(func.count())
                .select_from(table.join(target.table, column == target, isouter=True))
                .where(column.is_not(None), target.is_(None))
            ).scalar_one()
            if missing:
                failures.append(f"{table.name}.{column.name}: {missing} without a row")
    if session.get_bind().dialect.name == "sqlite":
        broken = session.execute(text("PRAGMA foreign_key_check")).all()
        failures += [f"{row[0]} row {row[1]} refers to nothing" for row in broken if not failures]
    return failures
