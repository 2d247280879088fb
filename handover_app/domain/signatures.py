"""A signature on the pane: strokes, the words that were signed, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handover_app.domain.refusals import DomainError

MOST_POINTS = 20_000
"""More points than a hand draws in minutes; a pane that sends more is out of order."""

Stroke = tuple[tuple[int, int], ...]
"""A line as drawn: points (x, y) in thousandths of the pane's width, y downwards."""


@dataclass(eq=False)
class SignatureEmpty(DomainError):
    """Nothing was drawn on the pane."""


@dataclass(eq=False)
class SignatureTooLong(DomainError):
    """The signature has more points than a hand draws; ``points`` is how many."""

    points: int


@dataclass(frozen=True, kw_only=True)
class Signature:
    """What was drawn, under which words, and when (UTC).

    A signature belongs to the words that stood above it: ``text`` is kept with the strokes.
    """

    strokes: tuple[Stroke, ...]
    text: str
    at: datetime

    @property
    def points(self) -> int:
        """How many points were drawn."""
        return sum(len(stroke) for stroke in self.strokes)

    def check(self) -> None:
        """Whether it can be kept.

        Raises:
            SignatureEmpty: nothing was drawn; a single dot is no signature.
            SignatureTooLong: more than `MOST_POINTS` points.
        """
        if all(len(stroke) < 2 for stroke in self.strokes):
            raise SignatureEmpty
        if self.points > MOST_POINTS:
            raise SignatureTooLong(self.points)

    def stored(self) -> dict[str, Any]:
        """As JSON values; a stroke is a flat list x, y, x, y."""
        return {
            "strokes": [[value for point in stroke for value in point] for stroke in self.strokes],
            "text": self.text,
            "at": self.at.isoformat(),
        }


def signature_from(stored: dict[str, Any] | None) -> Signature | None:
    """The signature that `Signature.stored` wrote; None: it stands on paper."""
    if stored is None:
        return None
    strokes = tuple(
        tuple(zip(flat[::2], flat[1::2], strict=True)) for flat in stored["strokes"]
    )  # fmt: skip
    return Signature(strokes=strokes, text=stored["text"], at=datetime.fromisoformat(stored["at"]))
