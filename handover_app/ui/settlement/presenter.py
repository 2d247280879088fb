"""The conversation at the cash desk without Qt: what is to be done, and what stands in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import (
    AccountMissing,
    ChargeLine,
    ChargeState,
    DecisionKind,
    OthersMustSign,
    RefundMethod,
    RefundState,
    RefundSummary,
    Settlement,
    owed,
)
from handover_app.services.receipts import RefundWish

TAIL = 4
"""Digits of the card that stand on the paper."""

UNSIGNED = frozenset({RefundState.APPLIED, RefundState.CHECKED, RefundState.APPROVED})
"""States in which a refund paper still waits for the payee's signature."""


class TaskKind(Enum):
    """What a cashier can be asked to do for a household."""

    NOTIFY = "notify the owner again"
    TAKE = "take money"
    REFUND = "make a refund paper"
    SIGN = "have a refund paper signed"
    PAY_CASH = "pay a refund in cash"
    ACCOUNT = "correct an account"
    CREDIT = "give credit back"


class Obstacle(Enum):
    """What has to be done before a task."""

    NOTICE = "amounts changed since the notice"
    LEGAL = "the owner may give the flat back"


@dataclass(frozen=True)
class Task:
    """One thing to do for a unit; the money of payees is never mixed.

    Attributes:
        amount: what is taken or given back, positive.
        payee: whose money it is.
        payee_name: the name on the paper.
        lines: what a receipt may hold, with ``chosen`` the items proposed.
        item: the charge that a refund belongs to.
        refund: the refund paper that waits.
    """

    kind: TaskKind
    amount: Money
    payee: Payee | None = None
    payee_name: str = ""
    lines: tuple[ChargeLine, ...] = ()
    item: ChargeItem | None = None
    refund: RefundSummary | None = None

    @property
    def items(self) -> frozenset[ChargeItem]:
        """The charges that the task is about."""
        found = {each.line.item for each in self.lines}
        return frozenset(found if self.item is None else found | {self.item})


def tasks_of(settlement: Settlement) -> tuple[Task, ...]:
    """What is to be done, the nearest first; nothing where the flat was given back."""
    if settlement.choice is DecisionKind.RESCINDS:
        return ()
    lines = settlement.lines
    open_first = [task for payee in settlement.payees if (task := _take(settlement, payee))]
    others = dict.fromkeys(each.line.payee for each in lines if each.in_instalments)
    later = [
        task
        for payee in others
        if payee not in settlement.payees and (task := _take(settlement, payee))
    ]
    notice = [Task(TaskKind.NOTIFY, NIL)] if settlement.changed else []
    claims = [
        Task(
            TaskKind.REFUND,
            -each.open,
            each.line.payee,
            each.line.payee_name,
            item=each.line.item,
        )
        for each in lines
        if owed(each)
    ]
    papers = [task for refund in settlement.refunds if (task := _step(refund))]
    credits = [Task(TaskKind.CREDIT, left, payee) for payee, left in settlement.credit.items()]
    return (*notice, *open_first, *claims, *papers, *later, *credits)


def obstacle_of(settlement: Settlement, task: Task | None) -> Obstacle | None:
    """What has to be done before this task; the service refuses it until then."""
    if task is None or task.kind not in (TaskKind.TAKE, TaskKind.REFUND):
        return None
    if ChargeItem.AREA_DIFFERENCE in task.items and settlement.rescission_open:
        return Obstacle.LEGAL
    if task.items & {each.item for each in settlement.changed}:
        return Obstacle.NOTICE
    return None


def still_to_pay(settlement: Settlement) -> Money:
    """What the owner has to pay all payees together; a refund is not set off against it."""
    return Money.total(
        each.open
        for each in settlement.lines
        if each.state is ChargeState.OPEN and each.open.fen > 0
    )


def owed_to_owner(settlement: Settlement) -> Money:
    """What the owner is owed by all payees together and is not on paper yet."""
    return Money.total(-each.open for each in settlement.lines if owed(each))


def waits_for_area(settlement: Settlement) -> bool:
    """Whether a line can't be settled because the measured area is missing."""
    return any(each.state is ChargeState.UNKNOWN for each in settlement.lines)


def may_convert(settlement: Settlement) -> bool:
    """Whether what is owed can pay the service fee."""
    return any(
        each.line.item == ChargeItem.SERVICE_FEE and each.open.fen > 0 for each in settlement.lines
    )


def check_wish(wish: RefundWish, owners: Sequence[str]) -> None:
    """See what the service would refuse anyway, before a second person is called to the desk.

    Raises:
        OthersMustSign: another owner than the first is paid and the others have not signed.
        AccountMissing, AccountOfAnother, ConsentMissing: the card or account is not whole.
    """
    if wish.owner and not wish.others_signed:
        raise OthersMustSign(tuple(n for place, n in enumerate(owners) if place != wish.owner))
    tail = "".join(wish.card_tail.split())
    if wish.method is RefundMethod.ORIGINAL_CARD and not (len(tail) == TAIL and tail.isdecimal()):
        raise AccountMissing
    if wish.method is RefundMethod.TRANSFER:
        if wish.account is None:
            raise AccountMissing
        wish.account.check(owners[wish.owner])


def _take(settlement: Settlement, payee: Payee) -> Task | None:
    """Money of one payee, for one principal: what is open, with what is in instalments."""
    waiting = [
        each
        for each in settlement.lines
        if each.line.payee is payee
        and each.open.fen > 0
        and each.state in (ChargeState.OPEN, ChargeState.INSTALMENTS)
    ]
    if not waiting:
        return None
    first = next((each for each in waiting if each.state is ChargeState.OPEN), waiting[0])
    lines = tuple(each for each in waiting if each.line.principal == first.line.principal)
    amount = Money.total(proposed(lines).values())
    return Task(TaskKind.TAKE, amount, payee, first.line.payee_name, lines)


def _step(refund: RefundSummary) -> Task | None:
    """The next step of a refund that is the cashier's."""
    kind = None
    if refund.state is RefundState.BOUNCED and refund.method is RefundMethod.TRANSFER:
        kind = TaskKind.ACCOUNT
    elif not refund.signed and refund.state in UNSIGNED:
        kind = TaskKind.SIGN
    elif refund.state is RefundState.APPROVED and refund.method is RefundMethod.CASH:
        kind = TaskKind.PAY_CASH
    return None if kind is None else Task(kind, refund.amount, refund.payer, refund=refund)


def proposed(lines: tuple[ChargeLine, ...]) -> dict[ChargeItem, Money]:
    """What a receipt takes if nobody says otherwise: what is open, else the next instalments."""
    due = {each.line.item: each.open for each in lines if each.state is ChargeState.OPEN}
    return due or {each.line.item: next_instalment(each) for each in lines}


def next_instalment(line: ChargeLine) -> Money:
    """The part that is due next; all that is open where no plan was made."""
    # More than the plan may be open, where the owner was notified of another amount since.
    paid = max(Money.total(each.amount for each in line.plan) - line.open, NIL)
    planned = NIL
    for each in line.plan:
        planned += each.amount
        if planned > paid:
            return min(planned - paid, line.open)
    return line.open
