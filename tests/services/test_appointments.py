"""Appointments: slots with quotas, booking, moving, cancelling, the curve, single handovers."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

import pytest

from handover_app.domain.handover import CardNote, NoteKind
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.units import BuildingNotFound, NotAPhoneNumber, UnitNotSold
from handover_app.domain.visits import (
    AlreadyBooked,
    AppointmentState,
    Booking,
    CancelReasonMissing,
    Capacity,
    CapacityWrong,
    CheckerMissing,
    MadeBy,
    NoAppointment,
    PlanFault,
    PlanWrong,
    PreCheckNotNeeded,
    QuotaBelowBooked,
    SlotClosed,
    SlotFull,
    SlotLine,
    SlotNotFound,
    SlotOfOtherBuilding,
    SlotOver,
    SlotPlan,
    SpecialGroup,
    WordsTooLong,
)
from tests.services.hall import BEYOND, NIL, OWED, PAYS, SHARED, UNSOLD, Clock, Hall, race

TODAY = date(2026, 11, 7)
TOMORROW = TODAY + timedelta(days=1)
HOURS = ((time(8, 0), time(12, 0)),)


@pytest.fixture(autouse=True)
def nine_in_the_morning(clock: Clock) -> None:
    """The venue's time, wherever the test runs."""
    clock.moment = datetime(2026, 11, 7, 9).astimezone()


def plan(hall: Hall, quota: int = 1, day: date = TOMORROW, **more: object) -> None:
    """Four slots of an hour on the morning of a day."""
    wanted = SlotPlan((day,), HOURS, 60, quota, **more)  # type: ignore[arg-type]
    hall.desks.appointments.plan(hall.act(Role.RECEPTION), wanted)


def slot(hall: Hall, hour: int, day: date = TOMORROW, building: str = "") -> SlotLine:
    """The slot that begins at this hour."""
    found = hall.desks.appointments.slots(day)
    return next(s for s in found if s.begins == time(hour) and s.building == building)


def book(hall: Hall, code: str, at: SlotLine, wish: Booking | None = None) -> None:
    """Book as the reception."""
    act = hall.act(Role.RECEPTION)
    hall.desks.appointments.book(act, hall.unit(code), at.slot_id, wish or Booking())


def move(hall: Hall, code: str, at: SlotLine, wish: Booking) -> None:
    """Give another appointment, as the reception."""
    hall.desks.appointments.move(hall.act(Role.RECEPTION), hall.unit(code), at.slot_id, wish)


def states(hall: Hall, code: str) -> list[tuple[str, AppointmentState]]:
    """Every appointment of a unit, newest first."""
    found = hall.desks.appointments.of_unit(hall.unit(code))
    return [(each.when[-5:], each.state) for each in found]


def test_a_household_is_booked_moved_and_cancelled_and_everything_stays_visible(
    hall: Hall,
) -> None:
    plan(hall)
    wish = Booking(MadeBy.PHONE, SpecialGroup.ELDERLY, "170 0000 7777", "腿脚不便")
    with hall.records("AppointmentMade") as rows:
        book(hall, PAYS, slot(hall, 8), wish)
    assert "7777" not in str(rows[0].data)
    assert "腿脚" not in str(rows[0].data)
    line = hall.desks.appointments.of_day(TOMORROW)[0]
    assert (line.code, line.phone_masked, line.remark) == (PAYS, "170****7777", "腿脚不便")
    card = hall.desks.handover.card(hall.unit(PAYS))
    assert card.notes == (
        CardNote(NoteKind.APPOINTMENT, ("2026-11-08 08:00", SpecialGroup.ELDERLY)),
    )
    with hall.records("AppointmentEnded", "AppointmentMade") as rows:
        move(hall, PAYS, slot(hall, 10), Booking(MadeBy.DESK))
    assert rows[1].data["before"] == "2026-11-08 08:00"
    assert (slot(hall, 8).booked, slot(hall, 10).booked) == (0, 1)
    cancel = hall.desks.appointments.cancel
    with hall.refuses(CancelReasonMissing):
        cancel(hall.act(Role.RECEPTION), hall.unit(PAYS), " ")
    with hall.records("AppointmentEnded") as rows:
        cancel(hall.act(Role.RECEPTION), hall.unit(PAYS), "临时出差")
    assert "出差" not in str(rows[0].data)
    assert states(hall, PAYS) == [
        ("10:00", AppointmentState.CANCELLED),
        ("08:00", AppointmentState.MOVED),
    ]
    assert hall.desks.appointments.of_unit(hall.unit(PAYS))[0].ended_reason == "临时出差"
    with hall.refuses(NoAppointment):
        cancel(hall.act(Role.RECEPTION), hall.unit(PAYS), "再来一次")
    with hall.refuses(NoAppointment):
        move(hall, PAYS, slot(hall, 9), Booking())


