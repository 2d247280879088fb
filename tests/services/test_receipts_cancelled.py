"""Receipts that no longer count: voided on their day, countered later; and money that is late."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import GateClosed, ReasonMissing
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import Money
from handover_app.domain.people import ApprovalNeeded, Right, Role, SamePerson
from handover_app.domain.receipts import (
    AmountDiffers,
    CashGone,
    ChargeState,
    CopyNotBack,
    CreditShort,
    NothingPending,
    NothingToRefund,
    PaperRef,
    Payment,
    PaymentMethod,
    ReceiptCancelled,
    ReceiptNotFound,
    ReceiptSummary,
    RefundMethod,
    ReversalSlipMissing,
    TransferArrived,
    VoidTooLate,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import DayIsAhead, Destination, ShiftNotOpen, ShiftOfAnother
from handover_app.services.receipts import RefundWish
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import receipt_lines, receipt_payments, receipts
from tests.services.cash_desk import (
    closed,
    counter,
    expected,
    opened,
    receipt_id,
    second_cashier,
    void,
)
from tests.services.hall import MORNING, PAYS, PAYS_TOO, Hall, race

AREA = ChargeItem.AREA_DIFFERENCE
CASH, CARD = PaymentMethod.CASH, PaymentMethod.CARD
TRANSFER, CHEQUE, CREDIT = PaymentMethod.TRANSFER, PaymentMethod.CHEQUE, PaymentMethod.CREDIT
BILL = Money(10_000_00)
TODAY = date(2026, 11, 7)


def state(hall: Hall, code: str = PAYS) -> ChargeState:
    """Where the area difference stands."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return next(each.state for each in lines if each.line.item == AREA)


def receipt(hall: Hall, ref: PaperRef, code: str = PAYS) -> ReceiptSummary:
    """The receipt as the cashier sees it."""
    found = hall.desks.receipts.settlement(hall.unit(code)).receipts
    return next(each for each in found if each.number == ref.number)


def consent(hall: Hall, station: str = "S1", by: Role = Role.FINANCE) -> Act:
    """An act of the cashier with a second person's consent to cancel."""
    return hall.approved(hall.act(Role.CASHIER, station), by, Right.VOID_RECEIPT)


def credit(hall: Hall, code: str = PAYS) -> Money:
    """What counter-receipts set free at the developer."""
    left = hall.desks.receipts.settlement(hall.unit(code)).credit
    return left.get(Payee.DEVELOPER, Money(0))


def take(hall: Hall, *payments: Payment, code: str = PAYS) -> PaperRef:
    """These payments for the developer."""
    act = hall.act(Role.CASHIER)
    return hall.desks.receipts.take_payment(act, hall.unit(code), Payee.DEVELOPER, payments)


def kept(hall: Hall, ref: PaperRef) -> dict[str, Any]:
    """The stored paper."""
    with hall.database.engine.connect() as connection:
        found = connection.execute(select(papers.c.data).where(papers.c.id == ref.paper_id))
        data: dict[str, Any] = json.loads(found.scalar_one())
        return data


def no_void(
    hall: Hall,
    kind: type[DomainError],
    ref: PaperRef,
    reason: str = "开错",
    copy_back: bool = True,
    slip: str = "",
) -> dict[str, Any]:
    """A void with everybody's consent is refused; the facts."""
    act, identity = consent(hall), receipt_id(hall, ref.number)
    with hall.refuses(kind) as caught:
        hall.desks.cancels.void(act, identity, reason, copy_back=copy_back, reversal_slip=slip)
    return caught.value.facts()


def no_counter(
    hall: Hall, kind: type[DomainError], number: str, reason: str = "有误", station: str = "S1"
) -> dict[str, Any]:
    """A counter-receipt with everybody's consent is refused; the facts."""
    act, identity = consent(hall, station), receipt_id(hall, number)
    with hall.refuses(kind) as caught:
        hall.desks.cancels.counter(act, identity, reason)
    return caught.value.facts()


# Voids


