"""Defects from the standard list, their photos, and rectification notices."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    Defect,
    DefectNotFound,
    DefectState,
    DefectSummary,
    NothingToNotify,
    NoticeSummary,
    Photo,
    RectificationNotice,
    StandardDefect,
    StandardDefectUnknown,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import Inspection, NoInspection
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.papers import desk_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.photos import PhotoStore
from handover_app.storage.unit_of_work import UnitOfWork

NOTICE_BOOK = "整改"


class DefectService:
    """What the team found, and who mends it."""

    def __init__(self, database: Database, photos: PhotoStore) -> None:
        self._database = database
        self._photos = photos

    def find_standard(self, text: str, limit: int = 20) -> tuple[StandardDefect, ...]:
        """Rows of the standard list by words, pinyin or initials; empty text: the first rows."""
        with self._database.read() as reading:
            return reading.projects.find_defects(text, limit)

    def log(self, act: Act, unit_id: UUID, code: str, room: str = "") -> DefectSummary:
        """Note a standard defect; trade, contractor, severity and due day come from the tables.

        Raises:
            NoInspection: no team was assigned to the unit.
            StandardDefectUnknown: no such row.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = work.inspections.latest_of(unit_id)
            if inspection is None:
                raise NoInspection(unit.code)
            standard = work.projects.standard_defect(code)
            if standard is None:
                raise StandardDefectUnknown(code)
            defect = _defect(work, inspection, standard, room, now)
            defect.logged()
            work.defects.add(defect)
            work.flush()
            summary = next(
                each for each in work.defects.summaries(unit_id) if each.defect_id == defect.id
            )
            work.commit({"defect": defect.id, "number": defect.number})
            return summary

    def close_on_the_spot(self, act: Act, defect_id: UUID) -> None:
        """The crew mended it while the owner waited.

        Raises:
            DefectNotFound: there is no such defect.
            DefectClosed: it was closed before.
        """
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            _require(work, defect_id).close_on_the_spot()
            work.commit()

    def attach_photo(self, act: Act, defect_id: UUID, content: bytes) -> str:
        """Store a photo of a defect; returns its SHA-256. The file comes first, then the row.

        Raises:
            DefectNotFound: there is no such defect.
            NotAPhoto: the bytes are no picture.
        """
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            defect = _require(work, defect_id)
            digest, size = self._photos.keep(content)
            defect.add_photo(Photo(id=new_id(), sha256=digest, bytes=size, at=self._database.now()))
            work.commit({"sha256": digest})
            return digest

    def of_unit(self, unit_id: UUID) -> tuple[DefectSummary, ...]:
        """The unit's defects by number."""
        with self._database.read() as reading:
            return reading.defects.summaries(unit_id)

    def open_defects(self) -> tuple[DefectSummary, ...]:
        """Every defect that is not closed, by unit."""
        with self._database.read() as reading:
            return reading.defects.summaries(only_open=True)

    def notices(self) -> tuple[NoticeSummary, ...]:
        """All rectification notices, newest first."""
        with self._database.read() as reading:
            return reading.notices.summaries()

    def issue_notices(self, act: Act, unit_id: UUID) -> tuple[PaperRef, ...]:
        """One notice a responsible contractor for the unit's open defects.

        Raises:
            NothingToNotify: no open defect waits for a notice.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_NOTICE)
            unit = require_unit(work, unit_id)
            by_contractor: dict[str, list[Defect]] = defaultdict(list)
            for defect in work.defects.of_unit(unit_id):
                if defect.state is DefectState.OPEN:
                    by_contractor[defect.contractor].append(defect)
            if not by_contractor:
                raise NothingToNotify(unit.code)
            papers = []
            for contractor, found in sorted(by_contractor.items()):
                serial = work.take_number(NOTICE_BOOK)
                notice = RectificationNotice(
                    id=new_id(),
                    number=number_on_paper(work, f"ZG-{act.station}-{serial:06d}"),
                    unit_id=unit_id,
                    contractor=contractor,
                    due=max(defect.due for defect in found),
                    issued_at=now,
                )
                notice.issued(tuple(defect.number for defect in found))
                work.notices.add(notice)
                work.flush()
                for defect in found:
                    defect.notify(notice.id)
                paper = desk_papers.rectification_notice(work, unit, notice, found, now)
                papers.append(work.papers.store(paper, unit_id, notice.id, now))
            work.commit({"papers": [each.paper_id for each in papers]})
            return tuple(papers)


def _defect(
    work: UnitOfWork, inspection: Inspection, standard: StandardDefect, room: str, now: datetime
) -> Defect:
    """A row of the standard list as found in this unit, with what the tables say of it."""
    return Defect(
        id=new_id(),
        unit_id=inspection.unit_id,
        inspection_id=inspection.id,
        number=work.defects.next_number(inspection.unit_id),
        code=standard.code,
        room=room.strip() or standard.place,
        item=standard.item,
        description=standard.description,
        trade=standard.trade,
        contractor=work.projects.contractor_of(standard.trade),
        severity=standard.severity,
        due=local_day(now) + timedelta(days=standard.days),
        in_contract=standard.in_contract,
        state=DefectState.OPEN,
        found_at=now,
    )


def _require(work: UnitOfWork, defect_id: UUID) -> Defect:
    defect = work.defects.get(defect_id)
    if defect is None:
        raise DefectNotFound
    return defect
