"""The rows of a paper form as they are typed, without Qt: what each cell means, what is missing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum, IntEnum

from handover_app.domain.defects import (
    FORM_LINES,
    Finding,
    FormOfUnit,
    StandardDefect,
    StandardIndex,
    box_of_line,
)

SEVERITIES = ("1", "2", "3")
_BOX = re.compile(r"(\d{1,2})\s*[-.—、 ]\s*(\d{1,2})")
_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?")
_MONTH_AND_DAY = re.compile(r"(\d{2})(\d{2})")
_MOST_DAYS = 999
_HALF_A_YEAR = timedelta(days=183)


class Cell(IntEnum):
    """The columns of the grid."""

    LINE = 0
    ROOM = 1
    WORDS = 2
    SEVERITY = 3
    DUE = 4
    NOTE = 5


class Problem(Enum):
    """What is wrong with a row."""

    WORDS_MISSING = "words missing"
    ROOM_MISSING = "room missing"
    SEVERITY_WRONG = "severity wrong"
    DUE_WRONG = "due wrong"
    DUE_PAST = "due in the past"
    TAKEN = "entered before"

    @property
    def cell(self) -> Cell:
        """Where it is mended."""
        return _MENDED.get(self, Cell.WORDS)


_MENDED = {
    Problem.ROOM_MISSING: Cell.ROOM,
    Problem.SEVERITY_WRONG: Cell.SEVERITY,
    Problem.DUE_WRONG: Cell.DUE,
    Problem.DUE_PAST: Cell.DUE,
}


@dataclass(frozen=True)
class Preset:
    """What an empty cell stands for, shown faintly."""

    severity: str = ""
    due: str = ""


@dataclass
class PaperRow:
    """A numbered line, or (``line`` None) a ticked box; the cells as they are typed.

    ``standard`` is the row of the standard list that the words stand for; ``entered``: it was
    saved, by this desk or another one, and is no longer open to the keys.
    """

    line: int | None
    room: str = ""
    words: str = ""
    severity: str = ""
    due: str = ""
    note: str = ""
    standard: StandardDefect | None = None
    entered: bool = False
    problem: Problem | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.room or self.words or self.severity or self.due or self.note)

    def text(self, cell: Cell) -> str:
        """What is typed in a cell."""
        return "" if cell is Cell.LINE else str(getattr(self, cell.name.lower()))


@dataclass
class PaperRows:
    """All rows of a form: boxes first, as on its front, and an empty one after them; then lines."""

    form: FormOfUnit = field(default_factory=FormOfUnit)
    index: StandardIndex = field(default_factory=lambda: StandardIndex(()))
    rows: list[PaperRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.rows:
            self.rows = [PaperRow(None), *(PaperRow(line) for line in range(1, FORM_LINES + 1))]

    def know(self, form: FormOfUnit, index: StandardIndex) -> None:
        """Rooms, boxes and the standard list; lines that another desk entered are closed."""
        self.form, self.index = form, index
        for row in self.rows:
            if row.line in form.taken and row.empty:
                row.entered = True

    @property
    def typed(self) -> bool:
        """Whether something waits to be saved."""
        return any(not row.empty and not row.entered for row in self.rows)

    def set(self, place: int, cell: Cell, text: str) -> None:
        """Take what was typed into a cell: a room by number or initials, words by their code."""
        row, text = self.rows[place], text.strip()
        if row.entered or cell is Cell.LINE or text == row.text(cell):
            return
        row.problem = None
        if cell is Cell.ROOM and row.line is None and self._box(text) is not None:
            self._set_words(place, text)  # 3-5 in the first cell says all of it
        elif cell is Cell.ROOM:
            known = self.form.room(text)
            row.room = known.name if known else text
        elif cell is Cell.WORDS:
            self._set_words(place, text)
        elif cell is Cell.NOTE:
            row.note = text
        else:
            setattr(row, cell.name.lower(), unicodedata.normalize("NFKC", text))
        if row.line is None and not row.empty and self.rows[place + 1].line is not None:
            self.rows.insert(place + 1, PaperRow(None))

    def take(self, place: int, standard: StandardDefect) -> None:
        """The words are those of a row of the standard list."""
        self.set(place, Cell.WORDS, standard.code)

    def clear(self, place: int) -> None:
        """Nothing was typed into this row."""
        row = self.rows[place]
        if not row.entered:
            self.rows[place] = PaperRow(row.line)

    def refuse(self, line: int) -> int | None:
        """This line was entered before; answers where it stands."""
        for place, row in enumerate(self.rows):
            if not row.empty and not row.entered and self._line(place) == line:
                row.problem = Problem.TAKEN
                return place
        return None

    def wrong(self, walked: datetime, today: date) -> int | None:
        """The first row that can't be saved, with its problem noted; None: all can."""
        first = None
        for place, row in enumerate(self.rows):
            if not row.entered and not row.empty:
                row.problem = self._problem(place, walked, today)
                if row.problem is not None and first is None:
                    first = place
        return first

    def findings(self, walked: datetime) -> tuple[Finding, ...]:
        """What is to be saved, in the order of the form; asked after `wrong` had nothing."""
        return tuple(
            self._finding(place, walked)
            for place, row in enumerate(self.rows)
            if not row.empty and not row.entered
        )

    def saved(self) -> None:
        """What was typed is in the database."""
        for place, row in enumerate(self.rows):
            if not row.empty and not row.entered:
                row.room, row.entered = self.room_of(place), True

    def room_of(self, place: int) -> str:
        """The room that counts for a row: its own, else that of the line above (同上)."""
        row = self.rows[place]
        if row.room:
            return row.room
        if row.line is None and row.standard is not None:
            rooms = self.form.rooms_of(row.standard.code)
            if len(rooms) == 1:
                return rooms[0].name
        above: Iterable[PaperRow] = reversed(self.rows[:place])
        same = (each for each in above if (each.line is None) is (row.line is None))
        return next((each.room for each in same if each.room), "")

    def preset(self, place: int, of: Callable[[StandardDefect | None], Preset]) -> Preset:
        """What the empty cells of a row stand for; nothing for a row without words."""
        row = self.rows[place]
        return of(row.standard) if row.words else Preset()

    def _set_words(self, place: int, text: str) -> None:
        row = self.rows[place]
        box = self._box(text) if row.line is None else None
        if box is not None:
            row.room, text = box
        row.standard = self._standard(text)
        row.words = text if row.standard is None else row.standard.description
        if row.standard is not None and not row.room and row.line is None:
            row.room = self.room_of(place)

    def _standard(self, text: str) -> StandardDefect | None:
        """A row by its code; 空鼓's TJ-001 is found as tj001 too."""
        plain = _plain(text)
        rows = (row.defect for row in self.index.rows)
        return next((each for each in rows if plain and _plain(each.code) == plain), None)

    def _box(self, text: str) -> tuple[str, str] | None:
        """Room and code of a box by its place on the form: 3-5 is the third room's fifth box."""
        found = _BOX.fullmatch(unicodedata.normalize("NFKC", text).strip())
        if found is None:
            return None
        room, box = int(found[1]), int(found[2])
        rooms = self.form.rooms
        if not 1 <= room <= len(rooms) or not 1 <= box <= len(rooms[room - 1].codes):
            return None
        return rooms[room - 1].name, rooms[room - 1].codes[box - 1]

    def _line(self, place: int) -> int | None:
        row = self.rows[place]
        if row.line is not None or row.standard is None:
            return row.line
        return self.form.box(self.room_of(place), row.standard.code)

    def _problem(self, place: int, walked: datetime, today: date) -> Problem | None:
        row = self.rows[place]
        if not row.words:
            return Problem.WORDS_MISSING
        if not self.room_of(place) and (row.standard is None or row.line is None):
            return Problem.ROOM_MISSING
        if self._line(place) in self.form.taken or self._twice(place):
            return Problem.TAKEN
        if row.severity and row.severity not in SEVERITIES:
            return Problem.SEVERITY_WRONG
        if row.due:
            due = parse_due(row.due, walked.astimezone().date())
            if due is None:
                return Problem.DUE_WRONG
            return Problem.DUE_PAST if due < today else None
        return None

    def _twice(self, place: int) -> bool:
        """Whether a box stands in an earlier row too."""
        line = self._line(place)
        if line is None or box_of_line(line) is None:
            return False
        return any(self._line(earlier) == line for earlier in range(place))

    def _finding(self, place: int, walked: datetime) -> Finding:
        row, standard = self.rows[place], self.rows[place].standard
        return Finding(
            code=standard.code if standard else "",
            room=self.room_of(place),
            description="" if standard else row.words,
            severity=int(row.severity) if row.severity else None,
            due=parse_due(row.due, walked.astimezone().date()) if row.due else None,
            note=row.note,
            found_at=walked,
            paper_line=self._line(place),
        )


def parse_due(text: str, walked: date) -> date | None:
    """A day as it is written on paper: days after the walk (7), 0628, 6-28, 6月28日, 2026-06-28.

    Without a year it is the next such day, or the last one where that is nearer. None: no day.
    """
    plain = unicodedata.normalize("NFKC", text).strip().removeprefix("+").removesuffix("天")
    if plain.isdigit() and int(plain) <= _MOST_DAYS and len(plain) <= len(str(_MOST_DAYS)):
        return walked + timedelta(days=int(plain))
    found = _DAY.fullmatch(plain)
    short = _MONTH_AND_DAY.fullmatch(plain)
    if found is None and short is None:
        return None
    year, month, day = found.groups() if found else (None, *short.groups())  # type: ignore[union-attr]
    years = [int(year)] if year else [walked.year, walked.year + 1]
    days = [each for each in (_day(y, int(month), int(day)) for y in years) if each is not None]
    near = (each for each in days if year or each >= walked - _HALF_A_YEAR)
    return next(near, None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(code: str) -> str:
    return unicodedata.normalize("NFKC", code).casefold().replace("-", "").replace(" ", "")
