"""Receipts: numbered without gaps, voided or countered, never edited and never deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts.payments import PaymentMethod
from handover_app.domain.refusals import DomainError

BOOKS: dict[Payee, str] = {
    Payee.DEVELOPER: "A",
    Payee.PROPERTY_COMPANY: "B",
    Payee.COLLECTED: "C",
    Payee.TAX_AUTHORITY: "D",
}
"""One book a payee, so that a receipt book never mixes two."""


@dataclass(eq=False)
class NothingToPay(DomainError):
    """No open line of this payee is left."""

    payee: Payee


@dataclass(eq=False)
class AlreadyTaken(DomainError):
    """Another cashier took this amount a moment ago."""

    number: str
    clerk: str
    at: datetime


@dataclass(eq=False)
class PartNotAllowed(DomainError):
    """Only an item in instalments may be paid in part, and never beyond what is open."""

    item: str
    open: Money
    asked: Money


@dataclass(eq=False)
class StatementChanged(DomainError):
    """The amounts differ from what the owner was notified of: re-notify first, with a reason."""

    version: int
    items: tuple[str, ...]


@dataclass(eq=False)
class CreditShort(DomainError):
    """Less credit is left from counter-receipts than was asked for."""

    left: Money
    asked: Money


@dataclass(eq=False)
class TaxNumberInvalid(DomainError):
    """The tax number for the invoice is no unified social credit code."""

    text: str


@dataclass(eq=False)
class BookNumberUsed(DomainError):
    """This number of the pre-printed book stands on another receipt."""

    book_number: str
    number: str


@dataclass(eq=False)
class ReceiptNotFound(DomainError):
    """There is no such receipt."""


@dataclass(eq=False)
class ReceiptCancelled(DomainError):
    """The receipt was voided or countered before."""

    number: str
    by: str


@dataclass(eq=False)
class ReceiptGivenBack(DomainError):
    """The receipt was taken back for the purchase invoice: the invoice is cancelled first."""

    number: str
    invoice_number: str


@dataclass(eq=False)
class VoidTooLate(DomainError):
    """Only a counter-receipt is possible: the day is over, or the terminal's batch is closed."""

    number: str
    terminal: str


@dataclass(eq=False)
class CashGone(VoidTooLate):
    """The drawer no longer holds the cash that a void would give back."""


@dataclass(eq=False)
class TransferArrived(VoidTooLate):
    """The transfer or cheque stands on the account: it goes back by a refund paper."""


@dataclass(eq=False)
class CopyNotBack(DomainError):
    """The owner's copy of the receipt has to come back first."""

    number: str


@dataclass(eq=False)
class ReversalSlipMissing(DomainError):
    """A card or QR payment is reversed on its terminal first; the slip's number is asked."""

    number: str


@dataclass(eq=False)
class NothingPending(DomainError):
    """No transfer or cheque of this receipt is waited for."""


@dataclass(frozen=True, kw_only=True)
class ReceiptIssued(Event):
    """Money was taken and the receipt numbered, in one transaction."""

    topic: ClassVar[str] = "receipts"
    receipt_id: UUID
    number: str
    payee: Payee
    total: Money


@dataclass(frozen=True, kw_only=True)
class ReceiptVoided(Event):
    """A receipt of the day was stamped 作废; its number stays."""

    topic: ClassVar[str] = "receipts"
    receipt_id: UUID
    number: str
    total: Money
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class ReceiptCountered(Event):
    """A negative receipt (冲红) cancels an earlier one."""

    topic: ClassVar[str] = "receipts"
    receipt_id: UUID
    number: str
    cancels: str
    total: Money
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class PaymentArrived(Event):
    """A transfer or cheque stands on the account."""

    topic: ClassVar[str] = "receipts"
    receipt_id: UUID
    number: str
    amount: Money
    arrived_on: date


@dataclass(frozen=True, kw_only=True)
class AreaSheetIssued(Event):
    """The area settlement sheet was made for the parties' signatures."""

    topic: ClassVar[str] = "receipts"
    number: str
    amount: Money


@dataclass(frozen=True)
class InvoiceWish:
    """For whom an invoice is asked; ``tax_number`` of a company, empty for a person."""

    title: str = ""
    tax_number: str = ""


@dataclass(eq=False, kw_only=True)
class ReceiptLine:
    """A charge on a receipt; negative on a counter-receipt."""

    id: UUID
    position: int
    item: ChargeItem
    name: str
    basis: str
    amount: Money


@dataclass(eq=False, kw_only=True)
class ReceiptPayment:
    """A payment on a receipt; negative on a counter-receipt."""

    id: UUID
    position: int
    method: PaymentMethod
    amount: Money
    reference: str
    terminal_id: UUID | None


@dataclass(eq=False, kw_only=True)
class Receipt(Aggregate):
    """A numbered receipt of one payee; never edited, never deleted.

    ``shift_id`` is the shift it was made in, for ever; None only on receipts older than shifts.
    ``reverses`` is the receipt that this negative one cancels; ``refund_id`` the refund paper that
    was turned into this prepayment; ``book_number`` the number of the pre-printed book.
    """

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
    shift_id: UUID | None = None
    statement_version: int | None = None
    reverses: UUID | None = None
    refund_id: UUID | None = None
    reason: str = ""
    approver: UUID | None = None
    book_number: str = ""
    invoice_title: str = ""
    invoice_tax_number: str = ""
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

    def countered(self, cancelled: Receipt) -> None:
        """Record that this negative receipt cancels an earlier one."""
        assert self.approver is not None
        self.record(
            ReceiptCountered(
                unit_id=self.unit_id,
                receipt_id=self.id,
                number=self.number,
                cancels=cancelled.number,
                total=self.total,
                reason=self.reason,
                approver=self.approver,
            )
        )


@dataclass(eq=False, kw_only=True)
class ReceiptVoid(Aggregate):
    """That a receipt was voided on its day: a fact of its own beside the untouched receipt."""

    id: UUID
    receipt_id: UUID
    unit_id: UUID
    shift_id: UUID | None
    reason: str
    reversal_slip: str
    clerk: UUID
    approver: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def voided(self, receipt: Receipt) -> None:
        """Record the void."""
        self.record(
            ReceiptVoided(
                unit_id=self.unit_id,
                receipt_id=receipt.id,
                number=receipt.number,
                total=receipt.total,
                reason=self.reason,
                approver=self.approver,
            )
        )


@dataclass(eq=False, kw_only=True)
class PaymentArrival(Aggregate):
    """That the money of a transfer or cheque stands on the account."""

    id: UUID
    payment_id: UUID
    unit_id: UUID
    arrived_on: date
    clerk: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def arrived(self, receipt: Receipt, payment: ReceiptPayment) -> None:
        """Record the arrival."""
        self.record(
            PaymentArrived(
                unit_id=self.unit_id,
                receipt_id=receipt.id,
                number=receipt.number,
                amount=payment.amount,
                arrived_on=self.arrived_on,
            )
        )
