"""Who acts, where, and under which operation: the first argument of every use case that writes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


@dataclass(frozen=True)
class BackEntry:
    """What was done on paper and is entered now: the paper's number, and when it happened (UTC)."""

    number: str
    happened_at: datetime


@dataclass(frozen=True)
class Act:
    """One click of one clerk at one station.

    ``operation`` is unique in the database: a retry with the same one is answered with
    `AlreadyDone`. ``approval`` is a second person's consent, valid for this operation only.
    ``back``: the operation enters what was done on paper; its sheet is then done, in the same
    transaction, and needs that second person.
    """

    clerk: UUID
    station: str
    operation: UUID = field(default_factory=new_id)
    approval: UUID | None = None
    back: BackEntry | None = None

    def moment(self, now: datetime) -> datetime:
        """When it happened: on paper before, else now."""
        return now if self.back is None else self.back.happened_at

    def approved(self, approval: UUID) -> Act:
        """The same act, with a second person's approval."""
        return replace(self, approval=approval)


@dataclass(eq=False)
class AlreadyDone(DomainError):
    """The operation was carried out before; ``result`` is what it answered then."""

    operation: UUID
    result: dict[str, Any]
