"""A transfer from the contractor: three parties, the units, and what is missing of their keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import AwaitedKey, NotReadyLine, TransferParties
from handover_app.ui.tokens import GAP, GRID, PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, button, line, scrolled
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import set_tone, text

_WIDTH = 332


class ReceiveCard(QWidget):
    """Who and what at the left, key by key at the right; missing keys are ticked off.

    Attributes:
        units_chosen: the ids of the units whose awaited keys are to be shown.
        received: the ids of the units, the :class:`TransferParties`, the ids of missing keys.
        given_up: nothing is received.
    """

    units_chosen = Signal(object)
    received = Signal(object, object, object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[AwaitedKey, ...] = ()
        self._missing: set[UUID] = set()
        self._units: tuple[UUID, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._form())
        row.addWidget(self._keys_card(), 1)

    def propose(self, contractor: str) -> None:
        """Put the usual contractor where nobody is named yet."""
        if not self._contractor.text():
            self._contractor.setText(contractor)

    def open(
        self,
        waiting: Sequence[NotReadyLine],
        marked: Collection[UUID],
        building: str,
        clerk: str,
    ) -> None:
        """Begin a transfer of the marked units, else of the building shown, else of all."""
        self._missing = set()
        if not self._received_by.text():
            self._received_by.setText(clerk)
        chosen = [each.unit_id for each in waiting if each.unit_id in marked]
        self._which.blockSignals(True)
        self._which.clear()
        if chosen:
            words = self.tr("the {count} marked units").format(count=len(chosen))
            self._which.addItem(words, tuple(chosen))
        for name in dict.fromkeys(each.building for each in waiting):
            ids = tuple(each.unit_id for each in waiting if each.building == name)
            self._which.addItem(name, ids)
        self._which.addItem(
            self.tr("all units, {count}").format(count=len(waiting)),
            tuple(each.unit_id for each in waiting),
        )
        place = 0 if chosen else self._which.findText(building) if building else -1
        self._which.setCurrentIndex(place if place >= 0 else self._which.count() - 1)
        self._which.blockSignals(False)
        self._on_which()
        self._handed_by.setFocus()

    def show_keys(self, keys: Sequence[AwaitedKey]) -> None:
        """Show the keys that may be received; those ticked off stay so."""
        self._keys = tuple(keys)
        self._missing &= {each.key_id for each in keys}
        self._show_rows()

    def close_form(self) -> None:
        """The transfer is written; the people stay for the next one."""
        self._missing, self._keys = set(), ()
        self._remark.clear()

    def _form(self) -> Card:
        card = Card(self.tr("Receive keys from the contractor"))
        card.setFixedWidth(_WIDTH)
        self._which = QuietBox()
        self._which.currentIndexChanged.connect(self._on_which)
        self._contractor, self._handed_by = (
            line(self.tr("Transferred by the company"), "transferContractor"),
            line(self.tr("Handed over by"), "transferHandedBy"),
        )
        self._received_by = line(self.tr("Received by"), "transferReceivedBy")
        self._witness = line(self.tr("Witness"), "transferWitness", self.tr("of the developer"))
        self._remark = line(self.tr("Remark"), "transferRemark")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(Labelled(self.tr("Of which units"), self._which, "transferUnits"))
        for field in (
            self._contractor, self._handed_by, self._received_by, self._witness, self._remark
        ):  # fmt: skip
            name = field.objectName()
            column.addWidget(Labelled(field.accessibleName(), field, name))
        column.addStretch(1)
        card.body.addWidget(scrolled(inside, card.heading.text()), 1)
        return card

    def _keys_card(self) -> Card:
        self._card = card = Card(self.tr("Keys of these units"), " ").flush()
        columns = [
            Column(
                self.tr("State"), self._state, width=108,
                tone=lambda row: Tone.BAD if self._is_missing(row) else Tone.GOOD,
                icon=lambda row: "x" if self._is_missing(row) else "check",
            ),
            Column(self.tr("Unit"), lambda row: row.unit_code, width=112),
            Column(self.tr("Key"), lambda row: row.kind, width=0),
            Column(self.tr("Number"), lambda row: row.short_id, width=132),
        ]  # fmt: skip
        table = RowTable(self.tr("Keys of these units"), columns)
        table.setObjectName("awaitedKeys")
        table.chosen.connect(lambda row: self._turn([row]))
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        self._turn_button = button(self.tr("Missing / there"), "turnMissing")
        self._turn_button.setToolTip(self.tr("Ticks the marked keys off, or back (Enter)"))
        self._turn_button.clicked.connect(self._on_turn)
        self._count = text("", "soft")
        self._count.setObjectName("transferCount")
        leave = button(self.tr("Leave it"), "leaveTransfer")
        leave.clicked.connect(self.given_up)
        self._confirm = PrimaryButton(self.tr("Receive"))
        self._confirm.setObjectName("confirmTransfer")
        self._confirm.clicked.connect(self._on_confirm)
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self._turn_button)
        foot.addWidget(self._count, 1)
        foot.addWidget(leave)
        foot.addWidget(self._confirm)
        card.body.addWidget(self._table, 1)
        card.body.addLayout(foot)
        return card

    def _is_missing(self, key: AwaitedKey) -> bool:
        return key.key_id in self._missing

    def _state(self, key: AwaitedKey) -> str:
        return self.tr("missing") if self._is_missing(key) else self.tr("there")

    def _show_rows(self) -> None:
        nothing = self.tr("The contractor owes no key of these units.")
        self._table.show_rows(self._keys, nothing, lambda row: row.key_id)
        there = len(self._keys) - len(self._missing)
        self._card.show_heading(
            self.tr("Keys of these units"),
            self.tr("{units} units").format(units=len({each.unit_id for each in self._keys})),
        )
        self._count.setText(
            self.tr("{there} keys there, {missing} missing").format(
                there=there, missing=len(self._missing)
            )
        )
        set_tone(self._count, Tone.WARN if self._missing else None)
        self._confirm.show_words(self.tr("Receive {count}").format(count=there))
        self._confirm.setEnabled(there > 0)
        self._on_selected(self._table.table.current_row())

    def _on_selected(self, row: AwaitedKey | None) -> None:
        self._turn_button.setEnabled(row is not None)

    def ask(self) -> None:
        """Ask for the keys of the chosen units, as somebody else may have received some."""
        self.units_chosen.emit(self._units)

    def _on_which(self) -> None:
        self._units = self._which.currentData() or ()
        self.ask()

    def _on_turn(self) -> None:
        self._turn(self._table.table.selected_rows())

    def _turn(self, keys: Sequence[AwaitedKey]) -> None:
        """Mixed marks are ticked off; only if all are off do they come back."""
        ids = {each.key_id for each in keys}
        self._missing = self._missing - ids if ids <= self._missing else self._missing | ids
        self._show_rows()

    def _on_confirm(self) -> None:
        parties = TransferParties(
            contractor=self._contractor.text(),
            handed_by=self._handed_by.text(),
            received_by=self._received_by.text(),
            witness=self._witness.text(),
            remark=self._remark.text(),
        )
        self.received.emit(self._units, parties, frozenset(self._missing))
