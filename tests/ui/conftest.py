"""What the window's tests get: the application dressed as the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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


@pytest.fixture
def hands(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """A person before the real window, over a database that is not there yet."""
    from handover_app.cli.commands import database_url
    from handover_app.cli.window import make_station
    from handover_app.services.desks import open_desks
    from handover_app.services.people import Argon2Hasher

    url = database_url(str(tmp_path / "project.sqlite"))
    desks = open_desks(url, Argon2Hasher(cheap=True))
    station = make_station(desks, "1号台", tmp_path / "papers", HandedFile)
    station.window.resize(1366, 768)
    qtbot.addWidget(station.window)
    station.window.show()
    station.start()
    yield Hands(station, qtbot)
    station.close()
    desks.close()


@pytest.fixture
def staffed(hands: Hands) -> Hands:
    """The window over 236 units; 柳青 (246810) sits there, 方圆 (135791) can relieve."""
    from handover_app.domain.people import Role

    desks = hands.station.desks
    file = desks.unit_import.load(Path(__file__).parents[1] / "data" / "chenghu-units-messy.xlsx")
    desks.unit_import.run(desks.people.console(), file)
    desks.key_transfers.receive_all(desks.people.console())
    desks.people.add(desks.people.console(), "方圆", "135791", [Role.RECEPTION, Role.LEAD])
    hands.answer(
        hands.dialog(), "Make the administrator", Name="柳青", PIN="246810", PIN_again="246810"
    )
    return hands
