"""An agent's authority (委托书): what it covers, until when, and a supervisor's way on (6.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError

_TAIL = 4


class Scope(Enum):
    """What an authority may cover, in the order of the day."""

    INSPECT = "inspect"
    SIGN = "sign"
    PAY = "pay"
    TAKE_KEYS = "take keys"


class AuthorityKind(Enum):
    """How the authority was given."""

    NOTARISED = "notarised"
    SIGNED_ON_SITE = "signed on site"
    COMPANY = "of a company"


class AuthorityLack(Enum):
    """What an authority must say."""

    AGENT = "agent"
    SCOPE = "scope"
    ID_NUMBER = "identity number"


@dataclass(eq=False)
class BeyondAuthority(DomainError):
    """The agent's authority does not cover this step; ``until`` is the day on which it ended."""

    scope: Scope
    agent: str
    until: date | None
    unit_id: UUID


@dataclass(eq=False)
class AuthorityIncomplete(DomainError):
    """The authority was not noted: something of it is missing."""

    lacks: AuthorityLack


@dataclass(eq=False)
class NoAgentHere(DomainError):
    """Nobody acts for the owners of this unit now; there is no authority to add to."""


@dataclass(eq=False)
class SensitiveConsentMissing(DomainError):
    """An image of papers is kept only with the separate consent."""


@dataclass(frozen=True, kw_only=True)
class AuthorityNoted(Event):
    """An agent's authority was looked at; without the agent's name and number."""

    topic: ClassVar[str] = "visits"
    kind: AuthorityKind
    scopes: tuple[Scope, ...]
    valid_until: date | None


@dataclass(frozen=True, kw_only=True)
class AuthorityFiled(Event):
    """A file was put to an agent's authority."""

    topic: ClassVar[str] = "visits"
    file_id: UUID


@dataclass(frozen=True, kw_only=True)
class AuthorityLifted(Event):
    """A supervisor let an agent do a step that the authority does not cover."""

    topic: ClassVar[str] = "visits"
    scope: Scope
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class AuthorityShown:
    """An authority as it lies on the desk; of the agent's number only the tail is kept."""

    agent: str
    kind: AuthorityKind
    scopes: tuple[Scope, ...]
    id_number: str = field(default="", repr=False)
    valid_until: date | None = None

    @property
    def id_tail(self) -> str:
        """The last four characters of the agent's number."""
        return self.id_number.strip()[-_TAIL:].upper()

    def check(self) -> None:
        """Raises: AuthorityIncomplete."""
        lacks = {
            AuthorityLack.AGENT: not self.agent.strip(),
            AuthorityLack.SCOPE: not self.scopes,
            AuthorityLack.ID_NUMBER: len(self.id_tail) < _TAIL,
        }
        for lack, there in lacks.items():
            if there:
                raise AuthorityIncomplete(lack)

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.valid_until is not None and self.valid_until < today


@dataclass(eq=False, kw_only=True)
class Authority:
    """An authority that was looked at; a later one of the same visit counts instead.

    ``clerk`` is who checked it. ``file_id`` names the photo of it among the stored files.
    """

    id: UUID
    agent: str
    id_tail: str
    kind: AuthorityKind
    scopes: tuple[Scope, ...]
    valid_until: date | None
    clerk: UUID
    at: datetime
    file_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class ScopeLift:
    """A step that a supervisor opened to the agent for the rest of the visit."""

    id: UUID
    scope: Scope
    reason: str
    approver: UUID
    at: datetime


@dataclass(frozen=True)
class ActingAgent:
    """Who acts for the owners of a unit now, and what is covered.

    ``beside_owner``: an owner is here too, and the agent stands in for another one only.
    """

    visit_id: UUID
    agent: str
    scopes: tuple[Scope, ...] = ()
    valid_until: date | None = None
    beside_owner: bool = False
    lifted: tuple[Scope, ...] = ()

    def covers(self, scope: Scope, today: date) -> bool:
        """Whether the agent may do the step without anybody's consent."""
        return scope in self.lifted or (scope in self.scopes and not self.ended(today))

    def ended(self, today: date) -> bool:
        """Whether the authority's last day has passed."""
        return self.valid_until is not None and self.valid_until < today
