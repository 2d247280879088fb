"""What is typed for a row of the fee catalogue, read back into a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from handover_app.domain.fees import (
    ChargeItem,
    FeeItem,
    FeePaper,
    Formula,
    Payee,
    StartRule,
    TaxBand,
    check_item,
    standard_catalogue,
)
from handover_app.domain.money import Money
from handover_app.ui.settings.presenter import (
    Field,
    TypedBand,
    Unreadable,
    example,
    fields_of,
    formulas_for,
    moved,
    new_fee,
    rate_text,
    read_fee,
    same_but_for_place,
    typed_of,
)

ITEMS = {str(each.item): each for each in standard_catalogue(sample=True)}
SERVICE_FEE, DEED_TAX = ITEMS["SERVICE_FEE"], ITEMS["DEED_TAX"]


def read(item: FeeItem, **typed: Any) -> FeeItem:
    return read_fee(item, replace(typed_of(item), **typed))


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_row_that_is_only_looked_at_stays_as_it_is(item: FeeItem) -> None:
    assert read_fee(item, typed_of(item)) == item


def test_every_field_of_a_service_fee_is_read() -> None:
    found = read(
        SERVICE_FEE,
        name=" 物业费 ",
        payee=Payee.COLLECTED,
        principal="样例物业 ",
        paper=FeePaper.BOTH,
        rate="２.５",
        rates=(("高层", "2.80"), ("洋房", "3.5"), ("", "")),
        months=12,
        start_rule=StartRule.FROM_UNIFIED_DATE,
        unified_date="2026年6月10日",
        cap_months="６",
        cap_amount="1,200",
        deposit_days="30",
        basis="备案 ",
        voluntary=True,
        active=False,
    )
    assert found == replace(
        SERVICE_FEE,
        name="物业费",
        payee=Payee.COLLECTED,
        principal="样例物业",
        paper=FeePaper.BOTH,
        rate=Money(250),
        rates={"高层": Money(280), "洋房": Money(350)},
        months=12,
        start_rule=StartRule.FROM_UNIFIED_DATE,
        unified_date=date(2026, 6, 10),
        cap_months=6,
        cap_amount=Money(1_200_00),
        deposit_days=30,
        basis="备案",
        voluntary=True,
        active=False,
    )


@pytest.mark.parametrize("percent", ["1.5", "１．５％", " 1.5% "])
def test_a_tax_band_is_read_exactly(percent: str) -> None:
    typed = (TypedBand(1, "140", percent), TypedBand(0, "", "3"))
    found = read(DEED_TAX, vat_divisor="1.05", bands=typed)
    assert found.vat_divisor == Decimal("1.05")
    assert found.bands == (
        TaxBand(1, Decimal(140), Fraction(3, 200)),
        TaxBand(0, None, Fraction(3, 100)),
    )


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (Field.RATE, {"rate": "2.805"}),
        (Field.RATES, {"rates": (("高层", ""),)}),
        (Field.RATES, {"rates": (("", "2.80"),)}),
        (Field.RATES, {"rates": (("高层", "2.80"), ("高层 ", "3.00"))}),
        (Field.CAP_MONTHS, {"cap_months": "1.5"}),
        (Field.CAP_MONTHS, {"cap_months": "-1"}),
        (Field.CAP_AMOUNT, {"cap_amount": "much"}),
        (
            Field.UNIFIED_DATE,
            {"start_rule": StartRule.FROM_UNIFIED_DATE, "unified_date": "2026-02-30"},
        ),
        (Field.DEPOSIT_DAYS, {"principal": "专户", "deposit_days": "soon"}),
    ],
)
def test_what_is_no_value_says_in_which_field_it_stands(
    field: Field, typed: dict[str, Any]
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(SERVICE_FEE, **typed)
    assert caught.value.field is field


@pytest.mark.parametrize("band", [TypedBand(1, "big", "1"), TypedBand(1, "", ""), TypedBand(1)])
def test_a_band_without_its_figures_is_told(band: TypedBand) -> None:
    with pytest.raises(Unreadable) as caught:
        read(DEED_TAX, bands=(band,))
    assert caught.value.field is Field.BANDS


@pytest.mark.parametrize("words", ["1e9", "1e999999", "-1.09", "", "NaN", "1/0"])
def test_a_divisor_is_a_plain_number(words: str) -> None:
    with pytest.raises(Unreadable):
        read(DEED_TAX, vat_divisor=words)


def test_what_a_formula_does_not_need_is_hidden_and_keeps_its_value() -> None:
    typed = replace(typed_of(SERVICE_FEE), formula=Formula.FIXED, cap_months="?", months=99)
    assert fields_of(typed) == {Field.RATE, Field.RATES, Field.CAP_AMOUNT}
    assert read_fee(SERVICE_FEE, typed) == replace(SERVICE_FEE, formula=Formula.FIXED)


def test_formulas_of_the_contract_belong_to_their_own_codes() -> None:
    assert formulas_for("AREA_DIFFERENCE") == (Formula.AREA_DIFFERENCE,)
    assert formulas_for("LATE_PAYMENT") == (Formula.PENALTY,)
    for code in ("SERVICE_FEE", "ITEM_1"):
        for formula in formulas_for(code):
            check_item(replace(SERVICE_FEE, item=ChargeItem(code), formula=formula, active=False))
        assert Formula.PENALTY not in formulas_for(code)


def test_a_new_row_gets_a_code_that_no_other_has() -> None:
    first = new_fee(ITEMS.values())
    second = new_fee([*ITEMS.values(), first])
    assert (str(first.item), str(second.item)) == ("ITEM_1", "ITEM_2")


def test_the_example_follows_the_start_rule() -> None:
    def line(rule: StartRule) -> tuple[str, str]:
        found = example(replace(SERVICE_FEE, start_rule=rule, rates={}))
        assert found is not None
        return str(found.amount), found.period

    assert line(StartRule.WHOLE_MONTHS) == ("840.00", "3 个月")
    assert line(StartRule.FROM_HANDOVER) == ("756.00", "2026-06-10 — 2026-08-31")
    assert line(StartRule.MONTH_AFTER_HANDOVER) == ("840.00", "2026-07-01 — 2026-09-30")


def test_the_example_stands_also_for_a_row_that_is_off_and_for_rates_by_type_alone() -> None:
    tax = example(DEED_TAX)
    assert tax is not None
    # 1,500,000 ÷ 1.09 = 1,376,146.79, of which 1 %.
    assert tax.amount == Money(13_761_47)
    by_type = replace(SERVICE_FEE, rate=None, rates={"高层": Money(300)})
    found = example(by_type)
    assert found is not None
    assert found.amount == Money(900_00)
    assert example(ITEMS["AREA_DIFFERENCE"]) is None
    assert example(ITEMS["LATE_DELIVERY"]) is None


def test_the_rate_is_said_in_one_cell() -> None:
    assert rate_text(SERVICE_FEE) == "2.80"
    assert rate_text(replace(SERVICE_FEE, rates={"洋房": Money(350)})) == "2.80–3.50"
    assert rate_text(DEED_TAX) == "1%–3%"
    assert rate_text(ITEMS["LATE_PAYMENT"]) == ""


def test_a_row_moves_one_place_and_stops_at_the_ends() -> None:
    codes = tuple(map(ChargeItem, "ABC"))
    assert moved(codes, codes[2], -1) == (codes[0], codes[2], codes[1])
    assert moved(codes, codes[0], 1) == (codes[1], codes[0], codes[2])
    assert moved(codes, codes[0], -1) == codes
    assert moved(codes, codes[2], 1) == codes


def test_another_place_is_no_other_row() -> None:
    assert same_but_for_place(SERVICE_FEE, replace(SERVICE_FEE, position=99))
    assert not same_but_for_place(SERVICE_FEE, replace(SERVICE_FEE, months=6, position=99))
