"""Nine households with defects, and one person before a tab of the rectification."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.acts import Act
from handover_app.domain.defects import DefectState, DefectSummary, Finding
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import Role
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import type_words
from tests.ui.finance_office import Answers
from tests.ui.front_office import OWES, REFUND, FrontOffice

W = TypeVar("W", bound=QWidget)
TRADES = ("TJ-002", "MC-006", "DQ-006")
"""Standard defects of three trades, and so of three contractors."""
UNITS = (OWES, REFUND)


def active(tab: W, qtbot: QtBot) -> W:
    """The tab in the window that has the keyboard."""
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow, timeout=10_000)
    return tab


class RectificationOffice(FrontOffice):
    """Two units with a defect of each of three contractors."""

    def __init__(self, url: str, folder: Path, *roles: Role) -> None:
        super().__init__(url, folder, *(roles or (Role.LEAD, Role.INSPECTOR)))
        self.context = replace(self.context, dialogs=Answers(self))
        for code in UNITS:
            team = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
            self.desks.inspections.assign(self.console(), self.unit(code), "1组", team)
            for standard in TRADES:
                self.desks.defects.log(self.console(), self.unit(code), Finding(code=standard))

    def console(self) -> Act:
        """An act of another clerk, who may do everything."""
        return self.desks.people.console()

    def defects(self, code: str = OWES) -> tuple[DefectSummary, ...]:
        """A unit's defects by number."""
        return self.desks.defects.of_unit(self.unit(code))

    def states(self, code: str = OWES) -> list[DefectState]:
        """Where a unit's defects stand."""
        return [each.state for each in self.defects(code)]

    def notify(self, code: str = OWES) -> None:
        """The contractors of a unit are told."""
        self.desks.notices.issue_unit(self.console(), self.unit(code))

    def repair(self, code: str = OWES, *places: int) -> list[UUID]:
        """Some of a told unit's defects are reported as repaired; all without ``places``."""
        found = [each.defect_id for each in self.defects(code)]
        ids = [found[place] for place in places] or found
        self.desks.defect_life.repaired(self.console(), ids, "温师傅", "重做")
        return ids


class Tab:
    """A hand at one tab, by the object names of its parts."""

    def __init__(self, tab: QWidget) -> None:
        self.tab = tab

    def find(self, kind: type[Any], name: str) -> Any:
        """A part of the tab."""
        found = self.tab.findChild(kind, name)
        assert found is not None, name
        return found

    def table(self, name: str) -> RowTable:
        """A table."""
        found: RowTable = self.find(RowTable, name)
        return found

    def rows(self, name: str) -> list[Any]:
        """The rows of a table."""
        return self.table(name).rows()

    def shown(self, name: str, place: int = 0) -> list[str]:
        """What a row of a table shows, column by column."""
        model = self.table(name).model()
        return [str(model.index(place, each).data()) for each in range(model.columnCount())]

    def mark(self, name: str, *places: int) -> None:
        """Mark rows of a table, with the cursor on the first of them."""
        table = self.table(name)
        table.setCurrentIndex(table.model().index(places[0], 0))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in places[1:]:
            table.selectionModel().select(table.model().index(place, 0), flags)

    def press(self, name: str) -> None:
        """Press a button that is seen and can be pressed."""
        button = self.find(QAbstractButton, name)
        assert button.isVisible(), name
        assert button.isEnabled(), name
        button.click()

    def choose(self, name: str) -> None:
        """Take an entry of a menu that is offered."""
        action = self.find(QAction, name)
        assert action.isVisible(), name
        assert action.isEnabled(), name
        action.trigger()

    def offered(self, names: Sequence[str]) -> list[str]:
        """Those of these entries of menus that are offered."""
        return [each for each in names if self.find(QAction, each).isVisible()]

    def type(self, name: str, words: str) -> None:
        """Type into a field that is seen."""
        field = self.find(QLineEdit, name)
        assert field.isVisible(), name
        type_words(field, words)

    def pick(self, name: str, words: str) -> None:
        """Choose a row of a combo box by its words."""
        box = self.find(QComboBox, name)
        place = box.findText(words)
        assert place >= 0, f"{words} not in {[box.itemText(i) for i in range(box.count())]}"
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def said(self) -> str:
        """Every word that is seen on a label."""
        return " ".join(each.text() for each in self.tab.findChildren(QLabel) if each.isVisible())
