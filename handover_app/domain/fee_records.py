"""What is recorded around the catalogue: its changes, files of evidence, and consultations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.fees import ChargeItem, FeeItem
from handover_app.domain.refusals import DomainError

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes; scans of a permit stay far below, and the file goes into the database."""


@dataclass(eq=False)
class FileTooLarge(DomainError):
    """A file to be kept is larger than `limit` bytes."""

    name: str
    limit: int


@dataclass(eq=False)
class FileEmpty(DomainError):
    """A file to be kept has nothing in it."""

    name: str


@dataclass(eq=False)
class FileUnreadable(DomainError):
    """A file to be kept cannot be read."""

    name: str


@dataclass(eq=False)
class FileNotOnRecord(DomainError):
    """There is no such file, or none was handed in."""


@dataclass(eq=False)
class LimitsUnfit(DomainError):
    """A limit of the cash desk or a number of days is negative."""


@dataclass(eq=False)
class ConsultationEmpty(DomainError):
    """Who asked, or what was asked, is missing."""


@dataclass(frozen=True, kw_only=True)
class FeeItemAdded(Event):
    """A row was added to the catalogue."""

    topic: ClassVar[str] = "fees"
    item: FeeItem


@dataclass(frozen=True, kw_only=True)
class FeeItemSet(Event):
    """A row of the catalogue was changed; both as they are whole."""

    topic: ClassVar[str] = "fees"
    before: FeeItem
    after: FeeItem


@dataclass(frozen=True, kw_only=True)
class FeeItemsOrdered(Event):
    """The rows of the catalogue stand in another order."""

    topic: ClassVar[str] = "fees"
    items: tuple[ChargeItem, ...]


@dataclass(frozen=True, kw_only=True)
class BuildingTypeSet(Event):
    """A building is of another type, such as 高层; empty: of none."""

    topic: ClassVar[str] = "fees"
    building: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class BasisFiled(Event):
    """The basis document of a fee is on file."""

    topic: ClassVar[str] = "fees"
    item: ChargeItem
    file_id: UUID
    file_name: str


@dataclass(frozen=True, kw_only=True)
class SurveyConsulted(Event):
    """Somebody consulted the survey report; who and what stand in the log, not in the journal."""

    topic: ClassVar[str] = "fees"
    consultation_id: UUID


@dataclass(frozen=True)
class NewFile:
    """A file with its content, to be kept or as it was kept."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Consultation:
    """A line of the log of consultations; `clerk` by name."""

    consultation_id: UUID
    unit_id: UUID
    code: str
    who: str
    question: str
    answer: str
    clerk: str
    at: datetime


def check_file(file: NewFile) -> None:
    """See that a file can be kept.

    Raises:
        FileEmpty, FileTooLarge: why not.
    """
    if not file.content:
        raise FileEmpty(file.name)
    if len(file.content) > LARGEST_FILE:
        raise FileTooLarge(file.name, LARGEST_FILE)
