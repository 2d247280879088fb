"""Statements: computed for all, frozen by version, compared with now, printed and listed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import cast

import openpyxl
import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import ChargeItem
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.papers import FeeStatement
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.statements import NothingIssued
from handover_app.domain.units import BuildingNotFound, UnitNotFound
from handover_app.storage.tables.statements import statement_issues
from tests.services.hall import (
    BEYOND,
    OWED,
    OWED_BEYOND,
    PAYS,
    SHARED,
    UNMEASURED,
    UNSOLD,
    Hall,
    race,
)


def other_fee(hall: Hall, fen: int) -> None:
    """The service fee has another rate from now on."""
    fee = hall.desks.fees.catalogue().item(ChargeItem.SERVICE_FEE)
    assert fee is not None
    hall.desks.fees.set_item(hall.act(Role.FINANCE), fee, replace(fee, rate=Money(fen)))


def text(pdf: bytes) -> str:
    """Every word of a PDF."""
    pages = PdfReader(BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "")


def test_every_unit_has_its_statement_in_the_order_of_units(hall: Hall) -> None:
    rows = {row.code: row for row in hall.desks.statements.rows()}
    assert list(rows) == sorted(hall.units())
    pays = rows[PAYS]
    assert pays.amount(ChargeItem.AREA_DIFFERENCE) == Money(10_000_00)
    assert pays.amount(ChargeItem.SERVICE_FEE) == Money(848_40)
    assert pays.amount(ChargeItem.MAINTENANCE_FUND) == Money(14_645_00)
    assert pays.amount(ChargeItem.DEED_TAX) is None
    assert (pays.total, pays.rescission_right, pays.version_number) == (Money(25_493_40), False, 0)
    assert rows[BEYOND].amount(ChargeItem.AREA_DIFFERENCE) == Money(30_000_00)
    assert rows[BEYOND].rescission_right
    assert rows[OWED_BEYOND].amount(ChargeItem.AREA_DIFFERENCE) == Money(-70_000_00)
    assert rows[OWED].total == Money(-10_000_00 + 831_60 + 14_355_00)
    assert rows[UNMEASURED].total == Money(0)
    assert {line.amount for line in rows[UNMEASURED].lines} == {None}
    building = hall.desks.statements.rows("2号楼")
    assert {row.building for row in building} == {"2号楼"}
    assert len(building) == 3
    with pytest.raises(BuildingNotFound):
        hall.desks.statements.rows("99")


def test_all_statements_are_frozen_at_once_each_with_its_paper_and_its_line_of_history(
    hall: Hall,
) -> None:
    with hall.records(*["StatementIssued"] * 8) as rows:
        result = hall.desks.statements.issue(hall.act(Role.FINANCE))
    assert (result.first, result.again, result.unchanged, result.unsold) == (8, 0, 0, 1)
    assert {row.topic for row in rows} == {"statements"}
    unit = hall.unit(PAYS)
    told = next(row for row in rows if row.unit_id == unit)
    assert told.data == {"version_number": 1, "total": 25_493_40, "reason": ""}
    issued = hall.desks.statements.latest(unit)
    assert issued is not None
    assert issued.lines == hall.desks.statements.rows()[0].lines
    assert (issued.version_number, issued.issued_at, issued.reason) == (1, hall.clock(), "")
    with hall.database.read() as reading:
        paper = reading.papers.get(issued.paper_id)
    assert isinstance(paper, FeeStatement)
    assert (paper.version, paper.reason, paper.previous_version) == (1, "", None)
    assert (paper.to_pay_fen, paper.to_refund_fen) == (25_493_40, 0)
    assert sum(payee.subtotal_fen for payee in paper.payees) == 25_493_40
    assert hall.desks.statements.latest(hall.unit(UNSOLD)) is None
    with hall.changes_nothing():
        again = hall.desks.statements.issue(hall.act(Role.FINANCE))
    assert (again.issued, again.unchanged) == (0, 8)


def test_what_was_notified_stays_and_stands_beside_what_is_charged_now(hall: Hall) -> None:
    statements, unit = hall.desks.statements, hall.unit(PAYS)
    before = statements.changes(unit)
    assert (before.notified, before.changes) == (None, ())
    statements.issue(hall.act(Role.FINANCE))
    assert statements.changes(unit).changes == ()
    other_fee(hall, 300)
    compared = statements.changes(unit)
    assert compared.notified is not None
    assert compared.notified.lines[1].amount == Money(848_40)
    assert compared.now[1].amount == Money(909_00)
    (change,) = compared.changes
    assert (change.item, change.notified, change.now) == (
        ChargeItem.SERVICE_FEE,
        Money(848_40),
        Money(909_00),
    )
    row = next(each for each in statements.rows() if each.code == PAYS)
    assert (row.version_number, row.changes) == (1, (change,))


def test_another_notice_needs_a_reason_and_says_what_was_said_before(hall: Hall) -> None:
    statements, unit = hall.desks.statements, hall.unit(PAYS)
    statements.issue(hall.act(Role.FINANCE))
    other_fee(hall, 300)
    with hall.refuses(ReasonMissing):
        statements.issue(hall.act(Role.FINANCE), reason=" ")
    result = statements.issue(hall.act(Role.FINANCE), "1", " 物价部门核定新标准 ")
    assert (result.first, result.again, result.unsold) == (0, 4, 1)
    assert result.unchanged == 1, "the unmeasured flat has no amount, before or now"
    assert statements.latest(hall.unit(SHARED)).version_number == 1, "the other building"
    first, second = statements.versions(unit)
    assert (first.version_number, second.version_number) == (1, 2)
    assert (first.lines[1].amount, second.lines[1].amount) == (Money(848_40), Money(909_00))
    with hall.database.read() as reading:
        paper = reading.papers.get(second.paper_id)
    assert isinstance(paper, FeeStatement)
    assert (paper.version, paper.reason, paper.previous_version) == (2, "物价部门核定新标准", 1)
    assert (paper.previous_to_pay_fen, paper.to_pay_fen) == (25_493_40, 25_554_00)
    line = paper.payees[1].lines[0]
    assert (line.item, line.amount_fen, line.previous_fen) == ("物业服务费", 909_00, 848_40)
    assert paper.area is not None
    assert paper.area.previous_fen == 10_000_00


def test_a_cashier_notifies_one_household_again_and_only_finance_all(hall: Hall) -> None:
    statements, unit = hall.desks.statements, hall.unit(PAYS)
    with hall.refuses(NotAllowed):
        statements.issue(hall.act(Role.CASHIER))
    with hall.refuses(NotAllowed):
        statements.issue(hall.act(Role.CASHIER), [unit, hall.unit(OWED)])
    with hall.refuses(NotAllowed):
        statements.issue(hall.act(Role.RECEPTION), [unit])
    with hall.refuses(UnitNotFound):
        statements.issue(hall.act(Role.CASHIER), [new_id()])
    with hall.records("StatementIssued"):
        assert statements.issue(hall.act(Role.CASHIER), [unit]).first == 1
    assert statements.issue(hall.act(Role.CASHIER), [hall.unit(UNSOLD)]).unsold == 1


def test_a_repeated_click_and_two_at_once_freeze_one_version(hall: Hall) -> None:
    act = hall.act(Role.FINANCE)
    hall.desks.statements.issue(act)
    with pytest.raises(AlreadyDone):
        hall.desks.statements.issue(act)
    other_fee(hall, 300)
    acts = [hall.act(Role.FINANCE, station) for station in ("S1", "S2")]
    answers = race(*(partial(hall.desks.statements.issue, act, None, "新标准") for act in acts))
    assert sorted(each.again for each in answers) == [0, 7]  # type: ignore[attr-defined]
    with hall.database.engine.connect() as connection:
        count = connection.execute(select(func.count()).select_from(statement_issues))
        assert count.scalar_one() == 8 + 7


def test_the_notices_of_a_building_print_as_originals_once_and_then_as_counted_copies(
    hall: Hall,
) -> None:
    statements = hall.desks.statements
    with hall.refuses(NothingIssued):
        statements.print_issued(hall.act(Role.FINANCE), "2")
    statements.issue(hall.act(Role.FINANCE), "2")
    with hall.records(*["PaperPrinted"] * 3):
        original = statements.print_issued(hall.act(Role.FINANCE), "2")
    assert len(PdfReader(BytesIO(original)).pages) >= 3
    assert "样张" not in text(original)
    assert "补打" not in text(original)
    assert "补打" in text(statements.print_issued(hall.act(Role.FINANCE), "2"))


def test_two_stations_at_once_print_the_notices_of_a_building_once_as_originals(
    hall: Hall,
) -> None:
    statements = hall.desks.statements
    statements.issue(hall.act(Role.FINANCE), "2")
    acts = hall.act(Role.FINANCE, "S1"), hall.act(Role.FINANCE, "S2")
    with hall.records(*["PaperPrinted"] * 6) as rows:
        answers = race(*(partial(statements.print_issued, act, "2") for act in acts))
    assert sorted(row.data["copy"] for row in rows) == [0] * 3 + [1] * 3
    printed = [text(cast(bytes, each)) for each in answers]
    assert sorted("补打" in words for words in printed) == [False, True]


def test_looking_at_all_statements_counts_no_printing(sqlite_hall: Hall) -> None:
    statements = sqlite_hall.desks.statements
    statements.issue(sqlite_hall.act(Role.FINANCE), [sqlite_hall.unit(SHARED)])
    with sqlite_hall.changes_nothing():
        words = text(statements.pdf("2"))
    assert "样张" in words, "two were not notified yet"
    assert "覃己" in words
    assert "孔壬" in words
    with pytest.raises(BuildingNotFound):
        statements.pdf("99")


def test_the_workbook_has_text_cells_only_and_a_row_a_unit(sqlite_hall: Hall) -> None:
    sqlite_hall.desks.statements.issue(
        sqlite_hall.act(Role.FINANCE), [sqlite_hall.unit(OWED_BEYOND)]
    )
    book = openpyxl.load_workbook(BytesIO(sqlite_hall.desks.statements.workbook()))
    sheet = book.worksheets[0]
    assert sheet.max_row == 1 + len(sqlite_hall.units())
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    values = {str(row[1].value): [cell.value for cell in row] for row in sheet.iter_rows()}
    assert values[OWED_BEYOND][3:] == [
        "-70000.00",
        "798.00",
        "13775.00",
        None,
        None,
        "-55427.00",
        "有",
        "1",
        None,
    ]
    assert values[UNMEASURED][3:9] == [None, None, None, None, None, "0.00"]
