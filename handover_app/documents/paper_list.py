"""A list of the paper day, with room to write on every line."""

from __future__ import annotations

from handover_app.documents.blocks import Row, fields, signatures, signatures_height, table
from handover_app.documents.key_list import columns_of
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.domain.papers import PaperList

_SIZE, _HAND = 9.0, 22
_MORE = 6


def draw(document: Document, paper: PaperList) -> None:
    """Draw the list; its head and the headings of its columns stand on every page."""
    words = document.wording
    title = paper.title or words("paper_list.title")
    sheet = document.sheet(title, paper.head, landscape=paper.landscape)
    _notes(sheet, paper)
    rows = [Row(cells, height=paper.height) for cells in paper.rows]
    rows += [Row(("",) * len(paper.columns), height=paper.height)] * paper.blank
    rows += [Row(cells, strong=True) for cells in paper.totals]
    if rows:
        table(sheet, columns_of(paper.columns), rows, size=_SIZE)
    else:
        sheet.paragraph(paper.empty or words("paper_list.empty"), size=11)
    listed = sum(any(cells[1:]) for cells in paper.rows)
    if listed:
        sheet.gap(4)
        sheet.paragraph(words("paper_list.count", count=listed), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    if paper.signatures:
        if rows and sheet.free < signatures_height(sheet, paper.signatures, across=3):
            # Nobody signs a page without a list: it has room for more households.
            sheet.break_page()
            _notes(sheet, paper)
            more = [Row(("",) * len(paper.columns), height=max(paper.height, _HAND))] * _MORE
            table(sheet, columns_of(paper.columns), more, size=_SIZE)
        signatures(sheet, paper.signatures, across=3)


def _notes(sheet: Sheet, paper: PaperList) -> None:
    for note in paper.notes:
        sheet.paragraph(note, size=9.5)
    sheet.gap(6)
