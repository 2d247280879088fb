"""Standard list, defects, photos and rectification notices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError


class DefectState(Enum):
    """Where a defect stands."""

    OPEN = "open"
    CLOSED_ON_THE_SPOT = "closed on the spot"
    NOTIFIED = "notified"


@dataclass(eq=False)
class DefectNotFound(DomainError):
    """There is no such defect."""


@dataclass(eq=False)
class DefectClosed(DomainError):
    """The defect is closed already."""

    number: int


@dataclass(eq=False)
class StandardDefectUnknown(DomainError):
    """The standard list has no such code."""

    code: str


@dataclass(eq=False)
class NothingToNotify(DomainError):
    """No open defect waits for a rectification notice."""

    code: str


@dataclass(eq=False)
class NotAPhoto(DomainError):
    """The file is no picture that can be read, or too large."""


@dataclass(frozen=True)
class StandardDefect:
    """A row of the standard list; ``days`` 0 means on the spot."""

    code: str
    place: str
    item: str
    description: str
    trade: str
    severity: int
    days: int
    warranty: str
    in_contract: bool
    tolerance: str


@dataclass(frozen=True, kw_only=True)
class DefectLogged(Event):
    """A defect was found with the owner."""

    topic: ClassVar[str] = "defects"
    defect_id: UUID
    number: int
    code: str
    trade: str


@dataclass(frozen=True, kw_only=True)
class DefectClosedOnTheSpot(Event):
    """The repair crew closed the defect while the owner waited."""

    topic: ClassVar[str] = "defects"
    defect_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class DefectNotified(Event):
    """The responsible contractor was told of the defect."""

    topic: ClassVar[str] = "defects"
    defect_id: UUID
    notice_id: UUID


@dataclass(frozen=True, kw_only=True)
class PhotoAdded(Event):
    """A photo of a defect was stored under its hash."""

    topic: ClassVar[str] = "defects"
    defect_id: UUID
    sha256: str


@dataclass(frozen=True, kw_only=True)
class NoticeIssued(Event):
    """A rectification notice went to a contractor."""

    topic: ClassVar[str] = "defects"
    notice_id: UUID
    number: str
    contractor: str
    defects: tuple[int, ...]


@dataclass(eq=False, kw_only=True)
class Photo:
    """A photo outside the database, named by its SHA-256."""

    id: UUID
    sha256: str
    bytes: int
    at: datetime


@dataclass(eq=False, kw_only=True)
class Defect(Aggregate):
    """A defect of one unit; ``number`` is never reused within the unit."""

    id: UUID
    unit_id: UUID
    inspection_id: UUID
    number: int
    code: str
    room: str
    item: str
    description: str
    trade: str
    contractor: str
    severity: int
    due: date
    in_contract: bool
    state: DefectState
    found_at: datetime
    notice_id: UUID | None = None
    photos: list[Photo] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def logged(self) -> None:
        """Record the finding."""
        self.record(
            DefectLogged(
                unit_id=self.unit_id,
                defect_id=self.id,
                number=self.number,
                code=self.code,
                trade=self.trade,
            )
        )

    def close_on_the_spot(self) -> None:
        """The crew mended it at once.

        Raises:
            DefectClosed: it was closed before.
        """
        if self.state is DefectState.CLOSED_ON_THE_SPOT:
            raise DefectClosed(self.number)
        self.state = DefectState.CLOSED_ON_THE_SPOT
        self.record(
            DefectClosedOnTheSpot(unit_id=self.unit_id, defect_id=self.id, number=self.number)
        )

    def notify(self, notice_id: UUID) -> None:
        """A rectification notice names the defect from now on."""
        self.notice_id = notice_id
        self.state = DefectState.NOTIFIED
        self.record(DefectNotified(unit_id=self.unit_id, defect_id=self.id, notice_id=notice_id))

    def add_photo(self, photo: Photo) -> None:
        """Attach a stored photo."""
        self.photos.append(photo)
        self.record(PhotoAdded(unit_id=self.unit_id, defect_id=self.id, sha256=photo.sha256))


@dataclass(eq=False, kw_only=True)
class RectificationNotice(Aggregate):
    """A numbered notice to one contractor."""

    id: UUID
    number: str
    unit_id: UUID
    contractor: str
    due: date
    issued_at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def issued(self, defects: tuple[int, ...]) -> None:
        """Record the notice with the numbers of its defects."""
        self.record(
            NoticeIssued(
                unit_id=self.unit_id,
                notice_id=self.id,
                number=self.number,
                contractor=self.contractor,
                defects=defects,
            )
        )


@dataclass(frozen=True)
class DefectSummary:
    """A defect as the window sees it."""

    defect_id: UUID
    unit_id: UUID
    unit_code: str
    number: int
    code: str
    room: str
    item: str
    description: str
    trade: str
    contractor: str
    severity: int
    due: date
    in_contract: bool
    state: DefectState
    notice: str
    photos: int


@dataclass(frozen=True)
class NoticeSummary:
    """A notice as the window sees it."""

    notice_id: UUID
    number: str
    unit_code: str
    contractor: str
    defects: int
    due: date
    issued_at: datetime
    paper_id: UUID