def test_a_void_needs_reason_copy_and_a_second_person_and_leaves_the_receipt(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    identity, cancels = receipt_id(hall, ref.number), hall.desks.cancels
    before = hall.content()["receipts"]
    with hall.refuses(ApprovalNeeded):
        cancels.void(hall.act(Role.CASHIER), identity, "开错", copy_back=True)
    act = hall.act(Role.FINANCE)
    with pytest.raises(SamePerson):
        hall.approved(act, Role.FINANCE, Right.VOID_RECEIPT)
    no_void(hall, ReasonMissing, ref, reason=" ")
    assert no_void(hall, CopyNotBack, ref, copy_back=False) == {"number": ref.number}
    with hall.records("Approved", "ReceiptVoided") as rows:
        assert cancels.void(consent(hall), identity, " 开错 ", copy_back=True) == ref.number
    assert rows[1].data["reason"] == "开错"
    assert rows[1].data["approver"] == str(hall.clerk(Role.FINANCE))
    assert hall.content()["receipts"] == before, "a receipt is never edited"
    assert state(hall) is ChargeState.OPEN
    assert receipt(hall, ref).voided
    assert not receipt(hall, ref).stands
    assert hall.check_fails() == {}


def test_a_voided_number_stays_and_the_next_receipt_takes_the_next_one(hall: Hall) -> None:
    first = hall.pay(PAYS, Payee.DEVELOPER)
    void(hall, first)
    second = hall.pay(PAYS, Payee.DEVELOPER)
    assert (first.number, second.number) == ("SJ-S1-A000001", "SJ-S1-A000002")
    assert state(hall) is ChargeState.PAID
    assert hall.check_fails() == {}


def test_nothing_is_cancelled_twice(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    void(hall, ref)
    assert no_void(hall, ReceiptCancelled, ref) == {"number": ref.number, "by": ""}
    no_counter(hall, ReceiptCancelled, ref.number)
    again = hall.pay(PAYS, Payee.DEVELOPER)
    red = counter(hall, again)
    for each in (again, red):
        assert no_void(hall, ReceiptCancelled, each)["by"] == red.number
        assert no_counter(hall, ReceiptCancelled, each.number)["by"] == red.number
    act = consent(hall)
    with hall.refuses(ReceiptNotFound):
        hall.desks.cancels.counter(act, UUID(int=7), "开错")


def test_of_two_who_cancel_at_once_one_does(hall: Hall) -> None:
    identity = receipt_id(hall, hall.pay(PAYS, Payee.DEVELOPER).number)
    acts = [consent(hall), consent(hall)]
    answers = race(
        lambda: hall.desks.cancels.void(acts[0], identity, "开错", copy_back=True),
        lambda: hall.desks.cancels.counter(acts[1], identity, "开错"),
    )
    assert sum(isinstance(each, ReceiptCancelled) for each in answers) == 1
    assert hall.count("receipt_voids") + hall.count("receipts") == 2
    assert hall.check_fails() == {}


def test_a_card_payment_is_voided_only_with_the_reversal_slip(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=CARD)
    no_void(hall, ReversalSlipMissing, ref, slip="  ")
    void(hall, ref, slip=" 000777 ")
    assert "000777" in str(hall.content()["receipt_voids"])
    assert state(hall) is ChargeState.OPEN


def test_after_the_terminals_batch_only_a_counter_receipt_is_possible(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=CARD)
    cash = hall.pay(PAYS_TOO, Payee.DEVELOPER)
    pos = next(each for each in hall.desks.terminals.all() if each.due)
    hall.desks.terminals.compare(hall.act(Role.CASHIER), pos.id, BILL)
    facts = no_void(hall, VoidTooLate, ref, slip="000777")
    assert facts == {"number": ref.number, "terminal": pos.name}
    void(hall, cash)  # the batch holds no cash
    counter(hall, ref)
    assert credit(hall) == BILL


def test_of_a_void_and_a_comparison_at_once_the_batch_holds_no_voided_payment(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=CARD)
    hall.open_shift("S2")
    pos = next(each for each in hall.desks.terminals.all() if each.due)
    identity, act = receipt_id(hall, ref.number), consent(hall)
    other = hall.act(Role.CASHIER, "S2")
    race(
        lambda: hall.desks.cancels.void(act, identity, "开错", copy_back=True, reversal_slip="7"),
        lambda: hall.desks.terminals.compare(other, pos.id, BILL, "对账差异说明"),
    )
    assert hall.count("receipt_voids") + hall.count("batch_payments") == 1


def test_a_void_is_possible_only_in_the_open_shift_of_the_same_day(hall: Hall) -> None:
    first, second = opened(hall), hall.pay(PAYS, Payee.DEVELOPER)
    hall.desks.papers.print(hall.act(Role.CASHIER), second.paper_id)
    closed(hall, first)
    assert no_void(hall, VoidTooLate, second) == {"number": second.number, "terminal": ""}
    hall.open_shift("S1")
    no_void(hall, VoidTooLate, second)  # now another shift is open at the same desk
    third = hall.pay(PAYS_TOO, Payee.DEVELOPER)
    hall.clock.moment = MORNING.replace(day=8)
    no_void(hall, VoidTooLate, third)
    counter(hall, third)
    assert hall.check_fails() == {}


# Counter-receipts and credit


def test_cash_that_left_the_drawer_is_given_back_by_a_refund_paper_only(hall: Hall) -> None:
    shift, ref = opened(hall, cash=Money(0)), hall.pay(PAYS, Payee.DEVELOPER)
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.WITNESS_CASH)
    hall.desks.shifts.pick_up(act, Money(1), Destination.SAFE, "入库")
    no_void(hall, CashGone, ref)
    hall.desks.shifts.cash_in(hall.act(Role.CASHIER), Money(1), "换零")
    void(hall, ref)
    assert expected(hall, shift) == Money(0)


def test_a_transfer_that_arrived_is_not_voided_away(hall: Hall) -> None:
    opened(hall)
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=TRANSFER)
    hall.desks.cancels.arrived(hall.act(Role.FINANCE), receipt_id(hall, ref.number), TODAY)
    no_void(hall, TransferArrived, ref)
    counter(hall, ref)
    assert credit(hall) == BILL


