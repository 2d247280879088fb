"""The progress of a run over a building, and the button that stops it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text

_LOOK_MS = 100
"""How often the progress is looked at; the run itself knows no widget."""


class FolderRun:
    """What a run in another thread says of itself, and whether it shall stop."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done = self.total = 0
        self.stop = False

    def progress(self, done: int, total: int) -> None:
        """So many of so many are made."""
        self.done, self.total = done, total

    def cancelled(self) -> bool:
        """Whether no further file is wanted."""
        return self.stop

    def keep(self, name: str, content: bytes) -> None:
        """Write a file into the folder.

        Raises:
            OSError: it cannot be written.
        """
        (self.folder / name).write_bytes(content)


class RunBar(QWidget):
    """Hidden while nothing runs."""

    def __init__(self) -> None:
        super().__init__()
        self._run: FolderRun | None = None
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._said = text("", "small")
        self._stop = button(self.tr("Stop after this one"), "stopFiles")
        self._stop.clicked.connect(self._on_stop)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._bar, 1)
        row.addWidget(self._said)
        row.addWidget(self._stop)
        self.show_run(None)

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._run is not None

    def show_run(self, run: FolderRun | None) -> None:
        """A run began; None: it ended."""
        self._run = run
        self.setVisible(run is not None)
        self._said.setText("")
        self._stop.setEnabled(run is not None)
        self._bar.setRange(0, 0)
        if run is None:
            self._look.stop()
        else:
            self._look.start()

    def _on_stop(self) -> None:
        if self._run is not None:
            self._run.stop = True
            self._stop.setEnabled(False)

    def _on_look(self) -> None:
        if self._run is not None and self._run.total:
            self._bar.setRange(0, self._run.total)
            self._bar.setValue(self._run.done)
            words = self.tr("{done} of {total}")
            self._said.setText(words.format(done=self._run.done, total=self._run.total))
