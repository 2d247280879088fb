"""Payments made ahead of the day: they come from a workbook, count, and are cancelled, not edited.

Source: domain guide H01 (what was paid with the notice is not asked for again).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem
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
    item: ChargeItem
    amount: Money
    row: int


@dataclass(frozen=True, kw_only=True)
class PriorPaymentCancelled(Event):
    """A payment made ahead no longer counts."""

    topic: ClassVar[str] = "receipts"
    payment_id: UUID
    item: ChargeItem
    amount: Money
    reason: str


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
    a counting one may not.
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
