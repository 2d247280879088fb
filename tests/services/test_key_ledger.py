"""The key ledger: who held what when, by key, unit, person and company, and written out."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from handover_app.domain.keys import (
    KEY_DESK,
    Borrower,
    LedgerEmpty,
    LedgerFilter,
    LedgerRow,
    LoanOrder,
    MovementKind,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.clock import local_day
from tests.services.hall import MORNING, NIL, PAYS, Hall
from tests.services.key_desk import codes

PHONE = "17000000001"
TODAY = local_day(MORNING)


def lend(hall: Hall, *codes: str, company: str = "某安装公司", person: str = "温师傅") -> str:
    """These keys go out; the number of the loan."""
    borrower = Borrower(company=company, person=person, phone=PHONE)
    order = LoanOrder(borrower=borrower, purpose="补漆")
    return hall.desks.key_loans.lend(hall.act(Role.KEY_CLERK), order, codes).number


def rows(hall: Hall, asked: LedgerFilter) -> tuple[LedgerRow, ...]:
    """The first page of an answer."""
    return hall.desks.key_ledger.page(asked).rows


def cells(workbook: bytes) -> list[list[object]]:
    """The rows of the first sheet."""
    return CalamineWorkbook.from_filelike(BytesIO(workbook)).get_sheet_by_index(0).to_python()


def borrowed_and_back(hall: Hall) -> str:
    """A key of a flat went out and came back, and another one is out; the first loan's number."""
    first, second = codes(hall, NIL)[:2]
    hall.clock.forward(minutes=10)
    number = lend(hall, first)
    hall.clock.forward(minutes=10)
    lend(hall, second, company="某门窗公司", person="卞师傅")
    hall.clock.forward(minutes=10)
    hall.desks.key_loans.take_back(hall.act(Role.KEY_CLERK), [first], "完好")
    return number


def test_a_movement_says_who_had_the_key_before_and_after(hall: Hall) -> None:
    number = borrowed_and_back(hall)
    came, _, went = rows(hall, LedgerFilter(unit_id=hall.unit(NIL)))[:3]
    assert (came.movement, came.held_by, came.holder) == (
        MovementKind.RETURNED, "某安装公司 · 温师傅", KEY_DESK,
    )  # fmt: skip
    assert (came.loan_number, came.note, came.clerk) == (number, "完好", Role.KEY_CLERK.value)
    assert (went.movement, went.held_by, went.loan_number) == (MovementKind.LENT, KEY_DESK, number)
    assert (went.code, went.at) == (NIL, MORNING + timedelta(minutes=10))
    assert went.short_id == hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].short_id


def test_a_key_tells_its_whole_story(hall: Hall) -> None:
    borrowed_and_back(hall)
    key = hall.desks.keys.of_unit(hall.unit(NIL)).keys[0]
    story = [row.movement for row in rows(hall, LedgerFilter(key_ids=(key.key_id,)))]
    assert story == [
        MovementKind.RETURNED,
        MovementKind.LENT,
        MovementKind.RECEIVED,
        MovementKind.EXPECTED,
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (LedgerFilter(person="温"), [MovementKind.RETURNED, MovementKind.LENT]),
        (LedgerFilter(person="卞师傅"), [MovementKind.LENT]),
        (LedgerFilter(company="安装"), [MovementKind.RETURNED, MovementKind.LENT]),
        (LedgerFilter(company="门窗", person="温"), []),
        (LedgerFilter(person="%"), []),
        (LedgerFilter(kinds=(MovementKind.RETURNED,)), [MovementKind.RETURNED]),
        (LedgerFilter(code=PAYS, person="温"), []),
        (LedgerFilter(code="1-1-01", kinds=(MovementKind.LENT,)), [MovementKind.LENT] * 2),
        (LedgerFilter(code="1-1-0_", kinds=(MovementKind.LENT,)), []),
    ],
)
def test_the_ledger_is_narrowed(hall: Hall, asked: LedgerFilter, found: list[MovementKind]) -> None:
    borrowed_and_back(hall)
    assert [row.movement for row in rows(hall, asked)] == found


def test_days_count_by_the_venue_and_both_ends_belong_to_them(hall: Hall) -> None:
    hall.clock.forward(days=1)
    lend(hall, codes(hall, NIL)[0])
    tomorrow = TODAY + timedelta(days=1)
    assert len(rows(hall, LedgerFilter(since=tomorrow))) == 1
    assert len(rows(hall, LedgerFilter(since=tomorrow, until=tomorrow))) == 1
    assert len(rows(hall, LedgerFilter(until=TODAY))) == 90
    assert rows(hall, LedgerFilter(since=tomorrow + timedelta(days=1))) == ()


def test_pages_follow_each_other_without_a_gap_or_a_repetition(hall: Hall) -> None:
    borrowed_and_back(hall)
    whole = hall.desks.key_ledger.page(LedgerFilter(), limit=1000)
    assert whole.after is None
    assert len(whole.rows) == 93
    found: list[LedgerRow] = []
    after = None
    while True:
        page = hall.desks.key_ledger.page(LedgerFilter(), after, 31)
        found += page.rows
        after = page.after
        if after is None:
            break
    assert tuple(found) == whole.rows


def test_the_workbook_holds_text_and_no_telephone_number(hall: Hall) -> None:
    number = borrowed_and_back(hall)
    lend(hall, codes(hall, PAYS)[0], company="=1+1", person="@cmd")
    asked = LedgerFilter(kinds=(MovementKind.LENT,), since=TODAY)
    with hall.records("KeyLedgerExported") as journalled:
        found = cells(hall.desks.key_ledger.workbook(hall.act(Role.KEY_CLERK), asked))
    assert journalled[0].data["rows"] == 3
    assert journalled[0].data["form"] == "EXCEL"
    assert journalled[0].data["narrowed_by"] == ["kinds", "since"]
    assert found[0][:4] == ["时间", "房号", "钥匙种类", "编号"]
    assert [row[6] for row in found[1:]] == [
        "=1+1 · @cmd",
        "某门窗公司 · 卞师傅",
        "某安装公司 · 温师傅",
    ]
    assert found[3][9] == number
    assert all(isinstance(cell, str) for row in found for cell in row)
    assert PHONE not in str(found)


def test_the_journal_of_an_export_names_no_person(hall: Hall) -> None:
    borrowed_and_back(hall)
    with hall.records("KeyLedgerExported") as journalled:
        hall.desks.key_ledger.workbook(hall.act(Role.KEY_CLERK), LedgerFilter(person="温师傅"))
    assert "温" not in str(journalled[0].data)


def test_the_ledger_is_printed_as_a_list(hall: Hall) -> None:
    borrowed_and_back(hall)
    with hall.records("KeyLedgerExported"):
        pdf = hall.desks.key_ledger.pdf(hall.act(Role.KEY_CLERK), LedgerFilter(code=NIL))
    assert pdf.startswith(b"%PDF")


def test_an_empty_ledger_is_not_written_out(hall: Hall) -> None:
    nobody = LedgerFilter(person="无此人")
    with hall.refuses(LedgerEmpty):
        hall.desks.key_ledger.workbook(hall.act(Role.KEY_CLERK), nobody)
    with hall.refuses(LedgerEmpty):
        hall.desks.key_ledger.pdf(hall.act(Role.KEY_CLERK), nobody)


def test_only_who_keeps_the_key_room_writes_it_out(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.key_ledger.workbook(hall.act(Role.GIFTS), LedgerFilter())
    with hall.refuses(NotAllowed):
        hall.desks.key_ledger.pdf(hall.act(Role.GIFTS), LedgerFilter())
