"""What is signed at the property desk: its words, who signed them, and who refused to."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import fields, signatures
from handover_app.documents.page import BAD, Document, Sheet
from handover_app.documents.people import together
from handover_app.domain.papers import PropertyAgreement, RecordSigning, SignedBy


def draw(document: Document, paper: PropertyAgreement) -> None:
    """Draw both copies."""
    words = document.wording
    title = paper.title or words("property_agreement.title")
    copies = words.list("property_agreement.copies")
    sheet = document.sheet(title, paper.head, copies=copies)
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    fields(
        sheet,
        (
            (words("common.contract"), paper.contract_number),
            (words("property_agreement.edition"), paper.edition),
        ),
    )
    fields(sheet, ((words("property_agreement.company"), paper.company),), across=1)
    sheet.gap(6)
    for paragraph in paper.text.split("\n"):
        if paragraph.strip():
            sheet.paragraph(paragraph)
        sheet.gap(3)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    signed_by(sheet, paper.signings)


def signed_by(sheet: Sheet, lines: Sequence[RecordSigning], others: Sequence[str] = ()) -> None:
    """Who refused and why, in words; then a line for each who signs, and for the ``others``.

    Without ``others`` the property company signs besides the household.
    """
    words = sheet.wording
    for line in lines:
        if line.reason:
            said = words.joined(line.party, line.name, line.state)
            reason = words("inspection_record.not_signed", who=said, reason=line.reason)
            sheet.paragraph(reason, bold=True, color=BAD)
    household, company = words.list("property_agreement.signatures")
    shown: list[tuple[str, SignedBy | None]] = [
        (words.joined(line.party, line.state), line.signed) for line in lines if not line.reason
    ]
    shown = shown or [(household, None)]
    labels = [label for label, _ in shown] + list(others or [company])
    signatures(sheet, labels, signed=[by for _, by in shown])
