"""整改通知单: the defects of one unit for the contractor who has to mend them."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document
from handover_app.domain.papers import RectificationLine, RectificationNotice


def draw(document: Document, paper: RectificationNotice) -> None:
    """Draw the notice."""
    wording = document.wording
    title = wording("rectification_notice.title")
    sheet = document.sheet(title, paper.head)
    fields(sheet, ((wording("rectification_notice.contractor"), paper.contractor),), across=1)
    fields(
        sheet,
        (
            (wording("rectification_notice.contact"), paper.contact),
            (wording("rectification_notice.trades"), paper.trades),
            (wording("rectification_notice.issued"), wording.moment(paper.head.issued_at)),
            (wording("rectification_notice.due"), wording.day(paper.due)),
        ),
    )
    sheet.gap(8)
    sheet.paragraph(wording("rectification_notice.intro"))
    sheet.gap(6)
    titles = wording.list("rectification_notice.columns")
    shares = (0.6, 1.2, 2.6, 2.2, 1.9, 1.3)
    columns = [
        Column(text, share, "center" if place == 0 else "left")
        for place, (text, share) in enumerate(zip(titles, shares, strict=True))
    ]
    table(sheet, columns, [_row(line) for line in paper.lines])
    # Nobody signs a page that has nothing else on it.
    sheet.need(150)
    sheet.gap(8)
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    sheet.paragraph(wording("rectification_notice.consequence"))
    sheet.paragraph(wording("rectification_notice.copies"), size=9, color=SOFT)
    names = (paper.checked_by, paper.issued_by)
    signatures(sheet, wording.list("rectification_notice.signatures"), names)


def _row(line: RectificationLine) -> Row:
    finding = f"{line.item}：{line.finding}" if line.item and line.finding else line.item
    due = "" if line.due is None else line.due.isoformat()
    cells = (str(line.number), line.room, finding or line.finding, line.requirement)
    return Row((*cells, line.standard, due))
