"""Re-inspection: method and result a line, the owner signs for what is really right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DefectState, ReinspectionMethod
from handover_app.domain.inspections import SigningState
from handover_app.ui.rectification.reinspection import ReinspectionTab
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.signature_pane import SignatureDialog
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND
from tests.ui.rectification_office import RectificationOffice, Tab, active

pytestmark = pytest.mark.usefixtures("dressed")
CLOSED, PASSED, ASSIGNED = DefectState.CLOSED, DefectState.PASSED, DefectState.ASSIGNED


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    made.notify()
    made.repair()
    yield made
    made.close()


@pytest.fixture
def tab(office: RectificationOffice, qtbot: QtBot) -> Tab:
    return Tab(active(opened(ReinspectionTab, office, qtbot), qtbot))


def way(tab: Tab, state: SigningState | None) -> None:
    box = tab.find(QComboBox, "signWay")
    box.setCurrentIndex(place_of(box, state))


def results(tab: Tab) -> list[bool | None]:
    return [each.passed for each in tab.rows("reinspectionLines")]


def test_by_keyboard_alone_each_line_gets_its_result_and_the_cursor_goes_on(
    office: RectificationOffice, tab: Tab
) -> None:
    assert tab.shown("reinspectionUnits") == [OWES, "3", "–"]
    assert [each.method for each in tab.rows("reinspectionLines")] == [
        ReinspectionMethod.LOOKING, ReinspectionMethod.TAPPING, ReinspectionMethod.MEASURING,
    ]  # fmt: skip
    table = tab.table("reinspectionLines")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F6)
    QTest.keyClicks(tab.find(QLineEdit, "failReason"), "still hollow")
    QTest.keyClick(tab.find(QLineEdit, "failReason"), Qt.Key.Key_F7)
    assert results(tab) == [True, False, None]
    assert table.currentIndex().row() == 2
    assert "2 noted, 1 left" in tab.said()
    QTest.keyClick(table, Qt.Key.Key_F9)
    assert office.states() == [PASSED, ASSIGNED, DefectState.REPAIRED]
    assert office.defects()[1].round == 2
    assert len(office.printed) == 1
    assert tab.shown("reinspectionUnits") == [OWES, "1", "1"]
    assert office.errors == []


def test_the_owner_signs_on_the_pane_for_the_passed_lines_alone(
    office: RectificationOffice, tab: Tab, qtbot: QtBot
) -> None:
    tab.mark("reinspectionLines", 0, 1)
    tab.press("linePassed")
    tab.mark("reinspectionLines", 2)
    tab.type("failReason", "仍无电")
    tab.press("lineFailed")
    way(tab, SigningState.ON_PANE)
    assert "the owner signs for 1、2" in tab.said()
    tab.press("noteReinspection")
    dialog = tab.tab.findChild(SignatureDialog)
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "1" in shown
    assert "3" not in shown
    QTest.mousePress(dialog.pane, Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    QTest.mouseMove(dialog.pane, QPoint(150, 90))
    QTest.mouseRelease(dialog.pane, Qt.MouseButton.LeftButton, pos=QPoint(250, 60))
    dialog.findChild(QAbstractButton, "takeSignature").click()
    assert office.states() == [CLOSED, CLOSED, ASSIGNED]
    assert "仍无电" in office.paper()
    assert office.errors == []


def test_a_refusal_to_sign_needs_its_reason_and_leaves_the_passed_ones_open(
    office: RectificationOffice, tab: Tab
) -> None:
    tab.mark("reinspectionLines", 0, 1, 2)
    tab.press("linePassed")
    way(tab, SigningState.REFUSED)
    tab.press("noteReinspection")
    assert office.refusals() == ["SigningReasonMissing"]
    assert results(tab) == [True] * 3, "what was noted stays"
    tab.type("signReason", "业主要求整面重做")
    tab.press("noteReinspection")
    assert office.states() == [PASSED] * 3
    assert tab.shown("reinspectionUnits") == [OWES, "–", "3"]
    assert tab.find(QAbstractButton, "noteReinspection").text() == "Owner signs"
    way(tab, SigningState.ON_PAPER)
    tab.press("noteReinspection")
    assert office.states() == [CLOSED] * 3
    assert "Choose a unit" in tab.said()


def test_a_failed_line_needs_a_reason_and_a_visit_of_tomorrow_is_refused(
    office: RectificationOffice, tab: Tab
) -> None:
    tab.mark("reinspectionLines", 0)
    tab.press("lineFailed")
    tab.press("noteReinspection")
    assert office.refusals() == ["ReasonMissing"]
    tab.mark("reinspectionLines", 0)
    tab.pick("lineMethod", "ponding")
    tab.press("linePassed")
    assert tab.rows("reinspectionLines")[0].method is ReinspectionMethod.PONDING
    later = office.desks.now().astimezone().replace(tzinfo=None) + timedelta(days=1)
    tab.find(QDateTimeEdit, "lookedAt").setDateTime(QDateTime(later))
    tab.press("noteReinspection")
    assert office.refusals() == ["ReasonMissing", "HappenedInFuture"]
    earlier = later - timedelta(days=1, seconds=60)
    tab.find(QDateTimeEdit, "lookedAt").setDateTime(QDateTime(earlier))
    tab.press("noteReinspection")
    assert office.states()[0] is PASSED


def test_the_unit_of_a_list_or_a_scan_is_taken_in_hand_and_what_was_noted_is_kept(
    office: RectificationOffice, tab: Tab
) -> None:
    office.notify(REFUND)
    office.repair(REFUND, 0)
    tab.mark("reinspectionLines", 1)
    tab.press("linePassed")
    tab.tab.refresh()
    assert results(tab) == [None, True, None]
    tab.tab.show_unit(office.unit(REFUND))
    assert len(tab.rows("reinspectionLines")) == 1
