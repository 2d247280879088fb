"""The cash book of a shift or a day: sums by method, payee and item from the stored rows alone.

A voided receipt never counts; a counter-receipt counts with its negative sums; a transfer or
cheque counts by method only once it arrived (domain guide 3.5, 3.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.money import Money
from handover_app.domain.receipts import ARRIVE_LATER
from handover_app.domain.shifts import (
    BookRange,
    Cancelled,
    CashBook,
    ItemSum,
    MethodSum,
    Pending,
    RefundPaid,
    TerminalSum,
)
from handover_app.storage.ledger import COUNTERED, STANDING
from handover_app.storage.shifts import LEFT
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.receipts import (
    payment_arrivals,
    receipt_lines,
    receipt_payments,
    receipt_voids,
    receipts,
    refund_steps,
    refunds,
)
from handover_app.storage.tables.shifts import terminal_batches, terminals
from handover_app.storage.tables.units import units

_LATE = sorted(ARRIVE_LATER, key=lambda each: each.name)
WAITED_FOR = receipt_payments.c.method.in_(_LATE) & ~exists().where(
    payment_arrivals.c.payment_id == receipt_payments.c.id
)
"""A payment that has not arrived (待到账)."""
_cancelled = receipts.alias("cancelled")


@dataclass(frozen=True)
class Scope:
    """What a book covers: shifts, and for a day what stands outside of shifts in these hours.

    ``since`` and ``until`` (UTC, the end excluded) take in receipts older than shifts, refunds
    that finance sent and terminals compared at no station's shift.
    """

    shifts: tuple[UUID, ...]
    since: datetime | None = None
    until: datetime | None = None

    def covers(self, shift: ColumnElement[Any], at: ColumnElement[Any]) -> ColumnElement[bool]:
        """The condition for a row with its shift and its time."""
        inside = shift.in_(self.shifts)
        if self.since is None or self.until is None:
            return inside
        return or_(inside, and_(shift.is_(None), at >= self.since, at < self.until))

    @property
    def receipts(self) -> ColumnElement[bool]:
        """The condition for receipts."""
        return self.covers(receipts.c.shift_id, receipts.c.issued_at)


class CashBookReader:
    """Sums over receipts, refunds and terminals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sums(self, scope: Scope) -> CashBook:
        """Everything that was booked in the scope."""
        return CashBook(
            by_method=self._by_method(scope),
            by_item=self._by_item(scope),
            ranges=self._ranges(scope),
            voided=self._voided(scope),
            counters=self._counters(scope),
            refunds=self._refunds(scope),
            pending=self._pending(scope),
            terminals=self._terminals(scope),
        )

    def _by_method(self, scope: Scope) -> tuple[MethodSum, ...]:
        rows = self._session.execute(
            select(
                receipt_payments.c.method,
                receipts.c.payee,
                func.count().label("payments"),
                func.sum(receipt_payments.c.amount).label("amount"),
            )
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(scope.receipts, STANDING, ~WAITED_FOR)
            .group_by(receipt_payments.c.method, receipts.c.payee)
        )
        found = [MethodSum(row.method, row.payee, row.payments, row.amount) for row in rows]
        return tuple(sorted(found, key=lambda each: (_place(each.payee), _place(each.method))))

    def _by_item(self, scope: Scope) -> tuple[ItemSum, ...]:
        rows = self._session.execute(
            select(
                receipt_lines.c.item,
                receipts.c.payee,
                func.max(receipt_lines.c.name).label("name"),
                func.count().label("lines"),
                func.sum(receipt_lines.c.amount).label("amount"),
            )
            .join(receipts, receipts.c.id == receipt_lines.c.receipt_id)
            .where(scope.receipts, STANDING)
            .group_by(receipt_lines.c.item, receipts.c.payee)
        )
        found = [ItemSum(row.item, row.name, row.payee, row.lines, row.amount) for row in rows]
        return tuple(sorted(found, key=lambda each: (_place(each.payee), str(each.item))))

    def _ranges(self, scope: Scope) -> tuple[BookRange, ...]:
        rows = self._session.execute(
            select(
                receipts.c.station,
                receipts.c.book,
                receipts.c.number,
                receipts.c.total,
                STANDING.label("standing"),
                COUNTERED.label("countered"),
            )
            .where(scope.receipts)
            .order_by(receipts.c.station, receipts.c.book, receipts.c.serial)
        ).all()
        found = []
        for (station, book), of_book in groupby(rows, key=lambda row: (row.station, row.book)):
            numbered = list(of_book)
            found.append(
                BookRange(
                    station=station,
                    book=book,
                    first=numbered[0].number,
                    last=numbered[-1].number,
                    count=len(numbered),
                    void=sum(not row.standing for row in numbered),
                    countered=sum(bool(row.countered) for row in numbered),
                    amount=Money.total(row.total for row in numbered if row.standing),
                )
            )
        return tuple(found)

    def _voided(self, scope: Scope) -> tuple[Cancelled, ...]:
        rows = self._session.execute(
            select(
                receipts.c.number,
                units.c.code,
                receipts.c.total,
                receipt_voids.c.reason,
                clerks.c.name,
                receipt_voids.c.at,
                receipt_voids.c.reversal_slip,
            )
            .join(receipt_voids, receipt_voids.c.receipt_id == receipts.c.id)
            .join(units, units.c.id == receipts.c.unit_id)
            .join(clerks, clerks.c.id == receipt_voids.c.approver, isouter=True)
            .where(scope.receipts)
            .order_by(receipt_voids.c.id)
        )
        return tuple(
            Cancelled(number, code, total, reason, approver or "", at, slip=slip)
            for number, code, total, reason, approver, at, slip in rows
        )

    def _counters(self, scope: Scope) -> tuple[Cancelled, ...]:
        rows = self._session.execute(
            select(
                receipts.c.number,
                units.c.code,
                receipts.c.total,
                receipts.c.reason,
                clerks.c.name,
                receipts.c.issued_at,
                _cancelled.c.number,
            )
            .join(_cancelled, _cancelled.c.id == receipts.c.reverses)
            .join(units, units.c.id == receipts.c.unit_id)
            .join(clerks, clerks.c.id == receipts.c.approver, isouter=True)
            .where(scope.receipts, STANDING)
            .order_by(receipts.c.id)
        )
        return tuple(
            Cancelled(number, code, total, reason, approver or "", at, cancels)
            for number, code, total, reason, approver, at, cancels in rows
        )

    def _refunds(self, scope: Scope) -> tuple[RefundPaid, ...]:
        rows = self._session.execute(
            select(
                refunds.c.number,
                units.c.code,
                refunds.c.payee,
                refunds.c.payer,
                refunds.c.item,
                refunds.c.method,
                refunds.c.amount,
            )
            .join(refund_steps, refund_steps.c.refund_id == refunds.c.id)
            .join(units, units.c.id == refunds.c.unit_id)
            .where(scope.covers(refund_steps.c.shift_id, refund_steps.c.at), LEFT)
            .order_by(refunds.c.number)
        )
        return tuple(RefundPaid(*row) for row in rows)

    def _pending(self, scope: Scope) -> tuple[Pending, ...]:
        rows = self._session.execute(
            select(
                receipts.c.number,
                units.c.code,
                receipts.c.payer,
                receipts.c.payee,
                receipt_payments.c.method,
                receipt_payments.c.amount,
                receipt_payments.c.reference,
            )
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .join(units, units.c.id == receipts.c.unit_id)
            .where(scope.receipts, STANDING, WAITED_FOR)
            .order_by(receipts.c.id, receipt_payments.c.position)
        )
        return tuple(Pending(*row) for row in rows)

    def _terminals(self, scope: Scope) -> tuple[TerminalSum, ...]:
        sums = self._session.execute(
            select(
                receipt_payments.c.terminal_id, func.sum(receipt_payments.c.amount).label("amount")
            )
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(scope.receipts, STANDING, receipt_payments.c.terminal_id.is_not(None))
            .group_by(receipt_payments.c.terminal_id)
        )
        booked: dict[UUID, Money] = {row.terminal_id: row.amount for row in sums}
        batches = self._batches(scope)
        rows = self._session.execute(
            select(terminals.c.id, terminals.c.name, terminals.c.payee)
            .where(terminals.c.id.in_(set(booked) | set(batches)))
            .order_by(terminals.c.payee, terminals.c.name)
        )
        return tuple(
            _terminal(row.name, row.payee, booked.get(row.id), batches.get(row.id, []))
            for row in rows
        )

    def _batches(self, scope: Scope) -> dict[UUID, list[Any]]:
        """The comparisons of the scope, oldest first, by terminal."""
        rows = self._session.execute(
            select(
                terminal_batches.c.terminal_id,
                terminal_batches.c.book,
                terminal_batches.c.stated,
                terminal_batches.c.explanation,
            )
            .where(scope.covers(terminal_batches.c.shift_id, terminal_batches.c.at))
            .order_by(terminal_batches.c.terminal_id, terminal_batches.c.id)
        )
        return {key: list(of_one) for key, of_one in groupby(rows, key=lambda r: r.terminal_id)}


def _terminal(name: str, payee: Any, booked: Money | None, batches: Sequence[Any]) -> TerminalSum:
    return TerminalSum(
        name=name,
        payee=payee,
        book=booked or Money(0),
        compared=Money.total(each.book for each in batches) if batches else None,
        stated=Money.total(each.stated for each in batches) if batches else None,
        explanation="；".join(each.explanation for each in batches if each.explanation),
    )


def _place(member: Enum) -> int:
    """Where a member stands in its enumeration."""
    kind: type[Enum] = type(member)
    return list(kind).index(member)
