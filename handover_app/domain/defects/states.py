"""The states of a defect, the steps that lead through them, and whose move it is."""

from __future__ import annotations

from enum import Enum


class DefectState(Enum):
    """Where a defect stands; the rounds repeat from `ASSIGNED` to `PASSED`."""

    NOTED = "noted"
    ASSIGNED = "assigned"
    IN_REPAIR = "in repair"
    REPAIRED = "repaired"
    PASSED = "passed"
    CLOSED = "closed"
    DISPUTED = "disputed"
    WAITING_ACCESS = "waiting for access"
    CANNOT_FIX = "cannot be fixed"
    CANCELLED = "cancelled"

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be done."""
        return self in SETTLED


SETTLED = frozenset({DefectState.CLOSED, DefectState.CANNOT_FIX, DefectState.CANCELLED})
TO_REPAIR = frozenset({DefectState.NOTED, DefectState.ASSIGNED, DefectState.IN_REPAIR})


class StepKind(Enum):
    """What was done with a defect; steps are only added."""

    NOTED = "noted"
    CHANGED = "changed"
    ORDERED = "ordered from a crew"
    NOTIFIED = "contractor notified"
    STARTED = "repair began"
    REPAIRED = "repaired"
    PASSED = "re-inspection passed"
    FAILED = "re-inspection failed"
    CLOSED = "closed"
    CLOSED_ON_THE_SPOT = "closed on the spot"
    DISPUTED = "disputed"
    DISPUTE_ACCEPTED = "dispute accepted"
    DISPUTE_REJECTED = "dispute rejected"
    NO_ACCESS = "no access"
    ACCESS_GIVEN = "access given"
    CANNOT_FIX = "cannot be fixed"
    CANCELLED = "cancelled"


class ReinspectionMethod(Enum):
    """How a repair is proved (form 6.5)."""

    LOOKING = "looking"
    PONDING = "ponding"
    SPRAYING = "spraying"
    PRESSURE = "pressure"
    POWER = "power"
    TAPPING = "tapping"
    MEASURING = "measuring"


class OrderState(Enum):
    """Where an order stands."""

    REQUESTED = "requested"
    DISPATCHED = "dispatched"
    ARRIVED = "arrived"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def over(self) -> bool:
        """Whether the crew is free again."""
        return self in (OrderState.DONE, OrderState.CANCELLED)


class Mover(Enum):
    """Who has to move next."""

    RECTIFICATION_DESK = "rectification desk"
    CREW = "repair crew"
    CONTRACTOR = "contractor"
    INSPECTOR = "inspector"
    OWNER = "owner"
    LEAD = "lead"
    KEY_DESK = "key desk"
    NOBODY = "nobody"


_MOVES = {
    DefectState.NOTED: Mover.RECTIFICATION_DESK,
    DefectState.REPAIRED: Mover.INSPECTOR,
    DefectState.PASSED: Mover.OWNER,
    DefectState.DISPUTED: Mover.LEAD,
    DefectState.WAITING_ACCESS: Mover.KEY_DESK,
}


def whose_move(state: DefectState, *, with_crew: bool) -> Mover:
    """Who moves next; ``with_crew``: a crew's order is running for the defect."""
    if state.settled:
        return Mover.NOBODY
    if state in TO_REPAIR and with_crew:
        return Mover.CREW
    if state in (DefectState.ASSIGNED, DefectState.IN_REPAIR):
        return Mover.CONTRACTOR
    return _MOVES[state]
