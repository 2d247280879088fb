"""换开购房发票登记: the old receipts taken back for the invoice of the flat."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import named, together
from handover_app.documents.wording import money, yuan
from handover_app.domain.papers import InvoiceExchange


def draw(document: Document, paper: InvoiceExchange) -> None:
    """Draw the form."""
    words = document.wording
    sheet = document.sheet(words("invoice_exchange.title"), paper.head)
    fields(
        sheet,
        (
            (words("common.owners"), together(words, paper.owners)),
            (words("common.contract"), paper.contract_number),
        ),
        across=1,
    )
    sheet.heading(words("invoice_exchange.receipts"))
    table(sheet, _columns(sheet), _rows(sheet, paper))
    sheet.gap(6)
    total_line(sheet, words("invoice_exchange.total"), paper.capital, yuan(paper.total_fen))
    _invoice(sheet, paper)
    sheet.gap(6)
    sheet.paragraph(words("invoice_exchange.note"), size=9, color=SOFT)
    signatures(sheet, words.list("invoice_exchange.signatures"), ("", paper.clerk))


def _columns(sheet: Sheet) -> list[Column]:
    place, number, day, item, amount = sheet.wording.list("invoice_exchange.columns")
    return [
        Column(place, 0.7, "center"),
        Column(number, 2.6),
        Column(day, 1.8),
        Column(item, 2.6),
        Column(amount, 1.7, "right"),
    ]


def _rows(sheet: Sheet, paper: InvoiceExchange) -> list[Row]:
    day = sheet.wording.day
    return [
        Row((str(place), old.number, day(old.issued_on), old.item, money(old.amount_fen)))
        for place, old in enumerate(paper.receipts, start=1)
    ]


def _invoice(sheet: Sheet, paper: InvoiceExchange) -> None:
    words = sheet.wording
    sheet.heading(words("invoice_exchange.invoice"))
    fields(
        sheet,
        (
            (words("invoice_exchange.issuer"), paper.issuer),
            (words("invoice_exchange.invoice_title"), paper.invoice_title),
            (words("invoice_exchange.tax_number"), paper.tax_number),
        ),
        across=1,
    )
    receiver = named(words, paper.receiver, paper.receiver_role, paper.receiver_id_tail)
    fields(
        sheet,
        (
            (words("invoice_exchange.number"), paper.invoice_number),
            (words("invoice_exchange.date"), words.day(paper.invoice_date)),
            (words("invoice_exchange.amount"), yuan(paper.invoice_fen)),
            (words("invoice_exchange.receiver"), receiver),
        ),
    )
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
