"""Where a picture comes from: a file, bytes, or an image that was pasted; read in a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from handover_app.domain.acts import Act
from handover_app.domain.defects import NotAPhoto, PhotoTooLarge

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file that are read at most; no phone takes larger photos."""
SUFFIXES = frozenset({
    ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif",
})  # fmt: skip
"""Files that are pictures; what can't be read of them is said when they are added."""
_ENCODED = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}

T = TypeVar("T")


class Source(Protocol):
    """Something that gives a picture's bytes when it is asked, in a worker."""

    @property
    def name(self) -> str:
        """The file's name, as the operator knows it."""

    def read(self) -> bytes:
        """The bytes.

        Raises:
            NotAPhoto: they can't be read; PhotoTooLarge: there are too many.
        """


@dataclass(frozen=True)
class FileSource:
    """A file of a card, a phone or a share, which may be slow."""

    path: Path

    @property
    def name(self) -> str:
        """See :class:`Source`."""
        return self.path.name

    def read(self) -> bytes:
        """See :class:`Source`."""
        try:
            with self.path.open("rb") as opened:
                content = opened.read(LARGEST_FILE + 1)
        except OSError as error:
            raise NotAPhoto from error
        if len(content) > LARGEST_FILE:
            raise PhotoTooLarge
        return content


@dataclass(frozen=True)
class BytesSource:
    """A picture that another program gave as it is, with what its camera wrote into it."""

    content: bytes
    name: str = ""

    def read(self) -> bytes:
        """See :class:`Source`."""
        return self.content


@dataclass(frozen=True)
class ImageSource:
    """An image without a file: of the camera, or pasted by a program that gives no file."""

    image: QImage
    name: str = ""

    def read(self) -> bytes:
        """See :class:`Source`."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.image.save(buffer, "JPEG", 95):
            raise NotAPhoto
        return bytes(data.data())


def attach(call: Callable[..., T], act: Act, thing: object, source: Source, *more: object) -> T:
    """Read the picture and hand its bytes to a service: ``call(act, thing, …, bytes, name)``.

    Runs in a worker. What stands in ``more`` comes before the bytes.

    Raises:
        NotAPhoto, PhotoTooLarge: the picture can't be read; else see the service.
    """
    return call(act, thing, *more, source.read(), source.name)


def sources_in(data: QMimeData | None) -> list[Source]:
    """The pictures in what was dropped or pasted; files first, since they hold what is original."""
    if data is None:
        return []
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    found: list[Source] = [FileSource(each) for each in files if each.suffix]
    if found:
        return found
    for kind, suffix in _ENCODED.items():
        content = bytes(data.data(kind).data()) if data.hasFormat(kind) else b""
        if content:
            return [BytesSource(content, f"image{suffix}")]
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return [ImageSource(image.copy(), "image.jpg")]
    return []
