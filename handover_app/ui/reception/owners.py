"""The parties of the contract, and the correction of a phone number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.handover import OwnerLine
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable


class OwnersCard(Card):
    """Names in full, numbers masked; the marked owner's phone number can be set.

    Attributes:
        phone_given: the owner's id, and the number as typed.
    """

    phone_given = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Owners"))
        self._table = RowTable(
            self.tr("Owners"),
            [
                Column(self.tr("Name"), lambda each: each.name, width=0),
                Column(self.tr("Phone"), lambda each: each.phone_masked, width=140),
                Column(self.tr("Identity document"), lambda each: each.id_masked, width=190),
            ],
        )
        self._table.setObjectName("owners")
        self._table.setMinimumHeight(112)
        self._table.selected.connect(self._show_button)
        self._phone = QLineEdit()
        self._phone.setObjectName("newPhone")
        self._phone.setPlaceholderText(self.tr("New phone number of the marked owner"))
        self._phone.setAccessibleName(self._phone.placeholderText())
        self._phone.textChanged.connect(self._show_button)
        self._phone.returnPressed.connect(self._give)
        self._save = QPushButton(self.tr("Set the number"))
        self._save.setObjectName("setPhone")
        self._save.setAccessibleName(self._save.text())
        self._save.clicked.connect(self._give)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._phone, 1)
        row.addWidget(self._save)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(row)
        self.show_owners(())

    def show_owners(self, owners: Sequence[OwnerLine]) -> None:
        """Show the owners of the unit in hand; the first one is marked unless another was."""
        if owners == tuple(self._table.rows()):
            return
        marked = self._table.current_row()
        self._table.show_rows(list(owners))
        places = [each.owner_id for each in owners]
        place = places.index(marked.owner_id) if marked and marked.owner_id in places else 0
        if owners:
            self._table.setCurrentIndex(self._table.model().index(place, 0))
        self._phone.setEnabled(bool(owners))
        self._phone.clear()
        self._show_button()

    def _show_button(self, *_: object) -> None:
        marked = self._table.current_row() is not None
        self._save.setEnabled(marked and bool(self._phone.text().strip()))

    def _give(self) -> None:
        marked = self._table.current_row()
        if marked is not None and self._phone.text().strip():
            self.phone_given.emit(marked.owner_id, self._phone.text().strip())
