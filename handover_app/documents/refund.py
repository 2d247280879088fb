"""退款单: money that goes back to a party of the contract."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.page import BAD, SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import yuan
from handover_app.domain.papers import Refund


def draw(document: Document, paper: Refund) -> None:
    """Draw the refund paper."""
    words = document.wording
    sheet = document.sheet(words("refund.title"), paper.head)
    _parties(sheet, paper)
    if paper.formula:
        sheet.heading(words("refund.formula"))
        for line in paper.formula:
            sheet.paragraph(line)
    sheet.gap(10)
    total_line(sheet, words("refund.amount"), paper.capital, yuan(paper.amount_fen))
    sheet.gap(8)
    _way(sheet, paper)
    if paper.account_number:
        _account(sheet, paper)
    _remarks(sheet, paper)
    if paper.steps:
        _steps(sheet, paper)
    _sign(sheet, paper)


def _parties(sheet: Sheet, paper: Refund) -> None:
    words = sheet.wording
    fields(
        sheet,
        (
            (words("common.owners"), together(words, paper.owners)),
            (words("refund.payee"), named(words, paper.payee, "", paper.payee_id_tail)),
            (words("refund.payer"), paper.payer),
            (words("refund.source"), paper.source),
            (words("refund.linked"), words.joined(*paper.linked_numbers)),
        ),
        across=1,
    )


def _way(sheet: Sheet, paper: Refund) -> None:
    words = sheet.wording
    pairs = [(words("refund.method"), paper.method)]
    # An account has its own block; a card paid back needs its last digits and bank only.
    if not paper.account_number:
        pairs += [(words("refund.card"), paper.card_tail), (words("refund.bank"), paper.bank)]
    pairs += [
        (words("refund.promised"), words.day(paper.promised_on)),
        (words("refund.arrived"), words.day(paper.arrived_on)),
        (words("refund.signed"), words.moment(paper.signed_at)),
    ]
    fields(sheet, pairs)


def _account(sheet: Sheet, paper: Refund) -> None:
    """The account with the owner's consent to its use, which is signed by itself (H09)."""
    words = sheet.wording
    sheet.heading(words("refund.account"), keep=130)
    pairs = [
        (words("refund.account_name"), paper.account_name),
        (words("refund.account_number"), paper.account_number),
        (words("refund.bank"), paper.bank),
        (words("refund.branch"), paper.branch),
    ]
    if paper.card_tail:
        pairs.append((words("refund.card"), paper.card_tail))
    fields(sheet, pairs)
    sheet.gap(4)
    sheet.paragraph(words("refund.consent"), size=9.5)
    signatures(sheet, (words("refund.consent_sign"),), across=1)


def _remarks(sheet: Sheet, paper: Refund) -> None:
    words = sheet.wording
    if paper.cash_limit_fen is not None:
        limit = words("refund.over_limit", limit=yuan(paper.cash_limit_fen))
        sheet.paragraph(limit, size=9.5, color=BAD)
    if paper.converted_number:
        sheet.paragraph(words("refund.converted", number=paper.converted_number))
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.gap(6)
    sheet.paragraph(words("refund.note"), size=9, color=SOFT)


def _steps(sheet: Sheet, paper: Refund) -> None:
    words = sheet.wording
    sheet.heading(words("refund.steps"))
    step, clerk, at = words.list("refund.step_columns")
    columns = [Column(step, 1.2), Column(clerk, 2), Column(at, 2)]
    table(sheet, columns, [Row((s.name, s.clerk, words.moment(s.at))) for s in paper.steps])


def _sign(sheet: Sheet, paper: Refund) -> None:
    words = sheet.wording
    if paper.co_owners:
        sheet.gap(10)
        sheet.need(100)
        sheet.paragraph(words("refund.co_owners", payee=paper.payee), size=9.5)
        signatures(sheet, [words("refund.co_owner", name=name) for name in paper.co_owners])
    names = ("", paper.applicant, paper.checker, paper.approver)
    signatures(sheet, words.list("refund.signatures"), names)
