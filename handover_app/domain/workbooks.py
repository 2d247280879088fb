"""What a workbook holds once it is read, and why one is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from handover_app.domain.refusals import DomainError

Cell = str | float | int | bool | date | datetime | time | timedelta
"""A cell as it is stored; an empty one is an empty text, every number is a float."""


class WorkbookLimit(Enum):
    """Which guard a workbook ran into."""

    FILE_BYTES = "file_bytes"
    ENTRIES = "entries"
    UNPACKED_BYTES = "unpacked_bytes"
    RATIO = "ratio"
    CELLS = "cells"


@dataclass(eq=False)
class NotAWorkbook(DomainError):
    """The file is no .xlsx workbook (another format, the old .xls, or damaged)."""

    name: str


@dataclass(eq=False)
class WorkbookEncrypted(DomainError):
    """The workbook opens with a password only."""

    name: str


@dataclass(eq=False)
class WorkbookTooLarge(DomainError):
    """A limit is passed: a zip bomb, or a sheet far larger than any list of units."""

    name: str
    limit: WorkbookLimit
    allowed: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The used cells of one sheet; `first_row` is the sheet's own number of `rows[0]`."""

    name: str
    first_row: int
    rows: tuple[tuple[Cell, ...], ...]

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row by the sheet's number; empty beyond the used range."""
        index = number - self.first_row
        return self.rows[index] if 0 <= index < len(self.rows) else ()


def cell_text(cell: Cell) -> str:
    """A cell as people read it: whole numbers without a point, dates as year-month-day."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return f"{cell:.15g}" if abs(cell) < 1e15 else f"{cell:.0f}"
    if isinstance(cell, datetime):
        return (
            cell.date().isoformat() if cell.time() == cell.min.time() else f"{cell:%Y-%m-%d %H:%M}"
        )
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
