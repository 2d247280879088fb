"""Keys on loan: who borrows, what for, until when, and who was reminded (form 6.9, E05)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.texts import fitting
from handover_app.domain.masking import mask_phone
from handover_app.domain.refusals import DomainError

CLOSING_TIME = time(18, 0)
"""When the key desk closes; what is lent before is due back by then (domain guide E05)."""

INSPECTION_COMPANY = "验房"
"""Who an inspection team borrows for, in the place of a company."""

SOON = timedelta(hours=1)
"""A loan that is due within this time stands apart on the board."""

_AFTER_CLOSING = timedelta(hours=2)
_LAST_MINUTE = time(23, 59)
_LONGEST_COMPANY, _LONGEST_PERSON, _LONGEST_PHONE, _LONGEST_WORDS = 55, 60, 40, 200


@dataclass(eq=False)
class BorrowerMissing(DomainError):
    """A loan names a company or a person."""


@dataclass(eq=False)
class PurposeMissing(DomainError):
    """A loan says what the keys are for, such as the defect to be mended."""


@dataclass(eq=False)
class LoanDueInThePast(DomainError):
    """Keys can't be due back at ``due`` (UTC): that is over."""

    due: datetime


@dataclass(eq=False)
class LoanNotFound(DomainError):
    """No loan with this identity."""


@dataclass(eq=False)
class LoanAllBack(DomainError):
    """Every key of the loan is back; nobody needs to be reminded."""

    number: str


@dataclass(eq=False)
class NoTeamWaiting(DomainError):
    """No inspection team is under way to this unit; ``code`` is the unit's, or of public keys."""

    code: str


@dataclass(frozen=True, kw_only=True)
class BorrowerReminded(KeyEvent):
    """Somebody was asked to bring keys back; what was answered stands with the loan."""

    loan_id: UUID
    number: str
    holder: str


@dataclass(frozen=True, kw_only=True)
class BorrowerPhoneShown(KeyEvent):
    """A borrower's telephone number was shown in full, to be called."""

    loan_id: UUID
    number: str
    holder: str


@dataclass(frozen=True, kw_only=True)
class EveningListMade(KeyEvent):
    """The list of the keys that are still out was written."""

    keys: int
    loans: int


@dataclass(frozen=True, kw_only=True)
class Borrower:
    """Who borrows: a company, a person, or both, with a telephone number."""

    company: str = ""
    person: str = ""
    phone: str = ""

    @property
    def holder(self) -> str:
        """As the holder of a key: ``company · person``."""
        return " · ".join(each for each in (self.company, self.person) if each)


@dataclass(frozen=True, kw_only=True)
class LoanOrder:
    """What is chosen once for a batch; ``due`` None: by closing time today (UTC otherwise).

    ``condition`` says how the keys, or the flat, are as they go out.
    """

    borrower: Borrower
    purpose: str
    condition: str = ""
    due: datetime | None = None

    def checked(self, now: datetime) -> LoanOrder:
        """The order in plain words with its due time; ``now`` is local time.

        Raises:
            BorrowerMissing, PurposeMissing: nobody, or nothing, is named.
            LoanDueInThePast: the due time is over.
            KeyTextTooLong: a text is longer than the book holds.
        """
        borrower = Borrower(
            company=plain_words(self.borrower.company, _LONGEST_COMPANY),
            person=plain_words(self.borrower.person, _LONGEST_PERSON),
            phone=plain_words(self.borrower.phone, _LONGEST_PHONE),
        )
        if not borrower.holder:
            raise BorrowerMissing
        purpose = plain_words(self.purpose)
        if not purpose:
            raise PurposeMissing
        due = self.due or due_by_default(now)
        if due <= now:
            raise LoanDueInThePast(due)
        return replace(
            self, borrower=borrower, purpose=purpose, condition=plain_words(self.condition), due=due
        )


def plain_words(text: str, limit: int = _LONGEST_WORDS) -> str:
    """A typed text in one line without control signs.

    Raises:
        KeyTextTooLong: it has more than ``limit`` signs.
    """
    plain = "".join(each if each.isprintable() else " " for each in text)
    return fitting(" ".join(plain.split()), limit)


def due_by_default(now: datetime) -> datetime:
    """Closing time of the same day, or two hours on when that is over, never past midnight (E05).

    ``now`` is local time, and so is the answer.
    """
    closing = datetime.combine(now.date(), CLOSING_TIME, now.tzinfo)
    if now < closing:
        return closing
    last = datetime.combine(now.date(), _LAST_MINUTE, now.tzinfo)
    wanted = min(now + _AFTER_CLOSING, last)
    return wanted if wanted > now else now + timedelta(seconds=30)