def test_another_cashier_does_not_void_what_she_has_not_taken(hall: Hall) -> None:
    ref, other = hall.pay(PAYS, Payee.DEVELOPER), second_cashier(hall)
    act = hall.approved(Act(other, "S2"), Role.FINANCE, Right.VOID_RECEIPT)
    with hall.refuses(ShiftOfAnother):
        hall.desks.cancels.void(act, receipt_id(hall, ref.number), "开错", copy_back=True)


def test_a_counter_receipt_is_the_exact_negative_with_its_own_number(hall: Hall) -> None:
    ref = take_mixed(hall)
    with hall.refuses(ApprovalNeeded):
        hall.desks.cancels.counter(hall.act(Role.CASHIER), receipt_id(hall, ref.number), "有误")
    no_counter(hall, ReasonMissing, ref.number, " ")
    with hall.records("Approved", "ReceiptCountered") as rows:
        red = counter(hall, ref)
    assert rows[1].data["cancels"] == ref.number
    assert rows[1].data["total"] == -BILL.fen
    paper = kept(hall, red)
    assert (red.number, paper["linked_number"]) == ("SJ-S1-A000002", ref.number)
    assert (paper["total_fen"], paper["reason"]) == (-BILL.fen, "金额有误")
    assert paper["approver"] == Role.FINANCE.value
    with hall.database.engine.connect() as connection:
        rows_of = {
            table.name: [
                tuple(row)
                for row in connection.execute(
                    select(receipts.c.number, table.c.amount)
                    .join(receipts, receipts.c.id == table.c.receipt_id)
                    .order_by(receipts.c.serial, table.c.position)
                )
            ]
            for table in (receipt_lines, receipt_payments)
        }
    assert rows_of["receipt_lines"] == [(ref.number, BILL), (red.number, -BILL)]
    assert rows_of["receipt_payments"][-1] == (red.number, -BILL), "what came is credit as one sum"
    assert receipt(hall, ref).countered_by == red.number
    assert state(hall) is ChargeState.OPEN
    assert credit(hall) == BILL
    assert hall.check_fails() == {}


def take_mixed(hall: Hall) -> PaperRef:
    """A receipt paid in cash and by card."""
    hall.open_shift()
    return take(hall, Payment(CASH, Money(1_00)), Payment(CARD, Money(9_999_00), "0042"))


def test_a_counter_receipt_needs_an_open_shift_and_leaves_the_drawer_alone(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    no_counter(hall, ShiftNotOpen, ref.number, station="S2")
    shift = hall.desks.shifts.current("S1")
    assert shift is not None

    def drawer() -> Money:
        return hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).drawer.takings

    before = drawer()
    counter(hall, ref)
    assert drawer() == before, "the money stays; it goes back by a refund paper alone"


