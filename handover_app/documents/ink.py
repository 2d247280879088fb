"""Text, lines and boxes as PDF operators, and what is stamped over a page.

A canvas call per string takes three times as long as writing its operators, and the operators of a
page can be put on every copy of it, since the codes of the letters are the same in one file.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents.fonts import BOLD, REGULAR, width

PAGE_WIDTH, PAGE_HEIGHT = A4


class Tint(NamedTuple):
    """A colour as the operators that fill and draw with it."""

    fill: str
    stroke: str


def tint(code: str) -> Tint:
    """The colour of six hex digits."""
    parts = " ".join(f"{int(code[at : at + 2], 16) / 255:.3f}" for at in (0, 2, 4))
    return Tint(f"{parts} rg", f"{parts} RG")


class Text(NamedTuple):
    """A line of text with its left end on the baseline, in points."""

    x: float
    y: float
    text: str
    font: str
    size: float
    color: Tint


class Line(NamedTuple):
    """A hairline."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: Tint


class Box(NamedTuple):
    """A rectangle with its lower left corner at ``x``, ``y``."""

    x: float
    y: float
    width: float
    height: float
    fill: Tint | None
    line: Tint | None


class Stroke(NamedTuple):
    """A line drawn by hand through points, with round ends."""

    points: tuple[tuple[float, float], ...]
    width: float
    color: Tint


class Drawing(NamedTuple):
    """Operators that were made elsewhere, such as a code's; they leave no trace in the state."""

    operators: str


Mark = Text | Line | Box | Stroke | Drawing


class Jpeg:
    """A JPEG as the canvas takes it: embedded as it is, the same one once in a document.

    The canvas's own reader decodes each picture to name it by its pixels, which takes as long as
    scaling it did; this one is named by its bytes.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __str__(self) -> str:
        return hashlib.sha256(self._content).hexdigest()

    def jpeg_fh(self) -> io.BytesIO:
        """The file from its beginning."""
        return io.BytesIO(self._content)


class Ink:
    """Turns marks into the operators of one document, whose font subsets it fills."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc
        self._fonts = {name: pdfmetrics.getFont(name) for name in (REGULAR, BOLD)}

    def operators(self, marks: Sequence[Mark]) -> str:
        """The operators that draw ``marks`` in their order; they leave no trace in the state."""
        written = ["q 0.5 w"]
        fill = stroke = font = ""
        for mark in marks:
            if isinstance(mark, Text):
                if mark.color.fill != fill:
                    fill = mark.color.fill
                    written.append(fill)
                font = self._text(written, mark, font)
            elif isinstance(mark, Line):
                if mark.color.stroke != stroke:
                    stroke = mark.color.stroke
                    written.append(stroke)
                x1, y1, x2, y2, _ = mark
                written.append(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")
            elif isinstance(mark, Stroke):
                written.append(_drawn(mark))
            elif isinstance(mark, Drawing):
                written.append(mark.operators)
            else:
                if mark.fill is not None and mark.fill.fill != fill:
                    fill = mark.fill.fill
                    written.append(fill)
                if mark.line is not None and mark.line.stroke != stroke:
                    stroke = mark.line.stroke
                    written.append(stroke)
                paint = "n" if mark.fill is None and mark.line is None else "S"
                if mark.fill is not None:
                    paint = "f" if mark.line is None else "B"
                x, y, w, h, _, _ = mark
                written.append(f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re {paint}")
        written.append("Q")
        return "\n".join(written)

    def _text(self, written: list[str], mark: Text, font: str) -> str:
        """Write a text; returns the font that is set after it."""
        face = self._fonts[mark.font]
        parts = [f"BT {mark.x:.2f} {mark.y:.2f} Td"]
        for subset, codes in face.splitString(mark.text, self._document):
            wanted = f"{face.getSubsetInternalName(subset, self._document)} {mark.size:.4g} Tf"
            if wanted != font:
                font = wanted
                parts.append(font)
            parts.append(f"<{codes.hex()}> Tj")
        parts.append("ET")
        written.append(" ".join(parts))
        return font


def _drawn(mark: Stroke) -> str:
    """A stroke as a path of its own state; a single point becomes a dot by the round ends."""
    (x, y), *rest = mark.points
    path = [f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in rest or [(x, y)])]
    return f"q {mark.color.stroke} {mark.width:.2f} w 1 J 1 j {' '.join(path)} S Q"


_GREY = Color(0.45, 0.45, 0.5, alpha=0.16)
_ROSE = Color(0.75, 0.1, 0.25, alpha=0.15)
_RED = Color(0.7, 0.15, 0.12, alpha=0.55)


def specimen(canvas: Any, text: str, page: tuple[float, float]) -> None:
    """样张 once across a page of this width and height, in grey."""
    canvas.saveState()
    canvas.setFillColor(_GREY)
    canvas.setFont(BOLD, _fitted(text, 150, 560))
    canvas.translate(page[0] / 2, page[1] / 2)
    canvas.rotate(45)
    canvas.drawCentredString(0, -55, text)
    canvas.restoreState()


def training(canvas: Any, text: str, page: tuple[float, float]) -> None:
    """演练·无效 three times across the page, so that no cut-off half passes for a real paper."""
    canvas.saveState()
    canvas.setFillColor(_ROSE)
    canvas.setFont(BOLD, _fitted(text, 76, 470))
    for share in (0.19, 0.5, 0.81):
        canvas.saveState()
        canvas.translate(page[0] / 2, page[1] * share)
        canvas.rotate(28)
        canvas.drawCentredString(0, -26, text)
        canvas.restoreState()
    canvas.restoreState()


def stamp(canvas: Any, text: str, page: tuple[float, float]) -> None:
    """A framed stamp such as 作废 across the page."""
    size = _fitted(text, 60, 330)
    half = width(text, BOLD, size) / 2 + 18
    canvas.saveState()
    canvas.setFillColor(_RED)
    canvas.setStrokeColor(_RED)
    canvas.translate(page[0] * 0.58, page[1] * 0.66)
    canvas.rotate(17)
    for edge, thick in ((0.0, 3.0), (5.0, 1.0)):
        canvas.setLineWidth(thick)
        reach = half + 5 - edge
        canvas.roundRect(-reach, edge - 21, 2 * reach, size + 28 - 2 * edge, 6)
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(0, 0, text)
    canvas.restoreState()


def _fitted(text: str, size: float, room: float) -> float:
    """The size, or a smaller one at which the text takes no more than ``room`` points."""
    return min(size, size * room / max(width(text, BOLD, size), 1))
