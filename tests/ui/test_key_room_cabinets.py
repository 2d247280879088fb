"""Cabinets and bags in the key room, and the cabinet beside the scans."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QSpinBox

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    Borrower,
    CabinetBoard,
    CabinetWish,
    HookLine,
    HookState,
    LoanOrder,
    TagReplacedByNewer,
    Trial,
)
from handover_app.domain.people import Role
from handover_app.domain.tags import BAG_TAG
from handover_app.ui.key_room.bags import BagsTab
from handover_app.ui.key_room.cabinets import CabinetsTab
from handover_app.ui.keys.cabinet import CabinetCard
from handover_app.ui.keys.page import KeysPage
from handover_app.ui.keys.presenter import Mode
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.hook_cells import cell_of
from handover_app.ui.widgets.hook_map import HookMap
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

SIXTEEN = CabinetWish("B", 2, 8)


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


def find(inside: Any, kind: type[Any], name: str) -> Any:
    """The one widget of this name."""
    [found] = inside.findChildren(kind, name)
    return found


def press(inside: Any, name: str) -> None:
    """Press a button that is seen and can be pressed."""
    button = find(inside, QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def codes(office: FrontOffice, flat: str) -> tuple[str, ...]:
    return office.desks.keys.codes(office.unit(flat))


def put_up(office: FrontOffice, wish: CabinetWish = SIXTEEN) -> CabinetBoard:
    """A cabinet stands in the room, and the first flat's keys hang on its third hook."""
    cabinets = office.desks.key_cabinets
    cabinets.add(office.session.act(), wish)
    cabinets.hang(office.session.act(), codes(office, OWES)[:1], f"{wish.name}-03")
    return cabinets.board()[0]


def lend(office: FrontOffice, flat: str) -> None:
    order = LoanOrder(borrower=Borrower(company="门窗单位", person="曹壬"), purpose="外窗渗水")
    office.desks.key_loans.lend(office.session.act(), order, codes(office, flat)[:1])


def click(shown: HookMap, place: int) -> None:
    """Click the hook at a place, counted from 0."""
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=middle(shown, place))


def middle(shown: HookMap, place: int) -> QPoint:
    return shown._place(place).center()


def try_all(office: FrontOffice, flat: str) -> None:
    for code in codes(office, flat):
        office.desks.keys.try_key(office.session.act(), code)


# Cabinets


def test_a_cabinet_is_put_up_and_changed_in_the_form(office, qtbot) -> None:
    tab = opened(CabinetsTab, office, qtbot)
    assert unnamed(tab) == []
    find(tab, QLineEdit, "cabinetName").setText("B")
    find(tab, QSpinBox, "cabinetRows").setValue(2)
    find(tab, QSpinBox, "cabinetColumns").setValue(4)
    press(tab, "saveCabinet")
    [board] = office.desks.key_cabinets.board()
    assert (board.name, board.columns, len(board.hooks)) == ("B", 4, 8)
    assert find(tab, QComboBox, "cabinet").currentText() == "B"
    find(tab, QSpinBox, "cabinetRows").setValue(3)
    press(tab, "saveCabinet")
    assert len(office.desks.key_cabinets.board()[0].hooks) == 12
    assert len(tab.findChild(HookMap).cells()) == 12
    assert office.errors == []


def test_a_building_gets_its_hooks_after_a_yes(office, qtbot) -> None:
    office.desks.key_cabinets.add(office.session.act(), CabinetWish("B", 5, 20))
    tab = opened(CabinetsTab, office, qtbot)
    assert not find(tab, QAbstractButton, "assignHooks").isEnabled()
    find(tab, QComboBox, "cabinet").setCurrentIndex(1)
    assert not find(tab, QAbstractButton, "assignHooks").isEnabled()
    find(tab, QComboBox, "cabinetBuilding").setCurrentIndex(1)
    press(tab, "assignHooks")
    board = office.desks.key_cabinets.board()[0]
    assert board.count(HookState.EMPTY) < 100
    assert office.band.said[-1][0] == "done"


def test_the_hook_of_a_scanned_key_comes_into_sight_on_a_long_wall(office, qtbot) -> None:
    for name in "ABCD":
        put_up(office, CabinetWish(name, 8, 8))
    office.desks.key_cabinets.hang(office.session.act(), codes(office, OWES)[:1], "D-60")
    tab = opened(CabinetsTab, office, qtbot)
    tab.resize(900, 400)
    qtbot.wait(1)
    wall = tab.findChild(QScrollArea)
    assert wall.verticalScrollBar().value() == 0
    tab.take_scan(codes(office, OWES)[0])
    shown = tab.findChildren(HookMap)[-1]
    assert [cell.hook for cell in shown.cells() if cell.marked] == ["D-60"]
    place = shown._place(59).translated(shown.mapTo(wall.viewport(), QPoint(0, 0)))
    assert wall.viewport().rect().contains(place)


