"""The contractor's reply sheet: text cells that no program executes, and a choice of states."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

_LONGEST_CELL = 32_767
_FIRST_SHEET = "整改回复"


def reply_workbook(
    header: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
    about: Sequence[str],
    choice: tuple[int, Sequence[str]],
    written: int,
) -> bytes:
    """One row a line of the notice under its headings (title and width), below the lines ``about``.

    ``choice`` is the column of the state and the words to choose from; ``written`` counts the
    columns at the right that the contractor fills in, which are set apart in colour.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, {**plain, "strings_to_numbers": False}) as workbook:
        look = {"num_format": "@", "text_wrap": True, "valign": "top", "border": 1}
        text = workbook.add_format(look)
        open_ = workbook.add_format({**look, "bg_color": "#FFF8E1"})
        bold = workbook.add_format({**look, "bold": True, "bg_color": "#F2F4F7"})
        note = workbook.add_format({"num_format": "@", "bold": True})
        sheet = workbook.add_worksheet(_FIRST_SHEET)
        for place, line in enumerate(about):
            sheet.write_string(place, 0, line, note)
        top = len(about)
        for column, (title, width) in enumerate(header):
            sheet.set_column(column, column, width)
            sheet.write_string(top, column, title, bold)
        for place, cells in enumerate(rows, start=top + 1):
            for column, cell in enumerate(cells):
                own = column >= len(header) - written
                sheet.write_string(place, column, cell[:_LONGEST_CELL], open_ if own else text)
        _offer(sheet, choice, top + 1, top + max(len(rows), 1))
    return buffer.getvalue()


def _offer(sheet: Any, choice: tuple[int, Sequence[str]], first: int, last: int) -> None:
    """The states to choose from, and how the sheet is looked at and printed."""
    column, words = choice
    sheet.data_validation(first, column, last, column, {"validate": "list", "source": list(words)})
    sheet.freeze_panes(first, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first - 1)
