"""A shift of one cashier at one drawer, its cash movements and counts, and the closed day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts.events import (
    DayClosed,
)
from handover_app.domain.shifts.kinds import FACES, CashBox, CashMovementKind, Destination
from handover_app.domain.shifts.refusals import (
    CountInvalid,
)


@dataclass(eq=False, kw_only=True)
class CashMovement:
    """Cash that moved beside receipts; ``amount`` is positive, ``kind`` gives the direction.

    Money TAKEN before its receipt names unit, payee and method; it is settled by ``resolved_by``
    (the receipt), or by ``resolved_at`` alone with ``resolution`` in words when it was given back.
    """

    id: UUID
    position: int
    kind: CashMovementKind
    amount: Money
    reason: str
    clerk: UUID
    at: datetime
    witness: UUID | None = None
    destination: Destination | None = None
    unit_id: UUID | None = None
    payee: Payee | None = None
    method: PaymentMethod | None = None
    resolved_by: UUID | None = None
    resolved_at: datetime | None = None
    resolution: str = ""

    @property
    def is_open(self) -> bool:
        """Whether this is money without a receipt."""
        return self.kind is CashMovementKind.TAKEN and self.resolved_at is None


@dataclass(eq=False, kw_only=True)
class CashCount:
    """One blind count; ``pieces`` maps the face value in fen to how many there are."""

    id: UUID
    position: int
    box: CashBox
    pieces: dict[int, int]
    total: Money
    clerk: UUID
    at: datetime


def count_total(pieces: Mapping[int, int]) -> Money:
    """The sum of counted notes and coins.

    Raises:
        CountInvalid: no such note or coin, or fewer than no pieces.
    """
    for face, number in pieces.items():
        if face not in FACES or number < 0:
            raise CountInvalid(Money(face), number)
    return Money(sum(face * number for face, number in pieces.items()))


@dataclass(frozen=True)
class DrawerBook:
    """What the stored rows say is in the two drawers now."""

    takings: Money
    refund_float: Money


@dataclass(frozen=True, kw_only=True)
class Closing:
    """What a cashier says when the shift ends.

    ``deposit`` is what goes to the bank with ``deposit_slip``; the rest stays for ``handed_to``.
    ``lifted`` is the reason of the lead who lets unprinted receipts pass.
    """

    handed_to: UUID | None = None
    explanation: str = ""
    deposit: Money = NIL
    deposit_slip: str = ""


@dataclass(eq=False, kw_only=True)
class Shift(Aggregate):
    """One cashier at one drawer of a station, from the opening float to the counted close.

    ``day`` is the business day (local). ``relieves`` is the shift that handed the drawer over.
    ``expected`` and ``refund_float_expected`` are what the book said at the close, for ever.
    """

    id: UUID
    number: str
    station: str
    drawer: str
    clerk: UUID
    day: date
    opened_at: datetime
    opening_float: Money
    refund_float: Money
    relieves: UUID | None = None
    closed_at: datetime | None = None
    closed_by: UUID | None = None
    handed_to: UUID | None = None
    counted: Money | None = None
    expected: Money | None = None
    difference: Money | None = None
    refund_float_counted: Money | None = None
    refund_float_expected: Money | None = None
    refund_float_difference: Money | None = None
    explanation: str = ""
    deposit: Money | None = None
    deposit_slip: str = ""
    movements: list[CashMovement] = field(default_factory=list)
    counts: list[CashCount] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)


@dataclass(eq=False, kw_only=True)
class DayClose(Aggregate):
    """A closed day; there is one a day for the whole project."""

    id: UUID
    day: date
    at: datetime
    clerk: UUID
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def of(cls, day: date, clerk: UUID, now: datetime) -> DayClose:
        """Close a day."""
        made = cls(id=new_id(), day=day, at=now, clerk=clerk)
        made.record(DayClosed(day=day))
        return made
