"""Who acts, where, and under which operation: the first argument of every use case that writes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


@dataclass(frozen=True)
class Act:
    """One click of one clerk at one station.

    ``operation`` is unique in the database: a retry with the same one is answered with
    `AlreadyDone`. ``approval`` is a second person's consent, valid for this operation only.
    """

    clerk: UUID
    station: str
    operation: UUID = field(default_factory=new_id)
    approval: UUID | None = None

    def approved(self, approval: UUID) -> Act:
        """The same act, with a second person's approval."""
        return replace(self, approval=approval)


@dataclass(eq=False)
class AlreadyDone(DomainError):
    """The operation was carried out before; ``result`` is what it answered then."""

    operation: UUID
    result: dict[str, Any]
