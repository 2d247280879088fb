"""The workbook that online banking reads: account numbers whole, and nothing a program executes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO

from handover_app.domain.money import Money

_WIDTH = 20


def payment_workbook(
    header: Sequence[str],
    rows: Iterable[Sequence[str | Money]],
    about: Iterable[tuple[str, str]],
) -> bytes:
    """A sheet of the rows and one that says what it is; texts stay texts, money has two places."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, {**plain, "strings_to_numbers": False}) as workbook:
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        money = workbook.add_format({"num_format": "0.00"})
        sheet = workbook.add_worksheet("付款清单")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(header) - 1, _WIDTH, text)
        for column, title in enumerate(header):
            sheet.write_string(0, column, title, bold)
        for place, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, Money):
                    sheet.write_number(place, column, Decimal(cell.fen).scaleb(-2), money)
                else:
                    sheet.write_string(place, column, cell, text)
        note = workbook.add_worksheet("说明")
        note.set_column(0, 1, _WIDTH, text)
        for place, (name, value) in enumerate(about):
            note.write_string(place, 0, name, bold)
            note.write_string(place, 1, value, text)
    return buffer.getvalue()
