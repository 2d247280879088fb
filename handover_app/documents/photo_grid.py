"""Photos three in a row, each in a frame with what was drawn on it and its stamp."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin

from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.ink import tint
from handover_app.documents.page import BAD, LEFT, RULE, SHADE, SOFT, Sheet
from handover_app.domain.defects import MarkKind
from handover_app.domain.papers import NoticePhoto, PrintPicture

_ACROSS = 3
_GAP = 8.0
_FRAME = 0.75
"""Height of a frame by its width: phones take four by three."""
_CAPTION = 7.5
_CAPTION_LINES = 2
_THICK = 1.6
_HEAD = 7.0
_ROUND = 28
_WHOLE = 1000
_LIGHT = tint("ffffff")


def photo_grid(sheet: Sheet, title: str, photos: Sequence[tuple[str, NoticePhoto]]) -> None:
    """The photos with a label each (the line they belong to); none: nothing is drawn."""
    if not photos:
        return
    wide = (sheet.inner - (_ACROSS - 1) * _GAP) / _ACROSS
    high = wide * _FRAME
    step = high + _CAPTION_LINES * (_CAPTION + 2) + _GAP + 4
    sheet.heading(title, keep=step)
    for start in range(0, len(photos), _ACROSS):
        sheet.need(step)
        for place, (label, photo) in enumerate(photos[start : start + _ACROSS]):
            x = LEFT + place * (wide + _GAP)
            _frame(sheet, photo, (x, sheet.y - high, wide, high))
            words = sheet.wording.joined(label, photo.caption)
            _caption(sheet, words, x, sheet.y - high, wide)
        sheet.gap(step)


def _frame(sheet: Sheet, photo: NoticePhoto, box: tuple[float, float, float, float]) -> None:
    x, y, wide, high = box
    shown = sheet.photo(photo.sha256)
    if shown is None:
        sheet.box(x, y, wide, high, fill=SHADE, line=RULE)
        missing = sheet.wording("rectification_notice.photo_missing")
        for place, line in enumerate(wrap(missing, REGULAR, 9, wide - 12)):
            base = y + high / 2 - 3 - place * 12
            sheet.text(x + wide / 2, base, line, size=9, color=SOFT, align="center")
        return
    left, low, across, up = _placed(shown, box)
    sheet.picture(left, low, across, up, shown)
    sheet.box(x, y, wide, high, line=RULE)
    _draw_marks(sheet, photo, left, low + up, across / _WHOLE)


def _placed(
    shown: PrintPicture, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """The picture as large as the frame lets it be, in its middle."""
    x, y, wide, high = box
    scale = min(wide / max(shown.width, 1), high / max(shown.height, 1))
    across, up = shown.width * scale, shown.height * scale
    return x + (wide - across) / 2, y + (high - up) / 2, across, up


def _draw_marks(sheet: Sheet, photo: NoticePhoto, left: float, top: float, scale: float) -> None:
    for mark in photo.marks:
        x, y = left + mark.x * scale, top - mark.y * scale
        to_x, to_y = left + mark.to_x * scale, top - mark.to_y * scale
        if mark.kind is MarkKind.TEXT:
            sheet.box(x - 1.5, y - 11.5, width(mark.words, BOLD, 9) + 3, 12, fill=_LIGHT)
            sheet.text(x, y - 9, mark.words, size=9, bold=True, color=BAD)
        elif mark.kind is MarkKind.CIRCLE:
            _line(sheet, _ellipse(x, y, to_x, to_y))
        else:
            _line(sheet, [(x, y), (to_x, to_y)])
            _line(sheet, _arrow_head(x, y, to_x, to_y))


def _line(sheet: Sheet, points: Sequence[tuple[float, float]]) -> None:
    """A red line with light around it, so that it is seen on a red wall too."""
    sheet.stroke(points, thick=_THICK + 1.6, color=_LIGHT)
    sheet.stroke(points, thick=_THICK, color=BAD)


def _ellipse(x: float, y: float, to_x: float, to_y: float) -> list[tuple[float, float]]:
    middle, half = ((x + to_x) / 2, (y + to_y) / 2), (abs(to_x - x) / 2, abs(to_y - y) / 2)
    turns = [2 * pi * part / _ROUND for part in range(_ROUND + 1)]
    return [(middle[0] + half[0] * cos(t), middle[1] + half[1] * sin(t)) for t in turns]


def _arrow_head(x: float, y: float, to_x: float, to_y: float) -> list[tuple[float, float]]:
    long = hypot(to_x - x, to_y - y) or 1.0
    back = ((x - to_x) / long * _HEAD, (y - to_y) / long * _HEAD)
    side = (-back[1] * 0.55, back[0] * 0.55)
    return [
        (to_x + back[0] + side[0], to_y + back[1] + side[1]),
        (to_x, to_y),
        (to_x + back[0] - side[0], to_y + back[1] - side[1]),
    ]


def _caption(sheet: Sheet, words: str, x: float, y: float, wide: float) -> None:
    lines = wrap(words, REGULAR, _CAPTION, wide)
    if len(lines) > _CAPTION_LINES:
        lines = [*lines[: _CAPTION_LINES - 1], f"{lines[_CAPTION_LINES - 1][:-1]}…"]
    for place, line in enumerate(lines, start=1):
        sheet.text(x, y - place * (_CAPTION + 2), line, size=_CAPTION, color=SOFT)
