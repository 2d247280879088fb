"""Defects and rectification notices."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from handover_app.domain.defects import (
    Defect,
    DefectState,
    DefectSummary,
    NoticeSummary,
    RectificationNotice,
)
from handover_app.domain.papers import PaperKind
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import defects, photos, rectification_notices
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.units import units


class DefectRepository(Repository[Defect]):
    """All defects."""

    kind = Defect

    def of_unit(self, unit_id: UUID) -> list[Defect]:
        """The unit's defects by number."""
        return self._all(defects.c.unit_id == unit_id, order=defects.c.number.asc())

    def next_number(self, unit_id: UUID) -> int:
        """The next number within the unit; a number is never used again."""
        statement = select(func.max(defects.c.number)).where(defects.c.unit_id == unit_id)
        return (self._session.execute(statement).scalar_one() or 0) + 1

    def summaries(
        self, unit_id: UUID | None = None, *, only_open: bool = False
    ) -> tuple[DefectSummary, ...]:
        """Defects of one unit or of all, by unit and number."""
        counted = (
            select(photos.c.defect_id, func.count().label("photos"))
            .group_by(photos.c.defect_id)
            .subquery()
        )
        statement = (
            select(
                defects,
                units.c.code.label("unit_code"),
                rectification_notices.c.number.label("notice"),
                counted.c.photos,
            )
            .join(units, units.c.id == defects.c.unit_id)
            .join(
                rectification_notices,
                rectification_notices.c.id == defects.c.notice_id,
                isouter=True,
            )
            .join(counted, counted.c.defect_id == defects.c.id, isouter=True)
            .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room)
            .order_by(defects.c.number)
        )
        if unit_id is not None:
            statement = statement.where(defects.c.unit_id == unit_id)
        if only_open:
            statement = statement.where(defects.c.state != DefectState.CLOSED_ON_THE_SPOT)
        return tuple(_summary(row) for row in self._session.execute(statement))


def _summary(row: Any) -> DefectSummary:
    return DefectSummary(
        row.id,
        row.unit_id,
        row.unit_code,
        row.number,
        row.code,
        row.room,
        row.item,
        row.description,
        row.trade,
        row.contractor,
        row.severity,
        row.due,
        row.in_contract,
        row.state,
        row.notice or "",
        row.photos or 0,
    )


class NoticeRepository(Repository[RectificationNotice]):
    """All rectification notices."""

    kind = RectificationNotice

    def summaries(self) -> tuple[NoticeSummary, ...]:
        """All notices, newest first."""
        notice = rectification_notices
        counted = (
            select(defects.c.notice_id, func.count().label("defects"))
            .group_by(defects.c.notice_id)
            .subquery()
        )
        rows = self._session.execute(
            select(notice, units.c.code, counted.c.defects, papers.c.id.label("paper_id"))
            .join(units, units.c.id == notice.c.unit_id)
            .join(counted, counted.c.notice_id == notice.c.id, isouter=True)
            .join(
                papers,
                (papers.c.subject == notice.c.id)
                & (papers.c.kind == PaperKind.RECTIFICATION_NOTICE),
            )
            .order_by(notice.c.id.desc())
        )
        return tuple(
            NoticeSummary(
                row.id,
                row.number,
                row.code,
                row.contractor,
                row.defects or 0,
                row.due,
                row.issued_at,
                row.paper_id,
            )
            for row in rows
        )
