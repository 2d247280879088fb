"""Issued papers as stored data, and the count of their prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.identity import new_id
from handover_app.domain.papers import Paper, PaperKind, from_json, to_json
from handover_app.domain.receipts import PaperRef
from handover_app.storage.tables.papers import paper_prints, papers

_BATCH = 500
"""Ids in one query; databases limit how many a statement may name."""

_STORE = insert(papers)


class PaperRepository:
    """Papers are added and read, never changed."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # nothing here is ever changed
        self._session = session

    def store(self, paper: Paper, unit_id: UUID | None, subject: UUID, now: datetime) -> PaperRef:
        """Keep a paper as it was issued; ``subject`` is the receipt, notice or set it is about.

        ``unit_id`` None: a paper of the project, such as the cashier's report.
        """
        identity = new_id()
        number = paper.head.number or ""
        self._session.execute(
            _STORE,
            {
                "id": identity,
                "kind": paper.kind,
                "number": number,
                "unit_id": unit_id,
                "subject": subject,
                "data": to_json(paper),
                "issued_at": now,
            },
        )
        return PaperRef(identity, paper.kind.name, number)

    def get(self, paper_id: UUID) -> Paper | None:
        """The paper as it was issued."""
        row = self._session.execute(
            select(papers.c.kind, papers.c.data).where(papers.c.id == paper_id)
        ).one_or_none()
        return None if row is None else from_json(row.kind, row.data)

    def some(self, paper_ids: Sequence[UUID]) -> dict[UUID, Paper]:
        """These papers as they were issued; one that is not there is left out."""
        found: dict[UUID, Paper] = {}
        for start in range(0, len(paper_ids), _BATCH):
            rows = self._session.execute(
                select(papers.c.id, papers.c.kind, papers.c.data).where(
                    papers.c.id.in_(paper_ids[start : start + _BATCH])
                )
            )
            found.update({row.id: from_json(row.kind, row.data) for row in rows})
        return found

    def of_unit(self, unit_id: UUID, kind: PaperKind | None = None) -> tuple[PaperRef, ...]:
        """The unit's issued papers, oldest first."""
        statement = (
            select(papers.c.id, papers.c.kind, papers.c.number)
            .where(papers.c.unit_id == unit_id)
            .order_by(papers.c.id)
        )
        if kind is not None:
            statement = statement.where(papers.c.kind == kind)
        return tuple(
            PaperRef(row.id, row.kind.name, row.number) for row in self._session.execute(statement)
        )

    def about(self, subject: UUID) -> PaperRef | None:
        """The newest issued paper about a receipt, a refund, a shift or whatever else."""
        row = self._session.execute(
            select(papers.c.id, papers.c.kind, papers.c.number)
            .where(papers.c.subject == subject)
            .order_by(papers.c.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else PaperRef(row.id, row.kind.name, row.number)

    def about_each(self, subjects: Sequence[UUID]) -> dict[UUID, PaperRef]:
        """The newest issued paper about each of these; few queries for a whole list."""
        found: dict[UUID, PaperRef] = {}
        for start in range(0, len(subjects), _BATCH):
            rows = self._session.execute(
                select(papers.c.subject, papers.c.id, papers.c.kind, papers.c.number)
                .where(papers.c.subject.in_(subjects[start : start + _BATCH]))
                .order_by(papers.c.id)
            )
            found.update({row.subject: PaperRef(row.id, row.kind.name, row.number) for row in rows})
        return found

    def unit_of(self, paper_id: UUID) -> UUID | None:
        """The unit a paper belongs to; None for a paper of the project."""
        statement = select(papers.c.unit_id).where(papers.c.id == paper_id)
        return self._session.execute(statement).scalar_one_or_none()

    def by_subject(self, unit_id: UUID) -> dict[UUID, PaperRef]:
        """The unit's papers by what they are about; the newest of each."""
        rows = self._session.execute(
            select(papers.c.subject, papers.c.id, papers.c.kind, papers.c.number)
            .where(papers.c.unit_id == unit_id)
            .order_by(papers.c.id)
        )
        return {row.subject: PaperRef(row.id, row.kind.name, row.number) for row in rows}

    def unit_numbered(self, number: str) -> UUID | None:
        """The unit of the paper with this number, in whatever case it was typed."""
        statement = (
            select(papers.c.unit_id).where(func.lower(papers.c.number) == number.lower()).limit(1)
        )
        return self._session.execute(statement).scalar_one_or_none()

    def prints(self, paper_id: UUID) -> int:
        """How often the paper was printed."""
        statement = select(func.count()).where(paper_prints.c.paper_id == paper_id)
        return self._session.execute(statement).scalar_one()

    def prints_of(self, paper_ids: Sequence[UUID]) -> dict[UUID, int]:
        """How often each of these papers was printed; one that never was is left out."""
        found: dict[UUID, int] = {}
        for start in range(0, len(paper_ids), _BATCH):
            rows = self._session.execute(
                select(paper_prints.c.paper_id, func.count().label("n"))
                .where(paper_prints.c.paper_id.in_(paper_ids[start : start + _BATCH]))
                .group_by(paper_prints.c.paper_id)
            )
            found.update({row.paper_id: row.n for row in rows})
        return found

    def note_prints(self, paper_ids: Sequence[UUID], clerk: UUID, now: datetime) -> None:
        """Count one printing of each."""
        rows = [{"id": new_id(), "paper_id": each, "clerk": clerk, "at": now} for each in paper_ids]
        self._session.execute(insert(paper_prints), rows)
