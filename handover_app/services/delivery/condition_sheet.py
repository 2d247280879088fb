"""Reads a list of delivery conditions as finance and legal write them, one row a unit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from handover_app.domain.delivery import (
    ConditionListRow,
    DeliveryCondition,
    Freeze,
    Said,
    Verdict,
)
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.money import Money
from handover_app.domain.units import Unit
from handover_app.domain.workbooks import Cell, Sheet
from handover_app.services import unit_cells
from handover_app.services.delivery.list_units import CODE, ROOM, UNIT_SYNONYMS, UnitFinder, unit_of
from handover_app.services.list_sheets import ListRow, find_list, list_rows

PRICE, OWED, PENALTY, FROZEN, FILED, REMARK = (
    "房款", "欠款金额", "逾期违约金", "冻结", "竣工备案", "备注",
)  # fmt: skip
_REMARK_LENGTH = 200
_SYNONYMS: dict[str, str] = {
    **UNIT_SYNONYMS,
    PRICE: (
        "房款 房款结清 房款到账 尾款 尾款到账 按揭到账 按揭放款 放款 贷款放款 房款是否付清 "
        "是否付清 房款状态 paid"
    ),
    OWED: "欠款金额 欠款 未付金额 尾款金额 未到账金额 欠缴房款 剩余房款 未付房款 outstanding",
    PENALTY: "逾期违约金 违约金 逾期付款违约金 滞纳金 违约金结清 违约金是否结清 penalty",
    FROZEN: "冻结 冻结原因 异常 异常状态 限制 限制交付 交付限制 房源状态 frozen",
    FILED: "竣工备案 备案 竣工验收备案 备案情况 filed",
    REMARK: "备注 说明 remark",
}
_REQUIRED = ((CODE, ROOM), (PRICE, OWED, PENALTY, FROZEN, FILED))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_YES = _words(
    "是 有 已 y yes true 1 √ ✓ ✔ 已付清 付清 已结清 结清 已到账 到账 已放款 放款 全款 "
    "已付 已交 已缴 已备案 正常 无欠款 已完成 ok"
)
_NO = _words(
    "否 没有 未 n no false 0 × ✗ x 未付清 未结清 未到账 未放款 欠款 未付 未交 未缴 未备案 "
    "部分付款 未完成"
)
_FREE = _words("否 无 没有 正常 未冻结 n no false 0 ×")
_FREEZES: tuple[tuple[str, Freeze], ...] = (
    ("退房", Freeze.RESCISSION),
    ("退订", Freeze.RESCISSION),
    ("诉", Freeze.LAWSUIT),
    ("查封", Freeze.SEIZURE),
    ("法院", Freeze.SEIZURE),
    ("更名", Freeze.RENAMING),
    ("变更", Freeze.RENAMING),
)


def find_conditions(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The list of conditions in a workbook.

    Raises:
        HeadingsMissing: no row names a unit and one of the conditions.
    """
    return find_list(name, sheets, _SYNONYMS, _REQUIRED)


class ConditionSheet:
    """Reads the rows against the units of the project.

    ``charged`` are the units whose late-payment penalty stands in their fee statement: what the
    cash desk took is what counts there.
    """

    def __init__(self, units: Mapping[str, Unit], charged: Collection[UUID] = ()) -> None:
        self._finder = UnitFinder(units)
        self._charged = frozenset(charged)
        self.read = 0
        self.rows: list[ConditionListRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row: a sound one goes to ``rows``, another one to ``problems``."""
        for row in list_rows(found):
            self.read += 1
            unit = unit_of(self._finder, row)
            said = self._said(row, unit)
            if row.sound and not said:
                row.report(PRICE, "没有填写任何条件")
            if row.sound and unit is not None:
                self.rows.append(
                    ConditionListRow(row.number, unit.id, unit.code, unit.building, said)
                )
            self.problems += row.problems(unit.code if unit else row.compact(CODE))

    def _said(self, row: ListRow, unit: Unit | None) -> dict[DeliveryCondition, Said]:
        note = row.short(REMARK, _REMARK_LENGTH)
        found = {
            DeliveryCondition.PRICE_PAID: self._price(row, note),
            DeliveryCondition.PENALTY_CLEARED: _plain(row, PENALTY, note),
            DeliveryCondition.NOT_FROZEN: _freeze(row, note),
            DeliveryCondition.COMPLETION_FILED: _plain(row, FILED, ""),
        }
        charged = unit is not None and unit.id in self._charged
        if charged and found[DeliveryCondition.PENALTY_CLEARED] is not None:
            row.report(PENALTY, "违约金已列入费用清单，以收银台实收为准")
        return {condition: said for condition, said in found.items() if said is not None}

    def _price(self, row: ListRow, note: str) -> Said | None:
        owed = row.read(OWED, _owed)
        said = _verdict(row, PRICE)
        if owed is not None and owed.fen:
            if said is Verdict.MET:
                row.report(OWED, "已付清的房款不能再有欠款金额")
                return None
            return Said(Verdict.NOT_MET, owed, note=note)
        if owed is not None and said is None:
            return Said(Verdict.MET, note=note)
        return None if said is None else Said(said, note=note)


def _owed(cell: Cell) -> Money | None:
    return Money(0) if unit_cells.number(cell) == 0 else unit_cells.money(cell, OWED)


def _plain(row: ListRow, column: str, note: str) -> Said | None:
    verdict = _verdict(row, column)
    return None if verdict is None else Said(verdict, note=note)


def _verdict(row: ListRow, column: str) -> Verdict | None:
    """Met or not; an empty cell says nothing, and a word that is not known is a fault."""
    text = row.compact(column).lower()
    if not text:
        return None
    if text in _YES:
        return Verdict.MET
    if text in _NO:
        return Verdict.NOT_MET
    row.report(column, f"看不懂：{text[:20]}（请填“是”或“否”）")
    return None


def _freeze(row: ListRow, note: str) -> Said | None:
    text = row.compact(FROZEN).lower()
    if not text:
        return None
    if text in _FREE:
        return Said(Verdict.MET, note=note)
    for part, freeze in _FREEZES:
        if part in text:
            return Said(Verdict.NOT_MET, freeze=freeze, note=note)
    row.report(FROZEN, f"看不懂：{text[:20]}（请填退房、诉讼、查封、更名或无）")
    return None
