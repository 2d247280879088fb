"""The cash desk: receipts by payee without a gap, refunds, waivers, the right of rescission."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.money import Money
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.receipts import (
    AmountDiffers,
    ChargeState,
    DecisionKind,
    NothingToDecide,
    NothingToPay,
    NothingToRefund,
    PaperRef,
    Payment,
    PaymentMethod,
    ReferenceMissing,
    RefundMethod,
    RefundNotFound,
    RescissionOpen,
)
from handover_app.domain.units import UnitNotSold
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import receipt_lines, receipts
from tests.services.hall import (
    BEYOND,
    NIL,
    OWED,
    OWED_BEYOND,
    PAYS,
    PAYS_TOO,
    SHARED,
    UNMEASURED,
    UNSOLD,
    Hall,
    race,
)

AREA, FEE, FUND = (
    ChargeItem.AREA_DIFFERENCE,
    ChargeItem.SERVICE_FEE,
    ChargeItem.MAINTENANCE_FUND,
)


def states(hall: Hall, code: str) -> dict[ChargeItem, ChargeState]:
    """The state of each charge of a flat."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return {each.line.item: each.state for each in lines}


def numbers(hall: Hall) -> list[str]:
    """All receipt numbers in their order."""
    with hall.database.engine.connect() as connection:
        return list(connection.execute(select(receipts.c.number).order_by("number")).scalars())


def test_the_statement_names_each_charge_with_its_payee(hall: Hall) -> None:
    settlement = hall.desks.receipts.settlement(hall.unit(PAYS))
    assert [(each.line.item, each.line.payee, each.line.amount) for each in settlement.lines] == [
        (AREA, Payee.DEVELOPER, Money(10_000_00)),
        (FEE, Payee.PROPERTY_COMPANY, Money(848_40)),
        (FUND, Payee.COLLECTED, Money(14_645_00)),
    ]
    assert settlement.payees == (Payee.DEVELOPER, Payee.PROPERTY_COMPANY, Payee.COLLECTED)
    assert states(hall, UNMEASURED) == dict.fromkeys((AREA, FEE, FUND), ChargeState.UNKNOWN)
    assert states(hall, NIL)[AREA] is ChargeState.NIL


def test_a_payment_is_numbered_journalled_and_kept_as_paper_at_once(hall: Hall) -> None:
    with hall.records("ReceiptIssued") as rows:
        ref = hall.pay(PAYS, Payee.DEVELOPER)
    assert ref.number == "SJ-S1-A000001"
    assert rows[0].data["number"] == ref.number
    assert (rows[0].data["payee"], rows[0].data["total"]) == ("DEVELOPER", 10_000_00)
    assert states(hall, PAYS) == {
        AREA: ChargeState.PAID,
        FEE: ChargeState.OPEN,
        FUND: ChargeState.OPEN,
    }
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers).where(papers.c.id == ref.paper_id)).one()
        receipt = connection.execute(select(receipts)).one()
    paper = json.loads(stored.data)
    assert (stored.subject, stored.number) == (receipt.id, ref.number)
    assert (paper["total_fen"], paper["capital"]) == (10_000_00, "人民币壹万元整")
    assert paper["head"]["chain_head"]
    assert (receipt.payer, receipt.clerk) == ("曾甲", hall.clerk(Role.CASHIER))


def test_a_receipt_never_mixes_payees(hall: Hall) -> None:
    for payee in Payee:
        hall.pay(PAYS, payee)
    with hall.database.engine.connect() as connection:
        rows = connection.execute(
            select(receipts.c.number, receipts.c.payee, receipt_lines.c.item).join(
                receipt_lines, receipt_lines.c.receipt_id == receipts.c.id
            )
        ).all()
    assert sorted((row.number, row.payee, row.item) for row in rows) == [
        ("SJ-S1-A000001", Payee.DEVELOPER, AREA),
        ("SJ-S1-B000001", Payee.PROPERTY_COMPANY, FEE),
        ("SJ-S1-C000001", Payee.COLLECTED, FUND),
    ]


