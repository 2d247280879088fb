"""The rows of the check-in form: a word at the left, its fields beside it, all in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from handover_app.ui.widgets.text import Elided, text

LABEL = 100
"""Pixels for the words, the same in every part, so that the fields stand in line."""

FormRow = tuple[str, Sequence[QWidget]]


def lay_rows(part: QWidget, rows: Sequence[FormRow]) -> QGridLayout:
    """Lay the rows of a part; fields that hold words take the room that is left."""
    form = QGridLayout(part)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(6)
    form.setHorizontalSpacing(8)
    form.setColumnMinimumWidth(0, LABEL)
    form.setColumnStretch(1, 1)
    for place, (words, widgets) in enumerate(rows):
        form.addWidget(text(words, "soft"), place, 0, Qt.AlignmentFlag.AlignVCenter)
        form.addLayout(beside(widgets), place, 1)
    return form


def beside(widgets: Sequence[QWidget]) -> QHBoxLayout:
    """Fields beside one another; ticks keep to the left."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit | QComboBox | Elided) else 0)
    if not any(isinstance(each, QLineEdit | QComboBox | Elided) for each in widgets):
        row.addStretch(1)
    return row
