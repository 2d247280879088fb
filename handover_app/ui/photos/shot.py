"""A photo by this computer's camera: what it sees, and one key that takes it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.ui.camera.cameras import CameraName, Trouble
from handover_app.ui.multimedia import quiet
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.theme import current
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text

SEEN = QSize(560, 420)
AGAIN_AFTER_S = 0.1
"""Ten pictures a second show where the camera points; more would only warm the laptop."""


class Seen(QWidget):
    """What the camera sees, whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(SEEN)
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """The newest picture; a null one clears the frame."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current().neutral_soft))
        if not self._image.isNull():
            size = self._image.size()
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self._image)
        painter.end()


class CameraShot(QDialog):
    """Stays open, so that one photo after the other can be taken; Esc closes it.

    Attributes:
        taken: the picture (``QImage``) that the camera saw when the button was pressed.
        seen: the widget that shows what the camera sees.
        words: what is wrong, or how to go on.
    """

    taken = Signal(object)

    def __init__(
        self,
        sources: PhotoSources,
        parent: QWidget,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Photo by this computer's camera"))
        self._sources, self._clock = sources, clock
        self._frame: Any = None
        self._shown_at = 0.0
        self.seen = Seen()
        self.seen.setAccessibleName(self.tr("What the camera sees"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Camera"))
        self.choice.activated.connect(self._on_choice)
        self.words = text("", "soft", wrap=True)
        self.words.setFixedWidth(SEEN.width())
        self.take = PrimaryButton(self.tr("Take the photo"))
        self.take.setObjectName("take-photo")
        self.take.clicked.connect(self._on_take)
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(close.text())
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for widget in (self.choice, self.seen, self.words):
            column.addWidget(widget)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not event.spontaneous():
            self._sources.camera_wanted.emit()
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        if not event.spontaneous():
            self._end()

    @Slot()
    def look_again(self) -> None:
        """A camera was plugged in or pulled out."""
        if self.isVisible():
            self._begin()

    def say(self, words: str) -> None:
        """What became of the photo that was taken."""
        self.words.setText(words)

    def _begin(self) -> None:
        cameras = self._sources.cameras
        trouble = cameras.watch(self.look_again)
        names = [] if trouble else cameras.names()
        self._show_names(names)
        if names:
            self._open(self.choice.currentData())
        else:
            self._end()
            self._show_trouble(trouble or Trouble.NO_CAMERA)

    def _end(self) -> None:
        self._sources.cameras.close()
        self._forget()

    def _forget(self) -> None:
        self._frame = None
        self.seen.show_image(QImage())
        self.take.setEnabled(False)

    def _show_names(self, names: list[CameraName]) -> None:
        self.choice.clear()
        for name in names:
            self.choice.addItem(name.words, name.identifier)
        chosen = self.choice.findData(self._sources.camera.identifier())
        self.choice.setCurrentIndex(max(0, chosen))
        self.choice.setVisible(len(names) > 1)
        self.seen.setVisible(bool(names))

    def _on_choice(self, _place: int) -> None:
        self._sources.camera.choose(self.choice.currentData())
        self._open(self.choice.currentData())

    def _open(self, identifier: str) -> None:
        self._forget()
        self.say(self.tr("Hold still and press F9. The photo goes to the defect."))
        self._sources.cameras.open(identifier, self._see, self._show_trouble)

    def _see(self, frame: Any) -> None:
        """A frame (``QVideoFrame``); kept, and shown now and then."""
        if not self.isVisible() or not frame.isValid():
            return
        self._frame = frame
        now = self._clock()
        if now - self._shown_at >= AGAIN_AFTER_S:
            self._shown_at = now
            image = _image_of(frame)
            self.seen.show_image(image)
            if not self.take.isEnabled() and not image.isNull():
                self.take.setEnabled(True)
                self.take.setFocus()

    def _on_take(self) -> None:
        image = QImage() if self._frame is None else _image_of(self._frame)
        if image.isNull():
            self._show_trouble(Trouble.NO_PICTURE)
        else:
            self.seen.show_image(image)
            self.taken.emit(image)

    def _show_trouble(self, trouble: Trouble) -> None:
        self._forget()
        self.say(self._sentence(trouble))

    def _sentence(self, trouble: Trouble) -> str:
        """What does not work, what does, and what to do."""
        if trouble is Trouble.NO_MULTIMEDIA:
            return self.tr(
                "The camera can't be used: this computer lacks a library for pictures and sound "
                "(on Linux, libpulse0). Photos from files and from a phone's folder work as before."
            )
        if trouble is Trouble.NO_CAMERA:
            return self.tr(
                "No camera was found, or it was unplugged. The photos added so far are safe. Plug "
                "it in, and it shows here at once; or add photos from files or a phone's folder."
            )
        if trouble is Trouble.NOT_ALLOWED:
            return self.tr(
                "The system does not let this program use the camera. Photos from files work as "
                "before. Allow the camera in the system's privacy settings, then open this again."
            )
        return self.tr(
            "The camera gives no picture; another program may be using it. The photos added so "
            "far are safe. Close the other program, then open this again."
        )


def _image_of(frame: Any) -> QImage:
    """The frame in colour, as it was held; on the GUI thread, the only one all drivers bear."""
    with quiet():
        return frame.toImage()
