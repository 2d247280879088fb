"""Sealed bags (钥匙袋) as the window sees them, and what is refused about them (E06)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from handover_app.domain.keys.summaries import BagLine
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class NoSealedBag(DomainError):
    """These keys lie in no sealed bag; ``code`` is their unit's, where it is known."""

    code: str


@dataclass(frozen=True)
class SealedBag:
    """A bag that was just sealed; ``code`` is what stands on its label."""

    bag: BagLine
    key_set_id: UUID
    unit_id: UUID | None
    unit_code: str
    code: str
