"""The inspector's page alone: team, meters, defects and conclusion, driven through its widgets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DefectState, Finding
from handover_app.domain.inspections import AcceptedWithOpenDefects, Conclusion, MeterKind, TeamRole
from handover_app.domain.people import Role
from handover_app.domain.reports import CellState
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import Office, unnamed, workbook


@pytest.fixture(scope="module")
def units_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workbook(tmp_path_factory.mktemp("inspection") / "units.xlsx", 12)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, units_file: Path) -> Iterator[Office]:
    made = Office(sqlite_url, Role.LEAD, Role.INSPECTOR, Role.DISPATCHER)
    made.import_units(units_file)
    yield made
    made.close()


@pytest.fixture
def units(office: Office) -> list[UUID]:
    """Sold units, in the order of the sheet."""
    cells = office.desks.reports.board().cells
    return [cell.unit_id for cell in cells if cell.state is not CellState.NOT_SOLD]


@pytest.fixture
def page(office: Office, dressed: QApplication, qtbot: QtBot) -> InspectionPage:
    made = InspectionPage(office.context)
    qtbot.addWidget(made)
    made.resize(1218, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def table(page: QWidget, name: str) -> RowTable:
    found = page.findChild(RowTable, name)
    assert found is not None, name
    return found


def said(page: QWidget) -> str:
    """Every word that is seen."""
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def assign(page: InspectionPage, *names: str) -> None:
    field(page, "team").setText("Team 1")
    for role, name in zip(TeamRole, names, strict=False):
        field(page, f"member-{role.value}").setText(name)
    button(page, "assign").click()


def type_defect(page: InspectionPage, words: str) -> None:
    QTest.keyClick(page, Qt.Key.Key_F3)
    QTest.keyClicks(field(page, "defect-search"), words)
    QTest.keyClick(field(page, "defect-search"), Qt.Key.Key_Return)


def choose(page: InspectionPage, conclusion: Conclusion) -> None:
    found = page.findChild(QRadioButton, f"conclusion-{conclusion.value}")
    assert found is not None
    found.setChecked(True)


def test_without_a_team_nothing_can_be_noted_and_a_line_says_so(
    page: InspectionPage, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assert "No team is assigned yet" in said(page)
    for name in ("meter-water", "defect-search", "reason"):
        assert not field(page, name).isEnabled()
    for name in ("note-readings", "conclude", "add-photo"):
        assert not button(page, name).isEnabled()


def test_a_team_of_three_is_assigned_and_offered_to_the_next_household(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "Sample A", "Sample B", "Sample C")
    inspection = office.desks.inspections.of_unit(units[0])
    assert inspection is not None
    assert inspection.missing_roles == ()
    assert not button(page, "assign").isEnabled()
    page.show_unit(units[1])
    assert field(page, "team").text() == "Team 1"
    assert field(page, "member-property").text() == "Sample C"
    assert button(page, "assign").isEnabled()
    assert office.desks.inspections.of_unit(units[1]) is None


def test_a_missing_role_is_warned_about_before_and_after_the_assignment(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    field(page, "member-sales").setText("Sample A")
    assert "Nobody in the team for: Engineering、Property" in said(page)
    assign(page, "Sample A", "Sample B")
    assert "Nobody in the team for: Property" in said(page)
    assert not office.errors


def test_meters_are_noted_as_typed_and_the_defects_come_next(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    QTest.keyClicks(field(page, "meter-water"), "12.5")
    QTest.keyClicks(field(page, "meter-power"), "301")
    page.refresh()
    assert field(page, "meter-water").text() == "12.5", "a refresh took away what was typed"
    QTest.keyClick(field(page, "meter-power"), Qt.Key.Key_Return)
    inspection = office.desks.inspections.of_unit(units[0])
    assert inspection is not None
    assert {meter: f"{reading:f}" for meter, reading in inspection.readings} == {
        MeterKind.WATER: "12.5",
        MeterKind.POWER: "301",
    }
    assert field(page, "defect-search").isVisible()


def test_the_keyboard_alone_finds_and_notes_a_defect(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    QTest.keyClick(page, Qt.Key.Key_F3)
    search = field(page, "defect-search")
    QTest.keyClicks(search, "kg")
    found = table(page, "found")
    assert found.isVisible()
    second = found.rows()[1]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert field(page, "room").text() == second.place
    QTest.keyClick(search, Qt.Key.Key_Return)
    (noted,) = office.desks.defects.of_unit(units[0])
    assert (noted.code, noted.room) == (second.code, second.place)
    assert search.text() == ""
    assert table(page, "defects").isVisible()
    assert table(page, "defects").rows() == [noted]
    assert "Defect 1 noted" in office.band.said[-1][1]


def test_a_room_that_was_typed_is_kept_for_the_next_defect(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    QTest.keyClicks(field(page, "defect-search"), "kg")
    field(page, "room").clear()
    QTest.keyClicks(field(page, "room"), "Room 2")
    QTest.keyClick(field(page, "room"), Qt.Key.Key_Return)
    type_defect(page, "mk")
    assert [each.room for each in office.desks.defects.of_unit(units[0])] == ["Room 2", "Room 2"]


def test_words_that_the_standard_list_does_not_know_are_answered(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "zzzz")
    assert "Nothing in the standard list for “zzzz”" in said(page)
    assert office.desks.defects.of_unit(units[0]) == ()
    QTest.keyClick(field(page, "defect-search"), Qt.Key.Key_Escape)
    assert "No defects noted" in said(page)


def test_a_defect_just_noted_is_closed_on_the_spot_with_one_key(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "kg")
    QTest.keyClick(page, Qt.Key.Key_F6)
    (noted,) = office.desks.defects.of_unit(units[0])
    assert noted.state is DefectState.CLOSED
    assert not button(page, "close-on-the-spot").isEnabled()


def test_a_photo_is_attached_and_a_file_that_is_none_is_refused_beside_it(
    page: InspectionPage, office: Office, units: list[UUID], tmp_path: Path
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "kg")
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    office.files.chosen = tmp_path / "wall.png"
    assert picture.save(str(office.files.chosen))
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert [each.photos for each in office.desks.defects.of_unit(units[0])] == [1]
    page.refresh()
    assert "1 of 1 photos here" in said(page)
    office.files.chosen = tmp_path / "not there.png"
    button(page, "add-photo").click()
    assert "not there.png" in said(page)
    assert not office.errors
    assert table(page, "defects").rows()[0].photos == 1


def test_defects_of_the_contract_are_counted_in_one_line(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    QTest.keyClick(page, Qt.Key.Key_F3)
    listed = [each for each in office.desks.defects.find_standard("", 200) if each.in_contract]
    for standard in listed[:2]:
        office.desks.defects.log(office.session.act(), units[0], Finding(code=standard.code))
    page.refresh()
    assert "2 named in the contract" in said(page)
    for _ in range(2):
        defects = table(page, "defects")
        place = next(n for n, each in enumerate(defects.rows()) if each.state is DefectState.NOTED)
        defects.setCurrentIndex(defects.model().index(place, 0))
        button(page, "close-on-the-spot").click()
    assert "named in the contract" not in said(page)


def test_the_conclusion_is_noted_and_the_record_is_printed(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "kg")
    choose(page, Conclusion.ACCEPTED_WITH_DEFECTS)
    assert not field(page, "reason").isEnabled()
    QTest.keyClick(page, Qt.Key.Key_F9)
    inspection = office.desks.inspections.of_unit(units[0])
    assert inspection is not None
    assert inspection.conclusion is Conclusion.ACCEPTED_WITH_DEFECTS
    assert len(office.printed) == 1
    assert office.printed[0][0].startswith(b"%PDF")
    assert "Accepted with defects, noted at" in said(page)
    assert not button(page, "conclude").isEnabled(), "a second press is a second conclusion"


def test_acceptance_without_reservation_is_refused_while_defects_are_open(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "kg")
    choose(page, Conclusion.ACCEPTED)
    button(page, "conclude").click()
    assert [type(error) for error in office.errors] == [AcceptedWithOpenDefects]
    assert office.printed == []
    assert button(page, "conclude").isEnabled(), "another choice can't be noted"


def test_another_household_starts_with_empty_fields(
    page: InspectionPage, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    type_defect(page, "kg")
    QTest.keyClicks(field(page, "defect-search"), "men")
    choose(page, Conclusion.REFUSED)
    page.show_unit(units[1])
    assert field(page, "defect-search").text() == ""
    assert field(page, "room").text() == ""
    assert field(page, "reason").text() == ""
    assert not any(each.isChecked() for each in page.findChildren(QRadioButton))
    assert table(page, "defects").rows() == []


def lend_key(office: Office, unit: UUID) -> str:
    """The key desk lends the team the first key of the unit; answers its code."""
    desks, act = office.desks, office.desks.people.console
    desks.key_transfers.receive_all(act())
    code = desks.keys.codes(unit)[0]
    desks.key_loans.lend_to_team(act(), code)
    return code


def test_the_key_of_the_unit_is_followed_from_the_desk_to_the_team_and_back(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assert "Key of this unit" not in said(page)
    assign(page, "A", "B", "C")
    assert "Key of this unit: none at the key desk" in said(page)
    office.desks.key_transfers.receive_all(office.desks.people.console())
    page.refresh()
    assert "Key of this unit: ready at the key desk" in said(page)
    code = lend_key(office, units[0])
    page.refresh()
    assert "Key of this unit: with the team" in said(page)
    assert "Return the key" not in said(page)
    choose(page, Conclusion.ACCEPTED)
    button(page, "conclude").click()
    assert "Return the key to the desk, or pass it straight to the handover." in said(page)
    office.desks.key_loans.take_back(office.desks.people.console(), [code])
    page.refresh()
    assert "Return the key" not in said(page)
    assert "Key of this unit: returned by the team" in said(page)


def test_a_team_sent_on_with_a_key_in_its_pocket_is_warned_about(
    page: InspectionPage, office: Office, units: list[UUID]
) -> None:
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    lend_key(office, units[0])
    choose(page, Conclusion.ACCEPTED)
    button(page, "conclude").click()
    code = office.desks.keys.of_unit(units[0]).unit_code
    page.show_unit(units[1])
    assert "has not returned" not in said(page)
    assign(page, "A", "B", "C")
    assert not office.errors, "the warning blocks nothing"
    assert f"Team 1 has not returned the keys of {code}" in said(page)
    page.show_unit(units[2])
    assert "has not returned" not in said(page)


def test_the_words_about_keys_fit_the_smallest_window(
    office: Office, units: list[UUID], dressed: QApplication, qtbot: QtBot
) -> None:
    gallery.dress(dressed, "light", "zh_CN")
    page = InspectionPage(office.context)
    qtbot.addWidget(page)
    page.resize(944, 534)
    page.show()
    page.show_unit(units[0])
    assign(page, "A", "B", "C")
    lend_key(office, units[0])
    choose(page, Conclusion.ACCEPTED)
    button(page, "conclude").click()
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= 534)
    page.show_unit(units[1])
    assign(page, "A", "B", "C")
    assert "尚未归还" in said(page)
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= 534)
    assert unnamed(page) == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_every_language_with_a_name_for_every_control(
    language: str, office: Office, units: list[UUID], dressed: QApplication, qtbot: QtBot
) -> None:
    gallery.dress(dressed, "dark", language)
    page = InspectionPage(office.context)
    qtbot.addWidget(page)
    page.resize(944, 534)
    page.show()
    page.show_unit(units[0])
    assert unnamed(page) == []
    assert page.minimumSizeHint().width() <= 944
    assert page.minimumSizeHint().height() <= 534
