"""The queue of the stations: calls, refusals, two stations at once, display, times, ticket."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import Stage
from handover_app.domain.inspections import SettingWrong
from handover_app.domain.papers import QueueTicket
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.visits import (
    AlreadyBegun,
    CalledElsewhere,
    CalledNumber,
    NobodyWaits,
    NoQueueThere,
    NotCalledHere,
    NotCheckedIn,
    NotWaitingThere,
    StillCalled,
)
from tests.services.hall import BEYOND, MORNING, NIL, OWED, PAYS, SHARED, Hall, race

DESK, OTHER = "礼品台1", "礼品台2"


def gifts(hall: Hall, station: str = DESK) -> Act:
    """A new act at a gift table, where everybody who is here may be called."""
    return hall.act(Role.GIFTS, station)


def shown(hall: Hall) -> list[tuple[str, str, bool]]:
    """Number, station, and whether it has begun, of each line of the hall display."""
    return [(x.queue_number, x.station, x.begun) for x in hall.desks.queue.display().calls]


def here(hall: Hall, station: str = DESK) -> list[str]:
    """The numbers that wait for a gift, in the order of the list."""
    found = hall.desks.queue.waiting(Stage.GIFT, station).waiting.here
    return [each.queue_number for each in found]


def test_numbers_are_called_come_and_are_done(hall: Hall) -> None:
    queue = hall.desks.queue
    for code in (PAYS, NIL, OWED):
        hall.check_in(code)
        hall.clock.forward(minutes=1)
    with hall.records("NumberMoved") as rows:
        called = queue.next(gifts(hall), Stage.GIFT)
    assert (called.queue_number, called.unit_id) == ("A001", hall.unit(PAYS))
    assert (rows[0].unit_id, rows[0].topic) == (hall.unit(PAYS), "queue")
    assert rows[0].data == {
        "kind": "CALLED", "queue_number": "A001", "stage": "GIFT", "station": DESK,
        "to": None, "approver": None, "reason": "",
    }  # fmt: skip
    assert shown(hall) == [("A001", DESK, False)]
    look = queue.waiting(Stage.GIFT, DESK)
    assert look.mine == called
    assert look.called[hall.unit(PAYS)].station == DESK
    with hall.refuses(StillCalled):
        queue.next(gifts(hall), Stage.GIFT)
    before = queue.display().calls[0].call_id
    queue.recall(gifts(hall), called.unit_id)
    assert queue.display().calls[0].call_id != before, "the hall hears it anew"
    hall.clock.forward(minutes=2)
    begun = queue.start(gifts(hall), called.unit_id)
    assert begun.started_at == hall.clock()
    assert shown(hall) == [("A001", DESK, True)]
    with hall.refuses(AlreadyBegun):
        queue.start(gifts(hall), called.unit_id)
    with hall.refuses(AlreadyBegun):
        queue.recall(gifts(hall), called.unit_id)
    hall.clock.forward(minutes=5)
    with hall.records("NumberMoved", "NumberMoved"):
        assert queue.next(gifts(hall), Stage.GIFT).queue_number == "A002"
    (times,) = queue.times()
    assert (times.stage, times.waited_longest, times.service_median) == (Stage.GIFT, 5, 5)


def test_a_number_that_is_not_there_comes_again_and_in_the_end_last(hall: Hall) -> None:
    queue = hall.desks.queue
    for code in (PAYS, NIL, OWED):
        hall.check_in(code)
    hall.desks.queue_settings.set(
        hall.act(Role.ADMINISTRATOR), {"skip_calls": 1, "skip_minutes": 9, "skips_most": 2}
    )
    first = queue.next(gifts(hall), Stage.GIFT)
    missed = queue.skip(gifts(hall), first.unit_id)
    assert (missed.queue_number, missed.skips, missed.at_the_end) == ("A001", 1, False)
    assert missed.again_at == MORNING + timedelta(minutes=9)
    assert shown(hall) == []
    assert queue.display().missed == ()  # a gift table is not told of in the hall
    assert here(hall) == ["A002", "A003", "A001"]
    with hall.refuses(NotCalledHere):
        queue.skip(gifts(hall), first.unit_id)
    hall.clock.forward(minutes=1)
    second = queue.next(gifts(hall, OTHER), Stage.GIFT)
    assert second.queue_number == "A002"
    again = queue.next(gifts(hall), Stage.GIFT)
    assert (again.queue_number, again.skips) == ("A001", 1), "one call later"
    assert queue.skip(gifts(hall), again.unit_id).at_the_end
    assert queue.waiting(Stage.GIFT, DESK).passed_over == {hall.unit(PAYS): 2}
    queue.skip(gifts(hall, OTHER), second.unit_id)
    third = queue.next(gifts(hall), Stage.GIFT)
    assert third.queue_number == "A003"
    queue.skip(gifts(hall), third.unit_id)
    hall.clock.forward(minutes=20)
    order = []
    for _ in range(3):
        called = queue.next(gifts(hall), Stage.GIFT)
        queue.start(gifts(hall), called.unit_id)
        order.append(called.queue_number)
    assert order == ["A002", "A003", "A001"], "who was missed too often comes last"
    with hall.refuses(NobodyWaits) as refused:
        queue.next(gifts(hall), Stage.GIFT)
    assert refused.value.facts()["later"] == 2
    hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(OWED))
    assert [x[0] for x in shown(hall)] == ["A001"], "the refused call changed nothing"


def test_one_number_is_at_one_station(hall: Hall) -> None:
    queue = hall.desks.queue
    hall.check_in(PAYS)
    unit = hall.unit(PAYS)
    queue.call(gifts(hall), Stage.GIFT, unit)
    with hall.refuses(CalledElsewhere) as refused:
        queue.call(gifts(hall, OTHER), Stage.GIFT, unit)
    assert refused.value.facts() == {
        "queue_number": "A001", "station": DESK, "clerk": Role.GIFTS.value, "at": MORNING
    }  # fmt: skip
    with hall.refuses(CalledElsewhere):
        queue.hand_back(gifts(hall, OTHER), unit)
    with hall.refuses(NobodyWaits):
        queue.next(gifts(hall, OTHER), Stage.GIFT)
    for move in (queue.recall, queue.start, queue.skip, queue.done):
        with pytest.raises(NotCalledHere):
            move(gifts(hall, OTHER), unit)
    wrong = hall.approved(gifts(hall, OTHER), Role.LEAD, Right.DECIDE_CHARGE)
    with pytest.raises(ApprovalNeeded):
        queue.call(wrong, Stage.GIFT, unit)
    act = hall.approved(gifts(hall, OTHER), Role.LEAD, Right.LIFT_GATE, "那边停电")
    with hall.records("NumberMoved", "NumberMoved") as rows:
        queue.call(act, Stage.GIFT, unit)
    assert (rows[0].data["kind"], rows[0].data["reason"]) == ("HANDED_BACK", "那边停电")
    assert rows[0].data["approver"] == str(hall.clerk(Role.LEAD))
    assert shown(hall) == [("A001", OTHER, False)]
    with hall.refuses(NotCalledHere):
        queue.start(gifts(hall), unit)
    with hall.refuses(StillCalled):
        queue.call(gifts(hall, OTHER), Stage.GIFT, unit)
    queue.hand_back(gifts(hall, OTHER), unit)
    assert shown(hall) == []
    act = gifts(hall)
    called = queue.next(act, Stage.GIFT)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        queue.next(act, Stage.GIFT)
    assert done.value.result == {"queue_number": "A001", "unit": str(called.unit_id)}


def test_the_rule_is_special_then_arrival_and_leavers_drop_out(hall: Hall) -> None:
    queue = hall.desks.queue
    for code in (PAYS, NIL, OWED, SHARED):
        hall.check_in(code)
        hall.clock.forward(minutes=1)
    hall.desks.dispatch.mark_special(hall.act(Role.DISPATCHER), hall.unit(OWED), "带婴儿")
    assert here(hall) == ["A003", "A001", "A002", "A004"]
    called = queue.next(gifts(hall), Stage.GIFT)
    assert called.queue_number == "A003"
    hall.desks.visits.leave(hall.act(Role.RECEPTION), hall.unit(OWED))
    assert shown(hall) == [], "whoever leaves is at no station"
    with hall.refuses(NotCheckedIn):
        queue.start(gifts(hall), called.unit_id)
    hall.desks.gifts.issue_gift(gifts(hall), hall.unit(PAYS), "曾甲")
    assert here(hall) == ["A002", "A004"]
    second = queue.next(gifts(hall), Stage.GIFT)
    assert second.queue_number == "A002", "no leaver is in the way, who is done is not"
    hall.desks.gifts.issue_gift(gifts(hall, OTHER), hall.unit(NIL), "仇乙")
    assert shown(hall) == [], "the step was done elsewhere"
    assert queue.next(gifts(hall), Stage.GIFT).queue_number == "A004"
    with hall.refuses(NotWaitingThere):
        queue.call(gifts(hall, OTHER), Stage.GIFT, hall.unit(NIL))
    with hall.refuses(NotCheckedIn):
        queue.call(gifts(hall, OTHER), Stage.GIFT, hall.unit(BEYOND))
    with hall.refuses(NoQueueThere):
        queue.next(hall.act(Role.RECEPTION), Stage.CHECK_IN)
    with hall.refuses(NotAllowed):
        queue.next(gifts(hall), Stage.SETTLEMENT)


def test_a_number_is_sent_on_and_keeps_its_waiting_time(hall: Hall) -> None:
    queue = hall.desks.queue
    hall.check_in(PAYS)
    hall.clock.forward(minutes=1)
    hall.check_in(SHARED)
    hall.clock.forward(minutes=9)
    cash = hall.act(Role.CASHIER, "结算台1")
    called = queue.next(cash, Stage.SETTLEMENT)
    assert called.queue_number == "A001"
    with hall.refuses(NotWaitingThere):
        queue.transfer(hall.act(Role.CASHIER, "结算台1"), called.unit_id, Stage.KEYS)
    with hall.refuses(NoQueueThere):
        queue.transfer(hall.act(Role.CASHIER, "结算台1"), called.unit_id, Stage.CHECK_IN)
    queue.transfer(hall.act(Role.CASHIER, "结算台1"), called.unit_id, Stage.GIFT)
    assert shown(hall) == []
    second = queue.next(hall.act(Role.CASHIER, "结算台1"), Stage.SETTLEMENT)
    assert second.queue_number == "A002", "the first is expected at the gift table"
    queue.skip(hall.act(Role.CASHIER, "结算台1"), second.unit_id)
    assert queue.display().missed == ("A002",)
    assert queue.next(gifts(hall), Stage.GIFT).queue_number == "A001"
    queue.start(gifts(hall), called.unit_id)
    queue.done(gifts(hall), called.unit_id)
    board = queue.display()
    assert {each.stage: each.count for each in board.steps}[Stage.SETTLEMENT] == 2
    assert board.waiting == 2
    hall.clock.forward(minutes=11)
    assert queue.next(hall.act(Role.CASHIER, "结算台1"), Stage.SETTLEMENT).queue_number == "A001"


def test_of_stations_at_once_none_gets_the_others_number(hall: Hall) -> None:
    for code in (PAYS, NIL, OWED, SHARED):
        hall.check_in(code)
    queue, tries = hall.desks.queue, range(6)
    answers = race(*(lambda n=n: queue.next(gifts(hall, f"礼品台{n}"), Stage.GIFT) for n in tries))
    called = [each.queue_number for each in answers if isinstance(each, CalledNumber)]
    assert sorted(called) == ["A001", "A002", "A003", "A004"], answers
    assert sum(isinstance(each, NobodyWaits) for each in answers) == 2, answers
    for unit in (hall.unit(code) for code in (PAYS, NIL, OWED, SHARED)):
        station = queue.waiting(Stage.GIFT, DESK).called[unit].station
        queue.hand_back(gifts(hall, station), unit)
    unit = hall.unit(PAYS)
    answers = race(
        lambda: queue.call(gifts(hall, DESK), Stage.GIFT, unit),
        lambda: queue.call(gifts(hall, OTHER), Stage.GIFT, unit),
    )
    assert sum(isinstance(each, CalledElsewhere) for each in answers) == 1, answers


def test_the_slip_says_the_number_and_who_is_before(hall: Hall) -> None:
    for code in (PAYS, NIL, OWED):
        hall.check_in(code)
        hall.clock.forward(minutes=1)
    with hall.records("TicketIssued"):
        ref = hall.desks.queue.ticket(hall.act(Role.RECEPTION), hall.unit(OWED))
    with hall.database.read() as reading:
        slip = reading.papers.get(ref.paper_id)
    assert isinstance(slip, QueueTicket)
    assert (slip.queue_number, slip.first, slip.before) == ("A003", "验房", 2)
    assert slip.steps[0] == "验房"
    assert len(slip.qr) == 29
    assert "翟丙" not in str(slip), "slips are dropped: no name stands on them"
    printed = hall.desks.papers.print(hall.act(Role.RECEPTION), ref.paper_id)
    assert printed.pdf.startswith(b"%PDF")
    with hall.refuses(NotCheckedIn):
        hall.desks.queue.ticket(hall.act(Role.RECEPTION), hall.unit(BEYOND))
    with hall.refuses(NotAllowed):
        hall.desks.queue.ticket(hall.act(Role.CASHIER), hall.unit(OWED))


def test_settings_are_checked_and_kept(sqlite_hall: Hall) -> None:
    hall, settings = sqlite_hall, sqlite_hall.desks.queue_settings
    before = settings.summary()
    assert before.limits_of(Stage.SETTLEMENT) == (10, 20)
    admin = Role.ADMINISTRATOR
    for wrong in (
        {"skips_most": 0}, {"skip_minutes": 1441}, {"skip_calls": True}, {"voice": 1},
        {"limits": {Stage.KEYS: (20, 10)}}, {"limits": {"KEYS": (1, 2)}}, {"nothing": 1},
    ):  # fmt: skip
        with pytest.raises(SettingWrong):
            settings.set(hall.act(admin), wrong)
    with hall.refuses(NotAllowed):
        settings.set(hall.act(Role.CASHIER), {"ticket": True})
    with hall.records("QueueSet") as rows:
        settings.set(hall.act(admin), {"limits": {Stage.KEYS: (5, 7)}, "masked_names": True})
    assert rows[0].data == {"fields": ["limits", "masked_names"]}
    with hall.changes_nothing():
        settings.set(hall.act(admin), {"masked_names": True})
    found = settings.summary()
    assert (found.limits_of(Stage.KEYS), found.limits_of(Stage.GIFT)) == ((5, 7), (10, 20))
    hall.check_in(PAYS)
    hall.desks.queue.next(gifts(hall), Stage.GIFT)
    assert hall.desks.queue.waiting(Stage.KEYS, "K").limits == (5, 7)
    assert [each.name for each in hall.desks.queue.display().calls] == ["曾*"]
    assert hall.desks.queue.times() == ()