def test_a_click_on_a_hook_says_what_hangs_there_and_who_has_it(office, qtbot) -> None:
    put_up(office)
    lend(office, OWES)
    tab = opened(CabinetsTab, office, qtbot)
    shown = tab.findChild(HookMap)
    assert (shown.cells()[2].tone, shown.cells()[2].sign) == (Tone.WARN, "↗")
    click(shown, 2)
    assert shown.cells()[2].marked
    words = find(tab, QLabel, "hookKeys").text()
    assert "曹壬" in words
    assert len(words.splitlines()) == len(codes(office, OWES))
    click(shown, 5)
    assert "曹壬" not in find(tab, QLabel, "hookKeys").text()


def test_scanned_keys_hang_on_the_first_free_hook_or_the_one_that_is_clicked(office, qtbot) -> None:
    put_up(office)
    tab = opened(CabinetsTab, office, qtbot)
    assert tab.take_scan(codes(office, REFUND)[0])
    assert find(tab, QLineEdit, "hangHook").text() == "B-01"
    click(tab.findChild(HookMap), 6)
    press(tab, "hang")
    hooks = office.desks.key_cabinets.board()[0].hooks
    assert hooks[6].unit_code == REFUND
    assert not find(tab, QAbstractButton, "hang").isVisible()
    tab.take_scan(codes(office, OWES)[0])
    assert find(tab, QLineEdit, "hangHook").text() == "B-03"
    tab.take_scan(codes(office, REFUND)[0])
    find(tab, QLineEdit, "hangHook").setText("B-03")
    press(tab, "hang")
    assert [type(error).__name__ for error in office.errors] == ["HookTaken"]


def test_the_map_of_a_cabinet_is_printed(office, qtbot) -> None:
    put_up(office)
    tab = opened(CabinetsTab, office, qtbot)
    press(tab, "printHookMap")
    assert office.printed[-1][0].startswith(b"%PDF")


# Beside the scans


def test_the_cabinet_of_the_last_scan_stands_beside_it(office, qtbot) -> None:
    put_up(office)
    page = opened(KeysPage, office, qtbot)
    page.modes.choose(Mode.OUT)
    card = page.desk.findChild(CabinetCard)
    assert not card.isVisible()
    page.take_scan(codes(office, OWES)[0])
    assert card.isVisible()
    assert [cell.hook for cell in card.map.cells() if cell.marked] == ["B-03"]
    press(card, "printHookMap")
    assert office.printed[-1][0].startswith(b"%PDF")
    page.take_scan(codes(office, REFUND)[0])
    assert not card.isVisible()
    page.modes.choose(Mode.LOOK_UP)
    page.take_scan(codes(office, OWES)[0])
    assert not card.isVisible()


def test_of_a_large_cabinet_the_hooks_around_the_meant_one_are_seen(office, qtbot) -> None:
    put_up(office, CabinetWish("B", 10, 20))
    office.desks.key_cabinets.hang(office.session.act(), codes(office, OWES)[:1], "B-150")
    card = opened(CabinetCard, office, qtbot)
    card.mean("B-150")
    cells = card.map.cells()
    assert len(cells) == 40
    assert [cell.number for cell in cells[:8]] == [f"{100 + n}" for n in range(6, 14)]
    assert [cell.hook for cell in cells if cell.marked] == ["B-150"]
    card.fit(400)
    cells = card.map.cells()
    assert len(cells) == 24
    assert [cell.hook for cell in cells if cell.marked] == ["B-150"]
    card.mean("Z-01")
    assert not card.isVisible()


# Bags


def test_tried_keys_are_sealed_and_the_label_is_printed(office, qtbot) -> None:
    try_all(office, OWES)
    tab = opened(BagsTab, office, qtbot)
    assert unnamed(tab) == []
    for code in codes(office, OWES):
        tab.take_scan(code)
    assert len(find(tab, RowTable, "bagKeys").rows()) == len(codes(office, OWES))
    find(tab, QLineEdit, "sealNumber").setText("F-0417")
    press(tab, "sealBag")
    bag = office.desks.keys.of_unit(office.unit(OWES)).bag
    assert bag is not None
    assert bag.seal == "F-0417"
    assert office.printed[-1][0].startswith(b"%PDF")
    assert find(tab, RowTable, "bagKeys").rows() == []


