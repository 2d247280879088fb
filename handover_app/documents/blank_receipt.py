"""纸质收款收据: a numbered receipt for the pen, three copies, for when nothing else works."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, fields, signatures, table, ticks, total_line
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.domain.papers import BlankReceipt, Tick

_LINES = 6
_HAND = 25.0
_SUM = "　" * 9


def draw(document: Document, paper: BlankReceipt) -> None:
    """Draw the three copies; whose copy it is stands at the head of each."""
    words = document.wording
    copies = words.list("receipt.copies")
    sheet = document.sheet(words("blank_receipt.title"), paper.head, copies=copies)
    fields(
        sheet,
        ((words("blank_receipt.unit"), ""), (words("receipt.date"), words("blank_receipt.moment"))),
    )
    fields(sheet, ((words("receipt.payer"), ""),), across=1)
    _boxes(sheet, words("receipt.payee"), paper.payees)
    sheet.gap(8)
    table(sheet, _columns(sheet), [Row(("",) * 3, height=_HAND)] * _LINES)
    sheet.gap(6)
    total_line(sheet, words("receipt.total"), words("blank_receipt.capital"), f"￥{_SUM}")
    if paper.items:
        sheet.gap(6)
        usual = words("blank_receipt.items", items=words("blank_receipt.join").join(paper.items))
        sheet.paragraph(usual, size=9, color=SOFT)
    _boxes(sheet, words("receipt.methods"), words.list("blank_receipt.methods"))
    fields(sheet, ((words("blank_receipt.reference"), ""),), across=1)
    sheet.gap(6)
    for note in words.list("blank_receipt.notes"):
        sheet.paragraph(note, size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.need(120)
    sheet.gap(10)
    fields(sheet, ((words("receipt.cashier"), ""), (words("receipt.checker"), "")))
    signatures(sheet, (words("receipt.seal"), words("receipt.payer_sign")))


def _boxes(sheet: Sheet, label: str, names: tuple[str, ...]) -> None:
    """A choice to be ticked by hand: exactly one box."""
    sheet.heading(label, keep=24)
    ticks(sheet, [Tick(label=each) for each in names])


def _columns(sheet: Sheet) -> list[Column]:
    name, basis, amount = sheet.wording.list("blank_receipt.columns")
    return [Column(name, 3), Column(basis, 4), Column(amount, 2, "right")]
