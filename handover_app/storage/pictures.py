"""A camera's file becomes a picture of ours: checked, upright, smaller, without position.

Pillow alone is asked here, so that everything it may meet in a foreign file ends in a refusal.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any

from handover_app.domain.defects import NotAPhoto, PhotoEmpty, PhotoIsHeic, PhotoTooLarge

if TYPE_CHECKING:
    from PIL import Image

LARGEST_SIDE = 1600
THUMBNAIL_SIDE = 240
MOST_PIXELS = 89_000_000
MOST_BYTES = 64 * 1024 * 1024
"""No phone takes larger ones."""

_QUALITY, _THUMBNAIL_QUALITY = 85, 80
_LARGEST_PROFILE = 64 * 1024
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
_ISO_BRANDS = frozenset(b"heic heix hevc hevx heim heis hevm hevs mif1 msf1 miaf avif avis".split())
"""Major brands of the container that phones keep HEIC and AVIF pictures in (ISO/IEC 23008-12)."""
_EXIF, _TAKEN, _TAKEN_OFFSET = 0x8769, 0x9003, 0x9011
_DIGITISED, _DIGITISED_OFFSET = 0x9004, 0x9012
_CHANGED, _CHANGED_OFFSET, _ORIENTATION = 0x0132, 0x9010, 0x0112


@dataclass(frozen=True)
class Encoded:
    """A picture ready to be stored, with its thumbnail; ``taken_at`` in UTC."""

    content: bytes
    thumbnail: bytes
    width: int
    height: int
    taken_at: datetime | None


def encode(content: bytes) -> Encoded:
    """Upright, at most `LARGEST_SIDE` pixels, JPEG, without EXIF; the capture time is read first.

    Raises:
        PhotoEmpty, PhotoIsHeic, PhotoTooLarge: named facts of what no camera here should send.
        NotAPhoto: anything else that can't be read to its end, a picture that is cut off too.
    """
    refuse_foreign(content)
    try:
        return _encoded(content)
    except PhotoTooLarge:
        raise
    except Exception as error:
        # A damaged file makes Pillow's readers fail in a dozen ways; each means the same here.
        raise _refusal(error) from error


def refuse_foreign(content: bytes) -> None:
    """What can be told from the first bytes and the size.

    Raises:
        PhotoEmpty, PhotoTooLarge, PhotoIsHeic: see `encode`.
    """
    if not content:
        raise PhotoEmpty
    if len(content) > MOST_BYTES:
        raise PhotoTooLarge
    if content[4:8] == b"ftyp" and content[8:12].lower() in _ISO_BRANDS:
        raise PhotoIsHeic


def thumbnail_of(content: bytes) -> bytes:
    """The thumbnail of a stored picture.

    Raises:
        NotAPhoto: the file was damaged since.
    """
    pillow = _pillow()
    try:
        with pillow.open(io.BytesIO(content), formats=("JPEG",)) as picture:
            picture.draft("RGB", _within(picture.size, THUMBNAIL_SIDE))
            return _thumbnail(picture)
    except Exception as error:
        raise NotAPhoto from error


@cache
def _pillow() -> Any:
    """Pillow's module, which takes a while to load; a bomb's warning is an error ever after."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    # Set once for the process: a block that restores the filters is not safe in several threads.
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    return Image


def _refusal(error: Exception) -> NotAPhoto:
    pillow = _pillow()
    bomb = pillow.DecompressionBombError | pillow.DecompressionBombWarning | MemoryError
    return PhotoTooLarge() if isinstance(error, bomb) else NotAPhoto()


