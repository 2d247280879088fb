"""Practising: one click copies the project and opens a window that can't be taken for the real."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from handover_app.cli.window import TrainingWindow, make_station
from handover_app.domain.people import Right, Role
from handover_app.services.desks import Desks, open_desks
from handover_app.services.people import Argon2Hasher
from handover_app.ui.pages import page_specs
from handover_app.ui.settings.page import SettingsPage
from handover_app.ui.theme import current
from handover_app.ui.widgets.training_banner import HEIGHT
from handover_app.ui.window import SMALLEST, ApplicationWindow
from tests.ui import gallery
from tests.ui.back_office import Office, opened, workbook
from tests.ui.hands import HandedFile, Hands, write

PIN = "246810"


def colour_at(window: ApplicationWindow, x: int, y: int) -> str:
    """What is painted at a place of the window, as ``#rrggbb``."""
    return str(window.grab().toImage().pixelColor(x, y).name())


@pytest.mark.parametrize("shade", ["light", "dark"])
def test_a_rehearsal_is_framed_on_every_page_in_both_themes(
    qapp: QApplication, qtbot: QtBot, office: Office, shade: str
) -> None:
    gallery.dress(qapp, shade, "zh_CN")
    window = ApplicationWindow(page_specs(lambda: office.context))
    qtbot.addWidget(window)
    window.resize(*SMALLEST)
    window.show_rights(frozenset(Right))
    window.show()
    for key in window.navigation.shown():
        window.open_page(key)
        window.show_training(False)
        assert colour_at(window, 8, 8) != current().training
        window.show_training(True)
        places = [(8, 8), (1, 300), (window.width() - 2, 300), (300, window.height() - 2)]
        assert {colour_at(window, *place) for place in places} == {current().training}
        assert window.size().toTuple() == SMALLEST, key
    assert window.windowTitle().startswith("演练 · 这里的一切都不作数")


def test_the_strip_says_it_in_words_and_goes_with_the_rehearsal(
    qtbot: QtBot, office: Office
) -> None:
    window = ApplicationWindow(page_specs(lambda: office.context))
    qtbot.addWidget(window)
    window.show()
    assert window.windowTitle() == "Handover"
    window.show_training(True)
    assert window.windowTitle() == "Training · nothing here counts · Handover"
    assert window._frame.banner.height() == HEIGHT
    window.show_training(False)
    assert window.windowTitle() == "Handover"
    assert not window._frame.banner.isVisible()


class Room:
    """Where somebody practises; remembers what was done, in its order."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.done: list[str] = []

    def enter(self) -> None:
        """Go in."""
        self.done.append("enter")

    def leave(self) -> None:
        """Come out."""
        self.done.append("leave")


class Asked:
    """Answers the question with what was decided before."""

    def __init__(self, yes: bool) -> None:
        self.yes = yes
        self.questions: list[str] = []

    def confirm(self, parent: object, question: str, yes: str, done: object) -> None:
        """A yes or a no."""
        self.questions.append(question)
        if self.yes:
            done()


def the_card(office: Office, qtbot: QtBot, room: Room | None, asked: Asked) -> SettingsPage:
    """The settings with a training room and somebody who answers."""
    office.context = replace(office.context, training=room, dialogs=asked)
    return opened(SettingsPage, office, qtbot)


def press(page: SettingsPage) -> None:
    """Press the training button."""
    button = page.findChild(QPushButton, "training")
    assert button is not None
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def test_one_click_makes_the_copy_and_opens_it(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    room, asked = Room(tmp_path / "training.sqlite"), Asked(yes=True)
    page = the_card(office, qtbot, room, asked)
    press(page)
    assert room.place.is_file()
    assert room.done == ["leave", "enter"]
    assert asked.questions == []
    assert office.band.said[-1][:2] == ("done", "Training copy made: 6 units")


def test_an_older_copy_is_replaced_only_after_a_yes(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    room = Room(tmp_path / "training.sqlite")
    no = Asked(yes=False)
    page = the_card(office, qtbot, room, no)
    press(page)
    first = room.place.read_bytes()
    press(page)
    assert "It is replaced" in no.questions[0]
    assert room.place.read_bytes() == first
    assert room.done == ["leave", "enter"]
    yes = Asked(yes=True)
    press(the_card(office, qtbot, room, yes))
    assert len(yes.questions) == 1
    assert room.place.read_bytes() != first
    assert room.done == ["leave", "enter"] * 2


def test_the_copy_that_is_there_opens_as_it_was_left(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    room = Room(tmp_path / "training.sqlite")
    page = the_card(office, qtbot, room, Asked(yes=True))
    again = page.findChild(QPushButton, "openTraining")
    assert not again.isVisible()
    press(page)
    left = room.place.read_bytes()
    assert again.isVisible()
    again.click()
    assert room.done == ["leave", "enter", "enter"]
    assert room.place.read_bytes() == left


def test_a_copy_that_can_not_be_made_is_told_and_nothing_opens(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    room = Room(tmp_path / "letter.sqlite")
    room.place.write_bytes(b"Dear all, " * 900)
    page = the_card(office, qtbot, room, Asked(yes=True))
    press(page)
    assert [type(error).__name__ for error in office.errors] == ["TrainingPlaceTaken"]
    assert room.done == ["leave"]
    press(page)


def test_a_window_over_a_copy_has_nothing_to_press(office: Office, qtbot: QtBot) -> None:
    page = the_card(office, qtbot, None, Asked(yes=True))
    assert not page.findChild(QPushButton, "training").isVisible()


@pytest.fixture
def desks(dressed: QApplication, sqlite_url: str) -> Iterator[Desks]:
    """The project of the real window, with one administrator."""
    made = open_desks(sqlite_url, Argon2Hasher(cheap=True), sample=True)
    made.people.add(made.people.console(), "柳青", PIN, [Role.ADMINISTRATOR])
    yield made
    made.close()


def test_the_training_window_opens_beside_the_real_one_and_takes_the_same_pin(
    desks: Desks, qtbot: QtBot, tmp_path: Path
) -> None:
    room = TrainingWindow(tmp_path / "training.sqlite", "1号台", HandedFile)
    real = make_station(desks, "1号台", tmp_path / "papers", HandedFile, room)
    qtbot.addWidget(real.window)
    real.window.show()
    real.start(desks.people.sign_in("柳青", PIN, "1号台"))
    hands = Hands(real, qtbot)
    hands.go("Settings")
    hands.click("training")
    hands.until(lambda: room.station is not None)
    assert room.station is not None
    practice = Hands(room.station, qtbot)
    dialog = practice.dialog()
    dialog.name.setEditText("柳青")
    write(dialog.pin, PIN)
    practice.press(dialog.go)
    practice.until(lambda: practice.window.windowTitle().startswith("Training"))
    practice.until(lambda: practice.station.session.clerk is not None)
    assert hands.window.windowTitle() == "Handover"
    practice.go("Settings")
    assert not practice.station.current_page().findChild(QPushButton, "training").isVisible()
    with desks.database.read() as reading:
        assert not reading.projects.only().rehearsal
    window = practice.window
    room.leave()
    assert room.station is None
    assert not window.isVisible()
    real.close()
