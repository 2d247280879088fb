"""The statement of a unit with what became of each of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.fees import (
    ChargeItem,
    FeeCatalogue,
    FeeItem,
    LineChange,
    Payee,
    StatementLine,
)
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts.decisions import Decided, DecisionKind, Instalment
from handover_app.domain.receipts.payments import PaymentMethod
from handover_app.domain.receipts.refunds import RefundMethod, RefundState

NO_LONGER_CHARGED = "不再收取"


class ChargeState(Enum):
    """Where a line of the statement stands."""

    NIL = "nil"
    OPEN = "open"
    PAID = "paid"
    PENDING = "money not arrived yet"
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
class ItemLedger:
    """What was received and refunded for one item of a unit, from the stored papers.

    ``received`` is net of counter-receipts, without voided ones and with payments made ahead;
    ``pending`` the part on receipts with a transfer or cheque that has not arrived. ``refunded``
    has every refund paper that was not rejected; ``granted`` whether each is signed and approved.
    """

    received: Money = NIL
    ahead: Money = NIL
    pending: Money = NIL
    refunded: Money = NIL
    granted: bool = False
    receipt_number: str = ""
    refund_number: str = ""

    @property
    def held(self) -> Money:
        """What is kept of the owner's money; negative where the owner was paid."""
        return self.received - self.refunded


EMPTY_LEDGER = ItemLedger()


@dataclass(frozen=True)
class ChargeLine:
    """A line of the statement with its state.

    ``open`` is still to be paid by the owner, or to the owner where it is negative. ``received``
    and ``waived`` are what has been settled of it, ``plan`` its instalments.
    """

    line: StatementLine
    state: ChargeState
    paper: str = ""
    open: Money = NIL
    received: Money = NIL
    waived: Money = NIL
    plan: tuple[Instalment, ...] = ()

    @property
    def in_instalments(self) -> bool:
        """Whether it may be paid in parts."""
        return self.state is ChargeState.INSTALMENTS


@dataclass(frozen=True)
class PaperRef:
    """A paper that can be printed: its id, kind and number."""

    paper_id: UUID
    kind: str
    number: str


@dataclass(frozen=True)
class PaymentSummary:
    """A payment of a receipt; ``pending`` while a transfer or cheque has not arrived."""

    payment_id: UUID
    method: PaymentMethod
    amount: Money
    reference: str
    terminal: str
    pending: bool


@dataclass(frozen=True)
class ReceiptSummary:
    """A receipt on the screen; ``voided`` or ``countered_by`` say that it no longer counts."""

    receipt_id: UUID
    number: str
    payee: Payee
    total: Money
    issued_at: datetime
    clerk: str
    payments: tuple[PaymentSummary, ...]
    paper: PaperRef | None
    prints: int
    voided: bool = False
    countered_by: str = ""
    reverses: str = ""
    may_void: bool = False

    @property
    def stands(self) -> bool:
        """Whether it can still be voided or countered."""
        return not (self.voided or self.countered_by or self.reverses)


@dataclass(frozen=True)
class RefundSummary:
    """A refund on the screen; the account by its last four digits."""

    refund_id: UUID
    unit_id: UUID
    code: str
    number: str
    item: str
    payer: Payee
    payee: str
    amount: Money
    method: RefundMethod
    account_tail: str
    promised: date
    state: RefundState
    signed: bool
    clerk: str
    paper: PaperRef | None
    note: str = ""


@dataclass(frozen=True)
class Settlement:
    """The statement of a unit as the cashier sees it.

    ``statement_version`` is the version that was notified (0: none yet), ``changed`` what has
    changed since: those items are charged only after a new notice. ``credit`` is what
    counter-receipts set free, by payee. ``choice`` is the owner's, where the area gives a right
    of rescission (``rescission_right``).
    """

    unit_id: UUID
    code: str
    owner_names: str
    lines: tuple[ChargeLine, ...]
    rescission_open: bool
    refund_number: str
    refund_signed: bool
    papers: tuple[PaperRef, ...]
    rescission_right: bool = False
    choice: DecisionKind | None = None
    repaid_by: date | None = None
    statement_version: int = 0
    changed: tuple[LineChange, ...] = ()
    credit: Mapping[Payee, Money] = field(default_factory=dict)
    receipts: tuple[ReceiptSummary, ...] = ()
    refunds: tuple[RefundSummary, ...] = ()
    owners: tuple[str, ...] = ()

    def open_lines(self, payee: Payee) -> tuple[ChargeLine, ...]:
        """Lines of the payee that the owner has to pay now."""
        return open_of(self.lines, payee)

    def open_total(self, payee: Payee) -> Money:
        """What the owner has to pay this payee now."""
        return Money.total(each.open for each in self.open_lines(payee))

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
        """What the owner is owed by one payer and is not on paper yet; the first such line."""
        return next((-each.open for each in self.lines if owed(each)), NIL)


