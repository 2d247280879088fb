"""One unit's charges as they were notified, beside those of now and why they differ."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from handover_app.domain.money import Money
from handover_app.domain.statements import StatementComparison, StatementRow
from handover_app.ui.finance.presenter import ComparedLine, side_by_side
from handover_app.ui.messages import local
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class ComparisonCard(Card):
    """Side by side; what differs stands first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flush()
        self._row: StatementRow | None = None
        self._table = TableOrWords(self._comparison_table())
        self.body.addWidget(self._table, 1)
        self.show_unit(None)

    def show_unit(self, row: StatementRow | None) -> None:
        """Another unit; its lines come with ``show_comparison``."""
        self._row = row
        if row is None:
            self.show_heading(self.tr("Notified and now"))
            self._show_lines([])

    def show_comparison(self, found: StatementComparison) -> None:
        """Show the lines of the unit."""
        if self._row is None:
            return
        title = f"{self._row.code}　{self._row.owner_names}"
        notified = found.notified
        if notified is None:
            self.show_heading(title, self.tr("not notified yet"))
        else:
            said = self.tr("version {number}, notified on {day}").format(
                number=notified.version_number, day=local(notified.issued_at, "%Y-%m-%d")
            )
            self.show_heading(title, f"{said} · {notified.reason}" if notified.reason else said)
        self._show_lines(side_by_side(found))

    def _show_lines(self, lines: list[ComparedLine]) -> None:
        self._table.show_rows(lines, self.tr("Choose a unit above."), lambda line: line.name)

    def _comparison_table(self) -> RowTable:
        table = RowTable(
            self.tr("Notified and now"),
            [
                Column(self.tr("Charge"), lambda line: line.name, width=150),
                Column(
                    self.tr("Notified"), lambda line: _words(line.notified), right=True, width=116
                ),
                Column(
                    self.tr("Now"),
                    lambda line: _words(line.now),
                    right=True,
                    tone=lambda line: Tone.WARN if line.changed else None,
                    icon=lambda line: "circle-alert" if line.changed else "",
                    width=132,
                ),
                Column(self.tr("How it is counted, or why it differs"), _why, width=0),
            ],
        )
        table.setObjectName("comparison")
        return table


def _words(amount: Money | None) -> str:
    return "—" if amount is None else amount.format()


def _why(line: ComparedLine) -> str:
    return line.why
