"""A button that opens a short menu, for the steps beside the one that is next."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class MenuButton(QPushButton):
    """Opens with the space bar or a click.

    Attributes:
        choices: the menu.
    """

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.choices = QMenu(self)
        self.choices.setAccessibleName(words)
        self.setMenu(self.choices)
