"""Logging defects by keyboard: few strokes, several rooms, free words, remarks, presets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DueInPast, Finding
from handover_app.domain.inspections import RemarkKind
from handover_app.ui.inspection.day_field import DayField
from handover_app.ui.inspection.room_field import RoomField
from handover_app.ui.inspection.standard_search import StandardSearch, Taken
from tests.ui.back_office import Office, type_words
from tests.ui.inspector import (
    Keyboard,
    box,
    button,
    field,
    inspected_page,
    inspector_office,
    said,
    table,
)

WALK = {
    ("kt", "客厅"): {"kg": "TJ-001", "dmkg": "TJ-017", "czwd": "DQ-004", "qmlf": "TJ-002"},
    ("zw", "主卧"): {"kqbl": "MC-008", "mfj": "MC-015", "jc": "TJ-004", "dpl": "TJ-013"},
    ("cf", "厨房"): {"yd": "TJ-026", "gs": "JP-001", "rqg": "RQ-001", "psg": "JP-005"},
    ("wsj", "卫生间"): {"dmsl": "FS-001", "gg": "FS-002", "ddw": "DQ-011", "zbq": "JP-008"},
    ("yt", "阳台"): {"lg": "LG-001", "tlm": "MC-022", "lgsd": "LG-003", "zp": "TJ-027"},
}
"""A walk through a flat: the letters of each room, and there of each defect, with its row."""


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[Office]:
    made = inspector_office(sqlite_url, tmp_path)
    yield made
    made.close()


def test_twenty_defects_are_logged_by_keyboard_alone_in_five_strokes_each(
    office: Office, qtbot: QtBot, record_property: pytest.RecordProperty
) -> None:
    page, unit = inspected_page(office, qtbot)
    keys, for_defects, for_rooms = Keyboard(page), [], []
    keys.press(Qt.Key.Key_F3)
    for (letters, _), defects in WALK.items():
        keys.strokes = 0
        keys.type("/" + letters)
        keys.enter()
        for_rooms.append(keys.strokes)
        for initials in defects:
            keys.strokes = 0
            keys.type(initials)
            keys.enter()
            for_defects.append(keys.strokes)
    wanted = [
        (code, room) for (_, room), defects in WALK.items() for code in defects.values()
    ]  # fmt: skip
    noted = office.desks.defects.of_unit(unit)
    assert [(each.code, each.room) for each in noted] == wanted
    assert [each.number for each in noted] == list(range(1, 21))
    index = office.desks.defects.tables(unit)
    for each in noted:
        row = index.index.of_code(each.code)
        assert row is not None
        assert (each.trade, each.description) == (row.trade, row.description)
        assert each.contractor == index.contractor(row.trade) != ""
    assert table(page, "defects").rows() == list(noted)
    assert max(for_defects) <= 6
    assert sum(for_defects) / len(for_defects) <= 5
    assert max(for_rooms) <= 5
    record_property("strokes a defect", sum(for_defects) / len(for_defects))
    record_property("strokes a room", sum(for_rooms) / len(for_rooms))
    assert not office.errors


def test_several_rooms_get_a_defect_each_in_one_operation(office: Office, qtbot: QtBot) -> None:
    page, unit = inspected_page(office, qtbot)
    keys = Keyboard(page)
    keys.press(Qt.Key.Key_F3)
    keys.type("/zw,cw")
    keys.enter()
    assert field(page, "room").text() == "主卧、次卧"
    keys.type("kg")
    keys.enter()
    rooms = page.findChild(RoomField)
    assert rooms is not None
    for name in ("主卧", "厨房"):  # the first is unticked, the other one ticked
        rooms.view().setCurrentIndex(rooms.model().index(rooms.findText(name), 0))
        QTest.keyClick(rooms.view(), Qt.Key.Key_Space)
    assert field(page, "room").text() == "次卧、厨房"
    keys.press(Qt.Key.Key_F3)
    keys.type("mk")
    keys.enter()
    noted = office.desks.defects.of_unit(unit)
    assert [each.room for each in noted] == ["主卧", "次卧", "次卧", "厨房"]
    assert len({each.code for each in noted[:2]}) == 1
    assert "Defect 3、4 noted" in office.band.said[-1][1]


def test_words_that_nothing_matches_are_taken_at_the_second_enter_with_a_guessed_trade(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    search = field(page, "defect-search")
    keys = Keyboard(page)
    keys.press(Qt.Key.Key_F3)
    type_words(search, "插座歪到天上")
    assert box(page, "preset-trade").currentText() == "电气"
    keys.enter()
    assert office.desks.defects.of_unit(unit) == ()
    assert "Enter again notes it in these words" in said(page)
    keys.enter()
    type_words(search, "墙面空鼓两处")
    QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_words(search, "空鼓")
    QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_words(search, "没有这样的东西")
    keys.press(Qt.Key.Key_Escape)
    noted = office.desks.defects.of_unit(unit)
    assert [(each.code, each.description, each.trade) for each in noted] == [
        ("", "插座歪到天上", "电气"),
        ("", "墙面空鼓两处", "土建"),
        ("", "空鼓", "土建"),
    ]
    assert search.text() == ""


def test_notes_and_good_points_stand_apart_and_count_as_no_defect(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    keys = Keyboard(page)
    keys.press(Qt.Key.Key_F3)
    keys.type("/kt")
    keys.enter()
    keys.type("#")
    assert box(page, "entry-kind").currentText() == "Note"
    type_words(field(page, "defect-search"), "业主要求先不通暖")
    assert table(page, "remarks").isHidden(), "there is none yet"
    keys.enter()
    assert box(page, "entry-kind").currentText() == "Defect"
    box(page, "entry-kind").setCurrentIndex(2)
    type_words(field(page, "defect-search"), "烟道做得好")
    keys.enter()
    inspection = office.desks.inspections.of_unit(unit)
    assert inspection is not None
    assert inspection.remarks == (
        (RemarkKind.NOTE, "客厅", "业主要求先不通暖"),
        (RemarkKind.GOOD_POINT, "客厅", "烟道做得好"),
    )
    assert office.desks.defects.of_unit(unit) == ()
    shown = button(page, "show-remarks")
    assert shown.text() == "Note 1 · Good point 1"
    shown.click()
    assert table(page, "remarks").isVisible()
    assert table(page, "remarks").rows() == list(inspection.remarks)
    shown.click()
    assert "No defects noted" in said(page)


def test_presets_may_be_changed_and_the_tolerance_is_said_at_once(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    keys = Keyboard(page)
    keys.press(Qt.Key.Key_F3)
    keys.type("qmpz")
    verdict = page.findChild(QLabel, "preset-measured-verdict")
    assert verdict is not None
    measured = field(page, "preset-measured")
    for typed, words in (("", "allowed 0 to 4 mm"), ("4", "within"), ("4.5", "outside")):
        measured.setText(typed)
        assert words in verdict.text()
    measured.setText("4,x")
    assert verdict.text() == "not a number"
    measured.setText("4.5")
    box(page, "preset-severity").setCurrentIndex(2)
    box(page, "preset-severity").activated.emit(2)
    trade = box(page, "preset-trade")
    trade.setCurrentText("门窗")
    trade.activated.emit(trade.currentIndex())
    tables = office.desks.defects.tables(unit)
    assert box(page, "preset-contractor").currentData() == tables.contractor("门窗")
    due = page.findChild(DayField, "preset-due")
    assert due is not None
    due.setDate(due.date().addDays(-200))
    keys.press(Qt.Key.Key_F3)
    field(page, "defect-search").end(False)
    keys.enter()
    assert [type(error) for error in office.errors] == [DueInPast]
    assert field(page, "defect-search").text() == "qmpz", "what was typed is gone"
    assert (measured.text(), trade.currentText()) == ("4.5", "门窗")
    today = office.desks.now().astimezone().date()
    due.setDate(due.date().addDays(203))
    keys.enter()
    (noted,) = office.desks.defects.of_unit(unit)
    assert (noted.severity, noted.trade, str(noted.measured)) == (3, "门窗", "4.5")
    assert noted.due > today + timedelta(days=2)
    keys.type("qmpz")
    assert trade.currentText() == "土建", "a preset of the last defect was kept"
    assert measured.text() == ""


def test_a_newer_ranking_waits_until_nobody_types(office: Office, qtbot: QtBot) -> None:
    page, unit = inspected_page(office, qtbot)
    keys = Keyboard(page)
    keys.press(Qt.Key.Key_F3)
    keys.type("/zw")
    keys.enter()
    keys.type("kg")
    found = table(page, "found")
    first, second = (each.code for each in found.rows()[:2])
    log, act = office.desks.defects.log_all, office.session.act
    log(act(), unit, [Finding(code=second, room="主卧")] * 3)
    page.refresh()
    assert found.current_row().code == first, "the row moved under the hand"
    keys.enter()
    keys.type("kg")
    assert found.current_row().code == second
    keys.press(Qt.Key.Key_Down)
    field(page, "room").setText("客厅")
    field(page, "room").textEdited.emit("客厅")
    assert found.current_row().code == first, "another room took the mark away"


def test_enter_before_the_list_is_read_takes_the_first_row_when_it_comes(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    search = StandardSearch()
    qtbot.addWidget(search)
    taken: list[Taken] = []
    search.taken.connect(taken.append)
    QTest.keyClicks(search.field, "kg")
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert taken == []
    tables = office.desks.defects.tables(unit)
    search.show_tables(tables)
    assert [each.row for each in taken] == [tables.index.search("kg")[0]]
    assert page.isVisible()
