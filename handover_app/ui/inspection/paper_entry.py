"""Entering a paper form: a row a line, by keyboard alone; then its photo and the owner's copy."""

from __future__ import annotations

from datetime import UTC, date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import (
    FormOfUnit,
    LoggingTables,
    PaperEntry,
    StandardDefect,
)
from handover_app.domain.inspections import InspectionSummary, PaperLineTaken
from handover_app.domain.receipts import PaperRef
from handover_app.services.inspections.forms import EnteredForm
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.paper_grid import PaperGrid
from handover_app.ui.inspection.paper_rows import PaperRows, Preset, Problem
from handover_app.ui.inspection.paper_sheet import SignedSheet
from handover_app.ui.inspection.paper_side import PaperSide
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.widgets.fields import button, scrolled
from handover_app.ui.widgets.text import Elided
from handover_app.ui.widgets.tiles import BlockedLine

_SIDE = 268
_NARROW = 680


class PaperEntryPart(UnitPart):
    """The grid, what stands beside it, and what follows the saving.

    Attributes:
        save: saves the form in hand, for the page to place.
        form_button: prints the unit's form, for the page to place.
        copy_button: prints the owner's copy, for the page to place.
        grid: the lines.
        side: times, meters and conclusion.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._drafts: dict[UUID, PaperRows] = {}
        self._rows = PaperRows()
        self._tables: LoggingTables | None = None
        self._stale = False
        self.grid, self.side = PaperGrid(), PaperSide()
        self._sheet = SignedSheet(context)
        self._sheet.attached.connect(self.changed)
        self.setAcceptDrops(True)
        self._make_buttons()
        self.notice = BlockedLine()
        keys = self.tr("Enter: next cell · ↑↓: row · Ctrl+Del: clear · Ctrl+M: meters · F9: save")
        self._keys = Elided(keys)
        self._keys.setProperty("role", "small")
        self._aside = False
        self._turn = button("", "turn-form")
        self._turn.clicked.connect(lambda: self._show_side(not self._aside))
        self._beside = scrolled(self.side, self.tr("Times, meters and conclusion"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.grid, 1)
        row.addWidget(self._beside)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._keys, 1)
        foot.addWidget(self._sheet)
        foot.addWidget(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(6)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.grid.changed.connect(self._show_state)
        self.grid.left.connect(partial(self._show_side, True))
        self.side.changed.connect(self._show_state)
        self.side.back.connect(partial(self._show_side, False))
        self._fit()
        self.clear()

    def _make_buttons(self) -> None:
        self.form_button = button(self.tr("Print form"), "print-form")
        self.form_button.clicked.connect(self._on_form)
        self.copy_button = button(self.tr("Owner's copy"), "owners-copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.save = button(self.tr("Save form") + "  F9", "save-form")
        self.save.clicked.connect(self._on_save)

    def clear(self) -> None:
        """Another household: what was typed waits until this one comes back."""
        self.grid.keep()
        if self.unit_id is not None and self._rows.typed:
            self._drafts[self.unit_id] = self._rows
        super().clear()
        self._sheet.clear()
        self._stale = False
        self._rows, self._tables = PaperRows(), None
        self.grid.show_rows(self._rows, self._preset)
        self.side.clear()
        self._show_state()

    def show_unit(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        """A fresh card: times and meters as they are known now."""
        if unit_id != self.unit_id and unit_id in self._drafts:
            self._rows = self._drafts.pop(unit_id)
        if inspection is not None:
            self.side.show_inspection(inspection)
        super().show_unit(unit_id, inspection)
        self._sheet.show_unit(unit_id, inspection)
        self._show_state()

    def refresh(self) -> None:
        """Read the form's rooms and the lines that were entered, by this desk or another.

        Most households have no paper form: it is read once somebody looks.
        """
        self._stale = self.unit_id is not None
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first look reads."""
        super().showEvent(event)
        self._allow()
        self._read()

    def _read(self) -> None:
        if not self._stale or self.unit_id is None:
            return
        self._stale = False
        desks, unit_id = self.context.desks, self.unit_id
        self.read(partial(desks.defects.tables, unit_id), self._know_tables, "paper tables")
        shown = partial(self._show_form, unit_id)
        self.read(partial(desks.inspection_forms.form, unit_id), shown, "paper form")

    def focus_first(self) -> None:
        """To the cell that is in hand."""
        self.grid.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for both, the lines or what stands beside them are seen."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Within this part F9 saves the form, though it is the page's key elsewhere."""
        mine = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F9
        if mine and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_F9:
            self._on_save()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._sheet.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        data = event.mimeData()
        if self.inspection is not None and (data.hasUrls() or data.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        # Copied, never moved: the file stays where it was.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._sheet.take(event.mimeData())

    def _show_side(self, aside: bool) -> None:
        """To the meters, or back to the lines."""
        self.grid.keep()
        self._aside = aside
        self._fit()
        if aside:
            self.side.focus_meters()
        else:
            self.grid.setFocus()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        self._turn.setVisible(narrow)
        self._turn.setText(self.tr("Lines") if self._aside else self.tr("Times and meters"))
        self._turn.setAccessibleName(self._turn.text())
        self.grid.setVisible(not narrow or not self._aside)
        self._beside.setVisible(not narrow or self._aside)
        self._beside.setMaximumWidth(_NARROW if narrow else _SIDE)
        self._beside.setMinimumWidth(_SIDE)

    def _know_tables(self, tables: LoggingTables) -> None:
        self._tables = tables
        self._know(self._rows.form)

    def _show_form(self, unit_id: UUID, form: FormOfUnit) -> None:
        if unit_id == self.unit_id:
            self._know(form)

    def _know(self, form: FormOfUnit) -> None:
        index = self._rows.index if self._tables is None else self._tables.index
        self._rows.know(form, index)
        self.grid.show_rows(self._rows, self._preset)
        self._show_state()

    def _preset(self, standard: StandardDefect | None) -> Preset:
        if self._tables is None:
            return Preset()
        found = self._tables.preset(standard, "", self.side.walked.moment().date())
        return Preset(str(found.severity), f"{found.due:%m-%d}")

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _on_save(self) -> None:
        self.grid.keep()
        if self.unit_id is None or self.inspection is None or not self._waiting():
            return
        walked = self.side.walked.moment()
        place = self._rows.wrong(walked, self._today())
        if place is not None:
            self._point_at(place)
            return
        chosen = self.side.chosen()
        entry = PaperEntry(
            happened_at=walked.astimezone(UTC),
            findings=self._rows.findings(walked.astimezone(UTC)),
            meters=self.side.meters(),
            conclusion=chosen,
            reason=self.side.reason.text() if self.side.reason.isEnabled() else "",
            concluded_at=self.side.concluded.moment().astimezone(UTC) if chosen else None,
        )
        self.save.setEnabled(False)
        done = partial(self._entered, self.unit_id)
        enter = self.context.desks.inspection_forms.enter
        self.write(enter, self.unit_id, entry, done=done, failed=self._refused, again=self._again)

    def _entered(self, unit_id: UUID, entered: EnteredForm) -> None:
        self._written()
        self.context.band.done(
            self.tr("Form entered: {count} defects").format(count=len(entered.defects)),
            self.tr("Attach the photo of the signed sheet; the owner's copy is printed."),
        )
        if entered.record is not None:
            self.print_paper(entered.record.paper_id)
        self._print_copy(unit_id)

    def _again(self) -> None:
        """The answer was lost, the form was saved: the list of defects shows it."""
        self._written()
        self.context.band.done(self.tr("Done before"), self.tr("Nothing was done twice"))

    def _written(self) -> None:
        self._rows.saved()
        self.side.saved()
        self.grid.refresh()
        self.grid.go_on()
        self._show_state()
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        """The rest stays in the grid; a line that was entered before is pointed at."""
        place = self._rows.refuse(error.line) if isinstance(error, PaperLineTaken) else None
        if place is not None:
            self._point_at(place)
        self.context.show_error(error)
        self._show_state()

    def _point_at(self, place: int) -> None:
        row = self._rows.rows[place]
        assert row.problem is not None
        self._show_side(False)
        self.grid.go(place, row.problem.cell)
        self.grid.refresh()
        line = self.tr("Ticked box") if row.line is None else str(row.line)
        words = self.tr("Line {line}: {problem}. Nothing was saved yet.")
        self.notice.show_warning(words.format(line=line, problem=self._words_of(row.problem)))

    def _words_of(self, problem: Problem) -> str:
        return {
            Problem.WORDS_MISSING: self.tr("say what is wrong"),
            Problem.ROOM_MISSING: self.tr("say in which room"),
            Problem.SEVERITY_WRONG: self.tr("severity is 1, 2 or 3"),
            Problem.DUE_WRONG: self.tr("a day like 6-28, or days like 7"),
            Problem.DUE_PAST: self.tr("this day has passed"),
            Problem.TAKEN: self.tr("it was entered before"),
        }[problem]

    def _waiting(self) -> bool:
        return self._rows.typed or self.side.typed

    def _show_state(self) -> None:
        there = self.inspection is not None
        if self.isVisible():
            self._allow()
        self.copy_button.setEnabled(there)
        self.form_button.setEnabled(self.unit_id is not None)
        self.save.setEnabled(there and self._waiting())
        if not there:
            words = self.tr("No team is assigned yet: the form is entered once one is.")
            self.notice.show_blocked(words if self.unit_id is not None else "")
        elif not any(row.problem for row in self._rows.rows):
            self.notice.show_blocked("")

    def _allow(self) -> None:
        """Its forty fields are enabled, and dressed for that, where somebody sees them."""
        for widget in (self.grid.cell, self.grid, self.side, self._sheet):
            widget.setEnabled(self.inspection is not None)

    def _on_form(self) -> None:
        if self.unit_id is not None:
            forms = self.context.desks.inspection_forms
            self.write(forms.print_unit, self.unit_id, done=self.printed)

    def _on_copy(self) -> None:
        if self.unit_id is not None:
            self._print_copy(self.unit_id)

    def _print_copy(self, unit_id: UUID) -> None:
        forms = self.context.desks.inspection_forms
        self.write(forms.owners_copy, unit_id, done=self._print)

    def _print(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)
