"""Refunds: applied at the desk, checked and approved by others, sent, arrived or bounced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    AccountMissing,
    AccountShown,
    BankAccount,
    NothingToRefund,
    OthersMustSign,
    PaperRef,
    Refund,
    RefundMethod,
    RefundNotFound,
    RefundState,
    RefundStepRefused,
    RefundSummary,
    owed,
)
from handover_app.domain.shifts import RefundFloatShort
from handover_app.domain.units import OwnerNotFound, Unit
from handover_app.services.clock import local_day
from handover_app.services.handover import Account, require_unit
from handover_app.services.papers import money_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.receipts.money import (
    notified_account,
    refuse_changed,
    refuse_rescission,
)
from handover_app.services.receipts.view import refund_summaries
from handover_app.services.shifts import own_shift
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

REFUND_BOOK = "退款"
_TAIL = 4
_WITH_NOTE = (RefundState.SENT, RefundState.BOUNCED, RefundState.REJECTED)
"""Steps that ask for a reference or a reason."""


@dataclass(frozen=True)
class RefundWish:
    """How and to whom money goes back.

    ``owner`` is the place of the payee among the owners; another than the first needs the others'
    signatures. ``card_tail`` is for the original card, ``account`` for a transfer. ``item`` None:
    the first line that is owed; ``credit_of``: what a counter-receipt of this payee set free.
    """

    method: RefundMethod
    owner: int = 0
    others_signed: bool = False
    card_tail: str = ""
    account: BankAccount | None = None
    item: ChargeItem | None = None
    credit_of: Payee | None = None


class RefundService:
    """The way of every refund, step by step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, act: Act, unit_id: UUID, wish: RefundWish) -> PaperRef:
        """Make the refund paper. With a second person's PIN it is checked and approved at once.

        Raises:
            NothingToRefund: the owner is not owed anything, or the paper is there.
            ApprovalNeeded: cash above the project's limit needs the second person now.
            OwnerNotFound, OthersMustSign: the payee is no owner, or the others have not signed.
            AccountMissing, ConsentMissing: the card's last four, or the account, is not whole.
            AccountOfAnother: the account is not in the payee's name.
            StatementChanged: the amount is not the one notified.
            RescissionOpen, UnitRescinded: legal has not noted that the owner keeps the unit.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_REFUND)
            unit = require_unit(work, unit_id)
            account = notified_account(work, unit, now)
            item, payer, amount, basis = _claim(work, account, wish)
            limit = work.projects.only().cash_refund_limit
            beyond = wish.method is RefundMethod.CASH and amount.fen > limit.fen
            approval = work.approval(Right.APPROVE_REFUND) if act.approval or beyond else None
            refund = new_refund(work, unit, wish, item, payer, amount, now)
            refund.prepared(now)
            if approval is not None:
                for state in (RefundState.CHECKED, RefundState.APPROVED):
                    refund.move(state, approval.approver, now)
            work.refunds.add(refund)
            work.flush()
            paper = money_papers.refund(
                work, unit, refund, basis, now, cash_limit=limit if beyond else None
            )
            ref = work.papers.store(paper, unit_id, refund.id, now)
            work.commit({"number": refund.number, "paper": ref.paper_id})
            return ref

    def sign(self, act: Act, refund_id: UUID) -> None:
        """The payee signed the refund paper. Raises: RefundNotFound."""
        with self._database.write(act) as work:
            work.require(Right.ISSUE_REFUND)
            refund = _refund(work, refund_id)
            refund.sign(self._database.now())
            if refund.has_events():
                work.commit()

    def check(self, act: Act, refund_id: UUID) -> None:
        """Finance compared the paper with the statement. Raises: OwnRefund, RefundStepRefused."""
        self._move(act, refund_id, Right.CHECK_REFUND, RefundState.CHECKED, "")

    def approve(self, act: Act, refund_id: UUID) -> None:
        """Finance agrees to pay. Raises: OwnRefund, RefundStepRefused."""
        self._move(act, refund_id, Right.APPROVE_REFUND, RefundState.APPROVED, "")

    def reject(self, act: Act, refund_id: UUID, reason: str) -> None:
        """Finance does not agree, or no more while no money is out: the claim is open again.

        Raises:
            ReasonMissing: there is no reason.
            RefundStepRefused: the money is on its way or there.
        """
        self._move(act, refund_id, Right.CHECK_REFUND, RefundState.REJECTED, reason)

    def send(self, act: Act, refund_id: UUID, reference: str) -> None:
        """The card's reversal or a single transfer is on its way; lists do this by the dozen.

        Raises:
            ReasonMissing: the slip's or order's number is asked.
            RefundStepRefused: it is a cash refund, or stands elsewhere.
        """
        self._move(act, refund_id, Right.SEND_REFUNDS, RefundState.SENT, reference)

    def arrived(self, act: Act, refund_id: UUID, note: str = "") -> None:
        """The bank says it arrived. Raises: RefundStepRefused."""
        self._move(act, refund_id, Right.SEND_REFUNDS, RefundState.ARRIVED, note)

    def bounced(self, act: Act, refund_id: UUID, reason: str) -> None:
        """The bank sent it back. Raises: ReasonMissing, RefundStepRefused."""
        self._move(act, refund_id, Right.SEND_REFUNDS, RefundState.BOUNCED, reason)

    def pay_cash(self, act: Act, refund_id: UUID) -> None:
        """Hand out cash from the refund float of this shift, never from the takings (3.6).

        Raises:
            ShiftNotOpen, ShiftOfAnother: no shift of this cashier is open here.
            RefundFloatShort: the refund float has less; top it up from the bank first.
            RefundUnsigned, RefundStepRefused: not approved, not signed, or no cash refund.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_REFUND)
            refund = _refund(work, refund_id)
            shift = own_shift(work)
            if refund.method is not RefundMethod.CASH:
                raise RefundStepRefused(refund.number, refund.state, RefundState.SENT)
            left = work.shifts.refund_float_left(shift.id)
            if refund.amount.fen > left.fen:
                raise RefundFloatShort(left, refund.amount)
            refund.move(RefundState.SENT, act.clerk, now, shift_id=shift.id)
            refund.move(RefundState.ARRIVED, act.clerk, now)
            work.commit()

    def correct_account(self, act: Act, refund_id: UUID, account: BankAccount) -> None:
        """Another account for a refund that bounced or has not left.

        Raises:
            RefundStepRefused: the money is on its way or there.
            OwnRefund: the applicant changes what others have checked.
            AccountMissing, AccountOfAnother, ConsentMissing: the account can't be paid to.
        """
        with self._database.write(act) as work:
            work.require(Right.ISSUE_REFUND)
            _refund(work, refund_id).correct_account(account, act.clerk)
            work.commit()

    def account(self, act: Act, refund_id: UUID) -> BankAccount:
        """The full account, for finance only; that it was looked at is journalled."""
        with self._database.write(act) as work:
            work.require(Right.SEND_REFUNDS)
            refund = _refund(work, refund_id)
            work.record(
                AccountShown(unit_id=refund.unit_id, refund_id=refund.id, number=refund.number)
            )
            work.commit()
            return BankAccount(
                refund.account_name, refund.bank, refund.branch, refund.account_number, True
            )

    def all(self) -> tuple[RefundSummary, ...]:
        """Every refund, oldest first, for finance's list."""
        with self._database.read() as reading:
            found = reading.refunds.all()
            units = reading.units.lines([each.unit_id for each in found])
            codes = {unit_id: line.code for unit_id, line in units.items()}
            names = {each.item: each.name for each in reading.fees.items()}
            return refund_summaries(reading, found, codes, names)

    def overdue(self, today: date | None = None) -> tuple[RefundSummary, ...]:
        """Refunds whose promised day is past and whose money has not arrived, oldest first."""
        day = today or local_day(self._database.now())
        ended = (RefundState.ARRIVED, RefundState.REJECTED)
        late = [each for each in self.all() if each.promised < day and each.state not in ended]
        return tuple(sorted(late, key=lambda each: each.promised))

    def _move(self, act: Act, refund_id: UUID, right: Right, state: RefundState, note: str) -> None:
        with self._database.write(act) as work:
            work.require(right)
            if state in _WITH_NOTE and not note.strip():
                raise ReasonMissing
            refund = _refund(work, refund_id)
            if state is RefundState.SENT and refund.method is RefundMethod.CASH:
                raise RefundStepRefused(refund.number, refund.state, state)
            refund.move(state, act.clerk, self._database.now(), note)
            work.commit()


