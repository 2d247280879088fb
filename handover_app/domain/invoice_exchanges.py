"""Purchase-invoice exchange (换开购房发票): old receipts come back, the invoice goes out.

Source: issue "Settlement and the cash desk", item 4; domain guide 3.5, H06.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError

LONGEST_NUMBER = 40
"""Signs that the number of a receipt or invoice may have."""


class ReturnProblem(Enum):
    """Why a receipt can't be taken back for an invoice."""

    NUMBER_WRONG = "number missing or too long"
    TWICE = "named twice"
    AMOUNT_WRONG = "amount not above nought"
    IN_THE_FUTURE = "dated after today"
    NOT_OURS = "none of ours bears the number"
    OTHER_UNIT = "of another unit"
    OTHER_PAYEE = "of another payee"
    VOIDED = "voided"
    REVERSED = "cancelled by a counter-receipt"
    DIFFERS = "another amount or day"


class InvoiceProblem(Enum):
    """What is wrong about the invoice that is given."""

    NUMBER_WRONG = "number missing or too long"
    TITLE_MISSING = "title missing"
    TAX_NUMBER_WRONG = "tax number wrong"
    IN_THE_FUTURE = "dated after today"


@dataclass(eq=False)
class NothingReturned(DomainError):
    """An exchange takes at least one old receipt back."""


@dataclass(eq=False)
class ReturnRefused(DomainError):
    """This old receipt can't be taken back."""

    number: str
    problem: ReturnProblem


@dataclass(eq=False)
class InvoiceRefused(DomainError):
    """The invoice is not described in full."""

    problem: InvoiceProblem


@dataclass(eq=False)
class ReceiptExchanged(DomainError):
    """This old receipt was taken back before."""

    number: str
    exchange: str
    clerk: str
    at: datetime


@dataclass(eq=False)
class InvoiceExchanged(DomainError):
    """This invoice was given before."""

    number: str
    exchange: str
    clerk: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ReceiptsExchanged(Event):
    """Old receipts were taken back for a purchase invoice."""

    topic: ClassVar[str] = "receipts"
    exchange_id: UUID
    number: str
    invoice_number: str
    receipts: tuple[str, ...]
    total: Money


@dataclass(frozen=True)
class OldReceipt:
    """A receipt that the owner brings back."""

    number: str
    issued_on: date
    amount: Money


@dataclass(frozen=True)
class GivenInvoice:
    """The purchase invoice; ``tax_number`` is a company's credit code, empty for a person."""

    number: str
    issued_on: date
    title: str
    tax_number: str = ""


@dataclass(frozen=True, kw_only=True)
class ExchangeSummary:
    """An exchange as the screen shows it."""

    exchange_id: UUID
    number: str
    invoice_number: str
    invoice_date: date
    title: str
    tax_number: str
    receipts: tuple[OldReceipt, ...]
    total: Money
    clerk: str
    at: datetime


@dataclass(eq=False, kw_only=True)
class ExchangedReceipt:
    """An old receipt taken back; ``receipt_id`` where it is one of ours."""

    id: UUID
    position: int
    number: str
    issued_on: date
    amount: Money
    receipt_id: UUID | None


@dataclass(eq=False, kw_only=True)
class InvoiceExchange(Aggregate):
    """The invoice given for the receipts of a unit; never edited, never deleted."""

    id: UUID
    number: str
    unit_id: UUID
    invoice_number: str
    invoice_date: date
    title: str
    tax_number: str
    total: Money
    clerk: UUID
    at: datetime
    receipts: list[ExchangedReceipt] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def exchanged(self) -> None:
        """Record the exchange."""
        self.record(
            ReceiptsExchanged(
                unit_id=self.unit_id,
                exchange_id=self.id,
                number=self.number,
                invoice_number=self.invoice_number,
                receipts=tuple(each.number for each in self.receipts),
                total=self.total,
            )
        )

    def summary(self, clerk: str) -> ExchangeSummary:
        """What the screen shows of it."""
        return ExchangeSummary(
            exchange_id=self.id,
            number=self.number,
            invoice_number=self.invoice_number,
            invoice_date=self.invoice_date,
            title=self.title,
            tax_number=self.tax_number,
            receipts=tuple(
                OldReceipt(each.number, each.issued_on, each.amount) for each in self.receipts
            ),
            total=self.total,
            clerk=clerk,
            at=self.at,
        )


def check_returned(receipts: Sequence[OldReceipt], today: date) -> None:
    """What can be told of the old receipts without looking at ours.

    Raises:
        NothingReturned: there is none.
        ReturnRefused: one has no usable number, no amount, a day to come, or is named twice.
    """
    if not receipts:
        raise NothingReturned
    seen: set[str] = set()
    for each in receipts:
        if not 0 < len(each.number) <= LONGEST_NUMBER:
            raise ReturnRefused(each.number, ReturnProblem.NUMBER_WRONG)
        if each.number in seen:
            raise ReturnRefused(each.number, ReturnProblem.TWICE)
        if each.amount.fen <= 0:
            raise ReturnRefused(each.number, ReturnProblem.AMOUNT_WRONG)
        if each.issued_on > today:
            raise ReturnRefused(each.number, ReturnProblem.IN_THE_FUTURE)
        seen.add(each.number)
