"""Cash that moves and is counted in a shift, and what its cashier says at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.fees import Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts.kinds import FACES, CashBox, CashMovementKind, Destination
from handover_app.domain.shifts.refusals import CountInvalid, DepositInvalid


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
    """What the stored rows say is in the two drawers of a shift now."""

    takings: Money
    refund_float: Money


@dataclass(frozen=True, kw_only=True)
class Closing:
    """What a cashier says when the shift ends.

    ``deposit`` goes to the bank with ``deposit_slip``; the rest is left in the drawer for
    ``handed_to``, the next cashier by name, or for the safe when nobody is named.
    """

    handed_to: UUID | None = None
    explanation: str = ""
    deposit: Money = NIL
    deposit_slip: str = ""

    def check_deposit(self, counted: Money) -> None:
        """Raises: DepositInvalid without a slip, below nil or above what was counted."""
        if not NIL <= self.deposit <= counted or (self.deposit and not self.deposit_slip.strip()):
            raise DepositInvalid(counted, self.deposit)
