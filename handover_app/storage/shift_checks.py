"""What `check` asks of shifts, terminals and closed days, by the stored rows alone."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handover_app.domain.money import NIL, Money
from handover_app.domain.shifts import CashBox, CashCount, Shift
from handover_app.storage.shifts import ShiftRepository
from handover_app.storage.tables.receipts import receipt_payments, receipt_voids, receipts
from handover_app.storage.tables.shifts import (
    batch_payments,
    day_closes,
    shifts,
    terminal_batches,
    terminals,
)


def shifts_add_up(session: Session) -> list[str]:
    """Closed shifts still say what their rows say, hand-overs meet, batches hold their payments."""
    return [*closed_shifts(session), *batches(session), *closed_days(session)]


def closed_shifts(session: Session) -> Iterator[str]:
    """Book, counts, difference and what was handed on, computed again from the rows."""
    repository = ShiftRepository(session, locking=False)
    every = session.execute(select(Shift).order_by(shifts.c.id)).scalars().all()
    by_id = {shift.id: shift for shift in every}
    for shift in every:
        for count in shift.counts:
            if _pieces(count) != count.total:
                yield f"{shift.number}: a count is not the sum of its pieces"
        before = by_id.get(shift.relieves) if shift.relieves else None
        floats = shift.opening_float, shift.refund_float
        if before is not None and floats != (before.left, before.refund_float_counted):
            yield f"{shift.number}: does not begin with what {before.number} left"
        if shift.is_open:
            continue
        book = repository.drawer_book(shift)
        if (book.takings, book.refund_float) != (shift.expected, shift.refund_float_expected):
            yield f"{shift.number}: the book of its drawers is another one now"
        if not _counted_as_said(shift):
            yield f"{shift.number}: counts and differences do not agree"
        if any(each.is_open for each in shift.movements):
            yield f"{shift.number}: closed with money without a receipt"


def _pieces(count: CashCount) -> Money:
    return Money(sum(face * number for face, number in count.pieces.items()))


def _counted_as_said(shift: Shift) -> bool:
    """The last counts are those that the shift was closed with, and so are the differences."""
    takings, refund_float = (shift.last_count(box) for box in CashBox)
    return (
        takings is not None
        and shift.counted == takings.total
        and shift.refund_float_counted == (refund_float.total if refund_float else NIL)
        and shift.difference == takings.total - (shift.expected or NIL)
        and shift.refund_float_difference
        == (shift.refund_float_counted or NIL) - (shift.refund_float_expected or NIL)
    )


def batches(session: Session) -> Iterator[str]:
    """A comparison's book is the sum of the payments it holds, all of its own terminal."""
    held = (
        select(batch_payments.c.batch_id, func.sum(receipt_payments.c.amount).label("amount"))
        .join(receipt_payments, receipt_payments.c.id == batch_payments.c.payment_id)
        .group_by(batch_payments.c.batch_id)
        .subquery()
    )
    rows = session.execute(
        select(terminal_batches, terminals.c.name, held.c.amount.label("held"))
        .join(terminals, terminals.c.id == terminal_batches.c.terminal_id)
        .join(held, held.c.batch_id == terminal_batches.c.id, isouter=True)
        .order_by(terminal_batches.c.id)
    )
    for row in rows:
        if row.book != (row.held or NIL) or row.difference != row.stated - row.book:
            yield f"{row.name}: a comparison is not the sum of its payments"
    strangers = session.execute(
        select(terminals.c.name)
        .join(terminal_batches, terminal_batches.c.terminal_id == terminals.c.id)
        .join(batch_payments, batch_payments.c.batch_id == terminal_batches.c.id)
        .join(receipt_payments, receipt_payments.c.id == batch_payments.c.payment_id)
        .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
        .where(
            (receipt_payments.c.terminal_id != terminals.c.id)
            | (receipts.c.payee != terminals.c.payee)
        )
        .distinct()
    )
    for name in strangers.scalars():
        yield f"{name}: a comparison holds a payment of another terminal or payee"


def closed_days(session: Session) -> Iterator[str]:
    """No shift of a closed day is open, and none of its receipts was voided afterwards."""
    running = session.execute(
        select(shifts.c.number)
        .join(day_closes, day_closes.c.day == shifts.c.day)
        .where(shifts.c.closed_at.is_(None))
        .order_by(shifts.c.number)
    )
    for number in running.scalars():
        yield f"{number}: open in a closed day"
    late = session.execute(
        select(receipts.c.number)
        .join(receipt_voids, receipt_voids.c.receipt_id == receipts.c.id)
        .join(shifts, shifts.c.id == receipts.c.shift_id)
        .where(receipt_voids.c.at > shifts.c.closed_at)
        .order_by(receipts.c.number)
    )
    for number in late.scalars():
        yield f"{number}: voided after its shift was closed"
