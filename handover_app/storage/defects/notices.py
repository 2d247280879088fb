"""Rectification notices with their lines and replies."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import case, func, select

from handover_app.domain.defects import SETTLED, NoticeSummary, RectificationNotice
from handover_app.domain.papers import PaperKind
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import (
    defects,
    notice_lines,
    notice_replies,
    rectification_notices,
)
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.units import units

_open = case((defects.c.state.not_in(SETTLED), 1), else_=0)
_counted = (
    select(
        notice_lines.c.notice_id,
        func.count().label("defects"),
        func.sum(_open).label("open"),
    )
    .join(defects, defects.c.id == notice_lines.c.defect_id)
    .group_by(notice_lines.c.notice_id)
    .subquery()
)
_replied = (
    select(
        notice_replies.c.notice_id,
        func.count(notice_replies.c.defect_id.distinct()).label("replied"),
    )
    .group_by(notice_replies.c.notice_id)
    .subquery()
)


class NoticeRepository(Repository[RectificationNotice]):
    """All rectification notices."""

    kind = RectificationNotice

    def numbered(self, number: str) -> RectificationNotice | None:
        """The notice with this number."""
        return self._one(rectification_notices.c.number == number)

    def paper_of(self, notice_id: UUID) -> UUID | None:
        """The paper of a notice."""
        return self._session.execute(
            select(papers.c.id).where(
                papers.c.subject == notice_id, papers.c.kind == PaperKind.RECTIFICATION_NOTICE
            )
        ).scalar_one_or_none()

    def summaries(self) -> tuple[NoticeSummary, ...]:
        """All notices, newest first."""
        notice = rectification_notices
        rows = self._session.execute(
            select(
                notice,
                units.c.code,
                _counted.c.defects,
                _counted.c.open,
                _replied.c.replied,
                papers.c.id.label("paper_id"),
            )
            .join(units, units.c.id == notice.c.unit_id, isouter=True)
            .join(_counted, _counted.c.notice_id == notice.c.id, isouter=True)
            .join(_replied, _replied.c.notice_id == notice.c.id, isouter=True)
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
                row.code or "",
                row.contractor,
                row.defects or 0,
                row.due,
                row.issued_at,
                row.paper_id,
                row.kind,
                row.open or 0,
                row.replied or 0,
                row.third_party,
                row.cost,
            )
            for row in rows
        )
