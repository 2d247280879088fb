"""交房流程单: the slip an owner carries through the day."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, ticks
from handover_app.documents.fonts import BOLD, width
from handover_app.documents.page import LEFT, SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import FlowSheet, FlowStep


def draw(document: Document, paper: FlowSheet) -> None:
    """Draw the slip."""
    wording = document.wording
    title = wording("flow_sheet.title")
    sheet = document.sheet(title, paper.head)
    base = sheet.y - 26
    sheet.text(LEFT, base, paper.queue_number, size=28, bold=True)
    queue = LEFT + width(paper.queue_number, BOLD, 28) + 10
    sheet.text(queue, base, wording("flow_sheet.queue"), size=9.5, color=SOFT)
    sheet.gap(42)
    fields(sheet, ((wording("common.owners"), together(wording, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (
                wording("flow_sheet.visitor"),
                named(wording, paper.visitor, paper.visitor_role),
            ),
            (wording("flow_sheet.arrived"), wording.moment(paper.arrived_at)),
            (wording("flow_sheet.appointment"), paper.appointment),
        ),
    )
    if paper.ticks:
        sheet.heading(wording("flow_sheet.checked"), keep=20)
        ticks(sheet, paper.ticks)
    _steps(sheet, paper)
    sheet.gap(8)
    sheet.paragraph(wording("flow_sheet.hint"), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    signatures(sheet, wording.list("flow_sheet.signatures"))


def _steps(sheet: Sheet, paper: FlowSheet) -> None:
    wording = sheet.wording
    sheet.heading(wording("flow_sheet.steps"))
    titles = wording.list("flow_sheet.columns")
    shares = (0.6, 2.2, 2.0, 1.2, 1.6, 2.0)
    columns = [
        Column(text, share, "center" if place == 0 else "left")
        for place, (text, share) in enumerate(zip(titles, shares, strict=True))
    ]
    table(sheet, columns, [_row(place, step) for place, step in enumerate(paper.steps, start=1)])


def _row(place: int, step: FlowStep) -> Row:
    done = "" if step.done_at is None else f"{step.done_at:%m-%d %H:%M}"
    return Row((str(place), step.name, step.place, step.state, done, step.clerk), height=28)
