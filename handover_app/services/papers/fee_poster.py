"""The sheet of all fees for the wall (收费公示) as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from handover_app.domain import papers
from handover_app.domain.fees import FeeItem, Formula, Payee, PayeeNames, TaxBand, plain
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperHead, PosterLine, PosterRate
from handover_app.services.clock import local, local_day
from handover_app.services.papers.words import word, word_of
from handover_app.storage.unit_of_work import Reading

_UNITS = {
    Formula.AREA_RATE_MONTHS: "poster_area_month",
    Formula.AREA_RATE: "poster_area",
    Formula.FIXED: "poster_unit",
    Formula.DEPOSIT: "poster_unit",
}


def fee_poster(reading: Reading, now: datetime) -> papers.FeePoster:
    """Every fee that is charged: whose money, by which document, at which rate, on which paper."""
    project, catalogue = reading.projects.only(), reading.fees.catalogue()
    files = reading.fees.file_names()
    survey = files.get(project.survey_file, "") if project.survey_file else ""
    return papers.FeePoster(
        head=PaperHead(
            project=project.name,
            unit_code="",
            issued_at=local(now),
            training=project.rehearsal,
        ),
        lines=tuple(
            _line(item, catalogue.names, files.get(item.basis_file) if item.basis_file else None)
            for item in catalogue.active()
        ),
        survey_file=survey,
        survey_number=project.survey_number,
        enquiry=word("poster_enquiry"),
        valid_from=local_day(now),
        issuer=f"{project.developer}、{project.property_company}",
    )


def _line(item: FeeItem, names: PayeeNames, file: str | None) -> PosterLine:
    collected = item.payee is Payee.COLLECTED
    remarks = [str(each) for each in item.warnings()]
    if item.voluntary:
        remarks.append(word("poster_voluntary"))
    return PosterLine(
        item=item.name,
        # Collected money is taken by the property company in the principal's name (代收).
        payee=names.property_company if collected else names.of(item.payee),
        principal=item.principal or (names.fund if collected else ""),
        basis=word("poster_basis", basis=item.basis, file=file) if file else item.basis,
        rates=_rates(item),
        standards=_bands(item.bands) if item.formula is Formula.TAX_ESTIMATE else (),
        formula=_formula(item),
        paper=word_of("fee_papers", item.paper),
        deposit_days=item.deposit_days,
        remark="；".join(remarks),
    )


def _rates(item: FeeItem) -> tuple[PosterRate, ...]:
    name = _UNITS.get(item.formula)
    if name is None:
        return ()
    unit = word(name)
    rates = [(kind, rate) for kind, rate in sorted(item.rates.items())]
    general: list[tuple[str, Money]] = [] if item.rate is None else [("", item.rate)]
    return tuple(
        PosterRate(price_fen=rate.fen, unit=unit, building_type=kind)
        for kind, rate in (*general, *rates)
    )


def _formula(item: FeeItem) -> str:
    words = word_of("formulas", item.formula)
    if item.formula is Formula.AREA_RATE_MONTHS:
        start = word_of("start_rules", item.start_rule)
        return f"{words} × {word('months', months=item.months)}，{start}"
    if item.formula is Formula.TAX_ESTIMATE:
        return words.format(divisor=item.vat_divisor)
    return words


def _bands(bands: Sequence[TaxBand]) -> tuple[str, ...]:
    """Each band in words; the open one of a family is said to lie above its highest limit."""
    highest: dict[int, Decimal] = {}
    for band in bands:
        if band.up_to is not None:
            highest[band.homes] = max(band.up_to, highest.get(band.homes, band.up_to))
    return tuple(_band(band, highest.get(band.homes)) for band in bands)


def _band(band: TaxBand, highest: Decimal | None) -> str:
    homes = word(f"homes_{band.homes}")
    percent = plain(band.rate * 100)
    if band.up_to is not None:
        limit = word("band_up_to", area=band.up_to)
    elif highest is not None:
        limit = word("band_above", area=highest)
    else:
        return word("band_any", homes=homes, percent=percent)
    return word("band", homes=homes, limit=limit, percent=percent)
