"""The conditions of delivery: ticked one by one or imported, and what each does when unmet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    OF_BUILDING,
    ConditionEffectSet,
    ConditionFact,
    ConditionHistory,
    ConditionListResult,
    ConditionListRow,
    ConditionNotTicked,
    ConditionRow,
    ConditionsImported,
    ConditionState,
    ConditionTicked,
    DeliveryCondition,
    NoticeDayWrong,
    PersonMissing,
    PropertyTold,
    Said,
    Verdict,
    check_said,
)
from handover_app.domain.handover import Effect
from handover_app.domain.keys import printable
from handover_app.domain.list_sheets import ListSheet
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.delivery.batches import Days
from handover_app.services.delivery.condition_sheet import ConditionSheet, find_conditions
from handover_app.services.delivery.standing import charged, open_conditions, states_of
from handover_app.services.handover import require_unit
from handover_app.services.list_sheets import left_out
from handover_app.services.units import building_named, locked_units
from handover_app.storage.database import Database
from handover_app.storage.delivery.conditions import NewFact
from handover_app.storage.unit_of_work import UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets

_NOTE_LENGTH = 200


class ConditionService:
    """Facts are added with who and when; every station sees the newest at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, building: str | None = None) -> tuple[ConditionRow, ...]:
        """Every sold unit (of one building) with all its conditions, in the order of units.

        Raises:
            BuildingNotFound: no unit stands in this building.
        """
        with self._database.read() as reading:
            units = [
                unit
                for unit in reading.units.in_building(building_named(reading, building))
                if unit.sold
            ]
            days = Days.of(reading, local_day(self._database.now()))
            states = states_of(reading, units, days.sporadic)
            return tuple(
                ConditionRow(unit.id, unit.code, unit.building, unit.owner_names, states[unit.id])
                for unit in units
            )

    def open(self, unit_ids: Sequence[UUID]) -> dict[UUID, tuple[ConditionState, ...]]:
        """What is not met of these units, and not ignored."""
        with self._database.read() as reading:
            return open_conditions(reading, unit_ids)

    def effects(self) -> dict[DeliveryCondition, Effect]:
        """What each condition does when it is not met."""
        with self._database.read() as reading:
            return reading.delivery_conditions.effects()

    def history(self, unit_id: UUID) -> tuple[ConditionHistory, ...]:
        """Everything that was said of a unit and its building, newest first.

        Raises:
            UnitNotFound: there is no such unit.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            facts = reading.delivery_conditions.history(unit_id, unit.building)
            names = {each: reading.clerk_name(each) for each in {fact.clerk for fact in facts}}
            return tuple(ConditionHistory(fact, names[fact.clerk]) for fact in facts)

    def set_effect(self, act: Act, condition: DeliveryCondition, effect: Effect) -> None:
        """Let an unmet condition block, warn or be ignored from now on.

        Raises:
            NotAllowed: only who changes settings may.
        """
        with self._database.write(act) as work:
            work.require(Right.CHANGE_SETTINGS)
            before = work.delivery_conditions.effects()[condition]
            if before is effect:
                return
            work.delivery_conditions.set_effect(condition, effect)
            work.record(ConditionEffectSet(condition=condition, before=before, effect=effect))
            work.commit()

    def tick(
        self, act: Act, which: Collection[UUID] | str, condition: DeliveryCondition, said: Said
    ) -> int:
        """Say how a condition stands for units or a building; answers how many facts were added.

        What was said before with the same words is not said twice.

        Raises:
            NotAllowed: neither finance, legal nor the lead.
            ConditionNotTicked, FreezeMissing, OutstandingWrong: what is said does not fit.
            BuildingNotFound, UnitNotFound: there is nothing of that name.
        """
        said = _tidy(said)
        check_said(condition, said)
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TICK_CONDITIONS)
            units = locked_units(work, which)
            facts = _facts(work, units, condition, said, now)
            if facts:
                _add(work, facts)
                work.commit({"facts": len(facts)})
            return len(facts)

    def tell_property(self, act: Act, unit_ids: Collection[UUID], day: date, person: str) -> int:
        """Note that the property company was told before these owners are invited alone (F16).

        Raises:
            NotAllowed: only who sends notices may.
            PersonMissing: it is not said who was told; NoticeDayWrong: the day has not come.
        """
        now, person = self._database.now(), printable(person).strip()[:_NOTE_LENGTH]
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            if not person:
                raise PersonMissing
            if day > local_day(now):
                raise NoticeDayWrong(day)
            units = locked_units(work, unit_ids)
            said = Said(Verdict.MET, note=person)
            condition = DeliveryCondition.PROPERTY_TOLD
            fact = ConditionFact(condition, said, now, act.clerk, day=day)
            work.delivery_conditions.add([NewFact(fact, unit.id) for unit in units])
            for unit in units:
                work.record(PropertyTold(unit_id=unit.id, day=day, person=person))
            if units:
                work.commit({"facts": len(units)})
            return len(units)

    def load(self, path: Path) -> ListSheet:
        """Read a workbook and find the list of conditions in it.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, HeadingsMissing: in words, why not.
        """
        return find_conditions(path.name, read_sheets(path))

    def preview(self, act: Act, file: ListSheet) -> ConditionListResult:
        """What ``run`` would do: the same code, in a transaction that is rolled back."""
        return self._import(act, file, commit=False)

    def run(self, act: Act, file: ListSheet) -> ConditionListResult:
        """Add the facts of the sound rows that are news; the other rows are named with reasons.

        Raises:
            NotAllowed: neither finance, legal nor the lead.
        """
        return self._import(act, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: ConditionListResult) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def _import(self, act: Act, file: ListSheet, *, commit: bool) -> ConditionListResult:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.TICK_CONDITIONS)
            units = work.units.by_codes()
            sheet = ConditionSheet(units, charged(work))
            sheet.take(file)
            by_id = {unit.id: unit for unit in units.values()}
            facts, rows = _news(work, sheet.rows, by_id, now, file.name)
            result = ConditionListResult(
                sheet.read, rows, len(sheet.rows) - len(rows), tuple(sheet.problems)
            )
            if commit and facts:
                _add(work, facts)
                work.record(ConditionsImported(facts=len(facts), file=printable(file.name)))
                work.commit({"facts": len(facts)})
            return result


def _tidy(said: Said) -> Said:
    note = " ".join(printable(said.note).split())[:_NOTE_LENGTH]
    return Said(said.verdict, said.outstanding, said.freeze, note)


def _facts(
    work: UnitOfWork,
    units: Sequence[Unit],
    condition: DeliveryCondition,
    said: Said,
    now: datetime,
    source: str = "",
) -> list[NewFact]:
    """The facts that are news: one a unit, or one a building."""
    states = states_of(work, units)
    penalised = charged(work) if condition is DeliveryCondition.PENALTY_CLEARED else frozenset()
    fact = ConditionFact(condition, said, now, work.act.clerk, source)
    found: dict[object, NewFact] = {}
    for unit in units:
        state = next(each for each in states[unit.id] if each.condition is condition)
        if unit.id in penalised:
            # Its penalty is in the fee statement: what the cash desk took is what counts.
            raise ConditionNotTicked(condition)
        if state.at is not None and said == _said(state):
            continue
        whole = condition in OF_BUILDING
        new = NewFact(fact, None if whole else unit.id, unit.building if whole else "")
        found[unit.building if whole else unit.id] = new
    return list(found.values())


def _said(state: ConditionState) -> Said:
    return Said(state.verdict, state.outstanding, state.freeze, state.note)


def _news(
    work: UnitOfWork,
    rows: Sequence[ConditionListRow],
    units: dict[UUID, Unit],
    now: datetime,
    source: str,
) -> tuple[list[NewFact], tuple[ConditionListRow, ...]]:
    """What a list brings that was not said before, fact by fact and row by row."""
    work.units.lock(sorted({row.unit_id for row in rows}))
    stated = states_of(work, [units[each] for each in {row.unit_id for row in rows}])
    now_said: dict[tuple[object, DeliveryCondition], Said] = {}
    facts: list[NewFact] = []
    brought: list[ConditionListRow] = []
    for row in rows:
        news = {}
        for condition, said in row.said.items():
            whole = condition in OF_BUILDING
            key = (row.building if whole else row.unit_id, condition)
            state = next(each for each in stated[row.unit_id] if each.condition is condition)
            before = now_said.get(key) or (_said(state) if state.at is not None else None)
            if before == said:
                continue
            now_said[key] = said
            fact = ConditionFact(condition, said, now, work.act.clerk, source[:_NOTE_LENGTH])
            facts.append(
                NewFact(fact, None if whole else row.unit_id, row.building if whole else "")
            )
            news[condition] = said
        if news:
            brought.append(ConditionListRow(row.row, row.unit_id, row.code, row.building, news))
    return facts, tuple(brought)


def _add(work: UnitOfWork, facts: Sequence[NewFact]) -> None:
    work.delivery_conditions.add(facts)
    for each in facts:
        said = each.fact.said
        work.record(
            ConditionTicked(
                unit_id=each.unit_id,
                condition=each.fact.condition,
                verdict=said.verdict,
                building=each.building,
                outstanding=said.outstanding,
                freeze=said.freeze,
            )
        )
