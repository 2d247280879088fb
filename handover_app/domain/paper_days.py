"""The day on paper: numbered sheets printed the evening before, and what was entered from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError


class SheetKind(Enum):
    """What is written on a numbered sheet, or on a numbered line of a list."""

    CHECK_IN = "check-in"
    RECEIPT = "receipt"
    KEYS = "keys"
    GIFT = "gift"


SERIES: dict[SheetKind, str] = {
    SheetKind.CHECK_IN: "ZQ",
    SheetKind.RECEIPT: "ZS",
    SheetKind.KEYS: "ZY",
    SheetKind.GIFT: "ZL",
}
"""The letters of each book of paper numbers (纸签, 纸收, 纸钥, 纸礼)."""

ENTERED_BY: dict[SheetKind, frozenset[str]] = {
    SheetKind.CHECK_IN: frozenset({"CheckedIn"}),
    SheetKind.RECEIPT: frozenset({"ReceiptIssued"}),
    SheetKind.KEYS: frozenset({"KeysHandedOver"}),
    SheetKind.GIFT: frozenset({"GiftIssued", "ArticlesIssued"}),
}
"""The names of the events by which an operation did what is written on a sheet of the kind."""

MOST_BLANKS = 2000
"""No more blank receipts than this are printed for a day."""


def sheet_number(kind: SheetKind, day: date, serial: int) -> str:
    """The number of a sheet: its book, its day, and its place among those of the day."""
    return f"{SERIES[kind]}-{day:%Y%m%d}-{serial:04d}"


@dataclass(eq=False)
class SheetUnknown(DomainError):
    """No sheet of paper bears this number."""

    number: str


@dataclass(eq=False)
class SheetDone(DomainError):
    """The sheet was entered, or returned unused, before: when and by whom."""

    number: str
    at: datetime
    clerk: str
    returned: bool


@dataclass(eq=False)
class SheetOfAnotherUnit(DomainError):
    """The sheet was printed for this other unit."""

    number: str
    code: str


@dataclass(eq=False)
class SheetOfAnotherKind(DomainError):
    """What was about to be done is not what is written on the sheet."""

    number: str
    kind: SheetKind


@dataclass(eq=False)
class NotHappenedYet(DomainError):
    """What was done on paper lies before its entry, and not before the sheet was printed."""

    number: str


@dataclass(eq=False)
class NobodyExpected(DomainError):
    """No sold unit waits for its keys on this day: there is nothing to print."""

    day: date


@dataclass(eq=False)
class PaperDayOver(DomainError):
    """Sheets are printed for a day to come, or for today."""

    day: date


@dataclass(eq=False)
class SheetReasonMissing(DomainError):
    """Sheets come back unused with a reason."""


@dataclass(frozen=True, kw_only=True)
class PaperDayPrinted(Event):
    """The sheets of a day were numbered for printing; a second run adds what is new."""

    topic: ClassVar[str] = "paper_days"
    day: date
    sheets: int


@dataclass(frozen=True, kw_only=True)
class PaperEntered(Event):
    """What stands on a sheet was entered; the approver compared both."""

    topic: ClassVar[str] = "paper_days"
    number: str
    kind: SheetKind
    happened_at: datetime
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class SheetsReturned(Event):
    """Sheets came back unused or spoiled."""

    topic: ClassVar[str] = "paper_days"
    numbers: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class PaperSheet:
    """A numbered sheet; ``done_at`` (UTC) is when it was entered or returned, None: open."""

    number: str
    kind: SheetKind
    day: date
    printed_at: datetime
    unit_id: UUID | None = None
    unit_code: str = ""
    done_at: datetime | None = None
    done_by: str = ""
    happened_at: datetime | None = None
    returned: bool = False
    reason: str = ""
