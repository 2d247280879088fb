"""Notices by rule and by hand, for a day's contractors, reminded, replaced, repaired by others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.defects import (
    DefectState,
    DueInPast,
    Finding,
    NoContractor,
    NothingToNotify,
    NoticeAnswered,
    NoticeCostMissing,
    NoticeKind,
    NoticeMixed,
    NoticeNotFound,
    ReinspectionMethod,
    ReinspectionResult,
    StepNotPossible,
)
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.defects.notices import notice_file
from tests.documents.reading import text
from tests.services.hall import NIL, PAYS, SHARED, Hall
from tests.services.rectifying import (
    CRACK,
    LAMP,
    PLASTER,
    TILE,
    give_phone,
    ids,
    inspect,
    line,
    log,
    main_contractor,
    states,
)

NEXT_YEAR = date(2027, 1, 5)


@pytest.fixture
def inspected(hall: Hall) -> Hall:
    """A hall with teams in three flats of two buildings."""
    inspect(hall, NIL, PAYS, SHARED)
    return hall


def printed(hall: Hall, paper_id: object) -> str:
    """The text of an issued paper."""
    return text(hall.desks.papers.print(hall.act(Role.LEAD), paper_id).pdf)  # type: ignore[arg-type]


def no_contractor(hall: Hall, *flats: str) -> None:
    """Defects of a trade that nobody has."""
    hall.damage("UPDATE defects SET contractor = '' WHERE code = 'DQ-008'")


def test_one_notice_takes_a_contractor_s_defects_of_all_flats_in_the_order_of_buildings(
    inspected: Hall,
) -> None:
    hall, notices = inspected, inspected.desks.notices
    contractor = main_contractor(hall)
    for flat, code in ((SHARED, PLASTER), (NIL, PLASTER), (PAYS, CRACK), (NIL, CRACK)):
        log(hall, flat, code, room="主卧", measured="6.5" if code == CRACK else "")
    log(hall, NIL, LAMP)
    with hall.records("NoticeIssued", *["DefectNotified"] * 4) as rows:
        issued = notices.issue_contractor(hall.act(Role.INSPECTOR), contractor.name)
    assert rows[0].data["number"] == issued.number == "ZG-S1-000001"
    assert (issued.defects, issued.reachable) == (4, False)
    found = notices.defects(issued.notice_id)
    assert [each.unit_code for each in found] == [PAYS, NIL, NIL, SHARED]
    assert issued.due == max(each.due for each in found)
    assert states(hall, NIL) == ["ASSIGNED", "ASSIGNED", "NOTED"]
    paper = printed(hall, issued.paper_id)
    assert f"3户：{PAYS}、{NIL}、{SHARED}" in paper
    assert "联系人—" in paper
    assert "敲击划出空鼓范围" in paper
    assert "实测6.5" in paper
    with hall.refuses(NothingToNotify):
        notices.issue_contractor(hall.act(Role.INSPECTOR), contractor.name)
    with hall.refuses(NotAllowed):
        notices.issue_contractor(hall.act(Role.RECEPTION), contractor.name)
    log(hall, NIL, CRACK)
    with hall.refuses(DueInPast):
        notices.issue_contractor(hall.act(Role.INSPECTOR), contractor.name, date(2026, 11, 6))


def test_a_notice_by_hand_is_for_one_contractor_and_a_day_to_come(inspected: Hall) -> None:
    hall, by_hand = inspected, inspected.desks.notices.issue_by_hand
    plaster, tile, lamp = (log(hall, NIL, code) for code in (PLASTER, TILE, LAMP))
    with hall.refuses(NoticeMixed) as refused:
        by_hand(hall.act(Role.INSPECTOR), [plaster.defect_id, tile.defect_id])
    assert set(refused.value.facts()["contractors"]) == {plaster.contractor, tile.contractor}
    with hall.refuses(DueInPast):
        by_hand(hall.act(Role.INSPECTOR), [tile.defect_id], date(2026, 11, 6))
    with hall.refuses(NothingToNotify):
        by_hand(hall.act(Role.INSPECTOR), [])
    with hall.refuses(NothingToNotify):
        by_hand(hall.act(Role.INSPECTOR), [new_id()])
    no_contractor(hall)
    with hall.refuses(NoContractor) as nobody:
        by_hand(hall.act(Role.INSPECTOR), [lamp.defect_id])
    assert nobody.value.facts() == {"trades": ("电气",)}
    issued = by_hand(hall.act(Role.INSPECTOR), [tile.defect_id], date(2026, 11, 20))
    assert issued.due == date(2026, 11, 20)
    assert f"{NIL}1号楼" in printed(hall, issued.paper_id)
    hall.desks.defects.close_on_the_spot(hall.act(Role.INSPECTOR), plaster.defect_id)
    with hall.refuses(StepNotPossible):
        by_hand(hall.act(Role.INSPECTOR), [plaster.defect_id])


def test_a_unit_s_notices_leave_out_what_nobody_is_responsible_for(inspected: Hall) -> None:
    hall = inspected
    log(hall, NIL, LAMP)
    no_contractor(hall)
    with hall.refuses(NoContractor):
        hall.desks.notices.issue_unit(hall.act(Role.INSPECTOR), hall.unit(NIL))
    log(hall, NIL, PLASTER)
    refs = hall.desks.notices.issue_unit(hall.act(Role.INSPECTOR), hall.unit(NIL))
    assert [ref.number for ref in refs] == ["ZG-S1-000001"]
    assert states(hall, NIL) == ["NOTED", "ASSIGNED"]


def test_a_day_s_run_writes_a_pdf_for_each_contractor_and_a_second_run_nothing(
    inspected: Hall, tmp_path: Path
) -> None:
    hall, seen, told = inspected, [], []
    for flat in (NIL, SHARED):
        for code in (PLASTER, TILE, LAMP):
            log(hall, flat, code)
    give_phone(hall, main_contractor(hall))
    no_contractor(hall)

    def keep(notice: object, name: str, pdf: bytes) -> None:
        (tmp_path / name).write_bytes(pdf)
        seen.append(notice)

    run = hall.desks.notices.issue_all(
        hall.act(Role.INSPECTOR), keep=keep, progress=lambda *done: told.append(done)
    )
    assert run.notices == tuple(seen)
    assert (len(run.notices), run.defects, run.cancelled) == (2, 4, False)
    assert run.left_out == (("电气", 2),)
    assert run.unreachable == (line(hall, "精装修施工单位").name,)
    assert told == [(1, 2), (2, 2)]
    files = sorted(tmp_path.iterdir())
    assert [PdfReader(each).pages[0].extract_text() != "" for each in files] == [True, True]
    assert {each.stem.split("-", 3)[-1] for each in files} == {n.contractor for n in run.notices}
    with hall.changes_nothing():
        again = hall.desks.notices.issue_all(hall.act(Role.INSPECTOR))
    assert (again.notices, again.left_out) == ((), (("电气", 2),))
    assert hall.check_fails() == {}


def test_a_run_that_is_stopped_or_fails_leaves_whole_notices(inspected: Hall) -> None:
    hall = inspected
    for code in (PLASTER, TILE, LAMP):
        log(hall, NIL, code)
    done: list[int] = []
    run = hall.desks.notices.issue_all(
        hall.act(Role.INSPECTOR),
        progress=lambda place, _: done.append(place),
        cancelled=lambda: bool(done),
    )
    assert (len(run.notices), run.cancelled) == (1, True)
    assert sorted(states(hall, NIL)) == ["ASSIGNED", "NOTED", "NOTED"]

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        hall.desks.notices.issue_all(hall.act(Role.INSPECTOR), keep=full)
    assert sorted(states(hall, NIL)) == ["ASSIGNED", "ASSIGNED", "NOTED"]
    # Its paper is stored, and is printed again from the list.
    assert "整改通知单" in printed(hall, hall.desks.notices.list()[0].paper_id)
    assert len(hall.desks.notices.issue_all(hall.act(Role.INSPECTOR)).notices) == 1
    assert [each.number for each in hall.desks.notices.list()] == [
        f"ZG-S1-{serial:06d}" for serial in (3, 2, 1)
    ]
    assert hall.check_fails() == {}


def test_what_another_station_issued_during_a_run_stands_on_one_notice(inspected: Hall) -> None:
    hall, notices, taken = inspected, inspected.desks.notices, []
    for code in (PLASTER, TILE):
        log(hall, NIL, code)

    def by_another_station() -> bool:
        if not taken:
            contractor = notices.waiting().contractors[0].contractor
            taken.append(notices.issue_contractor(hall.act(Role.LEAD, "S2"), contractor))
        return False

    run = notices.issue_all(hall.act(Role.INSPECTOR), cancelled=by_another_station)
    assert [each.number for each in run.notices] == ["ZG-S1-000001"]
    assert taken[0].number == "ZG-S2-000001"
    assert {each.contractor: each.defects for each in notices.list()} == {
        taken[0].contractor: 1, run.notices[0].contractor: 1
    }  # fmt: skip


def test_a_notice_is_reminded_replaced_and_repaired_by_others_at_the_contractor_s_cost(
    inspected: Hall,
) -> None:
    hall, notices = inspected, inspected.desks.notices
    lead = hall.act
    first, other = log(hall, NIL, PLASTER), log(hall, SHARED, CRACK)
    contractor = first.contractor
    issued = notices.issue_contractor(hall.act(Role.INSPECTOR), contractor)
    assert not notices.list()[0].wants_reminder(date(2026, 11, 8))
    hall.clock.forward(days=30)
    assert notices.list()[0].wants_reminder(date(2026, 12, 7))
    with hall.records("NoticeIssued", "DefectNotified", "DefectNotified"):
        reminder = notices.remind(lead(Role.LEAD), issued.notice_id)
    assert "整改催办单" in printed(hall, reminder.paper_id)
    # One of them is repaired: it is the inspector's move, and no business of a second notice.
    hall.desks.defect_life.repaired(hall.act(Role.INSPECTOR), [other.defect_id])
    with hall.refuses(DueInPast):
        notices.issue_second(lead(Role.LEAD), reminder.notice_id, date(2026, 12, 6))
    second = notices.issue_second(lead(Role.LEAD), reminder.notice_id, NEXT_YEAR)
    assert (second.defects, second.due) == (1, NEXT_YEAR)
    assert f"{issued.number}号通知单" in printed(hall, second.paper_id)
    found = {each.number: each for each in notices.list()}
    assert found[issued.number].replaced
    assert (found[issued.number].reminders, found[issued.number].to_repair) == (1, 1)
    assert not found[issued.number].wants_reminder(NEXT_YEAR)
    assert found[second.number].parent == issued.number
    by_others = notices.issue_third_party
    cost = Money.of("3200.50")
    args = (second.notice_id, "示例代修公司", cost, NEXT_YEAR)
    with hall.refuses(NotAllowed):
        by_others(hall.act(Role.INSPECTOR), *args)
    for wrong in (("", cost), ("示例代修公司", Money(0)), ("示" * 121, cost)):
        with hall.refuses(NoticeCostMissing):
            by_others(lead(Role.LEAD), second.notice_id, *wrong, NEXT_YEAR)
    with hall.records("NoticeIssued", "DefectChanged", "DefectNotified"):
        third = by_others(lead(Role.LEAD), *args)
    paper = printed(hall, third.paper_id)
    assert "代修通知单" in paper
    assert contractor in paper
    assert "￥3,200.50" in paper
    (left,) = notices.defects(third.notice_id)
    assert (left.contractor, left.state) == ("示例代修公司", DefectState.ASSIGNED)
    (deduction,) = notices.deductions()
    assert (deduction.contractor, deduction.notices, deduction.cost) == (contractor, 1, cost)
    # What the third party does not do is asked of him, and of nobody else.
    for answered in (issued, reminder, second):
        with hall.refuses(NoticeAnswered):
            notices.remind(lead(Role.LEAD), answered.notice_id)
    assert notices.remind(lead(Role.LEAD), third.notice_id).contractor == "示例代修公司"
    with hall.refuses(NoticeNotFound):
        notices.remind(lead(Role.LEAD), new_id())
    kinds = [each.kind for each in notices.list()]
    assert kinds == [
        NoticeKind.REMINDER,
        NoticeKind.THIRD_PARTY,
        NoticeKind.SECOND,
        NoticeKind.REMINDER,
        NoticeKind.FIRST,
    ]
    assert hall.check_fails() == {}


def test_a_failed_repair_stays_on_its_notice_and_is_reminded_in_its_second_round(
    inspected: Hall,
) -> None:
    hall, notices = inspected, inspected.desks.notices
    defect = log(hall, NIL, PLASTER)
    issued = notices.issue_contractor(hall.act(Role.INSPECTOR), defect.contractor)
    life = hall.desks.defect_life
    life.repaired(hall.act(Role.INSPECTOR), [defect.defect_id])
    with hall.refuses(NoticeAnswered):
        notices.remind(hall.act(Role.LEAD), issued.notice_id)
    assert (notices.list()[0].open, notices.list()[0].to_repair) == (1, 0)
    failed = ReinspectionResult(
        defect_id=defect.defect_id, method=ReinspectionMethod.TAPPING, passed=False, reason="空鼓"
    )
    hall.desks.reinspections.record(hall.act(Role.INSPECTOR), hall.unit(NIL), [failed], "验房员")
    reminder = notices.remind(hall.act(Role.LEAD), issued.notice_id)
    assert "第2次整改" in printed(hall, reminder.paper_id)
    with hall.changes_nothing():
        assert notices.issue_all(hall.act(Role.INSPECTOR)).notices == ()


def test_a_repeated_click_issues_no_second_notice(inspected: Hall) -> None:
    hall = inspected
    defect = log(hall, NIL, PLASTER)
    act = hall.act(Role.INSPECTOR)
    issued = hall.desks.notices.issue_by_hand(act, [defect.defect_id])
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.notices.issue_by_hand(act, [defect.defect_id])
    assert done.value.result["number"] == issued.number
    assert ids(hall.desks.notices.defects(issued.notice_id)) == [defect.defect_id]


def test_free_words_without_a_standard_row_are_asked_for_in_general_words(inspected: Hall) -> None:
    hall = inspected
    words = "=墙角有一道很长的划痕" * 12
    defect = hall.desks.defects.log(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(description=words[:200], room="玄关")
    )
    issued = hall.desks.notices.issue_by_hand(hall.act(Role.INSPECTOR), [defect.defect_id])
    paper = printed(hall, issued.paper_id)
    assert "按施工及验收规范整改合格" in paper
    assert "玄关" in paper


def test_the_name_of_a_notice_s_file_suits_every_file_system() -> None:
    assert notice_file("ZG-S1-000001", "甲/乙:\n丙..") == "ZG-S1-000001-甲_乙__丙.pdf"
    long = notice_file("ZG-S1-000001", "示" * 120)
    assert len(long.encode()) < 200
    assert long.endswith("示.pdf")
