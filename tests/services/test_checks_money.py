"""The check of the cash desk: rows damaged behind the program's back are found by their line."""

from __future__ import annotations

from datetime import date

import pytest

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import Payment, PaymentMethod, RefundMethod
from handover_app.services.receipts import RefundWish
from tests.cases import every_case
from tests.services.cash_desk import closed, counter, opened, pay, void
from tests.services.hall import NIL, OWED, PAYS, PAYS_TOO, SHARED, Hall, Keep

DAY = date(2026, 11, 7)
CARD, CREDIT = PaymentMethod.CARD, PaymentMethod.CREDIT
FIRST, SECOND = "SJ-S1-A000001", "SJ-S1-A000002"
RED, OTHER = "SJ-S1-A000003", "SJ-S1-B000001"


@pytest.fixture
def till(hall: Hall) -> Hall:
    """A closed day in which a receipt was voided and one countered, and cash went back."""
    shift = opened(hall, refund_float=Money(20_000_00))
    void(hall, pay(hall, PAYS, Payee.DEVELOPER))
    wrong = pay(hall, PAYS_TOO, Payee.DEVELOPER)
    red = counter(hall, wrong)
    hall.desks.papers.print(hall.act(Role.CASHIER), red.paper_id)
    again = hall.desks.receipts.take_payment(
        hall.act(Role.CASHIER),
        hall.unit(PAYS_TOO),
        Payee.DEVELOPER,
        [Payment(CREDIT, Money(10_000_00))],
    )
    hall.desks.papers.print(hall.act(Role.CASHIER), again.paper_id)
    pay(hall, SHARED, Payee.PROPERTY_COMPANY, CARD)
    refund = hall.refund(OWED, RefundWish(RefundMethod.CASH))
    hall.sign(refund)
    hall.desks.refunds.pay_cash(hall.act(Role.CASHIER), refund)
    for each in hall.desks.terminals.all():
        if each.due:
            hall.desks.terminals.compare(hall.act(Role.CASHIER), each.id, Money(844_20))
    closed(hall, shift, deposit=Money(1_00), deposit_slip="0099")
    hall.desks.days.close_day(hall.act(Role.FINANCE), DAY)
    assert hall.check_fails() == {}
    return hall


def of(number: str, column: str = "id") -> str:
    """A column of the receipt with this number, as a subquery."""
    return f"(SELECT {column} FROM receipts WHERE number = '{number}')"


NOTIFIED, TERMINALS = "charged as notified", "terminals of their payees"
CANCELLED, CREDITS = "cancelled once", "credit not overdrawn"
REFUNDS, DRAWERS = "refunds step by step", "drawers follow from their rows"
DAYS = "days are the sum of their shifts"


DAMAGES = [
    (NOTIFIED, "DELETE FROM statement_issues"),
    (NOTIFIED, "UPDATE receipts SET statement_version = 2 WHERE book = 'B'"),
    (NOTIFIED, "UPDATE receipt_lines SET item = 'DEED_TAX' WHERE item = 'SERVICE_FEE'"),
    (TERMINALS, "UPDATE terminals SET payee = 'DEVELOPER'"),
    (TERMINALS, "UPDATE receipt_payments SET terminal_id = NULL WHERE method = 'CARD'"),
    (TERMINALS, "UPDATE terminals SET method = 'QR_PAYMENT'"),
    (CANCELLED, f"UPDATE receipts SET reverses = {of(RED)} WHERE number = '{RED}'"),
    (CANCELLED, f"UPDATE receipts SET reverses = {of(FIRST)} WHERE number = '{RED}'"),
    (CANCELLED, f"UPDATE receipts SET reverses = {of(RED)} WHERE number = '{SECOND}'"),
    (CANCELLED, f"UPDATE receipts SET payee = 'TAX_AUTHORITY' WHERE number = '{RED}'"),
    (
        CANCELLED,
        f"UPDATE receipt_lines SET item = 'SERVICE_FEE' WHERE receipt_id = {of(RED)}",
    ),
    (CANCELLED, "UPDATE receipt_voids SET shift_id = NULL"),
    (CANCELLED, "UPDATE receipt_voids SET at = '2026-11-08 01:00:00.000000'"),
    (CREDITS, "UPDATE receipt_payments SET method = 'TRANSFER' WHERE amount < 0"),
    (CREDITS, "UPDATE refunds SET credit = (1 = 1)"),
    (REFUNDS, "DELETE FROM refund_steps WHERE position = 1"),
    (REFUNDS, "UPDATE refund_steps SET position = position + 1"),
    (REFUNDS, "UPDATE refund_steps SET state = 'CHECKED' WHERE state = 'APPROVED'"),
    (REFUNDS, "UPDATE refund_steps SET state = 'CHECKED' WHERE position = 0"),
    (REFUNDS, "UPDATE refunds SET signed_at = NULL"),
    (DRAWERS, "UPDATE shifts SET expected = expected + 1, difference = difference - 1"),
    (DRAWERS, "UPDATE shifts SET counted = counted + 1, difference = difference + 1"),
    (DRAWERS, "UPDATE shifts SET difference = difference + 1"),
    (DRAWERS, "UPDATE shifts SET refund_float_difference = 7"),
    (DRAWERS, "UPDATE shifts SET refund_float = refund_float - 1500000"),
    (DRAWERS, "UPDATE cash_counts SET total = total + 1"),
    (DRAWERS, "UPDATE receipt_payments SET method = 'CHEQUE' WHERE method = 'CASH'"),
    (DAYS, "UPDATE shifts SET day = '2026-11-06'"),
    (DAYS, "DELETE FROM papers WHERE kind = 'CASHIER_REPORT'"),
    (DAYS, "UPDATE day_closes SET day = '2026-11-06'"),
]


@pytest.mark.timeout(400)
def test_each_damage_is_found_by_its_line(till: Hall, keep: Keep) -> None:
    with every_case(before=keep(till)) as case:
        for name, damage in DAMAGES:
            with case(damage):
                till.damage(damage)
                failing = till.check_fails()
                assert name in failing
                assert not any(
                    answer.startswith("cannot be read")
                    for each in failing.values()
                    for answer in each
                )


def test_a_voided_receipt_that_is_let_count_again_is_missed_everywhere(till: Hall) -> None:
    till.damage("DELETE FROM receipt_voids")
    assert list(till.check_fails()) == [DRAWERS, DAYS]


def test_a_receipt_voided_after_its_shift_is_missed_too(till: Hall) -> None:
    till.damage(f"UPDATE receipt_voids SET receipt_id = {of(OTHER)}")
    assert {DRAWERS, DAYS} <= set(till.check_fails())


def test_a_refund_above_the_float_and_a_float_that_was_not_handed_on_are_named(hall: Hall) -> None:
    first = opened(hall)
    closed(hall, first, handed_to=hall.clerk(Role.CASHIER))
    second = opened(hall, cash=None, refund_float=None)
    assert hall.check_fails() == {}
    hall.damage(f"UPDATE shifts SET opening_float = 7 WHERE number = '{second.number}'")
    answer = hall.check_fails()[DRAWERS][0]
    assert (second.number in answer, first.number in answer) == (True, True)


def test_the_check_of_a_quiet_hall_is_sound(hall: Hall) -> None:
    hall.pay(NIL, Payee.PROPERTY_COMPANY)
    assert hall.check_fails() == {}
