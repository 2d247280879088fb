"""Visits, who acts for the owners in them, and what is set for them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, bindparam, func, select

from handover_app.domain.identity import new_id
from handover_app.domain.visits import (
    ActingAgent,
    EarlierVisit,
    Presence,
    Visit,
    VisitorKind,
    VisitRules,
    VisitSettings,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.visits import (
    authority_lifts,
    visit_authorities,
    visit_parties,
    visit_settings,
    visit_units,
    visits,
)

_open_visit = (
    select(visits.c.id, visits.c.kind, visits.c.visitor, visits.c.nth)
    .join(visit_units, visit_units.c.visit_id == visits.c.id)
    .where(visit_units.c.unit_id == bindparam("unit"), visit_units.c.open)
)
_authority = (
    select(visit_authorities)
    .where(visit_authorities.c.visit_id == bindparam("visit"))
    .order_by(visit_authorities.c.id.desc())
    .limit(1)
)
_lifts = select(authority_lifts.c.scope).where(authority_lifts.c.visit_id == bindparam("visit"))
_parties = (
    select(visit_parties.c.owner_id, visit_parties.c.presence)
    .where(visit_parties.c.visit_id == bindparam("visit"))
    .order_by(visit_parties.c.id)
)
_visits_about = (
    select(visits)
    .join(visit_units, visit_units.c.visit_id == visits.c.id)
    .where(visit_units.c.unit_id == bindparam("unit"))
    .order_by(visits.c.arrived_at)
)


@dataclass(frozen=True)
class OpenVisit:
    """The open visit about a unit, without loading it."""

    visit_id: UUID
    kind: VisitorKind
    visitor: str
    nth: int


class VisitRepository(Repository[Visit]):
    """All visits."""

    kind = Visit

    def open_of(self, unit_id: UUID) -> Visit | None:
        """The open visit that is about a unit."""
        return self._one(visits.c.id.in_(_about(unit_id).where(visit_units.c.open)))

    def latest_of(self, unit_id: UUID) -> Visit | None:
        """The newest visit that was about a unit, open or closed."""
        return self._newest(visits.c.id.in_(_about(unit_id)), order=visits.c.arrived_at.desc())

    def count_about(self, unit_id: UUID) -> int:
        """How many visits there were about a unit, with the open one."""
        statement = select(func.count()).select_from(visit_units)
        found = self._session.execute(statement.where(visit_units.c.unit_id == unit_id))
        return int(found.scalar_one())

    def all_about(self, unit_id: UUID) -> tuple[EarlierVisit, ...]:
        """Every visit about a unit, oldest first; counted by this unit."""
        rows = self._session.execute(_visits_about, {"unit": unit_id})
        return tuple(
            EarlierVisit(
                place, row.queue_number, row.kind, row.visitor, row.arrived_at, row.closed_at
            )
            for place, row in enumerate(rows, start=1)
        )

    def busy(self, unit_ids: list[UUID]) -> set[UUID]:
        """Which of these units an open visit is about."""
        rows = self._session.execute(
            select(visit_units.c.unit_id).where(
                visit_units.c.unit_id.in_(unit_ids), visit_units.c.open
            )
        )
        return set(rows.scalars())

    def open_line(self, unit_id: UUID) -> OpenVisit | None:
        """The open visit about a unit, neither loaded nor locked: every station asks."""
        row = self._session.execute(_open_visit, {"unit": unit_id}).one_or_none()
        return None if row is None else OpenVisit(row.id, row.kind, row.visitor, row.nth)

    def acting_agent(self, unit_id: UUID) -> ActingAgent | None:
        """Who acts for the owners now; None: nobody is here, or the owners themselves are."""
        there = self.open_line(unit_id)
        if there is None:
            return None
        alone = there.kind is VisitorKind.AGENT
        given = self._session.execute(_authority, {"visit": there.visit_id}).one_or_none()
        if not alone and (given is None or not self._represents(there.visit_id)):
            return None
        lifted = tuple(self._session.execute(_lifts, {"visit": there.visit_id}).scalars())
        if given is None:
            return ActingAgent(there.visit_id, there.visitor, lifted=lifted)
        return ActingAgent(
            there.visit_id,
            given.agent,
            given.scopes,
            given.valid_until,
            beside_owner=not alone,
            lifted=lifted,
        )

    def _represents(self, visit_id: UUID) -> bool:
        rows = self._session.execute(_parties, {"visit": visit_id})
        return Presence.REPRESENTED in {row.owner_id: row.presence for row in rows}.values()


class VisitSettingsRepository(Repository[VisitSettings]):
    """One row a project, made when something is first set."""

    kind = VisitSettings

    def rules(self) -> VisitRules:
        """The settings; without a row the defaults."""
        row = self._session.execute(select(VisitSettings).limit(1)).scalars().one_or_none()
        return VisitRules() if row is None else row.rules

    def for_change(self) -> VisitSettings:
        """The settings, locked; a new row where there was none."""
        found = self._one(visit_settings.c.id.is_not(None))
        if found is not None:
            return found
        fresh = VisitRules()
        made = VisitSettings(
            id=new_id(),
            early_minutes=fresh.tolerance.early,
            late_minutes=fresh.tolerance.late,
            places={},
            bring={stage.name: text for stage, text in fresh.bring.items()},
        )
        return self.add(made)


def _about(unit_id: UUID) -> Select[tuple[UUID]]:
    return select(visit_units.c.visit_id).where(visit_units.c.unit_id == unit_id)
