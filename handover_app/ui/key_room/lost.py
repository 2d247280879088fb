"""Lost keys and changed cylinders: what is open, what it cost, and who bore it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.keys import (
    CylinderAnswer,
    CylinderChange,
    CylinderOrder,
    KeySetSummary,
    KeyState,
    LostKey,
    ScanVerdict,
)
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.cylinder_form import CylinderCard
from handover_app.ui.key_room.loss_form import LossCard
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_SPARED, _NARROW = (5,), 640
_LISTED = (KeyState.LOST, KeyState.USELESS)


class LostKeysTab(KeyRoomTab):
    """Lost keys and, below, what was changed; at the right what is done about the chosen one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._loss, self._cylinder = LossCard(), CylinderCard()
        self._loss.lost.connect(self._on_lost)
        self._loss.chosen.connect(self._on_chosen)
        self._cylinder.ordered.connect(self._on_ordered)
        self._cylinder.destroyed.connect(self._on_destroyed)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._loss)
        left.addWidget(self._lost_card(), 3)
        left.addWidget(self._changes_card(), 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self._cylinder)

    def refresh(self) -> None:
        """Read both lists anew."""
        self.read(self.context.desks.key_locks.lost, self._show_lost, "lost")
        self.read(self.context.desks.key_locks.cylinder_changes, self._show_changes, "changes")

    def take_scan(self, text: str) -> bool:
        """Offer the scanned key as the one that is lost."""
        self.ask_tag(text, self._scanned)
        return True

    def show_unit(self, unit_id: UUID) -> None:
        """Offer the keys of a unit."""
        keys = partial(self.context.desks.keys.of_unit, unit_id)
        self.read(keys, self._loss.show_keys, "keys")

    def _lost_card(self) -> Card:
        card = Card(self.tr("Lost and useless keys")).flush()
        columns = [
            Column(self.tr("Unit"), lambda row: row.code, width=92),
            Column(self.tr("Key"), lambda row: row.kind, width=132),
            Column(
                self.tr("State"), lambda row: word(row.state), width=108,
                icon=lambda row: "x" if row.state is KeyState.LOST else "minus",
                tone=lambda row: Tone.BAD if row.state is KeyState.LOST else None,
            ),
            Column(self.tr("Noted"), lambda row: local(row.since, "%m-%d %H:%M"), width=104),
            Column(self.tr("Held last by"), lambda row: row.holder, width=0),
        ]  # fmt: skip
        table = RowTable(self.tr("Lost and useless keys"), columns)
        table.setObjectName("lostKeys")
        table.selected.connect(self._on_selected)
        self._lost = TableOrWords(table)
        card.body.addWidget(self._lost, 1)
        return card

    def _changes_card(self) -> Card:
        card = Card(self.tr("Changed cylinders")).flush()
        columns = [
            Column(self.tr("Day"), lambda row: local(row.at, "%Y-%m-%d"), width=104),
            Column(self.tr("Unit"), lambda row: row.code, width=104),
            Column(self.tr("Lock"), lambda row: row.lock, width=88),
            Column(self.tr("Cost"), lambda row: row.cost.format(), right=True, width=96),
            Column(self.tr("Borne by"), lambda row: row.borne_by, width=0),
            Column(self.tr("Reason"), lambda row: row.reason, width=208),
        ]
        table = RowTable(self.tr("Changed cylinders"), columns)
        table.setObjectName("cylinderChanges")
        self._changes = TableOrWords(table)
        self._changes.spare(_SPARED, _NARROW)
        card.body.addWidget(self._changes, 1)
        return card

    def _show_lost(self, lines: Sequence[LostKey]) -> None:
        shown = self._cylinder.line()
        wanted = shown.key_id if shown is not None else None
        if wanted is None and lines:
            wanted = lines[0].key_id
        nothing = self.tr("No key is lost.")
        self._lost.show_rows(lines, nothing, lambda row: row.key_id, wanted)
        listed = wanted is None or any(row.key_id == wanted for row in lines)
        if shown is not None and not listed and shown.state not in _LISTED:
            return self._on_chosen(shown.key_id)
        self._cylinder.show_line(self._lost.table.current_row() if lines else None)
        return None

    def _show_changes(self, changes: Sequence[CylinderChange]) -> None:
        nothing = self.tr("No cylinder was changed.")
        self._changes.show_rows(changes, nothing, lambda row: row.id)

    def _on_selected(self, row: LostKey | None) -> None:
        if row is not None:
            self._cylinder.show_line(row)

    def _on_chosen(self, key_id: UUID) -> None:
        about = partial(self.context.desks.key_locks.about, key_id)
        self.read(about, self._cylinder.show_line, "about")

    def _scanned(self, verdict: ScanVerdict) -> None:
        keys = partial(self.context.desks.keys.set_of, verdict.key_set_id)
        self.read(keys, partial(self._show_scanned, verdict.key.key_id), "keys")

    def _show_scanned(self, key_id: UUID, summary: KeySetSummary) -> None:
        self._loss.show_keys(summary, key_id)

    def _on_lost(self, which: UUID | str, note: str) -> None:
        self.write(self.context.desks.key_locks.lose, which, note, done=self._noted)

    def _noted(self, summary: KeySetSummary) -> None:
        self._loss.clear()
        words = self.tr("{code}: noted as lost; the cylinder is to be changed")
        self.context.band.done(words.format(code=summary.unit_code))
        self.refresh()

    def _on_ordered(self, order: CylinderOrder) -> None:
        self.write(self.context.desks.key_locks.change_cylinder, order, done=self._changed)

    def _changed(self, answer: CylinderAnswer) -> None:
        words = self.tr("{code}: {count} new keys, to be tried")
        code = answer.summary.unit_code
        self.context.band.done(words.format(code=code, count=len(answer.codes)))
        labels = partial(self.context.desks.key_tags.labels_of, answer.codes)
        self.read(labels, self._print_labels, "labels")
        self.refresh()

    def _print_labels(self, pdf: bytes) -> None:
        self.context.printing(pdf, self.tr("Key labels"))

    def _on_destroyed(self, reason: str) -> None:
        line = self._cylinder.line()
        if line is not None:
            destroy = self.context.desks.key_locks.destroy
            self.write(destroy, line.key_id, reason, done=self._gone)

    def _gone(self, summary: KeySetSummary) -> None:
        words = self.tr("{code}: the key is off the books")
        self.context.band.done(words.format(code=summary.unit_code))
        self.refresh()
