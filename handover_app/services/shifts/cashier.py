"""The cashier's shift: opened with its floats, moved, counted blind, closed and handed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import (
    BlockerKind,
    CannotTakeOver,
    CashBox,
    CashMovementKind,
    Closing,
    ClosingBlocker,
    CountSummary,
    DayIsClosed,
    Destination,
    DrawerHandedTo,
    DrawerInUse,
    FloatDiffers,
    HandedOver,
    Shift,
    ShiftAlreadyOpen,
    ShiftBook,
    ShiftNotFound,
    ShiftNotOpen,
    ShiftOfAnother,
    ShiftSummary,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.papers import shift_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.shifts.view import (
    count_summary,
    handed_over,
    refuse_look,
    shift_summary,
)
from handover_app.storage.cash_book import Scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

SHIFT_BOOK = "班次"
_NOTHING_SAID = Closing()


class ShiftService:
    """One cashier, one drawer, and a refund float that is never mixed with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self, station: str) -> ShiftSummary | None:
        """The open shift of a station, without what should be in its drawer."""
        with self._database.read() as reading:
            shift = reading.shifts.open_at(station)
            return None if shift is None else shift_summary(reading, shift)

    def shift(self, shift_id: UUID) -> ShiftSummary:
        """A shift; once it is closed with what the close found.

        Raises:
            ShiftNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            return shift_summary(reading, _found(reading, shift_id))

    def waiting(self, drawer: str) -> HandedOver | None:
        """What the last cashier left in this drawer for a successor by name."""
        with self._database.read() as reading:
            return handed_over(reading, drawer)

    def ready_to_close(self, station: str) -> tuple[ClosingBlocker, ...]:
        """Everything that is in the way of closing the open shift of a station.

        Raises:
            ShiftNotOpen: no shift is open there.
        """
        with self._database.read() as reading:
            shift = reading.shifts.open_at(station)
            if shift is None:
                raise ShiftNotOpen(station)
            return reading.shifts.blockers(shift)

    def book(self, act: Act, shift_id: UUID) -> ShiftBook:
        """The sums of a shift and what should be in its drawers.

        Raises:
            NotAllowed: the shift is open, and only who closes days may look (blind count).
            ShiftNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            shift = _found(reading, shift_id)
            refuse_look(reading, act, counting=shift.is_open)
            return ShiftBook(
                sums=reading.cash_books.sums(Scope((shift.id,))),
                drawer=reading.shifts.drawer_book(shift),
                blockers=reading.shifts.blockers(shift) if shift.is_open else (),
            )

    def open_shift(
        self,
        act: Act,
        opening_float: Money | None = None,
        refund_float: Money | None = None,
        drawer: str = "",
    ) -> ShiftSummary:
        """Take a drawer (by default the station's own) with its two floats.

        A drawer that was handed over begins with the cash that was counted and left; None takes
        that, or nil. Somebody else than the named cashier needs a lead's consent (LIFT_CLOSING).

        Raises:
            ShiftAlreadyOpen: a shift is open at this station.
            DrawerInUse: another open shift has the drawer.
            DrawerHandedTo, ApprovalNeeded: the drawer was handed to somebody else.
            FloatDiffers: the floats are not those that were handed over.
            DayIsClosed: the day is locked.
            AmountNotPositive: a float below nil.
        """
        now = self._database.now()
        drawer = drawer.strip() or act.station
        with self._database.write(act) as work:
            work.require(Right.TAKE_MONEY)
            # The project's row lets one shift open, or one day close, at a time.
            work.projects.for_change()
            if work.shifts.day_closed(local_day(now)):
                raise DayIsClosed(local_day(now))
            _refuse_second(work, drawer)
            before = handed_over(work, drawer)
            if before is not None:
                _refuse_other_hands(work, before, opening_float, refund_float)
                opening_float, refund_float = before.cash, before.refund_float
            shift = _made(work, drawer, opening_float or NIL, refund_float or NIL, before, now)
            shift.opened()
            work.shifts.add(shift)
            work.commit({"shift": shift.id, "number": shift.number})
            return shift_summary(work, shift)

    def cash_in(self, act: Act, amount: Money, reason: str) -> ShiftSummary:
        """Put cash into the drawer, such as change from the safe.

        Raises:
            ShiftNotOpen, ShiftOfAnother, AmountNotPositive, ReasonMissing.
        """
        return self._move(act, CashMovementKind.IN, amount, reason)

    def cash_out(self, act: Act, amount: Money, reason: str) -> ShiftSummary:
        """Take cash out of the drawer; refunds never leave here, they leave the refund float.

        Raises:
            ShiftNotOpen, ShiftOfAnother, AmountNotPositive, ReasonMissing.
            NotEnoughCash: the drawer holds less.
        """
        return self._move(act, CashMovementKind.OUT, amount, reason)

    def pick_up(
        self, act: Act, amount: Money, destination: Destination, reason: str
    ) -> ShiftSummary:
        """Bring cash to safe or bank: two names and a time (requirement A14).

        Raises:
            ApprovalNeeded: the witness consents with a PIN (WITNESS_CASH).
            ShiftNotOpen, ShiftOfAnother, AmountNotPositive, ReasonMissing.
            NotEnoughCash: the drawer holds less.
        """
        return self._move(act, CashMovementKind.PICK_UP, amount, reason, destination)

    def top_up(self, act: Act, amount: Money, reason: str) -> ShiftSummary:
        """Put cash from the bank into the refund float, never from the takings (不得坐支).

        Raises:
            ShiftNotOpen, ShiftOfAnother, AmountNotPositive, ReasonMissing.
        """
        return self._move(act, CashMovementKind.FLOAT_TOP_UP, amount, reason)

    def note_taken(
        self,
        act: Act,
        unit_id: UUID,
        payee: Payee,
        method: PaymentMethod,
        amount: Money,
        reason: str,
    ) -> ShiftSummary:
        """Note money that was taken while its receipt could not be made.

        The shift does not close before the receipt is there, or the money was given back.

        Raises:
            ShiftNotOpen, AmountNotPositive, ReasonMissing, UnitNotFound.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.TAKE_MONEY)
            require_unit(work, unit_id)
            shift = own_shift(work)
            shift.note_taken(unit_id, payee, method, amount, reason, clerk=act.clerk, now=now)
            work.commit({"shift": shift.id})
            return shift_summary(work, shift)

    def give_back(self, act: Act, movement_id: UUID, reason: str) -> ShiftSummary:
        """Money noted without a receipt went back to the household, before a witness.

        Raises:
            ApprovalNeeded: the witness consents with a PIN (WITNESS_CASH).
            ShiftNotOpen, ShiftOfAnother, MovementNotFound, ReasonMissing.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TAKE_MONEY)
            shift = own_shift(work)
            witness = work.approval(Right.WITNESS_CASH).approver
            shift.give_back(movement_id, reason, witness, now)
            work.commit({"shift": shift.id})
            return shift_summary(work, shift)

    def count(self, act: Act, box: CashBox, pieces: Mapping[int, int]) -> CountSummary:
        """Store a blind count: pieces by face value in fen; every attempt is kept.

        Raises:
            ShiftNotOpen, ShiftOfAnother, CountInvalid.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            shift = own_shift(work)
            total = shift.count(box, pieces, act.clerk, now)
            work.commit({"shift": shift.id, "total": total})
            return count_summary(work, shift.counts[-1])

    def close_shift(self, act: Act, shift_id: UUID, said: Closing = _NOTHING_SAID) -> ShiftSummary:
        """Close a shift by its last counts, print its report, and hand the drawer over by name.

        Closing a closed shift answers what it was closed with. With a lead's consent
        (LIFT_CLOSING) receipts that are not printed do not block.

        Raises:
            ShiftNotFound, ShiftOfAnother, NotAllowed.
            ClosingBlocked: everything that is in the way.
            CountMissing, DifferenceUnexplained, DepositInvalid.
            CannotTakeOver: the next cashier does not take money here.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            shift = _found(work, shift_id)
            refuse_stranger(work, shift)
            if not shift.is_open:
                return shift_summary(work, shift)
            _refuse_successor(work, said.handed_to)
            blockers = _lifted(work, shift, work.shifts.blockers(shift))
            book = work.shifts.drawer_book(shift)
            shift.close(said, book, blockers, clerk=act.clerk, now=now)
            work.flush()
            paper = shift_papers.shift_report(work, shift, now)
            ref = work.papers.store(paper, None, shift.id, now)
            work.commit({"shift": shift.id, "number": shift.number, "paper": ref.paper_id})
            return shift_summary(work, shift)

    def _move(
        self,
        act: Act,
        kind: CashMovementKind,
        amount: Money,
        reason: str,
        destination: Destination | None = None,
    ) -> ShiftSummary:
        now = self._database.now()
        with self._database.write(act) as work:
            shift = own_shift(work)
            witness = None
            if kind is CashMovementKind.PICK_UP:
                witness = work.approval(Right.WITNESS_CASH).approver
            shift.move(
                kind,
                amount,
                reason,
                clerk=act.clerk,
                now=now,
                available=work.shifts.drawer_book(shift).takings,
                witness=witness,
                destination=destination,
            )
            work.commit({"shift": shift.id})
            return shift_summary(work, shift)


