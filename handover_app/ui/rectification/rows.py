"""The rows of the table of defects: filtered and sorted in memory, without Qt.

120,000 rows are sorted once a column, and kept so; a filter walks the sorted ones, so that a key
stroke costs one pass over texts that were folded when they were read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from handover_app.domain.defects import DefectRow, DefectState, DefectTable, Mover


class Entry(NamedTuple):
    """A row with what it is found by: its words in small letters, and who moves next."""

    row: DefectRow
    text: str
    move: Mover


@dataclass(frozen=True)
class DefectFilter:
    """What is wanted; empty: everything. ``words``: each of them stands somewhere in the row."""

    words: str = ""
    unit_id: UUID | None = None
    states: frozenset[DefectState] = frozenset()
    mover: Mover | None = None
    overdue: bool = False
    in_contract: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is left out."""
        return self == DefectFilter()


Order = Callable[[DefectRow], Any]
_MOVERS = {mover: place for place, mover in enumerate(Mover)}


def by_move(row: DefectRow) -> int:
    """The order of the movers; `DefectRows` has it ready for each row."""
    return _MOVERS[row.move]


def entries_of(rows: Iterable[DefectRow]) -> list[Entry]:
    """Rows with their texts; called where they are read, outside the window's thread."""
    return [
        Entry(
            row,
            f"{row.unit_code} {row.room} {row.item} {row.description} {row.contractor} {row.trade} "
            f"{row.notice} {row.code}".casefold(),
            row.move,
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Loaded:
    """A table that was read, ready to be shown."""

    entries: list[Entry]
    newest: UUID | None
    whole: bool


def load(read: Callable[[], DefectTable]) -> Loaded:
    """Read a table and fold its texts."""
    table = read()
    return Loaded(entries_of(table.rows), table.newest, table.whole)


def load_rows(read: Callable[[], Iterable[DefectRow]]) -> Loaded:
    """Read rows that are all there are, and fold their texts."""
    return Loaded(entries_of(read()), None, whole=True)


class DefectRows:
    """All rows that are known, and those of them that are wanted, in order."""

    def __init__(self) -> None:
        self._all: list[Entry] = []
        self._sorted: dict[Any, list[Entry]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def take(self, entries: list[Entry], *, whole: bool) -> None:
        """Know these; not ``whole``: put them in the place of what was known of the same."""
        if not whole and self._all:
            new = {entry.row.defect_id: entry for entry in entries}
            kept = [entry for entry in self._all if entry.row.defect_id not in new]
            entries = sorted([*kept, *entries], key=_place)
        self._all = entries
        self._sorted.clear()

    def wanted(
        self,
        asked: DefectFilter,
        today: date,
        order: Order | None = None,
        *,
        descending: bool = False,
    ) -> list[DefectRow]:
        """Rows that answer ``asked``, sorted by ``order``, else by unit and number."""
        found = self._in_order(order)
        for word in asked.words.casefold().split():
            found = [entry for entry in found if word in entry.text]
        if asked.unit_id is not None:
            found = [entry for entry in found if entry.row.unit_id == asked.unit_id]
        if asked.mover is not None:
            found = [entry for entry in found if entry.move is asked.mover]
        if asked.states:
            found = [entry for entry in found if entry.row.state in asked.states]
        if asked.in_contract:
            found = [entry for entry in found if entry.row.in_contract]
        if asked.overdue:
            found = [entry for entry in found if entry.row.due < today and entry.row.open]
        rows = [entry.row for entry in found]
        if descending:
            rows.reverse()
        return rows

    def _in_order(self, order: Order | None) -> Sequence[Entry]:
        if order is None:
            return self._all
        if order not in self._sorted:
            self._sorted[order] = _by(self._all, order)
        return self._sorted[order]


def _by(entries: Sequence[Entry], order: Order) -> list[Entry]:
    """Sorted by a key; few different ones, as states and contractors are, are sorted once each.

    Equal ones stay by unit and number.
    """
    if order is by_move:
        keys: list[Any] = [_MOVERS[entry.move] for entry in entries]
    else:
        keys = [order(entry.row) for entry in entries]
    rank = {key: place for place, key in enumerate(sorted(set(keys)))}
    places: list[list[Entry]] = [[] for _ in rank]
    for key, entry in zip(keys, entries, strict=True):
        places[rank[key]].append(entry)
    return [entry for some in places for entry in some]


def _place(entry: Entry) -> tuple[int, int]:
    return entry.row.place, entry.row.number
