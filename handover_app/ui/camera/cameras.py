"""The cameras of this computer, and which of them was chosen last."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt

from handover_app.ui.multimedia import multimedia, quiet


class Trouble(Enum):
    """Why there is no picture."""

    NO_MULTIMEDIA = "a library of the system is missing"
    NO_CAMERA = "no camera was found"
    NOT_ALLOWED = "the system does not let the program use it"
    NO_PICTURE = "the camera failed, or another program has it"


@dataclass(frozen=True)
class CameraName:
    """A camera: how the system knows it, and how its maker calls it."""

    identifier: str
    words: str


class Cameras(Protocol):
    """Where frames come from; tests put their own behind it."""

    def watch(self, changed: Callable[[], None]) -> Trouble | None:
        """Begin to use cameras; ``changed`` is called when one is plugged in or pulled out."""

    def names(self) -> list[CameraName]:
        """The cameras that are there now."""

    def open(
        self,
        identifier: str,
        take: Callable[[Any], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Give every frame (``QVideoFrame``) of a camera to ``take`` until it is closed."""

    def close(self) -> None:
        """Switch the camera off; its light goes out."""


class SystemCameras(QObject):
    """The cameras that QtMultimedia finds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._module: Any = None
        self._devices: Any = None
        self._told: list[Callable[[], None]] = []
        self._running: tuple[Any, ...] = ()

    def watch(self, changed: Callable[[], None]) -> Trouble | None:
        """See :class:`Cameras`."""
        if self._devices is None:
            self._module = multimedia()
            if self._module is None:
                return Trouble.NO_MULTIMEDIA
            with quiet():
                self._devices = self._module.QMediaDevices(self)
        if changed not in self._told:
            self._told.append(changed)
            self._devices.videoInputsChanged.connect(changed)
        return None

    def names(self) -> list[CameraName]:
        """See :class:`Cameras`."""
        with quiet():
            inputs = self._module.QMediaDevices.videoInputs()
        return [CameraName(_identifier(each), each.description()) for each in inputs]

    def open(
        self,
        identifier: str,
        take: Callable[[Any], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """See :class:`Cameras`."""
        self.close()
        application, wish = QCoreApplication.instance(), QCameraPermission()
        assert application is not None

        def begin(*_answer: object) -> None:
            if application.checkPermission(wish) == Qt.PermissionStatus.Granted:
                self._begin(identifier, take, failed)
            else:
                failed(Trouble.NOT_ALLOWED)

        if application.checkPermission(wish) == Qt.PermissionStatus.Undetermined:
            application.requestPermission(wish, self, begin)
        else:
            begin()

    def close(self) -> None:
        """See :class:`Cameras`."""
        running, self._running = self._running, ()
        if running:
            camera, session, sink = running
            camera.stop()
            for each in (session, camera, sink):
                each.deleteLater()

    def _begin(
        self,
        identifier: str,
        take: Callable[[Any], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        module = self._module
        inputs = module.QMediaDevices.videoInputs()
        device = next((each for each in inputs if _identifier(each) == identifier), None)
        if device is None:
            failed(Trouble.NO_CAMERA)
            return
        camera, session = module.QCamera(device, self), module.QMediaCaptureSession(self)
        sink = module.QVideoSink(self)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(take)
        camera.errorOccurred.connect(lambda *_: failed(Trouble.NO_PICTURE))
        self._running = (camera, session, sink)
        camera.start()


def _identifier(device: Any) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")


class RememberedCamera:
    """Which camera was chosen on this computer; kept in a file where one is given."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._identifier = ""
        if file is not None:
            with suppress(OSError, UnicodeDecodeError):
                self._identifier = file.read_text(encoding="utf-8").strip()

    def identifier(self) -> str:
        """The camera chosen last, empty before the first choice."""
        return self._identifier

    def choose(self, identifier: str) -> None:
        """Remember a choice; where the file can't be written, for as long as the program runs."""
        self._identifier = identifier
        if self._file is not None:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.write_text(identifier, encoding="utf-8")
