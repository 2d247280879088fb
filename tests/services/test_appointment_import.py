"""Appointments from a list: preview, the sound rows alone, words for each other one."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from handover_app.domain.list_sheets import ListSheet
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.visits import AppointmentImport, SlotPlan, SpecialGroup
from handover_app.services.visits.appointment_sheet import find_appointments
from tests.services.hall import BEYOND, NIL, OWED, PAYS, PAYS_TOO, SHARED, UNSOLD, Clock, Hall
from tests.services.lists import cells, kinds, sheet, workbook

HEADER = ("房间编码", "预约日期", "预约时间", "联系电话", "备注", "特殊群体")
TODAY = date(2026, 11, 7)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def nine_in_the_morning(clock: Clock) -> None:
    """The venue's time, wherever the test runs."""
    clock.moment = datetime(2026, 11, 7, 9).astimezone()


def listed(*rows: Any) -> ListSheet:
    """Rows as a list that was read."""
    return find_appointments("预约.xlsx", [sheet(HEADER, *rows)])


def preview(hall: Hall, file: ListSheet) -> AppointmentImport:
    """Look as the reception, and leave no trace."""
    with hall.changes_nothing():
        return hall.desks.appointment_imports.preview(hall.act(Role.RECEPTION), file)


def run(hall: Hall, file: ListSheet) -> AppointmentImport:
    """Import as the reception."""
    return hall.desks.appointment_imports.run(hall.act(Role.RECEPTION), file)


def plan(hall: Hall) -> None:
    """Four slots of an hour tomorrow, two households each, and the day after for building 2."""
    hours = ((time(8), time(12)),)
    for wanted in (
        SlotPlan((TOMORROW,), hours, 60, 2),
        SlotPlan((TOMORROW + timedelta(days=1),), hours, 60, 1, ("2号楼",)),
    ):
        hall.desks.appointments.plan(hall.act(Role.RECEPTION), wanted)


def test_sound_rows_are_booked_and_every_other_row_says_why_not(hall: Hall, tmp_path: Path) -> None:
    plan(hall)
    day = datetime(2026, 11, 8)  # noqa: DTZ001 - a date cell has no zone
    file = listed(
        (PAYS, day, 9 / 24 + 1e-9, 17000007777.0, "想早点", "老人"),
        (NIL, "2026年11月8日", "9：30-10:00", "", "", "无"),
        (OWED, "11月8日", "9:15", "", "", ""),
        (OWED, "2026-11-08", "上午9点半", "", "", ""),
        (BEYOND, "2026-11-09", "9:00", "", "", ""),
        (SHARED, "2026-11-09", "9点", "170-0000-6006", "", ""),
        (PAYS_TOO, "2026-11-08", "14:00", "", "", ""),
        (UNSOLD, "2026-11-08", "8:00", "", "", ""),
        ("9-9-9999", "2026-11-08", "25:00", "不详", "=1+1", "外星人"),
        (NIL, "2026-11-08", "10:00", "", "", ""),
    )
    result = preview(hall, file)
    assert [(row.code, row.when[-11:]) for row in result.rows] == [
        (PAYS, "11-08 09:00"),
        (NIL, "11-08 09:00"),
        (SHARED, "11-09 09:00"),
    ]
    said = {(each.row, each.column): each.message for each in result.problems}
    assert said[4, "日期"].endswith("不是日期")
    assert said[5, "时间"] == (
        "2026-11-08 09:00 已约满（2 户），最近的空闲时段："
        "2026-11-08 08:00、2026-11-08 10:00、2026-11-08 11:00"
    )
    assert said[6, "时间"] == "2026-11-09 09:00 没有安排1号楼的时段"
    assert said[8, "时间"] == "2026-11-08 14:00 没有安排2号楼的时段"
    assert said[9, "房间编码"] == "该房未售，没有业主可预约"
    assert {column for row, column in said if row == 10} == {
        "房间编码", "时间", "电话", "特殊群体",
    }  # fmt: skip
    assert said[11, "房间编码"] == "与第 3 行是同一套房，一户只能有一个预约"
    assert "不详" not in str(result.problems)
    with hall.records("AppointmentMade", "AppointmentMade", "AppointmentMade",
                      "AppointmentsImported"):  # fmt: skip
        assert run(hall, file) == result
    book = hall.desks.appointment_imports.problem_workbook(file, result)
    assert kinds(book) <= {"s", "n"}
    assert len(cells(book)) == 1 + len({each.row for each in result.problems})
    line = hall.desks.appointments.of_unit(hall.unit(PAYS))[0]
    assert (line.phone_masked, line.remark) == ("170****7777", "想早点")
    assert line.group is SpecialGroup.ELDERLY
    # The same list again the next evening changes nothing; another hour moves.
    again = listed((PAYS, day, "9:00", "", "", ""), (NIL, day, "8:00", "", "", ""))
    with hall.records("AppointmentEnded", "AppointmentMade", "AppointmentsImported"):
        moved = run(hall, again)
    assert (moved.unchanged, moved.rows[0].moved_from) == (1, "2026-11-08 09:00")
    with hall.refuses(NotAllowed):
        hall.desks.appointment_imports.run(hall.act(Role.GIFTS), again)
    hall.clock.forward(days=1, hours=2)
    late = preview(hall, listed((OWED, day, "9:00", "", "", "")))
    assert late.problems[0].message == "2026-11-08 09:00 已过"
    path = workbook(tmp_path / "list.xlsx", HEADER, (OWED, day, time(11, 0), "", "", ""))
    assert len(preview(hall, hall.desks.appointment_imports.load(path)).rows) == 1
