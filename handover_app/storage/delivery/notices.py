"""Delivery notices and what became of each: added and read, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, select, union
from sqlalchemy.orm import Session

from handover_app.domain.delivery import (
    DeliveryNoticeKind,
    IssuedDeliveryNotice,
    NoticeSettings,
    NoticeStep,
    StepDraft,
)
from handover_app.domain.identity import new_id
from handover_app.domain.papers import Paper, PaperKind, to_json
from handover_app.storage.tables.delivery import delivery_notices, notice_settings, notice_steps
from handover_app.storage.tables.keys import key_sets
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.visits import visit_units

_BATCH = 500
_INVITES = delivery_notices.c.kind != DeliveryNoticeKind.SECOND


@dataclass(frozen=True)
class StepRow:
    """A step as it is stored."""

    notice_id: UUID
    draft: StepDraft
    at: datetime
    clerk: UUID
    file_id: UUID | None = None


class DeliveryNoticeRepository:
    """The register of the notices."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # the unit's row is what serialises
        self._session = session

    def latest(self, unit_ids: Sequence[UUID] | None = None) -> dict[UUID, IssuedDeliveryNotice]:
        """The newest notice of each of these units (of all with None)."""
        if unit_ids is None:
            return self._read(_newest())
        found: dict[UUID, IssuedDeliveryNotice] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            found |= self._read(_newest().where(delivery_notices.c.unit_id.in_(batch)))
        return found

    def invitations(self, unit_ids: Sequence[UUID]) -> dict[UUID, IssuedDeliveryNotice]:
        """The newest notice of each of these units that is no second one (催告)."""
        found: dict[UUID, IssuedDeliveryNotice] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            found |= self._read(_newest(_INVITES).where(delivery_notices.c.unit_id.in_(batch)))
        return found

    def of_unit(self, unit_id: UUID) -> tuple[IssuedDeliveryNotice, ...]:
        """Every notice of a unit, the newest first."""
        rows = self._session.execute(
            select(delivery_notices)
            .where(delivery_notices.c.unit_id == unit_id)
            .order_by(delivery_notices.c.version_number.desc())
        )
        return tuple(_issued(row) for row in rows)

    def steps(self) -> dict[UUID, list[StepRow]]:
        """What became of every notice, oldest first."""
        found: dict[UUID, list[StepRow]] = {}
        for row in self._session.execute(select(notice_steps).order_by(notice_steps.c.id)):
            found.setdefault(row.notice_id, []).append(_step(row))
        return found

    def steps_of(self, notice_ids: Sequence[UUID]) -> dict[UUID, list[StepRow]]:
        """What became of these notices, oldest first."""
        found: dict[UUID, list[StepRow]] = {}
        for start in range(0, len(notice_ids), _BATCH):
            batch = notice_ids[start : start + _BATCH]
            rows = self._session.execute(
                select(notice_steps)
                .where(notice_steps.c.notice_id.in_(batch))
                .order_by(notice_steps.c.id)
            )
            for row in rows:
                found.setdefault(row.notice_id, []).append(_step(row))
        return found

    def came(self) -> frozenset[UUID]:
        """The units whose household was in the hall, or has its keys."""
        statement = union(
            select(visit_units.c.unit_id),
            select(key_sets.c.unit_id).where(
                key_sets.c.unit_id.is_not(None), key_sets.c.handed_over_at.is_not(None)
            ),
        )
        return frozenset(self._session.execute(statement).scalars())

    def add(
        self, notices: Sequence[tuple[IssuedDeliveryNotice, Paper]], clerk: UUID, now: datetime
    ) -> None:
        """Add notices with their papers, all at once."""
        sheets = [
            {
                "id": notice.paper_id,
                "kind": PaperKind.DELIVERY_NOTICE,
                "number": notice.number,
                "unit_id": notice.unit_id,
                "subject": notice.notice_id,
                "data": to_json(paper),
                "issued_at": now,
            }
            for notice, paper in notices
        ]
        rows = [
            {
                "id": notice.notice_id,
                "unit_id": notice.unit_id,
                "number": notice.number,
                "version_number": notice.version_number,
                "kind": notice.kind,
                "issued_at": now,
                "clerk": clerk,
                "statement_version": notice.statement_version,
                "due": notice.due,
                "paper_id": notice.paper_id,
                "statement_paper_id": notice.statement_paper_id,
            }
            for notice, _ in notices
        ]
        if rows:
            self._session.execute(insert(papers), sheets)
            self._session.execute(insert(delivery_notices), rows)

    def add_steps(self, steps: Sequence[StepRow]) -> None:
        """Add what became of notices."""
        rows = [
            {
                "id": new_id(),
                "notice_id": each.notice_id,
                "step": each.draft.step,
                "day": each.draft.day,
                "channel": each.draft.channel,
                "tracking": each.draft.tracking,
                "note": each.draft.note,
                "file_id": each.file_id,
                "at": each.at,
                "clerk": each.clerk,
            }
            for each in steps
        ]
        for start in range(0, len(rows), _BATCH):
            self._session.execute(insert(notice_steps), rows[start : start + _BATCH])

    def settings(self) -> NoticeSettings:
        """The project's lists; without a row the defaults."""
        row = self._session.execute(select(notice_settings).limit(1)).one_or_none()
        return NoticeSettings() if row is None else NoticeSettings(row.attachments, row.documents)

    def set_settings(self, settings: NoticeSettings) -> None:
        """Replace the project's lists."""
        self._session.execute(delete(notice_settings))
        self._session.execute(
            insert(notice_settings).values(
                position=1, attachments=settings.attachments, documents=settings.documents
            )
        )

    def _read(self, statement: Select[tuple[object, ...]]) -> dict[UUID, IssuedDeliveryNotice]:
        return {row.unit_id: _issued(row) for row in self._session.execute(statement)}


def last_move(steps: Sequence[StepRow]) -> StepRow | None:
    """The last step that moved the notice; a reminder moves nothing."""
    moves = [each for each in steps if each.draft.step is not NoticeStep.REMINDED]
    return moves[-1] if moves else None


def _newest(*where: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    newest = (
        select(
            delivery_notices.c.unit_id,
            func.max(delivery_notices.c.version_number).label("version_number"),
        )
        .where(*where)
        .group_by(delivery_notices.c.unit_id)
        .subquery()
    )
    return select(delivery_notices).join(
        newest,
        (newest.c.unit_id == delivery_notices.c.unit_id)
        & (newest.c.version_number == delivery_notices.c.version_number),
    )


def _issued(row: Row[tuple[object, ...]]) -> IssuedDeliveryNotice:
    return IssuedDeliveryNotice(
        notice_id=row.id,
        unit_id=row.unit_id,
        number=row.number,
        version_number=row.version_number,
        kind=row.kind,
        issued_at=row.issued_at,
        statement_version=row.statement_version,
        paper_id=row.paper_id,
        statement_paper_id=row.statement_paper_id,
        due=row.due,
    )


def _step(row: Row[tuple[object, ...]]) -> StepRow:
    draft = StepDraft(row.step, row.day, row.channel, row.tracking, row.note)
    return StepRow(row.notice_id, draft, row.at, row.clerk, row.file_id)
