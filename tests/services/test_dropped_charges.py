"""Money that moved for what is no longer charged: no fen is lost from view."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from handover_app.domain.fees import ChargeItem, Payee, Penalty, PenaltyKind
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import (
    ChargeLine,
    ChargeState,
    RefundMethod,
    RefundState,
    RefundStepRefused,
)
from handover_app.services.receipts import RefundWish
from tests.services.cash_desk import counter, opened, pay
from tests.services.hall import OWED, PAYS, Hall, column, rows, unit_file

LATE = ChargeItem.LATE_PAYMENT
OWED_FOR_LATENESS = Money(1_000_00)


def line(hall: Hall, item: ChargeItem, code: str = PAYS) -> ChargeLine | None:
    """The line of an item, if there is one."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return next((each for each in lines if each.line.item == item), None)


def penalty(hall: Hall, kind: PenaltyKind) -> None:
    """Ten days of a ten thousandth of a million yuan."""
    late = Penalty(kind, 10, Fraction(1, 10_000), Money(1_000_000_00))
    hall.desks.contracts.record_penalty(hall.act(Role.FINANCE), hall.unit(PAYS), late, "合同约定")


def taken_back(hall: Hall, kind: PenaltyKind) -> None:
    """The penalty was a mistake, and the household is told."""
    finance, unit = hall.act(Role.FINANCE), hall.unit(PAYS)
    hall.desks.contracts.cancel_penalty(finance, unit, kind, "登记有误")
    hall.desks.statements.issue(hall.act(Role.FINANCE), [unit], "登记有误")


def test_a_penalty_that_was_paid_and_then_taken_back_is_owed_to_the_owner(hall: Hall) -> None:
    opened(hall)
    penalty(hall, PenaltyKind.LATE_PAYMENT)
    pay(hall, PAYS, Payee.DEVELOPER)
    taken_back(hall, PenaltyKind.LATE_PAYMENT)
    dropped = line(hall, LATE)
    assert dropped is not None
    assert (dropped.state, dropped.open) == (ChargeState.OPEN, -OWED_FOR_LATENESS)
    hall.refund(PAYS, RefundWish(RefundMethod.CASH, item=LATE))
    dropped = line(hall, LATE)
    assert dropped is not None
    assert (dropped.state, dropped.open) == (ChargeState.REFUND_PREPARED, Money(0))
    assert hall.check_fails() == {}


def test_a_penalty_that_was_paid_out_and_then_taken_back_is_owed_by_the_owner(hall: Hall) -> None:
    opened(hall)
    penalty(hall, PenaltyKind.LATE_DELIVERY)
    wish = RefundWish(RefundMethod.CASH, item=ChargeItem.LATE_DELIVERY)
    paid_out = hall.refund(PAYS, wish)
    hall.sign(paid_out)
    hall.desks.refunds.pay_cash(hall.act(Role.CASHIER), paid_out)
    taken_back(hall, PenaltyKind.LATE_DELIVERY)
    dropped = line(hall, ChargeItem.LATE_DELIVERY)
    assert dropped is not None
    assert dropped.open == OWED_FOR_LATENESS
    pay(hall, PAYS, Payee.DEVELOPER)
    assert hall.check_fails() == {}


def test_a_penalty_of_which_no_money_moved_leaves_no_line(hall: Hall) -> None:
    opened(hall)
    penalty(hall, PenaltyKind.LATE_PAYMENT)
    counter(hall, pay(hall, PAYS, Payee.DEVELOPER))
    taken_back(hall, PenaltyKind.LATE_PAYMENT)
    assert line(hall, LATE) is None


def test_who_was_refunded_too_much_gives_it_back_and_the_check_agrees(hall: Hall) -> None:
    opened(hall)
    made = hall.refund(OWED)
    hall.sign(made)
    hall.desks.refunds.send(hall.act(Role.FINANCE), made, "F001")
    hall.desks.refunds.arrived(hall.act(Role.FINANCE), made)
    measured = [each for each in rows() if each[column("房间编码")] == OWED]
    measured[0][column("实测建筑面积(㎡)")] = "99.50"
    hall.desks.unit_import.run(hall.desks.people.console(), unit_file(measured))
    hall.desks.statements.issue(hall.act(Role.FINANCE), [hall.unit(OWED)], "重新测绘")
    due = line(hall, ChargeItem.AREA_DIFFERENCE, OWED)
    assert due is not None
    assert due.open == Money(5_000_00)
    pay(hall, OWED, Payee.DEVELOPER)
    assert hall.check_fails() == {}


def test_credit_goes_back_for_the_item_it_came_from_though_nothing_is_charged_any_more(
    hall: Hall,
) -> None:
    opened(hall)
    counter(hall, pay(hall, PAYS, Payee.COLLECTED))
    fund = hall.desks.fees.catalogue().item(ChargeItem.MAINTENANCE_FUND)
    assert fund is not None
    hall.desks.fees.set_item(hall.act(Role.FINANCE), fund, replace(fund, active=False))
    hall.desks.statements.issue(hall.act(Role.FINANCE), [hall.unit(PAYS)], "不再代收")
    assert line(hall, ChargeItem.MAINTENANCE_FUND) is None
    assert Payee.COLLECTED in hall.desks.receipts.settlement(hall.unit(PAYS)).credit
    hall.refund(PAYS, RefundWish(RefundMethod.CASH, credit_of=Payee.COLLECTED))
    back = hall.desks.refunds.all()[0]
    assert (back.item, back.state) == ("住宅专项维修资金", RefundState.APPROVED)
    assert hall.desks.receipts.settlement(hall.unit(PAYS)).credit == {}
    assert hall.check_fails() == {}


def test_a_refund_of_the_old_amount_is_taken_back_before_any_money_left(hall: Hall) -> None:
    opened(hall)
    made = hall.refund(OWED)
    hall.sign(made)
    measured = [each for each in rows() if each[column("房间编码")] == OWED]
    measured[0][column("实测建筑面积(㎡)")] = "99.50"
    hall.desks.unit_import.run(hall.desks.people.console(), unit_file(measured))
    hall.desks.statements.issue(hall.act(Role.FINANCE), [hall.unit(OWED)], "重新测绘")
    hall.desks.refunds.reject(hall.act(Role.FINANCE), made, "面积已变")
    with hall.refuses(RefundStepRefused):
        hall.desks.refunds.send(hall.act(Role.FINANCE), made, "F001")
    assert hall.desks.receipts.settlement(hall.unit(OWED)).refund_due == Money(5_000_00)
    hall.refund(OWED)
    assert hall.check_fails() == {}
