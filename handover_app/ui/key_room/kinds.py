"""Kinds of keys and how many of each a unit gets; the keys of the house itself (E01)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.keys import KeyKinds, KeySetSummary, KeyState
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.kinds_card import KindsCard
from handover_app.ui.key_room.public_form import PublicForm
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.tokens import GAP, GRID, PADDING, Tone
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.label_print_form import LabelPrintForm
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class KindsTab(KeyRoomTab):
    """The table of kinds at the left, public keys at the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._fresh: UUID | None = None
        self._kinds = KindsCard()
        self._kinds.saved.connect(self._on_save)
        self._kinds.given_up.connect(self.refresh)
        self._form = PublicForm()
        self._form.added.connect(self._on_add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._kinds, 1)
        row.addWidget(self._public_card(), 1)

    def refresh(self) -> None:
        """Read kinds and public keys; a table that is being changed stays."""
        self.read(self.context.desks.key_kinds.kinds, self._show_kinds, "kinds")
        self.read(self.context.desks.key_kinds.public, self._show_public, "public")

    def _public_card(self) -> Card:
        self._card = Card(self.tr("Public keys"), " ").flush()
        columns = [
            Column(self.tr("What they open"), lambda row: row.unit_code, width=148),
            Column(self.tr("Keys"), _counts, width=0),
            Column(self.tr("Hook"), lambda row: row.hook or "–", width=64),
            Column(
                self.tr("Here"), _here, right=True, width=76,
                tone=lambda row: None if _all_here(row) else Tone.WARN,
                icon=lambda row: "check" if _all_here(row) else "circle-alert",
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Public keys"), columns)
        table.setObjectName("publicKeys")
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addLayout(self._labels_row())
        self._card.body.addWidget(rule())
        self._form.layout().setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        self._card.body.addWidget(self._form)
        return self._card

    def _labels_row(self) -> QHBoxLayout:
        self._labels = LabelPrintForm(self.context, "public")
        self._print = button(self.tr("Print the labels"), "publicLabels")
        self._print.setEnabled(False)
        self._print.clicked.connect(self._on_labels)
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self._labels, 1)
        row.addWidget(self._print)
        return row

    def _show_kinds(self, kinds: KeyKinds) -> None:
        self._kinds.show_kinds(kinds)
        self._form.offer(kinds.kinds)

    def _show_public(self, sets: Sequence[KeySetSummary]) -> None:
        nothing = self.tr("No public keys yet: plant rooms, offices, roofs.")
        self._table.show_rows(sets, nothing, lambda row: row.key_set_id, self._fresh)
        self._fresh = None
        self._on_selected(self._table.table.current_row() if sets else None)
        words = self.tr("Sets: {count}").format(count=len(sets)) if sets else ""
        self._card.show_heading(self.tr("Public keys"), words)

    def _on_save(self, kinds: KeyKinds) -> None:
        self.write(self.context.desks.key_kinds.set_kinds, kinds, done=self._saved)

    def _saved(self, _: None) -> None:
        self._kinds.settle()
        self.context.band.done(
            self.tr("Kinds of keys saved"), self.tr("they count for units imported from now on")
        )
        self.refresh()

    def _on_add(self, name: str, counts: tuple[tuple[str, int], ...]) -> None:
        self.write(self.context.desks.key_kinds.add_public, name, counts, done=self._added)

    def _added(self, made: KeySetSummary) -> None:
        self._form.clear()
        self._fresh = made.key_set_id
        words = self.tr("{count} keys on the books").format(count=len(made.keys))
        self.context.band.done(made.unit_code, words)
        self.refresh()

    def _on_selected(self, row: KeySetSummary | None) -> None:
        self._print.setEnabled(row is not None)

    def _on_labels(self) -> None:
        row = self._table.table.current_row()
        if row is not None:
            codes = partial(self.context.desks.keys.codes_of_set, row.key_set_id)
            self.read(codes, partial(self._draw_labels, row.unit_code), "codes")

    def _draw_labels(self, name: str, codes: tuple[str, ...]) -> None:
        title = self.tr("Key labels of {building}").format(building=name)
        draw = partial(self.context.desks.key_tags.labels_of, codes, "", *self._labels.choice())
        self.read(draw, partial(self._printed_as, title), "labels")

    def _printed_as(self, title: str, pdf: bytes) -> None:
        self.context.printing(pdf, title)


def _counts(row: KeySetSummary) -> str:
    counted = Counter(key.kind for key in row.keys)
    return "、".join(f"{kind} ×{count}" for kind, count in counted.items())


def _present(row: KeySetSummary) -> int:
    return sum(key.state is KeyState.AT_DESK for key in row.keys)


def _all_here(row: KeySetSummary) -> bool:
    return _present(row) == len(row.keys)


def _here(row: KeySetSummary) -> str:
    return f"{_present(row)} / {len(row.keys)}"
