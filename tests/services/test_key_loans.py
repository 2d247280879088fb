"""Borrowing: out, in, overdue, reminded, and the list of the evening."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KEY_DESK,
    Borrower,
    BorrowerMissing,
    KeyAlreadyHere,
    KeyElsewhere,
    KeyInBag,
    KeyState,
    KeyTextTooLong,
    LentUnit,
    LoanAllBack,
    LoanDueInThePast,
    LoanNotFound,
    LoanOrder,
    LoanSummary,
    NothingScanned,
    PurposeMissing,
    TagUnknown,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.clock import local
from handover_app.storage.tables.key_desk import key_loans, key_reminders
from handover_app.storage.tables.keys import key_movements, keys
from handover_app.storage.tables.papers import papers
from tests.services.hall import MORNING, NIL, OWED, PAYS, SHARED, Hall, race
from tests.services.key_desk import codes, sealed
from tests.services.key_room import statements

CREW = Borrower(company="晨湖建设", person="曹壬", phone="17000001234")
ORDER = LoanOrder(borrower=CREW, purpose="厨房漏水", condition="门锁完好")
SWEEPERS = LoanOrder(borrower=Borrower(company="洁净保洁"), purpose="开荒保洁")


def lend(
    hall: Hall, scanned: tuple[str, ...], order: LoanOrder = ORDER, station: str = "S1"
) -> LoanSummary:
    """The key clerk lends what was scanned."""
    return hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK, station), order, scanned)


def take_back(hall: Hall, *scanned: str, condition: str = "") -> tuple[object, ...]:
    """The key clerk takes back what was scanned."""
    return hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), scanned, condition)


def movements(hall: Hall, kind: str) -> list[tuple[str, str, UUID | None]]:
    """Holder, note and matter of the movements of a kind."""
    with hall.database.engine.connect() as connection:
        rows = connection.execute(select(key_movements).order_by(key_movements.c.id)).all()
    return [(row.holder, row.note, row.matter) for row in rows if row.kind.name == kind]


def test_one_loan_takes_keys_of_several_flats_each_with_its_own_movement(hall: Hall) -> None:
    scanned = (*codes(hall)[:2], codes(hall, PAYS)[0])
    with hall.records("KeysLent", "KeysLent") as rows:
        loan = lend(hall, scanned)
    assert loan.number == "JY-S1-000001"
    assert loan.units == (
        LentUnit(unit_code=NIL, keys=2),
        LentUnit(unit_code=PAYS, keys=1),
    )
    assert loan.keys == 3
    assert (loan.holder, loan.phone) == ("晨湖建设 · 曹壬", "170****1234")
    assert movements(hall, "LENT") == [("晨湖建设 · 曹壬", "门锁完好", loan.loan_id)] * 3
    assert {row.data["loan_id"] for row in rows} == {str(loan.loan_id)}
    lines = hall.desks.keys.of_unit(hall.unit(NIL)).keys
    assert [line.state for line in lines[:3]] == [KeyState.LENT, KeyState.LENT, KeyState.AT_DESK]
    assert {(line.holder, line.due) for line in lines[:2]} == {(loan.holder, loan.due_at)}


def test_keys_are_due_at_closing_time_of_the_same_day(hall: Hall) -> None:
    due = local(lend(hall, codes(hall)[:1]).due_at)
    assert due.date() == local(MORNING).date()
    chosen = MORNING + timedelta(minutes=90)
    order = LoanOrder(borrower=CREW, purpose="看样", due=chosen)
    assert lend(hall, codes(hall)[1:2], order).due_at == chosen


@pytest.mark.parametrize(
    ("order", "refusal"),
    [
        (LoanOrder(borrower=Borrower(phone="17000001234"), purpose="漏水"), BorrowerMissing),
        (LoanOrder(borrower=CREW, purpose=" "), PurposeMissing),
        (LoanOrder(borrower=CREW, purpose="漏水", due=MORNING), LoanDueInThePast),
        (LoanOrder(borrower=CREW, purpose="水" * 201), KeyTextTooLong),
    ],
)
def test_an_order_that_says_too_little_lends_nothing(
    hall: Hall, order: LoanOrder, refusal: type
) -> None:
    with hall.refuses(refusal):
        lend(hall, codes(hall)[:1], order)


def test_a_batch_with_one_bad_scan_lends_nothing(hall: Hall) -> None:
    lend(hall, codes(hall)[4:5], SWEEPERS)
    with hall.refuses(KeyElsewhere) as refused:
        lend(hall, codes(hall))
    assert refused.value.facts()["holder"] == "洁净保洁"
    with hall.refuses(TagUnknown):
        lend(hall, (codes(hall)[0], "00000000000"))
    with hall.refuses(NothingScanned):
        lend(hall, ())


def test_only_who_may_lend_keys_lends_takes_back_and_reminds(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    act = hall.act(Role.CASHIER)
    with hall.refuses(NotAllowed):
        hall.desks.key_loans.lend(act, ORDER, codes(hall)[1:2])
    with hall.refuses(NotAllowed):
        hall.desks.key_loans.take_back(hall.act(Role.CASHIER), codes(hall)[:1])
    with hall.refuses(NotAllowed):
        hall.desks.key_loans.remind(hall.act(Role.CASHIER), loan.loan_id)
    with hall.refuses(NotAllowed):
        hall.desks.key_loans.lend_to_team(hall.act(Role.CASHIER), codes(hall)[1])


def test_a_key_scanned_twice_is_lent_once(hall: Hall) -> None:
    code = codes(hall)[0]
    assert lend(hall, (code, f" {code}", code)).keys == 1
    assert hall.count("key_loans") == 1


def test_keys_of_several_loans_come_back_together_and_hang_where_they_belong(hall: Hall) -> None:
    lend(hall, codes(hall)[:2])
    lend(hall, codes(hall)[2:3], SWEEPERS)
    lend(hall, codes(hall, PAYS)[:1])
    back = (*codes(hall)[:3], codes(hall, PAYS)[0])
    with hall.records("KeysReturned", "KeysReturned", "KeysReturned") as rows:
        found = hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), back, " 钥匙齿有磨损 ")
    assert [row.data["holder"] for row in rows] == [
        "晨湖建设 · 曹壬",
        "洁净保洁",
        "晨湖建设 · 曹壬",
    ]
    assert [(row.code, row.unit_code, row.late_minutes) for row in found] == [
        (code, NIL if code in codes(hall) else PAYS, 0) for code in back
    ]
    assert [row.holder for row in found][1:3] == ["晨湖建设 · 曹壬", "洁净保洁"]
    assert {note for _, note, _ in movements(hall, "RETURNED")} == {"钥匙齿有磨损"}
    assert {line.state for line in hall.desks.keys.of_unit(hall.unit(NIL)).keys} == {
        KeyState.AT_DESK
    }
    assert hall.desks.key_loans.board().out == ()
    assert hall.check_fails() == {}


def test_a_late_return_is_accepted_and_said(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    hall.clock.moment = loan.due_at + timedelta(days=3, minutes=7, seconds=30)
    with hall.records("KeysReturned") as rows:
        (row,) = hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes(hall)[:1])
    assert row.late_minutes == 3 * 24 * 60 + 7
    assert rows[0].data["late"] is True


def test_a_key_that_is_here_or_the_owner_s_is_not_taken_back(hall: Hall) -> None:
    with hall.refuses(KeyAlreadyHere):
        take_back(hall, codes(hall)[0])
    with hall.refuses(NothingScanned):
        take_back(hall)


def test_a_lost_key_that_turns_up_comes_back(hall: Hall) -> None:
    lend(hall, codes(hall)[:1])
    with hall.database.write(hall.act(Role.KEY_CLERK)) as work:
        key_set = work.key_sets.of_unit(hall.unit(NIL))
        assert key_set is not None
        key_set.lose(key_set.keys[0], hall.clerk(Role.KEY_CLERK), MORNING, "工地遗失")
        work.key_sets.save(key_set)
        work.commit()
    assert hall.desks.key_loans.board().out == ()
    (row,) = hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), codes(hall)[:1])
    assert (row.was_lost, row.late_minutes, row.holder) == (True, 0, "晨湖建设 · 曹壬")
    assert hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].holder == KEY_DESK


def test_a_sealed_bag_goes_and_comes_with_one_scan(hall: Hall) -> None:
    bag = sealed(hall)
    with hall.refuses(KeyInBag):
        lend(hall, codes(hall)[:1])
    loan = lend(hall, (bag,))
    assert loan.keys == 5
    with hall.refuses(KeyInBag):
        take_back(hall, codes(hall)[0])
    (row,) = hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), (bag,))
    assert (sum(count for _, count in row.counts), row.bag, row.code) == (5, "00001", bag)
    assert hall.check_fails() == {}


def test_the_board_shows_what_is_out_with_the_oldest_first(hall: Hall) -> None:
    first = lend(hall, (*codes(hall)[:2], codes(hall, PAYS)[0]))
    soon = MORNING + timedelta(minutes=45)
    second = lend(hall, codes(hall, OWED)[:1], LoanOrder(borrower=CREW, purpose="漏水", due=soon))
    take_back(hall, codes(hall)[0])
    board = hall.desks.key_loans.board()
    assert [each.number for each in board.soon] == [second.number]
    assert [(each.number, each.keys) for each in board.later] == [(first.number, 2)]
    assert board.later[0].units == (
        LentUnit(unit_code=PAYS, keys=1),
        LentUnit(unit_code=NIL, keys=1),
    )
    hall.clock.moment = first.due_at + timedelta(seconds=1)
    board = hall.desks.key_loans.board()
    assert [each.number for each in board.overdue] == [second.number, first.number]
    assert (board.keys_out, board.keys_soon, board.keys_overdue) == (3, 0, 3)


def test_the_board_asks_as_often_for_many_loans_as_for_one(hall: Hall) -> None:
    lend(hall, codes(hall)[:1])
    with statements(hall) as of_one:
        hall.desks.key_loans.board()
    for place, code in enumerate((*codes(hall, PAYS), *codes(hall, OWED))):
        lend(hall, (code,), LoanOrder(borrower=Borrower(person=f"工人{place}"), purpose="看样"))
    with statements(hall) as of_many:
        assert len(hall.desks.key_loans.board().out) == 11
    assert len(of_many) == len(of_one)


def test_keys_of_many_flats_go_and_come_by_as_many_statements_as_one_key(hall: Hall) -> None:
    one = codes(hall)[:1]
    many = tuple(code for unit in (PAYS, OWED, SHARED) for code in codes(hall, unit))
    lend(hall, one)  # the number series of the station is there from now on
    take_back(hall, *one)
    with statements(hall) as out_of_one:
        lend(hall, one)
    with statements(hall) as out_of_many:
        lend(hall, many)
    assert len(out_of_many) == len(out_of_one)
    with statements(hall) as back_of_one:
        take_back(hall, *one)
    with statements(hall) as back_of_many:
        assert len(take_back(hall, *many)) == 15
    assert len(back_of_many) == len(back_of_one)


def test_a_reminder_is_logged_and_stands_on_the_board(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    hall.clock.forward(hours=2)
    with hall.records("BorrowerReminded") as rows:
        hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id, "半小时内送回")
    hall.clock.forward(hours=1)
    said = hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id, "已在路上")
    assert rows[0].data["number"] == loan.number
    (line,) = hall.desks.key_loans.board().out
    assert line == said
    assert line.reminders == 2
    assert line.last_reminder is not None
    assert (line.last_reminder.answer, line.last_reminder.at) == ("已在路上", hall.clock())
    assert hall.count("key_reminders") == 2


def test_nobody_is_reminded_of_what_is_back_or_was_never_lent(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    take_back(hall, codes(hall)[0])
    with hall.refuses(LoanAllBack):
        hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id)
    with hall.refuses(LoanNotFound):
        hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), new_id())


def test_the_evening_list_names_every_loan_that_is_out(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:3])
    hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id, "马上送回")
    hall.clock.moment = loan.due_at + timedelta(hours=1)
    with hall.records("EveningListMade") as rows:
        ref = hall.desks.key_loans.evening_list(hall.act(Role.LEAD))
    assert (rows[0].data["keys"], rows[0].data["loans"]) == (3, 1)
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers).where(papers.c.id == ref.paper_id)).one()
    paper = json.loads(stored.data)
    assert stored.unit_id is None
    assert paper["warning"]
    (row,) = paper["rows"]
    assert row[:3] == [loan.number, "晨湖建设 · 曹壬", "170****1234"]
    assert f"{NIL} 3 把" in row
    assert "马上送回" in row[-1]
    take_back(hall, *codes(hall)[:3])
    empty = hall.desks.key_loans.evening_list(hall.act(Role.KEY_CLERK))
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers).where(papers.c.id == empty.paper_id)).one()
    assert json.loads(stored.data)["rows"] == []
    assert not json.loads(stored.data)["warning"]
    printed = hall.desks.papers.print(hall.act(Role.KEY_CLERK), empty.paper_id)
    assert (printed.name, printed.title) == ("未归还钥匙清单", "未归还钥匙清单")


def test_a_phone_number_stays_in_the_loan_alone(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    hall.desks.key_loans.remind(hall.act(Role.KEY_CLERK), loan.loan_id, "稍后")
    hall.desks.key_loans.evening_list(hall.act(Role.KEY_CLERK))
    take_back(hall, codes(hall)[0])
    assert CREW.phone not in repr(hall.journal())
    with hall.database.engine.connect() as connection:
        assert connection.execute(select(key_loans.c.phone)).scalar_one() == CREW.phone
        told = [str(row) for row in connection.execute(select(papers.c.data))]
        told += [str(row) for row in connection.execute(select(key_reminders))]
    assert not any(CREW.phone in each for each in told)


def test_a_number_is_shown_in_full_to_who_may_lend_and_that_is_journalled(hall: Hall) -> None:
    loan = lend(hall, codes(hall)[:1])
    with hall.records("BorrowerPhoneShown") as rows:
        shown = hall.desks.key_loans.show_phone(hall.act(Role.KEY_CLERK), loan.loan_id)
    assert shown == CREW.phone
    assert (rows[0].data["number"], rows[0].data["holder"]) == (loan.number, loan.holder)
    assert CREW.phone not in repr(rows)
    with hall.refuses(NotAllowed):
        hall.desks.key_loans.show_phone(hall.act(Role.RECEPTION), loan.loan_id)
    with hall.refuses(LoanNotFound):
        hall.desks.key_loans.show_phone(hall.act(Role.KEY_CLERK), new_id())


def test_a_repeated_loan_or_return_is_answered_with_what_was_done(hall: Hall) -> None:
    act = hall.act(Role.KEY_CLERK)
    loan = hall.desks.key_loans.lend(act, ORDER, codes(hall)[:2])
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_loans.lend(act, ORDER, codes(hall)[:2])
    assert done.value.result == {"loan": str(loan.loan_id), "number": "JY-S1-000001"}
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_loans.take_back(act, codes(hall)[:2])
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_loans.take_back(act, codes(hall)[:2])
    assert done.value.result == {"keys": 2}


def test_of_two_clerks_who_lend_the_same_key_one_hears_who_has_it(hall: Hall) -> None:
    code = codes(hall)[0]
    answers = race(
        lambda: lend(hall, (code,), ORDER, "S1"), lambda: lend(hall, (code,), SWEEPERS, "S2")
    )
    (won,) = [each for each in answers if isinstance(each, LoanSummary)]
    (lost,) = [each for each in answers if isinstance(each, KeyElsewhere)]
    assert lost.holder == won.holder
    assert hall.count("key_loans") == 1
    with hall.database.engine.connect() as connection:
        out = connection.execute(select(keys.c.holder).where(keys.c.loan_id.is_not(None)))
        assert list(out.scalars()) == [won.holder]
    assert hall.check_fails() == {}


def test_two_clerks_with_overlapping_batches_do_not_wait_for_each_other(hall: Hall) -> None:
    here, there = codes(hall)[0], codes(hall, PAYS)[0]
    answers = race(
        lambda: lend(hall, (here, there), ORDER, "S1"),
        lambda: lend(hall, (there, here), SWEEPERS, "S2"),
    )
    assert sorted(type(each).__name__ for each in answers) == ["KeyElsewhere", "LoanSummary"]


def test_who_borrowed_before_is_offered_after_the_contractors(hall: Hall) -> None:
    before = hall.desks.key_loans.borrowers()
    lend(hall, codes(hall)[:1], SWEEPERS)
    lend(hall, codes(hall)[1:2], LoanOrder(borrower=Borrower(person="乙"), purpose="看样"))
    assert before
    assert hall.desks.key_loans.borrowers() == (*before, "洁净保洁")


def test_a_loan_that_is_due_in_the_evening_stays_on_the_day(hall: Hall) -> None:
    late = local(MORNING).replace(hour=22, minute=45)
    hall.clock.moment = late.astimezone(MORNING.tzinfo)
    due: datetime = local(lend(hall, codes(hall)[:1]).due_at)
    assert (due.date(), due.hour, due.minute) == (late.date(), 23, 59)
