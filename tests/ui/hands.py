"""Hands and eyes for the window: everything goes through widgets that a person sees."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from handover_app.ui.application import Station
from handover_app.ui.dialogs import WindowDialogs

W = TypeVar("W", bound=QWidget)
PATIENCE_MS = 10_000


def write(line: QLineEdit, words: str) -> None:
    """Type: Latin by keys, Chinese as an input method commits it."""
    line.setFocus()
    if words.isascii():
        QTest.keyClicks(line, words)
        return
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(line, event)


class HandedFile(WindowDialogs):
    """The real dialogs, but for the system's own file chooser, which no test can drive."""

    file = Path()

    def ask_file(self, parent: QWidget, title: str, kinds: str, done: Any) -> None:
        """Choose the file that was put there."""
        done(self.file)


class Hands:
    """One person at one window."""

    def __init__(self, station: Station, bot: QtBot) -> None:
        self.station = station
        self.window = station.window
        self._bot = bot
        self.papers: list[Path] = []
        station.printing.written.connect(lambda path: self.papers.append(Path(path)))

    def until(self, sees: Any) -> None:
        """Wait until something is seen; if it never is, keep a picture of what was."""
        try:
            self._bot.waitUntil(lambda: bool(sees()), timeout=PATIENCE_MS)
        except TimeoutError as error:
            picture = Path(tempfile.gettempdir()) / "handover-not-seen.png"
            self.window.grab().save(str(picture))
            said = self.window.error_line.words()
            raise AssertionError(f"not seen; the window says {said!r}; {picture}") from error

    def go(self, title: str) -> None:
        """Press a station in the navigation."""
        self.press(self._named(self.window.navigation, QAbstractButton, title))

    def open(self, code: str) -> None:
        """Type a unit's code into the search bar and press Enter; its card is shown."""
        self.scan(code)
        self.until(lambda: any(label.text() == code for label in self._codes()))

    def scan(self, text: str) -> None:
        """Type into the search bar like a scanner, with Enter at the end."""
        field = self.window.search.field
        field.setFocus()
        field.clear()
        write(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def find(self, kind: type[W], name: str) -> W:
        """A visible widget of the open page by its object name; waits until it is there."""
        found: list[W] = []

        def look() -> bool:
            page = self.station.current_page()
            found[:] = [each for each in page.findChildren(kind, name) if each.isVisible()]
            return bool(found)

        if not look():
            self.until(look)
        return found[0]

    def click(self, name: str) -> None:
        """Press a button of the page by its object name, once it can be pressed."""
        self.until(lambda: self._ready(name))
        self.press(self.find(QAbstractButton, name))

    def type(self, name: str, text: str) -> None:
        """Type into a field of the page."""
        found = self.find(QWidget, name)
        field = found.lineEdit() if isinstance(found, QComboBox) else found
        assert isinstance(field, QLineEdit), name
        self.until(field.isEnabled)
        field.clear()
        write(field, text)

    def choose(self, name: str, text: str) -> None:
        """Choose a row of a combo box by what it shows."""
        box = self.find(QComboBox, name)
        self.until(lambda: box.findText(text) >= 0)
        box.setFocus()
        while box.currentText() != text:
            before = box.currentIndex()
            down = box.findText(text) > before
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
            assert box.currentIndex() != before, f"{text} can't be chosen"

    def press(self, button: QAbstractButton) -> None:
        """Press a button that is seen and can be pressed."""
        assert button.isVisible(), button.accessibleName()
        assert button.isEnabled(), button.accessibleName()
        # The box stands at the left of its words; the free space behind them is not clickable.
        boxed = isinstance(button, QCheckBox | QRadioButton)
        place = QPoint(10, button.height() // 2) if boxed else button.rect().center()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)

    @contextmanager
    def printed(self) -> Iterator[list[Path]]:
        """The papers that come out of the printer inside the block; at least one does."""
        before, new = len(self.papers), []
        yield new
        self.until(lambda: len(self.papers) > before)
        new.extend(self.papers[before:])

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
            return bool(found)

        self.until(look)
        return found[0]

    def answer(self, dialog: QDialog, button: str, **fields: str) -> None:
        """Fill a dialog in by the accessible names of its fields, and press its button."""
        for label, words in fields.items():
            field = self._named(dialog, QWidget, label.replace("_", " "))
            line = field.lineEdit() if isinstance(field, QComboBox) else field
            assert isinstance(line, QLineEdit)
            line.clear()
            write(line, words)
        self.press(self._named(dialog, QAbstractButton, button))
        self.until(lambda: not (shiboken6.isValid(dialog) and dialog.isVisible()))

    def _ready(self, name: str) -> bool:
        page = self.station.current_page()
        return any(
            each.isVisible() and each.isEnabled()
            for each in page.findChildren(QAbstractButton, name)
        )

    def _codes(self) -> list[Any]:
        from PySide6.QtWidgets import QLabel

        page = self.station.current_page()
        return [each for each in page.findChildren(QLabel) if each.property("role") == "code"]

    @staticmethod
    def _named(parent: QWidget, kind: type[W], name: str) -> W:
        found = [
            each
            for each in parent.findChildren(kind)
            if each.accessibleName() == name and not each.isHidden()
        ]
        assert found, f"nothing is called {name}"
        return found[0]
