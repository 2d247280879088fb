"""Payment lists for online banking and what the bank says became of each of their rows.

Source: issue "Settlement and the cash desk", item 5; domain guide H12.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import Payee
from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.money import Money
from handover_app.domain.receipts import RefundMethod, RefundState
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class NothingToSend(DomainError):
    """No refund of this payer is approved, signed and waiting to be sent."""

    payee: Payee


@dataclass(eq=False)
class PaymentListNotFound(DomainError):
    """There is no such payment list."""


@dataclass(frozen=True, kw_only=True)
class PaymentListMade(Event):
    """Refunds go to the bank together."""

    topic: ClassVar[str] = "receipts"
    list_id: UUID
    number: str
    payee: Payee
    count: int
    total: Money


@dataclass(frozen=True, kw_only=True)
class PaymentListOpened(Event):
    """Finance took the list, with its full account numbers, out of the program again."""

    topic: ClassVar[str] = "receipts"
    list_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class BankResultImported(Event):
    """The bank's word on rows of a list."""

    topic: ClassVar[str] = "receipts"
    list_id: UUID
    number: str
    arrived: int
    bounced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundToSend:
    """A refund that the next list would hold; the account by its last four digits.

    ``bounced`` is the bank's reason where the refund came back before.
    """

    refund_id: UUID
    unit_id: UUID
    code: str
    number: str
    payee: Payee
    account_name: str
    account_tail: str
    bank: str
    amount: Money
    method: RefundMethod
    bounced: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentListSummary:
    """A list as the screen shows it; ``waiting`` rows have no word from the bank yet."""

    list_id: UUID
    number: str
    day: date
    payee: Payee
    count: int
    total: Money
    made_at: datetime
    clerk: str
    arrived: int = 0
    bounced: int = 0

    @property
    def waiting(self) -> int:
        """Rows without a result."""
        return self.count - self.arrived - self.bounced


@dataclass(frozen=True, slots=True)
class PaymentListFile:
    """The list that was made, and its workbook with the full account numbers."""

    summary: PaymentListSummary
    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class BankRow:
    """A row of the bank's result that tells of one of our refunds."""

    row: int
    list_row: UUID
    refund_id: UUID
    refund_number: str
    account_tail: str
    amount: Money
    arrived: bool
    reason: str
    booked_on: date

    @property
    def state(self) -> RefundState:
        """Where the refund stands by this row."""
        return RefundState.ARRIVED if self.arrived else RefundState.BOUNCED


@dataclass(frozen=True, slots=True, kw_only=True)
class BankImport:
    """What the import of a result does, or would do; ``known`` rows were imported before."""

    read: int
    rows: tuple[BankRow, ...]
    known: int
    problems: tuple[SheetProblem, ...]

    @property
    def arrived(self) -> int:
        """Refunds that have arrived by this result."""
        return sum(row.arrived for row in self.rows)

    @property
    def bounced(self) -> int:
        """Refunds that came back by this result."""
        return len(self.rows) - self.arrived


@dataclass(eq=False, kw_only=True)
class BankResult:
    """The bank's word on a row of a list, kept once."""

    id: UUID
    arrived: bool
    reason: str
    booked_on: date
    source: str
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class PaymentListRow:
    """One refund as the bank is told of it; kept, so that the same list says the same again."""

    id: UUID
    position: int
    refund_id: UUID
    refund_number: str
    account_name: str
    account_number: str
    bank: str
    branch: str
    amount: Money
    remark: str
    results: list[BankResult] = field(default_factory=list)

    @property
    def result(self) -> BankResult | None:
        """The bank's word, or None while it is waited for."""
        return self.results[0] if self.results else None

    @property
    def tail(self) -> str:
        """The account's last four digits."""
        return self.account_number[-4:]


@dataclass(eq=False, kw_only=True)
class PaymentList(Aggregate):
    """The refunds of one payer that finance sends to the bank together."""

    id: UUID
    number: str
    day: date
    payee: Payee
    total: Money
    made_at: datetime
    clerk: UUID
    rows: list[PaymentListRow] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def made(self) -> None:
        """Record the list."""
        self.record(
            PaymentListMade(
                list_id=self.id,
                number=self.number,
                payee=self.payee,
                count=len(self.rows),
                total=self.total,
            )
        )

    def opened(self) -> None:
        """Record that the account numbers left the program again."""
        self.record(PaymentListOpened(list_id=self.id, number=self.number))

    def answered(self, arrived: int, bounced: int) -> None:
        """Record what the bank said of some rows."""
        self.record(
            BankResultImported(
                list_id=self.id, number=self.number, arrived=arrived, bounced=bounced
            )
        )

    def summary(self, clerk: str) -> PaymentListSummary:
        """What the screen shows of it."""
        results = [row.result for row in self.rows if row.result]
        arrived = sum(result.arrived for result in results)
        return PaymentListSummary(
            list_id=self.id,
            number=self.number,
            day=self.day,
            payee=self.payee,
            count=len(self.rows),
            total=self.total,
            made_at=self.made_at,
            clerk=clerk,
            arrived=arrived,
            bounced=len(results) - arrived,
        )
