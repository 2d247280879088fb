"""Appointments as lists show them: who it is, how to call, and whether they came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.handover import CardNote, NoteKind, UnitFacts
from handover_app.domain.masking import mask_phone
from handover_app.domain.units import Unit
from handover_app.domain.visits import (
    Appointment,
    AppointmentEnd,
    AppointmentLine,
    AppointmentState,
    SpecialGroup,
)
from handover_app.services.visits.arrivals import day_bounds
from handover_app.services.visits.booking import venue_time
from handover_app.storage.unit_of_work import Reading

_ENDS = {
    AppointmentEnd.MOVED: AppointmentState.MOVED,
    AppointmentEnd.CANCELLED: AppointmentState.CANCELLED,
}


def lines_of(
    reading: Reading, found: Sequence[Appointment], now: datetime
) -> tuple[AppointmentLine, ...]:
    """These appointments in their order, with the arrivals of their days."""
    units = {unit.id: unit for unit in reading.units.some(list({each.unit_id for each in found}))}
    clerks = {each: reading.clerk_name(each) for each in {one.clerk for one in found}}
    came = _came(reading, {each.day for each in found})
    return tuple(
        _line(each, units[each.unit_id], clerks, came.get(each.day, {}), now) for each in found
    )


def first_phone(unit: Unit) -> str:
    """The number of the first owner who has one, or nothing."""
    return next((owner.phone for owner in unit.owners if owner.phone), "")


def appointment_note(reading: Reading, unit: Unit, facts: UnitFacts) -> tuple[CardNote, ...]:
    """The small line of the unit's card: when it is expected, and quietly for whom."""
    if facts.delivered:
        return ()
    found = reading.appointments.of_unit(unit.id)
    if found is None:
        return ()
    facts_told: list[object] = [found.when]
    if found.group is not SpecialGroup.NONE:
        facts_told.append(found.group)
    return (CardNote(NoteKind.APPOINTMENT, tuple(facts_told)),)


def _came(reading: Reading, days: set[date]) -> dict[date, Mapping[UUID, datetime]]:
    return {day: reading.appointments.arrivals(*day_bounds(day)) for day in days}


def _line(
    made: Appointment,
    unit: Unit,
    clerks: Mapping[UUID, str],
    came: Mapping[UUID, datetime],
    now: datetime,
) -> AppointmentLine:
    arrived = came.get(made.unit_id)
    checked = made.checked
    return AppointmentLine(
        appointment_id=made.id,
        unit_id=unit.id,
        code=unit.code,
        owner_names=unit.owner_names,
        phone_masked=mask_phone(made.phone or first_phone(unit)),
        slot_id=made.slot_id,
        day=made.day,
        begins=made.begins,
        made_by=made.made_by,
        group=made.group,
        sporadic=made.sporadic,
        checked_on=checked.checked_on if checked else None,
        checked_by=checked.checked_by if checked else "",
        remark=made.remark,
        over_quota=made.over_quota,
        state=_state(made, arrived, now),
        arrived_at=arrived,
        ended_reason=made.ended_reason,
        made_at=made.made_at,
        clerk=clerks[made.clerk],
    )


def _state(made: Appointment, arrived: datetime | None, now: datetime) -> AppointmentState:
    if made.end in _ENDS:
        return _ENDS[made.end]
    if arrived is not None:
        return AppointmentState.CAME
    over = made.over(venue_time(now))
    return AppointmentState.DID_NOT_COME if over else AppointmentState.STANDS
