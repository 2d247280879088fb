"""Writing and reading the chained journal, operations and number series."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.canonical import canonical_json, plain
from handover_app.domain.events import Event
from handover_app.domain.handover import HistoryLine
from handover_app.domain.journal import ALGORITHM, GENESIS, Entry
from handover_app.domain.people import Clerk, WrongPin
from handover_app.domain.refusals import DomainError
from handover_app.storage.tables.journal import (
    journal,
    journal_heads,
    number_series,
    operations,
)
from handover_app.storage.tables.people import clerks

REFUSED = "Refused"
CHANNEL = "handover_changes"
"""Where PostgreSQL tells other programs of a commit: the operation and the topics it touched."""

_note = insert(operations)
_enter = insert(journal)
_result = select(operations.c.result).where(operations.c.id == bindparam("operation"))
_head = (
    select(journal_heads.c.sequence, journal_heads.c.hash)
    .where(journal_heads.c.station == bindparam("of_station"))
    .with_for_update()
)
_move_head = (
    update(journal_heads)
    .where(journal_heads.c.station == bindparam("of_station"))
    .values(sequence=bindparam("new_sequence"), hash=bindparam("new_hash"))
)
_next_number = (
    update(number_series)
    .where(
        number_series.c.station == bindparam("of_station"),
        number_series.c.book == bindparam("of_book"),
    )
    .values(last=number_series.c.last + 1)
    .returning(number_series.c.last)
)


def refuse_repeated(session: Session, act: Act) -> None:
    """Raises: AlreadyDone with the stored result when the operation was carried out before."""
    result = session.execute(_result, {"operation": act.operation}).scalar_one_or_none()
    if result is not None:
        raise AlreadyDone(act.operation, result)


def note_operation(session: Session, act: Act, now: datetime, result: dict[str, Any]) -> None:
    """Make the operation unique in the database, with what it answered."""
    session.execute(
        _note,
        {
            "id": act.operation,
            "at": now,
            "clerk": act.clerk,
            "station": act.station,
            "result": plain(result),
        },
    )


def _upsert(session: Session, table: Any, values: dict[str, Any]) -> None:
    """Insert a row unless it is there."""
    backend = session.get_bind().dialect.name
    maker = postgresql_insert if backend == "postgresql" else sqlite_insert
    session.execute(maker(table).values(**values).on_conflict_do_nothing())


def chain_head(session: Session, station: str) -> tuple[int, str]:
    """Sequence and hash of the station's newest row, locked until the transaction ends."""
    row = session.execute(_head, {"of_station": station}).one_or_none()
    if row is None:
        _upsert(session, journal_heads, {"station": station, "sequence": 0, "hash": GENESIS})
        row = session.execute(_head, {"of_station": station}).one()
    return row.sequence, row.hash


def append(session: Session, act: Act, now: datetime, events: Sequence[Event]) -> None:
    """Write events to the station's chain, in their order."""
    _append(
        session,
        act,
        now,
        [(e.event_name, e.topic, e.unit_id, canonical_json(e.data())) for e in events],
    )


def _append(
    session: Session,
    act: Act,
    now: datetime,
    rows: Sequence[tuple[str, str, UUID | None, str]],
) -> None:
    if not rows:
        return
    sequence, previous = chain_head(session, act.station)
    values = []
    for name, topic, unit_id, data in rows:
        sequence += 1
        entry = Entry(
            act.station, sequence, now, act.clerk, act.operation, name, topic, unit_id, data
        )
        digest = entry.hash_after(previous)
        values.append(
            {**entry.__dict__, "algorithm": ALGORITHM, "previous": previous, "hash": digest}
        )
        previous = digest
    session.execute(_enter, values)
    session.execute(
        _move_head,
        {"of_station": act.station, "new_sequence": sequence, "new_hash": previous},
    )
    if session.get_bind().dialect.name == "postgresql":
        topics = ",".join(sorted({row[1] for row in rows}))
        session.connection().exec_driver_sql(
            "SELECT pg_notify(%s, %s)", (CHANNEL, f"{act.operation} {topics}")
        )


def note_refusal(
    session: Session, act: Act, unit_id: UUID | None, refusal: DomainError, now: datetime
) -> None:
    """Note a refusal; a wrong PIN is counted at the same moment."""
    # The clerk before the chain, in the order of every use case, or two desks wait for each other.
    if isinstance(refusal, WrongPin) and refusal.clerk_id is not None:
        clerk = session.get(Clerk, refusal.clerk_id, with_for_update=True)
        if clerk is not None:
            clerk.count_wrong_pin(now)
            session.flush()
    data = canonical_json({"code": refusal.refusal_name, "data": refusal.facts()})
    _append(session, act, now, [(REFUSED, "journal", unit_id, data)])


def take_number(session: Session, station: str, book: str) -> int:
    """The next number of a series, from 1, without a gap: it is given back on a rollback."""
    key = {"of_station": station, "of_book": book}
    number = session.execute(_next_number, key).scalar_one_or_none()
    if number is None:
        _upsert(session, number_series, {"station": station, "book": book, "last": 0})
        number = session.execute(_next_number, key).scalar_one()
    return int(number)


def history_of(session: Session, unit_id: UUID, limit: int = 60) -> tuple[HistoryLine, ...]:
    """What happened to a unit, newest first."""
    rows = session.execute(
        select(journal.c.at, journal.c.station, clerks.c.name, journal.c.name, journal.c.data)
        .join(clerks, clerks.c.id == journal.c.clerk, isouter=True)
        .where(journal.c.unit_id == unit_id)
        .order_by(journal.c.id.desc())
        .limit(limit)
    )
    return tuple(
        HistoryLine(at, station, clerk or "", event, json.loads(data))
        for at, station, clerk, event, data in rows
    )
