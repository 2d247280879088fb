"""What is known of a household beyond a visit: quiet marks (L19), other units, earlier visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.authority import AuthorityKind, Scope
from handover_app.domain.visits.identity import Lacking, Presence
from handover_app.domain.visits.punctuality import Timeliness
from handover_app.domain.visits.visit import VisitorKind


class HouseholdMark(Enum):
    """Who is received with special care (domain guide L19); never printed on an owner's paper."""

    ELDERLY = "elderly"
    DISABLED = "disabled"
    PATIENT = "patient"
    DISPUTE = "known dispute"
    KEY_OWNER = "key owner"


class UnitKind(Enum):
    """What a unit is, for the ticks of a visit about several units."""

    FLAT = "flat"
    PARKING = "parking space"
    STORE = "store room"


@dataclass(eq=False)
class OtherOwners(DomainError):
    """The unit has none of this household's owners, and is no part of its visit."""

    code: str


@dataclass(frozen=True, kw_only=True)
class HouseholdMarked(Event):
    """The quiet marks of a household changed; which ones stays out of the journal."""

    topic: ClassVar[str] = "visits"
    marks: int


@dataclass(frozen=True)
class PartyLine:
    """A party of the contract at reception; ``presence`` None: nobody has said yet."""

    owner_id: UUID
    name: str
    presence: Presence | None
    matched: bool
    minor: bool
    company: bool


@dataclass(frozen=True)
class OtherUnit:
    """Another unit of the same owners; ``here``: the open visit is about it too."""

    unit_id: UUID
    code: str
    kind: UnitKind
    owner_names: str
    here: bool
    busy: bool


@dataclass(frozen=True)
class EarlierVisit:
    """A visit of the unit that is over, or the one that is open (``closed_at`` None); UTC."""

    nth: int
    queue_number: str
    kind: VisitorKind
    visitor: str
    arrived_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class ShownAuthority:
    """The authority of the open visit as the window shows it."""

    agent: str
    id_tail: str
    kind: AuthorityKind
    scopes: tuple[Scope, ...]
    valid_until: date | None
    checked_by: str
    file_id: UUID | None


@dataclass(frozen=True)
class ShownCheck:
    """The identity check of the open visit as the window shows it; ``lacking`` empty: passed."""

    original_seen: bool
    contract_seen: bool
    notice_seen: bool
    consent_general: bool
    consent_sensitive: bool
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True, kw_only=True)
class ReceptionView:
    """Everything that reception knows of a unit; ``nth`` is that of the open or the next visit."""

    unit_id: UUID
    nth: int
    parties: tuple[PartyLine, ...]
    others: tuple[OtherUnit, ...]
    visits: tuple[EarlierVisit, ...]
    marks: tuple[HouseholdMark, ...]
    appointment: tuple[date, time] | None = None
    timeliness: Timeliness | None = None
    check: ShownCheck | None = None
    authority: ShownAuthority | None = None


_PARKING = ("车位", "车库", "停车")
_STORE = ("储藏", "储物", "库房")


def unit_kind(*names: str) -> UnitKind:
    """What a unit is by the words of its sheet: building, room, layout and fit-out.

    The sales workbook has no column for it; parking spaces and store rooms are named there.
    """
    words = " ".join(names)
    # A store room may stand in the building of the garage, but not the other way round.
    if any(each in words for each in _STORE):
        return UnitKind.STORE
    return UnitKind.PARKING if any(each in words for each in _PARKING) else UnitKind.FLAT
