"""Inspection: teams, meters, and the owner's conclusions, of which the latest counts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from handover_app.domain.defects import Finding
from handover_app.domain.inspections import (
    AcceptedWithOpenDefects,
    Conclusion,
    InspectionRunning,
    InspectionTextTooLong,
    MeterKind,
    NoInspection,
    ReadingWrong,
    RemarkEmpty,
    RemarkKind,
    TeamIncomplete,
    TeamRole,
)
from handover_app.domain.people import Role
from handover_app.domain.units import UnitNotSold
from tests.services.hall import NIL, PAYS, UNSOLD, Hall

TEAM = [(role, f"{role.value} 员") for role in TeamRole]


def test_a_team_is_sent_with_its_members(hall: Hall) -> None:
    with hall.records("TeamAssigned") as rows:
        summary = hall.desks.inspections.assign(
            hall.act(Role.DISPATCHER), hall.unit(NIL), " 验房1组 ", [*TEAM, (TeamRole.SALES, " ")]
        )
    assert (rows[0].data["team"], rows[0].data["missing"]) == ("验房1组", [])
    assert len(summary.members) == 3
    assert summary.missing_roles == ()
    assert hall.desks.inspections.of_unit(hall.unit(NIL)) == summary


def test_a_missing_role_warns_and_an_empty_team_is_refused(hall: Hall) -> None:
    assign, unit = hall.desks.inspections.assign, hall.unit(NIL)
    with hall.refuses(TeamIncomplete):
        assign(hall.act(Role.DISPATCHER), unit, "验房1组", [(TeamRole.SALES, " ")])
    summary = assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM[:1])
    assert summary.missing_roles == (TeamRole.ENGINEERING, TeamRole.PROPERTY)


def test_two_teams_are_not_in_one_flat(hall: Hall) -> None:
    assign, unit = hall.desks.inspections.assign, hall.unit(NIL)
    assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM)
    with hall.refuses(InspectionRunning) as refused:
        assign(hall.act(Role.DISPATCHER), unit, "验房2组", TEAM)
    assert refused.value.facts() == {"team": "验房1组"}
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ONLY_LOOKED)
    hall.clock.forward(hours=1)
    assert assign(hall.act(Role.DISPATCHER), unit, "验房2组", TEAM).team == "验房2组"


def test_an_unsold_flat_is_not_inspected(hall: Hall) -> None:
    with hall.refuses(UnitNotSold):
        hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(UNSOLD), "验房1组", TEAM)


def test_without_a_team_nothing_is_noted(hall: Hall) -> None:
    inspections, unit = hall.desks.inspections, hall.unit(NIL)
    assert inspections.of_unit(unit) is None
    with hall.refuses(NoInspection):
        inspections.conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
    with hall.refuses(NoInspection):
        inspections.read_meters(hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: "1"})


def test_meters_are_read_as_typed_and_a_later_reading_is_shown(hall: Hall) -> None:
    inspections, unit = hall.desks.inspections, hall.unit(NIL)
    inspections.assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM)
    with hall.records("TeamArrived", "MetersRead") as rows:
        inspections.read_meters(
            hall.act(Role.INSPECTOR),
            unit,
            {MeterKind.WATER: " 1.20 ", MeterKind.POWER: "1,234", MeterKind.GAS: ""},
            {MeterKind.WATER: " W-007 "},
        )
    assert rows[1].data["readings"] == [["WATER", "1.20"], ["POWER", "1234"]]
    noted = inspections.of_unit(unit)
    assert noted is not None
    assert noted.meter_numbers == ((MeterKind.WATER, "W-007"),)
    hall.clock.forward(minutes=1)
    summary = inspections.read_meters(hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: "1.3"})
    assert dict(summary.readings) == {
        MeterKind.WATER: Decimal("1.3"),
        MeterKind.POWER: Decimal("1234"),
    }
    assert summary.started_at == hall.clock() - timedelta(minutes=1)
    assert hall.count("meter_readings") == 3, "the earlier reading is kept"
    with hall.changes_nothing():
        inspections.read_meters(hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: " "})


@pytest.mark.parametrize("text", ["-1", "abc", "NaN", "Infinity", "1.2.3"])
def test_a_reading_that_is_no_number_is_refused_whole(hall: Hall, text: str) -> None:
    inspections, unit = hall.desks.inspections, hall.unit(NIL)
    inspections.assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM)
    content = hall.content()
    with pytest.raises(ReadingWrong) as refused:
        inspections.read_meters(
            hall.act(Role.INSPECTOR), unit, {MeterKind.WATER: "1", MeterKind.GAS: text}
        )
    assert refused.value.facts() == {"meter": MeterKind.GAS, "text": text}
    assert hall.content() == content


def test_a_conclusion_is_noted_with_the_inspection_record(hall: Hall) -> None:
    unit = hall.unit(NIL)
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM)
    with hall.records("Concluded") as rows:
        ref = hall.desks.inspections.conclude(
            hall.act(Role.INSPECTOR), unit, Conclusion.REFUSED, " 漏水 "
        )
    assert rows[0].data["conclusion"] == "REFUSED"
    assert "漏水" not in str(rows[0].data), "the owner's words are in the journal, for good"
    assert ref.kind == "INSPECTION_RECORD"
    summary = hall.desks.inspections.of_unit(unit)
    assert summary is not None
    assert (summary.conclusion, summary.reason) == (Conclusion.REFUSED, "漏水")


def test_a_later_conclusion_counts_and_the_earlier_is_kept(hall: Hall) -> None:
    hall.inspect(NIL, Conclusion.REFUSED)
    hall.clock.forward(minutes=10)
    hall.desks.inspections.conclude(hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.ACCEPTED)
    summary = hall.desks.inspections.of_unit(hall.unit(NIL))
    assert summary is not None
    assert summary.conclusion is Conclusion.ACCEPTED
    assert summary.first_conclusion is Conclusion.REFUSED, "the first one stays for ever"
    assert hall.count("conclusions") == 2


def test_notes_and_good_points_are_kept_apart_from_defects(hall: Hall) -> None:
    inspections, unit, act = hall.desks.inspections, hall.unit(NIL), hall.act
    with hall.refuses(NoInspection):
        inspections.remark(act(Role.INSPECTOR), unit, RemarkKind.NOTE, "厨房", "业主自备灶具")
    inspections.assign(act(Role.DISPATCHER), unit, "验房1组", TEAM)
    with hall.records("TeamArrived", "RemarkNoted") as rows:
        inspections.remark(act(Role.INSPECTOR), unit, RemarkKind.NOTE, " 厨房 ", " 业主自备灶具\n")
    assert rows[1].data["kind"] == "NOTE"
    summary = inspections.remark(
        act(Role.INSPECTOR), unit, RemarkKind.GOOD_POINT, "", "墙面平整"
    )  # fmt: skip
    assert summary.remarks == (
        (RemarkKind.NOTE, "厨房", "业主自备灶具"),
        (RemarkKind.GOOD_POINT, "", "墙面平整"),
    )
    assert hall.desks.defects.of_unit(unit) == ()
    for words, refusal in ((" ", RemarkEmpty), ("长" * 501, InspectionTextTooLong)):
        with hall.refuses(refusal):
            inspections.remark(act(Role.INSPECTOR), unit, RemarkKind.NOTE, "厨房", words)


def test_with_open_defects_nobody_accepts_without_reservation(hall: Hall) -> None:
    unit = hall.unit(PAYS)
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), unit, "验房1组", TEAM)
    first = hall.desks.defects.log(hall.act(Role.INSPECTOR), unit, Finding(code="TJ-001"))
    conclude = hall.desks.inspections.conclude
    with hall.refuses(AcceptedWithOpenDefects) as refused:
        conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
    assert refused.value.facts() == {"open_defects": 1}
    hall.desks.defects.close_on_the_spot(hall.act(Role.INSPECTOR), first.defect_id)
    conclude(hall.act(Role.INSPECTOR), unit, Conclusion.ACCEPTED)
