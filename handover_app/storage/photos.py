"""Photos outside the database: files named by their SHA-256, complete or not there."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from handover_app.domain.defects import NotAPhoto, PhotoNotHere, PhotoNotStored
from handover_app.storage.pictures import encode, thumbnail_of

OpenFile = Callable[[Path], BinaryIO]
"""Opens a new file for writing."""

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NAME = re.compile(r"[0-9a-f]{64}\.jpg")


@dataclass(frozen=True)
class KeptPhoto:
    """A stored picture: its hash and the original's, bytes, pixels, and when it was taken (UTC)."""

    sha256: str
    original_sha256: str
    bytes: int
    width: int
    height: int
    taken_at: datetime | None = None


def _open(path: Path) -> BinaryIO:
    return path.open("wb")


class PhotoStore:
    """A folder of pictures with their thumbnails; a file is complete or not there."""

    def __init__(self, folder: Path, open_file: OpenFile = _open) -> None:
        self._folder = folder
        self._open = open_file

    def path(self, sha256: str) -> Path:
        """Where the picture with this hash lies."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"

    def thumbnail_path(self, sha256: str) -> Path:
        """Where its thumbnail lies."""
        return self._folder / sha256[:2] / f"{sha256}.thumb.jpg"

    def keep(self, content: bytes) -> KeptPhoto:
        """Store a picture; returns what its row says of it. The row comes afterwards.

        Raises:
            PhotoEmpty, PhotoIsHeic, PhotoTooLarge, NotAPhoto: see `pictures.encode`.
            PhotoNotStored: the disk is full, or the folder can't be written to.
        """
        made = encode(content)
        digest = hashlib.sha256(made.content).hexdigest()
        try:
            self._store(digest, made.content, made.thumbnail)
        except OSError as error:
            raise PhotoNotStored(full=error.errno in _FULL) from error
        original = hashlib.sha256(content).hexdigest()
        return KeptPhoto(
            digest, original, len(made.content), made.width, made.height, made.taken_at
        )

    def content(self, sha256: str) -> bytes:
        """The bytes of a stored picture.

        Raises:
            PhotoNotHere: the file is not here, or it was changed.
        """
        try:
            found = self.path(sha256).read_bytes()
        except OSError as error:
            raise PhotoNotHere(changed=False) from error
        if hashlib.sha256(found).hexdigest() != sha256:
            raise PhotoNotHere(changed=True)
        return found

    def thumbnail(self, sha256: str) -> bytes | None:
        """The bytes of a thumbnail, made anew where it is lost; None: the picture is not here."""
        if not self.path(sha256).is_file():
            return None
        with suppress(OSError):
            if found := self.thumbnail_path(sha256).read_bytes():
                return found
        try:
            made = thumbnail_of(self.content(sha256))
        except (PhotoNotHere, NotAPhoto):
            return None
        with suppress(OSError):  # seen is what counts; it is made again the next time
            self._write(self.thumbnail_path(sha256), made, safely=False)
        return made

    def sound(self, sha256: str) -> bool:
        """Whether the picture is there and still has its hash."""
        try:
            return bool(self.content(sha256))
        except PhotoNotHere:
            return False

    def files(self) -> Iterator[tuple[str, int]]:
        """Hash and bytes of every picture here; thumbnails and other files are left out."""
        with suppress(OSError):
            for shelf in sorted(self._folder.iterdir()):
                if shelf.is_dir() and len(shelf.name) == 2:
                    yield from _pictures(shelf)

    def _store(self, digest: str, picture: bytes, thumbnail: bytes) -> None:
        target = self.path(digest)
        whole = self.sound(digest)
        if whole and self.thumbnail_path(digest).is_file():
            return
        # Its own folder is made; one above that is gone must not be made up anew.
        self._folder.mkdir(exist_ok=True)
        target.parent.mkdir(exist_ok=True)
        # The thumbnail can be made again, so that it need not outlive a power cut.
        self._write(self.thumbnail_path(digest), thumbnail, safely=False)
        try:
            self._write(target, picture, safely=True)
            _sync_folder(target.parent)
        except OSError:
            if not whole:
                with suppress(OSError):
                    self.thumbnail_path(digest).unlink(missing_ok=True)
            raise

    def _write(self, target: Path, content: bytes, *, safely: bool) -> None:
        draft = target.with_suffix(f".{uuid4().hex}.part")
        try:
            with self._open(draft) as file:
                file.write(content)
                if safely:
                    file.flush()
                    os.fsync(file.fileno())
            draft.replace(target)
        except OSError:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise


def _pictures(shelf: Path) -> Iterator[tuple[str, int]]:
    for file in sorted(shelf.iterdir()):
        if _NAME.fullmatch(file.name) and file.is_file():
            yield file.stem, file.stat().st_size


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle of a folder to flush
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
