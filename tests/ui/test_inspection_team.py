"""The team on the inspector's page: of the board or by hand, its arrival, and meter numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import MeterKind, TeamBusy, TeamState
from handover_app.ui.inspection.page import InspectionPage
from tests.ui.back_office import opened, type_words
from tests.ui.dispatch_desk import DispatchDesk
from tests.ui.inspector import said

FIRST, SECOND = "1-1-101", "1-1-202"


@pytest.fixture
def desk(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[DispatchDesk]:
    made = DispatchDesk(sqlite_url, tmp_path)
    yield made
    made.close()


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def offered(page: QWidget) -> QComboBox:
    """The box of teams."""
    box = field(page, "team").parent()
    assert isinstance(box, QComboBox)
    return box


def test_teams_of_the_board_are_offered_free_ones_first_with_their_people(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    busy = desk.team("Team 1")
    free = desk.team("Team 2")
    desk.desks.dispatch.assign(desk.desks.people.console(), desk.unit(SECOND), busy)
    page = opened(InspectionPage, desk, qtbot)
    page.show_unit(desk.unit(FIRST))
    box = offered(page)
    assert [box.itemText(place) for place in range(box.count())] == [
        "Team 2", "Team 1 · On the way",
    ]  # fmt: skip
    assert not box.model().flags(box.model().index(1, 0)) & Qt.ItemFlag.ItemIsEnabled
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert field(page, "member-engineering").text() == "engineering"
    type_words(field(page, "member-engineering"), "替班")
    button(page, "assign").click()
    sent = desk.inspection(FIRST)
    assert sent is not None
    assert (sent.team_id, sent.members[1][1]) == (free, "替班")
    assert desk.state("Team 2") is TeamState.ON_THE_WAY
    assert not desk.errors


def test_a_busy_team_that_is_typed_is_refused_and_a_free_hand_team_goes(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    busy = desk.team("Team 1")
    desk.desks.dispatch.assign(desk.desks.people.console(), desk.unit(SECOND), busy)
    page = opened(InspectionPage, desk, qtbot)
    page.show_unit(desk.unit(FIRST))
    type_words(field(page, "team"), "Team 1")
    type_words(field(page, "member-sales"), "甲样例")
    button(page, "assign").click()
    assert isinstance(desk.errors.pop(), TeamBusy)
    assert field(page, "member-sales").text() == "甲样例", "what was typed stays"
    type_words(field(page, "team"), "Guests")
    button(page, "assign").click()
    sent = desk.inspection(FIRST)
    assert sent is not None
    assert (sent.team, sent.team_id) == ("Guests", None)


def test_the_inspector_says_that_the_team_is_there_and_notes_meter_numbers(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    team = desk.team("Team 1")
    desk.desks.dispatch.assign(desk.desks.people.console(), desk.unit(FIRST), team)
    page = opened(InspectionPage, desk, qtbot)
    page.show_unit(desk.unit(FIRST))
    assert "Team 1 is on the way since" in said(page)
    button(page, "arrive").click()
    assert desk.state("Team 1") is TeamState.IN_FLAT
    assert "Team 1 is with this household since" in said(page)
    assert page.focusWidget() is field(page, "meter-water"), "the meters are read next"
    assert button(page, "arrive").isHidden()
    QTest.keyClicks(field(page, "meter-water"), "1.5")
    QTest.keyClicks(field(page, "meter-number-water"), "W-007")
    QTest.keyClick(field(page, "meter-number-water"), Qt.Key.Key_Return)
    noted = desk.inspection(FIRST)
    assert noted is not None
    assert noted.meter_numbers == ((MeterKind.WATER, "W-007"),)
    assert field(page, "meter-number-water").text() == "W-007"
    page.show_unit(desk.unit(SECOND))
    assert field(page, "meter-number-water").text() == ""
    assert not desk.errors
