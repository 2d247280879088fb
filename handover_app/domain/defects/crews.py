"""Quick-repair crews (快速应急维修队), their training, and the parts they take (I03–I07, I11)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.defects.events import (
    CrewCounted,
    CrewSet,
    CrewTrained,
    PartSet,
    PartsMoved,
)
from handover_app.domain.defects.refusals import CountWrong, NameMissing, NotEnoughParts
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id

MOST = 99_999
"""More people, or parts of a kind, than any project counts."""


@dataclass(eq=False, kw_only=True)
class CrewTraining:
    """A training before the day: what about, when, how many came."""

    id: UUID
    topic: str
    day: date
    attended: int
    trainer: str


@dataclass(eq=False, kw_only=True)
class Crew(Aggregate):
    """A crew of one or several trades, with its planned and present head-count."""

    id: UUID
    name: str
    trades: tuple[str, ...]
    planned: int
    present: int = 0
    leader: str = ""
    phone: str = ""
    channel: str = ""
    standby_place: str = ""
    active: bool = True
    trainings: list[CrewTraining] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def was_set(self) -> None:
        """Record what holds from now on.

        Raises:
            NameMissing: the crew has no name.
            CountWrong: fewer than nobody is planned, or more than `MOST`.
        """
        if not self.name:
            raise NameMissing
        if not 0 <= self.planned <= MOST:
            raise CountWrong
        self.record(CrewSet(crew_id=self.id, name=self.name, planned=self.planned))

    def count(self, present: int) -> None:
        """Note how many are here.

        Raises:
            CountWrong: fewer than nobody.
        """
        if not 0 <= present <= MOST:
            raise CountWrong
        self.present = present
        self.record(CrewCounted(crew_id=self.id, name=self.name, present=present))

    def trained(self, topic: str, day: date, attended: int, trainer: str) -> None:
        """Note a training (domain guide I07).

        Raises:
            NameMissing: it is not said what about.
            CountWrong: fewer than nobody came.
        """
        if not topic:
            raise NameMissing
        if not 0 <= attended <= MOST:
            raise CountWrong
        self.trainings.append(
            CrewTraining(id=new_id(), topic=topic, day=day, attended=attended, trainer=trainer)
        )
        self.record(CrewTrained(crew_id=self.id, topic_name=topic, attended=attended))


@dataclass(eq=False, kw_only=True)
class PartMovement:
    """Parts in (positive) or out (negative); ``order_id`` of the order they were taken for."""

    id: UUID
    change: int
    reason: str
    at: datetime
    clerk: UUID
    order_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class SparePart(Aggregate):
    """A spare part with its stock; at ``warn_at`` or below the board warns (domain guide I04)."""

    id: UUID
    name: str
    spec: str
    unit: str
    trade: str
    stock: int
    warn_at: int
    movements: list[PartMovement] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def was_set(self) -> None:
        """Record that the part is on the list as it is now.

        Raises:
            NameMissing: the part has no name.
            CountWrong: it warns below zero, or above `MOST`.
        """
        if not self.name:
            raise NameMissing
        if not 0 <= self.warn_at <= MOST:
            raise CountWrong
        self.record(PartSet(part_id=self.id, name=self.name))

    def move(
        self, change: int, reason: str, clerk: UUID, now: datetime, order_id: UUID | None = None
    ) -> None:
        """Put parts in or take them out.

        Raises:
            CountWrong: nothing is moved, or more than `MOST` would lie there.
            NotEnoughParts: less is in stock.
        """
        if change == 0 or self.stock + change > MOST:
            raise CountWrong
        if self.stock + change < 0:
            raise NotEnoughParts(self.name, self.stock)
        self.stock += change
        self.movements.append(
            PartMovement(
                id=new_id(), change=change, reason=reason, at=now, clerk=clerk, order_id=order_id
            )
        )
        self.record(
            PartsMoved(part_id=self.id, name=self.name, change=change, stock=self.stock)
        )  # fmt: skip
