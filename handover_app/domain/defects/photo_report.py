"""Photos and their files compared: what is named but missing, here but unnamed, or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.defects.records import PhotoKind


class PhotoFault(Enum):
    """How a photo and its file fall apart."""

    MISSING = "missing"
    CHANGED = "changed"
    UNNAMED = "unnamed"


@dataclass(frozen=True)
class AttachedPhoto:
    """A photo that is stored now; ``again``: the same picture had been there before."""

    photo_id: UUID
    sha256: str
    again: bool = False


@dataclass(frozen=True)
class PhotoFaultLine:
    """A photo whose file is missing or changed, or a file that no photo names.

    Of an unnamed file only ``sha256`` and ``bytes`` are known; ``number`` None: not of a defect.
    """

    fault: PhotoFault
    sha256: str
    bytes: int
    unit_id: UUID | None = None
    unit_code: str = ""
    number: int | None = None
    room: str = ""
    item: str = ""
    kind: PhotoKind | None = None
    round: int = 1
    subject: str = ""
    original_name: str = ""
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True)
class PhotoReport:
    """``named`` photos of the database, ``here`` with their file; ``thorough``: all were read."""

    named: int
    here: int
    thorough: bool
    lines: tuple[PhotoFaultLine, ...]

    def count(self, fault: PhotoFault) -> int:
        """How many lines tell of this fault."""
        return sum(each.fault is fault for each in self.lines)
