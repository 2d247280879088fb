"""Purchase-invoice exchange (换开购房发票): old receipts come back, the invoice goes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.money import Money


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
