"""Words on the page: labels with a role and a tone, pills, and names that may be cut short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from handover_app.ui.icons import IconLabel
from handover_app.ui.tokens import Tone


def text(words: str, role: str = "", tone: Tone | None = None, *, wrap: bool = False) -> QLabel:
    """A label; roles are heading, title, code, soft, small, strong, total, figure."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if tone is not None:
        made.setProperty("tone", tone.value)
    return made


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet asks for, and draw the widget anew."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_tone(widget: QWidget, tone: Tone | None) -> None:
    """Give a label or a frame the colours of a tone."""
    restyle(widget, tone=None if tone is None else tone.value)


class Elided(QLabel):
    """One line that ends in … where the place is narrow; the whole stands in the tool tip."""

    def __init__(self, words: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
        painter.end()


class Pill(QFrame):
    """A short word on a quiet ground, with an icon where the word alone might be missed."""

    def __init__(
        self, words: str, tone: Tone = Tone.NEUTRAL, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pill")
        self.setProperty("tone", tone.value)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 2, 9, 2)
        row.setSpacing(4)
        if icon:
            row.addWidget(IconLabel(icon, tone, 12))
        label = QLabel(words)
        label.setProperty("role", "small")
        label.setProperty("tone", tone.value)
        row.addWidget(label)
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
