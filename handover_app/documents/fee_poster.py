"""收费公示: every fee of the project in large type, for the wall of the hall."""

from __future__ import annotations

from handover_app.documents.blocks import Column, Row, table
from handover_app.documents.page import SOFT, Document, Sheet
from handover_app.documents.wording import Wording, money
from handover_app.domain.papers import FeePoster, PosterLine, PosterRate

_SIZE = 12.0


def draw(document: Document, paper: FeePoster) -> None:
    """Draw the poster: a block for each fee, then whom to ask and where the survey is."""
    words = document.wording
    sheet = document.sheet(words("fee_poster.title"), paper.head, size=24)
    valid = words.day(paper.valid_from)
    since = words("fee_poster.valid_from", day=valid) if valid else ""
    issuer = words("fee_poster.issuer", name=paper.issuer) if paper.issuer else ""
    for line in (issuer, since):
        sheet.paragraph(line, size=_SIZE) if line else None
    sheet.paragraph(words("fee_poster.intro"), size=10.5, color=SOFT)
    for place, fee in enumerate(paper.lines, start=1):
        _fee(sheet, place, fee)
    _enquiries(sheet, paper)


def _fee(sheet: Sheet, place: int, fee: PosterLine) -> None:
    words = sheet.wording
    rows = [Row((label, value)) for label, value in _facts(words, fee) if value]
    sheet.gap(12)
    # A fee stays together where it can: nobody reads a poster around the corner.
    lines = sum(1 + value.count("\n") + len(value) // 34 for _, value in _facts(words, fee))
    sheet.need(lines * (_SIZE + 13))
    title = words("fee_poster.item", place=place, item=fee.item)
    table(sheet, [Column(title, 1.15), Column(fee.payee, 3)], rows, size=_SIZE)


def _facts(words: Wording, fee: PosterLine) -> list[tuple[str, str]]:
    whose = words("fee_poster.own")
    if fee.principal:
        whose = words("fee_poster.collected", principal=fee.principal)
    deposit = ""
    if fee.deposit_days is not None:
        deposit = words("fee_poster.deposit_days", days=fee.deposit_days)
    standard = "\n".join([*(_rate(words, rate) for rate in fee.rates), *fee.standards])
    labels = words.map("fee_poster.labels")
    return [
        (labels["whose"], whose),
        (labels["standard"], standard),
        (labels["formula"], fee.formula),
        (labels["basis"], fee.basis),
        (labels["paper"], fee.paper),
        (labels["deposit"], deposit),
        (labels["remark"], fee.remark),
    ]


def _rate(words: Wording, rate: PosterRate) -> str:
    price = words("fee_poster.price", price=money(rate.price_fen))
    if rate.unit:
        price = words("fee_poster.price_per", price=money(rate.price_fen), unit=rate.unit)
    if not rate.building_type:
        return price
    return words("fee_poster.rate_of", kind=rate.building_type, price=price)


def _enquiries(sheet: Sheet, paper: FeePoster) -> None:
    words = sheet.wording
    report = words.joined(paper.survey_file, paper.survey_number)
    lines = [words("fee_poster.survey", report=report)] if report else []
    if paper.enquiry:
        lines.append(words("fee_poster.enquiry", enquiry=paper.enquiry))
    lines += [paper.remark] if paper.remark else []
    lines.append(words("fee_poster.note"))
    sheet.gap(14)
    sheet.need(len(lines) * 20)
    for line in lines:
        sheet.paragraph(line, size=_SIZE)
