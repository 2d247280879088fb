"""Who stands at the desk: the identity check (form 6.2), its doubts, and a supervisor's way on.

Numbers of identity papers are compared and never kept here: an answer is match or no match.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.authority import AuthorityShown

_OF_AGE = 18
_ID_DIGITS = 18


class Presence(Enum):
    """How a party of the contract takes part in a visit."""

    PRESENT = "present"
    REPRESENTED = "represented"
    ABSENT = "absent"


class SpecialPapers(Enum):
    """Papers that stand in for the owner's own (form 6.2: minors, deceased, company owners)."""

    NONE = "none"
    DECEASED = "deceased owner"
    COMPANY = "company owner"
    GUARDIAN = "guardian of a minor"
    OTHER = "other"


class Doubt(Enum):
    """Why reception does not check a household in by itself."""

    NUMBER_DIFFERS = "number differs"
    NAME_DIFFERS = "name differs"
    EXPIRED = "document expired"
    MINOR = "minor"
    AUTHORITY_EXPIRED = "authority expired"


class Lacking(Enum):
    """What is still to be brought or said: the check counts as pending until then."""

    NUMBER = "number not compared"
    CONTRACT = "contract"
    NOTICE = "delivery notice"
    AUTHORITY = "authority"
    CONSENT = "consent"


@dataclass(eq=False)
class IdentityDoubtful(DomainError):
    """The household is not checked in by reception alone; a supervisor may let it in."""

    doubts: tuple[Doubt, ...]


@dataclass(eq=False)
class RepresentedByNobody(DomainError):
    """A co-owner was ticked as represented, and no authority was shown."""


@dataclass(eq=False)
class NotOfThisUnit(DomainError):
    """Somebody was ticked who is no party of the contract."""


@dataclass(frozen=True, kw_only=True)
class IdentityLifted(Event):
    """A supervisor let a household in in spite of doubts."""

    topic: ClassVar[str] = "visits"
    doubts: tuple[Doubt, ...]
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class IdentityChecked(Event):
    """The check of identity of an open visit was done again: counts, no names, no numbers."""

    topic: ClassVar[str] = "visits"
    present: int
    represented: int


@dataclass(frozen=True, kw_only=True)
class IdentitySheetIssued(Event):
    """The sheet of the identity check (form 6.2) was issued."""

    topic: ClassVar[str] = "visits"
    paper_id: UUID


@dataclass(frozen=True)
class Consent:
    """What the owner agrees to: use of personal data, and, separately, of sensitive data.

    Bank cards and images of identity papers are sensitive (personal information law, art. 29).
    """

    general: bool = False
    sensitive: bool = False


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """What reception was shown and told; everything may be left out.

    ``number`` is what was typed or read of an identity paper, and ``name`` the name on it;
    ``presence`` names owners of the unit, ``further`` other units of the same owners.
    """

    number: str = field(default="", repr=False)
    name: str = ""
    valid_until: date | None = None
    contract_seen: bool = False
    notice_seen: bool = False
    guardian: str = ""
    presence: tuple[tuple[UUID, Presence], ...] = ()
    papers: SpecialPapers = SpecialPapers.NONE
    remark: str = ""
    authority: AuthorityShown | None = None
    consent: Consent = Consent()
    further: tuple[UUID, ...] = ()


PLAIN_ARRIVAL = Arrival()
"""Nothing was said but who came and that the original was seen."""


@dataclass(eq=False, kw_only=True)
class PartyCheck:
    """How an owner takes part; a later row of the same owner counts instead."""

    id: UUID
    owner_id: UUID
    presence: Presence
    matched: bool
    clerk: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class IdentityCheck:
    """One check of identity with its ticks; another one is added, never written over.

    ``consent_version`` is the version of the text that was agreed to. ``lifted`` are the doubts
    that ``approver`` let pass, with the reason.
    """

    id: UUID
    original_seen: bool
    contract_seen: bool
    notice_seen: bool
    valid_until: date | None
    guardian: str
    papers: SpecialPapers
    remark: str
    consent_general: bool
    consent_sensitive: bool
    consent_version: str
    lifted: tuple[Doubt, ...]
    lift_reason: str
    approver: UUID | None
    clerk: UUID
    at: datetime


@dataclass(frozen=True)
class NumberAnswer:
    """What a typed number came to: whose it is, or nobody's; nothing else is revealed."""

    owner_id: UUID | None
    name: str = ""
    minor: bool = False


@dataclass(frozen=True)
class PersonOnContract:
    """A party of the contract as the identity check sees it; the number never leaves a service."""

    owner_id: UUID
    name: str
    number: str = field(repr=False)

    def minor(self, today: date) -> bool:
        """Whether the date of birth in the number makes the party younger than 18."""
        return is_minor(self.number, today)


def born_on(number: str) -> date | None:
    """The date of birth in an 18-digit identity number (GB 11643); None: it has none."""
    if len(number) != _ID_DIGITS or not number[:17].isdigit():
        return None
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def is_minor(number: str, today: date) -> bool:
    """Whether the holder is younger than 18; a number without a date says nothing."""
    born = born_on(number)
    if born is None:
        return False
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return 0 <= years < _OF_AGE


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same, whatever blanks and dots stand between their parts."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(each for each in name.casefold() if each not in " \u3000·•．.")


def doubts_of(
    arrival: Arrival, people: Iterable[PersonOnContract], *, agent_acts: bool, today: date
) -> tuple[Doubt, ...]:
    """Why reception may not check in by itself; ``arrival.number`` is normalised already.

    For an agent number and name are those of the agent, who stands on no contract.
    """
    parties = tuple(people)
    shown = next((each for each in parties if each.number == arrival.number), None)
    named = arrival.name.strip()
    found: list[Doubt] = []
    if not agent_acts:
        if arrival.number and shown is None:
            found.append(Doubt.NUMBER_DIFFERS)
        if named and not _is_party(named, shown, parties):
            found.append(Doubt.NAME_DIFFERS)
    if arrival.valid_until is not None and arrival.valid_until < today:
        found.append(Doubt.EXPIRED)
    if _minor_alone(shown, parties, today) and not arrival.guardian.strip() and not agent_acts:
        found.append(Doubt.MINOR)
    shown_authority = arrival.authority
    if shown_authority is not None and shown_authority.expired(today):
        found.append(Doubt.AUTHORITY_EXPIRED)
    return tuple(found)


def _is_party(
    named: str, shown: PersonOnContract | None, parties: tuple[PersonOnContract, ...]
) -> bool:
    of_the_number = (shown,) if shown is not None else parties
    return any(same_name(named, each.name) for each in of_the_number)


def _minor_alone(
    shown: PersonOnContract | None, parties: tuple[PersonOnContract, ...], today: date
) -> bool:
    """A minor shows the paper, or nobody of age stands on the contract."""
    if shown is not None:
        return shown.minor(today)
    return bool(parties) and all(each.minor(today) for each in parties)
