"""Sheets and rolls of key labels: a code as vectors, the short id for typing, the kind of key."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.codes import qr_path
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.ink import Ink, Text, tint
from handover_app.documents.wording import wording
from handover_app.domain.label_layouts import (
    L7160,
    LabelField,
    LabelLayout,
    Medium,
    NoSuchLabel,
    TextPlace,
)
from handover_app.domain.papers import MissingGlyphs

TENTH = mm / 10
"""Points in a tenth of a millimetre, the unit of layouts."""

_INK = tint("000000")
_SHORT_ID_SIZE, _KIND_SIZE = 10.0, 8.0
# Beside the code there is room for more.
_LARGE_SHORT_ID, _LARGE_KIND = 13.0, 10.0
# Below that a kind is cut rather than made smaller still.
_LEAST_SIZE = 5.0
_LINE = 5 * mm
_MARGIN_SIZE = 6.0
# Most printers leave the outer 5 mm white: a line of the sheet needs more (tenths of a mm).
_SHEET_LINE = 80


@dataclass(frozen=True)
class KeyLabel:
    """One label: the 29 digits of the code, the 11 of the short id, and the kind of key.

    Neither name nor room stands on it: a lost key must not say which door it opens. ``margin``,
    the unit's code, is said in the margin of the sheet where the layout asks for it.
    """

    code: str
    short_id: str
    kind: str = ""
    margin: str = ""


@dataclass(frozen=True)
class _Page:
    """What the labels of one document share."""

    layout: LabelLayout
    training: str
    training_sheet: str

    def corner(self, place: int) -> tuple[float, float]:
        """The upper left corner of what is printed on a label, in points from the lower left."""
        layout = self.layout
        row, column = divmod(place, layout.columns)
        x, y, _, _ = layout.content
        across = layout.left + column * layout.pitch_x + x + layout.nudge_x
        down = layout.top + row * layout.pitch_y + y + layout.nudge_y
        return across * TENTH, (layout.page_height - down) * TENTH


def render(
    labels: Sequence[KeyLabel],
    layout: LabelLayout = L7160,
    *,
    start: int = 1,
    training: bool = False,
    language: str = "zh_CN",
) -> bytes:
    """The labels in their order, row by row, as PDF; on a roll a page each.

    The first sheet leaves its first ``start - 1`` places free, since they are used already. With
    ``training`` the kind on each label begins with 演练 and the margin of the sheet, where it
    has one, says that none of them is valid.

    Raises:
        ValueError: no label, or a code that is not 29 digits.
        MissingGlyphs: the font lacks a character of a kind or a unit code.
        NoSuchLabel: the sheet has no label ``start``.
        DomainError: the layout cannot be printed or read, as `LabelLayout.check` says.
    """
    if not labels:
        raise ValueError("no labels")
    layout.check()
    if not 1 <= start <= layout.per_sheet:
        raise NoSuchLabel(start, layout.per_sheet)
    words = wording(language)
    missing = fonts.missing_glyphs("".join({t: 0 for e in labels for t in (e.kind, e.margin)}))
    if missing:
        raise MissingGlyphs(missing)
    page = _Page(
        layout,
        words("key_labels.training") if training else "",
        words("key_labels.training_sheet") if training else "",
    )
    with fonts.PRINTING:
        return _printed(page, labels, start - 1)


def _printed(page: _Page, labels: Sequence[KeyLabel], skipped: int) -> bytes:
    buffer, layout = io.BytesIO(), page.layout
    canvas = Canvas(
        buffer, pagesize=(layout.page_width * TENTH, layout.page_height * TENTH), invariant=1
    )
    canvas.setTitle("QR")
    ink = Ink(canvas)
    for first in range(-skipped, len(labels), layout.per_sheet):
        there = labels[max(first, 0) : first + layout.per_sheet]
        draw_sheet(canvas, ink, page, dict(enumerate(there, start=max(-first, 0))))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw_sheet(canvas: Canvas, ink: Ink, page: _Page, labels: dict[int, KeyLabel]) -> None:
    """Draw one page of labels, each at its place, counted from 0 row by row."""
    layout = page.layout
    side = layout.code_side * TENTH
    inset = 0.0
    if layout.text_place is TextPlace.BELOW:
        inset = (layout.content[2] * TENTH - side) / 2
    texts: list[Text] = []
    # One path and one fill a code, written raw: a rectangle call per module takes four times as
    # long, and seams between separate fills show on screens.
    for place, label in labels.items():
        x, y = page.corner(place)
        canvas._code.append(qr_path(label.code, x + inset, y - side, side))
        texts += _texts(page, label, x, y)
    canvas._code.append(ink.operators(texts))
    if layout.margin_line:
        _margin(canvas, layout, labels)
    if page.training_sheet and layout.medium is Medium.SHEET and layout.top >= _SHEET_LINE:
        canvas.setFont(REGULAR, 8)
        across, up = layout.page_width / 2, layout.page_height - _SHEET_LINE
        canvas.drawCentredString(across * TENTH, up * TENTH, page.training_sheet)


def page_of(layout: LabelLayout) -> _Page:
    """The page of a layout without any mark for training."""
    return _Page(layout, "", "")


def _texts(page: _Page, label: KeyLabel, x: float, y: float) -> Iterator[Text]:
    layout = page.layout
    if layout.text_place is TextPlace.BELOW:
        yield from _below(page, label, x, y)
        return
    side, room = layout.code_side * TENTH, layout.text_width * TENTH
    high = layout.content[3] * TENTH
    lines = [(part, BOLD, _LARGE_SHORT_ID) for part in grouped(label.short_id).split()]
    if LabelField.KIND in layout.fields:
        lines.append((label.kind, REGULAR, _LARGE_KIND))
    lines.append((page.training, REGULAR, _LARGE_KIND))
    lines = [line for line in lines if line[0]]
    step = min(_LINE, high / len(lines))
    top = y - (high - step * len(lines)) / 2
    for number, (words, font, size) in enumerate(lines, start=1):
        words, size, _ = fitted(words, font, min(size, step * 0.95), room)
        yield Text(x + side, top - step * number + step / 4, words, font, size, _INK)


def _below(page: _Page, label: KeyLabel, x: float, y: float) -> Iterator[Text]:
    layout = page.layout
    room = layout.width * TENTH
    middle = x + layout.content[2] * TENTH / 2
    under = y - layout.code_side * TENTH
    words, size, wide = _short_id(label.short_id, room)
    yield Text(middle - wide / 2, under - 8, words, BOLD, size, _INK)
    kind = label.kind if LabelField.KIND in layout.fields else ""
    kind = " ".join(part for part in (page.training, kind) if part)
    if kind:
        words, size, wide = fitted(kind, REGULAR, _KIND_SIZE, room)
        down = 19 if LabelField.KIND in layout.fields else 14
        yield Text(middle - wide / 2, under - down, words, REGULAR, size, _INK)


def _short_id(short_id: str, room: float) -> tuple[str, float, float]:
    """The short id in a line with its size and width; all digits of the font are equally wide."""
    _, size, wide = fitted(grouped("0" * len(short_id)), BOLD, _SHORT_ID_SIZE, room)
    return grouped(short_id), size, wide


@lru_cache(maxsize=4096)
def fitted(words: str, font: str, size: float, room: float) -> tuple[str, float, float]:
    """Words with the size and width at which they fit in ``room``: smaller, and cut only then."""
    wide = width(words, font, size)
    if wide > room:
        size = max(size * room / wide, min(size, _LEAST_SIZE))
        wide = width(words, font, size)
    if wide > room:
        while len(words) > 1 and width(words + "…", font, size) > room:
            words = words[:-1]
        words += "…"
        wide = width(words, font, size)
    return words, size, wide


def _margin(canvas: Canvas, layout: LabelLayout, labels: dict[int, KeyLabel]) -> None:
    """The unit codes of each row, upright in the margin at the left."""
    room = min(layout.pitch_y if layout.rows > 1 else layout.height, layout.height) * TENTH
    for row in range(layout.rows):
        places = range(row * layout.columns, (row + 1) * layout.columns)
        codes = dict.fromkeys(labels[p].margin for p in places if p in labels)
        codes.pop("", None)
        if not codes:
            continue
        words, size, wide = fitted(_listed(list(codes), room), REGULAR, _MARGIN_SIZE, room)
        down = layout.top + row * layout.pitch_y + layout.height / 2 + layout.nudge_y
        canvas.saveState()
        canvas.translate(
            (layout.left + layout.nudge_x - 5) * TENTH, (layout.page_height - down) * TENTH
        )
        canvas.rotate(90)
        canvas.setFont(REGULAR, size)
        canvas.drawString(-wide / 2, 0, words)
        canvas.restoreState()


def _listed(codes: list[str], room: float) -> str:
    """All codes where they fit in readable size, otherwise the first and the last of the row."""
    every = " · ".join(codes)
    fits = width(every, REGULAR, _MARGIN_SIZE) <= room
    return every if fits or len(codes) < 2 else f"{codes[0]} – {codes[-1]}"


def grouped(short_id: str) -> str:
    """The short id in groups that can be read aloud and typed: 4, 4 and the rest."""
    return " ".join(part for part in (short_id[:4], short_id[4:8], short_id[8:]) if part)
