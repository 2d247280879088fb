"""Refunds: applied, checked, approved, sent, arrived or bounced; each step by a name and a time.

Sources: domain guide H08–H12, 3.6 and form 6.7.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.identity import new_id
from handover_app.domain.masking import mask_accounts_in
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


class RefundMethod(Enum):
    """How the money goes back (domain guide H12: to a party of the contract)."""

    ORIGINAL_CARD = "original card"
    TRANSFER = "transfer"
    CASH = "cash"
    CONVERTED = "converted"


class RefundState(Enum):
    """Where a refund stands."""

    APPLIED = "applied"
    CHECKED = "checked"
    APPROVED = "approved"
    SENT = "sent"
    ARRIVED = "arrived"
    BOUNCED = "bounced"
    REJECTED = "rejected"


_NEXT: dict[RefundState, frozenset[RefundState]] = {
    RefundState.APPLIED: frozenset({RefundState.CHECKED, RefundState.REJECTED}),
    RefundState.CHECKED: frozenset({RefundState.APPROVED, RefundState.REJECTED}),
    # While no money has left, a refund that was a mistake opens the claim again.
    RefundState.APPROVED: frozenset({RefundState.SENT, RefundState.REJECTED}),
    RefundState.SENT: frozenset({RefundState.ARRIVED, RefundState.BOUNCED}),
    RefundState.BOUNCED: frozenset({RefundState.SENT, RefundState.REJECTED}),
    RefundState.ARRIVED: frozenset(),
    RefundState.REJECTED: frozenset(),
}


def may_follow(state: RefundState, step: RefundState) -> bool:
    """Whether a refund in this state may take this step next."""
    return step in _NEXT[state]


GRANTED = frozenset(
    {RefundState.APPROVED, RefundState.SENT, RefundState.ARRIVED, RefundState.BOUNCED}
)
"""States in which the developer has agreed to pay."""


@dataclass(eq=False)
class NothingToRefund(DomainError):
    """The owner is not owed anything, or the refund is already on paper."""


@dataclass(eq=False)
class RefundNotFound(DomainError):
    """There is no refund paper for this unit."""


@dataclass(eq=False)
class RefundStepRefused(DomainError):
    """A refund in this state can't take this step."""

    number: str
    state: RefundState
    step: RefundState


@dataclass(eq=False)
class RefundUnsigned(DomainError):
    """The payee has not signed the refund paper yet."""

    number: str


@dataclass(eq=False)
class OwnRefund(DomainError):
    """Whoever applied for a refund neither checks nor approves it."""

    number: str


@dataclass(eq=False)
class OthersMustSign(DomainError):
    """The payee is one of several owners, and the others have not signed."""

    names: tuple[str, ...]


@dataclass(eq=False)
class AccountMissing(DomainError):
    """A transfer needs the account's name, bank, branch and number."""


@dataclass(eq=False)
class AccountOfAnother(DomainError):
    """The account is not in the payee's name, and only a party of the contract is paid (H12)."""

    payee: str


@dataclass(eq=False)
class ConsentMissing(DomainError):
    """A bank account is sensitive: the owner consents to its use in a line of its own."""


@dataclass(frozen=True, kw_only=True)
class RefundPrepared(Event):
    """The refund paper is made; it counts once the payee has signed."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str
    amount: Money
    approver: UUID | None


@dataclass(frozen=True, kw_only=True)
class RefundSigned(Event):
    """The payee signed the refund paper; the money may arrive later."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class RefundMoved(Event):
    """A refund took its next step."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str
    state: RefundState
    note: str


@dataclass(frozen=True, kw_only=True)
class AccountCorrected(Event):
    """The account of a refund that bounced was corrected; its number stays out of the journal."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class AccountShown(Event):
    """Finance looked at the full account number of a refund."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str


@dataclass(frozen=True)
class BankAccount:
    """Where a transfer goes; ``consent`` is the owner's own line for it (PIPL art. 28, 29)."""

    name: str
    bank: str
    branch: str
    number: str
    consent: bool = False

    @property
    def tail(self) -> str:
        """The last four digits, all that papers and screens show."""
        return "".join(self.number.split())[-4:]

    def check(self, payee: str) -> None:
        """See that money for the payee may go here.

        Raises:
            AccountMissing: a part is missing, or the number is not made of digits.
            AccountOfAnother: it is not in the payee's name.
            ConsentMissing: the owner has not consented to its use.
        """
        number = "".join(self.number.replace("-", "").split())
        if not all(each.strip() for each in (self.name, self.bank, self.branch)):
            raise AccountMissing
        if not (number.isascii() and number.isdecimal()):
            raise AccountMissing
        if _plain(self.name) != _plain(payee):
            raise AccountOfAnother(payee)
        if not self.consent:
            raise ConsentMissing


