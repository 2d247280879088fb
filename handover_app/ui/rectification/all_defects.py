"""All defects of the project: found by words, state, mover and day; written out; looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import DefectRow
from handover_app.domain.handover import HandoverCard
from handover_app.ui.context import PageContext
from handover_app.ui.rectification.defect_table import DefectList, columns_of
from handover_app.ui.rectification.detail import DefectPane
from handover_app.ui.rectification.filter_bar import FilterBar
from handover_app.ui.rectification.rows import Loaded, load
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.menu_button import MenuButton

_COLUMNS = ("unit", "number", "where", "trade", "contractor", "due", "move", "state", "notice",
            "round", "photos")  # fmt: skip
_SPARED = (900, (3, 8, 9, 10)), (660, (4, 7))
_PAUSE_MS = 120
"""The cursor rests for so long before the defect under it is read."""


class AllDefectsTab(WatchingTab):
    """The table at the left, the defect under the cursor at the right."""

    topics: ClassVar[tuple[str, ...]] = ("defects", "inspections")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._newest: UUID | None = None
        self._read = False
        columns = columns_of(lambda: context.desks.now().astimezone().date())
        name = self.tr("All defects")
        self.list = DefectList(
            name, "all-defects", [columns[each] for each in _COLUMNS],
            lambda: context.desks.now().astimezone().date(),
        )  # fmt: skip
        self.list.spare_more(*_SPARED)
        self.list.say_if_empty(
            self.tr("No defect was noted yet."),
            self.tr("No defect answers this: clear a word or a choice."),
        )
        self.list.marked.connect(self._on_marked)
        self._filter = FilterBar()
        self._filter.changed.connect(self._on_filter)
        self._pane = DefectPane(context)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._rest.timeout.connect(self._show_detail)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._left(name), 1)
        row.addWidget(self._pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._filter)
        column.addLayout(row, 1)

    def refresh(self) -> None:
        """Read everything once, later what moved; the filter and the marks stay."""
        lists = self.context.desks.defect_lists
        self.read(self.context.desks.contractors.buildings, self._show_buildings, "buildings")
        if not self._read:
            self.list.say(self.tr("The defects are being read …"))
            self.read(partial(load, lists.all), self._show, "table")
            return
        self.read(partial(load, partial(lists.moved, self._newest)), self._show, "table")
        self._pane.refresh()

    def take(self, words: str) -> None:
        """Look for these words."""
        self._filter.clear()
        self._filter.words.setText(words)

    def show_unit(self, unit_id: UUID) -> None:
        """This unit's defects alone."""
        card = partial(self.context.desks.handover.card, unit_id)
        self.read(card, self._show_unit, "card")

    def _left(self, name: str) -> Card:
        self._card = Card(name, " ").flush()
        self._save = button(self.tr("Save as a workbook"), "saveDefects", "link")
        self._save.clicked.connect(self._on_save)
        self._forms = MenuButton(self.tr("Print forms"), "printForms")
        self._card.head.addWidget(self._forms)
        self._card.head.addWidget(self._save)
        self._card.body.addWidget(self.list, 1)
        return self._card

    def _show_buildings(self, buildings: Sequence[str]) -> None:
        self._forms.choices.clear()
        for building in buildings:
            action = self._forms.choices.addAction(building)
            action.triggered.connect(partial(self._on_forms, building))
        self._forms.setEnabled(bool(buildings))

    def _on_forms(self, building: str, *_: object) -> None:
        words = self.tr("The forms of {building} are being drawn").format(building=building)
        self.context.band.looked_up(words)
        print_building = self.context.desks.inspection_forms.print_building
        self.write(print_building, building, done=self.printed)

    def _show_unit(self, card: HandoverCard) -> None:
        self._filter.ask_unit(card.code, card.unit_id)

    def _show(self, loaded: Loaded) -> None:
        self._read, self._newest = True, loaded.newest
        self.list.take(loaded)
        self._count()
        rows = self.list.rows()
        if rows and self.list.table.current_row() is None:
            self.list.mark(frozenset({rows[0].defect_id}))

    def _on_filter(self) -> None:
        if self._read:
            self.list.narrow(self._filter.asked())
            self._count()
        else:
            self.list.model.asked = self._filter.asked()

    def _count(self) -> None:
        shown, known = len(self.list.rows()), len(self.list.model.known)
        words = self.tr("{shown} of {all}").format(shown=shown, all=known)
        self._card.remark.setText(words if shown != known else str(known))

    def _on_marked(self) -> None:
        self._rest.start()

    def _show_detail(self) -> None:
        row: DefectRow | None = self.list.table.current_row()
        self._pane.show_row(row)

    def _on_save(self) -> None:
        rows = tuple(self.list.rows())
        export = self.context.desks.defect_lists.workbook
        self.write(export, rows, self._filter.said(), done=self._keep)

    def _keep(self, data: bytes) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        today = self.context.desks.now().astimezone().date()
        name = self.tr("defects") + f" {today:%Y-%m-%d}.xlsx"
        self.keep(self.tr("All defects"), name, kinds, data)
