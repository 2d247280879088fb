"""The board's numbers as the tiles and bars show them; no Qt."""

from __future__ import annotations

from handover_app.domain.reports import Board, StationLoad
from handover_app.ui.tokens import Tone

NONE = "—"
"""Printed where there is nothing to take a part of."""
LONG_WAIT, TOO_LONG_WAIT = 10, 20
"""Minutes after which a wait is long, and too long: the same as in the stations' queues."""


def percent(part: int, whole: int) -> str:
    """A share with one decimal, halves up; of nothing there is no share."""
    if whole == 0:
        return NONE
    tenths = (2 * part * 1000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"


def with_defects(board: Board) -> int:
    """Units delivered although something is still to be mended."""
    return board.delivered - board.delivered_without_defects


def longest_wait(board: Board) -> int:
    """The longest wait at any station, in minutes."""
    return max((load.longest for load in board.loads), default=0)


def wait_tone(minutes: int) -> Tone:
    """How a wait of so many minutes is coloured."""
    if minutes >= TOO_LONG_WAIT:
        return Tone.BAD
    return Tone.WARN if minutes >= LONG_WAIT else Tone.GOOD


def load_tone(load: StationLoad) -> Tone:
    """How a station stands; one where nobody waits is not coloured."""
    return wait_tone(load.longest) if load.waiting else Tone.NEUTRAL


def buildings(board: Board) -> int:
    """How many buildings the project has."""
    return len({cell.building for cell in board.cells})
