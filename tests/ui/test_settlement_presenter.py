"""What the cashier is asked to do, and what the fields propose, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from handover_app.domain.fees import ChargeItem, LineChange, Payee, StatementLine
from handover_app.domain.money import InvalidAmount, Money
from handover_app.domain.receipts import (
    ChargeLine,
    ChargeState,
    DecisionKind,
    Instalment,
    PaymentMethod,
    RefundMethod,
    RefundState,
    RefundSummary,
    Settlement,
)
from handover_app.ui.settlement.drafts import PaymentDraft, PlanDraft, parts_of
from handover_app.ui.settlement.presenter import (
    Obstacle,
    TaskKind,
    may_convert,
    next_instalment,
    obstacle_of,
    owed_to_owner,
    still_to_pay,
    tasks_of,
)

AREA, FEE, FUND = (
    ChargeItem.AREA_DIFFERENCE,
    ChargeItem.SERVICE_FEE,
    ChargeItem.MAINTENANCE_FUND,
)
PLAN = (
    Instalment(date(2026, 12, 1), Money(400)),
    Instalment(date(2027, 1, 1), Money(300)),
    Instalment(date(2027, 2, 1), Money(300)),
)


def line(
    item: ChargeItem,
    fen: int,
    payee: Payee = Payee.DEVELOPER,
    state: ChargeState = ChargeState.OPEN,
    principal: str = "",
) -> ChargeLine:
    amount = Money(fen)
    charged = StatementLine(item, payee, payee.name, "", amount, str(item), principal)
    return ChargeLine(charged, state, open=amount)


def settlement(*lines: ChargeLine, **named: object) -> Settlement:
    bare = Settlement(UUID(int=1), "1-1-101", "样例", lines, False, "", False, ())
    return replace(bare, **named)


def refund(state: RefundState, method: RefundMethod, *, signed: bool) -> RefundSummary:
    return RefundSummary(
        refund_id=UUID(int=2),
        unit_id=UUID(int=1),
        code="1-1-101",
        number="TK-1",
        item="面积补差款",
        payer=Payee.DEVELOPER,
        payee="样例",
        amount=Money(500),
        method=method,
        account_tail="",
        promised=date(2026, 12, 1),
        state=state,
        signed=signed,
        clerk="样例",
        paper=None,
    )


def kinds(found: Settlement) -> list[TaskKind]:
    return [each.kind for each in tasks_of(found)]


def test_a_notice_comes_first_and_instalments_come_last() -> None:
    found = settlement(
        line(FEE, 1000, Payee.PROPERTY_COMPANY, ChargeState.INSTALMENTS),
        line(AREA, -500),
        line(FUND, 700, Payee.COLLECTED),
        changed=(LineChange(FUND, "维修资金", Money(600), Money(700), ""),),
    )
    assert kinds(found) == [TaskKind.NOTIFY, TaskKind.TAKE, TaskKind.REFUND, TaskKind.TAKE]
    assert tasks_of(found)[1].payee is Payee.COLLECTED


def test_money_collected_for_two_principals_is_never_one_task() -> None:
    found = settlement(
        line(ChargeItem("WATER"), 100, Payee.COLLECTED, principal="供水公司"),
        line(ChargeItem("GAS"), 200, Payee.COLLECTED, principal="燃气公司"),
    )
    task = tasks_of(found)[0]
    assert (task.amount, task.items) == (Money(100), {ChargeItem("WATER")})


@pytest.mark.parametrize(
    ("state", "method", "signed", "kind"),
    [
        (RefundState.APPLIED, RefundMethod.TRANSFER, False, TaskKind.SIGN),
        (RefundState.APPROVED, RefundMethod.CASH, False, TaskKind.SIGN),
        (RefundState.APPROVED, RefundMethod.CASH, True, TaskKind.PAY_CASH),
        (RefundState.APPROVED, RefundMethod.TRANSFER, True, None),
        (RefundState.BOUNCED, RefundMethod.TRANSFER, True, TaskKind.ACCOUNT),
        (RefundState.SENT, RefundMethod.TRANSFER, True, None),
        (RefundState.REJECTED, RefundMethod.CASH, False, None),
    ],
)
def test_a_refund_asks_the_cashier_only_for_the_cashiers_step(
    state: RefundState, method: RefundMethod, signed: bool, kind: TaskKind | None
) -> None:
    found = kinds(settlement(refunds=(refund(state, method, signed=signed),)))
    assert found == ([] if kind is None else [kind])


def test_nothing_is_to_be_done_for_a_flat_that_was_given_back() -> None:
    found = settlement(line(AREA, 500), choice=DecisionKind.RESCINDS, rescission_open=True)
    assert tasks_of(found) == ()


def test_legal_stands_before_the_area_difference_and_a_notice_before_what_changed() -> None:
    change = LineChange(FEE, "物业费", Money(900), Money(1000), "")
    found = settlement(
        line(AREA, 500),
        line(FEE, 1000, Payee.PROPERTY_COMPANY),
        line(FUND, 700, Payee.COLLECTED),
        rescission_open=True,
        changed=(change,),
    )
    notice, area, fee, fund = tasks_of(found)
    assert [obstacle_of(found, each) for each in (notice, area, fee, fund)] == [
        None,
        Obstacle.LEGAL,
        Obstacle.NOTICE,
        None,
    ]


def test_a_refund_is_not_set_off_against_what_is_to_be_paid() -> None:
    found = settlement(line(AREA, -500), line(FEE, 1000, Payee.PROPERTY_COMPANY))
    assert (still_to_pay(found), owed_to_owner(found)) == (Money(1000), Money(500))
    assert may_convert(found)
    assert not may_convert(settlement(line(AREA, -500)))


@pytest.mark.parametrize(
    ("open_fen", "due"), [(1000, 400), (800, 200), (600, 300), (150, 150), (1200, 400)]
)
def test_the_next_instalment_is_what_the_plan_asks_for_next(open_fen: int, due: int) -> None:
    later = replace(line(FEE, open_fen, state=ChargeState.INSTALMENTS), plan=PLAN)
    assert next_instalment(later) == Money(due)
    assert next_instalment(replace(later, plan=())) == Money(open_fen)


def test_what_is_proposed_is_sent_without_parts_and_a_choice_with_them() -> None:
    lines = (line(AREA, 500), line(ChargeItem("PARKING"), 200))
    assert parts_of(lines, {AREA: Money(500), ChargeItem("PARKING"): Money(200)}) is None
    assert parts_of(lines, {AREA: Money(500)}) == {AREA: Money(500)}


def test_credit_is_offered_as_far_as_it_goes() -> None:
    draft = PaymentDraft(Money(1000))
    assert draft.offer(PaymentMethod.CREDIT, Money(300)) == Money(300)
    draft.add(PaymentMethod.CREDIT, "2", "")
    assert draft.offer(PaymentMethod.CREDIT, Money(300)) == Money(100)
    assert draft.offer(PaymentMethod.CASH, Money(300)) == Money(800)


def test_a_first_plan_has_two_halves_that_add_up() -> None:
    draft = PlanDraft.halves(Money(1001), date(2026, 12, 1))
    assert [each.amount for each in draft.plan()] == [Money(500), Money(501)]
    draft.rows.append((date(2027, 3, 1), "much"))
    with pytest.raises(InvalidAmount):
        draft.plan()
