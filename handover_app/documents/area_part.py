"""面积补差 on paper: clause, areas, formula and sum, as statement and settlement sheet show it."""

from __future__ import annotations

from decimal import Decimal

from handover_app.documents.blocks import Column, Row, fields, table, total_line
from handover_app.documents.page import BAD, SOFT, Sheet
from handover_app.documents.wording import Wording, figure, money, yuan
from handover_app.domain.papers import AreaPart


def area_part(sheet: Sheet, area: AreaPart, *, compared: bool = False) -> None:
    """Everything about the area difference; ``compared`` adds what the last notice asked."""
    words = sheet.wording
    sheet.heading(words("fee_statement.area"), keep=120)
    fields(sheet, ((words("fee_statement.clause"), area.clause),), across=1)
    if area.method:
        fields(sheet, ((words("fee_statement.method"), area.method),), across=1)
    fields(sheet, _terms(words, area))
    sheet.gap(4)
    table(
        sheet,
        _area_columns(words),
        [
            _area_row(words("fee_statement.gross"), area.gross_contracted, area.gross_measured),
            _area_row(words("fee_statement.inner"), area.inner_contracted, area.inner_measured),
        ],
    )
    _computation(sheet, area)
    if compared:
        sheet.gap(4)
        before = words("fee_statement.area_before", amount=_before(words, area.previous_fen))
        sheet.paragraph(before, size=9, color=SOFT)
    if area.rescission_right:
        sheet.gap(5)
        sheet.paragraph(words("fee_statement.rescission"), size=9.5, color=BAD)


def _terms(words: Wording, area: AreaPart) -> list[tuple[str, str]]:
    price = words("fee_statement.per_area", price=money(area.unit_price_fen))
    ratio = "" if area.ratio_percent is None else f"{area.ratio_percent:+.4f}"
    pairs = [
        (words("fee_statement.unit_price"), "" if area.unit_price_fen is None else price),
        (words("fee_statement.report"), area.report_number),
        (
            words("fee_statement.ratio"),
            words("fee_statement.percent", ratio=ratio) if ratio else "",
        ),
    ]
    if area.threshold:
        pairs.append((words("fee_statement.threshold"), area.threshold))
    if area.contract_total_fen is not None:
        pairs.append((words("fee_statement.contract_total"), yuan(area.contract_total_fen)))
    if area.free_area:
        free = words("common.area", value=figure(area.free_area))
        pairs.append((words("fee_statement.free_area"), free))
    return pairs


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


def _before(words: Wording, fen: int | None) -> str:
    if fen is None:
        return words("common.none")
    return f"{_direction(words, fen)} {yuan(abs(fen))}"


def _direction(words: Wording, fen: int) -> str:
    if fen == 0:
        return words("fee_statement.nil")
    return words(f"fee_statement.{'owner_pays' if fen > 0 else 'owner_receives'}")


def _area_total(words: Wording, area: AreaPart) -> tuple[str, str, str]:
    if area.amount_fen is None:
        return words("fee_statement.unsettled"), "", ""
    return _direction(words, area.amount_fen), area.capital, yuan(abs(area.amount_fen))
