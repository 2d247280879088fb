"""How an area difference came about, in figures: the statement's short form and the sheet's lines.

Sources: domain guide 2.1 and form 6.16.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from handover_app.domain.area_settlement import AreaClause, AreaSettlement, priced_area
from handover_app.domain.fees.terms import ContractTerms, area_outcome
from handover_app.domain.money import NIL, Money, round_half_away


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


@dataclass(frozen=True)
class FormulaLine:
    """A line of the settlement sheet: what it is, the figures, and its amount where it has one.

    The amounts of a sheet's lines add up to the amount settled.
    """

    words: str
    figures: str
    amount: Money | None = None


@dataclass(frozen=True)
class _Shares:
    """The difference taken apart, exact; areas in square metres, `excess` beyond the threshold."""

    before: Decimal
    after: Decimal
    limit: Fraction
    excess: Fraction
    priced: str


def area_basis(terms: ContractTerms, unit_price: Money, settled: AreaSettlement) -> str:
    """The calculation in figures, as the statement prints it, with the ratio to four decimals."""
    ratio = f"误差 {percent(settled.ratio)}"
    within = abs(settled.ratio) <= terms.threshold
    if within and terms.clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE:
        return f"{ratio}，在 {plain(terms.threshold * 100)}% 以内，总价不变"
    if settled.ratio == 0 and terms.old_total is None:
        return "实测面积与合同面积相同"
    return f"{_formula(terms, unit_price, settled, within)}，{ratio}"


def area_formula(terms: ContractTerms) -> tuple[FormulaLine, ...]:
    """The lines of the settlement sheet (form 6.16); none where the difference isn't settled."""
    settled, price = area_outcome(terms).settled, terms.unit_price
    if settled is None or terms.clause is AreaClause.SOLD_BY_SET or price is None:
        return ()
    parts = _shares(terms, settled)
    limit = f"{plain(terms.threshold * 100)}%"
    within = abs(settled.ratio) <= terms.threshold
    ratio = FormulaLine(
        "面积误差比",
        f"({parts.after} − {parts.before}) ÷ {parts.before} = {percent(settled.ratio)}",
    )
    if within and terms.clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE:
        return ratio, FormulaLine(f"误差在 {limit}（含）以内，总价不变", "", NIL)
    if terms.old_total is not None:
        new = settled.amount + terms.old_total
        return (
            ratio,
            FormulaLine("按结算面积计算的总价", f"{parts.priced}㎡ × {price}", new),
            FormulaLine("减：合同总价", f"−{terms.old_total}", -terms.old_total),
        )
    if within:
        figures = f"({parts.after} − {parts.before}) × {price}"
        return ratio, FormulaLine(f"误差在 {limit}（含）以内，据实结算", figures, settled.amount)
    return ratio, *_parts(terms, price, settled, parts, limit)


def _parts(
    terms: ContractTerms, price: Money, settled: AreaSettlement, parts: _Shares, limit: str
) -> tuple[FormulaLine, FormulaLine]:
    """Both sides of the threshold."""
    share = f"{parts.before} × {limit} × {price}"
    if settled.ratio > 0:
        return (
            FormulaLine(f"{limit}（含）以内部分，由买受人补足", share, settled.single_part),
            FormulaLine(
                f"超出 {limit} 部分，由出卖人承担，产权归买受人",
                f"{plain(parts.excess)}㎡ × 0",
                NIL,
            ),
        )
    factor = plain(Fraction(terms.factor))
    return (
        FormulaLine(f"{limit}（含）以内部分，由出卖人返还", f"−{share}", settled.single_part),
        FormulaLine(
            f"超出 {limit} 部分，由出卖人按 {factor} 倍返还",
            f"−{plain(parts.excess)} × {price} × {factor}",
            settled.double_part,
        ),
    )


def _shares(terms: ContractTerms, settled: AreaSettlement) -> _Shares:
    kind = priced_area(terms.clause, terms.contracted)
    before = terms.contracted.of(kind) or Decimal(0)
    after = terms.measured.of(kind) or Decimal(0)
    limit = Fraction(before) * terms.threshold
    excess = max(abs(Fraction(after) - Fraction(before)) - limit, Fraction(0))
    priced = str(after)
    if excess:
        shift = limit if settled.ratio > 0 else -limit - excess * Fraction(terms.factor)
        priced = plain(Fraction(before) + shift)
    return _Shares(before, after, limit, excess, priced)


def _formula(terms: ContractTerms, unit_price: Money, settled: AreaSettlement, within: bool) -> str:
    parts = _shares(terms, settled)
    before, excess = parts.before, plain(parts.excess)
    free = f"，超出 {excess}㎡ 不计价" if settled.free_area else ""
    if terms.old_total is not None:
        return f"{parts.priced} × {unit_price} − 合同总价 {terms.old_total}{free}"
    if within:
        return f"({parts.after} − {before}) × {unit_price}"
    share = f"{before} × {plain(terms.threshold * 100)}% × {unit_price}"
    if settled.ratio > 0:
        return f"{share}{free}"
    return f"−{share} − {excess} × {unit_price} × {plain(Fraction(terms.factor))}"
