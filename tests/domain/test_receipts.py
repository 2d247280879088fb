"""Receipts: payments are the bill, and what counts as settled by the sums of the papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.fees import ChargeItem, Payee, StatementLine
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import (
    BOOKS,
    SETTLED,
    AmountDiffers,
    ChargeDecision,
    ChargeLine,
    ChargeState,
    Decided,
    DecisionKind,
    Instalment,
    ItemLedger,
    Payment,
    PaymentMethod,
    PlanDiffers,
    ReferenceMissing,
    Settlement,
    charge_lines,
    check_payments,
    check_plan,
    open_of,
    stored_plan,
    sum_up,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
AREA, FEE = ChargeItem.AREA_DIFFERENCE, ChargeItem.SERVICE_FEE
BARE = {PaymentMethod.CASH, PaymentMethod.CREDIT}


def line(item: ChargeItem, fen: int | None) -> StatementLine:
    """A line of the statement; the area is the developer's."""
    payee = Payee.DEVELOPER if item == AREA else Payee.PROPERTY_COMPANY
    return StatementLine(item, payee, payee.value, "", None if fen is None else Money(fen))


def became(fen: int | None, ledger: ItemLedger, decided: Decided) -> ChargeLine:
    """What became of an area difference of so many fen."""
    (found,) = charge_lines((line(AREA, fen),), {AREA: ledger}, {AREA: decided})
    return found


def got(fen: int, pending: int = 0, refunded: int = 0, granted: bool = False) -> ItemLedger:
    """What the papers of one item come to, in fen."""
    return ItemLedger(
        received=Money(fen),
        pending=Money(pending),
        refunded=Money(refunded),
        granted=granted,
        receipt_number="SJ-1" if fen else "",
        refund_number="TK-1" if refunded else "",
    )


NOTHING, UNDECIDED = ItemLedger(), Decided()
LATER = Decided(instalments=True)
FREE = Decided(waived_all=True)


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
def test_only_cash_and_credit_need_no_reference(method: PaymentMethod) -> None:
    check_payments(Money(5), [Payment(method, Money(5), "0042")])
    if method in BARE:
        check_payments(Money(5), [Payment(method, Money(5))])
        return
    with pytest.raises(ReferenceMissing) as missing:
        check_payments(Money(5), [Payment(method, Money(5), " ")])
    assert missing.value.facts() == {"method": method}


def test_each_payee_has_a_book_of_its_own() -> None:
    assert set(BOOKS) == set(Payee)
    assert len(set(BOOKS.values())) == len(BOOKS)


@pytest.mark.parametrize(
    ("fen", "ledger", "decided", "state", "still"),
    [
        (0, NOTHING, UNDECIDED, ChargeState.NIL, 0),
        (5, NOTHING, UNDECIDED, ChargeState.OPEN, 5),
        (-5, NOTHING, UNDECIDED, ChargeState.OPEN, -5),
        (None, NOTHING, UNDECIDED, ChargeState.UNKNOWN, 0),
        (None, got(5), UNDECIDED, ChargeState.UNKNOWN, 0),
        (5, got(5), UNDECIDED, ChargeState.PAID, 0),
        (5, got(4), UNDECIDED, ChargeState.OPEN, 1),
        (5, got(7), UNDECIDED, ChargeState.OPEN, -2),
        (0, got(7), UNDECIDED, ChargeState.OPEN, -7),
        (5, got(5, pending=2), UNDECIDED, ChargeState.PENDING, 0),
        (5, got(4, pending=4), UNDECIDED, ChargeState.OPEN, 1),
        (-5, got(0, refunded=5), UNDECIDED, ChargeState.REFUND_PREPARED, 0),
        (-5, got(0, refunded=5, granted=True), UNDECIDED, ChargeState.REFUND_SIGNED, 0),
        (-5, got(0, refunded=3, granted=True), UNDECIDED, ChargeState.OPEN, -2),
        (-5, got(0, refunded=8, granted=True), UNDECIDED, ChargeState.OPEN, 3),
        (5, got(7, refunded=2), UNDECIDED, ChargeState.REFUND_PREPARED, 0),
        (5, got(7, refunded=2, granted=True), UNDECIDED, ChargeState.REFUND_SIGNED, 0),
        (5, got(7, pending=7, refunded=2, granted=True), UNDECIDED, ChargeState.PENDING, 0),
        (5, NOTHING, FREE, ChargeState.WAIVED, 0),
        (-5, NOTHING, FREE, ChargeState.WAIVED, 0),
        (5, got(3), FREE, ChargeState.PAID, 0),
        (5, NOTHING, Decided(waived=Money(2)), ChargeState.OPEN, 3),
        (5, got(3), Decided(waived=Money(2)), ChargeState.PAID, 0),
        (5, got(4), Decided(waived=Money(2)), ChargeState.PAID, 0),
        (5, NOTHING, Decided(waived=Money(5)), ChargeState.WAIVED, 0),
        (-5, NOTHING, Decided(waived=Money(5)), ChargeState.OPEN, -5),
        (5, NOTHING, LATER, ChargeState.INSTALMENTS, 5),
        (5, got(2), LATER, ChargeState.INSTALMENTS, 3),
        (5, got(5), LATER, ChargeState.PAID, 0),
        (5, got(6), LATER, ChargeState.OPEN, -1),
        (5, NOTHING, Decided(choice=DecisionKind.KEEPS), ChargeState.OPEN, 5),
    ],
)
def test_a_line_stands_where_its_sums_say(
    fen: int | None, ledger: ItemLedger, decided: Decided, state: ChargeState, still: int
) -> None:
    found = became(fen, ledger, decided)
    assert (found.state, found.open) == (state, Money(still))
    assert found.in_instalments is (state is ChargeState.INSTALMENTS)


