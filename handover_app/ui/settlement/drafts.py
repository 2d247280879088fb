"""What is being typed at the cash desk, without Qt: a bill, its payments, a plan of instalments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.domain.receipts import (
    AmountDiffers,
    ChargeLine,
    ChargeState,
    Instalment,
    Payment,
    PaymentMethod,
    check_payments,
)

MONTH = timedelta(days=30)


@dataclass
class PaymentDraft:
    """A bill and the parts gathered for it so far; each part is one method."""

    bill: Money
    parts: list[Payment] = field(default_factory=list)

    @property
    def rest(self) -> Money:
        """What the parts leave open."""
        return self.bill - Money.total(each.amount for each in self.parts)

    def offer(self, method: PaymentMethod, credit: Money) -> Money:
        """The amount proposed for a method: the rest, of the owner's credit what is left."""
        if method is not PaymentMethod.CREDIT:
            return self.rest
        used = (e.amount for e in self.parts if e.method is PaymentMethod.CREDIT)
        return min(self.rest, credit - Money.total(used))

    def add(
        self, method: PaymentMethod, amount: str, reference: str, terminal: UUID | None = None
    ) -> None:
        """Take one part of the bill into the list.

        Raises:
            InvalidAmount: the text is no amount.
            AmountDiffers: the part is nothing, or more than the rest.
            ReferenceMissing: a slip without its reference.
        """
        part = Payment(method, Money.of(amount), reference.strip(), terminal)
        if not 0 < part.amount.fen <= self.rest.fen:
            raise AmountDiffers(self.rest, part.amount)
        check_payments(part.amount, [part])
        self.parts.append(part)

    def remove(self, part: Payment) -> None:
        """Take a part out of the list again."""
        self.parts.remove(part)

    def payments(
        self, method: PaymentMethod, amount: str, reference: str, terminal: UUID | None = None
    ) -> list[Payment]:
        """The parts and what stands in the fields; the service compares them with the bill.

        Raises:
            InvalidAmount: the text is no amount.
        """
        if self.parts and not self.rest:
            return list(self.parts)
        return [*self.parts, Payment(method, Money.of(amount), reference.strip(), terminal)]


def parts_of(
    lines: Iterable[ChargeLine], chosen: dict[ChargeItem, Money]
) -> dict[ChargeItem, Money] | None:
    """What the service is told to take: None where it is all that is open, as it proposes."""
    due = {each.line.item: each.open for each in lines if each.state is ChargeState.OPEN}
    return None if chosen == due else chosen


@dataclass
class PlanDraft:
    """The instalments of a charge while they are typed; ``open`` is what they come to."""

    open: Money
    rows: list[tuple[date, str]] = field(default_factory=list)

    @classmethod
    def halves(cls, open_amount: Money, today: date) -> PlanDraft:
        """A first proposal: two parts, in one month and in two."""
        half = Money(open_amount.fen // 2)
        rows = [
            (today + MONTH, half.format()),
            (today + 2 * MONTH, (open_amount - half).format()),
        ]
        return cls(open_amount, rows)

    def plan(self) -> list[Instalment]:
        """The instalments; the service compares them with what is open.

        Raises:
            InvalidAmount: a text is no amount.
        """
        return [Instalment(due, Money.of(amount)) for due, amount in self.rows]
