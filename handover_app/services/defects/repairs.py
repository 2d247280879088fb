"""Quick repair: a crew is ordered, sent, arrives and is done, while the owner waits (I05, I08)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    BoardOrder,
    Contact,
    CountWrong,
    Crew,
    CrewLine,
    Defect,
    DefectNotFound,
    DefectOnOrder,
    NothingToOrder,
    NotSameUnit,
    OrderLine,
    OrderNotFound,
    OrderSummary,
    PartNotFound,
    ReasonMissing,
    RepairBoard,
    RepairFigures,
    RepairOrder,
    StepKind,
    UnitOrders,
    fitting_lines,
    fitting_words,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.clock import local
from handover_app.services.defects.crews import crews_for, require_any, require_crew
from handover_app.services.defects.noting import doing_now
from handover_app.services.handover import require_unit
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

ORDER_BOOK = "快修"
_ASKED_BY = 60
_DAY = timedelta(days=1)


class RepairService:
    """The crew comes while the owner waits.

    Locks are taken in one order: the unit, its defects by id, the order, crews or parts by id.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def board(self) -> RepairBoard:
        """The orders that run, the crews, and the figures of today."""
        with self._database.read() as reading:
            orders = reading.orders.summaries(
                reading.inspection_settings.limits(), only_running=True
            )
            crews = reading.crews.lines()
            return RepairBoard(
                _in_full(reading, orders, crews),
                tuple(each for each in crews if each.active),
                _commander(reading),
                self._figures(reading),
            )

    def figures(self) -> RepairFigures:
        """The figures of today."""
        with self._database.read() as reading:
            return self._figures(reading)

    def of_unit(self, unit_id: UUID) -> tuple[OrderSummary, ...]:
        """The orders of a unit by the time of their request."""
        with self._database.read() as reading:
            limits = reading.inspection_settings.limits()
            return reading.orders.summaries(limits, unit_id=unit_id)

    def for_unit(self, unit_id: UUID) -> UnitOrders:
        """The orders of a unit with their defects, and the crews that may be asked."""
        with self._database.read() as reading:
            limits = reading.inspection_settings.limits()
            orders = reading.orders.summaries(limits, unit_id=unit_id)
            crews = reading.crews.lines()
            return UnitOrders(
                _in_full(reading, orders, crews),
                tuple(each for each in crews if each.active),
                _commander(reading),
            )

    def order(
        self, act: Act, unit_id: UUID, defect_ids: Sequence[UUID], crew_id: UUID | None = None
    ) -> tuple[OrderSummary, ...]:
        """Ask for a crew; without ``crew_id`` each trade gets its own, all or none are asked.

        Raises:
            NothingToOrder: no defect is named.
            DefectNotFound, NotSameUnit: a defect is not there, or of another flat.
            DefectOnOrder: a crew is on its way for it already.
            StepNotPossible: there is nothing to repair at a defect now.
            NoCrewForTrade: nobody who is here works in a trade; CrewNotFound: no such crew.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            found = _to_order(work, unit, defect_ids)
            shared = crews_for(work, [each.trade for each in found], crew_id)
            # Locked by id, since two inspectors may ask for the same crews the other way round.
            crews = {crew: require_crew(work, crew) for crew in sorted(each for each, _ in shared)}
            made = [
                _ask(work, unit, crews[crew], [each for each in found if each.trade in trades], now)
                for crew, trades in shared
            ]
            work.flush()
            limits = work.inspection_settings.limits()
            summaries = work.orders.summaries(limits, unit_id=unit_id)
            orders = tuple(each for each in summaries if each.order_id in made)
            work.commit({"orders": [each.number for each in orders]})
            return orders

    def dispatch(self, act: Act, order_id: UUID) -> None:
        """The leader sends the crew.

        Raises:
            OrderNotFound, OrderOver, OrderOutOfOrder: see the order.
        """
        self._step(act, order_id, (Right.REPAIR,), RepairOrder.dispatch)

    def arrive(self, act: Act, order_id: UUID) -> None:
        """The crew is in the flat; the inspector may note it as well.

        Raises:
            OrderNotFound, OrderOver, OrderOutOfOrder: see the order.
        """
        self._step(act, order_id, (Right.REPAIR, Right.INSPECT), RepairOrder.arrive)

    def finish(
        self,
        act: Act,
        order_id: UUID,
        fixed: Sequence[UUID],
        note: str = "",
        parts: Mapping[UUID, int] | None = None,
    ) -> None:
        """The crew is done: ``fixed`` defects are repaired, the others are released with the note.

        ``parts`` were taken from the stock for it. A defect that was settled at another desk
        meanwhile stays as it is.

        Raises:
            OrderNotFound, OrderOver, OrderOutOfOrder, WhyNotFixed: see the order.
            DefectNotFound: a fixed defect is not on the order.
            StepNotPossible, AfterPhotoMissing: see the defect.
            PartNotFound, NotEnoughParts, CountWrong: see the part.
        """
        now = self._database.now()
        with self._database.write(act, self._unit_of(order_id)) as work:
            work.require(Right.REPAIR)
            note = fitting_lines("reason", note)
            order, found = _locked(work, order_id)
            if not set(fixed) <= {line.defect_id for line in order.lines}:
                raise DefectNotFound
            order.finish(fixed, note, now)
            after = work.inspection_settings.summary().after_photo
            doing = doing_now(work, now, work.crews.name_of(order.crew_id), note)
            for defect in found:
                if defect.id in fixed:
                    defect.repaired(doing, after_photo=after)
                else:
                    defect.release_crew(doing)
            _take_parts(work, order, parts or {}, now)
            work.commit({"order": order.number})

    def cancel(self, act: Act, order_id: UUID, reason: str) -> None:
        """The crew is not needed, or can't come; its defects are released.

        Raises:
            OrderNotFound, OrderOver: see the order; DefectTextTooLong: too many words.
            ReasonMissing: nobody says why.
        """
        now = self._database.now()
        with self._database.write(act, self._unit_of(order_id)) as work:
            require_any(work, Right.REPAIR, Right.INSPECT)
            order, found = _locked(work, order_id)
            reason = fitting_lines("reason", reason)
            if not reason:
                raise ReasonMissing(StepKind.CANCELLED)
            order.cancel(reason, now)
            for defect in found:
                defect.release_crew(doing_now(work, now, note=reason))
            work.commit()

    def confirm(self, act: Act, unit_id: UUID, defect_ids: Sequence[UUID], who: str = "") -> None:
        """The owner stands there and sees that it is mended: closed on the spot, all or none.

        Raises:
            NothingToOrder: no defect is named.
            DefectNotFound, NotSameUnit: a defect is not there, or of another flat.
            DefectClosed, StepNotPossible, AfterPhotoMissing: see the defect.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            after = work.inspection_settings.summary().after_photo
            for defect in _of_unit(work, unit, defect_ids):
                defect.close_on_the_spot(doing_now(work, now, who), after_photo=after)
            work.commit()

    def escalate(self, act: Act, order_id: UUID, told: str) -> None:
        """Note who was told that the order is late.

        Raises:
            OrderNotFound, OrderOver: see the order.
            NameMissing: it is not said who was told.
        """

        def tell(order: RepairOrder, now: datetime) -> None:
            order.escalate(fitting_words("who", told), act.clerk, now)

        self._step(act, order_id, (Right.REPAIR, Right.INSPECT, Right.KEEP_ROSTER), tell)

    def _step(
        self,
        act: Act,
        order_id: UUID,
        rights: Sequence[Right],
        step: Callable[[RepairOrder, datetime], None],
    ) -> None:
        now = self._database.now()
        with self._database.write(act, self._unit_of(order_id)) as work:
            require_any(work, *rights)
            step(_require_order(work, order_id), now)
            work.commit()

    def _unit_of(self, order_id: UUID) -> UUID | None:
        """The unit, for the journal of a refusal."""
        with self._database.read() as reading:
            found = reading.orders.whereabouts(order_id)
            return None if found is None else found[0]

    def _figures(self, reading: Reading) -> RepairFigures:
        now = local(self._database.now())
        start = datetime.combine(now.date(), time(), now.tzinfo)
        return reading.orders.figures(start, start + _DAY)


