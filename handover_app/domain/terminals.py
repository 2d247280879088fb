"""Card terminals and QR accounts: each belongs to one payee, its batch is compared with the book.

Source: issue "Settlement and the cash desk", item 6; domain guide 3.5 (one payee a receipt).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.refusals import DomainError

TERMINAL_METHODS = (PaymentMethod.CARD, PaymentMethod.QR_PAYMENT)
"""The methods that come in through a terminal or an account."""


@dataclass(eq=False)
class TerminalNotFound(DomainError):
    """There is no terminal or account with this id."""


@dataclass(eq=False)
class TerminalNameMissing(DomainError):
    """A terminal needs a name that no other one bears."""

    name: str


@dataclass(eq=False)
class NotATerminalMethod(DomainError):
    """Only cards and QR payments come in through a terminal."""

    method: PaymentMethod


@dataclass(eq=False)
class BatchDiffers(DomainError):
    """The slip's total is not the book's, and nobody explained it; ``difference`` is signed."""

    terminal: str
    stated: Money
    difference: Money


@dataclass(frozen=True, kw_only=True)
class TerminalAdded(Event):
    """A terminal or account may take money from now on."""

    topic: ClassVar[str] = "shifts"
    terminal_id: UUID
    name: str
    method: PaymentMethod
    payee: Payee


@dataclass(frozen=True, kw_only=True)
class TerminalChanged(Event):
    """A terminal was renamed, taken out of use or put back."""

    topic: ClassVar[str] = "shifts"
    terminal_id: UUID
    name: str
    active: bool


@dataclass(frozen=True, kw_only=True)
class TerminalCompared(Event):
    """A terminal's batch, or an account's statement, was compared with the book."""

    topic: ClassVar[str] = "shifts"
    terminal_id: UUID
    name: str
    stated: Money
    book: Money
    explanation: str


@dataclass(eq=False, kw_only=True)
class BatchPayment:
    """A payment that a batch holds; a payment is in one batch for ever."""

    id: UUID
    payment_id: UUID


@dataclass(eq=False, kw_only=True)
class TerminalBatch:
    """One comparison: what slip or statement says, what the book says, and why they differ."""

    id: UUID
    at: datetime
    shift_id: UUID | None
    stated: Money
    book: Money
    difference: Money
    explanation: str
    clerk: UUID
    payments: list[BatchPayment] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class Terminal(Aggregate):
    """A card terminal (POS) or a QR account; it takes money of one payee only."""

    id: UUID
    name: str
    method: PaymentMethod
    payee: Payee
    active: bool = True
    batches: list[TerminalBatch] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def added(cls, name: str, method: PaymentMethod, payee: Payee) -> Terminal:
        """A new terminal.

        Raises:
            TerminalNameMissing: the name is empty.
            NotATerminalMethod: neither card nor QR payment.
        """
        if not name.strip():
            raise TerminalNameMissing(name)
        if method not in TERMINAL_METHODS:
            raise NotATerminalMethod(method)
        made = cls(id=new_id(), name=name.strip(), method=method, payee=payee)
        made.record(TerminalAdded(terminal_id=made.id, name=made.name, method=method, payee=payee))
        return made

    def change(self, name: str, active: bool) -> None:
        """Rename it, or take it out of use; the payee of a terminal never changes.

        Raises:
            TerminalNameMissing: the name is empty.
        """
        if not name.strip():
            raise TerminalNameMissing(name)
        if (name.strip(), active) != (self.name, self.active):
            self.name, self.active = name.strip(), active
            self.record(TerminalChanged(terminal_id=self.id, name=self.name, active=active))

    def compare(
        self,
        stated: Money,
        book: Money,
        payments: Sequence[UUID],
        explanation: str,
        *,
        clerk: UUID,
        shift_id: UUID | None,
        now: datetime,
    ) -> TerminalBatch:
        """Note the batch's total beside the book's; ``payments`` are those that the book sums.

        Raises:
            BatchDiffers: they differ and there is no explanation.
        """
        words, difference = explanation.strip(), stated - book
        if difference and not words:
            raise BatchDiffers(self.name, stated, difference)
        batch = TerminalBatch(
            id=new_id(),
            at=now,
            shift_id=shift_id,
            stated=stated,
            book=book,
            difference=difference,
            explanation=words,
            clerk=clerk,
            payments=[BatchPayment(id=new_id(), payment_id=each) for each in payments],
        )
        self.batches.append(batch)
        self.record(
            TerminalCompared(
                terminal_id=self.id, name=self.name, stated=stated, book=book, explanation=words
            )
        )
        return batch


@dataclass(frozen=True)
class TerminalSummary:
    """A terminal as the window sees it, with what the book has since the last comparison.

    ``due`` says that it took money that no batch holds yet; ``book`` is None for who counts blind.
    """

    id: UUID
    name: str
    method: PaymentMethod
    payee: Payee
    active: bool
    due: bool = False
    last_compared: datetime | None = None
