"""The fee statement: its lines, whose money is whose, what is missing, and how it is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    AreaMethod,
    ChargeItem,
    ContractTerms,
    FeeCatalogue,
    Formula,
    Payee,
    Penalty,
    PenaltyKind,
    PenaltyUnfit,
    StatementLine,
    check_penalty,
    facts_of_line,
    fee_statement,
    line_of,
    maintenance_fund,
    service_fee,
    settled_terms,
    standard_catalogue,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import NAMES, SAMPLE, TERMS, charged, hundredths, prices, row

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "vectors.json").read_text(encoding="utf-8")
)["area_settlement"]
DAY = Fraction(1, 10_000)


def test_three_months_of_service_fee_are_rounded_once() -> None:
    assert service_fee(Decimal("90.12"), Money.of("2.80"), 3) == Money.of("757.01")


def test_the_maintenance_fund_goes_by_the_measured_area() -> None:
    assert maintenance_fund(Decimal("90.12"), Money.of("145")) == Money.of("13067.40")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['contract']}-{v['measured']}")
def test_the_area_line_of_every_vector_is_met_to_the_fen(vector: dict[str, Any]) -> None:
    terms = replace(
        TERMS,
        contracted=Areas(Decimal(vector["contract"])),
        measured=Areas(Decimal(vector["measured"])),
        unit_price=Money.of(vector["unit_price"]),
    )
    assert charged(terms, row(ChargeItem.AREA_DIFFERENCE)).amount == Money.of(vector["amount"])


def test_a_statement_names_every_item_its_basis_and_its_payee() -> None:
    lines = fee_statement(TERMS, SAMPLE).lines
    assert [(line.item, line.payee, line.payee_name, line.principal) for line in lines] == [
        (ChargeItem.AREA_DIFFERENCE, Payee.DEVELOPER, "示例开发公司", ""),
        (ChargeItem.SERVICE_FEE, Payee.PROPERTY_COMPANY, "示例物业公司", ""),
        (
            ChargeItem.MAINTENANCE_FUND,
            Payee.COLLECTED,
            "示例维修资金专户",
            "住宅专项维修资金专户",
        ),
    ]
    assert [line.basis for line in lines] == [
        "(119.27 − 118.88) × 19,720.00，误差 +0.3281%",
        "119.27㎡ × 2.80 × 3 个月",
        "119.27㎡ × 145.00",
    ]
    assert [line.amount for line in lines] == [
        Money.of("7690.80"),
        Money.of("1001.87"),
        Money.of("17294.15"),
    ]
    assert [(line.quantity, line.unit, line.unit_price) for line in lines] == [
        (None, "", None),
        (Decimal("119.27"), "㎡", Money.of("2.80")),
        (Decimal("119.27"), "㎡", Money.of("145")),
    ]
    assert [line.name for line in lines] == ["面积补差款", "物业服务费", "住宅专项维修资金"]


def test_a_new_project_collects_nothing_for_others() -> None:
    catalogue = FeeCatalogue(standard_catalogue(sample=False), NAMES)
    statement = fee_statement(TERMS, catalogue)
    assert statement.line(ChargeItem.MAINTENANCE_FUND) is None
    assert statement.line(ChargeItem.DEED_TAX) is None
    assert statement.payees() == (Payee.DEVELOPER, Payee.PROPERTY_COMPANY)


def test_lines_stand_in_the_order_of_their_positions() -> None:
    late = row(ChargeItem.AREA_DIFFERENCE, position=99)
    catalogue = FeeCatalogue((late, row(ChargeItem.SERVICE_FEE)), NAMES)
    assert [line.item for line in fee_statement(TERMS, catalogue).lines] == [
        ChargeItem.SERVICE_FEE,
        ChargeItem.AREA_DIFFERENCE,
    ]


def test_a_refund_is_not_set_off_against_what_is_due() -> None:
    terms = replace(TERMS, measured=Areas(Decimal("118.00"), None))
    statement = fee_statement(terms, SAMPLE)
    assert statement.due(Payee.DEVELOPER) == Money(0)
    assert statement.refund(Payee.DEVELOPER) == Money.of("17353.60")
    assert statement.due(Payee.PROPERTY_COMPANY) == Money.of("991.20")
    assert statement.refund(Payee.PROPERTY_COMPANY) == Money(0)
    assert statement.total() == Money.of("747.60")


def test_without_a_survey_every_line_stands_without_an_amount() -> None:
    statement = fee_statement(replace(TERMS, measured=Areas()), SAMPLE)
    assert [line.amount for line in statement.lines] == [None, None, None]
    assert all("实测面积未到" in line.basis for line in statement.lines)
    assert statement.due(Payee.DEVELOPER) == Money(0)
    assert statement.total() == Money(0)


def test_a_flat_sold_by_the_set_owes_no_area_difference() -> None:
    terms = replace(TERMS, clause=AreaClause.SOLD_BY_SET, unit_price=None)
    line = charged(terms, row(ChargeItem.AREA_DIFFERENCE))
    assert (line.amount, line.basis) == (Money(0), "按套计价，不结算面积差")


@pytest.mark.parametrize(
    ("lacking", "basis"),
    [
        ({"unit_price": None}, "合同单价未录入"),
        ({"contracted": Areas()}, "合同面积未录入"),
        ({"contracted": Areas(Decimal(0))}, "面积有误，须大于零"),
        ({"method": AreaMethod.NEW_TOTAL_LESS_OLD}, "合同总价未录入"),
    ],
)
def test_an_area_line_says_what_it_lacks(lacking: dict[str, Any], basis: str) -> None:
    terms = replace(TERMS, **lacking)
    line = charged(terms, row(ChargeItem.AREA_DIFFERENCE))
    assert (line.amount, line.basis) == (None, basis)
    assert settled_terms(terms) is None


def test_the_method_is_the_contracts_and_not_whether_a_total_is_known() -> None:
    terms = replace(
        TERMS,
        contracted=Areas(Decimal("89.37")),
        measured=Areas(Decimal("88.90")),
        unit_price=Money.of("12867.85"),
        contract_total=Money.of("1150000"),
    )
    item = row(ChargeItem.AREA_DIFFERENCE)
    assert charged(terms, item).amount == Money.of("-6047.89")
    method_b = replace(terms, method=AreaMethod.NEW_TOTAL_LESS_OLD)
    assert charged(method_b, item).amount == Money.of("-6048.13")


def test_rates_by_building_type_go_before_the_general_rate() -> None:
    fund = row(ChargeItem.MAINTENANCE_FUND, rates={"高层": Money.of("145"), "洋房": Money.of("95")})
    fund = replace(fund, rate=Money.of("70"))
    measured = replace(TERMS, measured=Areas(Decimal("90.12")))
    for kind, amount in (("高层", "13067.40"), ("洋房", "8561.40"), ("", "6308.40")):
        assert charged(replace(measured, building_type=kind), fund).amount == Money.of(amount)
    only_types = replace(fund, rate=None)
    line = charged(replace(measured, building_type="别墅"), only_types)
    assert (line.amount, line.basis) == (None, "“别墅”的收费标准未定")
    fixed = replace(only_types, formula=Formula.FIXED)
    assert charged(replace(measured, building_type="洋房"), fixed).amount == Money.of("95")


def test_a_deposit_is_one_amount_for_the_unit_and_warns_above_the_local_cap() -> None:
    deposit = row(ChargeItem("DECORATION_DEPOSIT"))
    line = charged(TERMS, deposit)
    assert (line.amount, line.quantity, line.unit) == (Money.of("2000"), Decimal(1), "户")
    assert (line.basis, line.warnings) == ("每户 2,000.00，押金，可退", ())
    dear = charged(TERMS, replace(deposit, rate=Money.of("3000")))
    assert dear.amount == Money.of("3000")
    assert dear.warnings == ("金额 3,000.00 超出当地上限 2,000.00",)


def test_too_many_months_in_advance_are_charged_and_warned_about() -> None:
    line = charged(TERMS, row(ChargeItem.SERVICE_FEE, months=13, cap_months=12))
    assert line.amount == service_fee(Decimal("119.27"), Money.of("2.80"), 13)
    assert line.warnings == ("预收 13 个月，超出当地上限 12 个月",)


def test_a_voluntary_line_is_marked_and_counted() -> None:
    line = charged(TERMS, row(ChargeItem.SERVICE_FEE, voluntary=True))
    assert line.voluntary
    assert line.amount == Money.of("1001.87")


def test_penalties_are_lines_of_their_own_in_both_directions() -> None:
    terms = replace(
        TERMS,
        penalties=(
            Penalty(PenaltyKind.LATE_DELIVERY, 30, DAY, Money.of("1846000")),
            Penalty(PenaltyKind.LATE_PAYMENT, 7, 2 * DAY, Money.of("50000.55")),
            Penalty(PenaltyKind.LATE_PAYMENT, 1, DAY, Money.of("150")),
        ),
    )
    statement = fee_statement(terms, SAMPLE)
    ours, theirs = (
        statement.line(ChargeItem.LATE_DELIVERY),
        statement.line(ChargeItem.LATE_PAYMENT),
    )
    assert ours is not None
    assert theirs is not None
    assert ours.amount == Money.of("-5538.00")
    assert ours.basis == "1,846,000.00 × 0.01% × 30 天"
    # 70.00077 and 0.015, each rounded by itself.
    assert theirs.amount == Money.of("70.02")
    assert theirs.basis == "50,000.55 × 0.02% × 7 天；150.00 × 0.01% × 1 天"
    assert statement.refund(Payee.DEVELOPER) == Money.of("5538.00")


def test_without_a_penalty_there_is_no_line_for_one() -> None:
    penalties = {ChargeItem.LATE_DELIVERY, ChargeItem.LATE_PAYMENT}
    assert not penalties & {line.item for line in fee_statement(TERMS, SAMPLE).lines}


def test_half_a_fen_of_penalty_is_rounded_away_from_nought_for_either_side() -> None:
    base = Money.of("50")
    assert Penalty(PenaltyKind.LATE_PAYMENT, 1, DAY, base).amount == Money(1)
    assert Penalty(PenaltyKind.LATE_DELIVERY, 1, DAY, base).amount == Money(-1)


@pytest.mark.parametrize(
    "penalty",
    [
        Penalty(PenaltyKind.LATE_DELIVERY, -1, DAY, Money(1)),
        Penalty(PenaltyKind.LATE_PAYMENT, 1, -DAY, Money(1)),
        Penalty(PenaltyKind.LATE_PAYMENT, 1, DAY, Money(-1)),
    ],
)
def test_a_penalty_cannot_change_its_direction(penalty: Penalty) -> None:
    with pytest.raises(PenaltyUnfit) as refused:
        check_penalty(penalty)
    assert refused.value.kind is penalty.kind
    check_penalty(Penalty(penalty.kind, 0, Fraction(0), Money(0)))


terms_of_any_unit = st.builds(
    ContractTerms,
    clause=st.sampled_from(AreaClause),
    contracted=st.builds(Areas, st.none() | hundredths, st.none() | hundredths),
    measured=st.builds(Areas, st.none() | hundredths, st.none() | hundredths),
    unit_price=st.none() | prices,
    contract_total=st.none() | st.integers(10**7, 10**9).map(Money),
    method=st.sampled_from(AreaMethod),
    homes=st.none() | st.integers(0, 5),
    delivery_date=st.none() | st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    penalties=st.lists(
        st.builds(
            Penalty,
            st.sampled_from(PenaltyKind),
            st.integers(0, 900),
            st.fractions(0, Fraction(1, 100), max_denominator=100_000),
            st.integers(0, 10**9).map(Money),
        ),
        max_size=3,
    ).map(tuple),
)
every_row_charged = FeeCatalogue(tuple(replace(item, active=True) for item in SAMPLE.items), NAMES)


@given(terms_of_any_unit)
def test_the_total_is_what_is_due_less_what_is_refunded_over_all_payees(
    terms: ContractTerms,
) -> None:
    statement = fee_statement(terms, every_row_charged)
    net = sum(statement.due(payee).fen - statement.refund(payee).fen for payee in Payee)
    known = [line.amount.fen for line in statement.lines if line.amount is not None]
    assert statement.total().fen == net == sum(known)


@given(terms_of_any_unit)
def test_a_line_without_an_amount_says_why_and_no_line_is_there_twice(
    terms: ContractTerms,
) -> None:
    lines = fee_statement(terms, every_row_charged).lines
    assert all(line.basis for line in lines)
    assert len({line.item for line in lines}) == len(lines)
    area = next(line for line in lines if line.item == ChargeItem.AREA_DIFFERENCE)
    settled = settled_terms(terms)
    assert area.amount == (None if settled is None else settled.amount)


@given(terms_of_any_unit)
def test_a_statement_frozen_as_json_comes_back_as_it_was(terms: ContractTerms) -> None:
    lines = fee_statement(terms, every_row_charged).lines
    kept = json.loads(json.dumps([facts_of_line(line) for line in lines]))
    assert tuple(line_of(each) for each in kept) == lines


def test_a_line_frozen_before_it_had_all_its_fields_can_still_be_read() -> None:
    kept = {
        "item": "SERVICE_FEE",
        "payee": "PROPERTY_COMPANY",
        "payee_name": "示例物业公司",
        "basis": "119.27㎡ × 2.80 × 3 个月",
        "amount": 100187,
    }
    assert line_of(kept) == StatementLine(
        ChargeItem.SERVICE_FEE,
        Payee.PROPERTY_COMPANY,
        "示例物业公司",
        "119.27㎡ × 2.80 × 3 个月",
        Money(100187),
    )
