"""Text messages: who gets them, the platform's columns, its word on them, what is journalled."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from handover_app.domain.delivery import (
    Audience,
    ColumnsWrong,
    MessageForm,
    MessageListNotFound,
    MessageState,
    NobodyToWrite,
    TemplateWrong,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.visits import Booking, SlotPlan
from handover_app.services.delivery.result_sheet import find_message_results
from tests.services.hall import NIL, PAYS, SHARED, Clock, Hall
from tests.services.lists import cells, kinds, sheet, workbook

TODAY = date(2026, 11, 7)
TOMORROW = TODAY + timedelta(days=1)
FORM = MessageForm(
    "{业主}您好：{房号}请于{时间}到{地点}。",
    "=1号楼架空层",
    (("手机", "{手机}"), ("短信", "{内容}"), ("备注", "{房号} {业主}")),
)


@pytest.fixture(autouse=True)
def nine_in_the_morning(clock: Clock) -> None:
    """The venue's time, wherever the test runs."""
    clock.moment = datetime(2026, 11, 7, 9).astimezone()


def tomorrow(hall: Hall, *codes: str) -> None:
    """These come tomorrow at nine."""
    plan = SlotPlan((TOMORROW,), ((time(9), time(10)),), 60, 9)
    hall.desks.appointments.plan(hall.act(Role.RECEPTION), plan)
    slot = hall.desks.appointments.slots(TOMORROW)[0].slot_id
    for code in codes:
        hall.desks.appointments.book(hall.act(Role.RECEPTION), hall.unit(code), slot, Booking())


def test_a_list_goes_out_in_the_platforms_columns_and_its_result_comes_back(
    hall: Hall, tmp_path: Path
) -> None:
    service = hall.desks.text_messages
    with hall.refuses(NobodyToWrite):
        service.make(hall.act(Role.RECEPTION), Audience.TOMORROW)
    tomorrow(hall, SHARED, PAYS)
    with hall.records("MessageFormSet"):
        service.set_form(hall.act(Role.RECEPTION), FORM)
    seen = service.preview(Audience.TOMORROW)
    assert (seen.units, len(seen.lines), seen.without_phone) == (2, 3, ())
    assert seen.lines[0].phone_masked == "170****0001"
    with hall.records("MessageListMade") as rows:
        made = service.make(hall.act(Role.RECEPTION), Audience.TOMORROW)
    assert rows[0].data["count"] == 3
    assert "1700000" not in str(rows[0].data)
    assert kinds(made.data) == {"s"}
    written = cells(made.data)
    assert written[0] == ["手机", "短信", "备注"]
    assert written[1] == [
        "17000000001",
        "曾甲您好：1号楼 1单元 0101室请于11月8日 09:00到=1号楼架空层。",
        "1号楼 1单元 0101室 曾甲",
    ]
    list_id = made.summary.list_id
    # The platform knows numbers and its own words; long texts come in several parts.
    file = find_message_results(
        "回执.xlsx",
        [
            sheet(
                ("手机号码", "状态", "原因"),
                (17000000001.0, "DELIVRD", ""),
                ("17000000001", "成功", ""),
                ("170-0000-0007", "失败", "空号"),
                ("17000005100", "大概", ""),
                ("17000009999", "成功", ""),
                ("号码", "成功", ""),
            )
        ],
    )
    with hall.changes_nothing():
        preview = service.preview_results(hall.act(Role.RECEPTION), list_id, file)
    assert (preview.read, preview.delivered, preview.failed) == (6, 1, 1)
    said = [(each.row, each.column) for each in preview.problems]
    assert said == [(5, "状态"), (6, "手机号码"), (7, "手机号码")]
    assert "17000009999" not in str(preview.problems)
    with hall.records("MessageResultImported") as rows:
        service.run_results(hall.act(Role.RECEPTION), list_id, file)
    assert (rows[0].data["delivered"], rows[0].data["failed"]) == (1, 1)
    with hall.changes_nothing():
        again = service.run_results(hall.act(Role.RECEPTION), list_id, file)
    assert (again.rows, again.unchanged) == ((), 2)
    (summary,) = service.lists()
    assert (summary.delivered, summary.failed, summary.waiting) == (1, 1, 1)
    states = [(each.code, each.state, each.status) for each in service.messages(list_id)]
    assert states == [
        (PAYS, MessageState.DELIVERED, "DELIVRD"),
        (SHARED, MessageState.FAILED, "失败 空号"),
        (SHARED, MessageState.WAITING, ""),
    ]
    assert [each.number for each in service.of_unit(hall.unit(SHARED))] == [summary.number] * 2
    with hall.records("MessageListOpened"):
        taken = service.workbook(hall.act(Role.RECEPTION), list_id)
    assert cells(taken.data) == written
    path = workbook(tmp_path / "result.xlsx", ("手机号", "结果"), ("17000000001", "成功"))
    assert service.load(path).mapping == {"手机号码": 0, "状态": 1}


def test_a_text_with_unknown_place_holders_and_columns_without_a_number_are_refused(
    hall: Hall,
) -> None:
    service = hall.desks.text_messages
    assert service.form() == MessageForm()
    act = hall.act
    for wrong in (MessageForm("  "), MessageForm("{姓名}您好"), MessageForm("{业主"),
                  MessageForm(columns=(("手机", "{手机}"), ("短信", "{内容}{套餐}")))):  # fmt: skip
        with hall.refuses(TemplateWrong):
            service.set_form(act(Role.RECEPTION), wrong)
    for columns in ((("短信", "{内容}"),), (("", "{手机}"), ("短信", "{内容}"))):
        with hall.refuses(ColumnsWrong):
            service.set_form(act(Role.RECEPTION), MessageForm(columns=columns))
    with hall.refuses(NotAllowed):
        service.set_form(act(Role.INSPECTOR), FORM)
    with hall.refuses(MessageListNotFound):
        service.workbook(act(Role.RECEPTION), hall.unit(NIL))
    with hall.changes_nothing():
        service.set_form(act(Role.RECEPTION), MessageForm())
