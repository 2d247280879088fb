"""The board: figures, the grid of units, waits and frequent defects."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from handover_app.domain.defects import Finding
from handover_app.domain.inspections import Conclusion, MeterKind, TeamRole
from handover_app.domain.keys import Borrower, LoanOrder
from handover_app.domain.money import Money
from handover_app.domain.reports import CellState
from handover_app.domain.visits import VisitorKind
from handover_app.ui.messages import word
from handover_app.ui.today import figures
from handover_app.ui.today.page import TodayPage
from handover_app.ui.today.panels import DefectBars
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.tiles import StatTile
from handover_app.ui.widgets.unit_grid import UnitGrid
from tests.ui import gallery
from tests.ui.back_office import Office, opened, unnamed, workbook


@pytest.fixture
def page(office: Office, tmp_path: Path, qtbot) -> TodayPage:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    return opened(TodayPage, office, qtbot)


def tile(page: TodayPage, name: str) -> str:
    found = page.findChild(StatTile, name)
    assert found is not None
    return found.accessibleName()


def come(office: Office, code: str, conclusion: Conclusion | None = None) -> None:
    """One household checked in and, with a conclusion, inspected with one open defect."""
    desks, act = office.desks, office.session.act
    unit = desks.units.with_code(code).unit_id
    desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
    if conclusion is None:
        return
    desks.inspections.assign(act(), unit, "验房1组", [(TeamRole.SALES, "甲")])
    desks.inspections.read_meters(act(), unit, {MeterKind.WATER: "1.2"})
    desks.defects.log(act(), unit, Finding(code="TJ-002"))
    desks.inspections.conclude(act(), unit, conclusion)


def test_the_figures_count_who_is_due_and_who_came(office: Office, page: TodayPage) -> None:
    assert tile(page, "arrived") == "Arrived 0 of 6 due, 0.0%"
    come(office, "1-1-101")
    come(office, "1-1-102", Conclusion.REFUSED)
    page.refresh()
    assert tile(page, "arrived") == "Arrived 2 of 6 due, 33.3%"
    assert tile(page, "inHand").startswith("In hand 2")
    assert tile(page, "refused") == "Refused the flat 1 only looked 0"
    assert tile(page, "delivered") == "Delivered 0 without defects 0, with 0"
    assert tile(page, "moneyTaken") == f"Money taken {Money(0).format()} refunded 0.00"


def test_an_empty_project_says_so_and_divides_by_nothing(office: Office, qtbot) -> None:
    page = opened(TodayPage, office, qtbot)
    assert tile(page, "arrived") == "Arrived 0 of 0 due, —"
    grid = page.findChild(UnitGrid, "unitGrid")
    assert grid.isHidden()
    assert page._empty.isVisible()


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "—"),
        (1, 3, "33.3%"),
        (2, 3, "66.7%"),
        (1, 8, "12.5%"),
        (1, 2000, "0.1%"),
        (7, 7, "100.0%"),
    ],
)
def test_shares_have_one_decimal_with_halves_up(part: int, whole: int, said: str) -> None:
    assert figures.percent(part, whole) == said


@pytest.mark.parametrize(
    ("minutes", "tone"), [(0, Tone.GOOD), (9, Tone.GOOD), (10, Tone.WARN), (20, Tone.BAD)]
)
def test_a_wait_takes_its_tone_from_the_limits(minutes: int, tone: Tone) -> None:
    assert figures.wait_tone(minutes) is tone


def test_the_grid_shows_each_unit_and_a_click_opens_it(office: Office, page, qtbot) -> None:
    come(office, "1-1-102", Conclusion.REFUSED)
    page.refresh()
    grid = page.findChild(UnitGrid, "unitGrid")
    refused = [(at, cell) for at, cell in grid._places if cell.state is CellState.REFUSED]
    assert [cell.code for _, cell in refused] == ["1-1-102"]
    centre: QPoint = refused[0][0].center()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=centre)
    assert office.opened == [refused[0][1].unit_id]
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert office.opened == [refused[0][1].unit_id] * 2


def test_the_board_follows_the_hub(office: Office, page: TodayPage, qtbot) -> None:
    come(office, "1-1-101")
    assert tile(page, "arrived").startswith("Arrived 0")
    office.hub.post(["visits"])
    qtbot.waitUntil(lambda: tile(page, "arrived").startswith("Arrived 1"), timeout=3000)


def test_waits_and_defects_stand_at_the_right(office: Office, page: TodayPage) -> None:
    come(office, "1-1-101", Conclusion.ACCEPTED_WITH_DEFECTS)
    page.refresh()
    loads = page.findChild(RowTable, "loads")
    counts = {word(load.stage): load.waiting for load in loads.rows()}
    assert counts["Settlement"] == 1
    assert counts["Inspection"] == 0
    bars = page.findChild(DefectBars)
    assert [count for _, count in bars.rows()] == [1]
    assert page._defects.remark.text() == "1 in all, 0.0% closed on the spot"


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_both_languages_and_themes(
    office: Office, qapp, qtbot, tmp_path: Path, language: str, shade: str
) -> None:
    gallery.dress(qapp, shade, language)
    office.import_units(workbook(tmp_path / "units.xlsx"))
    come(office, "1-1-101", Conclusion.ACCEPTED_WITH_DEFECTS)
    page = opened(TodayPage, office, qtbot)
    assert not page.grab().isNull()
    assert unnamed(page) == []
    assert ("Arrived" in tile(page, "arrived")) == (language == "en")
    assert office.errors == []


def test_overdue_keys_and_a_late_contractor_are_red_in_the_tile_of_the_keys(office, page) -> None:
    assert tile(page, "keysReady").endswith("sets tried and labelled")
    desks, act = office.desks, office.session.act
    desks.key_lists.set_due(act(), desks.key_lists.readiness().today - timedelta(days=2))
    page.refresh()
    assert tile(page, "keysReady") == "Keys ready 0 transfer 2 d late"
    desks.key_transfers.receive_all(act())
    order = LoanOrder(
        borrower=Borrower(person="曹样例"),
        purpose="补漆",
        due=desks.now() + timedelta(seconds=0.5),
    )
    codes = desks.keys.codes(desks.units.with_code("1-1-101").unit_id)
    desks.key_loans.lend(act(), order, codes[:2])
    time.sleep(0.55)
    page.refresh()
    assert tile(page, "keysReady") == "Keys ready 0 2 overdue"
    labels = page.findChild(StatTile, "keysReady").findChildren(QLabel)
    assert Tone.BAD.value in {label.property("tone") for label in labels}
