"""The day on paper: sheets numbered and printed the evening before, entered or given back after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.paper_days import (
    MOST_BLANKS,
    SERIES,
    NobodyExpected,
    PaperDayOver,
    PaperDayPrinted,
    PaperSheet,
    SheetDone,
    SheetKind,
    SheetReasonMissing,
    SheetsReturned,
    sheet_number,
)
from handover_app.domain.papers import PaperHead, file_name
from handover_app.domain.people import Right
from handover_app.services.clock import local_day
from handover_app.services.delivery.standing import open_conditions
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.paper_day_papers import (
    DayData,
    Expected,
    PaperFile,
    day_files,
)
from handover_app.services.papers.words import project_head
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

_EVERY_STATION = "*"
_RUNS = "paper days"
_OF_UNIT = (SheetKind.CHECK_IN, SheetKind.KEYS, SheetKind.GIFT)


@dataclass(frozen=True)
class PaperDayFile:
    """A file of the paper day: its name and its PDF."""

    name: str
    pdf: bytes


@dataclass(frozen=True)
class PaperDay:
    """What was printed for a day: ``sheets`` counts every number of it, open or done."""

    day: date
    expected: int
    sheets: int
    files: tuple[PaperDayFile, ...]


class PaperDayService:
    """Numbers are taken in one transaction; the pages are drawn after it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def print_day(
        self,
        act: Act,
        day: date,
        receipts: int | None = None,
        *,
        appointed_only: bool = False,
        drawn: Callable[[str], None] = lambda _name: None,
    ) -> PaperDay:
        """Number and draw the papers of a day; a second run adds only what is new.

        Expected is who has an appointment on that day, then every other sold unit whose keys are
        not handed over; on a day without appointments that is everybody. ``appointed_only``
        leaves the others out. ``receipts``: how many blank receipts there are to be in all, as
        many as households by default. ``drawn`` is told the name of each file.

        Raises:
            NotAllowed: only who enters paper may print it.
            PaperDayOver: the day has passed.
            NobodyExpected: there is no household, and nothing was printed before.
            MissingGlyphs: the font lacks a character; the numbers stay, for the next run.
        """
        now = self._database.now()
        head = self._number(act, day, now, receipts, appointed_only=appointed_only)
        with self._database.read() as reading:
            data = _day_data(reading, day, now, head, _expected(reading, day, appointed_only))
            files = day_files(reading, data)
        return PaperDay(day, len(data.households), len(data.sheets), _drawn(files, drawn))

    def number(
        self, act: Act, day: date, receipts: int | None = None, *, appointed_only: bool = False
    ) -> None:
        """Number the sheets of a day without drawing them; see `print_day`."""
        self._number(act, day, self._database.now(), receipts, appointed_only=appointed_only)

    def _number(
        self, act: Act, day: date, now: datetime, receipts: int | None, *, appointed_only: bool
    ) -> PaperHead:
        """Number what has no number yet; answers the head of the day's papers."""
        with self._database.read() as reading:
            units = [each.unit.id for each in _expected(reading, day, appointed_only)]
            gifts = {each for each, f in reading.handovers.facts().items() if f.gift_at}
        with self._database.write(act) as work:
            work.require(Right.ENTER_PAPER)
            if day < local_day(now):
                raise PaperDayOver(day)
            head = project_head(work, None, now)
            # Its row is held until the commit: two laptops number one after the other.
            work.take_number(_RUNS, _EVERY_STATION)
            known = work.paper_days.of_day(day)
            if not units and not known:
                raise NobodyExpected(day)
            blanks = min(len(units) if receipts is None else receipts, MOST_BLANKS)
            new = _numbered(work, day, _missing(known, units, gifts, blanks))
            if new:
                work.paper_days.print(new, day, act.clerk, now)
                work.record(PaperDayPrinted(day=day, sheets=len(new)))
                work.commit({"sheets": len(new)})
        return head

    def sheets(self, day: date) -> tuple[PaperSheet, ...]:
        """Every sheet of a day, in the order of the numbers."""
        with self._database.read() as reading:
            return reading.paper_days.of_day(day)

    def open(self) -> tuple[PaperSheet, ...]:
        """Every sheet that was neither entered nor given back, in the order of the numbers."""
        with self._database.read() as reading:
            return reading.paper_days.open()

    def sheet(self, number: str) -> PaperSheet:
        """The sheet of this number, as it was typed or scanned.

        Raises:
            SheetUnknown: no sheet bears it.
        """
        with self._database.read() as reading:
            return reading.paper_days.numbered("".join(number.split()).upper())

    def open_sheet(self, number: str) -> PaperSheet:
        """The open sheet of this number.

        Raises:
            SheetUnknown: no sheet bears it.
            SheetDone: it was entered, or came back unused: when and by whom.
        """
        found = self.sheet(number)
        if found.done_at is not None:
            raise SheetDone(found.number, found.done_at, found.done_by, found.returned)
        return found

    def compared_by(self, act: Act) -> str:
        """The name of the second person who compared the sheet for this operation."""
        with self._database.read() as reading:
            return reading.paper_days.compared_by(act)

    def give_back(self, act: Act, numbers: Sequence[str], reason: str) -> int:
        """Note that sheets came back unused or spoiled; answers how many.

        Raises:
            NotAllowed: only who enters paper may.
            SheetReasonMissing: there is no reason.
            SheetUnknown, SheetDone: one of them can't come back; none is noted then.
        """
        now, words = self._database.now(), " ".join(reason.split())
        wanted = tuple(dict.fromkeys(numbers))
        with self._database.write(act) as work:
            work.require(Right.ENTER_PAPER)
            if not words:
                raise SheetReasonMissing
            work.paper_days.take_all(wanted)
            work.paper_days.give_back(wanted, act.operation, words, act.clerk, now)
            if wanted:
                work.record(SheetsReturned(numbers=wanted, reason=words))
                work.commit({"sheets": len(wanted)})
            return len(wanted)


