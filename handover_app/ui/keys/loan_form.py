"""Who borrows, why, and until when: said once for all keys of a batch (form 6.9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, QTime
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QGridLayout, QLineEdit, QWidget

from handover_app.domain.keys import Borrower, LoanOrder, due_by_default
from handover_app.ui.tokens import CONTROL_HEIGHT, PADDING
from handover_app.ui.widgets.text import text

_DUE_WIDTH = 152
"""Pixels for day and time; the hint of the style is wider, at the cost of the names."""


class LoanForm(QWidget):
    """Company, person, telephone, purpose, when due (the same day at first) and the condition."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._due_chosen = False
        self.company = QComboBox(editable=True)
        self.company.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person, self.phone, self.purpose = QLineEdit(), QLineEdit(), QLineEdit()
        self.condition = QLineEdit()
        self.due = QDateTimeEdit()
        self.due.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.due.setMinimumWidth(_DUE_WIDTH)
        self.due.dateTimeChanged.connect(self._on_due)
        self.due.setFixedHeight(CONTROL_HEIGHT)
        inside = self.due.findChild(QLineEdit)
        if inside is not None:
            # The style's padding does not reach the words inside a spin box.
            inside.setTextMargins(9, 0, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for place, (name, label, words, field) in enumerate(self._fields()):
            row, column = divmod(place, 3)
            field.setObjectName(name)
            field.setAccessibleName(words)
            grid.addWidget(text(label, "soft"), row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
            # Names of companies and purposes are long; a number and a time are not.
            grid.setColumnStretch(2 * column + 1, 2 - column)
        self.company.lineEdit().setAccessibleName(self.company.accessibleName())
        self.purpose.setPlaceholderText(self.purpose.accessibleName())
        for typed in (self.company.lineEdit(), self.person, self.purpose, self.condition):
            # Of words longer than the field the beginning says most.
            typed.editingFinished.connect(partial(typed.setCursorPosition, 0))
        self.clear()

    def offer(self, companies: Sequence[str]) -> None:
        """Companies to choose from; what is typed stays."""
        typed = self.company.currentText()
        self.company.clear()
        self.company.addItems(list(companies))
        self.company.setCurrentText(typed)

    def is_blank(self) -> bool:
        """Whether nobody is named yet."""
        return not self.company.currentText().strip() and not self.person.text().strip()

    def order(self) -> LoanOrder:
        """What was filled in; the service says what is missing."""
        return LoanOrder(
            borrower=Borrower(
                company=self.company.currentText().strip(),
                person=self.person.text().strip(),
                phone=self.phone.text().strip(),
            ),
            purpose=self.purpose.text().strip(),
            condition=self.condition.text().strip(),
            due=self._due(),
        )

    def clear(self) -> None:
        """Somebody else comes next."""
        self.company.setCurrentText("")
        for field in (self.person, self.phone, self.purpose, self.condition):
            field.clear()
        self._due_chosen = False
        self.propose_due()

    def propose_due(self) -> None:
        """What the desk's rule says now (E05), unless another time was chosen."""
        if not self._due_chosen:
            due = due_by_default(self._now().astimezone())
            with QSignalBlocker(self.due):
                day, clock = QDate(due.year, due.month, due.day), QTime(due.hour, due.minute)
                self.due.setDateTime(QDateTime(day, clock))

    def _on_due(self) -> None:
        self._due_chosen = True

    def _due(self) -> datetime | None:
        """What was chosen; None leaves it to the desk's rule."""
        if not self._due_chosen:
            return None
        return datetime.fromtimestamp(self.due.dateTime().toSecsSinceEpoch(), UTC)

    def _fields(self) -> tuple[tuple[str, str, str, QWidget], ...]:
        """Name, the short word beside the field, what it is called in full, and the field."""
        return (
            ("company", self.tr("Company"), self.tr("Company"), self.company),
            ("person", self.tr("Person"), self.tr("Person"), self.person),
            ("phone", self.tr("Phone"), self.tr("Telephone"), self.phone),
            ("purpose", self.tr("Purpose"), self.tr("Purpose or defect"), self.purpose),
            ("condition", self.tr("Condition"), self.tr("Condition"), self.condition),
            ("due", self.tr("Back by"), self.tr("Back by"), self.due),
        )
