"""Issued papers as stored data, and the count of their prints."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.identity import new_id
from handover_app.domain.papers import Paper, PaperKind, from_json, to_json
from handover_app.domain.receipts import PaperRef
from handover_app.storage.tables.papers import paper_prints, papers


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
            insert(papers).values(
                id=identity,
                kind=paper.kind,
                number=number,
                unit_id=unit_id,
                subject=subject,
                data=to_json(paper),
                issued_at=now,
            )
        )
        return PaperRef(identity, paper.kind.name, number)

    def get(self, paper_id: UUID) -> Paper | None:
        """The paper as it was issued."""
        row = self._session.execute(
            select(papers.c.kind, papers.c.data).where(papers.c.id == paper_id)
        ).one_or_none()
        return None if row is None else from_json(row.kind, row.data)

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

    def about_each(self, subjects: Collection[UUID]) -> dict[UUID, PaperRef]:
        """The newest issued paper about each of these; by one query for a whole list."""
        rows = self._session.execute(
            select(papers.c.subject, papers.c.id, papers.c.kind, papers.c.number)
            .where(papers.c.subject.in_(subjects))
            .order_by(papers.c.id)
        )
        return {row.subject: PaperRef(row.id, row.kind.name, row.number) for row in rows}

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

    def prints_of_unit(self, unit_id: UUID) -> dict[UUID, int]:
        """How often each paper of a unit was printed; one that never was is left out."""
        rows = self._session.execute(
            select(paper_prints.c.paper_id, func.count().label("n"))
            .join(papers, papers.c.id == paper_prints.c.paper_id)
            .where(papers.c.unit_id == unit_id)
            .group_by(paper_prints.c.paper_id)
        )
        return {row.paper_id: row.n for row in rows}

    def note_print(self, paper_id: UUID, clerk: UUID, now: datetime) -> None:
        """Count one printing."""
        self._session.execute(
            insert(paper_prints).values(id=new_id(), paper_id=paper_id, clerk=clerk, at=now)
        )
