"""The sales workbook: the clean one, the one people send, and the faults a row may have."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.unit_rows import (
    Column,
    ColumnsMissing,
    NoHeader,
    OwnerRow,
    ParsedSheet,
    ProblemKind,
    UnitRow,
)
from handover_app.domain.workbooks import Cell, Sheet
from handover_app.services.unit_sheet import (
    COLUMNS,
    find_header,
    left_out,
    parse_rows,
    sheet_of,
)
from handover_app.storage.workbooks import read_sheets

DATA = Path(__file__).parents[1] / "data"
NOON = datetime.combine(date(2026, 12, 6), time())

SOUND: dict[str, Cell] = {
    "楼栋": "1号楼",
    "单元": "1单元",
    "楼层": 1.0,
    "房号": "101",
    "房间编码": "1-1-101",
    "户型": "A",
    "交付标准": "毛坯",
    "合同编号": "CH3-110101",
    "计价方式": "建筑面积",
    "合同单价(元/㎡)": 14943.0,
    "合同总价(元)": 1331720.16,
    "预售建筑面积(㎡)": 89.12,
    "预售套内面积(㎡)": 70.85,
    "实测建筑面积(㎡)": 89.3,
    "实测套内面积(㎡)": 70.99,
    "客户名称": "示例甲",
    "证件类型": "身份证",
    "证件号码": "51010719060711809X",
    "联系电话": "17000003747",
    "共有人": "",
    "共有人证件号码": "",
    "共有人电话": "",
    "付款方式": "按揭",
    "约定交付日期": "2026-12-06",
    "补差计算方式": "",
    "面积误差阈值(%)": "",
    "超出倍数": "",
    "家庭住房套数": "",
}
NOT_SOLD: dict[str, Cell] = {
    "合同编号": "",
    "客户名称": "",
    "证件类型": "",
    "证件号码": "",
    "联系电话": "",
}


def parse(*changes: dict[str, Cell]) -> ParsedSheet:
    """A clean sheet of one row for each set of changed cells."""
    rows = [tuple(COLUMNS), *(tuple((SOUND | each).values()) for each in changes)]
    sheet = Sheet("a", 1, tuple(rows))
    return parse_rows(sheet, find_header([sheet]))


def one(changes: dict[str, Cell]) -> UnitRow:
    parsed = parse(changes)
    assert parsed.problems == ()
    return parsed.rows[0]


def faults(changes: dict[str, Cell]) -> list[tuple[str, str]]:
    parsed = parse(changes)
    assert parsed.rows == ()
    return [(problem.column, problem.kind.value) for problem in parsed.problems]


def read(name: str) -> ParsedSheet:
    sheets = read_sheets(DATA / name)
    match = find_header(sheets)
    return parse_rows(sheet_of(sheets, match), match)


def test_the_clean_workbook_goes_in_whole() -> None:
    parsed = read("chenghu-units.xlsx")
    assert (parsed.read, len(parsed.rows), parsed.problems) == (706, 706, ())
    assert sum(bool(row.owners) for row in parsed.rows) == 679
    assert sum(len(row.owners) for row in parsed.rows) == 1096
    inner = {row.building for row in parsed.rows if row.clause is AreaClause.INNER_AREA_3_PERCENT}
    assert inner == {"6号楼"}
    optional = {"补差计算方式", "面积误差阈值(%)", "超出倍数", "家庭住房套数"}
    assert parsed.columns == set(COLUMNS) - optional
    assert {(row.area_method, row.area_threshold, row.area_factor) for row in parsed.rows} == {
        (AreaMethod.DIFFERENCE_TIMES_PRICE, None, None)
    }


def test_the_messy_workbook_gives_exactly_what_is_expected() -> None:
    parsed = read("chenghu-units-messy.xlsx")
    expected = json.loads((DATA / "chenghu-units-messy.expected.json").read_text(encoding="utf-8"))
    assert [(each.row, each.column, each.kind.value) for each in parsed.problems] == [
        (each["row"], each["column"], each["kind"]) for each in expected["problem_rows"]
    ]
    assert sorted(row.code for row in parsed.rows) == sorted(expected["clean_units"])
    assert parsed.read == len(parsed.rows) + len(parsed.problems)


def test_a_messy_row_says_the_same_as_the_clean_one() -> None:
    clean = {row.code: row for row in read("chenghu-units.xlsx").rows}
    changed = set()
    for row in read("chenghu-units-messy.xlsx").rows:
        twin = clean[row.code]
        changed |= {name for name in UnitRow.__slots__ if getattr(row, name) != getattr(twin, name)}
    assert changed <= {"row", "delivery_date"}


def test_a_row_becomes_a_unit() -> None:
    assert one({}) == UnitRow(
        row=2,
        building="1号楼",
        entrance="1单元",
        floor=1,
        room="101",
        code="1-1-101",
        layout="A",
        fit_out="毛坯",
        contract_number="CH3-110101",
        clause=AreaClause.GROSS_AREA_3_PERCENT,
        unit_price=Money.of("14943"),
        contract_total=Money.of("1331720.16"),
        contracted=Areas(Decimal("89.12"), Decimal("70.85")),
        measured=Areas(Decimal("89.30"), Decimal("70.99")),
        owners=(OwnerRow("示例甲", "身份证", "51010719060711809X", "17000003747"),),
        payment="按揭",
        delivery_date=date(2026, 12, 6),
    )


def test_an_unsold_unit_needs_no_owner_and_no_survey() -> None:
    unit = one({**NOT_SOLD, "实测建筑面积(㎡)": "", "实测套内面积(㎡)": "-"})
    assert (unit.owners, unit.contract_number) == ((), None)
    assert unit.measured == Areas()


@pytest.mark.parametrize(
    ("changes", "column", "kind"),
    [
        ({"房间编码": ""}, "房间编码", "missing"),
        ({"房间编码": NOON}, "房间编码", "missing"),
        ({"楼栋": "\u3000"}, "楼栋", "missing"),
        ({"楼层": "顶"}, "楼层", "not a number"),
        ({"计价方式": "随意"}, "计价方式", "missing"),
        ({"合同单价(元/㎡)": "面议"}, "合同单价(元/㎡)", "not a number"),
        ({"合同单价(元/㎡)": ""}, "合同单价(元/㎡)", "missing"),
        ({"合同单价(元/㎡)": 14943.333}, "合同单价(元/㎡)", "not a number"),
        ({"合同总价(元)": "-5"}, "合同总价(元)", "negative"),
        ({"预售建筑面积(㎡)": -89.12}, "预售建筑面积(㎡)", "negative"),
        ({"预售建筑面积(㎡)": 0.0}, "预售建筑面积(㎡)", "negative"),
        ({"预售建筑面积(㎡)": ""}, "预售建筑面积(㎡)", "missing"),
        ({"实测建筑面积(㎡)": "待测绘"}, "实测建筑面积(㎡)", "not a number"),
        ({"实测建筑面积(㎡)": 89.123}, "实测建筑面积(㎡)", "not a number"),
        ({"实测套内面积(㎡)": True}, "实测套内面积(㎡)", "not a number"),
        ({"客户名称": ""}, "客户名称", "missing"),
        ({"合同编号": ""}, "合同编号", "missing"),
        ({"证件类型": "驾驶证"}, "证件类型", "missing"),
        ({"证件号码": "510107190607118090"}, "证件号码", "checksum"),
        ({"证件号码": 510107190607118.0}, "证件号码", "checksum"),
        ({"证件号码": ""}, "证件号码", "missing"),
        ({"联系电话": "1700000"}, "联系电话", "not a phone number"),
        ({"约定交付日期": "年底"}, "约定交付日期", "not a date"),
        ({"约定交付日期": "2026-02-30"}, "约定交付日期", "not a date"),
    ],
)
def test_a_fault_is_named_with_column_and_kind(
    changes: dict[str, Cell], column: str, kind: str
) -> None:
    assert faults(changes) == [(column, kind)]


def test_a_row_with_several_faults_has_one_problem_a_column() -> None:
    assert faults({"联系电话": "1", "实测建筑面积(㎡)": "x", "证件号码": ""}) == [
        ("实测建筑面积(㎡)", "not a number"),
        ("证件号码", "missing"),
    ]


def test_the_words_of_a_problem_never_quote_an_identity_or_phone_number() -> None:
    parsed = parse({"证件号码": "510107190607118090"}, {"房间编码": "b", "联系电话": "1700000"})
    words = " ".join(problem.message for problem in parsed.problems)
    assert "510107190607118090" not in words
    assert "1700000" not in words


@pytest.mark.parametrize(
    "cell", ["2026-12-06", "2026/12/6", "2026.12.6", "2026年12月6日", "20261206", NOON, 46362.0]
)
def test_a_date_may_be_spelt_in_many_ways(cell: Cell) -> None:
    assert one({"约定交付日期": cell}).delivery_date == date(2026, 12, 6)


@pytest.mark.parametrize(
    "cell", ["89.12㎡", "８９．１２", " 89.12 平方米", 89.12, "89.12m²", "89.12 m2"]
)
def test_an_area_may_carry_its_unit(cell: Cell) -> None:
    assert one({"预售建筑面积(㎡)": cell}).contracted.gross == Decimal("89.12")


@pytest.mark.parametrize("cell", ["￥1,331,720.16", "1331720.16元", 1331720.16, 1331720.1604])
def test_a_total_may_carry_its_sign(cell: Cell) -> None:
    assert one({"合同总价(元)": cell}).contract_total == Money.of("1331720.16")


@pytest.mark.parametrize(
    ("pricing", "clause"),
    [
        ("建筑面积", AreaClause.GROSS_AREA_3_PERCENT),
        ("", AreaClause.GROSS_AREA_3_PERCENT),
        ("按套内建筑面积", AreaClause.INNER_AREA_3_PERCENT),
        ("按套计价", AreaClause.SOLD_BY_SET),
        ("误差范围内不结算", AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE),
        ("自定义", AreaClause.CUSTOM),
    ],
)
def test_the_pricing_column_sets_the_clause(pricing: str, clause: AreaClause) -> None:
    assert one({"计价方式": pricing}).clause is clause


@pytest.mark.parametrize(
    ("building", "name"),
    [("1", "1号楼"), (1.0, "1号楼"), ("1＃", "1号楼"), ("3幢", "3号楼"), ("雅阁", "雅阁")],
)
def test_a_building_has_one_name_however_it_is_written(building: Cell, name: str) -> None:
    assert one({"楼栋": building}).building == name


def test_a_missing_storey_or_room_is_told_from_what_is_there() -> None:
    unit = one({"房间编码": "1－1－1202", "房号": "", "楼层": ""})
    assert (unit.code, unit.room, unit.floor) == ("1-1-1202", "1202", 12)
    assert one({"楼层": "3层"}).floor == 3
    assert one({"楼层": "B1"}).floor == -1


@pytest.mark.parametrize("sign", ["、", ",", "，", ";", "；", "/", "\n"])
def test_several_co_owners_may_share_a_cell(sign: str) -> None:
    unit = one(
        {
            "共有人": f"示例乙{sign}示例丙",
            "共有人证件号码": f"320505190802287183{sign}E12345678",
            "共有人电话": f"17000009665{sign} 17000003117",
        }
    )
    assert unit.owners[1:] == (
        OwnerRow("示例乙", "身份证", "320505190802287183", "17000009665"),
        OwnerRow("示例丙", "护照", "E12345678", "17000003117"),
    )


def test_a_phone_shared_by_several_owners_is_no_problem() -> None:
    people: dict[str, Cell] = {
        "共有人": "示例乙、示例丙",
        "共有人证件号码": "320505190802287183、51010719060711809X",
        "共有人电话": "17000003747",
    }
    assert {owner.phone for owner in one(people).owners} == {"17000003747"}


def test_a_co_owner_without_a_document_is_a_problem() -> None:
    people: dict[str, Cell] = {"共有人": "示例乙、示例丙", "共有人证件号码": "320505190802287183"}
    assert faults(people) == [("共有人证件号码", "missing")]


def test_a_company_keeps_the_signs_of_its_name() -> None:
    unit = one(
        {
            "客户名称": "示例（上海）投资、管理有限公司",
            "证件类型": "营业执照",
            "证件号码": "91420106nnthg1fj4x ",
        }
    )
    assert unit.owners == (
        OwnerRow(
            "示例（上海）投资、管理有限公司",
            "统一社会信用代码",
            "91420106NNTHG1FJ4X",
            "17000003747",
        ),
    )


def test_blanks_that_only_align_a_name_are_dropped() -> None:
    assert one({"客户名称": "\u3000示　甲\xa0"}).owners[0].name == "示甲"
    assert one({"客户名称": "陈 Michael"}).owners[0].name == "陈 Michael"


def test_the_first_of_two_rows_of_a_unit_goes_in() -> None:
    parsed = parse({}, {"户型": "B", "联系电话": "1"})
    assert [row.layout for row in parsed.rows] == ["A"]
    (problem,) = parsed.problems
    assert (problem.row, problem.column, problem.kind) == (3, Column.CODE, ProblemKind.DUPLICATE)
    unsound = parse({"联系电话": "1"}, {})
    assert unsound.rows == ()
    assert [each.kind for each in unsound.problems] == [
        ProblemKind.NOT_A_PHONE_NUMBER,
        ProblemKind.DUPLICATE,
    ]


def test_rows_that_are_no_units_are_neither_read_nor_problems() -> None:
    blank = dict.fromkeys(COLUMNS, "")
    parsed = parse(
        {**blank},
        {**blank, "楼栋": "1号楼小计", "预售建筑面积(㎡)": 12345.67},
        {**blank, "房间编码": "合 计", "预售建筑面积(㎡)": 12345.67},
        {**blank, "户型": "本表由示例部门导出"},
        dict(zip(COLUMNS, COLUMNS, strict=True)),
    )
    assert (parsed.read, parsed.rows, parsed.problems) == (0, (), ())


def test_the_sheet_is_chosen_by_its_headings_and_rows_keep_their_numbers() -> None:
    note = Sheet("房源台账", 1, (("请看另一张表", "电话"),))
    title = ("某项目房源表", *[""] * 23)
    heads = tuple("  房源编码" if name == "房间编码" else f"{name} " for name in COLUMNS)
    table = Sheet("Sheet9", 5, (title, heads, tuple(SOUND.values())))
    match = find_header([note, table])
    assert (match.sheet_name, match.header_row) == ("Sheet9", 6)
    assert sheet_of([note, table], match) is table
    assert [row.row for row in parse_rows(table, match).rows] == [7]


def test_a_workbook_without_headings_is_refused() -> None:
    sheets = [Sheet("一", 1, (("a", "b"), (1.0, 2.0))), Sheet("二", 1, ())]
    with pytest.raises(NoHeader) as refused:
        find_header(sheets)
    assert refused.value.sheets == ("一", "二")


def test_the_match_of_columns_can_be_changed() -> None:
    heads = tuple("代号" if name == "房间编码" else name for name in COLUMNS)
    sheet = Sheet("a", 1, (heads, tuple(SOUND.values())))
    match = find_header([sheet])
    assert match.missing == ("房间编码",)
    with pytest.raises(ColumnsMissing):
        parse_rows(sheet, match)
    mended = match.with_mapping({**match.mapping, "房间编码": 4})
    assert parse_rows(sheet, mended).rows[0].code == "1-1-101"
    with pytest.raises(ValueError, match="column"):
        match.with_mapping({"房间编码": 99})
    with pytest.raises(ValueError, match="column"):
        match.with_mapping({"代号": 4})


def test_what_a_sheet_does_not_have_it_says_nothing_about() -> None:
    names = ["楼栋", "房号", "楼层", "房间编码", "客户名称", "证件号码"]
    sheet = Sheet("a", 1, (tuple(names), tuple(SOUND[name] for name in names)))
    parsed = parse_rows(sheet, find_header([sheet]))
    assert parsed.columns == set(names)
    assert parsed.rows[0].owners[0].name == "示例甲"


def test_rows_left_out_come_back_with_every_reason() -> None:
    sheet = Sheet(
        "a", 3, (tuple(COLUMNS), tuple((SOUND | {"联系电话": "1", "楼层": "顶"}).values()))
    )
    match = find_header([sheet])
    header, rows = left_out(sheet, match, parse_rows(sheet, match).problems)
    assert header == tuple(COLUMNS)
    ((cells, reason),) = rows
    assert cells == sheet.rows[1]
    assert reason == "楼层：“顶”不是楼层；联系电话：联系电话不是有效的电话号码"


@pytest.mark.parametrize(
    ("cells", "terms"),
    [
        ({"补差计算方式": "b"}, ("B", None, None, None)),
        ({"补差计算方式": "方式Ａ"}, ("A", None, None, None)),
        ({"面积误差阈值(%)": "0.6%"}, ("A", Fraction(6, 1000), None, None)),
        ({"面积误差阈值(%)": 3}, ("A", Fraction(3, 100), None, None)),
        ({"面积误差阈值(%)": 0.03}, ("A", Fraction(3, 100), None, None)),
        ({"面积误差阈值(%)": "0"}, ("A", Fraction(0), None, None)),
        ({"超出倍数": "1.5", "家庭住房套数": 2.0}, ("A", None, Fraction(3, 2), 2)),
        ({"家庭住房套数": 0}, ("A", None, None, 0)),
    ],
)
def test_the_terms_of_the_contract_are_read_where_there_is_a_column(
    cells: dict[str, Cell], terms: tuple[object, ...]
) -> None:
    row = one(cells)
    assert (row.area_method.value, row.area_threshold, row.area_factor, row.homes) == terms


@pytest.mark.parametrize(
    "cells",
    [
        {"补差计算方式": "C"},
        {"面积误差阈值(%)": "100"},
        {"面积误差阈值(%)": "-1"},
        {"面积误差阈值(%)": "三"},
        {"超出倍数": "11"},
        {"家庭住房套数": "1.5"},
        {"家庭住房套数": "21"},
    ],
)
def test_impossible_terms_of_a_contract_leave_the_row_out(cells: dict[str, Cell]) -> None:
    assert [column for column, _ in faults(cells)] == list(cells)
