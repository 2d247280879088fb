"""The folder of photos: upright, small, without position; complete or not there, whatever comes."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import struct
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from handover_app.domain.defects import (
    Mark,
    MarkKind,
    NotAPhoto,
    PhotoEmpty,
    PhotoIsHeic,
    PhotoNotHere,
    PhotoNotStored,
    PhotoTooLarge,
)
from handover_app.storage.photo_drawing import drawn
from handover_app.storage.photos import PhotoStore
from handover_app.storage.pictures import MOST_BYTES, encode
from tests.pictures import picture


class FullDisk:
    """Opens files on a disk that takes so many bytes more, and none afterwards."""

    def __init__(self, after: int, code: int = errno.ENOSPC) -> None:
        self.left = after
        self._code = code

    def __call__(self, path: Path) -> Any:
        return _Filling(path, self)

    def take(self, count: int) -> None:
        """Raises: OSError when these bytes don't fit any more."""
        self.left -= count
        if self.left < 0:
            raise OSError(self._code, os.strerror(self._code))


class _Filling(io.FileIO):
    def __init__(self, path: Path, disk: FullDisk) -> None:
        super().__init__(path, "w")
        self._disk = disk

    def write(self, content: Any) -> int:
        """Half of it arrives before the disk is full."""
        half = len(content) // 2
        super().write(content[:half])
        self._disk.take(len(content))
        return half + (super().write(content[half:]) or 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "photos"


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def opened(store: PhotoStore, sha256: str) -> Image.Image:
    return Image.open(io.BytesIO(store.content(sha256)))


def test_a_photo_is_upright_small_and_says_nothing_of_where_it_was_taken(folder: Path) -> None:
    store = PhotoStore(folder)
    kept = store.keep(picture(4000, place=True, turned=True, taken="2026:11:07 09:12:00"))
    image = opened(store, kept.sha256)
    assert image.size == (kept.width, kept.height) == (800, 1600)
    assert dict(image.getexif()) == {}
    assert b"a phone" not in store.content(kept.sha256)
    assert kept.bytes == len(store.content(kept.sha256))
    thumbnail = store.thumbnail(kept.sha256)
    assert thumbnail is not None
    assert Image.open(io.BytesIO(thumbnail)).size == (120, 240)
    names = sorted(path.name for path in files(folder))
    assert names == sorted([f"{kept.sha256}.jpg", f"{kept.sha256}.thumb.jpg"])
    assert list(store.files()) == [(kept.sha256, kept.bytes)]
    # Small ones are not made larger, and the comment of a camera does not come along.
    buffer = io.BytesIO()
    Image.new("RGB", (30, 20)).save(buffer, "JPEG", comment=b"taken at home", xmp=b"<gps/>")
    small = store.content(store.keep(buffer.getvalue()).sha256)
    assert b"home" not in small
    assert b"gps" not in small
    assert Image.open(io.BytesIO(small)).size == (30, 20)


def test_the_eight_ways_to_hold_a_camera_end_upright(folder: Path) -> None:
    upright = Image.new("RGB", (40, 60), "white")
    upright.paste((255, 0, 0), (0, 0, 20, 30))  # red at the top left
    turned_as = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    for orientation, way in turned_as.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        buffer = io.BytesIO()
        taken = upright if way is None else upright.transpose(way)
        taken.save(buffer, "JPEG", exif=exif, quality=95)
        made = Image.open(io.BytesIO(encode(buffer.getvalue()).content)).convert("RGB")
        assert made.size == (40, 60), orientation
        red, white = made.getpixel((5, 5)), made.getpixel((35, 55))
        assert red[0] > 200 > 90 > red[1], orientation
        assert min(white) > 200, orientation


def test_the_capture_time_is_read_before_the_rest_is_dropped() -> None:
    at = datetime(2026, 11, 7, 1, 12, 5, tzinfo=UTC)
    local = at.astimezone()
    for taken, offset, expected in (
        ("2026:11:07 09:12:05", "+08:00", at),
        ("2026:11:06 20:42:05", "-04:30", at),
        (f"{local:%Y:%m:%d %H:%M:%S}", "", at),
        (f"{local:%Y:%m:%d %H:%M:%S}", "Z", at),
        ("0000:00:00 00:00:00", "", None),
        ("yesterday", "", None),
        ("", "", None),
    ):
        assert encode(picture(taken=taken, offset=offset)).taken_at == expected, (taken, offset)


def test_pictures_of_other_kinds_become_photos(folder: Path) -> None:
    store = PhotoStore(folder)
    for mode, kind in (
        ("RGBA", "PNG"), ("P", "GIF"), ("L", "PNG"), ("1", "PNG"), ("I;16", "PNG"),
        ("CMYK", "JPEG"), ("RGB", "WEBP"), ("RGB", "BMP"), ("LA", "PNG"),
    ):  # fmt: skip
        buffer = io.BytesIO()
        Image.new(mode, (50, 40)).save(buffer, kind)
        kept = store.keep(buffer.getvalue())
        image = opened(store, kept.sha256)
        assert (image.mode, image.size, image.format) == ("RGB", (50, 40), "JPEG"), (mode, kind)
    # What shines through is white, as on paper.
    buffer = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(buffer, "PNG")
    assert opened(store, store.keep(buffer.getvalue()).sha256).getpixel((5, 5)) == (255, 255, 255)


def bombs() -> Iterator[bytes]:
    """Few bytes that would be very many pixels."""
    buffer = io.BytesIO()
    Image.new("1", (9500, 9500)).save(buffer, "PNG")
    yield buffer.getvalue()
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 5000)), (b"IEND", b""))
    yield b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def test_whatever_is_no_photo_is_refused_by_its_name_and_leaves_no_file(folder: Path) -> None:
    store, whole = PhotoStore(folder), picture(600)
    heic = [
        b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0" + b"\0" * 40
        for brand in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
    ]
    cases = [
        (b"", PhotoEmpty),
        (b"\0" * (MOST_BYTES + 1), PhotoTooLarge),
        *((bomb, PhotoTooLarge) for bomb in bombs()),
        *((content, PhotoIsHeic) for content in heic),
        (b"not a picture", NotAPhoto),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", NotAPhoto),
        (b"\xff\xd8\xff\xe0 cut off", NotAPhoto),
        (whole[: len(whole) // 2], NotAPhoto),
        (picture(600, kind="PNG")[:-40], NotAPhoto),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NotAPhoto),
    ]
    for content, refusal in cases:
        with pytest.raises(NotAPhoto) as told:
            store.keep(content)
        assert type(told.value) is refusal, content[:20]
    assert not folder.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bytes_however_cut_or_changed_end_otherwise_than_kept_or_refused(
    folder: Path, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "noise"]))
    if kind == "noise":
        content = data.draw(st.binary(max_size=300))
    else:
        turned = data.draw(st.booleans())
        content = picture(
            data.draw(st.sampled_from([4, 60, 300])), kind=kind, turned=turned, place=turned
        )
        content = content[: data.draw(st.integers(0, len(content)))]
        for _ in range(data.draw(st.integers(0, 4))):
            place = data.draw(st.integers(0, max(0, len(content) - 1)))
            content = content[:place] + data.draw(st.binary(max_size=3)) + content[place + 1 :]
    store = PhotoStore(folder)
    before = {path.name for path in files(folder)}
    try:
        kept = store.keep(content)
    except NotAPhoto:
        assert {path.name for path in files(folder)} == before
    else:
        assert store.sound(kept.sha256)
        assert kept.original_sha256 == hashlib.sha256(content).hexdigest()
        assert store.thumbnail(kept.sha256)


