"""The statement of a unit with what became of each of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.fees import ChargeItem, FeeStatement, Payee, StatementLine
from handover_app.domain.money import Money
from handover_app.domain.receipts.records import DecisionKind


class ChargeState(Enum):
    """Where a line of the statement stands."""

    NIL = "nil"
    OPEN = "open"
    PAID = "paid"
    REFUND_PREPARED = "refund prepared"
    REFUND_SIGNED = "refund signed"
    WAIVED = "waived"
    INSTALMENTS = "instalments"
    UNKNOWN = "measured area missing"
    NOT_COLLECTED = "not collected"


SETTLED = frozenset(
    {
        ChargeState.NIL,
        ChargeState.PAID,
        ChargeState.REFUND_SIGNED,
        ChargeState.WAIVED,
        ChargeState.INSTALMENTS,
        ChargeState.NOT_COLLECTED,
    }
)


@dataclass(frozen=True)
class ChargeLine:
    """A line of the statement with its state and what is still open (positive: the owner pays)."""

    line: StatementLine
    state: ChargeState
    paper: str = ""


@dataclass(frozen=True)
class Settlement:
    """The statement of a unit as the cashier sees it."""

    unit_id: UUID
    code: str
    owner_names: str
    lines: tuple[ChargeLine, ...]
    rescission_open: bool
    refund_number: str
    refund_signed: bool
    papers: tuple[PaperRef, ...]

    def open_lines(self, payee: Payee) -> tuple[ChargeLine, ...]:
        """Lines of the payee that the owner has to pay now."""
        return open_of(self.lines, payee)

    def open_total(self, payee: Payee) -> Money:
        """What the owner has to pay this payee now."""
        return Money(
            sum(each.line.amount.fen for each in self.open_lines(payee) if each.line.amount)
        )

    @property
    def payees(self) -> tuple[Payee, ...]:
        """Payees with something to pay, in the order of the statement."""
        return tuple(
            dict.fromkeys(
                each.line.payee for each in self.lines if self.open_lines(each.line.payee)
            )
        )

    @property
    def refund_due(self) -> Money:
        """What the owner is owed and is not on paper yet."""
        return Money(
            -sum(
                each.line.amount.fen
                for each in self.lines
                if each.state is ChargeState.OPEN and each.line.amount and each.line.amount.fen < 0
            )
        )


@dataclass(frozen=True)
class PaperRef:
    """A paper that can be printed: its id, kind and number."""

    paper_id: UUID
    kind: str
    number: str


def open_of(lines: Iterable[ChargeLine], payee: Payee) -> tuple[ChargeLine, ...]:
    """Open lines of one payee that the owner has to pay."""
    return tuple(
        each
        for each in lines
        if each.line.payee is payee
        and each.state is ChargeState.OPEN
        and each.line.amount is not None
        and each.line.amount.fen > 0
    )


def charge_lines(
    statement: FeeStatement,
    paid: Mapping[ChargeItem, str],
    refunds: Mapping[ChargeItem, tuple[str, datetime | None]],
    decisions: Mapping[ChargeItem, frozenset[DecisionKind]],
) -> tuple[ChargeLine, ...]:
    """The lines of a statement with what became of each: papers first, then decisions."""
    return tuple(
        ChargeLine(line, *_state(line, paid, refunds, decisions.get(line.item, frozenset())))
        for line in statement.lines
    )


def _state(
    line: StatementLine,
    paid: Mapping[ChargeItem, str],
    refunds: Mapping[ChargeItem, tuple[str, datetime | None]],
    decided: frozenset[DecisionKind],
) -> tuple[ChargeState, str]:
    if line.item in paid:
        return ChargeState.PAID, paid[line.item]
    if line.item in refunds:
        number, signed_at = refunds[line.item]
        signed = signed_at is not None
        return ChargeState.REFUND_SIGNED if signed else ChargeState.REFUND_PREPARED, number
    if DecisionKind.WAIVED in decided:
        return ChargeState.WAIVED, ""
    if DecisionKind.INSTALMENTS in decided:
        return ChargeState.INSTALMENTS, ""
    if line.amount is None:
        return ChargeState.UNKNOWN, ""
    return (ChargeState.OPEN if line.amount.fen else ChargeState.NIL), ""