def _expected(reading: Reading, day: date, appointed_only: bool) -> list[Expected]:
    """Who has an appointment, by its hour; then who else has no keys yet, by unit."""
    notes = reading.appointments.on(day)
    facts = reading.handovers.facts()
    found = []
    for unit in reading.units.all():
        note, noted = notes.get(unit.id), facts.get(unit.id)
        gone = noted is not None and (noted.handed_over or noted.rescinded)
        if unit.sold and not gone and (note is not None or not appointed_only):
            found.append(Expected(unit, note))
    # Sorting keeps the units of an hour in the order of the building.
    return sorted(found, key=lambda each: (each.note is None, each.note and each.note.begins))


def _missing(
    known: Sequence[PaperSheet], units: Sequence[UUID], gifts: set[UUID], blanks: int
) -> list[tuple[SheetKind, UUID | None]]:
    """The sheets that are wanted and have no number yet, in the order of the numbers to come."""
    there = {(each.kind, each.unit_id) for each in known}
    wanted: list[tuple[SheetKind, UUID | None]] = []
    for kind in _OF_UNIT:
        for unit_id in units:
            given = kind is SheetKind.GIFT and unit_id in gifts
            if not given and (kind, unit_id) not in there:
                wanted.append((kind, unit_id))
    written = sum(each.kind is SheetKind.RECEIPT for each in known)
    wanted += [(SheetKind.RECEIPT, None)] * (blanks - written)
    return wanted


def _numbered(
    work: UnitOfWork, day: date, wanted: Sequence[tuple[SheetKind, UUID | None]]
) -> list[tuple[str, SheetKind, UUID | None]]:
    """Each with the next number of its book for the day, which is the whole hall's."""
    found = []
    for kind, unit_id in wanted:
        serial = work.take_number(f"{SERIES[kind]} {day.isoformat()}", _EVERY_STATION)
        found.append((number_on_paper(work, sheet_number(kind, day, serial)), kind, unit_id))
    return found


def _day_data(
    reading: Reading, day: date, now: datetime, head: PaperHead, expected: list[Expected]
) -> DayData:
    """What the papers are made from; who had a sheet of the day before keeps the line."""
    sheets = reading.paper_days.of_day(day)
    there = {each.unit.id for each in expected}
    gone = list(dict.fromkeys(s.unit_id for s in sheets if s.unit_id and s.unit_id not in there))
    households = [*expected, *(Expected(unit) for unit in reading.units.some(gone))]
    return DayData(
        day=day,
        now=now,
        head=head,
        households=tuple(households),
        sheets=sheets,
        facts=reading.handovers.facts(),
        lacking=open_conditions(reading, [each.unit.id for each in households]),
        appointed=sum(each.note is not None for each in households),
    )


def _drawn(files: Sequence[PaperFile], drawn: Callable[[str], None]) -> tuple[PaperDayFile, ...]:
    from handover_app.documents import papers as documents

    made = []
    for each in files:
        made.append(PaperDayFile(file_name(each.name), documents.render_many(each.papers)))
        drawn(made[-1].name)
    return tuple(made)
