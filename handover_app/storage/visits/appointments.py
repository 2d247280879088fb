"""Slots with what is booked into them, appointments, and the day's arrivals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, bindparam, delete, func, insert, or_, select, update

from handover_app.domain.identity import new_id
from handover_app.domain.visits import (
    ALL_BUILDINGS,
    Appointment,
    AppointmentEnd,
    AppointmentNote,
    AppointmentSettings,
    Capacity,
    Slot,
    SlotDay,
    SlotLine,
    SlotPlan,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.appointments import (
    appointment_settings,
    appointments,
    pre_checks,
    slots,
)
from handover_app.storage.tables.visits import visit_units, visits

_BATCH = 500
_STANDS = appointments.c["end"].is_(None)
# Whoever missed a day and made another appointment later was expected on the first one too.
_WAS_EXPECTED = or_(_STANDS, appointments.c["end"] == AppointmentEnd.PASSED)
_booked = (
    select(func.count())
    .select_from(appointments)
    .where(appointments.c.slot_id == slots.c.id, _STANDS)
    .correlate(slots)
    .scalar_subquery()
)
_lines = select(slots, _booked.label("booked")).order_by(
    slots.c.day, slots.c.begins, slots.c.building
)
_note_columns = (
    appointments.c.id,
    appointments.c.unit_id,
    appointments.c.day,
    appointments.c.begins,
    appointments.c.minutes,
    appointments.c.group,
    appointments.c.sporadic,
    appointments.c.remark,
    select(pre_checks.c.id)
    .where(pre_checks.c.appointment_id == appointments.c.id)
    .correlate(appointments)
    .exists()
    .label("checked"),
)
_note_of = select(*_note_columns).where(appointments.c.unit_id == bindparam("unit"), _STANDS)
_notes = select(*_note_columns).where(_STANDS)
_expected = select(*_note_columns).where(_WAS_EXPECTED).order_by(appointments.c.id)
_count = select(func.count()).where(appointments.c.slot_id == bindparam("slot"), _STANDS)


class SlotRepository(Repository[Slot]):
    """All slots; a slot that is booked into is locked first, so that its quota holds."""

    kind = Slot

    def booked(self, slot_id: UUID) -> int:
        """How many appointments stand in a slot."""
        return int(self._session.execute(_count, {"slot": slot_id}).scalar_one())

    def of_day(self, day: date) -> tuple[SlotLine, ...]:
        """The slots of a day by hour and building."""
        return self._slot_lines(slots.c.day == day)

    def days(self) -> tuple[SlotDay, ...]:
        """Every day with slots, in order."""
        taken = (
            select(appointments.c.day, func.count().label("booked"))
            .where(_STANDS)
            .group_by(appointments.c.day)
            .subquery()
        )
        rows = self._session.execute(
            select(
                slots.c.day,
                func.sum(slots.c.quota),
                func.max(func.coalesce(taken.c.booked, 0)),
                func.max(slots.c.sporadic.cast(slots.c.quota.type)),
            )
            .outerjoin(taken, taken.c.day == slots.c.day)
            .group_by(slots.c.day)
            .order_by(slots.c.day)
        )
        return tuple(
            SlotDay(day, int(quota), int(held), bool(one)) for day, quota, held, one in rows
        )

    def open_for(self, building: str, since: date) -> tuple[SlotLine, ...]:
        """Slots with a quota that take units of a building, from a day on."""
        return self._slot_lines(
            slots.c.day >= since,
            slots.c.quota > 0,
            slots.c.building.in_([ALL_BUILDINGS, building]),
        )

    def by_place(self, days: Iterable[date]) -> dict[tuple[date, str, time], Slot]:
        """The slots of these days by day, building and beginning; locked when writing."""
        statement = select(Slot).where(slots.c.day.in_(list(days))).order_by(slots.c.id)
        if self._locking:
            statement = statement.with_for_update(of=Slot, key_share=True)
        found = self._session.execute(statement).scalars()
        return {(each.day, each.building, each.begins): each for each in found}

    def plan(self, plan: SlotPlan) -> int:
        """Make the plan's slots; answers how many there are now on its days for its buildings.

        A slot that is there takes the plan's quota. One of the same days and buildings at another
        time goes where nobody ever booked it, and is closed where somebody did.
        """
        wanted = set(plan.places())
        there = self._same_places(plan)
        places = {(row.day, row.building, row.begins): row.id for row in there}
        told = {"minutes": plan.minutes, "quota": plan.quota, "sporadic": plan.sporadic}
        kept = [places[each] for each in wanted if each in places]
        self._set(kept, told)
        other = [row.id for row in there if (row.day, row.building, row.begins) not in wanted]
        self._drop(other)
        new = [
            {"id": new_id(), "day": day, "building": building, "begins": begins, **told}
            | {"version": 1, "changes": 0}
            for day, building, begins in plan.places()
            if (day, building, begins) not in places
        ]
        if new:
            self._session.execute(insert(slots), new)
        return len(wanted)

    def _same_places(self, plan: SlotPlan) -> Sequence[Row[UUID, date, str, time]]:
        return self._session.execute(
            select(slots.c.id, slots.c.day, slots.c.building, slots.c.begins)
            .where(
                slots.c.day.in_(plan.days),
                slots.c.building.in_(plan.buildings or (ALL_BUILDINGS,)),
            )
            .order_by(slots.c.id)
            .with_for_update()
        ).all()

    def _set(self, ids: Sequence[UUID], values: Mapping[str, object]) -> None:
        for start in range(0, len(ids), _BATCH):
            self._session.execute(
                update(slots)
                .where(slots.c.id.in_(ids[start : start + _BATCH]))
                .values(**values, version=slots.c.version + 1)
            )

    def _drop(self, ids: Sequence[UUID]) -> None:
        for start in range(0, len(ids), _BATCH):
            batch = slots.c.id.in_(ids[start : start + _BATCH])
            ever = select(appointments.c.slot_id).where(appointments.c.slot_id == slots.c.id)
            self._session.execute(delete(slots).where(batch, ~ever.exists()))
            self._session.execute(
                update(slots).where(batch).values(quota=0, version=slots.c.version + 1)
            )

    def _slot_lines(self, *where: ColumnElement[bool]) -> tuple[SlotLine, ...]:
        return tuple(
            SlotLine(
                row.id,
                row.day,
                row.building,
                row.begins,
                row.minutes,
                row.quota,
                row.booked,
                row.sporadic,
            )
            for row in self._session.execute(_lines.where(*where))
        )


class AppointmentRepository(Repository[Appointment]):
    """All appointments, those that were moved or cancelled too."""

    kind = Appointment

    def standing_of(self, unit_id: UUID) -> Appointment | None:
        """The unit's appointment that stands, whenever it is."""
        return self._one(appointments.c.unit_id == unit_id, _STANDS)

    def of_unit(self, unit_id: UUID) -> AppointmentNote | None:
        """What other desks read of the unit's standing appointment; one prepared statement."""
        row = self._session.execute(_note_of, {"unit": unit_id}).one_or_none()
        return None if row is None else _note(row)

    def of_units(self, unit_ids: Sequence[UUID]) -> dict[UUID, AppointmentNote]:
        """The standing appointments of these units."""
        found: dict[UUID, AppointmentNote] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            rows = self._session.execute(_notes.where(appointments.c.unit_id.in_(batch)))
            found |= {row.unit_id: _note(row) for row in rows}
        return found

    def on(self, day: date) -> dict[UUID, AppointmentNote]:
        """Who is or was expected on a day, by unit: all but those moved or cancelled before."""
        rows = self._session.execute(_expected.where(appointments.c.day == day))
        return {row.unit_id: _note(row) for row in rows}

    def booked_units(self, since: date) -> set[UUID]:
        """Units with a standing appointment on or after a day."""
        statement = select(appointments.c.unit_id).where(_STANDS, appointments.c.day >= since)
        return set(self._session.execute(statement).scalars())

    def standing_of_units(self, unit_ids: Sequence[UUID]) -> dict[UUID, Appointment]:
        """What stands for these units, whose rows are held; not locked."""
        found: dict[UUID, Appointment] = {}
        for start in range(0, len(unit_ids), _BATCH):
            batch = appointments.c.unit_id.in_(unit_ids[start : start + _BATCH])
            some = self._all(batch, _STANDS, order=appointments.c.id.asc())
            found |= {each.unit_id: each for each in some}
        return found

    def history_of(self, unit_id: UUID) -> list[Appointment]:
        """Every appointment of a unit, newest first; not locked."""
        return self._all(appointments.c.unit_id == unit_id, order=appointments.c.id.desc())

    def all_on(self, day: date) -> list[Appointment]:
        """Every appointment of a day, ended ones too, in the order in which they were made."""
        return self._all(appointments.c.day == day, order=appointments.c.id.asc())

    def arrivals(self, since: datetime, until: datetime) -> dict[UUID, datetime]:
        """Units that were checked in between two moments (UTC), with the first time."""
        statement = (
            select(visit_units.c.unit_id, func.min(visits.c.arrived_at).label("first"))
            .join(visits, visits.c.id == visit_units.c.visit_id)
            .where(visits.c.arrived_at >= since, visits.c.arrived_at < until)
            .group_by(visit_units.c.unit_id)
        )
        return {row.unit_id: row.first for row in self._session.execute(statement)}

    def visits_of(
        self, since: datetime, until: datetime
    ) -> tuple[tuple[datetime, tuple[UUID, ...]], ...]:
        """When each visit between two moments (UTC) began, and the units that it is about."""
        statement = (
            select(visits.c.id, visits.c.arrived_at, visit_units.c.unit_id)
            .join(visit_units, visit_units.c.visit_id == visits.c.id)
            .where(visits.c.arrived_at >= since, visits.c.arrived_at < until)
            .order_by(visits.c.arrived_at, visits.c.id)
        )
        found: dict[UUID, tuple[datetime, list[UUID]]] = {}
        for visit_id, at, unit_id in self._session.execute(statement):
            found.setdefault(visit_id, (at, []))[1].append(unit_id)
        return tuple((at, tuple(units)) for at, units in found.values())

    def ever_arrived(self, unit_ids: Sequence[UUID]) -> set[UUID]:
        """Which of these units were ever checked in."""
        found: set[UUID] = set()
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            statement = select(visit_units.c.unit_id).where(visit_units.c.unit_id.in_(batch))
            found |= set(self._session.execute(statement.distinct()).scalars())
        return found


class AppointmentSettingsRepository(Repository[AppointmentSettings]):
    """One row a project, made when it is first set."""

    kind = AppointmentSettings

    def capacity(self) -> Capacity:
        """The settings, or the defaults."""
        row = self._session.execute(
            select(appointment_settings.c.minutes_per_unit, appointment_settings.c.teams)
        ).one_or_none()
        return Capacity() if row is None else Capacity(row.minutes_per_unit, row.teams)

    def for_change(self) -> AppointmentSettings | None:
        """The settings, locked."""
        return self._one(appointment_settings.c.id.is_not(None))


def _note(row: Row[Any]) -> AppointmentNote:
    return AppointmentNote(
        appointment_id=row.id,
        unit_id=row.unit_id,
        day=row.day,
        begins=row.begins,
        minutes=row.minutes,
        group=row.group,
        sporadic=row.sporadic,
        checked=row.checked,
        remark=row.remark,
    )
