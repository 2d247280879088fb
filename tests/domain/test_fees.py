"""Fees of the day: the guide's examples, the lines of a statement, and whose money is whose."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    FeeSettings,
    Payee,
    fee_statement,
    maintenance_fund,
    percent,
    plain,
    service_fee,
)
from handover_app.domain.money import Money

SETTINGS = FeeSettings(
    service_rate=Money.of("2.80"),
    maintenance_standard=Money.of("145"),
    developer="示例开发公司",
    property_company="示例物业公司",
    principal="示例维修资金中心",
)
TERMS = ContractTerms(
    clause=AreaClause.GROSS_AREA_3_PERCENT,
    contracted=Areas(Decimal("118.88"), Decimal("94.73")),
    measured=Areas(Decimal("119.27"), Decimal("95.04")),
    unit_price=Money.of("19720"),
)


def basis_of(terms: ContractTerms) -> str:
    line = fee_statement(terms, SETTINGS).line(ChargeItem.AREA_DIFFERENCE)
    assert line is not None
    return line.basis


def test_three_months_of_service_fee_are_rounded_once() -> None:
    assert service_fee(Decimal("90.12"), Money.of("2.80"), 3) == Money.of("757.01")


def test_the_maintenance_fund_goes_by_the_measured_area() -> None:
    assert maintenance_fund(Decimal("90.12"), Money.of("145")) == Money.of("13067.40")


def test_a_statement_names_every_item_its_basis_and_its_payee() -> None:
    lines = fee_statement(TERMS, SETTINGS).lines
    assert [(line.item, line.payee, line.payee_name) for line in lines] == [
        (ChargeItem.AREA_DIFFERENCE, Payee.DEVELOPER, "示例开发公司"),
        (ChargeItem.SERVICE_FEE, Payee.PROPERTY_COMPANY, "示例物业公司"),
        (ChargeItem.MAINTENANCE_FUND, Payee.COLLECTED, "示例维修资金中心"),
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


def test_the_maintenance_fund_is_not_charged_where_it_is_switched_off() -> None:
    statement = fee_statement(TERMS, replace(SETTINGS, maintenance_standard=None))
    assert statement.line(ChargeItem.MAINTENANCE_FUND) is None
    assert statement.payees() == (Payee.DEVELOPER, Payee.PROPERTY_COMPANY)


def test_a_refund_is_not_set_off_against_what_is_due() -> None:
    terms = replace(TERMS, measured=Areas(Decimal("118.00"), None))
    statement = fee_statement(terms, SETTINGS)
    assert statement.due(Payee.DEVELOPER) == Money(0)
    assert statement.refund(Payee.DEVELOPER) == Money.of("17353.60")
    assert statement.due(Payee.PROPERTY_COMPANY) == Money.of("991.20")
    assert statement.refund(Payee.PROPERTY_COMPANY) == Money(0)


def test_without_a_survey_every_line_stands_without_an_amount() -> None:
    statement = fee_statement(replace(TERMS, measured=Areas()), SETTINGS)
    assert [line.amount for line in statement.lines] == [None, None, None]
    assert all("未到" in line.basis for line in statement.lines)
    assert statement.due(Payee.DEVELOPER) == Money(0)


def test_a_flat_sold_by_the_set_owes_no_area_difference() -> None:
    line = fee_statement(replace(TERMS, clause=AreaClause.SOLD_BY_SET), SETTINGS).lines[0]
    assert (line.amount, line.basis) == (Money(0), "按套计价，不结算面积差")


def test_a_unit_without_a_price_is_not_settled() -> None:
    line = fee_statement(replace(TERMS, unit_price=None), SETTINGS).lines[0]
    assert (line.amount, line.basis) == (None, "合同单价未录入")


def test_a_unit_without_a_contracted_area_is_not_settled() -> None:
    line = fee_statement(replace(TERMS, contracted=Areas()), SETTINGS).lines[0]
    assert line.amount is None


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
    terms = replace(TERMS, contracted=Areas(Decimal(before)), measured=Areas(Decimal(after)))
    assert basis_of(terms) == basis


def test_the_basis_of_method_b_names_the_contract_total() -> None:
    terms = replace(
        TERMS,
        contracted=Areas(Decimal("89.37")),
        measured=Areas(Decimal("88.90")),
        unit_price=Money.of("12867.85"),
        contract_total=Money.of("1150000"),
    )
    assert basis_of(terms) == "88.90 × 12,867.85 − 合同总价 1,150,000.00，误差 −0.5259%"
    beyond = replace(terms, measured=Areas(Decimal("95")))
    assert basis_of(beyond).startswith("92.0511 × 12,867.85 − 合同总价 1,150,000.00，超出")


def test_the_basis_says_that_the_price_stays_within_the_tolerance() -> None:
    terms = replace(TERMS, clause=AreaClause.NO_SETTLEMENT_WITHIN_TOLERANCE)
    assert basis_of(terms) == "误差 +0.3272%，在 3% 以内，总价不变"


def test_percentages_carry_a_sign_and_four_decimals() -> None:
    assert [percent(Fraction(n, 10_000)) for n in (301, -5, 0)] == [
        "+3.0100%",
        "−0.0500%",
        "0.0000%",
    ]
    assert plain(Fraction(5, 2)) == "2.5"
    assert plain(Fraction(300)) == "300"
