"""Every fen of a day: the sums by method, payee and item, the drawers, the report, the lock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.papers import CashierReport
from handover_app.domain.people import NotAllowed, Right, Role
from handover_app.domain.receipts import PaperRef, PaymentMethod, RefundMethod
from handover_app.domain.shifts import CashBook, Closing, DayHasOpenShifts, DayIsAhead, DayIsClosed
from handover_app.services.clock import local_day
from handover_app.services.receipts import RefundWish
from tests.services.cash_desk import (
    FLOAT,
    REFUND_FLOAT,
    closed,
    counted,
    counter,
    expected,
    opened,
    pay,
    receipt_id,
    second_cashier,
    void,
)
from tests.services.hall import OWED, PAYS, PAYS_TOO, SHARED, Hall

CASH, CARD, TRANSFER = PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.TRANSFER
DEVELOPER, COMPANY, FUND = Payee.DEVELOPER, Payee.PROPERTY_COMPANY, Payee.COLLECTED
BILL, FEE, SINKING = Money(10_000_00), Money(848_40), Money(14_645_00)


def book(hall: Hall) -> CashBook:
    """The day's sums."""
    return hall.desks.days.book(hall.act(Role.FINANCE), local_day(hall.clock())).sums


def report(hall: Hall, ref: PaperRef | None) -> CashierReport:
    """The stored report."""
    assert ref is not None
    with hall.database.read() as reading:
        paper = reading.papers.get(ref.paper_id)
    assert isinstance(paper, CashierReport)
    return paper


def compare(hall: Hall, name: str, stated: Money) -> None:
    """A terminal agrees with the book."""
    found = next(each for each in hall.desks.terminals.all() if each.name == name)
    hall.desks.terminals.compare(hall.act(Role.CASHIER), found.id, stated)


def refund_in_cash(hall: Hall) -> Money:
    """The owner who is owed gets cash out of the refund float; a second person consents."""
    unit, desk = hall.unit(OWED), hall.desks.refunds
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    desk.apply(act, unit, RefundWish(RefundMethod.CASH))
    (refund,) = [each for each in desk.all() if each.unit_id == unit]
    desk.sign(hall.act(Role.CASHIER), refund.refund_id)
    desk.pay_cash(hall.act(Role.CASHIER), refund.refund_id)
    return refund.amount


def test_the_sums_of_a_shift_are_those_of_its_receipts(hall: Hall) -> None:
    shift = opened(hall)
    pay(hall, PAYS, DEVELOPER, CASH, CARD)
    pay(hall, PAYS, COMPANY)
    pay(hall, PAYS, FUND, CARD)
    sums = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).sums
    assert [(each.payee, each.method, each.payments, each.amount) for each in sums.by_method] == [
        (DEVELOPER, CASH, 1, Money(100_00)),
        (DEVELOPER, CARD, 1, BILL - Money(100_00)),
        (COMPANY, CASH, 1, FEE),
        (FUND, CARD, 1, SINKING),
    ]
    assert {each.item: each.amount for each in sums.by_item} == {
        ChargeItem.AREA_DIFFERENCE: BILL,
        ChargeItem.SERVICE_FEE: FEE,
        ChargeItem.MAINTENANCE_FUND: SINKING,
    }
    assert sums.received == sums.receipts_total == BILL + FEE + SINKING
    assert (sums.of_payee(FUND), sums.of_method(CASH)) == (SINKING, Money(100_00) + FEE)
    assert sums.of_item(ChargeItem.SERVICE_FEE) == FEE
    assert [(each.first, each.count) for each in sums.ranges] == [
        ("SJ-S1-A000001", 1),
        ("SJ-S1-B000001", 1),
        ("SJ-S1-C000001", 1),
    ]
    assert expected(hall, shift) == FLOAT + Money(100_00) + FEE


def test_a_voided_receipt_keeps_its_number_and_never_counts(hall: Hall) -> None:
    opened(hall)
    void(hall, pay(hall, PAYS, DEVELOPER))
    pay(hall, PAYS, DEVELOPER)
    sums = book(hall)
    assert sums.received == BILL
    (found,) = sums.ranges
    assert (found.first, found.last, found.count, found.void, found.amount) == (
        "SJ-S1-A000001",
        "SJ-S1-A000002",
        2,
        1,
        BILL,
    )
    (cancelled,) = sums.voided
    assert (cancelled.number, cancelled.unit_code, cancelled.amount) == (found.first, PAYS, BILL)
    assert (cancelled.reason, cancelled.approver) == ("开错", "finance")


