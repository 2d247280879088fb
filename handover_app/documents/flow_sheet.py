"""交房流程单: the slip an owner carries through the day."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table, ticks
from handover_app.documents.fonts import BOLD, width
from handover_app.documents.key_labels import grouped
from handover_app.documents.page import LEFT, RULE, SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import FlowSheet, FlowStep, FlowUnit

# Points: the code that every station scans, and the smaller one of a further unit.
_CODE = 78.0
_SMALL_CODE = 52.0
_STEP = 28.0


def draw(document: Document, paper: FlowSheet) -> None:
    """Draw the slip."""
    wording = document.wording
    title = wording("flow_sheet.title")
    sheet = document.sheet(title, paper.head)
    top = sheet.y
    with sheet.narrowed(_CODE + 10 if paper.qr else 0):
        _visit(sheet, paper)
    if paper.qr:
        _code(sheet, paper, top)
    if paper.ticks:
        sheet.heading(wording("flow_sheet.checked"), keep=20)
        ticks(sheet, paper.ticks)
    if paper.further:
        _further(sheet, paper.further)
    _steps(sheet, paper)
    sheet.gap(8)
    sheet.paragraph(wording("flow_sheet.hint"), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    signatures(sheet, wording.list("flow_sheet.signatures"))


def _visit(sheet: Sheet, paper: FlowSheet) -> None:
    """The number, who came, and when."""
    wording = sheet.wording
    base = sheet.y - 26
    sheet.text(LEFT, base, paper.queue_number, size=28, bold=True)
    queue = LEFT + width(paper.queue_number, BOLD, 28) + 10
    beside = wording.joined(wording("flow_sheet.queue"), paper.visit)
    sheet.text(queue, base, beside, size=9.5, color=SOFT)
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
        ),
    )
    fields(sheet, ((wording("flow_sheet.appointment"), paper.appointment),), across=1)


def _code(sheet: Sheet, paper: FlowSheet, top: float) -> None:
    left, low = sheet.right - _CODE, top - _CODE + 4
    sheet.code(paper.qr, left, low, _CODE)
    middle, base = left + _CODE / 2, low - 7
    sheet.text(middle, base, grouped(paper.short_id), size=8, bold=True, align="center")
    sheet.gap(max(0.0, sheet.y - base + 6))


def _further(sheet: Sheet, units: Sequence[FlowUnit]) -> None:
    """The other units of the visit, a line each with a code of its own and room for stamps."""
    words = sheet.wording
    sheet.heading(words("flow_sheet.further"), keep=_SMALL_CODE + 8)
    stamps = words.list("flow_sheet.stamps")
    for unit in units:
        height = _SMALL_CODE + 4
        sheet.need(height)
        low = sheet.y - height
        sheet.box(LEFT, low, sheet.inner, height, line=RULE)
        if unit.qr:
            sheet.code(unit.qr, LEFT + 2, low + 2, _SMALL_CODE)
        x = LEFT + _SMALL_CODE + 10
        sheet.text(x, sheet.y - 18, unit.code, size=11, bold=True)
        after = x + width(unit.code, BOLD, 11) + 8
        sheet.text(after, sheet.y - 18, unit.kind, size=9.5, color=SOFT)
        sheet.text(x, sheet.y - 32, unit.place, size=9)
        sheet.text(x, sheet.y - 45, grouped(unit.short_id), size=8, color=SOFT)
        _stamps(sheet, stamps, low, height)
        sheet.gap(height)


def _stamps(sheet: Sheet, stamps: Sequence[str], low: float, height: float) -> None:
    """Boxes at the right end of a line, one for each desk that a further unit goes to."""
    wide = 68.0
    left = sheet.right - wide * len(stamps)
    for place, words in enumerate(stamps):
        x = left + place * wide
        sheet.rule(x, low, x, low + height)
        sheet.text(x + wide / 2, low + height - 12, words, size=8, color=SOFT, align="center")


def _steps(sheet: Sheet, paper: FlowSheet) -> None:
    wording = sheet.wording
    sheet.heading(wording("flow_sheet.steps"))
    titles = wording.list("flow_sheet.columns")
    shares = (0.9, 1.6, 1.9, 2.3, 1.1, 1.5, 1.7)
    columns = [
        Column(text, share, "center" if place == 0 else "left")
        for place, (text, share) in enumerate(zip(titles, shares, strict=True))
    ]
    rows = [_row(place, step) for place, step in enumerate(paper.steps, start=1)]
    table(sheet, columns, rows, size=9)


def _row(place: int, step: FlowStep) -> Row:
    done = "" if step.done_at is None else f"{step.done_at:%m-%d %H:%M}"
    cells = (str(place), step.name, step.place, step.bring, step.state, done, step.clerk)
    return Row(cells, height=_STEP)
