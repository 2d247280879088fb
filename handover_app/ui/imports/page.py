"""The import page: the sales workbook comes in by file, preview and result."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.units import ImportResult
from handover_app.services.unit_import import UnitFile
from handover_app.ui.context import PageContext
from handover_app.ui.imports.columns import ColumnsCard
from handover_app.ui.imports.foot import Foot
from handover_app.ui.imports.presenter import ImportPresenter, ImportStage, save_left_out
from handover_app.ui.imports.stages import FileCard, StageLine
from handover_app.ui.imports.tables import CountTiles, FoundCard
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.tiles import BlockedLine


class ImportPage(QWidget):
    """Shows what the presenter knows, and carries each step to the service."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._service = context.desks.unit_import
        self.presenter = ImportPresenter()
        self._line, self._file_card = StageLine(), FileCard()
        self._columns, self._tiles, self._found = ColumnsCard(), CountTiles(), FoundCard()
        self._columns.changed.connect(self._on_matched)
        self._notice, self._foot = BlockedLine(), Foot()
        self._foot.again.connect(self._on_again)
        self._foot.save.connect(self._on_save)
        self._foot.primary.connect(self._on_primary)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._tiles)
        right.addWidget(self._notice)
        right.addWidget(self._found, 1)
        self._answer = QWidget()
        row = QHBoxLayout(self._answer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._columns, 10)
        row.addLayout(right, 21)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._line)
        column.addWidget(self._file_card, 1)
        column.addWidget(self._answer, 1)
        column.addWidget(self._foot)
        self._show()

    def _show(self) -> None:
        """Everything as the presenter has it."""
        stage, shown = self.presenter.stage, self.presenter.shown
        started = stage is not ImportStage.FILE
        done = stage is ImportStage.RESULT
        self._line.show_stage(stage, self._about(self.presenter.file))
        self._file_card.setVisible(not started)
        self._answer.setVisible(started)
        if started:
            self._columns.setVisible(not done)
            self._columns.show_matches(self.presenter.matches(), self.presenter.headings())
            self._tiles.show_counts(shown, done=done)
            self._found.show_found(shown)
        self._show_notice(stage, shown)
        self._foot.show_state(self.presenter)

    def _about(self, file: UnitFile | None) -> str:
        if file is None:
            return ""
        return self.tr("{file}, sheet {sheet}, headings in row {row}").format(
            file=file.name, sheet=file.match.sheet_name, row=file.match.header_row
        )

    def _show_notice(self, stage: ImportStage, shown: ImportResult | None) -> None:
        missing = self.tr(", ").join(self.presenter.missing)
        if missing:
            words = self.tr("Choose a heading for {columns}: without it no unit can be told apart.")
            self._notice.show_blocked(words.format(columns=missing))
        elif stage is ImportStage.PREVIEW and shown is not None and not self.presenter.to_import:
            self._notice.show_warning(self.tr("Nothing to write: no unit is new or changed."))
        else:
            self._notice.show_blocked("")

    def _on_primary(self) -> None:
        {
            ImportStage.FILE: self._on_choose,
            ImportStage.PREVIEW: self._on_import,
            ImportStage.RESULT: self._on_labels,
        }[self.presenter.stage]()

    def _on_choose(self) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self._context.dialogs.ask_file(self, self.tr("Choose a workbook"), kinds, self._on_file)

    def _on_again(self) -> None:
        self.presenter.start_again()
        self._show()

    def _on_file(self, path: Path) -> None:
        call = partial(self._service.load, path)
        self._context.runner.read(self, call, self._loaded, self._context.show_error, key="file")

    def _loaded(self, file: UnitFile) -> None:
        self.presenter.loaded(file)
        self._preview()

    def _on_matched(self, column: str, index: int | None) -> None:
        self.presenter.match(column, index)
        self._preview()

    def _preview(self) -> None:
        """The tables of the file as it is matched now; it holds the writer's lock meanwhile."""
        self._show()
        file = self.presenter.file
        if file is None or self.presenter.missing:
            return
        call = partial(self._service.preview, self._context.session.act(), file)
        done = partial(self._previewed, file)
        self._context.runner.write(self, call, done, self._context.show_error)

    def _previewed(self, file: UnitFile, preview: ImportResult) -> None:
        if self.presenter.previewed(file, preview):
            self._show()

    def _on_import(self) -> None:
        self.presenter.importing = True
        self._show()
        call = partial(self._service.run, self._context.session.act(), self.presenter.file)
        self._context.runner.write(self, call, self._imported, self._not_imported)

    def _imported(self, result: ImportResult) -> None:
        self.presenter.imported(result)
        self._foot.show_buildings([each.building for each in result.totals])
        self._context.band.done(
            self.tr("{count} units imported").format(count=result.created + result.updated)
        )
        self._show()

    def _not_imported(self, error: Exception) -> None:
        self.presenter.importing = False
        self._show()
        self._context.show_error(error)

    def _on_save(self) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        name = self.tr("left-out rows") + ".xlsx"
        self._context.dialogs.save_file(self, self.tr("Left-out rows"), name, kinds, self._save_to)

    def _save_to(self, path: Path) -> None:
        file, shown = self.presenter.file, self.presenter.shown
        if file is None or shown is None:
            return
        call = partial(save_left_out, self._service, file, shown, path)
        self._context.runner.read(self, call, self._saved, self._context.show_error)

    def _saved(self, path: Path) -> None:
        self._context.band.done(self.tr("Left-out rows saved"), path.name)

    def _on_labels(self) -> None:
        words = self._foot.building_words()
        title = self.tr("Key labels, {building}").format(building=words)
        call = partial(self._context.desks.keys.labels, self._foot.building())
        done = partial(self._labelled, title)
        self._context.runner.read(self, call, done, self._context.show_error, key="labels")

    def _labelled(self, title: str, pdf: bytes) -> None:
        self._context.printing(pdf, title)
