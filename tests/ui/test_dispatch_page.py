"""The dispatch page: one look, one key, and the household has its team; the roster behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import (
    CallBackReasonMissing,
    TeamBusy,
    TeamRole,
    TeamState,
)
from handover_app.domain.people import Role
from handover_app.ui.dispatch.page import DispatchPage
from handover_app.ui.session import Session
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import opened, type_words, unnamed
from tests.ui.dispatch_desk import FULL, DispatchDesk, board_of, roster_of

FIRST, SECOND, THIRD = "1-1-101", "1-1-202", "1-1-301"


@pytest.fixture
def desk(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[DispatchDesk]:
    made = DispatchDesk(sqlite_url, tmp_path)
    yield made
    made.close()


def shown(desk: DispatchDesk, qtbot: QtBot) -> DispatchPage:
    """The page in front, so that its keys are heard."""
    page = opened(DispatchPage, desk, qtbot)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def table(page: QWidget, name: str) -> RowTable:
    found = page.findChild(RowTable, name)
    assert found is not None, name
    return found


def said(page: QWidget) -> str:
    """Every word that is seen."""
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def codes(page: QWidget) -> list[str]:
    """The households that wait, as the list shows them."""
    return [row.code for row in table(page, "waiting").rows()]


def choose_team(page: QWidget, name: str) -> None:
    """Put the cursor on a team."""
    rows = [row.name for row in table(page, "teams").rows()]
    table(page, "teams").selectRow(rows.index(name))


def test_the_keyboard_alone_sends_the_suggested_team(desk: DispatchDesk, qtbot: QtBot) -> None:
    desk.team("Team 1")
    desk.team("Team 2", senior=True)
    desk.arrives(FIRST)
    desk.arrives(SECOND)
    page = shown(desk, qtbot)
    assert codes(page) == [FIRST, SECOND]
    assert "Waiting 2" in said(page)
    assert page.findChild(QLabel, "sendUnit").text() == FIRST
    assert page.findChild(QLabel, "suggested").text() == "Team 1"
    assert "senior teams stay free for special owners" in said(page)
    assert button(page, "assign").text() == "Assign Team 1"
    QTest.keyClick(page, Qt.Key.Key_F9)
    sent = desk.inspection(FIRST)
    assert sent is not None
    assert sent.team == "Team 1"
    assert desk.band.said[-1][:2] == ("done", "Team 1 is sent")
    assert f"Team 1 → {FIRST}" in said(page)
    assert f"Key of {FIRST}: ready at the key desk" in said(page)
    assert codes(page) == [SECOND], "the next household is in hand"
    assert button(page, "assign").text() == "Assign Team 2"
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert desk.state("Team 2") is TeamState.ON_THE_WAY
    assert not button(page, "assign").isEnabled()
    assert "Nobody waits for a team." in said(page)
    assert not desk.errors


def test_another_household_and_another_free_team_are_chosen_with_the_arrows(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    for place in (1, 2, 3):
        desk.team(f"Team {place}")
    for code in (FIRST, SECOND):
        desk.arrives(code)
    page = shown(desk, qtbot)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(table(page, "waiting"), Qt.Key.Key_Down)
    assert page.findChild(QLabel, "sendUnit").text() == SECOND
    assert page.findChild(QLabel, "suggested").text() == "Team 2", "Team 1 is the first one's"
    QTest.keyClick(page, Qt.Key.Key_F3)
    for _ in range(2):
        QTest.keyClick(table(page, "teams"), Qt.Key.Key_Down)
    choose_team(page, "Team 3")
    assert "chosen by hand instead of Team 2" in said(page)
    assert button(page, "assign").text() == "Assign Team 3"
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert desk.state("Team 3") is TeamState.ON_THE_WAY
    assert codes(page) == [FIRST]
    assert button(page, "assign").text() == "Assign Team 1", "the choice was for one household"
    QTest.keyClick(page, Qt.Key.Key_F4)
    assert SECOND in desk.paper(), "the form of the unit that was sent to, not of the next one"


def test_with_no_team_left_the_page_says_why_and_f9_does_nothing(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    desk.team("Team 1")
    for code in (FIRST, SECOND):
        desk.arrives(code)
    page = shown(desk, qtbot)
    table(page, "waiting").selectRow(1)
    assert "The free teams are suggested to households that wait longer." in said(page)
    assert not button(page, "assign").isEnabled()
    table(page, "waiting").selectRow(0)
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert "No team is free: 1 are with households." in said(page)
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert desk.inspection(SECOND) is None


def test_a_team_arrives_rests_and_comes_back_by_its_keys(desk: DispatchDesk, qtbot: QtBot) -> None:
    desk.team("Team 1")
    desk.arrives(FIRST)
    page = shown(desk, qtbot)
    QTest.keyClick(page, Qt.Key.Key_F9)
    choose_team(page, "Team 1")
    assert "assigned " in page.findChild(QLabel, "teamFacts").text()
    assert f"Key of {FIRST}" in page.findChild(QLabel, "teamFacts").text()
    assert "17000000000" in page.findChild(QLabel, "teamPeople").text()
    QTest.keyClick(page, Qt.Key.Key_F6)
    assert desk.state("Team 1") is TeamState.IN_FLAT
    assert "in the flat" in page.findChild(QLabel, "teamFacts").text()
    assert not button(page, "arrived").isVisible()
    desk.conclude(FIRST)
    desk.hub.post(["inspections"])
    page.repaint()
    qtbot.waitUntil(lambda: not button(page, "callBack").isVisible())
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert desk.state("Team 1") is TeamState.BREAK
    assert button(page, "break").text() == "Back from the break"
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert desk.state("Team 1") is TeamState.FREE
    assert not desk.errors


def test_a_team_is_called_back_with_a_reason_or_another_goes_instead(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    desk.team("Team 1")
    second = desk.team("Team 2")
    desk.arrives(FIRST)
    page = shown(desk, qtbot)
    QTest.keyClick(page, Qt.Key.Key_F9)
    choose_team(page, "Team 1")
    QTest.keyClick(page, Qt.Key.Key_F8)
    reason = field(page, "callBackReason")
    assert reason.hasFocus()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert isinstance(desk.errors.pop(), CallBackReasonMissing)
    assert desk.state("Team 1") is TeamState.ON_THE_WAY
    instead = page.findChild(QComboBox, "instead")
    instead.setCurrentIndex(place_of(instead, second))
    assert button(page, "callBack").text() == "Send instead"
    type_words(reason, "缺工程人员")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert (desk.state("Team 1"), desk.state("Team 2")) == (TeamState.FREE, TeamState.ON_THE_WAY)
    assert desk.band.said[-1][1] == "Team 2 goes instead"
    choose_team(page, "Team 2")
    assert reason.text() == "", "the reason was another team's"
    type_words(reason, "业主改期")
    button(page, "callBack").click()
    assert desk.state("Team 2") is TeamState.FREE
    assert codes(page) == [FIRST]
    assert not desk.errors


def test_a_special_household_is_marked_and_gets_the_senior_team(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    desk.team("Team 1")
    desk.team("Team 2", senior=True)
    desk.arrives(FIRST)
    page = shown(desk, qtbot)
    assert page.findChild(QLabel, "suggested").text() == "Team 1"
    QTest.keyClick(page, Qt.Key.Key_F5)
    special = field(page, "special")
    type_words(special, "行动不便")
    board_of(page).refresh()
    assert special.text() == "行动不便", "a refresh took away what was typed"
    QTest.keyClick(special, Qt.Key.Key_Return)
    (household,) = desk.desks.dispatch.board().waiting
    assert household.special == "行动不便"
    assert page.findChild(QLabel, "suggested").text() == "Team 2"
    assert "senior team for a special owner" in said(page)


def test_what_a_team_lacks_or_owes_is_warned_about_before_it_is_sent(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    team = desk.team("Team 1", members=FULL[:2])
    desk.arrives(FIRST)
    act = desk.desks.people.console
    desk.desks.dispatch.assign(act(), desk.unit(FIRST), team)
    desk.desks.key_loans.lend_to_team(act(), desk.desks.keys.codes(desk.unit(FIRST))[0])
    desk.conclude(FIRST)
    desk.arrives(SECOND)
    page = shown(desk, qtbot)
    assert f"Nobody for Property；Keys not returned: {FIRST}" in said(page)
    assert button(page, "assign").isEnabled(), "a warning blocks nothing"
    assert "same building" in said(page)


def test_of_two_stations_the_slower_is_refused_and_sees_the_board_as_it_is(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    team = desk.team("Team 1")
    for code in (FIRST, SECOND):
        desk.arrives(code)
    page = shown(desk, qtbot)
    other = Session("other")
    other.sign_in(desk.clerk)
    desk.desks.dispatch.assign(other.act(), desk.unit(SECOND), team)
    QTest.keyClick(page, Qt.Key.Key_F9)
    error = desk.errors.pop()
    assert isinstance(error, TeamBusy)
    assert (error.team, error.unit_code) == ("Team 1", SECOND)
    assert codes(page) == [FIRST]
    assert not button(page, "assign").isEnabled()
    desk.desks.dispatch.call_back(other.act(), desk.unit(SECOND), "reason")
    assert codes(page) == [FIRST]
    desk.hub.post(["inspections"])
    qtbot.waitUntil(lambda: codes(page) == [FIRST, SECOND])


def test_a_unit_that_is_opened_stands_in_hand_on_the_board(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    desk.team("Team 1")
    desk.team("Team 2")
    for code in (FIRST, SECOND):
        desk.arrives(code)
    page = shown(desk, qtbot)
    page.show_unit(desk.unit(SECOND))
    assert page.findChild(QLabel, "sendUnit").text() == SECOND
    QTest.keyClick(page, Qt.Key.Key_F9)
    page.show_unit(desk.unit(SECOND))
    assert SECOND in page.findChild(QLabel, "teamFacts").text()
    page.show_unit(desk.unit(THIRD))
    assert desk.band.said[-1] == ("looked up", "This household waits for no team", "")


def test_a_free_hand_team_stands_on_the_board_and_can_be_called_back(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    unit = desk.arrives(FIRST)
    members = [(TeamRole.SALES, "A")]
    desk.desks.inspections.assign(desk.desks.people.console(), unit, "Guests", members)
    page = shown(desk, qtbot)
    choose_team(page, "Guests")
    assert not button(page, "break").isVisible(), "it is on no roster"
    type_words(field(page, "callBackReason"), "业主改期")
    button(page, "callBack").click()
    assert codes(page) == [FIRST]
    assert table(page, "teams").rows() == []


def test_a_team_is_set_up_and_changed_in_the_roster_with_a_warning(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    page = shown(desk, qtbot)
    tab = roster_of(page)
    type_words(field(tab, "teamName"), "验房1组")
    type_words(field(tab, "name-sales"), "甲样例")
    assert "Nobody for Engineering、Property" in said(tab)
    button(tab, "saveTeam").click()
    assert desk.line("验房1组").missing_roles == (TeamRole.ENGINEERING, TeamRole.PROPERTY)
    assert "1 with a missing role" in said(tab)
    for role in ("engineering", "property"):
        type_words(field(tab, f"name-{role}"), "乙样例")
        type_words(field(tab, f"phone-{role}"), "17000000002")
    tab.findChild(QCheckBox, "senior").setChecked(True)
    tab.findChild(QCheckBox, "lunch").setChecked(True)
    desk.desks.dispatch.add_team(
        desk.desks.people.console(), replace(desk.line("验房1组").wish, name="验房2组")
    )
    tab.refresh()
    assert field(tab, "name-property").text() == "乙样例", "a refresh took away what was typed"
    cover = tab.findChild(QComboBox, "cover")
    cover.setCurrentIndex(cover.findText("验房2组"))
    QTest.keyClick(tab, Qt.Key.Key_F9)
    saved = desk.line("验房1组")
    assert (saved.missing_roles, saved.senior, saved.cover) == ((), True, "验房2组")
    assert saved.lunch_from is not None
    assert not desk.errors


def test_a_form_that_is_behind_another_station_is_refused_and_nothing_is_lost(
    desk: DispatchDesk, qtbot: QtBot
) -> None:
    team = desk.team("Team 1")
    page = shown(desk, qtbot)
    tab = roster_of(page)
    table(tab, "roster").selectRow(0)
    type_words(field(tab, "name-sales"), "甲样例")
    changed = replace(desk.line("Team 1").wish, senior=True)
    desk.desks.dispatch.set_team(desk.desks.people.console(), team, changed)
    button(tab, "saveTeam").click()
    assert [type(each).__name__ for each in desk.errors] == ["ChangedMeanwhile"]
    assert desk.line("Team 1").senior
    assert field(tab, "name-sales").text() == "甲样例"


def test_a_team_is_taken_off_the_board_and_put_back(desk: DispatchDesk, qtbot: QtBot) -> None:
    desk.team("Team 1")
    page = shown(desk, qtbot)
    tab = roster_of(page)
    table(tab, "roster").selectRow(0)
    button(tab, "takeOff").click()
    assert desk.desks.dispatch.board().teams == ()
    assert "taken off the board" in [
        tab.list.table.model().index(0, 6).data()
    ]  # fmt: skip
    assert button(tab, "takeOff").text() == "Put back on the board"
    button(tab, "takeOff").click()
    assert len(desk.desks.dispatch.board().teams) == 1


def test_who_may_not_keep_the_roster_sees_the_board_alone(
    dressed: QApplication, sqlite_url: str, tmp_path: Path, qtbot: QtBot
) -> None:
    from tests.ui.front_office import FrontOffice

    office = FrontOffice(sqlite_url, tmp_path, Role.INSPECTOR)
    page = opened(DispatchPage, office, qtbot)
    tabs = page._tabs
    assert [tabs.isTabVisible(place) for place in range(tabs.count())] == [True, False]
    office.close()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_has_a_name_and_its_words_in_both_languages(
    dressed: QApplication, desk: DispatchDesk, qtbot: QtBot, language: str
) -> None:
    gallery.dress(dressed, "light", language)
    desk.team("Team 1")
    desk.arrives(FIRST)
    page = shown(desk, qtbot)
    QTest.keyClick(page, Qt.Key.Key_F9)
    choose_team(page, "Team 1")
    assert unnamed(page) == []
    assert ("派" in button(page, "assign").text()) is (language == "zh_CN")
    roster_of(page)
    assert unnamed(page) == []
