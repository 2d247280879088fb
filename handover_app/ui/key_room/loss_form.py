"""Noting a key as lost: the keys of the unit that is open, or of a scan, and who lost it how."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.keys import KeySetSummary, KeyState
from handover_app.ui.messages.words import word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text

_CAN_BE_LOST = frozenset({KeyState.AT_DESK, KeyState.LENT, KeyState.RETAINED})


class LossCard(Card):
    """One row: which key, what is known of it, and the button.

    Attributes:
        lost: the id of the key and the note.
    """

    lost = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note a key as lost"), " ", parent=parent)
        self._key, self._note = QComboBox(), QLineEdit()
        self._button = QPushButton(self.tr("Lost"))
        self._button.clicked.connect(self._on_lost)
        for name, words, field in (
            ("lostKey", self.tr("Key"), self._key),
            ("lostNote", self.tr("What is known of the loss"), self._note),
            ("noteLoss", self.tr("Note as lost"), self._button),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
        self._note.setPlaceholderText(self.tr("What is known of the loss"))
        self._note.setMaxLength(200)
        self._key.setMinimumContentsLength(14)
        self._hint = text(
            self.tr("Scan the key, or open the unit: its keys are offered here."), "soft"
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, stretch in ((self._hint, 1), (self._key, 1), (self._note, 1), (self._button, 0)):
            row.addWidget(field, stretch)
        self.body.addLayout(row)
        self._offer(False)

    def show_keys(self, summary: KeySetSummary, wanted: UUID | None = None) -> None:
        """Offer the keys that can be lost here; ``wanted`` is the scanned one."""
        self._key.clear()
        for key in summary.keys:
            if key.state in _CAN_BE_LOST:
                who = key.holder if key.state is KeyState.LENT else word(key.state)
                self._key.addItem(f"{key.kind} · {who} · {key.short_id}", key.key_id)
        place = self._key.findData(wanted)
        self._key.setCurrentIndex(max(place, 0))
        self.show_heading(self.tr("Note a key as lost"), summary.unit_code)
        self._offer(self._key.count() > 0)

    def clear(self) -> None:
        """The loss is noted."""
        self._key.clear()
        self._note.clear()
        self.show_heading(self.tr("Note a key as lost"), "")
        self._offer(False)

    def _offer(self, there: bool) -> None:
        self._hint.setVisible(not there)
        for field in (self._key, self._note, self._button):
            field.setVisible(there)

    def _on_lost(self) -> None:
        key = self._key.currentData()
        if key is not None:
            self.lost.emit(key, self._note.text())
