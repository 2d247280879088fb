"""What the dispatch board reads: who waits, which inspections run, where teams were today."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.inspections import WaitingHousehold, Walk, asked_at, in_order
from handover_app.domain.keys import INSPECTION_COMPANY, KeyState
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.key_desk import key_loans
from handover_app.storage.tables.keys import key_sets, keys
from handover_app.storage.tables.units import owners, units
from handover_app.storage.tables.visits import visit_units, visits

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
_today = _walks.where(
    or_(
        RUNNING, inspections.c.assigned_at >= bindparam("since"), _finished_at >= bindparam("since")
    )
).order_by(inspections.c.assigned_at, inspections.c.id)
_of_team = _walks.where(inspections.c.team_id == bindparam("team"), RUNNING).limit(1)

_called_back_at = (
    select(func.max(inspections.c.called_back_at))
    .where(inspections.c.unit_id == visit_units.c.unit_id)
    .scalar_subquery()
    .label("called_back_at")
)
_told = (
    select(conclusions.c.conclusion)
    .join(inspections, inspections.c.id == conclusions.c.inspection_id)
    .where(inspections.c.unit_id == visit_units.c.unit_id)
    .order_by(conclusions.c.at.desc(), conclusions.c.id.desc())
    .limit(1)
)
_runs = exists().where(inspections.c.unit_id == visit_units.c.unit_id, RUNNING).label("runs")
_visits: Select[Any] = (
    select(
        visit_units.c.unit_id,
        visits.c.queue_number,
        visits.c.arrived_at,
        visits.c.special,
        units.c.code,
        units.c.building,
        units.c.entrance,
        units.c.floor,
        _called_back_at,
        _told.scalar_subquery().label("conclusion"),
        _told.with_only_columns(conclusions.c.at).scalar_subquery().label("concluded_at"),
        _runs,
    )
    .select_from(visit_units)
    .join(visits, visits.c.id == visit_units.c.visit_id)
    .join(units, units.c.id == visit_units.c.unit_id)
    .where(visit_units.c.open)
)
_visit_of = _visits.where(visit_units.c.unit_id == bindparam("unit"))
_names = (
    select(owners.c.unit_id, owners.c.name)
    .where(owners.c.unit_id.in_(select(visit_units.c.unit_id).where(visit_units.c.open)))
    .order_by(owners.c.unit_id, owners.c.position)
)
_with_teams = (
    select(key_loans.c.person, units.c.code)
    .join(keys, keys.c.loan_id == key_loans.c.id)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .join(units, units.c.id == key_sets.c.unit_id)
    .outerjoin(inspections, inspections.c.id == key_loans.c.inspection_id)
    .where(
        keys.c.state == KeyState.LENT,
        key_loans.c.company == INSPECTION_COMPANY,
        or_(inspections.c.id.is_(None), ~RUNNING),
    )
    .order_by(key_loans.c.lent_at, keys.c.id)
)


class DispatchReader:
    """Queries of the board; each is one statement, however many teams there are."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def waiting(self) -> tuple[WaitingHousehold, ...]:
        """Households that are here, have no team, and have not accepted; longest first."""
        names: defaultdict[UUID, list[str]] = defaultdict(list)
        for unit_id, name in self._session.execute(_names):
            names[unit_id].append(name)
        rows = [row for row in self._session.execute(_visits) if _waits(row)]
        return in_order([_household(row, "、".join(names[row.unit_id])) for row in rows])

    def asked_at(self, unit_id: UUID) -> datetime | None:
        """Since when the household of a unit waits for a team; None: it is not here."""
        row = self._session.execute(_visit_of, {"unit": unit_id}).one_or_none()
        return None if row is None else _asked_at(row)

    def walks(self, since: datetime) -> tuple[Walk, ...]:
        """Inspections that run, and those assigned or concluded since (UTC), oldest first."""
        return tuple(_walk(row) for row in self._session.execute(_today, {"since": since}))

    def running_of_team(self, team_id: UUID) -> Walk | None:
        """The inspection that a team is on."""
        row = self._session.execute(_of_team, {"team": team_id}).one_or_none()
        return None if row is None else _walk(row)

    def unreturned(self) -> dict[str, tuple[str, ...]]:
        """The units whose keys teams have from inspections that are over, by the team's name."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for team, code in self._session.execute(_with_teams):
            found[team][code] = None
        return {team: tuple(codes) for team, codes in found.items()}


def _waits(row: Row[Any]) -> bool:
    return not row.runs and (row.conclusion is None or not row.conclusion.releases_keys)


def _asked_at(row: Row[Any]) -> datetime:
    asked = asked_at(row.arrived_at, row.called_back_at, row.concluded_at)
    assert asked is not None, "who is here has arrived"
    return asked


def _household(row: Row[Any], names: str) -> WaitingHousehold:
    """``concluded`` of an earlier visit says nothing of this one."""
    this_time = row.concluded_at is not None and row.concluded_at >= row.arrived_at
    return WaitingHousehold(
        unit_id=row.unit_id,
        code=row.code,
        building=row.building,
        entrance=row.entrance,
        floor=row.floor,
        owner_names=names,
        queue_number=row.queue_number,
        requested_at=_asked_at(row),
        special=row.special,
        concluded=row.conclusion if this_time else None,
    )


def _walk(row: Row[Any]) -> Walk:
    return Walk(
        inspection_id=row.id,
        unit_id=row.unit_id,
        unit_code=row.code,
        place=(row.building, row.entrance, row.floor),
        team_id=row.team_id,
        team=row.team,
        requested_at=row.requested_at,
        assigned_at=row.assigned_at,
        started_at=row.started_at,
        called_back_at=row.called_back_at,
        finished_at=row.finished_at,
        defects=row.found,
    )
