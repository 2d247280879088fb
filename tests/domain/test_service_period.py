"""From when the service fee is paid: every rule of the guide, over every length of month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import Areas
from handover_app.domain.fees import (
    ChargeItem,
    StartRule,
    service_fee,
    service_period,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import TERMS, charged, row

JUNE_10 = date(2025, 6, 10)
AUGUST_20 = date(2025, 8, 20)
SERVICE = row(ChargeItem.SERVICE_FEE, unified_date=AUGUST_20)
UNIT = replace(TERMS, measured=Areas(Decimal("90.12")), delivery_date=JUNE_10)

days = st.dates(date(2023, 1, 1), date(2029, 12, 31))
month_counts = st.integers(1, 36)
dated_rules = st.sampled_from([rule for rule in StartRule if rule is not StartRule.WHOLE_MONTHS])


@pytest.mark.parametrize(
    ("rule", "months", "amount", "period", "factor"),
    [
        (StartRule.WHOLE_MONTHS, 3, "757.01", "3 个月", "3 个月"),
        (
            StartRule.FROM_HANDOVER,
            3,
            "681.31",
            "2025-06-10 — 2025-08-31",
            "(21/30 + 2) 个月",
        ),
        (StartRule.FROM_HANDOVER, 1, "176.64", "2025-06-10 — 2025-06-30", "21/30 个月"),
        (
            StartRule.FROM_HANDOVER_WHOLE_MONTH,
            3,
            "757.01",
            "2025-06-01 — 2025-08-31",
            "3 个月",
        ),
        (StartRule.MONTH_AFTER_HANDOVER, 3, "757.01", "2025-07-01 — 2025-09-30", "3 个月"),
        (StartRule.MONTH_AFTER_SIGNING, 3, "757.01", "2025-07-01 — 2025-09-30", "3 个月"),
        # 252.336 × (12/31 + 2) = 602.35
        (
            StartRule.FROM_UNIFIED_DATE,
            3,
            "602.35",
            "2025-08-20 — 2025-10-31",
            "(12/31 + 2) 个月",
        ),
        (
            StartRule.MONTH_AFTER_UNIFIED_DATE,
            12,
            "3028.03",
            "2025-09-01 — 2026-08-31",
            "12 个月",
        ),
    ],
)
def test_every_start_rule_gives_its_period_and_its_fee(
    rule: StartRule, months: int, amount: str, period: str, factor: str
) -> None:
    line = charged(UNIT, replace(SERVICE, start_rule=rule, months=months))
    assert line.amount == Money.of(amount)
    assert line.period == period
    assert line.basis == f"90.12㎡ × 2.80 × {factor}"


@pytest.mark.parametrize(
    ("start", "share"),
    [
        (date(2025, 2, 28), Fraction(1, 28)),
        (date(2025, 2, 1), Fraction(1)),
        (date(2028, 2, 15), Fraction(15, 29)),
        (date(2025, 4, 16), Fraction(15, 30)),
        (date(2025, 12, 31), Fraction(1, 31)),
    ],
)
def test_the_first_month_is_paid_by_its_days_whatever_its_length(
    start: date, share: Fraction
) -> None:
    item = replace(SERVICE, start_rule=StartRule.FROM_HANDOVER)
    period = service_period(item, replace(UNIT, delivery_date=start))
    assert period is not None
    assert period.paid == 2 + share


def test_a_handover_on_the_first_pays_whole_months_by_every_rule_that_counts_from_it() -> None:
    for rule in (StartRule.FROM_HANDOVER, StartRule.FROM_HANDOVER_WHOLE_MONTH):
        line = charged(
            replace(UNIT, delivery_date=date(2028, 2, 1)), replace(SERVICE, start_rule=rule)
        )
        assert (line.amount, line.period) == (Money.of("757.01"), "2028-02-01 — 2028-04-30")
        assert line.basis.endswith("× 3 个月")


def test_a_period_may_run_over_the_turn_of_the_year_into_a_leap_february() -> None:
    item = replace(SERVICE, start_rule=StartRule.MONTH_AFTER_HANDOVER)
    line = charged(replace(UNIT, delivery_date=date(2027, 11, 30)), item)
    assert line.period == "2027-12-01 — 2028-02-29"


def test_from_signing_counts_the_signed_sheet_and_for_a_refusal_the_unified_date() -> None:
    item = replace(SERVICE, start_rule=StartRule.MONTH_AFTER_SIGNING)
    signed = replace(UNIT, signed_on=date(2025, 9, 3))
    assert charged(signed, item).period == "2025-10-01 — 2025-12-31"
    assert charged(replace(UNIT, refused=True), item).period == "2025-09-01 — 2025-11-30"
    assert charged(UNIT, item).period == "2025-07-01 — 2025-09-30"


def test_a_rule_whose_date_is_not_known_gives_no_amount() -> None:
    unit = replace(UNIT, delivery_date=None)
    for rule in (StartRule.FROM_HANDOVER, StartRule.MONTH_AFTER_SIGNING):
        line = charged(unit, replace(SERVICE, start_rule=rule))
        assert (line.amount, line.basis) == (None, "交付日期未定，暂不能计算")
    assert charged(unit, SERVICE).amount == Money.of("757.01")


@given(dated_rules, days, days, month_counts)
def test_a_period_is_paid_exactly_for_its_days(
    rule: StartRule, delivery: date, unified: date, months: int
) -> None:
    """Each day of a calendar month costs the month's fee divided by its days."""
    item = replace(SERVICE, start_rule=rule, months=months, unified_date=unified)
    period = service_period(item, replace(UNIT, delivery_date=delivery))
    assert period is not None
    assert period.first is not None
    assert period.last is not None
    shares = [
        Fraction(1, monthrange(day.year, day.month)[1])
        for day in (
            period.first + timedelta(n) for n in range((period.last - period.first).days + 1)
        )
    ]
    assert sum(shares) == period.paid
    assert (period.last + timedelta(1)).day == 1
    assert months - 1 < period.paid <= months


@given(days, month_counts, st.integers(2_000, 50_000).map(lambda n: Decimal(n) / 100))
def test_a_later_handover_in_the_month_never_costs_more(
    start: date, months: int, area: Decimal
) -> None:
    item = replace(SERVICE, start_rule=StartRule.FROM_HANDOVER, months=months)
    here = charged(replace(UNIT, measured=Areas(area), delivery_date=start.replace(day=1)), item)
    later = charged(replace(UNIT, measured=Areas(area), delivery_date=start), item)
    assert here.amount == service_fee(area, Money.of("2.80"), months)
    assert later.amount is not None
    assert later.amount <= here.amount
