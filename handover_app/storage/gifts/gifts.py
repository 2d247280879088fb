"""Gifts given, and what differs from one gift a unit."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from handover_app.domain.gifts import (
    GiftExceptionLine,
    GiftExceptionNote,
    GiftGiven,
    GiftIssue,
    GiftRegister,
    SetPart,
    exception_of,
)
from handover_app.domain.money import Money
from handover_app.storage.repository import Repository
from handover_app.storage.tables.gifts import gift_exceptions, gift_issue_lines, gift_issues
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.units import units

_by, _approver = clerks.alias("by"), clerks.alias("approver")
Span = tuple[datetime, datetime]
"""From a moment (UTC) to the first one outside."""


class GiftRepository(Repository[GiftIssue]):
    """All gifts given."""

    kind = GiftIssue

    def of_unit(self, unit_id: UUID) -> GiftIssue | None:
        """The unit's gift: the first one, if a second was allowed."""
        return self._one(gift_issues.c.unit_id == unit_id, gift_issues.c.number == 1)

    def last_number(self, unit_id: UUID) -> int:
        """How many gifts the unit has received."""
        statement = select(func.max(gift_issues.c.number)).where(gift_issues.c.unit_id == unit_id)
        return int(self._session.execute(statement).scalar_one() or 0)

    def note(self, note: GiftExceptionNote) -> None:
        """Keep an exception."""
        self._session.add(note)

    def given(self, unit_id: UUID | None = None, span: Span | None = None) -> list[GiftGiven]:
        """Gifts as lists show them, oldest first."""
        statement = (
            select(
                gift_issues,
                units.c.code,
                _by.c.name.label("clerk_name"),
                _approver.c.name.label("approver_name"),
            )
            .join(units, units.c.id == gift_issues.c.unit_id)
            .join(_by, _by.c.id == gift_issues.c.clerk)
            .outerjoin(_approver, _approver.c.id == gift_issues.c.approver)
            .order_by(gift_issues.c.at, gift_issues.c.id)
        )
        wanted = _wanted(gift_issues.c, unit_id, span)
        rows = self._session.execute(statement.where(*wanted)).all()
        parts = self._parts(wanted) if rows else {}
        return [
            GiftGiven(
                unit_code=row.code,
                gift=row.gift,
                articles=tuple(part.words for part, _ in parts.get(row.id, ())),
                receiver=row.receiver,
                clerk=row.clerk_name,
                at=row.at,
                number=row.number,
                reason=row.reason,
                approver=row.approver_name or "",
                cost=_sum(parts.get(row.id, [])),
            )
            for row in rows
        ]

    def exceptions(
        self, unit_id: UUID | None = None, span: Span | None = None
    ) -> list[GiftExceptionLine]:
        """Withheld and none taken, oldest first."""
        statement: Select[Any] = (
            select(
                gift_exceptions,
                units.c.code,
                _by.c.name.label("clerk_name"),
                _approver.c.name.label("approver_name"),
            )
            .join(units, units.c.id == gift_exceptions.c.unit_id)
            .join(_by, _by.c.id == gift_exceptions.c.clerk)
            .join(_approver, _approver.c.id == gift_exceptions.c.approver)
            .where(*_wanted(gift_exceptions.c, unit_id, span))
            .order_by(gift_exceptions.c.at, gift_exceptions.c.id)
        )
        return [
            GiftExceptionLine(
                row.code, row.kind, row.reason, row.clerk_name, row.approver_name, row.at
            )
            for row in self._session.execute(statement)
        ]

    def register(self, span: Span | None = None) -> GiftRegister:
        """Everything given, with what differed; a gift by consent is an exception too."""
        given = self.given(span=span)
        second = [
            GiftExceptionLine(
                each.unit_code,
                exception_of(each.number),
                each.reason,
                each.clerk,
                each.approver,
                each.at,
            )
            for each in given
            if each.approver
        ]
        found = sorted([*self.exceptions(span=span), *second], key=lambda each: each.at)
        return GiftRegister(tuple(given), tuple(found))

    def _parts(
        self, wanted: list[ColumnElement[bool]]
    ) -> dict[UUID, list[tuple[SetPart, Money | None]]]:
        statement = (
            select(gift_issue_lines)
            .join(gift_issues, gift_issues.c.id == gift_issue_lines.c.gift_issue_id)
            .where(*wanted)
            .order_by(gift_issue_lines.c.id)
        )
        found: dict[UUID, list[tuple[SetPart, Money | None]]] = defaultdict(list)
        for row in self._session.execute(statement):
            part = SetPart(row.article_id, row.name, row.measure, row.quantity)
            found[row.gift_issue_id].append((part, row.cost))
        return found


def _wanted(columns: Any, unit_id: UUID | None, span: Span | None) -> list[ColumnElement[bool]]:
    wanted = [] if unit_id is None else [columns.unit_id == unit_id]
    if span is not None:
        wanted += [columns.at >= span[0], columns.at < span[1]]
    return wanted


def _sum(parts: list[tuple[SetPart, Money | None]]) -> Money | None:
    """What a gift cost; None where the cost of an article is not known."""
    costs = [None if cost is None else cost.fen * part.quantity for part, cost in parts]
    if not costs or None in costs:
        return None
    return Money(sum(each for each in costs if each is not None))
