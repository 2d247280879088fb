"""The papers of a household: reprints, voids, counter-receipts, arrivals, refunds step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton

from handover_app.domain.acts import Act
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import BankAccount, ChargeState, RefundMethod, RefundState
from handover_app.domain.shifts import CashBox, Closing
from handover_app.services.receipts import RefundWish
from handover_app.ui.messages import sentence
from tests.ui.cash_desk import PAPERS, TO_DO, Desk
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

Show = Callable[[str], Desk]
FIRST = "SJ-office-A000001"
ACCOUNT = BankAccount("段样例", "示例银行", "城东支行", "6217000000000004321", True)


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    yield made
    made.close()


@pytest.fixture
def show(office: FrontOffice, qtbot) -> Show:
    return lambda code: Desk(office, qtbot, code)


def pay_by(desk: Desk, method: str, reference: str = "") -> None:
    """Pay the developer's bill by one method."""
    desk.press(f"method-{method}")
    if reference:
        desk.type("reference", reference)
    desk.press("takeMoney")


def open_receipt(desk: Desk, number: str = FIRST) -> None:
    """Open a receipt in the list of papers."""
    desk.open(PAPERS)
    desk.press(f"open-{number}")


def finance(office: FrontOffice) -> Act:
    """An act of somebody else, at another station."""
    return replace(office.desks.people.console(), station="finance")


def close_shift(office: FrontOffice) -> None:
    """The shift of the office ends; what differs is explained."""
    shifts = office.desks.shifts
    for box in CashBox:
        shifts.count(office.session.act(), box, {})
    shift = shifts.current("office")
    shifts.close_shift(office.session.act(), shift.id, Closing(explanation="样例"))


def test_an_issued_receipt_is_printed_again_as_a_counted_copy(office, show) -> None:
    desk = show(OWES)
    desk.press("takeMoney")
    desk.press(f"reprint-{FIRST}")
    assert len(office.printed) == 2
    assert office.paper(0) != office.paper(1)
    desk.open(PAPERS)
    desk.page.refresh()
    assert "2 prints" in desk.words()


def test_a_receipt_of_the_day_is_voided_with_the_copy_back_and_a_second_person(
    office, show
) -> None:
    desk = show(OWES)
    pay_by(desk, "CASH")
    open_receipt(desk)
    assert not desk.is_seen("reversalSlip")
    assert not desk.seen(QPushButton, "voidReceipt").isEnabled()
    desk.tick("copyBack")
    desk.press("voidReceipt")
    assert office.second.asked == [(Right.VOID_RECEIPT, f"Void receipt {FIRST}, 2,689.74")]
    assert desk.settlement().receipts[0].voided
    assert desk.states()[0] is ChargeState.OPEN
    assert "Void" in desk.words()
    assert not desk.is_seen(f"open-{FIRST}")
    assert office.band.said[-1] == ("done", f"{OWES}　Receipt voided", FIRST)


def test_a_card_payment_is_voided_only_with_its_reversal_slip(office, show) -> None:
    desk = show(OWES)
    pay_by(desk, "CARD", "004213")
    open_receipt(desk)
    desk.tick("copyBack")
    assert not desk.seen(QPushButton, "voidReceipt").isEnabled()
    desk.type("reversalSlip", "004299")
    desk.press("voidReceipt")
    assert desk.settlement().receipts[0].voided


def test_after_the_terminals_batch_only_a_counter_receipt_is_offered(office, show) -> None:
    desk = show(OWES)
    pay_by(desk, "CARD", "004213")
    terminal = next(e for e in office.desks.terminals.all() if e.name == "POS-开发")
    act = replace(office.desks.people.console(), station="office")
    office.desks.terminals.compare(act, terminal.id, Money(2_689_74))
    open_receipt(desk)
    desk.tick("copyBack")
    desk.type("reversalSlip", "004299")
    desk.press("voidReceipt")
    assert office.refusals() == ["VoidTooLate"]
    assert "POS-开发" in sentence(office.errors[0])
    assert "It can't be voided any more" in desk.words()
    assert not desk.is_seen("copyBack")
    desk.press("voidReceipt")
    receipts = desk.settlement().receipts
    assert receipts[0].countered_by == receipts[1].number
    assert receipts[1].total == Money(-2_689_74)
    assert receipts[1].number in office.paper()


