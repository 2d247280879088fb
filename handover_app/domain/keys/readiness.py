"""Keys ready (E06): which units are not, why, and how late the contractor's transfer is (E03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.keys.events import KeyEvent


class NotReady(Enum):
    """Why a unit's keys are not ready; several may hold at once."""

    NO_KEYS = "no keys on the books"
    NOT_RECEIVED = "not received"
    NOT_TRIED = "not tried"
    FAULTY = "does not work"
    LOST = "lost"
    NO_LABEL = "no label"


@dataclass(frozen=True, kw_only=True)
class NotReadyLine:
    """A unit whose keys are not ready, with how many keys each reason concerns."""

    unit_id: UUID
    unit_code: str
    building: str
    keys: int
    reasons: tuple[tuple[NotReady, int], ...]

    @property
    def awaited(self) -> int:
        """How many of its keys are still with the contractor."""
        return dict(self.reasons).get(NotReady.NOT_RECEIVED, 0)


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """The keys of all units that were not handed over, seen at once.

    ``due`` is the day by which the contractor transfers every key; a transfer that is not complete
    then is a red milestone (E03).
    """

    units: int
    lines: tuple[NotReadyLine, ...]
    due: date | None
    today: date

    @property
    def ready(self) -> int:
        """How many units are ready."""
        return self.units - len(self.lines)

    @property
    def keys_awaited(self) -> int:
        """How many keys the contractor still has."""
        return sum(line.awaited for line in self.lines)

    @property
    def units_awaited(self) -> int:
        """How many units lack keys of the contractor."""
        return sum(line.awaited > 0 for line in self.lines)

    @property
    def days_late(self) -> int:
        """How many days the transfer is late; 0 when it is complete, in time, or has no day."""
        if self.due is None or not self.keys_awaited:
            return 0
        return max((self.today - self.due).days, 0)


@dataclass(frozen=True, kw_only=True)
class NotReadyListMade(KeyEvent):
    """The list of the units that are not ready was written."""

    units: int


@dataclass(frozen=True, kw_only=True)
class KeysDueSet(Event):
    """The day by which the contractor transfers the keys was set, or taken away."""

    topic: ClassVar[str] = "keys"
    due: date | None
