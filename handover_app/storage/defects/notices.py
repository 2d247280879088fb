"""Rectification notices with their lines and replies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import case, func, select

from handover_app.domain.defects import (
    SETTLED,
    Deduction,
    DefectState,
    NoticeKind,
    NoticeSummary,
    RectificationNotice,
    WaitingContractor,
    WaitingNotices,
)
from handover_app.domain.money import Money
from handover_app.domain.papers import PaperKind
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import (
    contractors,
    defects,
    notice_lines,
    notice_replies,
    rectification_notices,
)
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.units import units

_open = case((defects.c.state.not_in(SETTLED), 1), else_=0)
_told = case(
    (rectification_notices.c.third_party != "", rectification_notices.c.third_party),
    else_=rectification_notices.c.contractor,
)
_with_contractor = (
    defects.c.state.in_((DefectState.ASSIGNED, DefectState.IN_REPAIR))
    & (defects.c.contractor == _told)
    & defects.c.order_id.is_(None)
)
_counted = (
    select(
        notice_lines.c.notice_id,
        func.count().label("defects"),
        func.sum(_open).label("open"),
        func.sum(case((_with_contractor, 1), else_=0)).label("to_repair"),
    )
    .join(defects, defects.c.id == notice_lines.c.defect_id)
    .join(rectification_notices, rectification_notices.c.id == notice_lines.c.notice_id)
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
_parents = rectification_notices.alias("parents")
_followed = (
    select(
        rectification_notices.c.parent_id,
        func.sum(case((rectification_notices.c.kind == NoticeKind.REMINDER, 1), else_=0)).label(
            "reminders"
        ),
        func.sum(case((rectification_notices.c.kind == NoticeKind.REMINDER, 0), else_=1)).label(
            "replaced"
        ),
    )
    .where(rectification_notices.c.parent_id.is_not(None))
    .group_by(rectification_notices.c.parent_id)
    .subquery()
)
_summaries = (
    select(
        rectification_notices,
        units.c.code,
        _counted.c.defects,
        _counted.c.open,
        _counted.c.to_repair,
        _replied.c.replied,
        _parents.c.number.label("parent"),
        _followed.c.reminders,
        _followed.c.replaced,
        papers.c.id.label("paper_id"),
    )
    .join(units, units.c.id == rectification_notices.c.unit_id, isouter=True)
    .join(_counted, _counted.c.notice_id == rectification_notices.c.id, isouter=True)
    .join(_replied, _replied.c.notice_id == rectification_notices.c.id, isouter=True)
    .join(_parents, _parents.c.id == rectification_notices.c.parent_id, isouter=True)
    .join(_followed, _followed.c.parent_id == rectification_notices.c.id, isouter=True)
    .join(
        papers,
        (papers.c.subject == rectification_notices.c.id)
        & (papers.c.kind == PaperKind.RECTIFICATION_NOTICE),
    )
    .order_by(rectification_notices.c.id.desc())
)
_waiting = (
    select(defects.c.contractor, defects.c.trade, func.count().label("n"), func.max(defects.c.due))
    .where(defects.c.state == DefectState.NOTED)
    .group_by(defects.c.contractor, defects.c.trade)
    .order_by(defects.c.contractor, defects.c.trade)
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
        rows = self._session.execute(_summaries)
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
                row.to_repair or 0,
                row.parent or "",
                bool(row.replaced),
                row.reminders or 0,
            )
            for row in rows
        )

    def numbers(self, ids: Sequence[UUID]) -> dict[UUID | None, str]:
        """The numbers of these notices."""
        rows = self._session.execute(
            select(rectification_notices.c.id, rectification_notices.c.number).where(
                rectification_notices.c.id.in_(list(ids))
            )
        )
        return {row.id: row.number for row in rows}

    def noted(self, contractor: str) -> list[UUID]:
        """The ids of a contractor's defects that wait for a notice."""
        statement = select(defects.c.id).where(
            defects.c.state == DefectState.NOTED, defects.c.contractor == contractor
        )
        return list(self._session.execute(statement).scalars())

    def waiting(self) -> WaitingNotices:
        """What a run over all contractors would issue, and what has no contractor."""
        reachable = {
            row.name: bool(row.person.strip() and row.phone.strip())
            for row in self._session.execute(
                select(contractors.c.name, contractors.c.person, contractors.c.phone)
            )
        }
        counted: dict[str, tuple[int, date]] = {}
        left_out: list[tuple[str, int]] = []
        for name, trade, count, due in self._session.execute(_waiting):
            if not name:
                left_out.append((trade, count))
                continue
            before, latest = counted.get(name, (0, due))
            counted[name] = before + count, max(latest, due)
        return WaitingNotices(
            tuple(
                WaitingContractor(name, count, due, reachable.get(name, False))
                for name, (count, due) in sorted(counted.items())
            ),
            tuple(left_out),
        )

    def deductions(self) -> tuple[Deduction, ...]:
        """What third parties' repairs cost, by contractor."""
        notice = rectification_notices
        rows = self._session.execute(
            select(notice.c.contractor, notice.c.cost).where(
                notice.c.kind == NoticeKind.THIRD_PARTY
            )
        )
        costs: dict[str, list[Money]] = {}
        for row in rows:
            costs.setdefault(row.contractor, []).append(row.cost)
        return tuple(
            Deduction(name, len(found), Money.total(found)) for name, found in sorted(costs.items())
        )
