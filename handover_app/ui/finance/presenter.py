"""Finance's decisions about its lists: order, filters, and the step a refund can take; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from fractions import Fraction
from unicodedata import normalize

from handover_app.domain.contracts import PenaltyRecord
from handover_app.domain.fees import ChargeItem, Penalty, PenaltyKind
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import RefundMethod, RefundState, RefundSummary
from handover_app.domain.statements import StatementComparison, StatementRow

ENDED = frozenset({RefundState.ARRIVED, RefundState.REJECTED})
BY_BANK = frozenset({RefundMethod.TRANSFER, RefundMethod.ORIGINAL_CARD})


class RefundView(Enum):
    """Which refunds are listed."""

    UNDER_WAY = "under way"
    OVERDUE = "overdue"
    ALL = "all"


class RefundAct(Enum):
    """What finance can do about a refund."""

    CHECK = "check"
    APPROVE = "approve"
    REJECT = "reject"
    SIGN = "sign"
    SEND = "send"
    ARRIVE = "arrive"
    BOUNCE = "bounce"


class RefundWait(Enum):
    """Why the next step of a refund is not finance's now."""

    OWN = "own"
    UNSIGNED = "unsigned"
    CASH = "cash"
    ACCOUNT = "account"


def is_overdue(refund: RefundSummary, today: date) -> bool:
    """Whether the promised day is past and the money has not arrived."""
    return refund.promised < today and refund.state not in ENDED


def refunds_in(
    rows: Iterable[RefundSummary],
    view: RefundView | RefundState,
    words: str,
    today: date,
) -> list[RefundSummary]:
    """The refunds of a view that hold every word: overdue ones first, then by promised day."""
    found = [
        row
        for row in rows
        if _in_view(row, view, today)
        and holds(words, row.code, row.payee, row.number, row.clerk, row.note)
    ]
    return sorted(
        found, key=lambda row: (row.state in ENDED, not is_overdue(row, today), row.promised)
    )


def _in_view(row: RefundSummary, view: RefundView | RefundState, today: date) -> bool:
    if isinstance(view, RefundState):
        return row.state is view
    if view is RefundView.OVERDUE:
        return is_overdue(row, today)
    return view is RefundView.ALL or row.state not in ENDED


def holds(words: str, *parts: str) -> bool:
    """Whether every word stands somewhere in the parts."""
    whole = " ".join(parts).casefold()
    return all(word in whole for word in words.casefold().split())


def refund_acts(refund: RefundSummary) -> tuple[RefundAct, ...]:
    """What can be done now, the next step first."""
    return {
        RefundState.APPLIED: (RefundAct.CHECK, RefundAct.REJECT),
        RefundState.CHECKED: (RefundAct.APPROVE, RefundAct.REJECT),
        RefundState.APPROVED: _sending(refund),
        RefundState.SENT: (RefundAct.ARRIVE, RefundAct.BOUNCE),
        RefundState.BOUNCED: _sending(refund),
        RefundState.ARRIVED: (),
        RefundState.REJECTED: (),
    }[refund.state]


def _sending(refund: RefundSummary) -> tuple[RefundAct, ...]:
    """Sign, then send; while no money has left it can be taken back with a reason."""
    if not refund.signed:
        return RefundAct.SIGN, RefundAct.REJECT
    by_bank = refund.method in BY_BANK
    return (RefundAct.SEND, RefundAct.REJECT) if by_bank else (RefundAct.REJECT,)


def refund_waits(refund: RefundSummary, clerk: str) -> RefundWait | None:
    """Why the next step is another's; ``clerk`` is who sits here, by name."""
    if refund.state in (RefundState.APPLIED, RefundState.CHECKED) and refund.clerk == clerk:
        return RefundWait.OWN
    if refund.state in (RefundState.APPROVED, RefundState.BOUNCED):
        if not refund.signed:
            return RefundWait.UNSIGNED
        if refund.method is RefundMethod.CASH:
            return RefundWait.CASH
    if refund.state is RefundState.BOUNCED:
        return RefundWait.ACCOUNT
    return None


def may_correct(refund: RefundSummary) -> bool:
    """Whether another account can still be entered."""
    return refund.method in BY_BANK and refund.state not in (*ENDED, RefundState.SENT)


