"""The key ledger of the key room: narrowed, asked by a scan, written out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from handover_app.domain.keys import Borrower, KeyState, LoanOrder, MovementKind
from handover_app.domain.people import Role
from handover_app.ui.key_room.ledger import LedgerTab
from handover_app.ui.key_room.ledger_filter import Period
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened
from tests.ui.finance_office import Answers
from tests.ui.front_office import OWES, REFUND, RESCISSION, UNMEASURED, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

FLATS = (OWES, REFUND, RESCISSION, UNMEASURED, UNSOLD)


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    made.context = replace(made.context, dialogs=Answers(made))
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> LedgerTab:
    borrower = Borrower(company="某安装公司", person="温师傅", phone="17000000001")
    order = LoanOrder(borrower=borrower, purpose="补漆")
    code = office.desks.keys.codes(office.unit(OWES))[0]
    office.desks.key_loans.lend(office.desks.people.console(), order, [code])
    return opened(LedgerTab, office, qtbot)


def rows(tab: LedgerTab) -> list:
    return tab.findChild(RowTable, "keyLedger").rows()


def choose(tab: LedgerTab, name: str, value: object) -> None:
    combo = tab.findChild(QComboBox, name)
    places = [place for place in range(combo.count()) if combo.itemData(place) == value]
    combo.setCurrentIndex(places[0])


def test_the_newest_movements_stand_first_and_are_counted(tab: LedgerTab) -> None:
    found = rows(tab)
    assert found[0].movement is MovementKind.LENT
    assert tab.findChild(QLabel, "ledgerCount").text() == f"{len(found)} movements, newest first"
    assert not tab.findChild(QAbstractButton, "olderMovements").isVisible()


def test_typing_narrows_after_a_moment(tab: LedgerTab, qtbot: QtBot) -> None:
    tab.findChild(QLineEdit, "ledgerPerson").setText("温")
    qtbot.waitUntil(lambda: [row.code for row in rows(tab)] == [OWES], timeout=3000)
    tab.findChild(QLineEdit, "ledgerCompany").setText("别的公司")
    qtbot.waitUntil(lambda: rows(tab) == [], timeout=3000)


def test_movement_and_days_are_chosen(tab: LedgerTab, qtbot: QtBot) -> None:
    choose(tab, "ledgerKind", MovementKind.LENT)
    qtbot.waitUntil(lambda: len(rows(tab)) == 1, timeout=3000)
    choose(tab, "ledgerPeriod", Period.CHOSEN)
    since = tab.findChild(QDateEdit, "ledgerSince")
    assert since.isVisible()
    since.setDate(QDate(2099, 1, 1))
    tab.findChild(QDateEdit, "ledgerUntil").setDate(QDate(2099, 1, 1))
    qtbot.waitUntil(lambda: rows(tab) == [], timeout=3000)
    for period in (Period.WEEK, Period.TODAY, Period.ALL):
        choose(tab, "ledgerPeriod", period)
        qtbot.waitUntil(lambda: len(rows(tab)) == 1, timeout=3000)


def test_a_scan_tells_the_story_of_its_key(office, tab, qtbot) -> None:
    assert tab.take_scan(office.desks.keys.codes(office.unit(OWES))[0])
    qtbot.waitUntil(lambda: len(rows(tab)) == 3, timeout=3000)
    assert OWES in tab.findChild(QLabel, "ledgerKeys").text()
    tab.findChild(QAbstractButton, "everyKey").click()
    qtbot.waitUntil(lambda: len(rows(tab)) > 3, timeout=3000)
    assert not tab.findChild(QLabel, "ledgerKeys").isVisible()


def test_a_row_and_a_unit_are_asked_for_more(office, tab, qtbot) -> None:
    table = tab.findChild(RowTable, "keyLedger")
    table.chosen.emit(rows(tab)[0])
    qtbot.waitUntil(lambda: len(rows(tab)) == 3, timeout=3000)
    tab.show_unit(office.unit(REFUND))
    qtbot.waitUntil(lambda: {row.code for row in rows(tab)} == {REFUND}, timeout=3000)


def test_a_scan_that_is_no_tag_is_said(office, tab) -> None:
    tab.take_scan("https://example.com")
    assert office.refusals() == []
    kind, words, _ = office.band.said[-1]
    assert kind == "refused"
    assert "not a key label" in words


def test_the_answer_is_kept_as_a_workbook(office, tab, tmp_path) -> None:
    office.files.chosen = tmp_path / "ledger.xlsx"
    choose(tab, "ledgerKind", MovementKind.LENT)
    tab.findChild(QAbstractButton, "saveLedger").click()
    data = BytesIO(office.files.chosen.read_bytes())
    sheet = CalamineWorkbook.from_filelike(data).get_sheet_by_index(0).to_python()
    assert [row[6] for row in sheet[1:]] == ["某安装公司 · 温师傅"]
    assert office.band.said[-1][1] == "Saved"


def test_the_answer_is_printed(office, tab) -> None:
    choose(tab, "ledgerKind", MovementKind.LENT)
    tab.findChild(QAbstractButton, "printLedger").click()
    assert "温师傅" in office.paper()


def test_an_empty_answer_is_not_written_out(office, tab) -> None:
    choose(tab, "ledgerKind", MovementKind.DESTROYED)
    tab.findChild(QAbstractButton, "saveLedger").click()
    assert office.refusals() == ["LedgerEmpty"]


def test_older_movements_follow_on_a_click_and_stay_when_something_moves(office, tab) -> None:
    act = office.desks.people.console()
    with office.desks.database.write(act) as work:
        sets = work.key_sets.of_units([office.unit(code) for code in FLATS])
        for place in range(6):
            for number, key_set in enumerate(sets):
                here = [key for key in key_set.keys if key.state is KeyState.AT_DESK]
                key_set.hang(here, f"A-{place}{number}", act.clerk, office.desks.now())
        work.key_sets.save(*sets)
        work.commit()
    tab.refresh()
    older = tab.findChild(QAbstractButton, "olderMovements")
    assert (len(rows(tab)), older.isVisible()) == (200, True)
    older.click()
    whole = len(rows(tab))
    assert whole > 200
    assert len({row.movement_id for row in rows(tab)}) == whole
    assert not older.isVisible()
    tab.refresh()
    assert len(rows(tab)) == whole


def test_every_control_has_a_name(tab: LedgerTab) -> None:
    controls = [
        *tab.findChildren(QAbstractButton), *tab.findChildren(QComboBox),
        *tab.findChildren(QDateEdit), *tab.findChildren(RowTable),
    ]  # fmt: skip
    assert [each.objectName() for each in controls if not each.accessibleName()] == []
