"""The stock-takes of the key room: start, scan, what is missing, close, the old ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from handover_app.domain.keys import ScopeKind, StockScope
from handover_app.domain.people import Role
from handover_app.ui.key_room.stock_takes import StockTakesTab
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

BUILDING = StockScope(ScopeKind.BUILDING, "1号楼")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> StockTakesTab:
    return opened(StockTakesTab, office, qtbot)


def press(tab: StockTakesTab, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def field(tab: StockTakesTab, name: str) -> QLineEdit:
    return tab.findChild(QLineEdit, name)


def table(tab: StockTakesTab, name: str) -> RowTable:
    return tab.findChild(RowTable, name)


def choices(tab: StockTakesTab) -> tuple[str, str]:
    """The words on the two buttons over the list."""
    return (
        tab.findChild(QAbstractButton, "showMissing").text(),
        tab.findChild(QAbstractButton, "showUnexpected").text(),
    )


def codes(office: FrontOffice, code: str = OWES) -> tuple[str, ...]:
    return office.desks.keys.codes(office.unit(code))


def start(tab: StockTakesTab, scope: StockScope = BUILDING) -> None:
    combo = tab.findChild(QComboBox, "countScope")
    places = [place for place in range(combo.count()) if combo.itemData(place) == scope]
    combo.setCurrentIndex(places[0])
    press(tab, "startCount")


def close(tab: StockTakesTab, signer: str) -> None:
    field(tab, "countSigner").setText(signer)
    press(tab, "closeCount")


def test_everything_and_each_building_can_be_counted(tab: StockTakesTab) -> None:
    combo = tab.findChild(QComboBox, "countScope")
    words = [combo.itemText(place) for place in range(combo.count())]
    assert words[0] == "All keys here"
    assert "1号楼" in words
    assert not tab.findChild(QAbstractButton, "closeCount").isVisible()
    assert tab.take_scan("1" * 29) is False


def test_a_scan_finds_a_key_and_a_second_one_says_it_was_counted(office, tab) -> None:
    start(tab)
    expected = office.desks.stock_takes.running()[0].tally.expected
    assert office.band.said[-1][1] == "Stock-take PD-office-000001 started"
    assert tab.take_scan(codes(office)[0])
    assert office.band.said[-1][0] == "done"
    assert tab.findChild(QLabel, "foundKeys").text() == "1"
    assert choices(tab) == (f"Still to find {expected - 1}", "Not expected 0")
    tab.take_scan(codes(office)[0])
    assert office.band.said[-1][0] == "looked up"
    assert "counted before" in tab.findChild(QLabel, "lastCounted").text()
    assert office.errors == []


def test_a_number_is_typed_where_no_scanner_is(office, tab, qtbot) -> None:
    start(tab)
    number = office.desks.keys.of_unit(office.unit(OWES)).keys[0].short_id
    field(tab, "countScan").setText(f" {number} ")
    qtbot.keyClick(field(tab, "countScan"), Qt.Key.Key_Return)
    assert tab.findChild(QLabel, "foundKeys").text() == "1"
    assert field(tab, "countScan").text() == ""


def test_a_key_of_another_building_is_not_expected_and_says_where_it_belongs(office, tab) -> None:
    act, first = office.desks.people.console(), codes(office)
    with office.desks.database.write(act) as work:
        key_set = work.key_sets.of_unit(office.unit(REFUND))
        key_set.hang(key_set.keys, "C-7", act.clerk, office.desks.now())
        work.key_sets.save(key_set)
        work.commit()
    start(tab, BUILDING)
    tab.take_scan(first[0])
    assert choices(tab)[1] == "Not expected 0"
    close(tab, "钱管理")
    act = office.desks.people.console()
    office.desks.stock_takes.start(act, StockScope(ScopeKind.CABINET, "C"))
    tab.refresh()
    stock_takes = table(tab, "stockTakes")
    stock_takes.setCurrentIndex(stock_takes.model().index(0, 0))
    tab.take_scan(first[1])
    tab.refresh()
    press(tab, "showUnexpected")
    (line,) = table(tab, "countLines").rows()
    assert line.code == OWES
    assert office.band.said[-1][0] == "refused"
    assert "by the books: At the desk" in office.band.said[-1][2]


def test_what_is_no_tag_is_said_and_counts_nothing(office, tab) -> None:
    start(tab)
    tab.take_scan("=1+1")
    kind, words, _ = office.band.said[-1]
    assert kind == "refused"
    assert "not a key label" in words
    assert tab.findChild(QLabel, "lastCounted").text() != ""
    assert tab.findChild(QLabel, "foundKeys").text() == "0"


def test_a_close_is_asked_for_signed_and_printed(office, tab) -> None:
    start(tab)
    for code in codes(office):
        tab.take_scan(code)
    close(tab, "")
    assert office.refusals() == ["SignerMissing"]
    close(tab, "钱管理")
    assert "PD-office-000001" in office.second.questions[-1]
    assert "nothing was moved" in office.band.said[-1][2]
    assert "钱管理" in office.paper()
    assert not field(tab, "countScan").isVisible()
    assert choices(tab)[0].startswith("Missing ")
    rows = table(tab, "countLines").rows()
    assert OWES not in {row.code for row in rows}
    assert rows


def test_an_old_one_is_looked_at_and_its_sheet_printed_again(office, tab) -> None:
    start(tab)
    close(tab, "钱管理")
    start(tab, StockScope())
    stock_takes = table(tab, "stockTakes")
    assert [row.closed_at is None for row in stock_takes.rows()] == [True, False]
    stock_takes.setCurrentIndex(stock_takes.model().index(1, 0))
    printed = len(office.printed)
    press(tab, "printCount")
    assert len(office.printed) == printed + 1
    assert tab.take_scan(codes(office)[0]) is False


def test_a_scope_that_is_counted_is_not_started_again(office, tab) -> None:
    start(tab)
    start(tab)
    assert office.refusals() == ["StockTakeRunning"]
    assert len(table(tab, "stockTakes").rows()) == 1


def test_a_line_opens_its_unit(office, tab) -> None:
    start(tab)
    lines = table(tab, "countLines")
    lines.chosen.emit(lines.rows()[0])
    assert office.opened == [lines.rows()[0].unit_id]


def test_every_control_has_a_name(office, tab) -> None:
    start(tab)
    controls = [
        *tab.findChildren(QAbstractButton), *tab.findChildren(QLineEdit),
        *tab.findChildren(QComboBox), *tab.findChildren(RowTable),
    ]  # fmt: skip
    assert [each.objectName() for each in controls if not each.accessibleName()] == []
