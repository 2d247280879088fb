"""Reads a list of payments made ahead: units, items and amounts as finance writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from handover_app.domain.fees import ChargeItem, FeeItem
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.money import Money
from handover_app.domain.prior_payments import PriorPaymentRow
from handover_app.domain.units import Unit
from handover_app.domain.workbooks import Cell, Sheet
from handover_app.services import unit_cells
from handover_app.services.list_sheets import ListRow, find_list, list_rows
from handover_app.services.unit_columns import heading

CODE, BUILDING, ENTRANCE, ROOM = "房间编码", "楼栋", "单元", "房号"
ITEM, AMOUNT, DAY, METHOD = "项目", "金额", "日期", "方式"
REFERENCE, REMARK = "凭证号", "备注"
_METHOD_LENGTH, _REFERENCE_LENGTH, _REMARK_LENGTH = 60, 120, 500

_SYNONYMS: dict[str, str] = {
    CODE: (
        "房间编码 房源编码 房屋编码 房间代码 房源编号 房屋编号 房源代码 房屋代码 单元编码 户编码 "
        "房源号 房产编码 房间编号 房源 房间全称 unitcode code unit"
    ),
    BUILDING: "楼栋 楼栋号 楼栋名称 幢号 幢 栋号 栋 楼号 座号 building",
    ENTRANCE: "单元 单元号 单元名称 entrance",
    ROOM: "房号 室号 房间号 房间 室 户号 户室号 门牌号 房间名称 room",
    ITEM: (
        "项目 收费项目 费用项目 款项 款项名称 款项类型 费用名称 费用类型 收款项目 缴费项目 科目 "
        "费项 费用 收费科目 交款项目 item"
    ),
    AMOUNT: (
        "金额 收款金额 缴费金额 实收金额 实收 已收金额 已交金额 已缴金额 交款金额 到账金额 "
        "付款金额 入账金额 预交金额 预缴金额 amount"
    ),
    DAY: (
        "日期 收款日期 缴费日期 到账日期 交款日期 付款日期 入账日期 支付日期 时间 收款时间 "
        "缴费时间 到账时间 交易日期 交易时间 date"
    ),
    METHOD: (
        "方式 收款方式 缴费方式 付款方式 支付方式 交款方式 结算方式 收款渠道 支付渠道 渠道 method"
    ),
    REFERENCE: (
        "凭证号 凭证编号 凭证 流水号 银行流水号 交易流水号 收据号 收据编号 票据号 票号 参考号 "
        "交易单号 单号 回单号 reference"
    ),
    REMARK: "备注 说明 摘要 附言 remark",
}
_REQUIRED = ((CODE, ROOM), (ITEM,), (AMOUNT,), (DAY,))
_COMMON_NAMES: dict[ChargeItem, str] = {
    ChargeItem.AREA_DIFFERENCE: (
        "面积补差 面积补差款 面积差 面积差价 面积差价款 面积差款 面积差额 补差款 房屋面积补差 "
        "面积结算款 面积误差款 补面积差"
    ),
    ChargeItem.SERVICE_FEE: (
        "物业费 物业服务费 物业管理费 预交物业费 预缴物业费 预收物业费 前期物业费 "
        "前期物业服务费 前期物业管理费 物管费"
    ),
    ChargeItem.MAINTENANCE_FUND: (
        "维修资金 专项维修资金 住宅专项维修资金 维修基金 专项维修基金 住宅专项维修基金 "
        "公共维修基金 公共维修资金 公维金 房屋维修基金 大修基金 首期维修资金"
    ),
    ChargeItem.DEED_TAX: "契税 代收契税 代缴契税 房屋契税 契税款 预收契税",
    ChargeItem.LATE_PAYMENT: "逾期付款违约金 逾期付款滞纳金 滞纳金",
}

Item = tuple[ChargeItem, str]
"""An item's code and its name in the catalogue."""


def find_payments(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The list of payments in a workbook.

    Raises:
        HeadingsMissing: no row names unit, item, amount and date.
    """
    return find_list(name, sheets, _SYNONYMS, _REQUIRED)


class PaymentSheet:
    """Reads the rows against the units and the catalogue of the project."""

    def __init__(
        self, units: Mapping[str, Unit], catalogue: Iterable[FeeItem], today: date
    ) -> None:
        self._codes = {code.upper(): unit for code, unit in units.items()}
        self._places = {
            (unit.building, unit.entrance, unit.room.upper()): unit for unit in units.values()
        }
        self._items = _names_of(catalogue)
        self._today = today
        self.read = 0
        self.rows: list[PriorPaymentRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row: a sound one goes to ``rows``, another one to ``problems``."""
        for row in list_rows(found):
            self.read += 1
            unit = self._unit(row)
            payment = self._payment(row, unit)
            if payment is not None:
                self.rows.append(payment)
            self.problems += row.problems(unit.code if unit else row.compact(CODE))

    def _unit(self, row: ListRow) -> Unit | None:
        code, room = row.compact(CODE).upper(), row.compact(ROOM).upper()
        column = CODE if code or not room else ROOM
        place = (
            unit_cells.building_name(row.cell(BUILDING)),
            unit_cells.entrance_name(row.cell(ENTRANCE)),
            room,
        )
        unit = self._codes.get(code or room) or (None if code else self._places.get(place))
        if unit is None:
            words = f"没有这套房：{(code or room)[:40]}" if code or room else "缺少房号"
            row.report(column, words)
        elif not unit.sold:
            row.report(column, "该房未售，不能收款")
            return unit
        return unit

    def _payment(self, row: ListRow, unit: Unit | None) -> PriorPaymentRow | None:
        item = self._item(row)
        amount = row.require(AMOUNT, _amount)
        paid_on = row.require(DAY, unit_cells.day)
        if paid_on is not None and paid_on > self._today:
            row.report(DAY, f"{paid_on.isoformat()} 在今天之后")
        method = row.short(METHOD, _METHOD_LENGTH)
        reference = row.reference(REFERENCE, _REFERENCE_LENGTH)
        remark = row.short(REMARK, _REMARK_LENGTH)
        if not (row.sound and unit and item and amount and paid_on):
            return None
        return PriorPaymentRow(
            row=row.number,
            unit_id=unit.id,
            code=unit.code,
            item=item[0],
            item_name=item[1],
            amount=amount,
            paid_on=paid_on,
            method=method,
            reference=reference,
            remark=remark,
        )

    def _item(self, row: ListRow) -> Item | None:
        text = row.text(ITEM)
        item = self._items.get(heading(text))
        if item is None:
            row.report(ITEM, f"没有这个收费项目：{text[:40]}" if text else "缺少项目")
        return item


def _amount(cell: Cell) -> Money | None:
    return unit_cells.money(cell, AMOUNT)


def _names_of(catalogue: Iterable[FeeItem]) -> dict[str, Item]:
    """Every word that names an item: the catalogue's own name and code before common words."""
    names: dict[str, Item] = {}
    rows = list(catalogue)
    for each in rows:
        for word in (each.name, each.item):
            names.setdefault(heading(word), (each.item, each.name))
    for each in rows:
        for word in _COMMON_NAMES.get(each.item, "").split():
            names.setdefault(heading(word), (each.item, each.name))
    return names