def test_a_counter_receipt_counts_negative_as_credit_and_moves_no_cash(hall: Hall) -> None:
    shift = opened(hall)
    ref = counter(hall, pay(hall, PAYS, DEVELOPER))
    sums = book(hall)
    assert sums.received == NIL
    assert (sums.of_method(CASH), sums.of_method(PaymentMethod.CREDIT)) == (BILL, -BILL)
    (cancelled,) = sums.counters
    assert (cancelled.number, cancelled.cancels) == (ref.number, "SJ-S1-A000001")
    assert [(each.count, each.countered, each.void) for each in sums.ranges] == [(2, 1, 0)]
    assert expected(hall, shift) == FLOAT + BILL


def test_a_transfer_stands_apart_until_it_arrives_and_stays_in_its_shift(hall: Hall) -> None:
    shift = opened(hall)
    ref = pay(hall, PAYS, DEVELOPER, CASH, TRANSFER)
    sums = book(hall)
    assert sums.received == Money(100_00)
    (pending,) = sums.pending
    assert (pending.number, pending.unit_code, pending.amount, pending.reference) == (
        ref.number,
        PAYS,
        BILL - Money(100_00),
        "REF2",
    )
    assert sums.received + sums.waited_for == sums.receipts_total == BILL
    closed(hall, shift)
    hall.clock.forward(days=1)
    arrived = receipt_id(hall, ref.number), local_day(hall.clock())
    hall.desks.cancels.arrived(hall.act(Role.FINANCE), *arrived)
    assert book(hall).received == NIL
    then = hall.desks.days.book(hall.act(Role.FINANCE), shift.day).sums
    assert (then.received, then.pending) == (BILL, ())


def test_a_cash_refund_lessens_the_refund_float_and_never_the_takings(hall: Hall) -> None:
    shift = opened(hall, refund_float=Money(12_000_00))
    pay(hall, PAYS, DEVELOPER)
    amount = refund_in_cash(hall)
    found = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id)
    assert found.drawer.takings == FLOAT + BILL
    assert found.drawer.refund_float == Money(12_000_00) - amount
    (paid,) = found.sums.refunds
    assert (paid.unit_code, paid.amount, paid.method) == (OWED, amount, RefundMethod.CASH)
    assert found.sums.refunded == amount == BILL
    assert found.sums.received == BILL


def test_money_noted_before_is_settled_by_its_receipt(hall: Hall) -> None:
    shift = opened(hall)
    hall.desks.shifts.note_taken(
        hall.act(Role.CASHIER), hall.unit(PAYS), DEVELOPER, CASH, BILL, "打印机离线"
    )
    pay(hall, PAYS, DEVELOPER)
    assert hall.desks.shifts.ready_to_close("S1") == ()
    assert expected(hall, shift) == FLOAT + BILL
    assert [row.name for row in hall.journal()].count("NotedMoneyReceipted") == 1


def test_the_report_of_a_shift_says_what_was_counted_handed_on_and_where_it_is_anchored(
    hall: Hall,
) -> None:
    other, shift = second_cashier(hall), opened(hall, refund_float=Money(12_000_00))
    pay(hall, PAYS, DEVELOPER, CARD, TRANSFER)
    pay(hall, PAYS_TOO, DEVELOPER)
    refund_in_cash(hall)
    void(hall, pay(hall, PAYS, COMPANY))
    cancelling = counter(hall, pay(hall, PAYS_TOO, COMPANY))
    hall.desks.papers.print(hall.act(Role.CASHIER), cancelling.paper_id)
    compare(hall, "POS-开发", Money(100_00))
    summary = closed(hall, shift, handed_to=other, deposit=BILL, deposit_slip="JK-1")
    paper = report(hall, summary.paper)
    assert (paper.head.number, paper.head.unit_code) == (summary.number, "")
    assert paper.head.chain_head
    assert (paper.cashiers, paper.next_cashier) == (("cashier",), "second cashier")
    assert (paper.opening_float_fen, paper.refund_float_fen) == (FLOAT.fen, 12_000_00)
    assert (paper.book_cash_fen, paper.counted_cash_fen) == (11_348_40, 11_348_40)
    assert (paper.refund_book_fen, paper.difference_fen) == (2_000_00, 0)
    assert (paper.deposit_fen, paper.deposit_slip) == (BILL.fen, "JK-1")
    assert (paper.received_fen, paper.refunded_fen) == (BILL.fen + 100_00, BILL.fen)
    for sums in (paper.by_method, paper.by_payee, paper.by_item):
        assert sum(each.received_fen for each in sums) == paper.received_fen
        assert sum(each.refunded_fen for each in sums) == paper.refunded_fen
    assert [each.amount_fen for each in paper.pending] == [9_900_00]
    assert [(each.name, each.stated_fen) for each in paper.terminals] == [("POS-开发", 100_00)]
    assert len(paper.voided) == len(paper.counter_receipts) == len(paper.refunds) == 1
    assert sum(each.face_fen * each.count for each in paper.denominations) == 11_348_40


