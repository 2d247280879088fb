"""What each payee gets from a household, and what goes back, for the list of the paper day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain.fees import Payee, changes_since, fee_statement
from handover_app.domain.handover import UnitFacts
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import ChargeLine, ChargeState, charge_lines, owed, with_dropped
from handover_app.domain.units import Unit
from handover_app.services.terms import terms_of
from handover_app.storage.unit_of_work import Reading

Rows = list[tuple[str, ...]]


@dataclass
class _Sum:
    """What is open of one payee."""

    pay: Money = NIL
    back: Money = NIL


def amount_rows(
    reading: Reading, units: Sequence[Unit], facts: Mapping[UUID, UnitFacts]
) -> tuple[Rows, Rows]:
    """A row for each unit and payee with something open, and the sums by payee and of all.

    The amounts are those that were notified; what was never notified is computed, and says so.
    """
    words = wording().map("words.paper_day")
    rows: Rows = []
    sums: dict[str, _Sum] = {}
    for unit, lines, remark in _accounts(reading, units, facts):
        groups = _by_payee(lines)
        first = len(rows)
        for payee, group in groups:
            found = _sum_of(group)
            total = sums.setdefault(payee, _Sum())
            total.pay, total.back = total.pay + found.pay, total.back + found.back
            marks = "；".join(part for part in (remark, _marks(group, words)) if part)
            remark = ""  # once a unit
            owner = (unit.code, unit.owner_names) if len(rows) == first else ("", "")
            rows.append((*owner, payee, _shown(found.pay), _shown(found.back), "", "", marks))
        if not groups:
            done = remark or words["nothing_open"]
            rows.append((unit.code, unit.owner_names, "", "", "", "", "", done))
    pay = Money.total(each.pay for each in sums.values())
    back = Money.total(each.back for each in sums.values())
    totals: Rows = [
        (words["total"].format(payee=name), _shown(each.pay), _shown(each.back), "", "", "")
        for name, each in sums.items()
    ]
    if len(sums) > 1:
        totals.append((words["grand_total"], _shown(pay), _shown(back), "", "", ""))
    return rows, totals


def _accounts(
    reading: Reading, units: Sequence[Unit], facts: Mapping[UUID, UnitFacts]
) -> Iterator[tuple[Unit, tuple[ChargeLine, ...], str]]:
    """The charge lines of each unit, and what is to be said of the whole of it."""
    words = wording().map("words.paper_day")
    catalogue = reading.fees.catalogue()
    notified = reading.statements.latest([unit.id for unit in units])
    terms = terms_of(reading, units, catalogue)
    for unit in units:
        now = fee_statement(terms[unit.id], catalogue).lines
        told = notified.get(unit.id)
        noted = facts.get(unit.id)
        ledger = noted.ledger if noted else {}
        charged = with_dropped(told.lines if told else now, ledger, catalogue)
        lines = charge_lines(charged, ledger, noted.decisions if noted else {})
        if told is None:
            remark = words["not_notified"]
        else:
            remark = words["changed"] if changes_since(told.lines, now) else ""
        yield unit, lines, remark


def _by_payee(lines: Sequence[ChargeLine]) -> list[tuple[str, list[ChargeLine]]]:
    """What is open, by payee; money collected for others is told apart, as receipts do."""
    found: dict[str, list[ChargeLine]] = {}
    ordered = sorted(lines, key=lambda each: list(Payee).index(each.line.payee))
    for each in ordered:
        open_ = each.state in (ChargeState.OPEN, ChargeState.INSTALMENTS, ChargeState.UNKNOWN)
        if open_ and (each.open or each.state is ChargeState.UNKNOWN):
            line = each.line
            name = line.payee_name
            if line.principal and line.principal != name:
                collected = wording()("common.collected_for", principal=line.principal)
                name = f"{name}（{collected}）"
            found.setdefault(name, []).append(each)
    return list(found.items())


def _sum_of(group: Sequence[ChargeLine]) -> _Sum:
    """Instalments are not asked for on the day; they stand in the remark."""
    asked = [each for each in group if each.state is ChargeState.OPEN]
    return _Sum(
        Money.total(each.open for each in asked if each.open.fen > 0),
        -Money.total(each.open for each in asked if owed(each)),
    )


def _marks(group: Sequence[ChargeLine], words: Mapping[str, str]) -> str:
    parts = [
        words["instalments"].format(amount=each.open.format())
        for each in group
        if each.in_instalments
    ]
    if any(each.state is ChargeState.UNKNOWN for each in group):
        parts.append(words["unmeasured"])
    return "；".join(parts)


def _shown(amount: Money) -> str:
    return amount.format() if amount else ""
