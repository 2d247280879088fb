"""The section for the inspection: one form, the tolerances, the calendar of working days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import DayKind
from handover_app.ui.settings.inspection import InspectionSection
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Office, opened, type_words, unnamed

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def section(office: Office, qtbot: QtBot) -> InspectionSection:
    """The section before an administrator."""
    return opened(InspectionSection, office, qtbot)


def find(section: QWidget, kind: type[W], name: str) -> W:
    found = section.findChild(kind, name)
    assert found is not None, name
    return found


def press(section: QWidget, name: str) -> None:
    button = find(section, QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def test_what_the_project_sets_is_saved_together(
    section: InspectionSection, office: Office
) -> None:
    assert unnamed(section) == []
    save = find(section, QAbstractButton, "saveInspection")
    assert not save.isEnabled()
    type_words(find(section, QLineEdit, "hotline"), "170-0000-1234")
    type_words(find(section, QLineEdit, "commander"), "柳样例")
    find(section, QSpinBox, "minutes_arrive").setValue(12)
    find(section, QCheckBox, "afterPhoto").setChecked(True)
    days = find(section, QComboBox, "daysCounted")
    days.setCurrentIndex(days.findText("working days"))
    section.refresh()
    assert find(section, QLineEdit, "hotline").text() == "170-0000-1234", "still being typed"
    press(section, "saveInspection")
    found = office.desks.inspection_settings.summary()
    assert (found.hotline, found.commander, found.minutes_arrive) == ("170-0000-1234", "柳样例", 12)
    assert (found.after_photo, found.days_counted) == (True, DayKind.WORKING)
    assert not save.isEnabled()


def test_a_tolerance_is_changed_in_the_row_below_the_table(
    section: InspectionSection, office: Office
) -> None:
    table = find(section, RowTable, "tolerances")
    first = table.rows()[0]
    assert first.limits is not None, "rows with limits stand first"
    table.setCurrentIndex(table.model().index(0, 0))
    assert find(section, QLineEdit, "tolerance-unit").text() == first.limits.unit
    type_words(find(section, QLineEdit, "tolerance-high"), "四")
    press(section, "setTolerance")
    labels = " ".join(each.text() for each in section.findChildren(QLabel) if each.isVisible())
    assert "四" in labels, "what can't be read is said where it was typed"
    type_words(find(section, QLineEdit, "tolerance-high"), "6.5")
    press(section, "setTolerance")
    line = next(x for x in office.desks.inspection_settings.tolerances() if x.code == first.code)
    assert line.limits is not None
    assert line.limits.high == Decimal("6.5")
    assert not find(section, QAbstractButton, "setTolerance").isEnabled()
    assert office.errors == []


def test_a_year_is_filled_in_and_a_day_is_set_by_hand(
    section: InspectionSection, office: Office
) -> None:
    desk = office.desks.inspection_settings
    find(section, QSpinBox, "calendarYear").setValue(2025)
    press(section, "seedYear")
    table = find(section, RowTable, "calendarDays")
    assert date(2025, 10, 1) in {row.day for row in table.rows()}
    find(section, QDateEdit, "calendarDay").setDate(QDate(2025, 3, 3))
    find(section, QComboBox, "calendarWorks").setCurrentIndex(0)
    type_words(find(section, QLineEdit, "calendarName"), "当地停水")
    press(section, "setDay")
    assert (False, "当地停水") in {(row.works, row.name) for row in desk.calendar(2025).days}
    find(section, QComboBox, "calendarWorks").setCurrentIndex(2)
    press(section, "setDay")
    assert date(2025, 3, 3) not in {row.day for row in desk.calendar(2025).days}
    find(section, QSpinBox, "calendarYear").setValue(2099)
    press(section, "seedYear")
    labels = " ".join(each.text() for each in section.findChildren(QLabel) if each.isVisible())
    assert "Nothing is filled in for 2099" in labels or table.rows()
