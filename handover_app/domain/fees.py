"""What a household is charged on the day: area difference, service fee, maintenance fund.

Sources: domain guide 3.2 (maintenance fund), 3.3 (property service fee), 3.5 (one payee a receipt).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from handover_app.domain.area_settlement import (
    NATIONAL_THRESHOLD,
    AreaClause,
    AreaNotPositive,
    Areas,
    AreaSettlement,
    ContractedAreaMissing,
    MeasuredAreaMissing,
    priced_area,
    settle_area,
)
from handover_app.domain.money import Money, round_half_away


class Payee(Enum):
    """Whose money it is; one receipt never names two of them."""

    DEVELOPER = "developer"
    PROPERTY_COMPANY = "property_company"
    COLLECTED = "collected"


class ChargeItem(Enum):
    """The items of the statement, in the order in which they are printed."""

    AREA_DIFFERENCE = "area_difference"
    SERVICE_FEE = "service_fee"
    MAINTENANCE_FUND = "maintenance_fund"


@dataclass(frozen=True, kw_only=True)
class FeeSettings:
    """What is charged in a project, and by whom.

    `service_rate` is money per square metre and month, `maintenance_standard` money per square
    metre; None: the maintenance fund is not collected on site (the default of a new project).
    `principal` is the one for whom the fund is collected (代收).
    """

    service_rate: Money
    service_months: int = 3
    maintenance_standard: Money | None = None
    developer: str
    property_company: str
    principal: str


@dataclass(frozen=True, kw_only=True)
class ContractTerms:
    """What a unit's contract says about money; areas in square metres, price per square metre.

    `contract_total` is given only where the contract is settled by method B.
    """

    clause: AreaClause
    contracted: Areas
    measured: Areas
    unit_price: Money | None
    contract_total: Money | None = None
    threshold: Fraction = NATIONAL_THRESHOLD
    factor: int | Fraction = 2


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One item: the owner pays a positive amount, gets a negative one; None: not known yet."""

    item: ChargeItem
    payee: Payee
    payee_name: str
    basis: str
    amount: Money | None


@dataclass(frozen=True, slots=True)
class FeeStatement:
    """All lines of a unit."""

    lines: tuple[StatementLine, ...]

    def line(self, item: ChargeItem) -> StatementLine | None:
        """The line of an item, or None where it is not charged."""
        return next((line for line in self.lines if line.item is item), None)

    def payees(self) -> tuple[Payee, ...]:
        """The payees of the lines, each once, in the order of the lines."""
        return tuple(dict.fromkeys(line.payee for line in self.lines))

    def due(self, payee: Payee) -> Money:
        """What the owner pays this payee; refunds are not set off against it."""
        return Money.total(
            line.amount
            for line in self.lines
            if line.payee is payee and line.amount is not None and line.amount.fen > 0
        )

    def refund(self, payee: Payee) -> Money:
        """What this payee owes the owner, as a positive amount."""
        return Money.total(
            -line.amount
            for line in self.lines
            if line.payee is payee and line.amount is not None and line.amount.fen < 0
        )


def service_fee(area: Decimal, rate: Money, months: int) -> Money:
    """Prepaid property service fee (物业服务费): measured gross area × rate × months.

    Rounded once a line, not month by month (domain guide 3.3: 757.01, not 757.02).
    """
    return Money(round_half_away(Fraction(area) * rate.fen * months))


def maintenance_fund(area: Decimal, standard: Money) -> Money:
    """First instalment of the maintenance fund (专项维修资金): measured gross area × standard."""
    return Money(round_half_away(Fraction(area) * standard.fen))


def fee_statement(terms: ContractTerms, settings: FeeSettings) -> FeeStatement:
    """Every line that the project charges for a unit.

    A line whose measured area is missing stands without an amount: it can't be settled yet.
    """
    lines = [_area_line(terms, settings), _service_line(terms.measured.gross, settings)]
    if settings.maintenance_standard is not None:
        lines.append(_fund_line(terms.measured.gross, settings, settings.maintenance_standard))
    return FeeStatement(tuple(lines))


def _area_line(terms: ContractTerms, settings: FeeSettings) -> StatementLine:
    amount, basis = _area_difference(terms)
    return StatementLine(
        ChargeItem.AREA_DIFFERENCE, Payee.DEVELOPER, settings.developer, basis, amount
    )