def test_every_slot_that_cannot_be_is_refused_in_its_own_words(hall: Hall) -> None:
    plan(hall)
    plan(hall, day=TODAY, buildings=("2号楼",))
    book(hall, PAYS, slot(hall, 8))
    with hall.refuses(SlotFull) as caught:
        book(hall, NIL, slot(hall, 8))
    assert caught.value.nearest == ("2026-11-08 09:00", "2026-11-08 10:00", "2026-11-08 11:00")  # type: ignore[attr-defined]
    with hall.refuses(AlreadyBooked):
        book(hall, PAYS, slot(hall, 9))
    with hall.refuses(UnitNotSold):
        book(hall, UNSOLD, slot(hall, 9))
    with hall.refuses(SlotOfOtherBuilding):
        book(hall, NIL, slot(hall, 10, TODAY, "2号楼"))
    with hall.refuses(SlotOver):
        book(hall, SHARED, slot(hall, 8, TODAY, "2号楼"))
    with hall.refuses(SlotNotFound):
        hall.desks.appointments.book(
            hall.act(Role.RECEPTION), hall.unit(NIL), hall.unit(NIL), Booking()
        )
    with hall.refuses(NotAPhoneNumber):
        book(hall, NIL, slot(hall, 9), Booking(phone="12"))
    with hall.refuses(WordsTooLong):
        book(hall, NIL, slot(hall, 9), Booking(remark="长" * 201))
    with hall.refuses(NotAllowed):
        hall.desks.appointments.book(
            hall.act(Role.CASHIER), hall.unit(NIL), slot(hall, 9).slot_id, Booking()
        )
    set_quota = hall.desks.appointments.set_quota
    with hall.refuses(PlanWrong):
        set_quota(hall.act(Role.LEAD), slot(hall, 9).slot_id, -1)
    set_quota(hall.act(Role.LEAD), slot(hall, 8).slot_id, 3)
    book(hall, NIL, slot(hall, 8))
    with hall.refuses(QuotaBelowBooked):
        set_quota(hall.act(Role.LEAD), slot(hall, 8).slot_id, 1)
    set_quota(hall.act(Role.LEAD), slot(hall, 8).slot_id, 0)
    with hall.refuses(SlotClosed):
        book(hall, OWED, slot(hall, 8))


def test_a_supervisor_lets_a_household_into_a_full_slot_with_a_reason(hall: Hall) -> None:
    plan(hall)
    book(hall, PAYS, slot(hall, 8))
    act = hall.approved(hall.act(Role.RECEPTION), Role.LEAD, Right.LIFT_GATE, "外地赶来")
    with hall.records("AppointmentMade") as rows:
        hall.desks.appointments.book(act, hall.unit(NIL), slot(hall, 8).slot_id, Booking())
    assert rows[0].data["over_quota"] == "外地赶来"
    assert rows[0].data["approver"] == str(hall.clerk(Role.LEAD))
    assert slot(hall, 8).booked == 2
    assert hall.desks.appointments.of_unit(hall.unit(NIL))[0].over_quota == "外地赶来"
    # A consent to another click is none to this one.
    other = hall.act(Role.RECEPTION).approved(act.approval)
    with hall.refuses(ApprovalNeeded):
        hall.desks.appointments.book(other, hall.unit(OWED), slot(hall, 8).slot_id, Booking())


def test_the_last_place_goes_to_one_of_two_desks_and_a_unit_has_one_appointment(
    hall: Hall,
) -> None:
    plan(hall)
    last = slot(hall, 8).slot_id
    takers = [
        partial(
            hall.desks.appointments.book,
            hall.act(Role.RECEPTION, f"S{place}"),
            hall.unit(code),
            last,
            Booking(),
        )
        for place, code in enumerate((PAYS, NIL, OWED, BEYOND))
    ]
    answers = race(*takers)
    assert sum(each is None for each in answers) == 1
    assert slot(hall, 8).booked == 1
    free = [slot(hall, hour).slot_id for hour in (9, 10)]
    twice = race(
        *(
            partial(
                hall.desks.appointments.book,
                hall.act(Role.RECEPTION, f"T{place}"),
                hall.unit(SHARED),
                each,
                Booking(),
            )
            for place, each in enumerate(free)
        )
    )
    assert sum(each is None for each in twice) == 1
    assert all(each is None or isinstance(each, AlreadyBooked | ChangedMeanwhile) for each in twice)


