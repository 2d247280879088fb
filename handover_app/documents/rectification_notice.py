"""整改通知单: the defects of one or many units for the contractor who has to mend them."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.photo_grid import photo_grid
from handover_app.documents.wording import Wording, money
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.papers import RectificationLine, RectificationNotice

_SHARES = (0.7, 1.2, 2.6, 2.2, 1.9, 1.4)
_SEVERAL_SHARES = (0.7, 1.3, 1.1, 2.4, 2.2, 1.9, 1.5)
_MOST_CODES = 8


def draw(document: Document, paper: RectificationNotice) -> None:
    """Draw the notice."""
    wording = document.wording
    sheet = document.sheet(notice_title(wording, paper), paper.head)
    _to_whom(sheet, paper)
    sheet.gap(8)
    intro = wording.map("rectification_notice.intros")[paper.urgency.name]
    sheet.paragraph(intro.format(parent=paper.parent, third_party=paper.third_party))
    sheet.gap(6)
    several = paper.units > 1
    titles = list(wording.list("rectification_notice.columns"))
    if several:
        titles.insert(1, wording("rectification_notice.unit_column"))
    columns = [
        Column(text, share, "center" if place == 0 else "left")
        for place, (text, share) in enumerate(
            zip(titles, _SEVERAL_SHARES if several else _SHARES, strict=True)
        )
    ]
    table(sheet, columns, [_row(wording, line, several=several) for line in paper.lines])
    _end(sheet, paper)
    photos = [
        (wording("rectification_notice.photo_of", number=line.number), photo)
        for line in paper.lines
        for photo in line.photos
    ]
    photo_grid(sheet, wording("rectification_notice.photos", count=len(photos)), photos)


def notice_title(wording: Wording, paper: RectificationNotice) -> str:
    """What stands at the top, by how urgent it is."""
    return wording.map("rectification_notice.titles")[paper.urgency.name]


def _to_whom(sheet: Sheet, paper: RectificationNotice) -> None:
    wording = sheet.wording
    fields(sheet, ((wording("rectification_notice.contractor"), paper.contractor),), across=1)
    pairs = [
        (wording("rectification_notice.contact"), paper.contact),
        (wording("rectification_notice.trades"), paper.trades),
        (wording("rectification_notice.issued"), wording.moment(paper.head.issued_at)),
        (wording("rectification_notice.due"), wording.day(paper.due)),
    ]
    fields(sheet, pairs)
    if paper.units > 1:
        fields(sheet, ((wording("rectification_notice.units"), _units(wording, paper)),), across=1)
    if paper.parent:
        before = paper.parent
        if paper.parent_due is not None:
            due = wording.day(paper.parent_due)
            before = wording("rectification_notice.parent_of", number=paper.parent, due=due)
        fields(sheet, ((wording("rectification_notice.parent"), before),), across=1)
    if paper.cost_fen is not None:
        cost = wording(
            "rectification_notice.cost_of",
            figures=money(paper.cost_fen),
            capital=capital_numerals(Money(paper.cost_fen)),
        )
        fields(
            sheet,
            (
                (wording("rectification_notice.third_party"), paper.third_party),
                (wording("rectification_notice.cost"), cost),
            ),
            across=1,
        )


def _units(wording: Wording, paper: RectificationNotice) -> str:
    """How many flats, and their codes where they are few."""
    count = wording("rectification_notice.unit_count", count=paper.units)
    codes = tuple(dict.fromkeys(line.unit for line in paper.lines))
    return f"{count}：{'、'.join(codes)}" if len(codes) <= _MOST_CODES else count


def _end(sheet: Sheet, paper: RectificationNotice) -> None:
    wording = sheet.wording
    # Nobody signs a page that has nothing else on it.
    sheet.need(150)
    sheet.gap(8)
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    sheet.paragraph(wording.map("rectification_notice.consequences")[paper.urgency.name])
    sheet.paragraph(wording("rectification_notice.copies"), size=9, color=SOFT)
    names = (paper.checked_by, paper.issued_by)
    signatures(sheet, wording.list("rectification_notice.signatures"), names)


def _row(wording: Wording, line: RectificationLine, *, several: bool) -> Row:
    finding = f"{line.item}：{line.finding}" if line.item and line.finding else line.item
    finding = finding or line.finding
    if line.round > 1:
        finding = f"{finding}\n{wording('rectification_notice.round', round=line.round)}"
    measured = (
        wording("rectification_notice.measured", value=line.measured) if line.measured else ""
    )
    defect = (
        wording("rectification_notice.defect", number=line.defect)
        if line.defect and (several or line.defect != line.number)
        else ""
    )
    due = "" if line.due is None else line.due.isoformat()
    cells = [
        str(line.number),
        line.room if several else _lines(line.room, defect),
        finding,
        line.requirement,
        _lines(line.standard, measured),
        _lines(due, line.severity),
    ]
    if several:
        cells.insert(1, _lines(line.unit, defect))
    return Row(tuple(cells))


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
