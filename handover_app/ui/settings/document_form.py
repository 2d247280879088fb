"""The form for one document of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from handover_app.domain.gifts import MOST_COPIES, DocumentUse, PackDocument
from handover_app.domain.identity import new_id
from handover_app.ui.files import FileLine
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, QuietSpin, button, line, tick
from handover_app.ui.widgets.tiles import BlockedLine


class DocumentForm(Card):
    """A new document, or the one that is marked; what it is used for says which fields it has.

    Attributes:
        submitted: the :class:`PackDocument` to be saved.
        removed: the one that is taken out of the pack.
        file_asked: a file is to be put on file for it.
        open_asked: its file is to be opened.
    """

    submitted = Signal(object)
    removed = Signal(object)
    file_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: PackDocument | None = None
        self._typed_for = _new()
        self._names: Mapping[UUID, str] = {}
        self._make_fields()
        self._lay_out()
        self.begin()

    def _make_fields(self) -> None:
        self._name = line(self.tr("Name"), "documentName")
        self._edition = line(self.tr("Edition"), "documentEdition", self.tr("such as 2026-1"))
        self._use = QuietBox()
        for each in DocumentUse:
            self._use.addItem(word(each), each)
        self._use.currentIndexChanged.connect(self._show_fields)
        self._quantity = QuietSpin(1, MOST_COPIES)
        self._measure = line(self.tr("Counted in"), "documentMeasure")
        self._required = tick(self.tr("Required"), "documentRequired")
        self._number = line(self.tr("Number"), "documentNumber")
        self._dated = line(self.tr("Date"), "documentDate", "2026-05-01")
        self._text = QPlainTextEdit()
        self._text.setPlaceholderText(
            self.tr(
                "Empty: the program's own words. {owners} {unit} {contract} {project} {developer} "
                "{company} are filled in."
            )
        )
        self._text.setTabChangesFocus(True)
        self._file = FileLine(self.tr("Document that is shown"), "packDocument")
        self._file.file_asked.connect(lambda: self.file_asked.emit(self._shown))
        self._file.open_asked.connect(lambda: self.open_asked.emit(self._shown))
        self._notice = BlockedLine()
        self._save = PrimaryButton(self.tr("Save the document"))
        self._save.setObjectName("saveDocument")
        self._save.clicked.connect(self._on_save)
        self._remove = button(self.tr("Take it out"), "removeDocument")
        self._remove.clicked.connect(lambda: self.removed.emit(self._shown))

    def _lay_out(self) -> None:
        self.body.addWidget(Labelled(self.tr("Name"), self._name))
        self._row(
            Labelled(self.tr("Used as"), self._use, "documentUse"),
            Labelled(self.tr("Edition"), self._edition),
        )
        self._counted = self._row(
            Labelled(self.tr("Count"), self._quantity, "documentCount"),
            Labelled(self.tr("Counted in"), self._measure),
        )
        self._filed = self._row(
            Labelled(self.tr("Number"), self._number),
            Labelled(self.tr("Date"), self._dated),
        )
        self.body.addWidget(self._file)
        self._words = Labelled(self.tr("Text that is signed"), self._text, "documentText")
        self.body.addWidget(self._words, 1)
        self.body.addWidget(self._required)
        self.body.addWidget(self._notice)
        self.body.addStretch(0)
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addLayout(foot)

    def _row(self, *fields: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in fields:
            row.addWidget(each, 1)
        self.body.addWidget(made)
        return made

    def begin(self) -> None:
        """Ready for a new one."""
        self._shown = None
        self._fill(_new())
        self._name.setFocus()

    def show_document(self, document: PackDocument) -> None:
        """Show one that is there; what is being typed for it stays."""
        if self._shown is not None and self._shown.code == document.code:
            typing = self.typed() != self._typed_for
            self._shown = replace(document)
            if typing:
                self._show_file()
                return
        self._shown = document
        self._fill(document)

    def show_files(self, names: Mapping[UUID, str]) -> None:
        """The names of all files on record."""
        self._names = names
        self._show_file()

    def forget(self) -> None:
        """What is typed is saved."""
        if self._shown is None:
            self.begin()
        else:
            self._typed_for = self.typed()

    def typed(self) -> PackDocument:
        """What stands in the form."""
        known = self._shown or self._typed_for
        return replace(
            known,
            name=self._name.text().strip(),
            use=self._use.currentData(),
            edition=self._edition.text().strip(),
            quantity=self._quantity.value(),
            measure=self._measure.text().strip(),
            required=self._required.isChecked(),
            number=self._number.text().strip(),
            dated=_day(self._dated.text()),
            text=self._text.toPlainText().strip(),
        )

    def _fill(self, document: PackDocument) -> None:
        self._typed_for = document
        self._name.setText(document.name)
        self._use.choose(document.use)
        self._edition.setText(document.edition)
        self._quantity.setValue(document.quantity)
        self._measure.setText(document.measure)
        self._required.setChecked(document.required)
        self._number.setText(document.number)
        self._dated.setText(document.dated.isoformat() if document.dated else "")
        self._text.setPlainText(document.text)
        self._notice.show_blocked("")
        self._show_fields()

    def _show_fields(self) -> None:
        use = self._use.currentData()
        self._counted.setVisible(use is DocumentUse.GIVEN)
        self._words.setVisible(use is DocumentUse.SIGNED)
        self._filed.setVisible(use is DocumentUse.SHOWN)
        self._file.setVisible(use is DocumentUse.SHOWN and self._shown is not None)
        self._remove.setVisible(self._shown is not None)
        self._show_file()

    def _show_file(self) -> None:
        file_id = self._shown.file_id if self._shown else None
        self._file.show_file(self._names.get(file_id, "") if file_id else "")

    def _on_save(self) -> None:
        if not self._name.text().strip():
            self._notice.show_blocked(self.tr("Type a name: it stands on the sheet."))
            return
        if self._dated.text().strip() and _day(self._dated.text()) is None:
            self._notice.show_blocked(self.tr("Type the date as 2026-05-01."))
            return
        self._notice.show_blocked("")
        self.submitted.emit(self.typed())


def _new() -> PackDocument:
    """An empty document with a code of its own, which stays through its editions."""
    return PackDocument(code=f"DOC-{new_id().hex[-20:]}", use=DocumentUse.GIVEN, name="")


def _day(words: str) -> date | None:
    """The day, or None where none is typed or it is no day."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None
