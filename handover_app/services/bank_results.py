"""Reads what the bank says of a payment list, and finds the refund that each row means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.masking import mask_accounts_in
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import BankRow, PaymentList, PaymentListRow
from handover_app.domain.workbooks import Cell, Sheet
from handover_app.services import unit_cells
from handover_app.services.list_sheets import EXACT_NUMBER, ListRow, find_list, list_rows

NUMBER, ACCOUNT, AMOUNT, RESULT, REASON, DAY = "编号", "账号", "金额", "结果", "原因", "日期"
_REASON_LENGTH = 200

_SYNONYMS: dict[str, str] = {
    NUMBER: (
        "编号 退款单号 退款单编号 退款编号 业务编号 业务参考号 客户业务编号 企业流水号 商户订单号 "
        "客户参考号 参考号 订单号 number"
    ),
    ACCOUNT: (
        "账号 帐号 收款账号 收款帐号 收款人账号 收款人帐号 收方账号 对方账号 账号后四位 "
        "帐号后四位 收款账号后四位 尾号 账号尾号 account"
    ),
    AMOUNT: "金额 交易金额 付款金额 转账金额 汇款金额 支付金额 退款金额 amount",
    RESULT: (
        "结果 处理结果 交易结果 付款结果 状态 处理状态 交易状态 付款状态 支付状态 汇款状态 result"
    ),
    REASON: "原因 失败原因 退票原因 退汇原因 错误信息 失败信息 处理信息 返回信息 备注 reason",
    DAY: "日期 交易日期 入账日期 处理日期 付款日期 完成日期 完成时间 交易时间 处理时间 date",
}
_REQUIRED = ((NUMBER, ACCOUNT), (AMOUNT,), (RESULT,))
_FAILED = re.compile(
    r"失败|退票|退汇|退回|被退|拒绝|驳回|撤销|作废|未成功|不成功|fail|reject|return"
)
_DONE = re.compile(r"成功|到账|已入账|入账|已完成|完成|success|done|ok")
_PENDING = re.compile(r"处理中|待|未|审核|排队|pending")
_DIGITS_OF_A_TAIL = 4
_UNNAMED = "银行未说明原因"


def find_results(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The bank's result in a workbook.

    Raises:
        HeadingsMissing: no row names refund or account, amount and result.
    """
    return find_list(name, sheets, _SYNONYMS, _REQUIRED)


