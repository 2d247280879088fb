"""A list comes in from a workbook: file, preview, result, and the left-out rows back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout

from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.ui.context import PageContext
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided
from handover_app.ui.widgets.tiles import BlockedLine


class ListStage(Enum):
    """File → preview → result."""

    FILE = 1
    PREVIEW = 2
    RESULT = 3


@dataclass(frozen=True)
class ListWords:
    """What one kind of list says of itself, in the window's language.

    ``summary`` gives the counts of an answer in a line; ``warnings`` its odd rows.
    """

    title: str
    rows: str
    run: str
    done: str
    columns: Sequence[Column]
    summary: Callable[[Any], str]
    warnings: Callable[[Any], Sequence[SheetProblem]]


class ListPresenter:
    """Remembers the file and the answers of one conversation."""

    def __init__(self) -> None:
        self.start_again()

    def start_again(self) -> None:
        """Another workbook: nothing of the last one is kept."""
        self.file: ListSheet | None = None
        self.preview: Any = None
        self.result: Any = None
        self.writing = False

    @property
    def stage(self) -> ListStage:
        """Where the conversation stands."""
        if self.result is not None:
            return ListStage.RESULT
        return ListStage.FILE if self.file is None else ListStage.PREVIEW

    @property
    def shown(self) -> Any:
        """The answer whose rows are shown, or None."""
        return self.result if self.result is not None else self.preview

    @property
    def may_run(self) -> bool:
        """Whether there is something to write, and nobody is writing it yet."""
        return self.preview is not None and bool(self.preview.rows) and not self.writing

    @property
    def left_out(self) -> int:
        """How many rows of the sheet stay out."""
        shown = self.shown
        return 0 if shown is None else len({each.row for each in shown.problems})


class ListImport(WatchingTab):
    """The conversation about one workbook.

    Attributes:
        left: the list is wanted again.
    """

    left = Signal()

    def __init__(
        self,
        context: PageContext,
        service: tuple[Callable[..., Any], ...],
        words: ListWords,
    ) -> None:
        """``service``: load, preview, run and the workbook of problems."""
        super().__init__(context)
        self.presenter = ListPresenter()
        self._load, self._preview_of, self._run, self._problems_of = service
        self._words = words
        self._about, self._said = Elided("", "soft"), BlockedLine()
        self._about.setObjectName("aboutList")
        self._tables = [
            TableOrWords(RowTable(words.rows, words.columns, sortable=True)),
            TableOrWords(self._problem_table(self.tr("Left-out rows"), "listProblems")),
            TableOrWords(self._problem_table(self.tr("Odd rows"), "listWarnings")),
        ]
        self._tables[0].table.setObjectName("listRows")
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.setAccessibleName(self.tr("What was found"))
        for table in self._tables:
            self._tabs.addTab(table, "")
        card = Card().flush()
        card.show_heading(words.title)
        card.body.addWidget(self._tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._about)
        column.addWidget(self._said)
        column.addWidget(card, 1)
        column.addLayout(self._foot())
        self._show()

    def choose(self) -> None:
        """Ask for the workbook."""
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.context.dialogs.ask_file(self, self._words.title, kinds, self._on_file)

    def _foot(self) -> QHBoxLayout:
        self._back = self._button(self.tr("Back to the list"), "backToList", self._on_back)
        self._again = self._button(self.tr("Another workbook"), "anotherList", self.choose)
        self._save = self._button(self.tr("Save the left-out rows"), "saveLeftOut", self._on_save)
        self._primary = PrimaryButton("")
        self._primary.setObjectName("runImport")
        self._primary.clicked.connect(self._on_primary)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._back, self._again, self._save):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._primary)
        return row

    def _button(self, words: str, name: str, pressed: Callable[[], None]) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.clicked.connect(pressed)
        return made

    def _problem_table(self, name: str, object_name: str) -> RowTable:
        columns = [
            Column(
                self.tr("Row"), lambda p: str(p.row), right=True, order=lambda p: p.row, width=64
            ),
            Column(self.tr("Unit or number"), lambda p: p.unit or "—", width=170),
            Column(self.tr("Column"), lambda p: p.column, width=120),
            Column(self.tr("Reason"), lambda p: p.message, width=0),
        ]
        table = RowTable(name, columns, sortable=True)
        table.setObjectName(object_name)
        return table

    def _show(self) -> None:
        presenter, shown = self.presenter, self.presenter.shown
        file = presenter.file
        self._about.setText(
            self.tr("{file}, sheet {sheet}, headings in row {row}").format(
                file=file.name, sheet=file.sheet.name, row=file.header_row
            )
            if file
            else ""
        )
        rows = shown.rows if shown else ()
        warnings = self._words.warnings(shown) if shown else ()
        problems = shown.problems if shown else ()
        nothing = self.tr("Nothing here.")
        for table, found in zip(self._tables, (rows, problems, warnings), strict=True):
            table.show_rows(found, nothing, lambda row: row)
        counts = (len(rows), presenter.left_out, len(warnings))
        titles = (self._words.rows, self.tr("Left-out rows"), self.tr("Odd rows"))
        for place, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self._tabs.setTabText(place, f"{title} {count}")
        self._tabs.setTabVisible(2, bool(warnings))
        self._said.show_warning(self._words.summary(shown) if shown else "")
        self._save.setEnabled(presenter.left_out > 0)
        self._again.setEnabled(not presenter.writing)
        done = presenter.stage is ListStage.RESULT
        self._primary.show_words(self.tr("Back to the list") if done else self._words.run)
        self._back.setVisible(not done)
        self._primary.setEnabled(done or presenter.may_run)

    def _on_file(self, path: Path) -> None:
        self.read(partial(self._load, path), self._loaded, "file")

    def _loaded(self, file: ListSheet) -> None:
        self.presenter.start_again()
        self.presenter.file = file
        self._show()
        previewed = partial(self._previewed, file)
        self.write(self._preview_of, file, done=previewed, failed=self._not_run)

    def _previewed(self, file: ListSheet, preview: Any) -> None:
        if file is not self.presenter.file:
            return
        self.presenter.preview = preview
        self._show()
        if not preview.rows and preview.problems:
            self._tabs.setCurrentIndex(1)

    def _on_primary(self) -> None:
        if self.presenter.stage is ListStage.RESULT:
            self._on_back()
            return
        self.presenter.writing = True
        self._show()
        self.write(self._run, self.presenter.file, done=self._written, failed=self._not_run)

    def _written(self, result: Any) -> None:
        self.presenter.result, self.presenter.writing = result, False
        self._show()
        self.context.band.done(self._words.done, self._words.summary(result))

    def _not_run(self, error: Exception) -> None:
        self.presenter.writing = False
        self._show()
        self.context.show_error(error)

    def _on_save(self) -> None:
        file, shown = self.presenter.file, self.presenter.shown
        if file is not None and shown is not None:
            self.read(partial(self._problems_of, file, shown), self._left_out, "left out")

    def _left_out(self, data: bytes) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Left-out rows"), self.tr("left-out rows") + ".xlsx", kinds, data)

    def _on_back(self) -> None:
        self.presenter.start_again()
        self._show()
        self.left.emit()
