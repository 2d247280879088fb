"""Finds the unit list in a workbook by its headings, whatever the sheet is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from handover_app.domain.unit_rows import Column, NoHeader, SheetMatch
from handover_app.domain.workbooks import Cell, Sheet, cell_text

_ROWS_LOOKED_AT = 60
_FEWEST_HEADINGS = 4

_SYNONYMS: dict[Column, str] = {
    Column.BUILDING: (
        "楼栋 楼栋号 楼栋名称 幢号 幢 幢名 栋号 栋 栋名 楼号 座号 座 楼宇 楼幢 楼幢号 楼座 building"
    ),
    Column.ENTRANCE: "单元 单元号 单元名称 单元名 门栋 梯号 entrance",
    Column.FLOOR: "楼层 层 层数 层号 所在层 所在楼层 自然层 名义层 层次 floor",
    Column.ROOM: "房号 室号 房间号 房间 室 户号 户室号 门牌号 房间名称 房间简称 room",
    Column.CODE: (
        "房间编码 房源编码 房屋编码 房间代码 房源编号 房屋编号 房源代码 房屋代码 单元编码 "
        "户编码 房源号 房产编码 房间编号 房源 房间全称 unitcode code"
    ),
    Column.LAYOUT: "户型 户型名称 户型编号 户型代码 房型 layout",
    Column.FIT_OUT: (
        "交付标准 装修标准 装修情况 装修 交房标准 装修类型 毛坯/精装 精装/毛坯 交付类型"
    ),
    Column.CONTRACT_NUMBER: (
        "合同编号 合同号 合同号码 备案号 合同备案号 网签合同号 网签编号 网签备案号 "
        "买卖合同编号 买卖合同号 购房合同编号 购房合同号 contractno"
    ),
    Column.PRICING: (
        "计价方式 计价类型 计价依据 计价模式 定价方式 面积计价方式 计价面积类型 "
        "按何面积计价 销售计价方式 结算方式"
    ),
    Column.UNIT_PRICE: (
        "合同单价 成交单价 单价 签约单价 销售单价 买卖单价 房款单价 合同单价(建筑面积) "
        "每平方米单价 房屋单价 unitprice"
    ),
    Column.CONTRACT_TOTAL: (
        "合同总价 成交总价 总价 总价款 合同总价款 合同金额 成交金额 签约总价 签约金额 "
        "房款总额 房款 总房款 合同总额 房屋总价 合同价 成交价 contracttotal"
    ),
    Column.CONTRACTED_GROSS: (
        "预售建筑面积 合同建筑面积 预测建筑面积 销售建筑面积 预售面积 合同面积 预测面积 "
        "暂测建筑面积 暂测面积 建筑面积(预售) 建筑面积(预测) 建筑面积(合同) "
        "建筑面积(暂测) 合同约定建筑面积 签约建筑面积 签约面积 建筑面积 销售面积 预售建面 "
        "合同建面 预测建面"
    ),
    Column.CONTRACTED_INNER: (
        "预售套内面积 合同套内面积 预测套内面积 预售套内建筑面积 合同套内建筑面积 "
        "预测套内建筑面积 销售套内面积 暂测套内面积 套内面积(预售) 套内面积(预测) "
        "套内面积(合同) 套内建筑面积(预售) 套内建筑面积(预测) 套内建筑面积(合同) "
        "签约套内面积 套内面积 套内建筑面积 合同约定套内面积"
    ),
    Column.MEASURED_GROSS: (
        "实测建筑面积 产权建筑面积(实测) 产权建筑面积 实测面积 产权面积 竣工建筑面积 "
        "建筑面积(实测) 建筑面积(产权) 实测建面 测绘建筑面积 测绘面积 竣工实测建筑面积 "
        "产权面积(实测) 实测产权面积 产权登记面积 建筑面积实测"
    ),
    Column.MEASURED_INNER: (
        "实测套内面积 套内面积(实测) 产权套内面积 实测套内建筑面积 套内建筑面积(实测) "
        "产权套内建筑面积 测绘套内面积 竣工套内面积 竣工实测套内面积 产权套内面积(实测) "
        "套内面积(产权) 套内实测面积"
    ),
    Column.OWNER: (
        "客户名称 业主姓名 业主 客户姓名 客户 买受人 买受人姓名 买受人名称 购房人 "
        "购房人姓名 业主名称 姓名 权利人 产权人 主业主 主权人 买方 买方姓名 认购人 owner"
    ),
    Column.ID_KIND: (
        "证件类型 证件名称 证件种类 证件类别 业主证件类型 客户证件类型 买受人证件类型 idtype"
    ),
    Column.ID_NUMBER: (
        "证件号码 身份证号 身份证号码 证件号 身份证 证件编号 业主身份证号 业主证件号码 "
        "业主证件号 客户证件号码 买受人证件号码 买受人证件号 证件号码/信用代码 "
        "身份证/信用代码 公民身份号码 idno"
    ),
    Column.PHONE: (
        "联系电话 手机号码 手机号 电话 手机 联系方式 移动电话 业主电话 业主手机 客户电话 "
        "联系手机 电话号码 联系号码 买受人电话 业主联系电话 本人电话 phone"
    ),
    Column.CO_OWNER: (
        "共有人 共有人姓名 共同买受人 共有权人 共同购房人 产权共有人 其他业主 次业主 "
        "共同业主 共有人名称 共有产权人 其他买受人"
    ),
    Column.CO_OWNER_ID: (
        "共有人证件号码 共有人证件号 共有人身份证号 共有人身份证号码 共有人身份证 "
        "共同买受人证件号码 共同买受人身份证号 其他业主证件号码 共有权人证件号码"
    ),
    Column.CO_OWNER_PHONE: (
        "共有人电话 共有人联系电话 共有人手机 共有人手机号 共有人手机号码 共有人联系方式 "
        "共同买受人电话 其他业主电话 共有权人电话"
    ),
    Column.PAYMENT: "付款方式 支付方式 付款类型 购房付款方式 按揭方式 付款",
    Column.DELIVERY_DATE: (
        "约定交付日期 交付日期 合同交付日期 约定交房日期 交房日期 合同交房日期 "
        "约定交付时间 交付时间 交房时间 合同约定交付日期 合同交付时间 deliverydate"
    ),
    Column.AREA_METHOD: "补差计算方式 补差方式 面积补差方式 面积补差计算方式 补差方法",
    Column.AREA_THRESHOLD: (
        "面积误差阈值 面积误差阈值(%) 误差阈值 误差阈值(%) 面积误差比阈值 约定误差比 约定误差比(%)"
    ),
    Column.AREA_FACTOR: "超出倍数 超出部分倍数 双倍系数 超出部分返还倍数",
    Column.HOMES: "家庭住房套数 住房套数 家庭套数",
}
_UNITS = re.compile(
    r"\((?:单位[::]?)?(?:人民币)?(?:元/m2|元/平方米|元/平米|元/平|元|m2|平方米|平米|层)\)"
)


def heading(cell: Cell) -> str:
    """A heading without blanks, line breaks, stars and units in brackets; plain signs."""
    plain = unicodedata.normalize("NFKC", cell_text(cell)).lower()
    plain = "".join(plain.split()).replace("*", "").rstrip(":")
    return _UNITS.sub("", plain.replace("[", "(").replace("]", ")")).replace("m2", "")


_COLUMN_OF: dict[str, Column] = {
    heading(name): column for column, names in _SYNONYMS.items() for name in names.split()
} | {heading(column.value): column for column in Column}


def find_header(sheets: Sequence[Sheet]) -> SheetMatch:
    """The row of headings that names most of our columns, over all sheets of a workbook.

    Raises:
        NoHeader: no row has at least four of our headings, one of them building or unit code.
    """
    best: SheetMatch | None = None
    for sheet in sheets:
        for offset, row in enumerate(sheet.rows[:_ROWS_LOOKED_AT]):
            mapping = match_headings(row)
            if len(mapping) < _FEWEST_HEADINGS or not {Column.BUILDING, Column.CODE} & set(mapping):
                continue
            if best is None or len(mapping) > len(best.mapping):
                names = tuple(" ".join(cell_text(cell).split()) for cell in row)
                best = SheetMatch(sheet.name, sheet.first_row + offset, mapping, names)
    if best is None:
        raise NoHeader(tuple(sheet.name for sheet in sheets))
    return best


def match_headings(row: Sequence[Cell]) -> dict[str, int]:
    """Our columns among the cells of a row; of two headings for one column the first counts."""
    mapping: dict[str, int] = {}
    for index, cell in enumerate(row):
        column = _COLUMN_OF.get(heading(cell)) if isinstance(cell, str) else None
        if column is not None:
            mapping.setdefault(column.value, index)
    return mapping