def test_the_report_of_a_shift_is_printed_and_a_second_print_is_a_copy(hall: Hall) -> None:
    summary = closed(hall, opened(hall))
    assert summary.paper is not None
    for copy in (0, 1):
        with hall.records("PaperPrinted") as rows:
            printed = hall.desks.papers.print(hall.act(Role.CASHIER), summary.paper.paper_id)
        assert rows[0].data["copy"] == copy
        assert printed.pdf.startswith(b"%PDF")


def test_a_day_does_not_close_while_one_of_its_shifts_is_open(hall: Hall) -> None:
    shift = opened(hall)
    second = opened(hall, "S2")
    closed(hall, second)
    with hall.refuses(DayHasOpenShifts) as caught:
        hall.desks.days.close_day(hall.act(Role.FINANCE), shift.day)
    assert caught.value.facts()["shifts"] == (f"{shift.number} · S1 · cashier",)


def test_only_finance_and_the_lead_close_a_day(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.days.close_day(hall.act(Role.CASHIER), date(2026, 11, 7))


def test_a_closed_day_is_locked_once_and_for_all(hall: Hall) -> None:
    shift = opened(hall)
    pay(hall, PAYS, DEVELOPER)
    closed(hall, shift)
    with hall.records("DayClosed"):
        first = hall.desks.days.close_day(hall.act(Role.FINANCE), shift.day)
    with hall.changes_nothing():
        assert hall.desks.days.close_day(hall.act(Role.LEAD), shift.day) == first
    with hall.refuses(DayIsAhead):
        hall.desks.days.close_day(hall.act(Role.FINANCE), shift.day + timedelta(days=1))
    assert (first.closed_by, first.closed_at) == ("finance", hall.clock())
    with hall.refuses(DayIsClosed) as caught:
        opened(hall)
    assert caught.value.facts() == {"day": shift.day}
    hall.clock.forward(days=1)
    assert opened(hall).day == shift.day + timedelta(days=1)
    assert hall.desks.days.days() == (shift.day + timedelta(days=1), shift.day)


def test_the_report_of_a_day_counts_cash_that_was_handed_on_once(hall: Hall) -> None:
    other, shift = second_cashier(hall), opened(hall)
    pay(hall, PAYS, DEVELOPER)
    closed(hall, shift, handed_to=other)
    second = opened(hall, "S1", None, None, act=Act(other, "S1"))
    pay(hall, PAYS_TOO, DEVELOPER, act=Act(other, "S1"))
    third = opened(hall, "S2")
    pay(hall, SHARED, DEVELOPER, station="S2")
    counted(hall, "S2", FLOAT + Money(4_999_00))
    said = Closing(explanation="少收一元")
    hall.desks.shifts.close_shift(hall.act(Role.CASHIER, "S2"), third.id, said)
    closed(hall, second)
    paper = report(hall, hall.desks.days.close_day(hall.act(Role.LEAD), shift.day).paper)
    assert paper.whole_day
    assert [each.number for each in paper.shifts] == [shift.number, second.number, third.number]
    assert [each.difference_fen for each in paper.shifts] == [0, 0, -1_00]
    assert paper.opening_float_fen == 2 * FLOAT.fen
    assert paper.book_cash_fen == 2 * FLOAT.fen + 2 * BILL.fen + 5_000_00
    assert paper.counted_cash_fen == paper.book_cash_fen - 1_00
    assert (paper.difference_fen, paper.explanation) == (-1_00, "少收一元")
    assert (paper.refund_book_fen, paper.refund_counted_fen) == (2 * REFUND_FLOAT.fen,) * 2
    assert paper.received_fen == 2 * BILL.fen + 5_000_00
    assert sum(each.received_fen for each in paper.shifts) == paper.received_fen


def test_an_empty_day_has_a_book_of_nil(hall: Hall) -> None:
    with pytest.raises(NotAllowed):
        hall.desks.days.book(hall.act(Role.GIFTS), date(2026, 11, 1))
    sums = hall.desks.days.book(hall.act(Role.FINANCE), date(2026, 11, 1)).sums
    assert sums == CashBook()
    assert hall.desks.days.day(date(2026, 11, 1)).shifts == ()
