"""业主留存: what was found, the day each is promised for, and whom to ring."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import OwnersCopy, PromisedLine

_SHARES = (0.7, 1.5, 5.0, 1.9, 1.6)


def draw(document: Document, paper: OwnersCopy) -> None:
    """Draw the owner's copy."""
    words = document.wording
    sheet = document.sheet(words("owners_copy.title"), paper.head)
    _people(sheet, paper)
    sheet.heading(words("owners_copy.lines", count=len(paper.lines)))
    if paper.lines:
        table(sheet, _columns(sheet, "columns"), [_row(sheet, line) for line in paper.lines])
    else:
        sheet.paragraph(words("owners_copy.nothing_open"))
    if paper.done:
        sheet.heading(words("owners_copy.done", count=len(paper.done)))
        table(sheet, _columns(sheet, "columns")[:3], [_done(line) for line in paper.done])
    # Nobody signs a page that has nothing else on it.
    sheet.need(190)
    sheet.gap(10)
    fields(sheet, ((words("owners_copy.hotline"), paper.hotline),), across=1)
    sheet.gap(2)
    sheet.paragraph(words("owners_copy.promise"), size=10.5, bold=True)
    sheet.paragraph(words("owners_copy.overdue"))
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.paragraph(words("owners_copy.rights"), size=9, color=SOFT)
    signatures(sheet, words.list("owners_copy.signatures"))


def _people(sheet: Sheet, paper: OwnersCopy) -> None:
    words = sheet.wording
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (words("owners_copy.visitor"), named(words, paper.visitor, paper.visitor_role)),
            (words("owners_copy.walked"), words.moment(paper.walked_at)),
            (words("owners_copy.conclusion"), paper.conclusion),
        ),
    )
    team = (named(words, member.name, member.role) for member in paper.members)
    joined = words("inspection_record.team_join").join(team)
    everybody = words.joined(paper.team, joined)
    fields(sheet, ((words("owners_copy.team"), everybody),), across=1)


def _columns(sheet: Sheet, key: str) -> list[Column]:
    titles: Sequence[str] = sheet.wording.list(f"owners_copy.{key}")
    return [
        Column(title, share, "center" if place == 0 else "left")
        for place, (title, share) in enumerate(zip(titles, _SHARES, strict=True))
    ]


def _row(sheet: Sheet, line: PromisedLine) -> Row:
    promised = sheet.wording.day(line.promised)
    return Row((str(line.number), line.room, line.words, promised, line.state))


def _done(line: PromisedLine) -> Row:
    return Row((str(line.number), line.room, line.words))
