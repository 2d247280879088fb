"""The report of missing and changed photos as a workbook: text cells only, none is executed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

_WIDTHS = (14, 14, 8, 24, 14, 8, 28, 18, 12, 68)


def photo_report_workbook(name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """One row a photo or file under the headings; ``name`` is that of the sheet."""
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, {**plain, "strings_to_numbers": False}) as workbook:
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, (title, width) in enumerate(zip(header, _WIDTHS, strict=True)):
            sheet.write_string(0, column, title, bold)
            sheet.set_column(column, column, width, text)
        for place, cells in enumerate(rows, start=1):
            for column, words in enumerate(cells):
                if words:
                    sheet.write_string(place, column, words, text)
        sheet.autofilter(0, 0, len(rows), len(header) - 1)
    return buffer.getvalue()
