"""The board of the day: its counts and the colours of its grid."""

from __future__ import annotations

from datetime import timedelta

from handover_app.domain.defects import Finding
from handover_app.domain.fees import Payee
from handover_app.domain.handover import Stage
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.keys import Borrower, LoanOrder
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import DecisionKind, RefundMethod
from handover_app.domain.reports import CellState
from handover_app.services.receipts import RefundWish
from tests.services.cash_desk import counter, void
from tests.services.hall import (
    ACCOUNT,
    BEYOND,
    NIL,
    OWED,
    PAYS,
    PAYS_TOO,
    SHARED,
    UNMEASURED,
    UNSOLD,
    Hall,
)
from tests.services.key_room import LATE, PARTIES, import_flats


def cells(hall: Hall) -> dict[str, CellState]:
    """The colour of every flat."""
    return {cell.code: cell.state for cell in hall.desks.reports.board().cells}


def test_before_the_doors_open_nobody_has_come(hall: Hall) -> None:
    board = hall.desks.reports.board()
    assert (board.due, board.arrived, board.in_hand, board.delivered) == (8, 0, 0, 0)
    assert (board.taken, board.refunded) == (Money(0), Money(0))
    assert set(cells(hall).values()) == {CellState.NOT_COME, CellState.NOT_SOLD}
    assert cells(hall)[UNSOLD] is CellState.NOT_SOLD
    assert [cell.code for cell in board.cells][:2] == [PAYS, NIL]


def test_the_board_counts_the_day(hall: Hall) -> None:
    hall.check_in(NIL)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")

    hall.check_in(PAYS)
    team = [(role, role.value) for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(PAYS), "组", team)
    log = hall.desks.defects.log
    first = log(hall.act(Role.INSPECTOR), hall.unit(PAYS), Finding(code="TJ-001"))
    log(hall.act(Role.INSPECTOR), hall.unit(PAYS), Finding(code="TJ-001"))
    log(hall.act(Role.INSPECTOR), hall.unit(PAYS), Finding(code="TJ-002"))
    hall.desks.defects.close_on_the_spot(hall.act(Role.INSPECTOR), first.defect_id)
    hall.desks.inspections.conclude(
        hall.act(Role.INSPECTOR), hall.unit(PAYS), Conclusion.ACCEPTED_WITH_DEFECTS
    )
    hall.pay(PAYS, Payee.DEVELOPER)
    hall.hand_over(PAYS)

    hall.check_in(OWED)
    hall.inspect(OWED, Conclusion.ACCEPTED)
    hall.check_in(SHARED)
    hall.inspect(SHARED, Conclusion.REFUSED)
    hall.check_in(PAYS_TOO)
    hall.inspect(PAYS_TOO, Conclusion.ONLY_LOOKED)
    hall.check_in(UNMEASURED)

    board = hall.desks.reports.board()
    assert (board.due, board.arrived, board.in_hand) == (8, 6, 4)
    assert (board.delivered, board.delivered_without_defects) == (2, 1)
    assert (board.refused, board.only_looked) == (1, 1)
    assert (board.defects, board.closed_on_the_spot) == (3, 1)
    assert [count for _, count in board.top_defects] == [2, 1]
    assert board.taken == Money(10_000_00)
    shown = cells(hall)
    assert [shown[code] for code in (NIL, PAYS)] == [CellState.DELIVERED] * 2
    assert [shown[code] for code in (OWED, PAYS_TOO)] == [CellState.BLOCKED] * 2
    assert shown[SHARED] is CellState.REFUSED
    assert shown[UNMEASURED] is CellState.IN_HAND
    assert shown[UNSOLD] is CellState.NOT_SOLD
    assert list(shown.values()).count(CellState.NOT_COME) == 2


def test_a_refund_counts_when_it_is_signed(hall: Hall) -> None:
    refund = hall.refund(OWED)
    assert hall.desks.reports.board().refunded == Money(0)
    hall.sign(refund)
    assert hall.desks.reports.board().refunded == Money(10_000_00)


def test_the_load_of_a_station_says_how_long_the_longest_has_waited(hall: Hall) -> None:
    hall.check_in(PAYS)
    hall.clock.forward(minutes=25)
    hall.check_in(NIL)
    loads = {load.stage: load for load in hall.desks.reports.board().loads}
    assert (loads[Stage.INSPECTION].waiting, loads[Stage.INSPECTION].longest) == (2, 25)
    assert loads[Stage.KEYS].waiting == 0


