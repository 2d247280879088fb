"""Paper first: the form is printed with what is known, and entered in one go, all or nothing."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
import zxingcpp

from handover_app.domain.defects import (
    DueInPast,
    Finding,
    MeterOnPaper,
    PaperEntry,
    StandardDefectUnknown,
    line_of_box,
)
from handover_app.domain.inspections import (
    AcceptedWithOpenDefects,
    Conclusion,
    HappenedInFuture,
    MeterKind,
    NoFormsToPrint,
    NoInspection,
    PaperLineTaken,
    ReadingWrong,
    TeamRole,
)
from handover_app.domain.papers import MissingGlyphs
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.units import BuildingNotFound, UnitNotSold
from tests.documents.reading import pages, picture, text
from tests.services.hall import NIL, PAYS, UNSOLD, Hall

WALK = timedelta(hours=2)


@pytest.fixture
def walked(hall: Hall) -> Hall:
    """A team went to a flat, and two hours later its form lies at the desk."""
    members = [(role, f"{role.value} 员") for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", members)
    hall.clock.forward(hours=2)
    return hall


def entry(hall: Hall, *findings: Finding, **more: object) -> PaperEntry:
    """Findings of a walk that began when the team was sent."""
    at = hall.clock() - WALK
    found = tuple(Finding(**{**vars(each), "found_at": at}) for each in findings)
    return PaperEntry(happened_at=at, findings=found, **more)  # type: ignore[arg-type]


def enter(hall: Hall, made: PaperEntry) -> object:
    return hall.desks.inspection_forms.enter(hall.act(Role.INSPECTOR), hall.unit(NIL), made)


def line(number: int, **more: object) -> Finding:
    return Finding(code="TJ-001", room="客厅", paper_line=number, **more)  # type: ignore[arg-type]


# Printing


def test_a_units_form_says_what_is_known_and_its_code_opens_it(walked: Hall) -> None:
    with walked.records("FormsPrinted") as rows:
        printed = walked.desks.inspection_forms.print_unit(
            walked.act(Role.DISPATCHER), walked.unit(NIL)
        )
    assert rows[0].data["units"] == 1
    assert rows[0].unit_id == walked.unit(NIL)
    assert printed.name == f"验房记录表-{NIL}-YF-000001"
    front, back = pages(printed.pdf)
    assert all(
        word in front for word in ("仇乙", "HT-002", "100.00", "验房1组", "1入户门", "中水表")
    )
    assert all(word in back for word in ("拒收", "engineering员"))
    (code,) = zxingcpp.read_barcodes(picture(printed.pdf, 0, 300))
    found = walked.desks.keys.look_up(walked.act(Role.INSPECTOR), code.text)
    assert getattr(found, "unit_id", None) == walked.unit(NIL)
    again = walked.desks.inspection_forms.print_unit(walked.act(Role.INSPECTOR), walked.unit(NIL))
    assert again.name.endswith("YF-000002")
    (same,) = zxingcpp.read_barcodes(picture(again.pdf, 0, 300))
    assert same.text == code.text


def test_a_building_prints_the_sold_units_in_one_file_and_tells_how_far_it_is(hall: Hall) -> None:
    told: list[tuple[int, int]] = []
    with hall.records("FormsPrinted") as rows:
        printed = hall.desks.inspection_forms.print_building(
            hall.act(Role.RECEPTION),
            "1号楼",
            lambda done, total: told.append((done, total)),
        )
    sold = [each for each in hall.units() if each.startswith("1-") and each != UNSOLD]
    assert rows[0].data["units"] == len(sold)
    assert told == [(done, len(sold)) for done in range(1, len(sold) + 1)]
    printed_units = re.findall(r"1-1-\d{4}(?=1号楼)", text(printed.pdf))
    assert printed_units == sorted(sold)
    assert UNSOLD not in text(printed.pdf)


def test_what_cannot_be_printed_is_refused_and_gives_no_number(hall: Hall) -> None:
    forms = hall.desks.inspection_forms
    with hall.refuses(UnitNotSold):
        forms.print_unit(hall.act(Role.DISPATCHER), hall.unit(UNSOLD))
    with hall.refuses(BuildingNotFound):
        forms.print_building(hall.act(Role.DISPATCHER), "99")
    hall.damage(
        "DELETE FROM owners WHERE unit_id IN (SELECT id FROM units WHERE building = '2号楼')"
    )
    with hall.refuses(NoFormsToPrint):
        forms.print_building(hall.act(Role.DISPATCHER), "2")
    hall.damage("UPDATE owners SET name = '王\U00020000' WHERE name = '仇乙'")
    with hall.refuses(MissingGlyphs):
        forms.print_building(hall.act(Role.DISPATCHER), "1")
    assert hall.count("unit_tags") == 0


# Entering


def test_a_form_is_entered_in_one_go_with_both_times(walked: Hall) -> None:
    at, now = walked.clock() - WALK, walked.clock()
    made = entry(
        walked,
        line(1),
        Finding(description="入户门有划痕", room="入户门", paper_line=2, severity=3, note="见照片"),
        line(line_of_box(3, 1)),
        meters=(
            MeterOnPaper(MeterKind.WATER, "S-1188", "3.2"),
            MeterOnPaper(MeterKind.GAS, "", " "),
        ),
        conclusion=Conclusion.ACCEPTED_WITH_DEFECTS,
        concluded_at=at + timedelta(minutes=50),
    )
    with walked.records(
        "TeamArrived", "MetersRead", "DefectLogged", "DefectLogged", "DefectLogged", "Concluded"
    ):
        entered = walked.desks.inspection_forms.enter(
            walked.act(Role.INSPECTOR), walked.unit(NIL), made
        )
    assert [each.number for each in entered.defects] == [1, 2, 3]
    assert {(each.found_at, each.entered_at) for each in entered.defects} == {(at, now)}
    assert entered.defects[1].severity == 3
    summary = walked.desks.inspections.of_unit(walked.unit(NIL))
    assert summary is not None
    assert summary.started_at == at
    assert summary.readings == ((MeterKind.WATER, Decimal("3.2")),)
    assert summary.meter_numbers == ((MeterKind.WATER, "S-1188"),)
    assert summary.concluded_at == at + timedelta(minutes=50)
    assert entered.record is not None
    said = text(walked.desks.papers.print(walked.act(Role.INSPECTOR), entered.record.paper_id).pdf)
    assert "第1、2、3项：现场" in said
    assert "业主结论：现场" in said
    assert walked.desks.inspection_forms.form(walked.unit(NIL)).taken == {1, 2, 301}
    assert walked.check_fails() == {}


def test_what_is_wrong_is_refused_with_its_number_and_nothing_is_kept(walked: Hall) -> None:
    enter(walked, entry(walked, line(4), line(line_of_box(1, 2))))
    late = walked.clock() + timedelta(minutes=1)
    cases = {
        PaperLineTaken: entry(walked, line(3), line(4), line(5)),
        HappenedInFuture: PaperEntry(happened_at=late, findings=(line(6),)),
        ReadingWrong: entry(walked, line(6), meters=(MeterOnPaper(MeterKind.WATER, "", "x"),)),
        AcceptedWithOpenDefects: entry(walked, line(6), conclusion=Conclusion.ACCEPTED),
        DueInPast: entry(walked, line(6), line(7, due=date(2026, 11, 1))),
        StandardDefectUnknown: entry(walked, line(6), Finding(code="XX-999", paper_line=7)),
    }
    for kind, made in cases.items():
        with walked.refuses(kind) as refused:
            enter(walked, made)
        if kind is PaperLineTaken:
            assert refused.value.facts() == {"line": 4}
    with walked.refuses(PaperLineTaken) as refused:
        enter(walked, entry(walked, line(8), line(8)))
    with walked.refuses(HappenedInFuture):
        enter(walked, entry(walked, conclusion=Conclusion.REFUSED, concluded_at=late))
    with walked.refuses(NoInspection):
        walked.desks.inspection_forms.enter(
            walked.act(Role.INSPECTOR), walked.unit(PAYS), entry(walked, line(1))
        )
    with walked.refuses(NotAllowed):
        walked.desks.inspection_forms.enter(
            walked.act(Role.CASHIER), walked.unit(NIL), entry(walked, line(1))
        )
    with walked.changes_nothing():
        enter(walked, entry(walked))


def test_the_form_names_rooms_and_boxes_in_walking_order(hall: Hall) -> None:
    form = hall.desks.inspection_forms.form(hall.unit(NIL))
    assert [room.name for room in form.rooms][::8] == ["入户门", "阳台"]
    for typed in ("3", "客厅", "kt", "keting"):
        found = form.room(typed)
        assert found is not None
        assert found.name == "客厅", typed
    assert form.room("w") is None
    assert form.box("客厅", "TJ-001") == 301
    assert form.box("客厅", "LG-003") is None
    assert [room.name for room in form.rooms_of("FS-001")] == ["卫生间"]
    assert form.taken == frozenset()


# What the owner takes home


def test_the_owner_goes_home_with_promised_days_and_a_number_to_ring(walked: Hall) -> None:
    act = walked.act
    with walked.refuses(NoInspection):
        walked.desks.inspection_forms.owners_copy(act(Role.INSPECTOR), walked.unit(PAYS))
    walked.damage("UPDATE inspection_settings SET hotline = '400-000-0000'")
    made = entry(
        walked, line(1, due=date(2026, 11, 30)), Finding(code="DQ-004", paper_line=2, room="客厅")
    )
    entered = walked.desks.inspection_forms.enter(act(Role.INSPECTOR), walked.unit(NIL), made)
    walked.desks.defects.close_on_the_spot(act(Role.INSPECTOR), entered.defects[1].defect_id)
    with walked.records("OwnersCopyIssued") as rows:
        ref = walked.desks.inspection_forms.owners_copy(act(Role.INSPECTOR), walked.unit(NIL))
    assert rows[0].data["defects"] == 1
    printed = walked.desks.papers.print(act(Role.INSPECTOR), ref.paper_id)
    assert printed.title == "问题清单及整改承诺（业主留存）"
    said = text(printed.pdf)
    assert all(
        word in said for word in ("2026年11月30日", "已当场整改（1项）", "400-000-0000", "验房1组")
    )