@dataclass(frozen=True, kw_only=True)
class KeyLoan:
    """A loan as it is stored: written once; which of its keys are out, the keys say."""

    id: UUID
    number: str
    borrower: Borrower
    purpose: str
    condition: str
    lent_at: datetime
    due_at: datetime
    clerk: UUID
    station: str
    inspection_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A call to bring keys back, and what was answered; ``at`` in UTC."""

    at: datetime
    answer: str


@dataclass(frozen=True, kw_only=True)
class LentUnit:
    """How many keys of a unit, or of public keys, are out under a loan."""

    unit_code: str
    keys: int


@dataclass(frozen=True, kw_only=True)
class LoanSummary:
    """A loan as the window sees it, with what is out of it now; the phone is masked.

    ``team`` tells a loan to an inspection team; ``reminders`` is how often it was asked for,
    ``last_reminder`` the newest time.
    """

    loan_id: UUID
    number: str
    company: str
    person: str
    phone: str
    purpose: str
    condition: str
    lent_at: datetime
    due_at: datetime
    units: tuple[LentUnit, ...]
    team: bool = False
    reminders: int = 0
    last_reminder: Reminder | None = None

    @property
    def keys(self) -> int:
        """How many keys are out."""
        return sum(each.keys for each in self.units)

    @property
    def holder(self) -> str:
        """Who has them: ``company · person``."""
        return Borrower(company=self.company, person=self.person).holder


def summary_of_loan(
    loan: KeyLoan, units: tuple[LentUnit, ...], reminders: tuple[Reminder, ...] = ()
) -> LoanSummary:
    """A loan with what is out; ``reminders`` oldest first."""
    return LoanSummary(
        loan_id=loan.id,
        number=loan.number,
        company=loan.borrower.company,
        person=loan.borrower.person,
        phone=mask_phone(loan.borrower.phone),
        purpose=loan.purpose,
        condition=loan.condition,
        lent_at=loan.lent_at,
        due_at=loan.due_at,
        units=units,
        team=loan.inspection_id is not None,
        reminders=len(reminders),
        last_reminder=reminders[-1] if reminders else None,
    )


@dataclass(frozen=True, kw_only=True)
class LoanBoard:
    """What is out at the moment ``at`` (UTC): overdue, due within the hour, due later.

    Each part begins with the loan that is due first.
    """

    at: datetime
    overdue: tuple[LoanSummary, ...]
    soon: tuple[LoanSummary, ...]
    later: tuple[LoanSummary, ...]

    @property
    def out(self) -> tuple[LoanSummary, ...]:
        """Every loan with a key out."""
        return self.overdue + self.soon + self.later

    @property
    def keys_out(self) -> int:
        """How many keys are out."""
        return _keys(self.out)

    @property
    def keys_soon(self) -> int:
        """How many are due within the hour."""
        return _keys(self.soon)

    @property
    def keys_overdue(self) -> int:
        """How many should be back."""
        return _keys(self.overdue)


def board_of(out: tuple[LoanSummary, ...], at: datetime) -> LoanBoard:
    """The loans with keys out, parted by when they are due."""
    ordered = sorted(out, key=lambda each: (each.due_at, each.loan_id))
    return LoanBoard(
        at=at,
        overdue=tuple(each for each in ordered if each.due_at < at),
        soon=tuple(each for each in ordered if at <= each.due_at <= at + SOON),
        later=tuple(each for each in ordered if each.due_at > at + SOON),
    )


def _keys(loans: tuple[LoanSummary, ...]) -> int:
    return sum(each.keys for each in loans)


@dataclass(frozen=True, kw_only=True)
class ReturnedRow:
    """What a scan brought back: a key, or a bag; ``counts`` by kind, ``code`` as it was read.

    ``hook`` is where they hang from now on; ``late_minutes`` is 0 when they came in time;
    ``bag`` is the number of their sealed bag; ``was_lost``: they had been noted as lost.
    """

    code: str
    unit_code: str
    unit_id: UUID | None
    counts: tuple[tuple[str, int], ...]
    holder: str
    hook: str
    late_minutes: int
    bag: str = ""
    was_lost: bool = False


@dataclass(frozen=True, kw_only=True)
class RunningInspection:
    """An inspection that has no conclusion yet; ``since`` is when the team was assigned (UTC)."""

    inspection_id: UUID
    unit_id: UUID
    team: str
    since: datetime


@dataclass(frozen=True, kw_only=True)
class KeyRequest:
    """An inspection team that waits for the keys of its unit.

    ``keys`` is how many hang at the desk; with none there, ``holder`` says who has the first one,
    empty for a unit without keys on the books. ``since`` in UTC.
    """

    inspection_id: UUID
    unit_id: UUID
    unit_code: str
    team: str
    since: datetime
    hook: str
    keys: int
    holder: str = ""
