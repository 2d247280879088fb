"""The lock and the door seal, noted where a unit's keys are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from handover_app.domain.keys import LockSetup
from handover_app.domain.people import Role
from handover_app.ui.keys.page import KeysPage
from tests.ui.back_office import opened, type_words
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot: QtBot) -> KeysPage:
    return opened(KeysPage, office, qtbot)


def setup(page: KeysPage) -> QComboBox:
    return page.findChild(QComboBox, "lockSetup")


def seal(page: KeysPage) -> QLineEdit:
    return page.findChild(QLineEdit, "doorSeal")


def save(page: KeysPage) -> QAbstractButton:
    return page.findChild(QAbstractButton, "noteLock")


def noted(office: FrontOffice, code: str = OWES) -> tuple[LockSetup, str]:
    found = office.desks.keys.of_unit(office.unit(code))
    return found.lock_setup, found.door_seal


def test_lock_and_seal_are_noted_with_the_keys_of_the_unit(office, page) -> None:
    assert not setup(page).isVisible(), "no unit is in hand"
    page.show_unit(office.unit(OWES))
    assert not save(page).isEnabled(), "there is nothing new to note"
    setup(page).setCurrentIndex(setup(page).findData(LockSetup.SET_UP))
    type_words(seal(page), "F-0815")
    save(page).click()
    assert office.errors == []
    assert noted(office) == (LockSetup.SET_UP, "F-0815")
    assert office.band.said[-1][:2] == ("done", f"{OWES}: lock and door seal noted")
    assert not save(page).isEnabled()


def test_enter_in_the_seal_notes_it(office, page, qtbot) -> None:
    page.show_unit(office.unit(OWES))
    type_words(seal(page), "F-0815")
    qtbot.keyClick(seal(page), Qt.Key.Key_Return)
    assert noted(office)[1] == "F-0815"


def test_a_seal_that_is_being_typed_stays_until_another_unit_is_in_hand(office, page) -> None:
    page.show_unit(office.unit(OWES))
    type_words(seal(page), "F-08")
    office.desks.keys.try_key(office.session.act(), office.desks.keys.codes(office.unit(OWES))[0])
    page.show_unit(office.unit(OWES))
    assert seal(page).text() == "F-08"
    page.show_unit(office.unit(REFUND))
    assert seal(page).text() == ""
    assert noted(office) == noted(office, REFUND) == (LockSetup.NO_ELECTRONIC_LOCK, "")


def test_public_keys_have_no_door_of_a_flat(office, page) -> None:
    page.show_unit(office.unit(OWES))
    assert setup(page).isVisible()
    made = office.desks.key_kinds.add_public(office.session.act(), "水泵房", (("设备房", 1),))
    assert page.take_scan(made.keys[0].short_id)
    assert not setup(page).isVisible()
