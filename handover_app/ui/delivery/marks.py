"""Marked rows of a table of units stay marked when the table is read anew."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel

from handover_app.ui.widgets.row_table import RowTable

_FLAGS = QItemSelectionModel.SelectionFlag


def marked_ids(table: RowTable) -> frozenset[UUID]:
    """The units of the marked rows."""
    return frozenset(row.unit_id for row in table.selected_rows() if row is not None)


def mark_again(table: RowTable, ids: Collection[UUID]) -> None:
    """Mark the rows of these units, where they are still shown; the cursor stays."""
    model, chosen = table.model(), table.selectionModel()
    for place, row in enumerate(table.rows()):
        if row.unit_id in ids:
            chosen.select(model.index(place, 0), _FLAGS.Select | _FLAGS.Rows)
