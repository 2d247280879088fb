"""Texts typed at the key desk: trimmed, and no longer than what is kept of them."""

from __future__ import annotations

from dataclasses import dataclass

from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class KeyTextTooLong(DomainError):
    """A text is longer than the ``limit`` characters that are kept; nothing is cut unseen."""

    limit: int


def fitting(text: str, limit: int) -> str:
    """The text without spaces at its ends.

    Raises:
        KeyTextTooLong: more than ``limit`` characters are left.
    """
    found = text.strip()
    if len(found) > limit:
        raise KeyTextTooLong(limit)
    return found
