"""How an area difference is shown in figures, on the statement and on the settlement sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    AreaMethod,
    ChargeItem,
    ContractTerms,
    area_formula,
    percent,
    plain,
    settled_terms,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import TERMS, charged, hundredths, prices, row

DISCOUNTED = replace(
    TERMS,
    contracted=Areas(Decimal("89.37")),
    measured=Areas(Decimal("88.90")),
    unit_price=Money.of("12867.85"),
    contract_total=Money.of("1150000"),
    method=AreaMethod.NEW_TOTAL_LESS_OLD,
)


def basis_of(terms: ContractTerms) -> str:
    return charged(terms, row(ChargeItem.AREA_DIFFERENCE)).basis


def figures_of(terms: ContractTerms) -> list[tuple[str, str | None]]:
    return [
        (line.figures, None if line.amount is None else str(line.amount))
        for line in area_formula(terms)
    ]


def between(before: str, after: str, price: str) -> ContractTerms:
    return replace(
        TERMS,
        contracted=Areas(Decimal(before)),
        measured=Areas(Decimal(after)),
        unit_price=Money.of(price),
    )


@pytest.mark.parametrize(
    ("before", "after", "basis"),
    [
        ("118.56", "118.56", "实测面积与合同面积相同"),
        ("118.56", "123.40", "118.56 × 3% × 19,720.00，超出 1.2832㎡ 不计价，误差 +4.0823%"),
        (
            "142.35",
            "135.80",
            "−142.35 × 3% × 19,720.00 − 2.2795 × 19,720.00 × 2，误差 −4.6013%",
        ),
    ],
)
def test_the_basis_shows_how_the_amount_came_about(before: str, after: str, basis: str) -> None:
    assert basis_of(between(before, after, "19720")) == basis


def test_the_basis_of_method_b_names_the_contract_total() -> None:
    assert basis_of(DISCOUNTED) == "88.90 × 12,867.85 − 合同总价 1,150,000.00，误差 −0.5259%"
    beyond = replace(DISCOUNTED, measured=Areas(Decimal("95")))
    assert basis_of(beyond).startswith("92.0511 × 12,867.85 − 合同总价 1,150,000.00，超出")
    # 89.37 less 3 % of it (2.6811) less twice the rest (2 × 6.6889).
    smaller = replace(DISCOUNTED, measured=Areas(Decimal("80")))
    assert basis_of(smaller).startswith("73.3111 × 12,867.85 − 合同总价 1,150,000.00，误差")


def test_a_total_that_method_a_does_not_use_is_not_in_the_basis() -> None:
    by_area = replace(DISCOUNTED, method=AreaMethod.DIFFERENCE_TIMES_PRICE)
    assert basis_of(by_area) == "(88.90 − 89.37) × 12,867.85，误差 −0.5259%"
    same = replace(by_area, measured=by_area.contracted)
    assert basis_of(same) == "实测面积与合同面积相同"


def test_the_basis_says_that_the_price_stays_within_the_tolerance() -> None:
    terms = replace(TERMS, clause=AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE)
    assert basis_of(terms) == "误差 +0.3272%，在 3% 以内，总价不变"
    assert [line.words for line in area_formula(terms)] == [
        "面积误差比",
        "误差在 3%（含）以内，总价不变",
    ]


def test_percentages_carry_a_sign_and_four_decimals() -> None:
    assert [percent(Fraction(n, 10_000)) for n in (301, -5, 0)] == [
        "+3.0100%",
        "−0.0500%",
        "0.0000%",
    ]
    assert plain(Fraction(5, 2)) == "2.5"
    assert plain(Fraction(300)) == "300"


def test_the_sheet_shows_the_whole_difference_within_the_threshold() -> None:
    assert figures_of(between("89.37", "90.12", "12856.50")) == [
        ("(90.12 − 89.37) ÷ 89.37 = +0.8392%", None),
        ("(90.12 − 89.37) × 12,856.50", "9,642.38"),
    ]


def test_the_sheet_of_a_larger_flat_says_that_the_rest_costs_nothing() -> None:
    terms = between("118.56", "123.40", "13250")
    assert figures_of(terms)[1:] == [
        ("118.56 × 3% × 13,250.00", "47,127.60"),
        ("1.2832㎡ × 0", "0.00"),
    ]
    assert area_formula(terms)[2].words == "超出 3% 部分，由出卖人承担，产权归买受人"


def test_the_sheet_of_a_smaller_flat_shows_both_parts() -> None:
    terms = between("142.35", "135.80", "16500")
    assert figures_of(terms)[1:] == [
        ("−142.35 × 3% × 16,500.00", "-70,463.25"),
        ("−2.2795 × 16,500.00 × 2", "-75,223.50"),
    ]
    assert area_formula(terms)[2].words == "超出 3% 部分，由出卖人按 2 倍返还"


def test_the_sheet_of_method_b_takes_the_old_total_from_the_new() -> None:
    assert figures_of(DISCOUNTED)[1:] == [
        ("88.90㎡ × 12,867.85", "1,143,951.87"),
        ("−1,150,000.00", "-1,150,000.00"),
    ]


def test_there_is_no_formula_where_nothing_is_settled() -> None:
    assert area_formula(replace(TERMS, clause=AreaClause.SOLD_BY_SET)) == ()
    assert area_formula(replace(TERMS, measured=Areas())) == ()


@given(
    st.sampled_from(AreaClause),
    st.sampled_from(AreaMethod),
    hundredths,
    st.integers(-800, 800),
    prices,
    st.sampled_from([Fraction(3, 100), Fraction(1, 100), Fraction(0)]),
    st.sampled_from([1, 2, 3, Fraction(3, 2)]),
)
def test_the_lines_of_the_sheet_always_add_up_to_the_amount(
    clause: AreaClause,
    method: AreaMethod,
    before: Decimal,
    step: int,
    price: Money,
    threshold: Fraction,
    factor: int | Fraction,
) -> None:
    terms = ContractTerms(
        clause=clause,
        contracted=Areas(before, before),
        measured=Areas(before + Decimal(step) / 100, before + Decimal(step) / 100),
        unit_price=price,
        contract_total=Money(int(before * price.fen) - 55),
        threshold=threshold,
        factor=factor,
        method=method,
    )
    settled = settled_terms(terms)
    assert settled is not None
    amounts = [line.amount for line in area_formula(terms) if line.amount is not None]
    assert Money.total(amounts) == settled.amount
