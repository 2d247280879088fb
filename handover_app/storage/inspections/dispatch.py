"""What the dispatch board reads: who waits, which inspections run, where teams were today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.units import units
from handover_app.storage.tables.visits import visits

_concluded = exists().where(conclusions.c.inspection_id == inspections.c.id)
RUNNING = ~_concluded & inspections.c.called_back_at.is_(None)
"""Inspections whose team is on its way or in the flat."""
_finished_at = (
    select(func.min(conclusions.c.at))
    .where(conclusions.c.inspection_id == inspections.c.id)
    .scalar_subquery()
)
_counted = (
    select(func.count())
    .where(defects.c.inspection_id == inspections.c.id)
    .scalar_subquery()
    .label("found")
)  # fmt: skip
_walks = select(
    inspections,
    units.c.code,
    units.c.building,
    units.c.entrance,
    units.c.floor,
    _finished_at.label("finished_at"),
    _counted,
).join(units, units.c.id == inspections.c.unit_id)
_visits = (
    select(visits, units.c.code, units.c.building, units.c.entrance, units.c.floor)
    .join(units, units.c.id == visits.c.unit_id)
    .where(visits.c.closed_at.is_(None))
    .order_by(visits.c.arrived_at, visits.c.id)
)


class DispatchReader:
    """Queries of the board; each is one statement, however many teams there are."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open_visits(self) -> Sequence[Any]:
        """Households that are here, longest first, with their units."""
        return list(self._session.execute(_visits))

    def walks(self, since: datetime) -> Sequence[Any]:
        """Inspections that run, and those assigned since (UTC), oldest first."""
        statement = _walks.where(RUNNING | (inspections.c.assigned_at >= since))
        return list(self._session.execute(statement.order_by(inspections.c.assigned_at)))

    def running_of_team(self, team_id: UUID) -> Any:
        """The inspection that a team is on, or None."""
        statement = _walks.where(inspections.c.team_id == team_id, RUNNING)
        return self._session.execute(statement.limit(1)).one_or_none()
