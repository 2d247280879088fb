"""The day of the cash desk: its book over all shifts, and the close that locks it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.shifts import (
    DayBook,
    DayClose,
    DayHasOpenShifts,
    DayIsAhead,
    DaySummary,
    Shift,
)
from handover_app.services.clock import local_day
from handover_app.services.papers import shift_papers
from handover_app.services.shifts.view import day_summary, refuse_look
from handover_app.storage.cash_book import Scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading

DAYS_SHOWN = 60


class DayService:
    """Every fen of a day (日清月结)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def days(self) -> tuple[date, ...]:
        """The newest days with a shift, newest first."""
        with self._database.read() as reading:
            return tuple(reading.shifts.days(DAYS_SHOWN))

    def day(self, day: date) -> DaySummary:
        """The shifts of a day, and its close."""
        with self._database.read() as reading:
            return day_summary(reading, day)

    def book(self, act: Act, day: date) -> DayBook:
        """The sums of a day over all its shifts.

        Raises:
            NotAllowed: a shift is open, and only who closes days may look (blind count).
        """
        with self._database.read() as reading:
            running = any(each.is_open for each in reading.shifts.of_day(day))
            refuse_look(reading, act, counting=running)
            close = reading.shifts.close_of(day)
            sums = reading.cash_books.sums(day_scope(reading, day))
            return DayBook(day, sums, None if close is None else close.at)

    def close_day(self, act: Act, day: date) -> DaySummary:
        """Lock a day and print its report; closing it again answers the same.

        Raises:
            NotAllowed: only finance and the lead close days.
            DayIsAhead: the day has not come yet; nothing opens a closed day again.
            DayHasOpenShifts: shifts of the day are open, with their names.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.CLOSE_DAY)
            if day > local_day(now):
                raise DayIsAhead(day)
            # The project's row lets one shift open, or one day close, at a time.
            work.projects.for_change()
            if work.shifts.day_closed(day):
                return day_summary(work, day)
            shifts = work.shifts.of_day(day)
            running = [_named(work, each) for each in shifts if each.is_open]
            if running:
                raise DayHasOpenShifts(day, tuple(running))
            close = DayClose.of(day, act.clerk, now)
            work.shifts.add_day(close)
            work.flush()
            sums = work.cash_books.sums(day_scope(work, day))
            paper = shift_papers.day_report(work, day, shifts, sums, now)
            ref = work.papers.store(paper, None, close.id, now)
            work.commit({"day": day, "paper": ref.paper_id})
            return day_summary(work, day)


def day_scope(reading: Reading, day: date) -> Scope:
    """The shifts of a day, and what happened on it outside of any shift."""
    begins = datetime.combine(day, time()).astimezone()
    ends = datetime.combine(day + timedelta(days=1), time()).astimezone()
    shifts = tuple(each.id for each in reading.shifts.of_day(day))
    return Scope(shifts, begins, ends)


def _named(reading: Reading, shift: Shift) -> str:
    return f"{shift.number} · {shift.drawer} · {reading.clerk_name(shift.clerk)}"
