"""The borrowing tab: overdue first, reminders with answers, the evening list, waiting teams."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import TeamRole
from handover_app.domain.keys import Borrower, LoanOrder, LoanSummary
from handover_app.domain.people import Role
from handover_app.domain.visits import VisitorKind
from handover_app.ui.key_room.borrowing import BorrowingTab
from handover_app.ui.key_room.spans import span
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND, UNMEASURED, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

STATE, UNITS, REMINDED = 0, 1, -1
"""Places of columns."""


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> BorrowingTab:
    return opened(BorrowingTab, office, qtbot)


def lend(office: FrontOffice, code: str, person: str, count: int = 1, **due: float) -> LoanSummary:
    """Keys of a unit are lent, due back after so much time."""
    order = LoanOrder(
        borrower=Borrower(company="精诚防水", person=person, phone="17000000417"),
        purpose="卫生间闭水",
        due=office.desks.now() + timedelta(**due),
    )
    here = office.desks.keys.codes(office.unit(code))[:count]
    return office.desks.key_loans.lend(office.session.act(), order, here)


def overdue(office: FrontOffice, code: str = OWES, person: str = "赵样例") -> LoanSummary:
    """A loan whose time is just over."""
    made = lend(office, code, person, seconds=0.5)
    time.sleep(0.55)
    return made


def press(tab: BorrowingTab, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def rows(tab: BorrowingTab) -> list:
    return tab.findChild(RowTable, "loans").rows()


def cell(tab: BorrowingTab, row: LoanSummary, place: int) -> str:
    return tab.findChild(RowTable, "loans").model().columns[place].text(row)


def test_overdue_loans_stand_first_then_those_due_soon(office, tab) -> None:
    later = lend(office, UNMEASURED, "钱样例", hours=5)
    soon = lend(office, REFUND, "孙样例", 2, minutes=30)
    late = overdue(office)
    tab.refresh()
    found = rows(tab)
    assert [row.number for row in found] == [late.number, soon.number, later.number]
    tone = tab.findChild(RowTable, "loans").model().columns[STATE].tone
    assert [tone(row) for row in found] == [Tone.BAD, Tone.WARN, None]
    assert cell(tab, found[0], STATE) == "late by 0 min"
    assert cell(tab, found[1], STATE) == "due in 29 min"
    assert cell(tab, found[1], UNITS) == f"{REFUND} ×2"
    assert "17000000417" not in [cell(tab, row, place) for row in found for place in range(8)]


def test_a_reminder_is_noted_with_its_answer(office, tab) -> None:
    late = overdue(office)
    tab.refresh()
    answer = tab.findChild(QLineEdit, "reminderAnswer")
    answer.setText("半小时内送回")
    press(tab, "remind")
    [loan] = office.desks.key_loans.board().out
    assert (loan.reminders, loan.last_reminder.answer) == (1, "半小时内送回")
    assert office.band.said[-1] == ("done", f"{late.holder}: reminded 1 times", late.number)
    assert answer.text() == ""
    assert cell(tab, rows(tab)[0], REMINDED).startswith("1 · ")


def test_the_answer_of_one_borrower_is_not_noted_for_another(office, tab) -> None:
    overdue(office)
    lend(office, REFUND, "孙样例", hours=1)
    tab.refresh()
    table = tab.findChild(RowTable, "loans")
    table.selectRow(0)
    answer = tab.findChild(QLineEdit, "reminderAnswer")
    answer.setText("明天还")
    tab.refresh()
    assert answer.text() == "明天还", "a refresh leaves what is typed"
    office.desks.key_loans.take_back(
        office.session.act(), office.desks.keys.codes(office.unit(OWES))[:1]
    )
    tab.refresh()
    assert table.current_row().person == "孙样例"
    assert answer.text() == ""


def test_the_number_is_shown_in_full_on_demand(office, tab) -> None:
    overdue(office)
    tab.refresh()
    assert rows(tab)[0].phone == "170****0417"
    press(tab, "showPhone")
    assert office.band.said[-1] == ("looked up", "17000000417", "精诚防水 · 赵样例")


def test_the_evening_list_is_printed(office, tab) -> None:
    overdue(office)
    press(tab, "eveningList")
    assert [pdf[:4] for pdf, _ in office.printed] == [b"%PDF"]
    assert office.errors == []


def test_with_every_key_back_there_is_nobody_to_remind(office, tab) -> None:
    assert rows(tab) == []
    assert not tab.findChild(QAbstractButton, "remind").isVisible()
    press(tab, "remind")
    assert office.errors == []


def test_teams_that_wait_are_listed_with_where_their_key_is(office, tab) -> None:
    requests = tab.findChild(RowTable, "keyRequests")
    assert not requests.isVisible()
    desks, console = office.desks, office.desks.people.console
    unit = office.unit(OWES)
    desks.visits.check_in(console(), unit, VisitorKind.OWNER, identity_seen=True)
    team = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
    desks.inspections.assign(console(), unit, "验房1组", team)
    tab.refresh()
    assert requests.isVisible()
    [row] = requests.rows()
    assert (row.unit_code, row.team) == (OWES, "验房1组")
    assert requests.model().columns[-1].text(row) == "at the key desk"
    lend(office, OWES, "赵样例", 5, hours=1)
    tab.refresh()
    [row] = requests.rows()
    assert "赵样例" in requests.model().columns[-1].text(row)
    assert requests.model().columns[-1].tone(row) is Tone.WARN


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        ({"seconds": 59}, "0 min"),
        ({"minutes": 59}, "59 min"),
        ({"minutes": 61}, "1 h 1 min"),
        ({"hours": 23, "minutes": 59}, "23 h 59 min"),
        ({"hours": 49}, "2 d 1 h"),
        ({"hours": -3}, "0 min"),
    ],
)
def test_a_span_is_told_in_the_largest_units(office, passed: dict, words: str) -> None:
    now = office.desks.now()
    assert span(now, now + timedelta(**passed)) == words
