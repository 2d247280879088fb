"""The electronic lock, set up or not, and the seal on the door: never a code (J04)."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.keys import KeySetSummary, LockSetup
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import GRID, PADDING
from handover_app.ui.widgets.fields import QuietBox, button, line
from handover_app.ui.widgets.text import text

_LONGEST_SEAL = 40


class LockPart(QWidget):
    """One row below the keys of a unit; what is being typed stays while the unit is the same.

    Attributes:
        noted: the id of the unit, the :class:`LockSetup`, and the number on the seal.
    """

    noted = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit_id: UUID | None = None
        self._stands: tuple[UUID | None, LockSetup, str] | None = None
        words = self.tr("Lock")
        self._setup = QuietBox()
        self._setup.setObjectName("lockSetup")
        self._setup.setAccessibleName(words)
        self._setup.setMinimumContentsLength(9)
        for each in LockSetup:
            self._setup.addItem(word(each), each)
        seal = self.tr("Door seal")
        self._seal = line(seal, "doorSeal", self.tr("number, if there is one"))
        self._seal.setMaxLength(_LONGEST_SEAL)
        self._save = button(self.tr("Note it"), "noteLock")
        self._setup.currentIndexChanged.connect(self._on_changed)
        self._seal.textChanged.connect(self._on_changed)
        self._seal.returnPressed.connect(self._on_save)
        self._save.clicked.connect(self._on_save)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(text(words, "soft"))
        row.addWidget(self._setup, 1)
        row.addWidget(text(seal, "soft"))
        row.addWidget(self._seal, 1)
        row.addWidget(self._save)
        self.hide()

    def show_keys(self, key_set: KeySetSummary | None) -> None:
        """What is noted of the unit's door; public keys, and no keys, have none."""
        self.setVisible(key_set is not None and key_set.unit_id is not None)
        if key_set is None:
            self._unit_id = self._stands = None
            return
        self._unit_id = key_set.unit_id
        stands = (key_set.unit_id, key_set.lock_setup, key_set.door_seal)
        if stands != self._stands:
            self._stands = stands
            self._setup.choose(key_set.lock_setup)
            self._seal.setText(key_set.door_seal)
        self._on_changed()

    def _on_changed(self) -> None:
        wanted = (self._unit_id, self._setup.currentData(), self._seal.text().strip())
        self._save.setEnabled(self._stands is not None and wanted != self._stands)

    def _on_save(self) -> None:
        if self._unit_id is not None and self._save.isEnabled():
            self.noted.emit(self._unit_id, self._setup.currentData(), self._seal.text())
