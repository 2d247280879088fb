"""What legal sees: refusals, units that may be deemed delivered, units that are (guide 8.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from handover_app.domain.inspections.acceptance import DeemedLine, RefusalLine
from handover_app.domain.inspections.kinds import DeemedCause


@dataclass(frozen=True)
class DeemedCandidate:
    """A sold unit that legal may set to 视同交付, with the facts that speak for it.

    ``due`` is the day of the contract; ``number`` that of the refusal record, empty for an owner
    who never came.
    """

    unit_id: UUID
    unit_code: str
    owners: str
    cause: DeemedCause
    due: date | None
    number: str = ""


@dataclass(frozen=True)
class LegalView:
    """Refusals oldest first, deemed deliveries, and candidates in the order of their units."""

    refusals: tuple[RefusalLine, ...]
    deemed: tuple[DeemedLine, ...]
    candidates: tuple[DeemedCandidate, ...]
