"""Logging and changing defects: presets, several rooms, join, split, duplicate, cancel."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from handover_app.domain.defects import (
    ContractorNotFound,
    ContractorWithoutTrade,
    DefectNotFound,
    DefectState,
    DefectSummary,
    DefectTextTooLong,
    DescriptionMissing,
    DueInPast,
    Finding,
    MeasureWrong,
    Mover,
    NothingToJoin,
    NotSameUnit,
    ReasonMissing,
    ReinspectionMethod,
    ReinspectionResult,
    RoomMissing,
    StandardDefectUnknown,
    StepKind,
    StepNotPossible,
    was_before,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import HappenedInFuture, PaperLineTaken, TeamRole
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import DomainError
from tests.services.hall import NIL, PAYS, SHARED, Hall

TODAY = date(2026, 11, 7)
TRADE = "土建"


@pytest.fixture
def inspected(hall: Hall) -> Hall:
    """A hall with teams in two flats of the first building and one of the second."""
    team = [(role, role.value) for role in TeamRole]
    for code in (NIL, PAYS, SHARED):
        hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(code), "验房1组", team)
    return hall


def log(hall: Hall, *findings: Finding, flat: str = NIL) -> tuple[DefectSummary, ...]:
    """Note findings in a flat."""
    return hall.desks.defects.log_all(hall.act(Role.INSPECTOR), hall.unit(flat), findings)


def rows(hall: Hall, flat: str = NIL) -> list[tuple[int, str, DefectState]]:
    """The flat's defects: number, description, state."""
    found = hall.desks.defects.of_unit(hall.unit(flat))
    return [(each.number, each.description, each.state) for each in found]


def name_contractor(
    hall: Hall, name: str, *responsibilities: tuple[str, str], active: bool = True
) -> None:
    """A contractor of the table; takes from others what it is responsible for."""
    hall.desks.contractors.set(
        hall.act(Role.LEAD),
        None,
        name=name,
        person="江样例",
        phone="17000001234",
        active=active,
        responsibilities=responsibilities,
        take_over=True,
    )


def test_several_findings_are_noted_together_or_not_at_all(inspected: Hall) -> None:
    before = len(inspected.journal())
    made = log(
        inspected,
        *(Finding(code="TJ-001", room=room) for room in ("主卧", "次卧")),
        Finding(description=" 窗台\n石材\t缺角 ", room=" 客厅 "),
    )
    operations = {row.operation for row in inspected.since(before) if row.name == "DefectLogged"}
    assert len(operations) == 1, "several rooms are one click"
    assert [(each.number, each.room) for each in made] == [(1, "主卧"), (2, "次卧"), (3, "客厅")]
    free = made[2]
    assert (free.code, free.description, free.trade) == ("", "窗台 石材 缺角", TRADE)
    assert (free.severity, free.due, free.move) == (
        1,
        TODAY + timedelta(days=7),
        Mover.RECTIFICATION_DESK,
    )
    cases: list[tuple[type[DomainError], dict[str, Any]]] = [
        (StandardDefectUnknown, {"code": "XX-999"}),
        (DescriptionMissing, {"room": "主卧"}),
        (DefectTextTooLong, {"description": "长" * 201}),
        (DefectTextTooLong, {"code": "TJ-001", "room": "室" * 61}),
        (MeasureWrong, {"code": "TJ-005", "measured": "约四毫米"}),
        (MeasureWrong, {"code": "TJ-005", "measured": "NaN"}),
        (DueInPast, {"code": "TJ-001", "due": TODAY - timedelta(days=1)}),
        (ContractorNotFound, {"code": "TJ-001", "contractor": "没有这家"}),
        (ContractorWithoutTrade, {"code": "DQ-004", "contractor": made[0].contractor}),
        (HappenedInFuture, {"code": "TJ-001", "found_at": inspected.clock() + timedelta(hours=1)}),
    ]
    good = Finding(code="TJ-002", room="主卧", paper_line=1)
    for refusal, wrong in cases:
        with inspected.refuses(refusal):
            log(inspected, good, Finding(**wrong))
    assert len(rows(inspected)) == 3, "a good finding was kept without the wrong one"
    log(inspected, good)
    with inspected.refuses(PaperLineTaken):
        log(inspected, good)


def test_what_is_entered_late_keeps_when_it_was_found_and_what_was_measured(
    inspected: Hall,
) -> None:
    morning = inspected.clock()
    inspected.clock.forward(hours=30)
    (made,) = log(
        inspected, Finding(code="TJ-005", room="主卧", measured="５．５", found_at=morning)
    )
    assert (made.found_at, made.entered_at) == (morning, inspected.clock())
    detail = inspected.desks.defects.detail(made.defect_id)
    assert (detail.within, str(detail.summary.measured)) == (False, "5.5")
    assert detail.method
    ((number, (step,)),) = detail.rounds
    assert (number, step.kind, step.at, step.entered_at) == (
        1,
        StepKind.NOTED,
        morning,
        inspected.clock(),
    )


