"""The picture of the hall display: large figures, few words, in the proportions of any screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from handover_app.domain.visits import HallBoard, HallCall
from handover_app.ui.messages import local, word
from handover_app.ui.theme import text_font
from handover_app.ui.tokens import HALL_DAY, HALL_NIGHT, HallColours

ROWS, MOST_ROWS = 5, 8
"""So many calls are shown, and more only while so many have not come to their desks yet: of five
the number is a tenth of the height, to be read from 10 m."""
_HEAD, _FOOT = 0.12, 0.155
_EDGE = 0.033
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class HallView:
    """What is to be seen: the board, the time, and why there is none; ``away``: no connection."""

    board: HallBoard | None = None
    now: datetime | None = None
    away: bool = False


class HallScreen(QWidget):
    """Draws the board; everything on it is a share of the height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = HallView()
        self.colours: HallColours = HALL_NIGHT
        self.setAccessibleName(self.tr("Hall display"))

    def show_view(self, view: HallView) -> None:
        """Draw this from now on."""
        self.view = view
        self.setAccessibleDescription("; ".join(self.lines()))
        self.update()

    def dress(self, *, night: bool) -> None:
        """The colours for a dark hall, or for a bright one."""
        self.colours = HALL_NIGHT if night else HALL_DAY
        self.update()

    def lines(self) -> list[str]:
        """What is shown, a line a call."""
        return [f"{each.queue_number} {self._where(each)}" for each in self._calls()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.colours.ground))
        high = float(self.height())
        self._paint_head(painter, QRectF(0, 0, self.width(), high * _HEAD))
        rows = QRectF(0, high * _HEAD, self.width(), high * (1 - _HEAD - _FOOT))
        if self._calls():
            self._paint_calls(painter, rows)
        else:
            self._paint_words(painter, rows)
        self._paint_foot(painter, QRectF(0, high * (1 - _FOOT), self.width(), high * _FOOT))
        painter.end()

    def _calls(self) -> Sequence[HallCall]:
        board = self.view.board
        return () if board is None or self.view.away else board.calls[: self._rows(board)]

    def _rows(self, board: HallBoard) -> int:
        waited_for = sum(not each.begun for each in board.calls)
        return min(max(ROWS, waited_for), MOST_ROWS)

    def _where(self, call: HallCall) -> str:
        step = word(call.stage)
        return call.station if step in call.station else f"{step} {call.station}"

    def _paint_head(self, painter: QPainter, place: QRectF) -> None:
        painter.fillRect(place, QColor(self.colours.head))
        inner = self._inner(place)
        board = self.view.board
        welcome = self.tr("{project}　Welcome home").format(project=board.project if board else "")
        clock = "" if self.view.now is None else local(self.view.now)
        self._write(painter, inner, _RIGHT, clock, 0.4, self.colours.soft)
        inner.setWidth(inner.width() - self._wide(clock, place.height() * 0.4) - 20)
        self._write(painter, inner, _LEFT, welcome.strip(), 0.4, self.colours.ink, bold=True)

    def _paint_calls(self, painter: QPainter, place: QRectF) -> None:
        assert self.view.board is not None  # there are calls
        high = place.height() / self._rows(self.view.board)
        for row, call in enumerate(self._calls()):
            self._paint_call(
                painter, QRectF(0, place.top() + row * high, place.width(), high), call
            )

    def _paint_call(self, painter: QPainter, row: QRectF, call: HallCall) -> None:
        colours, fresh = self.colours, not call.begun
        if fresh:
            painter.fillRect(row, QColor(colours.call))
        painter.setPen(QColor(colours.line))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        ink = colours.call_ink if fresh else colours.ink
        soft = colours.call_soft if fresh else colours.soft
        inner = self._inner(row)
        whole = inner.width()
        number = QRectF(inner.left(), inner.top(), whole * 0.25, inner.height())
        self._write(painter, number, _LEFT, call.queue_number, 0.78, ink, bold=True)
        middle = QRectF(inner.left() + whole * 0.265, inner.top(), whole * 0.2, inner.height())
        please = self.tr("please go to") if fresh else self.tr("at")
        if call.name:
            top = QRectF(middle.left(), middle.top(), middle.width(), middle.height() * 0.56)
            below = QRectF(middle.left(), top.bottom(), middle.width(), middle.height() * 0.4)
            self._write(painter, top, _LEFT, please, 0.52, soft)
            self._write(painter, below, _LEFT, call.name, 0.6, soft)
        else:
            self._write(painter, middle, _LEFT, please, 0.32, soft)
        where = QRectF(inner.left() + whole * 0.475, inner.top(), whole * 0.525, inner.height())
        self._write(painter, where, _RIGHT, self._where(call), 0.54, ink, bold=True)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        if self.view.away:
            words = self.tr("The display has no connection. Please ask at reception.")
        elif self.view.board is None:
            words = ""
        else:
            words = self.tr("Please wait until your number is called")
        self._write(painter, self._inner(place), _CENTRE, words, 0.09, self.colours.soft)

    def _paint_foot(self, painter: QPainter, place: QRectF) -> None:
        painter.fillRect(place, QColor(self.colours.head))
        board = self.view.board
        if board is None or self.view.away:
            return
        inner = self._inner(place)
        half = inner.height() / 2
        above = QRectF(inner.left(), inner.top(), inner.width(), half)
        below = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        rule = self.tr("Missed by up to {count} numbers: come straight to the desk")
        said = rule.format(count=board.skip_calls)
        self._write(painter, above, _RIGHT, said, 0.4, self.colours.soft)
        above.setWidth(above.width() - self._wide(said, half * 0.4) - 30)
        if board.missed:
            missed = self.tr("Called and not there: {numbers}")
            words = missed.format(numbers="  ".join(board.missed))
            self._write(painter, above, _LEFT, words, 0.46, self.colours.missed, bold=True)
        self._write(painter, below, _LEFT, self._waiting(board), 0.46, self.colours.soft)

    def _waiting(self, board: HallBoard) -> str:
        parts = [self.tr("{count} households wait").format(count=board.waiting)]
        for step in board.steps:
            if not step.minutes:
                said = self.tr("{step}: {count}")
            else:
                said = self.tr("{step}: {count}, about {minutes} min")
            named = word(step.stage)
            parts.append(said.format(step=named, count=step.count, minutes=step.minutes))
        return "　　".join(parts)

    def _inner(self, place: QRectF) -> QRectF:
        edge = self.width() * _EDGE
        return place.adjusted(edge, 0, -edge, 0)

    def _wide(self, words: str, size: float) -> float:
        return _advance(words, _font(size, bold=False))

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        where: Qt.AlignmentFlag,
        words: str,
        share: float,
        ink: str,
        *,
        bold: bool = False,
    ) -> None:
        """Words of a share of the place's height, made smaller where they would be cut off."""
        font = _font(place.height() * share, bold=bold)
        wide = _advance(words, font)
        if wide > place.width():
            font.setPixelSize(max(8, int(font.pixelSize() * place.width() / wide)))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(place, where, words)


def _advance(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def _font(size: float, *, bold: bool) -> QFont:
    return text_font(max(8, int(size)), bold=bold)
