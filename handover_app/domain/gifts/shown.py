"""What the household is shown and ticks as seen: completion filing, survey report, others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.gifts.agreements import AgreementLine
from handover_app.domain.gifts.articles import ArticleSummary
from handover_app.domain.gifts.household import HouseholdSummary
from handover_app.domain.gifts.packs import HouseBooks
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class DocumentSeenBefore(DomainError):
    """The household has seen this document before: who, and when."""

    document: str
    seen_by: str
    at: datetime


@dataclass(eq=False)
class NothingToShow(DomainError):
    """The household has seen everything."""


@dataclass(frozen=True, kw_only=True)
class DocumentsSeen(Event):
    """The household was shown documents; who looked stays out of the journal."""

    topic: ClassVar[str] = "gifts"
    documents: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SeenDocument:
    """A document as the household saw it, with its number of that day; never changed."""

    id: UUID
    unit_id: UUID
    code: str
    name: str
    edition: str
    number: str
    dated: date | None
    seen_by: str
    at: datetime
    clerk: UUID


@dataclass(frozen=True, kw_only=True)
class SeenLine:
    """A document of the pack that is shown: by whom it was seen and when, or not yet."""

    code: str
    name: str
    number: str
    dated: date | None
    file_id: UUID | None
    required: bool
    at: datetime | None = None
    seen_by: str = ""


@dataclass(frozen=True, kw_only=True)
class PropertyDesk:
    """Everything that the property desk's page shows of a unit.

    ``receiver`` is who stands here: the owner, or whoever checked in. ``sheet_id`` is the newest
    sheet of articles.
    """

    unit_id: UUID
    receiver: str
    given: ArticleSummary
    agreements: tuple[AgreementLine, ...]
    household: HouseholdSummary
    seen: tuple[SeenLine, ...]
    books: HouseBooks
    sheet_id: UUID | None = None
