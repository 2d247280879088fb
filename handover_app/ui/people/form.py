"""The form for a new clerk: name, PIN twice, and the roles."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from handover_app.domain.people import Role
from handover_app.ui.messages import word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text

_ROLE_COLUMNS = 2


class ClerkForm(Card):
    """What is typed for a new clerk.

    Attributes:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("New clerk"))
        self._name, self._pin, self._again = QLineEdit(), QLineEdit(), QLineEdit()
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        for row, (words, name, field) in enumerate(
            (
                (self.tr("Name"), "name", self._name),
                (self.tr("PIN"), "pin", self._pin),
                (self.tr("PIN again"), "pinAgain", self._again),
            )
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.textEdited.connect(self.changed)
            form.addWidget(text(words, "soft"), row, 0)
            form.addWidget(field, row, 1)
        for field in (self._pin, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setPlaceholderText(self.tr("four digits or more"))
        self.body.addLayout(form)
        self.body.addSpacing(4)
        self.body.addWidget(text(self.tr("Roles"), "heading"))
        self.body.addLayout(self._role_boxes())

    def name(self) -> str:
        """The name that was typed."""
        return self._name.text().strip()

    def pin(self) -> str:
        """The PIN that was typed first."""
        return self._pin.text()

    def roles(self) -> tuple[Role, ...]:
        """The roles that are ticked."""
        return tuple(role for role, box in self._roles.items() if box.isChecked())

    def lack(self) -> str:
        """What is not right yet, in words; empty when the clerk can be added."""
        if not self.name():
            return self.tr("Type the clerk's name.")
        if not self.pin():
            return self.tr("Let the clerk type a PIN of four digits or more.")
        if self.pin() != self._again.text():
            return self.tr("The two PINs differ. Type both again.")
        if not self.roles():
            return self.tr("Tick at least one role: without one no station can be opened.")
        return ""

    def clear(self) -> None:
        """Ready for the next clerk."""
        for field in (self._name, self._pin, self._again):
            field.clear()
        for box in self._roles.values():
            box.setChecked(False)
        self._name.setFocus()

    def clear_pins(self) -> None:
        """The PIN is typed anew; the rest stays."""
        self._pin.clear()
        self._again.clear()

    def _role_boxes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._roles: dict[Role, QCheckBox] = {}
        rows = -(-len(Role) // _ROLE_COLUMNS)
        for place, role in enumerate(Role):
            box = QCheckBox(word(role))
            box.setObjectName(f"role:{role.value}")
            box.setAccessibleName(word(role))
            box.clicked.connect(self.changed)
            grid.addWidget(box, place % rows, place // rows)
            self._roles[role] = box
        return grid
