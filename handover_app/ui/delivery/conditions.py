"""The conditions of delivery of each unit: ticked, imported, with what a missing one does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.delivery import (
    OF_BUILDING,
    ConditionHistory,
    ConditionRow,
    DeliveryCondition,
    Said,
)
from handover_app.domain.handover import Effect
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.condition_form import ConditionForm
from handover_app.ui.delivery.condition_import import conditions_import
from handover_app.ui.delivery.condition_table import (
    NARROW,
    SPARED,
    condition_table,
    rows_in,
    views,
)
from handover_app.ui.delivery.marks import mark_again, marked_ids
from handover_app.ui.messages import word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import QuietBox, button
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, text


class ConditionsTab(WatchingTab):
    """Units × conditions at the left, what is said of the marked ones at the right."""

    topics: ClassVar[tuple[str, ...]] = ("delivery", "units", "receipts", "fees")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: Sequence[ConditionRow] = ()
        self._wanted: UUID | None = None
        self._building, self._view, self._filter = QuietBox(), QuietBox(), QLineEdit()
        self._effects: Mapping[DeliveryCondition, Effect] = {}
        self._condition, self._effect, self._blocking = QuietBox(), QuietBox(), Elided("", "small")
        self.list = TableOrWords(condition_table())
        self.list.spare(SPARED, NARROW)
        self.list.table.selectionModel().selectionChanged.connect(self._on_marked)
        self.form = ConditionForm()
        self.form.filled.connect(self._on_filled)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self.form)
        self._import = conditions_import(context)
        self._import.left.connect(self._on_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        context.session.changed.connect(self._show_rights)
        self._show_rights()
        self._show()

    def refresh(self) -> None:
        """Read the buildings, the effects and every unit anew."""
        desk = self.context.desks.delivery_conditions
        self.read(self.context.desks.units.buildings, self._show_buildings, "buildings")
        self.read(desk.effects, self._show_effects, "effects")
        self.read(partial(desk.rows, self._building.currentData()), self._show_rows, "rows")

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on a unit."""
        self._wanted = unit_id
        self._view.setCurrentIndex(0)
        self._filter.clear()
        self._building.setCurrentIndex(0)
        self.refresh()

    def _list_card(self) -> Card:
        self._card = Card(self.tr("Conditions of delivery"), " ").flush()
        link = button(self.tr("Import a workbook"), "importConditions", "link")
        link.clicked.connect(self._on_import)
        self._card.head.addWidget(link)
        self._card.body.addLayout(self._filters())
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(rule())
        self._card.body.addLayout(self._effect_row())
        return self._card

    def _filters(self) -> QHBoxLayout:
        for box, name, words in (
            (self._building, "conditionBuilding", self.tr("Building")),
            (self._view, "conditionView", self.tr("Which units")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(words)
            box.setMinimumWidth(140)
        self._building.addItem(self.tr("all buildings"), None)
        for words, view in views():
            self._view.addItem(words, view)
        self._building.currentIndexChanged.connect(self.refresh)
        self._view.currentIndexChanged.connect(self._show)
        self._filter.setObjectName("conditionFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit or owner"))
        self._filter.setPlaceholderText(self.tr("Filter by unit or owner"))
        self._filter.textChanged.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for part, share in ((self._building, 0), (self._view, 0), (self._filter, 1)):
            row.addWidget(part, share)
        return row

    def _effect_row(self) -> QHBoxLayout:
        """What a condition does when it is not met, and which ones block."""
        for box, name, words in (
            (self._condition, "effectCondition", self.tr("Condition of delivery")),
            (self._effect, "effectOfCondition", self.tr("What it does when it is not met")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(words)
            box.setMinimumContentsLength(12)
        for condition in DeliveryCondition:
            self._condition.addItem(word(condition), condition)
        for effect in Effect:
            self._effect.addItem(word(effect), effect)
        self._condition.currentIndexChanged.connect(self._show_effect)
        self._effect.activated.connect(self._on_effect)
        row = QHBoxLayout()
        row.setContentsMargins(14, 2, 14, 8)
        row.setSpacing(8)
        row.addWidget(text(self.tr("Not met:"), "small"))
        row.addWidget(self._condition)
        row.addWidget(self._effect)
        row.addWidget(self._blocking, 1)
        return row

    def _show_rights(self) -> None:
        """Only who changes settings says what a condition does; only finance and legal tick."""
        self._effect.setEnabled(self.context.session.may(Right.CHANGE_SETTINGS))
        self.form.setVisible(self.context.session.may(Right.TICK_CONDITIONS))

    def _show_buildings(self, buildings: Sequence[str]) -> None:
        there = [self._building.itemData(place) for place in range(1, self._building.count())]
        for building in buildings:
            if building not in there:
                self._building.addItem(building, building)

    def _show_effects(self, effects: Mapping[DeliveryCondition, Effect]) -> None:
        self._effects = effects
        blocking = "、".join(
            word(each) for each in DeliveryCondition if effects.get(each) is Effect.BLOCK
        )
        words = self.tr("Without a notice until they are met: {conditions}")
        self._blocking.setText(words.format(conditions=blocking) if blocking else "")
        self._show_effect()

    def _show_effect(self) -> None:
        self._effect.choose(self._effects.get(self._condition.currentData()))

    def _show_rows(self, rows: Sequence[ConditionRow]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        rows = rows_in(self._rows, self._view.currentData(), self._filter.text().strip())
        nothing = self.tr("No unit here: choose other units, or clear the filter.")
        marked = marked_ids(self.list.table)
        self.list.show_rows(rows, nothing, lambda row: row.unit_id, self._wanted)
        if self._wanted is None:
            mark_again(self.list.table, marked)
        self._wanted = None
        blocked = sum(any(each.blocks for each in row.states) for row in rows)
        remark = self.tr("{blocked} blocked").format(blocked=blocked) if blocked else ""
        self._card.show_heading(
            self.tr("Conditions of delivery, {count} units").format(count=len(rows)), remark
        )
        self._on_marked()

    def _marked(self) -> list[ConditionRow]:
        return [row for row in self.list.table.selected_rows() if row is not None]

    def _on_marked(self) -> None:
        rows = self._marked()
        self.form.show_marked(rows)
        if len(rows) == 1:
            call = partial(self.context.desks.delivery_conditions.history, rows[0].unit_id)
            self.read(call, self._show_history, "history")
        else:
            self.form.show_history(())

    def _show_history(self, found: Sequence[ConditionHistory]) -> None:
        self.form.show_history(found)

    def _on_filled(self, condition: DeliveryCondition, said: Said) -> None:
        tick = self.context.desks.delivery_conditions.tick
        ids = [row.unit_id for row in self._marked()]
        self.write(tick, ids, condition, said, done=partial(self._ticked, condition))

    def _ticked(self, condition: DeliveryCondition, facts: int) -> None:
        words = self.tr("{condition} noted, {count} facts")
        if condition in OF_BUILDING:
            words = self.tr("{condition} noted for whole buildings, {count} facts")
        self.context.band.done(words.format(condition=word(condition), count=facts))
        self.form.clear()
        self.refresh()

    def _on_effect(self) -> None:
        set_effect = self.context.desks.delivery_conditions.set_effect
        condition, effect = self._condition.currentData(), self._effect.currentData()
        self.write(set_effect, condition, effect, done=self._effect_set)

    def _effect_set(self, _answer: None) -> None:
        self.context.band.done(self.tr("The table of conditions is saved"))
        self.refresh()

    def _on_import(self) -> None:
        self._stack.setCurrentIndex(1)
        self._import.choose()

    def _on_back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
