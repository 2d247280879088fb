"""Everybody's to-do list: whose move, the next step by one key, several defects at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DefectState, Mover, StepKind
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.ui.rectification.todo import TodoTab
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND
from tests.ui.rectification_office import RectificationOffice, Tab, active

pytestmark = pytest.mark.usefixtures("dressed")

STEPS = ("step:START", "step:DISPUTE", "step:NO_ACCESS", "step:CANNOT_FIX", "step:CANCEL",
         "step:CLOSE", "step:DECIDE")  # fmt: skip


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    yield made
    made.close()


def hand(office: RectificationOffice, qtbot: QtBot) -> Tab:
    return Tab(active(opened(TodoTab, office, qtbot), qtbot))


def counts(tab: Tab) -> dict[Mover, int]:
    return {row.mover: row.count for row in tab.rows("movers") if row.count}


def turn_to(tab: Tab, mover: Mover) -> None:
    movers = [row.mover for row in tab.rows("movers")]
    tab.mark("movers", movers.index(mover))


def test_the_operators_own_list_stands_first_and_the_first_with_work_is_open(
    office: RectificationOffice, qtbot: QtBot
) -> None:
    tab = hand(office, qtbot)
    assert [row.mover for row in tab.rows("movers")][:2] == [Mover.LEAD, Mover.INSPECTOR]
    assert counts(tab) == {Mover.RECTIFICATION_DESK: 6}
    assert [row.unit_code for row in tab.rows("todo")] == [OWES] * 3 + [REFUND] * 3
    assert "rectification desk" in tab.shown("todo")
    assert "6 in 2 units" in tab.said()
    tab.type("filter", f"{REFUND} 门框")
    assert [row.code for row in tab.rows("todo")] == ["MC-006"]
    tab.type("filter", "nobody")
    assert "No defect answers this" in tab.said()


def test_by_keyboard_alone_two_are_marked_told_repaired_and_the_form_is_left_by_escape(
    office: RectificationOffice, qtbot: QtBot
) -> None:
    tab = hand(office, qtbot)
    table = tab.table("todo")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected_rows()) == 2
    QTest.keyClick(table, Qt.Key.Key_F9)
    told = [DefectState.ASSIGNED, DefectState.ASSIGNED, DefectState.NOTED]
    assert office.states() == told
    assert len(office.printed) == 2, "a notice to each of two contractors"
    assert office.band.said[-1][1] == "Issue notices: 2 defects"
    turn_to(tab, Mover.CONTRACTOR)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_F9)
    form = tab.find(QWidget, "stepForm")
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    QTest.keyClick(table, Qt.Key.Key_F9)
    QTest.keyClicks(tab.find(QLineEdit, "stepNote"), "done anew")
    QTest.keyClick(form, Qt.Key.Key_F9)
    assert office.states()[:2] == [DefectState.REPAIRED] * 2
    assert office.band.said[-1][1] == "Mark as repaired: 2 defects"
    assert counts(tab) == {Mover.RECTIFICATION_DESK: 4, Mover.INSPECTOR: 2}
    assert office.errors == []


def test_every_step_beside_the_next_one_is_taken_for_all_marked_defects(
    office: RectificationOffice, qtbot: QtBot
) -> None:
    office.notify()
    tab = hand(office, qtbot)
    turn_to(tab, Mover.CONTRACTOR)
    assert tab.offered(STEPS) == [each for each in STEPS if each[5:] not in ("CLOSE", "DECIDE")]
    tab.mark("todo", 0, 1)
    tab.choose("step:DISPUTE")
    tab.type("stepNote", "不是我方范围")
    tab.press("takeStep")
    tab.mark("todo", 0)
    tab.choose("step:NO_ACCESS")
    tab.type("stepNote", "业主不在")
    tab.press("takeStep")
    assert counts(tab) == {Mover.LEAD: 2, Mover.KEY_DESK: 1, Mover.RECTIFICATION_DESK: 3}
    turn_to(tab, Mover.LEAD)
    tab.mark("todo", 0)
    tab.press("nextStep")
    tab.pick("stepContractor", "机电安装单位")
    tab.type("stepNote", "管线为机电施工")
    tab.press("takeStep")
    assert office.refusals() == ["ContractorWithoutTrade"]
    office.errors.clear()
    wanted = [("土建", office.desks.contractors.buildings()[0])]
    of_name = {each.name: each for each in office.desks.contractors.list()}
    mechanics = of_name["机电安装单位"]
    office.desks.contractors.set(
        office.console(), mechanics.contractor_id, name=mechanics.name,
        responsibilities=[*mechanics.responsibilities, *wanted],
    )  # fmt: skip
    tab.press("takeStep")
    assert office.defects()[0].contractor == "机电安装单位"
    tab.mark("todo", 0)
    tab.choose("step:CANNOT_FIX")
    tab.type("stepNote", "保留现状，业主同意")
    tab.type("stepAmount", "1,200.5")
    tab.press("takeStep")
    detail = office.desks.defects.detail(office.defects()[1].defect_id)
    assert detail.summary.state is DefectState.CANNOT_FIX
    assert detail.rounds[0][1][-1].amount == Money(120050)
    turn_to(tab, Mover.KEY_DESK)
    tab.mark("todo", 0)
    tab.press("nextStep")
    tab.type("stepNote", "业主到场")
    tab.press("takeStep")
    assert office.states() == [
        DefectState.NOTED, DefectState.CANNOT_FIX, DefectState.ASSIGNED,
    ]  # fmt: skip
    assert office.errors == []


def test_a_refused_step_is_said_keeps_what_was_typed_and_changes_nothing(
    office: RectificationOffice, qtbot: QtBot
) -> None:
    office.notify()
    tab = hand(office, qtbot)
    turn_to(tab, Mover.CONTRACTOR)
    tab.mark("todo", 0, 1)
    tab.choose("step:CANCEL")
    tab.press("takeStep")
    assert office.refusals() == ["ReasonMissing"]
    assert office.states() == [DefectState.ASSIGNED] * 3
    assert tab.find(QAbstractButton, "takeStep").isEnabled()
    console = office.console()
    office.session.sign_in(office.desks.people.add(console, "温样例", "4321", [Role.CASHIER]))
    tab.type("stepNote", "重复登记")
    tab.press("takeStep")
    assert office.refusals() == ["ReasonMissing", "NotAllowed"]
    assert tab.find(QLineEdit, "stepNote").text() == "重复登记"


def test_what_was_passed_is_closed_with_a_note_and_looking_and_signing_have_a_tab_of_their_own(
    office: RectificationOffice, qtbot: QtBot
) -> None:
    office.notify()
    office.repair()
    tab = hand(office, qtbot)
    gone: list[tuple[str, object]] = []
    tab.tab.elsewhere.connect(lambda key, rows: gone.append((key, len(rows))))
    turn_to(tab, Mover.INSPECTOR)
    tab.mark("todo", 0, 1, 2)
    tab.press("nextStep")
    assert gone == [("reinspection", 3)]
    with office.desks.database.write(office.console()) as work:
        from handover_app.domain.defects import Doing, ReinspectionMethod

        now = office.desks.now()
        for each in work.defects.of_unit(office.unit(OWES)):
            doing = Doing(office.clerk.id, now, now)
            each.reinspect(doing, ReinspectionMethod.LOOKING, passed=True)
        work.commit()
    tab.tab.refresh()
    turn_to(tab, Mover.OWNER)
    tab.mark("todo", 0, 1)
    tab.choose("step:CLOSE")
    tab.type("stepNote", "业主电话确认")
    tab.press("takeStep")
    assert office.states() == [DefectState.CLOSED, DefectState.CLOSED, DefectState.PASSED]
    steps = office.desks.defects.detail(office.defects()[0].defect_id).rounds[0][1]
    assert (steps[-1].kind, steps[-1].note) == (StepKind.CLOSED, "业主电话确认")
