"""The form to write on: one sheet for both fit-outs, and a code that every reader takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp

from handover_app.documents.papers import render, render_many
from handover_app.domain.papers import InspectionForm
from handover_app.domain.tags import UNIT_TAG, parse_code
from tests.documents.reading import clean_margins, pages, picture, text
from tests.documents.sample_heads import bare_head
from tests.documents.sample_inspection_papers import (
    CODE,
    FIT_OUTS,
    MEMBERS,
    NUMBER,
    form,
    owners_copy,
    told,
)
from tests.documents.sample_papers import inspection


@pytest.mark.parametrize("fit_out", FIT_OUTS)
def test_the_form_of_the_longest_names_is_one_sheet_with_a_code_that_is_read(fit_out: str) -> None:
    pdf = render(form(fit_out))
    front, back = pages(pdf)
    assert "第1页共2页" in front
    assert "第2页共2页" in back
    assert all("YF-000045" in page and "6-2-1801" in page for page in (front, back))
    assert all(room in front for room in ("1入户门", "9阳台"))
    assert "★合同约定交付前应修复" in front
    assert all(word in back for word in ("24", "拒收", "拒签", "物业员司马己", "备注/亮点"))
    assert clean_margins(pdf)
    assert render(form(fit_out)) == pdf
    for dots in (300, 200):
        (read,) = zxingcpp.read_barcodes(picture(pdf, 0, dots))
        assert read.text == CODE
    found = parse_code(read.text, b"secret")
    assert (found.kind, found.number, found.issue) == (UNIT_TAG, NUMBER, 1)


def test_a_form_without_owner_team_or_rooms_is_for_the_pen() -> None:
    printed = pages(render(InspectionForm(head=bare_head())))
    assert len(printed) == 2
    assert all(word in printed[0] for word in ("水表", "中水表", "业主", "验房小组"))
    assert "★" not in printed[0]
    assert zxingcpp.read_barcodes(picture(render(InspectionForm(head=bare_head())), 0, 200)) == []


def test_a_name_stands_on_the_line_of_its_own_role_though_another_is_missing() -> None:
    back = pages(render(replace(form(), members=MEMBERS[1:])))[1]
    assert "客户陪同年月日" in back
    assert "工程师验房员丁" in back


def test_many_forms_are_drawn_into_one_file_and_counted_as_they_are() -> None:
    counted: list[int] = []
    printed = pages(render_many([form(), form("精装")], drawn=counted.append))
    assert len(printed) == 4
    assert counted == [1, 2]


def test_the_owner_takes_home_what_is_promised_by_whom_and_whom_to_ring() -> None:
    printed = text(render(owners_copy()))
    assert "承诺完成日期”是开发建设单位对业主作出的整改承诺" in printed
    assert "服务热线400-000-0000" in printed
    assert printed.count("2026年7月2日") == 2, "nothing is promised for what can't be mended"
    assert "已当场整改（1项）" in printed
    nothing = text(render(replace(owners_copy(0), done=())))
    assert "没有待整改的问题" in nothing


def test_the_record_tells_remarks_promises_later_entries_and_signatures_apart() -> None:
    printed = text(render(told(inspection())))
    notes, good = printed.index("备注事项"), printed.index("亮点")
    assert printed.index("查验情况") < notes < good < printed.index("业主结论")
    assert "第1、2项：现场2026年6月18日12:30，录入2026年6月18日17:30" in printed
    assert "本人已与验房小组共同查验" in printed
    assert "验房组验房员丁拒签，理由：数据未核对" in printed
    assert "2026-07-02" in printed
    assert "陪验人员" not in printed, "the team refused: nothing is left for it to sign"
    one = text(render(replace(told(inspection()), signings=told(inspection()).signings[:1])))
    assert all(label in one for label in ("陪验人员", "物业人员", "验房组长"))
    assert "业主（代理人）" not in one
    other = text(render(replace(told(inspection()), signings=told(inspection()).signings[1:])))
    assert "业主（代理人）" in other
    assert "陪验人员" not in other
    plain = text(render(inspection()))
    assert not any(word in plain for word in ("备注事项", "后补录", "拒签"))
