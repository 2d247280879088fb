"""The fee catalogue of a project: its rows, the names of the payees, and what a row must hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from handover_app.domain.fees.items import (
    ChargeItem,
    FeeItem,
    Formula,
    Payee,
    StartRule,
    TaxBand,
)
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError

_CODE = re.compile(r"[A-Z][A-Z0-9_]{0,39}", re.ASCII)
_MOST_MONTHS = 120
_MOST_HOMES = 3
_FORMULA_OF = {
    ChargeItem.AREA_DIFFERENCE: Formula.AREA_DIFFERENCE,
    ChargeItem.LATE_DELIVERY: Formula.PENALTY,
    ChargeItem.LATE_PAYMENT: Formula.PENALTY,
}
_BY_RATE = (Formula.AREA_RATE_MONTHS, Formula.AREA_RATE, Formula.FIXED, Formula.DEPOSIT)
_BY_UNIFIED_DATE = (StartRule.FROM_UNIFIED_DATE, StartRule.MONTH_AFTER_UNIFIED_DATE)


class FeeProblem(Enum):
    """What is wrong with a row of the catalogue."""

    CODE = "the code is not capital letters, digits and underscores"
    CODE_TWICE = "another row has the same code"
    FORMULA = "this code and this formula do not belong together"
    NAME_MISSING = "the name is missing"
    RATE_MISSING = "neither a rate nor rates by building type"
    RATE_NEGATIVE = "a rate is negative"
    MONTHS = "the months are not between 1 and 120"
    DATE_MISSING = "the start rule needs the unified date"
    CAP = "a cap is negative"
    DEPOSIT_DAYS = "the days until the deposit are negative"
    DIVISOR = "the VAT divisor is not a number above nought"
    BANDS_MISSING = "the deed tax has no bands"
    BAND = "a band has an impossible limit, rate or number of homes, or stands there twice"


@dataclass(eq=False)
class FeeItemUnfit(DomainError):
    """A row of the catalogue can't be used; `name` (or its code) says which."""

    item: ChargeItem
    name: str
    problem: FeeProblem


@dataclass(frozen=True)
class PayeeNames:
    """Who the payees of a project are, as papers name them."""

    developer: str
    property_company: str
    fund: str
    tax_authority: str

    def of(self, payee: Payee) -> str:
        """The name of that payee."""
        return {
            Payee.DEVELOPER: self.developer,
            Payee.PROPERTY_COMPANY: self.property_company,
            Payee.COLLECTED: self.fund,
            Payee.TAX_AUTHORITY: self.tax_authority,
        }[payee]


@dataclass(frozen=True)
class FeeCatalogue:
    """Everything a project charges."""

    items: tuple[FeeItem, ...]
    names: PayeeNames

    def item(self, code: ChargeItem) -> FeeItem | None:
        """The row of that code, switched off or not."""
        return next((each for each in self.items if each.item == code), None)

    def active(self) -> tuple[FeeItem, ...]:
        """The rows that are charged, in the order in which they are printed."""
        rows = (each for each in self.items if each.active)
        return tuple(sorted(rows, key=lambda each: each.position))


def check_item(item: FeeItem) -> None:
    """See that a row can be charged; one that is switched off need not be complete.

    Raises:
        FeeItemUnfit: the first thing that is wrong.
    """
    for problem in (*_senseless(item), *(_missing(item) if item.active else ())):
        raise FeeItemUnfit(item.item, item.name.strip() or str(item.item), problem)


def check_catalogue(items: Sequence[FeeItem]) -> None:
    """See that every row can be charged and that no code stands there twice.

    Raises:
        FeeItemUnfit: the first thing that is wrong.
    """
    seen: set[ChargeItem] = set()
    for each in items:
        check_item(each)
        if each.item in seen:
            raise FeeItemUnfit(each.item, each.name, FeeProblem.CODE_TWICE)
        seen.add(each.item)


def _senseless(item: FeeItem) -> Iterator[FeeProblem]:
    if not _CODE.fullmatch(item.item):
        yield FeeProblem.CODE
    if not item.name.strip():
        yield FeeProblem.NAME_MISSING
    special = item.formula in _FORMULA_OF.values()
    if _FORMULA_OF.get(item.item, item.formula) is not item.formula or (
        special and item.item not in _FORMULA_OF
    ):
        yield FeeProblem.FORMULA
    if any(rate.fen < 0 for rate in (*item.rates.values(), item.rate) if rate is not None):
        yield FeeProblem.RATE_NEGATIVE
    if not 1 <= item.months <= _MOST_MONTHS:
        yield FeeProblem.MONTHS
    cap = item.cap_amount
    if (item.cap_months or 0) < 0 or (cap is not None and cap.fen < 0):
        yield FeeProblem.CAP
    if item.deposit_days is not None and item.deposit_days < 0:
        yield FeeProblem.DEPOSIT_DAYS
    if not item.vat_divisor.is_finite() or item.vat_divisor <= 0:
        yield FeeProblem.DIVISOR
    limits = [(band.homes, band.up_to) for band in item.bands]
    if len(set(limits)) < len(limits) or not all(_possible(band) for band in item.bands):
        yield FeeProblem.BAND


