"""The list of all statements as a workbook: text cells only, so that nothing is executed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.domain.statements import StatementRow, plain_yuan

SHEET = "费用清单"
HEADER = (
    "楼栋",
    "房间编码",
    "客户名称",
    "面积补差款",
    "物业服务费",
    "住宅专项维修资金",
    "契税（预估）",
    "其他",
    "合计",
    "退房权",
    "通知版本",
    "通知后有变化",
)
_NAMED = (
    ChargeItem.AREA_DIFFERENCE,
    ChargeItem.SERVICE_FEE,
    ChargeItem.MAINTENANCE_FUND,
    ChargeItem.DEED_TAX,
)
_AMOUNTS = range(3, 9)
_WIDTHS = (10, 14, 24, 14, 14, 18, 14, 14, 14, 8, 10, 14)


def statement_workbook(rows: Sequence[StatementRow]) -> bytes:
    """One row a unit; an amount that is switched off or lacks data is an empty cell."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, {**plain, "strings_to_numbers": False}) as workbook:
        text = workbook.add_format({"num_format": "@"})
        right = workbook.add_format({"num_format": "@", "align": "right"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet = workbook.add_worksheet(SHEET)
        sheet.freeze_panes(1, 2)
        for column, (title, width) in enumerate(zip(HEADER, _WIDTHS, strict=True)):
            sheet.write_string(0, column, title, bold)
            sheet.set_column(column, column, width, text)
        for place, row in enumerate(rows, start=1):
            for column, words in enumerate(_cells(row)):
                if words:
                    form = right if column in _AMOUNTS else text
                    sheet.write_string(place, column, words, form)
    return buffer.getvalue()


def _cells(row: StatementRow) -> tuple[str, ...]:
    others = [each.amount for each in row.lines if each.item not in _NAMED]
    known = [amount for amount in others if amount is not None]
    return (
        row.building,
        row.code,
        row.owner_names,
        *(_yuan(row.amount(item)) for item in _NAMED),
        _yuan(Money.total(known) if known else None),
        plain_yuan(row.total),
        "有" if row.rescission_right else "",
        str(row.version_number) if row.version_number else "",
        "是" if row.changes else "",
    )


def _yuan(amount: Money | None) -> str:
    return "" if amount is None else plain_yuan(amount)
