"""拒收记录: why the owner refuses the flat, for the owner to sign; nothing is judged on it."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import fields, signatures, ticks
from handover_app.documents.page import Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import RecordSigning, RefusalRecord

_HAND = 46.0


def draw(document: Document, paper: RefusalRecord) -> None:
    """Draw both copies."""
    words = document.wording
    copies = words.list("refusal_record.copies")
    sheet = document.sheet(words("refusal_record.title"), paper.head, copies=copies)
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (words("refusal_record.visitor"), named(words, paper.visitor, paper.visitor_role)),
            (words("refusal_record.at"), words.moment(paper.refused_at)),
        ),
    )
    fields(sheet, ((words("refusal_record.team"), paper.team),), across=1)
    sheet.heading(words("refusal_record.reasons"))
    ticks(sheet, paper.reasons)
    if paper.other:
        fields(sheet, ((words("refusal_record.other"), paper.other),), across=1)
    _said(sheet, "owner_words", paper.owner_words)
    if paper.defects:
        sheet.heading(words("refusal_record.defects"))
        for line in paper.defects:
            sheet.paragraph(line)
    _said(sheet, "offered", paper.offered)
    fields(sheet, ((words("refusal_record.next"), words.day(paper.next_date)),), across=1)
    sheet.gap(4)
    sheet.paragraph(words("refusal_record.text"), bold=True)
    signed(sheet, words.list("refusal_record.signatures"), paper.signings)


def signed(sheet: Sheet, labels: Sequence[str], lines: Sequence[RecordSigning]) -> None:
    """Lines to sign on, owner first, and in words who refused to sign and why."""
    for line in lines:
        if line.signed is None:
            said = sheet.wording("common.state_note", state=line.state, note=line.reason)
            fields(sheet, ((line.party, said),), across=1)
    signatures(
        sheet,
        labels,
        names=[line.name if line.signed else "" for line in lines],
        signed=[line.signed for line in lines],
    )


def _said(sheet: Sheet, key: str, text: str) -> None:
    """Words of a person under a heading; without any there is room to write."""
    sheet.heading(sheet.wording(f"refusal_record.{key}"), keep=_HAND + 20)
    if text:
        sheet.paragraph(text)
    else:
        sheet.gap(_HAND)
