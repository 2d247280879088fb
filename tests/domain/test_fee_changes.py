"""What changed since the notice: appeared, vanished, another amount, another payee, or nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import Areas
from handover_app.domain.fees import (
    ChargeItem,
    LineChange,
    Payee,
    StatementLine,
    changes_since,
    fee_statement,
)
from handover_app.domain.money import Money
from tests.domain.fee_terms import SAMPLE, TERMS

LINES = fee_statement(TERMS, SAMPLE).lines
AREA, SERVICE, FUND = LINES

some_lines = st.lists(st.sampled_from(LINES), unique=True).map(tuple)


def test_a_new_survey_changes_every_line_that_goes_by_the_area() -> None:
    now = fee_statement(replace(TERMS, measured=Areas(Decimal("118.88"))), SAMPLE).lines
    assert changes_since(LINES, now) == (
        LineChange(
            ChargeItem.AREA_DIFFERENCE,
            "面积补差款",
            Money.of("7690.80"),
            Money(0),
            "实测面积与合同面积相同",
        ),
        LineChange(
            ChargeItem.SERVICE_FEE,
            "物业服务费",
            Money.of("1001.87"),
            Money.of("998.59"),
            "118.88㎡ × 2.80 × 3 个月",
        ),
        LineChange(
            ChargeItem.MAINTENANCE_FUND,
            "住宅专项维修资金",
            Money.of("17294.15"),
            Money.of("17237.60"),
            "118.88㎡ × 145.00",
        ),
    )


def test_an_item_switched_off_after_the_notice_vanishes() -> None:
    (gone,) = changes_since(LINES, (AREA, SERVICE))
    assert (gone.item, gone.notified, gone.now) == (FUND.item, FUND.amount, None)
    assert gone.why == "不再收取"


def test_an_item_that_was_not_notified_appears() -> None:
    (new,) = changes_since((AREA, SERVICE), LINES)
    assert (new.item, new.notified, new.now, new.why) == (
        FUND.item,
        None,
        FUND.amount,
        FUND.basis,
    )


def test_an_amount_known_or_lost_since_is_a_change() -> None:
    unknown = replace(FUND, amount=None, basis="实测面积未到")
    (known_now,) = changes_since((unknown,), (FUND,))
    assert (known_now.notified, known_now.now) == (None, FUND.amount)
    (lost,) = changes_since((FUND,), (unknown,))
    assert (lost.notified, lost.now, lost.why) == (FUND.amount, None, "实测面积未到")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (replace(SERVICE, payee=Payee.DEVELOPER, payee_name="甲"), "“示例物业公司”改为“甲”"),
        (replace(SERVICE, payee_name="乙"), "“示例物业公司”改为“乙”"),
        (replace(SERVICE, principal="丙"), "“示例物业公司”改为“示例物业公司（代收：丙）”"),
    ],
)
def test_another_payee_is_a_change_though_the_amount_is_the_same(
    other: StatementLine, words: str
) -> None:
    (change,) = changes_since((SERVICE,), (other,))
    assert change.notified == change.now == SERVICE.amount
    assert change.why == f"收款单位由{words}；{SERVICE.basis}"


def test_other_words_or_another_place_on_the_sheet_change_nothing() -> None:
    renamed = replace(SERVICE, name="物业费", basis="119.27 × 8.40", period="2025-06-01")
    assert changes_since(LINES, (FUND, renamed, AREA)) == ()


@given(some_lines, some_lines)
def test_exactly_the_lines_of_one_side_only_are_changes(
    notified: tuple[StatementLine, ...], now: tuple[StatementLine, ...]
) -> None:
    changed = {change.item for change in changes_since(notified, now)}
    assert changed == {line.item for line in set(notified) ^ set(now)}


@given(some_lines)
def test_nothing_has_changed_since_now(lines: tuple[StatementLine, ...]) -> None:
    assert changes_since(lines, lines) == ()


def test_a_line_that_asks_for_nothing_on_either_side_is_no_change() -> None:
    unknown = replace(FUND, amount=None)
    assert changes_since((), (unknown,)) == ()
    assert changes_since((unknown,), ()) == ()