def _made(
    work: UnitOfWork,
    drawer: str,
    opening_float: Money,
    refund_float: Money,
    before: HandedOver | None,
    now: datetime,
) -> Shift:
    """A numbered shift of this station."""
    act = work.act
    return Shift(
        id=new_id(),
        number=number_on_paper(work, f"JB-{act.station}-{work.take_number(SHIFT_BOOK):06d}"),
        station=act.station,
        drawer=drawer,
        clerk=act.clerk,
        day=local_day(now),
        opened_at=now,
        opening_float=opening_float,
        refund_float=refund_float,
        relieves=None if before is None else before.shift_id,
    )


def _found(reading: Reading, shift_id: UUID) -> Shift:
    shift = reading.shifts.get(shift_id)
    if shift is None:
        raise ShiftNotFound
    return shift


def own_shift(work: UnitOfWork) -> Shift:
    """The open shift of this station, of whoever acts or for whoever closes days."""
    shift = work.shifts.open_at(work.act.station)
    if shift is None:
        raise ShiftNotOpen(work.act.station)
    refuse_stranger(work, shift)
    return shift


def refuse_stranger(work: UnitOfWork, shift: Shift) -> None:
    """Raises: NotAllowed without a cashier's right; ShiftOfAnother for another cashier."""
    rights = work.clerk.rights
    if Right.CLOSE_DAY in rights:
        return
    work.require(Right.TAKE_MONEY)
    if shift.clerk != work.act.clerk:
        raise ShiftOfAnother(work.clerk_name(shift.clerk))


