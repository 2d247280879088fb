"""One photo in a strip: its thumbnail, or a dashed box where its file is missing."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from handover_app.domain.defects import MarksWrong, PhotoKind, PhotoLine, marks_of
from handover_app.domain.inspections import MeterKind
from handover_app.ui.messages import local, word
from handover_app.ui.photos.marks import paint_marks
from handover_app.ui.theme import current, text_font

PICTURE = QSize(112, 84)
_WORDS = 36
_RADIUS = 6


class PhotoThumb(QAbstractButton):
    """A click or Enter opens the photo.

    Attributes:
        line: what is known of the photo.
    """

    def __init__(self, place: int, line: PhotoLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._image = QImage()
        self.setFixedSize(PICTURE.width(), PICTURE.height() + _WORDS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        moment = line.taken_at or line.at
        self._words = (self._kind(), self._round_and(local(moment)))
        missing = "" if line.here else self.tr("not on this computer")
        said = [self.tr("Photo {place}").format(place=place), *self._words, missing]
        said += [local(moment, "%Y-%m-%d"), line.by]
        self.setAccessibleName("，".join(each for each in said if each))
        self.setToolTip("\n".join(each for each in said if each))

    def show_image(self, image: QImage) -> None:
        """The thumbnail, once it was read."""
        self._image = image
        self.update()

    def has_image(self) -> bool:
        """Whether the thumbnail is shown."""
        return not self._image.isNull()

    def _kind(self) -> str:
        kind = word(self.line.kind)
        if self.line.kind is PhotoKind.METER and self.line.subject in MeterKind.__members__:
            return word(MeterKind[self.line.subject])
        return kind

    def _round_and(self, time: str) -> str:
        if self.line.kind in (PhotoKind.BEFORE, PhotoKind.AFTER):
            return self.tr("Round {round} · {time}").format(round=self.line.round, time=time)
        return time

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens, painter = current(), QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QRectF(1, 1, PICTURE.width() - 2, PICTURE.height() - 2)
        path = QPainterPath()
        path.addRoundedRect(frame, _RADIUS, _RADIUS)
        if self.line.here:
            painter.fillPath(path, QColor(tokens.neutral_soft))
            self._paint_picture(painter, path, frame)
        else:
            painter.setPen(QPen(QColor(tokens.warn), 1, Qt.PenStyle.DashLine))
            painter.drawPath(path)
            painter.setFont(text_font(12))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame.adjusted(6, 2, -6, -2), middle, self.tr("File not here"))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawPath(path)
        self._paint_words(painter)
        painter.end()

    def _paint_picture(self, painter: QPainter, path: QPainterPath, frame: QRectF) -> None:
        if self._image.isNull():
            return
        size = self._image.size()
        size.scale(PICTURE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(frame.center())
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(place, self._image)
        with suppress(MarksWrong):  # of a newer program; the photo itself is shown
            paint_marks(painter, marks_of(self.line.marks), place)
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        tokens = current()
        painter.setFont(text_font(12))
        for place, (words, colour) in enumerate(
            zip(self._words, (tokens.ink, tokens.soft), strict=True)
        ):
            painter.setPen(QColor(colour))
            line = QRectF(1, PICTURE.height() + 2 + 16 * place, PICTURE.width() - 2, 16)
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(line.width())
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