def _possible(band: TaxBand) -> bool:
    limit = band.up_to is None or (band.up_to.is_finite() and band.up_to > 0)
    return limit and 0 <= band.homes <= _MOST_HOMES and 0 <= band.rate <= 1


def _missing(item: FeeItem) -> Iterator[FeeProblem]:
    if item.formula in _BY_RATE and item.rate is None and not item.rates:
        yield FeeProblem.RATE_MISSING
    monthly = item.formula is Formula.AREA_RATE_MONTHS
    if monthly and item.start_rule in _BY_UNIFIED_DATE and item.unified_date is None:
        yield FeeProblem.DATE_MISSING
    if item.formula is Formula.TAX_ESTIMATE and not item.bands:
        yield FeeProblem.BANDS_MISSING


SAMPLE_BANDS = (
    TaxBand(1, Decimal(140), Fraction(1, 100)),
    TaxBand(1, None, Fraction(3, 200)),
    TaxBand(2, Decimal(140), Fraction(1, 100)),
    TaxBand(2, None, Fraction(2, 100)),
    TaxBand(3, None, Fraction(3, 100)),
    TaxBand(0, None, Fraction(3, 100)),
)
"""A sample table (domain guide 3.1, in force since 2024-12-01); the project edits its own copy."""


def standard_catalogue(*, sample: bool) -> tuple[FeeItem, ...]:
    """The rows of a new project; only the sample project collects the maintenance fund.

    What is collected for others is off until the project turns it on, and so is the decoration
    deposit, which belongs to the decoration's registration (domain guide 3.1, 3.2, 3.4).
    """
    return (*_own_items(), *_collected_items(fund_active=sample), *_penalty_items(), _deposit())


def _own_items() -> tuple[FeeItem, ...]:
    return (
        FeeItem(
            item=ChargeItem.AREA_DIFFERENCE,
            position=10,
            name="面积补差款",
            payee=Payee.DEVELOPER,
            formula=Formula.AREA_DIFFERENCE,
            basis="商品房买卖合同",
        ),
        FeeItem(
            item=ChargeItem.SERVICE_FEE,
            position=20,
            name="物业服务费",
            payee=Payee.PROPERTY_COMPANY,
            formula=Formula.AREA_RATE_MONTHS,
            basis="前期物业服务合同",
            rate=Money(280),
            months=3,
        ),
    )


def _collected_items(*, fund_active: bool) -> tuple[FeeItem, ...]:
    return (
        FeeItem(
            item=ChargeItem.MAINTENANCE_FUND,
            position=30,
            name="住宅专项维修资金",
            payee=Payee.COLLECTED,
            formula=Formula.AREA_RATE,
            principal="住宅专项维修资金专户",
            basis="当地公布的交存标准",
            rate=Money(145_00),
            deposit_days=30,
            active=fund_active,
        ),
        FeeItem(
            item=ChargeItem.DEED_TAX,
            position=40,
            name="契税（预估）",
            payee=Payee.TAX_AUTHORITY,
            formula=Formula.TAX_ESTIMATE,
            principal="税务机关",
            basis="税务机关核定",
            bands=SAMPLE_BANDS,
            active=False,
        ),
    )


def _penalty_items() -> tuple[FeeItem, ...]:
    return tuple(
        FeeItem(
            item=code,
            position=position,
            name=name,
            payee=Payee.DEVELOPER,
            formula=Formula.PENALTY,
            basis="商品房买卖合同",
        )
        for code, position, name in (
            (ChargeItem.LATE_DELIVERY, 50, "逾期交房违约金"),
            (ChargeItem.LATE_PAYMENT, 60, "逾期付款违约金"),
        )
    )


def _deposit() -> FeeItem:
    return FeeItem(
        item=ChargeItem("DECORATION_DEPOSIT"),
        position=70,
        name="装修保证金",
        payee=Payee.PROPERTY_COMPANY,
        formula=Formula.DEPOSIT,
        basis="装饰装修管理服务协议",
        rate=Money(2_000_00),
        cap_amount=Money(2_000_00),
        active=False,
    )
