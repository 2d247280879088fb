"""A table over plain rows: columns say how a row becomes words; sorting and copying come along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from handover_app.ui.icons import icon
from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Column:
    """How one column of a row is shown.

    Attributes:
        title: the word above.
        text: the row's words here.
        right: aligned at the right, as numbers are.
        tone: the row's tone here, or None for plain ink.
        icon: the name of an icon before the words, empty for none.
        order: what the column is sorted by; the words if it is None.
        width: pixels; 0 takes what is left.
    """

    title: str
    text: Callable[[Any], str]
    right: bool = False
    tone: Callable[[Any], Tone | None] | None = None
    icon: Callable[[Any], str] | None = None
    order: Callable[[Any], Any] | None = None
    width: int = 120


@lru_cache(maxsize=64)
def _colour(value: str) -> QColor:
    return QColor(value)


class RowModel(QAbstractTableModel):
    """Rows of any kind, shown through their columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Any] = []

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return self._alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            tone = column.tone(row)
            return None if tone is None else _colour(current().ink_of(tone))
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name = column.icon(row)
            tone = (column.tone(row) if column.tone else None) or Tone.NEUTRAL
            return icon(name, current().ink_of(tone), 16) if name else None
        return row if role == Qt.ItemDataRole.UserRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the column's order, or its words."""
        if not 0 <= column < len(self.columns):
            return
        by = self.columns[column].order or self.columns[column].text
        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=by, reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowTable(QTableView):
    """A quiet table; Enter or a double click takes a row, Ctrl+C copies the selected ones.

    Attributes:
        chosen: the row that was taken.
        selected: the row that the cursor stands on, or None.
    """

    chosen = Signal(object)
    selected = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        sortable: bool = False,
        model: RowModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``model``: one that finds and sorts its rows in a way of its own."""
        super().__init__(parent)
        self._rows = model or RowModel(columns, self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setAccessibleName(self.tr("Mark all rows"))
        self.verticalHeader().setDefaultSectionSize(36)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for place, column in enumerate(columns):
            if column.width:
                header.resizeSection(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        if sortable:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
        self.activated.connect(lambda index: self.chosen.emit(self._row(index)))
        self.selectionModel().currentRowChanged.connect(
            lambda index, _: self.selected.emit(self._row(index))
        )

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the sorting and the place in the list stay."""
        scrolled = self.verticalScrollBar().value()
        self._rows.show(rows)
        header = self.horizontalHeader()
        if self.isSortingEnabled() and header.sortIndicatorSection() >= 0:
            self._rows.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self.verticalScrollBar().setValue(scrolled)

    def rows(self) -> list[Any]:
        """What is shown, in the order in which it is shown."""
        return list(self._rows.rows)

    def current_row(self) -> Any | None:
        """The row that the cursor stands on."""
        return self._row(self.currentIndex())

    def selected_rows(self) -> list[Any]:
        """The rows that are marked, from the top."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self._row(index) for index in indexes]

    def copy(self) -> None:
        """The marked rows into the clipboard, with tabs between the columns."""
        lines = [
            "\t".join(column.text(row) for column in self._rows.columns)
            for row in self.selected_rows()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _row(self, index: QModelIndex) -> Any | None:
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
