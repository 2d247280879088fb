"""Fields for a day and for a count, with their words as far from the frame as other fields have."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QLineEdit

from handover_app.ui.tokens import CONTROL_HEIGHT

Spin = TypeVar("Spin", bound=QAbstractSpinBox)
_MARGIN = 9


def day_field(today: date) -> QDateEdit:
    """A field for a day, today first."""
    made = QDateEdit(QDate(today.year, today.month, today.day))
    made.setDisplayFormat("yyyy-MM-dd")
    return padded(made)


def day_of(field: QDateEdit) -> date:
    """The day that stands in the field."""
    picked = field.date()
    return date(picked.year(), picked.month(), picked.day())


def padded(field: Spin) -> Spin:
    """The style's padding does not reach the words inside a spin box."""
    inside = field.findChild(QLineEdit)
    if inside is not None:
        inside.setTextMargins(_MARGIN, 0, 0, 0)
    field.setFixedHeight(CONTROL_HEIGHT)
    return field
