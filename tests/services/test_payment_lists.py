"""Refunds to the bank and back: what goes, once; what the bank says; and nothing of it twice."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import Payee
from handover_app.domain.list_sheets import HeadingsMissing, ListSheet
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import (
    BankImport,
    NothingToSend,
    PaymentListFile,
    PaymentListNotFound,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import BankAccount, DecisionKind, RefundMethod, RefundState
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.services.bank_results import find_results
from handover_app.services.payment_lists import HEADER
from handover_app.services.receipts import RefundWish
from tests.services.hall import OWED, OWED_BEYOND, Hall, race
from tests.services.lists import cells, kinds, sheet, workbook

DAY = date(2026, 11, 9)
NUMBER = "6222000011112222"
RESULT_HEADER = ("编号", "账号", "金额", "结果", "原因", "日期")
_CARD = RefundWish(RefundMethod.ORIGINAL_CARD, card_tail="4321")


def signed(hall: Hall, code: str = OWED, wish: RefundWish | None = None) -> UUID:
    """A refund that is approved and signed."""
    if code == OWED_BEYOND:
        hall.desks.decisions.choose(
            hall.act(Role.LEGAL), hall.unit(code), DecisionKind.KEEPS, "书面确认"
        )
    refund = hall.refund(code, wish)
    hall.sign(refund)
    return refund


def make(hall: Hall, payee: Payee = Payee.DEVELOPER, again: Any = ()) -> PaymentListFile:
    """A list for the day, by finance."""
    return hall.desks.payment_lists.make(hall.act(Role.FINANCE), DAY, payee, again)


def state(hall: Hall, refund: UUID) -> RefundState:
    """Where a refund stands."""
    return next(each.state for each in hall.desks.refunds.all() if each.refund_id == refund)


def number(hall: Hall, refund: UUID) -> str:
    """The number of a refund."""
    return next(each.number for each in hall.desks.refunds.all() if each.refund_id == refund)


def answer(*rows: Any, header: Any = RESULT_HEADER, name: str = "结果.xlsx") -> ListSheet:
    """The bank's result as a list that was read."""
    return find_results(name, [sheet(header, *rows)])


def told(hall: Hall, file: ListSheet) -> BankImport:
    """Import a result as finance."""
    return hall.desks.payment_lists.result(hall.act(Role.FINANCE), file)


def words(result: BankImport) -> list[tuple[str, str]]:
    """The problems as column and words."""
    return [(each.column, each.message) for each in result.problems]


# The list


def test_a_list_holds_what_online_banking_asks_and_marks_the_refunds_as_sent(hall: Hall) -> None:
    refund = signed(hall)
    with hall.records("PaymentListMade", "RefundMoved") as rows:
        made = make(hall)
    assert cells(made.data) == [
        list(HEADER),
        [
            number(hall, refund), "翟丙", NUMBER, "示例银行", "湖滨支行", 10_000,
            f"退面积补差款 {OWED}",
        ],
    ]  # fmt: skip
    assert made.name == f"{made.summary.number}.xlsx"
    assert (made.summary.count, made.summary.total) == (1, Money(10_000_00))
    assert state(hall, refund) is RefundState.SENT
    assert rows[0].data["total"] == 10_000_00
    assert rows[1].unit_id == hall.unit(OWED)
    assert rows[1].data["note"] == made.summary.number


def test_texts_stay_texts_and_no_cell_is_a_formula(hall: Hall) -> None:
    account = BankAccount("翟丙", "@示例银行", "+支行", NUMBER, consent=True)
    signed(hall, wish=RefundWish(RefundMethod.TRANSFER, account=account))
    made = make(hall)
    assert cells(made.data)[1][1:5] == ["翟丙", NUMBER, "@示例银行", "+支行"]
    assert kinds(made.data) == {"s", "n"}


def test_a_second_sheet_says_who_pays_how_much_in_capitals(hall: Hall) -> None:
    signed(hall)
    about = dict(cells(make(hall).data, "说明"))
    assert about["合计"] == "10,000.00"
    assert about["大写"] == "人民币壹万元整"
    assert about["付款日期"] == "2026-11-09"
    assert about["付款单位"] == "澄湖示例置业有限公司"


