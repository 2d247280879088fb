"""The deed tax estimate: the guide's table, the edges of its bands, and what it lacks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    SAMPLE_BANDS,
    AreaMethod,
    ChargeItem,
    ContractTerms,
    Payee,
    TaxBand,
    deed_tax,
    tax_band,
    tax_base,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import TERMS, charged, hundredths, row

SIMPLE_METHOD = Decimal("1.05")
TAX = row(ChargeItem.DEED_TAX)
FLAT = replace(
    TERMS,
    clause=AreaClause.SOLD_BY_SET,
    measured=Areas(Decimal("139.80")),
    contract_total=Money.of("1846000"),
    homes=1,
)


@pytest.mark.parametrize(
    ("divisor", "base", "taxes"),
    [
        ("1.09", "1693577.98", ("16935.78", "25403.67", "33871.56", "50807.34")),
        ("1.05", "1758095.24", ("17580.95", "26371.43", "35161.90", "52742.86")),
    ],
)
def test_the_guides_table_is_met_to_the_fen(
    divisor: str, base: str, taxes: tuple[str, ...]
) -> None:
    found = tax_base(Money.of("1846000"), Decimal(divisor))
    assert found == Money.of(base)
    rates = (Fraction(1, 100), Fraction(3, 200), Fraction(2, 100), Fraction(3, 100))
    assert tuple(deed_tax(found, rate) for rate in rates) == tuple(map(Money.of, taxes))


@pytest.mark.parametrize(
    ("homes", "area", "tax"),
    [
        (1, "139.80", "16935.78"),
        (1, "140.00", "16935.78"),
        (1, "140.01", "25403.67"),
        (1, "140.15", "25403.67"),
        (2, "140.00", "16935.78"),
        (2, "140.15", "33871.56"),
        (3, "60.00", "50807.34"),
        (7, "60.00", "50807.34"),
        (0, "60.00", "50807.34"),
    ],
)
def test_homes_and_measured_area_choose_the_band(homes: int, area: str, tax: str) -> None:
    terms = replace(FLAT, homes=homes, measured=Areas(Decimal(area)))
    assert charged(terms, TAX).amount == Money.of(tax)


def test_a_flat_that_measures_above_140_moves_up_a_band_whatever_was_sold() -> None:
    sold = replace(FLAT, contracted=Areas(Decimal("139.80")))
    before = charged(replace(sold, measured=Areas(Decimal("139.80"))), TAX)
    after = charged(replace(sold, measured=Areas(Decimal("140.15"))), TAX)
    assert (before.amount, after.amount) == (Money.of("16935.78"), Money.of("25403.67"))


def test_the_line_is_an_estimate_of_the_tax_authority_with_its_figures() -> None:
    line = charged(FLAT, TAX)
    assert line.estimate
    assert (line.payee, line.payee_name) == (Payee.TAX_AUTHORITY, "示例税务局")
    assert line.basis == (
        "1,846,000.00 ÷ 1.09 = 1,693,577.98，× 1%（家庭唯一住房，140㎡ 及以下），预估，多退少补"
    )
    simple = charged(replace(FLAT, homes=4), replace(TAX, vat_divisor=SIMPLE_METHOD))
    assert simple.amount == Money.of("52742.86")
    assert "× 3%（家庭第三套及以上住房）" in simple.basis


@pytest.mark.parametrize(
    ("method", "price"),
    [
        (AreaMethod.DIFFERENCE_TIMES_PRICE, "1143952.11"),
        (AreaMethod.NEW_TOTAL_LESS_OLD, "1143951.87"),
    ],
)
def test_the_base_is_the_price_after_area_settlement(method: AreaMethod, price: str) -> None:
    terms = ContractTerms(
        clause=AreaClause.GROSS_AREA_3_PERCENT,
        contracted=Areas(Decimal("89.37")),
        measured=Areas(Decimal("88.90")),
        unit_price=Money.of("12867.85"),
        contract_total=Money.of("1150000"),
        method=method,
        homes=1,
    )
    base = tax_base(Money.of(price), Decimal("1.09"))
    line = charged(terms, TAX)
    assert line.amount == deed_tax(base, Fraction(1, 100))
    assert line.basis.startswith(f"{Money.of(price)} ÷ 1.09 = {base}")


@pytest.mark.parametrize(
    ("lacking", "basis"),
    [
        ({"homes": None}, "家庭住房套数未录入"),
        ({"contract_total": None}, "合同总价未录入"),
        ({"measured": Areas()}, "实测面积未到，暂不能估算"),
        (
            {"clause": AreaClause.GROSS_AREA_3_PERCENT, "unit_price": None},
            "合同单价未录入",
        ),
    ],
)
def test_an_estimate_says_what_it_lacks(lacking: dict[str, Any], basis: str) -> None:
    line = charged(replace(FLAT, **lacking), TAX)
    assert (line.amount, line.basis, line.estimate) == (None, basis, True)


def test_a_table_without_the_familys_row_gives_no_amount() -> None:
    only_first = replace(TAX, bands=tuple(band for band in SAMPLE_BANDS if band.homes == 1))
    line = charged(replace(FLAT, homes=2), only_first)
    assert (line.amount, line.basis) == (None, "契税税率表中没有对应的档次")
    assert tax_band((TaxBand(1, Decimal(90), Fraction(1, 100)),), 1, Decimal("90.01")) is None


@given(st.permutations(SAMPLE_BANDS), st.integers(0, 9), hundredths)
def test_the_order_of_the_rows_does_not_matter(
    bands: list[TaxBand], homes: int, area: Decimal
) -> None:
    assert tax_band(bands, homes, area) == tax_band(SAMPLE_BANDS, homes, area)


@given(st.integers(0, 10**10), st.sampled_from(SAMPLE_BANDS))
def test_base_and_tax_are_within_half_a_fen_of_the_exact_figures(fen: int, band: TaxBand) -> None:
    base = tax_base(Money(fen), Decimal("1.09"))
    assert abs(base.fen - Fraction(fen * 100, 109)) <= Fraction(1, 2)
    assert abs(deed_tax(base, band.rate).fen - base.fen * band.rate) <= Fraction(1, 2)
