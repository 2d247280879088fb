"""Shifts at the desk: opened once, counted blind, blocked by what is open, handed over by name."""

from __future__ import annotations

from typing import Any

import pytest

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.fees import Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import (
    BlockerKind,
    CannotTakeOver,
    CashBox,
    CashMovementKind,
    Closing,
    ClosingBlocked,
    CountInvalid,
    CountMissing,
    DepositInvalid,
    Destination,
    DifferenceUnexplained,
    DrawerHandedTo,
    DrawerInUse,
    FloatDiffers,
    MovementNotFound,
    NotEnoughCash,
    ShiftAlreadyOpen,
    ShiftNotFound,
    ShiftNotOpen,
    ShiftOfAnother,
    ShiftSummary,
)
from handover_app.domain.units import UnitNotFound
from tests.services.cash_desk import (
    FLOAT,
    REFUND_FLOAT,
    closed,
    counted,
    expected,
    opened,
    pay,
    second_cashier,
    void,
)
from tests.services.hall import PAYS, PAYS_TOO, Hall, race

ONE = Money(100_00)
DEVELOPER, COMPANY = Payee.DEVELOPER, Payee.PROPERTY_COMPANY


def note(hall: Hall, amount: Money = ONE, code: str = PAYS) -> ShiftSummary:
    """Money was taken and the printer is away."""
    return hall.desks.shifts.note_taken(
        hall.act(Role.CASHIER), hall.unit(code), DEVELOPER, PaymentMethod.CASH, amount, "打印机离线"
    )


def test_a_shift_begins_with_its_floats_and_shows_no_expected_cash(hall: Hall) -> None:
    with hall.records("ShiftOpened") as rows:
        shift = opened(hall)
    assert (shift.opening_float, shift.refund_float) == (FLOAT, REFUND_FLOAT)
    assert (shift.number, shift.drawer, shift.clerk) == ("JB-S1-000001", "S1", "cashier")
    assert shift.closed is None
    assert rows[0].data["opening_float"] == FLOAT.fen
    assert hall.desks.shifts.current("S1") == shift
    assert hall.desks.shifts.current("S2") is None


