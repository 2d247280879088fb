"""The keys of a page and of the window, read from their own buttons, shortcuts and actions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

Keys = list[tuple[str, str]]
"""Key as it is written on this computer, and the word for what it does."""


def keys_of(page: QWidget | None) -> Keys:
    """What can be pressed on a page; a key that does several things stands there with each.

    Buttons that are hidden one by one are left out, those of a form that is not open are not.
    """
    found = set() if page is None else set(_keys(page))
    return sorted(found, key=lambda pair: ("+" in pair[0], len(pair[0]), pair))


def _keys(page: QWidget) -> Iterator[tuple[str, str]]:
    for button in page.findChildren(QAbstractButton):
        if not button.isHidden():
            yield from _named(button.shortcut(), button.accessibleName() or button.text())
    for shortcut in page.findChildren(QShortcut):
        if shortcut.isEnabled():
            yield from _named(shortcut.key(), shortcut.whatsThis())
    for action in page.findChildren(QAction):
        if action.isVisible():
            yield from _named(action.shortcut(), action.text())


def _named(key: QKeySequence, word: str) -> Iterator[tuple[str, str]]:
    if not key.isEmpty() and word:
        yield key.toString(QKeySequence.SequenceFormat.NativeText), word
