"""Decisions on a charge: waived, put in instalments, and the owner's choice of rescission."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import NIL, Money
from handover_app.domain.refusals import DomainError


class DecisionKind(Enum):
    """What was decided about a charge instead of paying it now."""

    WAIVED = "waived"
    INSTALMENTS = "instalments"
    KEEPS = "keeps the unit"
    RESCINDS = "rescinds the contract"
    UNDECIDED = "undecided"


RESCISSION_CHOICES = frozenset({DecisionKind.KEEPS, DecisionKind.RESCINDS, DecisionKind.UNDECIDED})
"""What legal notes where the area differs beyond the threshold; the latest one counts."""


@dataclass(eq=False)
class NothingToDecide(DomainError):
    """This charge is not open."""

    item: ChargeItem


@dataclass(eq=False)
class NoRescissionRight(DomainError):
    """The contract gives no right of rescission for this difference."""

    code: str


@dataclass(eq=False)
class RescissionOpen(DomainError):
    """The area differs beyond the threshold; legal first notes that the owner keeps the unit."""

    code: str


@dataclass(eq=False)
class UnitRescinded(DomainError):
    """The owner gave the contract back: the unit left the delivery list."""

    code: str


@dataclass(eq=False)
class PlanDiffers(DomainError):
    """The instalments do not add up to what is open, or one is not positive."""

    open: Money
    planned: Money


@dataclass(frozen=True)
class Instalment:
    """A part of a charge and the day it is due."""

    due: date
    amount: Money


@dataclass(frozen=True, kw_only=True)
class ChargeDecided(Event):
    """A charge was waived, put in instalments, or the owner's choice was noted."""

    topic: ClassVar[str] = "receipts"
    item: ChargeItem
    kind: DecisionKind
    reason: str


@dataclass(eq=False, kw_only=True)
class ChargeDecision(Aggregate):
    """A decision on a charge, kept for ever.

    ``amount`` is what was waived (None: all of it, on decisions older than amounts), ``due`` the
    day the price is repaid by after a rescission, ``plan`` the instalments as [day, fen] pairs.
    """

    id: UUID
    unit_id: UUID
    item: ChargeItem
    kind: DecisionKind
    reason: str
    clerk: UUID
    at: datetime
    amount: Money | None = None
    due: date | None = None
    plan: list[list[str | int]] | None = None
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def decided(self) -> None:
        """Record the decision."""
        self.record(
            ChargeDecided(unit_id=self.unit_id, item=self.item, kind=self.kind, reason=self.reason)
        )


@dataclass(frozen=True)
class Decided:
    """What the decisions on one charge come to; ``choice`` and ``plan`` are the latest ones."""

    waived: Money = NIL
    waived_all: bool = False
    plan: tuple[Instalment, ...] = ()
    instalments: bool = False
    choice: DecisionKind | None = None
    repaid_by: date | None = None


def stored_plan(plan: Sequence[Instalment]) -> list[list[str | int]]:
    """Instalments as JSON."""
    return [[each.due.isoformat(), each.amount.fen] for each in plan]


def check_plan(open_amount: Money, plan: Sequence[Instalment]) -> None:
    """Raises: PlanDiffers unless the instalments are what is open. No plan: the rest, later."""
    planned = Money.total(each.amount for each in plan)
    if plan and (planned != open_amount or any(each.amount.fen <= 0 for each in plan)):
        raise PlanDiffers(open_amount, planned)


def sum_up(decisions: Sequence[ChargeDecision]) -> Decided:
    """All decisions on one charge, oldest first."""
    waived, waived_all, instalments = NIL, False, False
    plan: tuple[Instalment, ...] = ()
    choice: DecisionKind | None = None
    repaid_by: date | None = None
    for each in decisions:
        if each.kind is DecisionKind.WAIVED:
            waived += each.amount or NIL
            waived_all = waived_all or each.amount is None
        elif each.kind is DecisionKind.INSTALMENTS:
            instalments = True
            plan = tuple(
                Instalment(date.fromisoformat(str(due)), Money(int(fen)))
                for due, fen in each.plan or ()
            )
        else:
            choice, repaid_by = each.kind, each.due
    return Decided(waived, waived_all, plan, instalments, choice, repaid_by)
