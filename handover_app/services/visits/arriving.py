"""How an arrival stands to its appointment, for the desk and for the papers."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from handover_app.domain.visits import (
    WALK_IN,
    Punctuality,
    Timeliness,
    Visit,
    timeliness,
)
from handover_app.services.clock import local
from handover_app.services.papers.words import word_of
from handover_app.storage.unit_of_work import Reading


class Arriving(NamedTuple):
    """The appointment, if there is one, and how somebody who comes now stands to it."""

    when: tuple[date, time] | None
    how: Timeliness


def arriving(reading: Reading, unit_id: UUID, at: datetime) -> Arriving:
    """How an arrival at ``at`` (UTC) stands to the unit's appointment, by the project's rules."""
    note = reading.appointments.of_unit(unit_id)
    if note is None:
        return Arriving(None, WALK_IN)
    begins = datetime.combine(note.day, note.begins)
    arrived = local(at).replace(tzinfo=None)
    rules = reading.visit_settings.rules()
    how = timeliness(arrived, begins, note.minutes, rules.tolerance)
    return Arriving((note.day, note.begins), how)


def appointment_words(reading: Reading, unit_id: UUID, visit: Visit | None) -> str:
    """Day and hour of the appointment with early, on time or late; empty on a specimen."""
    if visit is None:
        return ""
    when, how = arriving(reading, unit_id, visit.arrived_at)
    said = word_of("punctualities", how.state).format(minutes=how.minutes)
    if when is None or how.state is Punctuality.WALK_IN:
        return said
    day, begins = when
    return f"{day.isoformat()} {begins:%H:%M}　{said}"
