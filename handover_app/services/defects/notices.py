"""Rectification notices: issued by rule or by hand, reminded, replaced, repaired by others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    Deduction,
    DefectState,
    DefectSummary,
    IssuedNotice,
    NoContractor,
    NothingToNotify,
    NoticeAnswered,
    NoticeCostMissing,
    NoticeKind,
    NoticeMixed,
    NoticeNotFound,
    NoticeRun,
    NoticeSummary,
    RectificationNotice,
    WaitingNotices,
)
from handover_app.domain.keys import printable
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.clock import local_day
from handover_app.services.defects.issuing import (
    NoticeOrder,
    base_of,
    by_contractor,
    defects_of,
    issue,
    still_to_repair,
    trades_of,
)
from handover_app.services.defects.noting import require_future
from handover_app.services.handover import require_unit
from handover_app.services.papers.service import PaperService
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

Keep = Callable[[IssuedNotice, str, bytes], None]
"""Takes a notice of a run with the name of its file and its PDF."""
_NAME_BYTES = 180


class NoticeService:
    """Contractors are told on numbered paper; it is printed by `PaperService.print`."""

    def __init__(self, database: Database, papers: PaperService) -> None:
        self._database = database
        self._papers = papers

    def list(self) -> tuple[NoticeSummary, ...]:
        """All rectification notices, newest first."""
        with self._database.read() as reading:
            return reading.notices.summaries()

    def defects(self, notice_id: UUID) -> tuple[DefectSummary, ...]:
        """The defects of a notice as they stand now, in the order of the paper.

        Raises:
            NoticeNotFound: there is no such notice.
        """
        with self._database.read() as reading:
            notice = reading.notices.get(notice_id)
            if notice is None:
                raise NoticeNotFound
            found = reading.defects.some([line.defect_id for line in notice.lines])
            return tuple(found[line.defect_id] for line in notice.lines)

    def deductions(self) -> tuple[Deduction, ...]:
        """What third parties' repairs cost so far, by the contractor it is deducted from."""
        with self._database.read() as reading:
            return reading.notices.deductions()

    def waiting(self) -> WaitingNotices:
        """What `issue_all` would issue now, a notice a contractor, and what it would leave out."""
        with self._database.read() as reading:
            return reading.notices.waiting()

    def issue_unit(self, act: Act, unit_id: UUID) -> tuple[PaperRef, ...]:
        """One notice a responsible contractor for the unit's defects that wait for one.

        Defects without a contractor are left out: `ContractorService.gaps` names them.

        Raises:
            NothingToNotify: no defect waits for a notice.
            NoContractor: nobody is responsible for any of them.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_NOTICE)
            unit = require_unit(work, unit_id)
            noted = [
                each for each in work.defects.of_unit(unit_id) if each.state is DefectState.NOTED
            ]
            if not noted:
                raise NothingToNotify(unit.code)
            named = {name: found for name, found in by_contractor(noted).items() if name}
            if not named:
                raise NoContractor(trades_of(noted))
            issued = [issue(work, NoticeOrder(name), found, now) for name, found in named.items()]
            work.commit({"papers": [each.paper_id for each in issued]})
            kind = PaperKind.RECTIFICATION_NOTICE.name
            return tuple(PaperRef(each.paper_id, kind, each.number) for each in issued)

    def issue_by_hand(
        self, act: Act, defect_ids: Collection[UUID], due: date | None = None
    ) -> IssuedNotice:
        """One notice for these defects of one contractor, in one flat or many.

        Raises:
            NothingToNotify: there are none.
            NoContractor, NoticeMixed: nobody is responsible, or more than one.
            StepNotPossible: one of them is not to be repaired now.
            DueInPast: the deadline has passed.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            found = defects_of(work, defect_ids)
            if not found:
                raise NothingToNotify("")
            named = by_contractor(found)
            if "" in named:
                raise NoContractor(trades_of(named[""]))
            if len(named) > 1:
                raise NoticeMixed(tuple(named))
            if due is not None:
                require_future(due, local_day(now))
            issued = issue(work, NoticeOrder(found[0].contractor, due), found, now)
            return _committed(work, issued)

    def issue_contractor(self, act: Act, contractor: str, due: date | None = None) -> IssuedNotice:
        """One notice for all defects of a contractor that wait for one, over all flats.

        Raises:
            NothingToNotify: none waits.
            DueInPast: the deadline has passed.
        """
        now, contractor = self._database.now(), printable(contractor).strip()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            found = [
                each
                for each in defects_of(work, work.notices.noted(contractor))
                if each.state is DefectState.NOTED and each.contractor == contractor
            ]
            if not found or not contractor:
                raise NothingToNotify(contractor)
            if due is not None:
                require_future(due, local_day(now))
            return _committed(work, issue(work, NoticeOrder(contractor, due), found, now))

    def issue_all(
        self,
        act: Act,
        *,
        due: date | None = None,
        keep: Keep | None = None,
        progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> NoticeRun:
        """One notice a contractor for everything that waits, each in a transaction of its own.

        ``keep`` gets each PDF once its notice is committed; what it raises ends the run, and the
        notice is printed again from the list. ``progress`` is told how many of how many are done,
        ``cancelled`` is asked before each one.

        Raises:
            NotAllowed: only who issues notices may.
            DueInPast: the deadline has passed.
        """
        waiting = self.waiting()
        total = len(waiting.contractors)
        done: list[IssuedNotice] = []
        for place, each in enumerate(waiting.contractors):
            if cancelled():
                return NoticeRun(tuple(done), waiting.left_out, cancelled=True)
            # Another station may have issued it meanwhile: then nothing of it is left.
            with suppress(NothingToNotify):
                issued = self.issue_contractor(_part_of(act), each.contractor, due)
                done.append(issued)
                if keep is not None:
                    printed = self._papers.print(_part_of(act), issued.paper_id)
                    keep(issued, notice_file(issued.number, issued.contractor), printed.pdf)
            progress(place + 1, total)
        return NoticeRun(tuple(done), waiting.left_out)

    def remind(self, act: Act, notice_id: UUID) -> IssuedNotice:
        """A reminder (催办) of what a notice asks for and its contractor has not repaired.

        Raises:
            NoticeNotFound: there is no such notice.
            NoticeAnswered: nothing of it is left to be done by him.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            parent = base_of(work, _require(work, notice_id))
            found = still_to_repair(work, parent)
            if not found:
                raise NoticeAnswered(parent.number)
            told = parent.third_party or parent.contractor
            order = NoticeOrder(told, parent.due, NoticeKind.REMINDER, parent)
            return _committed(work, issue(work, order, found, now))

    def issue_second(self, act: Act, notice_id: UUID, due: date) -> IssuedNotice:
        """A second notice with a new deadline, which names the first.

        Raises:
            NoticeNotFound, NoticeAnswered: see `remind`.
            DueInPast: the deadline has passed.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            parent = base_of(work, _require(work, notice_id))
            found = still_to_repair(work, parent)
            if not found:
                raise NoticeAnswered(parent.number)
            require_future(due, local_day(now))
            told = parent.third_party or parent.contractor
            order = NoticeOrder(told, due, NoticeKind.SECOND, parent)
            return _committed(work, issue(work, order, found, now))

    def issue_third_party(
        self,
        act: Act,
        notice_id: UUID,
        third_party: str,
        cost: Money,
        due: date,
        defect_ids: Sequence[UUID] | None = None,
    ) -> IssuedNotice:
        """Have others repair what the contractor did not (代修); he is told what is deducted.

        The defects (those of ``defect_ids`` or all that are left) go to the third party; their
        history keeps whose they were. Only the lead decides it (`Right.SETTLE_DEFECTS`).

        Raises:
            NoticeNotFound, NoticeAnswered: see `remind`.
            NoticeCostMissing: without the third party's name, or a cost.
            DueInPast: the deadline has passed.
        """
        now, third_party = self._database.now(), printable(third_party).replace("\n", " ").strip()
        with self._database.write(act) as work:
            work.require(Right.SETTLE_DEFECTS)
            parent = base_of(work, _require(work, notice_id))
            found = still_to_repair(work, parent)
            if defect_ids is not None:
                found = [each for each in found if each.id in set(defect_ids)]
            if not found:
                raise NoticeAnswered(parent.number)
            if not third_party or len(third_party) > 120 or cost.fen <= 0:
                raise NoticeCostMissing
            require_future(due, local_day(now))
            kind = NoticeKind.THIRD_PARTY
            order = NoticeOrder(parent.contractor, due, kind, parent, third_party, cost)
            return _committed(work, issue(work, order, found, now))


def notice_file(number: str, contractor: str) -> str:
    """The name of a notice's PDF, which every file system takes: short, without signs and dots."""
    plain = "".join(
        each if each.isprintable() and each not in '/\\:*?"<>|' else "_"
        for each in f"{number}-{contractor}"
    )
    while len(plain.encode()) > _NAME_BYTES:
        plain = plain[:-1]
    return f"{plain.rstrip(' .')}.pdf"


def _part_of(act: Act) -> Act:
    """An operation of its own for a part of a run."""
    return Act(act.clerk, act.station)


def _require(work: UnitOfWork, notice_id: UUID) -> RectificationNotice:
    notice = work.notices.get(notice_id)
    if notice is None:
        raise NoticeNotFound
    return notice


def _committed(work: UnitOfWork, issued: IssuedNotice) -> IssuedNotice:
    work.commit({"papers": [issued.paper_id], "number": issued.number})
    return issued
