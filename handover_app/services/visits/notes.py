"""What the handover card says of a visit: the how manieth, the agent, quiet marks (L19)."""

from __future__ import annotations

from handover_app.domain.handover import CardNote, NoteKind, UnitFacts
from handover_app.domain.units import Unit
from handover_app.domain.visits import HouseholdMark
from handover_app.storage.unit_of_work import Reading


def visit_notes(reading: Reading, unit: Unit, facts: UnitFacts) -> tuple[CardNote, ...]:
    """What the card says of a visit: a later one, the agent and what is covered, quiet marks."""
    notes = [
        CardNote(NoteKind.KEY_OWNER)
        if mark is HouseholdMark.KEY_OWNER
        else CardNote(NoteKind.SPECIAL, (mark,))
        for mark in reading.households.marks(unit.id)
    ]
    if not facts.visit_open:
        return tuple(notes)
    there = reading.visits.open_line(unit.id)
    if there is not None and there.nth > 1:
        notes.append(CardNote(NoteKind.VISIT, (there.nth,)))
    agent = reading.visits.acting_agent(unit.id)
    if agent is not None:
        notes.append(CardNote(NoteKind.AGENT, (agent.agent, agent.scopes, agent.valid_until)))
    return tuple(notes)
