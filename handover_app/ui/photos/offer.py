"""The picture that arrived from the phone, offered to the defect in hand: one key adds it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.context import PageContext
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.text import Elided

PICTURE = QSize(64, 48)
ADD_KEY, LEAVE_KEY = "F11", "Shift+F11"


class OfferedPhoto(QFrame):
    """Shows the oldest picture that waits; nothing is added before somebody has seen it.

    Attributes:
        accepted: the path of the picture that is to be added to the defect in hand.
        left: the path of the one that is not wanted.
    """

    accepted = Signal(object)
    left = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.setProperty("tone", Tone.INFO.value)
        self._context = context
        self._path: Path | None = None
        self._picture = QLabel()
        self._picture.setFixedSize(PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head, self._name = Elided("", "strong"), Elided("", "soft")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self._name)
        self.add = KeyButton(self.tr("Add"), ADD_KEY)
        self.add.setObjectName("add-offered")
        self.add.setAccessibleName(self.tr("Add the picture to the defect in hand"))
        self.add.clicked.connect(self._on_add)
        self.leave = QPushButton(self.tr("Leave it"))
        self.leave.setObjectName("leave-offered")
        self.leave.setAccessibleName(self.leave.text())
        self.leave.setToolTip(LEAVE_KEY)
        self.leave.setShortcut(LEAVE_KEY)
        self.leave.clicked.connect(self._on_leave)
        shown = QHBoxLayout()
        shown.setSpacing(8)
        shown.addWidget(self._picture)
        shown.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addLayout(shown)
        column.addLayout(buttons)
        self.hide()

    def show_waiting(self, waiting: list[Path], *, possible: bool) -> None:
        """Offer the oldest of these; ``possible``: a defect is in hand."""
        path = waiting[0] if waiting else None
        self.setVisible(path is not None)
        self.add.setEnabled(possible)
        if path is None:
            self._path = None
            return
        more = len(waiting) - 1
        head = self.tr("New picture")
        if more:
            head = self.tr("New picture, {count} more wait").format(count=more)
        self._head.setText(head)
        self._name.setText(path.name)
        self.setAccessibleName(f"{head}: {path.name}")
        if path != self._path:
            self._path = path
            self._picture.clear()
            # Once the layout has made room for it.
            QTimer.singleShot(0, self, self.bring_in_sight)
            shown = partial(self._show_picture, path)
            self._context.runner.read(self, partial(small_image, path), shown, key="offered")

    def _show_picture(self, path: Path, image: QImage) -> None:
        if path == self._path and not image.isNull():
            self._picture.setPixmap(QPixmap.fromImage(image))

    def bring_in_sight(self) -> None:
        """Scroll to it, where it stands below the edge of what is seen."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def _is_seen(self) -> bool:
        return self.visibleRegion().boundingRect().contains(self.add.geometry())

    def _on_add(self) -> None:
        if not self._is_seen():
            # The key was pressed unseen: the picture is shown first, the next press adds it.
            self.bring_in_sight()
        elif self._path is not None:
            # A second press before the answer would mean the picture after it.
            self.add.setEnabled(False)
            self.accepted.emit(self._path)

    def _on_leave(self) -> None:
        if self._path is not None:
            self.left.emit(self._path)


def small_image(path: Path) -> QImage:
    """The picture of a file, upright and small; null where it can't be read. Runs in a worker."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(PICTURE * 2, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
