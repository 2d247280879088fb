"""The details of the defect under the cursor, and the forms that change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.defects import DefectDetail, DefectSummary, LoggingTables
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.change_form import ChangeForm
from handover_app.ui.inspection.detail_view import DetailView
from handover_app.ui.inspection.side_form import SideForm
from handover_app.ui.inspection.side_forms import CancelForm, DuplicateForm, JoinForm, SplitForm
from handover_app.ui.photos.strip import PhotoStrip
from handover_app.ui.tab import WorkTab
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import text


class DetailPane(WorkTab):
    """What is known of one defect; its forms take the place until they are saved or left.

    Attributes:
        changed: something was written.
        photos: the strip of its photos.
    """

    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._defect_id: UUID | None = None
        self._detail: DefectDetail | None = None
        self._asked: DefectSummary | None = None
        self._rows: Sequence[DefectSummary] = ()
        self._tables: LoggingTables | None = None
        self._form: SideForm | None = None
        self.photos = PhotoStrip(context)
        self.photos.told.connect(self._show_part)
        self._view = DetailView(self.photos)
        self._view.edit_asked.connect(self._on_edit)
        self._nothing = text(self.tr("Choose a defect to see all of it here."), "soft", wrap=True)
        self._area = scrolled(self._view, self.tr("Details of the defect"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._area)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 0)
        column.addWidget(self._pages)

    def clear(self) -> None:
        """Another household."""
        self._rows, self._tables = (), None
        self.show_defect(None)

    def show_unit(self, rows: Sequence[DefectSummary]) -> None:
        """The unit's defects, among which one may be joined with others."""
        self._rows = rows

    def show_tables(self, tables: LoggingTables) -> None:
        """Rooms, trades and contractors to choose from."""
        self._tables = tables

    def show_defect(self, defect: DefectSummary | None) -> None:
        """Show this defect; None: the cursor stands on none."""
        wanted = None if defect is None else defect.defect_id
        if wanted != self._defect_id:
            self._defect_id, self._detail, self._asked = wanted, None, None
            self.leave_form()
            self._pages.setCurrentWidget(self._nothing)
            self.photos.show_defect(wanted)
        if defect is not None and defect != self._asked:
            self._asked = defect
            self.refresh()

    def refresh(self) -> None:
        """Read the defect anew."""
        if self._defect_id is not None:
            self.read(
                partial(self.context.desks.defects.detail, self._defect_id), self._show, "detail"
            )

    def leave_form(self) -> None:
        """The details again; what was typed is dropped."""
        if self._form is not None:
            self._pages.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
        shown = self._nothing if self._detail is None else self._area
        self._pages.setCurrentWidget(shown)

    def _show(self, detail: DefectDetail) -> None:
        if detail.summary.defect_id != self._defect_id:
            return
        self._detail = detail
        self._view.show_detail(detail)
        if self._form is None:
            self._pages.setCurrentWidget(self._area)

    def _show_part(self, part: QWidget) -> None:
        """Photos and what is said of them may lie below the edge; once laid out they are shown."""
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(part))

    def _on_edit(self, name: str) -> None:
        detail, tables = self._detail, self._tables
        if detail is None or tables is None:
            return
        life, defect = self.context.desks.defect_life, detail.summary
        form: SideForm
        write: Callable[[object], None]
        if name == "change":
            form, write = ChangeForm(detail, tables), partial(self._write, life.change)
        elif name == "duplicate":
            form, write = DuplicateForm(defect, tables), partial(self._write, life.duplicate)
        elif name == "split":
            form, write = SplitForm(defect), partial(self._write, life.split)
        elif name == "join":
            form, write = JoinForm(defect, self._rows), self._join
        else:
            form, write = CancelForm(defect), self._cancel
        self._open(form, write)

    def _open(self, form: SideForm, write: Callable[[object], None]) -> None:
        self.leave_form()
        self._form = form
        form.saved.connect(write)
        form.left.connect(self.leave_form)
        self._pages.addWidget(form)
        self._pages.setCurrentWidget(form)
        form.focus_first()

    def _write(self, call: Callable[..., object], said: object) -> None:
        self.write(call, self._defect_id, said, done=self._written)

    def _join(self, said: object) -> None:
        assert isinstance(said, tuple)
        join = self.context.desks.defect_life.join
        self.write(join, self._defect_id, *said, done=self._written)

    def _cancel(self, reason: object) -> None:
        cancel = self.context.desks.defect_life.cancel
        self.write(cancel, [self._defect_id], reason, done=self._written)

    def _written(self, _answer: object) -> None:
        self.leave_form()
        self._say_saved()
        self.changed.emit()

    def _say_saved(self) -> None:
        if self._detail is not None:
            defect = self._detail.summary
            said = self.tr("Defect {number} saved").format(number=defect.number)
            self.context.band.done(f"{defect.unit_code}　{said}", defect.description)
