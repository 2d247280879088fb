"""The small window beside the work that shows what the camera sees, and reads codes from it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from handover_app.ui.background import Runner
from handover_app.ui.camera.cameras import CameraName, Cameras, RememberedCamera, Trouble
from handover_app.ui.camera.decoding import FrameReader
from handover_app.ui.theme import current
from handover_app.ui.widgets.text import text

PICTURE = QSize(320, 240)
_RADIUS = 8


class Picture(QWidget):
    """What the camera sees, cut to the frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(PICTURE)
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """The newest picture; a null one clears the frame."""
        self._image = image
        self.update()

    def is_empty(self) -> bool:
        """Whether nothing is shown."""
        return self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(frame, QColor(current().line))
        if not self._image.isNull():
            painter.setClipPath(frame)
            size = self._image.size()
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self._image)
        painter.end()


class CameraPanel(QDialog):
    """Stays open beside the work; the camera is on only while it is seen. Esc closes it.

    Attributes:
        found: the text of a code, as a scanner would have sent it.
    """

    found = Signal(str)

    def __init__(
        self, cameras: Cameras, memory: RememberedCamera, runner: Runner, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setModal(False)
        self.setWindowTitle(self.tr("Scan with the camera"))
        # The keyboard stays with the page: a code is looked at, not typed.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._cameras, self._memory = cameras, memory
        self.reader = FrameReader(runner, self)
        self.reader.found.connect(self.found)
        self.reader.looked.connect(self._show_picture)
        self.picture = Picture()
        self.picture.setAccessibleName(self.tr("What the camera sees"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Camera"))
        self.choice.setMaximumWidth(PICTURE.width())
        self.choice.activated.connect(self._on_choice)
        self.words = text("", "soft", wrap=True)
        self.words.setFixedWidth(PICTURE.width())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for widget in (self.choice, self.picture, self.words):
            column.addWidget(widget)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not event.spontaneous():
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

    def _begin(self) -> None:
        trouble = self._cameras.watch(self.look_again)
        names = [] if trouble else self._cameras.names()
        self._show_names(names)
        if names:
            self._open(self.choice.currentData())
        else:
            self._end()
            self._show_trouble(trouble or Trouble.NO_CAMERA)

    def _end(self) -> None:
        self._cameras.close()
        self.reader.forget()
        self.picture.show_image(QImage())

    def _show_names(self, names: list[CameraName]) -> None:
        self.choice.clear()
        for name in names:
            self.choice.addItem(name.words, name.identifier)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._memory.identifier())))
        self.choice.setVisible(bool(names))
        self.picture.setVisible(bool(names))

    def _on_choice(self, _place: int) -> None:
        self._memory.choose(self.choice.currentData())
        self._open(self.choice.currentData())

    def _open(self, identifier: str) -> None:
        self.words.setText(self.tr("Hold a label before the camera, a hand's breadth away."))
        self._cameras.open(identifier, self.reader.take, self._show_trouble)

    def _show_picture(self, image: QImage) -> None:
        if self.isVisible():
            self.picture.show_image(image)

    def _show_trouble(self, trouble: Trouble) -> None:
        self.picture.show_image(QImage())
        self.words.setText(self._sentence(trouble))

    def _sentence(self, trouble: Trouble) -> str:
        """What does not work, what does, and what to do."""
        if trouble is Trouble.NO_MULTIMEDIA:
            return self.tr(
                "The camera can't be used: this computer lacks a library for pictures and sound "
                "(on Linux, libpulse0). A USB scanner works as before, and so does typing the "
                "short number beside the code. Have the library installed, then start again."
            )
        if trouble is Trouble.NO_CAMERA:
            return self.tr(
                "No camera was found. A USB scanner works as before, and so does typing the short "
                "number beside the code. A camera that is plugged in shows here at once."
            )
        if trouble is Trouble.NOT_ALLOWED:
            return self.tr(
                "The system does not let this program use the camera. A USB scanner works as "
                "before. Allow the camera in the system's privacy settings, then open this again."
            )
        return self.tr(
            "The camera gives no picture; another program may be using it. A USB scanner works as "
            "before. Close the other program, then open this again."
        )
