"""Receipts, refunds and decisions on a charge: what makes a line settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError

BOOKS: dict[Payee, str] = {
    Payee.DEVELOPER: "A",
    Payee.PROPERTY_COMPANY: "B",
    Payee.COLLECTED: "C",
}
"""One book a payee, so that a receipt book never mixes two."""


class PaymentMethod(Enum):
    """How the money came."""

    CASH = "cash"
    CARD = "card"
    QR_PAYMENT = "QR payment"
    TRANSFER = "transfer"


class RefundMethod(Enum):
    """How the money goes back (domain guide H12: to a party of the contract)."""

    ORIGINAL_CARD = "original card"
    TRANSFER = "transfer"
    CASH = "cash"


class DecisionKind(Enum):
    """What was decided about a charge instead of paying it now."""

    WAIVED = "waived"
    INSTALMENTS = "instalments"
    KEEPS = "keeps the unit"


@dataclass(eq=False)
class NothingToPay(DomainError):
    """No open line of this payee is left."""

    payee: Payee


@dataclass(eq=False)
class NothingToRefund(DomainError):
    """The owner is not owed anything, or the refund is already on paper."""


@dataclass(eq=False)
class AmountDiffers(DomainError):
    """The payments do not add up to the bill."""

    bill: Money
    paid: Money


@dataclass(eq=False)
class ReferenceMissing(DomainError):
    """Card, QR and transfer payments need the slip's reference."""

    method: PaymentMethod


@dataclass(eq=False)
class RescissionOpen(DomainError):
    """The area differs beyond the threshold; legal first notes that the owner keeps the unit."""

    code: str


@dataclass(eq=False)
class RefundNotFound(DomainError):
    """There is no refund paper for this unit."""


@dataclass(eq=False)
class NothingToDecide(DomainError):
    """This charge is not open."""

    item: ChargeItem


@dataclass(frozen=True, kw_only=True)
class ReceiptIssued(Event):
    """Money was taken and the receipt numbered, in one transaction."""

    topic: ClassVar[str] = "receipts"
    receipt_id: UUID
    number: str
    payee: Payee
    total: Money


@dataclass(frozen=True, kw_only=True)
class RefundPrepared(Event):
    """The refund paper is printed; it counts once the payee has signed."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str
    amount: Money
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class RefundSigned(Event):
    """The payee signed the refund paper; the money may arrive later."""

    topic: ClassVar[str] = "receipts"
    refund_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class ChargeDecided(Event):
    """A charge was waived, put in instalments, or its rescission right given up."""

    topic: ClassVar[str] = "receipts"
    item: ChargeItem
    kind: DecisionKind
    reason: str


@dataclass(frozen=True)
class Payment:
    """A part of the money by one method; ``reference`` is the slip's or transfer's number."""

    method: PaymentMethod
    amount: Money
    reference: str = ""


@dataclass(eq=False, kw_only=True)
class ReceiptLine:
    """A charge on a receipt."""

    id: UUID
    position: int
    item: ChargeItem
    basis: str
    amount: Money


@dataclass(eq=False, kw_only=True)
class ReceiptPayment:
    """A payment on a receipt."""

    id: UUID
    position: int
    method: PaymentMethod
    amount: Money
    reference: str


@dataclass(eq=False, kw_only=True)
class Receipt(Aggregate):
    """A numbered receipt of one payee; never edited, never deleted."""

    id: UUID
    number: str
    station: str
    book: str
    serial: int
    unit_id: UUID
    payee: Payee
    payee_name: str
    payer: str
    total: Money
    issued_at: datetime
    clerk: UUID
    lines: list[ReceiptLine] = field(default_factory=list)
    payments: list[ReceiptPayment] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def issued(self) -> None:
        """Record the issue."""
        self.record(
            ReceiptIssued(
                unit_id=self.unit_id,
                receipt_id=self.id,
                number=self.number,
                payee=self.payee,
                total=self.total,
            )
        )


@dataclass(eq=False, kw_only=True)
class Refund(Aggregate):
    """A refund paper to a party of the contract; ``signed_at`` None: not signed yet."""

    id: UUID
    number: str
    unit_id: UUID
    item: ChargeItem
    amount: Money
    payee: str
    method: RefundMethod
    account_tail: str
    promised: date
    issued_at: datetime
    clerk: UUID
    approver: UUID
    signed_at: datetime | None = None
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def prepared(self) -> None:
        """Record the paper."""
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


@dataclass(eq=False, kw_only=True)
class ChargeDecision(Aggregate):
    """A decision on a charge, kept for ever; the latest of a kind counts."""

    id: UUID
    unit_id: UUID
    item: ChargeItem
    kind: DecisionKind
    reason: str
    clerk: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def decided(self) -> None:
        """Record the decision."""
        self.record(
            ChargeDecided(unit_id=self.unit_id, item=self.item, kind=self.kind, reason=self.reason)
        )


def check_payments(bill: Money, payments: Sequence[Payment]) -> None:
    """The payments are the bill, no more and no less.

    Raises:
        AmountDiffers: their sum is not the bill, or one of them is not positive.
        ReferenceMissing: a card, QR or transfer payment without its reference.
    """
    paid = Money(sum(each.amount.fen for each in payments))
    if paid != bill or any(each.amount.fen <= 0 for each in payments):
        raise AmountDiffers(bill, paid)
    for each in payments:
        if each.method is not PaymentMethod.CASH and not each.reference.strip():
            raise ReferenceMissing(each.method)
