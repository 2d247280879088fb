"""The defect under the cursor: whose move, its rounds, and the forms that change it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import (
    DefectState,
    DueInPast,
    Finding,
    NothingToJoin,
    ReasonMissing,
    ReinspectionMethod,
    ReinspectionResult,
    RoomMissing,
)
from handover_app.domain.visits import VisitorKind
from handover_app.ui.inspection.day_field import DayField
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.inspection.side_form import SideForm
from handover_app.ui.widgets.rounds import RoundsView
from tests.ui import gallery
from tests.ui.back_office import Office, type_words
from tests.ui.inspector import (
    box,
    button,
    field,
    inspected_page,
    inspector_office,
    said,
    table,
)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[Office]:
    made = inspector_office(sqlite_url, tmp_path)
    yield made
    made.close()


def log(office: Office, unit: UUID, *findings: Finding) -> list[UUID]:
    """Note findings without the page; answers their ids."""
    made = office.desks.defects.log_all(office.session.act(), unit, findings)
    return [each.defect_id for each in made]


def mark(page: InspectionPage, row: int) -> None:
    """Put the cursor on a row of the list."""
    page.refresh()
    defects = table(page, "defects")
    defects.setCurrentIndex(defects.model().index(row, 0))


def open_form(page: InspectionPage, name: str) -> SideForm:
    """Choose a form from the menu of the details."""
    action = button(page, "edit-defect").menu().findChild(QAction, f"{name}-defect")
    assert action is not None, name
    action.trigger()
    (form,) = (each for each in page.findChildren(SideForm) if each.isVisible())
    return form


def told(page: InspectionPage, name: str) -> str:
    """A fact of the details."""
    label = page.findChild(QLabel, f"detail-{name}")
    assert label is not None, name
    return label.text() if label.isVisible() else ""


def tick(form: QWidget, name: str) -> None:
    """Tick a box of a form."""
    found = form.findChild(QCheckBox, name)
    assert found is not None, name
    found.setChecked(True)


def kinds(errors: list[Exception]) -> list[type[Exception]]:
    """What was refused since the last look."""
    found = [type(each) for each in errors]
    errors.clear()
    return found


def test_the_details_say_whose_move_it_is_how_to_repair_and_what_each_round_brought(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    desks, act = office.desks, office.session.act
    found = desks.now() - timedelta(hours=3)
    (defect,) = log(
        office, unit, Finding(code="TJ-006", room="主卧", measured="5.5", found_at=found)
    )
    mark(page, 0)
    assert told(page, "state") == "1 · Noted"
    assert told(page, "move") == "rectification desk"
    assert told(page, "measured") == "5.5 mm · outside 0 to 4 mm"
    assert "批腻子找平" in told(page, "method")
    assert told(page, "repeated") == ""
    assert "entered" in said(page), "it was typed three hours after it was found"
    desks.notices.issue_unit(act(), unit)
    for passed in (False, True):
        desks.defect_life.repaired(act(), [defect], who="总包", measures="打磨")
        result = ReinspectionResult(
            defect_id=defect, method=ReinspectionMethod.MEASURING, passed=passed, reason="仍超差"
        )
        desks.reinspections.record(act(), unit, [result], "石样例")
    page.refresh()
    assert told(page, "state") == "1 · Re-inspected"
    assert told(page, "move") == "owner"
    assert told(page, "repeated") == "repaired again 1 times"
    rounds = [each for each in page.findChildren(RoundsView) if each.isVisible()]
    assert len(rounds) == 2
    places = [each.mapTo(page, each.rect().topLeft()) for each in rounds]
    assert places[0].y() == places[1].y(), "the rounds do not stand side by side"
    assert places[0].x() < places[1].x()
    assert table(page, "defects").rows()[0].move.value == "owner"


def test_a_form_saves_what_was_changed_and_stays_open_when_that_is_refused(
    office: Office, qtbot: QtBot
) -> None:
    page, unit = inspected_page(office, qtbot)
    log(office, unit, Finding(code="TJ-006", room="主卧"))
    mark(page, 0)
    form = open_form(page, "change")
    due = form.findChild(DayField, "change-due")
    assert due is not None
    promised = due.day()
    due.setDate(due.date().addDays(-300))
    form.save()
    assert kinds(office.errors) == [DueInPast]
    assert form.isVisible(), "what was typed is gone"
    due.show_day(promised)
    trade = box(form, "change-trade")
    trade.setCurrentText("门窗")
    trade.activated.emit(trade.currentIndex())
    type_words(field(form, "change-room"), "次卧")
    field(form, "change-measured").setText("3")
    QTest.keyClick(field(form, "change-note"), Qt.Key.Key_Return)
    (changed,) = office.desks.defects.of_unit(unit)
    tables = office.desks.defects.tables(unit)
    assert (changed.room, changed.trade, str(changed.measured)) == ("次卧", "门窗", "3")
    assert changed.contractor == tables.contractor("门窗")
    assert "room was 主卧" in said(page)
    form = open_form(page, "cancel")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert told(page, "state") == "1 · Noted"
    form = open_form(page, "cancel")
    form.save()
    assert kinds(office.errors) == [ReasonMissing]
    type_words(field(form, "form-reason"), "业主说不是问题")
    QTest.keyClick(field(form, "form-reason"), Qt.Key.Key_Return)
    (cancelled,) = office.desks.defects.of_unit(unit)
    assert cancelled.state is DefectState.CANCELLED
    assert not button(page, "edit-defect").isEnabled()


def test_defects_are_copied_split_and_joined_beside_the_list(office: Office, qtbot: QtBot) -> None:
    page, unit = inspected_page(office, qtbot)
    log(office, unit, Finding(code="MC-014", room="主卧"))
    mark(page, 0)
    form = open_form(page, "duplicate")
    form.save()
    assert kinds(office.errors) == [RoomMissing]
    rooms = {each.text(): each for each in form.findChildren(QCheckBox)}
    assert "主卧" not in rooms
    rooms["次卧"].setChecked(True)
    type_words(field(form, "other-rooms"), "书房")
    form.save()
    form = open_form(page, "split")
    lines = form.findChild(QPlainTextEdit)
    assert lines is not None
    lines.setPlainText("执手松动\n\n铰链缺失")
    form.save()
    form = open_form(page, "join")
    form.save()
    assert kinds(office.errors) == [NothingToJoin]
    tick(form, "join-4")
    tick(form, "join-3")
    form.save()
    rows = office.desks.defects.of_unit(unit)
    assert [(each.number, each.room, each.state) for each in rows] == [
        (1, "主卧", DefectState.NOTED),
        (2, "次卧", DefectState.NOTED),
        (3, "书房", DefectState.CANCELLED),
        (4, "主卧", DefectState.CANCELLED),
    ]
    assert rows[0].description == "执手松动"
    assert not office.errors


def test_the_list_keeps_its_rows_under_the_training_strip(
    office: Office, qtbot: QtBot, dressed: QApplication
) -> None:
    gallery.dress(dressed, "light", "zh_CN")
    page, unit = inspected_page(office, qtbot, 944, 500)
    # Of a household that was not checked in, a line above would say so.
    office.desks.visits.check_in(office.session.act(), unit, VisitorKind.OWNER, identity_seen=True)
    page.refresh()
    log(office, unit, *(Finding(code=f"TJ-{n:03d}", room="主卧") for n in range(1, 13)))
    mark(page, 0)
    defects = table(page, "defects")
    details = button(page, "defect-details")

    def rows_seen() -> int:
        return defects.viewport().height() // defects.verticalHeader().defaultSectionSize()

    assert rows_seen() >= 3
    assert page.minimumSizeHint().width() <= 944
    assert page.minimumSizeHint().height() <= 500
    details.click()
    assert not defects.isVisible()
    assert "TJ" not in told(page, "state")
    assert told(page, "state").startswith("1 · ")
    details.click()
    assert defects.isVisible()
    for height in (654, 688):
        page.resize(1218, height)
        assert rows_seen() >= 6, height
        assert told(page, "state"), "the details do not stand beside the list"
