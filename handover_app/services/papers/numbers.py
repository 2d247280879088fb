"""The numbers of papers, as they are stored and printed."""

from __future__ import annotations

from handover_app.domain.training import training_number
from handover_app.storage.unit_of_work import Reading


def number_on_paper(reading: Reading, number: str) -> str:
    """The number as it stands on a paper; in a rehearsal with the mark in front.

    Every number that a desk makes goes through here before it is stored.
    """
    return training_number(number, rehearsal=reading.projects.is_rehearsal())