def _encoded(content: bytes) -> Encoded:
    pillow = _pillow()
    with pillow.open(io.BytesIO(content), formats=_FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise PhotoTooLarge
        exif = _exif(picture)
        profile = _profile(picture)
        # The decoder leaves out what would be thrown away: a quarter of the pixels, half the time.
        picture.draft("RGB", _within(picture.size, LARGEST_SIDE))
        picture.load()
        upright = _turned(_smaller(_plain(picture), LARGEST_SIDE), exif)
    upright.info.clear()  # a comment or XMP of the camera would be written along
    buffer = io.BytesIO()
    upright.save(buffer, "JPEG", quality=_QUALITY, icc_profile=profile)
    return Encoded(
        buffer.getvalue(), _thumbnail(upright), upright.width, upright.height, _taken_at(exif)
    )


def _plain(picture: Image.Image) -> Image.Image:
    """RGB; what shines through becomes white, as on paper."""
    if picture.mode == "RGB":
        return picture
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        white = _pillow().new("RGB", layer.size, "white")
        white.paste(layer, mask=layer.getchannel("A"))
        return white  # type: ignore[no-any-return]
    return picture.convert("RGB")


def _smaller(picture: Image.Image, side: int) -> Image.Image:
    """At most ``side`` pixels long; whole pixels are averaged first, then the rest is filtered."""
    if max(picture.size) <= side:
        return picture
    return picture.resize(
        _within(picture.size, side), _pillow().Resampling.BICUBIC, reducing_gap=2.0
    )


def _thumbnail(picture: Image.Image) -> bytes:
    small = _smaller(_plain(picture), THUMBNAIL_SIDE)
    small.info.clear()
    buffer = io.BytesIO()
    small.save(buffer, "JPEG", quality=_THUMBNAIL_QUALITY)
    return buffer.getvalue()


def _within(size: tuple[int, int], side: int) -> tuple[int, int]:
    """This size shrunk to ``side`` pixels at most; never enlarged, never without a pixel."""
    longest = max(size)
    if longest <= side:
        return size
    return max(1, round(size[0] * side / longest)), max(1, round(size[1] * side / longest))


def _exif(picture: Image.Image) -> dict[int, Any]:
    """The few fields that are used, by tag; a damaged EXIF is no reason to refuse a picture."""
    try:
        exif = picture.getexif()
        return {**dict(exif), **exif.get_ifd(_EXIF)}
    except Exception:  # noqa: BLE001 - whatever it is, the picture itself can be read
        return {}


def _profile(picture: Image.Image) -> bytes | None:
    """The colours of the phone's screen, which are wider than the usual ones."""
    profile = picture.info.get("icc_profile")
    fits = isinstance(profile, bytes) and 0 < len(profile) <= _LARGEST_PROFILE
    return profile if fits and picture.mode in ("RGB", "RGBA") else None


def _turned(picture: Image.Image, exif: dict[int, Any]) -> Image.Image:
    """As the camera was held; turned when it is small already, which takes a tenth of the time."""
    turn = _pillow().Transpose
    ways = {
        2: turn.FLIP_LEFT_RIGHT,
        3: turn.ROTATE_180,
        4: turn.FLIP_TOP_BOTTOM,
        5: turn.TRANSPOSE,
        6: turn.ROTATE_270,
        7: turn.TRANSVERSE,
        8: turn.ROTATE_90,
    }
    asked = exif.get(_ORIENTATION)
    way = ways.get(asked) if isinstance(asked, int) else None
    return picture if way is None else picture.transpose(way)


def _taken_at(exif: dict[int, Any]) -> datetime | None:
    """When the camera says; EXIF has local time, newer cameras its offset too."""
    for tag, offset in (
        (_TAKEN, _TAKEN_OFFSET),
        (_DIGITISED, _DIGITISED_OFFSET),
        (_CHANGED, _CHANGED_OFFSET),
    ):
        if (found := _moment(exif.get(tag), exif.get(offset))) is not None:
            return found
    return None


def _moment(words: Any, offset: Any) -> datetime | None:
    try:
        local = datetime.strptime(str(words).strip("\0 ")[:19], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
        zone = _zone(offset)
        # Without an offset the camera's clock shows the time of the place where we are.
        moment = local.replace(tzinfo=zone) if zone else local.astimezone()
        return moment.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _zone(offset: Any) -> timezone | None:
    words = str(offset or "").strip("\0 ")
    if len(words) != 6 or words[0] not in "+-" or words[3] != ":":
        return None
    try:
        ahead = timedelta(hours=int(words[1:3]), minutes=int(words[4:6]))
        return timezone(-ahead if words[0] == "-" else ahead)
    except ValueError:
        return None
