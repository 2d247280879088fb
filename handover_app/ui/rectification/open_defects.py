"""The open defects of all units, and the button that tells the contractors of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.defects import DefectState, DefectSummary
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.defect_columns import defect_columns
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided

_COLUMNS = ("unit", "number", "where", "contractor", "due", "state")


class OpenDefects(Card):
    """Defects by unit and number; the unit under the cursor is the one that F9 means.

    Attributes:
        issue_asked: a defect of the unit whose notices are wanted.
    """

    issue_asked = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("")
        self._all: Sequence[DefectSummary] = ()
        self.show_heading(self.tr("Open defects"))
        self.flush()
        columns = defect_columns(today)
        columns["contractor"] = replace(columns["contractor"], width=124)
        table = RowTable(self.tr("Open defects"), [columns[each] for each in _COLUMNS])
        table.setObjectName("open-defects")
        table.selected.connect(self._show_waiting)
        self.list = TableOrWords(table)
        self.list.spare([_COLUMNS.index("number")], below=600)
        self._waiting = Elided("", "soft")
        self._waiting.setObjectName("waiting")
        self.primary = PrimaryButton(self.tr("Issue the unit's notices"))
        self.primary.setObjectName("issue-notices")
        self.primary.clicked.connect(self._on_primary)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot(self._waiting, self.primary))

    def show_defects(
        self, rows: Sequence[DefectSummary], everything: Sequence[DefectSummary], empty: str
    ) -> None:
        """Show ``rows``; the cursor stands on one of them whenever there is one.

        ``everything`` is what no filter hides: a unit's notices go to all its contractors.
        """
        self._all = everything
        table = self.list.table
        self.list.show_rows(rows, empty, lambda each: each.defect_id)
        if rows and table.current_row() is None:
            table.setCurrentIndex(table.model().index(0, 0))
        units = len({row.unit_id for row in rows})
        remark = self.tr("{count} in {units} units").format(count=len(rows), units=units)
        self.show_heading(self.tr("Open defects"), remark if rows else "")
        self._show_waiting()

    def _show_waiting(self) -> None:
        row = self.list.table.current_row()
        waiting = [
            each
            for each in self._all
            if row is not None and each.unit_id == row.unit_id and each.state is DefectState.NOTED
        ]
        words = ""
        if row is not None and waiting:
            told = len({each.contractor for each in waiting})
            words = self.tr("{unit}: {count} to notify, {contractors} contractors").format(
                unit=row.unit_code, count=len(waiting), contractors=told
            )
        elif row is not None:
            words = self.tr("{unit}: all contractors are told").format(unit=row.unit_code)
        self._waiting.setText(words)
        self.primary.setEnabled(bool(waiting))

    def _on_primary(self) -> None:
        row = self.list.table.current_row()
        if row is not None:
            # A second press before the answer would be a second operation.
            self.primary.setEnabled(False)
            self.issue_asked.emit(row)


def foot(words: QWidget, button: QWidget) -> QHBoxLayout:
    """The last line of a card without margins: words at the left, its button at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(14, 0, 14, 8)
    row.setSpacing(8)
    row.addWidget(words, 1)
    row.addWidget(button)
    return row
