"""Breaking text into lines: Chinese between any two characters, words and numbers never."""

from __future__ import annotations

import re

from handover_app.documents.fonts import width

# No line begins with these, and none ends with those (kinsoku; 标点符号用法 GB/T 15834).
_NOT_FIRST = frozenset("，。、；：？！）》」』】〉”’％%…·.,;:?!)]}℃㎡")
_NOT_LAST = frozenset("（《「『【〈“‘([{￥¥")
_PIECES = re.compile(r"[A-Za-z0-9_./,:+\-#*%@&']+|\s|.", re.DOTALL)


def wrap(text: str, font: str, size: float, room: float) -> list[str]:
    """The lines of ``text`` in ``room`` points; line breaks in the text stay, an empty text is one
    empty line. A word wider than the room is cut.
    """
    lines: list[str] = []
    for paragraph in text.replace("\t", " ").replace("\r\n", "\n").split("\n"):
        lines += _paragraph(paragraph, font, size, room)
    return lines


def _paragraph(text: str, font: str, size: float, room: float) -> list[str]:
    if width(text, font, size) <= room:
        return [text.strip()]
    lines: list[str] = []
    line = ""
    for piece in _units(text):
        if line and width((line + piece).rstrip(), font, size) > room:
            lines.append(line.strip())
            line = ""
        while width(piece, font, size) > room and len(piece) > 1:
            cut = _longest(piece, font, size, room)
            lines.append(piece[:cut])
            piece = piece[cut:]
        line += piece
    return [*lines, line.strip()] if line.strip() or not lines else lines


def _units(text: str) -> list[str]:
    """Pieces that stay together: words, and characters with the marks that cling to them."""
    units: list[str] = []
    for piece in _PIECES.findall(text):
        clings = units and (piece[0] in _NOT_FIRST or units[-1][-1] in _NOT_LAST)
        # Marks in a row cling only so far; a line of nothing but dots must still break.
        if clings and len(units[-1]) < 24:
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _longest(piece: str, font: str, size: float, room: float) -> int:
    cut = 1
    while cut < len(piece) and width(piece[: cut + 1], font, size) <= room:
        cut += 1
    return cut
