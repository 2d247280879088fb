"""Pictures as phones take them: turned, with a position, large, cut off, or no pictures at all."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image


def picture(
    side: int = 64,
    *,
    place: bool = False,
    turned: bool = False,
    taken: str = "",
    offset: str = "",
    colour: tuple[int, int, int] = (120, 130, 140),
    kind: str = "JPEG",
) -> bytes:
    """A photo twice as wide as high; ``taken`` in EXIF's way, such as ``2026:11:07 09:12:00``."""
    image = Image.new("RGB", (side, side // 2), colour)
    exif = Image.Exif()
    if place:
        exif.get_ifd(0x8825)[1] = "N"
        exif[0x010F] = "a phone"
    if turned:
        exif[0x0112] = 6
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if offset:
        exif.get_ifd(0x8769)[0x9011] = offset
    buffer = io.BytesIO()
    image.save(buffer, kind, exif=exif)
    return buffer.getvalue()


def stored_pictures(folder: Path) -> list[Path]:
    """Every file in a folder of photos but the thumbnails."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if not path.name.endswith(".thumb.jpg")]
