"""A list as a workbook: text cells only, so that nothing is executed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO


def list_workbook(
    name: str, columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str]]
) -> bytes:
    """One row a line under the headings, written row by row, since there may be 100,000.

    ``name`` is that of the sheet; ``columns`` are headings with their widths in characters.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    options = {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(buffer, options) as workbook:
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 2)
        for column, (_, width) in enumerate(columns):
            sheet.set_column(column, column, width, text)
        for column, (title, _) in enumerate(columns):
            sheet.write_string(0, column, title, bold)
        for place, cells in enumerate(rows, start=1):
            for column, words in enumerate(cells):
                if words:
                    sheet.write_string(place, column, words, text)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    return buffer.getvalue()
