"""Decisions on a charge: waived, in instalments, paid ahead, and the owner who may rescind."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from sqlalchemy import select

from handover_app.domain import papers as sheets
from handover_app.domain.acts import Act
from handover_app.domain.area_settlement import MeasuredAreaMissing
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import Money
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.receipts import (
    RESCISSION_CHOICES,
    ChargeLine,
    ChargeState,
    DecisionKind,
    Instalment,
    NoRescissionRight,
    NothingToDecide,
    NothingToPay,
    PartNotAllowed,
    Payment,
    PaymentMethod,
    PlanDiffers,
    RefundMethod,
    RescissionOpen,
    UnitRescinded,
)
from handover_app.domain.units import UnitNotSold
from handover_app.services.receipts import RefundWish
from handover_app.storage.tables.receipts import receipts
from tests.services.hall import (
    BEYOND,
    NIL,
    OWED_BEYOND,
    PAYS,
    UNMEASURED,
    UNSOLD,
    Hall,
    column,
    rows,
    unit_file,
)
from tests.services.test_receipts import states

AREA, FEE = ChargeItem.AREA_DIFFERENCE, ChargeItem.SERVICE_FEE
CASH = PaymentMethod.CASH
WAIVED, INSTALMENTS = DecisionKind.WAIVED, DecisionKind.INSTALMENTS
KEEPS, RESCINDS, UNDECIDED = (
    DecisionKind.KEEPS,
    DecisionKind.RESCINDS,
    DecisionKind.UNDECIDED,
)
REASON = "总经理批准"


def agreed(hall: Hall) -> Act:
    """An act of the cashier with the lead's consent."""
    return hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.DECIDE_CHARGE)


def decide(
    hall: Hall, act: Act, kind: DecisionKind, code: str = PAYS, reason: str = REASON
) -> None:
    """A waiver or instalments of the area difference."""
    use = hall.desks.decisions.waive if kind is WAIVED else hall.desks.decisions.instalments
    use(act, hall.unit(code), AREA, reason)


def area(hall: Hall, code: str = PAYS) -> ChargeLine:
    """The line of the area difference."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return next(each for each in lines if each.line.item == AREA)


def part(hall: Hall, fen: int, code: str = PAYS) -> None:
    """A part of the area difference is paid in cash."""
    amount = Money(fen)
    hall.desks.receipts.take_payment(
        hall.act(Role.CASHIER),
        hall.unit(code),
        Payee.DEVELOPER,
        [Payment(CASH, amount)],
        {AREA: amount},
    )


def choose(
    hall: Hall, choice: DecisionKind, code: str = BEYOND, repaid_by: date | None = None
) -> None:
    """Legal notes the owner's choice."""
    act = hall.act(Role.LEGAL)
    hall.desks.decisions.choose(act, hall.unit(code), choice, "书面声明 01", repaid_by)


@pytest.mark.parametrize("kind", [WAIVED, INSTALMENTS])
def test_a_waiver_or_instalments_take_two_people_and_a_reason(
    hall: Hall, kind: DecisionKind
) -> None:
    for role, refusal in (
        (Role.CASHIER, ApprovalNeeded),
        (Role.FINANCE, ApprovalNeeded),
        (Role.INSPECTOR, NotAllowed),
    ):
        with hall.refuses(refusal):
            decide(hall, hall.act(role), kind)
    act = agreed(hall)
    with hall.refuses(ReasonMissing):
        decide(hall, act, kind, reason="  ")
    with hall.records("ChargeDecided"):
        decide(hall, act, kind)
    assert states(hall, PAYS)[AREA] is ChargeState[kind.name]
    hall.open_shift()
    with hall.refuses(NothingToPay):
        hall.pay(PAYS, Payee.DEVELOPER)


@pytest.mark.parametrize("kind", [WAIVED, INSTALMENTS])
def test_nothing_is_decided_about_a_charge_that_is_not_open(hall: Hall, kind: DecisionKind) -> None:
    hall.pay(PAYS, Payee.DEVELOPER)
    for code in (PAYS, NIL, UNMEASURED):
        act = agreed(hall)
        with hall.refuses(NothingToDecide) as refused:
            decide(hall, act, kind, code)
        assert refused.value.facts() == {"item": AREA}


def test_a_part_may_be_waived_and_the_rest_is_paid(hall: Hall) -> None:
    waive, unit = hall.desks.decisions.waive, hall.unit(PAYS)
    for fen in (0, -1, 10_000_01):
        act = agreed(hall)
        with hall.refuses(PartNotAllowed):
            waive(act, unit, AREA, REASON, Money(fen))
    waive(agreed(hall), unit, AREA, REASON, Money(4_000_00))
    assert (area(hall).open, area(hall).waived) == (Money(6_000_00), Money(4_000_00))
    waive(agreed(hall), unit, AREA, REASON, Money(1_000_00))
    assert (area(hall).open, area(hall).waived) == (Money(5_000_00), Money(5_000_00))
    act = agreed(hall)
    with hall.refuses(PartNotAllowed):
        waive(act, unit, AREA, REASON, Money(5_000_01))
    hall.pay(PAYS, Payee.DEVELOPER)
    assert area(hall).state is ChargeState.PAID
    assert hall.check_fails() == {}


