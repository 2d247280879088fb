"""Keys that owners left for repairs: how long they are held, who was told, who takes one back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from handover_app.domain.keys import KeyState, MandateLine, MandateState
from handover_app.domain.receipts import PaperRef
from handover_app.domain.signatures import Signature
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.mandate_card import MandateCard
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_LONG_DAYS = 14
"""A key that is held for longer is shown in amber: somebody should ask what is still open."""
_SPARED, _NARROW = (3, 6), 760


class RetainedTab(KeyRoomTab):
    """The list at the left, longest first; the chosen mandate at the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._wanted: UUID | None = None
        self._mandate = MandateCard(context.desks.now)
        self._mandate.told.connect(self._on_told)
        self._mandate.given_back.connect(self._on_given_back)
        self._mandate.paper_wanted.connect(self.print_paper)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list(), 1)
        row.addWidget(self._mandate)

    def refresh(self) -> None:
        """Read the list anew."""
        self.read(self.context.desks.key_mandates.list, self._show, "retained")

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on the retained key of a unit."""
        self._wanted = unit_id
        self.refresh()

    def _list(self) -> Card:
        self._card = Card(self.tr("Retained keys")).flush()
        link = QPushButton(self.tr("Print the list"))
        link.setObjectName("printRetained")
        link.setAccessibleName(link.text())
        link.setProperty("role", "link")
        link.clicked.connect(self._on_list)
        self._card.head.addWidget(link)
        self._table = TableOrWords(self._retained_table())
        self._table.spare(_SPARED, _NARROW)
        self._table.table.selected.connect(self._on_selected)
        self._card.body.addWidget(self._table, 1)
        return self._card

    def _retained_table(self) -> RowTable:
        columns = [
            Column(self.tr("Unit"), lambda row: row.unit_code, width=96),
            Column(self.tr("Key"), lambda row: row.key_kind, width=132),
            Column(
                self.tr("Days"), lambda row: str(row.days), right=True, width=56,
                tone=lambda row: Tone.WARN if row.days > _LONG_DAYS else None,
                order=lambda row: row.days,
            ),
            Column(self.tr("Kept since"), lambda row: local(row.retained_at, "%m-%d"), width=88),
            Column(
                self.tr("State"), self._state, width=120,
                icon=lambda row: "check" if row.state is MandateState.TOLD else "clock-3",
                tone=lambda row: Tone.GOOD if row.state is MandateState.TOLD else None,
            ),
            Column(self.tr("Reason"), lambda row: row.reason, width=0),
            Column(self.tr("Mandate"), lambda row: row.number, width=132),
        ]  # fmt: skip
        table = RowTable(self.tr("Retained keys"), columns, sortable=True)
        table.setObjectName("retainedKeys")
        return table

    def _state(self, row: MandateLine) -> str:
        if row.key_state is KeyState.RETAINED:
            return word(row.state)
        return word(row.key_state)

    def _show(self, lines: Sequence[MandateLine]) -> None:
        nothing = self.tr("No key is retained: every owner has all keys.")
        current = self._mandate.mandate_id()
        of_unit = (each.mandate_id for each in lines if each.unit_id == self._wanted)
        wanted = next(of_unit, current)
        if wanted is None and lines:
            wanted = lines[0].mandate_id
        self._wanted = None
        self._table.show_rows(lines, nothing, lambda row: row.mandate_id, wanted)
        remark = self.tr("{count} keys").format(count=len(lines)) if lines else ""
        self._card.show_heading(self.tr("Retained keys"), remark)
        self._mandate.show_line(self._table.table.current_row() if lines else None)

    def _on_selected(self, row: MandateLine | None) -> None:
        if row is not None:
            self._mandate.show_line(row)

    def _on_told(self, how: str) -> None:
        mandate = self._mandate.mandate_id()
        if mandate is not None:
            self.write(self.context.desks.key_mandates.tell, mandate, how, done=self._told)

    def _told(self, line: MandateLine) -> None:
        words = self.tr("{code}: the owner was told").format(code=line.unit_code)
        self.context.band.done(words, line.number)
        self.refresh()

    def _on_given_back(self, to: str, signature: Signature | None) -> None:
        mandate = self._mandate.mandate_id()
        if mandate is not None:
            give = self.context.desks.key_mandates.give_back
            self.write(give, mandate, to, signature, done=self._given_back)

    def _given_back(self, line: MandateLine) -> None:
        words = self.tr("{code}: the key is with {name}")
        name = line.taken_back_by
        self.context.band.done(words.format(code=line.unit_code, name=name), line.number)
        if line.paper_id is not None:
            self.print_paper(line.paper_id)
        self.refresh()

    def _on_list(self) -> None:
        self.write(self.context.desks.key_mandates.list_paper, done=self._print_list)

    def _print_list(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)
