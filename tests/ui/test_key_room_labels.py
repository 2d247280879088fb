"""Labels where they are printed: layout and first label are chosen, tags are made for keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from handover_app.domain.keys import TagBlank, TagVoid
from handover_app.domain.label_layouts import L7160
from handover_app.domain.people import NotAllowed, Role
from handover_app.ui.key_room.labels_tab import LabelsTab, LayoutsTab
from handover_app.ui.key_room.page import KeyRoomPage
from handover_app.ui.keys.page import KeysPage
from handover_app.ui.keys.presenter import Mode
from handover_app.ui.labels.preview import LabelPreview
from handover_app.ui.widgets.row_table import RowTable
from tests.documents.reading import pages, picture
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot) -> LabelsTab:
    return opened(LabelsTab, office, qtbot)


def press(page: QWidget, name: str) -> None:
    """Click the one button of this name that can be seen."""
    [button] = [each for each in page.findChildren(QAbstractButton, name) if each.isVisible()]
    assert button.isEnabled(), name
    button.click()


def choose(page: QWidget, name: str, words: str) -> None:
    """Choose a row of a box by what it shows."""
    box = page.findChild(QComboBox, name)
    assert box.findText(words) >= 0, [box.itemText(place) for place in range(box.count())]
    box.setCurrentIndex(box.findText(words))


def start(page: QWidget, name: str) -> QSpinBox:
    return page.findChild(QSpinBox, f"{name}Start")


def words(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def untag(office: FrontOffice) -> None:
    """The first key of a flat lost its tag."""
    code = office.desks.keys.codes(office.unit(OWES))[0]
    office.desks.key_tags.void(office.desks.people.console(), code, "标签脱落")


def printed(office: FrontOffice) -> tuple[list[str], str]:
    """The pages that came out last, and their title."""
    pdf, title = office.printed[-1]
    return pages(pdf), title


def test_all_keys_are_printed_on_avery_l7160_at_first(office, tab) -> None:
    press(tab, "roomPrint")
    found, title = printed(office)
    assert title == "Key labels of All keys"
    assert len(found) == -(-45 // 21)


def test_one_building_is_printed_on_the_layout_and_from_the_label_that_were_chosen(
    office, tab
) -> None:
    choose(tab, "roomBuilding", "1号楼")
    choose(tab, "roomLayout", "Avery L7651")
    start(tab, "room").setValue(60)
    press(tab, "roomPrint")
    found, title = printed(office)
    assert title == "Key labels of 1号楼"
    assert len(found) == 2


def test_a_sheet_offers_no_more_labels_than_it_has_and_a_roll_only_the_next(tab) -> None:
    assert start(tab, "room").maximum() == 21
    start(tab, "room").setValue(21)
    choose(tab, "roomLayout", "50×30 mm")
    assert not start(tab, "room").isVisible()
    choose(tab, "roomLayout", "Avery L7651")
    assert (start(tab, "room").value(), start(tab, "room").maximum()) == (1, 65)


def test_the_sheet_that_is_chosen_is_before_one_s_eyes(tab) -> None:
    choose(tab, "roomLayout", "A4 4×10")
    image = tab.findChild(LabelPreview).image()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).scaledToWidth(1600)
    assert len(zxingcpp.read_barcodes(grey)) == 40


def test_a_test_print_of_the_layout_comes_before_labels_are_wasted(office, tab) -> None:
    choose(tab, "roomLayout", "Avery L7651")
    press(tab, "roomTest")
    assert printed(office)[1] == "Test print of Avery L7651"


def test_what_was_chosen_stays_when_another_station_adds_or_deletes_layouts(
    office, tab, qtbot
) -> None:
    box = tab.findChild(QComboBox, "roomLayout")
    choose(tab, "roomLayout", "Avery L7651")
    start(tab, "room").setValue(30)
    console = office.desks.people.console
    own = office.desks.label_layouts.add(console(), replace(L7160, name="钥匙牌"))
    office.hub.post(["labels"])
    qtbot.waitUntil(lambda: box.findText("钥匙牌") >= 0)
    assert (box.currentText(), start(tab, "room").value()) == ("Avery L7651", 30)
    choose(tab, "roomLayout", "钥匙牌")
    office.desks.label_layouts.delete(console(), own)
    office.hub.post(["labels"])
    qtbot.waitUntil(lambda: box.findText("钥匙牌") < 0)
    assert box.currentText() == "Avery L7160"


def test_keys_without_a_tag_are_counted_and_get_one_with_its_label(office, tab) -> None:
    assert "Every key at hand bears a tag." in words(tab)
    untag(office)
    tab.refresh()
    assert "Keys without a tag: 1 (1号楼 1)" in words(tab)
    press(tab, "roomUntagged")
    found, title = printed(office)
    assert title == "New key labels"
    line = office.desks.keys.of_unit(office.unit(OWES)).keys[0]
    assert line.short_id in found[0]
    tab.refresh()
    assert "Every key at hand bears a tag." in words(tab)


@pytest.mark.parametrize(("choice", "title"), [("For keys", "keys"), ("For key bags", "key bags")])
def test_tags_are_made_ahead_for_keys_and_for_bags(office, tab, choice: str, title: str) -> None:
    choose(tab, "roomBlankKind", choice)
    tab.findChild(QSpinBox, "roomBlankCount").setValue(3)
    choose(tab, "roomLayout", "40×30 mm")
    press(tab, "roomBlanks")
    found, said = printed(office)
    assert said == f"Blank tags for {title}"
    assert len(found) == 3
    assert all(("钥匙袋" in page) == (choice == "For key bags") for page in found)
    act = office.desks.people.console()
    with pytest.raises(TagBlank):
        office.desks.keys.scan(act, found[0][:11])


def test_who_does_not_keep_keys_hears_that_no_tag_was_made(sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    try:
        tab = opened(LabelsTab, office, qtbot)
        press(tab, "roomBlanks")
        assert [type(error) for error in office.errors] == [NotAllowed]
        assert office.printed == []
        press(tab, "roomPrint")
        assert len(office.printed) == 1
    finally:
        office.close()


def test_a_tag_that_is_scanned_is_made_void_with_a_reason(office, tab) -> None:
    code = office.desks.keys.codes(office.unit(OWES))[0]
    [void] = tab.findChildren(QAbstractButton, "voidTagNow")
    assert tab.take_scan(code)
    assert not void.isEnabled()
    [why] = tab.findChildren(QLineEdit, "voidReason")
    why.setText("标签撕破")
    void.click()
    assert len(office.second.questions) == 1
    with pytest.raises(TagVoid) as told:
        office.desks.keys.scan(office.session.act(), code)
    assert told.value.reason == "标签撕破"
    assert office.band.said[-1] == ("done", "The tag is void", "标签撕破")
    assert why.text() == ""
    assert "Keys without a tag: 1 (1号楼 1)" in words(tab)


def test_a_blank_tag_that_was_spoilt_is_bound_to_nothing_any_more(office, tab) -> None:
    [blank] = office.desks.key_tags.make_blank(office.session.act(), 1)
    tab.take_scan(blank)
    tab.findChildren(QLineEdit, "voidReason")[0].setText("印歪")
    QTest.keyClick(tab.findChildren(QLineEdit, "voidReason")[0], Qt.Key.Key_Return)
    assert office.errors == []
    with pytest.raises(TagVoid):
        office.desks.keys.scan(office.session.act(), blank)


def test_the_key_clerk_measures_layouts_out_in_the_key_room(office, qtbot) -> None:
    tab = opened(LayoutsTab, office, qtbot)
    names = [each.layout.name for each in tab.findChild(RowTable, "labelLayouts").rows()]
    assert names[:2] == ["Avery L7160", "Avery L7651"]
    assert unnamed(tab) == []
    assert not tab.take_scan(office.desks.keys.codes(office.unit(OWES))[0])


def test_printing_and_measuring_out_are_tabs_of_the_key_room(office, qtbot) -> None:
    page = opened(KeyRoomPage, office, qtbot)
    assert isinstance(page.open_tab("labels"), LabelsTab)
    press(page, "roomPrint")
    assert len(office.printed) == 1
    assert isinstance(page.open_tab("layouts"), LayoutsTab)


def test_no_control_of_the_tab_is_without_a_name(tab) -> None:
    assert unnamed(tab) == []


def test_the_key_desk_prints_a_building_on_what_is_chosen_beside_its_buttons(office, qtbot) -> None:
    page = opened(KeysPage, office, qtbot)
    page.show_unit(office.unit(OWES))
    choose(page, "labelsLayout", "60×40 mm")
    press(page, "printLabels")
    assert len(printed(office)[0]) == 45


def test_a_replaced_label_comes_where_the_sheet_has_one_left(office, qtbot) -> None:
    page = opened(KeysPage, office, qtbot)
    page.show_unit(office.unit(OWES))
    table = page.desk.looking.keys.table
    table.setCurrentIndex(table.model().index(0, 0))
    start(page, "labels").setValue(21)
    press(page, "replaceLabel")
    pdf, title = office.printed[-1]
    assert title.startswith("Key label ")
    image = picture(pdf, 0, 72)
    left, top, _, _ = image.point(lambda grey: 255 - grey).getbbox()
    assert (left > image.width / 2, top > image.height * 3 / 4) == (True, True)


def test_blank_tags_at_the_key_desk_come_on_the_layout_that_was_chosen(office, qtbot) -> None:
    page = opened(KeysPage, office, qtbot)
    page.modes.choose(Mode.BIND)
    choose(page, "blanksLayout", "Avery L7651")
    press(page, "printBlanks")
    found, title = printed(office)
    assert title == "Blank tags"
    assert len(found) == 1
