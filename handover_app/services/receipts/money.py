"""What the services of the cash desk share inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from handover_app.domain.fees import ChargeItem, LineChange, StatementLine, settled_terms
from handover_app.domain.receipts import (
    DecisionKind,
    RescissionOpen,
    StatementChanged,
    UnitRescinded,
)
from handover_app.domain.statements import StatementIssued
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.handover import Account, account_of
from handover_app.services.papers.statement_papers import Notice, issuer_of, statement_paper
from handover_app.storage.statements import NewStatement
from handover_app.storage.unit_of_work import UnitOfWork


def notified_account(work: UnitOfWork, unit: Unit, now: datetime) -> Account:
    """Where the unit stands; what was never notified is frozen as the first version.

    So there is a notice behind every receipt and refund (requirement G06): the owner who comes
    without one is told at the desk.
    """
    account = account_of(work, unit)
    if account.notified is not None:
        return account
    lines = account.statement.lines
    paper = statement_paper(
        issuer_of(work, unit, now), unit, account.terms, lines, Notice(1, local_day(now), "", ())
    )
    statement = NewStatement(unit.id, 1, "", lines, paper)
    work.statements.freeze([statement], work.act.clerk, now)
    work.record(
        StatementIssued(unit_id=unit.id, version_number=1, total=statement.total, reason="")
    )
    return replace(account, notified=work.statements.latest([unit.id])[unit.id])


def rescission_right(account: Account) -> bool:
    """Whether the contract gives the owner a right of rescission for the area difference."""
    settled = settled_terms(account.terms)
    return settled is not None and settled.rescission_right


def rescission_open(account: Account) -> bool:
    """Whether legal still has to note that the owner keeps the unit."""
    decided = account.facts.decisions.get(ChargeItem.AREA_DIFFERENCE)
    kept = decided is not None and decided.choice is DecisionKind.KEEPS
    return not kept and rescission_right(account)


def refuse_rescission(account: Account, items: Iterable[ChargeItem]) -> None:
    """Raises: UnitRescinded for a contract given back; RescissionOpen while that is open."""
    if account.facts.rescinded:
        raise UnitRescinded(account.unit.code)
    if ChargeItem.AREA_DIFFERENCE in set(items) and rescission_open(account):
        raise RescissionOpen(account.unit.code)


def refuse_changed(account: Account, lines: Iterable[StatementLine]) -> None:
    """Raises: StatementChanged for lines that differ from what was notified (requirement G06)."""
    charged = {line.item for line in lines}
    changed = [each for each in account.changed if each.item in charged]
    if changed and account.notified is not None:
        raise StatementChanged(account.notified.version_number, names_of(changed))


def names_of(changes: Iterable[LineChange]) -> tuple[str, ...]:
    """The names of changed items, for a sentence."""
    return tuple(each.name for each in changes)
