"""Rectification notices (整改通知单, form 6.4), their reminders, and the contractors' replies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from uuid import UUID

from handover_app.domain.defects.events import NoticeIssued, NoticeReplied, ReplySheetMade
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import SheetProblem
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
    note: str
    at: datetime
    clerk: UUID

    @property
    def facts(self) -> tuple[ReplyOutcome, str, date | None, str, str]:
        """What was said, to know a sheet that comes a second time."""
        return self.outcome, self.measures, self.done_on, self.person, self.note


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

    def sheet_made(self) -> None:
        """Record that a reply sheet was written."""
        self.record(
            ReplySheetMade(unit_id=self.unit_id, notice_id=self.id, number=self.number)
        )  # fmt: skip

    def replied(self, replies: Sequence[NoticeReply]) -> None:
        """Add what the contractor says of some lines."""
        self.replies.extend(replies)
        self.record(
            NoticeReplied(
                unit_id=self.unit_id,
                notice_id=self.id,
                number=self.number,
                lines=len(replies),
            )
        )


@dataclass(frozen=True)
class NoticeSummary:
    """A notice as the window sees it; ``unit_code`` empty: several units.

    ``open`` counts its defects that are not settled, ``to_repair`` those of them that this notice
    (or a reminder of it) asks its contractor for still, ``replied`` those that he answered.
    ``parent`` is the number of the notice that it reminds of or replaces; ``replaced``: a second
    notice or a third party's repair took its place; ``reminders`` counts those that went out.
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
    to_repair: int = 0
    parent: str = ""
    replaced: bool = False
    reminders: int = 0

    def wants_reminder(self, today: date, days: int = 1) -> bool:
        """Whether it is overdue, or due within so many days, and something is left to repair."""
        if self.kind is NoticeKind.REMINDER or self.replaced or not self.to_repair:
            return False
        return self.due <= today + timedelta(days=days)


@dataclass(frozen=True)
class IssuedNotice:
    """A notice that just went out; ``reachable`` False: no person or phone is known for it."""

    notice_id: UUID
    number: str
    contractor: str
    paper_id: UUID
    defects: int
    due: date
    reachable: bool = True


@dataclass(frozen=True)
class WaitingContractor:
    """A contractor with defects that wait for a notice; ``due`` is their latest day."""

    contractor: str
    defects: int
    due: date
    reachable: bool


@dataclass(frozen=True)
class WaitingNotices:
    """What a run would issue, and how many defects by trade have no contractor."""

    contractors: tuple[WaitingContractor, ...]
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class NoticeRun:
    """What a run over contractors did; ``left_out`` counts defects by trade without contractor.

    ``cancelled``: it was stopped between two notices; what is listed was issued as a whole.
    """

    notices: tuple[IssuedNotice, ...]
    left_out: tuple[tuple[str, int], ...] = ()
    cancelled: bool = False

    @property
    def defects(self) -> int:
        """How many defects stand on the notices."""
        return sum(each.defects for each in self.notices)

    @property
    def unreachable(self) -> tuple[str, ...]:
        """The contractors without a person or phone, whose paper says “—”."""
        return tuple(dict.fromkeys(n.contractor for n in self.notices if not n.reachable))


@dataclass(frozen=True)
class Deduction:
    """What repairs by third parties cost so far, to be deducted from a contractor."""

    contractor: str
    notices: int
    cost: Money


@dataclass(frozen=True)
class ReplyRow:
    """A row of a reply sheet that tells something new; ``row`` is the sheet's number."""

    row: int
    defect_id: UUID
    position: int
    unit_code: str
    number: int
    outcome: ReplyOutcome
    measures: str
    done_on: date | None
    person: str
    note: str

    @property
    def facts(self) -> tuple[ReplyOutcome, str, date | None, str, str]:
        """As of a stored reply."""
        return self.outcome, self.measures, self.done_on, self.person, self.note


@dataclass(frozen=True)
class ReplyImport:
    """What a reply sheet does; ``known`` rows were read before, ``empty`` ones say nothing.

    ``number`` is the notice, empty where no row names one that is known.
    """

    number: str
    read: int
    rows: tuple[ReplyRow, ...]
    known: int
    empty: int
    problems: tuple[SheetProblem, ...]
