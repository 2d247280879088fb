"""Repair orders: the inspector asks, the crew comes while the owner waits (domain guide I05)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from handover_app.domain.defects.events import (
    OrderCancelled,
    OrderEscalated,
    OrderMoved,
    RepairOrdered,
)
from handover_app.domain.defects.refusals import (
    NameMissing,
    OrderOutOfOrder,
    OrderOver,
    WhyNotFixed,
)
from handover_app.domain.defects.states import OrderState
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id


@dataclass(frozen=True)
class OrderLimits:
    """Minutes until an order must have moved on; beyond them it is escalated."""

    dispatch: int = 5
    arrive: int = 10
    repair: int = 30

    def of(self, state: OrderState) -> timedelta | None:
        """The limit of a state; None where nothing runs."""
        minutes = {
            OrderState.REQUESTED: self.dispatch,
            OrderState.DISPATCHED: self.arrive,
            OrderState.ARRIVED: self.repair,
        }.get(state)
        return None if minutes is None else timedelta(minutes=minutes)


@dataclass(eq=False, kw_only=True)
class OrderLine:
    """A defect on an order; ``fixed`` None until the crew is done."""

    id: UUID
    defect_id: UUID
    fixed: bool | None = None


@dataclass(eq=False, kw_only=True)
class Escalation:
    """Somebody was told that the order is late."""

    id: UUID
    state: OrderState
    told: str
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class RepairOrder(Aggregate):
    """An order to one crew for defects of one unit, with its four times (UTC)."""

    id: UUID
    number: str
    unit_id: UUID
    crew_id: UUID
    requested_by: str
    requested_at: datetime
    dispatched_at: datetime | None = None
    arrived_at: datetime | None = None
    done_at: datetime | None = None
    cancelled_at: datetime | None = None
    note: str = ""
    lines: list[OrderLine] = field(default_factory=list)
    escalations: list[Escalation] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def state(self) -> OrderState:
        """Where it stands, by its times."""
        if self.cancelled_at is not None:
            return OrderState.CANCELLED
        return state_of(self.dispatched_at, self.arrived_at, self.done_at)

    def requested(self, crew: str, numbers: Sequence[int]) -> None:
        """Record the request with the numbers of its defects."""
        self.record(
            RepairOrdered(
                unit_id=self.unit_id,
                order_id=self.id,
                number=self.number,
                crew=crew,
                defects=tuple(numbers),
            )
        )

    def dispatch(self, now: datetime) -> None:
        """The leader sends the crew.

        Raises:
            OrderOver: it was finished or cancelled.
            OrderOutOfOrder: the crew is on its way already.
        """
        self._require(OrderState.REQUESTED)
        self.dispatched_at = now
        self._moved()

    def arrive(self, now: datetime) -> None:
        """The crew is in the flat; where nobody noted that it was sent, it was sent at once.

        Raises:
            OrderOver: it was finished or cancelled.
            OrderOutOfOrder: the crew is there already.
        """
        if self.state is OrderState.REQUESTED:
            self.dispatched_at = now
        self._require(OrderState.DISPATCHED)
        self.arrived_at = now
        self._moved()

    def finish(self, fixed: Sequence[UUID], note: str, now: datetime) -> None:
        """The crew is done; ``fixed`` are the defects it mended, ``note`` says why not the others.

        Raises:
            OrderOver: it was finished or cancelled.
            OrderOutOfOrder: the crew has not arrived.
            WhyNotFixed: something is left, and nobody says why.
        """
        self._require(OrderState.ARRIVED)
        if not note.strip() and any(line.defect_id not in fixed for line in self.lines):
            raise WhyNotFixed(self.number)
        self.done_at, self.note = now, note.strip()
        for line in self.lines:
            line.fixed = line.defect_id in fixed
        self._moved()

    def cancel(self, reason: str, now: datetime) -> None:
        """The crew is not needed, or can't come.

        Raises:
            OrderOver: it was finished or cancelled.
        """
        if self.state.over:
            raise OrderOver(self.number)
        self.cancelled_at, self.note = now, reason.strip()
        self.record(
            OrderCancelled(
                unit_id=self.unit_id, order_id=self.id, number=self.number, reason=self.note
            )
        )

    def escalate(self, told: str, clerk: UUID, now: datetime) -> None:
        """Note who was told that the order is late.

        Raises:
            NameMissing: it is not said who.
            OrderOver: it was finished or cancelled.
        """
        if not told:
            raise NameMissing
        if self.state.over:
            raise OrderOver(self.number)
        self.escalations.append(
            Escalation(id=new_id(), state=self.state, told=told, at=now, clerk=clerk)
        )
        self.record(
            OrderEscalated(
                unit_id=self.unit_id, order_id=self.id, number=self.number, told=told
            )
        )  # fmt: skip

    def _require(self, state: OrderState) -> None:
        if self.state.over:
            raise OrderOver(self.number)
        if self.state is not state:
            raise OrderOutOfOrder(self.number)

    def _moved(self) -> None:
        self.record(
            OrderMoved(
                unit_id=self.unit_id,
                order_id=self.id,
                number=self.number,
                step=self.state,
            )
        )


def state_of(
    dispatched_at: datetime | None, arrived_at: datetime | None, done_at: datetime | None
) -> OrderState:
    """Where an order that was not cancelled stands."""
    if done_at is not None:
        return OrderState.DONE
    if arrived_at is not None:
        return OrderState.ARRIVED
    return OrderState.DISPATCHED if dispatched_at is not None else OrderState.REQUESTED


@dataclass(frozen=True)
class OrderSummary:
    """An order as the boards see it; ``numbers`` are its defects' numbers within the unit.

    ``since`` is when the present state began, ``limit`` how long it may last.
    """

    order_id: UUID
    number: str
    unit_id: UUID
    unit_code: str
    crew_id: UUID
    crew: str
    numbers: tuple[int, ...]
    requested_by: str
    requested_at: datetime
    dispatched_at: datetime | None
    arrived_at: datetime | None
    done_at: datetime | None
    cancelled_at: datetime | None
    state: OrderState
    since: datetime
    limit: timedelta | None
    note: str = ""
    escalated: tuple[tuple[OrderState, str], ...] = ()

    def waited(self, now: datetime) -> timedelta:
        """How long the owner has waited since the request, or waited until it was over."""
        return (self.done_at or self.cancelled_at or now) - self.requested_at

    @property
    def told(self) -> tuple[str, ...]:
        """Who was told that the present state lasts too long."""
        return tuple(who for state, who in self.escalated if state is self.state)

    def late(self, now: datetime) -> timedelta | None:
        """By how much the limit of the present state has passed; None: in time."""
        if self.limit is None or now - self.since <= self.limit:
            return None
        return now - self.since - self.limit
