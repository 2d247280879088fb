"""The picture of a label sheet while it is being measured out, or why there can be none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from handover_app.domain.label_layouts import LabelLayout
from handover_app.domain.refusals import DomainError
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence
from handover_app.ui.tokens import LIGHT
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.tiles import BlockedLine

_SIDE = 1000
"""Pixels of the longer side as rendered; shown smaller, so that a 200 % screen is sharp too."""


class LabelPreview(Card):
    """Draws a layout away from the window's thread; a refused one says why, in words."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Preview"))
        self._context = context
        self._wanted: LabelLayout | None = None
        self._image = QImage()
        self.notice = BlockedLine()
        self._sheet = QLabel()
        self._sheet.setObjectName("labelSheet")
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet.setAccessibleName(self.tr("Picture of the sheet"))
        # The picture follows the card's size and never drives it.
        self._sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._sheet, 1)

    def show_layout(self, layout: LabelLayout) -> bool:
        """Draw a layout; answers whether it can be printed, and says why it cannot."""
        self._wanted = layout
        try:
            layout.check()
        except DomainError as error:
            self.notice.show_blocked(sentence(error))
            self._show_image(layout, QImage())
            return False
        self.notice.show_blocked("")
        draw = partial(picture, self._context.desks.label_layouts.preview, layout)
        self._context.runner.read(
            self,
            draw,
            partial(self._show_image, layout),
            self._context.show_error,
            key="label-preview",
        )
        return True

    def image(self) -> QImage:
        """What is shown; null while the layout is refused."""
        return self._image

    def _show_image(self, layout: LabelLayout, image: QImage) -> None:
        """A picture that comes after the next change was typed is not shown any more."""
        if layout == self._wanted:
            self._image = image
            self._fit()

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        room = self._sheet.size() * ratio
        if self._image.isNull() or room.isEmpty():
            self._sheet.setPixmap(QPixmap())
            return
        fitted = self._image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(fitted))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()


def picture(preview: Callable[[LabelLayout], bytes], layout: LabelLayout) -> QImage:
    """The first page that a layout makes, on white.

    Raises:
        DomainError: the layout cannot be printed or read.
    """
    from PySide6.QtPdf import QPdfDocument

    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(preview(layout)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    points = document.pagePointSize(0)
    scale = _SIDE / max(points.width(), points.height())
    size = QSize(round(points.width() * scale), round(points.height() * scale))
    drawn = document.render(0, size)
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    # White paper on a white card has no edge of its own.
    painter.setPen(QPen(QColor(LIGHT.control_line), 2))
    painter.drawRect(paper.rect().adjusted(1, 1, -1, -1))
    painter.end()
    return paper
