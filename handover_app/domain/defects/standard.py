"""The standard list: presets, tolerances, methods, and its search ranked by what is found most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from handover_app.domain.defects.refusals import MeasureWrong


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
        room = "卧室" if room.endswith("卧") else room
        return any(part and (part in room or room in part) for part in _places(self.place))


@dataclass(frozen=True)
class StandardRow:
    """A row of the list with the words it is found by: code, words, pinyin, initials."""

    defect: StandardDefect
    terms: str


@dataclass(frozen=True)
class StandardIndex:
    """The list for one unit: ``found`` counts what was found in its layout by (room, code).

    It is searched in the window's own thread: 143 rows, no query a key stroke.
    """

    rows: tuple[StandardRow, ...]
    found: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def search(self, text: str, room: str = "", limit: int = 20) -> tuple[StandardDefect, ...]:
        """Rows that hold every word of ``text``, most found first: in this room, then anywhere.

        Empty text gives what is found most. Equal ones: rows of this kind of room, then words that
        begin with the text, then the order of the list.
        """
        words = text.casefold().split()
        ranked = [
            (self._rank(row, room, words), place, row.defect)
            for place, row in enumerate(self.rows)
            if all(word in row.terms for word in words)
        ]
        ranked.sort(key=lambda each: each[:2])
        return tuple(defect for _, _, defect in ranked[:limit])

    def of_code(self, code: str) -> StandardDefect | None:
        """The row with this code."""
        return next((row.defect for row in self.rows if row.defect.code == code), None)

    def _rank(self, row: StandardRow, room: str, words: Sequence[str]) -> tuple[int, int, int, int]:
        code = row.defect.code
        begins = bool(words) and any(
            term.startswith(words[0]) for term in row.terms.split()
        )  # fmt: skip
        fits = bool(room) and row.defect.fits(room)
        return -self.found.get((room, code), 0), -int(fits), -int(begins), -self._anywhere(code)

    def _anywhere(self, code: str) -> int:
        return self.found.get(("", code), 0)


def measured_value(text: str) -> Decimal | None:
    """A measured value from typed text; None for an empty one.

    Raises:
        MeasureWrong: it is no number.
    """
    text = text.strip().replace(",", ".").replace("，", ".")
    if not text:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise MeasureWrong(text) from None
    if not value.is_finite() or abs(value) > 100_000:
        raise MeasureWrong(text)
    return value


def _places(place: str) -> list[str]:
    bare = place.split("(")[0].split("（")[0]
    return [part.strip() for part in bare.replace("、", "/").split("/")]
