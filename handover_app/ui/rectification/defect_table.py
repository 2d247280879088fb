"""A table of 120,000 defects: its model asks `DefectRows`, the marks stay when they are sorted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from handover_app.domain.defects import DefectRow, DefectState, Mover
from handover_app.ui.rectification.rows import DefectFilter, DefectRows, Loaded, by_move
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.defect_columns import defect_columns
from handover_app.ui.widgets.row_table import Column, RowModel, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

translate = QCoreApplication.translate
_STATES = {state: place for place, state in enumerate(DefectState)}
MOVER_ICONS = {
    Mover.RECTIFICATION_DESK: "file-check",
    Mover.CREW: "wrench",
    Mover.CONTRACTOR: "wrench",
    Mover.INSPECTOR: "clipboard-check",
    Mover.OWNER: "user-round",
    Mover.LEAD: "triangle-alert",
    Mover.KEY_DESK: "key-round",
    Mover.NOBODY: "check",
}


def columns_of(today: Callable[[], date]) -> dict[str, Column]:
    """The columns of every defect's table, and whose move it is; each sorts by a quick key."""
    made = defect_columns(today)
    made["unit"] = replace(made["unit"], order=None)
    made["state"] = replace(made["state"], order=lambda each: _STATES[each.state])
    made["contractor"] = replace(
        made["contractor"],
        text=lambda each: each.contractor or translate("Defects", "nobody responsible"),
        tone=lambda each: None if each.contractor or not each.open else Tone.WARN,
        order=lambda each: each.contractor,
    )
    made["trade"] = replace(made["trade"], order=lambda each: each.trade)
    made["notice"] = Column(
        translate("Defects", "Notice"), lambda each: each.notice or each.order or "–", width=112
    )
    made["move"] = replace(
        made["move"],
        icon=lambda each: MOVER_ICONS[each.move],
        order=by_move,
        width=124,
    )
    made["due"] = replace(made["due"], width=88)
    made["round"] = Column(
        translate("Defects", "Round"),
        lambda each: str(each.round),
        right=True,
        tone=lambda each: Tone.WARN if each.round > 1 else None,
        order=lambda each: each.round,
        width=76,
    )
    return made


class DefectModel(RowModel):
    """Rows that are filtered and sorted where they lie; no proxy stands between."""

    def __init__(self, columns: Sequence[Column], today: Callable[[], date]) -> None:
        super().__init__(columns)
        self.known = DefectRows()
        self.asked = DefectFilter()
        self._today = today
        self._by: tuple[int, bool] = (-1, False)
        self._orders = [column.order or column.text for column in columns]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the column's order; a column that is none gives unit and number."""
        self._by = (column, order is Qt.SortOrder.DescendingOrder)
        self.find()

    def find(self) -> None:
        """Show what is wanted now."""
        column, descending = self._by
        natural = not 0 <= column < len(self.columns) or self._natural(column)
        order = None if natural else self._orders[column]
        self.show(
            self.known.wanted(self.asked, self._today(), order, descending=descending)
        )  # fmt: skip

    def _natural(self, column: int) -> bool:
        """Whether the rows lie in this column's order as they were read: that of the units."""
        return column == 0


class DefectList(TableOrWords):
    """The table, or why there is none; what is marked stays marked while it is shown.

    Attributes:
        marked: other rows are marked; the marked ones, from the top.
        model: the rows.
    """

    marked = Signal(object)

    def __init__(self, name: str, object_name: str, columns: Sequence[Column],
                 today: Callable[[], date]) -> None:  # fmt: skip
        model = DefectModel(columns, today)
        table = RowTable(name, columns, sortable=True, model=model)
        super().__init__(table)
        self.model = model
        model.setParent(table)
        table.setObjectName(object_name)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.selectionModel().selectionChanged.connect(self._say_marked)
        self.model.modelAboutToBeReset.connect(self._note)
        self.model.modelReset.connect(self._mark_again)
        self._kept: tuple[list[DefectRow], DefectRow | None, int] = ([], None, 0)
        self._empty = ("", "")
        self._levels: tuple[tuple[int, Sequence[int]], ...] = ()

    def spare_more(self, *levels: tuple[int, Sequence[int]]) -> None:
        """Columns that are left out while the place is narrower than their pixels."""
        self._levels = levels

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for below, columns in self._levels:
            for column in columns:
                self.table.setColumnHidden(column, self.width() < below)

    def say(self, words: str) -> None:
        """Words in the place of the table, such as that it is being read."""
        self._words.setText(words)
        self.setCurrentWidget(self._words)

    def say_if_empty(self, nothing: str, filtered: str) -> None:
        """What is said when there is no row at all, and when the filter leaves none."""
        self._empty = (nothing, filtered)

    def take(self, loaded: Loaded) -> None:
        """Show what was read, or put what moved in its place."""
        self.model.known.take(loaded.entries, whole=loaded.whole)
        self.model.find()

    def narrow(self, asked: DefectFilter) -> None:
        """Show what answers this."""
        self.model.asked = asked
        self.model.find()

    def rows(self) -> list[DefectRow]:
        """What is shown, in its order."""
        return self.model.rows

    def marked_rows(self) -> list[DefectRow]:
        """The marked rows, from the top."""
        return self.table.selected_rows()

    def mark(self, ids: frozenset[UUID], current: UUID | None = None) -> None:
        """Mark these of the rows, with the cursor on ``current`` or the first of them."""
        places = [n for n, row in enumerate(self.model.rows) if row.defect_id in ids]
        first = (n for n in places if self.model.rows[n].defect_id == current)
        self._mark_places(places, next(first, places[0] if places else -1))

    def _mark_places(self, places: Sequence[int], first: int) -> None:
        chosen = QItemSelection()
        last = self.model.columnCount() - 1
        for place in places:
            chosen.select(self.model.index(place, 0), self.model.index(place, last))
        flags = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        if first >= 0:
            selection.setCurrentIndex(self.model.index(first, 0), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)

    def _note(self) -> None:
        scrolled = self.table.verticalScrollBar().value()
        self._kept = (self.table.selected_rows(), self.table.current_row(), scrolled)

    def _mark_again(self) -> None:
        marked, current, scrolled = self._kept
        rows = self.model.rows
        self._words.setText(self._empty[0] if not len(self.model.known) else self._empty[1])
        self.setCurrentWidget(self.table if rows else self._words)
        self.table.verticalScrollBar().setValue(scrolled)
        if marked:
            # The same rows in another order are the same objects, which are found ten times faster.
            known = {id(row) for row in marked}
            places = [n for n, row in enumerate(rows) if id(row) in known]
            if len(places) == len(marked) and current is not None:
                first = (n for n in places if rows[n] is current)
                self._mark_places(places, next(first, places[0]))
            else:
                ids = frozenset(row.defect_id for row in marked)
                self.mark(ids, None if current is None else current.defect_id)
        self._say_marked()

    def _say_marked(self) -> None:
        self.marked.emit(self.marked_rows())
