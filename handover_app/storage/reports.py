"""Figures over all units."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from handover_app.domain.defects import DefectState
from handover_app.domain.money import Money
from handover_app.domain.receipts import RESCISSION_CHOICES, DecisionKind, RefundState
from handover_app.storage.ledger import STANDING
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.receipts import (
    charge_decisions,
    receipts,
    refund_steps,
    refunds,
)
from handover_app.storage.tables.units import owners, units

_CHOICES = sorted(RESCISSION_CHOICES, key=lambda each: each.name)


class ReportReader:
    """Queries of the board."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sold(self) -> frozenset[UUID]:
        """Units with an owner who has not given the contract back: the delivery list."""
        owned = self._session.execute(select(owners.c.unit_id).distinct()).scalars()
        return frozenset(owned) - self._rescinded()

    def _rescinded(self) -> set[UUID]:
        """Units whose owner's latest choice is to rescind."""
        rows = self._session.execute(
            select(charge_decisions.c.unit_id, charge_decisions.c.kind)
            .where(charge_decisions.c.kind.in_(_CHOICES))
            .order_by(charge_decisions.c.at, charge_decisions.c.id)
        )
        latest = {row.unit_id: row.kind for row in rows}
        return {unit for unit, kind in latest.items() if kind is DecisionKind.RESCINDS}

    def grid(self) -> list[tuple[UUID, str, str, str, int, str]]:
        """Id, code, building, entrance, floor and room of every unit, in that order."""
        rows = self._session.execute(
            select(
                units.c.id,
                units.c.code,
                units.c.building,
                units.c.entrance,
                units.c.floor,
                units.c.room,
            ).order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room)
        )
        return [tuple(row) for row in rows]

    def taken(self, since: datetime, until: datetime) -> Money:
        """The receipts of these hours (UTC, the end excluded) that stand, less what they cancel."""
        statement = select(func.sum(receipts.c.total)).where(
            receipts.c.issued_at >= since, receipts.c.issued_at < until, STANDING
        )
        return _money(self._session.execute(statement).scalar_one())

    def refunded(self, since: datetime, until: datetime) -> Money:
        """The refunds that were signed in these hours and not rejected."""
        rejected = (
            exists()
            .where(
                refund_steps.c.refund_id == refunds.c.id,
                refund_steps.c.state == RefundState.REJECTED,
            )
            .correlate(refunds)
        )
        statement = select(func.sum(refunds.c.amount)).where(
            refunds.c.signed_at >= since, refunds.c.signed_at < until, ~rejected
        )
        return _money(self._session.execute(statement).scalar_one())

    def defects(self) -> tuple[int, int]:
        """How many defects were found, and how many of them closed on the spot."""
        counted = self._session.execute(
            select(defects.c.on_the_spot, func.count())
            .where(defects.c.state != DefectState.CANCELLED)
            .group_by(defects.c.on_the_spot)
        )
        rows: dict[bool, int] = {bool(row[0]): row[1] for row in counted}
        return sum(rows.values()), rows.get(True, 0)

    def top_defects(self, limit: int) -> tuple[tuple[str, int], ...]:
        """The most frequent descriptions with their counts."""
        rows = self._session.execute(
            select(defects.c.description, func.count().label("n"))
            .where(defects.c.state != DefectState.CANCELLED)
            .group_by(defects.c.description)
            .order_by(func.count().desc(), defects.c.description)
            .limit(limit)
        )
        return tuple((row.description, row.n) for row in rows)


def _money(value: object) -> Money:
    if value is None:
        return Money(0)
    return value if isinstance(value, Money) else Money(int(str(value)))
