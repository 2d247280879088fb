"""Payments made ahead: preview, import of the sound rows alone, what counts, and cancelling."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import ChargeItem
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.list_sheets import HeadingsMissing, ListSheet
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.prior_payments import PriorPaymentNotFound, PriorPaymentResult
from handover_app.domain.receipts import DecisionKind
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.workbooks import NotAWorkbook
from handover_app.services.prior_payment_sheet import find_payments
from tests.services.hall import BEYOND, NIL, OWED, PAYS, UNSOLD, Hall, race
from tests.services.lists import PAYMENT_HEADER, cells, kinds, sheet, workbook

FEE = ("物业费", "848.40", "2026-11-01", "银行转账", "LS-1", "")
"""Three months at 2.80 for 101.00 square metres, as the statement of the flat asks."""


def listed(*rows: Any, header: Any = PAYMENT_HEADER) -> ListSheet:
    """Rows as a list that was read."""
    return find_payments("预收.xlsx", [sheet(header, *rows)])


def run(hall: Hall, file: ListSheet) -> PriorPaymentResult:
    """Import as finance."""
    return hall.desks.prior_payments.run(hall.act(Role.FINANCE), file)


def preview(hall: Hall, file: ListSheet) -> PriorPaymentResult:
    """Look as finance, and leave no trace."""
    with hall.changes_nothing():
        return hall.desks.prior_payments.preview(hall.act(Role.FINANCE), file)


def counted(hall: Hall) -> dict[Any, Any]:
    """What counts, by unit and item."""
    with hall.database.read() as reading:
        return reading.prior_payments.by_item()


def reasons(result: PriorPaymentResult) -> list[tuple[int, str, str]]:
    """The problems as row, column and words."""
    return [(each.row, each.column, each.message) for each in result.problems]


def test_a_payment_made_ahead_counts_for_its_unit_and_item(hall: Hall) -> None:
    as_read = datetime(2026, 11, 2)  # noqa: DTZ001 - a date cell has no zone
    file = listed((PAYS, *FEE), (NIL, "专项维修资金", 14500.0, as_read, "", "", "x"))
    with hall.records("PriorPaymentImported", "PriorPaymentImported") as rows:
        result = run(hall, file)
    assert (result.read, len(result.rows), result.problems) == (2, 2, ())
    assert result.total == Money(848_40 + 14_500_00)
    assert [row.unit_id for row in rows] == [hall.unit(PAYS), hall.unit(NIL)]
    assert [row.data["row"] for row in rows] == [2, 3]
    assert counted(hall) == {
        hall.unit(PAYS): {ChargeItem.SERVICE_FEE: Money(848_40)},
        hall.unit(NIL): {ChargeItem.MAINTENANCE_FUND: Money(14_500_00)},
    }


def test_what_was_paid_ahead_is_not_asked_for_again(hall: Hall) -> None:
    run(hall, listed((PAYS, *FEE), (PAYS, "维修资金", "10000", "2026-11-01", "", "", "")))
    settlement = hall.desks.receipts.settlement(hall.unit(PAYS))
    still = {each.line.item: each.open for each in settlement.lines}
    assert still[ChargeItem.SERVICE_FEE] == Money(0)
    assert still[ChargeItem.MAINTENANCE_FUND] == Money(101 * 145_00 - 10_000_00)


def test_by_item_looks_at_the_units_that_are_asked_for_only(hall: Hall) -> None:
    run(hall, listed((PAYS, *FEE), (NIL, "物业费", "1", "2026-11-01", "", "", "")))
    with hall.database.read() as reading:
        assert set(reading.prior_payments.by_item([hall.unit(NIL)])) == {hall.unit(NIL)}
        assert reading.prior_payments.by_item([]) == {}


def test_two_instalments_of_one_item_are_added_up(hall: Hall) -> None:
    run(
        hall,
        listed(
            (PAYS, "物业费", "400.00", "2026-10-01", "", "A-1", ""),
            (PAYS, "物业费", "400.00", "2026-10-02", "", "A-2", ""),
        ),
    )
    assert counted(hall)[hall.unit(PAYS)] == {ChargeItem.SERVICE_FEE: Money(800_00)}


def test_a_preview_says_the_same_and_leaves_no_trace(hall: Hall) -> None:
    file = listed(
        (PAYS, *FEE), ("9-9-0101", *FEE), (PAYS, "物业费", "9999", "2026-11-01", "", "", "")
    )
    looked = preview(hall, file)
    assert run(hall, file) == looked
    assert len(looked.rows) == 2
    assert len(looked.problems) == 1
    assert len(looked.warnings) == 1


def test_every_fault_of_a_row_has_its_words_and_the_sound_rows_go_in(hall: Hall) -> None:
    day = "2026-11-01"
    result = run(
        hall,
        listed(
            ("9-9-0101", "物业费", "1.00", day, "", "", ""),
            (PAYS, "停车费", "1.00", day, "", "", ""),
            (PAYS, "物业费", "一百", day, "", "", ""),
            (PAYS, "物业费", "1.234", day, "", "", ""),
            (PAYS, "物业费", 0.0, day, "", "", ""),
            (PAYS, "物业费", -5.0, day, "", "", ""),
            (PAYS, "物业费", "", day, "", "", ""),
            (PAYS, "", "1.00", day, "", "", ""),
            ("", "物业费", "1.00", day, "", "", ""),
            (PAYS, "物业费", "1.00", "", "", "", ""),
            (PAYS, "物业费", "1.00", "2026-13-01", "", "", ""),
            (PAYS, "物业费", "1.00", "2026-11-08", "", "", ""),
            (UNSOLD, "物业费", "1.00", day, "", "", ""),
            (PAYS, "物业费", "1.00", day, "", 6.2220000000001e18, ""),
            (PAYS, "物业费", "1.00", day, "长" * 61, "", ""),
            (PAYS, "物业费", 100.125, day, "", "", ""),
            (PAYS, "物业费", True, day, "", "", ""),
            (PAYS, *FEE),
        ),
    )
    assert reasons(result) == [
        (2, "房间编码", "没有这套房：9-9-0101"),
        (3, "项目", "没有这个收费项目：停车费"),
        (4, "金额", "“一百”不是数字"),
        (5, "金额", "金额最多两位小数"),
        (6, "金额", "金额必须大于 0"),
        (7, "金额", "金额必须大于 0"),
        (8, "金额", "缺少金额"),
        (9, "项目", "缺少项目"),
        (10, "房间编码", "缺少房号"),
        (11, "日期", "缺少日期"),
        (12, "日期", "“2026-13-01”不是日期"),
        (13, "日期", "2026-11-08 在今天之后"),
        (14, "房间编码", "该房未售，不能收款"),
        (15, "凭证号", "凭证号是数字格式，末几位可能已丢失，请改为文本后重新填写"),
        (16, "方式", "方式超过 60 个字"),
        (17, "金额", "金额最多两位小数"),
        (18, "金额", "“TRUE”不是数字"),
    ]
    assert [row.row for row in result.rows] == [19]
    assert hall.count("prior_payments") == 1


def test_two_faults_of_a_row_are_both_told(hall: Hall) -> None:
    result = preview(hall, listed((PAYS, "停车费", "x", "2026-11-01", "", "", "")))
    assert [each.column for each in result.problems] == ["项目", "金额"]


@pytest.mark.parametrize(
    ("word", "item"),
    [
        ("面积补差", ChargeItem.AREA_DIFFERENCE),
        ("面积差价款", ChargeItem.AREA_DIFFERENCE),
        ("物 业 费", ChargeItem.SERVICE_FEE),
        ("SERVICE_FEE", ChargeItem.SERVICE_FEE),
        ("service_fee", ChargeItem.SERVICE_FEE),
        ("公共维修基金", ChargeItem.MAINTENANCE_FUND),
        ("契税（元）", ChargeItem.DEED_TAX),
    ],
)
def test_an_item_is_known_by_its_name_its_code_and_common_words(
    sqlite_hall: Hall, word: str, item: ChargeItem
) -> None:
    result = preview(sqlite_hall, listed((PAYS, word, "1.00", "2026-11-01", "", "", "")))
    assert [row.item for row in result.rows] == [item]


def test_every_name_of_the_catalogue_names_its_item(sqlite_hall: Hall) -> None:
    with sqlite_hall.database.read() as reading:
        items = reading.fees.catalogue().items
    rows = [(PAYS, each.name, "1.00", "2026-11-01", "", "", "") for each in items]
    result = preview(sqlite_hall, listed(*rows))
    assert [row.item for row in result.rows] == [each.item for each in items]


@pytest.mark.parametrize(
    "code", ["1-1-0101", " 1-1-0101 ", "1－1－0101", "1–1–0101", "１-１-０１０１"]
)
def test_a_unit_is_found_however_its_code_was_typed(sqlite_hall: Hall, code: str) -> None:
    result = preview(sqlite_hall, listed((code, *FEE)))
    assert [row.code for row in result.rows] == [PAYS]


def test_a_unit_is_found_by_building_entrance_and_room(sqlite_hall: Hall) -> None:
    header = ("楼栋", "单元", "房号", "款项名称", "实收金额（元）", "到账日期")
    file = listed(("1栋", "1", "0101", "物业费", "1", "20261101"), header=header)
    assert [row.code for row in preview(sqlite_hall, file).rows] == [PAYS]


def test_a_messy_sheet_is_read_by_its_headings_and_its_totals_are_no_rows(
    sqlite_hall: Hall,
) -> None:
    rows = (
        ("澄湖雅苑三期 预收款明细",),
        ("", ""),
        ("序号", "房源编码*", "收费\n项目", "缴费金额(元)", "收款日期", "流水号"),
        (1.0, PAYS, "物业费", "￥848.40", "2026年11月1日", "00123"),
        (),
        ("序号", "房源编码*", "收费\n项目", "缴费金额(元)", "收款日期", "流水号"),
        (2.0, NIL, "物业费", "1,840.00元", 46327.0, ""),
        ("合计", "", "", "2,688.40", "", ""),
        (3.0, "合计：", "", "2,688.40", "", ""),
        ("制表人：财务",),
    )
    found = find_payments("预收.xlsx", [sheet(("说明",)), sheet(*rows, first_row=5)])
    result = preview(sqlite_hall, found)
    assert result.problems == ()
    assert [(row.row, row.amount, row.paid_on, row.reference) for row in result.rows] == [
        (8, Money(848_40), date(2026, 11, 1), "00123"),
        (11, Money(1840_00), date(2026, 11, 1), ""),
    ]


def test_a_workbook_without_the_headings_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(HeadingsMissing) as refused:
        find_payments("x.xlsx", [sheet(("房号", "项目", "备注"), (PAYS, "物业费", ""))])
    assert refused.value.columns == ("金额", "日期")


def test_a_file_is_read_behind_the_guards(sqlite_hall: Hall, tmp_path: Path) -> None:
    service = sqlite_hall.desks.prior_payments
    good = service.load(workbook(tmp_path / "预收.xlsx", PAYMENT_HEADER, (PAYS, *FEE)))
    assert [row.amount for row in run(sqlite_hall, good).rows] == [Money(848_40)]
    assert service.lines()[0].source == "预收.xlsx"
    bad = tmp_path / "预收.xls"
    bad.write_bytes(b"\xd0\xcf\x11\xe0 an old workbook")
    with pytest.raises(NotAWorkbook):
        service.load(bad)


def test_the_same_workbook_again_adds_nothing(hall: Hall) -> None:
    file = listed((PAYS, *FEE))
    run(hall, file)
    with hall.changes_nothing():
        again = run(hall, file)
    assert again.rows == ()
    assert reasons(again) == [(2, "凭证号", "已导入过：预收.xlsx 第 2 行")]


def test_a_row_that_stands_twice_in_the_file_goes_in_once(hall: Hall) -> None:
    result = run(hall, listed((PAYS, *FEE), (PAYS, *FEE)))
    assert reasons(result) == [(3, "凭证号", "与第 2 行重复；确是两笔时请填不同的凭证号")]
    assert counted(hall)[hall.unit(PAYS)] == {ChargeItem.SERVICE_FEE: Money(848_40)}


def test_an_amount_above_the_statement_goes_in_with_a_warning(hall: Hall) -> None:
    file = listed(
        (PAYS, "物业费", "848.40", "2026-11-01", "", "A", ""),
        (PAYS, "物业费", "0.01", "2026-11-01", "", "B", ""),
        (OWED, "面积补差", "5", "2026-11-01", "", "", ""),
        (NIL, "契税", "5", "2026-11-01", "", "", ""),
    )
    result = run(hall, file)
    assert (len(result.rows), result.problems) == (4, ())
    assert [(each.row, each.unit) for each in result.warnings] == [(3, PAYS), (4, OWED), (5, NIL)]
    assert "848.41" in result.warnings[0].message
    assert "多于费用清单的 848.40" in result.warnings[0].message
    assert "多于费用清单的 0.00" in result.warnings[1].message
    assert "费用清单里没有" in result.warnings[2].message


def test_a_payment_for_a_contract_that_was_given_back_is_odd(hall: Hall) -> None:
    hall.desks.decisions.choose(
        hall.act(Role.LEGAL), hall.unit(BEYOND), DecisionKind.RESCINDS, "书面解除"
    )
    result = run(hall, listed((BEYOND, "物业费", "1", "2026-11-01", "", "", "")))
    assert [each.message for each in result.warnings] == ["业主已选择退房"]


def test_a_row_of_a_unit_is_never_taken_for_a_total(sqlite_hall: Hall) -> None:
    result = preview(sqlite_hall, listed((PAYS, "物业费合计", "1", "2026-11-01", "", "", "")))
    assert (result.read, reasons(result)) == (1, [(2, "项目", "没有这个收费项目：物业费合计")])


def test_a_warning_counts_what_was_imported_before(hall: Hall) -> None:
    run(hall, listed((PAYS, *FEE)))
    result = preview(hall, listed((PAYS, "物业费", "1", "2026-11-02", "", "LS-2", "")))
    assert ["849.40" in each.message for each in result.warnings] == [True]


def test_rows_left_out_come_back_as_text_with_their_reasons(hall: Hall) -> None:
    file = listed(
        (PAYS, *FEE),
        ("9-9-0101", "=1+1", "x", "2026-11-01", "", "", '=HYPERLINK("http://x")'),
    )
    result = preview(hall, file)
    data = hall.desks.prior_payments.problem_workbook(file, result)
    rows = cells(data)
    assert rows[0] == [*PAYMENT_HEADER, "未导入原因"]
    assert len(rows) == 2
    assert rows[1][1] == "=1+1"
    assert kinds(data) == {"s"}
    assert rows[1][-1].startswith("房间编码：没有这套房：9-9-0101；项目：没有这个收费项目")


def test_only_who_imports_payments_may(hall: Hall) -> None:
    file = listed((PAYS, *FEE))
    for role in (Role.CASHIER, Role.LEAD):
        with hall.refuses(NotAllowed):
            hall.desks.prior_payments.run(hall.act(role), file)
        with hall.refuses(NotAllowed):
            hall.desks.prior_payments.preview(hall.act(role), file)


def test_a_repeated_operation_is_answered_with_its_counts(hall: Hall) -> None:
    act = hall.act(Role.FINANCE)
    hall.desks.prior_payments.run(act, listed((PAYS, *FEE)))
    with pytest.raises(AlreadyDone) as done:
        hall.desks.prior_payments.run(act, listed((PAYS, *FEE)))
    assert done.value.result == {"imported": 1, "total": 848_40}
    assert hall.count("prior_payments") == 1


def test_a_cancelled_payment_counts_no_more_and_may_come_again(hall: Hall) -> None:
    service = hall.desks.prior_payments
    run(hall, listed((PAYS, *FEE)))
    line = service.lines(hall.unit(PAYS))[0]
    with hall.records("PriorPaymentCancelled") as rows:
        service.cancel(hall.act(Role.FINANCE), line.payment_id, "  记错了房号 ")
    assert rows[0].unit_id == hall.unit(PAYS)
    assert rows[0].data["reason"] == "记错了房号"
    assert counted(hall) == {}
    assert service.lines()[0].cancelled == "记错了房号"
    again = run(hall, listed((PAYS, *FEE)))
    assert len(again.rows) == 1
    assert counted(hall)[hall.unit(PAYS)] == {ChargeItem.SERVICE_FEE: Money(848_40)}
    assert [each.cancelled for each in service.lines()] == ["", "记错了房号"]


def test_cancelling_twice_does_no_harm(hall: Hall) -> None:
    service = hall.desks.prior_payments
    run(hall, listed((PAYS, *FEE)))
    payment = service.lines()[0].payment_id
    service.cancel(hall.act(Role.FINANCE), payment, "记错")
    with hall.changes_nothing():
        service.cancel(hall.act(Role.FINANCE), payment, "再记一次")


def test_cancelling_asks_for_the_right_a_reason_and_a_payment(hall: Hall) -> None:
    service = hall.desks.prior_payments
    run(hall, listed((PAYS, *FEE)))
    payment = service.lines()[0].payment_id
    with hall.refuses(NotAllowed):
        service.cancel(hall.act(Role.CASHIER), payment, "记错")
    with hall.refuses(ReasonMissing):
        service.cancel(hall.act(Role.FINANCE), payment, "   ")
    with hall.refuses(PriorPaymentNotFound):
        service.cancel(hall.act(Role.FINANCE), hall.unit(PAYS), "记错")


def test_a_stored_payment_says_where_it_came_from(hall: Hall) -> None:
    run(hall, listed((PAYS, "物业费", "848.40", "2026-11-01", "银行 转账", "LS-1", "预收")))
    line = hall.desks.prior_payments.lines(hall.unit(PAYS))[0]
    assert (line.code, line.amount, line.paid_on) == (PAYS, Money(848_40), date(2026, 11, 1))
    assert (line.method, line.reference, line.remark) == ("银行 转账", "LS-1", "预收")
    assert (line.source, line.row, line.clerk) == ("预收.xlsx", 2, Role.FINANCE.value)
    assert hall.desks.prior_payments.lines(hall.unit(NIL)) == ()


def test_two_imports_of_one_list_at_once_store_it_once(hall: Hall) -> None:
    file = listed((PAYS, *FEE), (NIL, "物业费", "840.00", "2026-11-01", "", "LS-2", ""))
    answers = race(lambda: run(hall, file), lambda: run(hall, file))
    assert hall.count("prior_payments") == 2
    rows = [len(each.rows) for each in answers if isinstance(each, PriorPaymentResult)]
    refused = [each for each in answers if isinstance(each, ChangedMeanwhile)]
    assert sorted(rows) in ([2], [0, 2])
    assert len(rows) + len(refused) == 2


def test_many_payments_of_one_item_go_in_together(sqlite_hall: Hall) -> None:
    rows = [(PAYS, "物业费", "0.01", "2026-11-01", "", f"R-{n}", "") for n in range(1500)]
    result = run(sqlite_hall, listed(*rows))
    assert len(result.rows) == 1500
    assert counted(sqlite_hall)[sqlite_hall.unit(PAYS)] == {ChargeItem.SERVICE_FEE: Money(15_00)}
