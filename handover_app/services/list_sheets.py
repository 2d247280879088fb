"""Finds a list in a workbook by its headings, and hands out its rows cell by cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from handover_app.domain.list_sheets import HeadingsMissing, ListSheet, SheetProblem
from handover_app.domain.unit_rows import RowProblem
from handover_app.domain.workbooks import Cell, Sheet, cell_text
from handover_app.services.unit_cells import CellFault, plain_text
from handover_app.services.unit_columns import heading

_ROWS_LOOKED_AT = 60
_TOTAL = re.compile(r".{0,6}(小计|合计|总计|共计|累计).{0,12}")
_BARE_TOTAL = re.compile(r"\W*(小计|合计|总计|共计|累计)\W*")
EXACT_NUMBER = 10**15
"""Excel keeps 15 digits: from here on the last digits of a number cell may be lost."""
_Value = TypeVar("_Value")


def find_list(
    name: str,
    sheets: Sequence[Sheet],
    synonyms: Mapping[str, str],
    required: Sequence[Sequence[str]],
) -> ListSheet:
    """The row of headings that names most of our columns, over all sheets.

    ``synonyms`` gives for each column its headings, separated by blanks; of each group of
    ``required`` one column must be there.

    Raises:
        HeadingsMissing: no row has them all; the best row tells which are lacking.
    """
    columns = {
        heading(word): column for column, words in synonyms.items() for word in words.split()
    }
    best: ListSheet | None = None
    for sheet in sheets:
        for offset, row in enumerate(sheet.rows[:_ROWS_LOOKED_AT]):
            mapping: dict[str, int] = {}
            for index, cell in enumerate(row):
                column = columns.get(heading(cell)) if isinstance(cell, str) else None
                if column is not None:
                    mapping.setdefault(column, index)
            if mapping and (best is None or len(mapping) > len(best.mapping)):
                words = tuple(" ".join(cell_text(cell).split()) for cell in row)
                best = ListSheet(name, sheet, sheet.first_row + offset, mapping, words)
    found = set(best.mapping) if best else set()
    lacking = tuple(group[0] for group in required if not found & set(group))
    if best is None or lacking:
        raise HeadingsMissing(lacking)
    return best


def left_out(
    found: ListSheet, problems: Sequence[SheetProblem]
) -> tuple[tuple[str, ...], list[tuple[tuple[Cell, ...], str]]]:
    """The headings, and each left-out row as it was sent with all its reasons in words."""
    return found.header, rows_with_reasons(found.sheet, problems)


def rows_with_reasons(
    sheet: Sheet, problems: Sequence[SheetProblem] | Sequence[RowProblem]
) -> list[tuple[tuple[Cell, ...], str]]:
    """Each row that has a problem, as it was sent, with all its reasons in words."""
    reasons: dict[int, list[str]] = {}
    for problem in problems:
        reasons.setdefault(problem.row, []).append(f"{problem.column}：{problem.message}")
    return [(sheet.row(row), "；".join(words)) for row, words in reasons.items()]


def list_rows(found: ListSheet) -> Iterator[ListRow]:
    """The rows below the headings; blank rows, totals, notes and repeated headings are no rows."""
    for number in range(found.header_row + 1, found.sheet.first_row + len(found.sheet.rows)):
        row = ListRow(number, found.sheet.row(number), found.mapping)
        filled = [text for cell in row.cells if (text := plain_text(cell))]
        if len(filled) <= 1 or _TOTAL.fullmatch(_joined(filled[0])):
            continue
        # Behind a row number; an item named 物业费合计 is a row of somebody and never skipped.
        if _BARE_TOTAL.fullmatch(_joined(filled[1])):
            continue
        titles = sum(
            heading(row.cell(column)) == heading(found.header[index])
            for column, index in found.mapping.items()
            if row.text(column)
        )
        if titles < min(3, len(found.mapping)):
            yield row


class ListRow:
    """One row under reading; the first fault of each column is kept."""

    def __init__(self, number: int, cells: Sequence[Cell], mapping: Mapping[str, int]) -> None:
        self.number = number
        self.cells = cells
        self._mapping = mapping
        self._faults: dict[str, str] = {}

    def cell(self, column: str) -> Cell:
        """The cell as it is; an empty text where the row has none."""
        index = self._mapping.get(column)
        return "" if index is None or index >= len(self.cells) else self.cells[index]

    def text(self, column: str) -> str:
        """The cell as plain text without signs that cannot be printed."""
        text = plain_text(self.cell(column))
        return "".join(sign for sign in text if sign.isprintable())

    def compact(self, column: str) -> str:
        """The cell's text without blanks."""
        return _joined(self.text(column))

    def short(self, column: str, longest: int) -> str:
        """A text of at most so many signs; a longer one is a fault."""
        text = self.text(column)
        if len(text) > longest:
            self.report(column, f"{column}超过 {longest} 个字")
        return text[:longest]

    def reference(self, column: str, longest: int) -> str:
        """A number that identifies something; Excel keeps 15 digits of one that is no text."""
        cell = self.cell(column)
        if isinstance(cell, int | float) and abs(cell) >= EXACT_NUMBER:
            self.report(column, f"{column}是数字格式，末几位可能已丢失，请改为文本后重新填写")
        return _joined(self.short(column, longest))

    def read(self, column: str, reader: Callable[[Cell], _Value | None]) -> _Value | None:
        """What a reader makes of the cell, or None where it reports a fault."""
        try:
            return reader(self.cell(column))
        except CellFault as fault:
            self.report(column, fault.message)
            return None

    def require(self, column: str, reader: Callable[[Cell], _Value | None]) -> _Value | None:
        """As ``read``; an empty cell is a fault, too."""
        value = self.read(column, reader)
        if value is None:
            self.report(column, f"缺少{column}")
        return value

    def report(self, column: str, message: str) -> None:
        """Note a fault."""
        self._faults.setdefault(column, message)

    @property
    def sound(self) -> bool:
        """Whether no fault was noted."""
        return not self._faults

    def problems(self, unit: str = "") -> list[SheetProblem]:
        """The faults, in the order in which they were met."""
        return [
            SheetProblem(self.number, column, message, unit)
            for column, message in self._faults.items()
        ]


def _joined(text: str) -> str:
    return "".join(text.split())
