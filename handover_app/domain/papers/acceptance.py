"""The record of a refusal (domain guide 8.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind, Tick
from handover_app.domain.papers.desks import RecordSigning


@dataclass(frozen=True, kw_only=True)
class RefusalRecord(Paper):
    """拒收记录: why the owner refuses the flat, in the owner's words; nobody judges it here.

    ``defects`` are the contract-class defects that are open, a line each.
    """

    kind: ClassVar[PaperKind] = PaperKind.REFUSAL_RECORD

    owners: tuple[str, ...] = ()
    visitor: str = ""
    visitor_role: str = ""
    team: str = ""
    refused_at: datetime | None = None
    reasons: tuple[Tick, ...] = ()
    other: str = ""
    owner_words: str = ""
    offered: str = ""
    next_date: date | None = None
    defects: tuple[str, ...] = ()
    signings: tuple[RecordSigning, ...] = ()
