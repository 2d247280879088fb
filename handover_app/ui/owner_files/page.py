"""Owner files (业户档案): what is missing, one unit's file, and a building's in one run."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.acts import Act
from handover_app.domain.papers import OwnerFileLine, OwnerFilesRun
from handover_app.services.owner_files import OwnerFile, OwnerFileService
from handover_app.ui.context import PageContext
from handover_app.ui.owner_files.filters import FileFilter
from handover_app.ui.owner_files.run_bar import FolderRun, RunBar
from handover_app.ui.owner_files.table import NARROW, SPARED, file_table, missing_words
from handover_app.ui.station_page import TOPICS
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text


class OwnerFilesPage(WatchingTab):
    """The table is read anew after every change; files are made outside the writer's thread."""

    topics: ClassVar[tuple[str, ...]] = (*TOPICS, "delivery", "statements")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._lines: Sequence[OwnerFileLine] = ()
        self._filter = FileFilter()
        self._filter.changed.connect(self._show)
        self._card = Card(self.tr("Owner files"), " ").flush()
        self.list = TableOrWords(file_table())
        self.list.spare(SPARED, NARROW)
        self.list.table.selected.connect(self._on_selected)
        self._said = text("", "soft", wrap=True)
        self._said.setContentsMargins(14, 0, 14, 0)
        self._run = RunBar()
        self._card.body.addWidget(self._filter)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(rule())
        self._card.body.addWidget(self._said)
        self._card.body.addLayout(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addWidget(self._card)

    def refresh(self) -> None:
        """Read the buildings and every unit anew."""
        self.read(self.context.desks.units.buildings, self._filter.show_buildings, "buildings")
        self.read(self.context.desks.owner_files.standing, self._show_lines, "files")

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on a unit."""
        self._filter.show_all()
        self._show(wanted=unit_id)

    def _foot(self) -> QHBoxLayout:
        self._one = KeyButton(self.tr("This unit's file"), "F8")
        self._one.setObjectName("makeFile")
        self._one.clicked.connect(self._on_one)
        self._all = PrimaryButton("")
        self._all.setObjectName("makeFiles")
        self._all.clicked.connect(self._on_all)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._run, 1)
        row.addStretch(0)
        row.addWidget(self._one)
        row.addWidget(self._all)
        return row

    def _show_lines(self, lines: Sequence[OwnerFileLine]) -> None:
        self._lines = lines
        self._show()

    def _show(self, wanted: UUID | None = None) -> None:
        rows = [each for each in self._lines if self._filter.fits(each)]
        nothing = self.tr("No unit fits.") if self._lines else self.tr("There are no units yet.")
        self.list.show_rows(rows, nothing, lambda each: each.unit_id, wanted)
        lacking = sum(bool(each.missing) and each.handed_over_at is not None for each in rows)
        words = self.tr("{count} units, {lacking} handed over with something missing")
        self._card.remark.setText(words.format(count=len(rows), lacking=lacking))
        building = self._filter.building
        files = self.tr("Make all files") if building is None else self.tr("Files of {building}")
        self._all.show_words(files.format(building=building))
        self._on_selected()

    def _on_selected(self, _row: object = None) -> None:
        row = self._chosen()
        words = "" if row is None else missing_words(row)
        said = self.tr("{unit} misses: {papers}") if words else ""
        if row is not None and row.sold and not words:
            said = self.tr("{unit}: nothing is missing")
        self._said.setText(said.format(unit=row.unit_code if row else "", papers=words))
        idle = not self._run.running
        self._one.setEnabled(idle and row is not None and row.sold)
        self._all.setEnabled(idle and any(each.sold for each in self._lines))

    def _chosen(self) -> OwnerFileLine | None:
        row: OwnerFileLine | None = self.list.table.current_row()
        return row

    def _on_one(self) -> None:
        row = self._chosen()
        if row is not None:
            self._one.setEnabled(False)
            make = partial(
                self.context.desks.owner_files.of_unit, self.context.session.act(), row.unit_id
            )
            self.context.runner.read(self, make, self._made, self._not_made)

    def _made(self, made: OwnerFile) -> None:
        self._on_selected()
        self.keep(self.tr("Keep the owner file"), made.name, "PDF (*.pdf)", made.pdf)

    def _on_all(self) -> None:
        title = self.tr("Folder for the owner files")
        self.context.dialogs.ask_folder(self, title, self._make_all)

    def _make_all(self, folder: Path) -> None:
        run = FolderRun(folder)
        self._run.show_run(run)
        self._on_selected()
        building, act = self._filter.building, self.context.session.act()
        make = partial(_make, self.context.desks.owner_files, act, building, run)
        self.context.runner.read(self, make, self._ran, self._not_made)

    def _ran(self, run: OwnerFilesRun) -> None:
        self._run.show_run(None)
        words = self.tr("{count} owner files written, {lacking} with something missing")
        details = [self.tr("stopped before the others")] if run.cancelled else []
        if run.unfit:
            left = self.tr("not drawn, the font lacks a character: {units}")
            details.append(left.format(units="、".join(run.unfit)))
        said = words.format(count=run.written, lacking=run.incomplete)
        self.context.band.done(said, "；".join(details))
        self._on_selected()

    def _not_made(self, error: Exception) -> None:
        self._run.show_run(None)
        self._on_selected()
        if isinstance(error, OSError):
            self.context.band.refused(
                self.tr("The run stopped: the folder cannot be written. What is there is whole.")
            )
        else:
            self.failed(error)


def _make(files: OwnerFileService, act: Act, building: str | None, run: FolderRun) -> OwnerFilesRun:
    """Runs in a reader's thread: knows the run and no widget."""
    return files.of_building(
        act, building, run.keep, progress=run.progress, cancelled=run.cancelled
    )
