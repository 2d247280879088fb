"""What the forms of the cash desk share: fields that scroll, and the primary button at the foot."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import text

LOW = 320
"""Pixels that a form has on a screen of 1366×768 at 125 %, and less."""


class DeskForm(QWidget):
    """Base of the forms at the right of the settlement page.

    Attributes:
        primary: the one obvious next action.
        fields: the column of fields.
        foot: the row of the primary button, with lesser buttons at its left.
    """

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary = PrimaryButton(words)
        self.primary.setObjectName(name)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(self.primary)
        inside = QWidget()
        self.fields = QVBoxLayout(inside)
        self.fields.setContentsMargins(0, 0, 6, 0)
        self.fields.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._area = scrolled(inside)
        column.addWidget(self._area, 1)
        column.addWidget(rule())
        column.addLayout(self.foot)

    def show_low(self, low: bool) -> None:
        """Make room on a low screen, where a form has something to spare."""

    def reveal(self, field: QWidget) -> None:
        """Scroll to a field that came into use."""
        # A field that was hidden has its place only after the layout is done.
        QTimer.singleShot(0, field, partial(self._area.ensureWidgetVisible, field))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.show_low(self.height() < LOW)

    def end(self) -> None:
        """All fields are there; what is free stays at the bottom."""
        self.fields.addStretch(1)

    def labelled(self, words: str, field: QWidget, name: str = "") -> QWidget:
        """Put a field below its words."""
        whole = labelled(words, field, name)
        self.fields.addWidget(whole)
        return whole


def labelled(words: str, field: QWidget, name: str = "") -> QWidget:
    """A field with small words above it, which are its accessible name too."""
    field.setAccessibleName(words)
    if name:
        field.setObjectName(name)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(text(words, "small"))
    column.addWidget(field)
    return whole


def line_field(words: str, name: str, hint: str = "") -> QLineEdit:
    """A line to type in."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(hint)
    return field


def date_field(words: str, name: str) -> QDateEdit:
    """A day, typed; its arrows keys step."""
    field = QDateEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setDisplayFormat("yyyy-MM-dd")
    field.setMinimumWidth(124)
    # The style sheet's padding does not reach the line inside.
    field.lineEdit().setTextMargins(9, 0, 0, 0)

    return field


def show_day(field: QDateEdit, day: date) -> None:
    """Show a day in its field."""
    field.setDate(QDate(day.year, day.month, day.day))


def day_of(field: QDateEdit) -> date:
    """The day in a field."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def tick(words: str, name: str) -> QCheckBox:
    """A box to tick."""
    box = QCheckBox(words)
    box.setObjectName(name)
    box.setAccessibleName(words)
    return box


def link(words: str, name: str) -> QPushButton:
    """A lesser action, written like a link."""
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setAccessibleName(words)
    button.setObjectName(name)
    return button


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; a button in it may be what brought us here."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
