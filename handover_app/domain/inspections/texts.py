"""Words typed for a team or an inspection: without control signs, no longer than what is kept."""

from __future__ import annotations

from handover_app.domain.inspections.refusals import InspectionTextTooLong
from handover_app.domain.keys import printable

LONGEST_WORDS = {
    "team": 60,
    "member": 60,
    "phone": 40,
    "special": 120,
    "reason": 200,
    "room": 60,
    "remark": 500,
    "meter": 40,
}
"""Characters that are kept of each field."""


def fitting_line(field: str, text: str) -> str:
    """The text on one line, without control signs and spaces at its ends.

    Raises:
        InspectionTextTooLong: more than `LONGEST_WORDS` of this field; nothing is cut unseen.
    """
    found = printable(text).replace("\n", " ").strip()
    if len(found) > LONGEST_WORDS[field]:
        raise InspectionTextTooLong(LONGEST_WORDS[field])
    return found
