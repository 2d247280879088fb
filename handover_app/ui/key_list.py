"""F1: the keys of the page that is open, read from its own buttons and shortcuts."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QVBoxLayout, QWidget

from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text


def keys_of(page: QWidget | None) -> list[tuple[str, str]]:
    """Key and word of every button that can be pressed by a key, and of named shortcuts."""
    if page is None:
        return []
    found: dict[str, str] = {}
    for button in page.findChildren(QAbstractButton):
        key = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if key and not button.isHidden():
            found.setdefault(key, button.accessibleName() or button.text())
    for shortcut in page.findChildren(QShortcut):
        if shortcut.whatsThis():
            key = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
            found.setdefault(key, shortcut.whatsThis())
    return sorted(found.items())


class KeyList(QDialog):
    """A quiet list: the page's keys first, then the window's."""

    def __init__(self, parent: QWidget, page: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys of this page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        rows = QGridLayout()
        rows.setHorizontalSpacing(20)
        rows.setVerticalSpacing(6)
        for place, (key, word) in enumerate([*keys_of(page), *self._window_keys()]):
            rows.addWidget(text(key, "strong"), place, 0)
            rows.addWidget(text(word), place, 1)
        column.addLayout(rows)
        close = PrimaryButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.accept)
        column.addWidget(close)

    def _window_keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K", self.tr("Search or scan")),
            ("Ctrl+1 … 9", self.tr("Open a station")),
            ("Ctrl+L", self.tr("Hand the seat to another clerk")),
            ("Tab", self.tr("Next field")),
            ("F1", self.tr("This list")),
        ]
