"""What the stored rows of a shift or a day come to: the figures of the cashier's report.

Sources: domain guide 3.5 (void, counter-receipt), 3.6 (day close, refunds never from takings).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaymentMethod, RefundMethod
from handover_app.domain.shifts.blockers import ClosingBlocker
from handover_app.domain.shifts.cash import DrawerBook


@dataclass(frozen=True)
class MethodSum:
    """What one payee received by one method; transfers and cheques only once they arrived."""

    method: PaymentMethod
    payee: Payee
    payments: int
    amount: Money


@dataclass(frozen=True)
class ItemSum:
    """What came in for one item of a payee, money still to arrive included; void never."""

    item: ChargeItem
    name: str
    payee: Payee
    lines: int
    amount: Money


@dataclass(frozen=True)
class BookRange:
    """The receipts of one book of one station; ``count`` is of all, void and counter included."""

    station: str
    book: str
    first: str
    last: str
    count: int
    void: int
    countered: int
    amount: Money


@dataclass(frozen=True)
class Cancelled:
    """A voided receipt, or a counter-receipt with the receipt that it cancels (``cancels``)."""

    number: str
    unit_code: str
    amount: Money
    reason: str
    approver: str
    at: datetime
    cancels: str = ""
    slip: str = ""


@dataclass(frozen=True)
class RefundPaid:
    """A refund that left: cash out of the refund float, or sent by finance."""

    number: str
    unit_code: str
    payee: str
    payer: Payee
    item: ChargeItem
    method: RefundMethod
    amount: Money


@dataclass(frozen=True)
class Pending:
    """A transfer or cheque that has not arrived (待到账): in no total of arrived money."""

    number: str
    unit_code: str
    payer: str
    payee: Payee
    method: PaymentMethod
    amount: Money
    reference: str


@dataclass(frozen=True)
class TerminalSum:
    """A terminal's money in the scope, and what its comparisons in the scope said."""

    name: str
    payee: Payee
    book: Money
    compared: Money | None
    stated: Money | None
    explanation: str = ""


@dataclass(frozen=True, kw_only=True)
class CashBook:
    """Everything that was booked in a shift or a day, from the stored rows alone."""

    by_method: tuple[MethodSum, ...] = ()
    by_item: tuple[ItemSum, ...] = ()
    ranges: tuple[BookRange, ...] = ()
    voided: tuple[Cancelled, ...] = ()
    counters: tuple[Cancelled, ...] = ()
    refunds: tuple[RefundPaid, ...] = ()
    pending: tuple[Pending, ...] = ()
    terminals: tuple[TerminalSum, ...] = ()

    @property
    def received(self) -> Money:
        """What arrived."""
        return Money.total(each.amount for each in self.by_method)

    @property
    def waited_for(self) -> Money:
        """What is still to arrive."""
        return Money.total(each.amount for each in self.pending)

    @property
    def refunded(self) -> Money:
        """What went back, as a positive sum."""
        return Money.total(each.amount for each in self.refunds)

    @property
    def receipts_total(self) -> Money:
        """The receipts that stand: what arrived and what is still to arrive."""
        return Money.total(each.amount for each in self.ranges)

    def of_method(self, method: PaymentMethod) -> Money:
        """What arrived by one method."""
        return _total(each for each in self.by_method if each.method is method)

    def of_payee(self, payee: Payee) -> Money:
        """What arrived for one payee."""
        return _total(each for each in self.by_method if each.payee is payee)

    def of_item(self, item: ChargeItem) -> Money:
        """What was receipted for one item."""
        return Money.total(each.amount for each in self.by_item if each.item == item)


def _total(sums: Iterable[MethodSum]) -> Money:
    return Money.total(each.amount for each in sums)


@dataclass(frozen=True)
class ShiftBook:
    """A shift's book: sums, what should be in its drawers, and what is in the way of its close."""

    sums: CashBook
    drawer: DrawerBook
    blockers: tuple[ClosingBlocker, ...]


@dataclass(frozen=True)
class DayBook:
    """A day's book over all its shifts, with the paper of a closed day."""

    day: date
    sums: CashBook
    closed_at: datetime | None
