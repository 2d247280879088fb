"""Documents on file: one line that says which, takes another, and opens the one that is there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.fee_records import NewFile
from handover_app.ui.context import PageContext
from handover_app.ui.icons import IconLabel
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import Elided

translate = QCoreApplication.translate


class FileLine(QWidget):
    """The name of a document on file, with a button to file one and one to open it.

    Attributes:
        file_asked: another document is to be filed.
        open_asked: the one that is there is to be opened.
    """

    file_asked = Signal()
    open_asked = Signal()

    def __init__(self, document: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Elided()
        self._file = button(self.tr("File …"), f"{name}File")
        self._file.setAccessibleName(f"{self._file.text()} {document}")
        self._file.clicked.connect(self.file_asked)
        self._open = button(self.tr("Look at it"), f"{name}Open")
        self._open.setAccessibleName(f"{self._open.text()} {document}")
        self._open.clicked.connect(self.open_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("file-text", size=16))
        row.addWidget(self._name, 1)
        row.addWidget(self._open)
        row.addWidget(self._file)
        self.show_file("")

    def show_file(self, name: str) -> None:
        """The name of the document that is on file; empty: none is."""
        self._name.setText(name or self.tr("no document on file"))
        self._open.setVisible(bool(name))

    def allow(self, allowed: bool, why_not: str = "") -> None:
        """Whether a document can be filed now."""
        self._file.setEnabled(allowed)
        self._file.setToolTip("" if allowed else why_not)

    def name(self) -> str:
        """What is said of the document."""
        return self._name.text()


def ask_document(
    context: PageContext, parent: QWidget, title: str, done: Callable[[Path], None]
) -> None:
    """Let a scan or a document be chosen."""
    kinds = translate(
        "Settings", "Documents and scans (*.pdf *.ofd *.jpg *.jpeg *.png *.docx *.xlsx)"
    )
    context.dialogs.ask_file(parent, title, kinds, done)


def open_document(context: PageContext, parent: QWidget, file_id: UUID | None) -> None:
    """Lay a document on file beside the program's other papers of the day, and show it."""
    fetch = partial(_laid_out, context.desks.fees.file, file_id)
    context.runner.read(parent, fetch, partial(_show, context), context.show_error)


def _laid_out(fetch: Callable[[UUID | None], NewFile], file_id: UUID | None) -> Path:
    """A copy of the document in a folder of its own below the system's temporary one."""
    file = fetch(file_id)
    place = Path(tempfile.mkdtemp(prefix="handover-document-")) / Path(file.name).name
    place.write_bytes(file.content)
    return place


def _show(context: PageContext, place: Path) -> None:
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
        context.band.looked_up(translate("Settings", "{name} opened").format(name=place.name))
        return
    words = translate("Settings", "{name} not opened: no program here shows such a file")
    where = translate("Settings", "A copy lies in {folder}").format(folder=place.parent)
    context.band.refused(words.format(name=place.name), where)
