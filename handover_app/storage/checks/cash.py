"""Drawers and days: what was counted and printed at a close follows from the rows again."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session

from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod, RefundMethod, RefundState
from handover_app.domain.shifts import CashBox, CashMovementKind
from handover_app.storage.shift_checks import closed_days, closed_shifts
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import (
    receipt_payments,
    receipt_voids,
    receipts,
    refund_steps,
    refunds,
)
from handover_app.storage.tables.shifts import cash_counts, cash_movements, day_closes, shifts

Sums = dict[Any, Money]
_STANDS = receipts.c.id.not_in(select(receipt_voids.c.receipt_id))
_INTO_TAKINGS = {
    CashMovementKind.IN: 1,
    CashMovementKind.OUT: -1,
    CashMovementKind.PICK_UP: -1,
}


def drawers(session: Session) -> list[str]:
    """Each shift's drawers follow from its rows; a refund float never pays more than it holds."""
    takings, floats = _takings(session), _floats(session)
    counted = _counted(session)
    found = {row.id: row for row in session.execute(select(shifts).order_by(shifts.c.number))}
    failures = []
    for shift in found.values():
        expected = shift.opening_float + takings[shift.id]
        left = shift.refund_float + floats[shift.id]
        if left < NIL:
            failures.append(f"{shift.number}: more cash refunded than its refund float held")
        if shift.closed_at is not None and not _closed_so(shift, expected, left, counted):
            failures.append(f"{shift.number}: what was counted and expected does not follow")
        before = found.get(shift.relieves)
        if before is not None and not _handed_on(before, shift):
            failures.append(f"{shift.number}: did not begin with what {before.number} left")
    return [*failures, *closed_shifts(session)]


def _closed_so(
    shift: Row[Any], expected: Money, left: Money, counted: dict[tuple[UUID, CashBox], Money]
) -> bool:
    """Whether the close says what the book and the last counts say."""
    cash = counted.get((shift.id, CashBox.TAKINGS), NIL)
    in_float = counted.get((shift.id, CashBox.REFUND_FLOAT), NIL)
    stored = (
        (shift.expected, shift.counted, shift.difference),
        (shift.refund_float_expected, shift.refund_float_counted, shift.refund_float_difference),
    )
    return stored == ((expected, cash, cash - expected), (left, in_float, in_float - left))


def _handed_on(before: Row[Any], shift: Row[Any]) -> bool:
    left = (before.counted or NIL) - (before.deposit or NIL)
    return (left, before.refund_float_counted) == (shift.opening_float, shift.refund_float)


def _takings(session: Session) -> Sums:
    """Cash receipts that stand, and cash in and out, by shift."""
    found: Sums = defaultdict(lambda: NIL)
    paid = (
        select(receipts.c.shift_id, receipt_payments.c.amount)
        .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
        .where(receipt_payments.c.method == PaymentMethod.CASH, _STANDS)
    )
    for shift_id, amount in session.execute(paid):
        found[shift_id] += amount
    for row in _moved(session):
        found[row.shift_id] += Money(row.amount.fen * _INTO_TAKINGS.get(row.kind, 0))
    return found


def _floats(session: Session) -> Sums:
    """Cash from the bank less cash refunds, by shift."""
    found: Sums = defaultdict(lambda: NIL)
    for row in _moved(session):
        if row.kind is CashMovementKind.FLOAT_TOP_UP:
            found[row.shift_id] += row.amount
    paid = (
        select(refund_steps.c.shift_id, refunds.c.amount)
        .join(refunds, refunds.c.id == refund_steps.c.refund_id)
        .where(refund_steps.c.state == RefundState.SENT, refunds.c.method == RefundMethod.CASH)
    )
    for shift_id, amount in session.execute(paid):
        found[shift_id] -= amount
    return found


def _moved(session: Session) -> list[Row[Any]]:
    columns = cash_movements.c.shift_id, cash_movements.c.kind, cash_movements.c.amount
    return list(session.execute(select(*columns)))


def _counted(session: Session) -> dict[tuple[UUID, CashBox], Money]:
    """The last count of each drawer of each shift."""
    rows = session.execute(
        select(cash_counts.c.shift_id, cash_counts.c.box, cash_counts.c.total).order_by(
            cash_counts.c.shift_id, cash_counts.c.position
        )
    )
    return {(shift_id, box): total for shift_id, box, total in rows}


def days(session: Session) -> list[str]:
    """The report of a closed shift is its receipts, that of a closed day its shifts' together."""
    printed, failures = _printed(session), []
    of_day: dict[date, Money] = defaultdict(lambda: NIL)
    closed = {row.day: row.id for row in session.execute(select(day_closes))}
    for shift in session.execute(select(shifts).order_by(shifts.c.number)):
        booked = _booked(session, receipts.c.shift_id == shift.id)
        of_day[shift.day] += booked
        if shift.closed_at is None and shift.day in closed:
            failures.append(f"{shift.number}: open on a day that was closed")
        if shift.closed_at is not None and printed.get(shift.id) != booked.fen:
            failures.append(f"{shift.number}: its report is not its receipts")
    for row in session.execute(
        select(receipts.c.issued_at, receipts.c.total).where(receipts.c.shift_id.is_(None), _STANDS)
    ):
        of_day[row.issued_at.astimezone().date()] += row.total
    failures += [
        f"{day.isoformat()}: its report is not the sum of its shifts"
        for day, identity in sorted(closed.items())
        if printed.get(identity) != of_day[day].fen
    ]
    return [*failures, *closed_days(session)]


def _booked(session: Session, where: ColumnElement[bool]) -> Money:
    """The sum of the receipts that stand."""
    total = session.execute(select(func.sum(receipts.c.total)).where(where, _STANDS)).scalar_one()
    return NIL if total is None else total


def _printed(session: Session) -> dict[UUID, int]:
    """What the stored reports sum up to, in fen, by the shift or close that each is about."""
    closes = select(shifts.c.id).union(select(day_closes.c.id))
    rows = session.execute(
        select(papers.c.subject, papers.c.data).where(papers.c.subject.in_(closes))
    )
    return {
        subject: sum(each["amount_fen"] for each in json.loads(data)["ranges"])
        for subject, data in rows
    }
