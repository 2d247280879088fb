"""One line that says which folder is watched, and whether it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.photos.sources import PhotoSources
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import set_tone, text


class WatchLine(QWidget):
    """Hidden while no folder is watched."""

    def __init__(self, context: PageContext, sources: PhotoSources) -> None:
        super().__init__()
        self._context, self._sources = context, sources
        self._words = text("", "small", wrap=True)
        self._words.setObjectName("watched-words")
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("stop-watching")
        self.stop.setAccessibleName(self.tr("Watch the folder no more"))
        self.stop.setProperty("role", "link")
        self.stop.clicked.connect(lambda _checked=False: self._sources.choose(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        sources.watched.here.connect(self._show)
        sources.watched.changed.connect(self._show)
        self._show()

    def choose(self) -> None:
        """Ask for the folder."""
        title = self.tr("Folder that pictures of the phone arrive in")
        self._context.dialogs.ask_folder(self, title, self._chosen)

    def _chosen(self, folder: Path) -> None:
        self._sources.choose(folder)

    def _show(self, _here: bool = True) -> None:
        watched = self._sources.watched
        folder = watched.folder()
        self.setVisible(folder is not None)
        if folder is None:
            return
        words = self.tr("New pictures in {folder} are offered here.")
        if not watched.is_here():
            words = self.tr(
                "The folder {folder} is gone: is the phone still connected? Photos already added "
                "are safe. It goes on by itself when the folder is back."
            )
        self._words.setText(words.format(folder=folder.name or str(folder)))
        self._words.setToolTip(str(folder))
        set_tone(self._words, None if watched.is_here() else Tone.WARN)
