"""Shifts, closed days, what should be in a drawer, and what is in the way of a close."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, exists, func, select

from handover_app.domain.money import NIL, Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import PaymentMethod, RefundMethod, RefundState
from handover_app.domain.shifts import (
    BlockerKind,
    ClosingBlocker,
    DayClose,
    DrawerBook,
    Shift,
    ShiftNotFound,
)
from handover_app.storage.ledger import STANDING
from handover_app.storage.repository import Repository
from handover_app.storage.tables.papers import paper_prints, papers
from handover_app.storage.tables.receipts import (
    receipt_payments,
    receipts,
    refund_steps,
    refunds,
)
from handover_app.storage.tables.shifts import (
    batch_payments,
    cash_movements,
    day_closes,
    shifts,
    terminals,
)
from handover_app.storage.tables.units import units

_later = refund_steps.alias("later")
LEFT = (refund_steps.c.state == RefundState.SENT) & ~exists().where(
    _later.c.refund_id == refund_steps.c.refund_id,
    _later.c.position == refund_steps.c.position + 1,
    _later.c.state == RefundState.BOUNCED,
)
"""A step with which a refund's money left and did not come back."""


class ShiftRepository(Repository[Shift]):
    """All shifts; in a unit of work the open one is locked, so that it can't close meanwhile."""

    kind = Shift

    def open_at(self, station: str) -> Shift | None:
        """The open shift of a station."""
        return self._one(shifts.c.station == station, shifts.c.closed_at.is_(None))

    def with_drawer(self, drawer: str) -> Shift | None:
        """The open shift that has a drawer."""
        return self._one(shifts.c.drawer == drawer, shifts.c.closed_at.is_(None))

    def waiting_for(self, drawer: str) -> Shift | None:
        """The shift that handed this drawer over and that nobody has relieved yet."""
        relieving = shifts.alias("relieving")
        return self._newest(
            shifts.c.drawer == drawer,
            shifts.c.handed_to.is_not(None),
            ~exists().where(relieving.c.relieves == shifts.c.id),
            order=shifts.c.id.desc(),
        )

    def of_day(self, day: date) -> list[Shift]:
        """The shifts of a business day, in the order of their opening."""
        return self._all(shifts.c.day == day, order=shifts.c.id.asc())

    def days(self, limit: int) -> list[date]:
        """The newest business days that have a shift, newest first."""
        statement = select(shifts.c.day).distinct().order_by(shifts.c.day.desc()).limit(limit)
        return list(self._session.execute(statement).scalars())

    def day_closed(self, day: date) -> bool:
        """Whether the day is locked."""
        return self.close_of(day) is not None

    def close_of(self, day: date) -> DayClose | None:
        """The close of a day."""
        statement = select(DayClose).where(day_closes.c.day == day)
        return self._session.execute(statement).scalars().one_or_none()

    def still_open(self, shift_ids: Collection[UUID]) -> set[UUID]:
        """Which of these shifts are open, without loading what belongs to them."""
        statement = select(shifts.c.id).where(
            shifts.c.id.in_(shift_ids), shifts.c.closed_at.is_(None)
        )
        return set(self._session.execute(statement).scalars())

    def add_day(self, closed: DayClose) -> None:
        """Make a closed day part of the transaction."""
        self._session.add(closed)

    def receipt_count(self, shift_id: UUID) -> int:
        """How many receipts were made in a shift, void ones included."""
        statement = select(func.count()).where(receipts.c.shift_id == shift_id)
        return int(self._session.execute(statement).scalar_one())

    def drawer_book(self, shift: Shift) -> DrawerBook:
        """What should be in the drawers of a shift, by its receipts, refunds and movements."""
        cash = self._sum(
            select(func.sum(receipt_payments.c.amount))
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(
                receipts.c.shift_id == shift.id,
                receipt_payments.c.method == PaymentMethod.CASH,
                STANDING,
            )
        )
        paid = self._sum(
            select(func.sum(refunds.c.amount))
            .join(refund_steps, refund_steps.c.refund_id == refunds.c.id)
            .where(
                refund_steps.c.shift_id == shift.id,
                refunds.c.method == RefundMethod.CASH,
                LEFT,
            )
        )
        return shift.book(cash, paid)

    def refund_float_left(self, shift_id: UUID) -> Money:
        """What the refund float of a shift still holds.

        Raises:
            ShiftNotFound: there is no such shift.
        """
        shift = self.get(shift_id)
        if shift is None:
            raise ShiftNotFound
        return self.drawer_book(shift).refund_float

    def blockers(self, shift: Shift) -> tuple[ClosingBlocker, ...]:
        """Everything that is in the way of closing; it never holds what should be in a drawer."""
        return (
            *self._without_receipt(shift),
            *self._unprinted(shift),
            *self._sharing(shift),
            *self._not_compared(shift),
        )

    def _without_receipt(self, shift: Shift) -> list[ClosingBlocker]:
        rows = self._session.execute(
            select(units.c.code, units.c.id, cash_movements.c.amount)
            .join(units, units.c.id == cash_movements.c.unit_id)
            .where(cash_movements.c.id.in_([m.id for m in shift.movements if m.is_open]))
            .order_by(cash_movements.c.position)
        )
        kind = BlockerKind.TAKEN_WITHOUT_RECEIPT
        return [ClosingBlocker(kind, row.code, row.amount, row.id) for row in rows]

    def _unprinted(self, shift: Shift) -> list[ClosingBlocker]:
        printed = (
            select(papers.c.id)
            .join(paper_prints, paper_prints.c.paper_id == papers.c.id)
            .where(papers.c.subject == receipts.c.id, papers.c.kind == PaperKind.RECEIPT)
        )
        paper = select(papers.c.id).where(
            papers.c.subject == receipts.c.id, papers.c.kind == PaperKind.RECEIPT
        )
        rows = self._session.execute(
            select(receipts.c.number, receipts.c.total, paper.scalar_subquery().label("paper"))
            .where(receipts.c.shift_id == shift.id, STANDING, ~printed.exists())
            .order_by(receipts.c.book, receipts.c.serial)
        )
        kind = BlockerKind.RECEIPT_UNPRINTED
        return [ClosingBlocker(kind, row.number, row.total, row.paper) for row in rows]

    def _sharing(self, shift: Shift) -> list[ClosingBlocker]:
        rows = self._session.execute(
            select(shifts.c.id, shifts.c.number, shifts.c.station)
            .where(
                shifts.c.drawer == shift.drawer,
                shifts.c.id != shift.id,
                shifts.c.closed_at.is_(None),
            )
            .order_by(shifts.c.id)
        )
        kind = BlockerKind.DRAWER_SHARED
        return [
            ClosingBlocker(kind, f"{row.number} · {row.station}", subject=row.id) for row in rows
        ]

    def _not_compared(self, shift: Shift) -> list[ClosingBlocker]:
        rows = self._session.execute(
            select(terminals.c.name, terminals.c.id)
            .join(receipt_payments, receipt_payments.c.terminal_id == terminals.c.id)
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(
                receipts.c.shift_id == shift.id,
                STANDING,
                ~exists().where(batch_payments.c.payment_id == receipt_payments.c.id),
            )
            .distinct()
            .order_by(terminals.c.name)
        )
        kind = BlockerKind.TERMINAL_NOT_COMPARED
        return [ClosingBlocker(kind, row.name, subject=row.id) for row in rows]

    def _sum(self, statement: Select[Any]) -> Money:
        found: Money | None = self._session.execute(statement).scalar_one()
        return NIL if found is None else found
