"""What the window's tests get: the application dressed as the real one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.postgres import lock
from tests.ui import gallery
from tests.ui.back_office import Office
from tests.ui.hands import HandedFile, Hands


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window that has a smallest size or stays above."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            words = r"does not support (propagateSizeHints|raise)\(\)"
            quiet = pytest.mark.qt_log_ignore(words, extend=True)
            item.add_marker(quiet)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in English and light colours, with bundled fonts and icons."""
    gallery.dress(qapp, "light", "en")
    yield qapp
    # Pages of tests that ended would be dressed again and again in all that follow.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gallery.dress(qapp, "light", "en")


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str) -> Iterator[Office]:
    """The sample project without units, and an administrator before one page of it."""
    made = Office(sqlite_url)
    yield made
    made.close()


def _at(database: Path, qtbot: QtBot, papers: Path) -> Iterator[Hands]:
    """A person before the real window over a database file."""
    from handover_app.cli.commands import database_url
    from handover_app.cli.window import make_station
    from handover_app.services.desks import open_desks
    from handover_app.services.people import Argon2Hasher

    desks = open_desks(database_url(str(database)), Argon2Hasher(cheap=True))
    station = make_station(desks, "1号台", papers, HandedFile)
    station.window.resize(1366, 768)
    qtbot.addWidget(station.window)
    station.window.show()
    station.start()
    yield Hands(station, qtbot)
    station.close()
    desks.close()


@pytest.fixture
def hands(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """A person before the real window, over a database that is not there yet."""
    yield from _at(tmp_path / "project.sqlite", qtbot, tmp_path / "papers")


@pytest.fixture(scope="session")
def imported_file(run_folder: Path, sqlite_template: Path) -> Path:
    """A SQLite file with 236 units, their keys and one clerk, to copy from; nobody opens it."""
    from handover_app.domain.people import Role
    from handover_app.services.desks import open_desks
    from handover_app.services.people import Argon2Hasher

    file = run_folder / "imported.sqlite"
    with lock(run_folder / "imported.lock"):
        if not file.exists():
            draft = run_folder / "importing.sqlite"
            shutil.copyfile(sqlite_template, draft)
            desks = open_desks(f"sqlite:///{draft}", Argon2Hasher(cheap=True))
            book = Path(__file__).parents[1] / "data" / "chenghu-units-messy.xlsx"
            desks.unit_import.run(desks.people.console(), desks.unit_import.load(book))
            desks.key_transfers.receive_all(desks.people.console())
            desks.people.add(desks.people.console(), "方圆", "135791", [Role.RECEPTION, Role.LEAD])
            desks.close()
            draft.rename(file)
    return file


@pytest.fixture
def staffed(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, imported_file: Path
) -> Iterator[Hands]:
    """The window over 236 units; 柳青 (246810) sits there, 方圆 (135791) can relieve."""
    database = tmp_path / "project.sqlite"
    shutil.copyfile(imported_file, database)
    for hands in _at(database, qtbot, tmp_path / "papers"):
        hands.answer(
            hands.dialog(), "Make the administrator", Name="柳青", PIN="246810", PIN_again="246810"
        )
        yield hands
