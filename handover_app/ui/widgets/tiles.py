"""Small things that pages put together: a figure with a word, a blocked line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from handover_app.ui.icons import IconLabel
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import Elided, restyle, set_tone, text


class StatTile(Card):
    """A figure of the day: what it counts above, a remark in a tone below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = title
        self.setFixedHeight(96)
        self.body.setSpacing(0)
        self._figure = text("–", "figure")
        self._remark = Elided("", "small")
        self.body.addWidget(text(title, "small"))
        self.body.addWidget(self._figure)
        self.body.addWidget(self._remark)

    def show_figure(self, figure: str, remark: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        """Show another figure; a long one, as sums of money are, is set smaller."""
        restyle(self._figure, role="figure" if len(figure) < 10 else "title")
        self._figure.setText(figure)
        self._remark.setText(remark)
        set_tone(self._remark, tone)
        self.setAccessibleName(f"{self._title} {figure} {remark}".strip())


class BlockedLine(QFrame):
    """Says what blocks or warns and, with a button, how to lift it.

    Attributes:
        lift_requested: the button was pressed.
    """

    lift_requested = Signal()

    def __init__(self, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        self._icon = IconLabel("lock", Tone.WARN, 16)
        self._words = text("", wrap=True)
        self._button = QPushButton(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
        self._button.clicked.connect(self.lift_requested)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.show_blocked("")

    def show_blocked(self, words: str) -> None:
        """A block, in warn colours with a lock; empty hides the line."""
        self._show(words, "lock", Tone.WARN, lift=True)

    def show_warning(self, words: str) -> None:
        """Something to know that blocks nothing."""
        self._show(words, "info", Tone.INFO, lift=False)

    def words(self) -> str:
        """What is said, empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def _show(self, words: str, icon: str, tone: Tone, *, lift: bool) -> None:
        self._words.setText(words)
        set_tone(self._words, tone)
        set_tone(self, tone)
        self._icon.show_icon(icon, tone)
        self._button.setVisible(lift and bool(self._button.text()))
        self.setAccessibleName(words)
        self.setVisible(bool(words))