def new_refund(
    work: UnitOfWork,
    unit: Unit,
    wish: RefundWish,
    item: ChargeItem,
    payer: Payee,
    amount: Money,
    now: datetime,
) -> Refund:
    """A numbered refund to one of the owners; nothing is recorded of it yet.

    Raises:
        OwnerNotFound, OthersMustSign, AccountMissing, AccountOfAnother, ConsentMissing: as
            `RefundService.apply`.
    """
    _refuse_payee(unit, wish)
    tail = "".join(wish.card_tail.split())[-_TAIL:]
    if wish.method is RefundMethod.ORIGINAL_CARD and not (len(tail) == _TAIL and tail.isdecimal()):
        raise AccountMissing
    refund = Refund(
        id=new_id(),
        number=number_on_paper(work, f"TK-{work.act.station}-{work.take_number(REFUND_BOOK):06d}"),
        unit_id=unit.id,
        item=item,
        payer=payer,
        amount=amount,
        payee=unit.owners[wish.owner].name,
        method=wish.method,
        account_tail=tail,
        promised=local_day(now) + timedelta(days=work.projects.only().refund_days),
        issued_at=now,
        clerk=work.act.clerk,
        credit=wish.credit_of is not None,
    )
    if wish.method is RefundMethod.TRANSFER:
        if wish.account is None:
            raise AccountMissing
        wish.account.check(refund.payee)
        refund.set_account(wish.account)
    return refund


def _refuse_payee(unit: Unit, wish: RefundWish) -> None:
    """The payee is a party of the contract, and the others know where the money goes."""
    if not 0 <= wish.owner < len(unit.owners):
        raise OwnerNotFound
    if wish.owner and not wish.others_signed:
        others = [owner.name for owner in unit.owners if owner is not unit.owners[wish.owner]]
        raise OthersMustSign(tuple(others))


def _claim(
    work: UnitOfWork, account: Account, wish: RefundWish
) -> tuple[ChargeItem, Payee, Money, str]:
    """Item, payer, amount (positive) and basis in words of what is claimed."""
    if wish.credit_of is not None:
        left = work.receipts.credit(account.unit.id, wish.credit_of)
        item = work.receipts.countered_item(account.unit.id, wish.credit_of)
        if left.fen <= 0 or item is None:
            raise NothingToRefund
        return item, wish.credit_of, left, ""
    found = [e for e in account.lines if owed(e) and wish.item in (None, e.line.item)]
    if not found:
        raise NothingToRefund
    line = found[0].line
    refuse_rescission(account, [line.item])
    refuse_changed(account, [line])
    return line.item, line.payee, -found[0].open, line.basis


def _refund(work: UnitOfWork, refund_id: UUID) -> Refund:
    refund = work.refunds.get(refund_id)
    if refund is None:
        raise RefundNotFound
    return refund
