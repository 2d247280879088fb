"""What a scan or a click came to: a band for two seconds; a failure: a line until it is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.ui.icons import IconLabel
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.text import Elided, set_tone, text

SHOWN_MS = 2000
KEPT = 20
"""How many results stay in the list of the last ones."""

_ICONS = {Tone.GOOD: "check", Tone.BAD: "x", Tone.INFO: "search", Tone.WARN: "clock-3"}


class ResultBand(QFrame):
    """Lies over the bar at the top for two seconds; a click, or typing there, takes it away.

    It hides nothing of the page: what the next scan will do, and what was just scanned, is to be
    read at every scan.

    Attributes:
        succeeded: something was done.
        told: the tone of what is said, each time something is.
    """

    succeeded = Signal()
    told = Signal(Tone)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.last: deque[tuple[Tone, str, str]] = deque(maxlen=KEPT)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 18, 4)
        row.setSpacing(14)
        self._icon = IconLabel("check", Tone.GOOD, 26)
        self._words = Elided(role="title")
        self._detail = text("", "soft")
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._detail)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def done(self, text: str, detail: str = "") -> None:
        """Green, with a tick."""
        self._show(Tone.GOOD, text, detail)
        self.succeeded.emit()

    def refused(self, text: str, detail: str = "") -> None:
        """Red, with a cross: nothing was changed."""
        self._show(Tone.BAD, text, detail)

    def looked_up(self, text: str, detail: str = "") -> None:
        """Blue: here is what was asked for."""
        self._show(Tone.INFO, text, detail)

    def late(self, text: str, detail: str = "") -> None:
        """Amber, with a clock: nobody clicked, but somebody waits too long."""
        self._show(Tone.WARN, text, detail)

    def lie_over(self, bar: QWidget) -> None:
        """Cover this bar, whatever its size."""
        self.setParent(bar)
        self.hide()
        bar.installEventFilter(self)
        self._cover(bar)

    def eventFilter(self, bar: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the bar."""
        if event.type() == QEvent.Type.Resize and isinstance(bar, QWidget):
            self._cover(bar)
        return super().eventFilter(bar, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.hide()

    def _cover(self, bar: QWidget) -> None:
        self.setGeometry(bar.rect().adjusted(12, 4, -12, -4))

    def _show(self, tone: Tone, words: str, detail: str) -> None:
        self.last.appendleft((tone, words, detail))
        set_tone(self, tone)
        set_tone(self._words, tone)
        self._icon.show_icon(_ICONS[tone], tone)
        self._words.setText(words)
        self._detail.setText(detail)
        self.setAccessibleName(f"{words} {detail}".strip())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        self.show()
        self.raise_()
        self._timer.start()
        self.told.emit(tone)


class ErrorLine(QWidget):
    """Says what did not happen, what is safe and what to do; stays until it is closed.

    A refusal of a click also goes when the work goes on: beside the next household it would
    be read as said of that one.

    ``around`` is the free space in pixels, which is gone with the line.
    """

    def __init__(self, parent: QWidget | None = None, *, around: int = 0) -> None:
        super().__init__(parent)
        frame = QFrame()
        frame.setProperty("role", "box")
        frame.setProperty("tone", Tone.BAD.value)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(around, around, around, 0)
        outer.addWidget(frame)
        self._details, self._passing = "", False
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        self._words = text("", wrap=True)
        self._way_on = QPushButton()
        self._way_on.setObjectName("wayOn")
        self._way_on.setAccessibleName(self.tr("A way on"))
        self._way_on.clicked.connect(self._go_on)
        self._on: Callable[[], None] | None = None
        self._copy = IconButton("copy", self.tr("Copy the details"))
        self._copy.clicked.connect(self._copy_details)
        close = IconButton("x", self.tr("Close this line"))
        close.clicked.connect(self.hide)
        row.addWidget(IconLabel("circle-alert", Tone.BAD))
        row.addWidget(self._words, 1)
        row.addWidget(self._way_on)
        row.addWidget(self._copy)
        row.addWidget(close)
        self._way_on.hide()
        self.hide()

    def tell(self, words: str, details: str = "", *, passing: bool = False) -> None:
        """Show a sentence; ``details`` are what the copy button copies beside it.

        ``passing``: it concerns the click just made, and nothing is left to be done later.
        """
        self._details, self._passing = details, passing
        self._way_on.hide()
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def offer(self, words: str, on: Callable[[], None]) -> None:
        """Put a button beside the sentence that leads on; the next sentence takes it away."""
        self._on = on
        self._way_on.setText(words)
        self._way_on.setAccessibleName(words)
        self._way_on.show()

    def words(self) -> str:
        """The sentence shown, empty when there is none."""
        return "" if self.isHidden() else self._words.text()

    def let_go(self) -> None:
        """The work goes on: what was said of the last click is over."""
        if self._passing:
            self.hide()

    def _go_on(self) -> None:
        if self._on is not None:
            self._on()

    def _copy_details(self) -> None:
        both = f"{self._words.text()}\n{self._details}".strip()
        QGuiApplication.clipboard().setText(both)


class Body(QWidget):
    """The part of the window under the top bar: error line, pages, and the band of results."""

    def __init__(self, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Pages bring their own margin of 12; the line stands in the same column.
        self.error_line = ErrorLine(around=12)
        column.addWidget(self.error_line)
        column.addWidget(pages, 1)
        self.band = ResultBand(self)
        self.band.succeeded.connect(self.error_line.let_go)
