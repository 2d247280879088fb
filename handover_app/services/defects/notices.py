"""Rectification notices: issued by rule or by hand, reminded, answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    Defect,
    DefectState,
    NothingToNotify,
    NoticeKind,
    NoticeSummary,
    RectificationNotice,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.defects.noting import doing_now
from handover_app.services.handover import require_unit
from handover_app.services.papers import desk_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

NOTICE_BOOK = "整改"


class NoticeService:
    """Contractors are told on numbered paper."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[NoticeSummary, ...]:
        """All rectification notices, newest first."""
        with self._database.read() as reading:
            return reading.notices.summaries()

    def issue_unit(self, act: Act, unit_id: UUID) -> tuple[PaperRef, ...]:
        """One notice a responsible contractor for the unit's defects that wait for one.

        Raises:
            NothingToNotify: no defect waits for a notice.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_NOTICE)
            unit = require_unit(work, unit_id)
            by_contractor: dict[str, list[Defect]] = defaultdict(list)
            for defect in work.defects.of_unit(unit_id):
                if defect.state is DefectState.NOTED:
                    by_contractor[defect.contractor].append(defect)
            if not by_contractor:
                raise NothingToNotify(unit.code)
            papers = [
                issue(work, unit, contractor, found, now)
                for contractor, found in sorted(by_contractor.items())
            ]
            work.commit({"papers": [each.paper_id for each in papers]})
            return tuple(papers)


def issue(
    work: UnitOfWork,
    unit: Unit,
    contractor: str,
    found: Sequence[Defect],
    now: datetime,
) -> PaperRef:
    """One numbered notice for these defects, and its paper."""
    serial = work.take_number(NOTICE_BOOK)
    notice = RectificationNotice(
        id=new_id(),
        number=number_on_paper(work, f"ZG-{work.act.station}-{serial:06d}"),
        unit_id=unit.id,
        contractor=contractor,
        due=max(defect.due for defect in found),
        issued_at=now,
        kind=NoticeKind.FIRST,
    )
    notice.issued([(defect.id, defect.number, defect.round) for defect in found])
    work.notices.add(notice)
    work.flush()
    for defect in found:
        defect.notify(doing_now(work, now, contractor), notice.id)
    paper = desk_papers.rectification_notice(work, unit, notice, found, now)
    return work.papers.store(paper, unit.id, notice.id, now)
