"""The tables of shifts: one open shift a station and a drawer, pieces as they were counted."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Table, insert, select
from sqlalchemy.exc import IntegrityError

from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL
from handover_app.storage.database import Database
from handover_app.storage.tables.shifts import PiecesType, day_closes, shifts, terminals

NOW = datetime(2026, 11, 7, 9, 0, tzinfo=UTC)


def row(number: str, station: str, drawer: str, **others: Any) -> dict[str, Any]:
    """A stored shift, open unless said otherwise."""
    return {
        "id": new_id(),
        "number": number,
        "station": station,
        "drawer": drawer,
        "clerk": new_id(),
        "day": date(2026, 11, 7),
        "opened_at": NOW,
        "opening_float": NIL,
        "refund_float": NIL,
        "relieves": None,
        "closed_at": None,
        "explanation": "",
        "deposit_slip": "",
        "version": 1,
        "changes": 1,
        **others,
    }


@pytest.fixture
def database(database_url: str) -> Any:
    """A migrated database."""
    opened = Database(database_url)
    yield opened
    opened.close()


def stored(database: Database, table: Table, *rows: dict[str, Any]) -> None:
    """Write rows behind the services' backs."""
    with database.engine.begin() as connection:
        connection.execute(insert(table), list(rows))


@pytest.mark.parametrize(
    "second",
    [
        row("2", "S1", "二号钱箱"),
        row("2", "S2", "一号钱箱"),
        row("1", "S2", "二号钱箱"),
    ],
    ids=["station", "drawer", "number"],
)
def test_the_database_itself_refuses_a_second_open_shift(
    database: Database, second: dict[str, Any]
) -> None:
    stored(database, shifts, row("1", "S1", "一号钱箱"))
    with pytest.raises(IntegrityError):
        stored(database, shifts, second)


def test_closed_shifts_of_a_station_are_many(database: Database) -> None:
    stored(database, shifts, row("1", "S1", "S1", closed_at=NOW))
    stored(database, shifts, row("2", "S1", "S1", closed_at=NOW), row("3", "S1", "S1"))
    with database.engine.connect() as connection:
        assert len(connection.execute(select(shifts.c.id)).all()) == 3


def test_a_drawer_is_taken_over_once(database: Database) -> None:
    first = row("1", "S1", "S1", closed_at=NOW)
    stored(database, shifts, first, row("2", "S2", "S2", relieves=first["id"], closed_at=NOW))
    with pytest.raises(IntegrityError):
        stored(database, shifts, row("3", "S3", "S3", relieves=first["id"]))


def test_a_day_is_closed_once(database: Database) -> None:
    def day() -> dict[str, Any]:
        return {
            "id": new_id(),
            "day": date(2026, 11, 7),
            "at": NOW,
            "clerk": new_id(),
            "version": 1,
            "changes": 1,
        }

    stored(database, day_closes, day())
    with pytest.raises(IntegrityError):
        stored(database, day_closes, day())


def test_an_existing_project_is_given_no_terminals_by_the_migration(database: Database) -> None:
    with database.engine.begin() as connection:
        assert connection.execute(select(terminals.c.id)).all() == []


def test_counted_pieces_come_back_by_face(database: Database) -> None:
    kind, dialect = PiecesType(), database.engine.dialect
    kept = kind.process_bind_param({50: 3, 100_00: 4}, dialect)
    assert kept == "[[10000, 4], [50, 3]]"
    assert kind.process_result_value(kept, dialect) == {100_00: 4, 50: 3}
    assert kind.process_bind_param(None, dialect) is None
    assert kind.process_result_value(None, dialect) is None