def test_after_its_shift_a_receipt_is_only_countered(office, show) -> None:
    desk = show(OWES)
    desk.press("takeMoney")
    close_shift(office)
    office.open_shift()
    desk.page.refresh()
    open_receipt(desk)
    assert "It can't be voided any more" in desk.words()
    assert not desk.is_seen("copyBack")
    desk.press("voidReceipt")
    assert [right for right, _ in office.second.asked] == [Right.VOID_RECEIPT]
    assert desk.settlement().receipts[0].countered_by
    desk.open(PAPERS)
    assert "Countered" in desk.words()
    assert f"cancels {FIRST}" in desk.words()


def test_a_transfer_stands_apart_until_its_arrival_is_noted(show) -> None:
    desk = show(OWES)
    desk.press("method-TRANSFER")
    assert "Counted apart as not arrived yet" in desk.words()
    desk.type("reference", "2026112200077")
    desk.press("takeMoney")
    assert desk.states()[0] is ChargeState.PENDING
    assert "Not arrived yet" in desk.words()
    open_receipt(desk)
    assert desk.seen(QDateEdit, "arrivedOn").date().year() >= 2026
    desk.press("noteArrival")
    assert desk.states()[0] is ChargeState.PAID
    assert "Valid" in desk.words()


def test_a_receipt_cancelled_elsewhere_leaves_the_form(office, show) -> None:
    desk = show(OWES)
    desk.press("takeMoney")
    open_receipt(desk)
    act = replace(office.desks.people.console(), station="office")
    approval = office.desks.people.approve(act, "方样例", "1234", Right.VOID_RECEIPT, "样例")
    receipt = desk.settlement().receipts[0]
    office.desks.cancels.void(act.approved(approval), receipt.receipt_id, "样例", copy_back=True)
    desk.page.refresh()
    assert not desk.is_seen("voidReceipt")
    assert "Void" in desk.words()


def test_a_refund_is_approved_at_once_and_counts_once_it_is_signed(office, show) -> None:
    office.accept(REFUND)
    desk = show(REFUND)
    desk.task("Refund to the owner · 6,786.45")
    assert "Keys blocked: area difference not settled." in desk.words()
    desk.type("accountTail", "4321")
    desk.press("refund")
    assert office.second.asked[0][0] is Right.APPROVE_REFUND
    assert desk.states()[0] is ChargeState.REFUND_PREPARED
    assert "退款单" in office.paper()
    assert "4321" in office.paper()
    desk.task("Signature on the refund")
    assert desk.seen(QPushButton, "refundStep").text() == "The payee has signed"
    desk.press("refundStep")
    assert desk.states()[0] is ChargeState.REFUND_SIGNED
    assert desk.page.statement.keys.words() == ""
    assert all("efund" not in each for each in desk.tasks())


