"""What the journal keeps of shifts, cash and closed days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts.kinds import CashBox, CashMovementKind


@dataclass(frozen=True, kw_only=True)
class ShiftOpened(Event):
    """A cashier took a drawer with its floats; ``relieves`` is the shift that handed it over."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    number: str
    drawer: str
    opening_float: Money
    refund_float: Money
    relieves: UUID | None


@dataclass(frozen=True, kw_only=True)
class CashMoved(Event):
    """Cash went in or out of the drawer or the refund float."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    number: str
    kind: CashMovementKind
    amount: Money
    reason: str
    witness: UUID | None


@dataclass(frozen=True, kw_only=True)
class MoneyNoted(Event):
    """Money was taken before its receipt was made; the shift can't close until there is one."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    number: str
    payee: Payee
    method: PaymentMethod
    amount: Money


@dataclass(frozen=True, kw_only=True)
class NotedMoneyReceipted(Event):
    """Money noted before has its receipt now."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    receipt_id: UUID
    amount: Money


@dataclass(frozen=True, kw_only=True)
class NotedMoneyGivenBack(Event):
    """Money noted before went back to the household, with a witness; no receipt was made."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    amount: Money
    reason: str
    witness: UUID


@dataclass(frozen=True, kw_only=True)
class CashCounted(Event):
    """Somebody counted without knowing what should be there."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    number: str
    box: CashBox
    total: Money


@dataclass(frozen=True, kw_only=True)
class ClosingLifted(Event):
    """A lead let a shift close although these receipts are not printed."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    receipts: tuple[str, ...]
    approver: UUID
    reason: str


@dataclass(frozen=True, kw_only=True)
class ShiftClosed(Event):
    """The drawer was counted, compared and handed over; the differences are counted less book."""

    topic: ClassVar[str] = "shifts"
    shift_id: UUID
    number: str
    counted: Money
    difference: Money
    refund_float_difference: Money
    handed_to: UUID | None


@dataclass(frozen=True, kw_only=True)
class DayClosed(Event):
    """The day is locked: none of its receipts is voided any more."""

    topic: ClassVar[str] = "shifts"
    day: date