def _to_order(work: UnitOfWork, unit: Unit, defect_ids: Sequence[UUID]) -> list[Defect]:
    found = _of_unit(work, unit, defect_ids)
    for defect in found:
        if defect.order_id is not None:
            raise DefectOnOrder(defect.number, work.orders.number_of(defect.order_id))
    return sorted(found, key=lambda each: each.number)


def _of_unit(work: UnitOfWork, unit: Unit, defect_ids: Sequence[UUID]) -> list[Defect]:
    if not defect_ids:
        raise NothingToOrder
    found = work.defects.of_ids(defect_ids)
    if len(found) < len(set(defect_ids)):
        raise DefectNotFound
    for defect in found:
        if defect.unit_id != unit.id:
            raise NotSameUnit(defect.number)
    return found


def _ask(work: UnitOfWork, unit: Unit, crew: Crew, found: Sequence[Defect], now: datetime) -> UUID:
    """One order to one crew; answers its id."""
    serial = work.take_number(ORDER_BOOK)
    inspection = work.inspections.latest_of(unit.id)
    asked_by = [inspection.team] if inspection is not None and inspection.team else []
    order = RepairOrder(
        id=new_id(),
        number=number_on_paper(work, f"KX-{work.act.station}-{serial:06d}"),
        unit_id=unit.id,
        crew_id=crew.id,
        requested_by=" ".join([*asked_by, work.clerk.name])[:_ASKED_BY],
        requested_at=now,
        lines=[OrderLine(id=new_id(), defect_id=each.id) for each in found],
    )
    order.requested(crew.name, [each.number for each in found])
    work.orders.add(order)
    work.flush()
    for defect in found:
        defect.order(doing_now(work, now, crew.name), order.id)
    return order.id


