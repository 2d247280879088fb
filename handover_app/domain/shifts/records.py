"""A shift of one cashier at one drawer, its cash movements and counts, and the closed day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.fees import Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts.blockers import ClosingBlocker
from handover_app.domain.shifts.cash import (
    CashCount,
    CashMovement,
    Closing,
    DrawerBook,
    count_total,
)
from handover_app.domain.shifts.events import (
    CashCounted,
    CashMoved,
    ClosingLifted,
    DayClosed,
    MoneyNoted,
    NotedMoneyGivenBack,
    NotedMoneyReceipted,
    ShiftClosed,
    ShiftOpened,
)
from handover_app.domain.shifts.kinds import (
    GOING_OUT,
    CashBox,
    CashMovementKind,
    Destination,
)
from handover_app.domain.shifts.refusals import (
    AmountNotPositive,
    ClosingBlocked,
    CountMissing,
    DifferenceUnexplained,
    MovementNotFound,
    NotEnoughCash,
)


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

    @property
    def is_open(self) -> bool:
        """Whether the shift has not been closed."""
        return self.closed_at is None

    @property
    def left(self) -> Money:
        """The cash left in the drawer at the close: counted less deposited."""
        return (self.counted or NIL) - (self.deposit or NIL)

    def book(self, cash_received: Money, refunds_paid: Money) -> DrawerBook:
        """What should be in both drawers: refunds lessen the float alone, never the takings."""
        moved = dict.fromkeys(CashMovementKind, NIL)
        for each in self.movements:
            moved[each.kind] += each.amount
        went_out = Money.total(moved[kind] for kind in GOING_OUT)
        return DrawerBook(
            takings=self.opening_float + cash_received + moved[CashMovementKind.IN] - went_out,
            refund_float=self.refund_float + moved[CashMovementKind.FLOAT_TOP_UP] - refunds_paid,
        )

    def opened(self) -> None:
        """Record the opening.

        Raises:
            AmountNotPositive: a float below nil.
        """
        for amount in (self.opening_float, self.refund_float):
            if amount < NIL:
                raise AmountNotPositive(amount)
        self.record(
            ShiftOpened(
                shift_id=self.id,
                number=self.number,
                drawer=self.drawer,
                opening_float=self.opening_float,
                refund_float=self.refund_float,
                relieves=self.relieves,
            )
        )

    def move(
        self,
        kind: CashMovementKind,
        amount: Money,
        reason: str,
        *,
        clerk: UUID,
        now: datetime,
        available: Money | None = None,
        witness: UUID | None = None,
        destination: Destination | None = None,
    ) -> None:
        """Cash in, out, picked up by two people, or put into the refund float from the bank.

        ``available`` is what the book says is in the drawer, for what goes out of it.

        Raises:
            AmountNotPositive: nothing is moved.
            ReasonMissing: no reason in words.
            NotEnoughCash: more than the drawer holds.
        """
        if amount <= NIL:
            raise AmountNotPositive(amount)
        if not reason.strip():
            raise ReasonMissing
        if kind in GOING_OUT and available is not None and amount > available:
            raise NotEnoughCash(available, amount)
        moved = self._movement(kind, amount, reason, clerk, now)
        moved.witness, moved.destination = witness, destination
        self.record(
            CashMoved(
                shift_id=self.id,
                number=self.number,
                kind=kind,
                amount=amount,
                reason=moved.reason,
                witness=witness,
            )
        )

    def note_taken(
        self,
        unit_id: UUID,
        payee: Payee,
        method: PaymentMethod,
        amount: Money,
        reason: str,
        *,
        clerk: UUID,
        now: datetime,
    ) -> UUID:
        """Money was taken and its receipt can't be made now; returns the note's id.

        Raises:
            AmountNotPositive: no amount.
            ReasonMissing: why there is no receipt yet.
        """
        if amount <= NIL:
            raise AmountNotPositive(amount)
        if not reason.strip():
            raise ReasonMissing
        noted = self._movement(CashMovementKind.TAKEN, amount, reason, clerk, now)
        noted.unit_id, noted.payee, noted.method = unit_id, payee, method
        self.record(
            MoneyNoted(
                unit_id=unit_id,
                shift_id=self.id,
                number=self.number,
                payee=payee,
                method=method,
                amount=amount,
            )
        )
        return noted.id

    def receipted(
        self,
        receipt_id: UUID,
        unit_id: UUID,
        payee: Payee,
        paid: Mapping[PaymentMethod, Money],
        now: datetime,
    ) -> None:
        """A receipt settles what was noted of the unit, payee and method, up to what it says."""
        left = dict(paid)
        for each in self.movements:
            if not each.is_open or each.unit_id != unit_id or each.payee is not payee:
                continue
            assert each.method is not None
            if each.amount > left.get(each.method, NIL):
                continue
            left[each.method] -= each.amount
            each.resolved_by, each.resolved_at = receipt_id, now
            self.record(
                NotedMoneyReceipted(
                    unit_id=unit_id, shift_id=self.id, receipt_id=receipt_id, amount=each.amount
                )
            )

    def give_back(self, movement_id: UUID, reason: str, witness: UUID, now: datetime) -> None:
        """Money noted without a receipt went back to the household.

        Raises:
            MovementNotFound: no such open note.
            ReasonMissing: no reason in words.
        """
        noted = next((m for m in self.movements if m.id == movement_id and m.is_open), None)
        if noted is None:
            raise MovementNotFound
        if not reason.strip():
            raise ReasonMissing
        noted.resolved_at, noted.resolution, noted.witness = now, reason.strip(), witness
        self.record(
            NotedMoneyGivenBack(
                unit_id=noted.unit_id,
                shift_id=self.id,
                amount=noted.amount,
                reason=noted.resolution,
                witness=witness,
            )
        )

    def count(self, box: CashBox, pieces: Mapping[int, int], clerk: UUID, now: datetime) -> Money:
        """Keep a blind count, every attempt; returns what was counted, never what should be.

        Raises:
            CountInvalid: no such note or coin.
        """
        total = count_total(pieces)
        self.counts.append(
            CashCount(
                id=new_id(),
                position=len(self.counts),
                box=box,
                pieces={face: number for face, number in pieces.items() if number},
                total=total,
                clerk=clerk,
                at=now,
            )
        )
        self.record(CashCounted(shift_id=self.id, number=self.number, box=box, total=total))
        return total

    def last_count(self, box: CashBox) -> CashCount | None:
        """The newest count of a drawer: the one that counts."""
        return next((each for each in reversed(self.counts) if each.box is box), None)

    def lift(self, receipts: Sequence[str], approver: UUID, reason: str) -> None:
        """A lead lets the shift close with these receipts unprinted.

        Raises:
            ReasonMissing: no reason in words.
        """
        if not reason.strip():
            raise ReasonMissing
        self.record(
            ClosingLifted(
                shift_id=self.id,
                receipts=tuple(receipts),
                approver=approver,
                reason=reason.strip(),
            )
        )

    def close(
        self,
        said: Closing,
        book: DrawerBook,
        blockers: Sequence[ClosingBlocker],
        *,
        clerk: UUID,
        now: datetime,
    ) -> None:
        """Compare the last counts with the book and end the shift.

        Raises:
            ClosingBlocked: everything that is in the way.
            CountMissing: the drawer, or a refund float that was used, was not counted.
            DifferenceUnexplained: a count is not the book, and there is no explanation.
            DepositInvalid: a deposit without slip or above what was counted.
        """
        if blockers:
            raise ClosingBlocked(tuple(blockers))
        counted, float_counted = self._counted(book)
        difference, float_difference = counted - book.takings, float_counted - book.refund_float
        if (difference or float_difference) and not said.explanation.strip():
            raise DifferenceUnexplained(difference, float_difference)
        said.check_deposit(counted)
        self.closed_at, self.closed_by, self.handed_to = now, clerk, said.handed_to
        self.counted, self.expected, self.difference = counted, book.takings, difference
        self.refund_float_counted, self.refund_float_expected = float_counted, book.refund_float
        self.refund_float_difference = float_difference
        self.explanation = said.explanation.strip()
        self.deposit, self.deposit_slip = said.deposit, said.deposit_slip.strip()
        self.record(
            ShiftClosed(
                shift_id=self.id,
                number=self.number,
                counted=counted,
                difference=difference,
                refund_float_difference=float_difference,
                handed_to=said.handed_to,
            )
        )

    def _counted(self, book: DrawerBook) -> tuple[Money, Money]:
        """The last count of each drawer; a refund float that never was is not counted."""
        takings = self.last_count(CashBox.TAKINGS)
        if takings is None:
            raise CountMissing(refund_float=False)
        refund_float = self.last_count(CashBox.REFUND_FLOAT)
        if refund_float is not None:
            return takings.total, refund_float.total
        topped_up = any(m.kind is CashMovementKind.FLOAT_TOP_UP for m in self.movements)
        if self.refund_float or topped_up or book.refund_float:
            raise CountMissing(refund_float=True)
        return takings.total, NIL

    def _movement(
        self, kind: CashMovementKind, amount: Money, reason: str, clerk: UUID, now: datetime
    ) -> CashMovement:
        made = CashMovement(
            id=new_id(),
            position=len(self.movements),
            kind=kind,
            amount=amount,
            reason=reason.strip(),
            clerk=clerk,
            at=now,
        )
        self.movements.append(made)
        return made


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
