"""The spare parts of the crews: stock, what is low, what went in and out (I04)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.defects import PartLine, PartMovementLine, PartWish
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.repair.part_form import PartForm
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_FORM_WIDTH = 400


class PartsTab(WatchingTab):
    """The list at the left, the part that is marked at the right."""

    topics: ClassVar[tuple[str, ...]] = ("repairs",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._chosen: UUID | None = None
        self._fresh = True
        self._form = PartForm()
        self._form.setFixedWidth(_FORM_WIDTH)
        self._form.moved.connect(self._on_moved)
        self._form.saved.connect(self._on_saved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list(), 1)
        row.addWidget(self._form)
        for key, words, go in (
            ("F2", self.tr("A new part"), self._on_new),
            ("F4", self.tr("Reason"), self._form.reason.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(go)
        context.session.changed.connect(self._show_rights)
        self._show_rights()

    def refresh(self) -> None:
        """Read the list, and the movements of the part in hand."""
        self.read(self.context.desks.parts.list, self._show_parts, "parts")

    def _list(self) -> Card:
        self._card = card = Card(self.tr("Spare parts")).flush()
        self._new = button(self.tr("New part") + "  F2", "newPart")
        self._new.clicked.connect(self._on_new)
        card.head.addWidget(self._new)
        columns = [
            Column(self.tr("Trade it is for"), lambda row: row.trade, width=104),
            Column(self.tr("Part"), lambda row: row.name, width=0),
            Column(self.tr("Specification"), lambda row: row.spec, width=0),
            Column(
                self.tr("Stock"), lambda row: f"{row.stock} {row.unit}", right=True, width=96,
                tone=_tone, icon=lambda row: "triangle-alert" if row.low else "",
                order=lambda row: row.stock - row.warn_at,
            ),
            Column(
                self.tr("Warn at"), lambda row: str(row.warn_at), right=True, width=88,
                order=lambda row: row.warn_at,
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Spare parts"), columns, sortable=True)
        table.setObjectName("parts")
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        card.body.addWidget(self._table, 1)
        return card

    def _show_rights(self) -> None:
        may = self.context.session.may
        keeps = may(Right.KEEP_ROSTER)
        self._form.allow(move=may(Right.KEEP_ROSTER, Right.REPAIR), set_up=keeps)
        self._new.setEnabled(keeps)

    def _show_parts(self, parts: Sequence[PartLine]) -> None:
        low = sum(each.low for each in parts)
        words = self.tr("{count} are to be stocked up").format(count=low) if low else ""
        self._card.show_heading(self.tr("Spare parts"), words)
        nothing = self.tr("There are no spare parts yet: add the first one at the right.")
        self._table.show_rows(parts, nothing, lambda row: row.part_id, self._chosen)
        if self._fresh and parts:
            self._fresh = False
            self._table.table.selectRow(0)

    def _on_selected(self, row: PartLine | None) -> None:
        if row is not None:
            self._chosen = row.part_id
            self._form.show_part(row)
            movements = partial(self.context.desks.parts.movements, row.part_id)
            self.read(movements, partial(self._show_movements, row.part_id), "movements")

    def _show_movements(self, part_id: UUID, movements: Sequence[PartMovementLine]) -> None:
        if part_id == self._chosen:
            self._form.show_movements(movements)

    def _on_new(self) -> None:
        self._chosen = None
        self._table.table.setCurrentIndex(QModelIndex())
        self._form.show_part(None)
        self._form.name.setFocus()

    def _on_moved(self, part_id: UUID, change: int, reason: str) -> None:
        words = self.tr("Put in") if change > 0 else self.tr("Taken out")
        done = partial(self._moved, f"{words} {abs(change)}")
        self.write(self.context.desks.parts.move, part_id, change, reason, done=done)

    def _moved(self, words: str, _answer: object) -> None:
        self._form.move_noted()
        self._said(words)(None)

    def _on_saved(self, part_id: UUID | None, wish: PartWish) -> None:
        parts = self.context.desks.parts
        if part_id is None:
            self.write(parts.add, wish, done=self._added)
        else:
            self.write(parts.set, part_id, wish, done=self._said(self.tr("The part is saved")))

    def _added(self, part_id: UUID) -> None:
        self._chosen = part_id
        self._said(self.tr("The part is saved"))(None)

    def _said(self, words: str) -> Callable[[object], None]:
        def say(_answer: object) -> None:
            self.context.band.done(words)
            self.refresh()

        return say


def _tone(part: PartLine) -> Tone | None:
    if not part.stock:
        return Tone.BAD
    return Tone.WARN if part.low else None
