"""The call list as a workbook and as a list to be printed, in the project's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.delivery import CallLine, ListFile
from handover_app.domain.visits import SpecialGroup, when_of
from handover_app.services.clock import local
from handover_app.services.papers.words import list_columns, word_of
from handover_app.storage.list_workbook import list_workbook
from handover_app.storage.unit_of_work import Reading

_SHARES = (1.1, 1.4, 1.3, 1.6, 1.4, 0.9, 1.2, 1.0, 1.9)
_WIDTHS = (14, 20, 18, 22, 18, 12, 14, 14, 34)


def call_rows(lines: Sequence[CallLine]) -> list[tuple[str, ...]]:
    """The list's rows in words; the numbers are those of the lines."""
    return [_cells(each) for each in lines]


def call_workbook(day: date, rows: Sequence[tuple[str, ...]]) -> ListFile:
    """The list as a workbook of text cells."""
    words = wording().map("words.call_list")
    columns = list(zip(words["columns"].split("|"), _WIDTHS, strict=True))
    name = f"{words['title']}-{day.isoformat()}.xlsx"
    return ListFile(name, list_workbook(words["title"], columns, rows), len(rows))


def call_paper(
    reading: Reading, act: Act, day: date, rows: Sequence[tuple[str, ...]], now: datetime
) -> papers.KeyList:
    """The list to be printed: written out and not stored, since it has everybody's number."""
    project, words = reading.projects.only(), wording().map("words.call_list")
    return papers.KeyList(
        head=papers.PaperHead(
            project=project.name,
            unit_code="",
            issued_at=local(now),
            clerk=reading.clerk_name(act.clerk),
            station=act.station,
            training=project.rehearsal,
        ),
        title=words["title"],
        notes=(words["note"].format(day=day.isoformat(), count=len(rows)),),
        columns=list_columns(words["columns"].split("|"), _SHARES),
        rows=tuple(rows),
        empty=words["empty"],
        landscape=True,
    )


def _cells(line: CallLine) -> tuple[str, ...]:
    group = "" if line.group is SpecialGroup.NONE else word_of("special_group", line.group)
    return (
        line.code,
        line.owner_names,
        line.phone,
        word_of("call_reason", line.reason),
        when_of(line.day, line.begins) if line.day and line.begins else "",
        group,
        word_of("call_result", line.result) if line.result else "",
        _day(line.comes_on or line.next_on),
        line.remark,
    )


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