def test_a_day_planned_anew_keeps_what_is_booked(hall: Hall) -> None:
    plan(hall, quota=2)
    book(hall, PAYS, slot(hall, 9))
    kept = slot(hall, 9)
    wanted = SlotPlan((TOMORROW,), ((time(8), time(9)), (time(13), time(15))), 60, 5)
    assert hall.desks.appointments.plan(hall.act(Role.LEAD), wanted) == 3
    found = {(each.begins.hour, each.quota, each.booked) for each in _slots(hall)}
    assert found == {(8, 5, 0), (9, 0, 1), (13, 5, 0), (14, 5, 0)}
    assert slot(hall, 9).slot_id == kept.slot_id
    days = hall.desks.appointments.days()
    assert [(each.day, each.quota, each.booked) for each in days] == [(TOMORROW, 15, 1)]
    faults = {
        PlanFault.NO_DAYS: SlotPlan((), HOURS, 60, 1),
        PlanFault.TOO_MANY_DAYS: SlotPlan(tuple(_from(TODAY, 63)), HOURS, 60, 1),
        PlanFault.DAY_PAST: SlotPlan((TODAY - timedelta(days=1),), HOURS, 60, 1),
        PlanFault.NO_HOURS: SlotPlan((TODAY,), (), 60, 1),
        PlanFault.HOURS_WRONG: SlotPlan((TODAY,), ((time(9), time(8)),), 60, 1),
        PlanFault.MINUTES_WRONG: SlotPlan((TODAY,), ((time(9), time(9, 30)),), 60, 1),
        PlanFault.QUOTA_WRONG: SlotPlan((TODAY,), HOURS, 60, 1000),
    }
    for fault, wrong in faults.items():
        with pytest.raises(PlanWrong) as caught:
            hall.desks.appointments.plan(hall.act(Role.LEAD), wrong)
        assert caught.value.fault is fault
    with hall.refuses(BuildingNotFound):
        plan(hall, buildings=("9号楼",))


def test_the_curve_counts_who_is_expected_who_came_and_who_walked_in(hall: Hall) -> None:
    plan(hall, quota=3, day=TODAY)
    for code, hour in ((PAYS, 9), (NIL, 9), (OWED, 10)):
        book(hall, code, slot(hall, hour, TODAY))
    hall.check_in(PAYS)
    hall.clock.forward(minutes=35)
    hall.check_in(BEYOND)
    with hall.refuses(CapacityWrong):
        hall.desks.appointments.set_capacity(hall.act(Role.LEAD), Capacity(0, 2))
    hall.desks.appointments.set_capacity(hall.act(Role.LEAD), Capacity(30, 1))
    curve = hall.desks.appointments.arrivals(TODAY)
    halves = {
        f"{x.begins:%H:%M}": (x.expected, x.arrived, x.walk_ins, x.capacity) for x in curve.halves
    }
    assert halves["09:00"] == (2, 1, 0, 1)
    assert halves["09:30"] == (0, 0, 1, 1)
    assert halves["10:00"] == (1, 0, 0, 1)
    assert (curve.expected, curve.arrived, curve.walk_ins, curve.missing) == (3, 1, 1, 2)
    assert [x.tight for x in curve.halves if x.expected] == [True, False]
    hall.clock.forward(hours=1)
    assert states(hall, PAYS) == [("09:00", AppointmentState.CAME)]
    assert states(hall, NIL) == [("09:00", AppointmentState.DID_NOT_COME)]
    # Who missed the hour gets another one; the missed one stays a no-show of its day.
    plan(hall)
    book(hall, NIL, slot(hall, 8))
    assert states(hall, NIL)[1] == ("09:00", AppointmentState.DID_NOT_COME)
    with hall.refuses(SlotOver):
        hall.desks.appointments.cancel(hall.act(Role.RECEPTION), hall.unit(PAYS), "来过了")


def test_a_single_handover_is_checked_by_the_property_company_before(hall: Hall) -> None:
    plan(hall, sporadic=True)
    plan(hall, day=TODAY)
    book(hall, PAYS, slot(hall, 8))
    check = partial(hall.desks.appointments.note_pre_check, checked_on=TODAY)
    with hall.refuses(CheckerMissing):
        check(hall.act(Role.RECEPTION), hall.unit(PAYS), " ")
    with hall.refuses(NoAppointment):
        check(hall.act(Role.RECEPTION), hall.unit(NIL), "物业 甲")
    with hall.records("FlatPreChecked"):
        check(hall.act(Role.RECEPTION), hall.unit(PAYS), "物业 甲", remark="无异常")
    line = hall.desks.appointments.of_unit(hall.unit(PAYS))[0]
    assert (line.sporadic, line.checked_on, line.checked_by) == (True, TODAY, "物业 甲")
    book(hall, NIL, slot(hall, 11, TODAY))
    with hall.refuses(PreCheckNotNeeded):
        check(hall.act(Role.RECEPTION), hall.unit(NIL), "物业 甲")


def _slots(hall: Hall) -> tuple[SlotLine, ...]:
    return hall.desks.appointments.slots(TOMORROW)


def _from(day: date, count: int) -> list[date]:
    return [day + timedelta(days=each) for each in range(count)]
