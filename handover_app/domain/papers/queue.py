"""The slip with a queue number (排队号小票)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class QueueTicket(Paper):
    """A small slip for the owner's hand: the number, what lies ahead, how many are before.

    No name stands on it, since slips are dropped. ``steps`` are the steps still to do in words,
    ``first`` the one that comes first and ``before`` how many households wait there before;
    ``qr`` has the 29 digits of the unit's tag, which opens the household at every station.
    """

    kind: ClassVar[PaperKind] = PaperKind.QUEUE_TICKET

    queue_number: str
    arrived_at: datetime | None = None
    steps: tuple[str, ...] = ()
    first: str = ""
    before: int = 0
    skip_calls: int = 0
    qr: str = ""
    short_id: str = ""
