"""A small project and the seams around one page: what the office pages' tests start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import openpyxl
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app import station
from handover_app.domain.people import Role
from handover_app.services.desks import Desks, open_desks
from handover_app.services.people import Argon2Hasher
from handover_app.ui.background import InlineRunner
from handover_app.ui.context import PageContext
from handover_app.ui.hub import Hub
from handover_app.ui.session import Session

PIN = "1234"
P = TypeVar("P", bound=QWidget)


@dataclass
class Band:
    """Keeps what was said."""

    said: list[tuple[str, str, str]] = field(default_factory=list)

    def done(self, text: str, detail: str = "") -> None:
        """Green."""
        self.said.append(("done", text, detail))

    def refused(self, text: str, detail: str = "") -> None:
        """Red."""
        self.said.append(("refused", text, detail))

    def looked_up(self, text: str, detail: str = "") -> None:
        """Blue."""
        self.said.append(("looked up", text, detail))

    def late(self, text: str, detail: str = "") -> None:
        """Amber."""
        self.said.append(("late", text, detail))


@dataclass
class Files:
    """Answers every question for a file with the path that was laid ready."""

    chosen: Path = Path()

    def ask_file(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A file to read."""
        done(self.chosen)

    def ask_files(
        self, parent: QWidget, title: str, kinds: str, done: Callable[[list[Path]], None]
    ) -> None:
        """One or more files to read."""
        done([self.chosen])

    def save_file(
        self, parent: QWidget, title: str, proposed: str, kinds: str, done: Callable[[Path], None]
    ) -> None:
        """A place to write to."""
        assert proposed.endswith(".xlsx")
        done(self.chosen)

    def ask_folder(self, parent: QWidget, title: str, done: Callable[[Path], None]) -> None:
        """A folder to write to."""
        done(self.chosen)


class Office:
    """One open database, one clerk, and what a page said to the window."""

    def __init__(self, url: str, *roles: Role) -> None:
        self.desks: Desks = open_desks(url, Argon2Hasher(cheap=True), sample=True)
        console = self.desks.people.console()
        self.clerk = self.desks.people.add(console, "柳样例", PIN, roles or (Role.ADMINISTRATOR,))
        self.session = Session("office")
        self.session.sign_in(self.clerk)
        self.band, self.files, self.hub = Band(), Files(), Hub()
        self.opened: list[UUID] = []
        self.printed: list[tuple[bytes, str]] = []
        self.errors: list[Exception] = []
        self.context = PageContext(
            desks=self.desks,
            runner=InlineRunner(),
            hub=self.hub,
            dialogs=self.files,
            session=self.session,
            band=self.band,
            open_unit=self.opened.append,
            printing=lambda pdf, title: self.printed.append((pdf, title)),
            show_error=self.errors.append,
        )

    def close(self) -> None:
        """Let the pages of this test go, so that the next one does not dress them too."""
        self.desks.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def import_units(self, path: Path) -> None:
        """Bring a workbook in without a page."""
        imports = self.desks.unit_import
        imports.run(self.desks.people.console(), imports.load(path))


def opened(kind: Callable[[PageContext], P], office: Office, qtbot: QtBot) -> P:
    """A page in the size it has in the smallest usual window, shown to this test's clerk."""
    page = kind(office.context)
    page.resize(1218, 688)
    qtbot.addWidget(page)
    page.show()
    return page


@cache
def _sample() -> list[list[object]]:
    """The rows of the sample, the headings first."""
    book = openpyxl.load_workbook(station.resource("sample/chenghu-units.xlsx"), read_only=True)
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return rows


def workbook(path: Path, units: int = 6, **changes: object) -> Path:
    """The first units of the sample; a change such as ``J3="abc"`` sets one cell."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "房源台账"
    for row in _sample()[: units + 1]:
        sheet.append(row)
    for cell, value in changes.items():
        sheet[cell] = value
    book.save(path)
    return path


def type_words(field: QLineEdit, words: str) -> None:
    """Type as an input method does, which is how Chinese is typed; replaces what stands there."""
    field.clear()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def unnamed(page: QWidget) -> list[str]:
    """The controls that a screen reader could not name."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox, QTableView)
    return [
        f"{type(each).__name__} {each.objectName()}"
        for kind in kinds
        for each in page.findChildren(kind)
        if each.isVisibleTo(page)
        and not each.accessibleName()
        and not each.objectName().startswith("qt_")
    ]


def turn_to(page: QWidget, section: type[QWidget]) -> None:
    """Open the settings' tab that has this section."""
    stack = next(each for each in page.findChildren(QStackedWidget) if each.parent() is page)
    place = next(n for n in range(stack.count()) if isinstance(stack.widget(n), section))
    page.findChild(QTabBar, "sections").setCurrentIndex(place)