class StatementView(Enum):
    """Which statements are listed."""

    ALL = "all"
    NEW = "never notified"
    CHANGED = "changed since"
    RESCISSION = "rescission right"


OWN_COLUMNS = (
    ChargeItem.AREA_DIFFERENCE,
    ChargeItem.SERVICE_FEE,
    ChargeItem.MAINTENANCE_FUND,
    ChargeItem.DEED_TAX,
)
"""Charges with a column of their own; what else is charged is added up in one."""


def statements_in(
    rows: Iterable[StatementRow], view: StatementView, words: str
) -> list[StatementRow]:
    """The statements of a view that hold every word, in the order of units."""
    return [row for row in rows if _listed(row, view) and holds(words, row.code, row.owner_names)]


def _listed(row: StatementRow, view: StatementView) -> bool:
    return {
        StatementView.ALL: True,
        StatementView.NEW: not row.version_number and bool(row.owner_names),
        StatementView.CHANGED: bool(row.changes),
        StatementView.RESCISSION: row.rescission_right,
    }[view]


def others(row: StatementRow) -> Money:
    """The sum of the charges that have no column of their own."""
    return Money.total(
        line.amount for line in row.lines if line.item not in OWN_COLUMNS and line.amount
    )


def to_notify(rows: Sequence[StatementRow]) -> tuple[int, int]:
    """How many units would be notified for the first time, and how many again."""
    first = sum(not row.version_number and bool(row.owner_names) for row in rows)
    return first, sum(bool(row.changes) for row in rows)


@dataclass(frozen=True)
class ComparedLine:
    """One charge: notified, now, and what the amount of now is made of, or why it differs."""

    name: str
    notified: Money | None
    now: Money | None
    changed: bool
    why: str


def side_by_side(found: StatementComparison) -> list[ComparedLine]:
    """Every line as it was notified beside the one of now; those that differ stand first."""
    before = {line.item: line for line in found.notified.lines} if found.notified else {}
    why = {change.item: change.why for change in found.changes}
    lines = [
        ComparedLine(
            line.name or str(line.item),
            before[line.item].amount if line.item in before else None,
            line.amount,
            line.item in why,
            why.get(line.item, line.basis),
        )
        for line in found.now
    ]
    there = {line.item for line in found.now}
    gone = [change for change in found.changes if change.item not in there]
    lines += [ComparedLine(each.name, each.notified, None, True, each.why) for each in gone]
    return sorted(lines, key=lambda line: not line.changed)


def number_of(words: str) -> Fraction | None:
    """A number as people type it, exactly; None where it is none, or not finite."""
    plain = "".join(normalize("NFKC", words).replace(",", "").split())
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return Fraction(number) if number.is_finite() and abs(number.adjusted()) < 12 else None


def percent_of(words: str) -> Fraction | None:
    """A share typed as per cent, such as ``3`` for 3 %."""
    number = number_of(words)
    return None if number is None else number / 100


def percent_words(share: Fraction | None) -> str:
    """A share as per cent for a field; empty for none."""
    return "" if share is None else number_words(share * 100)


def number_words(number: Fraction | None) -> str:
    """A number for a field, exact where it ends; empty for none."""
    if number is None:
        return ""
    whole = Decimal(number.numerator) / Decimal(number.denominator)
    return f"{whole.normalize():f}"


def penalty_of(kind: PenaltyKind, days: int, rate: str, base: Money | None) -> Penalty | None:
    """The penalty that was typed, its rate in ten-thousandths a day; None while it is not whole."""
    number = number_of(rate)
    if number is None or number <= 0 or base is None or base <= NIL or days <= 0:
        return None
    return Penalty(kind, days, number / 10_000, base)


@dataclass(frozen=True)
class PenaltyRow:
    """A penalty on record; ``counts``: it is the latest of its kind and was not cancelled."""

    record: PenaltyRecord
    counts: bool


def penalty_rows(records: Sequence[PenaltyRecord]) -> list[PenaltyRow]:
    """The records, newest first, each with whether it counts."""
    latest = {record.penalty.kind: record for record in records}
    return [
        PenaltyRow(record, latest[record.penalty.kind] is record and not record.cancelled)
        for record in reversed(records)
    ]
