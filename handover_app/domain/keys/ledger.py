"""The key ledger (钥匙管理台账, E04): who held what when, as rows that are asked for."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.states import MovementKind
from handover_app.domain.keys.texts import printable
from handover_app.domain.refusals import DomainError

_LONGEST = 120


@dataclass(frozen=True, kw_only=True)
class LedgerFilter:
    """What is asked for; what is empty does not narrow.

    ``code`` is the beginning of a unit's code, or of the name of public keys; ``person`` and
    ``company`` are parts of names, of holders and of borrowers; ``since`` and ``until`` are days of
    the venue, both inclusive.
    """

    key_ids: tuple[UUID, ...] = ()
    unit_id: UUID | None = None
    code: str = ""
    person: str = ""
    company: str = ""
    kinds: tuple[MovementKind, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def narrows(self) -> tuple[str, ...]:
        """The names of the fields that narrow, for the journal: their texts may name persons."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name))

    def plain(self) -> LedgerFilter:
        """The same question in signs that a database takes.

        Of a text that is longer than any name so much is left that it still finds nothing.
        """
        return replace(
            self, code=_plain(self.code), person=_plain(self.person), company=_plain(self.company)
        )


def _plain(text: str) -> str:
    return printable(text).strip()[: _LONGEST + 1]


@dataclass(frozen=True)
class LedgerPlace:
    """The row after which the next page begins."""

    at: datetime
    movement_id: UUID


@dataclass(frozen=True)
class LedgerRow:
    """A movement; ``held_by`` had the key before it, ``holder`` has it after it. UTC."""

    movement_id: UUID
    key_id: UUID
    unit_id: UUID | None
    at: datetime
    code: str
    kind: str
    short_id: str
    movement: MovementKind
    held_by: str
    holder: str
    place: str
    clerk: str
    loan_number: str
    note: str


@dataclass(frozen=True)
class LedgerPage:
    """Rows, newest first; ``after`` is where the next page begins, None at the end."""

    rows: tuple[LedgerRow, ...]
    after: LedgerPlace | None = None


class LedgerForm(Enum):
    """As what a ledger is written out."""

    EXCEL = "excel"
    PDF = "pdf"


@dataclass(eq=False)
class LedgerTooLong(DomainError):
    """More rows than one file takes: the question is to be narrowed."""

    limit: int


@dataclass(eq=False)
class LedgerEmpty(DomainError):
    """No movement answers the question, so no file is written."""


@dataclass(frozen=True, kw_only=True)
class KeyLedgerExported(KeyEvent):
    """The ledger, or a part of it, left the program as a file."""

    topic: ClassVar[str] = "keys"
    form: LedgerForm
    rows: int
    narrowed_by: tuple[str, ...]
    since: date | None
    until: date | None
