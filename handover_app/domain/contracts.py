"""What was agreed with single units: terms of the area settlement, homes, penalties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import ClassVar
from uuid import UUID

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.events import Event
from handover_app.domain.fees import AreaMethod, Penalty, PenaltyKind
from handover_app.domain.refusals import DomainError

MOST_HOMES = 20
_MOST_FACTOR = 10


class TermsProblem(Enum):
    """What is wrong with the terms of a contract."""

    THRESHOLD = "the threshold is not from nought to less than 100 %"
    FACTOR = "the factor is not from nought to ten"
    HOMES = "the family's homes are not from nought to twenty"


@dataclass(eq=False)
class TermsUnfit(DomainError):
    """The terms of a contract can't be used."""

    problem: TermsProblem


@dataclass(eq=False)
class NoPenalty(DomainError):
    """There is no penalty of this kind to be cancelled."""

    kind: PenaltyKind


@dataclass(frozen=True, kw_only=True)
class AreaTerms:
    """How a contract settles an area difference; None: the national rule (3 %, twice)."""

    clause: AreaClause
    method: AreaMethod = AreaMethod.DIFFERENCE_TIMES_PRICE
    threshold: Fraction | None = None
    factor: Fraction | None = None


@dataclass(frozen=True, kw_only=True)
class ContractTermsSet(Event):
    """The terms of a unit's contract were entered; both, since no paper says it otherwise."""

    topic: ClassVar[str] = "units"
    before: AreaTerms
    after: AreaTerms


@dataclass(frozen=True, kw_only=True)
class HomesSet(Event):
    """How many homes the family has was noted, for the estimate of the deed tax."""

    topic: ClassVar[str] = "units"
    homes: int | None


@dataclass(frozen=True, kw_only=True)
class PenaltyRecorded(Event):
    """Finance recorded a penalty of the contract."""

    topic: ClassVar[str] = "fees"
    penalty: Penalty
    reason: str


@dataclass(frozen=True, kw_only=True)
class PenaltyCancelled(Event):
    """Finance took a penalty back."""

    topic: ClassVar[str] = "fees"
    kind: PenaltyKind
    reason: str


@dataclass(frozen=True)
class PenaltyRecord:
    """A penalty as it was recorded, or cancelled; `clerk` by name."""

    unit_id: UUID
    penalty: Penalty
    cancelled: bool
    reason: str
    clerk: str
    at: datetime


def check_terms(terms: AreaTerms) -> None:
    """See that the terms can be settled by.

    Raises:
        TermsUnfit: the threshold or the factor is impossible.
    """
    if terms.threshold is not None and not 0 <= terms.threshold < 1:
        raise TermsUnfit(TermsProblem.THRESHOLD)
    if terms.factor is not None and not 0 <= terms.factor <= _MOST_FACTOR:
        raise TermsUnfit(TermsProblem.FACTOR)


def check_homes(homes: int | None) -> None:
    """See that a family can have so many homes.

    Raises:
        TermsUnfit: it cannot.
    """
    if homes is not None and not 0 <= homes <= MOST_HOMES:
        raise TermsUnfit(TermsProblem.HOMES)
