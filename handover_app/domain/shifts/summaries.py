"""Shifts as the window sees them: an open one never shows what should be in its drawer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaperRef, PaymentMethod
from handover_app.domain.shifts.kinds import CashBox, CashMovementKind, Destination


@dataclass(frozen=True)
class MovementSummary:
    """A cash movement; ``is_open``: money taken whose receipt is still missing."""

    id: UUID
    kind: CashMovementKind
    amount: Money
    reason: str
    clerk: str
    witness: str
    at: datetime
    destination: Destination | None = None
    unit_code: str = ""
    payee: Payee | None = None
    method: PaymentMethod | None = None
    is_open: bool = False


@dataclass(frozen=True)
class CountSummary:
    """One attempt at counting a drawer."""

    box: CashBox
    pieces: tuple[tuple[int, int], ...]
    total: Money
    clerk: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ClosedShift:
    """What the close found; differences are counted less book, signed."""

    closed_at: datetime
    closed_by: str
    handed_to: str
    counted: Money
    expected: Money
    difference: Money
    refund_float_counted: Money
    refund_float_expected: Money
    refund_float_difference: Money
    explanation: str
    deposit: Money
    deposit_slip: str
    left: Money


@dataclass(frozen=True, kw_only=True)
class ShiftSummary:
    """A shift; ``closed`` is None while it is open, so that a cashier counts blind."""

    id: UUID
    number: str
    station: str
    drawer: str
    clerk_id: UUID
    clerk: str
    day: date
    opened_at: datetime
    opening_float: Money
    refund_float: Money
    relieves: UUID | None
    receipts: int = 0
    movements: tuple[MovementSummary, ...] = ()
    counts: tuple[CountSummary, ...] = ()
    closed: ClosedShift | None = None
    paper: PaperRef | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self.closed is None


@dataclass(frozen=True)
class HandedOver:
    """What the last cashier left in a drawer for a named successor."""

    shift_id: UUID
    number: str
    drawer: str
    clerk_id: UUID
    clerk: str
    cash: Money
    refund_float: Money


@dataclass(frozen=True)
class DaySummary:
    """A day of the cash desk: its shifts, whether it is closed, and the paper of its close."""

    day: date
    shifts: tuple[ShiftSummary, ...]
    closed_at: datetime | None = None
    closed_by: str = ""
    paper: PaperRef | None = None
