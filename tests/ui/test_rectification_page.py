"""The rectification as a page: every tab in both languages, in the smallest window, and as one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHeaderView, QWidget

from handover_app.domain.defects import Mover
from handover_app.ui.rectification.page import RectificationPage
from handover_app.ui.rectification.tabs import TABS
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, REFUND
from tests.ui.rectification_office import RectificationOffice, Tab

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    made.notify()
    made.repair(OWES, 0, 1)
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_tab_opens_with_every_control_named_and_fits_the_smallest_window(
    office, qtbot, qapp, language: str
) -> None:
    gallery.dress(qapp, "dark", language)
    page = opened(RectificationPage, office, qtbot)
    page.resize(942, 534)
    for spec in TABS:
        tab = page.open_tab(spec.key)
        assert tab.isVisible(), spec.key
        assert unnamed(page) == [], spec.key
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
            assert min(left) >= 60, (spec.key, table.objectName(), left)
            assert table.horizontalScrollBar().maximum() == 0, (spec.key, table.objectName())
    assert page.minimumSizeHint().width() <= 942
    assert page.minimumSizeHint().height() <= 534
    assert office.errors == []


def test_from_the_list_to_the_re_inspection_and_from_a_notice_to_its_defects(office, qtbot) -> None:
    page = opened(RectificationPage, office, qtbot)
    todo = Tab(page.open_tab("todo"))
    movers = [row.mover for row in todo.rows("movers")]
    todo.mark("movers", movers.index(Mover.INSPECTOR))
    todo.mark("todo", 0)
    todo.press("nextStep")
    looking = Tab(page.open_tab("reinspection"))
    assert looking.tab.isVisible()
    assert len(looking.rows("reinspectionLines")) == 2
    notices = Tab(page.open_tab("notices"))
    notices.table("notices").chosen.emit(notices.rows("notices")[0])
    table = Tab(page.open_tab("all"))
    assert {row.notice for row in table.rows("all-defects")} == {notices.rows("notices")[0].number}


def test_a_unit_is_shown_by_the_open_tab_else_in_the_table_of_all(office, qtbot) -> None:
    page = opened(RectificationPage, office, qtbot)
    page.open_tab("contractors")
    page.show_unit(office.unit(REFUND))
    table = Tab(page.open_tab("all"))
    assert {row.unit_code for row in table.rows("all-defects")} == {REFUND}
    page.open_tab("reinspection")
    page.show_unit(office.unit(OWES))
    assert len(Tab(page.open_tab("reinspection")).rows("reinspectionLines")) == 2
