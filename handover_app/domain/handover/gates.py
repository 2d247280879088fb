"""The stages of one unit and the gate table: what must precede what. Every desk asks here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


class Stage(Enum):
    """The steps of the day, in the default order (先验房后交付)."""

    CHECK_IN = "check-in"
    INSPECTION = "inspection"
    SETTLEMENT = "settlement"
    PAPERS = "papers"
    KEYS = "keys"
    GIFT = "gift"


class Condition(Enum):
    """What a gate may ask for."""

    AREA_DIFFERENCE_SETTLED = "area difference settled"
    ACCEPTED = "latest conclusion accepted"
    SERVICE_FEE_PAID = "service fee paid"
    MAINTENANCE_FUND_PAID = "maintenance fund paid"
    PAPERS_ISSUED = "books and manual issued"
    KEYS_TRIED = "every key tried"
    CHECKED_IN = "checked in"


class Effect(Enum):
    """What an unmet condition does."""

    BLOCK = "block"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(frozen=True)
class Gate:
    """A row of the gate table: this step asks for this condition with this effect."""

    step: Stage
    condition: Condition
    effect: Effect


DEFAULT_GATES: tuple[Gate, ...] = (
    Gate(Stage.KEYS, Condition.CHECKED_IN, Effect.WARN),
    Gate(Stage.KEYS, Condition.ACCEPTED, Effect.BLOCK),
    Gate(Stage.KEYS, Condition.AREA_DIFFERENCE_SETTLED, Effect.BLOCK),
    Gate(Stage.KEYS, Condition.SERVICE_FEE_PAID, Effect.WARN),
    Gate(Stage.KEYS, Condition.MAINTENANCE_FUND_PAID, Effect.WARN),
    Gate(Stage.KEYS, Condition.PAPERS_ISSUED, Effect.WARN),
    Gate(Stage.KEYS, Condition.KEYS_TRIED, Effect.WARN),
)
"""Guideline 第十八条2 (area difference first) and domain guide 3.4: the model contract forbids
fees and property papers as a condition of handover, so all others only warn; the gift has none."""


@dataclass(frozen=True)
class Blocker:
    """A condition that is not met, and what that does."""

    condition: Condition
    effect: Effect


@dataclass(eq=False)
class GateClosed(DomainError):
    """An earlier stage is not finished; ``blockers`` says which."""

    step: Stage
    blockers: tuple[Condition, ...]


@dataclass(eq=False)
class ReasonMissing(DomainError):
    """This needs a reason in words."""


@dataclass(eq=False)
class NothingToLift(DomainError):
    """No condition blocks this unit."""


@dataclass(eq=False)
class NotAccepted(DomainError):
    """The owner refused the flat or only looked: no lift releases the keys then."""


@dataclass(frozen=True, kw_only=True)
class GateLifted(Event):
    """A supervisor let this unit pass in spite of a condition."""

    topic: ClassVar[str] = "handover"
    condition: Condition
    reason: str
    approver: UUID


@dataclass(frozen=True, kw_only=True)
class GateChanged(Event):
    """A row of the gate table has another effect."""

    topic: ClassVar[str] = "handover"
    step: Stage
    condition: Condition
    effect: Effect


@dataclass(eq=False, kw_only=True)
class GateLift:
    """A lifted block: who, why; kept for ever."""

    id: UUID
    condition: Condition
    reason: str
    approver: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class Handover(Aggregate):
    """The process of one unit, with the blocks that were lifted for it."""

    id: UUID
    unit_id: UUID
    lifts: list[GateLift] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def blockers(
        self,
        step: Stage,
        gates: Iterable[Gate],
        met: Mapping[Condition, bool],
        firm: frozenset[Condition] = frozenset(),
    ) -> tuple[Blocker, ...]:
        """Unmet conditions of a step that block or warn; a lifted block only warns.

        A ``firm`` condition blocks whatever the table says and whatever was lifted before.
        """
        lifted = {lift.condition for lift in self.lifts}
        found = []
        for gate in gates:
            if gate.step is not step or met[gate.condition]:
                continue
            if gate.condition in firm:
                found.append(Blocker(gate.condition, Effect.BLOCK))
                continue
            if gate.effect is Effect.IGNORE:
                continue
            effect = Effect.WARN if gate.condition in lifted else gate.effect
            found.append(Blocker(gate.condition, effect))
        return tuple(found)

    def open_gate(
        self,
        step: Stage,
        gates: Iterable[Gate],
        met: Mapping[Condition, bool],
        firm: frozenset[Condition] = frozenset(),
    ) -> tuple[Blocker, ...]:
        """The warnings of a step that may begin.

        Raises:
            GateClosed: a condition blocks.
        """
        found = self.blockers(step, gates, met, firm)
        blocking = tuple(each.condition for each in found if each.effect is Effect.BLOCK)
        if blocking:
            raise GateClosed(step, blocking)
        return found

    def lift(
        self, conditions: Iterable[Condition], reason: str, approver: UUID, now: datetime
    ) -> None:
        """Let the unit pass in spite of conditions.

        Raises:
            ReasonMissing: no reason was given.
            NothingToLift: no condition was named.
        """
        if not reason.strip():
            raise ReasonMissing
        named = tuple(conditions)
        if not named:
            raise NothingToLift
        for condition in named:
            self.lifts.append(
                GateLift(
                    id=new_id(),
                    condition=condition,
                    reason=reason.strip(),
                    approver=approver,
                    at=now,
                )
            )
            self.record(
                GateLifted(
                    unit_id=self.unit_id,
                    condition=condition,
                    reason=reason.strip(),
                    approver=approver,
                )
            )