# Instalments and parts


def test_a_part_is_paid_only_in_instalments_and_never_beyond_what_is_open(hall: Hall) -> None:
    hall.open_shift()
    with hall.refuses(PartNotAllowed) as refused:
        part(hall, 4_000_00)
    assert refused.value.facts() == {
        "item": "面积补差款",
        "open": Money(10_000_00),
        "asked": Money(4_000_00),
    }
    plan = [
        Instalment(date(2026, 12, 1), Money(4_000_00)),
        Instalment(date(2027, 1, 1), Money(6_000_00)),
    ]
    with_plan, unit = hall.desks.decisions.instalments, hall.unit(PAYS)
    act = agreed(hall)
    with hall.refuses(PlanDiffers):
        with_plan(act, unit, AREA, REASON, plan[:1])
    with_plan(act, unit, AREA, REASON, plan)
    assert area(hall).plan == tuple(plan)
    part(hall, 4_000_00)
    assert (area(hall).state, area(hall).open) == (ChargeState.INSTALMENTS, Money(6_000_00))
    for fen in (6_000_01, 0, -1):
        with hall.refuses(PartNotAllowed):
            part(hall, fen)
    with hall.refuses(NothingToPay):  # not "somebody was faster"
        hall.pay(PAYS, Payee.DEVELOPER)
    part(hall, 6_000_00)
    assert area(hall).state is ChargeState.PAID
    with hall.database.engine.connect() as connection:
        totals = connection.execute(select(receipts.c.total).order_by(receipts.c.serial)).scalars()
        assert list(totals) == [Money(4_000_00), Money(6_000_00)]
    assert hall.check_fails() == {}


def test_one_of_several_items_of_a_payee_may_be_paid_alone(hall: Hall) -> None:
    hall.open_shift()
    take, unit = hall.desks.receipts.take_payment, hall.unit(PAYS)
    fee = {FEE: Money(848_40)}
    cash = [Payment(CASH, Money(848_40))]
    with hall.refuses(NothingToPay):
        take(hall.act(Role.CASHIER), unit, Payee.DEVELOPER, cash, fee)
    take(hall.act(Role.CASHIER), unit, Payee.PROPERTY_COMPANY, cash, fee)
    assert states(hall, PAYS)[FEE] is ChargeState.PAID


# The right of rescission


@pytest.mark.parametrize("code", [BEYOND, OWED_BEYOND])
def test_beyond_three_percent_nothing_is_settled_before_the_owner_chose(
    hall: Hall, code: str
) -> None:
    hall.open_shift()
    found = hall.desks.receipts.settlement(hall.unit(code))
    assert (found.rescission_right, found.rescission_open, found.choice) == (True, True, None)
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    for choice in (None, UNDECIDED):
        if choice:
            choose(hall, choice, code)
        with hall.refuses(RescissionOpen) as refused:
            if code == BEYOND:
                hall.pay(BEYOND, Payee.DEVELOPER)
            else:
                hall.desks.refunds.apply(act, hall.unit(code), RefundWish(RefundMethod.CASH))
        assert refused.value.facts() == {"code": code}
    hall.pay(code, Payee.PROPERTY_COMPANY)  # the right concerns the area difference alone
    for kind in (WAIVED, INSTALMENTS) if code == BEYOND else ():
        consent = agreed(hall)
        with hall.refuses(RescissionOpen):
            decide(hall, consent, kind, code)


def test_after_legal_has_noted_that_the_owner_keeps_the_flat_the_desk_settles(hall: Hall) -> None:
    with hall.records("ChargeDecided") as noted:
        choose(hall, KEEPS)
    assert noted[0].data == {"item": "AREA_DIFFERENCE", "kind": "KEEPS", "reason": "书面声明 01"}
    assert not hall.desks.receipts.settlement(hall.unit(BEYOND)).rescission_open
    hall.pay(BEYOND, Payee.DEVELOPER)
    assert area(hall, BEYOND).received == Money(30_000_00)  # 3 % of 100 m²; the rest is free
    choose(hall, KEEPS, OWED_BEYOND)
    hall.sign(hall.refund(OWED_BEYOND))
    assert area(hall, OWED_BEYOND).state is ChargeState.REFUND_SIGNED


