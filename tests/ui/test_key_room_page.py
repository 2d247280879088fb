"""The key room as a page: every tab opens in both languages, and the open one takes the scans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handover_app.domain.people import Role
from handover_app.ui.key_room.page import KeyRoomPage
from handover_app.ui.key_room.tabs import TABS
from handover_app.ui.widgets.row_table import RowTable
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
