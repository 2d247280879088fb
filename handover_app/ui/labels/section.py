"""The section for label layouts: the list, the measures, and what would be printed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.label_layout_records import StoredLayout
from handover_app.domain.label_layouts import L7160, LabelLayout
from handover_app.ui.context import PageContext
from handover_app.ui.labels.form import LONGEST_NAME, LabelForm
from handover_app.ui.labels.preview import LabelPreview
from handover_app.ui.messages import word
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

LIST_WIDTH, FORM_WIDTH = 232, 336
NEW = UUID(int=0)
"""Stands in the list for the copy that is typed on and not saved yet."""


class LabelsSection(QWidget):
    """What is typed for one layout outlives a look at another, until it is saved."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown = StoredLayout(NEW, L7160, builtin=False, version=0)
        self._wanted: UUID | None = None
        self._there: tuple[StoredLayout, ...] = ()
        self._drafts: dict[UUID, LabelLayout] = {}
        self._form, self._preview = LabelForm(), LabelPreview(context)
        self._form.setFixedWidth(FORM_WIDTH)
        self._form.edited.connect(self._on_edited)
        self._build_foot()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list_card())
        row.addWidget(self._form)
        row.addWidget(self._preview, 1)
        context.hub.watch(self, ("labels",), self.refresh)
        self._show(self._shown)
        self.refresh()

    def refresh(self) -> None:
        """Read the layouts anew; what is being typed stays."""
        read, failed = self._context.desks.label_layouts.all, self._context.show_error
        self._context.runner.read(self, read, self._show_layouts, failed, key="labels")

    def _list_card(self) -> Card:
        card = Card()
        card.setFixedWidth(LIST_WIDTH)
        card.show_heading(self.tr("Label layouts"))
        card.flush()
        self._copy = button(self.tr("Copy"), "copyLayout", "link")
        self._copy.setAccessibleDescription(self.tr("A new layout with the same measures"))
        self._copy.clicked.connect(self._on_copy)
        card.head.addWidget(self._copy)
        table = RowTable(self.tr("Label layouts"), self._columns())
        table.setObjectName("labelLayouts")
        table.selected.connect(self._on_selected)
        self._rows = TableOrWords(table)
        card.body.addWidget(self._rows, 1)
        return card

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Layout"),
                lambda each: each.layout.name,
                icon=_icon,
                width=0,
            ),
            Column(self.tr("On"), lambda each: word(each.layout.medium), width=64),
        ]

    def _build_foot(self) -> None:
        self._delete = button(self.tr("Delete"), "deleteLayout", "link")
        self._delete.clicked.connect(self._on_delete)
        self._test = button(self.tr("Test print"), "testPrint")
        self._test.clicked.connect(self._on_test)
        self._save = PrimaryButton("")
        self._save.setObjectName("saveLayout")
        self._save.clicked.connect(self._on_save)
        tries = QHBoxLayout()
        tries.addWidget(self._delete)
        tries.addStretch(1)
        tries.addWidget(self._test)
        tries.addWidget(self._save)
        self._form.body.addLayout(tries)

    def _show_layouts(self, layouts: tuple[StoredLayout, ...]) -> None:
        self._there = layouts
        self._show_rows(self._shown.id if self._wanted is None else self._wanted)
        self._wanted = None

    def _show_rows(self, wanted: UUID) -> None:
        """The layouts on the books and the copy that is not; then the one that is wanted."""
        rows = list(self._there)
        if NEW in self._drafts:
            rows.append(StoredLayout(NEW, self._drafts[NEW], builtin=False, version=0))
        empty = self.tr("There is no layout. Copy the one that is shown and save it.")
        self._rows.show_rows(rows, empty, lambda each: each.id, wanted)
        chosen = next((each for each in rows if each.id == wanted), None)
        if chosen is not None:
            self._show(chosen)
        elif rows:
            # What was shown is deleted, or nothing was shown yet.
            table = self._rows.table
            table.setCurrentIndex(table.model().index(0, 0))

    def _on_selected(self, stored: StoredLayout | None) -> None:
        if stored is not None and stored.id != self._shown.id:
            self._show(stored)

    def _show(self, stored: StoredLayout) -> None:
        """A layout on the books, or the copy that is not saved yet, as it was last typed."""
        self._shown = stored
        self._form.show_heading(self._heading())
        layout = self._drafts.get(stored.id, stored.layout)
        self._form.show_layout(layout, nudge_only=stored.builtin)
        words = self.tr("Save the nudge") if stored.builtin else self.tr("Save the layout")
        self._save.show_words(words)
        self._delete.setVisible(not stored.builtin)
        discard = self.tr("Discard the copy") if stored.id == NEW else self.tr("Delete")
        self._delete.setText(discard)
        self._delete.setAccessibleName(discard)
        self._show_typed()

    def _heading(self) -> str:
        if self._shown.id == NEW:
            return self.tr("New layout, not saved yet")
        if self._shown.builtin:
            return self.tr("Came with the program: nudge or copy it")
        return self.tr("Measures")

    def _on_edited(self) -> None:
        typed = self._form.typed()
        if self._shown.id != NEW and typed == self._shown.layout:
            self._drafts.pop(self._shown.id, None)
        else:
            self._drafts[self._shown.id] = typed
        self._show_typed()

    def _show_typed(self) -> None:
        typed = self._form.typed()
        sound = self._preview.show_layout(typed)
        saved = self._shown.id != NEW and typed == self._shown.layout
        self._save.setEnabled(sound and not saved)
        self._test.setEnabled(sound)

    def _on_copy(self) -> None:
        """The copy is typed on and saved under its own name."""
        typed = self._form.typed()
        name = self.tr("{name} copy").format(name=typed.name.strip())[:LONGEST_NAME]
        self._drafts[NEW] = replace(typed, name=name)
        self._show_rows(NEW)
        self._form.name_first()

    def _on_test(self) -> None:
        typed = self._form.typed()
        title = self.tr("Test print of {name}").format(name=typed.name)
        self._context.runner.read(
            self,
            partial(self._context.desks.label_layouts.test_print, typed),
            lambda pdf: self._context.printing(pdf, title),
            self._context.show_error,
        )

    def _on_save(self) -> None:
        desk, act = self._context.desks.label_layouts, self._context.session.act()
        typed, shown = self._form.typed(), self._shown
        self._save.setEnabled(False)
        if shown.id == NEW:
            call = partial(desk.add, act, typed)
        elif shown.builtin:
            call = partial(desk.nudge, act, shown.id, typed.nudge_x, typed.nudge_y)
        else:
            call = partial(desk.change, act, shown.id, shown.version, typed)
        done = partial(self._saved, shown.id, typed.name.strip())
        self._context.runner.write(self, call, done, self._failed)

    def _saved(self, before: UUID, name: str, added: UUID | None) -> None:
        self._context.band.done(self.tr("{name} saved").format(name=name))
        self._drafts.pop(before, None)
        if self._shown.id == before:
            self._wanted = added
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """What was typed stays."""
        self._show_typed()
        self._context.show_error(error)

    def _on_delete(self) -> None:
        if self._shown.id == NEW:
            self._drafts.pop(NEW, None)
            self._show_rows(NEW)
            return
        question = self.tr(
            "Delete the layout {name}? Labels that were printed with it stay valid."
        ).format(name=self._shown.layout.name)
        yes = self.tr("Delete the layout")
        self._context.dialogs.confirm(self, question, yes, partial(self._delete_it, self._shown))

    def _delete_it(self, stored: StoredLayout) -> None:
        act = self._context.session.act()
        call = partial(self._context.desks.label_layouts.delete, act, stored.id)
        done = partial(self._deleted, stored)
        self._context.runner.write(self, call, done, self._failed)

    def _deleted(self, stored: StoredLayout, _answer: None) -> None:
        self._drafts.pop(stored.id, None)
        self._context.band.done(self.tr("{name} deleted").format(name=stored.layout.name))
        self.refresh()


def _icon(stored: StoredLayout) -> str:
    """A lock for what stays as it is, a pen for what is not saved yet."""
    if stored.builtin:
        return "lock"
    return "pen-line" if stored.id == NEW else ""
