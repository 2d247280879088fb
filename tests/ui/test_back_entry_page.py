"""The page of open sheets and the strip: a sheet is entered at its station, once, or comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.handover import Stage
from handover_app.domain.paper_days import SheetKind, SheetOfAnotherKind
from handover_app.domain.people import Right, Role
from handover_app.domain.visits import VisitorKind
from handover_app.services.desks import desks_of
from handover_app.services.people import Argon2Hasher
from handover_app.storage.database import Database
from handover_app.ui.back_entry.page import BackEntryPage
from handover_app.ui.back_entry.strip import BackStrip
from handover_app.ui.messages import local
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import type_words, unnamed
from tests.ui.front_office import OWES, SECOND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


def _print_the_evening_before(url: str, day: date) -> None:
    evening = datetime.now(UTC) - timedelta(hours=14)
    desks = desks_of(Database(url, now=lambda: evening), Argon2Hasher(cheap=True))
    desks.paper_days.number(desks.people.console(), day, 3)
    desks.close()


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION, Role.KEY_CLERK)
    _print_the_evening_before(sqlite_url, made.desks.now().astimezone().date())
    stop = made.desks.tell_operations(made.session.carried_out)
    yield made
    stop()
    made.close()


@pytest.fixture
def opened(office: FrontOffice) -> list[object]:
    """What the page asked the window to open: pages by key, units by id."""
    found: list[object] = []
    office.context = replace(office.context, open_page=found.append, open_unit=found.append)
    return found


@pytest.fixture
def page(office: FrontOffice, opened: list[object], qtbot) -> BackEntryPage:
    made = BackEntryPage(office.context)
    made.resize(1218, 688)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def strip(office: FrontOffice, opened: list[object], qtbot) -> BackStrip:
    made = BackStrip(office.context)
    qtbot.addWidget(made)
    return made


def table(page: BackEntryPage) -> RowTable:
    return page.findChild(RowTable, "openSheets")


def choose(page: BackEntryPage, kind: SheetKind | None) -> None:
    kinds = page.findChild(QComboBox, "sheetKind")
    kinds.setCurrentIndex(0 if kind is None else 1 + list(SheetKind).index(kind))


def take(page: BackEntryPage, kind: SheetKind, code: str = "") -> str:
    """Choose the kind above the list and put the cursor on a flat's sheet."""
    choose(page, kind)
    rows = table(page).rows()
    place = next(n for n, row in enumerate(rows) if row.unit_code == code)
    table(page).setCurrentIndex(table(page).model().index(place, 0))
    return rows[place].number


def happened(page: BackEntryPage, moment: datetime) -> datetime:
    """Type when it happened; answers it to the minute."""
    here = moment.astimezone().replace(second=0, microsecond=0)
    page.form.day.setDate(QDate(here.year, here.month, here.day))
    page.form.time.setTime(QTime(here.hour, here.minute))
    return here.astimezone(UTC)


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def test_a_sheet_is_entered_at_its_station_under_a_strip_that_says_so(
    office, page, strip, opened
) -> None:
    number = take(page, SheetKind.CHECK_IN, OWES)
    at = happened(page, office.desks.now() - timedelta(hours=1))
    press(page, "enterSheet")
    ((right, words),) = office.second.asked
    assert right is Right.ENTER_PAPER
    assert number in words
    assert OWES in words
    assert opened == ["reception", office.unit(OWES)]
    assert not strip.isHidden()
    for part in (number, OWES, local(at, "%m-%d %H:%M"), SECOND):
        assert part in strip.words()
    # Another step with the sheet in hand is refused; the operation stays the same one.
    session, unit = office.session, office.unit(OWES)
    act = session.act()
    with pytest.raises(SheetOfAnotherKind):
        office.desks.units.correct_phone(act, unit, _owner(office), "17000009999")
    assert session.act() == act
    office.desks.visits.check_in(act, unit, VisitorKind.OWNER, identity_seen=True)
    # From the commit on an act is a new one, before any page hears of it.
    assert session.act().operation != act.operation
    assert session.act().back is None
    assert strip.isHidden()
    assert opened[-1] == "back_entry"
    assert office.desks.handover.card(unit).step(Stage.CHECK_IN).at == at
    with pytest.raises(AlreadyDone):
        office.desks.visits.check_in(act, unit, VisitorKind.OWNER, identity_seen=True)
    page.refresh()
    assert number not in [row.number for row in table(page).rows()]
    # Typed again, the list says what became of it.
    choose(page, None)
    typed = page.findChild(QLineEdit, "sheetNumber")
    type_words(typed, number)
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert office.refusals() == ["SheetDone"]


