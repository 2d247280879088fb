"""The log of who consulted the survey report, what was asked and what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from handover_app.domain.fee_records import Consultation
from handover_app.ui.context import PageContext
from handover_app.ui.finance.presenter import holds
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.messages import local
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class ConsultationsTab(FinanceTab):
    """One list, newest first; the desks log each consultation where it happens."""

    topics: ClassVar[tuple[str, ...]] = ("fees",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: Sequence[Consultation] = ()
        self._filter = QLineEdit()
        self._filter.setObjectName("consultationFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit, person or words"))
        self._filter.setPlaceholderText(self.tr("Filter by unit, person or words"))
        self._filter.textChanged.connect(self._show)
        self._table = TableOrWords(self._consultation_table())
        self._card = Card().flush()
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 0, 14, 0)
        inside.addWidget(self._filter)
        self._card.body.addLayout(inside)
        self._card.body.addWidget(self._table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._show()

    def refresh(self) -> None:
        """Read the log anew."""
        self.read(self.context.desks.fees.consultations, self._show_log, "log")

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """List what was asked about a unit."""
        self._filter.setText(code)

    def _consultation_table(self) -> RowTable:
        columns = [
            Column(
                self.tr("When"),
                lambda row: local(row.at, "%Y-%m-%d %H:%M"),
                order=lambda row: row.at,
                width=146,
            ),
            Column(self.tr("Unit"), lambda row: row.code, width=96),
            Column(self.tr("Who asked"), lambda row: row.who, width=120),
            Column(self.tr("Question"), lambda row: row.question, width=240),
            Column(self.tr("Answer"), lambda row: row.answer or "—", width=0),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=100),
        ]
        table = RowTable(self.tr("Consultations of the survey report"), columns, sortable=True)
        table.setObjectName("consultations")
        return table

    def _show_log(self, rows: Sequence[Consultation]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        words = self._filter.text().strip()
        rows = [
            row
            for row in self._rows
            if holds(words, row.code, row.who, row.question, row.answer, row.clerk)
        ]
        self._card.show_heading(
            self.tr("Consultations of the survey report"),
            self.tr("{count} logged").format(count=len(rows)),
        )
        nothing = self.tr(
            "Nothing logged here. Who asks to see the survey report is noted at the settlement "
            "desk."
        )
        self._table.show_rows(rows, nothing, lambda row: row.consultation_id)
