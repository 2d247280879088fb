"""The money of an area difference (面积补差): what the contract's clause makes of two surveys.

Source: domain guide section 2; 商品房销售管理办法 art. 20; model pre-sale contract art. 13.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from handover_app.domain.money import NIL, Money, round_half_away
from handover_app.domain.refusals import DomainError

NATIONAL_THRESHOLD = Fraction(3, 100)


class AreaClause(Enum):
    """What the contract says about a difference between the contracted and the measured area.

    SOLD_BY_SET settles nothing. NO_SETTLEMENT_WITHIN_TOLERANCE (Shandong 商品房销售条例 art. 32)
    leaves the price unchanged up to the threshold; beyond it that article is silent, so the
    national rule applies to the whole difference. It prices the inner area where the contract
    states one. CUSTOM prices the gross area where the contract states one, with its own threshold
    and factor. Contracts by gross area give a rescission right for either ratio beyond it.
    """

    GROSS_AREA_3_PERCENT = "gross_area_3_percent"
    INNER_AREA_3_PERCENT = "inner_area_3_percent"
    SOLD_BY_SET = "sold_by_set"
    NO_SETTLEMENT_WITHIN_TOLERANCE = "no_settlement_within_tolerance"
    CUSTOM = "custom"


class AreaKind(Enum):
    """Gross area (建筑面积) or inner area (套内建筑面积)."""

    GROSS = "gross"
    INNER = "inner"


@dataclass(eq=False)
class MeasuredAreaMissing(DomainError):
    """The survey's area that the clause needs is not known yet: the unit cannot be settled."""

    kind: AreaKind


@dataclass(eq=False)
class ContractedAreaMissing(DomainError):
    """The contract's area that the clause needs is not known."""

    kind: AreaKind


@dataclass(eq=False)
class AreaNotPositive(DomainError):
    """An area of nought or less cannot be settled."""

    kind: AreaKind
    area: Decimal


@dataclass(frozen=True, slots=True)
class Areas:
    """Gross and inner area in square metres; either may be unknown."""

    gross: Decimal | None = None
    inner: Decimal | None = None

    def of(self, kind: AreaKind) -> Decimal | None:
        """The area of that kind, in square metres."""
        return self.gross if kind is AreaKind.GROSS else self.inner


@dataclass(frozen=True, slots=True)
class AreaSettlement:
    """The result of one settlement; positive money is paid by the owner, negative is a refund.

    `single_part + double_part == amount`. `ratio` is exact, measured against contracted area;
    never compare its printed form. `free_area` in square metres goes to the owner unpaid.
    """

    amount: Money
    ratio: Fraction
    single_part: Money
    double_part: Money
    free_area: Decimal
    rescission_right: bool


def settle_area(
    clause: AreaClause,
    contracted: Areas,
    measured: Areas,
    unit_price: Money,
    *,
    threshold: Fraction = NATIONAL_THRESHOLD,
    factor: int | Fraction = 2,
    contract_total: Money | None = None,
) -> AreaSettlement:
    """Settle the area difference of one unit.

    Within the threshold (itself included) the whole difference is priced once. Beyond it a larger
    flat is paid for up to the threshold only; of a smaller one the part beyond is refunded
    `factor` times. The amount is rounded once from the exact value, halves away from zero; the
    double part is rounded by itself and the single part is what remains.

    `unit_price` is per square metre of the area the clause prices. `contract_total` given means
    method B: the rounded price of the settled area less the contract total.

    Raises:
        ContractedAreaMissing, MeasuredAreaMissing: an area the clause needs is unknown.
        AreaNotPositive: an area is nought or negative.
    """
    if clause is AreaClause.SOLD_BY_SET:
        return _unchanged(_any_ratio(contracted, measured))
    kind = priced_area(clause, contracted)
    before, after = _required(contracted, measured, kind)
    ratio = (after - before) / before
    beyond = abs(ratio) > threshold
    if clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE and not beyond:
        return _unchanged(ratio)
    rescission = beyond
    if clause in (AreaClause.GROSS_AREA_3_PERCENT, AreaClause.CUSTOM):
        other = AreaKind.INNER if kind is AreaKind.GROSS else AreaKind.GROSS
        other_ratio = _ratio(contracted, measured, other)
        rescission = beyond or (other_ratio is not None and abs(other_ratio) > threshold)
    return _priced(
        before, after, unit_price, threshold, Fraction(factor), contract_total, rescission
    )


def priced_area(clause: AreaClause, contracted: Areas) -> AreaKind:
    """Which area the clause multiplies with the unit price."""
    if clause is AreaClause.INNER_AREA_3_PERCENT:
        return AreaKind.INNER
    if clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE:
        return AreaKind.GROSS if contracted.inner is None else AreaKind.INNER
    if clause is AreaClause.CUSTOM and contracted.gross is None:
        return AreaKind.INNER
    return AreaKind.GROSS


def _priced(
    before: Fraction,
    after: Fraction,
    unit_price: Money,
    threshold: Fraction,
    factor: Fraction,
    contract_total: Money | None,
    rescission: bool,
) -> AreaSettlement:
    difference = after - before
    excess = max(abs(difference) - threshold * before, Fraction(0))
    single = difference - excess if difference > 0 else difference + excess
    double = -excess * factor if difference < 0 else Fraction(0)
    settled = single + double
    if contract_total is None:
        amount = Money(round_half_away(settled * unit_price.fen))
    else:
        amount = Money(round_half_away((before + settled) * unit_price.fen)) - contract_total
    double_part = Money(round_half_away(double * unit_price.fen))
    return AreaSettlement(
        amount=amount,
        ratio=difference / before,
        single_part=amount - double_part,
        double_part=double_part,
        free_area=_decimal(excess) if difference > 0 else Decimal(0),
        rescission_right=rescission,
    )


def _unchanged(ratio: Fraction) -> AreaSettlement:
    return AreaSettlement(NIL, ratio, NIL, NIL, Decimal(0), rescission_right=False)


def _required(contracted: Areas, measured: Areas, kind: AreaKind) -> tuple[Fraction, Fraction]:
    before, after = contracted.of(kind), measured.of(kind)
    if before is None:
        raise ContractedAreaMissing(kind)
    if after is None:
        raise MeasuredAreaMissing(kind)
    for area in (before, after):
        if area <= 0:
            raise AreaNotPositive(kind, area)
    return Fraction(before), Fraction(after)


def _ratio(contracted: Areas, measured: Areas, kind: AreaKind) -> Fraction | None:
    if contracted.of(kind) is None or measured.of(kind) is None:
        return None
    before, after = _required(contracted, measured, kind)
    return (after - before) / before


def _any_ratio(contracted: Areas, measured: Areas) -> Fraction:
    """For information only: a flat sold by the set has no area that is priced."""
    for kind in (AreaKind.GROSS, AreaKind.INNER):
        ratio = _ratio(contracted, measured, kind)
        if ratio is not None:
            return ratio
    return Fraction(0)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
