"""An inspector at his page: a team in the flat, and hands that count every key they press."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import Role
from handover_app.domain.reports import CellState
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Office, workbook

TEAM = [(role, f"样例{role.value}") for role in TeamRole]


def inspector_office(url: str, folder: Path) -> Office:
    """An office with twelve units, whose clerk leads, inspects and dispatches."""
    made = Office(url, Role.LEAD, Role.INSPECTOR, Role.DISPATCHER)
    made.import_units(workbook(folder / "units.xlsx", 12))
    return made


def inspected_page(
    office: Office, qtbot: QtBot, width: int = 1218, height: int = 700
) -> tuple[InspectionPage, UUID]:
    """The page with a unit in hand whose team is in the flat."""
    cells = office.desks.reports.board().cells
    unit = next(cell.unit_id for cell in cells if cell.state is not CellState.NOT_SOLD)
    office.desks.inspections.assign(office.session.act(), unit, "1组", TEAM)
    page = InspectionPage(office.context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_unit(unit)
    return page, unit


def field(page: QWidget, name: str) -> QLineEdit:
    """A field by its name."""
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(page: QWidget, name: str) -> QPushButton:
    """A button by its name."""
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def box(page: QWidget, name: str) -> QComboBox:
    """A choice by its name."""
    found = page.findChild(QComboBox, name)
    assert found is not None, name
    return found


def table(page: QWidget, name: str) -> RowTable:
    """A table by its name."""
    found = page.findChild(RowTable, name)
    assert found is not None, name
    return found


def said(page: QWidget) -> str:
    """Every word that is seen."""
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


class Keyboard:
    """Presses keys on whatever has the focus, and counts them."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self.strokes = 0

    def press(self, key: Qt.Key) -> None:
        """One key."""
        self.strokes += 1
        QTest.keyClick(self._page.focusWidget() or self._page, key)

    def type(self, letters: str) -> None:
        """One key a letter."""
        for letter in letters:
            self.strokes += 1
            QTest.keyClicks(self._page.focusWidget() or self._page, letter)

    def enter(self) -> None:
        """The Enter key."""
        self.press(Qt.Key.Key_Return)
