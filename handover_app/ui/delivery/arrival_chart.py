"""The day's arrivals by the half hour: expected, come, walk-ins, and what the teams manage."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from handover_app.domain.visits import ArrivalCurve, HalfHour
from handover_app.ui.theme import current, text_font
from handover_app.ui.tokens import SMALL_SIZE, Tone

_TOP, _FOOT, _LEFT, _RIGHT = 22, 18, 28, 8
_HEIGHT = 132
_WIDEST_BAR = 16
_LEAST_TOP = 4
_HOURS_APART = 44


class ArrivalChart(QWidget):
    """Bars beside each other and one stepped line; the words below say the same in figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivalChart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._curve: ArrivalCurve | None = None
        self.setAccessibleName(self.tr("Arrivals by the half hour"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(360, _HEIGHT)

    def show_curve(self, curve: ArrivalCurve) -> None:
        """Show a day."""
        self._curve = curve
        tight = [f"{each.begins:%H:%M}" for each in curve.halves if each.tight]
        words = self.tr("Arrivals by the half hour") + " " + self.summary()
        if tight:
            words += " " + self.tr("more than the teams manage: {hours}").format(
                hours="、".join(tight)
            )
        self.setAccessibleName(words)
        self.setToolTip("\n".join(self._line(each) for each in curve.halves if _something(each)))
        self.update()

    def summary(self) -> str:
        """The day in one line."""
        if self._curve is None:
            return ""
        return self.tr(
            "expected {expected} · come {arrived} · not come {missing} · walk-ins {walk_ins}"
        ).format(
            expected=self._curve.expected,
            arrived=self._curve.arrived,
            missing=self._curve.missing,
            walk_ins=self._curve.walk_ins,
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(SMALL_SIZE))
        place = self.rect().adjusted(_LEFT, _TOP, -_RIGHT, -_FOOT)
        curve = self._curve
        if curve is not None and curve.halves:
            top = max(max(_figures(each)) for each in curve.halves)
            self._paint_scale(painter, place, max(top, _LEAST_TOP))
            self._paint_bars(painter, place, curve, max(top, _LEAST_TOP))
            self._paint_capacity(painter, place, curve, max(top, _LEAST_TOP))
        self._paint_legend(painter)
        painter.end()

    def _paint_scale(self, painter: QPainter, place: QRect, top: int) -> None:
        tokens = current()
        for part in (0, top):
            y = _height(place, part, top)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(place.left(), int(y), place.right(), int(y))
            painter.setPen(QColor(tokens.faint))
            words = QRect(0, int(y) - 8, _LEFT - 6, 16)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(part)
            )

    def _paint_bars(self, painter: QPainter, place: QRect, curve: ArrivalCurve, top: int) -> None:
        tokens, count = current(), len(curve.halves)
        step = place.width() / count
        bar = min(step * 0.36, _WIDEST_BAR)
        written = -_HOURS_APART
        for number, half in enumerate(curve.halves):
            middle = place.left() + step * (number + 0.5)
            tone = Tone.WARN if half.expected > half.capacity else Tone.NEUTRAL
            self._paint_bar(painter, place, middle - bar, bar, 0, half.expected, top, tone)
            self._paint_bar(painter, place, middle, bar, 0, half.arrived, top, Tone.GOOD)
            come = half.arrived + half.walk_ins
            self._paint_bar(painter, place, middle, bar, half.arrived, come, top, Tone.ACCENT)
            if half.begins.minute == 0 and middle - written >= _HOURS_APART:
                written = int(middle)
                painter.setPen(QColor(tokens.soft))
                foot = QRect(written - 22, place.bottom() + 2, 44, _FOOT - 2)
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{half.begins:%H:%M}")

    def _paint_bar(
        self,
        painter: QPainter,
        place: QRect,
        left: float,
        width: float,
        low: int,
        high: int,
        top: int,
        tone: Tone,
    ) -> None:
        if high > low:
            above, below = _height(place, high, top), _height(place, low, top)
            painter.fillRect(
                QRectF(left, above, width - 1, below - above), QColor(current().fill_of(tone))
            )

    def _paint_capacity(
        self, painter: QPainter, place: QRect, curve: ArrivalCurve, top: int
    ) -> None:
        step = place.width() / len(curve.halves)
        points = []
        for number, half in enumerate(curve.halves):
            y = _height(place, half.capacity, top)
            points += [
                QPointF(place.left() + step * number, y),
                QPointF(place.left() + step * (number + 1), y),
            ]
        painter.setPen(QPen(QColor(current().ink_of(Tone.BAD)), 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(points))

    def _paint_legend(self, painter: QPainter) -> None:
        tokens, x = current(), _LEFT
        marks = (
            (self.tr("expected"), tokens.fill_of(Tone.NEUTRAL)),
            (self.tr("come"), tokens.fill_of(Tone.GOOD)),
            (self.tr("walk-ins"), tokens.fill_of(Tone.ACCENT)),
            (self.tr("teams manage"), tokens.ink_of(Tone.BAD)),
        )
        for place, (words, colour) in enumerate(marks):
            if place == len(marks) - 1:
                painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(x, 9, x + 12, 9)
            else:
                painter.fillRect(x, 4, 10, 10, QColor(colour))
            painter.setPen(QColor(tokens.soft))
            painter.drawText(x + 16, 13, words)
            x += 16 + painter.fontMetrics().horizontalAdvance(words) + 16

    def _line(self, half: HalfHour) -> str:
        return self.tr(
            "{hour}  expected {expected}, come {arrived}, walk-ins {walk_ins}, manage {capacity}"
        ).format(
            hour=f"{half.begins:%H:%M}",
            expected=half.expected,
            arrived=half.arrived,
            walk_ins=half.walk_ins,
            capacity=half.capacity,
        )


def _figures(half: HalfHour) -> tuple[int, int, int]:
    return half.expected, half.arrived + half.walk_ins, half.capacity


def _something(half: HalfHour) -> bool:
    return bool(half.expected or half.arrived or half.walk_ins)


def _height(place: QRect, value: int, top: int) -> float:
    return place.bottom() - place.height() * value / top