def test_credit_pays_the_correct_receipt_but_never_more_than_there_is(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    with hall.refuses(CreditShort) as refused:
        take(hall, Payment(CREDIT, BILL), code=PAYS_TOO)
    assert refused.value.facts() == {"left": Money(0), "asked": BILL}
    counter(hall, ref)
    with hall.refuses(CreditShort):
        take(hall, Payment(CREDIT, BILL), code=PAYS_TOO)  # the credit is another flat's
    with hall.refuses(AmountDiffers):
        take(hall, Payment(CREDIT, BILL), Payment(CREDIT, BILL))
    with hall.refuses(CreditShort):
        unit = hall.unit(PAYS)
        fee = hall.desks.receipts.settlement(unit).open_total(Payee.PROPERTY_COMPANY)
        hall.desks.receipts.take_payment(
            hall.act(Role.CASHIER), unit, Payee.PROPERTY_COMPANY, [Payment(CREDIT, fee)]
        )
    again = take(hall, Payment(CREDIT, BILL))
    assert (credit(hall), state(hall)) == (Money(0), ChargeState.PAID)
    void(hall, again)
    assert credit(hall) == BILL, "a voided receipt used nothing"
    assert hall.check_fails() == {}


def test_credit_goes_back_by_a_refund_paper_once(hall: Hall) -> None:
    wish = RefundWish(RefundMethod.TRANSFER, account=hall.account(PAYS), credit_of=Payee.DEVELOPER)
    with hall.refuses(NothingToRefund):
        hall.desks.refunds.apply(hall.act(Role.CASHIER), hall.unit(PAYS), wish)
    counter(hall, hall.pay(PAYS, Payee.DEVELOPER))
    refund = hall.refund(PAYS, wish)
    assert credit(hall) == Money(0)
    assert state(hall) is ChargeState.OPEN, "the charge itself is still to be paid"
    with hall.refuses(NothingToRefund):
        hall.desks.refunds.apply(hall.act(Role.CASHIER), hall.unit(PAYS), wish)
    with hall.refuses(CreditShort):
        take(hall, Payment(CREDIT, BILL))
    hall.sign(refund)
    hall.desks.refunds.send(hall.act(Role.FINANCE), refund, "F20261107")
    assert hall.check_fails() == {}


# Money that arrives later


@pytest.mark.parametrize("method", [TRANSFER, CHEQUE])
def test_a_transfer_or_cheque_blocks_the_keys_until_it_arrived(
    hall: Hall, method: PaymentMethod
) -> None:
    hall.inspect(PAYS, Conclusion.ACCEPTED)
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=method)
    assert state(hall) is ChargeState.PENDING
    assert receipt(hall, ref).payments[0].pending
    assert kept(hall, ref)["methods"][0]["pending"]
    with hall.refuses(GateClosed):
        hall.hand_over(PAYS)
    identity = receipt_id(hall, ref.number)
    with hall.refuses(DayIsAhead):
        hall.desks.cancels.arrived(hall.act(Role.CASHIER), identity, TODAY + timedelta(days=1))
    with hall.records("PaymentArrived") as rows:
        assert hall.desks.cancels.arrived(hall.act(Role.CASHIER), identity, TODAY) == BILL
    assert rows[0].data["arrived_on"] == "2026-11-07"
    assert state(hall) is ChargeState.PAID
    with hall.refuses(NothingPending):
        hall.desks.cancels.arrived(hall.act(Role.CASHIER), identity, TODAY)
    assert hall.hand_over(PAYS).handed_over


def test_nothing_is_waited_for_of_cash_or_of_a_cancelled_receipt(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER)
    with hall.refuses(NothingPending):
        hall.desks.cancels.arrived(hall.act(Role.CASHIER), receipt_id(hall, ref.number), TODAY)
    void(hall, ref)
    late = hall.pay(PAYS, Payee.DEVELOPER, method=TRANSFER)
    void(hall, late)
    with hall.refuses(ReceiptCancelled):
        hall.desks.cancels.arrived(hall.act(Role.CASHIER), receipt_id(hall, late.number), TODAY)


def test_a_transfer_that_never_came_sets_no_credit_free(hall: Hall) -> None:
    hall.open_shift()
    ref = take(hall, Payment(CASH, Money(1_00)), Payment(TRANSFER, Money(9_999_00), "网银"))
    counter(hall, ref)
    assert credit(hall) == Money(1_00)
    assert state(hall) is ChargeState.OPEN
    with hall.refuses(ReceiptCancelled):
        hall.desks.cancels.arrived(hall.act(Role.CASHIER), receipt_id(hall, ref.number), TODAY)
    came = hall.pay(PAYS, Payee.DEVELOPER, method=TRANSFER)
    hall.desks.cancels.arrived(hall.act(Role.CASHIER), receipt_id(hall, came.number), TODAY)
    counter(hall, came)
    assert credit(hall) == Money(1_00) + BILL
    assert hall.check_fails() == {}
