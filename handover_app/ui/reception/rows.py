"""The rows of the check-in form: a word at the left, its fields beside it, all in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

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
        if isinstance(widget, QAbstractButton):
            # Otherwise they drift apart where the field beside them is hidden.
            widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit | QComboBox | Elided) else 0)
    row.addStretch(0)
    return row
