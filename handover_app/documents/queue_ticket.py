"""排队号小票: a slip for a roll of 80 mm, which fits on any larger sheet too."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm

from handover_app.documents import ink
from handover_app.documents.flow import wrap
from handover_app.documents.fonts import BOLD, REGULAR, width
from handover_app.documents.ink import Text
from handover_app.documents.key_labels import grouped
from handover_app.documents.page import INK, SOFT, Document, Sheet, _Page
from handover_app.domain.papers import MarkKind, QueueTicket

SLIP = (80 * mm, 134 * mm)
"""A roll's width; most printers of rolls print 72 mm of it."""

_SIDE = 5 * mm
_CODE = 30 * mm
_MIDDLE = SLIP[0] / 2
_ROOM = SLIP[0] - 2 * _SIDE
_NUMBER = 54.0
_A4_WIDE = 600.0
"""What is stamped over a sheet is made for one so wide, with room at its sides."""


class Slip(Sheet):
    """A page of a roll, without the head and foot of a sheet."""

    def centred(self, words: str, size: float, *, bold: bool = False, soft: bool = False) -> None:
        """Words over the whole width, broken into lines, each in the middle."""
        font = BOLD if bold else REGULAR
        for line in wrap(words, font, size, _ROOM):
            self.y -= size * 1.35
            self.text(
                _MIDDLE,
                self.y,
                line,
                size=size,
                bold=bold,
                color=SOFT if soft else INK,
                align="center",
            )

    def line(self) -> None:
        """A hairline between two parts."""
        self.y -= 8
        self.rule(_SIDE, self.y, SLIP[0] - _SIDE, self.y)
        self.y -= 2

    def _begin_page(self) -> None:
        self._pages.append(_Page())
        self.y = self._page[1] - 5 * mm

    def _own_marks(self, page: _Page, copy: str, number: int, total: int) -> list[ink.Mark]:
        """A reprint says so; a slip of one page has no page count."""
        corner = self._corner()
        if not corner:
            return []
        left = SLIP[0] - _SIDE - width(corner, REGULAR, 8)
        return [Text(left, SLIP[1] - 4.5 * mm, corner, REGULAR, 8, SOFT)]

    def _paint_over(self, canvas: Any) -> None:
        """What goes over a sheet goes over a slip at its own scale."""
        scale = SLIP[0] / _A4_WIDE
        page = (SLIP[0] / scale, SLIP[1] / scale)
        canvas.saveState()
        canvas.scale(scale, scale)
        if self._mark.kind is MarkKind.SPECIMEN:
            ink.specimen(canvas, self.wording("common.specimen"), page)
        if self._head.training:
            ink.training(canvas, self.wording("common.training"), page)
        canvas.restoreState()


def draw(document: Document, paper: QueueTicket) -> None:
    """Draw the slip."""
    words, head = document.wording, paper.head
    slip = Slip(document, words("queue_ticket.title"), head, ("",), "", 16, SLIP)
    document.sheets.append(slip)
    slip.centred(head.project, 10, bold=True)
    slip.centred(words("queue_ticket.number"), 9, soft=True)
    slip.y += 14  # figures have no strokes below the line, nor as high a head as the leading
    slip.centred(paper.queue_number, _NUMBER, bold=True)
    slip.y -= 10
    slip.centred(words.joined(head.unit_code, head.building), 9.5)
    slip.centred(words.moment(paper.arrived_at), 8.5, soft=True)
    slip.line()
    if paper.first:
        slip.centred(
            words("queue_ticket.before", count=paper.before, step=paper.first), 11, bold=True
        )
    slip.centred(words("queue_ticket.steps_join").join(paper.steps), 9.5)
    slip.line()
    if paper.skip_calls:
        slip.centred(words("queue_ticket.skipped", count=paper.skip_calls), 8.5, soft=True)
    slip.y -= 2
    if paper.qr:
        slip.code(paper.qr, _MIDDLE - _CODE / 2, slip.y - _CODE, _CODE)
        slip.y -= _CODE - 2
        slip.centred(grouped(paper.short_id), 8, bold=True)
        slip.centred(words("queue_ticket.scan"), 8, soft=True)
    if paper.remark:
        slip.y -= 3
        slip.centred(paper.remark, 9, bold=True)
    slip.y -= 3
    slip.centred(words.joined(head.station, head.clerk), 7.5, soft=True)
