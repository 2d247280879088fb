"""The fee statement of every unit: what was notified, what changed since, and the next notice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from handover_app.domain.statements import IssueResult, StatementComparison, StatementRow
from handover_app.ui.context import PageContext
from handover_app.ui.finance.comparison import ComparisonCard
from handover_app.ui.finance.presenter import StatementView, statements_in, to_notify
from handover_app.ui.finance.statement_table import NARROW, SPARED_COLUMNS, statement_table
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.table_or_words import TableOrWords


class StatementsTab(FinanceTab):
    """All units above; the unit that the cursor stands on below, notified beside now."""

    topics: ClassVar[tuple[str, ...]] = ("statements", "units", "fees", "projects")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: Sequence[StatementRow] = ()
        self._wanted: UUID | None = None
        self._building, self._view = QComboBox(), QComboBox()
        self._filter, self._reason = QLineEdit(), QLineEdit()
        self._table = TableOrWords(statement_table())
        self._table.spare(SPARED_COLUMNS, NARROW)
        self._table.table.selected.connect(self._on_selected)
        self._comparison = ComparisonCard()
        self._list = Card().flush()
        self._list.show_heading(self.tr("Fee statements"))
        self._list.body.addLayout(self._filters())
        self._list.body.addWidget(self._table, 1)
        self._list.body.addLayout(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._list, 5)
        column.addWidget(self._comparison, 3)
        self._show()

    def refresh(self) -> None:
        """Read the buildings and every statement anew."""
        self.read(self.context.desks.units.buildings, self._show_buildings, "buildings")
        self._read_rows()

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """Put the cursor on a unit."""
        self._wanted = unit_id
        self._filter.setText(code)

    def _filters(self) -> QHBoxLayout:
        self._building.setObjectName("statementBuilding")
        self._building.setAccessibleName(self.tr("Building"))
        self._building.addItem(self.tr("all buildings"), None)
        self._building.setMinimumWidth(120)
        self._building.currentIndexChanged.connect(self._read_rows)
        self._view.setObjectName("statementView")
        self._view.setAccessibleName(self.tr("Which statements"))
        for words, view in (
            (self.tr("All units"), StatementView.ALL),
            (self.tr("Never notified"), StatementView.NEW),
            (self.tr("Changed since the notice"), StatementView.CHANGED),
            (self.tr("Rescission right"), StatementView.RESCISSION),
        ):
            self._view.addItem(words, view)
        self._view.currentIndexChanged.connect(self._show)
        self._filter.setObjectName("statementFilter")
        self._filter.setAccessibleName(self.tr("Filter by unit or owner"))
        self._filter.setPlaceholderText(self.tr("Filter by unit or owner"))
        self._filter.textChanged.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._building)
        row.addWidget(self._view)
        row.addWidget(self._filter, 1)
        for words, name, pressed in (
            (self.tr("Save as a workbook"), "saveStatements", self._on_save),
            (self.tr("Look at them"), "lookStatements", self._on_look),
            (self.tr("Print the notices"), "printStatements", self._on_print),
        ):
            link = self._button(words, name, pressed)
            link.setProperty("role", "link")
            self._list.head.addWidget(link)
        return row

    def _button(self, words: str, name: str, pressed: object) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.clicked.connect(pressed)
        return made

    def _foot(self) -> QHBoxLayout:
        self._reason.setObjectName("noticeReason")
        self._reason.setAccessibleName(self.tr("Why units are notified again"))
        self._reason.setPlaceholderText(self.tr("Why units are notified again"))
        self._single = self._button(self.tr("Notify this unit"), "issueUnit", self._on_issue_one)
        self._issue = PrimaryButton("")
        self._issue.setObjectName("issueStatements")
        self._issue.clicked.connect(self._on_issue)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self._single)
        row.addWidget(self._issue)
        return row

    def _show_buildings(self, buildings: Sequence[str]) -> None:
        shown = [self._building.itemData(place) for place in range(1, self._building.count())]
        if shown == list(buildings):
            return
        chosen = self._building.currentData()
        self._building.blockSignals(True)
        while self._building.count() > 1:
            self._building.removeItem(1)
        for building in buildings:
            self._building.addItem(building, building)
        self._building.setCurrentIndex(max(self._building.findData(chosen), 0))
        self._building.blockSignals(False)

    def _read_rows(self) -> None:
        call = partial(self.context.desks.statements.rows, self._building.currentData())
        self.read(call, self._show_rows, "statements")

    def _show_rows(self, rows: Sequence[StatementRow]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        rows = statements_in(self._rows, self._view.currentData(), self._filter.text().strip())
        nothing = self.tr("No unit here: choose other units, or clear the filter.")
        self._table.show_rows(rows, nothing, lambda row: row.unit_id, self._wanted)
        table = self._table.table
        if rows and table.current_row() is None:
            table.setCurrentIndex(table.model().index(0, 0))
        first, again = to_notify(self._rows)
        said = self.tr("{first} never notified · {again} changed since the notice")
        self._list.show_heading(
            self.tr("Fee statements {count}").format(count=len(rows)),
            said.format(first=first, again=again),
        )
        self._issue.show_words(self.tr("Notify {count} units").format(count=first + again))
        self._issue.setEnabled(first + again > 0)
        self._reason.setEnabled(again > 0)
        self._on_selected(table.current_row() if rows else None)

    def _on_selected(self, row: StatementRow | None) -> None:
        self._wanted = None if row is None else row.unit_id
        self._comparison.show_unit(row)
        due = row is not None and (bool(row.changes) or not row.version_number)
        self._single.setEnabled(due and bool(row and row.owner_names))
        if row is not None:
            call = partial(self.context.desks.statements.changes, row.unit_id)
            self.read(call, partial(self._show_changes, row.unit_id), "changes")

    def _show_changes(self, unit_id: UUID, found: StatementComparison) -> None:
        if unit_id == self._wanted:
            self._comparison.show_comparison(found)

    def _on_issue(self) -> None:
        first, again = to_notify(self._rows)
        where = self._building.currentText()
        question = self.tr(
            "Freeze the statements of {where}: {first} for the first time, {again} again? What "
            "is frozen is what the owners are asked for, and it never changes."
        ).format(where=where, first=first, again=again)
        issue = partial(self._issue_all, self._building.currentData())
        self.context.dialogs.confirm(self, question, self.tr("Notify"), issue)

    def _issue_all(self, building: str | None) -> None:
        words = self._reason.text().strip()
        self.write(self.context.desks.statements.issue, building, words, done=self._issued)

    def _on_issue_one(self) -> None:
        row: StatementRow | None = self._table.table.current_row()
        if row is not None:
            call, words = self.context.desks.statements.issue, self._reason.text().strip()
            self.write(call, (row.unit_id,), words, done=self._issued)

    def _issued(self, result: IssueResult) -> None:
        self._reason.clear()
        said = self.tr("{first} for the first time · {again} again · {same} unchanged")
        self.context.band.done(
            self.tr("{count} statements frozen").format(count=result.issued),
            said.format(first=result.first, again=result.again, same=result.unchanged),
        )
        self.refresh()

    def _on_save(self) -> None:
        call = partial(self.context.desks.statements.workbook, self._building.currentData())
        self.read(call, self._keep_workbook, "workbook")

    def _keep_workbook(self, data: bytes) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Fee statements"), self.tr("fee statements") + ".xlsx", kinds, data)

    def _on_look(self) -> None:
        call = partial(self.context.desks.statements.pdf, self._building.currentData())
        self.read(call, partial(self._show_pdf, self._title()), "pdf")

    def _on_print(self) -> None:
        call, building = self.context.desks.statements.print_issued, self._building.currentData()
        self.write(call, building, done=partial(self._show_pdf, self._title()))

    def _title(self) -> str:
        where = self._building.currentText()
        return self.tr("Fee statements, {building}").format(building=where)

    def _show_pdf(self, title: str, pdf: bytes) -> None:
        self.context.printing(pdf, title)
