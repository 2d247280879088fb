"""业户档案: the first pages of a unit's file, with what follows and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.domain.papers import FileEntry, OwnerFileCover


def draw(document: Document, paper: OwnerFileCover) -> None:
    """Draw the cover; the papers follow it as they were issued."""
    words = document.wording
    sheet = document.sheet(words("owner_file.title"), paper.head, size=22)
    sheet.gap(6)
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (words("common.contract"), paper.contract_number),
            (words("owner_file.state"), paper.state),
        ),
    )
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    _missing(sheet, paper)
    sheet.heading(words("owner_file.contents", count=len(paper.entries)))
    if paper.entries:
        table(sheet, _columns(sheet), _rows(sheet, paper.entries))
    else:
        sheet.paragraph(words("owner_file.empty"))
    sheet.gap(8)
    sheet.paragraph(words("owner_file.note"), size=9, color=SOFT)


def _missing(sheet: Sheet, paper: OwnerFileCover) -> None:
    """What is missing stands before what is there: somebody has to fetch it."""
    words = sheet.wording
    sheet.heading(words("owner_file.missing", count=len(paper.absent)))
    if not paper.absent:
        sheet.paragraph(words("owner_file.complete"))
        return
    titles = words.list("owner_file.missing_columns")
    columns = [
        Column(title, share, "center" if place == 0 else "left")
        for place, (title, share) in enumerate(zip(titles, (0.7, 4, 4), strict=True))
    ]
    rows = [
        Row((str(place), each.name, words.joined(each.number, each.note)))
        for place, each in enumerate(paper.absent, start=1)
    ]
    table(sheet, columns, rows)


def _columns(sheet: Sheet) -> list[Column]:
    titles = sheet.wording.list("owner_file.columns")
    return [
        Column(title, share, "center" if place == 0 else "left")
        for place, (title, share) in enumerate(zip(titles, (0.7, 3.4, 3, 2.4, 2.2), strict=True))
    ]


def _rows(sheet: Sheet, entries: Sequence[FileEntry]) -> list[Row]:
    words = sheet.wording
    return [
        Row((str(place), each.name, each.number, words.moment(each.issued_at), each.note))
        for place, each in enumerate(entries, start=1)
    ]
