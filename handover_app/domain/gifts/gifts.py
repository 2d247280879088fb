"""The gift of a unit: one, whatever the owner concludes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.gifts.sets import SetPart
from handover_app.domain.gifts.stock import LONGEST_GIFT_REASON, one_line
from handover_app.domain.handover.marks import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


class GiftException(Enum):
    """What differs from one gift a unit (form 6.11); each by right, with a reason."""

    SECOND = "second gift"
    WITHHELD = "withheld"
    RELEASED = "released"
    NONE_TAKEN = "none taken"


@dataclass(eq=False)
class GiftAlreadyIssued(DomainError):
    """The unit's gift was issued before: when and by whom."""

    at: datetime
    clerk: str
    receiver: str


@dataclass(eq=False)
class GiftWithheld(DomainError):
    """The unit's gift is withheld: since when, by whom, and why."""

    at: datetime
    clerk: str
    reason: str


@dataclass(eq=False)
class GiftExceptionUnfit(DomainError):
    """A second gift before the first, or withheld although the gift was given."""

    kind: GiftException


@dataclass(frozen=True, kw_only=True)
class GiftIssued(Event):
    """The unit's gift was given."""

    topic: ClassVar[str] = "gifts"
    gift: str
    receiver: str


@dataclass(frozen=True, kw_only=True)
class GiftExcepted(Event):
    """Somebody with the right let a unit differ from the rule of one gift."""

    topic: ClassVar[str] = "gifts"
    kind: GiftException
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class GiftRegisterMade(Event):
    """The register of gifts was printed, of a day or of everything."""

    topic: ClassVar[str] = "papers"
    gifts: int
    day: date | None


@dataclass(eq=False, kw_only=True)
class GiftIssueLine:
    """What was in a gift: names and cost as they were."""

    id: UUID
    article_id: UUID
    name: str
    measure: str
    quantity: int
    cost: Money | None


@dataclass(eq=False, kw_only=True)
class GiftIssue(Aggregate):
    """A gift of a unit (domain guide J05); it has no gate of its own (J06).

    ``number`` is 1; a second one takes an approver and a reason.
    """

    id: UUID
    unit_id: UUID
    number: int
    gift: str
    receiver: str
    clerk: UUID
    at: datetime
    set_id: UUID | None = None
    reason: str = ""
    approver: UUID | None = None
    lines: list[GiftIssueLine] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def issued(self) -> None:
        """Record the issue."""
        self.record(GiftIssued(unit_id=self.unit_id, gift=self.gift, receiver=self.receiver))
        if self.approver is not None:
            self.record(
                GiftExcepted(
                    unit_id=self.unit_id,
                    kind=exception_of(self.number),
                    reason=self.reason,
                    approver=self.approver,
                )
            )


def exception_of(number: int) -> GiftException:
    """What a gift with an approver is: one more, or the first one after it was withheld."""
    return GiftException.SECOND if number > 1 else GiftException.RELEASED


NOTED = frozenset({GiftException.WITHHELD, GiftException.NONE_TAKEN})
"""What is noted without a gift; the others are gifts themselves."""


@dataclass(eq=False, kw_only=True)
class GiftExceptionNote(Aggregate):
    """A unit's gift is withheld, or the owner takes none; a later gift ends it."""

    id: UUID
    unit_id: UUID
    kind: GiftException
    reason: str
    clerk: UUID
    approver: UUID
    at: datetime
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @classmethod
    def made(
        cls,
        unit_id: UUID,
        kind: GiftException,
        reason: str,
        clerk: UUID,
        approver: UUID,
        now: datetime,
    ) -> GiftExceptionNote:
        """A new note.

        Raises:
            ReasonMissing: there are no words.
        """
        words = reason_of(reason)
        note = cls(
            id=new_id(),
            unit_id=unit_id,
            kind=kind,
            reason=words,
            clerk=clerk,
            approver=approver,
            at=now,
        )
        note.record(GiftExcepted(unit_id=unit_id, kind=kind, reason=words, approver=approver))
        return note


def reason_of(reason: str) -> str:
    """The words of an exception.

    Raises:
        ReasonMissing: there are none.
    """
    words = one_line(reason, LONGEST_GIFT_REASON)
    if not words:
        raise ReasonMissing
    return words


@dataclass(frozen=True)
class GiftGiven:
    """A gift that a unit has received, as a list shows it."""

    unit_code: str
    gift: str
    articles: tuple[str, ...]
    receiver: str
    clerk: str
    at: datetime
    number: int = 1
    reason: str = ""
    approver: str = ""
    cost: Money | None = None


@dataclass(frozen=True)
class GiftExceptionLine:
    """An exception as a list shows it."""

    unit_code: str
    kind: GiftException
    reason: str
    clerk: str
    approver: str
    at: datetime


@dataclass(frozen=True)
class GiftSummary:
    """The gift of a unit: when, by whom and to whom it was given; what it would get now.

    ``given`` has every gift, oldest first; ``exception`` is what holds now, if anything.
    """

    unit_id: UUID
    unit_code: str
    gift: str
    gift_at: datetime | None
    gift_by: str
    gift_to: str
    parts: tuple[SetPart, ...] = ()
    given: tuple[GiftGiven, ...] = ()
    exception: GiftExceptionLine | None = None


@dataclass(frozen=True)
class GiftRegister:
    """What was given and what differed, on a day or ever (form 6.11)."""

    given: Sequence[GiftGiven]
    exceptions: Sequence[GiftExceptionLine]
