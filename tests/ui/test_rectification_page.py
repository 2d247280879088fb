"""The rectification page alone: open defects, notices for a unit, and a second print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DefectState, Finding
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.reports import CellState
from handover_app.ui.rectification.page import RectificationPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import Office, unnamed, workbook

TRADES = ("TJ-001", "MC-006", "DQ-006")
"""Standard defects of three trades, and so of three contractors."""


@pytest.fixture(scope="module")
def units_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workbook(tmp_path_factory.mktemp("rectification") / "units.xlsx", 12)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, units_file: Path) -> Iterator[Office]:
    made = Office(sqlite_url, Role.LEAD, Role.INSPECTOR, Role.DISPATCHER, Role.REPAIR)
    made.import_units(units_file)
    yield made
    made.close()


@pytest.fixture
def units(office: Office) -> list[UUID]:
    """Two sold units, each with a defect of every contractor."""
    cells = office.desks.reports.board().cells
    sold = [cell.unit_id for cell in cells if cell.state is not CellState.NOT_SOLD][:2]
    for unit_id in sold:
        act = office.session.act
        office.desks.inspections.assign(act(), unit_id, "Team 1", [(TeamRole.SALES, "A")])
        for code in TRADES:
            office.desks.defects.log(act(), unit_id, Finding(code=code))
    return sold


@pytest.fixture
def page(
    office: Office, units: list[UUID], dressed: QApplication, qtbot: QtBot
) -> RectificationPage:
    made = RectificationPage(office.context)
    qtbot.addWidget(made)
    made.resize(1218, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def table(page: QWidget, name: str) -> RowTable:
    found = page.findChild(RowTable, name)
    assert found is not None, name
    return found


def filter_field(page: QWidget) -> QLineEdit:
    found = page.findChild(QLineEdit, "filter")
    assert found is not None
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def said(page: QWidget) -> str:
    """Every word that is seen."""
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def codes(page: QWidget) -> list[str]:
    """The units of the open defects that are shown, each once."""
    return list(dict.fromkeys(row.unit_code for row in table(page, "open-defects").rows()))


def test_open_defects_stand_together_by_unit(page: RectificationPage) -> None:
    rows = table(page, "open-defects").rows()
    assert len(rows) == 6
    assert [row.unit_code for row in rows] == [code for code in codes(page) for _ in TRADES]
    assert "6 in 2 units" in said(page)


def test_f9_issues_and_prints_a_notice_for_each_contractor_of_the_unit(
    page: RectificationPage, office: Office, units: list[UUID]
) -> None:
    first = codes(page)[0]
    assert f"{first}: 3 to notify, 3 contractors" in said(page)
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert len(office.printed) == 3
    assert all(pdf.startswith(b"%PDF") for pdf, _ in office.printed)
    assert len({notice.contractor for notice in table(page, "notices").rows()}) == 3
    assert office.band.said[-1][:2] == ("done", f"{first}　3 notices issued")
    states = {row.state for row in office.desks.defects.of_unit(units[0])}
    assert states == {DefectState.ASSIGNED}
    assert f"{first}: all contractors are told" in said(page)
    assert not button(page, "issue-notices").isEnabled()


def test_a_filter_narrows_both_lists_but_not_what_a_unit_still_waits_for(
    page: RectificationPage,
) -> None:
    contractor = table(page, "open-defects").rows()[0].contractor
    filter_field(page).setText(f"{contractor} {codes(page)[1]}")
    rows = table(page, "open-defects").rows()
    assert [(row.contractor, row.number) for row in rows] == [(contractor, 1)]
    assert "3 to notify, 3 contractors" in said(page)
    filter_field(page).setText("nobody")
    assert "No open defect for “nobody”" in said(page)
    assert "No notice issued for “nobody”" in said(page)
    assert not button(page, "issue-notices").isEnabled()


def test_a_unit_that_is_opened_is_shown_alone_until_the_filter_changes(
    page: RectificationPage, units: list[UUID]
) -> None:
    both = codes(page)
    page.show_unit(units[1])
    assert codes(page) == [both[1]]
    assert filter_field(page).text() == both[1]
    button(page, "show-all").click()
    assert codes(page) == both


def test_a_notice_is_printed_again_as_a_copy(page: RectificationPage, office: Office) -> None:
    button(page, "issue-notices").click()
    office.printed.clear()
    notices = table(page, "notices")
    assert not button(page, "reprint").isEnabled()
    notices.setCurrentIndex(notices.model().index(1, 0))
    button(page, "reprint").click()
    assert len(office.printed) == 1
    assert notices.rows()[1].number in office.printed[0][1]


def test_who_may_not_issue_a_notice_is_told_and_nothing_is_issued(
    page: RectificationPage, office: Office
) -> None:
    console = office.desks.people.console()
    cashier = office.desks.people.add(console, "方样例", "4321", [Role.CASHIER])
    office.session.sign_in(cashier)
    button(page, "issue-notices").click()
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert office.desks.notices.list() == ()
    assert button(page, "issue-notices").isEnabled()


def test_without_defects_the_page_says_so(
    office: Office, dressed: QApplication, qtbot: QtBot
) -> None:
    page = RectificationPage(office.context)
    qtbot.addWidget(page)
    page.show()
    assert "No open defects: everything found so far is mended." in said(page)
    assert "No notice issued yet." in said(page)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_every_language_with_a_name_for_every_control(
    language: str, office: Office, units: list[UUID], dressed: QApplication, qtbot: QtBot
) -> None:
    gallery.dress(dressed, "dark", language)
    page = RectificationPage(office.context)
    qtbot.addWidget(page)
    page.resize(944, 534)
    page.show()
    assert unnamed(page) == []
    assert page.minimumSizeHint().width() <= 944
    assert page.minimumSizeHint().height() <= 534
