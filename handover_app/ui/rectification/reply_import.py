"""A contractor's reply sheet comes back: what it would do, what is wrong, then it is taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import ReplyImport
from handover_app.ui.context import PageContext
from handover_app.ui.list_import import ListImport, ListWords
from handover_app.ui.messages import word
from handover_app.ui.widgets.row_table import Column

translate = QCoreApplication.translate


def reply_import(context: PageContext) -> ListImport:
    """The conversation about one reply sheet."""
    sheets = context.desks.reply_sheets
    service = (sheets.load, sheets.preview, sheets.take, sheets.problem_workbook)
    words = ListWords(
        title=translate("Notices", "A contractor's reply"),
        rows=translate("Notices", "Replies"),
        run=translate("Notices", "Take the replies"),
        done=translate("Notices", "Replies taken"),
        columns=_columns(),
        summary=_summary,
        warnings=lambda _result: (),
    )
    return ListImport(context, service, words)


def _columns() -> list[Column]:
    return [
        Column(
            translate("Notices", "Line"), lambda each: str(each.position), right=True,
            order=lambda each: each.position, width=60,
        ),
        Column(translate("Notices", "Unit"), lambda each: each.unit_code, width=104),
        Column(
            translate("Notices", "No."), lambda each: str(each.number), right=True,
            order=lambda each: each.number, width=56,
        ),
        Column(translate("Notices", "State"), lambda each: word(each.outcome), width=104),
        Column(
            translate("Notices", "Measures and remarks"),
            lambda each: " · ".join(part for part in (each.measures, each.note) if part),
            width=0,
        ),
        Column(
            translate("Notices", "Finished"),
            lambda each: each.done_on.isoformat() if each.done_on else "–", width=112,
        ),
        Column(translate("Notices", "Person"), lambda each: each.person or "–", width=96),
    ]  # fmt: skip


def _summary(result: ReplyImport) -> str:
    words = translate(
        "Notices", "{number}: {new} new replies, {known} known before, {empty} lines are empty"
    )
    return words.format(
        number=result.number, new=len(result.rows), known=result.known, empty=result.empty
    )
