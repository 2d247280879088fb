"""The key ledger: who held what when, looked at by pages and written out (E04)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    KeyLedgerExported,
    LedgerEmpty,
    LedgerFilter,
    LedgerForm,
    LedgerPage,
    LedgerPlace,
    LedgerRow,
    LedgerTooLong,
)
from handover_app.domain.people import Right
from handover_app.services.papers.stock_papers import (
    ledger_cells,
    ledger_headings,
    ledger_list,
    ledger_name,
)
from handover_app.storage.database import Database
from handover_app.storage.key_ledger_workbook import key_ledger_workbook
from handover_app.storage.unit_of_work import Reading

PAGE = 200
MOST_ROWS = {LedgerForm.EXCEL: 100_000, LedgerForm.PDF: 5_000}
"""How many movements one file takes; more is asked for in parts."""


class KeyLedgerService:
    """Movements are only added, so that every answer can be given again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self, asked: LedgerFilter, after: LedgerPlace | None = None, limit: int = PAGE
    ) -> LedgerPage:
        """Movements, newest first; ``after`` is where the page before ended."""
        asked = asked.plain()
        with self._database.read() as reading:
            found = reading.key_ledger.rows(asked, _span(asked), limit + 1, after)
        rows = found[:limit]
        more = len(found) > limit
        return LedgerPage(rows, LedgerPlace(rows[-1].at, rows[-1].movement_id) if more else None)

    def workbook(self, act: Act, asked: LedgerFilter) -> bytes:
        """The ledger as a workbook of text cells; that it was written out is journalled.

        Raises:
            LedgerTooLong, LedgerEmpty: too many movements for one file, or none.
        """
        asked = asked.plain()
        with self._database.read() as reading:
            rows = _rows(reading, asked, LedgerForm.EXCEL)
        made = b""
        if _fits(rows, LedgerForm.EXCEL):
            cells = [ledger_cells(row) for row in rows]
            made = key_ledger_workbook(ledger_name(), ledger_headings(), cells)
        self._note(act, asked, LedgerForm.EXCEL, len(rows))
        return made

    def pdf(self, act: Act, asked: LedgerFilter) -> bytes:
        """The ledger as a list to be printed; that it was written out is journalled.

        Raises:
            LedgerTooLong, LedgerEmpty: too many movements for one file, or none.
            MissingGlyphs: the font lacks a character; nothing was written out.
        """
        from handover_app.documents import papers as documents

        asked = asked.plain()
        with self._database.read() as reading:
            rows = _rows(reading, asked, LedgerForm.PDF)
            paper = ledger_list(reading, act, asked, rows, self._database.now())
        made = documents.render(paper) if _fits(rows, LedgerForm.PDF) else b""
        self._note(act, asked, LedgerForm.PDF, len(rows))
        return made

    def _note(self, act: Act, asked: LedgerFilter, form: LedgerForm, count: int) -> None:
        """The file is made first, so that no desk waits while its pages are drawn."""
        with self._database.write(act) as work:
            work.require(Right.KEEP_KEYS)
            if not count:
                raise LedgerEmpty
            if count > MOST_ROWS[form]:
                raise LedgerTooLong(MOST_ROWS[form])
            work.record(
                KeyLedgerExported(
                    unit_id=asked.unit_id, form=form, rows=count, narrowed_by=asked.narrows,
                    since=asked.since, until=asked.until,
                )
            )  # fmt: skip
            work.commit({"rows": count})


def _rows(reading: Reading, asked: LedgerFilter, form: LedgerForm) -> tuple[LedgerRow, ...]:
    """One more than a file takes, if there are so many."""
    return reading.key_ledger.rows(asked, _span(asked), MOST_ROWS[form] + 1)


def _fits(rows: Sequence[LedgerRow], form: LedgerForm) -> bool:
    return 0 < len(rows) <= MOST_ROWS[form]


def _span(asked: LedgerFilter) -> tuple[datetime | None, datetime | None]:
    """The days of the venue in UTC; the second moment is the first one outside."""
    until = None if asked.until is None else _midnight(asked.until + timedelta(days=1))
    return (None if asked.since is None else _midnight(asked.since)), until


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone(UTC)
