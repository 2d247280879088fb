"""Sheets of key labels: a QR code as vectors, the short id for typing, the kind of key."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.util import MODE_NUMBER, QRData
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.fonts import BOLD, REGULAR
from handover_app.documents.wording import wording
from handover_app.domain.papers import MissingGlyphs

# The smallest QR code has 21 modules a side and needs 4 light ones around it (ISO/IEC 18004).
_MODULES = 21
_QUIET = 4
_SIDE = _MODULES + 2 * _QUIET
# A 203 dpi printer and a laptop's camera read 0.33 mm, less is a matter of luck.
_LEAST_MODULE = 0.33 * mm
# Choosing the mask is 85 % of the work and every reader takes any mask.
_MASK = 3
_CAPTION = 9.5 * mm
# Most printers leave the outer 5 mm white (millimetres).
_MARGIN = 8.0


@dataclass(frozen=True)
class KeyLabel:
    """One label: the 29 digits of the code, the 11 of the short id, and the kind of key.

    Neither name nor room stands on it: a lost key must not say which door it opens.
    """

    code: str
    short_id: str
    kind: str = ""


@dataclass(frozen=True)
class LabelLayout:
    """A sheet of A4 labels; all lengths in millimetres from the upper left corner."""

    columns: int = 3
    rows: int = 7
    width: float = 63.5
    height: float = 38.1
    left: float = 7.25
    top: float = 15.15
    pitch_x: float = 66.0
    pitch_y: float = 38.1

    @property
    def per_sheet(self) -> int:
        """How many labels a sheet holds."""
        return self.columns * self.rows


L7160 = LabelLayout()


def render(
    labels: Sequence[KeyLabel],
    layout: LabelLayout = L7160,
    *,
    training: bool = False,
    language: str = "zh_CN",
) -> bytes:
    """The labels in their order, row by row, as PDF.

    With ``training`` the kind on each label begins with 演练 and the margin of the sheet, where it
    has one, says that none of them is valid.

    Raises:
        ValueError: no label, a code that is not 29 digits, or a label too small to be read.
        MissingGlyphs: the font lacks a character of a kind.
    """
    if not labels:
        raise ValueError("no labels")
    module = _module(layout)
    words = wording(language)
    mark = words("key_labels.training") if training else ""
    missing = fonts.missing_glyphs("".join(dict.fromkeys(label.kind for label in labels)))
    if missing:
        raise MissingGlyphs(missing)
    buffer = io.BytesIO()
    with fonts.PRINTING:
        canvas = Canvas(buffer, pagesize=A4, invariant=1)
        canvas.setTitle("QR")
        for start in range(0, len(labels), layout.per_sheet):
            for place, label in enumerate(labels[start : start + layout.per_sheet]):
                kind = words.joined(mark, label.kind)
                _draw(canvas, replace(label, kind=kind), layout, place, module)
            if training and layout.top >= _MARGIN:
                canvas.setFont(REGULAR, 8)
                line = words("key_labels.training_sheet")
                canvas.drawCentredString(A4[0] / 2, A4[1] - _MARGIN * mm, line)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _module(layout: LabelLayout) -> float:
    room = min(layout.width * mm, layout.height * mm - _CAPTION)
    module = float(min(room / _SIDE, mm))
    if module < _LEAST_MODULE:
        raise ValueError("the label is too small for a code that can be read")
    return module


def _draw(canvas: Canvas, label: KeyLabel, layout: LabelLayout, place: int, module: float) -> None:
    row, column = divmod(place, layout.columns)
    middle = (layout.left + column * layout.pitch_x + layout.width / 2) * mm
    top = A4[1] - (layout.top + row * layout.pitch_y) * mm
    side = _SIDE * module
    block = side + _CAPTION
    upper = top - (layout.height * mm - block) / 2
    # One path and one fill a code, written raw: a rectangle call per module takes four times as
    # long, and seams between separate fills show on screens.
    canvas._code.append(qr_path(label.code, middle - side / 2, upper - side, module))
    canvas.setFont(BOLD, 10)
    canvas.drawCentredString(middle, upper - side - 8, grouped(label.short_id))
    canvas.setFont(REGULAR, 8)
    canvas.drawCentredString(middle, upper - side - 19, label.kind)


def grouped(short_id: str) -> str:
    """The short id in groups that can be read aloud and typed: 4, 4 and the rest."""
    return " ".join(part for part in (short_id[:4], short_id[4:8], short_id[8:]) if part)


def qr_path(code: str, x: float, y: float, module: float) -> str:
    """PDF operators that fill the dark modules of ``code``; ``x``, ``y`` is the lower left corner
    of the quiet zone, ``module`` the side of a module, all in points.

    Raises:
        ValueError: the code is not 29 ASCII digits.
    """
    if len(code) != 29 or not (code.isascii() and code.isdigit()):
        raise ValueError("a key code has 29 digits")
    operators = ["0 0 0 rg"]
    for number, row in enumerate(_matrix(code)):
        base = y + (_QUIET + _MODULES - 1 - number) * module
        start = None
        for column, dark in enumerate([*row, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                edge = x + (_QUIET + start) * module
                wide = (column - start) * module
                operators.append(f"{edge:.3f} {base:.3f} {wide:.3f} {module:.3f} re")
                start = None
    operators.append("f")
    return "\n".join(operators)


def _matrix(code: str) -> list[list[bool]]:
    maker = qrcode.QRCode(version=1, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    maker.add_data(QRData(code, mode=MODE_NUMBER), optimize=0)
    maker.make(fit=False)
    return [[bool(dark) for dark in row] for row in maker.modules]
