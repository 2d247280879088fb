"""The import of a list of conditions, as finance and legal keep it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from handover_app.domain.delivery import ConditionListResult, ConditionListRow, DeliveryCondition
from handover_app.domain.list_sheets import SheetProblem
from handover_app.ui.context import PageContext
from handover_app.ui.list_import import ListImport, ListWords
from handover_app.ui.messages import word
from handover_app.ui.widgets.row_table import Column

translate = QCoreApplication.translate


def conditions_import(context: PageContext) -> ListImport:
    """The import: only what is news is added, with who and when."""
    service = context.desks.delivery_conditions
    words = ListWords(
        title=translate("ListImport", "Conditions of delivery"),
        rows=translate("ListImport", "Units"),
        run=translate("ListImport", "Note these conditions"),
        done=translate("ListImport", "The conditions are noted"),
        columns=_columns(),
        summary=_in_words,
        warnings=_none,
    )
    calls = (service.load, service.preview, service.run, service.problem_workbook)
    return ListImport(context, calls, words)


def _none(_result: ConditionListResult) -> Sequence[SheetProblem]:
    return ()


def _in_words(result: ConditionListResult) -> str:
    said = translate(
        "ListImport",
        "{read} rows read · {facts} facts are news · {same} bring none · {left} left out",
    )
    left = len({each.row for each in result.problems})
    return said.format(read=result.read, facts=result.facts, same=result.unchanged, left=left)


def _columns() -> list[Column]:
    return [
        Column(translate("ListImport", "Row"), lambda row: str(row.row), right=True, width=64),
        Column(translate("ListImport", "Unit"), lambda row: row.code, width=120),
        Column(translate("ListImport", "What is news"), _news, width=0),
    ]


def _news(row: ConditionListRow) -> str:
    return " · ".join(_one(condition, row) for condition in row.said)


def _one(condition: DeliveryCondition, row: ConditionListRow) -> str:
    said = row.said[condition]
    more = word(said.freeze) if said.freeze is not None else ""
    if said.outstanding is not None:
        more = said.outstanding.format()
    return f"{word(condition)} {word(said.verdict)} {more}".strip()
