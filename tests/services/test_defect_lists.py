"""The table of all defects, everybody's to-do list, what moved since, and the workbook."""

from __future__ import annotations

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from handover_app.domain.defects import (
    DefectRow,
    DefectState,
    Finding,
    Mover,
    NoDefectsToExport,
    PhotoKind,
    ReinspectionMethod,
    usual_method,
)
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import NotAllowed, Role
from tests.pictures import picture
from tests.services.hall import NIL, PAYS, Hall

CODES = ("TJ-002", "MC-006", "DQ-006")


@pytest.fixture
def busy(hall: Hall) -> Hall:
    """Two flats with three defects each."""
    for code in (PAYS, NIL):
        team = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
        hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(code), "1组", team)
        for standard in CODES:
            finding = Finding(code=standard)
            hall.desks.defects.log(hall.act(Role.INSPECTOR), hall.unit(code), finding)
    return hall


def facts(row: DefectRow) -> tuple[object, ...]:
    return row.unit_code, row.number, row.state, row.move, row.photos, bool(row.notice)


def test_the_table_says_of_each_defect_what_its_summary_says(busy: Hall) -> None:
    desks = busy.desks
    desks.notices.issue_unit(busy.act(Role.LEAD), busy.unit(PAYS))
    first = desks.defects.of_unit(busy.unit(PAYS))[0]
    desks.photos.attach(busy.act(Role.INSPECTOR), first.defect_id, picture(), kind=PhotoKind.BEFORE)
    table = desks.defect_lists.all()
    assert table.whole
    assert [(row.unit_code, row.number) for row in table.rows] == [
        (code, number) for code in (PAYS, NIL) for number in (1, 2, 3)
    ]
    for row in table.rows:
        summary = desks.defects.detail(row.defect_id).summary
        shared = [name for name in DefectRow._fields if name != "place"]
        assert [getattr(row, name) for name in shared] == [
            getattr(summary, name) for name in shared
        ]
        assert row.move is summary.move


def test_everybodys_list_is_what_waits_for_him_and_their_sum_is_what_is_open(busy: Hall) -> None:
    desks, lead = busy.desks, Role.LEAD
    lists, life = desks.defect_lists, desks.defect_life
    assert lists.moves() == {Mover.RECTIFICATION_DESK: 6}
    desks.notices.issue_unit(busy.act(lead), busy.unit(PAYS))
    first, second, third = (each.defect_id for each in desks.defects.of_unit(busy.unit(PAYS)))
    life.repaired(busy.act(lead), [first], "温师傅", "重做")
    life.dispute(busy.act(lead), second, "温师傅", "不是我方")
    life.wait_for_access(busy.act(lead), [third], "业主不在")
    other = desks.defects.of_unit(busy.unit(NIL))
    life.cannot_fix(busy.act(lead), other[0].defect_id, "保留现状")
    counted = {
        Mover.INSPECTOR: 1, Mover.LEAD: 1, Mover.KEY_DESK: 1, Mover.RECTIFICATION_DESK: 2,
    }  # fmt: skip
    assert lists.moves() == counted
    rows = lists.all().rows
    for mover in Mover:
        todo = lists.todo(mover)
        assert todo == tuple(row for row in rows if row.move is mover), mover
        assert mover is Mover.NOBODY or len(todo) == counted.get(mover, 0)


def test_what_moved_since_a_step_is_read_alone(busy: Hall) -> None:
    desks = busy.desks
    table = desks.defect_lists.all()
    assert desks.defect_lists.moved(None).whole
    moved = desks.defects.of_unit(busy.unit(NIL))[1]
    desks.defect_life.cancel(busy.act(Role.INSPECTOR), [moved.defect_id], "重复")
    since = desks.defect_lists.moved(table.newest)
    assert not since.whole
    assert since.newest != table.newest
    gone = next(row for row in since.rows if row.defect_id == moved.defect_id)
    assert gone.state is DefectState.CANCELLED


def test_units_to_be_looked_at_and_the_method_that_proves_each_repair(busy: Hall) -> None:
    desks, lead = busy.desks, Role.LEAD
    assert desks.defect_lists.reinspections() == ()
    desks.notices.issue_unit(busy.act(lead), busy.unit(PAYS))
    ids = [each.defect_id for each in desks.defects.of_unit(busy.unit(PAYS))]
    desks.defect_life.repaired(busy.act(lead), ids[:2], "温师傅", "重做")
    (unit,) = desks.defect_lists.reinspections()
    assert (unit.unit_code, unit.to_look, unit.to_sign) == (PAYS, 2, 0)
    lines = desks.defect_lists.to_reinspect(busy.unit(PAYS))
    assert [(each.defect.number, each.method) for each in lines] == [
        (1, ReinspectionMethod.LOOKING), (2, ReinspectionMethod.TAPPING),
    ]  # fmt: skip
    for words, method in (
        ("重做防水；蓄水24小时，楼下目测不渗。", ReinspectionMethod.PONDING),
        ("泼水目测无积水，蓄水24小时查不渗。", ReinspectionMethod.PONDING),
        ("先敲击排除空鼓；干透后目测无裂。", ReinspectionMethod.LOOKING),
        ("", ReinspectionMethod.LOOKING),
    ):
        assert usual_method(words) is method, words


def test_the_workbook_is_journalled_and_needs_a_row_and_the_right(busy: Hall) -> None:
    lists = busy.desks.defect_lists
    rows = lists.all().rows
    data = lists.workbook(busy.act(Role.LEAD), rows, "空鼓")
    sheet = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert len(sheet) == 1 + len(rows)
    assert sheet[1][:2] == [PAYS, "1"]
    last = busy.journal()[-1]
    assert (last.name, last.data) == ("DefectsExported", {"rows": 6, "narrowed_by": "空鼓"})
    with pytest.raises(NoDefectsToExport):
        lists.workbook(busy.act(Role.LEAD), ())
    with pytest.raises(NotAllowed):
        lists.workbook(busy.act(Role.CASHIER), rows)
