"""The day on paper: numbered without a gap, entered once with its real time, or given back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest
from sqlalchemy import update

from handover_app.domain.acts import Act, BackEntry
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion
from handover_app.domain.money import Money
from handover_app.domain.paper_days import (
    NobodyExpected,
    NotHappenedYet,
    PaperDayOver,
    SheetDone,
    SheetKind,
    SheetOfAnotherKind,
    SheetOfAnotherUnit,
    SheetReasonMissing,
    SheetUnknown,
)
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role, SamePerson
from handover_app.domain.receipts import BookNumberUsed, Payment, PaymentMethod
from handover_app.domain.visits import Booking, SlotPlan, VisitorKind
from handover_app.services.paper_days import PaperDay
from handover_app.storage.tables.projects import projects
from tests.documents.reading import pages, text
from tests.services.hall import MORNING, NIL, OWED, PAYS, PAYS_TOO, PIN, UNSOLD, Hall, race

TODAY, TOMORROW = date(2026, 11, 7), date(2026, 11, 8)
HAPPENED = MORNING + timedelta(hours=1, minutes=5)
SOLD = 8


def printed(hall: Hall, day: date = TOMORROW, receipts: int | None = 2) -> PaperDay:
    return hall.desks.paper_days.print_day(hall.act(Role.LEAD), day, receipts)


def numbers(hall: Hall, day: date = TOMORROW) -> list[str]:
    return [each.number for each in hall.desks.paper_days.sheets(day)]


def sheet_of(hall: Hall, kind: SheetKind, code: str | None = None) -> str:
    """The first open sheet of a kind (of a flat)."""
    unit = None if code is None else hall.unit(code)
    return next(
        each.number
        for each in hall.desks.paper_days.open()
        if each.kind is kind and unit in (None, each.unit_id)
    )


def back(hall: Hall, role: Role, number: str, at: datetime = HAPPENED, by: Role = Role.LEAD) -> Act:
    """An act that enters a sheet, compared by a second person."""
    act = replace(hall.act(role), back=BackEntry(number, at))
    return hall.approved(act, by, Right.ENTER_PAPER, "与纸单一致")


def check_in(hall: Hall, act: Act, code: str = NIL) -> None:
    hall.desks.visits.check_in(act, hall.unit(code), VisitorKind.OWNER, identity_seen=True)


def written(made: PaperDay, name: str) -> str:
    """The text of the file whose name has this in it."""
    (pdf,) = (each.pdf for each in made.files if name in each.name)
    return text(pdf)


def test_a_second_run_keeps_the_numbers_and_adds_what_is_new(hall: Hall) -> None:
    with hall.records("PaperDayPrinted") as rows:
        made = printed(hall)
    assert rows[0].data == {"day": "2026-11-08", "sheets": 3 * SOLD + 2}
    assert (made.expected, made.sheets) == (SOLD, 3 * SOLD + 2)
    assert [each.name for each in made.files] == [
        f"{name}-2026-11-08.pdf"
        for name in (
            "01-签到名单", "02-应收应退清单", "03-钥匙挂位清单", "04-验房登记表", "05-手工收据",
            "06-钥匙交接单", "07-礼品领取名单",
        )
    ]  # fmt: skip
    first = numbers(hall)
    assert Counter(each[:2] for each in first) == {"ZQ": SOLD, "ZY": SOLD, "ZL": SOLD, "ZS": 2}
    assert first[-1] == f"ZY-20261108-{SOLD:04d}"
    listed = written(made, "签到名单")
    assert "ZQ-20261108-0001" in listed
    assert "当日没有预约" in listed
    assert UNSOLD not in listed
    amounts = written(made, "应收应退")
    for words in ("10,000.00", "合计", "总计", "面积差待实测", "未通知"):
        assert words in amounts
    (blanks,) = (each.pdf for each in made.files if "手工收据" in each.name)
    assert len(pages(blanks)) == 6
    with hall.changes_nothing():
        again = printed(hall)
    assert (again.expected, again.sheets, numbers(hall)) == (made.expected, made.sheets, first)
    assert printed(hall, receipts=3).sheets == made.sheets + 1
    assert set(numbers(hall)) - set(first) == {"ZS-20261108-0003"}
    # Another day has numbers of its own, and tomorrow's papers have nobody's from there.
    printed(hall, TODAY, 1)
    assert numbers(hall, TODAY)[0] == "ZL-20261107-0001"


def test_whoever_has_an_appointment_stands_first_and_may_be_printed_alone(hall: Hall) -> None:
    desks, days = hall.desks, hall.desks.paper_days
    with hall.refuses(PaperDayOver):
        days.print_day(hall.act(Role.LEAD), date(2026, 11, 6))
    with hall.refuses(NobodyExpected):
        days.print_day(hall.act(Role.LEAD), TOMORROW, appointed_only=True)
    with hall.refuses(NotAllowed):
        days.print_day(hall.act(Role.INSPECTOR), TOMORROW)
    plan = SlotPlan(days=(TOMORROW,), hours=((time(9), time(11)),), minutes=60, quota=9)
    desks.appointments.plan(hall.act(Role.LEAD), plan)
    late, early = reversed(desks.appointments.slots(TOMORROW))
    for code, slot in ((NIL, late), (PAYS_TOO, early)):
        desks.appointments.book(hall.act(Role.LEAD), hall.unit(code), slot.slot_id, Booking())
    made = days.print_day(hall.act(Role.LEAD), TOMORROW, appointed_only=True)
    assert (made.expected, made.sheets) == (2, 8)
    listed = written(made, "签到名单")
    assert listed.index(PAYS_TOO) < listed.index(NIL)
    assert "预约2户，未预约0户" in "".join(listed.split())
    whole = days.print_day(hall.act(Role.LEAD), TOMORROW)
    listed = written(whole, "签到名单")
    assert whole.expected == SOLD
    assert listed.index(NIL) < listed.index(PAYS) < listed.index("未预约", listed.index(PAYS))
    # Each has the number of the first run.
    assert sheet_of(hall, SheetKind.CHECK_IN, PAYS_TOO) == "ZQ-20261108-0001"


def test_two_laptops_that_print_at_once_take_no_number_twice(hall: Hall) -> None:
    run = hall.desks.paper_days.print_day
    answers = race(
        lambda: run(hall.act(Role.LEAD, "S1"), TOMORROW, 2),
        lambda: run(hall.act(Role.LEAD, "S2"), TOMORROW, 3),
    )
    assert all(isinstance(each, PaperDay) for each in answers), answers
    found = numbers(hall)
    assert len(found) == len(set(found)) == 3 * SOLD + 3
    assert hall.check_fails() == {}


@pytest.fixture
def noon(hall: Hall) -> Hall:
    """A day that went on on paper from nine; at two in the afternoon the program is back."""
    hall.desks.paper_days.number(hall.act(Role.LEAD), TODAY, 4)
    hall.clock.forward(hours=5)
    return hall


def test_each_kind_is_entered_at_its_desk_with_the_time_at_which_it_happened(noon: Hall) -> None:
    hall = noon
    number = sheet_of(hall, SheetKind.CHECK_IN, NIL)
    arrived = back(hall, Role.RECEPTION, number)
    with hall.records("CheckedIn", "PaperEntered") as rows:
        check_in(hall, arrived)
    assert rows[1].unit_id == hall.unit(NIL)
    assert rows[1].data["number"] == number
    assert rows[1].data["approver"] == str(hall.clerk(Role.LEAD))
    hall.inspect(NIL, Conclusion.ACCEPTED)

    unit, desks = hall.unit(NIL), hall.desks
    receipt = sheet_of(hall, SheetKind.RECEIPT)
    hall.open_shift()
    bill = desks.receipts.settlement(unit).open_total(Payee.PROPERTY_COMPANY)
    act = back(hall, Role.CASHIER, receipt, by=Role.FINANCE)
    cash = [Payment(PaymentMethod.CASH, bill)]
    desks.receipts.take_payment(act, unit, Payee.PROPERTY_COMPANY, cash, book_number="007")

    handed = HAPPENED + timedelta(hours=2)
    hall.hand_over(
        NIL, "仇乙", back(hall, Role.KEY_CLERK, sheet_of(hall, SheetKind.KEYS, NIL), handed)
    )
    gift = sheet_of(hall, SheetKind.GIFT, NIL)
    desks.gifts.issue_gift(back(hall, Role.GIFTS, gift), unit)
    articles = sheet_of(hall, SheetKind.GIFT, PAYS)
    desks.articles.issue_all(back(hall, Role.GIFTS, articles), hall.unit(PAYS))

    with hall.database.read() as reading:
        facts = reading.handovers.facts()
        issued = reading.receipts.on_paper(_receipt_paper(hall))
    assert facts[unit].arrived_at == HAPPENED
    assert facts[unit].keys_handed_over_at == handed
    assert facts[unit].gift_at == HAPPENED
    assert facts[hall.unit(PAYS)].articles_at == HAPPENED
    # A receipt belongs to the shift of its entry, and keeps the number of its paper.
    assert issued is not None
    assert (issued.issued_at, issued.book_number) == (hall.clock(), receipt)
    assert hall.check_fails() == {}
    entered = {each.number: each for each in desks.paper_days.sheets(TODAY) if each.done_at}
    assert len(entered) == 5
    assert (entered[number].happened_at, entered[number].returned) == (HAPPENED, False)
    # What was entered is printed no more, and stands in the list as entered.
    again = printed(hall, TODAY, 4)
    assert "已补录" in written(again, "签到名单")
    (blanks,) = (each.pdf for each in again.files if "手工收据" in each.name)
    assert receipt not in text(blanks)


def _receipt_paper(hall: Hall) -> UUID:
    refs = hall.desks.papers.of_unit(hall.unit(NIL))
    return next(each.paper_id for each in refs if each.kind == "RECEIPT")


def test_a_sheet_is_refused_with_the_step_that_it_does_not_fit(noon: Hall) -> None:
    hall = noon
    number, others = (sheet_of(hall, SheetKind.CHECK_IN, each) for each in (NIL, PAYS))
    early, late = MORNING - timedelta(minutes=1), MORNING + timedelta(hours=6)
    refusals: list[tuple[type[Exception], Callable[[], Act]]] = [
        (SheetUnknown, lambda: back(hall, Role.RECEPTION, "ZQ-20261107-9999")),
        (SheetOfAnotherUnit, lambda: back(hall, Role.RECEPTION, others)),
        (
            SheetOfAnotherKind,
            lambda: back(hall, Role.RECEPTION, sheet_of(hall, SheetKind.RECEIPT)),
        ),
        (NotHappenedYet, lambda: back(hall, Role.RECEPTION, number, late)),
        (NotHappenedYet, lambda: back(hall, Role.RECEPTION, number, early)),
        (
            ApprovalNeeded,
            lambda: replace(hall.act(Role.RECEPTION), back=BackEntry(number, HAPPENED)),
        ),
    ]
    for kind, act in refusals:
        made = act()
        with hall.refuses(kind):
            check_in(hall, made)
    asked = replace(hall.act(Role.RECEPTION), back=BackEntry(number, HAPPENED))
    with pytest.raises(SamePerson):
        hall.desks.people.approve(asked, Role.RECEPTION.value, PIN, Right.ENTER_PAPER, "自己")
    with pytest.raises(NotAllowed):
        hall.desks.people.approve(asked, Role.INSPECTOR.value, PIN, Right.ENTER_PAPER, "核对")
    # The consent to one operation is none to another.
    other = replace(hall.act(Role.RECEPTION), back=BackEntry(number, HAPPENED))
    consent = back(hall, Role.RECEPTION, number).approval
    with hall.refuses(ApprovalNeeded):
        check_in(hall, other.approved(consent) if consent else other)
    # Another step with the sheet in hand is refused, and the sheet stays open.
    check_in(hall, back(hall, Role.RECEPTION, number))
    twice, leaving = (back(hall, Role.RECEPTION, each) for each in (number, others))
    with hall.refuses(SheetDone) as refused:
        check_in(hall, twice, PAYS)
    assert refused.value.facts()["clerk"] == Role.RECEPTION.value
    with hall.refuses(SheetOfAnotherKind):
        hall.desks.visits.leave(leaving, hall.unit(NIL))
    assert hall.desks.paper_days.open_sheet(others.lower()).number == others
    with pytest.raises(SheetDone):
        hall.desks.paper_days.open_sheet(number)


def test_two_desks_that_enter_one_sheet_at_once_enter_it_once(noon: Hall) -> None:
    hall = noon
    number = sheet_of(hall, SheetKind.RECEIPT)
    for station in ("S1", "S2"):
        hall.open_shift(station)

    def pay(station: str, code: str) -> Callable[[], object]:
        bill = hall.desks.receipts.settlement(hall.unit(code)).open_total(Payee.DEVELOPER)
        act = replace(hall.act(Role.CASHIER, station), back=BackEntry(number, HAPPENED))
        act = hall.approved(act, Role.FINANCE, Right.ENTER_PAPER)
        cash = [Payment(PaymentMethod.CASH, bill)]
        take = hall.desks.receipts.take_payment
        return lambda: take(act, hall.unit(code), Payee.DEVELOPER, cash)

    assert hall.desks.receipts.settlement(hall.unit(PAYS)).open_total(Payee.DEVELOPER) > Money(0)
    answers = race(pay("S1", PAYS), pay("S2", PAYS_TOO))
    # Whoever is slower hears that the sheet is done, or that its number stands on a receipt.
    assert {type(each) for each in answers} & {SheetDone, BookNumberUsed}, answers
    assert hall.count("receipts") == hall.count("paper_entries") == 1
    assert hall.check_fails() == {}


def test_what_was_not_used_comes_back_and_the_check_lists_what_did_not(noon: Hall) -> None:
    hall, days = noon, noon.desks.paper_days
    assert hall.check_fails() == {}  # the day is not over
    first = sheet_of(hall, SheetKind.KEYS, OWED)
    with hall.refuses(SheetReasonMissing):
        days.give_back(hall.act(Role.KEY_CLERK), [first], "  ")
    with hall.records("SheetsReturned") as rows:
        assert days.give_back(hall.act(Role.KEY_CLERK), [first], "写错\n作废") == 1
    assert rows[0].data == {"numbers": [first], "reason": "写错 作废"}
    with hall.refuses(SheetDone) as refused:
        days.give_back(hall.act(Role.KEY_CLERK), [sheet_of(hall, SheetKind.KEYS), first], "未使用")
    assert refused.value.facts()["returned"] is True
    with hall.refuses(SheetUnknown):
        days.give_back(hall.act(Role.KEY_CLERK), ["ZY-1"], "未使用")
    hall.clock.forward(days=1)
    (line,) = hall.check_fails()["paper numbers"]
    assert line.startswith(f"2026-11-07: {3 * SOLD + 3} neither entered nor given back: ZL-2026")
    assert line.endswith(f" and {3 * SOLD + 3 - 10} more")
    assert line.count("Z") == 10
    rest = [each.number for each in days.open()]
    assert days.give_back(hall.act(Role.LEAD), rest, "未使用") == len(rest)
    assert days.open() == ()
    assert hall.check_fails() == {}
    hall.damage(f"DELETE FROM paper_sheets WHERE number = '{first}'")
    assert "never printed" in hall.check_fails()["paper numbers"][-1]


def test_sheets_of_a_rehearsal_are_marked_in_number_and_across_the_page(sqlite_hall: Hall) -> None:
    with sqlite_hall.database.engine.begin() as connection:
        connection.execute(update(projects).values(rehearsal=True))
    made = printed(sqlite_hall, receipts=1)
    assert all(each.startswith("演练-Z") for each in numbers(sqlite_hall))
    for name in ("签到名单", "手工收据", "钥匙交接单"):
        found = written(made, name)
        assert "演练-Z" in found
        assert "演练·无效" in found
