"""The section of the settings for label layouts, with the sheet before one's eyes."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QTabBar

from handover_app.domain.label_layout_records import LayoutNameTaken, StoredLayout
from handover_app.domain.label_layouts import LabelField, LabelLayout, Medium
from handover_app.domain.people import NotAllowed, Role
from handover_app.ui.labels.form import MillimetreSpin
from handover_app.ui.labels.preview import LabelPreview
from handover_app.ui.settings.page import SettingsPage
from handover_app.ui.widgets.row_table import RowTable
from tests.documents.reading import pages
from tests.ui.back_office import Office, opened, type_words, unnamed

pytestmark = pytest.mark.usefixtures("dressed")


def opened_at_labels(office: Office, qtbot) -> SettingsPage:
    made = opened(SettingsPage, office, qtbot)
    tabs = made.findChild(QTabBar, "sections")
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index("Labels"))
    return made


@pytest.fixture
def page(office: Office, qtbot) -> SettingsPage:
    return opened_at_labels(office, qtbot)


def mark(page: SettingsPage, wanted: str) -> None:
    table = page.findChild(RowTable, "labelLayouts")
    place = names(page).index(wanted)
    table.setCurrentIndex(table.model().index(place, 0))


def names(page: SettingsPage) -> list[str]:
    return [each.layout.name for each in page.findChild(RowTable, "labelLayouts").rows()]


def press(page: SettingsPage, button: str) -> None:
    found = page.findChild(QPushButton, button)
    assert found.isVisible()
    assert found.isEnabled()
    found.click()


def spin(page: SettingsPage, name: str) -> QSpinBox:
    return page.findChild(QSpinBox, f"label_{name}")


def saves(page: SettingsPage) -> bool:
    return page.findChild(QPushButton, "saveLayout").isEnabled()


def image(page: SettingsPage) -> QImage:
    return page.findChild(LabelPreview).image()


def stored(office: Office, name: str) -> StoredLayout:
    return next(each for each in office.desks.label_layouts.all() if each.layout.name == name)


def layout(office: Office, name: str) -> LabelLayout:
    return stored(office, name).layout


def test_the_first_layout_is_shown_with_a_picture_that_a_scanner_reads(page) -> None:
    assert names(page)[0] == "Avery L7160"
    assert page.findChild(QLineEdit, "labelName").text() == "Avery L7160"
    grey = image(page).convertToFormat(QImage.Format.Format_Grayscale8).scaledToWidth(1400)
    assert len(zxingcpp.read_barcodes(grey)) == 21


def test_a_layout_of_the_program_is_only_nudged(office, page) -> None:
    mark(page, "Avery L7651")
    assert not spin(page, "width").isEnabled()
    assert page.findChild(QPushButton, "deleteLayout").isHidden()
    assert not saves(page)
    before = image(page).copy()
    spin(page, "nudge_x").setValue(-12)
    assert image(page) != before
    press(page, "saveLayout")
    assert layout(office, "Avery L7651").nudge_x == -12
    assert not saves(page)
    assert office.errors == []


def test_a_copy_is_changed_and_saved_under_its_own_name(office, page) -> None:
    mark(page, "Avery L7160")
    press(page, "copyLayout")
    type_words(page.findChild(QLineEdit, "labelName"), "钥匙牌")
    spin(page, "code_side").setValue(200)
    page.findChild(QCheckBox, "labelKind").click()
    page.findChild(QCheckBox, "labelMargin").click()
    press(page, "saveLayout")
    made = layout(office, "钥匙牌")
    assert (made.code_side, made.margin_line) == (200, True)
    assert made.fields == (LabelField.SHORT_ID,)
    assert names(page)[-1] == "钥匙牌"
    assert page.findChild(RowTable, "labelLayouts").current_row().layout.name == "钥匙牌"
    spin(page, "left").setValue(80)
    press(page, "saveLayout")
    spin(page, "left").setValue(81)
    press(page, "saveLayout")
    assert layout(office, "钥匙牌").left == 81
    assert office.errors == []


def test_what_cannot_be_read_is_told_beside_the_picture_while_it_is_typed(page) -> None:
    mark(page, "Avery L7651")
    press(page, "copyLayout")
    notice = page.findChild(LabelPreview).notice
    spin(page, "code_side").setValue(95)
    assert "at least 9.6 mm" in notice.words()
    assert image(page).isNull()
    assert not saves(page)
    assert not page.findChild(QPushButton, "testPrint").isEnabled()
    spin(page, "code_side").setValue(220)
    assert "at most 21.2 mm" in notice.words()
    spin(page, "code_side").setValue(190)
    assert notice.words() == ""
    assert not image(page).isNull()
    spin(page, "pitch_x").setValue(380)
    assert "overlap by 0.1 mm" in notice.words()
    spin(page, "pitch_x").setValue(430)
    assert "right edge" in notice.words()


def test_a_copy_waits_in_the_list_while_another_is_looked_at(page) -> None:
    press(page, "copyLayout")
    spin(page, "left").setValue(90)
    mark(page, "Avery L7651")
    assert spin(page, "left").value() == 47
    mark(page, "Avery L7160 copy")
    assert spin(page, "left").value() == 90
    press(page, "deleteLayout")
    assert "Avery L7160 copy" not in names(page)
    assert page.findChild(QLineEdit, "labelName").text() == "Avery L7160"


def test_a_roll_is_its_label_and_shows_no_sheet(office, page) -> None:
    press(page, "copyLayout")
    medium = page.findChild(QComboBox, "labelMedium")
    medium.setCurrentIndex(medium.findData(Medium.ROLL))
    medium.activated.emit(medium.currentIndex())
    assert not spin(page, "columns").isVisible()
    assert not page.findChild(QCheckBox, "labelMargin").isVisible()
    spin(page, "width").setValue(700)
    press(page, "saveLayout")
    made = layout(office, "Avery L7160 copy")
    assert (made.medium, made.page_width, made.page_height) == (Medium.ROLL, 700, 381)
    assert made.per_sheet == 1


def test_a_test_print_is_of_what_is_typed(office, page) -> None:
    spin(page, "nudge_y").setValue(7)
    press(page, "testPrint")
    (pdf, title), *others = office.printed
    assert others == []
    assert title == "Test print of Avery L7160"
    assert "+0.7" in pages(pdf)[0]
    assert layout(office, "Avery L7160").nudge_y == 0


def test_a_name_that_is_taken_is_told_and_stays_typed(office, page) -> None:
    press(page, "copyLayout")
    type_words(page.findChild(QLineEdit, "labelName"), "Avery L7651")
    press(page, "saveLayout")
    assert [type(error) for error in office.errors] == [LayoutNameTaken]
    assert page.findChild(QLineEdit, "labelName").text() == "Avery L7651"
    assert saves(page)


def test_a_layout_of_ones_own_is_deleted_after_a_yes(office, page) -> None:
    press(page, "copyLayout")
    press(page, "saveLayout")
    asked = []
    office.files.confirm = lambda parent, question, yes, done: asked.append((question, done))
    press(page, "deleteLayout")
    assert "Avery L7160 copy" in asked[0][0]
    assert "Avery L7160 copy" in names(page)
    asked[0][1]()
    assert "Avery L7160 copy" not in names(page)
    assert page.findChild(QLineEdit, "labelName").text() == "Avery L7160"


def test_who_does_not_keep_the_keys_is_refused_and_keeps_what_was_typed(
    sqlite_url: str, qtbot
) -> None:
    office = Office(sqlite_url, Role.CASHIER)
    page = opened_at_labels(office, qtbot)
    spin(page, "nudge_x").setValue(5)
    press(page, "saveLayout")
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert spin(page, "nudge_x").value() == 5
    office.close()


def test_the_section_follows_the_hub(office, page, qtbot) -> None:
    other = office.desks.label_layouts
    other.nudge(office.session.act(), stored(office, "Avery L7160").id, 3, 0)
    office.hub.post(["labels"])
    qtbot.waitUntil(lambda: spin(page, "nudge_x").value() == 3, timeout=3000)


def test_lengths_are_typed_in_millimetres_with_one_decimal(qtbot) -> None:
    field = MillimetreSpin(-99, 9999)
    qtbot.addWidget(field)
    field.setValue(212)
    assert field.text() == "21.2 mm"
    assert field.valueFromText("38.1 mm") == 381
    assert field.valueFromText("３８。１") == 381
    assert field.valueFromText("-0.4") == -4
    for typed, state in (
        ("38.1", QValidator.State.Acceptable),
        ("", QValidator.State.Intermediate),
        ("-", QValidator.State.Intermediate),
        ("38.15", QValidator.State.Invalid),
        ("1000.0", QValidator.State.Invalid),
        ("3a", QValidator.State.Invalid),
        ("inf", QValidator.State.Invalid),
        ("1e3", QValidator.State.Invalid),
    ):
        assert field.validate(typed, 0)[0] is state, typed


def test_every_control_has_a_name(page) -> None:
    press(page, "copyLayout")
    assert unnamed(page) == []