def test_only_legal_notes_a_choice_and_names_the_signed_statement(hall: Hall) -> None:
    note, unit = hall.desks.decisions.choose, hall.unit(BEYOND)
    with hall.refuses(ApprovalNeeded):
        note(hall.act(Role.CASHIER), unit, KEEPS, "声明")
    with hall.refuses(NotAllowed):
        note(hall.act(Role.INSPECTOR), unit, KEEPS, "声明")
    with hall.refuses(ReasonMissing):
        note(hall.act(Role.LEGAL), unit, KEEPS, " ")
    with hall.refuses(NoRescissionRight) as refused:
        note(hall.act(Role.LEGAL), hall.unit(PAYS), RESCINDS, "声明")
    assert refused.value.facts() == {"code": PAYS}
    act = hall.approved(hall.act(Role.CASHIER), Role.LEGAL, Right.RECORD_RESCISSION)
    note(act, unit, KEEPS, "声明")
    assert hall.desks.receipts.settlement(unit).choice is KEEPS


def test_a_rescinded_flat_takes_no_money_and_its_keys_are_never_released(hall: Hall) -> None:
    hall.open_shift()
    hall.inspect(BEYOND, Conclusion.ACCEPTED)
    choose(hall, RESCINDS)
    found = hall.desks.receipts.settlement(hall.unit(BEYOND))
    assert (found.choice, found.repaid_by) == (RESCINDS, date(2026, 11, 22))
    for payee in (Payee.DEVELOPER, Payee.PROPERTY_COMPANY, Payee.COLLECTED):
        with hall.refuses(UnitRescinded):
            hall.pay(BEYOND, payee)
    with hall.refuses(UnitRescinded):
        hall.hand_over(BEYOND)
    act = hall.approved(hall.act(Role.KEY_CLERK), Role.LEAD, Right.LIFT_GATE)
    with hall.refuses(UnitRescinded):
        hall.desks.handover.lift(act, hall.unit(BEYOND), "领导批准")
    assert "RESCINDED" in hall.desks.handover.card(hall.unit(BEYOND)).flags


def test_the_latest_choice_counts_and_the_contract_may_set_the_day_of_repayment(hall: Hall) -> None:
    choose(hall, RESCINDS, repaid_by=date(2026, 11, 30))
    assert hall.desks.receipts.settlement(hall.unit(BEYOND)).repaid_by == date(2026, 11, 30)
    hall.clock.forward(minutes=1)
    choose(hall, KEEPS)
    assert hall.desks.receipts.settlement(hall.unit(BEYOND)).repaid_by is None
    hall.pay(BEYOND, Payee.DEVELOPER)
    assert {KEEPS, RESCINDS, UNDECIDED} == RESCISSION_CHOICES


def test_a_rescission_is_withdrawn_though_a_new_survey_ended_the_right(hall: Hall) -> None:
    choose(hall, RESCINDS)
    measured = [each for each in rows() if each[column("房间编码")] == BEYOND]
    measured[0][column("实测建筑面积(㎡)")] = "101.00"
    hall.desks.unit_import.run(hall.desks.people.console(), unit_file(measured))
    hall.clock.forward(minutes=1)
    with pytest.raises(NoRescissionRight):
        choose(hall, RESCINDS)
    choose(hall, KEEPS)
    hall.desks.statements.issue(hall.act(Role.FINANCE), [hall.unit(BEYOND)], "重新测绘")
    hall.pay(BEYOND, Payee.DEVELOPER)


# The area settlement sheet


def test_the_area_sheet_is_issued_weeks_before_anybody_comes(hall: Hall) -> None:
    hall.clock.forward(days=-30)
    with hall.records("StatementIssued", "AreaSheetIssued") as noted:
        ref = hall.desks.receipts.area_sheet(hall.act(Role.CASHIER), hall.unit(PAYS))
    assert noted[1].data == {"amount": 10_000_00, "number": ref.number}
    with hall.database.read() as reading:
        paper = cast(sheets.AreaSettlementSheet, reading.papers.get(ref.paper_id))
    assert (paper.owners, paper.receipt_number) == (("曾甲",), "")
    hall.pay(PAYS, Payee.DEVELOPER)
    again = hall.desks.receipts.area_sheet(hall.act(Role.CASHIER), hall.unit(PAYS))
    with hall.database.read() as reading:
        settled = cast(sheets.AreaSettlementSheet, reading.papers.get(again.paper_id))
    assert settled.receipt_number == "SJ-S1-A000001"
    assert settled.settled_on == date(2026, 10, 8)
    assert hall.count("visits") == 0


def test_no_area_sheet_without_measured_areas_owner_or_right(hall: Hall) -> None:
    sheet = hall.desks.receipts.area_sheet
    with hall.refuses(MeasuredAreaMissing):
        sheet(hall.act(Role.CASHIER), hall.unit(UNMEASURED))
    with hall.refuses(NotAllowed):
        sheet(hall.act(Role.GIFTS), hall.unit(PAYS))
    with hall.refuses(UnitNotSold):
        sheet(hall.act(Role.CASHIER), hall.unit(UNSOLD))
