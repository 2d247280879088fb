"""The page engine: sheets of A4 with head, foot, mark and page count on ReportLab's canvas."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts, ink
from handover_app.documents.codes import qr_path
from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.ink import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Box,
    Drawing,
    Ink,
    Line,
    Stroke,
    Text,
    Tint,
    tint,
)
from handover_app.documents.wording import Wording
from handover_app.domain.papers import (
    Mark,
    MarkKind,
    MissingGlyphs,
    PaperHead,
    Pictures,
    PrintPicture,
)
from handover_app.domain.people import CONSOLE_NAME

Align = Literal["left", "center", "right"]

INK = tint("1d2430")
SOFT = tint("5c6675")
RULE = tint("b9c0ca")
SHADE = tint("f2f4f7")
BAD = tint("b3261e")

LEFT = 18 * mm
_ABOVE = 14 * mm
_BOTTOM = 17 * mm
_FOOT = _BOTTOM - 19
_CHAIN_CHARACTERS = 12
# Marks that are counted in the corner of the head.
_COUNTED = (MarkKind.COPY, MarkKind.VOID, MarkKind.REVERSED)
_CANCELLED = _COUNTED[1:]


class Document:
    """A PDF of one or more sheets; ``mark`` is that of the sheets to begin."""

    def __init__(
        self, title: str, wording: Wording, mark: Mark, pictures: Pictures | None = None
    ) -> None:
        self.wording = wording
        self.mark = mark
        self._pictures = pictures
        self._title = title
        self.sheets: list[Sheet] = []
        self._texts: list[str] = []

    def sheet(
        self,
        title: str,
        head: PaperHead,
        *,
        copies: Sequence[str] = ("",),
        stamp: str = "",
        size: float = 16,
        landscape: bool = False,
    ) -> Sheet:
        """Begin a sheet of its own page count.

        ``copies`` say whose copy it is: the sheet is printed once for each of them. ``stamp`` is a
        state printed in the head (冲红), ``size`` that of the title, ``landscape`` turns the page.
        """
        page = (PAGE_HEIGHT, PAGE_WIDTH) if landscape else (PAGE_WIDTH, PAGE_HEIGHT)
        sheet = Sheet(self, title, head, copies, stamp, size, page)
        self.sheets.append(sheet)
        return sheet

    def picture(self, sha256: str) -> PrintPicture | None:
        """The photo with this hash; None where its file is not on this computer."""
        return None if self._pictures is None else self._pictures(sha256)

    def seen(self, text: str) -> None:
        """Remember a text that will be printed, for the question whether the font has it."""
        self._texts.append(text)

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
            pen = Ink(canvas)
            for sheet in self.sheets:
                sheet.paint(canvas, pen)
            canvas.save()
        return buffer.getvalue()


class _Page:
    """What stands on a page, and where the words on whose copy it is go."""

    def __init__(self) -> None:
        self.marks: list[ink.Mark] = []
        self.pictures: list[tuple[float, float, float, float, PrintPicture]] = []
        self.copy_at = (0.0, 0.0)
        self.copy_size = 9.0


class Sheet:
    """Pages filled from the top; ``y`` is the upper edge of the free space in points.

    ``right`` is the right edge of what is printed and ``inner`` its width; the left is ``LEFT``.
    """

    def __init__(
        self,
        document: Document,
        title: str,
        head: PaperHead,
        copies: Sequence[str],
        stamp: str,
        size: float,
        page: tuple[float, float],
    ) -> None:
        self.wording = document.wording
        self._page = page
        self.right = float(page[0] - LEFT)
        self.inner = float(self.right - LEFT)
        self._document = document
        self._mark = document.mark
        self._title = title
        self._head = head
        self._copies = copies
        self._stamp = stamp
        self._size = size
        self._pages: list[_Page] = []
        self.y = 0.0
        document.seen("".join(copies))
        self._begin_page()

    @property
    def free(self) -> float:
        """The height left on this page, in points."""
        return self.y - float(_BOTTOM)

    @property
    def fresh(self) -> float:
        """The height that a following page offers under its head."""
        return float(self._page[1] - _ABOVE - 30 - _BOTTOM)

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

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        color: Tint = INK,
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
        self._pages[-1].marks.append(Text(x, y, text, font, size, color))

    def rule(self, x1: float, y1: float, x2: float, y2: float, color: Tint = RULE) -> None:
        """A hairline."""
        self._pages[-1].marks.append(Line(x1, y1, x2, y2, color))

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: Tint | None = None,
        line: Tint | None = None,
    ) -> None:
        """A rectangle with its lower left corner at ``x``, ``y``."""
        self._pages[-1].marks.append(Box(x, y, w, h, fill, line))

    def stroke(
        self, points: Sequence[tuple[float, float]], *, thick: float = 1.1, color: Tint = INK
    ) -> None:
        """A line drawn by hand, such as a part of a signature."""
        self._pages[-1].marks.append(Stroke(tuple(points), thick, color))

    def picture(self, x: float, y: float, w: float, h: float, shown: PrintPicture) -> None:
        """A photo with its lower left corner at ``x``, ``y``; what is drawn lies over it."""
        self._pages[-1].pictures.append((x, y, w, h, shown))

    def photo(self, sha256: str) -> PrintPicture | None:
        """The photo with this hash; None where its file is not on this computer."""
        return self._document.picture(sha256)

    def code(self, digits: str, x: float, y: float, side: float) -> None:
        """The QR code of a tag's 29 digits with its light edge, its lower left corner at x, y."""
        self._pages[-1].marks.append(Drawing(qr_path(digits, x, y, side)))

    @contextmanager
    def narrowed(self, by: float) -> Iterator[None]:
        """Leave ``by`` points free at the right of what is printed meanwhile."""
        self.right -= by
        self.inner -= by
        yield
        self.right += by
        self.inner += by

    def paragraph(
        self,
        text: str,
        *,
        size: float = 10,
        bold: bool = False,
        color: Tint = INK,
        indent: float = 0,
    ) -> None:
        """Text over the whole width, broken into lines and over pages."""
        leading = size * 1.55
        for line in wrap(text, BOLD if bold else REGULAR, size, self.inner - indent):
            self.need(leading)
            self.text(LEFT + indent, self.y - size, line, size=size, bold=bold, color=color)
            self.y -= leading

    def heading(self, text: str, *, keep: float = 60) -> None:
        """A section's heading, kept together with ``keep`` points of what follows."""
        self.need(27 + keep)
        self.gap(9)
        self.text(LEFT, self.y - 10.5, text, size=10.5, bold=True)
        self.gap(18)

    def paint(self, canvas: Canvas, pen: Ink) -> None:
        """Put all pages of every copy on the canvas, now that their count is known."""
        total = len(self._pages)
        bodies = [pen.operators(page.marks) for page in self._pages]
        canvas.setPageSize(self._page)
        for copy in self._copies:
            for number, (page, body) in enumerate(zip(self._pages, bodies, strict=True), start=1):
                for x, y, w, h, shown in page.pictures:
                    canvas.drawImage(ink.Jpeg(shown.content), x, y, w, h)
                canvas._code.append(body)
                canvas._code.append(pen.operators(self._own_marks(page, copy, number, total)))
                self._paint_over(canvas)
                canvas.showPage()

    def _own_marks(self, page: _Page, copy: str, number: int, total: int) -> list[ink.Mark]:
        """What differs from copy to copy and from page to page."""
        count = self.wording("common.page", number=number, total=total)
        middle = (self._page[0] - width(count, REGULAR, 8)) / 2
        marks: list[ink.Mark] = [Text(middle, _FOOT, count, REGULAR, 8, SOFT)]
        if copy:
            x, y = page.copy_at
            if page is self._pages[0]:
                x -= width(copy, REGULAR, page.copy_size)
            marks.append(Text(x, y, copy, REGULAR, page.copy_size, SOFT))
        return marks

    def _paint_over(self, canvas: Any) -> None:
        words, mark = self.wording, self._mark
        if mark.kind is MarkKind.SPECIMEN:
            ink.specimen(canvas, words("common.specimen"), self._page)
        elif mark.kind in _CANCELLED:
            ink.stamp(canvas, words(f"common.{mark.kind.value}"), self._page)
        if self._head.training:
            ink.training(canvas, words("common.training"), self._page)

    def _begin_page(self) -> None:
        self._pages.append(_Page())
        self.y = self._page[1] - _ABOVE
        if len(self._pages) == 1:
            self._full_head()
        else:
            self._short_head()
        self._foot()

    def _full_head(self) -> None:
        words, head = self.wording, self._head
        self.text(LEFT, self.y - 9, head.project, size=9, color=SOFT)
        self._pages[-1].copy_at = (self.right, self.y - 9)
        self.gap(20)
        middle, base = self._page[0] / 2, self.y - self._size - 1
        self.text(middle, base, self._title, size=self._size, bold=True, align="center")
        self.text(
            self.right, self.y - 13, self._corner(), color=BAD, bold=self._strong, align="right"
        )
        self.gap(36)
        self.text(LEFT, self.y - 11, head.unit_code, size=12, bold=True)
        place = LEFT + width(head.unit_code, BOLD, 12) + 10 if head.unit_code else LEFT
        self.text(place, self.y - 11, head.building, size=9.5, color=SOFT)
        number = words("common.number", number=head.number) if head.number else ""
        self.text(self.right, self.y - 11, number, size=10.5, bold=True, align="right")
        if head.unit_code or head.building or number:
            self.gap(19)
        self.rule(LEFT, self.y, self.right, self.y, INK)
        self.gap(10)
        if self._mark.note:
            self.paragraph(
                words("common.state_note", state=self._state(), note=self._mark.note),
                size=9.5,
                bold=True,
                color=BAD,
            )
            self.gap(4)

    def _short_head(self) -> None:
        words, head = self.wording, self._head
        base = self.y - 10
        title = words("common.continued", title=self._title)
        self.text(LEFT, base, title, size=10.5, bold=True)
        self._pages[-1].copy_at = (LEFT + width(title, BOLD, 10.5) + 8, base)
        self._pages[-1].copy_size = 8.5
        number = words("common.number", number=head.number) if head.number else ""
        right = words.joined(head.unit_code, number)
        self.text(self.right, base, right, size=9.5, align="right")
        edge = self.right - width(right, REGULAR, 9.5) - 10
        corner = self._corner()
        self.text(edge, base, corner, size=9, color=BAD, bold=self._strong, align="right")
        self.gap(17)
        self.rule(LEFT, self.y, self.right, self.y, INK)
        self.gap(13)

    @property
    def _strong(self) -> bool:
        return bool(self._stamp) or self._mark.kind in _CANCELLED

    def _corner(self) -> str:
        words, mark = self.wording, self._mark
        counted = mark.kind in _COUNTED and mark.count
        copy = words("common.copy", count=mark.count) if counted else ""
        return words.joined(self._state() or self._stamp, copy)

    def _state(self) -> str:
        kind = self._mark.kind
        return self.wording(f"common.{kind.value}") if kind in _CANCELLED else ""

    def _foot(self) -> None:
        words, head = self.wording, self._head
        self.rule(LEFT, _BOTTOM - 8, self.right, _BOTTOM - 8)
        clerk = words("common.clerk", name=head.clerk) if head.clerk else ""
        made = (clerk, head.station)
        if head.clerk == CONSOLE_NAME:
            # Nobody stood at a station: the built-in clerk's name is no word for owners.
            made = (words("common.console"), "")
        left = words.joined(*made, words.moment(head.issued_at))
        self.text(LEFT, _FOOT, left, size=8, color=SOFT)
        if head.chain_head:
            anchor = words("common.chain", head=head.chain_head[:_CHAIN_CHARACTERS])
            self.text(self.right, _FOOT, anchor, size=8, color=SOFT, align="right")
