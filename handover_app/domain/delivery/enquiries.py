"""The enquiry log of the telephone windows: who asked what, what was said, who follows it up.

Source: issue "Reception", point 1; domain guide F14.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError

ENQUIRY_KINDS = (
    "交房时间",
    "预约与改约",
    "费用与补差",
    "贷款与付款",
    "面积",
    "资料与证件",
    "委托他人办理",
    "验房与整改",
    "物业服务",
    "产权证办理",
    "其他",
)
"""A new project's kinds of questions."""

MOST_KINDS = 40


class EnquiryWindow(Enum):
    """Where the question came in (domain guide F14)."""

    SALES_CENTRE = "sales centre"
    HOTLINE = "400 hotline"
    PROPERTY = "property company's telephone"
    SITE = "at the venue"


@dataclass(eq=False)
class QuestionMissing(DomainError):
    """Nothing was asked."""


@dataclass(eq=False)
class EnquiryKindUnknown(DomainError):
    """The project's table has no such kind of question."""

    kind: str


@dataclass(eq=False)
class EnquiryKindsWrong(DomainError):
    """The table of kinds is empty, too long, or names one twice."""


@dataclass(eq=False)
class FollowUpIncomplete(DomainError):
    """A follow-up has somebody who does it and a day by which."""


@dataclass(eq=False)
class FollowUpPast(DomainError):
    """A follow-up is to be done from today on."""

    day: date


@dataclass(eq=False)
class EnquiryNotFound(DomainError):
    """There is no such enquiry."""


@dataclass(eq=False)
class EnquiryClosed(DomainError):
    """The enquiry was closed already."""


@dataclass(eq=False)
class NoEnquiries(DomainError):
    """No enquiry answers the filter, so there is nothing to write out."""


@dataclass(frozen=True, kw_only=True)
class EnquiryNoted(Event):
    """Somebody asked; name, number and words stay out of the journal."""

    topic: ClassVar[str] = "enquiries"
    enquiry_id: UUID
    window: EnquiryWindow
    kind: str
    follow_until: date | None


@dataclass(frozen=True, kw_only=True)
class EnquiryFollowedUp(Event):
    """Something was done about an enquiry."""

    topic: ClassVar[str] = "enquiries"
    enquiry_id: UUID
    kind: str
    follow_until: date | None
    closed: bool


@dataclass(frozen=True, kw_only=True)
class EnquiryKindsSet(Event):
    """The table of kinds of questions changed."""

    topic: ClassVar[str] = "enquiries"
    kinds: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class EnquiriesExported(Event):
    """The log left the program, with names and telephone numbers."""

    topic: ClassVar[str] = "enquiries"
    rows: int


@dataclass(frozen=True)
class EnquiryWish:
    """What is typed while somebody is at the telephone."""

    window: EnquiryWindow
    kind: str
    question: str
    asker: str = ""
    phone: str = ""
    unit_id: UUID | None = None
    answer: str = ""
    follow_by: str = ""
    follow_until: date | None = None


@dataclass(frozen=True)
class FollowUp:
    """What was done about an enquiry: it is closed, or somebody goes on until a day."""

    words: str
    closes: bool = True
    follow_by: str = ""
    follow_until: date | None = None


@dataclass(eq=False, kw_only=True)
class EnquiryStep:
    """An answer or what was done afterwards; the follow-up from then on, if any."""

    id: UUID
    words: str
    follow_by: str
    follow_until: date | None
    closes: bool
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class Enquiry(Aggregate):
    """One question; ``follow_by`` and ``follow_until`` are those of the last step."""

    id: UUID
    window: EnquiryWindow
    kind: str
    asker: str
    phone: str
    unit_id: UUID | None
    question: str
    follow_by: str
    follow_until: date | None
    clerk: UUID
    at: datetime
    closed_at: datetime | None = None
    steps: list[EnquiryStep] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def noted(self, today: date) -> None:
        """Record the question.

        Raises:
            QuestionMissing: nothing was asked.
            FollowUpIncomplete, FollowUpPast: nobody, no day, or a day that has passed.
        """
        if not self.question:
            raise QuestionMissing
        _check_follow_up(self.follow_by, self.follow_until, today)
        self.record(
            EnquiryNoted(
                unit_id=self.unit_id,
                enquiry_id=self.id,
                window=self.window,
                kind=self.kind,
                follow_until=self.follow_until,
            )
        )

    def take_step(self, step: EnquiryStep, today: date) -> None:
        """Note what was done; a step without a follow-up closes the enquiry.

        Raises:
            EnquiryClosed: it was closed already.
            QuestionMissing: nothing was said.
            FollowUpIncomplete, FollowUpPast: nobody, no day, or a day that has passed.
        """
        if self.closed_at is not None:
            raise EnquiryClosed
        if not step.words:
            raise QuestionMissing
        _check_follow_up(step.follow_by, step.follow_until, today)
        self.steps.append(step)
        self.follow_by, self.follow_until = step.follow_by, step.follow_until
        if step.closes:
            self.closed_at = step.at
        self.record(
            EnquiryFollowedUp(
                unit_id=self.unit_id,
                enquiry_id=self.id,
                kind=self.kind,
                follow_until=self.follow_until,
                closed=step.closes,
            )
        )


def _check_follow_up(who: str, until: date | None, today: date) -> None:
    if bool(who) is not (until is not None):
        raise FollowUpIncomplete
    if until is not None and until < today:
        raise FollowUpPast(until)


@dataclass(frozen=True)
class EnquiryFilter:
    """Which enquiries are shown; empty shows all of them."""

    words: str = ""
    kind: str = ""
    window: EnquiryWindow | None = None
    open_only: bool = False
    unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnquiryLine:
    """An enquiry in the list; ``phone`` is masked, save where the log is written
    out; ``at`` is UTC."""

    enquiry_id: UUID
    at: datetime
    window: EnquiryWindow
    kind: str
    asker: str
    phone: str
    unit_id: UUID | None
    code: str
    question: str
    answer: str
    follow_by: str
    follow_until: date | None
    closed: bool
    overdue: bool
    clerk: str
    steps: tuple[tuple[datetime, str, str], ...]
