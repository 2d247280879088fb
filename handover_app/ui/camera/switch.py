"""Puts the camera's panel beside one window, and takes it away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from handover_app.ui.background import Runner
from handover_app.ui.camera.cameras import Cameras, RememberedCamera, SystemCameras
from handover_app.ui.camera.panel import CameraPanel

UNDER_THE_BAND = 140
"""Pixels from the top of the window: what a scan came to stays in sight beside the camera."""
FROM_THE_EDGE = 16


class CameraSwitch(QObject):
    """The camera of one window, off until somebody asks for it.

    ``take`` gets the text of every code found; ``choice`` is the file that remembers the camera.
    """

    def __init__(
        self,
        window: QWidget,
        runner: Runner,
        take: Callable[[str], None],
        cameras: Cameras | None = None,
        choice: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._runner, self._take = window, runner, take
        self._cameras = cameras or SystemCameras(self)
        self._choice = RememberedCamera(choice)
        self._panel: CameraPanel | None = None

    @Slot()
    def turn(self) -> None:
        """On, with the panel at the right of the window, or off."""
        panel = self._panel or self._make_panel()
        panel.setVisible(not panel.isVisible())

    def off(self) -> None:
        """The window closes."""
        if self._panel is not None:
            self._panel.close()

    def _make_panel(self) -> CameraPanel:
        panel = CameraPanel(self._cameras, self._choice, self._runner, self._window)
        panel.found.connect(self._take)
        panel.adjustSize()
        corner = self._window.mapToGlobal(self._window.rect().topRight())
        panel.move(corner.x() - panel.width() - FROM_THE_EDGE, corner.y() + UNDER_THE_BAND)
        self._panel = panel
        return panel
