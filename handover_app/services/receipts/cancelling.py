"""Voids, counter-receipts, and the arrival of transfers and cheques."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import StatementLine
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    ARRIVE_LATER,
    ON_TERMINALS,
    CashGone,
    CopyNotBack,
    NothingPending,
    PaperRef,
    Payment,
    PaymentArrival,
    PaymentMethod,
    Receipt,
    ReceiptCancelled,
    ReceiptGivenBack,
    ReceiptNotFound,
    ReceiptPayment,
    ReceiptVoid,
    ReversalSlipMissing,
    TransferArrived,
    VoidTooLate,
)
from handover_app.domain.shifts import DayIsAhead, Shift
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.papers import money_papers
from handover_app.services.receipts.taking import new_receipt, receipt_payments
from handover_app.services.shifts import own_shift, refuse_stranger
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class CancelService:
    """A receipt is never edited: it is voided on its day, or countered later."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def void(
        self, act: Act, receipt_id: UUID, reason: str, *, copy_back: bool, reversal_slip: str = ""
    ) -> str:
        """Stamp a receipt of this day 作废 (domain guide 3.5); answers its number.

        Raises:
            ApprovalNeeded: a second person consents with a PIN.
            ReasonMissing, CopyNotBack, ReversalSlipMissing: what a void asks for is not there.
            ReceiptNotFound, ReceiptCancelled, ReceiptGivenBack: there is nothing to void.
            ShiftOfAnother: another cashier took the money and gives it back.
            VoidTooLate: its shift or day is closed, or the terminal's batch: only a
                counter-receipt is possible.
            CashGone, TransferArrived: likewise, since there is no cash to give back.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TAKE_MONEY)
            approval = work.approval(Right.VOID_RECEIPT)
            receipt = _standing(work, receipt_id)
            _refuse_late(work, receipt, now)
            _refuse_incomplete(receipt, reason, copy_back, reversal_slip)
            void = ReceiptVoid(
                id=new_id(),
                receipt_id=receipt.id,
                unit_id=receipt.unit_id,
                shift_id=receipt.shift_id,
                reason=reason.strip(),
                reversal_slip=reversal_slip.strip(),
                clerk=act.clerk,
                approver=approval.approver,
                at=now,
            )
            void.voided(receipt)
            work.voids.add(void)
            work.commit({"number": receipt.number})
            return receipt.number

    def counter(self, act: Act, receipt_id: UUID, reason: str) -> PaperRef:
        """Cancel a receipt by a negative one (冲红) in the present shift.

        Money that had come becomes the owner's credit with the payee: it pays a correct receipt,
        or goes back by a refund paper. It never leaves the day's takings.

        Raises:
            ApprovalNeeded: a second person consents with a PIN.
            ReasonMissing: there is no reason.
            ShiftNotOpen, ShiftOfAnother: no shift of this cashier is open here.
            ReceiptNotFound, ReceiptCancelled, ReceiptGivenBack: there is nothing to cancel.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TAKE_MONEY)
            approval = work.approval(Right.VOID_RECEIPT)
            cancelled = _standing(work, receipt_id)
            if not reason.strip():
                raise ReasonMissing
            shift = own_shift(work)
            unit = require_unit(work, cancelled.unit_id)
            lines = _negative_lines(cancelled)
            receipt = new_receipt(work, unit, lines, -cancelled.total, now)
            receipt.payer = cancelled.payer
            receipt.shift_id = shift.id
            receipt.statement_version = cancelled.statement_version
            receipt.reverses = cancelled.id
            receipt.reason = reason.strip()
            receipt.approver = approval.approver
            receipt.payments = receipt_payments(_set_free(work, cancelled))
            receipt.countered(cancelled)
            work.receipts.add(receipt)
            work.flush()
            paper = money_papers.receipt(
                work, unit, receipt, lines, now, cancels=cancelled.number, approval=approval
            )
            ref = work.papers.store(paper, unit.id, receipt.id, now)
            work.commit({"number": receipt.number, "paper": ref.paper_id})
            return ref

    def arrived(self, act: Act, receipt_id: UUID, on: date) -> Money:
        """Note that the transfers and cheques of a receipt stand on the account.

        Raises:
            ReceiptNotFound, ReceiptCancelled: the receipt does not count.
            NothingPending: nothing of it is waited for.
            DayIsAhead: no money arrived yet on a day to come.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TAKE_MONEY)
            if on > local_day(now):
                raise DayIsAhead(on)
            receipt = _counting(work, receipt_id)
            waiting = _pending(work, receipt)
            if not waiting:
                raise NothingPending
            for each in waiting:
                arrival = PaymentArrival(
                    id=new_id(),
                    payment_id=each.id,
                    unit_id=receipt.unit_id,
                    arrived_on=on,
                    clerk=act.clerk,
                    at=now,
                )
                arrival.arrived(receipt, each)
                work.arrivals.add(arrival)
            work.commit()
            return Money.total(each.amount for each in waiting)


def _standing(work: UnitOfWork, receipt_id: UUID) -> Receipt:
    """The receipt, with its unit locked; refused where it no longer counts or was exchanged."""
    receipt = _counting(work, receipt_id)
    exchanged = work.invoice_exchanges.of_receipts([receipt.number])
    if exchanged:
        raise ReceiptGivenBack(receipt.number, exchanged[0].invoice_number)
    return receipt


def _counting(work: UnitOfWork, receipt_id: UUID) -> Receipt:
    """The receipt, with its unit locked; refused where it no longer counts."""
    receipt = work.receipts.get(receipt_id)
    if receipt is None:
        raise ReceiptNotFound
    require_unit(work, receipt.unit_id)
    if receipt.reverses is not None:
        raise ReceiptCancelled(receipt.number, receipt.number)
    if work.voids.of_receipt(receipt_id) is not None:
        raise ReceiptCancelled(receipt.number, "")
    counter = work.receipts.counter_of(receipt_id)
    if counter is not None:
        raise ReceiptCancelled(receipt.number, counter)
    return receipt


def _refuse_late(work: UnitOfWork, receipt: Receipt, now: datetime) -> None:
    """A void is possible while the shift counts on, on the same day, before the batch is closed."""
    day = local_day(receipt.issued_at)
    shift = None if receipt.shift_id is None else work.shifts.get(receipt.shift_id)
    if shift is not None and shift.is_open:
        refuse_stranger(work, shift)
    over = shift is None or not shift.is_open
    if over or day != local_day(now) or work.shifts.day_closed(day) or receipt.refund_id:
        raise VoidTooLate(receipt.number, "")
    for each in receipt.payments:
        if each.terminal_id is not None:
            # Locked, so that no comparison takes the payment in meanwhile.
            work.terminals.get(each.terminal_id)
    terminal = work.terminals.comparing(receipt.id)
    if terminal is not None:
        raise VoidTooLate(receipt.number, terminal)
    assert shift is not None
    _refuse_without_money(work, receipt, shift)


def _refuse_without_money(work: UnitOfWork, receipt: Receipt, shift: Shift) -> None:
    """A void gives back what came at once: not what a pick-up took, not what the bank has."""
    late = [each for each in receipt.payments if each.method in ARRIVE_LATER]
    if len(_pending(work, receipt)) < len(late):
        raise TransferArrived(receipt.number, "")
    cash = Money.total(e.amount for e in receipt.payments if e.method is PaymentMethod.CASH)
    if cash and cash > work.shifts.drawer_book(shift).takings:
        raise CashGone(receipt.number, "")


def _refuse_incomplete(receipt: Receipt, reason: str, copy_back: bool, reversal_slip: str) -> None:
    if not reason.strip():
        raise ReasonMissing
    if not copy_back:
        raise CopyNotBack(receipt.number)
    on_terminal = any(each.method in ON_TERMINALS for each in receipt.payments)
    if on_terminal and not reversal_slip.strip():
        raise ReversalSlipMissing(receipt.number)


def _negative_lines(cancelled: Receipt) -> list[StatementLine]:
    return [
        StatementLine(
            item=each.item,
            payee=cancelled.payee,
            payee_name=cancelled.payee_name,
            basis=each.basis,
            amount=-each.amount,
            name=each.name,
        )
        for each in cancelled.lines
    ]


def _pending(work: UnitOfWork, receipt: Receipt) -> list[ReceiptPayment]:
    arrived = work.arrivals.of_unit(receipt.unit_id)
    return [
        each for each in receipt.payments if each.method in ARRIVE_LATER and each.id not in arrived
    ]


def _set_free(work: UnitOfWork, cancelled: Receipt) -> list[Payment]:
    """What had come becomes credit; a transfer that never came is taken back as itself."""
    waiting = {each.id for each in _pending(work, cancelled)}
    came = Money.total(each.amount for each in cancelled.payments if each.id not in waiting)
    found = [
        Payment(each.method, -each.amount, each.reference)
        for each in cancelled.payments
        if each.id in waiting
    ]
    credit = Payment(PaymentMethod.CREDIT, -came, cancelled.number)
    return [credit, *found] if came else found
