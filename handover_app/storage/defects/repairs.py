"""Repair crews, their orders, and the spare parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, insert, select

from handover_app.domain.defects import (
    Crew,
    CrewLine,
    DefectState,
    OrderedDefect,
    OrderLimits,
    OrderState,
    OrderSummary,
    PartLine,
    PartMovementLine,
    RepairFigures,
    RepairOrder,
    SparePart,
    TrainingLine,
    state_of,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import defects
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.projects import standard_defects
from handover_app.storage.tables.repairs import (
    crews,
    escalations,
    order_lines,
    part_movements,
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
_running_numbers = (
    select(repair_orders.c.crew_id, repair_orders.c.number)
    .where(_running)
    .order_by(repair_orders.c.requested_at, repair_orders.c.id)
)
_ordered = (
    select(
        order_lines.c.order_id,
        order_lines.c.defect_id,
        order_lines.c.fixed,
        defects.c.number,
        defects.c.room,
        defects.c.item,
        defects.c.description,
        defects.c.trade,
        defects.c.state,
        standard_defects.c.method,
    )
    .join(defects, defects.c.id == order_lines.c.defect_id)
    .outerjoin(standard_defects, standard_defects.c.code == defects.c.code)
    .order_by(defects.c.number)
)
_movements = (
    select(
        part_movements.c.at,
        part_movements.c.change,
        part_movements.c.reason,
        clerks.c.name.label("clerk_name"),
        repair_orders.c.number,
    )
    .outerjoin(clerks, clerks.c.id == part_movements.c.clerk)
    .outerjoin(repair_orders, repair_orders.c.id == part_movements.c.order_id)
    .order_by(part_movements.c.at.desc(), part_movements.c.id.desc())
)


class CrewRepository(Repository[Crew]):
    """All crews."""

    kind = Crew

    def named(self, name: str) -> Crew | None:
        """The crew of this name."""
        return self._one(crews.c.name == name)

    def lines(self) -> tuple[CrewLine, ...]:
        """All crews by name, with the orders that run; those set aside stand last."""
        running: dict[UUID, list[str]] = {}
        for row in self._session.execute(_running_numbers):
            running.setdefault(row.crew_id, []).append(row.number)
        statement = select(Crew).order_by(crews.c.active.desc(), crews.c.name)
        found = self._session.execute(statement).scalars()
        return tuple(_line(crew, tuple(running.get(crew.id, ()))) for crew in found)

    def name_of(self, crew_id: UUID) -> str:
        """A crew's name, without a lock."""
        statement = select(crews.c.name).where(crews.c.id == crew_id)
        return str(self._session.execute(statement).scalar_one())

    def running(self, crew_id: UUID) -> tuple[str, ...]:
        """The numbers of a crew's orders that run."""
        rows = self._session.execute(_running_numbers.where(repair_orders.c.crew_id == crew_id))
        return tuple(row.number for row in rows)


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

    def named(self, name: str, spec: str) -> SparePart | None:
        """The part of this name and specification."""
        return self._one(spare_parts.c.name == name, spare_parts.c.spec == spec)

    def lines(self) -> tuple[PartLine, ...]:
        """All parts by trade and name."""
        rows = self._session.execute(
            select(spare_parts).order_by(
                spare_parts.c.trade, spare_parts.c.name, spare_parts.c.spec
            )
        )
        return tuple(
            PartLine(row.id, row.name, row.spec, row.unit, row.trade, row.stock, row.warn_at)
            for row in rows
        )

    def movements(self, part_id: UUID, limit: int = 200) -> tuple[PartMovementLine, ...]:
        """What went in and out of a part's stock, newest first."""
        rows = self._session.execute(
            _movements.where(part_movements.c.part_id == part_id).limit(limit)
        )
        return tuple(
            PartMovementLine(row.at, row.change, row.reason, row.clerk_name or "", row.number or "")
            for row in rows
        )


class OrderRepository(Repository[RepairOrder]):
    """All repair orders."""

    kind = RepairOrder

    def whereabouts(self, order_id: UUID) -> tuple[UUID, tuple[UUID, ...]] | None:
        """Unit and defects of an order, without a lock: both are to be locked before it."""
        rows = self._session.execute(
            select(repair_orders.c.unit_id, order_lines.c.defect_id)
            .join(order_lines, order_lines.c.order_id == repair_orders.c.id)
            .where(repair_orders.c.id == order_id)
        ).all()
        return (rows[0].unit_id, tuple(row.defect_id for row in rows)) if rows else None

    def number_of(self, order_id: UUID) -> str:
        """An order's number, without a lock."""
        statement = select(repair_orders.c.number).where(repair_orders.c.id == order_id)
        return str(self._session.execute(statement).scalar_one())

    def ordered(self, order_ids: Sequence[UUID]) -> dict[UUID, tuple[OrderedDefect, ...]]:
        """The defects of these orders, by number, with the method of the standard list."""
        found: dict[UUID, list[OrderedDefect]] = {}
        for row in self._session.execute(
            _ordered.where(order_lines.c.order_id.in_(list(order_ids)))
        ):
            found.setdefault(row.order_id, []).append(
                OrderedDefect(
                    row.defect_id,
                    row.number,
                    row.room,
                    row.item,
                    row.description,
                    row.trade,
                    row.method or "",
                    row.state,
                    row.fixed,
                )
            )
        return {each: tuple(lines) for each, lines in found.items()}

    def figures(self, start: datetime, end: datetime) -> RepairFigures:
        """The figures of one day from ``start`` up to ``end`` (UTC); see `RepairFigures`."""
        closed = (defects.c.state == DefectState.CLOSED) & (defects.c.closed_at < end)
        spot = self._session.execute(
            select(func.count(), func.count().filter(closed)).where(
                defects.c.days == 0,
                defects.c.found_at >= start,
                defects.c.found_at < end,
                defects.c.state != DefectState.CANCELLED,
            )
        ).one()
        rows = self._session.execute(
            select(
                repair_orders.c.requested_at, repair_orders.c.arrived_at, repair_orders.c.done_at
            ).where(
                repair_orders.c.requested_at >= start,
                repair_orders.c.requested_at < end,
                repair_orders.c.arrived_at.is_not(None),
            )
        ).all()
        done = [row.done_at - row.arrived_at for row in rows if row.done_at is not None]
        response = [row.arrived_at - row.requested_at for row in rows]
        return RepairFigures(
            found=spot[0],
            closed=spot[1],
            arrived=len(response),
            response=sum(response, timedelta()),
            done=len(done),
            repair=sum(done, timedelta()),
        )

    def summaries(
        self,
        limits: OrderLimits,
        *,
        unit_id: UUID | None = None,
        only_running: bool = False,
    ) -> tuple[OrderSummary, ...]:
        """Orders of one unit or of all, by the time of their request."""
        statement = _orders
        if unit_id is not None:
            statement = statement.where(repair_orders.c.unit_id == unit_id)
        if only_running:
            statement = statement.where(_running)
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


def _line(crew: Crew, running: tuple[str, ...]) -> CrewLine:
    return CrewLine(
        crew.id,
        crew.name,
        crew.trades,
        crew.planned,
        crew.present,
        crew.leader,
        crew.phone,
        crew.channel,
        crew.standby_place,
        crew.active,
        tuple(
            TrainingLine(each.topic, each.day, each.attended, each.trainer)
            for each in crew.trainings
        ),
        running,
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
