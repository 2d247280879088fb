"""Payments made ahead of the day: they come from a workbook, count, and are cancelled, not edited.

Source: issue "Settlement and the cash desk", item 7; domain guide H01.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem
from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class PriorPaymentNotFound(DomainError):
    """There is no such payment made ahead."""


@dataclass(frozen=True, kw_only=True)
class PriorPaymentImported(Event):
    """A payment made ahead counts from now on; ``row`` is the workbook's row."""

    topic: ClassVar[str] = "receipts"
    payment_id: UUID
    name: str
    amount: Money
    row: int


@dataclass(frozen=True, kw_only=True)
class PriorPaymentCancelled(Event):
    """A payment made ahead no longer counts."""

    topic: ClassVar[str] = "receipts"
    payment_id: UUID
    name: str
    amount: Money
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorPaymentRow:
    """A sound row of the workbook; ``item_name`` is the item's name in the catalogue."""

    row: int
    unit_id: UUID
    code: str
    item: ChargeItem
    item_name: str
    amount: Money
    paid_on: date
    method: str = ""
    reference: str = ""
    remark: str = ""

    @property
    def key(self) -> tuple[UUID, ChargeItem, str, Money]:
        """What makes two rows the same payment."""
        return self.unit_id, self.item, self.reference, self.amount


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorPaymentResult:
    """What an import does, or would do: ``rows`` go in, those with ``problems`` stay out.

    ``warnings`` are rows that go in although they are odd. ``read`` counts rows of payments only.
    """

    read: int
    rows: tuple[PriorPaymentRow, ...]
    problems: tuple[SheetProblem, ...]
    warnings: tuple[SheetProblem, ...]

    @property
    def total(self) -> Money:
        """The sum of the rows that go in."""
        return Money.total(row.amount for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorPaymentLine:
    """A stored payment as the screen shows it; ``cancelled`` is the reason, empty: it counts."""

    payment_id: UUID
    unit_id: UUID
    code: str
    item: ChargeItem
    item_name: str
    amount: Money
    paid_on: date
    method: str
    reference: str
    remark: str
    source: str
    row: int
    clerk: str
    at: datetime
    cancelled: str = ""


@dataclass(eq=False, kw_only=True)
class PriorPaymentCancellation:
    """Why and by whom a payment made ahead was taken out of account."""

    id: UUID
    reason: str
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class PriorPayment(Aggregate):
    """Money that came before the day, for one item of one unit; never edited.

    ``repeat`` counts the cancelled payments that say the same: a cancelled one may come again,
    one that counts may not.
    """

    id: UUID
    unit_id: UUID
    item: ChargeItem
    amount: Money
    paid_on: date
    method: str
    reference: str
    remark: str
    source: str
    source_row: int
    repeat: int
    clerk: UUID
    at: datetime
    cancellations: list[PriorPaymentCancellation] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def counts(self) -> bool:
        """Whether it was not cancelled."""
        return not self.cancellations

    @property
    def key(self) -> tuple[UUID, ChargeItem, str, Money]:
        """What makes two payments the same."""
        return self.unit_id, self.item, self.reference, self.amount

    def imported(self, name: str) -> None:
        """Record the arrival."""
        self.record(
            PriorPaymentImported(
                unit_id=self.unit_id,
                payment_id=self.id,
                name=name,
                amount=self.amount,
                row=self.source_row,
            )
        )

    def cancel(self, cancellation: PriorPaymentCancellation, name: str) -> None:
        """It no longer counts; cancelling twice does no harm."""
        if self.counts:
            self.cancellations.append(cancellation)
            self.record(
                PriorPaymentCancelled(
                    unit_id=self.unit_id,
                    payment_id=self.id,
                    name=name,
                    amount=self.amount,
                    reason=cancellation.reason,
                )
            )
