"""Rectification notices (整改通知单, form 6.4), their reminders, and the contractors' replies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.defects.events import NoticeIssued
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money


class NoticeKind(Enum):
    """How urgent the paper is."""

    FIRST = "first"
    REMINDER = "reminder"
    SECOND = "second"
    THIRD_PARTY = "third party"


class ReplyOutcome(Enum):
    """What the contractor says of a line."""

    REPAIRED = "repaired"
    IN_REPAIR = "in repair"
    DISPUTED = "disputed"
    NO_ACCESS = "no access"


@dataclass(eq=False, kw_only=True)
class NoticeLine:
    """A defect on a notice, in the round in which it stood there."""

    id: UUID
    defect_id: UUID
    position: int
    round: int


@dataclass(eq=False, kw_only=True)
class NoticeReply:
    """What the contractor said of one line, and when it was read in."""

    id: UUID
    defect_id: UUID
    outcome: ReplyOutcome
    measures: str
    done_on: date | None
    person: str
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class RectificationNotice(Aggregate):
    """A numbered notice to one contractor; ``unit_id`` None: of several units.

    ``parent_id`` is the notice it reminds of or replaces; ``third_party`` repairs for ``cost``,
    which is to be deducted.
    """

    id: UUID
    number: str
    unit_id: UUID | None
    contractor: str
    due: date
    issued_at: datetime
    kind: NoticeKind = NoticeKind.FIRST
    parent_id: UUID | None = None
    third_party: str = ""
    cost: Money | None = None
    lines: list[NoticeLine] = field(default_factory=list)
    replies: list[NoticeReply] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def issued(self, defects: Sequence[tuple[UUID, int, int]]) -> None:
        """Put the defects on it (id, number, round) and record the notice."""
        self.lines.extend(
            NoticeLine(id=new_id(), defect_id=defect_id, position=place + 1, round=in_round)
            for place, (defect_id, _, in_round) in enumerate(defects)
        )
        self.record(
            NoticeIssued(
                unit_id=self.unit_id,
                notice_id=self.id,
                number=self.number,
                contractor=self.contractor,
                defects=tuple(number for _, number, _ in defects),
            )
        )


@dataclass(frozen=True)
class NoticeSummary:
    """A notice as the window sees it; ``unit_code`` empty: several units.

    ``open`` counts its defects that are not settled, ``replied`` those the contractor answered.
    """

    notice_id: UUID
    number: str
    unit_code: str
    contractor: str
    defects: int
    due: date
    issued_at: datetime
    paper_id: UUID
    kind: NoticeKind = NoticeKind.FIRST
    open: int = 0
    replied: int = 0
    third_party: str = ""
    cost: Money | None = None