amounts = st.integers(-(10**6), 10**6)


@given(amounts, st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6), st.booleans())
def test_what_is_charged_is_kept_waived_or_still_open(
    fen: int, received: int, refunded: int, waived: int, later: bool
) -> None:
    found = became(
        fen,
        got(received, refunded=refunded, granted=True),
        Decided(waived=Money(waived), instalments=later),
    )
    assert Money(fen) == Money(received - refunded) + found.waived + found.open
    assert NIL <= found.waived <= Money(waived)
    if found.state in SETTLED - {ChargeState.INSTALMENTS}:
        assert found.open == NIL, "nothing settled is open"
    else:
        assert found.open != NIL


def test_what_was_paid_ahead_counts_like_any_other_receipt() -> None:
    ahead = ItemLedger(received=Money(5), ahead=Money(5))
    assert became(5, ahead, UNDECIDED).state is ChargeState.PAID
    assert became(5, ahead, UNDECIDED).received == Money(5)


def test_what_is_settled_is_written_down() -> None:
    assert set(ChargeState) - SETTLED == {
        ChargeState.OPEN,
        ChargeState.PENDING,
        ChargeState.REFUND_PREPARED,
        ChargeState.UNKNOWN,
    }


def test_a_debt_and_a_refund_are_never_set_off_against_each_other() -> None:
    lines = charge_lines((line(AREA, -700), line(FEE, 500)), {}, {})
    settlement = Settlement(new_id(), "1-1-101", "甲", lines, False, "", False, ())
    assert settlement.payees == (Payee.PROPERTY_COMPANY,)
    assert settlement.open_total(Payee.PROPERTY_COMPANY) == Money(500)
    assert settlement.open_total(Payee.DEVELOPER) == Money(0)
    assert settlement.refund_due == Money(700)


def test_money_for_two_principals_comes_on_two_receipts() -> None:
    items = [ChargeItem("FUND"), ChargeItem("TV"), ChargeItem("FUND_REST")]
    charged = [
        replace(line(item, 5), payee=Payee.COLLECTED, principal=principal)
        for item, principal in zip(items, ("专户", "广电", "专户"), strict=True)
    ]
    lines = charge_lines(charged, {}, {})
    assert [each.line.item for each in open_of(lines, Payee.COLLECTED)] == [items[0], items[2]]
    paid = {items[0]: got(5), items[2]: got(5)}
    rest = open_of(charge_lines(charged, paid, {}), Payee.COLLECTED)
    assert [each.line.item for each in rest] == [items[1]]


def decision(kind: DecisionKind, **changes: object) -> ChargeDecision:
    """A decision on the area difference."""
    return ChargeDecision(
        id=new_id(), unit_id=new_id(), item=AREA, kind=kind, reason="理由", clerk=new_id(),
        at=NOW, **changes,  # type: ignore[arg-type]
    )  # fmt: skip


def test_waivers_add_up_and_the_latest_plan_and_choice_count() -> None:
    early, late = (Instalment(date(2026, month, 1), Money(3)) for month in (12, 11))
    found = sum_up(
        [
            decision(DecisionKind.WAIVED, amount=Money(2)),
            decision(DecisionKind.RESCINDS, due=date(2026, 12, 7)),
            decision(DecisionKind.INSTALMENTS, plan=stored_plan([early])),
            decision(DecisionKind.WAIVED, amount=Money(3)),
            decision(DecisionKind.INSTALMENTS, plan=stored_plan([late])),
            decision(DecisionKind.KEEPS),
        ]
    )
    assert found == Decided(
        waived=Money(5), plan=(late,), instalments=True, choice=DecisionKind.KEEPS
    )
    assert sum_up([]) == Decided()
    assert sum_up([decision(DecisionKind.RESCINDS, due=date(2026, 12, 7))]).repaid_by == date(
        2026, 12, 7
    )


def test_a_waiver_older_than_amounts_is_of_everything() -> None:
    assert sum_up([decision(DecisionKind.WAIVED)]).waived_all


def test_a_plan_is_what_is_open_in_positive_parts_or_says_only_later() -> None:
    def plan(*fen: int) -> list[Instalment]:
        return [Instalment(date(2026, 12, 1), Money(each)) for each in fen]

    check_plan(Money(5), plan(2, 3))
    check_plan(Money(5), plan(5))
    check_plan(Money(5), [])
    for wrong in (plan(2, 2), plan(6, -1), plan(5, 0), plan(6)):
        with pytest.raises(PlanDiffers) as differs:
            check_plan(Money(5), wrong)
        assert differs.value.facts()["open"] == Money(5)
