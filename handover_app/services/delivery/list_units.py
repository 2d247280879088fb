"""Finds the unit that a row of a list means: by its code, or by building, entrance and room."""

from __future__ import annotations

from collections.abc import Mapping

from handover_app.domain.units import Unit
from handover_app.services import unit_cells
from handover_app.services.list_sheets import ListRow

CODE, BUILDING, ENTRANCE, ROOM = "房间编码", "楼栋", "单元", "房号"

UNIT_SYNONYMS: dict[str, str] = {
    CODE: (
        "房间编码 房源编码 房屋编码 房间代码 房源编号 房屋编号 房源代码 房屋代码 单元编码 户编码 "
        "房源号 房产编码 房间编号 房源 房间全称 unitcode code unit"
    ),
    BUILDING: "楼栋 楼栋号 楼栋名称 幢号 幢 栋号 栋 楼号 座号 building",
    ENTRANCE: "单元 单元号 单元名称 entrance",
    ROOM: "房号 室号 房间号 房间 室 户号 户室号 门牌号 房间名称 room",
}
"""The headings by which a list names a unit."""


class UnitFinder:
    """The units of the project by their codes, and by building, entrance and room."""

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self.codes = {code.upper(): unit for code, unit in units.items()}
        self.places = {
            (unit.building, unit.entrance, unit.room.upper()): unit for unit in units.values()
        }


def unit_of(finder: UnitFinder, row: ListRow) -> Unit | None:
    """The sold unit that a row means; what is wrong is reported at the row."""
    code, room = row.compact(CODE).upper(), row.compact(ROOM).upper()
    column = CODE if code or not room else ROOM
    place = (
        unit_cells.building_name(row.cell(BUILDING)),
        unit_cells.entrance_name(row.cell(ENTRANCE)),
        room,
    )
    unit = finder.codes.get(code or room) or (None if code else finder.places.get(place))
    if unit is None:
        words = f"没有这套房：{(code or room)[:40]}" if code or room else "缺少房号"
        row.report(column, words)
    elif not unit.sold:
        row.report(column, "该房未售")
    return unit
