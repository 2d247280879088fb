"""Repair crews of an invented day: a roster, trainings, and orders under way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks

_CREWS = (
    ("水电组", "给排水 电气 弱电 暖通 燃气", 6, 6, "周样例", "170-0000-6101", "3", "1号楼架空层"),
    ("门窗组", "门窗 入户门 栏杆", 5, 4, "吴样例", "170-0000-6102", "4", "1号楼架空层"),
    ("土建组", "土建 防水", 6, 5, "郑样例", "170-0000-6103", "5", "3号楼大堂旁"),
    ("精装组", "精装", 4, 4, "王样例", "170-0000-6104", "6", "3号楼大堂旁"),
    ("保洁组", "保洁 标识", 8, 8, "冯样例", "170-0000-6105", "7", "物业用房"),
    ("电器组", "电器 消防 电梯", 3, 2, "陈样例", "170-0000-6106", "", "物业用房"),
)
"""Name, trades, planned, present, leader, phone, channel, standby place."""
_COMMANDER = {
    "hotline": "170-0000-6000",
    "commander": "钱样例",
    "commander_phone": "170-0000-6100",
    "channel": "1",
}
_ORDERS = 6
_TRAINED = 5


def crews_of_the_day(desks: Desks, act: Callable[[], Act] | None = None) -> None:
    """Set up six crews, and order some of them for defects that are there; ``act``: who acts."""
    from handover_app.domain.defects import CrewWish

    act = act or desks.people.console
    desks.inspection_settings.set(act(), _COMMANDER)
    day = (desks.now() - timedelta(days=5)).astimezone().date()
    for place, (name, trades, planned, present, *reached) in enumerate(_CREWS):
        wish = CrewWish(name, tuple(trades.split()), planned, *reached)
        crew = desks.crews.add(act(), wish)
        desks.crews.count(act(), crew, present)
        if place < _TRAINED:
            desks.crews.train(act(), crew, "入户礼仪与成品保护", day, planned, "客服部")
    for place, (unit_id, defects) in enumerate(_to_mend(desks).items()):
        _order(desks, act, place, unit_id, defects)


def _to_mend(desks: Desks) -> dict[UUID, list[UUID]]:
    """The units with defects that nobody has taken yet, the newest first, and these defects."""
    from handover_app.domain.defects import DefectState

    found: dict[UUID, list[UUID]] = {}
    newest = sorted(desks.defects.open_defects(), key=lambda each: each.defect_id, reverse=True)
    for each in newest:
        if each.state is DefectState.NOTED and (each.unit_id in found or len(found) < _ORDERS):
            found.setdefault(each.unit_id, []).append(each.defect_id)
    return found


def _order(
    desks: Desks, act: Callable[[], Act], place: int, unit_id: UUID, defects: list[UUID]
) -> None:
    """Orders for a unit; each third one goes as far as the door, or as the work."""
    for order in desks.repairs.order(act(), unit_id, defects[:3]):
        if place % 3:
            desks.repairs.dispatch(act(), order.order_id)
        if place % 3 == 2:
            desks.repairs.arrive(act(), order.order_id)
