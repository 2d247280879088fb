"""Reply sheets: written, filled in by contractors, read back; twice does no harm."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from handover_app.domain.defects import (
    DefectSummary,
    IssuedNotice,
    NoticeNotFound,
    NotReplySheet,
    PhotoKind,
    ReplyImport,
    ReplyOutcome,
)
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import HeadingsMissing
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.workbooks import NotAWorkbook
from handover_app.services.defects.reply_rows import HEADER, MEASURES, OUTCOMES, WRITTEN
from handover_app.storage.reply_sheets import reply_workbook
from handover_app.storage.workbooks import read_sheets
from tests.pictures import picture
from tests.services.hall import NIL, SHARED, Hall
from tests.services.rectifying import CRACK, PLASTER, fill_in, ids, inspect, log, states

DONE = {"状态": "已整改", "完成日期": "2026-11-07", "负责人": "庚", "整改措施": "铲除重做"}


@pytest.fixture
def told(hall: Hall) -> tuple[Hall, IssuedNotice]:
    """A notice over two flats with four defects of one contractor, three days old."""
    inspect(hall, NIL, SHARED)
    found: list[DefectSummary] = [
        log(hall, flat, code) for flat in (NIL, SHARED) for code in (PLASTER, CRACK)
    ]
    issued = hall.desks.notices.issue_contractor(hall.act(Role.INSPECTOR), found[0].contractor)
    hall.clock.forward(days=3)
    return hall, issued


def read(hall: Hall, path: Path, *, only_look: bool = False) -> ReplyImport:
    """Load a sheet and read it."""
    sheets = hall.desks.reply_sheets
    job = sheets.preview if only_look else sheets.take
    return job(hall.act(Role.INSPECTOR), sheets.load(path))


def test_the_sheet_lists_the_lines_and_offers_the_states(
    told: tuple[Hall, IssuedNotice], tmp_path: Path
) -> None:
    hall, issued = told
    with hall.records("ReplySheetMade"):
        file = hall.desks.reply_sheets.make(hall.act(Role.INSPECTOR), issued.notice_id)
    assert file.name == f"{issued.number}-回复表-{issued.contractor}.xlsx"
    path = tmp_path / file.name
    path.write_bytes(file.content)
    book = load_workbook(path)
    sheet = book.active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows[0] == [title for title, _ in HEADER]
    assert [row[1:3] for row in rows[1:]] == [
        ["1", NIL], ["2", NIL], ["3", SHARED], ["4", SHARED]
    ]  # fmt: skip
    assert all(str(row[0]).startswith(f"{issued.number}/") for row in rows[1:])
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == f'"{",".join(OUTCOMES)}"'
    with hall.changes_nothing():
        empty = read(hall, path)
    assert (empty.read, empty.empty, empty.rows, empty.problems) == (4, 4, (), ())
    with hall.refuses(NoticeNotFound):
        hall.desks.reply_sheets.make(hall.act(Role.INSPECTOR), new_id())
    with hall.refuses(NotAllowed):
        hall.desks.reply_sheets.make(hall.act(Role.RECEPTION), issued.notice_id)


def test_what_the_contractor_says_moves_the_defects_once(
    told: tuple[Hall, IssuedNotice], tmp_path: Path
) -> None:
    hall, issued = told
    content = hall.desks.reply_sheets.make(hall.act(Role.INSPECTOR), issued.notice_id).content
    path = fill_in(
        content,
        tmp_path / "reply.xlsx",
        {
            1: DONE,
            2: {"状态": "整改中", "整改措施": "=cmd|' /C calc'!A0"},
            3: {"状态": "有异议", "说明": "非我方施工范围"},
            4: {"状态": "无法进户", "负责人": "庚"},
        },
    )
    with hall.changes_nothing():
        seen = read(hall, path, only_look=True)
    assert [row.outcome for row in seen.rows] == list(OUTCOMES.values())
    with hall.records(
        "DefectRepaired", "RepairStarted", "DefectDisputed", "AccessMissing", "NoticeReplied"
    ) as rows:
        taken = read(hall, path)
    assert taken == seen
    assert rows[-1].data == {
        "notice_id": str(issued.notice_id), "number": issued.number, "lines": 4
    }  # fmt: skip
    assert states(hall, NIL, SHARED) == ["REPAIRED", "IN_REPAIR", "DISPUTED", "WAITING_ACCESS"]
    repaired, running, *_ = hall.desks.notices.defects(issued.notice_id)
    steps = hall.desks.defects.detail(repaired.defect_id).rounds[0][1]
    assert (steps[-1].note, steps[-1].who) == ("铲除重做", "庚")
    assert steps[-1].at.astimezone().date() == date(2026, 11, 7)
    assert hall.desks.defects.detail(running.defect_id).rounds[0][1][-1].note.startswith("=cmd")
    assert hall.desks.notices.list()[0].replied == 4
    with hall.changes_nothing():
        again = read(hall, path)
    assert (again.read, again.known, again.rows, again.problems) == (4, 4, (), ())
    assert hall.check_fails() == {}


def test_rows_that_cannot_be_are_left_out_with_their_reasons_and_the_others_are_noted(
    told: tuple[Hall, IssuedNotice], tmp_path: Path
) -> None:
    hall, issued = told
    found = hall.desks.notices.defects(issued.notice_id)
    other = log(hall, NIL, "CZ-003")
    second = hall.desks.notices.issue_by_hand(hall.act(Role.INSPECTOR), [other.defect_id])
    make = hall.desks.reply_sheets.make
    content = make(hall.act(Role.INSPECTOR), issued.notice_id).content
    strange = f"{second.number}/1/{other.defect_id.hex[-8:]}"
    hall.desks.defects.close_on_the_spot(hall.act(Role.INSPECTOR), found[1].defect_id)
    cases = [
        ({1: {**DONE, "完成日期": "2026-11-11"}}, "完成日期", "在今天之后"),
        ({1: {**DONE, "完成日期": "2026-11-06"}}, "完成日期", "早于发现日期"),
        ({1: {**DONE, "完成日期": "下周"}}, "完成日期", "不是日期"),
        ({1: {**DONE, "状态": "好了"}}, "状态", "不是可选的状态"),
        ({1: {**DONE, "状态": None}}, "状态", "缺少状态"),
        ({1: {"状态": "有异议"}}, "说明", "须写明理由"),
        ({1: {**DONE, "整改措施": "长" * 501}}, "整改措施", "超过 500 个字"),
        ({1: {**DONE, "行码": strange}}, "行码", f"属于另一张通知单 {second.number}"),
        ({1: {**DONE, "行码": f"{issued.number}/9/abc"}}, "行码", "没有这一行"),
        ({1: {**DONE, "行码": None}}, "行码", "缺少行码"),
        ({2: DONE}, "状态", "已结束（已销项）"),
    ]
    for place, (answers, column, words) in enumerate(cases):
        path = fill_in(content, tmp_path / f"{place}.xlsx", {**answers, 3: {"状态": "整改中"}})
        with hall.changes_nothing():
            seen = read(hall, path, only_look=True)
        problem = next(each for each in seen.problems if each.column == column)
        assert words in problem.message, (answers, problem)
        assert [row.position for row in seen.rows] == [3]
    path = fill_in(content, tmp_path / "twice.xlsx", {1: DONE, 3: DONE, 2: DONE})
    book = load_workbook(path)
    assert book.active is not None
    book.active["A6"] = book.active["A4"].value
    book.save(path)
    taken = read(hall, path)
    assert [row.position for row in taken.rows] == [1]
    assert sorted(each.message for each in taken.problems) == [
        "与第 4 行重复", "该问题已结束（已销项），不再登记"
    ]  # fmt: skip
    left_out = hall.desks.reply_sheets.problem_workbook(hall.desks.reply_sheets.load(path), taken)
    (tmp_path / "left.xlsx").write_bytes(left_out)
    assert len(read_sheets(tmp_path / "left.xlsx")[0].rows) == 3
    # Repaired already, and now told with another date: the inspector has the move.
    late = fill_in(content, tmp_path / "late.xlsx", {1: {**DONE, "完成日期": "2026-11-09"}})
    with hall.changes_nothing():
        assert "目前为“待复验”" in read(hall, late).problems[0].message


def test_a_repair_without_its_photo_or_by_another_contractor_is_not_noted(
    told: tuple[Hall, IssuedNotice], tmp_path: Path
) -> None:
    hall, issued = told
    content = hall.desks.reply_sheets.make(hall.act(Role.INSPECTOR), issued.notice_id).content
    first, second, *_ = ids(hall.desks.notices.defects(issued.notice_id))
    hall.desks.inspection_settings.set(hall.act(Role.ADMINISTRATOR), {"after_photo": True})
    path = fill_in(content, tmp_path / "reply.xlsx", {1: DONE, 2: DONE})
    assert {each.message for each in read(hall, path).problems} == {
        "缺少整改后的照片，请先上传照片"
    }  # fmt: skip
    hall.desks.photos.attach(
        hall.act(Role.INSPECTOR), first, picture(), "after.jpg", PhotoKind.AFTER
    )
    life = hall.desks.defect_life
    life.dispute(hall.act(Role.INSPECTOR), second, "庚", "非我方")
    life.settle_dispute(hall.act(Role.LEAD), second, "确非其施工", "总包施工单位")
    hall.damage(f"UPDATE defects SET contractor = '示例公司' WHERE id = '{_stored(hall, second)}'")
    taken = read(hall, path)
    assert [row.outcome for row in taken.rows] == [ReplyOutcome.REPAIRED]
    assert [each.message for each in taken.problems] == ["该问题已转由示例公司整改"]


def _stored(hall: Hall, identity: object) -> str:
    return str(identity).replace("-", "") if hall.database.is_sqlite else str(identity)


def test_what_is_no_reply_sheet_is_refused(told: tuple[Hall, IssuedNotice], tmp_path: Path) -> None:
    hall, issued = told
    load = hall.desks.reply_sheets.load
    text = tmp_path / "text.xlsx"
    text.write_text("no workbook")
    with pytest.raises(NotAWorkbook):
        load(text)
    content = hall.desks.reply_sheets.make(hall.act(Role.INSPECTOR), issued.notice_id).content
    path = fill_in(
        content, tmp_path / "a.xlsx", {n: {"行码": "ZG-X-000009/1/a"} for n in range(1, 5)}
    )
    for job in (hall.desks.reply_sheets.preview, hall.desks.reply_sheets.take):
        with hall.refuses(NotReplySheet) as refused:
            job(hall.act(Role.INSPECTOR), load(path))
        assert refused.value.facts() == {"name": "a.xlsx"}
    book = load_workbook(path)
    assert book.active is not None
    book.active["A3"] = "别的"
    book.save(path)
    with pytest.raises(HeadingsMissing):
        load(path)
    with hall.refuses(NotAllowed):
        good = tmp_path / "good.xlsx"
        good.write_bytes(content)
        hall.desks.reply_sheets.take(hall.act(Role.RECEPTION), load(good))


@given(
    words=st.lists(
        st.tuples(
            st.sampled_from("=+-@\t"),
            st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=40),
        ).map("".join),
        min_size=1,
        max_size=4,
    )
)
def test_words_that_begin_like_formulas_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    rows = [("k", "1", *[""] * 6, each, "", "", "", "") for each in words]
    content = reply_workbook(HEADER, rows, ("about",), (11, tuple(OUTCOMES)), WRITTEN)
    path = tmp_path_factory.mktemp("sheet") / "reply.xlsx"
    path.write_bytes(content)
    (sheet,) = read_sheets(path)
    column = [title for title, _ in HEADER].index(MEASURES)
    back = [row[column] for row in sheet.rows[2:]]
    assert [str(each) for each in back] == words
    assert not any(isinstance(each, datetime | float) for each in back)
