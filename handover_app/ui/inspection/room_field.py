"""The room of the next defect, or several: typed by name or initials, chosen, or ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

BETWEEN = "、"
_BOX = 34
"""Pixels at the left of a row in which a click ticks it."""


class RoomField(QComboBox):
    """A choice that is typed into; a room that somebody named stays for the next defect.

    Attributes:
        entered: Enter was pressed.
        changed: other rooms are named now.
    """

    entered = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand = False
        self._named: Callable[[str], tuple[str, ...]] = _as_typed
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        words = self.tr("Room")
        self.setAccessibleName(words)
        line = self.lineEdit()
        line.setObjectName("room")
        line.setAccessibleName(words)
        line.setPlaceholderText(words + "  /")
        line.setToolTip(
            self.tr("/ comes here. Several: 主卧、次卧, by initials zw cw, or tick them.")
        )
        line.textEdited.connect(self._on_typed)
        line.returnPressed.connect(self._on_entered)
        self.activated.connect(self._on_activated)
        self.view().installEventFilter(self)
        self.view().viewport().installEventFilter(self)

    def know(self, named: Callable[[str], tuple[str, ...]]) -> None:
        """Rooms are found in a text by this."""
        self._named = named

    def rooms(self) -> tuple[str, ...]:
        """The rooms that are named; a preset place is one room."""
        shown = self.currentText().strip()
        if not self._by_hand:
            return (shown,) if shown else ()
        return self._named(shown)

    def kept(self) -> str:
        """The room that was named by hand, for the ranking; empty: none."""
        rooms = self.rooms() if self._by_hand else ()
        return rooms[0] if rooms else ""

    def offer(self, names: Sequence[str]) -> None:
        """Choose from these; what is shown stays."""
        ticked = self._named(self.currentText()) if self._by_hand else ()
        shown = self.currentText()
        with QSignalBlocker(self):
            self._items.clear()
            for name in dict.fromkeys(names):
                item = QStandardItem(name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                tick = Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked
                item.setData(tick, Qt.ItemDataRole.CheckStateRole)
                self._items.appendRow(item)
            self.setCurrentIndex(-1)
            self.setEditText(shown)

    def preset(self, place: str) -> None:
        """The place of the standard row, unless somebody named a room."""
        if not self._by_hand:
            self.setEditText(place)
            self.lineEdit().setCursorPosition(0)

    def empty(self) -> None:
        """Another household: no room is named."""
        self._by_hand = False
        self.setEditText("")
        self.offer(())

    def resolve(self) -> None:
        """Show what was typed as the rooms that are meant."""
        if self._by_hand:
            self.setEditText(BETWEEN.join(self.rooms()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            place = event.position().toPoint()
            if watched is self.view().viewport() and place.x() < _BOX:
                self._tick(self.view().indexAt(place).row())
                return True
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and watched is self.view() and event.key() == Qt.Key.Key_Space:
            self._tick(self.view().currentIndex().row())
            return True
        return super().eventFilter(watched, event)

    def _tick(self, row: int) -> None:
        item = self._items.item(row)
        if item is None:
            return
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        rows = (self._items.item(place) for place in range(self._items.rowCount()))
        names = [each.text() for each in rows if each.checkState() is Qt.CheckState.Checked]
        self._by_hand = bool(names)
        self.setEditText(BETWEEN.join(names))
        self.changed.emit()

    def _on_typed(self, words: str) -> None:
        # A room that was typed or chosen stays for the next defect; an emptied one does not.
        self._by_hand = bool(words.strip())
        self.changed.emit()

    def _on_activated(self, row: int) -> None:
        self._by_hand = True
        self.setEditText(self.itemText(row))
        self.changed.emit()

    def _on_entered(self) -> None:
        self.resolve()
        self.changed.emit()
        self.entered.emit()


def _as_typed(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(BETWEEN) if part)
