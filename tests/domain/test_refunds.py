"""Refunds: every step that may follow another, and who may take it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.receipts import (
    GRANTED,
    AccountMissing,
    AccountOfAnother,
    BankAccount,
    ConsentMissing,
    OwnRefund,
    Refund,
    RefundMethod,
    RefundState,
    RefundStepRefused,
    RefundUnsigned,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
CASHIER, FINANCE = new_id(), new_id()
S = RefundState
WAYS: dict[RefundState, tuple[RefundState, ...]] = {
    S.APPLIED: (),
    S.CHECKED: (S.CHECKED,),
    S.APPROVED: (S.CHECKED, S.APPROVED),
    S.SENT: (S.CHECKED, S.APPROVED, S.SENT),
    S.ARRIVED: (S.CHECKED, S.APPROVED, S.SENT, S.ARRIVED),
    S.BOUNCED: (S.CHECKED, S.APPROVED, S.SENT, S.BOUNCED),
    S.REJECTED: (S.CHECKED, S.REJECTED),
}
ALLOWED = {
    (S.APPLIED, S.CHECKED),
    (S.APPLIED, S.REJECTED),
    (S.CHECKED, S.APPROVED),
    (S.CHECKED, S.REJECTED),
    (S.APPROVED, S.SENT),
    (S.APPROVED, S.REJECTED),
    (S.SENT, S.ARRIVED),
    (S.SENT, S.BOUNCED),
    (S.BOUNCED, S.SENT),
    (S.BOUNCED, S.REJECTED),
}
ACCOUNT = BankAccount("甲", "示例银行", "湖滨支行", "6222 0000 1111 2222", consent=True)


def refund(state: RefundState = S.APPLIED, *, signed: bool = True) -> Refund:
    """A refund that went the shortest way to a state."""
    made = Refund(
        id=new_id(), number="TK-1", unit_id=new_id(), item=ChargeItem.AREA_DIFFERENCE,
        payer=Payee.DEVELOPER, amount=Money(5), payee="甲", method=RefundMethod.TRANSFER,
        account_tail="2222", promised=date(2026, 11, 22), issued_at=NOW, clerk=CASHIER,
    )  # fmt: skip
    made.prepared(NOW)
    if signed:
        made.sign(NOW)
    for step in WAYS[state]:
        made.move(step, FINANCE, NOW)
    return made


@pytest.mark.parametrize(("stands", "step"), list(product(RefundState, RefundState)))
def test_a_refund_takes_the_steps_of_the_guide_and_no_other(
    stands: RefundState, step: RefundState
) -> None:
    made = refund(stands)
    before = len(made.steps)
    if (stands, step) in ALLOWED:
        made.move(step, FINANCE, NOW, "  备注 ", None)
        assert (made.state, made.steps[-1].note) == (step, "备注")
        assert [each.position for each in made.steps] == list(range(before + 1))
        return
    with pytest.raises(RefundStepRefused) as refused:
        made.move(step, FINANCE, NOW)
    assert refused.value.facts() == {"number": "TK-1", "state": stands, "step": step}
    assert (made.state, len(made.steps)) == (stands, before)


@pytest.mark.parametrize("step", [S.CHECKED, S.APPROVED])
def test_who_applied_neither_checks_nor_approves(step: RefundState) -> None:
    made = refund(S.APPLIED if step is S.CHECKED else S.CHECKED)
    with pytest.raises(OwnRefund):
        made.move(step, CASHIER, NOW)
    made.move(step, FINANCE, NOW)
    assert made.approver == (FINANCE if step is S.APPROVED else None)


def test_no_money_leaves_before_the_payee_has_signed() -> None:
    made = refund(S.APPROVED, signed=False)
    with pytest.raises(RefundUnsigned):
        made.move(S.SENT, FINANCE, NOW)
    made.sign(NOW)
    made.move(S.SENT, FINANCE, NOW)
    assert made.state is S.SENT


def test_a_refund_is_signed_once() -> None:
    made = refund(signed=False)
    made.take_events()
    made.sign(NOW)
    made.sign(NOW + timedelta(hours=5))
    assert made.signed_at == NOW
    assert [event.event_name for _, event in made.take_events()] == ["RefundSigned"]


def test_a_paper_older_than_steps_was_approved_when_it_was_made() -> None:
    made = refund()
    made.steps.clear()
    assert made.state is S.APPROVED


def test_a_refund_is_granted_once_it_is_approved_and_until_it_is_rejected() -> None:
    assert {S.APPROVED, S.SENT, S.ARRIVED, S.BOUNCED} == GRANTED


@pytest.mark.parametrize("state", list(RefundState))
def test_the_account_is_corrected_only_while_no_money_is_on_its_way(state: RefundState) -> None:
    made = refund(state)
    if state in (S.SENT, S.ARRIVED, S.REJECTED):
        with pytest.raises(RefundStepRefused):
            made.correct_account(ACCOUNT, FINANCE)
        return
    made.take_events()
    made.correct_account(ACCOUNT, FINANCE)
    assert (made.account_number, made.account_tail) == ("6222000011112222", "2222")
    ((_, event),) = made.take_events()
    assert event.event_name == "AccountCorrected"
    assert "2222" not in str(event), "the journal holds no digit of it"


@pytest.mark.parametrize("state", [S.CHECKED, S.APPROVED])
def test_who_applied_does_not_change_the_account_that_others_agreed_to(state: RefundState) -> None:
    made = refund(state)
    with pytest.raises(OwnRefund):
        made.correct_account(ACCOUNT, CASHIER)
    made.correct_account(ACCOUNT, FINANCE)


def test_money_goes_to_an_account_of_the_payee_and_nobody_else() -> None:
    for name in ("乙", "甲乙", "甲的朋友"):
        with pytest.raises(AccountOfAnother) as caught:
            replace(ACCOUNT, name=name).check("甲")
        assert caught.value.payee == "甲"
    replace(ACCOUNT, name="Ａnn  Lee").check("ANN LEE")


def test_an_account_is_whole_and_consented_to() -> None:
    ACCOUNT.check("甲")
    for part in ("name", "bank", "branch", "number"):
        with pytest.raises(AccountMissing):
            replace(ACCOUNT, **{part: " "}).check("甲")  # type: ignore[arg-type]
    replace(ACCOUNT, name="甲 ", number="6222-0000").check("甲")
    with pytest.raises(AccountMissing):
        replace(ACCOUNT, number="62O2 0000").check("甲")
    with pytest.raises(ConsentMissing):
        BankAccount("甲", "示例银行", "湖滨支行", "6222").check("甲")


def test_an_account_typed_into_a_reason_stays_out_of_the_journal() -> None:
    made = refund(S.SENT)
    made.take_events()
    made.move(S.BOUNCED, FINANCE, NOW, "账号 6222000011112222 不存在")
    ((_, event),) = made.take_events()
    assert made.steps[-1].note == "账号 ****2222 不存在"
    assert "6222" not in str(event)
    made.move(S.SENT, FINANCE, NOW, "20261107000000000123")
    assert made.steps[-1].note == "20261107000000000123", "the number of an order is needed whole"
