"""The key room as a page: every tab opens in both languages, and the open one takes the scans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHeaderView, QWidget

from handover_app.domain.people import Role
from handover_app.ui.key_room.page import KeyRoomPage
from handover_app.ui.key_room.tabs import TABS
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_tab_opens_with_every_control_named(office, qtbot, qapp, language: str) -> None:
    gallery.dress(qapp, "light", language)
    page = opened(KeyRoomPage, office, qtbot)
    for spec in TABS:
        tab = page.open_tab(spec.key)
        assert tab.isVisible(), spec.key
        assert unnamed(page) == [], spec.key
    assert office.errors == []


def test_in_the_smallest_window_the_widest_column_of_every_table_can_be_read(office, qtbot) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    page.resize(942, 500)
    for spec in TABS:
        tab = page.open_tab(spec.key)
        for place in tab.findChildren(TableOrWords):
            place.setCurrentWidget(place.table)
        qtbot.wait(1)
        for table in filter(QWidget.isVisible, tab.findChildren(RowTable)):
            header = table.horizontalHeader()
            left = [
                header.sectionSize(column)
                for column in range(header.count())
                if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Stretch
                and not header.isSectionHidden(column)
            ]
            assert left, spec.key
            assert min(left) >= 60, (spec.key, left)
            assert table.horizontalScrollBar().maximum() == 0, spec.key


def test_a_tab_is_made_when_it_is_first_opened_and_kept(office, qtbot) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    first = page.open_tab("ledger")
    page.open_tab("labels")
    assert page.open_tab("ledger") is first


def test_a_scan_is_for_the_open_tab_and_words_are_for_the_window(office, qtbot) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    ledger = page.open_tab("ledger")
    assert page.take_scan(OWES) is False
    assert page.take_scan(office.desks.keys.codes(office.unit(OWES))[0])
    qtbot.waitUntil(lambda: len(ledger.findChild(RowTable, "keyLedger").rows()) == 2, timeout=3000)
    page.open_tab("stockTakes")
    assert page.take_scan(office.desks.keys.codes(office.unit(OWES))[0]) is False
    assert office.errors == []


@pytest.mark.parametrize("key", ["cabinets", "bags", "lost", "ledger"])
def test_a_bad_scan_is_told_in_the_band_with_its_tone_in_every_tab(office, qtbot, key: str) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    page.open_tab(key)
    assert page.take_scan("9" * 29)
    kind, words, _ = office.band.said[-1]
    assert kind == "refused"
    assert words.startswith("Refused: ")
    assert office.errors == []


def test_a_unit_that_the_open_tab_has_nothing_of_is_shown_in_the_ledger(office, qtbot) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    page.open_tab("stockTakes")
    page.show_unit(office.unit(OWES))
    ledger = page.open_tab("ledger")
    qtbot.waitUntil(
        lambda: {row.code for row in ledger.findChild(RowTable, "keyLedger").rows()} == {OWES},
        timeout=3000,
    )
