"""Clerks, their roles and rights, PIN lock-out and the second person's approval."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError

CONSOLE_NAME = "command line"
CONSOLE_STATION = "console"
PINS_BEFORE_LOCK = 5
FIRST_LOCK = timedelta(seconds=60)


class Role(Enum):
    """What a person does on the day; one clerk may have several."""

    LEAD = "lead"
    RECEPTION = "reception"
    CASHIER = "cashier"
    FINANCE = "finance"
    LEGAL = "legal"
    INSPECTOR = "inspector"
    DISPATCHER = "dispatcher"
    REPAIR = "repair"
    KEY_CLERK = "key clerk"
    GIFTS = "gifts and papers"
    COMPLAINTS = "complaints"
    PROPERTY_DESK = "property desk"
    ADMINISTRATOR = "administrator"


class Right(Enum):
    """What a use case asks for; the services check it, not the widgets."""

    IMPORT_UNITS = "import units"
    MANAGE_PEOPLE = "manage people"
    CHANGE_SETTINGS = "change settings"
    CORRECT_OWNER = "correct owner"
    CHECK_IN = "check in"
    TAKE_MONEY = "take money"
    ISSUE_REFUND = "issue refund"
    APPROVE_REFUND = "approve refund"
    DECIDE_CHARGE = "decide charge"
    RECORD_RESCISSION = "record rescission"
    VOID_RECEIPT = "void receipt"
    CHECK_REFUND = "check refund"
    SEND_REFUNDS = "send refunds"
    CLOSE_DAY = "close day"
    LIFT_CLOSING = "lift closing"
    RECORD_PENALTY = "record penalty"
    ISSUE_STATEMENTS = "issue statements"
    IMPORT_PAYMENTS = "import payments"
    WITNESS_CASH = "witness cash"
    SET_FEES = "set fees"
    DISPATCH = "dispatch"
    INSPECT = "inspect"
    ISSUE_NOTICE = "issue notice"
    KEEP_ROSTER = "keep roster"
    REPAIR = "repair"
    SETTLE_DEFECTS = "settle defects"
    JUDGE_REFUSAL = "judge refusal"
    TRY_KEYS = "try keys"
    HAND_OVER_KEYS = "hand over keys"
    LEND_KEYS = "lend keys"
    KEEP_KEYS = "keep keys"
    LIFT_GATE = "lift gate"
    ISSUE_GIFT = "issue gift"
    EXCEPT_GIFT = "except gift"
    KEEP_STOCK = "keep stock"
    ISSUE_ARTICLES = "issue articles"
    SEND_NOTICES = "send delivery notices"
    TICK_CONDITIONS = "tick delivery conditions"
    KEEP_APPOINTMENTS = "keep appointments"
    ENTER_PAPER = "enter what was done on paper"
    PRINT_PAPERS = "print papers"
    SEE_BOARD = "see board"
    REHEARSE = "rehearse"


_EVERYONE = frozenset({Right.SEE_BOARD, Right.PRINT_PAPERS})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.LEAD: _EVERYONE
    | {
        Right.CHECK_IN,
        Right.CORRECT_OWNER,
        Right.SEND_NOTICES,
        Right.TICK_CONDITIONS,
        Right.KEEP_APPOINTMENTS,
        Right.ISSUE_ARTICLES,
        Right.KEEP_STOCK,
        Right.EXCEPT_GIFT,
        Right.ENTER_PAPER,
        Right.DISPATCH,
        Right.KEEP_ROSTER,
        Right.ISSUE_NOTICE,
        Right.REPAIR,
        Right.SETTLE_DEFECTS,
        Right.LIFT_GATE,
        Right.APPROVE_REFUND,
        Right.DECIDE_CHARGE,
        Right.VOID_RECEIPT,
        Right.CLOSE_DAY,
        Right.LIFT_CLOSING,
        Right.WITNESS_CASH,
    },
    Role.RECEPTION: _EVERYONE
    | {
        Right.CHECK_IN,
        Right.CORRECT_OWNER,
        Right.SEND_NOTICES,
        Right.KEEP_APPOINTMENTS,
        Right.ENTER_PAPER,
    },
    Role.CASHIER: _EVERYONE
    | {
        Right.TAKE_MONEY,
        Right.ISSUE_REFUND,
        Right.ISSUE_STATEMENTS,
        Right.WITNESS_CASH,
        Right.ENTER_PAPER,
    },
    Role.FINANCE: _EVERYONE
    | {
        Right.TAKE_MONEY,
        Right.ISSUE_REFUND,
        Right.APPROVE_REFUND,
        Right.DECIDE_CHARGE,
        Right.VOID_RECEIPT,
        Right.CHECK_REFUND,
        Right.SEND_REFUNDS,
        Right.CLOSE_DAY,
        Right.RECORD_PENALTY,
        Right.ISSUE_STATEMENTS,
        Right.IMPORT_PAYMENTS,
        Right.WITNESS_CASH,
        Right.SET_FEES,
        Right.TICK_CONDITIONS,
        Right.ENTER_PAPER,
    },
    Role.LEGAL: _EVERYONE | {Right.RECORD_RESCISSION, Right.JUDGE_REFUSAL, Right.TICK_CONDITIONS},
    Role.INSPECTOR: _EVERYONE | {Right.DISPATCH, Right.INSPECT, Right.ISSUE_NOTICE},
    Role.DISPATCHER: _EVERYONE | {Right.DISPATCH, Right.KEEP_ROSTER},
    Role.REPAIR: _EVERYONE | {Right.REPAIR},
    Role.KEY_CLERK: _EVERYONE
    | {
        Right.TRY_KEYS,
        Right.HAND_OVER_KEYS,
        Right.LEND_KEYS,
        Right.KEEP_KEYS,
        Right.ENTER_PAPER,
    },
    Role.GIFTS: _EVERYONE
    | {Right.ISSUE_GIFT, Right.ISSUE_ARTICLES, Right.KEEP_STOCK, Right.ENTER_PAPER},
    Role.COMPLAINTS: _EVERYONE,
    Role.PROPERTY_DESK: _EVERYONE | {Right.ISSUE_ARTICLES},
    Role.ADMINISTRATOR: frozenset(Right),
}


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """All rights that any of the roles has."""
    return frozenset().union(*(RIGHTS[role] for role in roles))


@dataclass(eq=False)
class NotAllowed(DomainError):
    """The clerk's roles do not include the right."""

    right: Right


