"""The figures of the day and the grid of all units."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from handover_app.domain.handover import Stage
from handover_app.domain.money import Money


class CellState(Enum):
    """The colour of a unit on the grid."""

    DELIVERED = "delivered"
    IN_HAND = "in hand"
    BLOCKED = "blocked"
    REFUSED = "refused"
    NOT_COME = "not come"
    NOT_SOLD = "not sold"


@dataclass(frozen=True)
class Cell:
    """A unit on the grid."""

    unit_id: UUID
    code: str
    building: str
    entrance: str
    floor: int
    room: str
    state: CellState
    deemed: bool = False
    """Deemed delivered (视同交付): a word beside the state, which it never changes."""


@dataclass(frozen=True)
class StationLoad:
    """How many wait for a step, and how long the longest has (minutes)."""

    stage: Stage
    waiting: int
    longest: int


@dataclass(frozen=True)
class Board:
    """The whole day on one page. Delivered: accepted and the key sheet signed (guide 7.3).

    ``keys_ready`` is how many units' keys are all tried and labelled (E06); ``keys_overdue`` is how
    many lent keys should be back (E05); ``keys_days_late`` how many days the contractor's transfer
    is late, 0 while it is in time or complete (E03). ``first_inspections`` is how many flats were
    concluded once at least, ``first_passed`` how many of these the first time without issues;
    ``deemed`` counts units deemed delivered, none of which is delivered by that.
    """

    due: int
    arrived: int
    in_hand: int
    delivered: int
    delivered_without_defects: int
    refused: int
    only_looked: int
    keys_ready: int
    taken: Money
    refunded: Money
    defects: int
    closed_on_the_spot: int
    top_defects: tuple[tuple[str, int], ...]
    loads: tuple[StationLoad, ...]
    cells: tuple[Cell, ...]
    keys_overdue: int = 0
    keys_days_late: int = 0
    first_inspections: int = 0
    first_passed: int = 0
    deemed: int = 0


@dataclass(frozen=True)
class CheckResult:
    """One line of the check: its name and each failure in words."""

    name: str
    failures: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return not self.failures
