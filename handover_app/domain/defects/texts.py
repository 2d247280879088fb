"""Words typed for a defect: without control signs, no longer than what is kept."""

from __future__ import annotations

from handover_app.domain.defects.refusals import DefectTextTooLong
from handover_app.domain.keys import printable

LONGEST = {
    "room": 60,
    "item": 60,
    "description": 200,
    "trade": 40,
    "contractor": 120,
    "note": 500,
    "demand": 500,
    "reason": 500,
    "who": 120,
    "code": 20,
    "building": 20,
    "crew": 60,
    "person": 60,
    "phone": 40,
    "place": 60,
    "topic": 120,
    "part": 60,
    "unit": 20,
    "moved": 200,
}
"""Characters that are kept of each field."""


def fitting_words(field: str, text: str) -> str:
    """The text without control signs and spaces at its ends.

    Raises:
        DefectTextTooLong: more than `LONGEST` of this field; nothing is cut unseen.
    """
    return fitting_lines(field, printable(text).replace("\n", " "))


def fitting_lines(field: str, text: str) -> str:
    """The same for a text whose lines stay.

    Raises:
        DefectTextTooLong: as above.
    """
    found = printable(text).strip()
    if len(found) > LONGEST[field]:
        raise DefectTextTooLong(LONGEST[field])
    return found


def was_before(note: str) -> tuple[tuple[str, str], ...]:
    """What the fields of a changed defect were before, from its step's note: name and value."""
    pairs = (line.partition("=") for line in note.split("\n"))
    return tuple((name, value) for name, equals, value in pairs if equals)
