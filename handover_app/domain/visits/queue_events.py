"""The queue: what it refuses, what it notes, and what a project sets for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.handover import Stage
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.queue import CallKind, QueueRule

DEFAULT_LIMITS: Mapping[str, tuple[int, int]] = {
    Stage.INSPECTION.name: (20, 40),
    Stage.SETTLEMENT.name: (10, 20),
    Stage.PAPERS.name: (10, 20),
    Stage.KEYS.name: (10, 20),
    Stage.GIFT.name: (10, 20),
}
"""Minutes of waiting after which a line turns amber, and red."""
MOST_MINUTES = 24 * 60


@dataclass(eq=False)
class NobodyWaits(DomainError):
    """Nobody can be called at this step now; ``later`` are passed over until ``again_at``."""

    stage: Stage
    later: int
    again_at: datetime | None


@dataclass(eq=False)
class CalledElsewhere(DomainError):
    """The number is at another station: who called it, and when (UTC)."""

    queue_number: str
    station: str
    clerk: str
    at: datetime


@dataclass(eq=False)
class StillCalled(DomainError):
    """This station has called a number that has neither come nor been passed over."""

    queue_number: str


@dataclass(eq=False)
class NotCalledHere(DomainError):
    """The number is not at this station, or no longer."""

    code: str


@dataclass(eq=False)
class AlreadyBegun(DomainError):
    """The household is in hand already."""

    queue_number: str


@dataclass(eq=False)
class NotWaitingThere(DomainError):
    """The household does not wait for this step: it is done, or an earlier one is not."""

    code: str
    stage: Stage


@dataclass(eq=False)
class NoQueueThere(DomainError):
    """Nobody is called at this step: reception gives the numbers."""

    stage: Stage


@dataclass(frozen=True, kw_only=True)
class NumberMoved(Event):
    """Something happened to a number at a station; ``approver`` let it be taken from another."""

    topic: ClassVar[str] = "queue"
    kind: CallKind
    queue_number: str
    stage: Stage
    station: str
    to: Stage | None = None
    approver: UUID | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class QueueSet(Event):
    """Settings of the queue have other values."""

    topic: ClassVar[str] = "queue"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TicketIssued(Event):
    """A slip with the queue number was printed."""

    topic: ClassVar[str] = "queue"
    queue_number: str
    paper_id: UUID


@dataclass(eq=False, kw_only=True)
class QueueSettings(Aggregate):
    """One row a project: tolerance of skips, limits of waiting, ticket and hall display.

    ``limits`` by the step's name: minutes until amber and until red.
    """

    id: UUID
    skip_calls: int = 10
    skip_minutes: int = 10
    skips_most: int = 3
    ticket: bool = False
    voice: bool = True
    masked_names: bool = False
    limits: dict[str, Any] = field(default_factory=lambda: dict(DEFAULT_LIMITS))
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def made(self) -> None:
        """Record that the project has its settings."""
        self.record(QueueSet(fields=()))

    def set(self, values: Mapping[str, Any]) -> None:
        """Set these fields from now on."""
        changed = tuple(name for name, value in values.items() if getattr(self, name) != value)
        for name in changed:
            setattr(self, name, values[name])
        if changed:
            self.record(QueueSet(fields=changed))


@dataclass(frozen=True)
class QueueSettingsSummary:
    """The settings as the window sees them; ``limits`` by step: minutes until amber, until red."""

    skip_calls: int = 10
    skip_minutes: int = 10
    skips_most: int = 3
    ticket: bool = False
    voice: bool = True
    masked_names: bool = False
    limits: Mapping[Stage, tuple[int, int]] = field(
        default_factory=lambda: {Stage[name]: pair for name, pair in DEFAULT_LIMITS.items()}
    )

    @property
    def rule(self) -> QueueRule:
        """The tolerance of skips."""
        return QueueRule(self.skip_calls, self.skip_minutes, self.skips_most)

    def limits_of(self, stage: Stage) -> tuple[int, int]:
        """The limits of a step; reception has those that all begin with."""
        return self.limits.get(stage, (10, 20))
