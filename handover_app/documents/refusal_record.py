"""拒收记录: why the owner refuses the flat, for the owner to sign; nothing is judged on it."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import fields, signatures, ticks
from handover_app.documents.page import BAD, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.domain.papers import RecordSigning, RefusalRecord, SignedBy, Tick

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
    blanks = [Tick(label=label) for label in words.list("refusal_record.blanks")]
    ticks(sheet, paper.reasons or blanks)
    if paper.other:
        fields(sheet, ((words("refusal_record.other"), paper.other),), across=1)
    _said(sheet, "owner_words", paper.owner_words)
    if paper.defects:
        sheet.heading(words("refusal_record.defects"))
        for line in paper.defects:
            sheet.paragraph(line)
    _said(sheet, "offered", paper.offered)
    fields(
        sheet,
        (
            (words("refusal_record.next"), words.day(paper.next_date)),
            (words("common.remark"), paper.remark),
        ),
    )
    sheet.gap(4)
    sheet.paragraph(words("refusal_record.text"), bold=True)
    _signed(sheet, paper.signings)


def _signed(sheet: Sheet, lines: Sequence[RecordSigning]) -> None:
    """Lines to sign on, owner first, and in words who refused to sign and why."""
    words = sheet.wording
    labels = words.list("refusal_record.signatures")
    there = {each.party: each for each in lines}
    for line in lines:
        if line.reason:
            said = words.joined(line.party, line.name, line.state)
            reason = words("inspection_record.not_signed", who=said, reason=line.reason)
            sheet.paragraph(reason, bold=True, color=BAD)
    shown: list[tuple[str, SignedBy | None]] = []
    for label in labels:
        # A party that nobody has asked yet finds the line of the form.
        known = next((each for party, each in there.items() if label.startswith(party)), None)
        if known is None:
            shown.append((label, None))
        elif not known.reason:
            shown.append((words.joined(known.party, known.state), known.signed))
    if shown:
        signatures(sheet, [label for label, _ in shown], signed=[by for _, by in shown])


def _said(sheet: Sheet, key: str, text: str) -> None:
    """Words of a person under a heading; without any there is room to write."""
    sheet.heading(sheet.wording(f"refusal_record.{key}"), keep=_HAND + 20)
    if text:
        sheet.paragraph(text)
    else:
        sheet.gap(_HAND)