def _settle(terms: ContractTerms, unit_price: Money) -> AreaSettlement:
    """With the contract's own threshold, factor and method."""
    return settle_area(
        terms.clause,
        terms.contracted,
        terms.measured,
        unit_price,
        threshold=terms.threshold,
        factor=terms.factor,
        contract_total=terms.contract_total,
    )


def settled_terms(terms: ContractTerms) -> AreaSettlement | None:
    """The area difference of a contract, or None while it can't be settled."""
    if terms.unit_price is None:
        return None
    try:
        return _settle(terms, terms.unit_price)
    except (ContractedAreaMissing, MeasuredAreaMissing, AreaNotPositive):
        return None


def _area_difference(terms: ContractTerms) -> tuple[Money | None, str]:
    if terms.clause is AreaClause.SOLD_BY_SET:
        return Money(0), "按套计价，不结算面积差"
    if terms.unit_price is None:
        return None, "合同单价未录入"
    try:
        settled = _settle(terms, terms.unit_price)
    except MeasuredAreaMissing:
        return None, "实测面积未到，暂不能结算"
    except (ContractedAreaMissing, AreaNotPositive):
        return None, "合同面积未录入或有误"
    return settled.amount, area_basis(terms, terms.unit_price, settled)


def area_basis(terms: ContractTerms, unit_price: Money, settled: AreaSettlement) -> str:
    """The calculation in figures, as the statement prints it, with the ratio to four decimals."""
    ratio = f"误差 {percent(settled.ratio)}"
    within = abs(settled.ratio) <= terms.threshold
    if within and terms.clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE:
        return f"{ratio}，在 {plain(terms.threshold * 100)}% 以内，总价不变"
    if settled.ratio == 0 and terms.contract_total is None:
        return "实测面积与合同面积相同"
    return f"{_formula(terms, unit_price, settled, within)}，{ratio}"


def _formula(terms: ContractTerms, unit_price: Money, settled: AreaSettlement, within: bool) -> str:
    kind = priced_area(terms.clause, terms.contracted)
    before = terms.contracted.of(kind) or Decimal(0)
    after = terms.measured.of(kind) or Decimal(0)
    limit = Fraction(before) * terms.threshold
    excess = max(abs(Fraction(after) - Fraction(before)) - limit, Fraction(0))
    factor = Fraction(terms.factor)
    free = f"，超出 {plain(excess)}㎡ 不计价" if settled.free_area else ""
    if terms.contract_total is not None:
        priced = str(after)
        if not within:
            shift = limit if settled.ratio > 0 else -limit - excess * factor
            priced = plain(Fraction(before) + shift)
        return f"{priced} × {unit_price} − 合同总价 {terms.contract_total}{free}"
    if within:
        return f"({after} − {before}) × {unit_price}"
    share = f"{before} × {plain(terms.threshold * 100)}% × {unit_price}"
    if settled.ratio > 0:
        return f"{share}{free}"
    return f"−{share} − {plain(excess)} × {unit_price} × {plain(factor)}"


def percent(ratio: Fraction) -> str:
    """A ratio with sign and four decimals, `+0.3281%`; for reading only, never for comparing."""
    ten_thousandths = round_half_away(ratio * 10**6)
    sign = "+" if ten_thousandths > 0 else "−" if ten_thousandths < 0 else ""
    whole, rest = divmod(abs(ten_thousandths), 10**4)
    return f"{sign}{whole}.{rest:04d}%"


def plain(value: Fraction) -> str:
    """A number without exponent and without zeros at the end."""
    text = format(Decimal(value.numerator) / Decimal(value.denominator), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _service_line(area: Decimal | None, settings: FeeSettings) -> StatementLine:
    rate, months = settings.service_rate, settings.service_months
    amount = None if area is None else service_fee(area, rate, months)
    basis = f"{_area(area)} × {rate} × {months} 个月"
    return StatementLine(
        ChargeItem.SERVICE_FEE, Payee.PROPERTY_COMPANY, settings.property_company, basis, amount
    )


def _fund_line(area: Decimal | None, settings: FeeSettings, standard: Money) -> StatementLine:
    amount = None if area is None else maintenance_fund(area, standard)
    basis = f"{_area(area)} × {standard}"
    return StatementLine(
        ChargeItem.MAINTENANCE_FUND, Payee.COLLECTED, settings.principal, basis, amount
    )


def _area(area: Decimal | None) -> str:
    return "实测面积未到" if area is None else f"{area}㎡"
