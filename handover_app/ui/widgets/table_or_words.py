"""A table, or the words that say why there is none to see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.text import text


class TableOrWords(QStackedWidget):
    """Rows in a table; without any, a sentence in the middle of the same place.

    Attributes:
        table: the table.
    """

    def __init__(self, table: RowTable) -> None:
        super().__init__()
        self.table = table
        self._narrow = 0
        self._spared: Sequence[int] = ()
        self._words = text("", "soft", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setContentsMargins(24, 0, 24, 0)
        self.addWidget(self._words)
        self.addWidget(table)

    def show_rows(
        self,
        rows: Sequence[Any],
        empty: str,
        identity: Callable[[Any], object],
        wanted: object = None,
    ) -> None:
        """Show rows, with the cursor on ``wanted`` or on the row where it stood before.

        ``identity`` tells the same row again after a refresh; ``empty`` is said without rows.
        """
        stood = self.table.current_row()
        kept = identity(stood) if wanted is None and stood is not None else wanted
        self.table.show_rows(rows)
        self._words.setText(empty)
        self.setCurrentWidget(self.table if rows else self._words)
        for place, row in enumerate(self.table.rows()):
            if identity(row) == kept:
                self.table.setCurrentIndex(self.table.model().index(place, 0))
                return

    def empty(self) -> None:
        """Neither rows nor words until it is known what there is.

        Table and words keep their places: laying the page out for a moment between two
        households, and again for the next one's rows, costs more than showing the rows.
        """
        self.table.show_rows(())
        self._words.clear()

    def spare(self, columns: Sequence[int], below: int) -> None:
        """Leave these columns out while the place is narrower than ``below`` pixels."""
        self._spared, self._narrow = columns, below

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for column in self._spared:
            self.table.setColumnHidden(column, self.width() < self._narrow)

    def words(self) -> str:
        """What is said instead of rows, empty while there are rows."""
        return "" if self.currentWidget() is self.table else self._words.text()