def _plain(name: str) -> str:
    """A name without blanks, in one width and case, as banks compare it."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


@dataclass(eq=False, kw_only=True)
class RefundStep:
    """One step of a refund, kept for ever; ``shift_id`` where cash left the refund float."""

    id: UUID
    position: int
    state: RefundState
    clerk: UUID
    at: datetime
    note: str
    shift_id: UUID | None


@dataclass(eq=False, kw_only=True)
class Refund(Aggregate):
    """A refund paper to a party of the contract; ``signed_at`` None: not signed yet.

    ``payer`` is whose money goes back; ``item`` the charge it belongs to. The full account number
    is for finance alone, every other screen and paper has ``account_tail``.
    """

    id: UUID
    number: str
    unit_id: UUID
    item: ChargeItem
    payer: Payee
    amount: Money
    payee: str
    method: RefundMethod
    account_tail: str
    promised: date
    issued_at: datetime
    clerk: UUID
    approver: UUID | None = None
    account_name: str = ""
    bank: str = ""
    branch: str = ""
    account_number: str = ""
    credit: bool = False
    signed_at: datetime | None = None
    steps: list[RefundStep] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def state(self) -> RefundState:
        """The latest step; a paper older than steps was approved when it was made."""
        return self.steps[-1].state if self.steps else RefundState.APPROVED

    def prepared(self, now: datetime) -> None:
        """Record the application, its first step."""
        self._step(RefundState.APPLIED, self.clerk, now, "", None)
        self.record(
            RefundPrepared(
                unit_id=self.unit_id,
                refund_id=self.id,
                number=self.number,
                amount=self.amount,
                approver=self.approver,
            )
        )

    def sign(self, now: datetime) -> None:
        """The payee signed on paper; signing twice does no harm."""
        if self.signed_at is None:
            self.signed_at = now
            self.record(RefundSigned(unit_id=self.unit_id, refund_id=self.id, number=self.number))

    def move(
        self,
        state: RefundState,
        clerk: UUID,
        now: datetime,
        note: str = "",
        shift_id: UUID | None = None,
    ) -> None:
        """Take the next step.

        Raises:
            RefundStepRefused: the refund stands elsewhere.
            OwnRefund: the applicant checks or approves.
            RefundUnsigned: money is to leave before the payee has signed.
        """
        if not may_follow(self.state, state):
            raise RefundStepRefused(self.number, self.state, state)
        if state in (RefundState.CHECKED, RefundState.APPROVED) and clerk == self.clerk:
            raise OwnRefund(self.number)
        if state is RefundState.SENT and self.signed_at is None:
            raise RefundUnsigned(self.number)
        if state is RefundState.APPROVED:
            self.approver = clerk
        if state in (RefundState.BOUNCED, RefundState.REJECTED):
            note = mask_accounts_in(note)  # it goes into the journal
        self._step(state, clerk, now, note, shift_id)
        self.record(
            RefundMoved(
                unit_id=self.unit_id,
                refund_id=self.id,
                number=self.number,
                state=state,
                note=note.strip(),
            )
        )

    def correct_account(self, account: BankAccount, clerk: UUID) -> None:
        """Another account for a transfer that has not left, or came back.

        Raises:
            RefundStepRefused: the money is on its way or there.
            OwnRefund: the applicant changes what others have checked.
            AccountMissing, AccountOfAnother, ConsentMissing: see `BankAccount.check`.
        """
        if self.state in (RefundState.SENT, RefundState.ARRIVED, RefundState.REJECTED):
            raise RefundStepRefused(self.number, self.state, RefundState.SENT)
        if self.state in (RefundState.CHECKED, RefundState.APPROVED) and clerk == self.clerk:
            raise OwnRefund(self.number)
        account.check(self.payee)
        self.set_account(account)
        self.record(AccountCorrected(unit_id=self.unit_id, refund_id=self.id, number=self.number))

    def set_account(self, account: BankAccount) -> None:
        """Take over an account; the number without blanks."""
        self.account_name, self.bank = account.name.strip(), account.bank.strip()
        self.branch = account.branch.strip()
        self.account_number = "".join(account.number.split())
        self.account_tail = account.tail

    def _step(
        self, state: RefundState, clerk: UUID, now: datetime, note: str, shift_id: UUID | None
    ) -> None:
        self.steps.append(
            RefundStep(
                id=new_id(),
                position=len(self.steps),
                state=state,
                clerk=clerk,
                at=now,
                note=note.strip(),
                shift_id=shift_id,
            )
        )
