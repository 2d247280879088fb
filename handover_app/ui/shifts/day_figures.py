"""The sums of a day as rows: by method, by payee, by item, and what went back."""

from __future__ import annotations

from dataclasses import dataclass

from handover_app.domain.money import Money
from handover_app.domain.shifts import CashBook, DaySummary, ShiftSummary
from handover_app.ui.messages import item_word, word


@dataclass(frozen=True)
class SumRow:
    """One line of the day's sums; ``count`` is of payments, lines or refunds."""

    group: str
    what: str
    payee: str
    count: int
    amount: Money


@dataclass(frozen=True)
class Groups:
    """The words for the three kinds of sums."""

    method: str
    item: str
    refund: str


def sum_rows(book: CashBook, groups: Groups) -> list[SumRow]:
    """The sums, group after group; every row says whose money it is."""
    rows = [
        SumRow(groups.method, word(each.method), word(each.payee), each.payments, each.amount)
        for each in book.by_method
    ]
    rows += [
        SumRow(
            groups.item,
            each.name or item_word(each.item),
            word(each.payee),
            each.lines,
            each.amount,
        )
        for each in book.by_item
    ]
    rows += [
        SumRow(
            groups.refund,
            f"{each.number} · {each.unit_code} · {word(each.method)}",
            word(each.payer),
            1,
            -each.amount,
        )
        for each in book.refunds
    ]
    return rows


def payee_sums(book: CashBook) -> list[tuple[str, Money]]:
    """What arrived for each payee."""
    payees = dict.fromkeys(each.payee for each in book.by_method)
    return [(word(payee), book.of_payee(payee)) for payee in payees]


def running(day: DaySummary) -> list[ShiftSummary]:
    """The shifts that keep a day from being closed."""
    return [each for each in day.shifts if each.is_open]


def difference(day: DaySummary) -> Money:
    """Counted less book over the closed shifts of a day, drawer and refund float together."""
    return Money.total(
        each.closed.difference + each.closed.refund_float_difference
        for each in day.shifts
        if each.closed is not None
    )
