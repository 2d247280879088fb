"""Defects from the standard list, their photos, and one notice a contractor."""

from __future__ import annotations

from datetime import date

import pytest

from handover_app.domain.defects import (
    DefectClosed,
    DefectNotFound,
    DefectState,
    DefectSummary,
    Finding,
    NothingToNotify,
    StandardDefectUnknown,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import NoInspection, TeamRole
from handover_app.domain.people import Role
from tests.services.hall import NIL, PAYS, Hall


@pytest.fixture
def inspected(hall: Hall) -> Hall:
    """A hall with a team in the flat without area difference."""
    team = [(role, role.value) for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", team)
    return hall


def log(hall: Hall, code: str, room: str = "") -> DefectSummary:
    """Note a standard defect in the inspected flat."""
    return hall.desks.defects.log(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(code=code, room=room)
    )


def test_the_standard_list_is_found_by_words_pinyin_and_initials(hall: Hall) -> None:
    find = hall.desks.defects.find_standard
    first = find("")[0]
    assert first in find(first.code)
    assert first in find(f"{first.place} {first.description[:2]}")
    assert find("没有这样的缺陷") == ()
    assert len(find("", limit=3)) == 3


def test_a_defect_takes_trade_contractor_and_due_day_from_the_tables(inspected: Hall) -> None:
    standard = inspected.desks.defects.find_standard("TJ-001")[0]
    with inspected.records("DefectLogged", "TeamArrived") as rows:
        found = log(inspected, "TJ-001", " 主卧 ")
    assert rows[0].data["code"] == "TJ-001"
    assert (found.number, found.room, found.trade) == (1, "主卧", standard.trade)
    assert found.due == date(2026, 11, 7).fromordinal(date(2026, 11, 7).toordinal() + standard.days)
    with inspected.database.read() as reading:
        assert found.contractor == reading.contractors.responsible(standard.trade, "")
    assert log(inspected, "TJ-002").number == 2
    assert len(inspected.desks.defects.of_unit(inspected.unit(NIL))) == 2


def test_an_unknown_row_and_a_flat_without_a_team_are_refused(inspected: Hall) -> None:
    with inspected.refuses(StandardDefectUnknown) as refused:
        log(inspected, "XX-999")
    assert refused.value.facts() == {"code": "XX-999"}
    with inspected.refuses(NoInspection):
        inspected.desks.defects.log(
            inspected.act(Role.INSPECTOR), inspected.unit(PAYS), Finding(code="TJ-001")
        )


def test_a_defect_is_closed_on_the_spot_once(inspected: Hall) -> None:
    defect = log(inspected, "TJ-001")
    close = inspected.desks.defects.close_on_the_spot
    with inspected.records("DefectClosedOnTheSpot"):
        close(inspected.act(Role.INSPECTOR), defect.defect_id)
    with inspected.refuses(DefectClosed) as refused:
        close(inspected.act(Role.INSPECTOR), defect.defect_id)
    assert refused.value.facts() == {"number": 1}
    with inspected.refuses(DefectNotFound):
        close(inspected.act(Role.INSPECTOR), new_id())
    assert inspected.desks.defects.open_defects() == ()


def test_a_notice_goes_to_each_responsible_contractor_for_its_open_defects(
    inspected: Hall,
) -> None:
    defects = inspected.desks.defects
    trades: dict[str, str] = {}
    with inspected.database.read() as reading:
        for standard in defects.find_standard("", limit=500):
            trades.setdefault(reading.contractors.responsible(standard.trade, ""), standard.code)
    assert len(trades) >= 3
    for code in trades.values():
        log(inspected, code)
    spare = log(inspected, "TJ-002")
    defects.close_on_the_spot(inspected.act(Role.INSPECTOR), spare.defect_id)
    before = len(inspected.journal())
    refs = inspected.desks.notices.issue_unit(inspected.act(Role.INSPECTOR), inspected.unit(NIL))
    names = [row.name for row in inspected.since(before)]
    assert names.count("NoticeIssued") == names.count("DefectNotified") == len(trades)
    assert [ref.number for ref in refs] == [
        f"ZG-S1-{serial:06d}" for serial in range(1, len(trades) + 1)
    ]
    notices = inspected.desks.notices.list()
    assert {notice.contractor for notice in notices} == set(trades)
    assert {notice.defects for notice in notices} == {1}
    states = [each.state for each in defects.of_unit(inspected.unit(NIL))]
    assert states.count(DefectState.ASSIGNED) == len(trades)
    assert states.count(DefectState.CLOSED) == 1
    with inspected.refuses(NothingToNotify):
        inspected.desks.notices.issue_unit(inspected.act(Role.INSPECTOR), inspected.unit(NIL))


def test_what_was_notified_is_on_no_second_notice(inspected: Hall) -> None:
    log(inspected, "TJ-001")
    issue = inspected.desks.notices.issue_unit
    issue(inspected.act(Role.INSPECTOR), inspected.unit(NIL))
    log(inspected, "TJ-002")
    refs = issue(inspected.act(Role.INSPECTOR), inspected.unit(NIL))
    assert [ref.number for ref in refs] == ["ZG-S1-000002"]
    assert [notice.defects for notice in inspected.desks.notices.list()] == [1, 1]
