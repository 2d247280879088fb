"""The section for the fee catalogue: its rows, their order, and the editor of one beside them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.fees import ChargeItem, FeeItem
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.ui.context import PageContext
from handover_app.ui.files import ask_document, open_document
from handover_app.ui.settings.fee_editor import FeeEditor
from handover_app.ui.settings.fee_table import FeeTableCard
from handover_app.ui.settings.presenter import (
    Loaded,
    TypedFee,
    load,
    moved,
    new_fee,
    same_but_for_place,
)
from handover_app.ui.tokens import GAP

if TYPE_CHECKING:
    from collections.abc import Callable

NARROW, WIDE = 372, 400
"""Pixels of the editor, on the smallest window and from the usual one on."""


class FeeItemsSection(QWidget):
    """One row is edited at a time; what is typed for another waits until it is shown again."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._desk = context.desks.fees
        self._loaded = Loaded((), {}, ())
        self._drafts: dict[str, TypedFee] = {}
        self._list, self._editor = FeeTableCard(), FeeEditor()
        self._editor.setMinimumWidth(NARROW)
        self._editor.setMaximumWidth(WIDE)
        self._list.table.selected.connect(self._on_selected)
        self._list.add.clicked.connect(self._on_new)
        self._list.up.clicked.connect(partial(self._move, -1))
        self._list.down.clicked.connect(partial(self._move, 1))
        self._list.poster.clicked.connect(self._on_poster)
        self._editor.restore.clicked.connect(self._on_restore)
        self._editor.save.clicked.connect(self._on_save)
        self._editor.file.file_asked.connect(self._on_file)
        self._editor.file.open_asked.connect(self._on_open)
        self._editor.edited.connect(self._keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list, 3)
        row.addWidget(self._editor, 2)
        context.hub.watch(self, ("fees",), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the catalogue anew; what is being typed stays."""
        call = partial(load, self._context.desks)
        self._context.runner.read(self, call, self._show, self._context.show_error, key="fees")

    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._editor.propose(loaded.kinds)
        self._list.show_items(loaded.items, self._drafts)
        before = self._editor.before()
        if before is None:
            self._show_first()
        elif not self._editor.is_new():
            self._follow(before)
        self._show_file()

    def _follow(self, before: FeeItem) -> None:
        """The row in the editor may be another by now."""
        now = next((each for each in self._loaded.items if each.item == before.item), None)
        if now is None or now == before:
            return
        if same_but_for_place(before, now):
            self._editor.rebase(now)
        elif not self._editor.is_changed():
            self._editor.show_item(now)
        else:
            self._editor.notice.show_warning(
                self.tr(
                    "Another station has changed this fee. What you typed is still here; show "
                    "what is saved before you save."
                )
            )

    def _show_first(self) -> None:
        if self._loaded.items:
            self._list.mark(self._loaded.items[0])

    def _show_file(self) -> None:
        before = self._editor.before()
        file_id = None if before is None else before.basis_file
        self._editor.file.show_file(self._loaded.files.get(file_id, "") if file_id else "")

    def _on_selected(self, item: FeeItem | None) -> None:
        shown = self._editor.before()
        if item is None or (shown is not None and shown.item == item.item):
            return
        self._editor.show_item(item, self._drafts.get(item.item))
        self._show_file()

    def _keep(self) -> None:
        """What is typed and not saved waits for the row to be shown again."""
        before = self._editor.before()
        if before is None:
            return
        if self._editor.is_changed():
            self._drafts[before.item] = self._editor.typed()
        else:
            self._drafts.pop(before.item, None)
        self._list.table.viewport().update()

    def _on_new(self) -> None:
        fresh = new_fee(self._loaded.items)
        self._list.table.setCurrentIndex(QModelIndex())
        self._editor.show_item(fresh, self._drafts.get(fresh.item), new=True)
        self._show_file()
        self._editor.begin()

    def _on_restore(self) -> None:
        before = self._editor.before()
        if before is None:
            return
        self._drafts.pop(before.item, None)
        saved = next((each for each in self._loaded.items if each.item == before.item), None)
        if saved is None:
            self._editor.show_item(before)
            self._show_first()
        else:
            self._editor.show_item(saved)
        self._show_file()

    def _on_save(self) -> None:
        before, item = self._editor.before(), self._editor.item()
        self._editor.show_state(lacking=True)
        if before is None or item is None:
            return
        self._editor.save.setEnabled(False)
        act = self._context.session.act()
        if self._editor.is_new():
            call: Callable[[], None] = partial(self._desk.add_item, act, item)
        else:
            call = partial(self._desk.set_item, act, before, item)
        done = partial(self._saved, self._editor.typed(), before.item, item)
        self._context.runner.write(self, call, done, self._failed)

    def _saved(self, typed: TypedFee, code: ChargeItem, item: FeeItem, _answer: None) -> None:
        """The row is saved; what was typed while it was is not."""
        self._drafts.pop(code, None)
        shown = self._editor.before()
        looked_at = shown is not None and shown.item == code
        if looked_at and self._editor.typed() == typed:
            self._editor.show_item(item)
        elif looked_at:
            self._editor.rebase(item)
            self._keep()
        self._context.band.done(
            self.tr("{name} saved").format(name=item.name),
            self.tr("What was notified or paid stays as it is"),
        )
        self.refresh()
        if looked_at:
            self._list.mark(item)

    def _failed(self, error: Exception) -> None:
        """What was typed stays; what another station did is shown beside it."""
        self._editor.show_state()
        if isinstance(error, ChangedMeanwhile):
            self.refresh()
        self._context.show_error(error)

    def _move(self, step: int) -> None:
        before = tuple(each.item for each in self._loaded.items)
        marked = self._list.table.current_row()
        if marked is None:
            return
        after = moved(before, marked.item, step)
        if after == before:
            return
        act = self._context.session.act()
        call = partial(self._desk.reorder, act, before, after)
        self._context.runner.write(self, call, self._moved, self._failed)

    def _moved(self, _answer: None) -> None:
        self._context.band.done(self.tr("Order of the fees saved"))
        self.refresh()

    def _on_file(self) -> None:
        ask_document(self._context, self, self.tr("Basis document"), self._file_it)

    def _file_it(self, path: Path) -> None:
        before = self._editor.before()
        if before is None:
            return
        call = partial(self._desk.attach_basis, self._context.session.act(), before, path)
        done = partial(self._filed, before)
        self._context.runner.write(self, call, done, self._failed)

    def _filed(self, item: FeeItem, _file_id: UUID) -> None:
        self._context.band.done(self.tr("{name}: basis document on file").format(name=item.name))
        self.refresh()

    def _on_open(self) -> None:
        before = self._editor.before()
        open_document(self._context, self, None if before is None else before.basis_file)

    def _on_poster(self) -> None:
        done = partial(self._print, self.tr("Fees for the wall"))
        self._context.runner.read(self, self._desk.poster, done, self._context.show_error)

    def _print(self, title: str, pdf: bytes) -> None:
        self._context.printing(pdf, title)
