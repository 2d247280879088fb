"""Fields of a form: words above a field, and boxes that the wheel leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.widgets.text import text

ROOM_FOR_THE_BAR = 8
"""Pixels between what is scrolled and the bar at its right."""


def place_of(box: QComboBox, data: object) -> int:
    """The row that stands for ``data``; -1: none.

    `QComboBox.findData` takes two ids that are equal, of two readings, for two things.
    """
    rows = (place for place in range(box.count()) if box.itemData(place) == data)
    return next(rows, -1)


class QuietBox(QComboBox):
    """A choice that a turn of the wheel on the way down the page does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def choose(self, data: object) -> None:
        """Show the row that stands for ``data``."""
        place = place_of(self, data)
        if place >= 0:
            self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class QuietSpin(QSpinBox):
    """A whole number that a turn of the wheel does not change."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(minimum=least, maximum=most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class Labelled(QWidget):
    """Small words above a field; they are its accessible name too."""

    def __init__(self, words: str, field: QWidget, name: str = "") -> None:
        super().__init__()
        self._label = text(words, "small", wrap=True)
        self._field = field
        if name:
            field.setObjectName(name)
        field.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(field)
        column.addStretch(1)

    def show_words(self, words: str) -> None:
        """Call the field something else."""
        self._label.setText(words)
        self._field.setAccessibleName(words)


def line(words: str, name: str, hint: str = "") -> QLineEdit:
    """A field for a line of words."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    return made


def button(words: str, name: str, role: str = "") -> QPushButton:
    """A button of the second rank."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    if role:
        made.setProperty("role", role)
    return made


def tick(words: str, name: str) -> QCheckBox:
    """A box to tick."""
    made = QCheckBox(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made


def scrolled(inside: QWidget, words: str = "") -> QScrollArea:
    """What may be longer than its place; the keys move through its fields, not through it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(words)
    area.setWidget(inside)
    return area
