"""The white frame in which everything on a page stands."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from handover_app.ui.tokens import GRID, PADDING
from handover_app.ui.widgets.text import text


class Card(QFrame):
    """A frame with a heading in soft ink, a remark at its right, and a body.

    Attributes:
        body: the layout for the contents.
        heading: the heading's label; hidden while empty.
        remark: the label at the right of the heading.
    """

    def __init__(self, heading: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(heading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PADDING, 2 * GRID + 2, PADDING, 3 * GRID)
        outer.setSpacing(2 * GRID)
        self.heading: QLabel = text(heading, "heading")
        self.remark: QLabel = text(remark, "heading")
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * GRID)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.head.addWidget(self.remark)
        if heading or remark:
            outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * GRID)
        outer.addLayout(self.body, 1)
        self._outer = outer

    def show_heading(self, heading: str, remark: str = "") -> None:
        """Change the words above the body."""
        if self.head.parent() is None:
            self._outer.insertLayout(0, self.head)
        self.heading.setText(heading)
        self.remark.setText(remark)
        self.setAccessibleName(heading)

    def flush(self) -> Card:
        """Let the contents reach the frame at both sides, as tables do."""
        self._outer.setContentsMargins(1, 2 * GRID + 2, 1, 2)
        self.head.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        return self


def rule() -> QFrame:
    """A thin line between two parts of a card."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
