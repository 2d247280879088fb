"""Questions that `check` asks of the stored rows alone."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Table, func, inspect, select, text
from sqlalchemy.orm import Session

from handover_app.domain.journal import ALGORITHM, GENESIS, Entry
from handover_app.domain.keys import STATE_AFTER, KeyState
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import BOOKS
from handover_app.domain.training import NUMBER_MARK
from handover_app.storage.photos import PhotoStore
from handover_app.storage.tables import metadata
from handover_app.storage.tables.defects import photos
from handover_app.storage.tables.journal import (
    journal,
    journal_heads,
    number_series,
    operations,
)
from handover_app.storage.tables.keys import key_movements, keys
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.projects import projects
from handover_app.storage.tables.receipts import (
    receipt_lines,
    receipt_payments,
    receipts,
    refunds,
)


def schema(session: Session) -> list[str]:
    """The schema is at its newest revision."""
    # Late: the history costs a quarter of a second, and only `check` looks at it.
    from handover_app.storage.migrations.upgrade import head, revision_of

    there, wanted = revision_of(session.connection()), head()
    failures = [] if there == wanted else [f"at {there}, should be at {wanted}"]
    found = inspect(session.connection())
    tables = set(found.get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in tables:
            failures.append(f"table {table.name} is gone")
            continue
        columns = {each["name"] for each in found.get_columns(table.name)}
        failures += [f"{table.name}.{c.name} is gone" for c in table.c if c.name not in columns]
        lost = {i.name for i in table.indexes} - {i["name"] for i in found.get_indexes(table.name)}
        failures += sorted(f"index {name} is gone" for name in lost)
    return failures


def foreign_keys(session: Session) -> list[str]:
    """Every reference points at a row (SQLite can lose one; PostgreSQL is asked too)."""
    failures = []
    for table in metadata.sorted_tables:
        for constraint in table.foreign_key_constraints:
            column, pointed = constraint.columns[0], constraint.elements[0].column
            # By another name, since a table may refer to itself.
            target = pointed.table.alias("pointed").c[pointed.name]
            missing = session.execute(
                select(func.count())
                .select_from(table.join(target.table, column == target, isouter=True))
                .where(column.is_not(None), target.is_(None))
            ).scalar_one()
            if missing:
                failures.append(f"{table.name}.{column.name}: {missing} without a row")
    if session.get_bind().dialect.name == "sqlite":
        broken = session.execute(text("PRAGMA foreign_key_check")).all()
        failures += [f"{row[0]} row {row[1]} refers to nothing" for row in broken if not failures]
    return failures


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


def photo_files(session: Session, store: PhotoStore) -> list[str]:
    """Every photo is there with its hash."""
    hashes = session.execute(select(photos.c.sha256).distinct().order_by(photos.c.sha256))
    return [
        f"{digest[:12]} missing or changed"
        for digest in hashes.scalars()
        if not store.sound(digest)
    ]


def key_holders(session: Session) -> list[str]:
    """A key is where its last movement says; these count 1, 2, 3 … and end with the owner."""
    failures = []
    moved: dict[object, list[tuple[int, object, str]]] = defaultdict(list)
    for row in session.execute(
        select(
            key_movements.c.key_id,
            key_movements.c.sequence,
            key_movements.c.kind,
            key_movements.c.holder,
        ).order_by(key_movements.c.key_id, key_movements.c.sequence)
    ):
        moved[row.key_id].append((row.sequence, STATE_AFTER[row.kind], row.holder))
    for key in session.execute(select(keys).order_by(keys.c.tag_number)):
        chain = moved.get(key.id, [])
        counted = [each[0] for each in chain] == list(range(1, len(chain) + 1))
        gone = [place for place, each in enumerate(chain, 1) if each[1] is KeyState.HANDED_OVER]
        twice = bool(gone) and gone[0] < len(chain)
        if not chain or not counted or twice or chain[-1][1:] != (key.state, key.holder):
            failures.append(f"key {key.tag_number:010d} is in two hands")
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
