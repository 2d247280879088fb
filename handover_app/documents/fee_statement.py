"""交付费用清单: what is to be paid and to be refunded, beside what the last notice asked."""

from __future__ import annotations

from handover_app.documents.area_part import area_part
from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.charges import charge_columns, charge_rows
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.wording import money, yuan
from handover_app.domain.papers import FeeStatement, PayeeCharges


def draw(document: Document, paper: FeeStatement) -> None:
    """Draw the statement."""
    words = document.wording
    sheet = document.sheet(words("fee_statement.title"), paper.head)
    _notice(sheet, paper)
    compared = paper.previous_version is not None
    if paper.area is not None:
        area_part(sheet, paper.area, compared=compared)
    for charges in paper.payees:
        _payee(sheet, charges, compared=compared)
    if paper.open_items:
        sheet.heading(words("fee_statement.open_items"), keep=20)
        for item in paper.open_items:
            sheet.paragraph(item, size=9.5)
    _summary(sheet, paper)
    _ways(sheet, paper)
    signatures(sheet, words.list("fee_statement.signatures"))


def _notice(sheet: Sheet, paper: FeeStatement) -> None:
    words = sheet.wording
    fields(sheet, ((words("common.owners"), together(words, paper.owners)),), across=1)
    pairs = [(words("common.contract"), paper.contract_number)]
    if paper.version is not None:
        version = words("fee_statement.version_count", version=paper.version)
        pairs.append((words("fee_statement.version"), version))
    if paper.notified_on is not None:
        pairs.append((words("fee_statement.notified_on"), words.day(paper.notified_on)))
    if paper.previous_version is not None:
        before = words("fee_statement.version_count", version=paper.previous_version)
        pairs.append((words("fee_statement.replaces"), before))
    fields(sheet, pairs)
    if paper.reason:
        fields(sheet, ((words("fee_statement.reason"), paper.reason),), across=1)


def _payee(sheet: Sheet, charges: PayeeCharges, *, compared: bool) -> None:
    words = sheet.wording
    sheet.heading(words("fee_statement.payee", payee=charges.payee))
    if charges.collected_for:
        note = words("common.collected_for", principal=charges.collected_for)
        sheet.paragraph(note, size=9.5, color=SOFT)
        sheet.gap(4)
    sums = [money(charges.subtotal_fen)]
    if compared:
        sums.append(money(sum(line.previous_fen or 0 for line in charges.lines)))
    rows = charge_rows(words, charges.lines, previous=compared)
    rows.append(Row((words("fee_statement.subtotal"), *sums), strong=True))
    previous = words("fee_statement.previous") if compared else ""
    columns = charge_columns(words.list("fee_statement.columns"), previous=previous)
    table(sheet, columns, rows)


def _summary(sheet: Sheet, paper: FeeStatement) -> None:
    words = sheet.wording
    sheet.heading(words("fee_statement.summary"), keep=122)
    if paper.previous_version is not None:
        _compared(sheet, paper)
        sheet.gap(6)
    total_line(sheet, words("fee_statement.to_pay"), paper.to_pay_capital, yuan(paper.to_pay_fen))
    sheet.gap(4)
    total_line(
        sheet, words("fee_statement.to_refund"), paper.to_refund_capital, yuan(paper.to_refund_fen)
    )
    sheet.gap(6)
    sheet.paragraph(words("fee_statement.apart"), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)


def _compared(sheet: Sheet, paper: FeeStatement) -> None:
    """What the last notice asked beside what this one asks."""
    words = sheet.wording
    name, now, before = words.list("fee_statement.compare_columns")
    columns = [Column(name, 2), Column(now, 1.6, "right"), Column(before, 1.6, "right")]
    pay = (money(paper.to_pay_fen), money(paper.previous_to_pay_fen))
    back = (money(paper.to_refund_fen), money(paper.previous_to_refund_fen))
    rows = [
        Row((words("fee_statement.to_pay"), *pay)),
        Row((words("fee_statement.to_refund"), *back)),
    ]
    table(sheet, columns, rows)


def _ways(sheet: Sheet, paper: FeeStatement) -> None:
    """How to pay, how money comes back, and when (requirements H08, H09)."""
    words = sheet.wording
    pairs = (
        (words("fee_statement.payment_methods"), together(words, paper.payment_methods)),
        (words("fee_statement.refund_method"), paper.refund_method),
        (words("fee_statement.refund_arrival"), paper.refund_arrival),
    )
    known = [pair for pair in pairs if pair[1]]
    if known:
        sheet.gap(4)
        fields(sheet, known, across=1)