def test_keys_whose_label_was_made_void_are_not_ready_until_they_have_one_again(hall: Hall) -> None:
    codes = hall.desks.keys.codes(hall.unit(NIL))
    for code in codes:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    bare = hall.desks.keys.of_unit(hall.unit(NIL))
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), codes[0], "磨损")
    assert hall.desks.reports.board().keys_ready == 0
    [blank] = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 1)
    hall.desks.key_tags.bind(hall.act(Role.KEY_CLERK), blank, bare.keys[0].key_id, bare.key_set_id)
    assert hall.desks.reports.board().keys_ready == 1


def test_keys_are_ready_when_every_one_was_tried(hall: Hall) -> None:
    for code in hall.desks.keys.codes(hall.unit(NIL)):
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    assert hall.desks.reports.board().keys_ready == 1
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    assert hall.desks.reports.board().delivered == 1


def test_a_household_that_left_is_no_longer_in_hand(hall: Hall) -> None:
    hall.check_in(PAYS)
    assert cells(hall)[PAYS] is CellState.IN_HAND
    hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(PAYS))
    board = hall.desks.reports.board()
    assert (board.arrived, board.in_hand) == (1, 0)
    assert cells(hall)[PAYS] is CellState.NOT_COME


def test_the_board_counts_the_money_of_this_day_without_void_and_net_of_counters(
    hall: Hall,
) -> None:
    def taken() -> Money:
        return hall.desks.reports.board().taken

    kept, wrong = hall.pay(PAYS, Payee.DEVELOPER), hall.pay(PAYS_TOO, Payee.DEVELOPER)
    assert taken() == Money(20_000_00)
    void(hall, wrong)
    assert taken() == Money(10_000_00)
    counter(hall, kept)
    assert taken() == Money(0)
    hall.pay(SHARED, Payee.DEVELOPER)
    assert taken() == Money(5_000_00)
    hall.sign(hall.refund(OWED))
    hall.clock.forward(days=1)
    board = hall.desks.reports.board()
    assert (board.taken, board.refunded) == (Money(0), Money(0))


def test_a_rejected_refund_is_no_money_given_back(hall: Hall) -> None:
    hall.desks.refunds.apply(
        hall.act(Role.CASHIER), hall.unit(OWED), RefundWish(RefundMethod.TRANSFER, account=ACCOUNT)
    )
    (refund,) = hall.desks.refunds.all()
    hall.sign(refund.refund_id)
    assert hall.desks.reports.board().refunded == Money(10_000_00)
    hall.desks.refunds.reject(hall.act(Role.FINANCE), refund.refund_id, "账号有误")
    assert hall.desks.reports.board().refunded == Money(0)


def test_a_rescinded_flat_leaves_the_delivery_list_until_the_owner_keeps_it(hall: Hall) -> None:
    hall.check_in(BEYOND)
    board = hall.desks.reports.board()
    assert (board.due, board.arrived, board.in_hand) == (8, 1, 1)
    choose, unit = hall.desks.decisions.choose, hall.unit(BEYOND)
    choose(hall.act(Role.LEGAL), unit, DecisionKind.RESCINDS, "书面声明")
    board = hall.desks.reports.board()
    assert (board.due, board.arrived, board.in_hand) == (7, 0, 0)
    assert cells(hall)[BEYOND] is CellState.NOT_SOLD
    hall.clock.forward(minutes=5)
    choose(hall.act(Role.LEGAL), unit, DecisionKind.KEEPS, "书面声明")
    assert hall.desks.reports.board().due == 8


def test_the_board_counts_overdue_keys_and_the_days_the_contractor_is_late(hall: Hall) -> None:
    (late,) = import_flats(hall, LATE)
    order = LoanOrder(borrower=Borrower(person="曹壬"), purpose="补漆")
    lent = hall.desks.keys.codes(hall.unit(NIL))[:2]
    loan = hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, lent)
    today = hall.desks.key_lists.readiness().today
    hall.desks.key_lists.set_due(hall.act(Role.KEY_CLERK), today)
    board = hall.desks.reports.board()
    assert (board.keys_overdue, board.keys_days_late) == (0, 0), "both are due today"
    hall.clock.moment = loan.due_at + timedelta(days=2)
    board = hall.desks.reports.board()
    assert (board.keys_overdue, board.keys_days_late) == (2, 2)
    assert board.keys_days_late == hall.desks.key_lists.readiness().days_late
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), lent)
    hall.desks.key_transfers.receive(hall.act(Role.KEY_CLERK), [late], PARTIES)
    board = hall.desks.reports.board()
    assert (board.keys_overdue, board.keys_days_late) == (0, 0)
