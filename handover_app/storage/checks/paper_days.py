"""Is what was printed for days on paper all entered, or given back?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.storage.tables.journal import operations
from handover_app.storage.tables.paper_days import paper_entries, paper_sheets

_NAMED = 10


def paper_numbers(session: Session, today: date) -> list[str]:
    """Sheets of days before ``today`` are done, each once, and no number is left out.

    A day is over at midnight; paper of today or of days to come may still be open.
    """
    rows = session.execute(
        select(paper_sheets.c.number, paper_sheets.c.kind, paper_sheets.c.day, paper_entries.c.at)
        .outerjoin(paper_entries, paper_entries.c.number == paper_sheets.c.number)
        .order_by(paper_sheets.c.number)
    ).all()
    waiting: dict[date, list[str]] = defaultdict(list)
    books: dict[tuple[str, date], list[str]] = defaultdict(list)
    for number, kind, day, at in rows:
        books[kind.value, day].append(number)
        if at is None and day < today:
            waiting[day].append(number)
    failures = [
        f"{day.isoformat()}: {len(numbers)} neither entered nor given back: {_named(numbers)}"
        for day, numbers in sorted(waiting.items())
    ]
    for (kind, day), numbers in sorted(books.items()):
        last = int(numbers[-1].rsplit("-", 1)[-1])
        if last != len(numbers):
            failures.append(f"{day.isoformat()} {kind}: {len(numbers)} of {last} numbers are there")
    return failures + _entries(session, {row.number for row in rows})


def _entries(session: Session, printed: set[str]) -> list[str]:
    """What was entered has its sheet and the operation that entered it."""
    rows = session.execute(
        select(paper_entries.c.number, operations.c.id)
        .outerjoin(operations, operations.c.id == paper_entries.c.operation)
        .order_by(paper_entries.c.number)
    )
    failures = []
    for number, operation in rows:
        if number not in printed:
            failures.append(f"{number}: done, but never printed")
        elif operation is None:
            failures.append(f"{number}: done by an operation that is not there")
    return failures


def _named(numbers: Sequence[str]) -> str:
    """The first ten, and how many more there are."""
    named = ", ".join(numbers[:_NAMED])
    more = len(numbers) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
