"""Marks and the stamp strip on a copy of a photo; the stored picture is only read."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from handover_app.domain.defects import Mark, MarkKind, NotAPhoto
from handover_app.station import resource

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

RED, WHITE, STRIP = (208, 32, 32), (255, 255, 255), (29, 36, 48)
_QUALITY = 85
_LINE, _HALO, _HEAD, _LETTERS, _STAMP = 0.006, 0.003, 0.035, 0.034, 0.026
"""Thickness of a line and of the light around it, an arrow's head, letters: parts of the width."""
_SMALLEST_LETTERS = 12


def drawn(
    content: bytes,
    marks: Sequence[Mark] = (),
    stamp: tuple[str, str] | None = None,
    side: int | None = None,
) -> bytes:
    """A JPEG with the marks, at most ``side`` pixels long, and the stamp's two parts below.

    Without anything to do the bytes come back as they are.

    Raises:
        NotAPhoto: the stored file can't be read.
    """
    if not marks and stamp is None and side is None:
        return content
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as opened:
            profile = opened.info.get("icc_profile")
            if side is not None and not marks:
                opened.draft("RGB", _within(opened.size, side))
            opened.load()
            picture = opened.convert("RGB")
    except (OSError, SyntaxError, ValueError) as error:
        raise NotAPhoto from error
    _draw_marks(picture, marks)
    if side is not None and max(picture.size) > side:
        size = _within(picture.size, side)
        picture = picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    if stamp is not None:
        picture = _stamped(picture, *stamp)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, icc_profile=profile)
    return buffer.getvalue()


def _within(size: tuple[int, int], side: int) -> tuple[int, int]:
    scale = min(1.0, side / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _draw_marks(picture: Image.Image, marks: Sequence[Mark]) -> None:
    if not marks:
        return
    from PIL import ImageDraw

    pen = ImageDraw.Draw(picture)
    for mark in marks:
        _SHAPES[mark.kind](pen, mark, picture.width)


def _arrow(pen: ImageDraw.ImageDraw, mark: Mark, width: int) -> None:
    """A line with a head; the light under it keeps it in sight on a red wall."""
    tail, tip = _place(mark.x, mark.y, width), _place(mark.to_x, mark.to_y, width)
    head = _head(tail, tip, width * _HEAD)
    end = ((head[1][0] + head[2][0]) / 2, (head[1][1] + head[2][1]) / 2)
    for colour, more in ((WHITE, _HALO), (RED, 0.0)):
        pen.line((*tail, *end), fill=colour, width=_thick(width, more))
        if more:
            around = max(2, round(2 * width * more))
            pen.line([*head, head[0], head[1]], fill=colour, width=around, joint="curve")
        pen.polygon(head, fill=colour)


def _circle(pen: ImageDraw.ImageDraw, mark: Mark, width: int) -> None:
    left, right = sorted((mark.x, mark.to_x))
    top, bottom = sorted((mark.y, mark.to_y))
    for colour, more in ((WHITE, _HALO), (RED, 0.0)):
        out = width * more
        (x, y), (to_x, to_y) = _place(left, top, width), _place(right, bottom, width)
        box = (x - out, y - out, max(to_x, x) + out, max(to_y, y) + out)
        pen.ellipse(box, outline=colour, width=_thick(width, more))


def _words(pen: ImageDraw.ImageDraw, mark: Mark, width: int) -> None:
    font = _font(_letters(width, _LETTERS))
    light = max(1, round(width * _HALO))
    place = _place(mark.x, mark.y, width)
    pen.text(place, mark.words, RED, font, anchor="lt", stroke_width=light, stroke_fill=WHITE)


_SHAPES = {MarkKind.ARROW: _arrow, MarkKind.CIRCLE: _circle, MarkKind.TEXT: _words}


def _place(x: int, y: int, width: int) -> tuple[float, float]:
    return x * width / 1000, y * width / 1000


def _thick(width: int, more: float) -> int:
    return max(2, round(width * (_LINE + 2 * more)))


def _head(
    tail: tuple[float, float], tip: tuple[float, float], length: float
) -> list[tuple[float, float]]:
    """The tip and the two corners behind it."""
    angle = math.atan2(tip[1] - tail[1], tip[0] - tail[0])
    corners = [
        (tip[0] - length * math.cos(angle + turn), tip[1] - length * math.sin(angle + turn))
        for turn in (-0.45, 0.45)
    ]
    return [tip, *corners]


def _stamped(picture: Image.Image, left: str, right: str) -> Image.Image:
    """A dark strip below the picture, so that it hides nothing: one line, or two where narrow."""
    from PIL import Image, ImageDraw

    size = _letters(picture.width, _STAMP)
    font, pad = _font(size), round(size * 0.6)
    room = picture.width - 2 * pad
    together = font.getlength(left) + font.getlength(right) + 2 * pad <= room
    lines = 1 if together else 2
    height = round(lines * size * 1.5) + pad
    made = Image.new("RGB", (picture.width, picture.height + height), STRIP)
    made.paste(picture, (0, 0))
    pen = ImageDraw.Draw(made)
    for words, line, anchor in (
        (left, 0, "lm"),
        (right, lines - 1, "rm" if together else "lm"),
    ):
        x = picture.width - pad if anchor == "rm" else pad
        y = picture.height + pad / 2 + size * (0.75 + 1.5 * line)
        pen.text((x, y), _fitting(words, font, room), WHITE, font, anchor=anchor)
    return made


def _fitting(words: str, font: Any, room: float) -> str:
    if font.getlength(words) <= room:
        return words
    while words and font.getlength(f"{words}…") > room:
        words = words[:-1]
    return f"{words}…"


def _letters(width: int, part: float) -> int:
    return max(_SMALLEST_LETTERS, round(width * part))


@lru_cache(maxsize=16)
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The bundled font; its file of 10 MB is opened once a size."""
    from PIL import ImageFont

    return ImageFont.truetype(
        str(resource("fonts/NotoSansSC-Regular.ttf")), size, layout_engine=ImageFont.Layout.BASIC
    )