def test_only_a_cashier_opens_a_shift(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        opened(hall, act=hall.act(Role.RECEPTION))


def test_a_station_has_one_open_shift(hall: Hall) -> None:
    opened(hall)
    with hall.refuses(ShiftAlreadyOpen) as caught:
        opened(hall, drawer="二号钱箱", act=hall.act(Role.FINANCE))
    assert caught.value.facts() == {"station": "S1", "clerk": "cashier"}


def test_a_drawer_is_not_shared_by_two_stations(hall: Hall) -> None:
    first = opened(hall, drawer="一号钱箱")
    with hall.refuses(DrawerInUse) as caught:
        opened(hall, "S2", drawer=" 一号钱箱 ")
    assert caught.value.facts() == {
        "drawer": "一号钱箱",
        "clerk": "cashier",
        "station": "S1",
        "since": first.opened_at,
    }
    assert opened(hall, "S2").drawer == "S2"


def test_of_two_who_open_the_same_drawer_at_once_one_wins(hall: Hall) -> None:
    answers = race(
        lambda: opened(hall, "S1", drawer="一号钱箱"), lambda: opened(hall, "S2", drawer="一号钱箱")
    )
    assert sorted(type(each).__name__ for each in answers) == ["DrawerInUse", "ShiftSummary"]
    assert hall.count("shifts") == 1


def test_opening_again_by_the_same_click_opens_nothing(hall: Hall) -> None:
    act = hall.act(Role.CASHIER)
    shift = opened(hall, act=act)
    with pytest.raises(AlreadyDone) as caught:
        opened(hall, act=act)
    assert caught.value.result["shift"] == str(shift.id)
    assert hall.count("shifts") == 1


def test_money_is_neither_taken_nor_moved_without_a_shift(hall: Hall) -> None:
    desk, cashier = hall.desks.shifts, hall.act(Role.CASHIER)
    with hall.refuses(ShiftNotOpen) as caught:
        pay(hall, PAYS, DEVELOPER)
    assert caught.value.facts() == {"station": "S1"}
    with hall.refuses(ShiftNotOpen):
        desk.cash_in(cashier, ONE, "换零")
    with hall.refuses(ShiftNotOpen):
        desk.count(hall.act(Role.CASHIER), CashBox.TAKINGS, {100_00: 1})
    with hall.refuses(ShiftNotOpen):
        note(hall)
    with pytest.raises(ShiftNotOpen):
        desk.ready_to_close("S1")


def test_cash_moves_with_a_reason_and_within_the_drawer(hall: Hall) -> None:
    shift, desk = opened(hall), hall.desks.shifts
    with hall.records("CashMoved"):
        desk.cash_in(hall.act(Role.CASHIER), ONE, "换零")
    desk.cash_out(hall.act(Role.CASHIER), Money(50_00), "垫付快递")
    assert expected(hall, shift) == FLOAT + Money(50_00)
    with hall.refuses(NotEnoughCash) as caught:
        desk.cash_out(hall.act(Role.CASHIER), Money(550_01), "取款")
    assert caught.value.facts()["available"] == Money(550_00)
    with hall.refuses(ReasonMissing):
        desk.cash_in(hall.act(Role.CASHIER), ONE, " ")
    summary = desk.shift(shift.id)
    assert [(each.kind, each.clerk) for each in summary.movements] == [
        (CashMovementKind.IN, "cashier"),
        (CashMovementKind.OUT, "cashier"),
    ]


def test_a_pick_up_needs_a_witness_and_keeps_two_names_and_the_time(hall: Hall) -> None:
    opened(hall)
    pay(hall, PAYS, DEVELOPER)
    desk = hall.desks.shifts
    with hall.refuses(ApprovalNeeded):
        desk.pick_up(hall.act(Role.CASHIER), ONE, Destination.SAFE, "缴库")
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.WITNESS_CASH)
    summary = desk.pick_up(act, Money(10_000_00), Destination.SAFE, "缴库")
    (moved,) = summary.movements
    assert (moved.clerk, moved.witness, moved.at) == ("cashier", "lead", hall.clock())
    assert moved.destination is Destination.SAFE
    assert expected(hall, summary) == FLOAT
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.WITNESS_CASH)
    with hall.refuses(NotEnoughCash):
        desk.pick_up(act, Money(10_000_00), Destination.BANK, "再缴")


def test_the_refund_float_is_topped_up_apart_from_the_takings(hall: Hall) -> None:
    shift = opened(hall)
    hall.desks.shifts.top_up(hall.act(Role.CASHIER), ONE, "银行取款")
    book = hall.desks.shifts.book(hall.act(Role.LEAD), shift.id)
    assert (book.drawer.takings, book.drawer.refund_float) == (FLOAT, REFUND_FLOAT + ONE)


def test_another_cashier_does_not_touch_the_shift_but_whoever_closes_days_may(hall: Hall) -> None:
    shift, other = opened(hall), second_cashier(hall)
    with hall.refuses(ShiftOfAnother) as caught:
        hall.desks.shifts.cash_in(Act(other, "S1"), ONE, "换零")
    assert caught.value.facts() == {"clerk": "cashier"}
    with hall.refuses(ShiftOfAnother):
        hall.desks.shifts.close_shift(Act(other, "S1"), shift.id)
    with hall.refuses(NotAllowed):
        hall.desks.shifts.count(hall.act(Role.RECEPTION), CashBox.TAKINGS, {})
    assert hall.desks.shifts.cash_in(hall.act(Role.LEAD), ONE, "换零").movements[0].clerk == "lead"


