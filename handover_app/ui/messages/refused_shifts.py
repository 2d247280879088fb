"""Sentences for refusals about shifts, cash, terminals and the close of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import (
    AmountNotPositive,
    CannotTakeOver,
    ClosingBlocked,
    ClosingBlocker,
    CountInvalid,
    CountMissing,
    DayHasOpenShifts,
    DayIsAhead,
    DayIsClosed,
    DepositInvalid,
    DifferenceUnexplained,
    DrawerHandedTo,
    DrawerInUse,
    FloatDiffers,
    MovementNotFound,
    NotEnoughCash,
    RefundFloatShort,
    ShiftAlreadyOpen,
    ShiftNotFound,
    ShiftNotOpen,
    ShiftOfAnother,
)
from handover_app.domain.terminals import (
    BatchDiffers,
    NotATerminalMethod,
    TerminalNameMissing,
    TerminalNotFound,
)
from handover_app.ui.messages.words import local, word

translate = QCoreApplication.translate


def blocker_line(blocker: ClosingBlocker) -> str:
    """One thing that is in the way of a close: what it is, its name and its amount."""
    parts = [word(blocker.kind), blocker.what]
    if blocker.amount is not None:
        parts.append(blocker.amount.format())
    return " · ".join(parts)


def _day(day: date) -> str:
    return day.isoformat()


def _shift_not_open(error: ShiftNotOpen) -> str:
    return translate(
        "Messages",
        "Not done: no shift is open at {station}. No money was booked. Open a shift with its "
        "float, then take the money.",
    ).format(station=error.station)


def _shift_not_found(error: ShiftNotFound) -> str:
    return translate(
        "Messages",
        "Not done: there is no such shift. Nothing was changed. Open the list of shifts again.",
    )


def _shift_already_open(error: ShiftAlreadyOpen) -> str:
    return translate(
        "Messages",
        "Not opened: {clerk} has a shift open at {station}. That shift and its money are safe. "
        "Close it first, or work at another station.",
    ).format(clerk=error.clerk, station=error.station)


def _drawer_in_use(error: DrawerInUse) -> str:
    return translate(
        "Messages",
        "Not opened: {clerk} at {station} has had drawer {drawer} since {since}. That shift and "
        "its money are safe. Take another drawer, or have that shift closed.",
    ).format(
        clerk=error.clerk, station=error.station, drawer=error.drawer, since=local(error.since)
    )


def _drawer_handed_to(error: DrawerHandedTo) -> str:
    return translate(
        "Messages",
        "Not opened: drawer {drawer} was handed over to {clerk}. The cash in it is safe. "
        "{clerk} opens the shift, or a lead consents.",
    ).format(drawer=error.drawer, clerk=error.clerk)


def _cannot_take_over(error: CannotTakeOver) -> str:
    return translate(
        "Messages",
        "Not closed: {clerk} does not take money here. The shift stays open as it was. "
        "Name another cashier, or nobody.",
    ).format(clerk=error.clerk)


def _float_differs(error: FloatDiffers) -> str:
    return translate(
        "Messages",
        "Not opened: {cash} was left in the drawer and {refund_float} in the refund float. "
        "The cash is safe. Count it together, then open with these sums.",
    ).format(cash=error.handed_over, refund_float=error.refund_float)


def _shift_of_another(error: ShiftOfAnother) -> str:
    return translate(
        "Messages",
        "Not done: this shift belongs to {clerk}. Nothing was changed. {clerk} does it, or "
        "whoever closes the day.",
    ).format(clerk=error.clerk)


def _amount_not_positive(error: AmountNotPositive) -> str:
    return translate(
        "Messages",
        "Not booked: {amount} is no amount for this. Nothing was changed. Type an amount above "
        "nil.",
    ).format(amount=error.amount)


def _not_enough_cash(error: NotEnoughCash) -> str:
    return translate(
        "Messages",
        "Not booked: {asked} is more than the drawer holds. No cash was moved. Count the drawer "
        "and type a smaller amount.",
    ).format(asked=error.asked)


def _refund_float_short(error: RefundFloatShort) -> str:
    return translate(
        "Messages",
        "Not paid: {asked} is asked and the refund float holds {available}; takings never pay a "
        "refund. Nothing was changed. Fetch cash from the bank for the refund float, or pay by "
        "transfer.",
    ).format(asked=error.asked, available=error.available)


def _movement_not_found(error: MovementNotFound) -> str:
    return translate(
        "Messages",
        "Not given back: this shift has no such money without a receipt. Nothing was changed. "
        "Look at the list again.",
    )


def _count_invalid(error: CountInvalid) -> str:
    return translate(
        "Messages",
        "Not counted: {pieces} pieces of {face} can't be. Earlier counts are safe. "
        "Correct the number of pieces.",
    ).format(pieces=error.pieces, face=error.face)


def _count_missing(error: CountMissing) -> str:
    if error.refund_float:
        return translate(
            "Messages",
            "Not closed: the refund float has not been counted. The shift stays open as it was. "
            "Count it, then close.",
        )
    return translate(
        "Messages",
        "Not closed: the drawer has not been counted. The shift stays open as it was. "
        "Count it, then close.",
    )


def _difference_unexplained(error: DifferenceUnexplained) -> str:
    return translate(
        "Messages",
        "Not closed: the drawer is {difference} off the book, the refund float {refund_float}. "
        "The counts are kept. Count again, or explain the difference.",
    ).format(difference=error.difference, refund_float=error.refund_float_difference)


def _deposit_invalid(error: DepositInvalid) -> str:
    return translate(
        "Messages",
        "Not closed: a deposit of {deposit} needs its slip and can't be above the {counted} "
        "counted. The shift stays open as it was. Correct the deposit.",
    ).format(deposit=error.deposit, counted=error.counted)


def _closing_blocked(error: ClosingBlocked) -> str:
    return translate(
        "Messages",
        "Not closed, {count} things are in the way: {blockers}. The shift and its money are safe. "
        "Settle them, then close.",
    ).format(count=len(error.blockers), blockers=", ".join(map(blocker_line, error.blockers)))


def _day_has_open_shifts(error: DayHasOpenShifts) -> str:
    return translate(
        "Messages",
        "The day {day} was not closed: these shifts are open: {shifts}. Their money is safe. "
        "Have them closed, then close the day.",
    ).format(day=_day(error.day), shifts=", ".join(error.shifts))


def _day_is_ahead(error: DayIsAhead) -> str:
    return translate(
        "Messages",
        "Not done: the day {day} has not come yet. Nothing was changed. Choose today or an "
        "earlier day.",
    ).format(day=_day(error.day))


def _day_is_closed(error: DayIsClosed) -> str:
    return translate(
        "Messages",
        "Not done: the day {day} is closed. Its figures are safe. Work goes on with the next day.",
    ).format(day=_day(error.day))


def _terminal_not_found(error: TerminalNotFound) -> str:
    return translate(
        "Messages",
        "Not done: there is no such terminal. Nothing was changed. Choose one from the list.",
    )


def _terminal_name_missing(error: TerminalNameMissing) -> str:
    return translate(
        "Messages",
        "Not saved: a terminal needs a name that no other one bears. The list is as it was. "
        "Type another name.",
    )


def _not_a_terminal_method(error: NotATerminalMethod) -> str:
    return translate(
        "Messages",
        "Not saved: {method} does not come in through a terminal. The list is as it was. "
        "Choose card or QR payment.",
    ).format(method=word(error.method))


def _batch_differs(error: BatchDiffers) -> str:
    return translate(
        "Messages",
        "Not compared: {terminal} says {stated}, that is {difference} off the book. Nothing was "
        "changed. Look for the receipt that is missing, or explain the difference.",
    ).format(terminal=error.terminal, stated=error.stated, difference=error.difference)


SHIFTS: dict[type[DomainError], Callable[[Any], str]] = {
    AmountNotPositive: _amount_not_positive,
    BatchDiffers: _batch_differs,
    CannotTakeOver: _cannot_take_over,
    ClosingBlocked: _closing_blocked,
    CountInvalid: _count_invalid,
    CountMissing: _count_missing,
    DayHasOpenShifts: _day_has_open_shifts,
    DayIsAhead: _day_is_ahead,
    DayIsClosed: _day_is_closed,
    DepositInvalid: _deposit_invalid,
    DifferenceUnexplained: _difference_unexplained,
    DrawerHandedTo: _drawer_handed_to,
    DrawerInUse: _drawer_in_use,
    FloatDiffers: _float_differs,
    MovementNotFound: _movement_not_found,
    NotATerminalMethod: _not_a_terminal_method,
    NotEnoughCash: _not_enough_cash,
    RefundFloatShort: _refund_float_short,
    ShiftAlreadyOpen: _shift_already_open,
    ShiftNotFound: _shift_not_found,
    ShiftNotOpen: _shift_not_open,
    ShiftOfAnother: _shift_of_another,
    TerminalNameMissing: _terminal_name_missing,
    TerminalNotFound: _terminal_not_found,
}
