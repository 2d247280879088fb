"""Stock-takes: what was expected when they started, what was found, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Subquery,
    bindparam,
    case,
    func,
    insert,
    select,
    update,
)

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    HERE,
    ScopeKind,
    StockScope,
    StockTake,
    StockTakeLine,
    TagState,
    Tally,
    cabinet_of,
)
from handover_app.domain.tags import short_id
from handover_app.storage.repository import Repository
from handover_app.storage.tables.key_desk import key_cabinets, stock_take_lines, stock_takes
from handover_app.storage.tables.keys import key_movements, key_sets, key_tags, keys
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.units import units

_lines = stock_take_lines
_hanging = (
    select(keys.c.id, keys.c.place)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .where(keys.c.state.in_(sorted(HERE, key=lambda each: each.name)))
    .order_by(keys.c.id)
)
_add = insert(_lines)
_found = (
    update(_lines)
    .where(
        _lines.c.stock_take_id == bindparam("of"),
        _lines.c.key_id == bindparam("key"),
        _lines.c.found_at.is_(None),
    )
    .values(found_at=bindparam("at"), found_by=bindparam("by"))
)
_of_keys = (
    select(_lines.c.key_id, _lines.c.found_at, clerks.c.name)
    .outerjoin(clerks, clerks.c.id == _lines.c.found_by)
    .where(
        _lines.c.stock_take_id == bindparam("of"),
        _lines.c.key_id.in_(bindparam("ids", expanding=True)),
    )
)
_was_found = _lines.c.found_at.is_not(None)
_tallies = (
    select(
        _lines.c.stock_take_id,
        func.sum(case((_lines.c.expected, 1), else_=0)),
        func.sum(case((_lines.c.expected & _was_found, 1), else_=0)),
        func.sum(case((~_lines.c.expected, 1), else_=0)),
    )
    .where(_lines.c.stock_take_id.in_(bindparam("ids", expanding=True)))
    .group_by(_lines.c.stock_take_id)
)
_counters = (
    select(clerks.c.name, func.min(_lines.c.found_at))
    .join(clerks, clerks.c.id == _lines.c.found_by)
    .where(_lines.c.stock_take_id == bindparam("of"))
    .group_by(clerks.c.name)
    .order_by(func.min(_lines.c.found_at), clerks.c.name)
)
_ORDER = ("place", "code", "name", "position", "key_id")


def _first(which: ColumnElement[bool]) -> Subquery:
    """The first lines of a kind, by place and unit."""
    return (
        select(
            _lines.c.key_id,
            _lines.c.place,
            _lines.c.found_at,
            keys.c.kind,
            keys.c.position,
            key_sets.c.unit_id,
            key_sets.c.name,
            units.c.code,
        )
        .select_from(_lines)
        .join(keys, keys.c.id == _lines.c.key_id)
        .join(key_sets, key_sets.c.id == keys.c.key_set_id)
        .outerjoin(units, units.c.id == key_sets.c.unit_id)
        .where(_lines.c.stock_take_id == bindparam("of"), which)
        .order_by(*_ORDER)
        .limit(bindparam("limit"))
        .subquery("first")
    )


def _standing(first: Subquery) -> Select[Any]:
    """These lines, and how their keys stood at a moment.

    A count of everything has tens of thousands of lines, of which few are shown: these are chosen
    before anything is asked of their pasts.
    """
    # Movements are only ever added: the last one up to the close tells how a key stood then.
    last = (
        select(func.max(key_movements.c.sequence))
        .where(key_movements.c.key_id == first.c.key_id, key_movements.c.at <= bindparam("until"))
        .correlate(first)
        .scalar_subquery()
    )
    return (
        select(
            first,
            key_tags.c.number,
            key_movements.c.holder,
            key_movements.c.kind.label("movement"),
            key_movements.c.at.label("since"),
            key_movements.c.place.label("now_at"),
            clerks.c.name.label("noted_by"),
        )
        .select_from(first)
        .join(
            key_movements,
            (key_movements.c.key_id == first.c.key_id) & (key_movements.c.sequence == last),
        )
        .outerjoin(
            key_tags, (key_tags.c.key_id == first.c.key_id) & (key_tags.c.state == TagState.BOUND)
        )
        .outerjoin(clerks, clerks.c.id == key_movements.c.clerk)
        .order_by(*(first.c[name] for name in _ORDER))
    )


_missing = _standing(_first(_lines.c.expected & _lines.c.found_at.is_(None)))
_unexpected = _standing(_first(~_lines.c.expected))
_cabinets = select(key_cabinets.c.name).order_by(key_cabinets.c.position, key_cabinets.c.name)


@dataclass(frozen=True)
class Line:
    """A key of a stock-take; ``found_at`` None: expected, and not found yet."""

    found_at: datetime | None
    found_by: str


class StockTakeRepository(Repository[StockTake]):
    """All stock-takes; in a unit of work the one at hand is locked, so that it can't close."""

    kind = StockTake

    def running_over(self, scope: StockScope) -> StockTake | None:
        """The open stock-take of a scope."""
        return self._one(stock_takes.c.scope == scope, stock_takes.c.closed_at.is_(None))

    def running(self) -> list[StockTake]:
        """The open ones, the oldest first."""
        return self._all(stock_takes.c.closed_at.is_(None), order=stock_takes.c.id.asc())

    def closed(self, limit: int) -> list[StockTake]:
        """The closed ones, the newest first."""
        statement = (
            select(StockTake)
            .where(stock_takes.c.closed_at.is_not(None))
            .order_by(stock_takes.c.closed_at.desc(), stock_takes.c.id.desc())
            .limit(limit)
        )
        return list(self._session.execute(statement).scalars())

    def cabinets(self) -> list[str]:
        """The names of the cabinets, as they stand."""
        return list(self._session.execute(_cabinets).scalars())

    def hanging(self, scope: StockScope) -> list[tuple[UUID, str]]:
        """The keys that hang here now within a scope, each with its place."""
        statement = _hanging
        if scope.kind is ScopeKind.BUILDING:
            statement = statement.where(units.c.building == scope.name)
        rows = self._session.execute(statement)
        whole = scope.kind is not ScopeKind.CABINET
        return [(row.id, row.place) for row in rows if whole or cabinet_of(row.place) == scope.name]

    def freeze(self, stock_take_id: UUID, expected: Sequence[tuple[UUID, str]]) -> None:
        """Write down what is expected; it never changes."""
        self._session.execute(
            _add,
            [
                _row(stock_take_id, key_id, place, expected=True, at=None, by=None)
                for key_id, place in expected
            ],
        )

    def lines_of(self, stock_take_id: UUID, key_ids: Collection[UUID]) -> dict[UUID, Line]:
        """What a stock-take knows of these keys; one it did not expect or find is left out."""
        values = {"of": stock_take_id, "ids": list(key_ids)}
        rows = self._session.execute(_of_keys, values)
        return {row.key_id: Line(row.found_at, row.name or "") for row in rows}

    def note_found(
        self,
        stock_take_id: UUID,
        expected: Sequence[UUID],
        unexpected: Mapping[UUID, str],
        clerk: UUID,
        now: datetime,
    ) -> None:
        """Mark expected keys as found, and add those that nobody looked for, with their place."""
        if expected:
            self._session.execute(
                _found,
                [{"of": stock_take_id, "key": each, "at": now, "by": clerk} for each in expected],
            )
        if unexpected:
            self._session.execute(
                _add,
                [
                    _row(stock_take_id, key_id, place, expected=False, at=now, by=clerk)
                    for key_id, place in unexpected.items()
                ],
            )

    def tallies(self, stock_take_ids: Collection[UUID]) -> dict[UUID, Tally]:
        """How each of these stands."""
        if not stock_take_ids:
            return {}
        rows = self._session.execute(_tallies, {"ids": list(stock_take_ids)})
        return {row[0]: Tally(int(row[1]), int(row[2]), int(row[3])) for row in rows}

    def counters(self, stock_take_id: UUID) -> tuple[str, ...]:
        """The names of those who counted, in the order of their first find."""
        return tuple(row.name for row in self._session.execute(_counters, {"of": stock_take_id}))

    def missing(self, stock_take: StockTake, now: datetime, limit: int) -> list[StockTakeLine]:
        """What was expected and not found, by place and unit, with who had it last."""
        return self._standing(_missing, stock_take, now, limit)

    def unexpected(self, stock_take: StockTake, now: datetime, limit: int) -> list[StockTakeLine]:
        """What was found and not expected, by place and unit, with who should have it."""
        return self._standing(_unexpected, stock_take, now, limit)

    def _standing(
        self, statement: Select[Any], stock_take: StockTake, now: datetime, limit: int
    ) -> list[StockTakeLine]:
        until = stock_take.closed_at or now
        values = {"of": stock_take.id, "until": until, "limit": limit}
        return [_line(row) for row in self._session.execute(statement, values)]


def _row(
    stock_take_id: UUID,
    key_id: UUID,
    place: str,
    *,
    expected: bool,
    at: datetime | None,
    by: UUID | None,
) -> dict[str, Any]:
    return {
        "id": new_id(), "stock_take_id": stock_take_id, "key_id": key_id, "expected": expected,
        "place": place, "found_at": at, "found_by": by,
    }  # fmt: skip


def _line(row: Row[Any]) -> StockTakeLine:
    return StockTakeLine(
        key_id=row.key_id,
        unit_id=row.unit_id,
        code=row.code or row.name,
        kind=row.kind,
        short_id="" if row.number is None else short_id(row.number),
        place=row.place,
        holder=row.holder,
        movement=row.movement,
        since=row.since,
        noted_by=row.noted_by or "",
        now_at=row.now_at,
        found_at=row.found_at,
    )
