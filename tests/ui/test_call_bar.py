"""Calling numbers at a station: one key goes round, the menu does the rest, refusals are words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.people import Right, Role
from handover_app.domain.visits import StillCalled, VisitorKind
from handover_app.ui.call_bar import CallBar
from handover_app.ui.reception.page import ReceptionPage
from handover_app.ui.settlement.page import SettlementPage
from tests.ui.back_office import PIN, Files, Office, opened, unnamed, workbook


class Consents(Files):
    """A supervisor who always stands beside the desk and consents."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        office.desks.people.add(office.desks.people.console(), "主管样例", PIN, [Role.LEAD])

    def approve(
        self, parent: QWidget, act: Act, right: Right, what: str, done: Callable[[Act, str], None]
    ) -> None:
        """Consent to what is asked."""
        given = self._office.desks.people.approve(act, "主管样例", PIN, right, "换台")
        done(act.approved(given), "换台")


def choose(bar: CallBar, words: str) -> None:
    """Take a line of the menu."""
    menu = bar.make_menu()
    lines = {each.text(): each for each in menu.actions()}
    assert words in lines, list(lines)
    lines[words].trigger()
    menu.deleteLater()


def test_a_clerk_calls_begins_and_calls_the_next_by_one_key(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    office.context = replace(office.context, dialogs=Consents(office))
    office.import_units(workbook(tmp_path / "units.xlsx"))
    desks, act = office.desks, office.session.act
    units = [each.unit_id for each in desks.reports.board().cells][:3]
    for unit in units:
        desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
    page = opened(SettlementPage, office, qtbot)
    bar, button = page.call_bar, page.findChild(QPushButton, "callNext")
    assert bar is not None
    assert button is not None
    assert unnamed(page) == []
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_F10)
    assert page.unit_id == units[0]
    assert office.band.said[-1][:2] == ("done", "A001 called")
    assert button.text() == "A001 is here"
    said = bar.findChild(QLabel, "calledHere")
    assert said is not None
    assert said.text().startswith("A001 called at")
    qtbot.keyClick(page, Qt.Key.Key_F10)
    assert (button.text(), said.text()) == ("Call next", "A001 in hand")
    qtbot.keyClick(page, Qt.Key.Key_F10)
    assert page.unit_id == units[1]
    choose(bar, "Call again")
    choose(bar, "A002 is not there")
    assert "comes again at" in str(office.band.said[-1])
    assert desks.queue.display().missed == ("A002",)
    other = Act(act().clerk, "另一台")
    desks.queue.call(other, Stage.SETTLEMENT, units[2])
    page.show_unit(units[2])
    page.refresh_queue()
    choose(bar, "Take A003 over from 另一台 …")
    assert button.text() == "A003 is here"
    page.show_unit(units[1])
    choose(bar, "Call the household in hand")
    assert isinstance(office.errors[-1], StillCalled), "one number at a time"
    choose(bar, "Put A003 back into the queue")
    assert button.text() == "Call next"
    choose(bar, "Call the household in hand")
    qtbot.keyClick(page, Qt.Key.Key_F10)
    choose(bar, "Send A002 on: Gift")
    assert desks.queue.display().calls == ()


def test_reception_gives_numbers_and_calls_none(office: Office, qtbot: QtBot) -> None:
    page = opened(ReceptionPage, office, qtbot)
    assert page.call_bar is None
    assert page.findChild(QPushButton, "callNext") is None
