"""The evening's call list: who is on it, what calls came to, and what leaves the program."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from handover_app.domain.delivery import (
    Audience,
    BatchDraft,
    CallDayPast,
    CallReason,
    CallResult,
    ComingDayMissing,
    NobodyToCall,
    NoPhone,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.visits import Booking, SlotPlan
from handover_app.services.delivery.calls import CallWish
from tests.services.hall import NIL, OWED, PAYS, SHARED, UNSOLD, Clock, Hall
from tests.services.lists import cells, kinds

TODAY = date(2026, 11, 7)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def nine_in_the_morning(clock: Clock) -> None:
    """The venue's time, wherever the test runs."""
    clock.moment = datetime(2026, 11, 7, 9).astimezone()


def book(hall: Hall, code: str, day: date, hour: int) -> None:
    """Book as the reception."""
    slots = hall.desks.appointments.slots(day)
    chosen = next(each for each in slots if each.begins.hour == hour)
    act = hall.act(Role.RECEPTION)
    hall.desks.appointments.book(act, hall.unit(code), chosen.slot_id, Booking())


def listed(hall: Hall, day: date = TODAY) -> dict[str, tuple[CallReason, CallResult | None]]:
    """The list of an evening by code."""
    return {each.code: (each.reason, each.result) for each in hall.desks.call_lists.of_day(day)}


def evening(hall: Hall) -> None:
    """Three were expected today and one of them came; one comes tomorrow."""
    hours = ((time(8), time(18)),)
    plan = SlotPlan((TODAY, TOMORROW), hours, 60, 5)
    hall.desks.appointments.plan(hall.act(Role.RECEPTION), plan)
    for code in (PAYS, NIL, OWED):
        book(hall, code, TODAY, 10)
    book(hall, SHARED, TOMORROW, 9)
    hall.check_in(PAYS)
    hall.clock.forward(hours=10)


def test_no_shows_and_tomorrows_visitors_are_called_until_each_call_came_to_something(
    hall: Hall,
) -> None:
    with hall.refuses(NobodyToCall):
        hall.desks.call_lists.workbook(hall.act(Role.RECEPTION), TODAY)
    evening(hall)
    assert listed(hall) == {
        NIL: (CallReason.NO_SHOW, None),
        OWED: (CallReason.NO_SHOW, None),
        SHARED: (CallReason.TOMORROW, None),
    }
    note = hall.desks.call_lists.note
    wish = CallWish(CallReason.NO_SHOW, CallResult.WILL_COME)
    with hall.refuses(ComingDayMissing):
        note(hall.act(Role.RECEPTION), hall.unit(NIL), wish)
    with hall.refuses(CallDayPast):
        past = CallWish(CallReason.NO_SHOW, CallResult.NOT_REACHED, next_on=date(2026, 11, 6))
        note(hall.act(Role.RECEPTION), hall.unit(NIL), past)
    with hall.refuses(NotAllowed):
        note(hall.act(Role.KEY_CLERK), hall.unit(NIL), wish)
    with hall.records("CallNoted") as rows:
        told = CallWish(CallReason.NO_SHOW, CallResult.NOT_REACHED, None, TOMORROW, "占线")
        note(hall.act(Role.RECEPTION), hall.unit(NIL), told)
    assert "占线" not in str(rows[0].data)
    # Whoever is rebooked in the call was a no-show all the same.
    book(hall, OWED, TOMORROW, 11)
    coming = CallWish(CallReason.NO_SHOW, CallResult.WILL_COME, TOMORROW)
    note(hall.act(Role.RECEPTION), hall.unit(OWED), coming)
    assert listed(hall) == {
        NIL: (CallReason.NO_SHOW, CallResult.NOT_REACHED),
        OWED: (CallReason.NO_SHOW, CallResult.WILL_COME),
        SHARED: (CallReason.TOMORROW, None),
    }
    assert [each.open for each in hall.desks.call_lists.of_day(TODAY)] == [True, False, True]
    hall.clock.forward(days=1)
    assert listed(hall, TOMORROW) == {
        OWED: (CallReason.NO_SHOW, None),
        SHARED: (CallReason.NO_SHOW, None),
        NIL: (CallReason.AGREED, None),
    }
    assert [each.result for each in hall.desks.call_lists.of_unit(hall.unit(NIL))] == [
        CallResult.NOT_REACHED
    ]


def test_numbers_are_masked_until_somebody_looks_and_that_is_journalled(hall: Hall) -> None:
    evening(hall)
    lines = hall.desks.call_lists.of_day(TODAY)
    assert all(each.phone.startswith("170****") for each in lines)
    with hall.records("PhoneRevealed") as rows:
        seen = hall.desks.call_lists.phones(hall.act(Role.RECEPTION), hall.unit(SHARED))
    assert [each.phone for each in seen] == ["17000000007", "17000005100"]
    assert "17000" not in str(rows[0].data)
    with hall.refuses(NotAllowed):
        hall.desks.call_lists.phones(hall.act(Role.INSPECTOR), hall.unit(SHARED))
    with hall.refuses(NoPhone):
        hall.desks.call_lists.phones(hall.act(Role.RECEPTION), hall.unit(UNSOLD))
    with hall.records("CallListExported") as rows:
        made = hall.desks.call_lists.workbook(hall.act(Role.RECEPTION), TODAY)
    assert (rows[0].data["rows"], rows[0].data["printed"]) == (3, False)
    assert kinds(made.data) == {"s"}
    written = cells(made.data)
    assert written[0][:3] == ["房号", "业主", "电话"]
    assert written[1][2] == "17000000002"
    with hall.records("CallListExported"):
        printed = hall.desks.call_lists.pdf(hall.act(Role.RECEPTION), TODAY)
    assert printed.data.startswith(b"%PDF")
    with hall.refuses(NotAllowed):
        hall.desks.call_lists.pdf(hall.act(Role.CASHIER), TODAY)


def test_the_invited_who_let_their_days_pass_are_called_and_written_to(hall: Hall) -> None:
    batch = BatchDraft("一期", TODAY, TODAY, "会所一楼", ("1号楼",))
    hall.desks.delivery_batches.set(hall.act(Role.LEAD), batch)
    invited = [hall.unit(code) for code in (PAYS, NIL, OWED)]
    hall.desks.delivery_notices.issue(hall.act(Role.RECEPTION), invited)
    hall.desks.appointments.plan(
        hall.act(Role.RECEPTION), SlotPlan((TOMORROW,), ((time(9), time(10)),), 60, 5)
    )
    book(hall, NIL, TOMORROW, 9)
    hall.check_in(OWED)
    assert listed(hall) == {
        NIL: (CallReason.TOMORROW, None),
        PAYS: (CallReason.NOT_BOOKED, None),
    }
    written_to = {
        audience: {each.code for each in hall.desks.text_messages.preview(audience).lines}
        for audience in (Audience.INVITED, Audience.NOT_BOOKED)
    }
    assert written_to == {Audience.INVITED: {PAYS, NIL}, Audience.NOT_BOOKED: {PAYS}}
    wish = CallWish(CallReason.NOT_BOOKED, CallResult.REFUSES)
    hall.desks.call_lists.note(hall.act(Role.RECEPTION), hall.unit(PAYS), wish)
    assert listed(hall)[PAYS] == (CallReason.NOT_BOOKED, CallResult.REFUSES)
    hall.clock.forward(days=1)
    assert PAYS not in listed(hall, TOMORROW)
