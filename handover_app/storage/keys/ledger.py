"""The key ledger: movements with who held the key before and after, newest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.keys import LedgerFilter, LedgerPlace, LedgerRow, TagState
from handover_app.domain.tags import short_id
from handover_app.storage.tables.key_desk import key_loans
from handover_app.storage.tables.keys import key_movements, key_sets, key_tags, keys
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.units import units

_BATCH = 500
"""Ids in one query; databases limit how many a statement may name."""

_before = key_movements.alias("before")
_theirs = key_movements.alias("theirs")
_ROWS: Select[Any] = (
    select(
        key_movements.c.id,
        key_movements.c.key_id,
        key_sets.c.unit_id,
        key_movements.c.at,
        units.c.code,
        key_sets.c.name,
        keys.c.kind,
        key_movements.c.kind.label("movement"),
        _before.c.holder.label("held_by"),
        key_movements.c.holder,
        key_movements.c.place,
        clerks.c.name.label("clerk"),
        key_loans.c.number.label("loan_number"),
        key_movements.c.note,
    )
    .join(keys, keys.c.id == key_movements.c.key_id)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .outerjoin(
        _before,
        (_before.c.key_id == key_movements.c.key_id)
        & (_before.c.sequence == key_movements.c.sequence - 1),
    )
    .outerjoin(key_loans, key_loans.c.id == key_movements.c.matter)
    .outerjoin(clerks, clerks.c.id == key_movements.c.clerk)
    .order_by(key_movements.c.at.desc(), key_movements.c.id.desc())
)
_tags = (
    select(key_tags.c.key_id, key_tags.c.number)
    .where(key_tags.c.key_id.in_(bindparam("ids", expanding=True)))
    # The tag that hangs on the key comes last and counts; else the one that was made void last.
    .order_by((key_tags.c.state == TagState.BOUND).asc(), key_tags.c.changed_at.asc())
)


class KeyLedgerReader:
    """Reads what the movements tell; they are only ever added."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(
        self,
        asked: LedgerFilter,
        span: tuple[datetime | None, datetime | None],
        limit: int,
        after: LedgerPlace | None = None,
    ) -> tuple[LedgerRow, ...]:
        """At most ``limit`` rows after a place, newest first; ``span`` is ``asked``'s in UTC.

        The second moment of the span is the first one that is not in it.
        """
        statement = _ROWS.where(*_narrow(asked, span)).limit(limit)
        if after is not None:
            statement = statement.where(
                key_movements.c.at <= after.at,
                or_(key_movements.c.at < after.at, key_movements.c.id < after.movement_id),
            )
        found = self._session.execute(statement).all()
        tags = self._short_ids({row.key_id for row in found})
        return tuple(_row(row, tags.get(row.key_id, "")) for row in found)

    def _short_ids(self, key_ids: Collection[UUID]) -> dict[UUID, str]:
        ids = list(key_ids)
        found: dict[UUID, str] = {}
        for start in range(0, len(ids), _BATCH):
            rows = self._session.execute(_tags, {"ids": ids[start : start + _BATCH]})
            found.update({row.key_id: short_id(row.number) for row in rows})
        return found


def _narrow(
    asked: LedgerFilter, span: tuple[datetime | None, datetime | None]
) -> Iterator[ColumnElement[bool]]:
    if asked.key_ids:
        yield key_movements.c.key_id.in_(asked.key_ids)
    if asked.unit_id is not None:
        yield key_sets.c.unit_id == asked.unit_id
    if asked.code:
        yield key_movements.c.key_id.in_(_keys_of(asked.code.lower()))
    if asked.person:
        yield from _held_by(asked.person, key_loans.c.person)
    if asked.company:
        yield from _held_by(asked.company, key_loans.c.company)
    if asked.kinds:
        yield key_movements.c.kind.in_(asked.kinds)
    since, until = span
    if since is not None:
        yield key_movements.c.at >= since
    if until is not None:
        yield key_movements.c.at < until


def _keys_of(beginning: str) -> Select[Any]:
    """The keys of a flat or of public keys; found first, since their past is indexed by key."""
    found = select(keys.c.id).join(key_sets, key_sets.c.id == keys.c.key_set_id)
    name = func.coalesce(units.c.code, key_sets.c.name)
    return found.outerjoin(units, units.c.id == key_sets.c.unit_id).where(
        func.lower(name).startswith(beginning, autoescape=True)
    )


def _held_by(name: str, of_loan: ColumnElement[str]) -> Iterator[ColumnElement[bool]]:
    """Whoever had it before or after, or borrowed it: what came and what went is one story.

    The keys that they ever had are found first: one look at the bare movements costs less than
    joining the whole past to ask each row.
    """
    asked = name.lower()

    def named(*parts: ColumnElement[str]) -> ColumnElement[bool]:
        return or_(*(func.lower(part).contains(asked, autoescape=True) for part in parts))

    loans = select(key_loans.c.id).where(named(of_loan))
    had = select(_theirs.c.key_id).where(named(_theirs.c.holder) | _theirs.c.matter.in_(loans))
    yield key_movements.c.key_id.in_(had)
    yield named(key_movements.c.holder, _before.c.holder, of_loan)


def _row(row: Row[Any], short: str) -> LedgerRow:
    return LedgerRow(
        movement_id=row.id,
        key_id=row.key_id,
        unit_id=row.unit_id,
        at=row.at,
        code=row.code or row.name,
        kind=row.kind,
        short_id=short,
        movement=row.movement,
        held_by=row.held_by or "",
        holder=row.holder,
        place=row.place,
        clerk=row.clerk or "",
        loan_number=row.loan_number or "",
        note=row.note,
    )
