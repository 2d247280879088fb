"""Quick repair in the window: board, crews and parts, and the inspector's side of an order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import CrewWish, DefectState, Finding, OrderState
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import Role
from handover_app.services.desks import Desks, desks_of
from handover_app.services.people import Argon2Hasher
from handover_app.storage.database import Database
from handover_app.ui.hub import Hub
from handover_app.ui.inspection.orders import OrdersPart
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.repair.page import RepairPage
from handover_app.ui.widgets.row_table import RowTable
from tests.services.hall import Clock
from tests.ui import gallery
from tests.ui.back_office import Band, type_words, unnamed
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

TEAM = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
WATER, POWER = "JP-001", "DQ-006"


class RepairOffice(FrontOffice):
    """Two inspected flats, two crews, and a clock that the test sets."""

    def __init__(self, url: str, folder: Path) -> None:
        super().__init__(url, folder, Role.REPAIR, Role.LEAD, Role.INSPECTOR, Role.DISPATCHER)
        self.url, self.clock = url, Clock()
        self.desks.close()
        self.desks = self.station()
        self.context = replace(self.context, desks=self.desks)
        console = self.desks.people.console
        for code in (OWES, REFUND):
            self.desks.inspections.assign(console(), self.unit(code), "验房1组", TEAM)
        for name, trade, channel in (("水组", "给排水", "5"), ("电组", "电气", "6")):
            wish = CrewWish(name, (trade,), 4, f"{name}长", "170-0000-0001", channel, "东门")
            self.desks.crews.count(console(), self.desks.crews.add(console(), wish), 3)

    def station(self) -> Desks:
        """One more station over the same database."""
        return desks_of(Database(self.url, now=self.clock), Argon2Hasher(cheap=True))

    def log(self, *codes: str, unit: str = OWES) -> list[UUID]:
        """Note defects from the standard list."""
        found = [Finding(code=code) for code in codes]
        noted = self.desks.defects.log_all(self.session.act(), self.unit(unit), found)
        return [each.defect_id for each in noted]

    def order(self, *codes: str, unit: str = OWES) -> UUID:
        """Ask for a crew for new defects of one trade."""
        defects = self.log(*codes, unit=unit)
        [order] = self.desks.repairs.order(self.session.act(), self.unit(unit), defects)
        return order.order_id

    def state(self, order: UUID, unit: str = OWES) -> OrderState:
        """Where an order stands."""
        found = self.desks.repairs.of_unit(self.unit(unit))
        return next(each.state for each in found if each.order_id == order)


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RepairOffice]:
    made = RepairOffice(sqlite_url, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(office: RepairOffice, qtbot: QtBot) -> RepairPage:
    return shown(RepairPage(office.context), qtbot)


def shown(page: RepairPage, qtbot: QtBot) -> RepairPage:
    qtbot.addWidget(page)
    page.resize(1218, 688)
    page.show()
    qtbot.waitExposed(page)
    return page


def seen(page: QWidget, kind: type[QWidget], name: str) -> list[QWidget]:
    return [each for each in page.findChildren(kind, name) if each.isVisible()]


def one(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    [found] = seen(page, kind, name)
    return found


def texts(page: QWidget, name: str) -> list[str]:
    return [each.text() for each in seen(page, QLabel, name)]


def press(page: QWidget, name: str) -> None:
    button = one(page, QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def cards(page: QWidget) -> list[QFrame]:
    """The orders from left to right and from the top down."""
    found = seen(page, QFrame, "order")
    return sorted(found, key=lambda each: each.mapTo(page, each.rect().topLeft()).toTuple())


def in_hand(page: QWidget) -> int:
    [here] = [place for place, each in enumerate(cards(page)) if each.property("here") == "true"]
    return here


def orders_part(office: RepairOffice, qtbot: QtBot, unit: str = OWES) -> OrdersPart:
    part = OrdersPart(office.context)
    qtbot.addWidget(part)
    part.resize(760, 360)
    part.show()
    part.show_unit(office.unit(unit), None)
    return part


def test_an_order_of_the_inspector_appears_on_the_board_of_another_window_with_a_tone(
    office: RepairOffice, qtbot: QtBot
) -> None:
    elsewhere, hub, band = office.station(), Hub(), Band()
    elsewhere.watch(hub.post)
    context = replace(office.context, desks=elsewhere, hub=hub, band=band)
    page = shown(RepairPage(context), qtbot)
    assert cards(page) == []
    assert band.said == []
    part = orders_part(office, qtbot)
    part.order(office.log(WATER, POWER))
    qtbot.waitUntil(lambda: len(cards(page)) == 2, timeout=10_000)
    assert [each[0] for each in band.said] == ["looked up"]
    assert {each.accessibleName() for each in cards(page)} == {f"{OWES} 水组", f"{OWES} 电组"}
    press(page, "nextStep")
    qtbot.waitUntil(lambda: len(texts(part, "orderTimes")) == 2)
    part.refresh()
    assert sorted("Dispatched" in each for each in texts(part, "orderTimes")) == [False, True]
    elsewhere.close()


def test_f8_in_the_list_of_defects_orders_a_crew_and_shows_its_clock(
    office: RepairOffice, qtbot: QtBot
) -> None:
    [defect] = office.log(WATER)
    page = InspectionPage(office.context)
    page.resize(1218, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.show_unit(office.unit(OWES))
    page.findChild(RowTable, "defects").selectRow(0)
    # The buttons shrink to icons when the page has its size; an icon is pressed for a moment.
    names = ("order-crew", "order-crew-small")
    qtbot.waitUntil(lambda: sum(len(seen(page, QAbstractButton, each)) for each in names) == 1)
    qtbot.wait(50)
    QTest.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(office.desks.repairs.of_unit(office.unit(OWES))))
    [order] = office.desks.repairs.of_unit(office.unit(OWES))
    assert (order.crew, order.numbers, order.state) == ("水组", (1,), OrderState.REQUESTED)
    assert office.desks.defects.detail(defect).summary.order == order.number
    qtbot.waitUntil(lambda: texts(page, "orderClock") == ["owner waits 0:00"])


def test_the_keyboard_alone_takes_an_order_from_the_call_to_the_end(
    office: RepairOffice, page: RepairPage
) -> None:
    first, second = office.order(WATER, WATER), office.order(POWER, unit=REFUND)
    board = page.open_tab("board")
    board.refresh()
    assert (len(cards(page)), in_hand(page)) == (2, 0)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert in_hand(page) == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    for step in (OrderState.DISPATCHED, OrderState.ARRIVED):
        QTest.keyClick(page, Qt.Key.Key_F9)
        assert office.state(first) is step
    assert office.state(second, REFUND) is OrderState.REQUESTED
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert in_hand(page) == 0, "an empty column is stepped over"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    box = one(page, QCheckBox, "fixed2")
    QTest.keyClick(page, Qt.Key.Key_F3)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert type(office.errors[-1]).__name__ == "WhyNotFixed"
    assert not box.isChecked(), "what was ticked stays"
    QTest.keyClick(page, Qt.Key.Key_F4)
    type_words(one(page, QLineEdit, "orderNote"), "缺同规格角阀")
    one(page, QSpinBox, "partCount").setValue(2)
    press(page, "addPart")
    part = one(page, QComboBox, "partUsed").currentData()
    assert texts(page, "partsUsed")[0].endswith("×2")
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert office.state(first) is OrderState.DONE
    [moved] = office.desks.parts.movements(part)
    assert moved.change == -2
    states = {each.number: each.state for each in office.desks.defects.of_unit(office.unit(OWES))}
    assert states == {1: DefectState.REPAIRED, 2: DefectState.NOTED}
    assert one(page, QLineEdit, "orderNote").text() == ""
    assert [each.accessibleName() for each in cards(page)] == [f"{REFUND} 电组"]
    assert texts(page, "meanResponse") == ["0.0 min"]
    assert texts(page, "closingRate") == ["0.0 %"]


def test_a_late_order_is_said_once_in_red_with_whom_to_call_and_who_was_told(
    office: RepairOffice, page: RepairPage, qtbot: QtBot
) -> None:
    office.desks.inspection_settings.set(
        office.desks.people.console(), {"commander": "总指挥", "commander_phone": "170-0000-0009"}
    )
    office.order(POWER, unit=REFUND)
    office.clock.forward(minutes=2)
    office.order(WATER)
    board = page.open_tab("board")
    board.refresh()
    part = orders_part(office, qtbot, REFUND)
    office.band.said.clear()
    office.clock.forward(minutes=3, seconds=1)
    for _ in range(3):
        board.tick()
        part.tick()
    assert [each[0] for each in office.band.said] == ["late"]
    said = "Late by 0:01 · call 电组长 · 170-0000-0001 · channel 6"
    assert office.band.said[0][2] == said
    assert texts(page, "orderLate") == [said]
    assert texts(part, "orderLate") == [said]
    assert texts(part, "orderClock") == ["owner waits 5:01"]
    assert texts(page, "late") == [said], "the late one is in hand"
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert "told: 电组长" in texts(page, "late")[0]
    office.clock.forward(minutes=5)
    board.refresh()
    assert [each[0] for each in office.band.said] == ["late", "late"], "the other one now too"
    assert "call 总指挥 · 170-0000-0009" in texts(page, "orderLate")[0]
    assert "call 水组长" in texts(page, "orderLate")[1]
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert len(texts(page, "orderLate")) == 1, "sent: another limit runs"
    assert cards(page)[0].accessibleName().startswith(f"{OWES} 水组 Late by")


def test_the_inspector_sees_the_clocks_chooses_a_crew_cancels_and_closes_with_the_owner(
    office: RepairOffice, qtbot: QtBot
) -> None:
    part, repairs, act = orders_part(office, qtbot), office.desks.repairs, office.session.act
    counted: list[int] = []
    part.counted.connect(counted.append)
    assert texts(part, "noOrders")
    [wall] = office.log("TJ-001")
    part.order([wall])
    assert type(office.errors[-1]).__name__ == "NoCrewForTrade"
    crew = one(part, QComboBox, "orderCrew")
    crew.setCurrentIndex(crew.findText("水组", Qt.MatchFlag.MatchStartsWith))
    press(part, "orderAgain")
    assert counted[-1] == 1
    assert crew.currentIndex() == 0, "the next one goes by trade again"
    office.clock.forward(minutes=3, seconds=5)
    part.tick()
    assert texts(part, "orderClock") == ["owner waits 3:05"]
    press(part, "crewHere")
    [order] = repairs.of_unit(office.unit(OWES))
    assert order.state is OrderState.ARRIVED
    assert not one(part, QAbstractButton, "cancelRow").isEnabled(), "no reason is typed"
    repairs.finish(act(), order.order_id, [wall])
    part.refresh()
    assert counted[-1] == 1, "the owner has not looked yet"
    press(part, "confirmFixed")
    assert counted[-1] == 0
    assert office.desks.defects.detail(wall).summary.state is DefectState.CLOSED
    assert texts(part, "orderClock") == ["3:05 in all"]
    [water] = office.log(WATER)
    part.order([water])
    type_words(one(part, QLineEdit, "cancelReason"), "业主先走了")
    press(part, "cancelRow")
    assert [each.state for each in repairs.of_unit(office.unit(OWES))] == [
        OrderState.DONE,
        OrderState.CANCELLED,
    ]
    assert counted[-1] == 0
    part.clear()
    assert texts(part, "orderTimes") == []


def test_who_only_looks_moves_nothing(office: RepairOffice, page: RepairPage) -> None:
    office.order(WATER)
    board = page.open_tab("board")
    board.refresh()
    looking = office.desks.people.add(
        office.desks.people.console(), "看样例", "1357", [Role.INSPECTOR]
    )
    office.session.sign_in(looking)
    assert not one(page, QAbstractButton, "nextStep").isEnabled()
    for tab, name in (("crews", "saveCrew"), ("crews", "newCrew"), ("parts", "savePart")):
        page.open_tab(tab)
        assert not one(page, QAbstractButton, name).isEnabled(), name


def test_a_crew_is_set_up_counted_trained_and_printed_on_the_chart(
    office: RepairOffice, page: RepairPage
) -> None:
    tab = page.open_tab("crews")
    table = tab.findChild(RowTable, "crews")
    gaps = one(tab, QFrame, "rosterGaps")
    assert "门窗" in gaps.accessibleName()
    QTest.keyClick(page, Qt.Key.Key_F2)
    type_words(one(tab, QLineEdit, "crewName"), "门窗组")
    one(tab, QCheckBox, "trade-门窗").setChecked(True)
    tab.refresh()
    assert one(tab, QLineEdit, "crewName").text() == "门窗组", "a refresh keeps what is typed"
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert [row.name for row in table.rows()] == sorted(["水组", "电组", "门窗组"])
    assert table.current_row().name == "门窗组"
    one(tab, QSpinBox, "crewPresent").setValue(4)
    press(tab, "countCrew")
    type_words(one(tab, QLineEdit, "crewLeader"), "新组长")
    type_words(one(tab, QLineEdit, "trainingTopic"), "入户礼仪")
    one(tab, QSpinBox, "trainingAttended").setValue(3)
    press(tab, "noteTraining")
    assert one(tab, QLineEdit, "crewLeader").text() == "新组长", "not saved yet, and still there"
    press(tab, "saveCrew")
    row = table.current_row()
    assert (row.present, row.leader, row.trades) == (4, "新组长", ("门窗",))
    assert [each.attended for each in row.trainings] == [3]
    assert "门窗、" not in gaps.accessibleName().split("no leader")[0]
    press(tab, "commandChart")
    assert office.printed[-1][1].startswith("快修指挥通讯表")
    press(tab, "setAside")
    assert [row.active for row in table.rows()] == [True, True, False]


def test_parts_go_in_and_out_with_a_reason_and_a_low_stock_is_said(
    office: RepairOffice, page: RepairPage
) -> None:
    tab = page.open_tab("parts")
    table = tab.findChild(RowTable, "parts")
    stock = table.current_row().stock
    assert not one(tab, QAbstractButton, "takeOut").isEnabled(), "no reason is typed"
    type_words(one(tab, QLineEdit, "moveReason"), "样板间更换")
    one(tab, QSpinBox, "moveCount").setValue(stock)
    QTest.keyClick(page, Qt.Key.Key_F9)
    row = table.current_row()
    assert (row.stock, row.low) == (0, True)
    movements = tab.findChild(RowTable, "movements").rows()
    assert [(each.change, each.reason) for each in movements] == [(-stock, "样板间更换")]
    assert one(tab, QLineEdit, "moveReason").text() == ""
    type_words(one(tab, QLineEdit, "moveReason"), "再领")
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert type(office.errors[-1]).__name__ == "NotEnoughParts"
    assert one(tab, QLineEdit, "moveReason").text() == "再领", "it can be put in instead"
    press(tab, "putIn")
    assert table.current_row().stock == 1
    QTest.keyClick(page, Qt.Key.Key_F2)
    for name, words in (("partName", "铰链"), ("partSpec", "不锈钢"), ("partTrade", "门窗")):
        type_words(one(tab, QLineEdit, name), words)
    press(tab, "savePart")
    assert (table.current_row().name, table.current_row().stock) == ("铰链", 0)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_tab_opens_in_every_language_with_a_name_for_every_control_on_a_small_screen(
    language: str, office: RepairOffice, dressed: QApplication, qtbot: QtBot
) -> None:
    office.order(WATER)
    office.clock.forward(minutes=20)
    gallery.dress(dressed, "dark", language)
    page = RepairPage(office.context)
    page.resize(944, 534)
    qtbot.addWidget(page)
    page.show()
    for tab in ("board", "crews", "parts"):
        page.open_tab(tab)
        assert unnamed(page) == []
        assert page.minimumSizeHint().width() <= 944, tab
        assert page.minimumSizeHint().height() <= 534, tab
