"""Words typed at the telephone or in a list: without control signs, no longer than is kept."""

from __future__ import annotations

from dataclasses import dataclass

from handover_app.domain.keys import printable
from handover_app.domain.refusals import DomainError

LONGEST_LINE = 200
LONGEST_TEXT = 1000
LONGEST_NAME = 60
LONGEST_PHONE = 40


@dataclass(eq=False)
class WordsTooLong(DomainError):
    """More characters than are kept; nothing is cut unseen."""

    limit: int


def typed_line(text: str, limit: int = LONGEST_LINE) -> str:
    """The text on one line, without control signs and spaces at its ends.

    Raises:
        WordsTooLong: more than ``limit`` characters.
    """
    return _fitting(printable(text).replace("\n", " ").strip(), limit)


def typed_text(text: str, limit: int = LONGEST_TEXT) -> str:
    """The text with its line breaks, without other control signs.

    Raises:
        WordsTooLong: more than ``limit`` characters.
    """
    return _fitting(printable(text).strip(), limit)


def _fitting(text: str, limit: int) -> str:
    if len(text) > limit:
        raise WordsTooLong(limit)
    return text