def open_of(lines: Iterable[ChargeLine], payee: Payee) -> tuple[ChargeLine, ...]:
    """What one receipt of a payee takes: open lines of one principal, none left to instalments.

    Money collected for two principals (代收) is never mixed on one paper; the second one's lines
    come once the first one's are paid.
    """
    found = [
        each
        for each in lines
        if each.line.payee is payee and each.state is ChargeState.OPEN and each.open.fen > 0
    ]
    return tuple(each for each in found if each.line.principal == found[0].line.principal)


def owed(each: ChargeLine) -> bool:
    """Whether money goes back to the owner, and no paper says so yet."""
    return each.state is ChargeState.OPEN and each.open.fen < 0


def with_dropped(
    lines: Sequence[StatementLine],
    ledger: Mapping[ChargeItem, ItemLedger],
    catalogue: FeeCatalogue,
) -> tuple[StatementLine, ...]:
    """The lines of a statement, and one of nil for each item it dropped after money had moved.

    A penalty that was paid and then taken back goes back to the owner, and the other way round.
    What was paid ahead for an item that is switched off stays where it is: no desk charged it.
    """
    there = {line.item for line in lines}
    dropped = (
        _dropped(item, ledger[item.item], catalogue)
        for item in catalogue.items
        if item.item not in there and item.item in ledger
    )
    return (*lines, *(line for line in dropped if _moved(line, ledger[line.item])))


def _moved(line: StatementLine, ledger: ItemLedger) -> bool:
    return ledger.received != line.amount or bool(ledger.refunded)


def _dropped(item: FeeItem, ledger: ItemLedger, catalogue: FeeCatalogue) -> StatementLine:
    return StatementLine(
        item=item.item,
        payee=item.payee,
        payee_name=catalogue.names.of(item.payee),
        basis=NO_LONGER_CHARGED,
        amount=NIL if item.active else ledger.ahead,
        name=item.name,
        principal=item.principal,
    )


def charge_lines(
    lines: Sequence[StatementLine],
    ledger: Mapping[ChargeItem, ItemLedger],
    decisions: Mapping[ChargeItem, Decided],
) -> tuple[ChargeLine, ...]:
    """The lines of a statement with what became of each, by money first, then by decisions."""
    return tuple(
        _charge(line, ledger.get(line.item, EMPTY_LEDGER), decisions.get(line.item, Decided()))
        for line in lines
    )


def _charge(line: StatementLine, ledger: ItemLedger, decided: Decided) -> ChargeLine:
    if line.amount is None:
        return ChargeLine(line, ChargeState.UNKNOWN, received=ledger.received)
    rest = line.amount - ledger.held
    waived = NIL
    if rest.fen > 0:
        waived = rest if decided.waived_all else min(rest, decided.waived)
    elif decided.waived_all:
        # Before amounts were kept, the owner's claim could be given up too.
        waived = rest
    rest -= waived
    state, paper = _state(line.amount, rest, ledger, decided, waived)
    return ChargeLine(line, state, paper, rest, ledger.received, waived, decided.plan)


def _state(
    amount: Money, rest: Money, ledger: ItemLedger, decided: Decided, waived: Money
) -> tuple[ChargeState, str]:
    if rest:
        later = decided.instalments and rest.fen > 0
        state = ChargeState.INSTALMENTS if later else ChargeState.OPEN
        return state, ledger.refund_number or ledger.receipt_number
    if ledger.pending:
        return ChargeState.PENDING, ledger.receipt_number
    if ledger.refunded:
        granted = ledger.granted
        state = ChargeState.REFUND_SIGNED if granted else ChargeState.REFUND_PREPARED
        return state, ledger.refund_number
    if ledger.received:
        return ChargeState.PAID, ledger.receipt_number
    return (ChargeState.WAIVED if waived and amount else ChargeState.NIL), ""
