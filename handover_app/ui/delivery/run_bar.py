"""The progress of a run of notices, and the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from handover_app.ui.widgets.fields import button

_LOOK_MS = 100
"""How often the progress of a run is looked at; the run itself knows no widget."""


class RunState:
    """What a run in another thread says of itself, and whether it shall stop."""

    def __init__(self) -> None:
        self.done = self.total = 0
        self.stop = False

    def progress(self, done: int, total: int) -> None:
        """So many of so many are done."""
        self.done, self.total = done, total

    def cancelled(self) -> bool:
        """Whether no further notice is wanted."""
        return self.stop


class RunBar(QWidget):
    """Shown while something runs; what was issued before a stop stays."""

    def __init__(self) -> None:
        super().__init__()
        self._state: RunState | None = None
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = button(self.tr("Stop"), "stopNotices")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.hide()

    def show_run(self, state: RunState | None) -> None:
        """A run began; None: it ended."""
        self._state = state
        self.setVisible(state is not None)
        if state is None:
            self._look.stop()
            return
        self._stop.setEnabled(True)
        self._bar.setRange(0, 0)
        self._look.start()

    def _on_stop(self) -> None:
        if self._state is not None:
            self._state.stop = True
            self._stop.setEnabled(False)

    def _on_look(self) -> None:
        if self._state is not None and self._state.total:
            self._bar.setRange(0, self._state.total)
            self._bar.setValue(self._state.done)
