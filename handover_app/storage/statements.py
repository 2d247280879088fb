"""Statements as they were notified: frozen in bulk, read by unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, bindparam, func, insert, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from handover_app.domain.fees import StatementLine, facts_of_line, line_of
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.papers import FeeStatement, PaperKind, to_json
from handover_app.domain.statements import IssuedStatement
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.statements import statement_issues

_BATCH = 500
# Every desk asks this at every click: built once, and by the index of one unit's versions.
_NEWEST_OF_ONE: Select[tuple[object, ...]] = (
    select(statement_issues)
    .where(statement_issues.c.unit_id == bindparam("of_unit"))
    .order_by(statement_issues.c.version_number.desc())
    .limit(1)
)


@dataclass(frozen=True)
class NewStatement:
    """A statement about to be frozen, with the paper that tells of it."""

    unit_id: UUID
    version_number: int
    reason: str
    lines: tuple[StatementLine, ...]
    paper: FeeStatement

    @property
    def total(self) -> Money:
        """The sum of the lines that have an amount, refunds negative."""
        return Money.total(line.amount for line in self.lines if line.amount is not None)


class StatementRepository:
    """Rows are added and read, never changed."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # the unit's row is what serialises; nothing here is ever changed
        self._session = session

    def latest(self, unit_ids: Sequence[UUID] | None = None) -> dict[UUID, IssuedStatement]:
        """The newest statement of each unit (of all units with ``None``)."""
        if unit_ids is None:
            return self._read(_newest())
        if len(unit_ids) == 1:
            return self._read(_NEWEST_OF_ONE, of_unit=unit_ids[0])
        found: dict[UUID, IssuedStatement] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            found |= self._read(_newest().where(statement_issues.c.unit_id.in_(batch)))
        return found

    def of_unit(self, unit_id: UUID) -> tuple[IssuedStatement, ...]:
        """Every version of a unit, the first one first."""
        rows = self._session.execute(
            select(statement_issues)
            .where(statement_issues.c.unit_id == unit_id)
            .order_by(statement_issues.c.version_number)
        )
        return tuple(_issued(row) for row in rows)

    def freeze(self, statements: Sequence[NewStatement], clerk: UUID, now: datetime) -> None:
        """Add statements and their papers, all at once."""
        issues, sheets = [], []
        for each in statements:
            identity, paper_id = new_id(), new_id()
            issues.append(
                {
                    "id": identity,
                    "unit_id": each.unit_id,
                    "version_number": each.version_number,
                    "issued_at": now,
                    "clerk": clerk,
                    "reason": each.reason,
                    "lines": [facts_of_line(line) for line in each.lines],
                    "paper_id": paper_id,
                }
            )
            sheets.append(
                {
                    "id": paper_id,
                    "kind": PaperKind.FEE_STATEMENT,
                    "number": each.paper.head.number or "",
                    "unit_id": each.unit_id,
                    "subject": identity,
                    "data": to_json(each.paper),
                    "issued_at": now,
                }
            )
        if issues:
            self._session.execute(insert(papers), sheets)
            self._session.execute(insert(statement_issues), issues)

    def _read(
        self, statement: Select[tuple[object, ...]], **values: UUID
    ) -> dict[UUID, IssuedStatement]:
        rows = self._session.execute(statement, values)
        return {row.unit_id: _issued(row) for row in rows}


def _newest() -> Select[tuple[object, ...]]:
    newest = (
        select(
            statement_issues.c.unit_id,
            func.max(statement_issues.c.version_number).label("version_number"),
        )
        .group_by(statement_issues.c.unit_id)
        .subquery()
    )
    return select(statement_issues).join(
        newest,
        (newest.c.unit_id == statement_issues.c.unit_id)
        & (newest.c.version_number == statement_issues.c.version_number),
    )


def _issued(row: Row[tuple[object, ...]]) -> IssuedStatement:
    return IssuedStatement(
        row.unit_id,
        row.version_number,
        row.issued_at,
        row.reason,
        tuple(line_of(facts) for facts in row.lines),
        row.paper_id,
    )
