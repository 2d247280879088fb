"""Halls on both databases: an empty one, and one with flats and clerks."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

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


@pytest.fixture(scope="session")
def furnished_server(run_folder: Path, postgresql_server: Server) -> Server:
    """The PostgreSQL server with a furnished hall to clone from."""
    done = run_folder / "furnished-postgresql"
    with lock(run_folder / "furnished-postgresql.lock"):
        if not done.exists():
            _furnish(postgresql_server.clone("furnishing"), run_folder)
            postgresql_server.rename("furnishing", _FURNISHED)
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
    yield furnished_server.clone(name, _FURNISHED)
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
        return server.clone(name, _FURNISHED), partial(server.drop, name)

    def make() -> Hall:
        clear()
        url, remove = on_sqlite() if request.param == "sqlite" else on_postgresql()
        hall = Hall(url, Clock(), tmp_path / "photos")
        made.append((hall, remove))
        hall.learn()
        return hall

    yield make
    clear()


def _keep_file(hall: Hall) -> tuple[Callable[[], None], Callable[[], None]]:
    file = Path(hall.database.url.removeprefix("sqlite:///"))
    assert not file.with_name(f"{file.name}-wal").exists(), "the database is open"
    kept = file.read_bytes()

    def back() -> None:
        file.write_bytes(kept)

    return back, lambda: None


def _keep_database(hall: Hall, server: Server) -> tuple[Callable[[], None], Callable[[], None]]:
    name = make_url(hall.database.url).database or ""
    kept = f"{name}_kept_{next(_numbers)}"
    server.clone(kept, name)

    def back() -> None:
        server.drop(name)
        server.clone(name, kept)

    return back, partial(server.drop, kept)


@pytest.fixture
def keep(request: pytest.FixtureRequest) -> Iterator[Callable[[Hall], Callable[[], None]]]:
    """Remembers a hall as it is now; answers what brings its rows and its clock back to that.

    Many cases then share one hall, each as if it were the first: making a hall, and preparing its
    statements, takes longer than what most of them ask. Photos stay as they are.
    """
    forget: list[Callable[[], None]] = []

    def keep(hall: Hall) -> Callable[[], None]:
        moment = hall.clock.moment
        hall.database.close()
        if hall.database.is_sqlite:
            restore, remove = _keep_file(hall)
        else:
            restore, remove = _keep_database(hall, request.getfixturevalue("furnished_server"))
        forget.append(remove)

        def back() -> None:
            hall.database.close()
            restore()
            hall.clock.moment = moment

        return back

    yield keep
    for each in forget:
        each()
