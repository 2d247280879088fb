"""Receipts: numbers without a gap, and sums that agree with each other and with the paper."""

from __future__ import annotations

import json
from collections import defaultdict
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import BOOKS
from handover_app.domain.training import NUMBER_MARK
from handover_app.storage.tables.journal import number_series
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.projects import projects
from handover_app.storage.tables.receipts import (
    receipt_lines,
    receipt_payments,
    receipts,
    refunds,
)


def receipt_numbers(session: Session) -> list[str]:
    """Each book of each station counts 1, 2, 3 … up to the last number taken.

    Every receipt has its paper and every paper its receipt, so that the last one is missed too.
    """
    series = {(row.station, row.book): row.last for row in session.execute(select(number_series))}
    # Numbers made in a rehearsal are marked, and never stand in a real book.
    mark = NUMBER_MARK if session.execute(select(projects.c.rehearsal)).scalar() else ""
    taken: dict[tuple[str, str], list[int]] = defaultdict(list)
    rows = select(receipts.c.station, receipts.c.book, receipts.c.serial, receipts.c.number)
    failures = []
    for row in session.execute(rows.order_by(receipts.c.serial)):
        taken[(row.station, row.book)].append(row.serial)
        if row.number.removeprefix(mark) != f"SJ-{row.station}-{row.book}{row.serial:06d}":
            failures.append(f"{row.number} does not bear its serial {row.serial}")
    books = set(taken) | {key for key in series if key[1] in BOOKS.values()}
    for key in sorted(books):
        wanted = list(range(1, series.get(key, 0) + 1))
        if taken[key] != wanted:
            gaps = sorted(set(wanted) ^ set(taken[key]))
            failures.append(f"{key[0]} book {key[1]}: {gaps[:5]}")
    printed = select(papers.c.number).where(papers.c.kind == PaperKind.RECEIPT)
    on_paper = set(session.execute(printed).scalars())
    numbered = set(session.execute(select(receipts.c.number)).scalars())
    failures += [f"{number} is on paper only" for number in sorted(on_paper - numbered)]
    failures += [f"{number} has no paper" for number in sorted(numbered - on_paper)]
    return failures


def sums(session: Session) -> list[str]:
    """Lines, payments, total and paper of each receipt agree to the fen, refunds and papers too."""
    failures = []
    lines = _sums(session, receipt_lines)
    payments = _sums(session, receipt_payments)
    for row in session.execute(
        select(receipts.c.id, receipts.c.number, receipts.c.total).order_by(receipts.c.number)
    ):
        if not lines.get(row.id, 0) == payments.get(row.id, 0) == row.total.fen:
            failures.append(f"{row.number}: lines, payments and total differ")
    return failures + _unlike_their_papers(session)


def _unlike_their_papers(session: Session) -> list[str]:
    """Receipts and refunds whose amount is not the one on the paper that the owner took home."""
    failures = []
    for table, kind, amount, printed in (
        (receipts, PaperKind.RECEIPT, receipts.c.total, "total_fen"),
        (refunds, PaperKind.REFUND, refunds.c.amount, "amount_fen"),
    ):
        both = papers.join(table, table.c.id == papers.c.subject)
        rows = session.execute(
            select(table.c.number, amount, papers.c.data)
            .select_from(both)
            .where(papers.c.kind == kind)
            .order_by(table.c.number)
        )
        for number, money, data in rows:
            if json.loads(data)[printed] != money.fen:
                failures.append(f"{number}: not the amount on its paper")
    return failures


def _sums(session: Session, table: Table) -> dict[UUID, int]:
    """The sum of the amounts of each receipt, in fen."""
    totals: dict[UUID, int] = defaultdict(int)
    for receipt_id, money in session.execute(select(table.c.receipt_id, table.c.amount)):
        totals[receipt_id] += money.fen
    return totals
