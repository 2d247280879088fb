"""All defects: found by words and choices, sorted by any column, looked at, written out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from handover_app.domain.defects import DefectState, Finding, Mover
from handover_app.ui.rectification.all_defects import AllDefectsTab
from handover_app.ui.rectification.rows import DefectFilter, DefectRows, entries_of
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.menu_button import MenuButton
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND
from tests.ui.rectification_office import RectificationOffice, Tab

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    made.notify()
    yield made
    made.close()


@pytest.fixture
def tab(office: RectificationOffice, qtbot: QtBot) -> Tab:
    made = opened(AllDefectsTab, office, qtbot)
    made.resize(1400, 700)
    return Tab(made)


def places(tab: Tab) -> list[tuple[str, int]]:
    return [(row.unit_code, row.number) for row in tab.rows("all-defects")]


def choose(tab: Tab, name: str, data: object) -> None:
    box = tab.find(QComboBox, name)
    box.setCurrentIndex(place_of(box, data))


def test_words_and_choices_narrow_the_table_and_all_of_them_are_let_go_at_once(tab: Tab) -> None:
    whole = [(OWES, 1), (OWES, 2), (OWES, 3), (REFUND, 1), (REFUND, 2), (REFUND, 3)]
    assert places(tab) == whole
    for words, found in (
        (REFUND, whole[3:]), ("门框 入户", [whole[1], whole[4]]), (f"机电 {OWES}", [whole[2]]),
        ("tj-002", [whole[0], whole[3]]), ("nothing", []),
    ):  # fmt: skip
        tab.type("filter", words)
        assert places(tab) == found, words
    assert "No defect answers this" in tab.said()
    tab.press("show-all")
    assert places(tab) == whole
    choose(tab, "filterMover", Mover.CONTRACTOR)
    assert places(tab) == whole[:3]
    choose(tab, "filterState", frozenset({DefectState.NOTED}))
    assert places(tab) == []
    tab.press("show-all")
    tab.find(QCheckBox, "filterContract").click()
    contract = [row for row in tab.rows("all-defects") if row.in_contract]
    assert contract == tab.rows("all-defects")
    assert 0 < len(contract) < 6
    tab.press("show-all")
    tab.find(QCheckBox, "filterOverdue").click()
    assert places(tab) == []


def test_every_column_sorts_and_what_is_marked_stays_marked(tab: Tab) -> None:
    table = tab.table("all-defects")
    for column in range(table.model().columnCount()):
        tab.mark("all-defects", 1, 2)
        marked = {row.defect_id for row in table.selected_rows()}
        table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        upwards = tab.rows("all-defects")
        assert {row.defect_id for row in table.selected_rows()} == marked
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        assert tab.rows("all-defects") == upwards[::-1]
        order = table.model().columns[column].order or table.model().columns[column].text
        if column:
            keys = [order(row) for row in upwards]
            assert keys == sorted(keys), column


def test_the_defect_under_the_cursor_is_shown_with_its_rounds_and_what_moved_is_read_alone(
    office: RectificationOffice, tab: Tab, qtbot: QtBot
) -> None:
    words = tab.find(QLabel, "defectWords")
    qtbot.waitUntil(lambda: "裂缝" in words.text(), timeout=3000)
    assert "contractor notified" in tab.said()
    office.desks.defect_life.dispute(
        office.console(), office.defects()[0].defect_id, "温师傅", "总包施工范围"
    )
    office.desks.defects.log(office.console(), office.unit(OWES), Finding(code="TJ-001"))
    tab.tab.refresh()
    assert tab.rows("all-defects")[0].state is DefectState.DISPUTED
    assert places(tab)[3] == (OWES, 4)
    assert len(places(tab)) == 7
    assert "总包施工范围" in tab.said()


def test_a_unit_that_is_opened_stands_alone_until_other_words_are_typed(
    office: RectificationOffice, tab: Tab
) -> None:
    tab.tab.show_unit(office.unit(REFUND))
    assert {code for code, _ in places(tab)} == {REFUND}
    tab.type("filter", "1-1")
    assert {code for code, _ in places(tab)} == {OWES, REFUND}


def test_what_is_shown_is_saved_as_a_workbook_and_nothing_is_not(
    office: RectificationOffice, tab: Tab, tmp_path: Path
) -> None:
    office.files.chosen = tmp_path / "defects.xlsx"
    tab.type("filter", REFUND)
    tab.press("saveDefects")
    data = BytesIO(office.files.chosen.read_bytes())
    sheet = CalamineWorkbook.from_filelike(data).get_sheet_by_index(0).to_python()
    assert sheet[0][:2] == ["房号", "序号"]
    assert [row[:2] for row in sheet[1:]] == [[REFUND, "1"], [REFUND, "2"], [REFUND, "3"]]
    assert {row[10] for row in sheet[1:]} == {"整改专员"}
    tab.type("filter", "nothing")
    tab.press("saveDefects")
    assert office.refusals() == ["NoDefectsToExport"]


def test_the_forms_of_a_building_are_printed_from_the_table(
    office: RectificationOffice, tab: Tab
) -> None:
    menu = tab.find(MenuButton, "printForms").choices
    menu.actions()[0].trigger()
    assert len(office.printed) == 1
    assert OWES in office.paper()


def test_rows_are_found_by_several_words_and_a_day_and_sorted_once_a_column(
    office: RectificationOffice,
) -> None:
    rows = DefectRows()
    table = office.desks.defect_lists.all()
    rows.take(entries_of(table.rows), whole=True)
    today = table.rows[0].due + timedelta(days=1)
    late = rows.wanted(DefectFilter(overdue=True), today)
    assert late == [row for row in table.rows if row.due < today]
    by_number = rows.wanted(DefectFilter(), today, number, descending=True)
    assert [row.number for row in by_number] == [3, 3, 2, 2, 1, 1]
    gone = rows.wanted(DefectFilter(unit_id=table.rows[0].unit_id), today, number)
    assert [row.number for row in gone] == [1, 2, 3]
    rows.take(entries_of([table.rows[1]._replace(number=9)]), whole=False)
    assert [row.number for row in rows.wanted(DefectFilter(), today)] == [1, 3, 9, 1, 2, 3]


def number(row: object) -> int:
    return row.number  # type: ignore[attr-defined, no-any-return]
