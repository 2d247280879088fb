"""Appointments: slots are planned, households booked, moved, cancelled; who is expected when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.visits import (
    LONGEST_NAME,
    AppointmentLine,
    AppointmentSettings,
    ArrivalCurve,
    Booking,
    Capacity,
    NoAppointment,
    PlanFault,
    PlanWrong,
    PreCheck,
    SlotDay,
    SlotLine,
    SlotPlan,
    SlotsPlanned,
    nearest_free,
    typed_line,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.units import building_named
from handover_app.services.visits import booking
from handover_app.services.visits.appointment_lines import lines_of
from handover_app.services.visits.arrivals import curve_of
from handover_app.storage.database import Database


class AppointmentService:
    """Who comes when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def plan(self, act: Act, plan: SlotPlan) -> int:
        """Make the slots of a plan; answers how many there are by it.

        A slot that is there takes the plan's quota; others of the same days and buildings go, or
        are closed where somebody is booked into them.

        Raises:
            PlanWrong: the form is not complete, or a day has passed.
            BuildingNotFound: no unit stands there.
            NotAllowed: only who keeps appointments may.
        """
        today = local_day(self._database.now())
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            plan.check(today)
            if not plan.times():
                raise PlanWrong(PlanFault.MINUTES_WRONG)
            for building in plan.buildings:
                building_named(work, building)
            count = work.slots.plan(plan)
            work.record(
                SlotsPlanned(days=plan.days, slots=count, quota=plan.quota, sporadic=plan.sporadic)
            )
            work.commit({"slots": count})
            return count

    def set_quota(self, act: Act, slot_id: UUID, quota: int) -> None:
        """Change one cell of the plan; 0 closes the slot.

        Raises:
            SlotNotFound, PlanWrong, QuotaBelowBooked: see `Slot.set_quota`.
            NotAllowed: only who keeps appointments may.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            slot = booking.require_slot(work, slot_id)
            slot.set_quota(quota, work.slots.booked(slot_id))
            if slot.has_events():
                work.commit()

    def book(self, act: Act, unit_id: UUID, slot_id: UUID, wish: Booking) -> None:
        """Give a unit an appointment; into a full slot with a supervisor's consent only.

        Raises:
            UnitNotSold, AlreadyBooked: nobody, or somebody who has an appointment to come.
            SlotNotFound, SlotOfOtherBuilding, SlotOver: it can't be this slot.
            SlotFull, SlotClosed: no place; the nearest free ones are named.
            NotAPhoneNumber, WordsTooLong: what was typed.
            NotAllowed: only who keeps appointments may.
        """
        self._book(act, unit_id, slot_id, wish, moving=False)

    def move(self, act: Act, unit_id: UUID, slot_id: UUID, wish: Booking) -> None:
        """Give a unit another appointment; the old one stays visible.

        Raises:
            NoAppointment: there is none to move; the others as `book`.
        """
        self._book(act, unit_id, slot_id, wish, moving=True)

    def cancel(self, act: Act, unit_id: UUID, reason: str) -> None:
        """Take an appointment back; it stays visible with the reason.

        Raises:
            NoAppointment, SlotOver: there is none to come.
            CancelReasonMissing, WordsTooLong: the reason.
            NotAllowed: only who keeps appointments may.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            standing = booking.require_coming(work, require_unit(work, unit_id), now)
            standing.cancel(typed_line(reason), act.clerk, now)
            work.commit()

    def note_pre_check(
        self, act: Act, unit_id: UUID, checked_by: str, checked_on: date, remark: str = ""
    ) -> None:
        """Note that the property company checked the flat before a single handover (D08).

        Raises:
            NoAppointment: the unit has none.
            PreCheckNotNeeded, CheckerMissing, WordsTooLong: see `Appointment.pre_check`.
            NotAllowed: only who keeps appointments may.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            unit = require_unit(work, unit_id)
            standing = work.appointments.standing_of(unit_id)
            if standing is None:
                raise NoAppointment(unit.code)
            check = PreCheck(
                id=new_id(),
                checked_on=checked_on,
                checked_by=typed_line(checked_by, LONGEST_NAME),
                remark=typed_line(remark),
                clerk=act.clerk,
                at=now,
            )
            standing.pre_check(check)
            work.commit()

    def days(self) -> tuple[SlotDay, ...]:
        """Every day with slots, for the strip above the grid."""
        with self._database.read() as reading:
            return reading.slots.days()

    def slots(self, day: date) -> tuple[SlotLine, ...]:
        """The slots of a day by hour and building, with what is booked into each."""
        with self._database.read() as reading:
            return reading.slots.of_day(day)

    def free_for(self, unit_id: UUID, day: date, count: int = 200) -> tuple[SlotLine, ...]:
        """Slots to come that take this unit and have a place, those nearest to a day first.

        Raises:
            UnitNotFound: there is none with this id.
        """
        now = self._database.now()
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            at = booking.venue_time(now)
            found = reading.slots.open_for(unit.building, local_day(now))
            return nearest_free([s for s in found if not s.ended(at)], day, at.time(), count)

    def of_day(self, day: date) -> tuple[AppointmentLine, ...]:
        """The appointments of a day, those that were moved or cancelled too."""
        now = self._database.now()
        with self._database.read() as reading:
            return lines_of(reading, reading.appointments.all_on(day), now)

    def of_unit(self, unit_id: UUID) -> tuple[AppointmentLine, ...]:
        """Every appointment of a unit, newest first."""
        now = self._database.now()
        with self._database.read() as reading:
            return lines_of(reading, reading.appointments.history_of(unit_id), now)

    def arrivals(self, day: date) -> ArrivalCurve:
        """Expected arrivals by the half hour against the capacity, with who really came."""
        with self._database.read() as reading:
            return curve_of(reading, day)

    def capacity(self) -> Capacity:
        """How the capacity is reckoned."""
        with self._database.read() as reading:
            return reading.appointment_settings.capacity()

    def set_capacity(self, act: Act, capacity: Capacity) -> None:
        """Set how long a team needs for a unit, and how many teams there are (0: the roster's).

        Raises:
            CapacityWrong: a number that can't be.
            NotAllowed: only who keeps appointments may.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            settings = work.appointment_settings.for_change()
            if settings is None:
                settings = work.appointment_settings.add(
                    AppointmentSettings(id=new_id(), project_id=work.projects.only().id)
                )
            settings.set(capacity.minutes_per_unit, capacity.teams)
            if settings.has_events():
                work.commit()

    def _book(self, act: Act, unit_id: UUID, slot_id: UUID, wish: Booking, *, moving: bool) -> None:
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            told = booking.tidied(wish)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            slot = booking.require_slot(work, slot_id)
            made = booking.book(work, unit, slot, told, now, moving=moving)
            work.commit({"appointment": made.id})
