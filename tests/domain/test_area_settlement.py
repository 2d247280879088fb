"""Area settlement: the examples of the domain guide, every clause, and what always holds."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import (
    NATIONAL_THRESHOLD,
    AreaClause,
    AreaKind,
    AreaNotPositive,
    Areas,
    AreaSettlement,
    ContractedAreaMissing,
    MeasuredAreaMissing,
    settle_area,
)
from handover_app.domain.money import Money, round_half_away

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors.json").read_text(encoding="utf-8")
)["area_settlement"]

GROSS = AreaClause.GROSS_AREA_3_PERCENT
THREE_PERCENT = Fraction(3, 100)
PRICED = [clause for clause in AreaClause if clause is not AreaClause.SOLD_BY_SET]

hundredths = st.integers(min_value=2_000, max_value=50_000).map(lambda n: Decimal(n) / 100)
prices = st.integers(min_value=100_000, max_value=10_000_000).map(Money)
thresholds = st.fractions(0, Fraction(1, 10), max_denominator=1000)
factors = st.fractions(0, 4, max_denominator=4)
within = st.integers(min_value=-250, max_value=250).map(lambda n: Fraction(n, 10_000))


def gross(area: str) -> Areas:
    return Areas(Decimal(area), None)


def both(gross_area: str, inner_area: str) -> Areas:
    return Areas(Decimal(gross_area), Decimal(inner_area))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['contract']}-{v['measured']}")
def test_every_vector_is_met_to_the_fen(vector: dict[str, Any]) -> None:
    result = settle_area(
        GROSS,
        gross(vector["contract"]),
        gross(vector["measured"]),
        Money.of(vector["unit_price"]),
    )
    assert result.amount == Money.of(vector["amount"])
    assert result.rescission_right is vector["rescission"]
    assert round(float(result.ratio) * 100, 4) == float(vector["ratio_pct"])


def test_beyond_minus_three_percent_the_rest_is_refunded_double() -> None:
    result = settle_area(GROSS, gross("142.35"), gross("135.80"), Money.of("16500"))
    assert result.single_part == Money.of("-70463.25")
    assert result.double_part == Money.of("-75223.50")
    assert result.free_area == 0


def test_beyond_plus_three_percent_the_rest_is_free() -> None:
    result = settle_area(GROSS, gross("118.56"), gross("123.40"), Money.of("13250"))
    assert result.free_area == Decimal("1.2832")
    assert result.double_part == Money(0)
    assert result.single_part == result.amount


def test_exactly_three_percent_gives_no_right_to_rescind() -> None:
    for measured in ("103.00", "97.00"):
        assert not settle_area(GROSS, gross("100"), gross(measured), Money(1)).rescission_right


def test_what_prints_as_three_percent_may_be_beyond_it() -> None:
    result = settle_area(GROSS, gross("89.97"), gross("92.67"), Money.of("14000"))
    assert f"{float(result.ratio):.2%}" == "3.00%"
    assert result.rescission_right
    assert result.amount == Money.of("37787.40")


def test_an_inner_area_contract_ignores_the_gross_area() -> None:
    result = settle_area(
        AreaClause.INNER_AREA_3_PERCENT,
        both("98.60", "78.20"),
        both("108.75", "79.66"),
        Money.of("16432"),
    )
    assert result.amount == Money.of("23990.72")
    assert not result.rescission_right


def test_a_gross_area_contract_gives_the_right_for_the_inner_area_too() -> None:
    result = settle_area(GROSS, both("110", "88"), both("111.20", "84.90"), Money.of("12000"))
    assert result.amount == Money.of("14400")
    assert result.rescission_right


def test_without_an_inner_area_the_gross_ratio_decides() -> None:
    result = settle_area(GROSS, both("110", "88"), gross("111.20"), Money.of("12000"))
    assert not result.rescission_right


def test_method_b_compares_with_the_contract_total() -> None:
    terms = (GROSS, gross("89.37"), gross("88.90"), Money.of("12867.85"))
    assert settle_area(*terms).amount == Money.of("-6047.89")
    result = settle_area(*terms, contract_total=Money.of("1150000.00"))
    assert result.amount == Money.of("-6048.13")
    assert result.single_part + result.double_part == result.amount


def test_method_b_pays_no_more_than_the_threshold_either() -> None:
    result = settle_area(
        GROSS, gross("100"), gross("105"), Money.of("10000"), contract_total=Money.of("1000000")
    )
    assert result.amount == Money.of("30000")


def test_a_flat_sold_by_the_set_is_not_settled_and_needs_no_survey() -> None:
    result = settle_area(AreaClause.SOLD_BY_SET, gross("89"), Areas(), Money.of("10000"))
    assert (result.amount, result.ratio) == (Money(0), 0)
    assert not result.rescission_right


def test_within_the_tolerance_the_price_stays_as_it_is() -> None:
    clause = AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE
    inside = settle_area(clause, gross("100"), gross("102.99"), Money.of("10000"))
    assert inside.amount == Money(0)
    assert inside.ratio == Fraction(299, 10_000)


def test_beyond_the_tolerance_the_national_rule_applies() -> None:
    clause = AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE
    beyond = settle_area(clause, both("120", "100"), both("120", "96"), Money.of("10000"))
    assert beyond.amount == Money.of("-50000")
    assert beyond.rescission_right


def test_a_contract_may_set_its_own_threshold_and_factor() -> None:
    result = settle_area(
        AreaClause.CUSTOM,
        gross("100"),
        gross("97"),
        Money.of("10000"),
        threshold=Fraction(1, 100),
        factor=3,
    )
    assert result.amount == Money.of("-70000")
    assert result.double_part == Money.of("-60000")


def test_a_missing_area_is_named() -> None:
    with pytest.raises(MeasuredAreaMissing) as measured:
        settle_area(GROSS, gross("100"), Areas(), Money(1))
    assert measured.value.kind is AreaKind.GROSS
    with pytest.raises(ContractedAreaMissing) as contracted:
        settle_area(AreaClause.INNER_AREA_3_PERCENT, gross("100"), both("100", "80"), Money(1))
    assert contracted.value.kind is AreaKind.INNER


def test_an_area_of_nought_is_refused() -> None:
    with pytest.raises(AreaNotPositive):
        settle_area(GROSS, gross("0"), gross("100"), Money(1))


@given(hundredths, hundredths, prices)
def test_the_sign_follows_the_difference_and_the_parts_add_up(
    before: Decimal, after: Decimal, price: Money
) -> None:
    result = settle_area(GROSS, Areas(before), Areas(after), price)
    assert (result.amount.fen > 0) == (after > before)
    assert (result.amount.fen < 0) == (after < before)
    assert result.single_part + result.double_part == result.amount
    assert result.double_part.fen <= 0
    assert result.rescission_right == (100 * abs(after - before) > 3 * before)


@given(hundredths, prices)
def test_the_owner_never_pays_for_more_than_the_threshold(before: Decimal, price: Money) -> None:
    limit = Money(int(Fraction(before) * THREE_PERCENT * price.fen) + 1)
    result = settle_area(GROSS, Areas(before), Areas(before * 2), price)
    assert result.amount <= limit
    assert Fraction(result.free_area) == Fraction(before) * (1 - THREE_PERCENT)


@given(hundredths, prices, st.integers(min_value=-400, max_value=400))
def test_the_amount_rises_with_the_area_without_a_jump(
    before: Decimal, price: Money, step: int
) -> None:
    after = before + Decimal(step) / 100
    assume(after > 0)
    here = settle_area(GROSS, Areas(before), Areas(after), price).amount
    there = settle_area(GROSS, Areas(before), Areas(after + Decimal("0.01")), price).amount
    assert 0 <= there.fen - here.fen <= 2 * price.fen // 100 + 2


def settled(before: Decimal, after: Decimal, price: Money, **terms: Any) -> AreaSettlement:
    """By gross area."""
    return settle_area(GROSS, Areas(before), Areas(after), price, **terms)


def near(before: Decimal, share: Fraction) -> Decimal:
    """The area so much larger, in hundredths of a square metre, never further than that."""
    return before + Decimal(int(share * int(before * 100))) / 100


@given(hundredths, within, prices)
def test_within_the_threshold_the_refund_of_the_way_back_is_the_price_of_the_way_there(
    before: Decimal, share: Fraction, price: Money
) -> None:
    after = near(before, share)
    there, back = settled(before, after, price), settled(after, before, price)
    assert not there.rescission_right
    assert there.amount == -back.amount
    assert there.single_part == there.amount
    assert (there.double_part, there.free_area) == (Money(0), 0)


@given(hundredths, prices, st.integers(0, 20_000), st.integers(0, 20_000))
def test_beyond_the_threshold_a_larger_flat_costs_no_more(
    before: Decimal, price: Money, one: int, other: int
) -> None:
    limit = before + before * 3 / 100
    amounts = {
        settled(before, limit + Decimal(extra) / 100, price).amount for extra in (0, one, other)
    }
    assert len(amounts) == 1


@given(hundredths, prices, thresholds, factors)
def test_the_amount_does_not_jump_at_the_threshold(
    before: Decimal, price: Money, threshold: Fraction, factor: Fraction
) -> None:
    """From the last hundredth within to the first beyond it changes by that hundredth only."""
    step = Decimal("0.01")
    for sign in (1, -1):
        edge = before + sign * Decimal(int(threshold * int(before * 100))) / 100
        terms = {"threshold": threshold, "factor": factor}
        inside = settled(before, edge, price, **terms)
        beyond = settled(before, edge + sign * step, price, **terms)
        assert not inside.rescission_right
        assert beyond.rescission_right
        most = max(factor, Fraction(1)) * price.fen / 100 + 1
        assert abs(beyond.amount.fen - inside.amount.fen) <= most


@given(st.sampled_from(PRICED), hundredths, st.integers(-1500, 1500), prices, thresholds, factors)
def test_every_contract_is_settled_by_its_own_threshold_and_factor(
    clause: AreaClause,
    before: Decimal,
    step: int,
    price: Money,
    threshold: Fraction,
    factor: Fraction,
) -> None:
    """Written out again from art. 20, in exact figures and rounded once."""
    after = before + Decimal(step) / 100
    result = settle_area(
        clause, Areas(before, before), Areas(after, after), price,
        threshold=threshold, factor=factor,
    )  # fmt: skip
    change, limit = Fraction(after) - Fraction(before), threshold * Fraction(before)
    if abs(change) <= limit:
        tolerated = clause is AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE
        exact = Fraction(0) if tolerated else change * price.fen
    elif change > 0:
        exact = limit * price.fen
    else:
        exact = -(limit + (-change - limit) * factor) * price.fen
    assert result.amount.fen == round_half_away(exact)
    assert result.rescission_right == (abs(change) > limit)
    assert result.single_part + result.double_part == result.amount
    if exact and change < -limit:
        assert result.double_part.fen == round_half_away((change + limit) * factor * price.fen)


@given(hundredths, within, prices, st.integers(10**7, 10**10).map(Money))
def test_method_b_is_the_rounded_new_total_less_the_old(
    before: Decimal, share: Fraction, price: Money, total: Money
) -> None:
    after = near(before, share)
    result = settled(before, after, price, contract_total=total)
    assert result.amount.fen == round_half_away(Fraction(after) * price.fen) - total.fen
    assert result.single_part + result.double_part == result.amount


@given(hundredths, st.integers(-1500, 1500), st.integers(10, 999))
def test_both_methods_agree_where_the_old_total_was_neither_rounded_nor_discounted(
    before: Decimal, step: int, hundreds: int
) -> None:
    # Full hundreds of yuan: no half fen, which the two methods round to different sides.
    price, after = Money(hundreds * 100_00), before + Decimal(step) / 100
    total = Money(int(before * price.fen))
    by_price = settled(before, after, price)
    by_total = settled(before, after, price, contract_total=total)
    assert by_total == by_price


def test_halves_of_a_fen_go_away_from_nought_on_either_side() -> None:
    price = Money.of("12856.50")
    assert settled(Decimal("89.37"), Decimal("90.12"), price).amount == Money.of("9642.38")
    assert settled(Decimal("90.12"), Decimal("89.37"), price).amount == Money.of("-9642.38")


def test_where_the_contract_is_silent_the_threshold_is_the_national_three_percent() -> None:
    assert NATIONAL_THRESHOLD == THREE_PERCENT
