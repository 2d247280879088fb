"""The stages of one unit and the gate table: what must precede what. Every desk asks here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.handover.marks import MarkKind, ReasonMissing, StepMark, StepMarked, newest
from handover_app.domain.handover.stages import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


class Condition(Enum):
    """What a gate may ask for."""

    AREA_DIFFERENCE_SETTLED = "area difference settled"
    ACCEPTED = "latest conclusion accepted"
    SERVICE_FEE_PAID = "service fee paid"
    MAINTENANCE_FUND_PAID = "maintenance fund paid"
    PAPERS_ISSUED = "books and manual issued"
    KEYS_TRIED = "every key tried"
    CHECKED_IN = "checked in"
    INSPECTED = "flat was inspected"
    DELIVERY_CONDITIONS_MET = "conditions of the delivery met"


MONEY = (
    Condition.AREA_DIFFERENCE_SETTLED,
    Condition.SERVICE_FEE_PAID,
    Condition.MAINTENANCE_FUND_PAID,
)
"""Conditions that somebody meets by paying."""


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


_B, _W, _I = Effect.BLOCK, Effect.WARN, Effect.IGNORE
_DEFAULTS: dict[Condition, dict[Stage, Effect]] = {
    Condition.CHECKED_IN: {
        Stage.INSPECTION: _W, Stage.SETTLEMENT: _I, Stage.PAPERS: _W, Stage.KEYS: _W,
        Stage.GIFT: _I,
    },
    Condition.INSPECTED: {
        Stage.SETTLEMENT: _I, Stage.PAPERS: _W,
    },
    Condition.ACCEPTED: {
        Stage.SETTLEMENT: _I, Stage.PAPERS: _I, Stage.KEYS: _B,
    },
    Condition.AREA_DIFFERENCE_SETTLED: {
        Stage.CHECK_IN: _I, Stage.INSPECTION: _I, Stage.PAPERS: _W, Stage.KEYS: _B, Stage.GIFT: _I,
    },
    Condition.SERVICE_FEE_PAID: {
        Stage.CHECK_IN: _I, Stage.INSPECTION: _I, Stage.PAPERS: _I, Stage.KEYS: _W, Stage.GIFT: _I,
    },
    Condition.MAINTENANCE_FUND_PAID: {
        Stage.CHECK_IN: _I, Stage.INSPECTION: _I, Stage.PAPERS: _I, Stage.KEYS: _W, Stage.GIFT: _I,
    },
    Condition.PAPERS_ISSUED: {
        Stage.KEYS: _W, Stage.GIFT: _I,
    },
    Condition.KEYS_TRIED: {
        Stage.KEYS: _W,
    },
    Condition.DELIVERY_CONDITIONS_MET: {
        Stage.CHECK_IN: _W, Stage.INSPECTION: _I, Stage.SETTLEMENT: _I, Stage.PAPERS: _I,
        Stage.KEYS: _W,
    },
}  # fmt: skip
DEFAULT_GATES: tuple[Gate, ...] = tuple(
    Gate(stage, condition, _DEFAULTS[condition][stage])
    for stage in Stage
    for condition in Condition
    if stage in _DEFAULTS[condition]
)
"""Every row a project may set, with the default (domain guide 3.4, 8.1, G04, G05).

Only two block, both the keys: the area difference (guideline 第十八条2) and the latest conclusion.
The model contract forbids fees and property papers as a condition, so no fee stands before the
inspection and fees only warn before the keys. A row is ignored where nearly every household would
raise it at that step: a warning that is always there is read by nobody. The gift has none (J06),
and its row for the acceptance does not exist: a gift is never tied to it.
"""

OFFERED = frozenset((each.step, each.condition) for each in DEFAULT_GATES)


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
class NothingToLift(DomainError):
    """No condition blocks this unit at this step."""


@dataclass(eq=False)
class GateNotOffered(DomainError):
    """This step never asks for this condition: a gift is not tied to an acceptance (J06)."""

    step: Stage
    condition: Condition


@dataclass(eq=False)
class NotAccepted(DomainError):
    """The owner refused the flat or only looked: no lift releases the keys then."""


@dataclass(frozen=True, kw_only=True)
class GateLifted(Event):
    """A supervisor let this unit pass in spite of a condition."""

    topic: ClassVar[str] = "handover"
    step: Stage
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
    """A lifted block of one step: who, why; kept for ever."""

    id: UUID
    step: Stage
    condition: Condition
    reason: str
    approver: UUID
    at: datetime


@dataclass(eq=False, kw_only=True)
class Handover(Aggregate):
    """The process of one unit: the blocks lifted for it, and the marks that desks set."""

    id: UUID
    unit_id: UUID
    lifts: list[GateLift] = field(default_factory=list)
    marks: list[StepMark] = field(default_factory=list)
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
        lifted = {lift.condition for lift in self.lifts if lift.step is step}
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
        self,
        conditions: Iterable[Condition],
        reason: str,
        approver: UUID,
        now: datetime,
        step: Stage = Stage.KEYS,
    ) -> None:
        """Let the unit pass to a step in spite of conditions.

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
                    step=step,
                    condition=condition,
                    reason=reason.strip(),
                    approver=approver,
                    at=now,
                )
            )
            self.record(
                GateLifted(
                    unit_id=self.unit_id,
                    step=step,
                    condition=condition,
                    reason=reason.strip(),
                    approver=approver,
                )
            )

    def mark(self, stage: Stage, kind: MarkKind, reason: str, clerk: UUID, now: datetime) -> None:
        """Say that a step is not needed, comes later, or that this holds no longer.

        Raises:
            ReasonMissing: no reason was given.
            StepNotMarkable: this step can't be marked so.
            NothingToTakeBack: the step has no mark.
        """
        mark = StepMark.checked(stage, kind, reason, clerk, now, newest(self.marks))
        self.marks.append(mark)
        self.record(StepMarked(unit_id=self.unit_id, stage=stage, kind=kind, reason=mark.reason))
