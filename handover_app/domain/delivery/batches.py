"""A delivery batch (交付批次, A02): which buildings, on which days, where, whom to ring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError

DAYS_AHEAD = 10
"""So many days before the first day a notice is to be sent (F10; model contract 第十一条(二))."""


@dataclass(eq=False)
class BatchUnfit(DomainError):
    """A batch has a name, a place and a first day that is not after the last one."""


@dataclass(eq=False)
class BatchNotFound(DomainError):
    """There is no such batch."""


@dataclass(frozen=True)
class BatchDraft:
    """What is said of a batch; no buildings: all of them.

    ``hours`` are those of the inspection in words, such as 9:00–17:00; ``place`` is that of the
    concentrated handover, ``sporadic_place`` that for households which come alone later.
    """

    name: str
    first_day: date
    last_day: date
    place: str
    buildings: tuple[str, ...] = ()
    hours: str = ""
    sporadic_place: str = ""
    phones: str = ""


@dataclass(frozen=True, kw_only=True)
class BatchSet(Event):
    """A batch was made or changed."""

    topic: ClassVar[str] = "delivery"
    name: str
    buildings: tuple[str, ...]
    first_day: date
    last_day: date


@dataclass(eq=False, kw_only=True)
class DeliveryBatch(Aggregate):
    """One batch of a project."""

    id: UUID
    name: str
    first_day: date
    last_day: date
    place: str
    buildings: tuple[str, ...]
    hours: str
    sporadic_place: str
    phones: str
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def draft(self) -> BatchDraft:
        """What is said of it now."""
        return BatchDraft(
            self.name,
            self.first_day,
            self.last_day,
            self.place,
            self.buildings,
            self.hours,
            self.sporadic_place,
            self.phones,
        )

    def set_to(self, draft: BatchDraft) -> None:
        """Say something else of it from now on.

        Raises:
            BatchUnfit: name or place is missing, or the days are in the wrong order.
        """
        check_batch(draft)
        if draft == self.draft:
            return
        for name in BatchDraft.__dataclass_fields__:
            setattr(self, name, getattr(draft, name))
        self.tell()

    def tell(self) -> None:
        """Note that it is so from now on."""
        self.record(
            BatchSet(
                name=self.name,
                buildings=self.buildings,
                first_day=self.first_day,
                last_day=self.last_day,
            )
        )


@dataclass(frozen=True)
class BatchSummary:
    """A batch as the window shows it."""

    batch_id: UUID
    draft: BatchDraft


def check_batch(draft: BatchDraft) -> None:
    """Raises: BatchUnfit."""
    if not draft.name.strip() or not draft.place.strip() or draft.first_day > draft.last_day:
        raise BatchUnfit


def batch_of(batches: Iterable[BatchSummary], building: str) -> BatchSummary | None:
    """The batch of a building: the newest that names it, else the newest for all buildings.

    ``batches`` are in the order in which they were made.
    """
    found = [each for each in batches if building in each.draft.buildings]
    found = found or [each for each in batches if not each.draft.buildings]
    return found[-1] if found else None
