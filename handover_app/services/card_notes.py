"""The small lines of a unit's card: each area says its own in one function."""

from __future__ import annotations

from collections.abc import Callable

from handover_app.domain.handover import CardNote, NoteKind, UnitFacts
from handover_app.domain.units import Unit
from handover_app.services.delivery.standing import tell_conditions
from handover_app.services.visits.appointment_lines import appointment_note
from handover_app.services.visits.notes import visit_notes
from handover_app.storage.unit_of_work import Reading

Teller = Callable[[Reading, Unit, UnitFacts], tuple[CardNote, ...]]

TELLERS: tuple[Teller, ...] = (visit_notes, appointment_note, tell_conditions)
"""Who says something, in any order; a card is read at every click, so one statement each."""


def card_notes(reading: Reading, unit: Unit, facts: UnitFacts) -> tuple[CardNote, ...]:
    """All lines of a unit, in the order of their kinds; most units have none."""
    found = [note for tell in TELLERS for note in tell(reading, unit, facts)]
    kinds = list(NoteKind)
    return tuple(sorted(found, key=lambda note: kinds.index(note.kind)))