def test_only_signed_and_approved_refunds_of_that_payer_by_the_bank_go(hall: Hall) -> None:
    unsigned = hall.refund(OWED)
    with hall.refuses(NothingToSend):
        make(hall)
    hall.sign(unsigned)
    with hall.refuses(NothingToSend):
        make(hall, Payee.PROPERTY_COMPANY)
    assert make(hall).summary.count == 1


def test_a_refund_that_nobody_approved_stays(hall: Hall) -> None:
    wish = RefundWish(RefundMethod.ORIGINAL_CARD, card_tail="4321")
    hall.desks.refunds.apply(hall.act(Role.CASHIER), hall.unit(OWED), wish)
    refund = hall.desks.receipts.settlement(hall.unit(OWED)).refunds[-1].refund_id
    hall.sign(refund)
    with hall.refuses(NothingToSend):
        make(hall)


def test_a_cash_refund_never_goes_to_the_bank(hall: Hall) -> None:
    signed(hall, wish=RefundWish(RefundMethod.CASH))
    with hall.refuses(NothingToSend):
        make(hall)


def test_the_original_card_is_named_by_its_end(hall: Hall) -> None:
    signed(hall, wish=_CARD)
    row = cells(make(hall).data)[1]
    assert row[1:3] == ["翟丙", "原卡尾号4321"]


def test_every_refund_that_waits_goes_into_one_list(hall: Hall) -> None:
    signed(hall)
    signed(hall, OWED_BEYOND)
    made = make(hall)
    assert (made.summary.count, made.summary.total) == (2, Money(10_000_00 + 70_000_00))
    assert [row[5] for row in cells(made.data)[1:]] == [10_000, 70_000]


def test_making_it_again_on_the_day_gives_the_same_rows_and_sends_nothing_twice(hall: Hall) -> None:
    signed(hall)
    first = make(hall)
    with hall.records("PaymentListOpened"):
        again = make(hall)
    assert cells(again.data) == cells(first.data)
    assert again.summary == first.summary
    assert hall.count("payment_list_rows") == 1


def test_a_refund_that_comes_later_gets_a_list_of_its_own(hall: Hall) -> None:
    signed(hall)
    first = make(hall)
    signed(hall, OWED_BEYOND)
    second = make(hall)
    assert second.summary.number != first.summary.number
    assert second.summary.total == Money(70_000_00)
    assert [each.number for each in hall.desks.payment_lists.lists()] == [
        second.summary.number,
        first.summary.number,
    ]


def test_a_stored_list_is_opened_from_its_rows_whatever_became_of_the_refund(hall: Hall) -> None:
    refund = signed(hall)
    first = make(hall)
    told(hall, answer((number(hall, refund), "", "10000", "失败", "户名不符", "2026-11-07")))
    other = BankAccount("翟丙", "另一银行", "城南支行", "6222000011113333", consent=True)
    hall.desks.refunds.correct_account(hall.act(Role.CASHIER), refund, other)
    with hall.records("PaymentListOpened"):
        again = hall.desks.payment_lists.workbook(hall.act(Role.FINANCE), first.summary.list_id)
    assert cells(again.data) == cells(first.data)