def test_a_blank_bag_label_that_is_scanned_becomes_the_bags(office, qtbot) -> None:
    try_all(office, OWES)
    ahead = office.desks.key_tags.make_blank(office.session.act(), 1, BAG_TAG)[0]
    tab = opened(BagsTab, office, qtbot)
    tab.take_scan(codes(office, OWES)[0])
    tab.take_scan(ahead)
    find(tab, QLineEdit, "sealNumber").setText("F-1")
    press(tab, "sealBag")
    assert office.desks.keys.scan(office.session.act(), ahead).bag is not None
    assert office.printed == []


def test_keys_of_another_unit_begin_a_bag_anew_and_untried_ones_are_refused(office, qtbot) -> None:
    tab = opened(BagsTab, office, qtbot)
    tab.take_scan(codes(office, OWES)[0])
    tab.take_scan(codes(office, REFUND)[0])
    [row] = find(tab, RowTable, "bagKeys").rows()
    assert (row.unit_code, row.key.trial) == (REFUND, Trial.NOT_TRIED)
    find(tab, QLineEdit, "sealNumber").setText("F-1")
    press(tab, "sealBag")
    assert [type(error).__name__ for error in office.errors] == ["KeyNotTried"]
    press(tab, "clearBag")
    assert find(tab, RowTable, "bagKeys").rows() == []


def test_a_scanned_bag_is_opened_with_a_reason(office, qtbot) -> None:
    try_all(office, OWES)
    made = office.desks.key_bags.seal(office.session.act(), codes(office, OWES), "F-1")
    tab = opened(BagsTab, office, qtbot)
    tab.take_scan(made.code)
    assert "00001" in find(tab, QLabel, "bagInHand").text()
    find(tab, QLineEdit, "openReason").setText("补配一把")
    press(tab, "openBag")
    assert office.desks.keys.of_unit(office.unit(OWES)).bag is None
    assert not find(tab, QAbstractButton, "openBag").isVisible()


def test_a_bag_without_its_label_is_found_by_its_unit_or_a_key_in_it(office, qtbot) -> None:
    try_all(office, OWES)
    made = office.desks.key_bags.seal(office.session.act(), codes(office, OWES), "F-1")
    tab = opened(BagsTab, office, qtbot)
    assert not find(tab, QAbstractButton, "bagLabelAgain").isVisible()
    tab.take_scan(codes(office, OWES)[0])
    assert "00001" in find(tab, QLabel, "bagInHand").text()
    assert find(tab, RowTable, "bagKeys").rows() == []
    tab.show_unit(office.unit(REFUND))
    assert office.band.said[-1] == ("looked up", REFUND, "no sealed bag")
    assert not find(tab, QAbstractButton, "openBag").isVisible()
    tab.show_unit(office.unit(OWES))
    press(tab, "bagLabelAgain")
    assert "钥匙袋" in office.paper()
    assert office.desks.keys.scan(office.session.act(), made.code).bag is not None
    press(tab, "replaceBagLabel")
    assert "00001" in office.second.questions[-1]
    assert len(office.printed) == 2
    with pytest.raises(TagReplacedByNewer):
        office.desks.keys.scan(office.session.act(), made.code)
    press(tab, "openBag")
    assert office.desks.keys.of_unit(office.unit(OWES)).bag is None


def test_the_label_of_a_bag_comes_on_the_layout_that_was_chosen(office, qtbot) -> None:
    try_all(office, OWES)
    tab = opened(BagsTab, office, qtbot)
    layouts = find(tab, QComboBox, "bagsLayout")
    layouts.setCurrentIndex(layouts.findText("50×30", Qt.MatchFlag.MatchContains))
    tab.take_scan(codes(office, OWES)[0])
    find(tab, QLineEdit, "sealNumber").setText("F-1")
    press(tab, "sealBag")
    [page] = PdfReader(BytesIO(office.printed[-1][0])).pages
    assert round(float(page.mediabox.width) / 72 * 25.4) == 50


def test_a_hook_says_in_words_what_its_colour_says() -> None:
    lent = HookLine("B-01", "01", HookState.OVERDUE, None, "1-1-0101", 3, 5, "甲", None, new_id())
    shown = cell_of(lent, marked=True)
    assert (shown.tone, shown.sign, shown.marked) == (Tone.BAD, "!", True)
    assert "1-1-0101" in shown.words
    assert "甲" in shown.words
