"""The key room as a page: every tab opens in both languages, and the open one takes the scans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handover_app.domain.people import Role
from handover_app.ui.key_room.page import KeyRoomPage
from handover_app.ui.key_room.tabs import TABS
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import FrontOffice

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
