"""Into which slot a household may be booked: the rules of the desk and of the import."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.units import NotAPhoneNumber, Unit
from handover_app.domain.visits import (
    LONGEST_LINE,
    AlreadyBooked,
    Appointment,
    AppointmentEnd,
    Booking,
    NoAppointment,
    Slot,
    SlotClosed,
    SlotFull,
    SlotNotFound,
    SlotOfOtherBuilding,
    SlotOver,
    nearest_free,
    typed_line,
)
from handover_app.services.clock import local, local_day
from handover_app.services.phones import phone_number
from handover_app.storage.unit_of_work import Reading, UnitOfWork


def venue_time(now: datetime) -> datetime:
    """The venue's time without its zone, as slots are kept."""
    return local(now).replace(tzinfo=None)


def tidied(wish: Booking) -> Booking:
    """What was typed, as it is kept.

    Raises:
        NotAPhoneNumber: the number to call back is none.
        WordsTooLong: more characters than are kept.
    """
    phone = typed_line(wish.phone)
    number = phone_number(phone) if phone else ""
    if number is None:
        raise NotAPhoneNumber
    return Booking(wish.made_by, wish.group, number, typed_line(wish.remark))


def require_slot(work: UnitOfWork, slot_id: UUID) -> Slot:
    """The slot, held until the transaction ends, so that its quota is kept.

    Raises:
        SlotNotFound: it was planned anew and is gone.
    """
    slot = work.slots.get(slot_id)
    if slot is None:
        raise SlotNotFound
    return slot


def free_words(reading: Reading, building: str, slot: Slot, now: datetime) -> tuple[str, ...]:
    """The nearest slots with a place left for a unit of this building, day and hour."""
    at = venue_time(now)
    open_ones = [
        each
        for each in reading.slots.open_for(building, local_day(now))
        if not each.ended(at) and each.sporadic is slot.sporadic
    ]
    return tuple(each.when for each in nearest_free(open_ones, slot.day, slot.begins))


def place_in(
    work: UnitOfWork, unit: Unit, slot: Slot, wish: Booking, now: datetime, moved_from: UUID | None
) -> Appointment:
    """A new appointment in a slot that is held; a full one needs a supervisor's consent.

    Raises:
        SlotOfOtherBuilding, SlotOver: the household can't come then.
        SlotFull, SlotClosed: no place; the nearest free ones are named.
        ApprovalNeeded: the consent is not one to this operation.
    """
    if not slot.takes(unit.building):
        raise SlotOfOtherBuilding(slot.when, slot.building)
    if slot.ended(venue_time(now)):
        raise SlotOver(slot.when)
    made = Appointment(
        id=new_id(),
        unit_id=unit.id,
        slot_id=slot.id,
        day=slot.day,
        begins=slot.begins,
        minutes=slot.minutes,
        sporadic=slot.sporadic,
        made_by=wish.made_by,
        group=wish.group,
        phone=wish.phone,
        remark=wish.remark,
        clerk=work.act.clerk,
        made_at=now,
        moved_from=moved_from,
    )
    if work.slots.booked(slot.id) >= slot.quota:
        if work.act.approval is None:
            refusal = SlotFull if slot.quota else SlotClosed
            raise refusal(slot.when, free_words(work, unit.building, slot, now))
        consent = work.approval(Right.LIFT_GATE)
        made.over_quota, made.approver = consent.reason[:LONGEST_LINE], consent.approver
    return made


def give_up(standing: Appointment, clerk: UUID, now: datetime) -> None:
    """End what stood for another appointment: missed where its time is over, else moved."""
    over = standing.over(venue_time(now))
    standing.finish(AppointmentEnd.PASSED if over else AppointmentEnd.MOVED, clerk, now)


def require_coming(work: UnitOfWork, unit: Unit, now: datetime) -> Appointment:
    """The unit's appointment that is still to come.

    Raises:
        NoAppointment: there is none.
        SlotOver: its time has passed; it can't be cancelled afterwards.
    """
    standing = work.appointments.standing_of(unit.id)
    if standing is None:
        raise NoAppointment(unit.code)
    if standing.over(venue_time(now)):
        raise SlotOver(standing.when)
    return standing


def book(
    work: UnitOfWork, unit: Unit, slot: Slot, wish: Booking, now: datetime, *, moving: bool
) -> Appointment:
    """Book a unit that is held into a slot that is held; what stood before ends by it.

    Raises:
        AlreadyBooked: an appointment is to come, and it is not ``moving``.
        NoAppointment: there is nothing to move.
        SlotOfOtherBuilding, SlotOver, SlotFull, SlotClosed, ApprovalNeeded: see `place_in`.
    """
    standing = work.appointments.standing_of(unit.id)
    if standing is None and moving:
        raise NoAppointment(unit.code)
    if standing is not None and not moving and not standing.over(venue_time(now)):
        raise AlreadyBooked(unit.code, standing.when)
    if standing is not None and standing.slot_id == slot.id:
        raise AlreadyBooked(unit.code, standing.when)
    moved_from = None if standing is None else standing.id
    made = place_in(work, unit, slot, wish, now, moved_from)
    if standing is not None:
        give_up(standing, work.act.clerk, now)
        work.flush()  # only one may stand, and the database looks at each row by itself
    made.made(before="" if standing is None else standing.when)
    return work.appointments.add(made)
