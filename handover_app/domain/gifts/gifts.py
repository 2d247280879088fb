"""The gift of a unit: one, whatever the owner concludes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class GiftAlreadyIssued(DomainError):
    """The unit's gift was issued before: when and by whom."""

    at: datetime
    clerk: str
    receiver: str


@dataclass(frozen=True, kw_only=True)
class GiftIssued(Event):
    """The unit's gift was given."""

    topic: ClassVar[str] = "gifts"
    gift: str
    receiver: str


@dataclass(eq=False, kw_only=True)
class GiftIssue(Aggregate):
    """The one gift of a unit (domain guide J05); it has no gate (J06)."""

    id: UUID
    unit_id: UUID
    gift: str
    receiver: str
    clerk: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def issued(self) -> None:
        """Record the issue."""
        self.record(GiftIssued(unit_id=self.unit_id, gift=self.gift, receiver=self.receiver))


@dataclass(frozen=True)
class GiftSummary:
    """The gift of a unit: when, by whom and to whom it was given."""

    unit_id: UUID
    unit_code: str
    gift: str
    gift_at: datetime | None
    gift_by: str
    gift_to: str
