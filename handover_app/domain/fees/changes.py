"""What differs between the statement that was notified and the one of now (requirement G06)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handover_app.domain.fees.items import ChargeItem
from handover_app.domain.fees.statement import StatementLine
from handover_app.domain.money import Money

_VANISHED = "不再收取"


@dataclass(frozen=True)
class LineChange:
    """A line that is not as it was notified; None: there is no line, or it has no amount.

    `why` is the calculation of now, with both payees before it where the payee is another.
    """

    item: ChargeItem
    name: str
    notified: Money | None
    now: Money | None
    why: str


def changes_since(
    notified: Sequence[StatementLine], now: Sequence[StatementLine]
) -> tuple[LineChange, ...]:
    """Lines that appeared, vanished, or have another amount or payee, in the order of now.

    The payee is the account, its name and whom it collects for: the owner was told all three. A
    line that lacks data and was not notified is no change, since nothing is asked for it.
    """
    before = {line.item: line for line in notified}
    there = {line.item for line in now}
    found = [change for line in now if (change := _change(before.get(line.item), line))]
    gone = [line for line in notified if line.item not in there and line.amount is not None]
    return (
        *found,
        *(LineChange(line.item, line.name, line.amount, None, _VANISHED) for line in gone),
    )


def _change(before: StatementLine | None, line: StatementLine) -> LineChange | None:
    if before is None:
        known = line.amount is not None
        return LineChange(line.item, line.name, None, line.amount, line.basis) if known else None
    other_payee = _payee(before) != _payee(line)
    if before.amount == line.amount and not other_payee:
        return None
    why = line.basis
    if other_payee:
        why = f"收款单位由“{_words(before)}”改为“{_words(line)}”；{why}"
    return LineChange(line.item, line.name, before.amount, line.amount, why)


def _payee(line: StatementLine) -> tuple[object, ...]:
    return line.payee, line.payee_name, line.principal


def _words(line: StatementLine) -> str:
    return f"{line.payee_name}（代收：{line.principal}）" if line.principal else line.payee_name
