"""退款单: money that goes back to a party of the contract."""

from __future__ import annotations

from handover_app.documents.blocks import fields, signatures, total_line
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import Wording, yuan
from handover_app.domain.papers import Mark, Refund


def render(paper: Refund, wording: Wording, mark: Mark) -> bytes:
    """The refund paper as PDF.

    Raises:
        MissingGlyphs: the font lacks a character.
    """
    title = wording("refund.title")
    document = Document(title, wording, mark)
    sheet = document.sheet(title, paper.head)
    _parties(sheet, paper)
    if paper.formula:
        sheet.heading(wording("refund.formula"))
        for line in paper.formula:
            sheet.paragraph(line)
    sheet.gap(10)
    total_line(sheet, wording("refund.amount"), paper.capital, yuan(paper.amount_fen))
    sheet.gap(10)
    fields(
        sheet,
        (
            (wording("refund.method"), paper.method),
            (wording("refund.promised"), wording.day(paper.promised_on)),
            (wording("refund.bank"), paper.bank),
            (wording("refund.card"), paper.card_tail),
            (wording("refund.signed"), wording.moment(paper.signed_at)),
        ),
    )
    if paper.remark:
        fields(sheet, ((wording("common.remark"), paper.remark),), across=1)
    sheet.gap(6)
    sheet.paragraph(wording("refund.note"), size=9, color=SOFT)
    names = ("", paper.applicant, paper.checker, paper.approver)
    signatures(sheet, wording.list("refund.signatures"), names)
    return document.to_bytes()


def _parties(sheet: Sheet, paper: Refund) -> None:
    wording = sheet.wording
    fields(
        sheet,
        (
            (wording("common.owners"), together(wording, paper.owners)),
            (wording("refund.payee"), named(wording, paper.payee, "", paper.payee_id_tail)),
            (wording("refund.payer"), paper.payer),
            (wording("refund.source"), paper.source),
            (wording("refund.linked"), wording.joined(*paper.linked_numbers)),
        ),
        across=1,
    )
