"""Settlement: the statement of a unit, receipts by payee, refunds, decisions on a charge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, Payee, StatementLine, settled_terms
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import (
    BOOKS,
    ChargeDecision,
    ChargeLine,
    ChargeState,
    DecisionKind,
    NothingToDecide,
    NothingToPay,
    NothingToRefund,
    PaperRef,
    Payment,
    Receipt,
    ReceiptLine,
    ReceiptPayment,
    Refund,
    RefundMethod,
    RefundNotFound,
    RescissionOpen,
    Settlement,
    check_payments,
    open_of,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import Progress, progress_of, require_unit
from handover_app.services.papers import money_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

REFUND_BOOK = "退款"
REFUND_DAYS = 15
_MONEY_PAPERS = ("RECEIPT", "REFUND")


class ReceiptService:
    """The cash desk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settlement(self, unit_id: UUID) -> Settlement:
        """The statement of a unit with what became of each line."""
        with self._database.read() as reading:
            progress = progress_of(reading, require_unit(reading, unit_id))
            item = progress.facts.refunds.get(ChargeItem.AREA_DIFFERENCE)
            return Settlement(
                unit_id=unit_id,
                code=progress.unit.code,
                owner_names=progress.unit.owner_names,
                lines=progress.lines,
                rescission_open=_rescission_open(progress),
                refund_number=item[0] if item else "",
                refund_signed=item is not None and item[1] is not None,
                papers=tuple(
                    ref for ref in reading.papers.of_unit(unit_id) if ref.kind in _MONEY_PAPERS
                ),
            )

    def take_payment(
        self, act: Act, unit_id: UUID, payee: Payee, payments: Sequence[Payment]
    ) -> PaperRef:
        """Take what the owner owes one payee and number the receipt, in one transaction.

        Raises:
            NothingToPay: no open line, or another cashier was faster.
            AmountDiffers, ReferenceMissing: the payments are not the bill.
            RescissionOpen: legal has not noted that the owner keeps the unit.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.TAKE_MONEY)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            progress = progress_of(work, unit)
            lines = [each.line for each in open_of(progress.lines, payee)]
            if not lines:
                raise NothingToPay(payee)
            _refuse_open_rescission(progress, lines)
            bill = Money.total(line.amount for line in lines if line.amount is not None)
            check_payments(bill, payments)
            receipt = _receipt(work, unit_id, lines, payments, unit.owner_names, bill, now)
            receipt.issued()
            work.receipts.add(receipt)
            work.flush()
            paper = money_papers.receipt(work, unit, receipt, lines, payments, now)
            ref = work.papers.store(paper, unit_id, receipt.id, now)
            work.commit({"number": receipt.number, "paper": ref.paper_id})
            return ref

    def prepare_refund(
        self, act: Act, unit_id: UUID, method: RefundMethod, account_tail: str = ""
    ) -> PaperRef:
        """Print the refund paper for the area difference; it counts once the payee has signed.

        Raises:
            ApprovalNeeded: a second person consents with a PIN.
            NothingToRefund: the owner is not owed anything, or the paper is there.
            RescissionOpen: legal has not noted that the owner keeps the unit.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_REFUND)
            unit = require_unit(work, unit_id)
            line = _refundable(progress_of(work, unit))
            assert line.amount is not None
            approval = work.approval(Right.APPROVE_REFUND)
            refund = Refund(
                id=new_id(),
                number=f"TK-{act.station}-{work.take_number(REFUND_BOOK):06d}",
                unit_id=unit_id,
                item=line.item,
                amount=-line.amount,
                payee=unit.owners[0].name,
                method=method,
                account_tail=account_tail.strip()[-4:],
                promised=local_day(now) + timedelta(days=REFUND_DAYS),
                issued_at=now,
                clerk=act.clerk,
                approver=approval.approver,
            )
            refund.prepared()
            work.refunds.add(refund)
            work.flush()
            paper = money_papers.refund(work, unit, refund, line, approval.approver_name, now)
            ref = work.papers.store(paper, unit_id, refund.id, now)
            work.commit({"number": refund.number, "paper": ref.paper_id})
            return ref

    def sign_refund(self, act: Act, unit_id: UUID) -> None:
        """The payee signed the refund paper; the area difference is settled.

        Raises:
            RefundNotFound: there is no refund paper.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_REFUND)
            refund = work.refunds.of_unit(unit_id, ChargeItem.AREA_DIFFERENCE)
            if refund is None:
                raise RefundNotFound
            refund.sign(self._database.now())
            if refund.has_events():
                work.commit()

    def decide(
        self, act: Act, unit_id: UUID, item: ChargeItem, kind: DecisionKind, reason: str
    ) -> None:
        """Waive a charge, put it in instalments, or note that the owner keeps the unit.

        Raises:
            NotAllowed: neither the clerk's roles nor a second person's PIN give the right.
            ReasonMissing: there is no reason.
            NothingToDecide: the charge is not open.
            RescissionOpen: legal has not noted that the owner keeps the unit.
        """
        keeps = kind is DecisionKind.KEEPS
        right = Right.RECORD_RESCISSION if keeps else Right.DECIDE_CHARGE
        with self._database.write(act, unit_id) as work:
            if not keeps or right not in work.clerk.rights:
                # A waiver takes two people; legal notes the owner's choice alone.
                if not {Right.TAKE_MONEY, right} & work.clerk.rights:
                    raise NotAllowed(right)
                work.approval(right)
            if not reason.strip():
                raise ReasonMissing
            progress = progress_of(work, require_unit(work, unit_id))
            if not any(
                each.line.item is item and each.state is ChargeState.OPEN for each in progress.lines
            ):
                raise NothingToDecide(item)
            if not keeps and item is ChargeItem.AREA_DIFFERENCE and _rescission_open(progress):
                raise RescissionOpen(progress.unit.code)
            decision = ChargeDecision(
                id=new_id(),
                unit_id=unit_id,
                item=item,
                kind=kind,
                reason=reason.strip(),
                clerk=act.clerk,
                at=self._database.now(),
            )
            decision.decided()
            work.decisions.add(decision)
            work.commit()


def _receipt(
    work: UnitOfWork,
    unit_id: UUID,
    lines: Sequence[StatementLine],
    payments: Sequence[Payment],
    payer: str,
    bill: Money,
    now: datetime,
) -> Receipt:
    payee, station = lines[0].payee, work.act.station
    book = BOOKS[payee]
    serial = work.take_number(book)
    return Receipt(
        id=new_id(),
        number=f"SJ-{station}-{book}{serial:06d}",
        station=station,
        book=book,
        serial=serial,
        unit_id=unit_id,
        payee=payee,
        payee_name=lines[0].payee_name,
        payer=payer,
        total=bill,
        issued_at=now,
        clerk=work.act.clerk,
        lines=_receipt_lines(lines),
        payments=[
            ReceiptPayment(
                id=new_id(),
                position=place,
                method=each.method,
                amount=each.amount,
                reference=each.reference.strip(),
            )
            for place, each in enumerate(payments)
        ],
    )


def _receipt_lines(lines: Sequence[StatementLine]) -> list[ReceiptLine]:
    return [
        ReceiptLine(
            id=new_id(), position=place, item=each.item, basis=each.basis, amount=each.amount
        )
        for place, each in enumerate(lines)
        if each.amount is not None
    ]


def _refundable(progress: Progress) -> StatementLine:
    """The open line that the owner is owed; refused while a right of rescission is open."""
    line = next((each.line for each in progress.lines if _owed(each)), None)
    if line is None:
        raise NothingToRefund
    _refuse_open_rescission(progress, [line])
    return line


def _owed(each: ChargeLine) -> bool:
    amount = each.line.amount
    return each.state is ChargeState.OPEN and amount is not None and amount.fen < 0


def _rescission_open(progress: Progress) -> bool:
    """Whether the area differs beyond the threshold and legal has noted no choice."""
    kept = progress.facts.decisions.get(ChargeItem.AREA_DIFFERENCE, frozenset())
    settled = settled_terms(progress.terms)
    return DecisionKind.KEEPS not in kept and settled is not None and settled.rescission_right


def _refuse_open_rescission(progress: Progress, lines: Sequence[StatementLine]) -> None:
    of_area = any(line.item is ChargeItem.AREA_DIFFERENCE for line in lines)
    if of_area and _rescission_open(progress):
        raise RescissionOpen(progress.unit.code)
