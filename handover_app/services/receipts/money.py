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
from handover_app.services.handover import Progress, progress_of
from handover_app.services.papers.statement_papers import Notice, issuer_of, statement_paper
from handover_app.storage.statements import NewStatement
from handover_app.storage.unit_of_work import UnitOfWork


def notified_progress(work: UnitOfWork, unit: Unit, now: datetime) -> Progress:
    """Where the unit stands; what was never notified is frozen as the first version.

    So there is a notice behind every receipt and refund (requirement G06): the owner who comes
    without one is told at the desk.
    """
    progress = progress_of(work, unit)
    if progress.notified is not None:
        return progress
    lines = progress.statement.lines
    paper = statement_paper(
        issuer_of(work, unit, now), unit, progress.terms, lines, Notice(1, local_day(now), "", ())
    )
    statement = NewStatement(unit.id, 1, "", lines, paper)
    work.statements.freeze([statement], work.act.clerk, now)
    work.record(
        StatementIssued(unit_id=unit.id, version_number=1, total=statement.total, reason="")
    )
    return replace(progress, notified=work.statements.latest([unit.id])[unit.id])


def rescission_right(progress: Progress) -> bool:
    """Whether the contract gives the owner a right of rescission for the area difference."""
    settled = settled_terms(progress.terms)
    return settled is not None and settled.rescission_right


def rescission_open(progress: Progress) -> bool:
    """Whether legal still has to note that the owner keeps the unit."""
    decided = progress.facts.decisions.get(ChargeItem.AREA_DIFFERENCE)
    kept = decided is not None and decided.choice is DecisionKind.KEEPS
    return not kept and rescission_right(progress)


def refuse_rescission(progress: Progress, items: Iterable[ChargeItem]) -> None:
    """Raises: UnitRescinded for a contract given back; RescissionOpen while that is open."""
    if progress.facts.rescinded:
        raise UnitRescinded(progress.unit.code)
    if ChargeItem.AREA_DIFFERENCE in set(items) and rescission_open(progress):
        raise RescissionOpen(progress.unit.code)


def refuse_changed(progress: Progress, lines: Iterable[StatementLine]) -> None:
    """Raises: StatementChanged for lines that differ from what was notified (requirement G06)."""
    charged = {line.item for line in lines}
    changed = [each for each in progress.changed if each.item in charged]
    if changed and progress.notified is not None:
        raise StatementChanged(progress.notified.version_number, names_of(changed))


def names_of(changes: Iterable[LineChange]) -> tuple[str, ...]:
    """The names of changed items, for a sentence."""
    return tuple(each.name for each in changes)