def _owner(office: FrontOffice):
    with office.desks.database.read() as reading:
        return reading.units.get(office.unit(OWES)).owners[0].id


def test_a_back_entry_is_stopped_by_its_button_by_relief_and_by_a_lost_answer(
    office, page, strip, opened
) -> None:
    take(page, SheetKind.KEYS, OWES)
    happened(page, office.desks.now() - timedelta(hours=1))
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert opened[0] == "keys"
    press(strip, "stopBackEntry")
    assert strip.isHidden()
    assert office.session.act().back is None
    # Somebody else takes the station over.
    number = take(page, SheetKind.CHECK_IN, OWES)
    press(page, "enterSheet")
    act = office.session.act()
    assert act.back is not None
    office.session.sign_in(next(c for c in office.desks.people.clerks() if c.name == SECOND))
    assert office.session.back is None
    office.session.sign_in(office.clerk)
    # The answer was lost: nobody told, but the strip looks at the sheet.
    press(page, "enterSheet")
    job = office.session.back
    office.desks.visits.check_in(job.act, office.unit(OWES), VisitorKind.OWNER, identity_seen=True)
    office.session.enter_paper(job)
    strip._ask()
    assert office.session.back is None
    assert strip.isHidden()
    assert office.desks.paper_days.sheet(number).done_at is not None
    # Whoever may not do the step is told before a second person is asked.
    asked = len(office.second.asked)
    take(page, SheetKind.RECEIPT)
    press(page, "enterSheet")
    assert office.refusals() == ["NotAllowed"]
    assert len(office.second.asked) == asked


def test_sheets_come_back_marked_or_all_of_a_day_with_a_reason(office, page) -> None:
    first = take(page, SheetKind.RECEIPT)
    press(page, "giveBack")
    assert office.refusals() == ["SheetReasonMissing"]
    reason = page.findChild(QLineEdit, "returnReason")
    type_words(reason, "未使用")
    press(page, "giveBack")
    assert reason.text() == ""
    assert office.desks.paper_days.sheet(first).reason == "未使用"
    choose(page, None)
    left = len(table(page).rows())
    assert str(left) in page.findChild(QAbstractButton, "giveBackAll").text()
    type_words(reason, "未使用")
    press(page, "giveBackAll")
    (question,) = office.second.questions
    assert str(left) in question
    assert office.desks.paper_days.open() == ()
    assert table(page).rows() == []
    assert not page.findChild(QAbstractButton, "enterSheet").isEnabled()
    assert not page.findChild(QAbstractButton, "giveBackAll").isEnabled()


@pytest.mark.parametrize(("language", "words"), [("en", "Enter now"), ("zh_CN", "开始补录")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, words: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = BackEntryPage(office.context)
    qtbot.addWidget(page)
    page.show()
    assert unnamed(page) == []
    assert words in page.findChild(QAbstractButton, "enterSheet").text()


def test_in_the_window_a_gift_given_on_paper_is_entered_and_the_list_comes_back(staffed) -> None:
    desks, station = staffed.station.desks, staffed.station
    day = desks.now().astimezone().date()
    _print_the_evening_before(desks.database.url, day)
    unit = desks.units.with_code("1-1-101").unit_id
    sheets = desks.paper_days.sheets(day)
    number = next(e.number for e in sheets if (e.kind, e.unit_id) == (SheetKind.GIFT, unit))
    staffed.go("Back entry")
    staffed.until(lambda: len(table(station.current_page()).rows()) == len(sheets))
    staffed.type("sheetNumber", number)
    happened(station.current_page(), desks.now() - timedelta(hours=1))
    staffed.click("enterSheet")
    staffed.answer(staffed.dialog(), "Approve", Name="方圆", PIN="135791", Reason="与纸单一致")
    staffed.until(lambda: station.window.current_key() == "gifts")
    assert number in station.strip.words()
    assert station.strip.isVisible()
    with staffed.printed():
        staffed.click("issueGift")
    staffed.until(lambda: station.window.current_key() == "back_entry")
    assert not station.strip.isVisible()
    given = desks.gifts.of_unit(unit)
    assert given.gift_at == desks.paper_days.sheet(number).happened_at
    assert len(desks.paper_days.open()) == len(sheets) - 1
