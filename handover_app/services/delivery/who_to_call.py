"""Who is called in the evening, and who gets a message: no-shows, tomorrow's, the invited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from handover_app.domain.delivery import Call, CallReason, CallResult
from handover_app.domain.visits import AppointmentNote
from handover_app.services.visits.arrivals import day_bounds
from handover_app.services.visits.booking import venue_time
from handover_app.storage.unit_of_work import Reading

_LATER = timedelta(days=1)


@dataclass(frozen=True)
class Called:
    """A household to be called, why, and the appointment that is meant, if any."""

    unit_id: UUID
    reason: CallReason
    appointment: AppointmentNote | None


def no_shows(reading: Reading, day: date, now: datetime) -> dict[UUID, AppointmentNote]:
    """Units whose time on a day is over and that were not checked in on it."""
    at = venue_time(now)
    came = reading.appointments.arrivals(*day_bounds(day))
    return {
        unit_id: note
        for unit_id, note in reading.appointments.on(day).items()
        if unit_id not in came and note.over(at)
    }


def tomorrows(reading: Reading, day: date) -> dict[UUID, AppointmentNote]:
    """Units that are expected on the day after."""
    return reading.appointments.on(day + _LATER)


def invited(reading: Reading) -> set[UUID]:
    """Units with a delivery notice whose household was never here."""
    found = set(reading.calls.invited())
    return found - reading.appointments.ever_arrived(sorted(found))


def not_booked(reading: Reading, day: date) -> set[UUID]:
    """Of those who were invited and never came: units without an appointment from a day on."""
    return invited(reading) - reading.appointments.booked_units(day)


def to_call(
    reading: Reading, day: date, now: datetime
) -> tuple[list[Called], Mapping[UUID, Sequence[Call]]]:
    """The evening's list of a day, each unit once, with all calls of these units.

    Missed appointments come first, then tomorrow's visitors, then calls that were agreed for the
    day, then the invited who let the last day of their batch pass.
    """
    found = {
        unit_id: Called(unit_id, CallReason.NO_SHOW, note)
        for unit_id, note in no_shows(reading, day, now).items()
    }
    for unit_id, note in tomorrows(reading, day).items():
        found.setdefault(unit_id, Called(unit_id, CallReason.TOMORROW, note))
    agreed = reading.calls.agreed_until(day)
    late = _let_it_pass(reading, day)
    calls = reading.calls.of_units(list({*found, *agreed, *late}))
    standing = reading.appointments.of_units(agreed)
    came = reading.appointments.ever_arrived(agreed)
    for unit_id in agreed:
        before = [each for each in calls[unit_id] if each.day < day]
        if unit_id not in came and before and before[-1].next_on and before[-1].next_on <= day:
            found.setdefault(unit_id, Called(unit_id, CallReason.AGREED, standing.get(unit_id)))
    for unit_id, last_day in late.items():
        if not _settled(calls.get(unit_id, ()), last_day, day):
            found.setdefault(unit_id, Called(unit_id, CallReason.NOT_BOOKED, None))
    return list(found.values()), calls


def _let_it_pass(reading: Reading, day: date) -> dict[UUID, date]:
    """Invited units without visit and appointment, the last day of whose batch is here or over."""
    days = reading.calls.invited()
    waiting = not_booked(reading, day)
    return {
        unit_id: last_day
        for unit_id in sorted(waiting)
        if (last_day := days[unit_id]) is not None and last_day <= day
    }


def _settled(calls: Sequence[Call], since: date, day: date) -> bool:
    """Whether somebody was reached on an earlier evening since then."""
    return any(
        since <= each.day < day and each.result is not CallResult.NOT_REACHED for each in calls
    )