def test_collected_money_names_the_principal_on_paper(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.COLLECTED)
    with hall.database.read() as reading:
        paper = reading.papers.get(ref.paper_id)
    assert getattr(paper, "collected_for", None) == "住宅专项维修资金专户"
    assert getattr(paper, "payee", None) == "澄湖示例物业服务有限公司"


def test_all_owners_stand_on_the_receipt(hall: Hall) -> None:
    hall.pay(SHARED, Payee.DEVELOPER)
    with hall.database.engine.connect() as connection:
        assert connection.execute(select(receipts.c.payer)).scalar_one() == "覃己、孔壬"


def test_the_payments_must_be_the_bill(hall: Hall) -> None:
    take, unit = hall.desks.receipts.take_payment, hall.unit(PAYS)
    for amounts in ([], [9_999_99], [10_000_01], [10_001_00, -1_00], [10_000_00, 0]):
        parts = [Payment(PaymentMethod.CASH, Money(fen)) for fen in amounts]
        with hall.refuses(AmountDiffers) as refused:
            take(hall.act(Role.CASHIER), unit, Payee.DEVELOPER, parts)
        assert refused.value.facts() == {
            "bill": Money(10_000_00),
            "paid": Money(sum(amounts)),
        }


def test_a_bill_may_be_paid_in_several_ways_each_with_its_reference(hall: Hall) -> None:
    take, unit = hall.desks.receipts.take_payment, hall.unit(PAYS)
    for method in set(PaymentMethod) - {PaymentMethod.CASH}:
        parts = [
            Payment(PaymentMethod.CASH, Money(1_00)),
            Payment(method, Money(9_999_00), "  "),
        ]
        with hall.refuses(ReferenceMissing) as refused:
            take(hall.act(Role.CASHIER), unit, Payee.DEVELOPER, parts)
        assert refused.value.facts() == {"method": method}
    parts = [
        Payment(PaymentMethod.CASH, Money(1_00)),
        Payment(PaymentMethod.CARD, Money(9_999_00), "POS 0042"),
    ]
    take(hall.act(Role.CASHIER), unit, Payee.DEVELOPER, parts)
    assert hall.count("receipt_payments") == 2


def test_what_is_paid_is_not_paid_again(hall: Hall) -> None:
    hall.pay(PAYS, Payee.DEVELOPER)
    with hall.refuses(NothingToPay) as refused:
        hall.pay(PAYS, Payee.DEVELOPER)
    assert refused.value.facts() == {"payee": Payee.DEVELOPER}
    with hall.refuses(NothingToPay):
        hall.pay(NIL, Payee.DEVELOPER)
    with hall.refuses(UnitNotSold):
        hall.pay(UNSOLD, Payee.PROPERTY_COMPANY)


def test_numbers_have_no_gap_after_refusals_and_broken_transactions(hall: Hall) -> None:
    hall.pay(PAYS, Payee.DEVELOPER)
    with hall.refuses(NothingToPay):
        hall.pay(PAYS, Payee.DEVELOPER)
    with hall.database.write(hall.act(Role.CASHIER)) as work:
        assert work.take_number("A") == 2  # and then the block is left without a commit
    hall.pay(PAYS_TOO, Payee.DEVELOPER)
    hall.pay(SHARED, Payee.DEVELOPER, station="S2")
    hall.pay(SHARED, Payee.PROPERTY_COMPANY)
    assert numbers(hall) == ["SJ-S1-A000001", "SJ-S1-A000002", "SJ-S1-B000001", "SJ-S2-A000001"]
    assert hall.check_fails() == {}


def test_a_repeated_payment_is_answered_with_its_receipt(hall: Hall) -> None:
    act = hall.act(Role.CASHIER)
    ref = hall.pay(PAYS, Payee.DEVELOPER, act=act)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.receipts.take_payment(act, hall.unit(PAYS), Payee.DEVELOPER, [])
    assert done.value.result == {"number": "SJ-S1-A000001", "paper": str(ref.paper_id)}