def test_the_contractor_of_the_building_comes_before_the_one_for_all(inspected: Hall) -> None:
    building = inspected.desks.defects.tables(inspected.unit(SHARED)).building
    name_contractor(inspected, "江南建工", (TRADE, ""))
    name_contractor(inspected, "二标段施工", (TRADE, building))
    (first,), (second,) = (
        log(inspected, Finding(code="TJ-001")),
        log(inspected, Finding(code="TJ-001"), flat=SHARED),
    )
    assert (first.contractor, second.contractor) == ("江南建工", "二标段施工")
    (by_hand,) = log(inspected, Finding(code="TJ-001", contractor="二标段施工"))
    assert by_hand.contractor == "二标段施工"
    tables = inspected.desks.defects.tables(inspected.unit(SHARED))
    preset = tables.preset(tables.index.of_code("TJ-001"), "", TODAY)
    assert (preset.contractor, preset.due) == ("二标段施工", second.due)
    assert tables.contractors_of(TRADE) == ("江南建工", "二标段施工")


def test_the_tables_of_a_unit_rank_what_was_found_in_its_layout_and_name_its_rooms(
    inspected: Hall,
) -> None:
    before = inspected.desks.defects.tables(inspected.unit(NIL))
    assert before.rooms_named("zw，客厅") == ("主卧", "客厅")
    assert before.rooms_named("cw kt") == ("次卧", "客厅")
    assert before.rooms_named("Study Room、cf") == ("Study Room", "厨房")
    first, second = (each.code for each in before.index.search("kg", "主卧")[:2])
    log(inspected, *[Finding(code=second, room="主卧")] * 2, flat=PAYS)
    after = inspected.desks.defects.tables(inspected.unit(NIL))
    assert [each.code for each in after.index.search("kg", "主卧")[:2]] == [second, first]
    assert after.index.guess_trade("插座歪了") == "电气"
    assert after.index.guess_trade("？") == ""


def test_fields_of_a_defect_are_changed_and_what_is_wrong_is_refused(inspected: Hall) -> None:
    name_contractor(inspected, "江南建工", (TRADE, ""))
    name_contractor(inspected, "明珠门窗", ("门窗", ""))
    (made,) = log(inspected, Finding(code="TJ-001", room="主卧"))

    def change(**values: Any) -> DefectSummary:
        return inspected.desks.defect_life.change(
            inspected.act(Role.INSPECTOR), made.defect_id, values
        )

    for refusal, wrong in (
        (DueInPast, {"due": TODAY - timedelta(days=1)}),
        (ContractorWithoutTrade, {"contractor": "明珠门窗"}),
        (ContractorNotFound, {"contractor": "没有这家"}),
        (MeasureWrong, {"measured": "1/2"}),
        (DescriptionMissing, {"description": "  "}),
        (DefectTextTooLong, {"note": "长" * 501}),
    ):
        with inspected.refuses(refusal):
            change(**wrong)
    with inspected.records("DefectChanged") as told:
        moved = change(trade="门窗", measured="400", room="次卧", demand="两面墙一起")
    assert (moved.contractor, moved.room, moved.demand) == ("明珠门窗", "次卧", "两面墙一起")
    assert set(told[0].data["fields"]) == {"room", "trade", "contractor", "demand", "measured"}
    detail = inspected.desks.defects.detail(made.defect_id)
    assert detail.within is True
    before = dict(was_before(detail.rounds[0][1][-1].note))
    assert (before["room"], before["contractor"]) == ("主卧", "江南建工")
    with inspected.records():
        change(room="次卧", due=made.due)


def test_another_contractor_has_to_be_told_anew(inspected: Hall) -> None:
    name_contractor(inspected, "江南建工", (TRADE, ""))
    (made,) = log(inspected, Finding(code="TJ-001"))
    issue, act = inspected.desks.notices.issue_unit, inspected.act
    issue(act(Role.INSPECTOR), inspected.unit(NIL))
    name_contractor(inspected, "二标段施工", (TRADE, ""))
    changed = inspected.desks.defect_life.change(
        act(Role.INSPECTOR), made.defect_id, {"contractor": "二标段施工"}
    )
    assert (changed.state, changed.notice) == (DefectState.NOTED, "")
    issue(act(Role.INSPECTOR), inspected.unit(NIL))
    assert {each.contractor for each in inspected.desks.notices.list()} == {
        "江南建工",
        "二标段施工",
    }


