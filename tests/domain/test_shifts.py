"""Shifts: what moves, what is counted without knowing, what blocks a close, what is explained."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.fees import Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import (
    FACES,
    AmountNotPositive,
    BlockerKind,
    CashBox,
    CashMovementKind,
    Closing,
    ClosingBlocked,
    ClosingBlocker,
    CountInvalid,
    CountMissing,
    DepositInvalid,
    Destination,
    DifferenceUnexplained,
    MovementNotFound,
    NotEnoughCash,
    Shift,
    count_total,
)

NOW = datetime(2026, 11, 7, 9, 0, tzinfo=UTC)
CLERK, WITNESS, UNIT = new_id(), new_id(), new_id()
HUNDRED = Money(100_00)
PLAIN = Closing()


def opened(opening_float: Money = HUNDRED, refund_float: Money = NIL) -> Shift:
    """An open shift that has spoken of its opening."""
    shift = Shift(
        id=new_id(),
        number="JB-S1-000001",
        station="S1",
        drawer="S1",
        clerk=CLERK,
        day=date(2026, 11, 7),
        opened_at=NOW,
        opening_float=opening_float,
        refund_float=refund_float,
    )
    shift.opened()
    shift.take_events()
    return shift


def move(shift: Shift, kind: CashMovementKind, amount: Money, **facts: object) -> None:
    """Move cash with a reason."""
    shift.move(kind, amount, "理由", clerk=CLERK, now=NOW, **facts)  # type: ignore[arg-type]


def note(shift: Shift, amount: Money, method: PaymentMethod = PaymentMethod.CASH) -> None:
    """Note money without a receipt."""
    shift.note_taken(UNIT, Payee.DEVELOPER, method, amount, "打印机离线", clerk=CLERK, now=NOW)


def said(shift: Shift) -> list[str]:
    """The names of what the shift has said since the last look."""
    return [event.event_name for _, event in shift.take_events()]


def close(
    shift: Shift, words: Closing = PLAIN, *blockers: ClosingBlocker, cash: Money = NIL
) -> None:
    """Close by the last counts, with cash received."""
    shift.close(words, shift.book(cash, NIL), blockers, clerk=CLERK, now=NOW)


@given(pieces=st.dictionaries(st.sampled_from(FACES), st.integers(0, 2000)))
def test_a_count_is_the_sum_of_faces_times_pieces(pieces: dict[int, int]) -> None:
    assert count_total(pieces).fen == sum(face * number for face, number in pieces.items())


@pytest.mark.parametrize("pieces", [{3_00: 1}, {100_00: -1}, {0: 5}])
def test_a_note_that_does_not_exist_is_not_counted(pieces: dict[int, int]) -> None:
    shift = opened()
    with pytest.raises(CountInvalid):
        shift.count(CashBox.TAKINGS, pieces, CLERK, NOW)
    assert shift.counts == []


def test_every_attempt_at_counting_is_kept_and_the_last_one_counts() -> None:
    shift = opened()
    assert shift.count(CashBox.TAKINGS, {100_00: 2}, CLERK, NOW) == Money(200_00)
    shift.count(CashBox.TAKINGS, {100_00: 1, 50: 0}, CLERK, NOW)
    last = shift.last_count(CashBox.TAKINGS)
    assert [each.total for each in shift.counts] == [Money(200_00), HUNDRED]
    assert last is not None
    assert last.pieces == {100_00: 1}
    assert shift.last_count(CashBox.REFUND_FLOAT) is None


amounts = st.integers(0, 10**8).map(Money)


@given(cash=amounts, refunds=amounts, moved=st.lists(st.tuples(
    st.sampled_from([kind for kind in CashMovementKind if kind is not CashMovementKind.TAKEN]),
    st.integers(1, 10**6),
)))  # fmt: skip
def test_refunds_never_lessen_the_takings_whatever_moves(
    cash: Money, refunds: Money, moved: list[tuple[CashMovementKind, int]]
) -> None:
    shift = opened(HUNDRED, HUNDRED)
    for kind, fen in moved:
        move(shift, kind, Money(fen))
    book, without = shift.book(cash, refunds), shift.book(cash, NIL)
    assert book.takings == without.takings
    assert without.refund_float - book.refund_float == refunds
    both = sum(
        fen if kind in (CashMovementKind.IN, CashMovementKind.FLOAT_TOP_UP) else -fen
        for kind, fen in moved
    )
    assert (book.takings + book.refund_float).fen == 200_00 + both + cash.fen - refunds.fen


def test_money_noted_without_a_receipt_is_not_booked_twice() -> None:
    shift = opened()
    note(shift, HUNDRED)
    assert shift.book(HUNDRED, NIL).takings == Money(200_00)


@pytest.mark.parametrize("amount", [NIL, Money(-1)])
def test_cash_moves_by_an_amount_above_nil_and_with_a_reason(amount: Money) -> None:
    shift = opened()
    with pytest.raises(AmountNotPositive):
        move(shift, CashMovementKind.IN, amount)
    with pytest.raises(AmountNotPositive):
        note(shift, amount)
    with pytest.raises(ReasonMissing):
        shift.move(CashMovementKind.IN, HUNDRED, "  ", clerk=CLERK, now=NOW)
    with pytest.raises(AmountNotPositive):
        opened(refund_float=Money(-1))
    assert shift.movements == []


@pytest.mark.parametrize("kind", [CashMovementKind.OUT, CashMovementKind.PICK_UP])
def test_no_more_goes_out_than_the_drawer_holds(kind: CashMovementKind) -> None:
    shift = opened()
    with pytest.raises(NotEnoughCash) as caught:
        move(shift, kind, Money(100_01), available=HUNDRED)
    assert caught.value.facts() == {"available": HUNDRED, "asked": Money(100_01)}
    move(shift, kind, HUNDRED, available=HUNDRED)
    assert shift.book(NIL, NIL).takings == NIL


def test_a_pick_up_keeps_two_names_and_a_place() -> None:
    shift = opened()
    move(
        shift,
        CashMovementKind.PICK_UP,
        HUNDRED,
        witness=WITNESS,
        destination=Destination.BANK,
    )
    (moved,) = shift.movements
    assert (moved.clerk, moved.witness, moved.at) == (CLERK, WITNESS, NOW)
    assert moved.destination is Destination.BANK
    assert said(shift) == ["CashMoved"]


def test_a_receipt_settles_what_was_noted_of_its_unit_payee_and_method() -> None:
    shift, receipt = opened(), new_id()
    note(shift, Money(60_00))
    note(shift, Money(50_00))
    note(shift, HUNDRED, PaymentMethod.CARD)
    paid = {PaymentMethod.CASH: HUNDRED}
    shift.receipted(receipt, new_id(), Payee.DEVELOPER, paid, NOW)
    shift.receipted(receipt, UNIT, Payee.PROPERTY_COMPANY, paid, NOW)
    assert all(each.is_open for each in shift.movements)
    shift.receipted(receipt, UNIT, Payee.DEVELOPER, paid, NOW)
    assert [each.resolved_by for each in shift.movements] == [receipt, None, None]
    assert [each.is_open for each in shift.movements] == [False, True, True]


def test_money_that_was_given_back_is_settled_by_a_reason_and_a_witness_once() -> None:
    shift = opened()
    note(shift, HUNDRED)
    (noted,) = shift.movements
    with pytest.raises(ReasonMissing):
        shift.give_back(noted.id, " ", WITNESS, NOW)
    shift.give_back(noted.id, "业主改为刷卡", WITNESS, NOW)
    assert (noted.is_open, noted.resolved_by, noted.witness) == (False, None, WITNESS)
    with pytest.raises(MovementNotFound):
        shift.give_back(noted.id, "再次", WITNESS, NOW)


def test_a_close_tells_everything_that_is_in_the_way_before_anything_else() -> None:
    shift = opened()
    blockers = tuple(ClosingBlocker(kind, kind.value) for kind in BlockerKind)
    with pytest.raises(ClosingBlocked) as caught:
        close(shift, PLAIN, *blockers)
    assert caught.value.facts() == {"blockers": blockers}
    assert shift.is_open


def test_a_shift_closes_only_after_its_drawers_were_counted() -> None:
    shift = opened(HUNDRED, HUNDRED)
    with pytest.raises(CountMissing) as caught:
        close(shift)
    assert caught.value.facts() == {"refund_float": False}
    shift.count(CashBox.TAKINGS, {100_00: 1}, CLERK, NOW)
    with pytest.raises(CountMissing) as caught:
        close(shift)
    assert caught.value.facts() == {"refund_float": True}
    shift.count(CashBox.REFUND_FLOAT, {100_00: 1}, CLERK, NOW)
    close(shift)
    assert (shift.difference, shift.refund_float_difference) == (NIL, NIL)


def test_a_refund_float_that_came_during_the_shift_is_counted_too() -> None:
    shift = opened()
    move(shift, CashMovementKind.FLOAT_TOP_UP, HUNDRED)
    shift.count(CashBox.TAKINGS, {100_00: 1}, CLERK, NOW)
    with pytest.raises(CountMissing):
        close(shift)


def test_a_difference_is_told_signed_and_passes_with_an_explanation() -> None:
    shift = opened(HUNDRED, HUNDRED)
    shift.count(CashBox.TAKINGS, {100_00: 1, 50_00: 1}, CLERK, NOW)
    shift.count(CashBox.REFUND_FLOAT, {50_00: 3}, CLERK, NOW)
    with pytest.raises(DifferenceUnexplained) as caught:
        close(shift, Closing(explanation=" "), cash=HUNDRED)
    assert caught.value.facts() == {
        "difference": Money(-50_00),
        "refund_float_difference": Money(50_00),
    }
    close(shift, Closing(explanation="放错钱箱"), cash=HUNDRED)
    assert (shift.expected, shift.counted) == (Money(200_00), Money(150_00))
    assert (shift.difference, shift.refund_float_difference) == (Money(-50_00), Money(50_00))
    assert said(shift)[-1] == "ShiftClosed"


@pytest.mark.parametrize(
    ("deposit", "slip"), [(Money(50_00), " "), (Money(100_01), "JK-1"), (Money(-1), "JK-1")]
)
def test_a_deposit_has_its_slip_and_is_not_above_what_was_counted(
    deposit: Money, slip: str
) -> None:
    shift = opened()
    shift.count(CashBox.TAKINGS, {100_00: 1}, CLERK, NOW)
    with pytest.raises(DepositInvalid):
        close(shift, Closing(deposit=deposit, deposit_slip=slip))
    assert shift.is_open


def test_what_is_left_is_what_was_counted_less_the_deposit() -> None:
    shift = opened()
    shift.count(CashBox.TAKINGS, {100_00: 1}, CLERK, NOW)
    close(shift, Closing(deposit=Money(30_00), deposit_slip="JK-1", handed_to=WITNESS))
    assert shift.left == Money(70_00)
    assert (shift.handed_to, shift.closed_by, shift.closed_at) == (WITNESS, CLERK, NOW)


def test_lifting_unprinted_receipts_needs_a_reason() -> None:
    shift = opened()
    with pytest.raises(ReasonMissing):
        shift.lift(["SJ-S1-A000001"], WITNESS, "")
    shift.lift(["SJ-S1-A000001"], WITNESS, "打印机坏")
    assert said(shift) == ["ClosingLifted"]
