"""The section for the packs: what is given, signed and shown, by finish type, and the two books."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from handover_app.domain.gifts import HouseBooks, Pack, PackDocument
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.files import ask_document, open_document
from handover_app.ui.messages import word
from handover_app.ui.settings.books_form import BooksForm
from handover_app.ui.settings.document_form import DocumentForm
from handover_app.ui.settings.pack_form import PackForm
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_FORM_WIDTH = 368


class PacksSection(QWidget):
    """The documents of a pack at the left; the forms of one, of the pack, of the books beside."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._packs: tuple[Pack, ...] = ()
        self._box = QuietBox()
        self._box.setObjectName("pack")
        self._box.setAccessibleName(self.tr("Pack"))
        self._box.setMinimumContentsLength(6)
        self._box.currentIndexChanged.connect(self._show_pack)
        self._document, self._pack, self._books = DocumentForm(), PackForm(), BooksForm()
        self._document.submitted.connect(self._on_document)
        self._document.removed.connect(self._on_document_removed)
        self._document.file_asked.connect(self._ask_file)
        self._document.open_asked.connect(self._open_file)
        self._pack.submitted.connect(self._on_pack)
        self._pack.removed.connect(self._on_pack_removed)
        self._books.submitted.connect(self._on_books)
        self._forms = QTabWidget()
        self._forms.setObjectName("packForms")
        self._forms.setDocumentMode(True)
        self._forms.setFixedWidth(_FORM_WIDTH)
        for named in (self._forms, self._forms.tabBar()):
            named.setAccessibleName(self.tr("Forms of the packs"))
        self._forms.addTab(self._document, self.tr("Document"))
        self._forms.addTab(self._pack, self.tr("Pack"))
        self._forms.addTab(self._books, self.tr("The two books"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self._forms)
        context.hub.watch(self, ("projects", "fees"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read packs and books anew; what is being typed stays."""
        may = self._context.session.may(Right.CHANGE_SETTINGS)
        for form in (self._document, self._pack, self._books, self._new, self._add):
            form.setEnabled(may)
        packs, read = self._context.desks.packs, self._context.runner.read
        read(self, packs.all, self._show_packs, self._context.show_error, key="packs")
        read(self, packs.books, self._books.show_books, self._context.show_error, key="books")
        names = self._context.desks.fees.file_names
        read(self, names, self._document.show_files, self._context.show_error, key="files")

    def pack(self) -> Pack | None:
        """The pack that is shown."""
        place = self._box.currentIndex()
        return self._packs[place] if 0 <= place < len(self._packs) else None

    def _list_card(self) -> Card:
        card = Card()
        card.show_heading(self.tr("Documents by finish type"))
        card.flush()
        self._new = button(self.tr("New pack"), "newPack", "link")
        self._new.clicked.connect(self._on_new_pack)
        self._add = button(self.tr("New document"), "newDocument", "link")
        self._add.clicked.connect(self._on_new_document)
        for widget in (self._box, self._new, self._add):
            card.head.addWidget(widget)
        table = RowTable(self.tr("Documents of the pack"), self._columns())
        table.setObjectName("packDocuments")
        table.selected.connect(self._on_selected)
        self._rows = TableOrWords(table)
        card.body.addWidget(self._rows, 1)
        return card

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Document"), lambda each: each.name, width=0),
            Column(self.tr("Used as"), lambda each: word(each.use), width=80),
            Column(self.tr("Edition"), lambda each: each.edition, width=120),
            Column(
                self.tr("Required"),
                lambda each: self.tr("yes") if each.required else self.tr("no"),
                tone=lambda each: Tone.GOOD if each.required else Tone.NEUTRAL,
                width=90,
            ),
        ]

    def _show_packs(self, packs: tuple[Pack, ...]) -> None:
        there = self.pack()
        self._packs = packs
        self._box.blockSignals(True)
        self._box.clear()
        for each in packs:
            self._box.addItem(each.name)
        places = [place for place, each in enumerate(packs) if there and each.id == there.id]
        self._box.setCurrentIndex(places[0] if places else 0)
        self._box.blockSignals(False)
        self._show_pack()

    def _show_pack(self) -> None:
        pack = self.pack()
        documents = () if pack is None else pack.documents
        self._rows.show_rows(documents, self.tr("Nothing yet."), lambda each: each.code)
        self._pack.show_pack(pack)
        self._on_selected(self._rows.table.current_row())

    def _on_selected(self, document: PackDocument | None) -> None:
        if document is not None:
            self._document.show_document(document)

    def _on_new_document(self) -> None:
        """No row is marked, so that each can be marked again."""
        self._rows.table.setCurrentIndex(QModelIndex())
        self._forms.setCurrentWidget(self._document)
        self._document.begin()

    def _on_new_pack(self) -> None:
        self._forms.setCurrentWidget(self._pack)
        self._pack.begin(self.pack())

    def _on_document(self, document: PackDocument) -> None:
        pack = self.pack()
        if pack is not None:
            self._save(pack, _with(pack, document), document.name)

    def _on_document_removed(self, document: PackDocument) -> None:
        pack = self.pack()
        if pack is not None:
            kept = tuple(each for each in pack.documents if each.code != document.code)
            self._save(pack, replace(pack, documents=kept), document.name)

    def _on_pack(self, before: Pack | None, after: Pack) -> None:
        made = after if before is not None else replace(after, id=new_id())
        self._save(before, made, after.name)

    def _on_pack_removed(self, pack: Pack) -> None:
        remove = partial(self._context.desks.packs.remove, self._context.session.act(), pack)
        self._write(remove, pack.name)

    def _on_books(self, before: HouseBooks, after: HouseBooks) -> None:
        set_books = self._context.desks.packs.set_books
        call = partial(set_books, self._context.session.act(), before, after)
        self._write(call, self.tr("The two books"))

    def _save(self, before: Pack | None, after: Pack, name: str) -> None:
        act = self._context.session.act()
        self._write(partial(self._context.desks.packs.save, act, before, after), name)

    def _write(self, call: partial[Pack] | partial[None] | partial[HouseBooks], name: str) -> None:
        self._context.runner.write(self, call, partial(self._saved, name), self._context.show_error)

    def _saved(self, name: str, _answer: object) -> None:
        self._context.band.done(self.tr("{name} saved").format(name=name))
        self._document.forget()
        self.refresh()

    def _ask_file(self, document: PackDocument) -> None:
        ask_document(self._context, self, document.name, partial(self._file_it, document))

    def _file_it(self, document: PackDocument, path: Path) -> None:
        pack = self.pack()
        if pack is not None:
            file, act = self._context.desks.packs.file_document, self._context.session.act()
            self._write(partial(file, act, pack.id, document.code, path), document.name)

    def _open_file(self, document: PackDocument) -> None:
        open_document(self._context, self, document.file_id)


def _with(pack: Pack, document: PackDocument) -> Pack:
    """The pack with a document changed, or at its end."""
    if document.code in {each.code for each in pack.documents}:
        kept = (document if e.code == document.code else e for e in pack.documents)
        return replace(pack, documents=tuple(kept))
    return replace(pack, documents=(*pack.documents, document))