@dataclass(eq=False)
class WrongPin(DomainError):
    """Name and PIN do not belong together; ``left`` tries remain before the lock."""

    clerk_id: UUID | None
    left: int


@dataclass(eq=False)
class PinLocked(DomainError):
    """Too many wrong PINs; the clerk may try again after ``until`` (UTC)."""

    until: datetime


@dataclass(eq=False)
class ApprovalNeeded(DomainError):
    """A second person must consent with a PIN."""

    right: Right


@dataclass(eq=False)
class SamePerson(DomainError):
    """Whoever asks cannot be the second person."""


@dataclass(eq=False)
class NameTaken(DomainError):
    """Another clerk bears this name."""

    name: str


@dataclass(eq=False)
class PinTooShort(DomainError):
    """A PIN has at least four digits."""


@dataclass(eq=False)
class NameMissing(DomainError):
    """A clerk, or the project, needs a name."""


@dataclass(frozen=True, kw_only=True)
class ClerkAdded(Event):
    """A clerk may work from now on."""

    topic: ClassVar[str] = "people"
    clerk_id: UUID
    roles: tuple[Role, ...]


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """A clerk took a station over; ``relieved`` is who sat there before."""

    topic: ClassVar[str] = "people"
    clerk_id: UUID
    relieved: UUID | None


@dataclass(frozen=True, kw_only=True)
class Approved(Event):
    """A second person consented to one operation."""

    topic: ClassVar[str] = "people"
    approver: UUID
    right: Right
    operation: UUID
    reason: str


@dataclass(eq=False, kw_only=True)
class Clerk(Aggregate):
    """Somebody who works with the program. ``pin_hash`` None: cannot sign in at the window."""

    id: UUID
    name: str
    pin_hash: str | None
    roles: tuple[Role, ...]
    active: bool = True
    failed_pins: int = 0
    locked_until: datetime | None = None
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def rights(self) -> frozenset[Right]:
        """All rights of the clerk's roles; none once inactive."""
        return rights_of(self.roles) if self.active else frozenset()

    def summary(self) -> ClerkSummary:
        """What the window shows of the clerk."""
        return ClerkSummary(self.id, self.name, self.roles, self.rights, self.active)

    def refuse_while_locked(self, now: datetime) -> None:
        """Raises: PinLocked."""
        if self.locked_until is not None and now < self.locked_until:
            raise PinLocked(self.locked_until)

    def count_wrong_pin(self, now: datetime) -> None:
        """Five wrong PINs lock for 60 seconds; each further one doubles the wait."""
        self.failed_pins += 1
        beyond = self.failed_pins - PINS_BEFORE_LOCK
        if beyond >= 0:
            self.locked_until = now + FIRST_LOCK * (2 ** min(beyond, 10))

    def signed_in(self, relieved: UUID | None) -> None:
        """The right PIN clears the count of wrong ones."""
        self.failed_pins = 0
        self.locked_until = None
        self.record(SignedIn(clerk_id=self.id, relieved=relieved))

    def approved(self, right: Right, operation: UUID, reason: str) -> None:
        """Consent to one operation of somebody else."""
        self.failed_pins = 0
        self.locked_until = None
        self.record(Approved(approver=self.id, right=right, operation=operation, reason=reason))


@dataclass(frozen=True)
class Approval:
    """A second person's consent as stored."""

    id: UUID
    operation: UUID
    approver: UUID
    approver_name: str
    right: Right
    reason: str


@dataclass(frozen=True)
class ClerkSummary:
    """A clerk as the window sees one."""

    id: UUID
    name: str
    roles: tuple[Role, ...]
    rights: frozenset[Right]
    active: bool = True


PIN_LENGTH = 4


def check_pin(pin: str) -> None:
    """Raises: PinTooShort unless the PIN has four plain digits or more."""
    if len(pin) < PIN_LENGTH or not (pin.isascii() and pin.isdigit()):
        raise PinTooShort
