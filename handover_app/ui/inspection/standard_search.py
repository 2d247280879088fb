"""Finding a row of the standard list by words or initials: each key is answered at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.defects import LoggingTables, StandardDefect
from handover_app.domain.inspections import RemarkKind
from handover_app.ui.inspection.room_field import RoomField
from handover_app.ui.messages import word
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

LONGEST = 200
_PREFIXES = {"#": RemarkKind.NOTE, "＃": RemarkKind.NOTE, "+": RemarkKind.GOOD_POINT}
_TO_ROOM = ("/", "、")
"""A key in the empty field that leads to the room; 、 is what an input method makes of it."""


@dataclass(frozen=True)
class Taken:
    """What was typed and taken: a standard row, free words, or a remark of this kind."""

    words: str
    rooms: tuple[str, ...]
    row: StandardDefect | None = None
    remark: RemarkKind | None = None


class StandardSearch(QWidget):
    """One field, the room, and a list that the arrow keys walk while the field keeps the focus.

    Attributes:
        taken: a :class:`Taken`.
        changed: the words in the field have changed; empty means nobody is searching.
        marked: the row that Enter would take, or None for free words.
        found: the table of what was found, for the page to place.
    """

    taken = Signal(object)
    changed = Signal(str)
    marked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tables: LoggingTables | None = None
        self._newer: LoggingTables | None = None
        self._asked_for = ""
        self._add_when_read = False
        self._used_rooms: list[str] = []
        self.trade = ""
        self._list = self._made_list()
        self.found = TableOrWords(self._list)
        self._kind = QuietBox()
        self._kind.setObjectName("entry-kind")
        self._kind.setAccessibleName(self.tr("What is noted"))
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._kind.addItem(self.tr("Defect"), None)
        for kind in RemarkKind:
            self._kind.addItem(word(kind), kind)
        self._kind.currentIndexChanged.connect(self._on_kind)
        self.field = QLineEdit()
        self.field.setObjectName("defect-search")
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Find a defect in the standard list"))
        self.field.setPlaceholderText(self.tr("Words or initials: sl finds 渗漏"))
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self.add)
        self.field.installEventFilter(self)
        self.room = RoomField()
        self.room.entered.connect(self._on_room_entered)
        self.room.changed.connect(self._rank_anew)
        self._button = QPushButton(self.tr("Add"))
        self._button.setObjectName("add-defect")
        self._button.setAccessibleName(self.tr("Add the defect"))
        self._button.clicked.connect(self.add)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        for widget, stretch in ((self._kind, 0), (self.field, 3), (self.room, 2)):
            row.addWidget(widget, stretch)
        row.addWidget(self._button)

    def _made_list(self) -> RowTable:
        found = RowTable(
            self.tr("Standard defects"),
            [
                Column(self.tr("Code"), lambda each: each.code, width=76),
                Column(self.tr("Item"), lambda each: each.item, width=110),
                Column(self.tr("Description"), lambda each: each.description, width=0),
                Column(self.tr("Place"), lambda each: each.place, width=130),
                Column(self.tr("Trade"), lambda each: each.trade, width=84),
            ],
        )
        found.setObjectName("found")
        found.selected.connect(self._on_marked)
        found.chosen.connect(self.add)
        return found

    def clear(self) -> None:
        """Another household: no words, no room, no list."""
        self._tables = self._newer = None
        self._add_when_read = False
        self._used_rooms = []
        self._kind.setCurrentIndex(0)
        self.field.clear()
        self.room.empty()

    def allow(self, allowed: bool) -> None:
        """Defects can be noted once a team is there."""
        for widget in (self._kind, self.field, self.room, self._button):
            widget.setEnabled(allowed)

    def show_tables(self, tables: LoggingTables) -> None:
        """Search in this list from now on; while somebody types, in the one he sees."""
        if self._tables is not None and self.field.text().strip():
            self._newer = tables
            return
        self._tables, self._newer = tables, None
        self.room.know(tables.rooms_named)
        self._offer_rooms()
        self._search()
        if self._add_when_read:
            self._add_when_read = False
            self.add()

    def offer_rooms(self, rooms: list[str]) -> None:
        """Rooms already named in this unit, to choose from."""
        self._used_rooms = rooms
        self._offer_rooms()

    def focus_field(self) -> None:
        """Ready to type a defect."""
        self.field.setFocus()
        self.field.selectAll()

    def add(self) -> None:
        """Take the marked row; words that nothing matches are taken at the second Enter."""
        words = self.field.text().strip()
        row = self._list.current_row()
        if not words:
            return
        if self._kind.currentData() is not None:
            self._take(Taken(words, self.room.rooms(), remark=self._kind.currentData()))
        elif self._tables is None:
            self._add_when_read = True
        elif row is not None:
            self._take(Taken(words, self.room.rooms(), row))
        elif self._asked_for == words:
            self.add_free()
        else:
            self._asked_for = words
            self._say_nothing(words)

    def add_free(self) -> None:
        """Take the words as they are."""
        words = self.field.text().strip()
        if words and self._tables is not None:
            self._take(Taken(words, self.room.rooms(), remark=self._kind.currentData()))

    def bring_back(self, taken: Taken) -> None:
        """What was refused stands in the field again, to be mended."""
        self._kind.choose(taken.remark)
        self.field.setText(taken.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = event.key()
        if key in steps:
            row = self._list.currentIndex().row() + steps[Qt.Key(key)]
            if 0 <= row < self._list.model().rowCount():
                self._list.setCurrentIndex(self._list.model().index(row, 0))
            return True
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter,
        ):  # fmt: skip
            self.add_free()
            return True
        if key == Qt.Key.Key_Escape and (self.field.text() or self._kind.currentIndex()):
            self.field.clear()
            self._kind.setCurrentIndex(0)
            return True
        return False

    def _take(self, taken: Taken) -> None:
        self._kind.setCurrentIndex(0)
        self.field.clear()
        self.taken.emit(taken)

    def _on_text(self) -> None:
        text = self.field.text()
        self._add_when_read, self._asked_for = False, ""
        if text in _TO_ROOM:
            self.field.clear()
            self.room.setFocus()
            self.room.lineEdit().selectAll()
            return
        if text[:1] in _PREFIXES:
            self._kind.choose(_PREFIXES[text[0]])
            self.field.setText(text[1:].lstrip())
            return
        if not text.strip() and self._newer is not None:
            self.show_tables(self._newer)
        self._search()
        self.changed.emit(text.strip())

    def _rank_anew(self) -> None:
        """Another room: other rows come first, but the marked one stays marked."""
        marked = self._list.current_row()
        self._search()
        for place, row in enumerate(self._list.rows()):
            if marked is not None and row.code == marked.code:
                self._list.setCurrentIndex(self._list.model().index(place, 0))

    def _search(self) -> None:
        words = self.field.text().strip()
        rows: tuple[StandardDefect, ...] = ()
        if words and self._tables is not None and self._kind.currentData() is None:
            rows = self._tables.index.search(words, self.room.kept(), trade=self.trade)
        self._list.show_rows(rows)
        if rows:
            self.found.setCurrentWidget(self._list)
            self._list.setCurrentIndex(self._list.model().index(0, 0))
        else:
            self._say_nothing(words)
            self._on_marked(None)

    def _say_nothing(self, words: str) -> None:
        if not words:
            self.found.empty()
            return
        said = self.tr("Nothing in the standard list for “{words}”.").format(words=words)
        if self._asked_for == words:
            said = f"{said} " + self.tr("Enter again notes it in these words, Esc does not.")
        else:
            said = f"{said} " + self.tr("Enter notes it in your own words.")
        if self._tables is None:
            said = self.tr("The standard list is being read.")
        self.found.show_rows((), said, lambda each: each.code)

    def _on_kind(self) -> None:
        kind = self._kind.currentData()
        hint = self.tr("Words or initials: sl finds 渗漏")
        if kind is not None:
            hint = self.tr("{kind}: in your own words").format(kind=word(kind))
        self.field.setPlaceholderText(hint)
        self._search()
        self.changed.emit(self.field.text().strip())

    def remark(self) -> RemarkKind | None:
        """The kind of remark that is being typed; None: a defect."""
        kind = self._kind.currentData()
        return kind if isinstance(kind, RemarkKind) else None

    def _on_room_entered(self) -> None:
        if self.field.text().strip():
            self.add()
        else:
            self.field.setFocus()

    def _on_marked(self, row: StandardDefect | None) -> None:
        if self.field.text().strip():
            self.room.preset("" if row is None else row.place)
            self.marked.emit(row)
        elif not self.room.kept():
            self.room.preset("")

    def _offer_rooms(self) -> None:
        known = [] if self._tables is None else [each.name for each in self._tables.rooms]
        self.room.offer([*known, *self._used_rooms])
