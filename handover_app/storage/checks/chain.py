"""Does every row of the journal follow from the row before it?"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import groupby
from typing import Any

from sqlalchemy import Row, func, select, text
from sqlalchemy.orm import Session

from handover_app.domain.journal import ALGORITHM, GENESIS, Entry
from handover_app.storage.tables.journal import journal, journal_heads, operations
from handover_app.storage.tables.papers import papers


def journal_chain(session: Session) -> list[str]:
    """Every row's hash follows from the row before it, up to the noted head.

    The head of the chain on each issued paper is an anchor, and so is each operation that was
    carried out: a tail that was cut off together with the noted head is missed there.
    """
    failures = _operations_without_rows(session)
    heads = {row.station: row for row in session.execute(select(journal_heads))}
    anchors = _anchors(session)
    spelt_otherwise = _spelt_otherwise(session)
    rows = session.execute(select(journal).order_by(journal.c.station, journal.c.sequence))
    for station, chain in groupby(rows, key=lambda row: str(row.station)):
        previous, expected, place = GENESIS, 1, 0
        for row in chain:
            broken = row.sequence != expected or row.previous != previous or row.id <= place
            broken = broken or row.algorithm != ALGORITHM or row.id in spelt_otherwise
            if broken or _entry(row).hash_after(previous) != row.hash:
                failures.append(f"{station} broken at {expected}")
                break
            previous, expected, place = row.hash, expected + 1, row.id
            anchors[station].discard(previous)
        else:
            noted = heads.get(station)
            if noted is None or (noted.sequence, noted.hash) != (expected - 1, previous):
                failures.append(f"{station} ends at {expected - 1}, not at its head")
            elif anchors[station]:
                failures.append(f"{station} lacks rows that issued papers name")
        heads.pop(station, None)
        anchors.pop(station, None)
    gone = {name for name, row in heads.items() if row.sequence}
    gone |= {name for name, named in anchors.items() if named}
    return failures + [f"{name} is gone" for name in sorted(gone)]


def _operations_without_rows(session: Session) -> list[str]:
    """Whatever was carried out stands in the journal, each operation with one row at least."""
    lost = session.execute(
        select(operations.c.station, func.count())
        .where(operations.c.id.not_in(select(journal.c.operation)))
        .group_by(operations.c.station)
        .order_by(operations.c.station)
    )
    return [f"{station} lacks the rows of {count} operations" for station, count in lost]


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.station,
        row.sequence,
        row.at,
        row.clerk,
        row.operation,
        row.name,
        row.topic,
        row.unit_id,
        row.data,
    )


def _anchors(session: Session) -> dict[str, set[str]]:
    """The heads of the chains printed on issued papers, by station."""
    found: dict[str, set[str]] = defaultdict(set)
    for data in session.execute(select(papers.c.data)).scalars():
        head = json.loads(data)["head"]
        if head["chain_head"] not in (None, GENESIS):
            found[head["station"]].add(head["chain_head"])
    return found


def _spelt_otherwise(session: Session) -> set[int]:
    """Rows of SQLite whose times and ids are written in another way than we write them.

    SQLite keeps them as text, and our reading forgives another spelling.
    """
    if session.get_bind().dialect.name != "sqlite":
        return set()
    typed = session.execute(select(journal)).all()
    stored = session.execute(text("SELECT id, at, clerk, operation, unit_id FROM journal")).all()
    as_written = {row.id: tuple(row)[1:] for row in stored}
    return {
        row.id
        for row in typed
        if as_written[row.id]
        != (
            row.at.replace(tzinfo=None).isoformat(" ", "microseconds"),
            row.clerk.hex,
            row.operation.hex,
            row.unit_id.hex if row.unit_id else None,
        )
    }
