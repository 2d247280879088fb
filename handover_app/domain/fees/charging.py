"""What each formula of the catalogue makes of a unit: amount, calculation, period, quantity.

Sources: domain guide 3.1 (deed tax), 3.2 (maintenance fund), 3.3 (service fee), 3.4 (the rest).
Amounts are rounded once a line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.fees.area_basis import area_basis, plain
from handover_app.domain.fees.deed_tax import deed_tax, tax_band, tax_base
from handover_app.domain.fees.items import FeeItem, Formula
from handover_app.domain.fees.service_period import service_period
from handover_app.domain.fees.terms import ContractTerms, area_outcome
from handover_app.domain.money import Money, round_half_away

_HOMES = {0: "非住宅", 1: "家庭唯一住房", 2: "家庭第二套住房"}
_MORE_HOMES = "家庭第三套及以上住房"


@dataclass(frozen=True)
class Charge:
    """What a unit is charged for one item; an amount of None: what is missing stands in `basis`."""

    amount: Money | None
    basis: str
    period: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Money | None = None
    estimate: bool = False


def service_fee(area: Decimal, rate: Money, months: int | Fraction) -> Money:
    """Prepaid property service fee (物业服务费): measured gross area × rate × months.

    Rounded once a line, not month by month (domain guide 3.3: 757.01, not 757.02).
    """
    return Money(round_half_away(Fraction(area) * rate.fen * months))


def maintenance_fund(area: Decimal, standard: Money) -> Money:
    """First instalment of the maintenance fund (专项维修资金): measured gross area × standard."""
    return Money(round_half_away(Fraction(area) * standard.fen))


def charge_of(item: FeeItem, terms: ContractTerms) -> Charge | None:
    """What the unit is charged for a row of the catalogue; None: the row has no line here."""
    return _FORMULAS[item.formula](item, terms)


def _area_difference(_item: FeeItem, terms: ContractTerms) -> Charge:
    if terms.clause is AreaClause.SOLD_BY_SET:
        return Charge(Money(0), "按套计价，不结算面积差")
    outcome = area_outcome(terms)
    if outcome.settled is None or terms.unit_price is None:
        return Charge(None, outcome.lacks)
    return Charge(outcome.settled.amount, area_basis(terms, terms.unit_price, outcome.settled))


def _area_rate_months(item: FeeItem, terms: ContractTerms) -> Charge:
    rate, area = item.rate_of(terms.building_type), terms.measured.gross
    period = service_period(item, terms)
    if rate is None:
        return Charge(None, _no_rate(terms))
    if period is None:
        return Charge(None, "交付日期未定，暂不能计算", unit_price=rate)
    return Charge(
        amount=None if area is None else service_fee(area, rate, period.paid),
        basis=f"{_area(area)} × {rate} × {period.words()}",
        period=str(period),
        quantity=area,
        unit="㎡",
        unit_price=rate,
    )


def _area_rate(item: FeeItem, terms: ContractTerms) -> Charge:
    rate, area = item.rate_of(terms.building_type), terms.measured.gross
    if rate is None:
        return Charge(None, _no_rate(terms))
    return Charge(
        amount=None if area is None else maintenance_fund(area, rate),
        basis=f"{_area(area)} × {rate}",
        quantity=area,
        unit="㎡",
        unit_price=rate,
    )


def _fixed(item: FeeItem, terms: ContractTerms) -> Charge:
    rate = item.rate_of(terms.building_type)
    if rate is None:
        return Charge(None, _no_rate(terms))
    back = "，押金，可退" if item.formula is Formula.DEPOSIT else ""
    return Charge(rate, f"每户 {rate}{back}", "", Decimal(1), "户", rate)


def _tax_estimate(item: FeeItem, terms: ContractTerms) -> Charge:
    missing = _missing_for_tax(terms)
    difference = _area_difference(item, terms)
    area, total, homes = terms.measured.gross, terms.contract_total, terms.homes
    if area is None or total is None or homes is None:
        return Charge(None, missing, estimate=True)
    if difference.amount is None:
        return Charge(None, difference.basis, estimate=True)
    band = tax_band(item.bands, homes, area)
    if band is None:
        return Charge(None, "契税税率表中没有对应的档次", estimate=True)
    price = total + difference.amount
    base = tax_base(price, item.vat_divisor)
    family = _HOMES.get(homes, _MORE_HOMES)
    limit = "" if band.up_to is None else f"，{plain(Fraction(band.up_to))}㎡ 及以下"
    divisor = plain(Fraction(item.vat_divisor))
    return Charge(
        amount=deed_tax(base, band.rate),
        basis=f"{price} ÷ {divisor} = {base}，× {plain(band.rate * 100)}%"
        f"（{family}{limit}），预估，多退少补",
        estimate=True,
    )


def _missing_for_tax(terms: ContractTerms) -> str:
    if terms.measured.gross is None:
        return "实测面积未到，暂不能估算"
    return "合同总价未录入" if terms.contract_total is None else "家庭住房套数未录入"


def _penalty(item: FeeItem, terms: ContractTerms) -> Charge | None:
    """All penalties of the item's kind on one line, each rounded once; none, no line."""
    owed = [each for each in terms.penalties if each.kind.name == item.item]
    if not owed:
        return None
    return Charge(
        Money.total(each.amount for each in owed),
        "；".join(f"{each.base} × {plain(each.rate * 100)}% × {each.days} 天" for each in owed),
    )


def _area(area: Decimal | None) -> str:
    return "实测面积未到" if area is None else f"{area}㎡"


def _no_rate(terms: ContractTerms) -> str:
    kind = f"“{terms.building_type}”的" if terms.building_type else ""
    return f"{kind}收费标准未定"


_FORMULAS: dict[Formula, Callable[[FeeItem, ContractTerms], Charge | None]] = {
    Formula.AREA_DIFFERENCE: _area_difference,
    Formula.AREA_RATE_MONTHS: _area_rate_months,
    Formula.AREA_RATE: _area_rate,
    Formula.FIXED: _fixed,
    Formula.DEPOSIT: _fixed,
    Formula.TAX_ESTIMATE: _tax_estimate,
    Formula.PENALTY: _penalty,
}
