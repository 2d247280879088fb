"""A camera's frame as a grey picture, taken from its memory.

Qt's own conversion would ask the graphics driver for a context in a worker thread, which not every
driver survives; and most cameras send the brightness first, which is all that a reader needs.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage

_GREY = QImage.Format.Format_Grayscale8
_BRIGHTNESS_FIRST = frozenset(
    {"YUV420P", "YUV422P", "YV12", "NV12", "NV21", "IMC1", "IMC2", "IMC3", "IMC4", "Y8"}
)
# Two bytes a pixel: where the brightness stands in each pair.
_PACKED = {"YUYV": 0, "UYVY": 1}
_SIXTEEN_BITS = frozenset({"Y16", "P010", "P016"})


def grey_picture(frame: Any) -> QImage:
    """The brightness of a ``QVideoFrame``; null where the frame is empty or of a rare kind."""
    from PySide6.QtMultimedia import QVideoFrame

    if not frame.isValid() or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return QImage()
    try:
        return _mapped(frame)
    finally:
        frame.unmap()


def _mapped(frame: Any) -> QImage:
    kind = frame.pixelFormat().name.removeprefix("Format_")
    width, height, line = frame.width(), frame.height(), frame.bytesPerLine(0)
    plane = frame.bits(0)
    if kind in _BRIGHTNESS_FIRST:
        return QImage(plane, width, height, line, _GREY).copy()
    if kind in _PACKED:
        return QImage(bytes(plane)[_PACKED[kind] :: 2], width, height, line // 2, _GREY).copy()
    if kind in _SIXTEEN_BITS:
        wide = QImage(plane, width, height, line, QImage.Format.Format_Grayscale16)
        return wide.convertToFormat(_GREY)
    if kind == "Jpeg":
        return QImage.fromData(bytes(plane)).convertToFormat(_GREY)
    known = frame.surfaceFormat().imageFormatFromPixelFormat(frame.pixelFormat())
    if known == QImage.Format.Format_Invalid:
        return QImage()
    return QImage(plane, width, height, line, known).convertToFormat(_GREY).copy()
