"""Texts typed at the key desk: trimmed, without control signs, no longer than what is kept."""

from __future__ import annotations

from dataclasses import dataclass

from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class KeyTextTooLong(DomainError):
    """A text is longer than the ``limit`` characters that are kept; nothing is cut unseen."""

    limit: int


def printable(text: str) -> str:
    """The text with a blank for each control sign, which no paper prints and no database keeps.

    The ends of lines stay: what lies in a flat is a list.
    """
    lines = text.replace("\r\n", "\n")
    return "".join(each if each.isprintable() or each in "\n\u3000" else " " for each in lines)


def fitting(text: str, limit: int) -> str:
    """The text without control signs, and without spaces at its ends.

    Raises:
        KeyTextTooLong: more than ``limit`` characters are left.
    """
    found = printable(text).strip()
    if len(found) > limit:
        raise KeyTextTooLong(limit)
    return found
