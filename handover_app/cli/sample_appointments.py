"""Appointments, calls, messages and enquiries of invented days around today."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from handover_app.domain.acts import Act
    from handover_app.domain.visits import Booking
    from handover_app.services.desks import Desks

_BUILDINGS = ("1号楼", "2号楼", "3号楼", "5号楼")
_HOURS = ((time(8, 30), time(12, 0)), (time(13, 30), time(18, 0)))
_QUOTA = 4
_WISHED = (2, 4, 4, 3, 2, 3, 1)
"""How many households of a building come in each slot of a day: the late morning is liked best."""
_REMARKS = ("", "", "外地赶来，想早点", "", "带设计师一起", "", "上午有事，尽量靠后", "")
_ENQUIRIES = (
    ("HOTLINE", "贷款与付款", "按揭还没放款，这次能不能收房？", "周样例",
     "需银行放款到账，已转财务核实", "财务 李样例", 2),
    ("SALES_CENTRE", "面积", "实测面积多了，补差款怎么算？", "吴样例",
     "按合同约定多退少补，附面积结算单", "", 0),
    ("PROPERTY", "物业服务", "装修押金交多少，什么时候退？", "郑样例", "", "物业 冯样例", 1),
    ("HOTLINE", "委托他人办理", "父母代办要带什么材料？", "王样例",
     "公证委托书、双方身份证原件", "", 0),
    ("SITE", "预约与改约", "约的是周六，想改到下周。", "陈样例", "已改约", "", 0),
    ("HOTLINE", "产权证办理", "多久能办下来不动产权证？", "",
     "按合同约定期限统一办理，届时短信通知", "", 0),
)  # fmt: skip
"""Window, kind, question, who asks, answer, who follows it up, in how many days."""
_PLACE = "小区南门1号楼架空层接待处"


def appointments_of_the_days(desks: Desks, act: Callable[[], Act] | None = None) -> None:
    """Slots from yesterday on, households in them, calls, a list of messages, enquiries."""
    act = act or desks.people.console
    today = desks.now().astimezone().date()
    _book_days(desks, act, today)
    _call(desks, act, today)
    _write_to(desks, act)
    _ask(desks, act, today)


def _book_days(desks: Desks, act: Callable[[], Act], today: date) -> None:
    """Who comes was agreed some days ago, and a slot that is over takes nobody any more."""
    from handover_app.domain.visits import Booking, SlotPlan
    from handover_app.services.visits.appointments import AppointmentService
    from handover_app.storage.database import Database

    before = datetime.combine(today - timedelta(days=3), time(10)).astimezone()
    earlier = Database(desks.database.url, now=lambda: before)
    service = AppointmentService(earlier)
    days = [today + timedelta(days=each) for each in range(-1, 4)]
    service.plan(act(), SlotPlan(tuple(days), _HOURS, 60, _QUOTA, _BUILDINGS))
    waiting = _sold(desks)
    for number, day in enumerate(days):
        for place, slot in enumerate(service.slots(day)):
            wished = max(_WISHED[place // len(_BUILDINGS)] - abs(number - 1), 0)
            for unit_id in (waiting[slot.building].pop() for _ in range(min(wished, _QUOTA))):
                service.book(act(), unit_id, slot.slot_id, _wish(len(waiting[slot.building])))
    single = SlotPlan((today + timedelta(days=8),), ((time(9), time(12)),), 60, 2, sporadic=True)
    service.plan(act(), single)
    unit_id = waiting[_BUILDINGS[0]].pop()
    service.book(act(), unit_id, service.slots(single.days[0])[0].slot_id, Booking())
    service.note_pre_check(act(), unit_id, "物业 冯样例", today - timedelta(days=3), "无渗漏")
    earlier.close()


def _wish(number: int) -> Booking:
    from handover_app.domain.visits import Booking, MadeBy, SpecialGroup

    groups = (SpecialGroup.ELDERLY, SpecialGroup.KEY_OWNER, SpecialGroup.RELATIVES)
    return Booking(
        MadeBy.PHONE if number % 3 else MadeBy.DESK,
        groups[number % 3] if number % 7 == 0 else SpecialGroup.NONE,
        "",
        _REMARKS[number % len(_REMARKS)],
    )


def _sold(desks: Desks) -> dict[str, list[UUID]]:
    """The sold units of the buildings, each list in an order that goes all over the house."""
    from handover_app.domain.reports import CellState

    found: dict[str, list[UUID]] = {name: [] for name in _BUILDINGS}
    for cell in sorted(desks.reports.board().cells, key=lambda each: (each.room[-2:], each.code)):
        if cell.state is not CellState.NOT_SOLD and cell.building in found:
            found[cell.building].append(cell.unit_id)
    return found


def _call(desks: Desks, act: Callable[[], Act], today: date) -> None:
    """Some of the evening's calls are done."""
    from handover_app.domain.delivery import CallResult
    from handover_app.services.delivery.calls import CallWish

    tomorrow = today + timedelta(days=1)
    told = (
        (CallResult.WILL_COME, tomorrow, None, "路上堵车，明天上午到"),
        (CallResult.NOT_REACHED, None, tomorrow, "无人接听"),
        (CallResult.REFUSES, None, None, "对面积补差有异议，已转财务"),
    )
    for row, wish in zip(desks.call_lists.of_day(today), told, strict=False):
        desks.call_lists.note(act(), row.unit_id, CallWish(row.reason, *wish))


def _write_to(desks: Desks, act: Callable[[], Act]) -> None:
    """Tomorrow's visitors got a message; the platform has told of most of them."""
    from handover_app.domain.delivery import Audience
    from handover_app.domain.workbooks import Sheet
    from handover_app.services.delivery.result_sheet import find_message_results
    from handover_app.storage.workbooks import read_sheets

    service = desks.text_messages
    service.set_form(act(), replace(service.form(), place=_PLACE))
    made = service.make(act(), Audience.TOMORROW)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / made.name
        path.write_bytes(made.data)
        numbers = [row[0] for row in read_sheets(path)[0].rows[1:]]
    told = [
        (number, "失败" if place % 9 == 4 else "成功", "空号" if place % 9 == 4 else "")
        for place, number in enumerate(numbers[:-3])
    ]
    sheet = Sheet("回执", 1, (("手机号码", "状态", "原因"), *told))
    service.run_results(act(), made.summary.list_id, find_message_results("短信回执.xlsx", [sheet]))


def _ask(desks: Desks, act: Callable[[], Act], today: date) -> None:
    """Questions at the telephones; two are followed up."""
    from handover_app.domain.delivery import EnquiryWindow, EnquiryWish

    units = [unit_id for found in _sold(desks).values() for unit_id in found[:2]]
    for place, (window, kind, question, asker, answer, who, days) in enumerate(_ENQUIRIES):
        desks.enquiries.note(
            act(),
            EnquiryWish(
                window=EnquiryWindow[window],
                kind=kind,
                question=question,
                asker=asker,
                phone=f"170-0000-64{place:02d}" if asker else "",
                unit_id=units[place] if asker else None,
                answer=answer,
                follow_by=who,
                follow_until=today + timedelta(days=days) if who else None,
            ),
        )
