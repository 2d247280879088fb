"""A list of the key room, such as units not ready, keys still out, or the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table, warning
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.domain.papers import KeyList, ListColumn

# From so many columns on the letters are smaller, so that dates do not break.
_MANY = 7


def draw(document: Document, paper: KeyList) -> None:
    """Draw the list; its head stands on every page."""
    words = document.wording
    title = paper.title or words("key_list.title")
    sheet = document.sheet(title, paper.head, landscape=paper.landscape)
    for note in paper.notes:
        sheet.paragraph(note)
    if paper.warning:
        sheet.gap(4)
        warning(sheet, paper.warning)
    sheet.gap(8)
    _table(sheet, paper)
    if paper.remark:
        sheet.gap(6)
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    if paper.signatures:
        signatures(sheet, paper.signatures)


def _table(sheet: Sheet, paper: KeyList) -> None:
    words = sheet.wording
    if not paper.rows or not paper.columns:
        sheet.paragraph(paper.empty or words("key_list.empty"), size=11)
        return
    rows = [Row(cells) for cells in paper.rows]
    if paper.total:
        rows.append(Row(paper.total, strong=True))
    table(sheet, columns_of(paper.columns), rows, size=8.5 if len(paper.columns) >= _MANY else 9.5)
    sheet.gap(4)
    sheet.paragraph(words("key_list.count", count=len(paper.rows)), size=9, color=SOFT)


def columns_of(columns: Sequence[ListColumn]) -> list[Column]:
    """The columns of a list as those of a table."""
    return [Column(each.heading, each.share, "right" if each.right else "left") for each in columns]