def _locked(work: UnitOfWork, order_id: UUID) -> tuple[RepairOrder, list[Defect]]:
    """The order and those of its defects that it still runs for, locked in the common order."""
    where = work.orders.whereabouts(order_id)
    if where is None:
        raise OrderNotFound
    unit_id, defect_ids = where
    require_unit(work, unit_id)
    found = work.defects.of_ids(defect_ids)
    order = _require_order(work, order_id)
    return order, [each for each in found if each.order_id == order.id]


def _require_order(work: UnitOfWork, order_id: UUID) -> RepairOrder:
    order = work.orders.get(order_id)
    if order is None:
        raise OrderNotFound
    return order


def _take_parts(
    work: UnitOfWork, order: RepairOrder, parts: Mapping[UUID, int], now: datetime
) -> None:
    for part_id in sorted(parts):
        part = work.parts.get(part_id)
        if part is None:
            raise PartNotFound
        if parts[part_id] < 1:
            raise CountWrong
        part.move(-parts[part_id], order.number, work.act.clerk, now, order.id)


def _in_full(
    reading: Reading, orders: Sequence[OrderSummary], crews: Sequence[CrewLine]
) -> tuple[BoardOrder, ...]:
    found = reading.orders.ordered([each.order_id for each in orders])
    leaders = {each.crew_id: Contact(each.leader, each.phone, each.channel) for each in crews}
    return tuple(
        BoardOrder(each, found.get(each.order_id, ()), leaders[each.crew_id]) for each in orders
    )


def _commander(reading: Reading) -> Contact:
    settings = reading.inspection_settings.summary()
    return Contact(settings.commander, settings.commander_phone, settings.channel)
