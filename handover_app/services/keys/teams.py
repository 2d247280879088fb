"""The key of the inspection team: which one waits, which one has it, which one owes another."""

from __future__ import annotations

from handover_app.domain.inspections import Inspection, TeamKey, team_key
from handover_app.domain.keys import HERE, INSPECTION_COMPANY, KeyState
from handover_app.services.keys.tagging import Scanned
from handover_app.storage.unit_of_work import Reading


def waiting_team(reading: Reading, scanned: Scanned) -> str:
    """The team that waits for what was scanned; empty where none does, or has a key already."""
    key_set = scanned.key_set
    if key_set.unit_id is None or not all(key.state in HERE for key in scanned.keys):
        return ""
    running = reading.key_loans.running(key_set.unit_id)
    if running is None or any(
        key.state is KeyState.LENT and key.inspection_id == running.inspection_id
        for key in key_set.keys
    ):
        return ""
    return running.team or INSPECTION_COMPANY


def key_of_team(reading: Reading, inspection: Inspection) -> tuple[TeamKey | None, tuple[str, ...]]:
    """How an inspection stands to its unit's key, and the units whose keys its team still has."""
    loans, lent, here = reading.key_loans.of_inspection(inspection.id, inspection.unit_id)
    state = team_key(loans=loans, lent=lent, here=here, concluded=inspection.latest is not None)
    return state, reading.key_loans.unreturned(inspection.team, inspection.id)
