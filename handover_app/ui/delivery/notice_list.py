"""The units of the register with their filters; what is done goes to the marked ones, or to all."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from handover_app.domain.delivery import NoticeRow, NoticeState
from handover_app.ui.delivery.marks import mark_again, marked_ids
from handover_app.ui.delivery.notice_table import (
    NARROW,
    SPARED,
    View,
    notice_table,
    rows_in,
    views,
)
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine


class NoticeList(Card):
    """A card with building, view and filter above the table.

    Attributes:
        building_chosen: the units of another building are wanted.
        marks_changed: other rows are shown or marked.
    """

    building_chosen = Signal()
    marks_changed = Signal()

    def __init__(self) -> None:
        super().__init__("", " ")
        self.flush()
        self._rows: Sequence[NoticeRow] = ()
        self._wanted: UUID | None = None
        self._building, self._view, self._filter = QuietBox(), QuietBox(), QLineEdit()
        self.list = TableOrWords(notice_table())
        self.list.spare(SPARED, NARROW)
        self.list.table.selectionModel().selectionChanged.connect(self.marks_changed)
        self.said = BlockedLine()
        self.body.addLayout(self._filters())
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 14, 0)
        top.addWidget(self.said)
        self.body.addLayout(top)
        self.body.addWidget(self.list, 1)

    @property
    def building(self) -> str | None:
        """The building that was chosen; None: all of them."""
        chosen: str | None = self._building.currentData()
        return chosen

    def targets(self) -> list[NoticeRow]:
        """The marked units; one or none of them means all that are shown."""
        marked = self.marked()
        return marked if len(marked) > 1 else self.list.table.rows()

    def marked(self) -> list[NoticeRow]:
        """The units that are marked, from the top."""
        return [row for row in self.list.table.selected_rows() if row is not None]

    def look_for(self, unit_id: UUID) -> None:
        """Put the cursor on a unit when the rows are read."""
        self._wanted = unit_id
        self._view.choose(View.ALL)
        self._filter.clear()
        self._building.setCurrentIndex(0)

    def show_buildings(self, buildings: Sequence[str]) -> None:
        """Offer these buildings."""
        there = [self._building.itemData(place) for place in range(1, self._building.count())]
        for building in buildings:
            if building not in there:
                self._building.addItem(building, building)

    def show_rows(self, rows: Sequence[NoticeRow]) -> None:
        """Show the register as it is now."""
        self._rows = rows
        self.show_view()

    def show_view(self) -> None:
        """Show the rows of the view that hold the words of the filter."""
        rows = rows_in(self._rows, self._view.currentData(), self._filter.text().strip())
        nothing = self.tr("No unit here: choose other units, or clear the filter.")
        marked = marked_ids(self.list.table)
        self.list.show_rows(rows, nothing, lambda row: row.unit_id, self._wanted)
        if self._wanted is None:
            mark_again(self.list.table, marked)
        self._wanted = None
        counts = {state: sum(row.state is state for row in self._rows) for state in NoticeState}
        words = self.tr("{none} without a notice · {issued} not sent · {returned} came back")
        self.show_heading(
            self.tr("Delivery notices {count}").format(count=len(rows)),
            words.format(
                none=counts[NoticeState.NONE],
                issued=counts[NoticeState.ISSUED],
                returned=counts[NoticeState.RETURNED],
            ),
        )
        self._show_late(rows)
        self.marks_changed.emit()

    def _show_late(self, rows: Sequence[NoticeRow]) -> None:
        late = sum(row.late and row.state is not NoticeState.DELIVERED for row in rows)
        warning = self.tr(
            "{count} of these go out fewer than ten days before their first day (the contract "
            "asks for ten): agree a later day with these owners, or tell them by phone too."
        )
        self.said.show_warning(warning.format(count=late) if late else "")

    def _filters(self) -> QHBoxLayout:
        for box, name, words in (
            (self._building, "noticeBuilding", self.tr("Building")),
            (self._view, "noticeView", self.tr("Which units")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(words)
            box.setMinimumWidth(150)
        self._building.addItem(self.tr("all buildings"), None)
        for words, view in views():
            self._view.addItem(words, view)
        self._building.currentIndexChanged.connect(self.building_chosen)
        self._view.currentIndexChanged.connect(self.show_view)
        self._filter.setObjectName("noticeFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit, owner or number"))
        self._filter.setPlaceholderText(self.tr("Filter by unit, owner or number"))
        self._filter.textChanged.connect(self.show_view)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._building)
        row.addWidget(self._view)
        row.addWidget(self._filter, 1)
        return row
