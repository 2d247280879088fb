"""Halls on both databases: an empty one, and one with flats and clerks."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.postgres import Server, lock
from tests.services.hall import Clock, Hall

_FURNISHED = "handover_furnished"
_numbers = itertools.count(1)


@pytest.fixture
def clock() -> Clock:
    """The clock of the hall: nine in the morning, until the test moves it."""
    return Clock()


@pytest.fixture
def empty_hall(database_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """A migrated database without project or clerk."""
    hall = Hall(database_url, clock, tmp_path / "photos")
    yield hall
    hall.database.close()


@pytest.fixture
def empty_sqlite_hall(sqlite_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """The empty hall on SQLite only, where the kind of database does not matter."""
    hall = Hall(sqlite_url, clock, tmp_path / "photos")
    yield hall
    hall.database.close()


def _furnish(url: str, folder: Path) -> None:
    hall = Hall(url, Clock(), folder / "photos")
    hall.furnish()
    hall.database.close()


@pytest.fixture(scope="session")
def furnished_file(run_folder: Path, sqlite_template: Path) -> Path:
    """A SQLite file with a furnished hall to copy from; nobody opens it."""
    file = run_folder / "furnished.sqlite"
    with lock(run_folder / "furnished-sqlite.lock"):
        if not file.exists():
            draft = run_folder / "furnishing.sqlite"
            shutil.copyfile(sqlite_template, draft)
            _furnish(f"sqlite:///{draft}", run_folder)
            draft.rename(file)
    return file


def _administrate(server: Server, statement: sql.Composable) -> None:
    url = server.url("postgres").replace("+psycopg", "")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


@pytest.fixture(scope="session")
def furnished_server(run_folder: Path, postgresql_server: Server) -> Server:
    """The PostgreSQL server with a furnished hall to clone from."""
    done = run_folder / "furnished-postgresql"
    with lock(run_folder / "furnished-postgresql.lock"):
        if not done.exists():
            _furnish(postgresql_server.clone("furnishing"), run_folder)
            rename = sql.SQL("alter database furnishing rename to {}")
            _administrate(postgresql_server, rename.format(sql.Identifier(_FURNISHED)))
            done.touch()
    return postgresql_server


@pytest.fixture
def sqlite_hall_url(sqlite_url: str, furnished_file: Path) -> str:
    """URL of a SQLite file with a furnished hall."""
    shutil.copyfile(furnished_file, sqlite_url.removeprefix("sqlite:///"))
    return sqlite_url


@pytest.fixture
def postgresql_hall_url(request: pytest.FixtureRequest, furnished_server: Server) -> Iterator[str]:
    """URL of a PostgreSQL database with a furnished hall."""
    request.node.user_properties.append(("database", "postgresql"))
    name = f"hall_{os.getpid()}_{next(_numbers)}"
    clone = sql.SQL("create database {} template {}")
    names = sql.Identifier(name), sql.Identifier(_FURNISHED)
    _administrate(furnished_server, clone.format(*names))
    yield furnished_server.url(name)
    furnished_server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def hall_url(request: pytest.FixtureRequest) -> str:
    """URL of a database with a furnished hall, once for each kind."""
    url: str = request.getfixturevalue(f"{request.param}_hall_url")
    return url


@pytest.fixture
def hall(hall_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """A project with nine flats and a clerk for each role."""
    hall = Hall(hall_url, clock, tmp_path / "photos")
    hall.learn()
    yield hall
    hall.database.close()


@pytest.fixture
def sqlite_hall(sqlite_hall_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """The furnished hall on SQLite only, where the kind of database does not matter."""
    hall = Hall(sqlite_hall_url, clock, tmp_path / "photos")
    hall.learn()
    yield hall
    hall.database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_halls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Hall]]:
    """Makes furnished halls one after the other, for tests that live through many days."""
    made: list[tuple[Hall, Callable[[], None]]] = []

    def clear() -> None:
        while made:
            hall, remove = made.pop()
            hall.database.close()
            remove()

    def on_sqlite() -> tuple[str, Callable[[], None]]:
        folder = tmp_path / str(next(_numbers))
        folder.mkdir()
        file = folder / "handover.sqlite"
        shutil.copyfile(request.getfixturevalue("furnished_file"), file)
        return f"sqlite:///{file}", partial(shutil.rmtree, folder)

    def on_postgresql() -> tuple[str, Callable[[], None]]:
        request.node.user_properties.append(("database", "postgresql"))
        server: Server = request.getfixturevalue("furnished_server")
        name = f"days_{os.getpid()}_{next(_numbers)}"
        clone = sql.SQL("create database {} template {}")
        names = sql.Identifier(name), sql.Identifier(_FURNISHED)
        _administrate(server, clone.format(*names))
        return server.url(name), partial(server.drop, name)

    def make() -> Hall:
        clear()
        url, remove = on_sqlite() if request.param == "sqlite" else on_postgresql()
        hall = Hall(url, Clock(), tmp_path / "photos")
        made.append((hall, remove))
        hall.learn()
        return hall

    yield make
    clear()
