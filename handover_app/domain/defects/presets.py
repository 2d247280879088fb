"""What a desk needs at hand to note defects of one unit without asking the database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from handover_app.domain.defects.contractors import ContractorLine, responsible_for
from handover_app.domain.defects.refusals import CountWrong
from handover_app.domain.defects.standard import StandardDefect, StandardIndex, Tolerance
from handover_app.domain.inspections import DayKind, WorkCalendar

FREE_WORDS = StandardDefect(
    code="",
    place="",
    item="",
    description="",
    trade="土建",
    severity=1,
    days=7,
    warranty="",
    in_contract=False,
    tolerance="",
)
"""What free words are taken for: where they say nothing of a trade, the main contractor looks."""
SEVERITIES = (1, 2, 3)
"""Minor, worse, serious (the standard list's column 严重程度)."""
_BETWEEN_ROOMS = re.compile(r"[、,，;；]")


@dataclass(frozen=True)
class RoomName:
    """A room of the unit with what it is found by: its name, pinyin, initials."""

    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Preset:
    """What a defect gets unless the desk says otherwise; ``limits`` None: nothing is measured."""

    severity: int
    trade: str
    contractor: str
    due: date
    limits: Tolerance | None = None


@dataclass(frozen=True)
class LoggingTables:
    """The standard list, the rooms and the presets of one unit, read once a household."""

    index: StandardIndex
    rooms: tuple[RoomName, ...]
    contractors: tuple[ContractorLine, ...]
    building: str
    calendar: WorkCalendar
    counted: DayKind

    def preset(self, row: StandardDefect | None, trade: str, today: date) -> Preset:
        """The presets of a standard row or of free words, with a ``trade`` where one was chosen."""
        like = row or FREE_WORDS
        trade = trade or like.trade
        due = self.calendar.deadline(today, like.days, self.counted)
        return Preset(like.severity, trade, self.contractor(trade), due, like.limits)

    def contractor(self, trade: str) -> str:
        """Who is responsible for a trade in this building; empty: nobody."""
        found = responsible_for(self.contractors, trade, self.building)
        return "" if found is None else found.name

    def contractors_of(self, trade: str) -> tuple[str, ...]:
        """Everybody who may be chosen for a trade."""
        return tuple(each.name for each in self.contractors if each.active and trade in each.trades)

    def trades(self) -> tuple[str, ...]:
        """The trades of the standard list, in its order."""
        return tuple(dict.fromkeys(row.defect.trade for row in self.index.rows))

    def rooms_named(self, text: str) -> tuple[str, ...]:
        """Rooms by their names or initials, several with 、 between: zw，cw is 主卧 and 次卧.

        A room that is not known is taken as it was typed.
        """
        parts = (part.strip() for part in _BETWEEN_ROOMS.split(text))
        return tuple(dict.fromkeys(room for part in parts if part for room in self._rooms(part)))

    def _rooms(self, typed: str) -> list[str]:
        """One room, or several known ones with blanks between."""
        room = self._known(typed)
        if room is not None:
            return [room]
        found = [self._known(part) for part in typed.split()]
        known = [each for each in found if each is not None]
        return known if len(known) == len(found) else [typed]

    def _known(self, typed: str) -> str | None:
        wanted = typed.casefold()
        for fits in (str.__eq__, str.startswith):
            for room in self.rooms:
                if any(fits(term, wanted) for term in room.terms):
                    return room.name
        return None


def rooms_in_order(*groups: Iterable[str]) -> Sequence[str]:
    """The rooms of all groups, each once; places such as “客厅/卧室” are no rooms."""
    names = (name for group in groups for name in group)
    return tuple(dict.fromkeys(name for name in names if name and "/" not in name))


def known_severity(severity: int) -> int:
    """The same. Raises: CountWrong unless it is one of `SEVERITIES`."""
    if severity not in SEVERITIES:
        raise CountWrong
    return severity
