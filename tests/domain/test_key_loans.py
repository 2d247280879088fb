"""Loans: what an order must say, when keys are due, and how the board parts them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from handover_app.domain.inspections import TeamKey, team_key
from handover_app.domain.keys import (
    Borrower,
    BorrowerMissing,
    KeyLoan,
    KeyTextTooLong,
    LentUnit,
    LoanDueInThePast,
    LoanOrder,
    LoanSummary,
    PurposeMissing,
    board_of,
    due_by_default,
    summary_of_loan,
)

CHINA = timezone(timedelta(hours=8))
NOON = datetime(2026, 11, 7, 12, 0, tzinfo=CHINA)
CREW = Borrower(company="晨湖建设", person="曹壬", phone="17000001234")


def order(**changed: object) -> LoanOrder:
    """An order that lacks nothing, but for what is changed."""
    return LoanOrder(**{"borrower": CREW, "purpose": "厨房漏水", **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("08:00", "18:00"),
        ("17:59", "18:00"),
        ("18:00", "20:00"),
        ("21:30", "23:30"),
        ("22:30", "23:59"),
    ],
)
def test_keys_are_due_by_closing_time_and_never_after_midnight(now: str, due: str) -> None:
    moment = datetime.fromisoformat(f"2026-11-07T{now}+08:00")
    assert due_by_default(moment) == datetime.fromisoformat(f"2026-11-07T{due}+08:00")


def test_in_the_last_minute_of_a_day_keys_are_due_at_once() -> None:
    moment = datetime(2026, 11, 7, 23, 59, 10, tzinfo=CHINA)
    due = due_by_default(moment)
    assert moment < due < moment + timedelta(minutes=1)
    assert due.date() == moment.date()


def test_an_order_without_a_due_time_gets_the_same_day_s() -> None:
    assert order().checked(NOON).due == datetime(2026, 11, 7, 18, 0, tzinfo=CHINA)
    chosen = NOON + timedelta(days=2)
    assert order(due=chosen).checked(NOON).due == chosen


def test_a_company_or_a_person_is_enough_but_nobody_is_not() -> None:
    assert order(borrower=Borrower(company="甲公司")).checked(NOON).borrower.holder == "甲公司"
    assert order(borrower=Borrower(person="乙")).checked(NOON).borrower.holder == "乙"
    assert order().checked(NOON).borrower.holder == "晨湖建设 · 曹壬"
    with pytest.raises(BorrowerMissing):
        order(borrower=Borrower(company=" \t", person="\n", phone="17000001234")).checked(NOON)


def test_a_loan_says_what_for() -> None:
    with pytest.raises(PurposeMissing):
        order(purpose="  ").checked(NOON)


@pytest.mark.parametrize("minutes", [0, -1, -3000])
def test_keys_are_not_due_in_the_past(minutes: int) -> None:
    due = NOON + timedelta(minutes=minutes)
    with pytest.raises(LoanDueInThePast) as refused:
        order(due=due).checked(NOON)
    assert refused.value.facts() == {"due": due}


def test_typed_texts_become_one_line_and_are_never_cut_unseen() -> None:
    checked = order(purpose=" 厨房\x00\n漏水 ", condition="两\t把").checked(NOON)
    assert (checked.purpose, checked.condition) == ("厨房 漏水", "两 把")
    for wrong in (
        {"purpose": "水" * 201},
        {"condition": "水" * 201},
        {"borrower": Borrower(company="公" * 56)},
        {"borrower": Borrower(person="人" * 61)},
        {"borrower": Borrower(person="人", phone="1" * 41)},
    ):
        with pytest.raises(KeyTextTooLong):
            order(**wrong).checked(NOON)


def test_the_longest_borrower_fits_the_holder_of_a_key() -> None:
    longest = Borrower(company="公" * 55, person="人" * 60)
    assert len(order(borrower=longest).checked(NOON).borrower.holder) <= 120


def loan(minutes: float, keys: int = 1, serial: int = 1) -> LoanSummary:
    """A loan that is due so many minutes after noon."""
    made = KeyLoan(
        id=UUID(int=serial), number=f"JY-S1-{serial:06d}", borrower=CREW, purpose="漏水",
        condition="", lent_at=NOON - timedelta(hours=3), due_at=NOON + timedelta(minutes=minutes),
        clerk=UUID(int=7), station="S1",
    )  # fmt: skip
    return summary_of_loan(made, (LentUnit(unit_code="1-1-0101", keys=keys),))


def test_the_board_parts_loans_by_their_due_time_with_the_oldest_first() -> None:
    minutes = (-1, 61, 0, 60, -600, 600)
    loans = tuple(loan(each, 2, serial) for serial, each in enumerate(minutes))
    board = board_of(loans, NOON.astimezone(UTC))
    late = [int((each.due_at - NOON).total_seconds() // 60) for each in board.out]
    assert late == sorted(minutes)
    assert [len(part) for part in (board.overdue, board.soon, board.later)] == [2, 2, 2]
    assert (board.keys_out, board.keys_soon, board.keys_overdue) == (12, 4, 4)


def test_the_phone_of_a_borrower_is_masked_in_the_window() -> None:
    summary = loan(5)
    assert summary.phone == "170****1234"
    assert CREW.phone not in repr(summary)
    assert (summary.reminders, summary.last_reminder, summary.team) == (0, None, False)


@pytest.mark.parametrize(
    ("loans", "lent", "here", "concluded", "state"),
    [
        (0, 0, 5, False, TeamKey.ASKED),
        (0, 0, 0, False, TeamKey.NO_KEYS),
        (1, 1, 4, False, TeamKey.WITH_TEAM),
        (1, 1, 4, True, TeamKey.WITH_TEAM),
        (1, 0, 5, False, TeamKey.BACK),
        (2, 0, 5, True, TeamKey.BACK),
        (0, 0, 5, True, None),
    ],
)
def test_the_team_s_key_is_where_its_loans_say(
    loans: int, lent: int, here: int, concluded: bool, state: TeamKey | None
) -> None:
    assert team_key(loans=loans, lent=lent, here=here, concluded=concluded) is state
