"""The readiness tab: figures, the late contractor, the list, and a transfer with three parties."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from handover_app.domain.keys import KeyState, NothingToReceive, TransferPartyMissing
from handover_app.domain.people import Role
from handover_app.ui.key_room.readiness import ReadinessTab
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.tiles import StatTile
from tests.ui.back_office import opened, workbook
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

UNITS, NEW = 14, 5
"""How many units there are in all, and how many of them came after the first transfer."""


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    desks = made.desks
    book = workbook(tmp_path / "more.xlsx", UNITS)
    desks.unit_import.run(desks.people.console(), desks.unit_import.load(book))
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> ReadinessTab:
    return opened(ReadinessTab, office, qtbot)


def press(tab: ReadinessTab, name: str) -> None:
    button = tab.findChild(QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def rows(tab: ReadinessTab, name: str = "notReady") -> list:
    return tab.findChild(RowTable, name).rows()


def said(tab: ReadinessTab, name: str) -> str:
    return tab.findChild(StatTile, name).accessibleName()


def awaiting(office: FrontOffice) -> list:
    return [each for each in office.desks.key_lists.readiness().lines if each.awaited]


def name_parties(tab: ReadinessTab) -> None:
    for name, words in (("transferHandedBy", "史资料"), ("transferWitness", "开发商工程部")):
        tab.findChild(QLineEdit, name).setText(words)


def choose(tab: ReadinessTab, words: str) -> None:
    which = tab.findChild(QComboBox, "transferUnits")
    which.setCurrentIndex(which.findText(words, Qt.MatchFlag.MatchStartsWith))


def test_nothing_is_received_before_it_is_known_what_the_contractor_has(office, qtbot) -> None:
    tab = ReadinessTab(office.context)
    qtbot.addWidget(tab)
    assert not tab.findChild(QAbstractButton, "openReceive").isEnabled()
    tab.show()
    assert tab.findChild(QAbstractButton, "openReceive").isEnabled()


def test_the_figures_say_how_many_are_ready_and_what_the_contractor_has(office, tab) -> None:
    assert said(tab, "readyFigure") == f"Keys ready 0 / {UNITS} {UNITS} units are not"
    for code in office.desks.keys.codes(office.unit(OWES)):
        office.desks.keys.try_key(office.session.act(), code)
    tab.refresh()
    assert said(tab, "readyFigure") == f"Keys ready 1 / {UNITS} {UNITS - 1} units are not"
    assert said(tab, "awaitedFigure").endswith(f"{5 * NEW} keys of {NEW} units")
    assert said(tab, "milestone").endswith("no day was set")


def test_each_unit_says_what_is_missing_and_what_does_not_pass_is_red(office, tab) -> None:
    first, second, *_ = office.desks.keys.codes(office.unit(REFUND))
    office.desks.keys.try_key(office.session.act(), first, works=False)
    office.desks.keys.try_key(office.session.act(), second)
    tab.refresh()
    columns = tab.findChild(RowTable, "notReady").model().columns
    [row] = [row for row in rows(tab) if row.unit_code == REFUND]
    assert columns[-1].text(row) == "not tried 3 · do not work 1"
    assert columns[-1].tone(row) is Tone.BAD
    [row] = [row for row in rows(tab) if row.unit_code == OWES]
    assert columns[-1].tone(row) is None


def test_a_building_narrows_the_list(tab) -> None:
    building = tab.findChild(QComboBox, "readinessBuilding")
    every = len(rows(tab))
    assert building.count() >= 2
    building.setCurrentIndex(1)
    assert {row.building for row in rows(tab)} == {building.currentText()}
    tab.refresh()
    assert building.currentIndex() == 1, "a refresh keeps the choice"
    building.setCurrentIndex(0)
    assert len(rows(tab)) == every


def test_a_day_that_is_over_is_a_red_milestone_until_it_is_taken_away(office, tab) -> None:
    today = office.desks.key_lists.readiness().today
    day = today - timedelta(days=3)
    tab.findChild(QDateEdit, "transferDay").setDate(QDate(day.year, day.month, day.day))
    press(tab, "setTransferDay")
    assert office.desks.key_lists.readiness().due == day
    assert f"late by 3 days: {5 * NEW} keys of {NEW} units" in said(tab, "milestone")
    labels = tab.findChild(StatTile, "milestone").findChildren(QLabel)
    assert Tone.BAD.value in {label.property("tone") for label in labels}
    press(tab, "noTransferDay")
    assert office.desks.key_lists.readiness().due is None
    assert said(tab, "milestone").endswith("no day was set")


def test_a_day_that_is_being_chosen_stays_when_somebody_else_changes_something(tab) -> None:
    field = tab.findChild(QDateEdit, "transferDay")
    field.setDate(QDate(2099, 1, 2))
    tab.refresh()
    assert field.date() == QDate(2099, 1, 2)


def test_a_coming_day_is_in_time(office, tab) -> None:
    office.desks.key_lists.set_due(office.session.act(), date(2099, 1, 1))
    tab.refresh()
    assert said(tab, "milestone").endswith("2099-01-01 the contractor is in time")


def test_the_list_is_printed(office, tab) -> None:
    press(tab, "printNotReady")
    [(pdf, title)] = office.printed
    assert pdf.startswith(b"%PDF")
    assert title


def test_all_that_is_awaited_is_received_with_a_sheet(office, tab) -> None:
    press(tab, "openReceive")
    assert tab.findChild(QLineEdit, "transferContractor").text() == "总包施工单位"
    assert tab.findChild(QLineEdit, "transferReceivedBy").text() == "柳样例"
    name_parties(tab)
    choose(tab, "all units")
    assert len(rows(tab, "awaitedKeys")) == 5 * NEW
    press(tab, "confirmTransfer")
    assert office.errors == []
    assert awaiting(office) == []
    assert office.band.said[-1][:2] == ("done", f"{5 * NEW} keys received")
    assert office.printed[0][0].startswith(b"%PDF")
    assert tab.findChild(RowTable, "notReady").isVisible()
    assert not tab.findChild(QAbstractButton, "openReceive").isEnabled()


def test_missing_keys_are_ticked_off_and_stay_with_the_contractor(office, tab) -> None:
    press(tab, "openReceive")
    name_parties(tab)
    choose(tab, "all units")
    table = tab.findChild(RowTable, "awaitedKeys")
    first, second = table.rows()[:2]
    table.selectRow(0)
    press(tab, "turnMissing")
    table.chosen.emit(second)
    assert tab.findChild(QLabel, "transferCount").text() == f"{5 * NEW - 2} keys there, 2 missing"
    table.chosen.emit(second)
    assert table.model().columns[0].text(first) == "missing"
    assert table.model().columns[0].text(second) == "there"
    press(tab, "confirmTransfer")
    [line] = awaiting(office)
    assert (line.unit_code, line.awaited) == (first.unit_code, 1)
    states = {key.key_id: key.state for key in office.desks.keys.of_unit(line.unit_id).keys}
    assert states[first.key_id] is KeyState.AWAITED
    assert states[second.key_id] is KeyState.AT_DESK


def test_marked_units_are_proposed_for_the_transfer(office, tab) -> None:
    table = tab.findChild(RowTable, "notReady")
    place = next(place for place, row in enumerate(table.rows()) if row.awaited)
    unit = table.rows()[place].unit_id
    table.selectRow(place)
    press(tab, "openReceive")
    assert tab.findChild(QComboBox, "transferUnits").currentText() == "the 1 marked units"
    assert {row.unit_id for row in rows(tab, "awaitedKeys")} == {unit}
    name_parties(tab)
    press(tab, "confirmTransfer")
    assert unit not in {each.unit_id for each in awaiting(office)}
    assert len(awaiting(office)) == NEW - 1


def test_the_building_that_is_shown_is_proposed_for_the_transfer(tab) -> None:
    building = tab.findChild(QComboBox, "readinessBuilding")
    building.setCurrentIndex(1)
    press(tab, "openReceive")
    assert tab.findChild(QComboBox, "transferUnits").currentText() == building.currentText()


def test_without_a_witness_nothing_is_received_and_the_form_stays(office, tab) -> None:
    press(tab, "openReceive")
    tab.findChild(QLineEdit, "transferHandedBy").setText("史资料")
    press(tab, "confirmTransfer")
    assert [type(error) for error in office.errors] == [TransferPartyMissing]
    assert len(awaiting(office)) == NEW
    assert tab.findChild(QLineEdit, "transferHandedBy").isVisible()
    assert tab.findChild(QLineEdit, "transferHandedBy").text() == "史资料"


def test_a_transfer_is_left_without_a_trace(office, tab) -> None:
    press(tab, "openReceive")
    press(tab, "leaveTransfer")
    assert tab.findChild(RowTable, "notReady").isVisible()
    assert len(awaiting(office)) == NEW


def test_what_another_clerk_received_meanwhile_leaves_the_form(office, tab) -> None:
    press(tab, "openReceive")
    name_parties(tab)
    office.desks.key_transfers.receive_all(office.desks.people.console())
    press(tab, "confirmTransfer")
    assert [type(error) for error in office.errors] == [NothingToReceive]
    assert rows(tab, "awaitedKeys") == []
    assert not tab.findChild(QAbstractButton, "confirmTransfer").isEnabled()
