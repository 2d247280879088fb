"""Sentences for files that cannot be read: workbooks and papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.papers.events import PaperNotFound
from handover_app.domain.refusals import DomainError
from handover_app.domain.unit_rows import ColumnsMissing, NoHeader
from handover_app.domain.workbooks import NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge

translate = QCoreApplication.translate


def _not_a_workbook(error: NotAWorkbook) -> str:
    return translate(
        "Messages",
        "Not imported: {name} is no Excel workbook (.xlsx), or it is damaged. Nothing was "
        "written. Save it as .xlsx in Excel and choose it again.",
    ).format(name=error.name)


def _workbook_encrypted(error: WorkbookEncrypted) -> str:
    return translate(
        "Messages",
        "Not imported: {name} is protected by a password. Nothing was written. "
        "Save it without a password and choose it again.",
    ).format(name=error.name)


def _workbook_too_large(error: WorkbookTooLarge) -> str:
    return translate(
        "Messages",
        "Not imported: {name} is far larger than a list of units can be. Nothing was written. "
        "Copy the rows into a new workbook and choose that.",
    ).format(name=error.name)


def _no_header(error: NoHeader) -> str:
    return translate(
        "Messages",
        "Not imported: no sheet has a row of headings for units ({sheets}). Nothing was written. "
        "Check that building, unit code, owner and areas stand in one heading row.",
    ).format(sheets=translate("Words", ", ").join(_first_few(error.sheets)))


def _first_few(names: Sequence[str]) -> list[str]:
    """As many names as a line holds."""
    return [*names[:5], "…"] if len(names) > 5 else list(names)


def _columns_missing(error: ColumnsMissing) -> str:
    return translate(
        "Messages",
        "Not imported: these columns are not matched: {columns}. Nothing was written. "
        "Choose a heading for each.",
    ).format(columns=translate("Words", ", ").join(str(each) for each in error.columns))


def _paper_not_found(error: PaperNotFound) -> str:
    return translate(
        "Messages",
        "Not printed: there is no such paper. Nothing was changed. Open the unit again and choose "
        "one.",
    )


FILES: dict[type[DomainError], Callable[[Any], str]] = {
    ColumnsMissing: _columns_missing,
    NoHeader: _no_header,
    NotAWorkbook: _not_a_workbook,
    PaperNotFound: _paper_not_found,
    WorkbookEncrypted: _workbook_encrypted,
    WorkbookTooLarge: _workbook_too_large,
}
