"""Lists as finance and the bank send them: rows as a sheet that was read, or as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from handover_app.domain.workbooks import Sheet

PAYMENT_HEADER = ("房间编码", "项目", "金额", "日期", "方式", "凭证号", "备注")


def sheet(header: Sequence[Any], *rows: Sequence[Any], first_row: int = 1) -> Sheet:
    """A sheet whose first row holds the headings."""
    return Sheet("Sheet1", first_row, (tuple(header), *(tuple(row) for row in rows)))


def workbook(path: Path, header: Sequence[Any], *rows: Sequence[Any]) -> Path:
    """The same as a file, written by another program than ours."""
    book = openpyxl.Workbook()
    for row in (header, *rows):
        book.active.append(list(row))
    for cell in (each for row in book.active.iter_rows() for each in row):
        if isinstance(cell.value, str):
            cell.data_type = "s"  # a text that begins with = is no formula here
    book.save(path)
    return path


def cells(data: bytes, name: str | None = None) -> list[list[Any]]:
    """The cells of a workbook that we made: the first sheet, or the one of this name."""
    book = openpyxl.load_workbook(BytesIO(data))
    found = book[name] if name else book.worksheets[0]
    return [[cell.value for cell in row] for row in found.iter_rows()]


def kinds(data: bytes) -> set[str]:
    """The data types of the first sheet's cells: ``s`` text, ``n`` number, ``f`` formula."""
    book = openpyxl.load_workbook(BytesIO(data))
    return {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row if cell.value}
