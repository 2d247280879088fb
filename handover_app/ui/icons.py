"""Icons of one open set (lucide), drawn in the colour of the text beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone

ICON_SIZE = 18

_SEARCH_PREFIX = "icons"


def install(resource: Callable[[str], Path]) -> None:
    """Tell Qt where the icons are; ``resource`` finds a folder of the installed program."""
    QDir.setSearchPaths(_SEARCH_PREFIX, [str(resource("icons"))])


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = ICON_SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon in one colour (``#rrggbb``), ``size`` logical pixels square.

    Raises:
        LookupError: the set has no such icon.
    """
    file = QFile(f"{_SEARCH_PREFIX}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise LookupError(name)
    source = bytes(file.readAll().data()).replace(b"currentColor", colour.encode())
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = ICON_SIZE) -> QIcon:
    """The icon for a button, sharp on the screen the program was started on."""
    return QIcon(pixmap(name, colour, size, _ratio()))


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0


class IconLabel(QWidget):
    """One icon in the colour of a tone; follows the theme by itself.

    It says nothing to a screen reader: the word beside it does.
    """

    def __init__(
        self,
        name: str,
        tone: Tone = Tone.NEUTRAL,
        size: int = ICON_SIZE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Change the icon and its tone."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        colour = current().ink_of(self._tone)
        painter.drawPixmap(0, 0, pixmap(self._name, colour, self._size, self.devicePixelRatioF()))
        painter.end()
