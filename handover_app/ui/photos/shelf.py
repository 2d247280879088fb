"""The thumbnails side by side; those that don't fit are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from handover_app.domain.defects import PhotoLine
from handover_app.ui.context import PageContext
from handover_app.ui.photos.thumbs import PICTURE, PhotoThumb

_BAR = 14
"""Pixels for the scroll bar below."""


class PhotoShelf(QScrollArea):
    """Reads the thumbnails of the photos it shows, off the GUI thread.

    Attributes:
        opened: the photos shown, and the place of the one that was pressed.
    """

    opened = Signal(object, int)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._lines: tuple[PhotoLine, ...] = ()
        self.setAccessibleName(self.tr("Photos of the defect"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.setWidget(inside)
        self._height()

    def thumbs(self) -> list[PhotoThumb]:
        """What is shown, from the left."""
        widgets = (self._row.itemAt(place).widget() for place in range(self._row.count()))
        return [each for each in widgets if isinstance(each, PhotoThumb)]

    def show_lines(self, lines: Sequence[PhotoLine]) -> None:
        """Show these photos; what did not change stays, with the focus where it is."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._rebuild()
        if self._lines:
            hashes = [each.sha256 for each in self._lines if each.here]
            read = partial(_images, self._context.desks.photos.thumbnails, hashes)
            self._context.runner.read(self, read, self._show_images, key="thumbnails")

    def _rebuild(self) -> None:
        before = {each.line.photo_id: each for each in self.thumbs()}
        stood = next((key for key, each in before.items() if each.hasFocus()), None)
        for thumb in before.values():
            self._row.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        for place, line in enumerate(self._lines):
            thumb = PhotoThumb(place + 1, line)
            thumb.clicked.connect(partial(self._on_thumb, place))
            self._row.insertWidget(place, thumb)
            thumb.show()
            if line.photo_id == stood:
                thumb.setFocus()
        self._height()

    def _height(self) -> None:
        shown = bool(self._lines)
        self.setVisible(shown)
        self.setFixedHeight(PICTURE.height() + 36 + _BAR)

    def _show_images(self, images: dict[str, QImage]) -> None:
        for thumb in self.thumbs():
            if (image := images.get(thumb.line.sha256)) is not None:
                thumb.show_image(image)

    def _on_thumb(self, place: int, _checked: bool = False) -> None:
        self.opened.emit(self._lines, place)


def _images(
    call: Callable[[Sequence[str]], dict[str, bytes]], hashes: Sequence[str]
) -> dict[str, QImage]:
    """The thumbnails, decoded in the worker."""
    return {sha256: QImage.fromData(content) for sha256, content in call(hashes).items()}
