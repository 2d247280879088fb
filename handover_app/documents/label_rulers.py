"""A layout before labels are wasted on it: a sheet of samples, and a test print with rulers."""

from __future__ import annotations

import io

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.fonts import REGULAR
from handover_app.documents.ink import Ink
from handover_app.documents.key_labels import TENTH, KeyLabel, draw_sheet, fitted, page_of
from handover_app.documents.wording import Wording, wording
from handover_app.domain.label_layouts import LabelLayout, Medium
from handover_app.domain.papers import MissingGlyphs

SAMPLE_CODE = "12345678901234567890123456789"
"""No tag of any project: its check digits are wrong."""

_SAMPLE_ID = "12345678901"
_SAMPLE_UNIT = "1-1-101"
_OUTLINE = "q 0.4 w [2 1.5] 0 d 0.62 0.66 0.72 RG"
_RULER = "q 0.3 w 0.2 0.2 0.25 RG"
# Ticks of one, five and ten millimetres, in points.
_TICKS: dict[int, float] = {10: 3.0 * mm, 5: 2.0 * mm, 1: 1.2 * mm}
_NUMBER_SIZE = 5.0
# What sheet printers leave white; a ruler there would not be printed.
_WHITE_EDGE = 5 * mm


def preview(layout: LabelLayout, language: str = "zh_CN") -> bytes:
    """A full sheet of samples with the outlines of the labels, or one label of a roll, as PDF.

    Raises:
        DomainError: the layout cannot be printed or read, as `LabelLayout.check` says.
    """
    return _drawn(layout, language, rulers=False)


def ruled(layout: LabelLayout, language: str = "zh_CN") -> bytes:
    """Outlines, rulers in millimetres along two edges, a cross in the middle and sample codes.

    Rulers and cross are the paper's and stay where they are; outlines and codes follow the nudge,
    so that the sheet held against a sheet of labels shows what the nudge should be.

    Raises:
        MissingGlyphs: the font lacks a character of the layout's name.
        DomainError: the layout cannot be printed or read, as `LabelLayout.check` says.
    """
    return _drawn(layout, language, rulers=True)


def _drawn(layout: LabelLayout, language: str, *, rulers: bool) -> bytes:
    layout.check()
    words = wording(language)
    missing = fonts.missing_glyphs(layout.name if rulers else "")
    if missing:
        raise MissingGlyphs(missing)
    buffer = io.BytesIO()
    wide, high = layout.page_width * TENTH, layout.page_height * TENTH
    with fonts.PRINTING:
        canvas = Canvas(buffer, pagesize=(wide, high), invariant=1)
        canvas.setTitle("QR")
        canvas._code.append(_outlines(layout))
        if rulers:
            _rule(canvas, layout, words)
        if rulers and layout.medium is Medium.ROLL:
            # Rulers and a code have no room on one label.
            canvas.showPage()
        places = _tested(layout) if rulers else range(layout.per_sheet)
        sample = KeyLabel(SAMPLE_CODE, _SAMPLE_ID, words("key_labels.sample_kind"), _SAMPLE_UNIT)
        draw_sheet(canvas, Ink(canvas), page_of(layout), dict.fromkeys(sorted(places), sample))
        canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _tested(layout: LabelLayout) -> set[int]:
    """Two codes, where no ruler runs across them; the other labels stay outlines to be seen."""
    inside = layout.columns + 1 if min(layout.columns, layout.rows) > 1 else 0
    return {inside, layout.per_sheet - 1}


def _outlines(layout: LabelLayout) -> str:
    boxes = []
    for place in range(layout.per_sheet):
        row, column = divmod(place, layout.columns)
        x = layout.left + column * layout.pitch_x + layout.nudge_x
        y = layout.page_height - layout.top - row * layout.pitch_y - layout.nudge_y - layout.height
        boxes.append(
            f"{x * TENTH:.2f} {y * TENTH:.2f} "
            f"{layout.width * TENTH:.2f} {layout.height * TENTH:.2f} re S"
        )
    return "\n".join([_OUTLINE, *boxes, "Q"])


def _rule(canvas: Canvas, layout: LabelLayout, words: Wording) -> None:
    """Rulers along the upper and the left edge, a cross in the middle, and which layout it is."""
    sheet = layout.medium is Medium.SHEET
    wide, high = layout.page_width * TENTH, layout.page_height * TENTH
    edge = _WHITE_EDGE if sheet else 0.0
    canvas._code.append(_ticks(wide, high, edge))
    canvas.setFont(REGULAR, _NUMBER_SIZE)
    under = edge + _TICKS[10] + 1
    first = 20 if sheet else 10
    for place in range(first, int(wide / mm), 10):
        canvas.drawCentredString(place * mm, high - under - _NUMBER_SIZE, str(place))
    for place in range(first, int(high / mm), 10):
        canvas.drawString(under, high - place * mm - _NUMBER_SIZE / 3, str(place))
    line = words(
        "key_labels.test_sheet" if sheet else "key_labels.test_roll",
        name=layout.name,
        x=_millimetres(layout.nudge_x),
        y=_millimetres(layout.nudge_y),
    )
    said, size, long = fitted(line, REGULAR, 9.0 if sheet else 6.0, wide * 0.8)
    up = high / 2 + (8 * mm if sheet else -9 * mm)
    canvas.setFont(REGULAR, size)
    canvas.setFillGray(1)
    canvas.rect((wide - long) / 2 - 4, up - 4, long + 8, size + 6, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString((wide - long) / 2, up, said)


def _ticks(wide: float, high: float, edge: float) -> str:
    """A tick a millimetre, ``edge`` points inside the paper, and the cross."""
    lines = []
    least = int(edge / mm) + 1
    for place in range(least, int(wide / mm)):
        x, upper = place * mm, high - edge
        lines.append(f"{x:.2f} {upper:.2f} m {x:.2f} {upper - _tick(place):.2f} l")
    for place in range(least, int(high / mm)):
        y = high - place * mm
        lines.append(f"{edge:.2f} {y:.2f} m {edge + _tick(place):.2f} {y:.2f} l")
    arm = 5 * mm
    lines.append(f"{wide / 2 - arm:.2f} {high / 2:.2f} m {wide / 2 + arm:.2f} {high / 2:.2f} l")
    lines.append(f"{wide / 2:.2f} {high / 2 - arm:.2f} m {wide / 2:.2f} {high / 2 + arm:.2f} l")
    return "\n".join([_RULER, *lines, "S Q"])


def _tick(place: int) -> float:
    return _TICKS[next(every for every in _TICKS if place % every == 0)]


def _millimetres(tenths: int) -> str:
    return f"{tenths / 10:+.1f}"
