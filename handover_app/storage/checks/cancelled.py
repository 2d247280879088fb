"""Voided and countered receipts: each once, exactly, in time; and the credit that they leave."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod, RefundState
from handover_app.storage.tables.receipts import (
    receipt_lines,
    receipt_payments,
    receipt_voids,
    receipts,
    refund_steps,
    refunds,
)
from handover_app.storage.tables.shifts import shifts

_HEAD = (
    receipts.c.id,
    receipts.c.number,
    receipts.c.unit_id,
    receipts.c.payee,
    receipts.c.total,
    receipts.c.reverses,
)


def cancelled(session: Session) -> list[str]:
    """A receipt is voided in its shift or countered by its exact negative, once and not both."""
    heads = {row.id: row for row in session.execute(select(*_HEAD))}
    voided = set(session.execute(select(receipt_voids.c.receipt_id)).scalars())
    lines = _lines(session)
    counters = [row for row in heads.values() if row.reverses is not None]
    times = Counter(row.reverses for row in counters)
    failures = [
        f"{row.number}: not the exact negative of a receipt that stood"
        for row in counters
        if row.id in voided
        or row.reverses in voided
        or times[row.reverses] > 1
        or not _negative(row, heads.get(row.reverses), lines)
    ]
    return sorted(failures) + _voids_out_of_time(session)


def _lines(session: Session) -> dict[UUID, Counter[tuple[str, int]]]:
    """Items with their amounts in fen, by receipt."""
    found: dict[UUID, Counter[tuple[str, int]]] = defaultdict(Counter)
    columns = receipt_lines.c.receipt_id, receipt_lines.c.item, receipt_lines.c.amount
    for receipt_id, item, amount in session.execute(select(*columns)):
        found[receipt_id][(str(item), amount.fen)] += 1
    return found


def _negative(counter: Any, first: Any, lines: dict[UUID, Counter[tuple[str, int]]]) -> bool:
    if first is None or first.reverses is not None:
        return False
    same = (counter.unit_id, counter.payee) == (first.unit_id, first.payee)
    turned = {(item, -fen): times for (item, fen), times in lines[first.id].items()}
    return same and counter.total == -first.total and turned == lines[counter.id]


def _voids_out_of_time(session: Session) -> list[str]:
    """Voids of another shift than the receipt's, or after its close."""
    rows = session.execute(
        select(
            receipts.c.number,
            receipts.c.shift_id,
            receipts.c.issued_at,
            receipt_voids.c.shift_id.label("voided_in"),
            receipt_voids.c.at,
            shifts.c.closed_at,
        )
        .join(receipts, receipts.c.id == receipt_voids.c.receipt_id)
        .join(shifts, shifts.c.id == receipts.c.shift_id, isouter=True)
        .order_by(receipts.c.number)
    )
    return [
        f"{row.number}: voided outside of its shift"
        for row in rows
        if row.voided_in != row.shift_id
        or row.at < row.issued_at
        or (row.closed_at is not None and row.at > row.closed_at)
    ]


def credit(session: Session) -> list[str]:
    """No more is paid or refunded out of counter-receipts than they set free."""
    left: dict[tuple[UUID, Any], Money] = defaultdict(lambda: NIL)
    used = (
        select(receipts.c.unit_id, receipts.c.payee, receipt_payments.c.amount)
        .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
        .where(
            receipt_payments.c.method == PaymentMethod.CREDIT,
            receipts.c.id.not_in(select(receipt_voids.c.receipt_id)),
        )
    )
    rejected = select(refund_steps.c.refund_id).where(refund_steps.c.state == RefundState.REJECTED)
    given_back = select(refunds.c.unit_id, refunds.c.payer, refunds.c.amount).where(
        refunds.c.credit.is_(True), refunds.c.id.not_in(rejected)
    )
    for statement in (used, given_back):
        for unit_id, payee, amount in session.execute(statement):
            left[(unit_id, payee)] -= amount
    return sorted(
        f"{payee.name}: more credit used than there is, by {-rest.fen} fen"
        for (_, payee), rest in left.items()
        if rest < NIL
    )
