"""A signature from the pane, drawn on the line where the pen would have signed."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from handover_app.documents.page import Sheet
from handover_app.domain.papers import SignedBy

# Points for a thousandth of the pane: a small signature is not blown up to the height of the line.
_LARGEST = 0.3
# What lies nearer than this cannot be told apart in print.
_APART = 0.2


def sign(sheet: Sheet, signed: SignedBy, x: float, base: float, room: tuple[float, float]) -> None:
    """Draw the strokes from ``x`` to the right on ``base``, within ``room`` (width, height)."""
    points = [point for stroke in signed.strokes for point in stroke]
    if not points:
        return
    left = min(across for across, _ in points)
    low = max(down for _, down in points)
    wide = max(across for across, _ in points) - left
    high = low - min(down for _, down in points)
    scale = min(_LARGEST, room[0] / max(wide, 1), room[1] / max(high, 1))
    for stroke in signed.strokes:
        placed = [
            (x + (across - left) * scale, base + (low - down) * scale) for across, down in stroke
        ]
        if placed:
            sheet.stroke(_thinned(placed))


def _thinned(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those that add nothing; a pen gives some hundred in a second."""
    kept = [points[0]]
    for point in points[1:-1]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= _APART:
            kept.append(point)
    return [*kept, points[-1]] if len(points) > 1 else kept
