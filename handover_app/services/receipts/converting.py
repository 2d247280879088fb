"""A refund turned into prepaid service fee: two linked papers, never one sum (guide H10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, StatementLine
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    ChargeLine,
    NothingToPay,
    NothingToRefund,
    PaperRef,
    Payment,
    PaymentMethod,
    Receipt,
    Refund,
    RefundMethod,
    RefundState,
    owed,
)
from handover_app.domain.units import Unit
from handover_app.services.handover import Account, require_unit
from handover_app.services.papers import money_papers
from handover_app.services.receipts.money import (
    notified_account,
    refuse_changed,
    refuse_rescission,
)
from handover_app.services.receipts.refunding import RefundWish, new_refund
from handover_app.services.receipts.taking import (
    new_receipt,
    receipt_payments,
)
from handover_app.services.shifts import own_shift
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class ConversionService:
    """What the owner is owed pays the service fee, by a refund paper and a receipt."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def convert(
        self, act: Act, unit_id: UUID, item: ChargeItem = ChargeItem.SERVICE_FEE
    ) -> tuple[PaperRef, PaperRef]:
        """Refund as much as the item still needs, and receipt it; what is left stays owed.

        The owner signs the refund paper at the desk, where this is done.

        Raises:
            ApprovalNeeded: a second person consents with a PIN.
            NothingToRefund, NothingToPay: nothing is owed, or the item is not open.
            ShiftNotOpen, StatementChanged, RescissionOpen, UnitRescinded: as for both papers.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_REFUND)
            work.require(Right.TAKE_MONEY)
            approval = work.approval(Right.APPROVE_REFUND)
            unit = require_unit(work, unit_id)
            shift = own_shift(work)
            account = notified_account(work, unit, now)
            source, target = _pair(account, item)
            amount = min(-source.open, target.open)
            refund = _refund(work, unit, source, amount, approval.approver, now)
            line = replace(target.line, amount=amount)
            receipt = _receipt(work, unit, line, refund, shift.id, now)
            receipt.statement_version = account.version_number
            for state in (RefundState.SENT, RefundState.ARRIVED):
                refund.move(state, act.clerk, now, receipt.number)
            receipt.issued()
            work.refunds.add(refund)
            work.receipts.add(receipt)
            work.flush()
            basis, number = source.line.basis, receipt.number
            back = money_papers.refund(work, unit, refund, basis, now, converted=number)
            paid = money_papers.receipt(work, unit, receipt, [line], now, refund=refund.number)
            first = work.papers.store(back, unit_id, refund.id, now)
            second = work.papers.store(paid, unit_id, receipt.id, now)
            work.commit({"number": receipt.number, "paper": second.paper_id})
            return first, second


def _refund(
    work: UnitOfWork, unit: Unit, source: ChargeLine, amount: Money, approver: UUID, now: datetime
) -> Refund:
    """The refund paper, signed and agreed to at the desk."""
    wish = RefundWish(RefundMethod.CONVERTED)
    refund = new_refund(work, unit, wish, source.line.item, source.line.payee, amount, now)
    refund.prepared(now)
    refund.sign(now)
    for state in (RefundState.CHECKED, RefundState.APPROVED):
        refund.move(state, approver, now)
    return refund


def _receipt(
    work: UnitOfWork, unit: Unit, line: StatementLine, refund: Refund, shift_id: UUID, now: datetime
) -> Receipt:
    """The receipt that the refund pays."""
    assert line.amount is not None
    receipt = new_receipt(work, unit, [line], line.amount, now)
    receipt.shift_id = shift_id
    receipt.refund_id = refund.id
    payment = Payment(PaymentMethod.CONVERTED, line.amount, refund.number)
    receipt.payments = receipt_payments([payment])
    return receipt


def _pair(account: Account, item: ChargeItem) -> tuple[ChargeLine, ChargeLine]:
    source = next((each for each in account.lines if owed(each)), None)
    if source is None:
        raise NothingToRefund
    target = next((each for each in account.lines if each.line.item == item), None)
    if target is None or target.open <= Money(0):
        raise NothingToPay(source.line.payee if target is None else target.line.payee)
    refuse_rescission(account, [source.line.item, target.line.item])
    refuse_changed(account, [source.line, target.line])
    return source, target
