"""The hall display's window: full screen on a second screen, where there is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.visits import HallBoard, HallCall
from handover_app.ui.context import PageContext
from handover_app.ui.hall.announcer import Announcer
from handover_app.ui.hall.screen import HallScreen, HallView
from handover_app.ui.hall.voice import SystemVoice, Voice, VoiceState, spelt
from handover_app.ui.theme import current
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text

TOPICS = (
    "queue",
    "visits",
    "handover",
    "receipts",
    "fees",
    "inspections",
    "defects",
    "keys",
    "gifts",
    "papers",
    "projects",
)
"""Whatever may end a call: a step that was done drops its number from the display."""
TICK_MS = 15_000
"""The clock goes on, and the database is asked whether it still answers."""
BAR_MS = 4_000
"""The bar at the foot goes away so long after the mouse has moved."""


class HallWindow(QWidget):
    """The last called numbers with their stations; no owner's full name is on it.

    ``voice`` is the system's, unless another one is handed over.
    """

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, voice: Voice | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Hall display"))
        self.setMouseTracking(True)
        self._context = context
        self._announcer = Announcer()
        self._voice: Voice = voice or SystemVoice(self)
        self._voice_state: VoiceState | None = None
        self._speaking = False
        self.screen_view = HallScreen(self)
        self.screen_view.setMouseTracking(True)
        self._night = current().dark
        self._allowed = True
        self._bar = self._make_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.screen_view, 1)
        column.addWidget(self._bar)
        self._hide_bar = QTimer(self, singleShot=True, interval=BAR_MS)
        self._hide_bar.timeout.connect(self._bar.hide)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self._voice.said.connect(self._on_said)
        self.show_night(self._night)
        context.hub.watch(self, TOPICS, self.refresh)
        self.refresh()

    def present(self) -> None:
        """Fill the second screen; with one screen, be a window that can be moved to another."""
        if self.isVisible():
            self.raise_()
            self.activateWindow()
            return
        others = [each for each in QGuiApplication.screens() if each is not self._parents_screen()]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.resize(1024, 576)
            self.show()
        parent = self.parentWidget()
        if parent is not None and others:
            parent.window().activateWindow()  # whoever works goes on; scans are for the desk

    def refresh(self) -> None:
        """Read the board anew."""
        display = self._context.desks.queue.display
        self._context.runner.read(self, display, self._show_board, self._failed, key="hall")

    def show_night(self, night: bool) -> None:
        """The colours for a dark hall, or for a bright one."""
        self._night = night
        self.screen_view.dress(night=night)
        self._theme.setText(self.tr("Day colours") if night else self.tr("Night colours"))
        self._theme.setAccessibleName(self._theme.text())

    def voice_words(self) -> str:
        """Whether calls are spoken here, and if not, why."""
        if not self._allowed:
            return self.tr("Voice is off in the settings of the queue.")
        if not self._speak.isChecked():
            return self.tr("Voice is off on this display.")
        if self._voice_state is VoiceState.NO_ENGINE:
            return self.tr("Silent: this computer has no speech output.")
        if self._voice_state is VoiceState.NO_LANGUAGE:
            return self.tr("Silent: this computer has no voice for this language.")
        return self.tr("Calls are spoken.")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes, F11 fills the screen or leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self._toggle_full()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The bar comes when somebody stands at the screen."""
        self._show_bar()
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever brings the window to the front wants the bar."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._show_bar()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """A display that nobody sees does not speak."""
        self._voice.stop()
        self._speaking = False
        self._tick.stop()
        super().closeEvent(event)
        self.deleteLater()

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        self._theme = button(self.tr("Night colours"), "hallTheme")
        self._theme.clicked.connect(lambda: self.show_night(not self._night))
        self._speak = QCheckBox(self.tr("Speak the calls"))
        self._speak.setAccessibleName(self._speak.text())
        self._speak.setObjectName("hallVoice")
        self._speak.setChecked(True)
        self._speak.toggled.connect(self._on_speak)
        self._said = text("", "small")
        self._said.setObjectName("hallVoiceState")
        full = button(self.tr("Full screen (F11)"), "hallFull")
        full.clicked.connect(self._toggle_full)
        leave = button(self.tr("Close (Esc)"), "hallClose")
        leave.clicked.connect(self.close)
        row.addWidget(self._theme)
        row.addWidget(self._speak)
        row.addWidget(self._said, 1)
        row.addWidget(full)
        row.addWidget(leave)
        bar.hide()
        return bar

    def _show_board(self, board: HallBoard) -> None:
        self._allowed = board.voice
        self.screen_view.show_view(HallView(board, self._context.desks.now()))
        self._announcer.look(board.calls)
        self._prepare_voice()
        self._said.setText(self.voice_words())
        self._speak_next()

    def _failed(self, _error: Exception) -> None:
        """No number stands that may have been taken back meanwhile."""
        board = self.screen_view.view.board
        self.screen_view.show_view(HallView(board, self._context.desks.now(), away=True))
        self._announcer.look(())

    def _prepare_voice(self) -> None:
        if self._voice_state is None and self._allowed and self._speak.isChecked():
            self._voice_state = self._voice.prepare(self._language())

    def _speak_next(self) -> None:
        if self._speaking:
            return
        call = self._announcer.next()
        if call is not None and self._may_speak():
            self._speaking = True
            self._voice.say(self._words(call))

    def _may_speak(self) -> bool:
        ready = self._voice_state is VoiceState.READY
        return ready and self._allowed and self._speak.isChecked() and self.isVisible()

    def _words(self, call: HallCall) -> str:
        number = spelt(call.queue_number, self._language())
        words = self.tr("Number {number}, please go to {station}")
        return words.format(number=number, station=call.station)

    def _language(self) -> str:
        """The language of the window: what is translated is spoken."""
        return QLocale().name()[:2]

    def _on_said(self) -> None:
        self._speaking = False
        self._speak_next()

    def _on_speak(self, speak: bool) -> None:
        if not speak:
            self._voice.stop()
            self._speaking = False
        self._prepare_voice()
        self._said.setText(self.voice_words())

    def _on_tick(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_bar(self) -> None:
        self._bar.show()
        self._hide_bar.start()

    def _toggle_full(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _parents_screen(self) -> object:
        parent = self.parentWidget()
        return QGuiApplication.primaryScreen() if parent is None else parent.window().screen()
