"""The gift sets: what is in each, which units get which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.gifts import GiftSetSummary, GiftSetWish
from handover_app.ui.context import PageContext
from handover_app.ui.gifts.set_form import SetForm
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_FORM_WIDTH = 360


class SetsTab(WatchingTab):
    """The sets in their order at the left, the chosen one at the right."""

    topics: ClassVar[tuple[str, ...]] = ("gifts", "units")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._form = SetForm()
        self._form.setFixedWidth(_FORM_WIDTH)
        self._form.submitted.connect(self._on_submitted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._sets_card(), 1)
        row.addWidget(self._form)

    def refresh(self) -> None:
        """Read sets and articles anew."""
        self.read(self.context.desks.gift_stock.articles, self._form.show_articles, "articles")
        self.read(self.context.desks.gift_sets.sets, self._show_sets, "sets")

    def _sets_card(self) -> Card:
        card = Card(self.tr("Gift sets")).flush()
        columns = [
            Column(
                self.tr("Gift set"), lambda row: row.name, width=110,
                tone=lambda row: None if row.active else Tone.NEUTRAL,
            ),
            Column(self.tr("For"), self._scope, width=100),
            Column(
                self.tr("Articles"),
                lambda row: "、".join(part.words for part in row.parts) or "—",
                width=0,
            ),
            Column(self.tr("Units"), lambda row: str(row.units), right=True, width=52),
            Column(self.tr("Given"), lambda row: str(row.issued), right=True, width=60),
        ]  # fmt: skip
        table = RowTable(self.tr("Gift sets"), columns)
        table.setObjectName("giftSets")
        table.selected.connect(self._on_selected)
        self._sets = TableOrWords(table)
        card.body.addWidget(self._sets, 1)
        return card

    def _scope(self, row: GiftSetSummary) -> str:
        if not row.active:
            return self.tr("not in use")
        if row.general:
            return self.tr("all others")
        scope = row.scope
        lists = (scope.buildings, scope.layouts, scope.fit_outs)
        return " · ".join("、".join(each) for each in lists if each)

    def _show_sets(self, sets: Sequence[GiftSetSummary]) -> None:
        chosen = self._sets.table.current_row()
        first = sets[0].set_id if sets and chosen is None else None
        self._sets.show_rows(sets, self.tr("No set yet."), lambda row: row.set_id, first)
        self._on_selected(self._sets.table.current_row())

    def _on_selected(self, chosen: GiftSetSummary | None) -> None:
        if chosen is not None:
            self._form.show_set(chosen)

    def _on_submitted(self, set_id: UUID | None, wish: GiftSetWish) -> None:
        self.write(self.context.desks.gift_sets.save, wish, set_id, done=self._saved)

    def _saved(self, _set_id: UUID) -> None:
        self.context.band.done(self.tr("Gift set saved"))
        self.refresh()
