"""Reads a list of appointments: units, days and hours as the telephone desk writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.unit_rows import ProblemKind
from handover_app.domain.units import Unit
from handover_app.domain.visits import LONGEST_LINE, SpecialGroup
from handover_app.domain.workbooks import Cell, Sheet
from handover_app.services import unit_cells
from handover_app.services.list_sheets import ListRow, find_list, list_rows
from handover_app.services.phones import phone_number

CODE, BUILDING, ENTRANCE, ROOM = "房间编码", "楼栋", "单元", "房号"
DAY, TIME, PHONE, REMARK, GROUP = "日期", "时间", "电话", "备注", "特殊群体"
_SYNONYMS: dict[str, str] = {
    CODE: (
        "房间编码 房源编码 房屋编码 房间代码 房源编号 房屋编号 房源代码 单元编码 户编码 房源号 "
        "房产编码 房间编号 房源 房间全称 unitcode code unit"
    ),
    BUILDING: "楼栋 楼栋号 楼栋名称 幢号 幢 栋号 栋 楼号 座号 building",
    ENTRANCE: "单元 单元号 单元名称 entrance",
    ROOM: "房号 室号 房间号 房间 室 户号 户室号 门牌号 房间名称 room",
    DAY: "日期 预约日期 交房日期 到访日期 办理日期 预约日 date day",
    TIME: "时间 预约时间 时段 预约时段 到访时间 办理时间 交房时间 time hour",
    PHONE: "电话 联系电话 手机 手机号 手机号码 预约电话 来电号码 phone",
    REMARK: "备注 说明 来电备注 电话备注 remark",
    GROUP: "特殊群体 特殊情况 人群 照顾 group",
}
_REQUIRED = ((CODE, ROOM), (DAY,), (TIME,))
_CLOCK = re.compile(r"(上午|下午|am|pm)?(\d{1,2})(?:[:：点时.](\d{1,2})?(?:分|:\d\d)?|)(半)?.*")
_AFTERNOON = ("下午", "pm")
_GROUPS: dict[SpecialGroup, str] = {
    SpecialGroup.ELDERLY: "老人 老年 高龄 行动不便",
    SpecialGroup.DISABLED: "残疾 残障 病人 轮椅",
    SpecialGroup.KEY_OWNER: "关键客户 重点客户 重点 VIP",
    SpecialGroup.RELATIVES: "亲友 团 关系户 亲属",
}
_NOBODY = ("", "无", "否", "-")


def find_appointments(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The list of appointments in a workbook.

    Raises:
        HeadingsMissing: no row names unit, day and time.
    """
    return find_list(name, sheets, _SYNONYMS, _REQUIRED)


@dataclass(frozen=True)
class SheetRow:
    """A row that is sound by itself."""

    row: int
    unit: Unit
    day: date
    begins: time
    phone: str
    remark: str
    group: SpecialGroup


class AppointmentSheet:
    """Reads the rows against the units of the project."""

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self._codes = {code.upper(): unit for code, unit in units.items()}
        self._places = {
            (unit.building, unit.entrance, unit.room.upper()): unit for unit in units.values()
        }
        self.read = 0
        self.rows: list[SheetRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row: a sound one goes to ``rows``, another one to ``problems``."""
        for row in list_rows(found):
            self.read += 1
            unit = self._unit(row)
            taken = self._row(row, unit)
            if taken is not None:
                self.rows.append(taken)
            self.problems += row.problems(unit.code if unit else row.compact(CODE)[:40])

    def _row(self, row: ListRow, unit: Unit | None) -> SheetRow | None:
        day = row.require(DAY, unit_cells.day)
        begins = row.require(TIME, clock_time)
        phone = row.read(PHONE, _phone) or ""
        remark = row.short(REMARK, LONGEST_LINE)
        group = row.read(GROUP, _group) or SpecialGroup.NONE
        if unit is None or day is None or begins is None or not row.sound:
            return None
        return SheetRow(row.number, unit, day, begins, phone, remark, group)

    def _unit(self, row: ListRow) -> Unit | None:
        code, room = row.compact(CODE).upper(), row.compact(ROOM).upper()
        place = (
            unit_cells.building_name(row.cell(BUILDING)),
            unit_cells.entrance_name(row.cell(ENTRANCE)),
            room,
        )
        unit = self._codes.get(code or room) or (None if code else self._places.get(place))
        column = CODE if code or not room else ROOM
        if unit is None:
            words = f"没有这套房：{(code or room)[:40]}" if code or room else "缺少房号"
            row.report(column, words)
        elif not unit.sold:
            row.report(column, "该房未售，没有业主可预约")
        return unit


def clock_time(cell: Cell) -> time | None:
    """When a slot begins: a time cell, or 9:30, 9：30-10：00, 9点半, 下午2点.

    Raises:
        CellFault: no time of the day.
    """
    if isinstance(cell, datetime):
        return time(cell.hour, cell.minute)
    if isinstance(cell, float) and cell % 1 > 0:
        # Excel keeps a time of the day as a part of it.
        minutes = round(cell % 1 * 24 * 60)
        return time(minutes // 60 % 24, minutes % 60)
    text = "".join(unit_cells.plain_text(cell).lower().split())
    if not text:
        return None
    found = _CLOCK.fullmatch(text)
    if found is not None:
        half, hours, minutes_said, and_a_half = found.groups()
        hour = int(hours) + (12 if half in _AFTERNOON and int(hours) < 12 else 0)
        minute = 30 if and_a_half else int(minutes_said or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise unit_cells.CellFault(ProblemKind.NOT_A_DATE, f"“{text[:40]}”不是时间，应如 9:30")


def _phone(cell: Cell) -> str | None:
    text = unit_cells.plain_text(cell)
    if not text:
        return None
    number = phone_number(text)
    if number is None:
        # Not quoted: the list of left-out rows may go from hand to hand.
        raise unit_cells.CellFault(ProblemKind.NOT_A_PHONE_NUMBER, "不是电话号码")
    return number


def _group(cell: Cell) -> SpecialGroup | None:
    text = "".join(unit_cells.plain_text(cell).upper().split())
    if text in _NOBODY:
        return None
    for group, words in _GROUPS.items():
        if any(word in text for word in words.split()):
            return group
    raise unit_cells.CellFault(
        ProblemKind.MISSING, f"不认识的特殊群体“{text[:20]}”，可填：老人、残障、重点客户、亲友团"
    )
