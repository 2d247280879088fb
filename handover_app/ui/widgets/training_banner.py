"""What tells a rehearsal from the day itself: a strip over the whole window, and its frame."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.ui.widgets.text import text

HEIGHT = 26
FRAME = 4
"""Pixels of the frame at the sides and the foot."""


class TrainingFrame(QFrame):
    """Around everything in the window; nothing is seen of it over a real database."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside.setAutoFillBackground(True)
        self.banner = QFrame()
        self.banner.setObjectName("trainingBanner")
        self.banner.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(0, 0, 0, 0)
        self._words = text(self.tr("Training · nothing here counts"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._words)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)
        self._column.addWidget(inside, 1)
        self.show_training(False)

    def lay_strip(self, strip: QWidget) -> None:
        """Lay one more strip over the whole window, under the banner."""
        self._column.insertWidget(1, strip)

    def words(self) -> str:
        """What the strip says."""
        return self._words.text()

    def show_training(self, training: bool) -> None:
        """Show the strip and the frame, or take them away."""
        side = FRAME if training else 0
        self._column.setContentsMargins(side, 0, side, side)
        self.banner.setVisible(training)
        # The frame's colour shines through wherever nothing lies on it.
        self.setObjectName("trainingFrame" if training else "")
        self.style().unpolish(self)
        self.style().polish(self)
