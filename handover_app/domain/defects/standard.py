"""The standard list: presets, tolerances, methods, and its search ranked by what is found most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from handover_app.domain.defects.refusals import MeasureWrong
from handover_app.domain.keys import printable

_POINTS = str.maketrans(dict.fromkeys(",，．。", "."))
_LARGEST, _DECIMALS, _LONGEST = 100_000, 3, 40


_KINDS = {"卧": "卧室", "卫": "卫生间"}
_EVERYWHERE, _FINISHED = "全屋", "精装"


@dataclass(frozen=True)
class Tolerance:
    """Limits of a measured value in ``unit``, both ends allowed; ``standard`` is their source.

    ``high`` None: there is no upper limit; ``note`` names what else the row asks for.
    """

    low: Decimal
    high: Decimal | None
    unit: str
    standard: str
    note: str = ""

    def allows(self, measured: Decimal) -> bool:
        """Whether the value is within the limits."""
        return self.low <= measured and (self.high is None or measured <= self.high)


@dataclass(frozen=True)
class ToleranceLine:
    """A row of the table of tolerances with what it is about; ``limits`` None: it has none."""

    code: str
    item: str
    description: str
    limits: Tolerance | None


@dataclass(frozen=True)
class StandardDefect:
    """A row of the standard list; ``days`` 0 means on the spot, ``method`` is how to repair it."""

    code: str
    place: str
    item: str
    description: str
    trade: str
    severity: int
    days: int
    warranty: str
    in_contract: bool
    tolerance: str
    method: str = ""
    limits: Tolerance | None = None

    def fits(self, room: str) -> bool:
        """Whether the row is of this kind of room (its place names several, with slashes)."""
        room = _kind(room)
        places = _places(self.place)
        return _EVERYWHERE in places or any(
            part and (part in room or room in part) for part in places
        )

    @property
    def finished_only(self) -> bool:
        """Whether only a fitted-out flat (精装) has what the row is about."""
        return _FINISHED in self.place


@dataclass(frozen=True)
class StandardRow:
    """A row of the list with the words it is found by: code, words, pinyin, initials."""

    defect: StandardDefect
    terms: str


@dataclass(frozen=True)
class StandardIndex:
    """The list for one unit: ``found`` counts what was found in its layout by (room, code).

    ``common`` are the rows that the paper form asks for, by (room, code); ``fit_out`` is the
    unit's. It is searched in the window's own thread: 143 rows, no query a key stroke.
    """

    rows: tuple[StandardRow, ...]
    found: Mapping[tuple[str, str], int] = field(default_factory=dict)
    common: frozenset[tuple[str, str]] = frozenset()
    fit_out: str = ""

    def search(
        self, text: str, room: str = "", limit: int = 20, trade: str = ""
    ) -> tuple[StandardDefect, ...]:
        """Rows that hold every word of ``text``, most found first: in this room, then anywhere.

        Empty text gives what is found most. Equal ones: rows that the paper form asks for in this
        room, rows of this kind of room, words that begin with the text, rows of the ``trade`` in
        hand, then the order of the list.
        """
        words = text.casefold().split()
        ranked = [
            (self._rank(row, room, words, trade), place, row.defect)
            for place, row in enumerate(self.rows)
            if all(word in row.terms for word in words)
        ]
        ranked.sort(key=lambda each: each[:2])
        return tuple(defect for _, _, defect in ranked[:limit])

    def of_code(self, code: str) -> StandardDefect | None:
        """The row with this code."""
        return next((row.defect for row in self.rows if row.defect.code == code), None)

    def guess_trade(self, words: str) -> str:
        """The trade of the row that shares most with free words, empty where none does."""
        pairs = {words[place : place + 2] for place in range(len(words) - 1)}
        best, trade = 0, ""
        for row in self.rows:
            told = f"{row.defect.item} {row.defect.description}"
            shared = sum(pair in told for pair in pairs)
            if shared > best:
                best, trade = shared, row.defect.trade
        return trade

    def _rank(
        self, row: StandardRow, room: str, words: Sequence[str], trade: str
    ) -> tuple[int, ...]:
        defect, code = row.defect, row.defect.code
        # A space stands before each term; asking them one by one takes ten times as long.
        begins = bool(words) and f" {words[0]}" in f" {row.terms}"
        absent = defect.finished_only and bool(self.fit_out) and _FINISHED not in self.fit_out
        fits = bool(room) and defect.fits(room) and not absent
        return (
            -(self.found.get((room, code), 0) if room else 0),
            -any((each, code) in self.common for each in (room, _kind(room))),
            -fits,
            -begins,
            -(defect.trade == trade),
            absent,
            -self.found.get(("", code), 0),
        )


def measured_value(text: str) -> Decimal | None:
    """A measured value from typed text; None for an empty one.

    Raises:
        MeasureWrong: it is no number.
    """
    typed = text.strip()
    if not typed:
        return None
    try:
        value = Decimal(typed.translate(_POINTS))
    except InvalidOperation:
        raise MeasureWrong(printable(typed[:_LONGEST])) from None
    finite = value.is_finite() and abs(value) <= _LARGEST
    if not finite or value != round(value, _DECIMALS):
        raise MeasureWrong(printable(typed[:_LONGEST]))
    return round(value, _DECIMALS).normalize() + 0


def _places(place: str) -> list[str]:
    bare = place.split("(")[0].split("（")[0]
    return [part.strip() for part in bare.replace("、", "/").split("/")]


def _kind(room: str) -> str:
    """The kind of a room: 主卫 is a 卫生间."""
    return next((kind for ending, kind in _KINDS.items() if room.endswith(ending)), room)
