"""Photos shrunk to what a printer shows, so that a notice with sixty of them can be mailed."""

from __future__ import annotations

import io

from handover_app.domain.defects import PhotoNotHere
from handover_app.domain.papers import PrintPicture
from handover_app.storage.photos import PhotoStore

SIDE = 600
"""Pixels of the longer side: 56 mm wide on paper, 270 to the inch."""
PAGE_SIDE = 1754
"""The same for a picture that fills a page: 150 to the inch, so that handwriting is read."""
_QUALITY = 75


class PrintPictures:
    """Reads the stored photos of a paper by their hashes."""

    def __init__(self, photos: PhotoStore) -> None:
        self._photos = photos

    def __call__(self, sha256: str) -> PrintPicture | None:
        """The picture with this hash; None: its file is not here, or it was changed."""
        try:
            content = self._photos.content(sha256)
        except PhotoNotHere:
            return None
        return shrunk(content)


def page_picture(content: bytes) -> PrintPicture | None:
    """A JPEG for a page of its own; None: no picture that can be read."""
    return shrunk(content, PAGE_SIDE)


def shrunk(content: bytes, side: int = SIDE) -> PrintPicture | None:
    """A JPEG of at most ``side`` pixels; None: no picture that can be read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.draft("RGB", (side, side))
            small = picture.convert("RGB")
    except (OSError, SyntaxError, ValueError):
        return None
    small.thumbnail((side, side))
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=_QUALITY)
    return PrintPicture(buffer.getvalue(), *small.size)