class ResultSheet:
    """Reads the rows against the lists that were sent; ``lists`` come newest first."""

    def __init__(self, lists: Sequence[PaymentList], today: date) -> None:
        self._rows = [row for each in lists for row in each.rows]
        self._by_number: dict[str, list[PaymentListRow]] = {}
        for row in self._rows:
            self._by_number.setdefault(row.refund_number.upper(), []).append(row)
        self._today = today
        self._taken: dict[object, int] = {}
        self._source = ""
        self.read = self.known = 0
        self.rows: list[BankRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row: one that tells something new goes to ``rows``."""
        self._source = found.name
        for row in list_rows(found):
            self.read += 1
            told = self._told(row)
            if told is not None:
                self.rows.append(told)
            self.problems += row.problems(row.compact(NUMBER))

    def _told(self, row: ListRow) -> BankRow | None:
        arrived = _verdict(row)
        amount = row.require(AMOUNT, _amount)
        day = row.read(DAY, unit_cells.day)
        if day is not None and day > self._today:
            row.report(DAY, f"{day.isoformat()} 在今天之后")
        reason = mask_accounts_in(row.short(REASON, _REASON_LENGTH))
        sent = self._sent(row, amount) if amount else None
        if not row.sound or sent is None or arrived is None:
            return None
        reason = "" if arrived else reason or _UNNAMED
        if self._is_known(sent, arrived, reason, day):
            self.known += 1
            return None
        if sent.result is not None:
            row.report(RESULT, f"与已登记的结果不同（{_word(sent.result.arrived)}）")
            return None
        if sent.id in self._taken:
            row.report(NUMBER, f"与第 {self._taken[sent.id]} 行重复")
            return None
        self._taken[sent.id] = row.number
        return BankRow(
            row=row.number,
            list_row=sent.id,
            refund_id=sent.refund_id,
            refund_number=sent.refund_number,
            account_tail=sent.tail,
            amount=sent.amount,
            arrived=arrived,
            reason=reason,
            booked_on=day or self._today,
        )

    def _is_known(self, sent: PaymentListRow, arrived: bool, reason: str, day: date | None) -> bool:
        """Whether the row was imported before.

        A refund that bounced and was sent again stands in two lists: the first result, read once
        more, must not be taken for the second one.
        """
        if sent.result is not None and sent.result.arrived is arrived:
            return True
        return any(
            (each.result.arrived, each.result.reason) == (arrived, reason)
            and (each.result.booked_on == day if day else each.result.source == self._source)
            for each in self._by_number[sent.refund_number.upper()]
            if each.result is not None
        )

    def _sent(self, row: ListRow, amount: Money) -> PaymentListRow | None:
        """The row of a list that is meant: by its number, else by account and amount."""
        number, tail = row.compact(NUMBER).upper(), _tail(row)
        if not number:
            return self._by_account(row, tail, amount)
        sent = self._by_number.get(number, [])
        # A refund that bounced and was sent again stands in two lists: an older one has its result.
        found = next((each for each in sent if each.result is None), sent[0] if sent else None)
        if found is None:
            row.report(NUMBER, "付款清单里没有这个编号")
        elif found.amount != amount:
            row.report(AMOUNT, f"与付款清单的 {found.amount} 不同")
        elif tail and found.tail and found.tail != tail:
            row.report(ACCOUNT, "账号后四位与付款清单不同")
        else:
            return found
        return None

    def _by_account(self, row: ListRow, tail: str, amount: Money) -> PaymentListRow | None:
        if len(tail) < _DIGITS_OF_A_TAIL:
            row.report(ACCOUNT, "没有编号，账号不足四位或因数字格式丢失了末几位")
            return None
        same = [each for each in self._rows if each.tail == tail and each.amount == amount]
        found = [each for each in same if each.result is None] or same[:1]
        if len(found) == 1:
            return found[0]
        words = "有多笔账号后四位和金额都相同，请补编号" if found else "付款清单里没有这笔"
        row.report(ACCOUNT, words)
        return None


def _verdict(row: ListRow) -> bool | None:
    """Whether the money arrived; failure words go first: 退票成功 is no success."""
    text = row.compact(RESULT).lower()
    if not text:
        row.report(RESULT, "缺少结果")
    elif _FAILED.search(text):
        return False
    elif _PENDING.search(text):
        row.report(RESULT, f"银行还没有结果（{text[:20]}）")
    elif _DONE.search(text):
        return True
    else:
        row.report(RESULT, f"“{text[:20]}”看不出成功还是失败")
    return None


def _word(arrived: bool) -> str:
    return "成功" if arrived else "失败"


def _tail(row: ListRow) -> str:
    """The last four digits of what stands in the account's cell, stars and blanks apart."""
    cell = row.cell(ACCOUNT)
    if isinstance(cell, int | float) and abs(cell) >= EXACT_NUMBER:
        return ""
    text = row.compact(ACCOUNT)
    digits = "".join(sign for sign in text if sign.isalnum())
    if isinstance(cell, int | float) and len(digits) < _DIGITS_OF_A_TAIL:
        # A number cell loses the zeros in front: 0042 becomes 42.
        digits = digits.zfill(_DIGITS_OF_A_TAIL)
    return digits[-_DIGITS_OF_A_TAIL:]


def _amount(cell: Cell) -> Money | None:
    return unit_cells.money(cell, AMOUNT)