def test_defects_are_copied_split_joined_and_cancelled_and_no_number_comes_twice(
    inspected: Hall,
) -> None:
    life, act, nobody = inspected.desks.defect_life, inspected.act, new_id()
    (made,) = log(inspected, Finding(code="MC-014", room="主卧", due=TODAY))
    inspected.clock.forward(days=2)
    with inspected.records("DefectLogged", "DefectLogged"):
        copies = life.duplicate(act(Role.INSPECTOR), made.defect_id, ["次卧", " ", "书房"])
    found = {each.defect_id: each for each in inspected.desks.defects.of_unit(inspected.unit(NIL))}
    assert [(found[each].number, found[each].room) for each in copies] == [(2, "次卧"), (3, "书房")]
    assert found[copies[0]].due == TODAY + timedelta(days=2), "a promise was copied that has passed"
    assert found[copies[0]].code == "MC-014"
    (part,) = life.split(act(Role.INSPECTOR), made.defect_id, ["执手松动", "", "铰链缺失"])
    life.cancel(act(Role.INSPECTOR), [part], "业主说没有")
    life.join(act(Role.INSPECTOR), made.defect_id, [copies[0], made.defect_id], "同一处")
    log(inspected, Finding(code="TJ-001"))
    assert rows(inspected) == [
        (1, "执手松动", DefectState.NOTED),
        (2, found[copies[0]].description, DefectState.CANCELLED),
        (3, found[copies[1]].description, DefectState.NOTED),
        (4, "铰链缺失", DefectState.CANCELLED),
        (5, "墙面空鼓", DefectState.NOTED),
    ]
    (elsewhere,) = log(inspected, Finding(code="TJ-001"), flat=PAYS)
    wrong: list[tuple[type[DomainError], Any, tuple[Any, ...]]] = [
        (RoomMissing, life.duplicate, (made.defect_id, [" "])),
        (DefectNotFound, life.duplicate, (nobody, ["主卧"])),
        (DescriptionMissing, life.split, (made.defect_id, ["只有一条", " "])),
        (StepNotPossible, life.split, (part, ["甲", "乙"])),
        (NothingToJoin, life.join, (made.defect_id, [made.defect_id], "同一处")),
        (NotSameUnit, life.join, (made.defect_id, [elsewhere.defect_id], "同一处")),
        (StepNotPossible, life.join, (part, [made.defect_id], "同一处")),
        (StepNotPossible, life.join, (made.defect_id, [part], "同一处")),
        (ReasonMissing, life.join, (made.defect_id, [copies[1]], " ")),
        (ReasonMissing, life.cancel, ([made.defect_id], "")),
        (StepNotPossible, life.cancel, ([copies[1], part], "不算")),
        (DefectNotFound, life.cancel, ([nobody], "不算")),
    ]
    for refusal, call, arguments in wrong:
        with inspected.refuses(refusal):
            call(act(Role.INSPECTOR), *arguments)
    with inspected.refuses(NotAllowed):
        life.cancel(act(Role.CASHIER), [made.defect_id], "不算")
    assert inspected.check_fails() == {}


def test_rounds_stand_side_by_side_and_repeated_repair_is_counted(inspected: Hall) -> None:
    life, act = inspected.desks.defect_life, inspected.act
    (made,) = log(inspected, Finding(code="TJ-001", room="主卧"))
    ids: list[UUID] = [made.defect_id]
    tapped: dict[str, Any] = {"defect_id": ids[0], "method": ReinspectionMethod.TAPPING}
    inspected.desks.notices.issue_unit(act(Role.INSPECTOR), inspected.unit(NIL))
    for result in (
        ReinspectionResult(**tapped, passed=False, reason="空响"),
        ReinspectionResult(**tapped, passed=True),
    ):
        inspected.clock.forward(days=1)
        life.repaired(act(Role.INSPECTOR), ids, who="江南建工", measures="切方补抹")
        inspected.desks.reinspections.record(
            act(Role.INSPECTOR), inspected.unit(NIL), [result], "石方"
        )
    detail = inspected.desks.defects.detail(made.defect_id)
    assert (detail.summary.state, detail.summary.move) == (DefectState.PASSED, Mover.OWNER)
    assert [(number, [step.kind for step in steps]) for number, steps in detail.rounds] == [
        (1, [StepKind.NOTED, StepKind.NOTIFIED, StepKind.REPAIRED, StepKind.FAILED]),
        (2, [StepKind.REPAIRED, StepKind.PASSED]),
    ]
    assert detail.rounds[0][1][-1].note == "空响"
    assert detail.summary.round == 2
