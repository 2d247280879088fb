"""A plain model of the cash desk: what every fen did, without any code of the program."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.receipts import PaymentMethod

LATE = (PaymentMethod.TRANSFER, PaymentMethod.CHEQUE)
TERMINAL = (PaymentMethod.CARD, PaymentMethod.QR_PAYMENT)
BOOK = {Payee.DEVELOPER: "A", Payee.PROPERTY_COMPANY: "B", Payee.COLLECTED: "C"}


@dataclass
class Paid:
    """A payment in fen; ``batched``: the terminal's batch holds it; ``arrived`` for late ones."""

    method: PaymentMethod
    fen: int
    batched: bool = False
    arrived: bool = False

    @property
    def late(self) -> bool:
        """Whether it is still waited for."""
        return self.method in LATE and not self.arrived


@dataclass
class Slip:
    """A receipt; ``reverses`` is the one that it cancels."""

    number: str
    code: str
    payee: Payee
    item: ChargeItem
    fen: int
    paid: list[Paid]
    till: Till
    day: date
    paper: UUID
    voided: bool = False
    countered: bool = False
    reverses: Slip | None = None
    printed: bool = False

    @property
    def stands(self) -> bool:
        """Whether it may be cancelled."""
        return not (self.voided or self.countered or self.reverses)

    def voidable(self, today: date) -> bool:
        """Whether its shift is open, on its day, and what came is still there to give back."""
        gone = any(each.batched or each.arrived for each in self.paid)
        enough = not self.cash or self.cash <= self.till.cash
        return self.stands and self.till.is_open and self.day == today and not gone and enough

    @property
    def cash(self) -> int:
        """What of it came in cash, in fen."""
        return sum(each.fen for each in self.paid if each.method is PaymentMethod.CASH)


@dataclass
class Till:
    """A shift with its two drawers, in fen."""

    station: str
    day: date
    cash: int
    float_: int
    is_open: bool = True


@dataclass
class Back:
    """A refund in fen."""

    number: str
    code: str
    fen: int
    cash: bool
    of_credit: bool
    signed: bool = False
    paid: bool = False
    rejected: bool = False


@dataclass
class Books:
    """Everything that happened."""

    due: dict[tuple[str, Payee], tuple[ChargeItem, int]]
    slips: list[Slip] = field(default_factory=list)
    tills: list[Till] = field(default_factory=list)
    backs: list[Back] = field(default_factory=list)
    later: set[tuple[str, Payee]] = field(default_factory=set)
    serials: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    def till(self, station: str) -> Till | None:
        """The open shift of a station."""
        return next((t for t in self.tills if t.is_open and t.station == station), None)

    def number(self, station: str, payee: Payee) -> str:
        """The next number of a book, which is taken."""
        self.serials[(station, BOOK[payee])] += 1
        return f"SJ-{station}-{BOOK[payee]}{self.serials[(station, BOOK[payee])]:06d}"

    def received(self, code: str, payee: Payee) -> int:
        """What counts for a charge: void never, a counter-receipt negative."""
        return sum(
            slip.fen
            for slip in self.slips
            if (slip.code, slip.payee) == (code, payee) and not slip.voided
        )

    def refunded(self, code: str) -> int:
        """What is on refund papers for the area difference."""
        return sum(
            back.fen
            for back in self.backs
            if back.code == code and not (back.of_credit or back.rejected)
        )

    def open(self, code: str, payee: Payee) -> int:
        """What the owner still pays, or gets where it is negative."""
        back = self.refunded(code) if payee is Payee.DEVELOPER else 0
        return self.due[(code, payee)][1] - self.received(code, payee) + back

    def credit(self, code: str, payee: Payee) -> int:
        """What counter-receipts set free and nobody used."""
        used = sum(
            paid.fen
            for slip in self.slips
            if (slip.code, slip.payee) == (code, payee) and not slip.voided
            for paid in slip.paid
            if paid.method is PaymentMethod.CREDIT
        )
        if payee is not Payee.DEVELOPER:
            return -used
        back = [b for b in self.backs if b.code == code and b.of_credit and not b.rejected]
        return -used - sum(each.fen for each in back)

    def of_till(self, till: Till) -> list[Slip]:
        """The receipts of a shift that count."""
        return [slip for slip in self.slips if slip.till is till and not slip.voided]


def split(bill: int, methods: list[PaymentMethod], chance: int) -> list[Paid]:
    """The bill in one part a method, the last one what is left."""
    parts, rest = [], bill
    for method in methods[:-1]:
        fen = chance % (rest + 1)
        parts.append(Paid(method, fen))
        rest -= fen
    return [*parts, Paid(methods[-1], rest)]
