"""Shifts as summaries: an open one without what should be in its drawer."""

from __future__ import annotations

from datetime import date

from handover_app.domain.acts import Act
from handover_app.domain.money import NIL
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.shifts import (
    CashCount,
    CashMovement,
    ClosedShift,
    CountSummary,
    DaySummary,
    HandedOver,
    MovementSummary,
    Shift,
    ShiftSummary,
)
from handover_app.storage.unit_of_work import Reading


def shift_summary(reading: Reading, shift: Shift) -> ShiftSummary:
    """A shift with its movements and counts; what was expected only once it is closed."""
    return ShiftSummary(
        id=shift.id,
        number=shift.number,
        station=shift.station,
        drawer=shift.drawer,
        clerk_id=shift.clerk,
        clerk=reading.clerk_name(shift.clerk),
        day=shift.day,
        opened_at=shift.opened_at,
        opening_float=shift.opening_float,
        refund_float=shift.refund_float,
        relieves=shift.relieves,
        receipts=reading.shifts.receipt_count(shift.id),
        movements=tuple(movement_summary(reading, each) for each in shift.movements),
        counts=tuple(count_summary(reading, each) for each in shift.counts),
        closed=_closed(reading, shift),
        paper=reading.papers.about(shift.id),
    )


def movement_summary(reading: Reading, moved: CashMovement) -> MovementSummary:
    """A cash movement with names instead of ids."""
    return MovementSummary(
        id=moved.id,
        kind=moved.kind,
        amount=moved.amount,
        reason=moved.reason,
        clerk=reading.clerk_name(moved.clerk),
        witness=reading.clerk_name(moved.witness) if moved.witness else "",
        at=moved.at,
        destination=moved.destination,
        unit_code=reading.units.code_of(moved.unit_id) if moved.unit_id else "",
        payee=moved.payee,
        method=moved.method,
        is_open=moved.is_open,
    )


def count_summary(reading: Reading, count: CashCount) -> CountSummary:
    """One attempt at counting, largest pieces first."""
    pieces = tuple(sorted(count.pieces.items(), reverse=True))
    return CountSummary(count.box, pieces, count.total, reading.clerk_name(count.clerk), count.at)


def handed_over(reading: Reading, drawer: str) -> HandedOver | None:
    """What waits in a drawer for a named cashier."""
    shift = reading.shifts.waiting_for(drawer)
    if shift is None or shift.handed_to is None or shift.refund_float_counted is None:
        return None
    return HandedOver(
        shift_id=shift.id,
        number=shift.number,
        drawer=drawer,
        clerk_id=shift.handed_to,
        clerk=reading.clerk_name(shift.handed_to),
        cash=shift.left,
        refund_float=shift.refund_float_counted,
    )


def day_summary(reading: Reading, day: date) -> DaySummary:
    """A day with its shifts."""
    shifts = tuple(shift_summary(reading, each) for each in reading.shifts.of_day(day))
    close = reading.shifts.close_of(day)
    if close is None:
        return DaySummary(day, shifts)
    name, paper = reading.clerk_name(close.clerk), reading.papers.about(close.id)
    return DaySummary(day, shifts, close.at, name, paper)


def refuse_look(reading: Reading, act: Act, *, counting: bool) -> None:
    """Keep what should be in a drawer from whoever still has to count it.

    Raises:
        NotAllowed: only who closes days looks while a shift is open; later cashiers may, too.
    """
    clerk = reading.clerks.get(act.clerk)
    rights = frozenset[Right]() if clerk is None else clerk.rights
    allowed = {Right.CLOSE_DAY} if counting else {Right.CLOSE_DAY, Right.TAKE_MONEY}
    if not allowed & rights:
        raise NotAllowed(Right.CLOSE_DAY)


def _closed(reading: Reading, shift: Shift) -> ClosedShift | None:
    if shift.closed_at is None or shift.closed_by is None:
        return None
    return ClosedShift(
        closed_at=shift.closed_at,
        closed_by=reading.clerk_name(shift.closed_by),
        handed_to=reading.clerk_name(shift.handed_to) if shift.handed_to else "",
        counted=shift.counted or NIL,
        expected=shift.expected or NIL,
        difference=shift.difference or NIL,
        refund_float_counted=shift.refund_float_counted or NIL,
        refund_float_expected=shift.refund_float_expected or NIL,
        refund_float_difference=shift.refund_float_difference or NIL,
        explanation=shift.explanation,
        deposit=shift.deposit or NIL,
        deposit_slip=shift.deposit_slip,
        left=shift.left,
    )
