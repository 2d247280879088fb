"""The appointments tab: slots are planned, a household booked, moved, let into a full slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.people import Right, Role
from handover_app.domain.visits import AppointmentState, Booking, SlotPlan, SpecialGroup
from handover_app.ui.delivery.appointments import AppointmentsTab
from handover_app.ui.delivery.arrival_chart import ArrivalChart
from handover_app.ui.delivery.slot_grid import SlotGrid
from handover_app.ui.delivery.slot_plan_form import hours_of
from handover_app.ui.unit_choice import UnitChoice
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.tiles import BlockedLine
from tests.ui.back_office import Files, opened, type_words, unnamed
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    yield made
    made.close()


def tomorrow(office: FrontOffice) -> date:
    return office.desks.now().astimezone().date() + timedelta(days=1)


def press(tab: QWidget, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def cells(tab: QWidget) -> list[str]:
    model = tab.findChild(SlotGrid).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def stand(tab: QWidget, row: int) -> None:
    grid = tab.findChild(SlotGrid)
    grid.setCurrentIndex(grid.model().index(row, 0))


def households(tab: QWidget) -> list[tuple[str, AppointmentState]]:
    return [(row.code, row.state) for row in tab.findChild(RowTable, "slotList").rows()]


def test_the_form_plans_a_day_and_a_household_is_booked_moved_and_cancelled(
    office: FrontOffice, qtbot: QtBot
) -> None:
    tab = opened(AppointmentsTab, office, qtbot)
    press(tab, "planSlots")
    day = tomorrow(office)
    for name in ("planFirst", "planLast"):
        tab.findChild(QDateEdit, name).setDate(QDate(day.year, day.month, day.day))
    type_words(tab.findChild(QLineEdit, "planHours"), "9点")
    press(tab, "makeSlots")
    assert office.refusals() == ["PlanWrong"]
    type_words(tab.findChild(QLineEdit, "planHours"), "9:00-11:00，14：00至15：00")
    tab.findChild(QSpinBox, "planQuota").setValue(1)
    press(tab, "makeSlots")
    assert cells(tab) == ["0/1  free 1"] * 3
    assert unnamed(tab) == []
    field = tab.findChild(QLineEdit, "unitField")
    type_words(field, OWES)
    field.returnPressed.emit()
    tab.findChild(QuietBox, "specialGroup").choose(SpecialGroup.DISABLED)
    type_words(tab.findChild(QLineEdit, "bookingRemark"), "坐轮椅")
    press(tab, "bookHere")
    assert cells(tab)[0] == "1/1  full"
    assert households(tab) == [(OWES, AppointmentState.STANDS)]
    stand(tab, 1)
    press(tab, "bookHere")
    assert cells(tab)[:2] == ["0/1  free 1", "1/1  full"]
    press(tab, "cancelAppointment")
    assert office.refusals() == ["PlanWrong", "CancelReasonMissing"]
    type_words(tab.findChild(QLineEdit, "bookingReason"), "出差")
    press(tab, "cancelAppointment")
    assert cells(tab)[1] == "0/1  free 1"
    assert households(tab) == [(OWES, AppointmentState.CANCELLED)]
    stand(tab, 2)
    tab.findChild(QSpinBox, "slotQuota").setValue(0)
    press(tab, "setQuota")
    assert cells(tab)[2] == "0/0  not open"
    assert "expected 0" in tab.findChild(ArrivalChart).accessibleName()


def test_a_full_slot_says_where_there_is_room_and_a_supervisor_may_consent(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    day = tomorrow(office)
    plan = SlotPlan((day,), ((time(9), time(11)),), 60, 1, sporadic=True)
    office.desks.appointments.plan(office.session.act(), plan)
    first = office.desks.appointments.slots(day)[0]
    act = office.session.act()
    office.desks.appointments.book(act, office.unit(OWES), first.slot_id, Booking())
    tab = opened(AppointmentsTab, office, qtbot)
    tab.show_unit(office.unit(REFUND))
    stand(tab, 0)
    press(tab, "bookHere")
    said = tab.findChild(BlockedLine, "slotFull").words()
    assert f"{day} 10:00" in said
    assert office.errors == []
    tab.findChild(BlockedLine, "slotFull").lift_requested.emit()
    assert office.second.asked == [(Right.LIFT_GATE, f"One household more on {day} 09:00")]
    assert cells(tab)[0] == "2/1  over"
    # A single handover: the property company looked at the flat.
    type_words(tab.findChild(QLineEdit, "bookingReason"), "物业 乙")
    press(tab, "preCheck")
    line = office.desks.appointments.of_unit(office.unit(REFUND))[0]
    assert (line.checked_by, line.over_quota) == ("物业 乙", "核对无误")
    # The window's search bar hands a unit over, and the tab goes to its day.
    tab.show_unit(office.unit(OWES))
    assert tab.findChild(UnitChoice) is not None
    book = openpyxl.Workbook()
    for row in (("房号", "日期", "时间"), ("1-1-301", day, "10:00"), ("9-9-9", day, "10:00")):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    tab.context = replace(office.context, dialogs=Files(tmp_path / "list.xlsx"))
    tab._import.context = tab.context
    press(tab, "importAppointments")
    press(tab, "runImport")
    assert len(office.desks.appointments.of_day(day)) == 3


def test_opening_hours_are_read_as_people_type_them() -> None:
    whole = ((time(8, 30), time(12)), (time(13, 30), time(17, 30)))
    assert hours_of("8:30-12:00, 13:30-17:30") == whole
    assert hours_of("8：30～12：00；13：30至17：30") == whole
    assert hours_of("") == ()
    assert hours_of("8:70-12:00") == hours_of("morning")
