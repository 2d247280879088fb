"""Marks painted over a photo on the screen, as `storage.photo_drawing` draws them on a copy."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from handover_app.domain.defects import Mark, MarkKind
from handover_app.ui.theme import text_font

PER_WIDTH = 1000
"""Places are thousandths of the picture's width."""
_RED, _LIGHT = QColor(208, 32, 32), QColor(255, 255, 255)
_LINE, _HALO, _HEAD, _LETTERS = 6, 3, 35, 34
"""Thickness, the light around it, an arrow's head, letters; the same parts as on paper."""
_TURN = 0.45


def paint_marks(painter: QPainter, marks: Iterable[Mark], picture: QRectF) -> None:
    """Paint marks over a picture that fills this rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(picture.topLeft())
    painter.scale(picture.width() / PER_WIDTH, picture.width() / PER_WIDTH)
    for mark in marks:
        path = shape_of(mark)
        lit = QPen(_LIGHT, _LINE + 2 * _HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if mark.kind is MarkKind.TEXT:
            lit.setWidthF(2 * _HALO)
        lit.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, lit)
        if mark.kind is MarkKind.TEXT:
            painter.fillPath(path, _RED)
        else:
            painter.strokePath(path, QPen(_RED, _LINE))
        if mark.kind is MarkKind.ARROW:
            painter.setBrush(_RED)
            painter.setPen(QPen(_LIGHT, _HALO))
            painter.drawPolygon(QPolygonF(_head(mark)))
    painter.restore()


def shape_of(mark: Mark) -> QPainterPath:
    """The outline of a mark in thousandths of the width."""
    path = QPainterPath(QPointF(mark.x, mark.y))
    if mark.kind is MarkKind.ARROW:
        _, left, right = _head(mark)
        path.lineTo((left + right) / 2)
    elif mark.kind is MarkKind.CIRCLE:
        path.addEllipse(QRectF(QPointF(mark.x, mark.y), QPointF(mark.to_x, mark.to_y)).normalized())
    else:
        font = QFont(text_font(_LETTERS))
        # Letters hang below their place, as Pillow's do.
        path.addText(mark.x, mark.y + _LETTERS * 0.88, font, mark.words)
    return path


def _head(mark: Mark) -> list[QPointF]:
    """The tip and the two corners behind it."""
    angle = atan2(mark.to_y - mark.y, mark.to_x - mark.x)
    tip = QPointF(mark.to_x, mark.to_y)
    return [
        tip,
        *(
            tip - QPointF(_HEAD * cos(angle + turn), _HEAD * sin(angle + turn))
            for turn in (-_TURN, _TURN)
        ),
    ]
