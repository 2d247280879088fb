"""Payment lists for online banking and what the bank says became of each of their rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money


@dataclass(eq=False, kw_only=True)
class PaymentListRow:
    """One refund as the bank is told of it; kept, so that a reprint says the same."""

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
class PaymentList(Aggregate):
    """The refunds of one payer that finance sends to the bank together (domain guide H12)."""

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
