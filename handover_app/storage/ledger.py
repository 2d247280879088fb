"""What was received and refunded for each item of each unit, from the stored papers alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, bindparam, exists, select
from sqlalchemy.orm import Session

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import (
    ARRIVE_LATER,
    GRANTED,
    ChargeDecision,
    Decided,
    ItemLedger,
    RefundState,
    sum_up,
)
from handover_app.storage.tables.ahead import prior_payment_cancellations, prior_payments
from handover_app.storage.tables.receipts import (
    charge_decisions,
    payment_arrivals,
    receipt_lines,
    receipt_payments,
    receipt_voids,
    receipts,
    refund_steps,
    refunds,
)

_counters = receipts.alias("counters")
STANDING = ~exists().where(receipt_voids.c.receipt_id == receipts.c.id)
"""A receipt that was not voided; a counter-receipt counts with its negative sums."""
COUNTERED = exists().where(_counters.c.reverses == receipts.c.id)
"""A receipt that a counter-receipt cancels."""
_waited_for = exists().where(
    receipt_payments.c.receipt_id == receipts.c.id,
    receipt_payments.c.method.in_(sorted(ARRIVE_LATER, key=lambda each: each.name)),
    receipt_payments.c.amount > Money(0),
    ~exists().where(payment_arrivals.c.payment_id == receipt_payments.c.id),
)
_PENDING = _waited_for & ~COUNTERED & receipts.c.reverses.is_(None)


class _Question:
    """A statement for all units and for one, built once: every desk asks it at every click."""

    def __init__(self, statement: Select[Any], unit_column: Column[Any]) -> None:
        self.of_all = statement
        self.of_one = statement.where(unit_column == bindparam("of_unit"))


_RECEIVED = _Question(
    select(
        receipts.c.unit_id,
        receipts.c.number,
        receipts.c.issued_at,
        receipts.c.reverses,
        receipt_lines.c.item,
        receipt_lines.c.amount,
        _PENDING.label("pending"),
        COUNTERED.label("countered"),
    )
    .join(receipts, receipts.c.id == receipt_lines.c.receipt_id)
    .where(STANDING)
    .order_by(receipts.c.issued_at, receipts.c.id),
    receipts.c.unit_id,
)
_AHEAD = _Question(
    select(prior_payments.c.unit_id, prior_payments.c.item, prior_payments.c.amount)
    .where(~exists().where(prior_payment_cancellations.c.payment_id == prior_payments.c.id))
    .order_by(prior_payments.c.at),
    prior_payments.c.unit_id,
)
_last_step = (
    select(refund_steps.c.state)
    .where(refund_steps.c.refund_id == refunds.c.id)
    .order_by(refund_steps.c.position.desc())
    .limit(1)
    .scalar_subquery()
)
_REFUNDED = _Question(
    select(
        refunds.c.unit_id,
        refunds.c.item,
        refunds.c.number,
        refunds.c.amount,
        refunds.c.signed_at,
        _last_step.label("state"),
    )
    .where(refunds.c.credit.is_(False))
    .order_by(refunds.c.issued_at, refunds.c.id),
    refunds.c.unit_id,
)


@cache
def _decided() -> _Question:
    """Built when first asked, since the class is mapped only then."""
    return _Question(
        select(ChargeDecision).order_by(charge_decisions.c.at, charge_decisions.c.id),
        charge_decisions.c.unit_id,
    )


@dataclass
class _Sums:
    received: Money = NIL
    ahead: Money = NIL
    pending: Money = NIL
    refunded: Money = NIL
    granted: bool = True
    receipt_number: str = ""
    refund_number: str = ""


@dataclass
class UnitMoney:
    """The ledger of one unit; ``paid_at`` is when money last moved (UTC)."""

    sums: dict[ChargeItem, _Sums] = field(default_factory=lambda: defaultdict(_Sums))
    paid_at: datetime | None = None

    def ledger(self) -> dict[ChargeItem, ItemLedger]:
        """The sums, frozen, by item."""
        return {
            item: ItemLedger(**{**each.__dict__, "granted": each.granted and bool(each.refunded)})
            for item, each in self.sums.items()
        }

    def moved(self, at: datetime | None) -> None:
        """Note a time at which money moved."""
        if at is not None and (self.paid_at is None or at > self.paid_at):
            self.paid_at = at


class LedgerReader:
    """Sums by unit and item; for one unit or for all."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def money(self, unit_id: UUID | None = None) -> dict[UUID, UnitMoney]:
        """The ledger of every unit that money was noted of."""
        found: dict[UUID, UnitMoney] = defaultdict(UnitMoney)
        self._receipts(found, unit_id)
        self._ahead(found, unit_id)
        self._refunds(found, unit_id)
        return found

    def decisions(self, unit_id: UUID | None = None) -> dict[UUID, dict[ChargeItem, Decided]]:
        """What was decided, by unit and item."""
        found: dict[UUID, dict[ChargeItem, list[ChargeDecision]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for each in self._rows(_decided(), unit_id).scalars():
            found[each.unit_id][each.item].append(each)
        return {
            unit: {item: sum_up(decisions) for item, decisions in items.items()}
            for unit, items in found.items()
        }

    def _rows(self, question: _Question, unit_id: UUID | None) -> Any:
        if unit_id is None:
            return self._session.execute(question.of_all)
        return self._session.execute(question.of_one, {"of_unit": unit_id})

    def _receipts(self, found: dict[UUID, UnitMoney], unit_id: UUID | None) -> None:
        for row in self._rows(_RECEIVED, unit_id):
            unit = found[row.unit_id]
            sums = unit.sums[row.item]
            sums.received += row.amount
            if row.pending:
                sums.pending += row.amount
            if row.reverses is None and not row.countered:
                sums.receipt_number = row.number
            unit.moved(row.issued_at)

    def _ahead(self, found: dict[UUID, UnitMoney], unit_id: UUID | None) -> None:
        for row in self._rows(_AHEAD, unit_id):
            sums = found[row.unit_id].sums[row.item]
            sums.received += row.amount
            sums.ahead += row.amount

    def _refunds(self, found: dict[UUID, UnitMoney], unit_id: UUID | None) -> None:
        for row in self._rows(_REFUNDED, unit_id):
            state = row.state or RefundState.APPROVED
            if state is RefundState.REJECTED:
                continue
            unit = found[row.unit_id]
            sums = unit.sums[row.item]
            sums.refunded += row.amount
            sums.refund_number = row.number
            sums.granted = sums.granted and row.signed_at is not None and state in GRANTED
            unit.moved(row.signed_at)
