"""交付费用清单: what is to be paid and to be refunded, with the area difference in figures."""

from __future__ import annotations

from decimal import Decimal

from handover_app.documents.blocks import Column, Row, fields, signatures, table, total_line
from handover_app.documents.charges import charge_columns, charge_rows
from handover_app.documents.page import BAD, SOFT, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.wording import Wording, figure, money, yuan
from handover_app.domain.papers import AreaPart, FeeStatement, Mark, PayeeCharges


def render(paper: FeeStatement, wording: Wording, mark: Mark) -> bytes:
    """The statement as PDF.

    Raises:
        MissingGlyphs: the font lacks a character.
    """
    title = wording("fee_statement.title")
    document = Document(title, wording, mark)
    sheet = document.sheet(title, paper.head)
    fields(sheet, ((wording("common.owners"), together(wording, paper.owners)),), across=1)
    fields(sheet, ((wording("common.contract"), paper.contract_number),), across=1)
    if paper.area is not None:
        _area(sheet, paper.area)
    for charges in paper.payees:
        _payee(sheet, charges)
    _summary(sheet, paper)
    signatures(sheet, wording.list("fee_statement.signatures"))
    return document.to_bytes()


def _area(sheet: Sheet, area: AreaPart) -> None:
    words = sheet.wording
    sheet.heading(words("fee_statement.area"), keep=120)
    price = words("fee_statement.per_area", price=money(area.unit_price_fen))
    ratio = "" if area.ratio_percent is None else f"{area.ratio_percent:+.4f}"
    fields(sheet, ((words("fee_statement.clause"), area.clause),), across=1)
    fields(
        sheet,
        (
            (
                words("fee_statement.unit_price"),
                "" if area.unit_price_fen is None else price,
            ),
            (words("fee_statement.report"), area.report_number),
            (
                words("fee_statement.ratio"),
                words("fee_statement.percent", ratio=ratio) if ratio else "",
            ),
            (
                words("fee_statement.free_area"),
                words("common.area", value=figure(area.free_area)) if area.free_area else "",
            ),
        )[: 4 if area.free_area else 3],
    )
    sheet.gap(4)
    columns = _area_columns(words)
    table(
        sheet,
        columns,
        [
            _area_row(words("fee_statement.gross"), area.gross_contracted, area.gross_measured),
            _area_row(words("fee_statement.inner"), area.inner_contracted, area.inner_measured),
        ],
    )
    _computation(sheet, area)


def _area_columns(words: Wording) -> list[Column]:
    titles = words.list("fee_statement.area_columns")
    return [Column(titles[0], 1.4), *(Column(title, 1, "right") for title in titles[1:])]


def _area_row(label: str, contracted: Decimal | None, measured: Decimal | None) -> Row:
    change = "" if contracted is None or measured is None else f"{measured - contracted:+,f}"
    return Row((label, figure(contracted), figure(measured), change))


def _computation(sheet: Sheet, area: AreaPart) -> None:
    words = sheet.wording
    if area.formula:
        lines = list(area.formula)
        if area.double_fen:
            single = f"{words('fee_statement.single')} {yuan(area.single_fen)}"
            double = f"{words('fee_statement.double')} {yuan(area.double_fen)}"
            lines.append(words.joined(single, double))
        sheet.gap(3)
        fields(sheet, ((words("fee_statement.formula"), "\n".join(lines)),), across=1)
    sheet.gap(5)
    total_line(sheet, *_area_total(words, area))
    if area.rescission_right:
        sheet.gap(5)
        sheet.paragraph(words("fee_statement.rescission"), size=9.5, color=BAD)


def _area_total(words: Wording, area: AreaPart) -> tuple[str, str, str]:
    if area.amount_fen is None:
        return words("fee_statement.unsettled"), "", ""
    if area.amount_fen == 0:
        return words("fee_statement.nil"), area.capital, yuan(0)
    side = "owner_pays" if area.amount_fen > 0 else "owner_receives"
    return words(f"fee_statement.{side}"), area.capital, yuan(abs(area.amount_fen))


def _payee(sheet: Sheet, charges: PayeeCharges) -> None:
    words = sheet.wording
    sheet.heading(words("fee_statement.payee", payee=charges.payee))
    if charges.collected_for:
        note = words("common.collected_for", principal=charges.collected_for)
        sheet.paragraph(note, size=9.5, color=SOFT)
        sheet.gap(4)
    subtotal = Row(
        (words("fee_statement.subtotal"), money(charges.subtotal_fen)),
        strong=True,
    )
    rows = [*charge_rows(charges.lines), subtotal]
    table(sheet, charge_columns(words.list("fee_statement.columns")), rows)


def _summary(sheet: Sheet, paper: FeeStatement) -> None:
    words = sheet.wording
    sheet.heading(words("fee_statement.summary"), keep=122)
    total_line(sheet, words("fee_statement.to_pay"), paper.to_pay_capital, yuan(paper.to_pay_fen))
    sheet.gap(4)
    total_line(
        sheet, words("fee_statement.to_refund"), paper.to_refund_capital, yuan(paper.to_refund_fen)
    )
    sheet.gap(6)
    sheet.paragraph(words("fee_statement.apart"), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
