"""面积补差结算单: the area difference of one unit, signed by every party of the contract."""

from __future__ import annotations

from handover_app.documents.area_part import area_part
from handover_app.documents.blocks import fields, signatures, signatures_height
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.wording import Wording
from handover_app.domain.papers import AreaSettlementSheet


def draw(document: Document, paper: AreaSettlementSheet) -> None:
    """Draw the sheet (form 6.16)."""
    words = document.wording
    sheet = document.sheet(words("area_settlement.title"), paper.head)
    fields(
        sheet,
        (
            (words("area_settlement.buyers"), together(words, paper.owners)),
            (words("area_settlement.seller"), paper.seller),
            (words("common.contract"), paper.contract_number),
        ),
        across=1,
    )
    area_part(sheet, paper.area)
    if paper.area.rescission_right or paper.choice:
        _choice(sheet, paper)
    parties = _parties(words, paper)
    _settled(sheet, paper, keep=signatures_height(sheet, parties))
    sheet.paragraph(words("area_settlement.note"), size=9, color=SOFT)
    signatures(sheet, parties)


def _choice(sheet: Sheet, paper: AreaSettlementSheet) -> None:
    """What an owner who may rescind has decided; lines to write on while nothing is decided."""
    words = sheet.wording
    sheet.heading(words("area_settlement.choice_heading"), keep=50)
    pairs = [
        (words("area_settlement.choice"), paper.choice),
        (words("area_settlement.chosen_on"), words.day(paper.chosen_on)),
        (words("area_settlement.statement"), paper.statement),
    ]
    if paper.repayment_by is not None:
        pairs.append((words("area_settlement.repayment_by"), words.day(paper.repayment_by)))
    fields(sheet, pairs)


def _settled(sheet: Sheet, paper: AreaSettlementSheet, *, keep: float) -> None:
    words = sheet.wording
    sheet.heading(words("area_settlement.settled"), keep=keep + 90)
    pairs = [(words("area_settlement.settled_on"), words.day(paper.settled_on))]
    if paper.receipt_number or not paper.refund_number:
        pairs.append((words("area_settlement.receipt"), paper.receipt_number))
    if paper.refund_number:
        pairs.append((words("area_settlement.refund"), paper.refund_number))
    fields(sheet, pairs)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    sheet.gap(4)


def _parties(words: Wording, paper: AreaSettlementSheet) -> list[str]:
    """A line for each buyer by name, and one for the seller."""
    owners = paper.owners or ("",)
    buyers = [words("area_settlement.buyer_sign", name=name).rstrip() for name in owners]
    return [*buyers, words("area_settlement.seller_sign")]
