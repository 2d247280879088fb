"""收款收据: three copies, a page each, of one payment to one payee."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.charges import charge_columns, charge_rows
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.wording import Wording, money, yuan
from handover_app.domain.papers import Mark, Receipt


def render(paper: Receipt, wording: Wording, mark: Mark) -> bytes:
    """The three copies as PDF.

    Raises:
        MissingGlyphs: the font lacks a character.
    """
    title = wording("receipt.title")
    document = Document(title, wording, mark)
    for copy in wording.list("receipt.copies"):
        _copy(document.sheet(title, paper.head, copy_label=copy, stamp=_stamp(paper)), paper)
    return document.to_bytes()


def _stamp(paper: Receipt) -> str:
    """What is printed large: nothing on a receipt that no other receipt has touched."""
    return paper.status if paper.linked_number or paper.total_fen < 0 else ""


def _copy(sheet: Sheet, paper: Receipt) -> None:
    words = sheet.wording
    fields(
        sheet,
        ((words("receipt.payer"), paper.payer), (words("receipt.payee"), paper.payee)),
        across=1,
    )
    pairs = [
        (words("receipt.book"), paper.book),
        (words("receipt.date"), words.moment(paper.head.issued_at)),
    ]
    if paper.status:
        pairs.append((words("receipt.status"), paper.status))
    if paper.linked_number:
        pairs.append((words("receipt.linked"), paper.linked_number))
    if paper.invoice:
        pairs.append((words("receipt.invoice"), paper.invoice))
    fields(sheet, pairs)
    sheet.gap(8)
    table(sheet, charge_columns(words.list("receipt.columns")), charge_rows(paper.lines))
    sheet.gap(6)
    total_line(sheet, words("receipt.total"), paper.capital, yuan(paper.total_fen))
    if paper.collected_for:
        sheet.gap(8)
        sheet.paragraph(
            words("receipt.collected", payee=paper.payee, principal=paper.collected_for)
        )
    if paper.methods:
        sheet.heading(words("receipt.methods"))
        table(sheet, _method_columns(words), _method_rows(paper))
    sheet.gap(10)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.paragraph(words("receipt.note"), size=9, color=SOFT)
    _sign(sheet, paper)


def _method_columns(words: Wording) -> list[Column]:
    method, reference, amount = words.list("receipt.method_columns")
    return [Column(method, 2), Column(reference, 4), Column(amount, 1.6, "right")]


def _method_rows(paper: Receipt) -> list[Row]:
    return [Row((part.method, part.reference, money(part.amount_fen))) for part in paper.methods]


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
