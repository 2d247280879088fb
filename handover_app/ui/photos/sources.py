"""What one window's photo strips share: its cameras, and the folder that pictures arrive in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from handover_app.ui.background import Runner
from handover_app.ui.camera.cameras import Cameras, RememberedCamera, SystemCameras
from handover_app.ui.photos.watched import WatchedFolder


class ChosenFolder:
    """Which folder this computer watches; kept in a file where one is given.

    A phone hangs on one computer, not on the project: so the choice is this computer's own. The
    project's folder is watched where nothing was chosen here.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._chosen: str | None = None
        if file is not None:
            with suppress(OSError, UnicodeDecodeError):
                self._chosen = file.read_text(encoding="utf-8").strip()

    def folder(self, of_project: str = "") -> Path | None:
        """The folder to be watched; the empty choice means none, whatever the project says."""
        name = of_project.strip() if self._chosen is None else self._chosen
        return Path(name) if name else None

    def choose(self, folder: Path | None) -> None:
        """Remember a choice; where the file can't be written, for as long as the program runs."""
        self._chosen = "" if folder is None else str(folder)
        if self._file is not None:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.write_text(self._chosen, encoding="utf-8")


class PhotoSources(QObject):
    """One for each window.

    Attributes:
        cameras: where frames come from.
        camera: which of them was chosen last.
        watched: the folder that is watched.
        begun: whether the project's folder was asked for.
        waiting: pictures that arrived and were neither added nor left, the oldest first.
        offered: the pictures that wait have changed.
        camera_wanted: the camera is about to be used here; whoever else has it lets it go.
    """

    offered = Signal()
    camera_wanted = Signal()

    def __init__(
        self,
        runner: Runner,
        parent: QObject | None = None,
        cameras: Cameras | None = None,
        camera_choice: Path | None = None,
        folder_choice: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.cameras: Cameras = cameras or SystemCameras(self)
        self.camera = RememberedCamera(camera_choice)
        self.watched = WatchedFolder(runner, self)
        self.begun = False
        self.waiting: list[Path] = []
        self._chosen = ChosenFolder(folder_choice)
        self.watched.arrived.connect(self._arrived)

    def begin(self, of_project: str) -> None:
        """Watch what was chosen here, else the project's folder."""
        self.begun = True
        self.watched.watch(self._chosen.folder(of_project))

    def choose(self, folder: Path | None) -> None:
        """Watch this folder here from now on; None: none."""
        self._chosen.choose(folder)
        self.waiting.clear()
        self.watched.watch(folder)
        self.offered.emit()

    def stop(self) -> None:
        """The window closes."""
        self.watched.watch(None)
        self.cameras.close()

    def take(self, path: Path) -> None:
        """A picture waits no more: it was added, or left."""
        if path in self.waiting:
            self.waiting.remove(path)
            self.offered.emit()

    def _arrived(self, path: Path) -> None:
        if path not in self.waiting:
            self.waiting.append(path)
        self.offered.emit()
