"""The page for the project's settings: the gate table, names and limits, buildings, survey."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
)

from handover_app.domain.fee_records import FileEmpty
from handover_app.domain.fees import PayeeNames
from handover_app.domain.handover import DEFAULT_GATES, Condition, Effect, Stage
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.projects import MoneyLimits
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.ui.files import FileLine
from handover_app.ui.settings.buildings import BuildingsCard
from handover_app.ui.settings.gates import AGAINST_THE_MODEL_CONTRACT
from handover_app.ui.settings.page import SettingsPage
from handover_app.ui.settings.path import PathSection
from handover_app.ui.settings.payees import PayeesSection
from handover_app.ui.settings.survey import SurveyCard
from handover_app.ui.widgets.tiles import BlockedLine
from tests.ui import gallery
from tests.ui.back_office import Office, opened, turn_to, type_words, unnamed, workbook

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(office: Office, qtbot) -> SettingsPage:
    return opened(SettingsPage, office, qtbot)


def choose(
    page: SettingsPage, condition: Condition, effect: Effect, stage: Stage = Stage.KEYS
) -> QComboBox:
    box = page.findChild(QComboBox, f"effect:{stage.value}:{condition.value}")
    box.setCurrentIndex(box.findData(effect))
    box.activated.emit(box.currentIndex())
    return box


def effect_of(office: Office, condition: Condition) -> Effect:
    return next(
        gate.effect
        for gate in office.desks.projects.gates()
        if gate.step is Stage.KEYS and gate.condition is condition
    )


def payees(office: Office) -> tuple[PayeeNames, MoneyLimits]:
    summary = office.desks.projects.summary()
    assert summary is not None
    return summary.names, summary.limits


def write(page: SettingsPage, name: str, words: str) -> None:
    type_words(page.findChild(QLineEdit, name), words)


def save(page: SettingsPage) -> QPushButton:
    return page.findChild(QPushButton, "savePayees")


def section(page: SettingsPage) -> PayeesSection:
    return page.findChild(PayeesSection)


def leave(field: QLineEdit) -> None:
    """The focus goes elsewhere, as by Tab or a click."""
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))


def test_a_gate_is_set_as_soon_as_its_effect_is_chosen(office, page) -> None:
    choose(page, Condition.KEYS_TRIED, Effect.IGNORE)
    assert effect_of(office, Condition.KEYS_TRIED) is Effect.IGNORE
    assert office.band.said == [("done", "keys not tried: ignored", "Keys")]


def test_what_goes_against_the_law_is_allowed_but_said(office, page) -> None:
    line = page.findChild(BlockedLine, "conflict")
    assert "forbids" in line.words()
    assert "blocks now" not in line.words()
    for condition in AGAINST_THE_MODEL_CONTRACT:
        choose(page, condition, Effect.BLOCK)
        assert effect_of(office, condition) is Effect.BLOCK
        assert "blocks now" in line.words()
        choose(page, condition, Effect.WARN)
        assert "blocks now" not in line.words()
    fee = Condition.AREA_DIFFERENCE_SETTLED
    choose(page, fee, Effect.BLOCK, Stage.INSPECTION)
    assert "A fee would block the inspection now: area difference not settled." in line.words()
    choose(page, fee, Effect.WARN, Stage.INSPECTION)
    choose(page, Condition.PAPERS_ISSUED, Effect.WARN, Stage.GIFT)
    assert "The gift now asks for something" in line.words()
    assert page.findChild(QComboBox, "effect:gift:latest conclusion accepted") is None
    assert not page.findChild(QCheckBox, "giftTied").isEnabled()


def test_the_order_of_the_steps_is_set_by_arrows_and_a_box(office, page) -> None:
    stages = [each.stage for each in office.desks.projects.path()]
    assert not page.findChild(QAbstractButton, "up:inspection").isEnabled(), "check-in is first"
    page.findChild(QAbstractButton, "up:settlement").click()
    found = [each.stage for each in office.desks.projects.path()]
    assert found[:3] == [stages[0], stages[2], stages[1]]
    assert not page.findChild(QCheckBox, "taken:keys").isEnabled()
    page.findChild(QCheckBox, "taken:papers").click()
    left_out = [each.stage for each in office.desks.projects.path() if not each.taken]
    assert left_out == [Stage.PAPERS]
    assert office.band.said[-1][1] == "Order of the steps saved"


def test_a_gate_that_may_not_be_changed_shows_again_what_holds(sqlite_url: str, qtbot) -> None:
    office = Office(sqlite_url, Role.CASHIER)
    page = opened(SettingsPage, office, qtbot)
    box = choose(page, Condition.ACCEPTED, Effect.IGNORE)
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert effect_of(office, Condition.ACCEPTED) is Effect.BLOCK
    assert box.currentData() is Effect.BLOCK
    office.close()


def test_names_and_limits_are_saved_together(office, page) -> None:
    assert not save(page).isEnabled()
    write(page, "developer", "样例置业有限公司")
    write(page, "cashLimit", "２００.５")
    page.findChild(QSpinBox, "refundDays").setValue(7)
    save(page).click()
    names, limits = payees(office)
    assert names.developer == "样例置业有限公司"
    assert limits == MoneyLimits(Money(200_50), 7, 15)
    assert office.band.said[-1][1] == "Names and limits saved"
    assert not save(page).isEnabled()


def test_what_is_no_amount_and_a_missing_name_are_said(office, page) -> None:
    before = payees(office)
    write(page, "cashLimit", "2.805")
    assert "1000.00" in section(page).notice.words()
    save(page).click()
    write(page, "cashLimit", "2.80")
    write(page, "fund", " ")
    assert "name" in section(page).notice.words()
    save(page).click()
    assert payees(office) == before


def test_what_is_typed_outlives_another_stations_change(office, page) -> None:
    write(page, "developer", "甲样例")
    names, limits = payees(office)
    other = replace(limits, refund_days=6)
    office.desks.fees.set_payees(office.session.act(), (names, limits), names, other)
    section(page).refresh()
    assert page.findChild(QLineEdit, "developer").text() == "甲样例"
    assert "Another station" in section(page).notice.words()
    page.findChild(QPushButton, "restore").click()
    assert page.findChild(QSpinBox, "refundDays").value() == 6
    assert page.findChild(QLineEdit, "developer").text() == names.developer


def test_the_page_follows_the_hub(office, page, qtbot) -> None:
    turn_to(page, PathSection)
    act = office.session.act()
    office.desks.projects.set_gate(act, Stage.KEYS, Condition.CHECKED_IN, Effect.BLOCK)
    office.hub.post(["handover"])
    box = page.findChild(QComboBox, "effect:keys:checked in")
    qtbot.waitUntil(lambda: box.currentData() is Effect.BLOCK, timeout=3000)


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_both_languages_and_themes(
    office, qapp, qtbot, language: str, shade: str
) -> None:
    gallery.dress(qapp, shade, language)
    page = opened(SettingsPage, office, qtbot)
    tabs = page.findChild(QTabBar, "sections")
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        assert not page.grab().isNull()
        assert unnamed(page) == []
    assert (save(page).text() == "Save names and limits") == (language == "en")


def test_the_project_gets_the_name_that_stands_on_its_papers(office: Office, page) -> None:
    save = page.findChild(QPushButton, "saveNames")
    assert not save.isEnabled()
    field = page.findChild(QLineEdit, "projectName")
    field.clear()
    type_words(field, "湖岸样例二期")
    save.click()
    project = office.desks.projects.summary()
    assert project.name == "湖岸样例二期"
    assert not save.isEnabled()


def test_a_project_without_a_name_is_refused_and_keeps_its_own(office: Office, page) -> None:
    before = office.desks.projects.summary()
    page.findChild(QLineEdit, "projectName").clear()
    page.findChild(QLineEdit, "projectName").textEdited.emit("")
    page.findChild(QPushButton, "saveNames").click()
    assert office.desks.projects.summary() == before
    assert [type(error).__name__ for error in office.errors] == ["NameMissing"]


def test_the_rows_of_the_gate_table_do_not_overlap_in_the_smallest_window(page) -> None:
    page.resize(944, 534)
    turn_to(page, PathSection)
    boxes = [each for each in page.findChildren(QComboBox) if each.objectName()[:7] == "effect:"]
    page.grab()
    assert len(boxes) == len(DEFAULT_GATES)
    places = [QRect(box.mapTo(page, QPoint()), box.size()) for box in boxes]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    area = next(each for each in page.findChildren(QScrollArea) if each.isAncestorOf(boxes[0]))
    assert area.widget().width() <= area.viewport().width()


def test_every_section_has_its_place_in_the_smallest_window(page) -> None:
    assert page.minimumSizeHint().width() <= 944
    assert page.minimumSizeHint().height() <= 534


def test_a_building_gets_its_type_when_the_field_is_left(office, qtbot, tmp_path: Path) -> None:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    building = next(iter(office.desks.fees.building_types()))
    page = opened(SettingsPage, office, qtbot)
    turn_to(page, PayeesSection)
    field = page.findChild(QLineEdit, f"kind:{building}")
    type_words(field, "高层")
    assert office.desks.fees.building_types()[building] == ""
    leave(field)
    assert office.desks.fees.building_types()[building] == "高层"
    said = len(office.band.said)
    leave(field)
    assert len(office.band.said) == said


def test_a_type_that_another_station_gave_is_told_and_what_was_typed_stays(
    office, qtbot, tmp_path: Path
) -> None:
    office.import_units(workbook(tmp_path / "units.xlsx"))
    building = next(iter(office.desks.fees.building_types()))
    page = opened(SettingsPage, office, qtbot)
    field = page.findChild(QLineEdit, f"kind:{building}")
    type_words(field, "高层")
    office.desks.fees.set_building_type(office.session.act(), building, "", "洋房")
    leave(field)
    assert [type(error) for error in office.errors] == [ChangedMeanwhile]
    assert office.desks.fees.building_types()[building] == "洋房"
    assert field.text() == "高层"
    notice = page.findChild(BuildingsCard).notice
    assert "saved is 洋房, typed is 高层" in notice.words()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert notice.words() == ""
    assert office.desks.fees.building_types()[building] == "高层"


def test_the_survey_report_is_filed_with_its_number(office, page, tmp_path: Path) -> None:
    office.files.chosen = tmp_path / "survey.pdf"
    office.files.chosen.write_bytes(b"%PDF-1.7 areas of all units")
    write(page, "surveyNumber", "测2026-118")
    page.findChild(QPushButton, "surveyFile").click()
    project = office.desks.projects.summary()
    assert project.survey_number == "测2026-118"
    file = office.desks.fees.file(project.survey_file)
    assert (file.name, file.content) == ("survey.pdf", b"%PDF-1.7 areas of all units")
    assert page.findChild(SurveyCard).findChild(FileLine).name() == "survey.pdf"


def test_an_empty_file_is_refused_and_the_number_stays(office, page, tmp_path: Path) -> None:
    office.files.chosen = tmp_path / "survey.pdf"
    office.files.chosen.write_bytes(b"")
    write(page, "surveyNumber", "测2026-118")
    page.findChild(QPushButton, "surveyFile").click()
    assert [type(error) for error in office.errors] == [FileEmpty]
    assert page.findChild(QLineEdit, "surveyNumber").text() == "测2026-118"
    assert office.desks.projects.summary().survey_file is None


def test_finance_looks_at_the_gates_and_sets_none(sqlite_url: str, qtbot) -> None:
    office = Office(sqlite_url, Role.FINANCE)
    page = opened(SettingsPage, office, qtbot)
    box = page.findChild(QComboBox, f"effect:keys:{Condition.ACCEPTED.value}")
    assert not box.isEnabled()
    office.close()
