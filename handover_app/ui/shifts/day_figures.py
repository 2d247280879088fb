"""The sums of a day as rows: by method, by payee, by item, and what went back."""

from __future__ import annotations

from dataclasses import dataclass

from handover_app.domain.fees import Payee
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
    """The words for the kinds of sums."""

    method: str
    payee: str
    item: str
    refund: str
    all_methods: str
    all_payees: str
    less_pending: str


def sum_rows(book: CashBook, groups: Groups) -> list[SumRow]:
    """The sums, group after group; the items say what was receipted, so money to come is off."""
    rows = [
        SumRow(groups.method, word(each.method), word(each.payee), each.payments, each.amount)
        for each in book.by_method
    ]
    for payee in payees(book):
        count = sum(each.payments for each in book.by_method if each.payee is payee)
        rows.append(
            SumRow(groups.payee, groups.all_methods, word(payee), count, book.of_payee(payee))
        )
    for each in book.by_item:
        name = each.name or item_word(each.item)
        rows.append(SumRow(groups.item, name, word(each.payee), each.lines, each.amount))
    if book.pending:
        count, less = len(book.pending), -book.waited_for
        rows.append(SumRow(groups.item, groups.less_pending, groups.all_payees, count, less))
    for paid in book.refunds:
        what = f"{paid.number} · {paid.unit_code} · {word(paid.method)}"
        rows.append(SumRow(groups.refund, what, word(paid.payer), 1, -paid.amount))
    return rows


def payees(book: CashBook) -> list[Payee]:
    """For whom money arrived, in the order of the book."""
    return list(dict.fromkeys(each.payee for each in book.by_method))


def payee_sums(book: CashBook) -> list[tuple[str, Money]]:
    """What arrived for each payee."""
    return [(word(payee), book.of_payee(payee)) for payee in payees(book)]


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
