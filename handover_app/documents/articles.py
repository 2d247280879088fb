"""业主领用物品登记表: gifts, documents given and shown, and what the two books say."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import Column, Row, fields, signatures, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import ArticleLine, Articles


def draw(document: Document, paper: Articles) -> None:
    """Draw the form."""
    wording = document.wording
    title = wording("articles.title")
    sheet = document.sheet(title, paper.head)
    fields(sheet, ((wording("common.owners"), together(wording, paper.owners)),), across=1)
    sheet.heading(wording("articles.gifts"))
    if paper.gifts:
        _lines(sheet, paper.gifts)
    else:
        sheet.paragraph(wording("articles.no_gifts"), color=SOFT)
    sheet.heading(wording("articles.documents"))
    blanks = tuple(ArticleLine(name=name) for name in wording.list("articles.document_blanks"))
    _lines(sheet, paper.documents or blanks)
    _shown(sheet, paper)
    _books(sheet, paper)
    sheet.gap(10)
    receiver = named(wording, paper.receiver, paper.receiver_role)
    fields(
        sheet,
        (
            (wording("articles.receiver"), receiver),
            (wording("articles.issued_by"), paper.issued_by),
            (wording("articles.time"), wording.moment(paper.issued_at)),
        ),
    )
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    sheet.gap(4)
    sheet.paragraph(wording("articles.note"), size=9, color=SOFT)
    signatures(sheet, wording.list("articles.signatures"))


def _shown(sheet: Sheet, paper: Articles) -> None:
    """What was laid before the owner and stays with the seller."""
    if paper.shown:
        sheet.heading(sheet.wording("articles.shown"))
        number, name, filed, seen, when = sheet.wording.list("articles.shown_columns")
        columns = [
            Column(number, 0.7, "center"),
            Column(name, 3.2),
            Column(filed, 2.2),
            Column(seen, 0.7, "center"),
            Column(when, 2.3),
        ]
        rows = [
            Row(
                (str(place), line.name, line.number, "✓" if line.seen else "□", line.seen),
                height=21,
            )
            for place, line in enumerate(paper.shown, start=1)
        ]
        table(sheet, columns, rows)


def _books(sheet: Sheet, paper: Articles) -> None:
    """What the two books say, and their annex (domain guide F03–F06)."""
    words = sheet.wording
    facts = [
        (words("articles.annex"), paper.annex),
        (words("articles.repairer"), paper.repairer),
        (words("articles.manuals"), words("common.owner_join").join(paper.manuals)),
        (words("articles.local_form"), paper.local_form),
        (words("articles.exclusions"), paper.exclusions),
    ]
    said = [(label, value) for label, value in facts if value]
    if said:
        sheet.heading(words("articles.books"))
        fields(sheet, said, across=1)


def _lines(sheet: Sheet, lines: Sequence[ArticleLine]) -> None:
    titles = sheet.wording.list("articles.columns")
    number, name, quantity, unit, issued, note = titles
    columns = [
        Column(number, 0.7, "center"),
        Column(name, 3.2),
        Column(quantity, 0.9, "right"),
        Column(unit, 0.9, "center"),
        Column(issued, 0.9, "center"),
        Column(note, 2.4),
    ]
    rows = [
        Row(
            (
                str(place),
                line.name,
                str(line.quantity),
                line.unit,
                "✓" if line.issued else "□",
                line.note,
            ),
            height=21,
        )
        for place, line in enumerate(lines, start=1)
    ]
    table(sheet, columns, rows)