def test_of_two_cashiers_at_once_one_takes_the_money(hall: Hall) -> None:
    bill = [Payment(PaymentMethod.CASH, Money(10_000_00))]

    def take(station: str) -> PaperRef:
        act = hall.act(Role.CASHIER, station)
        return hall.desks.receipts.take_payment(act, hall.unit(PAYS), Payee.DEVELOPER, bill)

    answers = race(lambda: take("S1"), lambda: take("S2"))
    assert sorted(type(each).__name__ for each in answers) == ["NothingToPay", "PaperRef"]
    assert hall.count("receipts") == 1
    assert hall.check_fails() == {}


def test_the_same_click_sent_twice_at_once_takes_the_money_once(hall: Hall) -> None:
    bill = [Payment(PaymentMethod.CASH, Money(10_000_00))]
    act = hall.act(Role.CASHIER)

    def take() -> PaperRef:
        return hall.desks.receipts.take_payment(act, hall.unit(PAYS), Payee.DEVELOPER, bill)

    answers = race(take, take)
    assert sorted(type(each).__name__ for each in answers) == ["AlreadyDone", "PaperRef"]
    assert hall.count("receipts") == 1


def test_a_missing_measured_area_leaves_nothing_to_pay(hall: Hall) -> None:
    with hall.refuses(NothingToPay):
        hall.pay(UNMEASURED, Payee.PROPERTY_COMPANY)


# Refunds


def test_a_refund_counts_once_the_payee_has_signed(hall: Hall) -> None:
    settlement = hall.desks.receipts.settlement
    assert settlement(hall.unit(OWED)).refund_due == Money(10_000_00)
    with hall.records("Approved", "RefundPrepared") as rows:
        ref = hall.refund(OWED, Right.APPROVE_REFUND)
    assert ref.number == "TK-S1-000001"
    assert rows[1].data["approver"] == str(hall.clerk(Role.FINANCE))
    assert rows[1].data["amount"] == 10_000_00
    assert states(hall, OWED)[AREA] is ChargeState.REFUND_PREPARED
    found = settlement(hall.unit(OWED))
    assert (found.refund_number, found.refund_signed) == (ref.number, False)
    assert found.refund_due == Money(0)
    with hall.records("RefundSigned"):
        hall.desks.receipts.sign_refund(hall.act(Role.CASHIER), hall.unit(OWED))
    assert states(hall, OWED)[AREA] is ChargeState.REFUND_SIGNED
    assert settlement(hall.unit(OWED)).refund_signed
    with hall.changes_nothing():
        hall.desks.receipts.sign_refund(hall.act(Role.CASHIER), hall.unit(OWED))


def test_a_refund_needs_a_second_person(hall: Hall) -> None:
    with hall.refuses(ApprovalNeeded) as refused:
        hall.desks.receipts.prepare_refund(
            hall.act(Role.CASHIER), hall.unit(OWED), RefundMethod.TRANSFER
        )
    assert refused.value.facts() == {"right": Right.APPROVE_REFUND}


def test_nothing_is_refunded_twice_or_to_who_owes(hall: Hall) -> None:
    hall.refund(OWED, Right.APPROVE_REFUND)
    for code in (OWED, PAYS, NIL):
        act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
        with hall.refuses(NothingToRefund):
            hall.desks.receipts.prepare_refund(act, hall.unit(code), RefundMethod.CASH)
    with hall.refuses(RefundNotFound):
        hall.desks.receipts.sign_refund(hall.act(Role.CASHIER), hall.unit(PAYS))


