"""Reads codes out of a camera's frames, off the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from handover_app.ui.background import Runner
from handover_app.ui.camera.frames import grey_picture

AGAIN_AFTER_S = 2.0
"""A code counts again when it was out of sight for so long."""
LOST_AFTER_S = 2.0
"""An answer that has not come by then was dropped with the reads that somebody cancelled."""
KEPT = 8
"""How many codes are remembered as seen just now: more than a hand holds before a camera."""


@dataclass(frozen=True)
class Seen:
    """One frame: the picture to show, and the texts of the codes in it."""

    picture: QImage
    codes: tuple[str, ...]


def look(frame: Any) -> Seen:
    """The picture and the codes of a ``QVideoFrame``; runs in a worker."""
    picture = grey_picture(frame)
    return Seen(picture, codes_in(picture))


def codes_in(picture: QImage) -> tuple[str, ...]:
    """The texts of the QR codes in a picture; half size first, which finds most, and faster."""
    if picture.isNull():
        return ()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    half = grey.scaled(
        max(1, grey.width() // 2),
        max(1, grey.height() // 2),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return _read(half) or _read(grey)


def _read(grey: QImage) -> tuple[str, ...]:
    import zxingcpp

    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)
    return tuple(dict.fromkeys(each.text for each in found if each.text))


class FrameReader(QObject):
    """Always reads the newest frame, one at a time; frames that come in between are let go.

    Attributes:
        found: the text of a code that was not in sight a moment before.
        looked: the picture of a frame that was read.
    """

    found = Signal(str)
    looked = Signal(QImage)

    def __init__(
        self,
        runner: Runner,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clock = clock
        self._newest: Any = None
        self._under_way_since: float | None = None
        self._seen: deque[tuple[str, float]] = deque(maxlen=KEPT)

    @Slot(object)
    def take(self, frame: Any) -> None:
        """A ``QVideoFrame`` of the camera."""
        self._newest = frame
        since = self._under_way_since
        if since is None or self._clock() - since > LOST_AFTER_S:
            self._next()

    def forget(self) -> None:
        """The camera is off: nothing waits, and every code is new again."""
        self._newest = None
        self._seen.clear()

    def _next(self) -> None:
        frame, self._newest = self._newest, None
        if frame is None:
            self._under_way_since = None
            return
        self._under_way_since = self._clock()
        self._runner.read(self, partial(look, frame), self._looked, self._failed, key="frame")

    def _looked(self, seen: Seen) -> None:
        if not seen.picture.isNull():
            self.looked.emit(seen.picture)
        now = self._clock()
        before = {text for text, at in self._seen if now - at < AGAIN_AFTER_S}
        for text in seen.codes:
            self._seen.append((text, now))
            if text not in before:
                self.found.emit(text)
        self._under_way_since = None
        self._next()

    def _failed(self, _error: Exception) -> None:
        """One frame that can't be read is no loss: the next one comes at once."""
        self._under_way_since = None
