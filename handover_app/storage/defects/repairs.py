"""Repair crews, their orders, and the spare parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, insert, select

from handover_app.domain.defects import (
    Crew,
    OrderLimits,
    OrderState,
    OrderSummary,
    RepairOrder,
    SparePart,
    state_of,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.repairs import (
    crews,
    escalations,
    order_lines,
    repair_orders,
    spare_parts,
)
from handover_app.storage.tables.units import units

_orders: Select[Any] = (
    select(repair_orders, crews.c.name.label("crew"), units.c.code)
    .join(crews, crews.c.id == repair_orders.c.crew_id)
    .join(units, units.c.id == repair_orders.c.unit_id)
    .order_by(repair_orders.c.requested_at, repair_orders.c.id)
)
_running = repair_orders.c.done_at.is_(None) & repair_orders.c.cancelled_at.is_(None)


class CrewRepository(Repository[Crew]):
    """All crews."""

    kind = Crew

    def named(self, name: str) -> Crew | None:
        """The crew of this name."""
        return self._one(crews.c.name == name)

    def all(self) -> list[Crew]:
        """All crews by name."""
        return self._all(order=crews.c.name.asc())


class PartRepository(Repository[SparePart]):
    """All spare parts."""

    kind = SparePart

    def add_all(self, parts: Sequence[SparePart]) -> None:
        """Fill the list of a new project; the caller records it."""
        fields = ("id", "name", "spec", "unit", "trade", "stock", "warn_at")
        self._session.execute(
            insert(spare_parts),
            [
                {"version": 1, "changes": 0, **{name: getattr(part, name) for name in fields}}
                for part in parts
            ],
        )

    def all(self) -> list[SparePart]:
        """All parts by trade and name."""
        statement = select(SparePart).order_by(
            spare_parts.c.trade, spare_parts.c.name, spare_parts.c.spec
        )
        return list(self._session.execute(statement).scalars())


class OrderRepository(Repository[RepairOrder]):
    """All repair orders."""

    kind = RepairOrder

    def summaries(
        self,
        limits: OrderLimits,
        *,
        unit_id: UUID | None = None,
        only_running: bool = False,
        since: Any = None,
    ) -> tuple[OrderSummary, ...]:
        """Orders by the time of their request; ``since`` (UTC) also those requested before."""
        statement = _orders
        if unit_id is not None:
            statement = statement.where(repair_orders.c.unit_id == unit_id)
        if only_running:
            statement = statement.where(_running)
        if since is not None:
            statement = statement.where(_running | (repair_orders.c.requested_at >= since))
        rows = list(self._session.execute(statement))
        numbers: dict[UUID, list[int]] = {}
        told: dict[UUID, list[tuple[OrderState, str]]] = {}
        ids = [row.id for row in rows]
        for line in self._session.execute(
            select(order_lines.c.order_id, defects.c.number)
            .join(defects, defects.c.id == order_lines.c.defect_id)
            .where(order_lines.c.order_id.in_(ids))
            .order_by(defects.c.number)
        ):
            numbers.setdefault(line.order_id, []).append(line.number)
        for line in self._session.execute(
            select(escalations).where(escalations.c.order_id.in_(ids)).order_by(escalations.c.id)
        ):
            told.setdefault(line.order_id, []).append((line.state, line.told))
        return tuple(
            _summary(row, limits, tuple(numbers.get(row.id, ())), tuple(told.get(row.id, ())))
            for row in rows
        )


def _summary(
    row: Any,
    limits: OrderLimits,
    numbers: tuple[int, ...],
    told: tuple[tuple[OrderState, str], ...],
) -> OrderSummary:
    state = state_of(row.dispatched_at, row.arrived_at, row.done_at)
    if row.cancelled_at is not None:
        state = OrderState.CANCELLED
    times = (row.cancelled_at, row.done_at, row.arrived_at, row.dispatched_at, row.requested_at)
    return OrderSummary(
        row.id,
        row.number,
        row.unit_id,
        row.code,
        row.crew_id,
        row.crew,
        numbers,
        row.requested_by,
        row.requested_at,
        row.dispatched_at,
        row.arrived_at,
        row.done_at,
        row.cancelled_at,
        state,
        next(each for each in times if each is not None),
        limits.of(state),
        row.note,
        told,
    )
