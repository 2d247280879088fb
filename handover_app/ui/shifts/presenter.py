"""What a cashier types and what is read for the page, without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from handover_app.domain.fees import Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import ClerkSummary, Right
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import (
    BlockerKind,
    CashBox,
    CashMovementKind,
    ClosingBlocker,
    Destination,
    HandedOver,
    ShiftSummary,
    count_total,
)

if TYPE_CHECKING:
    from handover_app.services.desks import Desks

OWN_PAYEES = (Payee.DEVELOPER, Payee.PROPERTY_COMPANY, Payee.COLLECTED)
"""Whose money passes through the drawer."""
TAKEN_BY = (
    PaymentMethod.CASH,
    PaymentMethod.CARD,
    PaymentMethod.QR_PAYMENT,
    PaymentMethod.TRANSFER,
    PaymentMethod.CHEQUE,
)
"""How money can come in before its receipt."""


@dataclass(frozen=True)
class Drawer:
    """Everything that the page shows of a station's drawer.

    ``waiting`` is what was handed over in the drawer; ``last`` the newest closed shift of the
    station; ``cashiers`` those who may take the drawer over.
    """

    shift: ShiftSummary | None
    blockers: tuple[ClosingBlocker, ...] = ()
    waiting: HandedOver | None = None
    last: ShiftSummary | None = None
    cashiers: tuple[ClerkSummary, ...] = ()


def look(desks: Desks, station: str, drawer: str) -> Drawer:
    """Read what stands at a station; ``drawer`` is the one that would be opened."""
    shift = desks.shifts.current(station)
    cashiers = tuple(
        each for each in desks.people.clerks() if each.active and Right.TAKE_MONEY in each.rights
    )
    if shift is not None:
        return Drawer(shift, desks.shifts.ready_to_close(station), cashiers=cashiers)
    waiting = desks.shifts.waiting(drawer.strip() or station)
    days = desks.days.days()
    of_day = desks.days.day(days[0]).shifts if days else ()
    closed = [each for each in of_day if each.station == station and not each.is_open]
    return Drawer(None, (), waiting, closed[-1] if closed else None, cashiers)


def successors(drawer: Drawer) -> tuple[ClerkSummary, ...]:
    """Who may take the drawer over: every other cashier."""
    own = None if drawer.shift is None else drawer.shift.clerk_id
    return tuple(each for each in drawer.cashiers if each.id != own)


def only_unprinted(blockers: Sequence[ClosingBlocker]) -> bool:
    """Whether a lead's consent alone would clear the way."""
    return bool(blockers) and all(b.kind is BlockerKind.RECEIPT_UNPRINTED for b in blockers)


@dataclass(frozen=True)
class Move:
    """Cash that moves beside receipts, as it was typed."""

    kind: CashMovementKind
    amount: Money
    reason: str
    destination: Destination = Destination.SAFE
    unit_id: UUID | None = None
    payee: Payee = Payee.PROPERTY_COMPANY
    method: PaymentMethod = PaymentMethod.CASH


@dataclass
class CountDraft:
    """The pieces typed for both boxes; a box counts once something was typed or it is empty."""

    pieces: dict[CashBox, dict[int, int]] = field(
        default_factory=lambda: {box: {} for box in CashBox}
    )
    empty: set[CashBox] = field(default_factory=set)
    kept: dict[CashBox, dict[int, int]] = field(default_factory=dict)

    def type(self, box: CashBox, face: int, number: int) -> None:
        """So many pieces of a face value (fen)."""
        self.pieces[box][face] = number
        if not number:
            del self.pieces[box][face]
        else:
            self.empty.discard(box)

    def total(self, box: CashBox) -> Money:
        """What was counted in a box so far."""
        return count_total(self.pieces[box])

    def counted(self, box: CashBox) -> bool:
        """Whether this box was counted, be it that nothing was in it."""
        return bool(self.pieces[box]) or box in self.empty

    def to_keep(self) -> list[tuple[CashBox, Mapping[int, int]]]:
        """The counts that the database has not kept yet."""
        return [
            (box, dict(self.pieces[box]))
            for box in CashBox
            if self.counted(box) and self.kept.get(box) != self.pieces[box]
        ]

    def keep(self, box: CashBox) -> None:
        """The database has kept what was typed."""
        self.kept[box] = dict(self.pieces[box])

    def take(self, shift: ShiftSummary) -> None:
        """Begin with what was kept before, so that a power cut costs no count."""
        for count in shift.counts:
            self.pieces[count.box] = dict(count.pieces)
            self.kept[count.box] = dict(count.pieces)
            if not count.total:
                self.empty.add(count.box)


def signed(amount: Money) -> str:
    """A difference with its sign: +5.00 too much, -5.00 missing."""
    return f"+{amount}" if amount > NIL else str(amount)