def test_a_full_disk_leaves_nothing_behind_wherever_it_fills(folder: Path) -> None:
    content = picture(900)
    made = encode(content)
    for after, code in (
        (0, errno.ENOSPC),
        (len(made.thumbnail) + 10, errno.ENOSPC),
        (len(made.thumbnail) + len(made.content) - 1, errno.EDQUOT),
    ):
        with pytest.raises(PhotoNotStored) as told:
            PhotoStore(folder, FullDisk(after, code)).keep(content)
        assert told.value.full
        assert files(folder) == []
    with pytest.raises(PhotoNotStored) as told:
        PhotoStore(folder, FullDisk(0, errno.EIO)).keep(content)
    assert not told.value.full
    assert files(folder) == []
    # With room made, the same photo is kept; a full disk does not harm it afterwards.
    kept = PhotoStore(folder, FullDisk(10_000_000)).keep(content)
    assert PhotoStore(folder, FullDisk(0)).keep(content) == kept
    assert PhotoStore(folder).sound(kept.sha256)


def test_a_folder_that_is_gone_or_closed_is_told_and_not_made_up_anew(tmp_path: Path) -> None:
    gone = tmp_path / "share" / "photos"
    with pytest.raises(PhotoNotStored) as told:
        PhotoStore(gone).keep(picture())
    assert not told.value.full
    assert not gone.parent.exists()
    assert list(PhotoStore(gone).files()) == []
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"")
    with pytest.raises(PhotoNotStored):
        PhotoStore(blocked).keep(picture())

    def closed(path: Path) -> Any:
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    with pytest.raises(PhotoNotStored) as told:
        PhotoStore(tmp_path / "read-only", closed).keep(picture())
    assert not told.value.full
    assert files(tmp_path) == [blocked]


def test_a_damaged_file_is_not_taken_for_the_photo_and_is_mended_by_it(folder: Path) -> None:
    store, content = PhotoStore(folder), picture(400)
    kept = store.keep(content)
    store.path(kept.sha256).write_bytes(b"")
    with pytest.raises(PhotoNotHere) as told:
        store.content(kept.sha256)
    assert told.value.changed
    assert store.keep(content) == kept
    assert store.sound(kept.sha256)
    # A thumbnail that was lost or cut off by a power failure is made again.
    for damage in (Path.unlink, lambda path: path.write_bytes(b"")):
        damage(store.thumbnail_path(kept.sha256))
        assert store.thumbnail(kept.sha256)
    store.path(kept.sha256).unlink()
    assert store.thumbnail(kept.sha256) is None
    with pytest.raises(PhotoNotHere) as told:
        store.content(kept.sha256)
    assert not told.value.changed


def test_marks_and_a_stamp_are_drawn_on_a_copy_of_any_size() -> None:
    marks = [
        Mark(MarkKind.ARROW, 0, 0, 0, 0),
        Mark(MarkKind.ARROW, 900, 10, 100, 400),
        Mark(MarkKind.CIRCLE, 800, 400, 500, 100),
        Mark(MarkKind.TEXT, 990, 490, words="㙟" * 40),
    ]
    long = ("楼" * 200, "2026-11-07 09:12 · " + "名" * 100)
    for side in (3, 40, 1600):
        content = encode(picture(side)).content
        made = Image.open(io.BytesIO(drawn(content, marks, long)))
        assert made.width == side
        assert made.height > side // 2
    with pytest.raises(NotAPhoto):
        drawn(b"cut off", marks, long)
