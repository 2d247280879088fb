"""Engines and locks: the PRAGMAs are really on, writers begin as writers and queue up."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import event, text

from handover_app.domain.refusals import DatabaseAway, DatabaseUnfit, Unfit
from handover_app.storage.database import Database, is_new, migrate
from handover_app.storage.engines import OLDEST_SQLITE, make_engine
from handover_app.storage.file_lock import FileLock
from tests.storage.shelf import Shelf


def pragma(database: Database, name: str) -> object:
    """The value of a PRAGMA on a connection of the pool."""
    with database.engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("cell_size_check", 1),
        ("trusted_schema", 0),
    ],
)
def test_sqlite_is_opened_with_what_power_cuts_ask_for(
    sqlite_url: str, name: str, value: object
) -> None:
    database = Database(sqlite_url)
    assert pragma(database, name) == value
    database.close()


def test_sqlite_is_new_enough_for_its_log(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.engine.connect() as connection:
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    database.close()
    assert tuple(int(part) for part in version.split(".")) >= OLDEST_SQLITE


def begun(database: Database) -> list[str]:
    """The list into which every BEGIN of the engine is written."""
    statements: list[str] = []

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("BEGIN"):
            statements.append(statement)

    return statements


def test_writers_begin_immediately_and_readers_do_not(sqlite_url: str) -> None:
    shelf = Shelf(Database(sqlite_url))
    statements = begun(shelf.database)
    shelf.fill()
    assert statements == ["BEGIN IMMEDIATE"]
    with shelf.database.read() as reading:
        reading.projects.only()
    assert statements[1:] == ["BEGIN"]
    shelf.database.close()


def test_a_reader_does_not_wait_for_a_writer(sqlite_url: str) -> None:
    shelf = Shelf(Database(sqlite_url))
    shelf.fill()
    with shelf.database.write(shelf.act()) as work:
        work.take_number("A")
        begun_at = time.monotonic()
        with shelf.database.read() as reading:
            assert reading.projects.only() is not None
        assert time.monotonic() - begun_at < 1
    shelf.database.close()


def test_a_reference_to_nothing_is_refused_by_the_database(database_url: str) -> None:
    from sqlalchemy.exc import IntegrityError

    shelf = Shelf(Database(database_url))
    shelf.fill()
    with (
        pytest.raises(IntegrityError),
        shelf.database.engine.begin() as connection,
    ):
        connection.execute(text("DELETE FROM units"))
    shelf.database.close()


@pytest.mark.parametrize("first_page", [1, 3])
def test_a_damaged_file_is_refused_at_the_start(sqlite_url: str, first_page: int) -> None:
    shelf = Shelf(Database(sqlite_url))
    shelf.fill()
    shelf.database.close()
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    whole = bytearray(path.read_bytes())
    for page in range(first_page, len(whole) // 4096, 2):
        whole[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(whole)
    damaged = Database(sqlite_url)
    with pytest.raises(DatabaseUnfit) as refused:
        damaged.quick_check()
    assert refused.value.facts() == {"reason": Unfit.DAMAGED}
    damaged.close()


def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "list.sqlite"
    path.write_text("楼栋,单元\n" * 2000)
    url = f"sqlite:///{path}"
    for attempt in (migrate, is_new):
        with pytest.raises(DatabaseUnfit) as refused:
            attempt(url)
        assert refused.value.facts() == {"reason": Unfit.DAMAGED}
    assert path.read_text() == "楼栋,单元\n" * 2000


def test_a_folder_that_is_not_there_is_a_named_refusal(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAway):
        migrate(f"sqlite:///{tmp_path / 'nowhere' / 'new.sqlite'}")
    with pytest.raises(DatabaseAway):
        migrate("postgresql+psycopg://nobody@127.0.0.1:1/none")


def test_parameters_stay_out_of_errors(database_url: str) -> None:
    from sqlalchemy.exc import DBAPIError

    database = Database(database_url)
    with pytest.raises(DBAPIError) as error, database.engine.begin() as connection:
        connection.execute(text("SELECT * FROM nowhere WHERE phone = :p"), {"p": "17000000001"})
    assert "17000000001" not in str(error.value)
    database.close()


def test_a_postgresql_address_is_opened_with_psycopg() -> None:
    engine = make_engine("postgresql://nobody@127.0.0.1/none")
    assert engine.driver == "psycopg"
    engine.dispose()


# The queue of writers


def test_the_lock_lets_one_thread_in_at_a_time(tmp_path: Path) -> None:
    lock, inside, most = FileLock(tmp_path / "lock"), 0, 0
    errors: list[int] = []

    def enter() -> None:
        nonlocal inside, most
        for _ in range(50):
            with lock.held():
                inside += 1
                most = max(most, inside)
                if inside != 1:
                    errors.append(inside)
                inside -= 1

    threads = [threading.Thread(target=enter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert (errors, most) == ([], 1)


def test_two_objects_on_one_file_exclude_each_other(tmp_path: Path) -> None:
    path, order = tmp_path / "lock", []
    entered = threading.Event()

    def second() -> None:
        with FileLock(path).held():
            order.append("second")

    thread = threading.Thread(target=second)
    with FileLock(path).held():
        thread.start()
        entered.wait(0.2)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_an_error_inside_gives_the_lock_back(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")

    def fail() -> None:
        with lock.held():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with lock.held():
        assert (tmp_path / "lock").exists()


def test_a_folder_that_is_gone_takes_the_database_away(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAway), FileLock(tmp_path / "gone" / "lock").held():
        pass


def test_photos_lie_beside_the_file_or_with_the_data_of_the_station(
    sqlite_url: str, tmp_path: Path
) -> None:
    beside = Database(sqlite_url)
    assert beside.photos.is_absolute()
    assert beside.photos.name == "handover.sqlite.photos"
    server = Database("postgresql://nobody@127.0.0.1/none")
    assert server.photos.is_absolute(), "not wherever the program happens to be started"
    own = Database(sqlite_url, photos=tmp_path / "own")
    assert own.photos == tmp_path / "own"
