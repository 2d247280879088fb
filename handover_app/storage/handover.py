"""Handovers, and the facts of all desks about one unit or about all."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, case, func, select

from handover_app.domain.defects import DefectState
from handover_app.domain.handover import Handover, UnitFacts
from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import GONE, UNPROVEN, Trial
from handover_app.storage.gifts.packs import AskedDocuments
from handover_app.storage.ledger import LedgerReader
from handover_app.storage.repository import Repository
from handover_app.storage.tables.articles import article_issues, article_lists
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.gifts import gift_exceptions, gift_issues
from handover_app.storage.tables.handover import handovers
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.keys import key_sets, keys
from handover_app.storage.tables.units import units
from handover_app.storage.tables.visits import visit_units, visits

Gathered = dict[UUID, dict[str, Any]]
_proven = (keys.c.trial == Trial.WORKS) & keys.c.state.not_in(UNPROVEN)


class HandoverRepository(Repository[Handover]):
    """The process of every unit."""

    kind = Handover

    def of_unit(self, unit_id: UUID) -> Handover | None:
        """The unit's process, once something was noted of it."""
        return self._one(handovers.c.unit_id == unit_id)

    def noted(self) -> dict[UUID, Handover]:
        """Every process with a lifted gate or a mark, by unit."""
        # A process is stored only once one of both is noted of it.
        return {each.unit_id: each for each in self._session.execute(select(Handover)).scalars()}

    def facts(self, unit_id: UUID | None = None) -> dict[UUID, UnitFacts]:
        """What all desks have noted, by unit; one unit always has an answer."""
        gathered: Gathered = defaultdict(dict)
        if unit_id is not None:
            gathered[unit_id] = {}
        for gather in (
            self._visits,
            self._inspections,
            self._defects,
            self._money,
            self._articles,
            self._keys,
        ):
            gather(gathered, unit_id)
        return {each: _facts(each, facts) for each, facts in gathered.items()}

    def money_facts(self, unit_id: UUID) -> UnitFacts:
        """What the cash desk has noted of a unit, and nothing of the others."""
        gathered: Gathered = defaultdict(dict)
        self._money(gathered, unit_id)
        return _facts(unit_id, gathered[unit_id])

    def _rows(self, statement: Select[Any], table: Table, unit_id: UUID | None) -> Any:
        if unit_id is not None:
            statement = statement.where(table.c.unit_id == unit_id)
        return self._session.execute(statement)

    def _visits(self, gathered: Gathered, unit_id: UUID | None) -> None:
        statement = (
            select(
                visit_units.c.unit_id,
                visits.c.id,
                visits.c.queue_number,
                visits.c.arrived_at,
                visits.c.closed_at,
            )
            .join(visits, visits.c.id == visit_units.c.visit_id)
            .order_by(visits.c.arrived_at)
        )
        for row in self._rows(statement, visit_units, unit_id):
            gathered[row.unit_id].update(
                visit_id=row.id,
                queue_number=row.queue_number,
                arrived_at=row.arrived_at,
                visit_open=row.closed_at is None,
            )

    def _inspections(self, gathered: Gathered, unit_id: UUID | None) -> None:
        statement = select(
            inspections.c.id, inspections.c.unit_id, inspections.c.team, inspections.c.assigned_at
        ).order_by(inspections.c.assigned_at)
        statement = statement.where(inspections.c.called_back_at.is_(None))
        newest: dict[UUID, UUID] = {}
        for row in self._rows(statement, inspections, unit_id):
            gathered[row.unit_id].update(team=row.team, assigned_at=row.assigned_at)
            newest[row.unit_id] = row.id
        concluded = (
            select(
                inspections.c.id,
                inspections.c.unit_id,
                conclusions.c.conclusion,
                conclusions.c.at,
            )
            .join(inspections, inspections.c.id == conclusions.c.inspection_id)
            .order_by(conclusions.c.at, conclusions.c.id)
        )
        for row in self._rows(concluded, inspections, unit_id):
            conclusion: Conclusion = row.conclusion
            facts = gathered[row.unit_id]
            facts.update(conclusion=conclusion, concluded_at=row.at)
            facts.setdefault("first_conclusion", conclusion)
            if newest.get(row.unit_id) == row.id:
                # What was concluded on paper may be older than the team's own row here.
                facts["assigned_at"] = None

    def _defects(self, gathered: Gathered, unit_id: UUID | None) -> None:
        statement = select(defects.c.unit_id, defects.c.state, func.count().label("n")).group_by(
            defects.c.unit_id, defects.c.state
        )
        for row in self._rows(statement, defects, unit_id):
            if row.state is DefectState.CANCELLED:
                continue
            facts = gathered[row.unit_id]
            facts["defects"] = facts.get("defects", 0) + row.n
            still = 0 if row.state.settled else row.n
            facts["open_defects"] = facts.get("open_defects", 0) + still

    def _money(self, gathered: Gathered, unit_id: UUID | None) -> None:
        ledger = LedgerReader(self._session)
        for each, money in ledger.money(unit_id).items():
            gathered[each].update(ledger=money.ledger(), paid_at=money.paid_at)
        for each, decisions in ledger.decisions(unit_id).items():
            gathered[each]["decisions"] = decisions

    def _articles(self, gathered: Gathered, unit_id: UUID | None) -> None:
        asked = AskedDocuments(self._session)
        given = (
            select(
                article_lists.c.unit_id,
                units.c.fit_out,
                func.sum(case((asked.given, 1), else_=0)).label("n"),
                func.max(article_issues.c.at).label("at"),
            )
            .join(article_issues, article_issues.c.article_list_id == article_lists.c.id)
            .join(units, units.c.id == article_lists.c.unit_id)
            .group_by(article_lists.c.unit_id, units.c.fit_out)
        )
        for row in self._rows(given, article_lists, unit_id):
            gathered[row.unit_id].update(
                articles_complete=row.n >= asked.count(row.fit_out), articles_at=row.at
            )
        gifts = select(gift_issues.c.unit_id, gift_issues.c.at).where(gift_issues.c.number == 1)
        for row in self._rows(gifts, gift_issues, unit_id):
            gathered[row.unit_id]["gift_at"] = row.at
        noted = select(gift_exceptions.c.unit_id, gift_exceptions.c.kind).order_by(
            gift_exceptions.c.at, gift_exceptions.c.id
        )
        for row in self._rows(noted, gift_exceptions, unit_id):
            gathered[row.unit_id]["gift_exception"] = row.kind.name

    def _keys(self, gathered: Gathered, unit_id: UUID | None) -> None:
        statement = (
            select(
                key_sets.c.unit_id,
                func.max(key_sets.c.handed_over_at).label("handed_over_at"),
                func.count().label("n"),
                func.sum(case((_proven, 1), else_=0)).label("tried"),
            )
            .join(keys, keys.c.key_set_id == key_sets.c.id)
            .where(key_sets.c.unit_id.is_not(None), keys.c.state.not_in(GONE))
            .group_by(key_sets.c.unit_id)
        )
        for row in self._rows(statement, key_sets, unit_id):
            gathered[row.unit_id].update(
                keys=row.n, keys_tried=row.tried, keys_handed_over_at=row.handed_over_at
            )


def _facts(unit_id: UUID, gathered: dict[str, Any]) -> UnitFacts:
    empty: dict[str, Any] = {"ledger": {}, "decisions": {}}
    return UnitFacts(unit_id=unit_id, **(empty | gathered))
