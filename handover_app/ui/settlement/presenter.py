"""The conversation at the cash desk without Qt: what is in hand, and the parts of a payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import (
    AmountDiffers,
    ChargeLine,
    ChargeState,
    Payment,
    PaymentMethod,
    Settlement,
    check_payments,
)


@dataclass(frozen=True)
class Task:
    """One thing to do for a unit: money of one payee (never mixed), or the owner's refund.

    Attributes:
        payee: whose money is taken; None for the refund.
        payee_name: the name on the paper.
        amount: what is taken or given back, positive.
        paper: number of the refund paper that waits for its signature; empty before it is made.
    """

    payee: Payee | None
    payee_name: str
    amount: Money
    paper: str = ""


def tasks_of(settlement: Settlement) -> tuple[Task, ...]:
    """What is to be done now, in the order of the statement; a refund comes last."""
    tasks = [
        Task(
            payee,
            settlement.open_lines(payee)[0].line.payee_name,
            settlement.open_total(payee),
        )
        for payee in settlement.payees
    ]
    unsigned = _refund_on_paper(settlement.lines)
    if unsigned is not None:
        tasks.append(Task(None, settlement.owner_names, unsigned, settlement.refund_number))
    elif settlement.refund_due:
        tasks.append(Task(None, settlement.owner_names, settlement.refund_due))
    return tuple(tasks)


def still_to_pay(settlement: Settlement) -> Money:
    """What the owner has to pay all payees together; a refund is not set off against it."""
    return Money.total(settlement.open_total(payee) for payee in settlement.payees)


def waits_for_area(settlement: Settlement) -> bool:
    """Whether a line can't be settled because the measured area is missing."""
    return any(each.state is ChargeState.UNKNOWN for each in settlement.lines)


def waits_for_legal(settlement: Settlement, task: Task | None) -> bool:
    """Whether legal must note first that the owner keeps the unit (area difference only)."""
    of_area = task is not None and task.payee in (None, Payee.DEVELOPER)
    return of_area and settlement.rescission_open


def _refund_on_paper(lines: Sequence[ChargeLine]) -> Money | None:
    waiting = [
        abs(each.line.amount)
        for each in lines
        if each.state is ChargeState.REFUND_PREPARED and each.line.amount is not None
    ]
    return Money.total(waiting) if waiting else None


@dataclass
class PaymentDraft:
    """A bill and the parts gathered for it so far; each part is one method."""

    bill: Money
    parts: list[Payment] = field(default_factory=list)

    @property
    def rest(self) -> Money:
        """What the parts leave open."""
        return self.bill - Money.total(each.amount for each in self.parts)

    def add(self, method: PaymentMethod, amount: str, reference: str) -> None:
        """Take one part of the bill into the list.

        Raises:
            InvalidAmount: the text is no amount.
            AmountDiffers: the part is nothing, or more than the rest.
            ReferenceMissing: a slip without its reference.
        """
        part = Payment(method, Money.of(amount), reference.strip())
        if not 0 < part.amount.fen <= self.rest.fen:
            raise AmountDiffers(self.rest, part.amount)
        check_payments(part.amount, [part])
        self.parts.append(part)

    def remove(self, part: Payment) -> None:
        """Take a part out of the list again."""
        self.parts.remove(part)

    def payments(self, method: PaymentMethod, amount: str, reference: str) -> list[Payment]:
        """The parts and what stands in the fields; the service compares them with the bill.

        Raises:
            InvalidAmount: the text is no amount.
        """
        if self.parts and not self.rest:
            return list(self.parts)
        return [*self.parts, Payment(method, Money.of(amount), reference.strip())]
