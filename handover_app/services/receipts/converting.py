"""A refund turned into prepaid service fee: two linked papers, never one sum (guide H10)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    ChargeLine,
    NothingToPay,
    NothingToRefund,
    PaperRef,
    Payment,
    PaymentMethod,
    RefundMethod,
    RefundState,
    owed,
)
from handover_app.services.handover import Progress, require_unit
from handover_app.services.papers import money_papers
from handover_app.services.receipts.money import (
    notified_progress,
    open_shift,
    refuse_changed,
    refuse_rescission,
)
from handover_app.services.receipts.refunding import RefundWish, new_refund
from handover_app.services.receipts.taking import (
    new_receipt,
    receipt_payments,
)
from handover_app.storage.database import Database


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
            shift = open_shift(work)
            progress = notified_progress(work, unit, now)
            source, target = _pair(progress, item)
            refuse_rescission(progress, [source.line.item, target.line.item])
            refuse_changed(progress, [source.line, target.line])
            amount = min(-source.open, target.open)
            wish = RefundWish(RefundMethod.CONVERTED)
            refund = new_refund(work, unit, wish, source.line.item, source.line.payee, amount, now)
            refund.prepared(now)
            refund.sign(now)
            for state in (RefundState.CHECKED, RefundState.APPROVED):
                refund.move(state, approval.approver, now)
            line = replace(target.line, amount=amount)
            receipt = new_receipt(work, unit, [line], amount, now)
            receipt.shift_id = shift.id
            receipt.statement_version = progress.version_number
            receipt.refund_id = refund.id
            receipt.payments = receipt_payments(
                [Payment(PaymentMethod.CONVERTED, amount, refund.number)]
            )
            for state in (RefundState.SENT, RefundState.ARRIVED):
                refund.move(state, act.clerk, now, receipt.number)
            receipt.issued()
            work.refunds.add(refund)
            work.receipts.add(receipt)
            work.flush()
            papers = (
                money_papers.refund(
                    work, unit, refund, source.line.basis, now, converted=receipt.number
                ),
                money_papers.receipt(work, unit, receipt, [line], now, refund=refund.number),
            )
            refs = [
                work.papers.store(paper, unit_id, subject, now)
                for paper, subject in zip(papers, (refund.id, receipt.id), strict=True)
            ]
            work.commit({"number": receipt.number, "paper": refs[1].paper_id})
            return refs[0], refs[1]


def _pair(progress: Progress, item: ChargeItem) -> tuple[ChargeLine, ChargeLine]:
    source = next((each for each in progress.lines if owed(each)), None)
    if source is None:
        raise NothingToRefund
    target = next((each for each in progress.lines if each.line.item == item), None)
    if target is None or target.open <= Money(0):
        raise NothingToPay(source.line.payee if target is None else target.line.payee)
    return source, target
