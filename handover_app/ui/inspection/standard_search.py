"""Finding a row of the standard list by words or initials, and the room where it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.defects import StandardDefect
from handover_app.ui.widgets.row_table import Column, RowTable

_REMARK = re.compile(r"[((][^))]*[))]")


class StandardSearch(QWidget):
    """One field, the room, and a list that the arrow keys walk while the field keeps the focus.

    Attributes:
        asked: words to look for in the standard list.
        added: the code of the row that was taken, and the room.
        changed: the words in the field have changed; empty means nobody is searching.
        found: the table of what was found, for the page to place.
    """

    asked = Signal(str)
    added = Signal(str, str)
    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._answered = ""
        self._add_when_answered = False
        self._room_by_hand = False
        self._used_rooms: list[str] = []
        self.found = self._list()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setObjectName("defect-search")
        self.field.setAccessibleName(self.tr("Find a defect in the standard list"))
        self.field.setPlaceholderText(self.tr("Defect: words or initials, kg finds 空鼓"))
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self.add)
        self.field.installEventFilter(self)
        self._room = QComboBox()
        self._room.setEditable(True)
        self._room.lineEdit().setObjectName("room")
        self._room.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._room.setCompleter(None)  # type: ignore[arg-type]
        self._room.setAccessibleName(self.tr("Room"))
        self._room.lineEdit().setAccessibleName(self.tr("Room"))
        self._room.lineEdit().setPlaceholderText(self.tr("Room"))
        self._room.lineEdit().textEdited.connect(self._on_room)
        self._room.lineEdit().returnPressed.connect(self.add)
        self._room.textActivated.connect(self._on_room)
        self._button = QPushButton(self.tr("Add"))
        self._button.setObjectName("add-defect")
        self._button.setAccessibleName(self.tr("Add the defect"))
        self._button.clicked.connect(self.add)
        row.addWidget(self.field, 3)
        row.addWidget(self._room, 1)
        row.addWidget(self._button)

    def _list(self) -> RowTable:
        found = RowTable(
            self.tr("Standard defects"),
            [
                Column(self.tr("Code"), lambda each: each.code, width=76),
                Column(self.tr("Item"), lambda each: each.item, width=120),
                Column(self.tr("Description"), lambda each: each.description, width=0),
                Column(self.tr("Place"), lambda each: each.place, width=130),
                Column(self.tr("Trade"), lambda each: each.trade, width=84),
            ],
        )
        found.setObjectName("found")
        found.selected.connect(self._prefill_room)
        found.chosen.connect(self.add)
        return found

    def clear(self) -> None:
        """Another household: no words, no room."""
        self._room_by_hand = False
        self._used_rooms = []
        self._room.clear()
        self.field.clear()

    def allow(self, allowed: bool) -> None:
        """Defects can be noted once a team is there."""
        for widget in (self.field, self._room, self._button):
            widget.setEnabled(allowed)

    def mark_first(self, words: str, *, found: bool) -> None:
        """``found`` shows the answer to these words now: its first row is marked."""
        self._answered = words
        if found:
            self.found.setCurrentIndex(self.found.model().index(0, 0))
        if self._add_when_answered:
            self._add_when_answered = False
            self.add()

    def offer_rooms(self, rooms: Sequence[str]) -> None:
        """Rooms already named in this unit, to choose from."""
        self._used_rooms = list(dict.fromkeys(rooms))
        row = self.found.current_row() if self.field.text().strip() else None
        self._list_rooms("" if row is None else row.place)

    def add(self) -> None:
        """Take the marked row; if its answer is still on its way, take it when it comes."""
        words = self.field.text().strip()
        if not words:
            return
        if words != self._answered:
            self._add_when_answered = True
            return
        row = self.found.current_row()
        if row is not None:
            room = self._room.currentText().strip()
            self.field.clear()
            self.added.emit(row.code, room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and self._on_key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps:
            row = self.found.currentIndex().row() + steps[key]
            if 0 <= row < self.found.model().rowCount():
                self.found.setCurrentIndex(self.found.model().index(row, 0))
            return True
        if key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        return False

    def _on_text(self) -> None:
        words = self.field.text().strip()
        self._add_when_answered = False
        self._answered = ""
        self.changed.emit(words)
        if words:
            self.asked.emit(words)

    def _on_room(self, room: str) -> None:
        # A room that was typed or chosen stays for the next defect; an emptied one does not.
        self._room_by_hand = bool(room.strip())

    def _prefill_room(self, row: StandardDefect | None) -> None:
        if row is not None:
            self._list_rooms(row.place)

    def _list_rooms(self, place: str) -> None:
        shown = self._room.currentText() if self._room_by_hand or not place else place
        parts = [part for part in _REMARK.sub("", place).split("/") if part]
        self._room.clear()
        self._room.addItems(list(dict.fromkeys([*parts, *self._used_rooms])))
        self._room.setEditText(shown)
        if not self._room_by_hand:
            self._room.lineEdit().setCursorPosition(0)
