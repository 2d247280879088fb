"""快修指挥通讯表: one page in the pocket of everybody who may need a crew."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import BAD, Document, Sheet
from handover_app.domain.papers import CommandChart, CommandLine

_SHARES = (2.3, 1.3, 1.0, 1.5, 0.9, 0.7, 0.7, 1.5, 3.0)
_COUNTS = (5, 6)
_SIZE = 9.5


def draw(document: Document, paper: CommandChart) -> None:
    """Draw the chart; an empty place is a line for the pen."""
    words = document.wording
    sheet = document.sheet(words("command_chart.title"), paper.head, landscape=True)
    fields(
        sheet,
        (
            (words("command_chart.commander"), paper.commander),
            (words("command_chart.phone"), paper.commander_phone),
            (words("command_chart.channel"), paper.channel),
        ),
        across=3,
    )
    sheet.gap(8)
    _crews(sheet, paper)
    for gap in paper.gaps:
        sheet.gap(3)
        sheet.paragraph(gap, size=10, bold=True, color=BAD)
    sheet.gap(4)
    sheet.paragraph(words("command_chart.rule"))
    if paper.remark:
        sheet.gap(4)
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    signatures(sheet, words.list("command_chart.signatures"))


def _crews(sheet: Sheet, paper: CommandChart) -> None:
    headings = sheet.wording.list("command_chart.columns")
    columns = [
        Column(heading, share, "right" if place in _COUNTS else "left")
        for place, (heading, share) in enumerate(zip(headings, _SHARES, strict=True))
    ]
    rows = [Row(_cells(line)) for line in paper.lines]
    if rows:
        planned = sum(line.planned for line in paper.lines)
        present = sum(line.present for line in paper.lines)
        total = (sheet.wording("command_chart.sum"), str(planned), str(present), "", "")
        rows.append(Row(total, strong=True))
    table(sheet, columns, rows, size=_SIZE)


def _cells(line: CommandLine) -> tuple[str, ...]:
    return (
        line.trades,
        line.crew,
        line.leader,
        line.phone,
        line.channel,
        str(line.planned),
        str(line.present),
        line.standby_place,
        line.training,
    )
