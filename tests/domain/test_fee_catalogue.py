"""The rows of the fee catalogue: what a new project gets, what is refused, how a row is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.fees import (
    AmountBeyondCap,
    ChargeItem,
    FeeItem,
    FeeItemUnfit,
    FeePaper,
    FeeProblem,
    Formula,
    MonthsBeyondCap,
    Payee,
    StartRule,
    TaxBand,
    check_catalogue,
    check_item,
    facts_of_item,
    item_of,
    standard_catalogue,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import NAMES, SAMPLE, row

SERVICE = row(ChargeItem.SERVICE_FEE)
TAX = row(ChargeItem.DEED_TAX)
DEPOSIT = row(ChargeItem("DECORATION_DEPOSIT"))
NIL_BAND = TaxBand(1, Decimal(0), Fraction(0))
BEYOND_ONE = TaxBand(1, None, Fraction(101, 100))
FOURTH_HOME = TaxBand(4, None, Fraction(1, 100))


def test_an_item_is_the_text_of_its_code() -> None:
    assert ChargeItem.SERVICE_FEE == ChargeItem("SERVICE_FEE") == "SERVICE_FEE"
    assert {ChargeItem("SERVICE_FEE"): 1}[ChargeItem.SERVICE_FEE] == 1


@pytest.mark.parametrize("sample", [True, False])
def test_what_a_new_project_gets_is_fit_and_collects_only_what_it_should(sample: bool) -> None:
    rows = standard_catalogue(sample=sample)
    check_catalogue(rows)
    check_catalogue([replace(each, active=True) for each in rows])
    fund = {ChargeItem.MAINTENANCE_FUND} if sample else set()
    assert {each.item for each in rows if each.active} == fund | {
        ChargeItem.AREA_DIFFERENCE,
        ChargeItem.SERVICE_FEE,
        ChargeItem.LATE_DELIVERY,
        ChargeItem.LATE_PAYMENT,
    }
    assert all(each.principal for each in rows if each.payee in (Payee.COLLECTED,))
    assert not any(each.warnings() for each in rows)


def test_every_payee_has_a_name() -> None:
    assert [NAMES.of(payee) for payee in Payee] == [
        "示例开发公司",
        "示例物业公司",
        "示例维修资金专户",
        "示例税务局",
    ]


def test_a_row_is_found_by_its_code_also_when_it_is_switched_off() -> None:
    tax = SAMPLE.item(ChargeItem("DEED_TAX"))
    assert tax is not None
    assert not tax.active
    assert SAMPLE.item(ChargeItem("PARKING")) is None


@pytest.mark.parametrize(
    ("unfit", "problem"),
    [
        (replace(SERVICE, item=ChargeItem("service fee")), FeeProblem.CODE),
        (replace(SERVICE, item=ChargeItem("")), FeeProblem.CODE),
        (replace(SERVICE, name=" "), FeeProblem.NAME_MISSING),
        (replace(SERVICE, formula=Formula.AREA_DIFFERENCE), FeeProblem.FORMULA),
        (replace(SERVICE, formula=Formula.PENALTY), FeeProblem.FORMULA),
        (replace(SERVICE, item=ChargeItem.LATE_DELIVERY), FeeProblem.FORMULA),
        (replace(SERVICE, item=ChargeItem.AREA_DIFFERENCE), FeeProblem.FORMULA),
        (replace(SERVICE, rate=None), FeeProblem.RATE_MISSING),
        (replace(DEPOSIT, rate=None), FeeProblem.RATE_MISSING),
        (replace(SERVICE, rate=Money(-1)), FeeProblem.RATE_NEGATIVE),
        (replace(SERVICE, rates={"高层": Money(-1)}), FeeProblem.RATE_NEGATIVE),
        (replace(SERVICE, months=0), FeeProblem.MONTHS),
        (replace(SERVICE, months=121), FeeProblem.MONTHS),
        (replace(SERVICE, start_rule=StartRule.FROM_UNIFIED_DATE), FeeProblem.DATE_MISSING),
        (replace(SERVICE, cap_months=-1), FeeProblem.CAP),
        (replace(SERVICE, cap_amount=Money(-1)), FeeProblem.CAP),
        (replace(SERVICE, deposit_days=-1), FeeProblem.DEPOSIT_DAYS),
        (replace(TAX, vat_divisor=Decimal(0)), FeeProblem.DIVISOR),
        (replace(TAX, vat_divisor=Decimal("NaN")), FeeProblem.DIVISOR),
        (replace(TAX, bands=()), FeeProblem.BANDS_MISSING),
        (replace(TAX, bands=(NIL_BAND,)), FeeProblem.BAND),
        (replace(TAX, bands=(BEYOND_ONE,)), FeeProblem.BAND),
        (replace(TAX, bands=(FOURTH_HOME,)), FeeProblem.BAND),
        (replace(TAX, bands=TAX.bands[:1] * 2), FeeProblem.BAND),
    ],
)
def test_a_row_that_cannot_be_charged_is_refused_by_name(
    unfit: FeeItem, problem: FeeProblem
) -> None:
    with pytest.raises(FeeItemUnfit) as refused:
        check_item(unfit)
    assert (refused.value.item, refused.value.problem) == (unfit.item, problem)
    assert refused.value.name == (unfit.name.strip() or unfit.item)


@pytest.mark.parametrize(
    "incomplete",
    [
        replace(SERVICE, rate=None),
        replace(SERVICE, start_rule=StartRule.MONTH_AFTER_UNIFIED_DATE),
        replace(TAX, bands=()),
    ],
)
def test_a_row_that_is_switched_off_need_not_be_complete(incomplete: FeeItem) -> None:
    check_item(replace(incomplete, active=False))
    with pytest.raises(FeeItemUnfit):
        check_item(incomplete)


def test_rates_by_building_type_are_rate_enough() -> None:
    check_item(replace(SERVICE, rate=None, rates={"高层": Money(0)}))


def test_a_code_stands_in_the_catalogue_once() -> None:
    with pytest.raises(FeeItemUnfit) as refused:
        check_catalogue([SERVICE, TAX, replace(SERVICE, name="又一项")])
    assert refused.value.facts() == {
        "item": ChargeItem.SERVICE_FEE,
        "name": "又一项",
        "problem": FeeProblem.CODE_TWICE,
    }


def test_caps_warn_only_beyond_themselves() -> None:
    year = replace(SERVICE, cap_months=12)
    assert replace(year, months=12).warnings() == ()
    assert replace(year, months=13).warnings() == (MonthsBeyondCap(year.item, 13, 12),)
    assert replace(DEPOSIT, rate=Money.of("2000")).warnings() == ()
    dear = replace(DEPOSIT, rates={"别墅": Money.of("2000.01")})
    assert dear.warnings() == (
        AmountBeyondCap(DEPOSIT.item, Money.of("2000.01"), Money.of("2000")),
    )
    assert dear.warnings(Money.of("2000")) == ()


def test_collected_money_is_deposited_within_the_days_of_its_row() -> None:
    fund = row(ChargeItem.MAINTENANCE_FUND)
    assert fund.deposit_by(date(2025, 12, 10)) == date(2026, 1, 9)
    assert SERVICE.deposit_by(date(2025, 12, 10)) is None


def test_months_mean_nothing_to_an_item_that_has_none() -> None:
    assert replace(DEPOSIT, months=36, cap_months=12).warnings() == ()


money = st.integers(0, 10**9).map(Money)
words = st.text(st.characters(codec="ascii"), max_size=8) | st.sampled_from(["高层", "收费批文"])
any_item = st.builds(
    FeeItem,
    item=st.from_regex(r"[A-Z][A-Z0-9_]{0,9}", fullmatch=True).map(ChargeItem),
    position=st.integers(0, 999),
    name=words,
    payee=st.sampled_from(Payee),
    formula=st.sampled_from(Formula),
    principal=words,
    basis=words,
    basis_file=st.none() | st.uuids(),
    rate=st.none() | money,
    rates=st.dictionaries(words, money, max_size=3),
    months=st.integers(1, 120),
    start_rule=st.sampled_from(StartRule),
    unified_date=st.none() | st.dates(),
    cap_months=st.none() | st.integers(0, 60),
    cap_amount=st.none() | money,
    paper=st.sampled_from(FeePaper),
    deposit_days=st.none() | st.integers(0, 90),
    vat_divisor=st.decimals("1", "1.2", places=3),
    bands=st.lists(
        st.builds(
            TaxBand,
            st.integers(0, 3),
            st.none() | st.decimals("1", "500", places=2),
            st.fractions(0, 1),
        ),
        max_size=4,
    ).map(tuple),
    voluntary=st.booleans(),
    active=st.booleans(),
)


@given(any_item)
def test_a_row_kept_as_json_comes_back_as_it_was(item: FeeItem) -> None:
    assert item_of(json.loads(json.dumps(facts_of_item(item)))) == item


def test_a_row_is_kept_in_exact_figures() -> None:
    facts = facts_of_item(
        replace(
            TAX,
            rates={"高层": Money.of("145")},
            unified_date=date(2025, 8, 20),
            basis_file=UUID(int=7),
            bands=(TaxBand(1, Decimal("140"), Fraction(3, 200)),),
        )
    )
    assert facts["rates"] == {"高层": 14500}
    assert facts["unified_date"] == "2025-08-20"
    assert facts["bands"] == [{"homes": 1, "up_to": "140", "rate": "3/200"}]
    assert (facts["formula"], facts["vat_divisor"]) == ("TAX_ESTIMATE", "1.09")


def test_a_row_that_names_only_the_first_fields_can_still_be_read() -> None:
    oldest: dict[str, Any] = {
        "item": "PARKING",
        "position": 90,
        "name": "车位管理费",
        "payee": "PROPERTY_COMPANY",
        "formula": "FIXED",
    }
    assert item_of(oldest) == FeeItem(
        item=ChargeItem("PARKING"),
        position=90,
        name="车位管理费",
        payee=Payee.PROPERTY_COMPANY,
        formula=Formula.FIXED,
    )
