"""The defects of one unit: found in the standard list, mended on the spot, photographed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.defects import DefectSummary, NotAPhoto, StandardDefect
from handover_app.ui.context import PageContext
from handover_app.ui.icons import IconLabel
from handover_app.ui.inspection.detail import DetailPane
from handover_app.ui.inspection.standard_search import StandardSearch
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.defect_columns import defect_columns
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, set_tone

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a photo that are read at most; no phone takes larger ones."""

_COLUMNS = ("number", "room", "what", "trade", "contractor", "due", "state", "photos")
_ROW = 30
"""Pixels; lower than elsewhere, so that the smallest window still shows a list."""

T = TypeVar("T")


class DefectPart(QWidget):
    """Search above, the unit's defects below; while somebody searches, what was found.

    Attributes:
        search: the search field with its room.
        actions: the buttons for the defect under the cursor, for the page to place.
        close_asked: the id of a defect that was mended on the spot.
        photo_asked: the id of a defect that gets a photo.
        order_asked: the ids of the defects that a crew is wanted for.
    """

    close_asked = Signal(object)
    photo_asked = Signal(object)
    order_asked = Signal(object)

    def __init__(self, context: PageContext, detail: DetailPane) -> None:
        super().__init__()
        self._context, self._detail = context, detail
        self._allowed = False
        self._wanted: UUID | None = None
        self._rows: Sequence[DefectSummary] = ()
        self.search = StandardSearch()
        columns = defect_columns(self._today)
        self.table = RowTable(
            self.tr("Defects of this unit"), [columns[name] for name in _COLUMNS], sortable=True
        )
        self.table.setObjectName("defects")
        self.table.selected.connect(self._show_buttons)
        self.table.selected.connect(detail.show_defect)
        for table in (self.table, self.search.found):
            table.verticalHeader().setDefaultSectionSize(_ROW)
        self._noted = TableOrWords(self.table)
        self._noted.spare([_COLUMNS.index("trade"), _COLUMNS.index("contractor")], below=860)
        self._found = TableOrWords(self.search.found)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._noted)
        self._pages.addWidget(self._found)
        self.search.changed.connect(self._show_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(8)
        self.search.layout().setContentsMargins(14, 0, 14, 0)
        self._contract = self._contract_line()
        column.addWidget(self.search)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._pages, 3)
        beside.addWidget(detail, 1)
        column.addLayout(beside, 1)
        column.addWidget(self._contract)
        self.actions = self._buttons()

    def _contract_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        self._contract_words = Elided()
        self._contract_words.setObjectName("contract-classes")
        set_tone(self._contract_words, Tone.WARN)
        row.addWidget(IconLabel("triangle-alert", Tone.WARN, 16))
        row.addWidget(self._contract_words, 1)
        return line

    def _buttons(self) -> QWidget:
        self.close_button = KeyButton(self.tr("Closed on the spot"), "F6")
        self.close_button.setObjectName("close-on-the-spot")
        self.close_button.clicked.connect(self._on_close)
        self.photo_button = KeyButton(self.tr("Add photo"), "F7")
        self.photo_button.setObjectName("add-photo")
        self.photo_button.clicked.connect(self._on_photo)
        self.order_button = KeyButton(self.tr("Order a crew"), "F8")
        self.order_button.setObjectName("order-crew")
        self.order_button.clicked.connect(self._on_order)
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.close_button)
        row.addWidget(self.photo_button)
        row.addWidget(self.order_button)
        return actions

    def clear(self) -> None:
        """Another household: nothing is shown until its defects are read."""
        self._wanted = None
        self.search.clear()
        self.allow(False)
        self.show_defects(())

    def allow(self, allowed: bool) -> None:
        """Defects are noted within an inspection only."""
        self._allowed = allowed
        self.search.allow(allowed)
        self.show_defects(self._rows)

    def show_defects(self, rows: Sequence[DefectSummary]) -> None:
        """Show the unit's defects; one just noted is marked, so that F6 and F7 mean it."""
        self._rows = rows
        self._noted.show_rows(rows, self._empty(), lambda each: each.defect_id, self._wanted)
        if any(each.defect_id == self._wanted for each in rows):
            self._wanted = None
        self.search.offer_rooms([each.room for each in rows])
        listed = sum(each.in_contract and each.open for each in rows)
        # Model contract 第十一条(三)2 names the classes that are mended before the handover.
        words = self.tr("{count} named in the contract: to be mended before the handover")
        self._contract_words.setText(words.format(count=listed) if listed else "")
        self._contract_words.setAccessibleName(self._contract_words.text())
        self._show_buttons()

    def show_found(self, words: str, rows: Sequence[StandardDefect]) -> None:
        """What the standard list answers to some words."""
        if words == self.search.field.text().strip():
            nothing = self.tr("Nothing in the standard list for “{words}”.").format(words=words)
            self._found.show_rows(rows, nothing, lambda each: each.code)
            self.search.mark_first(words, found=bool(rows))

    def mark(self, defect_id: UUID) -> None:
        """Mark this defect when it is shown next."""
        self._wanted = defect_id

    def _empty(self) -> str:
        if self._allowed:
            return self.tr("No defects noted. Type above and press Enter.")
        return self.tr("No team is assigned yet. Meters, defects and conclusion wait for it.")

    def _show_page(self, words: str) -> None:
        self._pages.setCurrentWidget(self._found if words else self._noted)
        self._show_buttons()

    def _show_buttons(self) -> None:
        searching = self._pages.currentWidget() is self._found
        self._contract.setVisible(bool(self._contract_words.text()) and not searching)
        row = None if searching else self.table.current_row()
        open_ = row is not None and row.open
        self.close_button.setEnabled(open_)
        self.photo_button.setEnabled(row is not None)
        self.order_button.setEnabled(open_)

    def _on_close(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.close_asked.emit(row.defect_id)

    def _on_order(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.order_asked.emit([row.defect_id])

    def _today(self) -> date:
        return self._context.desks.now().astimezone().date()

    def _on_photo(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.photo_asked.emit(row.defect_id)


def attach_file(call: Callable[[Act, UUID, bytes], T], act: Act, defect_id: UUID, file: Path) -> T:
    """Read a file and hand its bytes to the service; in the worker, since a card may be slow.

    Raises:
        NotAPhoto: the file can't be read, or is no picture.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE)
    except OSError as error:
        raise NotAPhoto from error
    return call(act, defect_id, content)
