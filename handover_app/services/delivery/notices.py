"""Delivery notices: issued by version, drawn outside the transaction, printed in one file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    DeliveryRun,
    IssuedDeliveryNotice,
    LeftOut,
    NothingToSend,
    NoticeDayWrong,
)
from handover_app.domain.fees import fee_statement
from handover_app.domain.papers import Mark, Paper, PaperPrinted
from handover_app.domain.people import Right
from handover_app.domain.units import Unit, UnitNotFound
from handover_app.services.clock import local_day
from handover_app.services.delivery.batches import Days
from handover_app.services.delivery.issuing import (
    NoticeSheets,
    Wish,
    issue_part,
    sorted_out,
)
from handover_app.services.delivery.register import NoticeRegister
from handover_app.services.keys.desk import Secret
from handover_app.services.papers.delivery_papers import NoticeOrder, notice_issuer, notice_paper
from handover_app.services.papers.statement_papers import issuer_of, statement_paper
from handover_app.services.terms import terms_of
from handover_app.services.units import building_named
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

PART = 100
"""Units in one transaction of a run: other stations wait a fraction of a second for it."""

Keep = Callable[[str, bytes], None]
"""Takes the code of a unit, and the PDF of its notice with the fee statement."""
Progress = Callable[[int, int], None]
Which = Collection[UUID] | str | None


class RunStopped(Exception):
    """A drawing was given up between two papers."""


class DeliveryNoticeService(NoticeRegister):
    """The notices of the owners, and the register of what became of each."""

    def __init__(self, database: Database, secret: Secret) -> None:
        super().__init__(database)
        self._secret = secret

    def issue(
        self,
        act: Act,
        which: Which = None,
        *,
        reason: str = "",
        keep: Keep | None = None,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> DeliveryRun:
        """Invite the owners of units, a building, or all, whose conditions are met.

        Each notice freezes the fee statement that it carries. A unit whose notice would say the
        same again keeps it. ``keep`` gets every unit's file, new or not, drawn when its
        transaction is over; what it raises ends the run, and what was issued stays.

        Raises:
            NotAllowed: only who sends notices may.
            BuildingNotFound, UnitNotFound: there is nothing of that name.
            MissingGlyphs: the font lacks a character of what stands on every notice.
        """
        wish = Wish(reason=reason)
        return self._run(act, which, wish, keep, progress, cancelled)

    def issue_second(
        self,
        act: Act,
        which: Which,
        due: date,
        *,
        keep: Keep | None = None,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> DeliveryRun:
        """Ask those who were invited and did not come a second time (催告), by a day.

        Raises:
            NoticeDayWrong: the day has passed; and as `issue`.
        """
        if due <= local_day(self._database.now()):
            raise NoticeDayWrong(due)
        return self._run(act, which, Wish(second=True, due=due), keep, progress, cancelled)

    def pdf(
        self,
        which: Which = None,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        """The notices in one file, to be looked at; nothing is counted, nothing is issued.

        What was issued is marked as a copy, what was not as a specimen; empty when it was stopped.

        Raises:
            NothingToSend: no unit there is sold.
            MissingGlyphs: the font lacks a character of a name.
        """
        with self._database.read() as reading:
            units = [unit for unit in _units_of(reading, which) if unit.sold]
            if not units:
                raise NothingToSend
            pairs = _specimens(reading, units, local_day(self._database.now()))
        return _drawn(pairs, progress, cancelled)

    def print_issued(
        self,
        act: Act,
        which: Which = None,
        progress: Progress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> bytes:
        """The newest notices, each with its statement, in one file; each printing is counted.

        They are drawn first, and counted when they are there: a run that is stopped counts
        nothing, and answers nothing.

        Raises:
            NothingToSend: no unit there has a notice.
            MissingGlyphs: the font lacks a character of a name; nothing was counted.
        """
        with self._database.read() as reading:
            notices = _latest(reading, _units_of(reading, which))
            pairs = _stored(reading, notices)
        pdf = _drawn(pairs, progress, cancelled) if pairs else b""
        if pairs and not pdf:
            return b""
        with self._database.write(act) as work:
            work.require(Right.PRINT_PAPERS)
            if not pairs:
                raise NothingToSend
            # The units' rows let one station print at a time, or there would be two originals.
            work.units.lock([each.unit_id for each in notices])
            again = _stored(work, notices)
            if again != pairs:
                pdf = _drawn(again)
            _count(work, notices, again, self._database)
            work.commit({"printed": len(notices)})
        return pdf

    def _run(
        self,
        act: Act,
        which: Which,
        wish: Wish,
        keep: Keep | None,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> DeliveryRun:
        with self._database.read() as reading:
            units = _units_of(reading, which)
            sold = [unit for unit in units if unit.sold]
            chosen = sorted_out(reading, sold, wish, local_day(self._database.now()))
            ids = [unit.id for unit in chosen.wanted]
        run = DeliveryRun(unsold=len(units) - len(sold), left_out=chosen.left_out)
        progress(0, len(ids))
        done = 0
        for part in _parts(ids):
            if cancelled():
                return replace(run, cancelled=True)
            sheets, left_out = self._issue_part(act, part, wish)
            run = _added(run, sheets, left_out)
            for each in sheets if keep is not None else ():
                if cancelled():
                    return replace(run, cancelled=True)
                assert keep is not None
                keep(each.code, _drawn([(each.papers, Mark.ORIGINAL)]))
                done += 1
                progress(done, len(ids))
            if keep is None:
                done += len(part)
                progress(done, len(ids))
        return run

    def _issue_part(
        self, act: Act, part: Sequence[UUID], wish: Wish
    ) -> tuple[list[NoticeSheets], tuple[LeftOut, ...]]:
        """One transaction of a run; nothing is written where nothing is news."""
        now = self._database.now()
        with self._database.write(Act(act.clerk, act.station)) as work:
            sheets, left_out = issue_part(work, part, wish, now, self._secret)
            if work.has_events():
                work.commit({"issued": sum(each.new for each in sheets)})
            return sheets, left_out


_Pair = tuple[tuple[Paper, Paper], Mark]


def _units_of(reading: Reading, which: Which) -> list[Unit]:
    """The units asked for, in the order of building, entrance, floor and room."""
    if which is None or isinstance(which, str):
        return reading.units.in_building(building_named(reading, which))
    wanted = set(which)
    if not wanted:
        return []
    found = reading.units.some(list(wanted))
    missing = wanted - {unit.id for unit in found}
    if missing:
        raise UnitNotFound(str(min(missing)))
    return sorted(found, key=lambda unit: (unit.building, unit.entrance, unit.floor, unit.room))


def _parts(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), PART):
        yield ids[start : start + PART]


def _added(
    run: DeliveryRun, sheets: Sequence[NoticeSheets], left_out: Sequence[LeftOut]
) -> DeliveryRun:
    new = sum(each.new for each in sheets)
    return replace(
        run,
        issued=run.issued + new,
        unchanged=run.unchanged + len(sheets) - new,
        late=run.late + sum(each.new and each.late for each in sheets),
        left_out=(*run.left_out, *left_out),
    )


def _latest(reading: Reading, units: Sequence[Unit]) -> list[IssuedDeliveryNotice]:
    """The newest notice of each unit that has one, in the order of the units."""
    found = reading.delivery_notices.latest([unit.id for unit in units])
    return [found[unit.id] for unit in units if unit.id in found]


def _stored(reading: Reading, notices: Sequence[IssuedDeliveryNotice]) -> list[_Pair]:
    """Each notice with its statement, and what this printing of it is."""
    ids = [each.paper_id for each in notices]
    prints = reading.papers.prints_of(ids)
    sheets = reading.papers.some([*ids, *(each.statement_paper_id for each in notices)])
    return [
        (
            (sheets[each.paper_id], sheets[each.statement_paper_id]),
            Mark.copy(prints[each.paper_id]) if each.paper_id in prints else Mark.ORIGINAL,
        )
        for each in notices
    ]


def _specimens(reading: Reading, units: Sequence[Unit], today: date) -> list[_Pair]:
    """What was issued as a copy, else what would be issued now."""
    notices = {each.unit_id: each for each in _latest(reading, units)}
    stored = dict(zip(notices, _stored(reading, list(notices.values())), strict=True))
    catalogue = reading.fees.catalogue()
    terms = terms_of(reading, units, catalogue)
    issuer = notice_issuer(reading, units[0], catalogue, today, None)
    fees = issuer_of(reading, units[0], None)
    days = Days.of(reading, today)
    found: list[_Pair] = []
    for unit in units:
        if unit.id in stored:
            pair, mark = stored[unit.id]
            found.append((pair, Mark.copy(max(mark.count, 1))))
            continue
        lines = fee_statement(terms[unit.id], catalogue).lines
        kind = days.kind(unit.building)
        notice = notice_paper(issuer, unit, NoticeOrder(kind, days.batch(unit.building)), lines)
        statement = statement_paper(fees, unit, terms[unit.id], lines)
        found.append(((notice, statement), Mark.SPECIMEN))
    return found


def _drawn(
    pairs: Sequence[_Pair],
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """All notices, each with its statement, in one PDF; nothing when it was stopped."""
    from handover_app.documents.papers import render_many

    sheets = [paper for both, _ in pairs for paper in both]
    marks = [mark for _, mark in pairs for _ in range(2)]

    def tell(count: int) -> None:
        if cancelled():
            raise RunStopped
        progress(count // 2, len(pairs))

    try:
        return render_many(sheets, marks, drawn=tell)
    except RunStopped:
        return b""


def _count(
    work: UnitOfWork,
    notices: Sequence[IssuedDeliveryNotice],
    pairs: Sequence[_Pair],
    database: Database,
) -> None:
    """Count this printing of each notice."""
    work.papers.note_prints([each.paper_id for each in notices], work.act.clerk, database.now())
    for each, (_, mark) in zip(notices, pairs, strict=True):
        work.record(
            PaperPrinted(
                unit_id=each.unit_id,
                paper_id=each.paper_id,
                kind=papers.DeliveryNotice.kind,
                copy=mark.count,
            )
        )
