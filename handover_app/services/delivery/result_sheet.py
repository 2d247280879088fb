"""Reads what the platform says of a list of text messages: number, status."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handover_app.domain.delivery import Message, MessageList, ResultRow
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.masking import mask_phone
from handover_app.domain.workbooks import Sheet
from handover_app.services import unit_cells
from handover_app.services.list_sheets import EXACT_NUMBER, ListRow, find_list, list_rows
from handover_app.services.phones import phone_number

PHONE, STATUS, REASON = "手机号码", "状态", "原因"
_LONGEST = 200
_SYNONYMS: dict[str, str] = {
    PHONE: (
        "手机号码 手机号 手机 号码 电话 电话号码 联系电话 接收号码 接收手机 接收人号码 目标号码 "
        "被叫号码 phone mobile"
    ),
    STATUS: (
        "状态 发送状态 接收状态 短信状态 状态报告 回执 回执状态 结果 发送结果 "
        "提交状态 提交结果 status result"
    ),
    REASON: "原因 失败原因 错误码 错误原因 状态说明 状态描述 描述 错误信息 reason",
}
_REQUIRED = ((PHONE,), (STATUS,))
_FAILED = re.compile(
    r"失败|未送达|未成功|不成功|未接收|拒|空号|停机|关机|黑名单|过期|fail|undeliv|reject|expired|invalid|"
    r"unknown",
    re.IGNORECASE,
)
_DONE = re.compile(r"成功|送达|已接收|已收到|delivr?d|delivered|success|ok|^0$", re.IGNORECASE)


def find_message_results(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The platform's result in a workbook.

    Raises:
        HeadingsMissing: no row names number and status.
    """
    return find_list(name, sheets, _SYNONYMS, _REQUIRED)


class MessageResultSheet:
    """Reads the rows against the messages of one list; a number may have several of them."""

    def __init__(self, sent: MessageList, codes: dict[object, str]) -> None:
        self._by_phone: dict[str, list[Message]] = {}
        for message in sent.messages:
            self._by_phone.setdefault(message.phone, []).append(message)
        self._codes = codes
        self._seen: dict[str, tuple[int, bool]] = {}
        self.read = self.unchanged = 0
        self.rows: list[ResultRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row: one that tells something new goes to ``rows``."""
        for row in list_rows(found):
            self.read += 1
            self._tell(row)
            self.problems += row.problems()

    def _tell(self, row: ListRow) -> None:
        delivered, phone = _verdict(row), self._phone(row)
        reason = row.short(REASON, _LONGEST)
        if not row.sound or phone is None or delivered is None:
            return
        if phone in self._seen:
            # Long texts are sent in parts, each with a row of its own.
            first, said = self._seen[phone]
            if said is not delivered:
                row.report(PHONE, f"与第 {first} 行是同一号码，状态却不同")
            return
        self._seen[phone] = (row.number, delivered)
        status = " ".join(each for each in (row.text(STATUS), reason) if each)[:_LONGEST]
        for message in self._by_phone[phone]:
            last = message.results[-1] if message.results else None
            if last is not None and (last.delivered, last.status) == (delivered, status):
                self.unchanged += 1
                continue
            self.rows.append(
                ResultRow(
                    row.number,
                    message.id,
                    self._codes[message.unit_id],
                    mask_phone(phone),
                    delivered,
                    status,
                )
            )

    def _phone(self, row: ListRow) -> str | None:
        cell = row.cell(PHONE)
        if isinstance(cell, float) and abs(cell) < EXACT_NUMBER and cell.is_integer():
            cell = int(cell)
        text = unit_cells.plain_text(cell)
        number = phone_number(text) if text else None
        if number is None:
            row.report(PHONE, "不是电话号码" if text else "缺少手机号码")
        elif number not in self._by_phone:
            row.report(PHONE, f"这份短信清单里没有 {mask_phone(number)}")
            return None
        return number


def _verdict(row: ListRow) -> bool | None:
    text = row.text(STATUS)
    if _FAILED.search(text):
        return False
    if _DONE.search(text):
        return True
    row.report(STATUS, f"不认识的状态“{text[:20]}”，应如 成功、失败" if text else "缺少状态")
    return None


def results_name(number: str, day: date) -> str:
    """The file name of a list's workbook."""
    return f"{number}-{day.isoformat()}.xlsx"
