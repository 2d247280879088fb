"""收款收据: three copies, a page each, of one payment to one payee."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.charges import charge_columns, charge_rows
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.wording import Wording, money, yuan
from handover_app.domain.papers import Mark, MarkKind, Receipt


def draw(document: Document, paper: Receipt) -> None:
    """Draw the three copies; a counter-receipt (冲红) has a title of its own."""
    words = document.wording
    title = words("receipt.counter_title" if _counter(paper) else "receipt.title")
    copies = words.list("receipt.copies")
    sheet = document.sheet(title, paper.head, copies=copies, stamp=_stamp(words, paper))
    _parties(sheet, paper, _state(words, paper, document.mark))
    sheet.gap(8)
    table(sheet, charge_columns(words.list("receipt.columns")), charge_rows(words, paper.lines))
    sheet.gap(6)
    total_line(sheet, words("receipt.total"), paper.capital, yuan(paper.total_fen))
    if paper.collected_for:
        sheet.gap(8)
        sheet.paragraph(
            words("receipt.collected", payee=paper.payee, principal=paper.collected_for)
        )
    if paper.methods:
        sheet.heading(words("receipt.methods"))
        table(sheet, _method_columns(words), _method_rows(words, paper))
    _origins(sheet, paper)
    _sign(sheet, paper)


def _counter(paper: Receipt) -> bool:
    return paper.total_fen < 0


def _stamp(words: Wording, paper: Receipt) -> str:
    """What is printed in the corner: nothing on a receipt that no other receipt has touched."""
    if _counter(paper):
        return words("receipt.counter")
    return paper.status if paper.linked_number else ""


def _state(words: Wording, paper: Receipt, mark: Mark) -> str:
    """The state in words; the mark of a printing knows more than the paper of its day."""
    if mark.kind in (MarkKind.VOID, MarkKind.REVERSED):
        return words(f"common.{mark.kind.value}")
    return paper.status


def _parties(sheet: Sheet, paper: Receipt, state: str) -> None:
    words = sheet.wording
    fields(
        sheet,
        ((words("receipt.payer"), paper.payer), (words("receipt.payee"), paper.payee)),
        across=1,
    )
    pairs = [
        (words("receipt.book"), paper.book),
        (words("receipt.date"), words.moment(paper.head.issued_at)),
        (words("receipt.book_number"), paper.book_number),
        (words("receipt.status"), state),
        (words("receipt.cancels" if _counter(paper) else "receipt.linked"), paper.linked_number),
        (words("receipt.approver"), paper.approver),
    ]
    fields(sheet, pairs[:2] + [pair for pair in pairs[2:] if pair[1]])
    if paper.reason:
        fields(sheet, ((words("receipt.reason"), paper.reason),), across=1)


def _method_columns(words: Wording) -> list[Column]:
    method, reference, amount = words.list("receipt.method_columns")
    return [Column(method, 2), Column(reference, 4), Column(amount, 1.6, "right")]


def _method_rows(words: Wording, paper: Receipt) -> list[Row]:
    pending = words("receipt.pending")
    return [
        Row(
            (
                words("receipt.method_pending", method=part.method, pending=pending)
                if part.pending
                else part.method,
                part.reference,
                money(part.amount_fen),
            )
        )
        for part in paper.methods
    ]


def _origins(sheet: Sheet, paper: Receipt) -> None:
    """Invoice, statement, refund and remark: what a receipt refers to besides its lines."""
    words = sheet.wording
    sheet.gap(10)
    if paper.refund_number:
        sheet.paragraph(words("receipt.from_refund", number=paper.refund_number))
        sheet.gap(4)
    if paper.invoice:
        fields(sheet, ((words("receipt.invoice"), paper.invoice),), across=1)
    if paper.invoice_title or paper.invoice_tax_number:
        fields(
            sheet,
            (
                (words("receipt.invoice_title"), paper.invoice_title),
                (words("receipt.tax_number"), paper.invoice_tax_number),
            ),
            across=1,
        )
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    note = words("receipt.counter_note" if _counter(paper) else "receipt.note")
    version = paper.statement_version
    basis = words("receipt.version", version=version) if version is not None else ""
    sheet.paragraph(words.joined(basis, note), size=9, color=SOFT)


def _sign(sheet: Sheet, paper: Receipt) -> None:
    words = sheet.wording
    sheet.need(110)
    fields(
        sheet,
        (
            (words("receipt.cashier"), paper.cashier),
            (words("receipt.checker"), paper.checker),
        ),
    )
    signatures(sheet, (words("receipt.seal"), words("receipt.payer_sign")))