def _refuse_second(work: UnitOfWork, drawer: str) -> None:
    """Raises: ShiftAlreadyOpen at the station; DrawerInUse by another open shift."""
    here = work.shifts.open_at(work.act.station)
    if here is not None:
        raise ShiftAlreadyOpen(here.station, work.clerk_name(here.clerk))
    user = work.shifts.with_drawer(drawer)
    if user is not None:
        raise DrawerInUse(drawer, work.clerk_name(user.clerk), user.station, user.opened_at)


def _refuse_other_hands(
    work: UnitOfWork, before: HandedOver, cash: Money | None, refund_float: Money | None
) -> None:
    """Raises: DrawerHandedTo, or ApprovalNeeded for a consent that does not hold; FloatDiffers."""
    if before.clerk_id != work.act.clerk:
        if work.act.approval is None:
            raise DrawerHandedTo(before.drawer, before.clerk)
        work.approval(Right.LIFT_CLOSING)
    named = (cash, refund_float)
    left = (before.cash, before.refund_float)
    if any(said is not None and said != there for said, there in zip(named, left, strict=True)):
        raise FloatDiffers(before.cash, before.refund_float)


def _refuse_successor(work: UnitOfWork, successor: UUID | None) -> None:
    """Raises: CannotTakeOver."""
    if successor is None:
        return
    clerk = work.clerks.get(successor)
    if clerk is None or Right.TAKE_MONEY not in clerk.rights:
        raise CannotTakeOver("" if clerk is None else clerk.name)


def _lifted(
    work: UnitOfWork, shift: Shift, blockers: tuple[ClosingBlocker, ...]
) -> tuple[ClosingBlocker, ...]:
    """The blockers without unprinted receipts, where a lead consents to that with a reason."""
    unprinted = [each for each in blockers if each.kind is BlockerKind.RECEIPT_UNPRINTED]
    if not unprinted or work.act.approval is None:
        return blockers
    consent = work.approval(Right.LIFT_CLOSING)
    shift.lift([each.what for each in unprinted], consent.approver, consent.reason)
    return tuple(each for each in blockers if each not in unprinted)