def test_a_count_answers_what_was_counted_and_nothing_else(hall: Hall) -> None:
    shift = opened(hall)
    with hall.records("CashCounted"):
        count = hall.desks.shifts.count(hall.act(Role.CASHIER), CashBox.TAKINGS, {100_00: 4, 50: 3})
    assert (count.total, count.pieces) == (Money(401_50), ((100_00, 4), (50, 3)))
    hall.desks.shifts.count(hall.act(Role.CASHIER), CashBox.TAKINGS, {100_00: 5})
    with hall.refuses(CountInvalid):
        hall.desks.shifts.count(hall.act(Role.CASHIER), CashBox.TAKINGS, {3_00: 1})
    summary = hall.desks.shifts.shift(shift.id)
    assert [each.total for each in summary.counts] == [Money(401_50), FLOAT]
    assert summary.closed is None


def test_only_who_closes_days_sees_what_should_be_there_while_it_is_counted(hall: Hall) -> None:
    shift = opened(hall)
    with pytest.raises(NotAllowed):
        hall.desks.shifts.book(hall.act(Role.CASHIER), shift.id)
    with pytest.raises(NotAllowed):
        hall.desks.days.book(hall.act(Role.CASHIER), shift.day)
    closed(hall, shift)
    assert hall.desks.shifts.book(hall.act(Role.CASHIER), shift.id).drawer.takings == FLOAT
    assert hall.desks.days.book(hall.act(Role.CASHIER), shift.day).sums.received == NIL
    with pytest.raises(NotAllowed):
        hall.desks.shifts.book(hall.act(Role.RECEPTION), shift.id)


def test_everything_in_the_way_of_a_close_is_told_at_once(hall: Hall) -> None:
    shift = opened(hall)
    note(hall, ONE, PAYS_TOO)
    ref = pay(hall, PAYS, DEVELOPER, PaymentMethod.CARD, printed=False)
    bill = Money(10_000_00)
    told = [
        (BlockerKind.TAKEN_WITHOUT_RECEIPT, PAYS_TOO, ONE),
        (BlockerKind.RECEIPT_UNPRINTED, ref.number, bill),
        (BlockerKind.TERMINAL_NOT_COMPARED, "POS-开发", None),
    ]
    blockers = hall.desks.shifts.ready_to_close("S1")
    assert [(each.kind, each.what, each.amount) for each in blockers] == told
    with hall.refuses(ClosingBlocked) as caught:
        hall.desks.shifts.close_shift(hall.act(Role.CASHIER), shift.id)
    assert caught.value.facts() == {"blockers": blockers}


def test_statements_of_owners_who_left_do_not_block_a_close(hall: Hall) -> None:
    shift = opened(hall)
    hall.check_in(PAYS)
    pay(hall, PAYS, DEVELOPER)
    assert hall.desks.receipts.settlement(hall.unit(PAYS)).open_total(COMPANY) > NIL
    assert hall.desks.shifts.ready_to_close("S1") == ()
    assert not closed(hall, shift).is_open


def test_a_voided_receipt_blocks_nothing_and_counts_nowhere(hall: Hall) -> None:
    shift = opened(hall)
    void(hall, pay(hall, PAYS, DEVELOPER, printed=False))
    assert hall.desks.shifts.ready_to_close("S1") == ()
    assert expected(hall, shift) == FLOAT


def test_money_noted_without_a_receipt_is_given_back_before_a_witness(hall: Hall) -> None:
    shift, desk = opened(hall), hall.desks.shifts
    (noted,) = note(hall).movements
    assert (noted.unit_code, noted.is_open) == (PAYS, True)
    with hall.refuses(ApprovalNeeded):
        desk.give_back(hall.act(Role.CASHIER), noted.id, "改为刷卡")
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.WITNESS_CASH)
    with hall.records("NotedMoneyGivenBack") as rows:
        summary = desk.give_back(act, noted.id, "改为刷卡")
    assert rows[0].unit_id == hall.unit(PAYS)
    assert [(each.is_open, each.witness) for each in summary.movements] == [(False, "finance")]
    again = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.WITNESS_CASH)
    with hall.refuses(MovementNotFound):
        desk.give_back(again, noted.id, "再退")
    assert desk.ready_to_close("S1") == ()
    assert expected(hall, shift) == FLOAT


