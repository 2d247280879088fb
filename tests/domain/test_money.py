"""Amounts: reading, rounding, and the capital numerals of receipts."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.money import (
    AmountTooLarge,
    InvalidAmount,
    Money,
    capital_numerals,
    parse_capital_numerals,
    round_half_away,
)

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors.json").read_text(encoding="utf-8")
)["rmb_capital"]

FORMS_OF_THE_GUIDE = [
    ("伍角整", 50),
    ("人民币壹拾元伍角", 1050),
    ("人民币壹佰元正", 10000),
    ("人民币 壹佰圆整", 10000),
    ("人民币壹拾万零伍仟元整", 10_500_000),
    ("人民币壹仟万零壹仟元整", 1_000_100_000),
    ("人民币壹亿壹仟元整", 10_000_100_000),
    ("壹拾万柒仟元伍角叁分", 10_700_053),
    ("（负数）人民币伍分", -5),
]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["amount"])
def test_every_amount_of_the_guide_is_written_in_the_canonical_form(
    vector: dict[str, str],
) -> None:
    amount = Money.of(vector["amount"])
    assert capital_numerals(amount) == vector["text"]
    assert parse_capital_numerals(vector["text"]) == amount


@pytest.mark.parametrize(("text", "fen"), FORMS_OF_THE_GUIDE)
def test_optional_forms_are_read(text: str, fen: int) -> None:
    assert parse_capital_numerals(text) == Money(fen)


@pytest.mark.parametrize(
    "text",
    ["", "人民币", "壹元", "拾元整", "壹元伍分", "壹元零角伍分", "壹佰壹元整", "一元整", "伍分整"],
)
def test_forms_against_the_rules_are_refused(text: str) -> None:
    with pytest.raises(InvalidAmount):
        parse_capital_numerals(text)


def test_an_empty_ten_thousands_section_is_one_zero() -> None:
    assert capital_numerals(Money.of("100001000.00")) == "人民币壹亿零壹仟元整"


def test_thousands_of_thousands_of_millions_keep_their_unit() -> None:
    assert capital_numerals(Money.of("1000000000000")) == "人民币壹万亿元整"
    assert capital_numerals(Money.of("1234500000000.00")) == "人民币壹万贰仟叁佰肆拾伍亿元整"


def test_a_negative_amount_is_marked() -> None:
    assert capital_numerals(Money(-1_674_280)).startswith("（负数）人民币壹万陆仟")


def test_an_amount_without_an_agreed_form_is_refused() -> None:
    with pytest.raises(AmountTooLarge):
        capital_numerals(Money(10**18))


@given(st.integers(min_value=-(10**16), max_value=10**16))
def test_capital_numerals_are_read_back(fen: int) -> None:
    assert parse_capital_numerals(capital_numerals(Money(fen))) == Money(fen)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1280.5", 128050),
        ("1,280.50", 128050),
        ("￥1,234.00", 123400),
        ("１２８０．５０", 128050),
        ("¥ 5 元", 500),
        ("-16,742.80", -1674280),
        ("0", 0),
        ("\u30001331720.16\xa0", 133172016),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, fen: int) -> None:
    assert Money.of(text) == Money(fen)


@pytest.mark.parametrize(
    "text", ["", "12.345", "1.", ".5", "12a", "1e5", "1,28", "--1", "NaN", "٣", "1 万元"]
)
def test_what_is_no_amount_in_fen_is_refused(text: str) -> None:
    with pytest.raises(InvalidAmount):
        Money.of(text)


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_the_printed_form_is_read_back(fen: int) -> None:
    assert Money.of(Money(fen).format()) == Money(fen)
    assert str(Money(fen)) == Money(fen).format()


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
        (Fraction(49, 100), 0),
        (Fraction(-49, 100), 0),
        (Fraction(7), 7),
    ],
)
def test_halves_are_rounded_away_from_zero(value: Fraction, rounded: int) -> None:
    assert round_half_away(value) == rounded


def test_amounts_add_up_and_compare() -> None:
    amounts = [Money(100), Money(-30), Money(5)]
    assert Money.total(amounts) == sum(amounts, Money(0)) == Money(75)
    assert Money(1) < Money(2)
    assert -Money(5) == Money(0) - Money(5)
    assert abs(Money(-5)) == Money(5)


def test_money_is_never_a_float() -> None:
    with pytest.raises(TypeError):
        Money(1.5)  # type: ignore[arg-type]
