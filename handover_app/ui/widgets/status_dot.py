"""A small dot with a word: connected or not."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import text


class StatusDot(QWidget):
    """Colour and word together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 0, 0)
        self._words = text("", "soft")
        row.addWidget(self._words)
        self.hide()

    def tell(self, words: str, tone: Tone) -> None:
        """Show a state in words."""
        self._tone = tone
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(current().ink_of(self._tone))
        painter.setPen(colour)
        painter.setBrush(colour)
        painter.drawEllipse(1, self.height() // 2 - 4, 7, 7)
        painter.end()
