"""How money comes in: the parts of one receipt, and what is asked of each method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


class PaymentMethod(Enum):
    """How the money came.

    CREDIT uses what a counter-receipt set free, CONVERTED what a refund paper turned into a
    prepayment: neither moves money on this day.
    """

    CASH = "cash"
    CARD = "card"
    QR_PAYMENT = "QR payment"
    TRANSFER = "transfer"
    CHEQUE = "cheque"
    CREDIT = "credit"
    CONVERTED = "converted refund"


DESK_METHODS = (
    PaymentMethod.CASH,
    PaymentMethod.CARD,
    PaymentMethod.QR_PAYMENT,
    PaymentMethod.TRANSFER,
    PaymentMethod.CHEQUE,
    PaymentMethod.CREDIT,
)
"""What a cashier may choose."""

ON_TERMINALS = frozenset({PaymentMethod.CARD, PaymentMethod.QR_PAYMENT})
"""Methods that need a terminal or an account of the payee's own."""

ARRIVE_LATER = frozenset({PaymentMethod.TRANSFER, PaymentMethod.CHEQUE})
"""Methods whose money stands apart (待到账) until its arrival is noted."""


@dataclass(eq=False)
class AmountDiffers(DomainError):
    """The payments do not add up to the bill."""

    bill: Money
    paid: Money


@dataclass(eq=False)
class ReferenceMissing(DomainError):
    """Every method but cash and credit needs the slip's reference."""

    method: PaymentMethod


@dataclass(eq=False)
class TerminalMissing(DomainError):
    """The payee has no terminal or account for this method, or none was chosen of several."""

    method: PaymentMethod
    payee: Payee


@dataclass(eq=False)
class WrongTerminal(DomainError):
    """This terminal or account belongs to another payee."""

    terminal: str
    belongs_to: Payee
    payee: Payee


@dataclass(frozen=True)
class Payment:
    """A part of the money by one method; ``reference`` is the slip's or transfer's number.

    ``terminal`` is the card terminal or QR account; None: the payee's only one.
    """

    method: PaymentMethod
    amount: Money
    reference: str = ""
    terminal: UUID | None = None


def check_payments(bill: Money, payments: Sequence[Payment]) -> None:
    """The payments are the bill, no more and no less.

    Raises:
        AmountDiffers: their sum is not the bill, or one of them is not positive.
        ReferenceMissing: a part that is neither cash nor credit has no reference.
    """
    paid = Money.total(each.amount for each in payments)
    if paid != bill or any(each.amount.fen <= 0 for each in payments):
        raise AmountDiffers(bill, paid)
    for each in payments:
        bare = each.method in (PaymentMethod.CASH, PaymentMethod.CREDIT)
        if not bare and not each.reference.strip():
            raise ReferenceMissing(each.method)