def test_money_is_noted_for_a_flat_that_exists(hall: Hall) -> None:
    opened(hall)
    with hall.refuses(UnitNotFound):
        hall.desks.shifts.note_taken(
            hall.act(Role.CASHIER), new_id(), DEVELOPER, PaymentMethod.CASH, ONE, "停电"
        )


def test_a_lead_lets_a_shift_close_with_a_receipt_unprinted(hall: Hall) -> None:
    shift = opened(hall)
    ref = pay(hall, PAYS, DEVELOPER, printed=False)
    counted(hall, "S1", FLOAT + Money(10_000_00))
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.LIFT_CLOSING, "打印机坏，明日补打")
    with hall.records("ClosingLifted", "ShiftClosed") as rows:
        assert not hall.desks.shifts.close_shift(act, shift.id).is_open
    assert rows[0].data["receipts"] == [ref.number]
    assert rows[0].data["reason"] == "打印机坏，明日补打"


def test_a_lead_lifts_nothing_but_unprinted_receipts(hall: Hall) -> None:
    shift = opened(hall)
    note(hall, ONE, PAYS_TOO)
    pay(hall, PAYS, DEVELOPER, printed=False)
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.LIFT_CLOSING)
    with hall.refuses(ClosingBlocked) as caught:
        hall.desks.shifts.close_shift(act, shift.id)
    kinds = [each.kind for each in caught.value.facts()["blockers"]]
    assert kinds == [BlockerKind.TAKEN_WITHOUT_RECEIPT]


def test_a_shift_is_counted_and_its_difference_explained(hall: Hall) -> None:
    shift, desk = opened(hall), hall.desks.shifts
    with hall.refuses(CountMissing):
        desk.close_shift(hall.act(Role.CASHIER), shift.id)
    counted(hall, "S1", FLOAT - Money(1_00))
    with hall.refuses(DifferenceUnexplained) as caught:
        desk.close_shift(hall.act(Role.CASHIER), shift.id)
    assert caught.value.facts()["difference"] == Money(-1_00)
    with hall.refuses(DepositInvalid):
        said = Closing(explanation="找零差错", deposit=ONE)
        desk.close_shift(hall.act(Role.CASHIER), shift.id, said)
    said = Closing(explanation="找零差错", deposit=ONE, deposit_slip="JK-7")
    found = desk.close_shift(hall.act(Role.CASHIER), shift.id, said).closed
    assert found is not None
    assert (found.difference, found.explanation) == (Money(-1_00), "找零差错")
    assert (found.left, found.deposit_slip) == (Money(399_00), "JK-7")


def test_closing_twice_does_no_harm(hall: Hall) -> None:
    shift = opened(hall)
    first = closed(hall, shift)
    with hall.changes_nothing():
        again = hall.desks.shifts.close_shift(hall.act(Role.CASHIER), shift.id, Closing())
    assert again == first
    assert again.paper is not None
    with hall.refuses(ShiftNotFound):
        hall.desks.shifts.close_shift(hall.act(Role.CASHIER), new_id())


def test_of_two_who_close_at_once_one_closes_and_both_are_answered_the_same(hall: Hall) -> None:
    shift = opened(hall)
    counted(hall, "S1", FLOAT)
    desk = hall.desks.shifts
    answers = race(
        lambda: desk.close_shift(hall.act(Role.CASHIER), shift.id),
        lambda: desk.close_shift(hall.act(Role.LEAD, "S9"), shift.id),
    )
    assert answers[0] == answers[1] == desk.shift(shift.id)
    assert [row.name for row in hall.journal()].count("ShiftClosed") == 1


