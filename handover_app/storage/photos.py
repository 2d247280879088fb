"""Photos outside the database: re-encoded, without position, named by their SHA-256."""

from __future__ import annotations

import hashlib
import io
import os
import warnings
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handover_app.domain.defects import NotAPhoto

LARGEST_SIDE = 1600
MOST_PIXELS = 89_000_000


@dataclass(frozen=True)
class KeptPhoto:
    """A stored picture: its hash and the original's, bytes, pixels, and when it was taken (UTC)."""

    sha256: str
    original_sha256: str
    bytes: int
    width: int
    height: int
    taken_at: datetime | None = None


class PhotoStore:
    """A folder of pictures; a file is complete or not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where the picture with this hash lies."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"

    def keep(self, content: bytes) -> KeptPhoto:
        """Store a picture; returns what its row says of it. The row comes afterwards.

        Raises:
            NotAPhoto: no picture, or more pixels than a phone takes.
        """
        encoded, (width, height) = _encoded(content)
        digest = hashlib.sha256(encoded).hexdigest()
        target = self.path(digest)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_suffix(f".{os.getpid()}.part")
            with draft.open("wb") as file:
                file.write(encoded)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
            _sync_folder(target.parent)
        original = hashlib.sha256(content).hexdigest()
        return KeptPhoto(digest, original, len(encoded), width, height)

    def sound(self, sha256: str) -> bool:
        """Whether the picture is there and still has its hash."""
        target = self.path(sha256)
        if not target.is_file():
            return False
        return hashlib.sha256(target.read_bytes()).hexdigest() == sha256


def _encoded(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Upright, at most `LARGEST_SIDE` pixels, and without EXIF (GPS)."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with warnings.catch_warnings():
            # Pillow only warns of a picture that is up to twice too large.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as picture:
                picture.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
                upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise NotAPhoto from error
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    buffer = io.BytesIO()
    upright.save(buffer, "JPEG", quality=85)
    return buffer.getvalue(), upright.size


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle of a folder to flush
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
