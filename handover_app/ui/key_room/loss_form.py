"""Noting a key, or a bag, as lost: those of the unit that is open, or of a scan, and how."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.keys import HERE, KeySetSummary, KeyState
from handover_app.ui.messages.words import word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.text import text

_CAN_BE_LOST = frozenset({KeyState.AT_DESK, KeyState.LENT, KeyState.RETAINED})
_OFFERED = _CAN_BE_LOST | {KeyState.HANDED_OVER}


class LossCard(Card):
    """One row: which key, what is known of it, and the button.

    Attributes:
        lost: the id of the key, or the short id of a bag's tag, and the note.
        chosen: the id of the key whose lock could be changed.
    """

    lost = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note a key as lost"), " ", parent=parent)
        self._key, self._note = QComboBox(), QLineEdit()
        self._owners: set[UUID] = set()
        self._key.currentIndexChanged.connect(self._on_chosen)
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
        """Offer the keys that can be lost, and the sealed bag; ``wanted`` is the scanned key."""
        self._key.blockSignals(True)
        self._key.clear()
        self._owners = {k.key_id for k in summary.keys if k.state is KeyState.HANDED_OVER}
        bag = summary.bag
        if bag is not None:
            count = sum(count for _, count in bag.counts)
            words = self.tr("Bag {number} · {count} keys").format(number=bag.number, count=count)
            self._key.addItem(words, bag.short_id)
        for key in summary.keys:
            if key.state in _OFFERED and not key.bag:
                who = word(key.state) if key.state in HERE else key.holder
                self._key.addItem(f"{key.kind} · {who} · {key.short_id}", key.key_id)
        self._key.setCurrentIndex(max(place_of(self._key, wanted), 0))
        self._key.blockSignals(False)
        self.show_heading(self.tr("Note a key as lost"), summary.unit_code)
        self._offer(self._key.count() > 0)
        self._on_chosen()

    def clear(self) -> None:
        """The loss is noted."""
        self._key.blockSignals(True)
        self._key.clear()
        self._key.blockSignals(False)
        self._note.clear()
        self.show_heading(self.tr("Note a key as lost"), "")
        self._offer(False)

    def _offer(self, there: bool) -> None:
        self._hint.setVisible(not there)
        for field in (self._key, self._note, self._button):
            field.setVisible(there)

    def _on_chosen(self) -> None:
        key = self._key.currentData()
        with_owner = key in self._owners
        self._button.setEnabled(not with_owner)
        told = self.tr("The owner has this key: change its lock at the right.")
        self._button.setToolTip(told if with_owner else "")
        if isinstance(key, UUID):
            self.chosen.emit(key)

    def _on_lost(self) -> None:
        key = self._key.currentData()
        if key is not None:
            self.lost.emit(key, self._note.text())