def test_of_a_card_only_the_last_four_digits_are_kept(hall: Hall) -> None:
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    hall.desks.receipts.prepare_refund(
        act, hall.unit(OWED), RefundMethod.ORIGINAL_CARD, " 6222000011112222 "
    )
    with hall.database.read() as reading:
        refund = reading.refunds.of_unit(hall.unit(OWED), AREA)
    assert refund is not None
    assert (refund.account_tail, refund.payee) == ("2222", "翟丙")
    assert refund.promised == date(2026, 11, 22)


# Rescission and decisions


@pytest.mark.parametrize("code", [BEYOND, OWED_BEYOND])
def test_beyond_three_percent_an_ordinary_clerk_settles_nothing(hall: Hall, code: str) -> None:
    assert hall.desks.receipts.settlement(hall.unit(code)).rescission_open
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    with hall.refuses(RescissionOpen) as refused:
        if code == BEYOND:
            hall.pay(BEYOND, Payee.DEVELOPER)
        else:
            hall.desks.receipts.prepare_refund(act, hall.unit(code), RefundMethod.CASH)
    assert refused.value.facts() == {"code": code}
    hall.pay(code, Payee.PROPERTY_COMPANY)  # the right concerns the area difference alone


def test_after_legal_has_noted_that_the_owner_keeps_the_flat_the_desk_settles(hall: Hall) -> None:
    decide = hall.desks.receipts.decide
    with hall.records("ChargeDecided") as rows:
        decide(hall.act(Role.LEGAL), hall.unit(BEYOND), AREA, DecisionKind.KEEPS, "书面确认")
    assert rows[0].data == {"item": "AREA_DIFFERENCE", "kind": "KEEPS", "reason": "书面确认"}
    assert not hall.desks.receipts.settlement(hall.unit(BEYOND)).rescission_open
    hall.pay(BEYOND, Payee.DEVELOPER)
    with hall.database.engine.connect() as connection:
        total = connection.execute(
            select(receipts.c.total).where(receipts.c.payee == Payee.DEVELOPER)
        ).scalar_one()
    assert total == Money(30_000_00)  # 3 % of 100 m²; the rest is free


def test_the_choice_must_be_noted_before_the_difference_is_waived(hall: Hall) -> None:
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.DECIDE_CHARGE)
    with hall.refuses(RescissionOpen):
        hall.desks.receipts.decide(act, hall.unit(BEYOND), AREA, DecisionKind.WAIVED, "总经理批准")


@pytest.mark.parametrize("kind", [DecisionKind.WAIVED, DecisionKind.INSTALMENTS])
def test_a_waiver_or_instalments_take_two_people_and_a_reason(
    hall: Hall, kind: DecisionKind
) -> None:
    decide, unit = hall.desks.receipts.decide, hall.unit(PAYS)
    with hall.refuses(ApprovalNeeded):
        decide(hall.act(Role.CASHIER), unit, AREA, kind, "总经理批准")
    with hall.refuses(ApprovalNeeded):
        decide(hall.act(Role.FINANCE), unit, AREA, kind, "总经理批准")
    with hall.refuses(NotAllowed):
        decide(hall.act(Role.INSPECTOR), unit, AREA, kind, "总经理批准")
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.DECIDE_CHARGE)
    with hall.refuses(ReasonMissing):
        decide(act, unit, AREA, kind, "  ")
    with hall.records("ChargeDecided"):
        decide(act, unit, AREA, kind, "总经理批准")
    assert states(hall, PAYS)[AREA] is ChargeState[kind.name]
    with hall.refuses(NothingToPay):
        hall.pay(PAYS, Payee.DEVELOPER)


def test_nothing_is_decided_about_a_charge_that_is_not_open(hall: Hall) -> None:
    hall.pay(PAYS, Payee.DEVELOPER)
    for code in (PAYS, NIL, UNMEASURED):
        act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.DECIDE_CHARGE)
        with hall.refuses(NothingToDecide) as refused:
            hall.desks.receipts.decide(act, hall.unit(code), AREA, DecisionKind.WAIVED, "批准")
        assert refused.value.facts() == {"item": AREA}
