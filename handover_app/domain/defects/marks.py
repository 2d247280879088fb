"""What is drawn on a photo: arrows, circles and words as data, so that the picture stays whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from handover_app.domain.defects.refusals import MarksWrong

MOST_MARKS = 40
"""More hide what they point to."""
LONGEST_WORDS = 40
FARTHEST = 20_000
"""Thousandths of the width; the height of a narrow strip is at most twenty times its width."""


class MarkKind(Enum):
    """The shapes that can be drawn."""

    ARROW = "arrow"
    CIRCLE = "circle"
    TEXT = "text"


@dataclass(frozen=True)
class Mark:
    """One shape; all places in thousandths of the picture's width, from its top left corner.

    An arrow goes from (``x``, ``y``) to its head (``to_x``, ``to_y``); a circle fills the box
    between both corners; words begin at (``x``, ``y``), their top left, and have no second place.
    """

    kind: MarkKind
    x: int
    y: int
    to_x: int = 0
    to_y: int = 0
    words: str = ""

    def data(self) -> dict[str, object]:
        """The mark as it is stored."""
        return {
            "kind": self.kind.value,
            "x": self.x,
            "y": self.y,
            "to_x": self.to_x,
            "to_y": self.to_y,
            "words": self.words,
        }


def mark_of(data: Mapping[str, object]) -> Mark:
    """A stored mark.

    Raises:
        MarksWrong: it is none.
    """
    try:
        kind = MarkKind(data["kind"])
        places = [data[name] for name in ("x", "y", "to_x", "to_y")]
        words = data["words"]
    except (KeyError, TypeError, ValueError) as error:
        raise MarksWrong from error
    if not isinstance(words, str):
        raise MarksWrong
    x, y, to_x, to_y = (_whole(place) for place in places)
    return Mark(kind, x, y, to_x, to_y, words)


def marks_of(stored: Iterable[Mapping[str, object]]) -> tuple[Mark, ...]:
    """Stored marks. Raises: MarksWrong."""
    return tuple(mark_of(each) for each in stored)


def checked_marks(marks: Iterable[Mark], height: int) -> tuple[Mark, ...]:
    """The marks if all of them lie in a picture that is ``height`` thousandths of its width high.

    Raises:
        MarksWrong: too many, outside the picture, words that are empty or too long.
    """
    checked = tuple(marks)
    if len(checked) > MOST_MARKS or not all(_fits(each, min(height, FARTHEST)) for each in checked):
        raise MarksWrong
    return checked


def _fits(mark: Mark, height: int) -> bool:
    inside = 0 <= mark.x <= 1000 and 0 <= mark.y <= height
    if mark.kind is MarkKind.TEXT:
        words = mark.words
        return inside and 0 < len(words.strip()) <= LONGEST_WORDS and words.isprintable()
    ends_inside = 0 <= mark.to_x <= 1000 and 0 <= mark.to_y <= height
    return inside and ends_inside and not mark.words


def _whole(place: object) -> int:
    if not isinstance(place, int) or isinstance(place, bool):
        raise MarksWrong
    return place
