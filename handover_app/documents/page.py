"""The page engine: sheets of A4 with head, foot, mark and page count on ReportLab's canvas."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any, Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.wording import Wording
from handover_app.domain.papers import Mark, MarkKind, MissingGlyphs, PaperHead

Align = Literal["left", "center", "right"]
Stroke = Callable[[Canvas], None]

INK = HexColor("#1d2430")
SOFT = HexColor("#5c6675")
RULE = HexColor("#b9c0ca")
SHADE = HexColor("#f2f4f7")
BAD = HexColor("#b3261e")
_GHOST = Color(0.45, 0.45, 0.5, alpha=0.16)

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 18 * mm
RIGHT = PAGE_WIDTH - 18 * mm
INNER = RIGHT - LEFT
_TOP = PAGE_HEIGHT - 14 * mm
_BOTTOM = 17 * mm
_CHAIN_CHARACTERS = 12


class Document:
    """A PDF of one or more sheets that carry the same mark."""

    def __init__(self, title: str, wording: Wording, mark: Mark) -> None:
        self.wording = wording
        self.mark = mark
        self._title = title
        self._sheets: list[Sheet] = []
        self._texts: dict[str, None] = {}

    def sheet(self, title: str, head: PaperHead, *, copy_label: str = "", stamp: str = "") -> Sheet:
        """Begin a sheet of its own page count, such as one copy of a receipt.

        ``copy_label`` says whose copy it is, ``stamp`` is a state printed large (作废).
        """
        sheet = Sheet(self, title, head, copy_label, stamp)
        self._sheets.append(sheet)
        return sheet

    def seen(self, text: str) -> None:
        """Remember a text that will be printed, for the question whether the font has it."""
        self._texts[text] = None

    def to_bytes(self) -> bytes:
        """The finished PDF; the same data gives the same bytes.

        Raises:
            MissingGlyphs: the font lacks a character of a text; nothing was made.
        """
        missing = fonts.missing_glyphs("".join(self._texts))
        if missing:
            raise MissingGlyphs(missing)
        buffer = io.BytesIO()
        with fonts.PRINTING:
            canvas = Canvas(buffer, pagesize=A4, invariant=1)
            canvas.setTitle(self._title)
            for sheet in self._sheets:
                sheet.paint(canvas)
            canvas.save()
        return buffer.getvalue()


class Sheet:
    """Pages filled from the top; ``y`` is the upper edge of the free space in points."""

    def __init__(
        self, document: Document, title: str, head: PaperHead, copy_label: str, stamp: str
    ) -> None:
        self.wording = document.wording
        self._document = document
        self._title = title
        self._head = head
        self._copy_label = copy_label
        self._stamp = stamp
        self._pages: list[list[Stroke]] = []
        self.y = 0.0
        # The foot is painted last, when the pages are counted; its texts are checked with the rest.
        document.seen(f"{head.clerk}{head.station}{head.chain_head or ''}")
        self._begin_page()

    @property
    def free(self) -> float:
        """The height left on this page, in points."""
        return self.y - float(_BOTTOM)

    @property
    def fresh(self) -> float:
        """The height that a following page offers under its head."""
        return float(_TOP - 30 - _BOTTOM)

    def break_page(self) -> None:
        """Go on at the top of a new page."""
        self._begin_page()

    def need(self, height: float) -> None:
        """Go on to a new page unless ``height`` points are free here (or on any page)."""
        if height > self.free and height <= self.fresh:
            self._begin_page()

    def gap(self, height: float) -> None:
        """Leave ``height`` points empty."""
        self.y -= height

    def stroke(self, paint: Stroke) -> None:
        """Add something to paint on the current page."""
        self._pages[-1].append(paint)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        color: Color = INK,
        align: Align = "left",
    ) -> None:
        """One line of text on the baseline ``y``; ``x`` is the edge or middle it hangs on."""
        if not text:
            return
        self._document.seen(text)
        font = BOLD if bold else REGULAR
        if align != "left":
            taken = width(text, font, size)
            x -= taken if align == "right" else taken / 2

        def paint(canvas: Canvas) -> None:
            canvas.setFont(font, size)
            canvas.setFillColor(color)
            canvas.drawString(x, y, text)

        self.stroke(paint)

    def rule(self, x1: float, y1: float, x2: float, y2: float, color: Color = RULE) -> None:
        """A hairline."""

        def paint(canvas: Canvas) -> None:
            canvas.setLineWidth(0.5)
            canvas.setStrokeColor(color)
            canvas.line(x1, y1, x2, y2)

        self.stroke(paint)

    def box(
        self, x: float, y: float, w: float, h: float, *, fill: Color = None, line: Color = None
    ) -> None:
        """A rectangle with its lower left corner at ``x``, ``y``."""

        def paint(canvas: Canvas) -> None:
            canvas.setLineWidth(0.5)
            if fill is not None:
                canvas.setFillColor(fill)
            if line is not None:
                canvas.setStrokeColor(line)
            canvas.rect(x, y, w, h, fill=int(fill is not None), stroke=int(line is not None))

        self.stroke(paint)

    def paragraph(
        self,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        color: Color = INK,
        indent: float = 0,
    ) -> None:
        """Text over the whole width, broken into lines and over pages."""
        leading = size * 1.55
        for line in wrap(text, BOLD if bold else REGULAR, size, INNER - indent):
            self.need(leading)
            self.text(LEFT + indent, self.y - size, line, size=size, bold=bold, color=color)
            self.y -= leading

    def heading(self, text: str, *, keep: float = 60) -> None:
        """A section's heading, kept together with ``keep`` points of what follows."""
        self.need(27 + keep)
        self.gap(9)
        self.text(LEFT, self.y - 10.5, text, size=10.5, bold=True)
        self.gap(18)

    def paint(self, canvas: Canvas) -> None:
        """Put all pages on the canvas, now that their count is known."""
        total = len(self._pages)
        for number, strokes in enumerate(self._pages, start=1):
            for stroke in strokes:
                stroke(canvas)
            self._paint_foot(canvas, number, total)
            if self._document.mark.kind is MarkKind.SPECIMEN:
                self._paint_specimen(canvas)
            canvas.showPage()

    def _begin_page(self) -> None:
        self._pages.append([])
        self.y = _TOP
        if len(self._pages) == 1:
            self._full_head()
        else:
            self._short_head()

    def _full_head(self) -> None:
        words, head = self.wording, self._head
        self.text(LEFT, self.y - 9, head.project, size=9, color=SOFT)
        self.text(RIGHT, self.y - 9, self._copy_label, size=9, color=SOFT, align="right")
        self.gap(20)
        self.text(PAGE_WIDTH / 2, self.y - 17, self._title, size=16, bold=True, align="center")
        for line, strong in self._corner():
            self.text(RIGHT, self.y - 13, line, size=10, color=BAD, bold=strong, align="right")
        self.gap(36)
        self.text(LEFT, self.y - 11, head.unit_code, size=12, bold=True)
        place = LEFT + width(head.unit_code, BOLD, 12) + 10
        self.text(place, self.y - 11, head.building, size=9.5, color=SOFT)
        number = words("common.number", number=head.number) if head.number else ""
        self.text(RIGHT, self.y - 11, number, size=10.5, bold=True, align="right")
        self.gap(19)
        self.rule(LEFT, self.y, RIGHT, self.y, INK)
        self.gap(10)

    def _short_head(self) -> None:
        words, head = self.wording, self._head
        base = self.y - 10
        title = words("common.continued", title=self._title)
        self.text(LEFT, base, title, size=10.5, bold=True)
        copy = LEFT + width(title, BOLD, 10.5) + 8
        self.text(copy, base, self._copy_label, size=8.5, color=SOFT)
        number = words("common.number", number=head.number) if head.number else ""
        right = words.joined(head.unit_code, number)
        self.text(RIGHT, base, right, size=9.5, align="right")
        edge = RIGHT - width(right, REGULAR, 9.5) - 10
        for line, strong in self._corner():
            self.text(edge, base, line, size=9, color=BAD, bold=strong, align="right")
        self.gap(17)
        self.rule(LEFT, self.y, RIGHT, self.y, INK)
        self.gap(13)

    def _corner(self) -> Iterator[tuple[str, bool]]:
        mark = self._document.mark
        copy = self.wording("common.copy", count=mark.count) if mark.kind is MarkKind.COPY else ""
        line = self.wording.joined(self._stamp, copy)
        if line:
            yield line, bool(self._stamp)

    def _paint_foot(self, canvas: Canvas, number: int, total: int) -> None:
        words, head = self.wording, self._head
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, _BOTTOM - 8, RIGHT, _BOTTOM - 8)
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, 8)
        base = _BOTTOM - 19
        clerk = words("common.clerk", name=head.clerk) if head.clerk else ""
        canvas.drawString(
            LEFT, base, words.joined(clerk, head.station, words.moment(head.issued_at))
        )
        canvas.drawCentredString(
            PAGE_WIDTH / 2, base, words("common.page", number=number, total=total)
        )
        if head.chain_head:
            anchor = words("common.chain", head=head.chain_head[:_CHAIN_CHARACTERS])
            canvas.drawRightString(RIGHT, base, anchor)

    def _paint_specimen(self, canvas: Any) -> None:
        text = self.wording("common.specimen")
        canvas.saveState()
        canvas.setFillColor(_GHOST)
        canvas.setFont(BOLD, 150)
        canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, -55, text)
        canvas.restoreState()
