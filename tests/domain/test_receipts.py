"""Receipts and refunds: payments are the bill, and what counts as settled."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.fees import ChargeItem, FeeStatement, Payee, StatementLine
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.receipts import (
    SETTLED,
    AmountDiffers,
    ChargeState,
    DecisionKind,
    Payment,
    PaymentMethod,
    ReferenceMissing,
    Refund,
    RefundMethod,
    Settlement,
    charge_lines,
    check_payments,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
AREA, FEE = ChargeItem.AREA_DIFFERENCE, ChargeItem.SERVICE_FEE


def line(item: ChargeItem, fen: int | None) -> StatementLine:
    """A line of the statement; the area is the developer's."""
    payee = Payee.DEVELOPER if item is AREA else Payee.PROPERTY_COMPANY
    return StatementLine(item, payee, payee.value, "", None if fen is None else Money(fen))


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=5))
def test_payments_that_add_up_pass(parts: list[int]) -> None:
    payments = [Payment(PaymentMethod.CASH, Money(fen)) for fen in parts]
    check_payments(Money(sum(parts)), payments)


@given(st.lists(st.integers(-5, 5), max_size=4), st.integers(1, 8))
def test_payments_that_do_not_are_refused_with_both_sums(parts: list[int], bill: int) -> None:
    payments = [Payment(PaymentMethod.CASH, Money(fen)) for fen in parts]
    if sum(parts) == bill and min(parts) > 0:
        check_payments(Money(bill), payments)
        return
    with pytest.raises(AmountDiffers) as differs:
        check_payments(Money(bill), payments)
    assert differs.value.facts() == {"bill": Money(bill), "paid": Money(sum(parts))}


@pytest.mark.parametrize("method", list(PaymentMethod))
def test_only_cash_needs_no_reference(method: PaymentMethod) -> None:
    check_payments(Money(5), [Payment(method, Money(5), "0042")])
    if method is PaymentMethod.CASH:
        check_payments(Money(5), [Payment(method, Money(5))])
        return
    with pytest.raises(ReferenceMissing):
        check_payments(Money(5), [Payment(method, Money(5), " ")])


@pytest.mark.parametrize(
    ("fen", "paid", "refunds", "decided", "state"),
    [
        (0, {}, {}, (), ChargeState.NIL),
        (5, {}, {}, (), ChargeState.OPEN),
        (-5, {}, {}, (), ChargeState.OPEN),
        (None, {}, {}, (), ChargeState.UNKNOWN),
        (5, {AREA: "SJ-1"}, {}, (), ChargeState.PAID),
        (-5, {}, {AREA: ("TK-1", None)}, (), ChargeState.REFUND_PREPARED),
        (-5, {}, {AREA: ("TK-1", NOW)}, (), ChargeState.REFUND_SIGNED),
        (5, {}, {}, (DecisionKind.WAIVED,), ChargeState.WAIVED),
        (5, {}, {}, (DecisionKind.INSTALMENTS,), ChargeState.INSTALMENTS),
        (5, {}, {}, (DecisionKind.KEEPS,), ChargeState.OPEN),
        (5, {AREA: "SJ-1"}, {}, (DecisionKind.WAIVED,), ChargeState.PAID),
        (None, {AREA: "SJ-1"}, {}, (), ChargeState.PAID),
    ],
)
def test_papers_come_first_then_decisions_then_the_amount(
    fen: int | None,
    paid: dict[ChargeItem, str],
    refunds: dict[ChargeItem, tuple[str, datetime | None]],
    decided: tuple[DecisionKind, ...],
    state: ChargeState,
) -> None:
    decisions = {AREA: frozenset(decided)}
    (found,) = charge_lines(FeeStatement((line(AREA, fen),)), paid, refunds, decisions)
    assert found.state is state


def test_what_is_settled_is_written_down() -> None:
    open_states = set(ChargeState) - SETTLED
    assert open_states == {ChargeState.OPEN, ChargeState.REFUND_PREPARED, ChargeState.UNKNOWN}


def test_a_debt_and_a_refund_are_never_set_off_against_each_other() -> None:
    statement = FeeStatement((line(AREA, -700), line(FEE, 500)))
    settlement = Settlement(
        new_id(), "1-1-101", "甲", charge_lines(statement, {}, {}, {}), False, "", False, ()
    )
    assert settlement.payees == (Payee.PROPERTY_COMPANY,)
    assert settlement.open_total(Payee.PROPERTY_COMPANY) == Money(500)
    assert settlement.open_total(Payee.DEVELOPER) == Money(0)
    assert settlement.refund_due == Money(700)


def test_a_refund_is_signed_once() -> None:
    refund = Refund(
        id=new_id(), number="TK-1", unit_id=new_id(), item=AREA, amount=Money(5), payee="甲",
        method=RefundMethod.CASH, account_tail="", promised=date(2026, 11, 22), issued_at=NOW,
        clerk=new_id(), approver=new_id(),
    )  # fmt: skip
    refund.sign(NOW)
    refund.sign(NOW.replace(hour=5))
    assert refund.signed_at == NOW
    assert len(refund.take_events()) == 1
