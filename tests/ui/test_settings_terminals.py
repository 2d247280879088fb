"""The section of the settings for card terminals and QR accounts."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton

from handover_app.domain.fees import Payee
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.terminals import TerminalNameMissing, TerminalSummary
from handover_app.ui.settings.page import SettingsPage
from handover_app.ui.settings.terminal_form import TerminalForm
from handover_app.ui.settings.terminals import TerminalsSection
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Office, opened, turn_to, type_words

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(office: Office, qtbot) -> SettingsPage:
    made = opened(SettingsPage, office, qtbot)
    turn_to(made, TerminalsSection)
    return made


def type_name(page: SettingsPage, words: str) -> None:
    type_words(page.findChild(QLineEdit, "terminalName"), words)


def name(page: SettingsPage) -> str:
    return page.findChild(QLineEdit, "terminalName").text()


def press(page: SettingsPage, button: str) -> None:
    found = page.findChild(QPushButton, button)
    assert found.isVisible()
    assert found.isEnabled()
    found.click()


def choose(page: SettingsPage, box: str, data: object) -> None:
    found = page.findChild(QComboBox, box)
    rows = range(found.count())
    found.setCurrentIndex(next(row for row in rows if found.itemData(row) is data))
    found.activated.emit(found.currentIndex())


def mark(page: SettingsPage, wanted: str) -> None:
    table = page.findChild(RowTable, "terminals")
    place = [each.name for each in table.rows()].index(wanted)
    table.setCurrentIndex(table.model().index(place, 0))


def terminal(office: Office, wanted: str) -> TerminalSummary:
    return next(each for each in office.desks.terminals.all() if each.name == wanted)


def test_a_terminal_is_added_for_one_payee(office, page) -> None:
    type_name(page, "POS-专户2")
    choose(page, "terminalMethod", PaymentMethod.QR_PAYMENT)
    choose(page, "terminalPayee", Payee.COLLECTED)
    press(page, "saveTerminal")
    added = terminal(office, "POS-专户2")
    assert (added.method, added.payee) == (PaymentMethod.QR_PAYMENT, Payee.COLLECTED)
    assert added.active
    rows = page.findChild(RowTable, "terminals").rows()
    assert "POS-专户2" in [each.name for each in rows]
    assert name(page) == ""


def test_a_terminal_is_renamed_and_taken_out_of_use_but_keeps_its_payee(office, page) -> None:
    mark(page, "POS-开发")
    assert not page.findChild(QComboBox, "terminalPayee").isEnabled()
    assert not page.findChild(QComboBox, "terminalMethod").isEnabled()
    type_name(page, "POS-开发 旧")
    page.findChild(QCheckBox, "terminalActive").click()
    press(page, "saveTerminal")
    changed = terminal(office, "POS-开发 旧")
    assert not changed.active
    assert changed.payee is Payee.DEVELOPER
    assert not page.findChild(QPushButton, "saveTerminal").isEnabled()
    page.findChild(QCheckBox, "terminalActive").click()
    press(page, "saveTerminal")
    assert terminal(office, "POS-开发 旧").active


def test_a_name_that_is_missing_or_taken_is_told_and_stays_typed(office, page) -> None:
    press(page, "saveTerminal")
    assert "Type a name" in page.findChild(TerminalForm).notice.words()
    type_name(page, "POS-物业")
    press(page, "saveTerminal")
    assert [type(error) for error in office.errors] == [TerminalNameMissing]
    assert name(page) == "POS-物业"
    type_name(page, "POS-物业2")
    press(page, "saveTerminal")
    assert terminal(office, "POS-物业2").payee is Payee.DEVELOPER


def test_what_is_typed_for_a_new_one_waits_while_another_is_looked_at(page) -> None:
    type_name(page, "POS-新")
    mark(page, "POS-物业")
    assert name(page) == "POS-物业"
    press(page, "newTerminal")
    assert name(page) == "POS-新"
    mark(page, "POS-物业")
    assert name(page) == "POS-物业"


def test_who_may_not_change_settings_is_refused(sqlite_url: str, qtbot) -> None:
    office = Office(sqlite_url, Role.CASHIER)
    page = opened(SettingsPage, office, qtbot)
    turn_to(page, TerminalsSection)
    type_name(page, "POS-新")
    press(page, "saveTerminal")
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert name(page) == "POS-新"
    office.close()


def test_the_section_follows_the_hub(office, page, qtbot) -> None:
    office.desks.terminals.add(office.session.act(), "POS-三", PaymentMethod.CARD, Payee.DEVELOPER)
    office.hub.post(["shifts"])
    table = page.findChild(RowTable, "terminals")
    qtbot.waitUntil(lambda: "POS-三" in [each.name for each in table.rows()], timeout=3000)
