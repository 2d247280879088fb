"""挂位图: a cabinet on paper as it hangs, for finding a key without the program (E07)."""

from __future__ import annotations

from collections.abc import Sequence

from handover_app.documents.blocks import fields
from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, width
from handover_app.documents.ink import tint
from handover_app.documents.page import INK, LEFT, RULE, SHADE, SOFT, Document, Sheet
from handover_app.domain.papers import Hook, HookMap

# More hooks in a row than this need the page across.
_UPRIGHT = 8
_LOW = 28.0
_HIGH = 84.0
_BAR = 13.0
# The room of the legend, and of a remark under it.
_BELOW = 32.0
_REMARK = 24.0
# Letters of this size and less are for names of more than a line.
_NAME = 10
# Between a name and the lines of its cell, at both sides together.
_AIR = 14
# The height of digits as a share of the size.
_CAPITAL = 0.72
_PAPER = tint("ffffff")


def draw(document: Document, paper: HookMap) -> None:
    """Draw the map, row by row; a cabinet higher than a page goes on on the next."""
    words = document.wording
    title = words("hook_map.title")
    sheet = document.sheet(title, paper.head, landscape=paper.columns > _UPRIGHT)
    fields(
        sheet,
        (
            (words("hook_map.cabinet"), paper.cabinet),
            (words("hook_map.building"), paper.building),
        ),
    )
    sheet.gap(4)
    if paper.valid_until is not None:
        until = words("hook_map.valid_until", moment=words.moment(paper.valid_until))
        sheet.paragraph(until, size=12, bold=True)
    sheet.paragraph(_counted(sheet, paper.hooks))
    sheet.gap(6)
    _grid(sheet, paper)
    sheet.gap(8)
    sheet.paragraph(words("hook_map.legend"), size=9, color=SOFT)
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)


def _counted(sheet: Sheet, hooks: Sequence[Hook]) -> str:
    out = sum(hook.out for hook in hooks)
    here = sum(bool(hook.label) and not hook.out for hook in hooks)
    free = len(hooks) - out - here
    return sheet.wording("hook_map.counted", all=len(hooks), here=here, out=out, free=free)


def _grid(sheet: Sheet, paper: HookMap) -> None:
    columns = max(1, paper.columns)
    rows = [paper.hooks[at : at + columns] for at in range(0, len(paper.hooks), columns)]
    # As high as fills the page, so that the map is read from two steps away.
    below = _BELOW + (_REMARK if paper.remark else 0)
    high = min(_HIGH, max(_LOW, (sheet.free - below) / max(1, len(rows))))
    wide = sheet.inner / columns
    for row in rows:
        sheet.need(high)
        for place, hook in enumerate(row):
            _cell(sheet, hook, LEFT + place * wide, wide, high)
        sheet.gap(high)


def _cell(sheet: Sheet, hook: Hook, x: float, wide: float, high: float) -> None:
    """The number in a bar above what hangs there; of what is out the bar is black and says so."""
    top, bottom = sheet.y, sheet.y - high
    sheet.box(x, bottom, wide, high, fill=None if hook.label else SHADE, line=RULE)
    if hook.out:
        word = sheet.wording("hook_map.out")
        sheet.box(x, top - _BAR, wide, _BAR, fill=INK)
        size = _size(word, 8, wide / 2 - 4)
        edge = x + wide - 3
        sheet.text(edge, top - 9.5, word, size=size, bold=True, color=_PAPER, align="right")
    color = _PAPER if hook.out else SOFT
    room = wide / 2 - 4 if hook.out else wide - 6
    sheet.text(x + 3, top - 9.5, hook.number, size=_size(hook.number, 8, room), color=color)
    lines, size = _fitted(hook.label, wide - _AIR, high - _BAR - 4)
    tall = (len(lines) - 1) * (size + 1) + _CAPITAL * size
    base = bottom + (high - _BAR + tall) / 2 - _CAPITAL * size
    for line in lines:
        sheet.text(x + wide / 2, base, line, size=size, bold=True, align="center")
        base -= size + 1


def _fitted(label: str, wide: float, high: float) -> tuple[list[str], float]:
    """The lines of a label and the size at which they fit into a cell, at worst very small."""
    for size in (14, 13, 12, 11, 10, 9, 8, 7, 6):
        lines = wrap(label, BOLD, size, wide)
        # A unit's code stays in one line, a name may take several.
        if len(lines) * (size + 1) <= high and (len(lines) == 1 or size <= _NAME):
            return lines, size
    return wrap(label, BOLD, 5, wide), 5


def _size(text: str, size: float, room: float) -> float:
    """The size, or a smaller one at which the text fits."""
    return min(size, size * room / max(width(text, BOLD, size), 1))