def test_no_money_slips_into_a_shift_that_closes_at_the_same_moment(hall: Hall) -> None:
    shift = opened(hall)
    counted(hall, "S1", FLOAT)
    desk = hall.desks.shifts
    answers = race(
        lambda: desk.close_shift(hall.act(Role.CASHIER), shift.id),
        lambda: pay(hall, PAYS, DEVELOPER, printed=False),
    )
    kinds = sorted(type(each).__name__ for each in answers)
    assert kinds in (["PaperRef", "ClosingBlocked"][::-1], ["ShiftNotOpen", "ShiftSummary"])
    now = desk.shift(shift.id).closed
    if now is not None:
        assert now.expected == FLOAT
        assert hall.count("receipts") == 0


def test_a_drawer_goes_on_with_the_counted_cash_to_the_cashier_named(hall: Hall) -> None:
    other, shift = second_cashier(hall), opened(hall, drawer="一号钱箱")
    pay(hall, PAYS, DEVELOPER)
    deposit: dict[str, Any] = {"deposit": Money(10_000_00), "deposit_slip": "JK-1"}
    first = closed(hall, shift, handed_to=other, **deposit)
    assert first.closed is not None
    assert first.closed.handed_to == "second cashier"
    waiting = hall.desks.shifts.waiting("一号钱箱")
    assert waiting is not None
    assert (waiting.cash, waiting.refund_float, waiting.clerk_id) == (FLOAT, REFUND_FLOAT, other)
    with hall.refuses(DrawerHandedTo) as caught:
        opened(hall, drawer="一号钱箱")
    assert caught.value.facts() == {"drawer": "一号钱箱", "clerk": "second cashier"}
    with hall.refuses(FloatDiffers):
        opened(hall, "S2", FLOAT + ONE, drawer="一号钱箱", act=Act(other, "S2"))
    second = opened(hall, "S2", None, None, drawer="一号钱箱", act=Act(other, "S2"))
    assert (second.opening_float, second.refund_float) == (FLOAT, REFUND_FLOAT)
    assert second.relieves == shift.id
    assert hall.desks.shifts.waiting("一号钱箱") is None


def test_somebody_else_takes_a_handed_over_drawer_with_a_leads_consent_only(hall: Hall) -> None:
    other, shift = second_cashier(hall), opened(hall)
    closed(hall, shift, handed_to=other)
    wrong = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.WITNESS_CASH)
    with hall.refuses(ApprovalNeeded):
        opened(hall, act=wrong)
    act = hall.approved(hall.act(Role.CASHIER), Role.LEAD, Right.LIFT_CLOSING)
    assert opened(hall, cash=None, refund_float=None, act=act).relieves == shift.id


def test_a_drawer_is_handed_to_somebody_who_takes_money(hall: Hall) -> None:
    shift = opened(hall)
    counted(hall, "S1", FLOAT)
    for who, name in ((hall.clerk(Role.RECEPTION), "reception"), (new_id(), "")):
        with hall.refuses(CannotTakeOver) as caught:
            hall.desks.shifts.close_shift(hall.act(Role.CASHIER), shift.id, Closing(handed_to=who))
        assert caught.value.facts() == {"clerk": name}


def test_a_drawer_that_was_handed_to_nobody_begins_anew(hall: Hall) -> None:
    closed(hall, opened(hall))
    again = opened(hall, cash=ONE, refund_float=NIL)
    assert (again.number, again.opening_float, again.relieves) == ("JB-S1-000002", ONE, None)


def test_money_is_taken_by_nobody_but_the_cashier_of_the_shift(hall: Hall) -> None:
    other = second_cashier(hall)
    opened(hall)
    with hall.refuses(ShiftOfAnother) as refused:
        pay(hall, PAYS, Payee.DEVELOPER, act=Act(other, "S1"))
    assert refused.value.facts() == {"clerk": Role.CASHIER.value}
