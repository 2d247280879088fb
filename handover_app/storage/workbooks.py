"""Workbooks in and out: reading behind guards, and writing text that no program executes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from handover_app.domain.workbooks import (
    Cell,
    NotAWorkbook,
    Sheet,
    WorkbookEncrypted,
    WorkbookLimit,
    WorkbookTooLarge,
    cell_text,
)
from handover_app.storage.workbook_guards import MAX_FILE_BYTES, guard

REASON_COLUMN = "未导入原因"
_LONGEST_CELL = 32_767


def read_sheets(path: Path) -> list[Sheet]:
    """Every worksheet of an .xlsx file, in the order of the workbook.

    Raises:
        NotAWorkbook: the file is something else, damaged, or cannot be read.
        WorkbookEncrypted: it opens with a password only.
        WorkbookTooLarge: a zip bomb, or a sheet far larger than any list of units.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise WorkbookTooLarge(path.name, WorkbookLimit.FILE_BYTES, MAX_FILE_BYTES)
        data = path.read_bytes()
    except OSError as error:
        raise NotAWorkbook(path.name) from error
    guard(data, path.name)
    return _parse(data, path.name)


def _parse(data: bytes, name: str) -> list[Sheet]:
    import python_calamine as calamine

    sheets: list[Sheet] = []
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        for meta in workbook.sheets_metadata:
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(meta.name)
            rows = tuple(tuple(row) for row in sheet.to_python(skip_empty_area=True))
            first = sheet.start[0] + 1 if sheet.start else 1
            sheets.append(Sheet(meta.name, first, rows))
    except calamine.PasswordError as error:
        raise WorkbookEncrypted(name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise NotAWorkbook(name) from error
    return sheets


def problem_workbook(
    header: Sequence[str], rows: Iterable[tuple[Sequence[Cell], str]], sheet_name: str = "未导入"
) -> bytes:
    """A workbook of the rows left out, the reason in a last column; every cell is text.

    Text cells keep identity numbers whole, and nothing in them becomes a formula or a link.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    buffer = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, {**plain, "strings_to_numbers": False}) as workbook:
        text = workbook.add_format({"num_format": "@"})
        bold = workbook.add_format({"num_format": "@", "bold": True})
        sheet = workbook.add_worksheet(sheet_name)
        sheet.freeze_panes(1, 0)
        width = len(header)
        for column, title in enumerate((*header, REASON_COLUMN)):
            sheet.write_string(0, column, title, bold)
        sheet.set_column(0, width - 1, 14, text)
        sheet.set_column(width, width, 60, text)
        for row, (cells, reason) in enumerate(rows, start=1):
            for column, cell in enumerate(cells[:width]):
                sheet.write_string(row, column, cell_text(cell)[:_LONGEST_CELL], text)
            sheet.write_string(row, width, reason[:_LONGEST_CELL], text)
    return buffer.getvalue()
