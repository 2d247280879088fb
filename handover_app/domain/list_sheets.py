"""Lists that come as workbooks: which columns were found, and why a row is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handover_app.domain.refusals import DomainError
from handover_app.domain.workbooks import Sheet


@dataclass(eq=False)
class HeadingsMissing(DomainError):
    """No sheet has a row with all the headings that the list needs; ``columns`` are lacking."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """What is wrong or odd about a row, in words; ``row`` is the sheet's number.

    ``unit`` is the unit code or paper number of the row where it has one. Account numbers and
    identity numbers are never quoted.
    """

    row: int
    column: str
    message: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The sheet of a workbook in which the headings were found.

    ``header_row`` is the sheet's number, ``mapping`` gives each column's index into a row's cells.
    """

    name: str
    sheet: Sheet
    header_row: int
    mapping: Mapping[str, int]
    header: tuple[str, ...]