def test_the_journal_and_the_summaries_never_hold_the_account_number(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    told(hall, answer((number(hall, refund), NUMBER, "10000", "失败", "户名不符", "")))
    make(hall, again=[refund])
    rows = "".join(json.dumps(row.data, ensure_ascii=False) for row in hall.journal())
    assert NUMBER not in rows
    assert NUMBER not in repr(hall.desks.payment_lists.lists())
    assert NUMBER not in repr(hall.desks.payment_lists.waiting(Payee.DEVELOPER))


def test_only_finance_makes_opens_and_answers_lists(hall: Hall) -> None:
    refund = signed(hall)
    service = hall.desks.payment_lists
    with hall.refuses(NotAllowed):
        service.make(hall.act(Role.CASHIER), DAY, Payee.DEVELOPER)
    made = make(hall)
    file = answer((number(hall, refund), "", "10000", "成功", "", ""))
    with hall.refuses(NotAllowed):
        service.workbook(hall.act(Role.LEAD), made.summary.list_id)
    with hall.refuses(NotAllowed):
        service.result(hall.act(Role.CASHIER), file)
    with hall.refuses(NotAllowed):
        service.preview_result(hall.act(Role.CASHIER), file)


def test_an_unknown_list_is_refused(hall: Hall) -> None:
    with hall.refuses(PaymentListNotFound):
        hall.desks.payment_lists.workbook(hall.act(Role.FINANCE), hall.unit(OWED))


def test_a_repeated_click_is_answered_with_the_list(hall: Hall) -> None:
    signed(hall)
    act = hall.act(Role.FINANCE)
    made = hall.desks.payment_lists.make(act, DAY, Payee.DEVELOPER)
    with pytest.raises(AlreadyDone) as done:
        hall.desks.payment_lists.make(act, DAY, Payee.DEVELOPER)
    assert done.value.result == {
        "number": made.summary.number,
        "list": str(made.summary.list_id),
    }


def test_two_clerks_at_once_send_a_refund_once(hall: Hall) -> None:
    signed(hall)
    answers = race(lambda: make(hall), lambda: make(hall))
    assert hall.count("payment_list_rows") == 1
    numbers = {
        each.summary.number if isinstance(each, PaymentListFile) else type(each) for each in answers
    }
    assert len(numbers - {ChangedMeanwhile}) == 1


def test_what_waits_is_shown_with_the_end_of_the_account(hall: Hall) -> None:
    refund = signed(hall)
    waiting = hall.desks.payment_lists.waiting(Payee.DEVELOPER)
    assert [(each.refund_id, each.code, each.account_tail) for each in waiting] == [
        (refund, OWED, "2222")
    ]
    assert waiting[0].amount == Money(10_000_00)
    assert hall.desks.payment_lists.waiting(Payee.PROPERTY_COMPANY) == ()
    make(hall)
    assert hall.desks.payment_lists.waiting(Payee.DEVELOPER) == ()


# The bank's result


def test_the_banks_result_says_what_arrived_and_what_came_back(hall: Hall) -> None:
    good, bad = signed(hall), signed(hall, OWED_BEYOND)
    made = make(hall)
    file = answer(
        (number(hall, good), NUMBER, 10000.0, "交易成功", "", "2026-11-07"),
        (number(hall, bad), "****2222", "70,000.00", "退票", "户名不符", "2026-11-06"),
    )
    with hall.records("RefundMoved", "RefundMoved", "BankResultImported") as rows:
        result = told(hall, file)
    assert (result.read, result.arrived, result.bounced, result.known) == (2, 1, 1, 0)
    assert result.problems == ()
    assert state(hall, good) is RefundState.ARRIVED
    assert state(hall, bad) is RefundState.BOUNCED
    assert rows[-1].data["number"] == made.summary.number
    assert (rows[-1].data["arrived"], rows[-1].data["bounced"]) == (1, 1)
    assert {row.data["note"] for row in rows[:2]} == {"", "户名不符"}
    (summary,) = hall.desks.payment_lists.lists()
    assert (summary.arrived, summary.bounced, summary.waiting) == (1, 1, 0)


def test_a_preview_of_the_result_says_the_same_and_leaves_no_trace(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    file = answer(
        (number(hall, refund), "", "10000", "成功", "", "2026-11-07"),
        ("X-1", "", "1", "成功", "", ""),
    )
    with hall.changes_nothing():
        looked = hall.desks.payment_lists.preview_result(hall.act(Role.FINANCE), file)
    assert told(hall, file) == looked
    assert (looked.arrived, len(looked.problems)) == (1, 1)


def test_the_same_result_twice_does_no_harm(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    file = answer((number(hall, refund), "", "10000", "成功", "", "2026-11-07"))
    told(hall, file)
    with hall.changes_nothing():
        again = told(hall, file)
    assert (again.rows, again.known, again.problems) == ((), 1, ())


def test_a_row_without_a_number_is_found_by_account_and_amount(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    file = answer(("2222", "10000.00", "成功"), header=("账号后四位", "金额", "结果"))
    assert told(hall, file).arrived == 1
    assert state(hall, refund) is RefundState.ARRIVED


def test_two_refunds_of_one_account_and_amount_are_told_apart_by_number_only(hall: Hall) -> None:
    first, second = signed(hall), signed(hall, OWED_BEYOND)
    make(hall)
    hall.damage("UPDATE payment_list_rows SET amount = 1000000")
    result = told(hall, answer(("", "2222", "10000", "成功", "", "")))
    assert words(result) == [("账号", "有多笔账号后四位和金额都相同，请补编号")]
    told(hall, answer((number(hall, second), "2222", "10000", "成功", "", "")))
    assert state(hall, first) is RefundState.SENT
    assert state(hall, second) is RefundState.ARRIVED


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (("TK-X", "", "10000", "成功", "", ""), ("编号", "付款清单里没有这个编号")),
        (("", "9999", "10000", "成功", "", ""), ("账号", "付款清单里没有这笔")),
        (
            ("", 6.2220000111122e18, "10000", "成功", "", ""),
            ("账号", "没有编号，账号不足四位或因数字格式丢失了末几位"),
        ),
        (("#", "9999", "10000", "成功", "", ""), ("账号", "账号后四位与付款清单不同")),
        (("#", "", "10000.01", "成功", "", ""), ("金额", "与付款清单的 10,000.00 不同")),
        (("#", "", "", "成功", "", ""), ("金额", "缺少金额")),
        (("#", "", "10000", "", "", ""), ("结果", "缺少结果")),
        (("#", "", "10000", "处理中", "", ""), ("结果", "银行还没有结果（处理中）")),
        (("#", "", "10000", "未到账", "", ""), ("结果", "银行还没有结果（未到账）")),
        (("#", "", "10000", "Y", "", ""), ("结果", "“y”看不出成功还是失败")),
        (("#", "", "10000", "成功", "", "明天"), ("日期", "“明天”不是日期")),
        (("#", "", "10000", "成功", "", "2026-11-08"), ("日期", "2026-11-08 在今天之后")),
    ],
)
def test_a_row_that_says_nothing_of_a_sent_refund_is_a_problem(
    sqlite_hall: Hall, row: Any, problem: tuple[str, str]
) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    ours = tuple(number(sqlite_hall, refund) if cell == "#" else cell for cell in row)
    with sqlite_hall.changes_nothing():
        result = told(sqlite_hall, answer(ours))
    assert words(result) == [problem]
    assert state(sqlite_hall, refund) is RefundState.SENT


def test_an_account_whose_digits_excel_lost_does_no_harm_beside_the_number(
    sqlite_hall: Hall,
) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    row = (number(sqlite_hall, refund), 6.222000011112e18, "10000", "成功", "", "")
    assert told(sqlite_hall, answer(row)).arrived == 1


@pytest.mark.parametrize(
    ("said", "arrived"),
    [("处理成功", True), ("已入账", True), ("SUCCESS", True), ("退汇成功", False),
     ("未成功", False), ("交易失败", False), ("被退回", False)],
)  # fmt: skip
def test_the_words_of_banks_are_understood(sqlite_hall: Hall, said: str, arrived: bool) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    result = told(sqlite_hall, answer((number(sqlite_hall, refund), "", "10000", said, "", "")))
    assert [row.arrived for row in result.rows] == [arrived]


def test_a_refund_that_came_back_without_a_reason_says_so(sqlite_hall: Hall) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    result = told(sqlite_hall, answer((number(sqlite_hall, refund), "", "10000", "失败", "", "")))
    assert [row.reason for row in result.rows] == ["银行未说明原因"]


def test_an_account_in_the_banks_words_is_kept_by_its_end_only(sqlite_hall: Hall) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    reason = f"账号6222 0000 1111 2222与户名不符（{NUMBER}），11月7日"
    result = told(
        sqlite_hall, answer((number(sqlite_hall, refund), "", "10000", "失败", reason, ""))
    )
    assert result.rows[0].reason == "账号****2222与户名不符(****2222),11月7日"
    assert NUMBER not in json.dumps([row.data for row in sqlite_hall.journal()])


def test_another_word_on_a_refund_that_arrived_is_a_problem(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    told(hall, answer((number(hall, refund), "", "10000", "成功", "", "2026-11-07")))
    with hall.changes_nothing():
        later = told(hall, answer((number(hall, refund), "", "10000", "退票", "销户", "")))
    assert words(later) == [("结果", "与已登记的结果不同（成功）")]


def test_a_refund_that_stands_twice_in_a_result_is_taken_once(sqlite_hall: Hall) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    row = (number(sqlite_hall, refund), "", "10000", "成功", "", "")
    result = told(sqlite_hall, answer(row, row))
    assert (result.arrived, words(result)) == (1, [("编号", "与第 2 行重复")])


def test_what_a_desk_noted_by_hand_is_known_to_the_result(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    hall.desks.refunds.arrived(hall.act(Role.FINANCE), refund, "柜台回单")
    with hall.changes_nothing():
        same = told(hall, answer((number(hall, refund), "", "10000", "成功", "", "")))
        other = told(hall, answer((number(hall, refund), "", "10000", "失败", "销户", "")))
    assert (same.known, same.problems) == (1, ())
    assert words(other) == [("结果", "退款单已另行登记了别的状态")]


def test_a_bounced_refund_goes_again_once_its_account_was_corrected(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    first = answer((number(hall, refund), "", "10000", "失败", "户名不符", "2026-11-07"))
    told(hall, first)
    (waiting,) = hall.desks.payment_lists.waiting(Payee.DEVELOPER)
    assert waiting.bounced == "户名不符"
    assert make(hall).summary.bounced == 1, "nothing new goes: the first list is given again"
    other = BankAccount("翟丙", "另一银行", "城南支行", "6222000011113333", consent=True)
    hall.desks.refunds.correct_account(hall.act(Role.CASHIER), refund, other)
    (waiting,) = hall.desks.payment_lists.waiting(Payee.DEVELOPER)
    assert waiting.bounced == ""
    second = make(hall)
    assert cells(second.data)[1][2] == "6222000011113333"
    assert state(hall, refund) is RefundState.SENT
    with hall.changes_nothing():
        old = told(hall, first)
    assert old.known == 1, "the first list's result says nothing of the second list"
    told(hall, answer((number(hall, refund), "3333", "10000", "成功", "", "2026-11-07")))
    assert state(hall, refund) is RefundState.ARRIVED


def test_a_bounced_refund_goes_again_as_it_is_where_it_is_asked_for(hall: Hall) -> None:
    refund = signed(hall)
    make(hall)
    told(hall, answer((number(hall, refund), "", "10000", "失败", "系统故障", "")))
    again = make(hall, again=[refund])
    assert again.summary.count == 1
    assert state(hall, refund) is RefundState.SENT


def test_a_result_is_read_from_a_file_and_what_is_left_out_comes_back(
    sqlite_hall: Hall, tmp_path: Path
) -> None:
    refund = signed(sqlite_hall)
    make(sqlite_hall)
    path = workbook(
        tmp_path / "回盘.xlsx",
        ("客户业务编号", "收款账号", "交易金额", "交易状态", "失败原因"),
        (number(sqlite_hall, refund), NUMBER, "10000.00", "成功", ""),
        ("TK-X", NUMBER, "5.00", "成功", "=1+1"),
        ("合计", "", "10005.00", "", ""),
    )
    service = sqlite_hall.desks.payment_lists
    file = service.load_result(path)
    result = told(sqlite_hall, file)
    assert (result.read, result.arrived) == (2, 1)
    left = cells(service.problem_workbook(file, result))
    assert left[1] == ["TK-X", NUMBER, "5.00", "成功", "=1+1", "编号：付款清单里没有这个编号"]


def test_a_result_without_its_headings_is_refused_by_name() -> None:
    with pytest.raises(HeadingsMissing) as refused:
        find_results("x.xlsx", [sheet(("编号", "原因"))])
    assert refused.value.columns == ("金额", "结果")
