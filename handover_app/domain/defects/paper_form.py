"""The paper form as it is entered: numbered lines, ticked boxes, meters, times of the walk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handover_app.domain.defects.finding import Finding
from handover_app.domain.inspections import Conclusion, MeterKind

FORM_LINES = 24
"""Numbered blank lines of a form."""
BOXES_OF_ROOM = 100
"""A ticked box is kept as line 100 × room + box, both counted from 1 in the form's order."""


def line_of_box(room: int, box: int) -> int:
    """The line under which a ticked box is kept; above every numbered one."""
    return room * BOXES_OF_ROOM + box


def box_of_line(line: int) -> tuple[int, int] | None:
    """Room and box of a kept line; None: it is one of the numbered lines."""
    return divmod(line, BOXES_OF_ROOM) if line >= BOXES_OF_ROOM else None


@dataclass(frozen=True)
class RoomOfForm:
    """A room of the form with its number in walking order, the codes of its boxes, and ``terms``
    (its name, pinyin and initials), by which it is found.
    """

    number: int
    name: str
    codes: tuple[str, ...]
    terms: str = ""


@dataclass(frozen=True)
class FormOfUnit:
    """What may stand on a unit's form; ``taken`` are the lines that were entered before."""

    rooms: tuple[RoomOfForm, ...] = ()
    taken: frozenset[int] = frozenset()

    def room(self, text: str) -> RoomOfForm | None:
        """A room by its number on the form, its name, pinyin or initials."""
        words = text.strip().casefold()
        for room in self.rooms:
            if words and words in (str(room.number), room.name.casefold()):
                return room
        found = [room for room in self.rooms if words and words in room.terms.split()]
        return found[0] if len(found) == 1 else None

    def rooms_of(self, code: str) -> tuple[RoomOfForm, ...]:
        """The rooms in which a code can be ticked."""
        return tuple(room for room in self.rooms if code in room.codes)

    def box(self, room: str, code: str) -> int | None:
        """The line under which this room's box is kept; None: the form has no such box."""
        for each in self.rooms:
            if each.name == room and code in each.codes:
                return line_of_box(each.number, each.codes.index(code) + 1)
        return None


@dataclass(frozen=True)
class MeterOnPaper:
    """A meter as it stands on the form; both are typed text."""

    meter: MeterKind
    number: str
    reading: str


@dataclass(frozen=True, kw_only=True)
class PaperEntry:
    """What is entered of one form in one go; times are UTC.

    ``happened_at`` is when the team walked, ``concluded_at`` when the owner concluded (None: with
    the walk); no ``conclusion``: none stands on the form, or it was noted before.
    """

    happened_at: datetime
    findings: tuple[Finding, ...] = ()
    meters: tuple[MeterOnPaper, ...] = ()
    conclusion: Conclusion | None = None
    reason: str = ""
    concluded_at: datetime | None = None
