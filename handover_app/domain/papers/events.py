"""What happens to papers: they are printed, and printed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.papers.base import PaperKind
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class PaperNotFound(DomainError):
    """There is no such paper."""


@dataclass(frozen=True, kw_only=True)
class PaperPrinted(Event):
    """A paper left the printer; ``copy`` 0 is the original."""

    topic: ClassVar[str] = "papers"
    paper_id: UUID
    kind: PaperKind
    copy: int