def test_a_refund_may_be_applied_for_and_approved_later_by_finance(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.type("accountTail", "4321")
    desk.press("applyOnly")
    assert office.second.asked == []
    assert desk.settlement().refunds[0].state is RefundState.APPLIED
    desk.task("Signature on the refund")
    assert "Applied for" in desk.words()
    desk.press("refundStep")
    assert desk.states()[0] is ChargeState.REFUND_PREPARED
    desk.open(PAPERS)
    assert "Applied for" in desk.words()


def test_a_transfer_needs_the_whole_account_and_the_owners_consent(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.press("refund-TRANSFER")
    assert not desk.is_seen("accountTail")
    desk.type("bank", "示例银行")
    desk.press("applyOnly")
    desk.type("branch", "城东支行")
    desk.type("accountNumber", "6217 0000 0000 0004 321")
    desk.press("applyOnly")
    assert office.refusals() == ["AccountMissing", "ConsentMissing"]
    assert desk.seen(QLineEdit, "accountNumber").text() == "6217 0000 0000 0004 321"
    desk.tick("accountConsent")
    desk.press("applyOnly")
    assert desk.settlement().refunds[0].account_tail == "4321"
    desk.open(PAPERS)
    assert "…4321" in desk.words()
    assert "6217" not in desk.words()


def test_another_owner_than_the_first_needs_the_others_signatures(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    assert not desk.is_seen("othersSigned")
    second = desk.settlement().owners[1]
    desk.choose("owner", second)
    desk.type("accountTail", "4321")
    desk.press("refund")
    assert office.refusals() == ["OthersMustSign"]
    desk.tick("othersSigned")
    desk.press("refund")
    assert desk.settlement().refunds[0].payee == second


def test_cash_above_the_limit_warns_and_comes_from_the_refund_float(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.press("refund-CASH")
    assert "Cash above 1,000.00" in desk.words()
    assert not desk.is_seen("applyOnly")
    desk.press("refund")
    desk.task("Signature on the refund")
    desk.press("refundStep")
    desk.task("Pay the refund in cash")
    assert "never from the takings" in desk.words()
    desk.press("refundStep")
    assert office.second.questions == ["Hand out 6,786.45 in cash for TK-office-000001?"]
    assert desk.settlement().refunds[0].state is RefundState.ARRIVED


def test_a_refund_float_that_is_too_small_pays_nothing(office, show) -> None:
    office.open_shift(refund_float=100_00)
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.press("refund-CASH")
    desk.press("refund")
    desk.task("Signature on the refund")
    desk.press("refundStep")
    desk.task("Pay the refund in cash")
    desk.press("refundStep")
    assert office.refusals() == ["RefundFloatShort"]
    assert desk.settlement().refunds[0].state is RefundState.APPROVED
    assert desk.seen(QPushButton, "refundStep").isEnabled()


def test_a_refund_that_came_back_gets_another_account(office, show) -> None:
    desk = show(REFUND)
    act = office.session.act()
    approval = office.desks.people.approve(act, "方样例", "1234", Right.APPROVE_REFUND, "样例")
    account = replace(ACCOUNT, name=desk.settlement().owners[0])
    wish = RefundWish(RefundMethod.TRANSFER, account=account)
    office.desks.refunds.apply(act.approved(approval), desk.unit(), wish)
    refund = desk.settlement().refunds[0].refund_id
    office.desks.refunds.sign(finance(office), refund)
    office.desks.refunds.send(finance(office), refund, "0001")
    office.desks.refunds.bounced(finance(office), refund, "户名不符")
    desk.page.refresh()
    desk.task("Refund came back")
    assert "户名不符" in desk.words()
    for name, words in (
        ("bank", "示例银行"),
        ("branch", "城西支行"),
        ("accountNumber", "6217000000000009999"),
    ):
        desk.type(name, words)
    desk.tick("accountConsent")
    desk.press("refundStep")
    assert desk.settlement().refunds[0].account_tail == "9999"


def test_what_is_owed_may_pay_the_service_fee_by_two_papers(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.press("convert")
    assert office.second.asked[0][0] is Right.APPROVE_REFUND
    assert desk.line("SERVICE_FEE").state is ChargeState.PAID
    assert ["退款单" in office.paper(0), "收款收据" in office.paper(1)] == [True, True]
    assert "Refund to the owner · 6,043.89" in desk.tasks()


def test_credit_goes_back_by_a_refund_paper_of_its_own(office, show) -> None:
    desk = show(OWES)
    desk.press("takeMoney")
    open_receipt(desk)
    desk.press("counterReceipt")
    desk.open(TO_DO)
    desk.task("Give credit back · 2,689.74")
    desk.type("accountTail", "4321")
    desk.press("refund")
    assert desk.settlement().credit == {}
    assert desk.settlement().refunds[0].amount == Money(2_689_74)
