"""What a cell of the paper grid may mean, listed under it while the cell keeps the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

_ROW = 28
_MOST = 8
_WIDE = 380


@dataclass(frozen=True)
class Offer:
    """A row of the list: its words, and what is taken for them."""

    words: str
    target: object


class OfferList(QFrame):
    """A list over the window; the arrow keys of the cell walk it, a click takes a row.

    Attributes:
        taken: the ``target`` of the row that was clicked.
    """

    taken = Signal(object)

    def __init__(self, name: str, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setObjectName("suggestions")
        self._list = QListWidget()
        self._list.setAccessibleName(name)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._on_click)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(5, 5, 5, 5)
        inside.addWidget(self._list)
        self.hide()

    def offer(self, offers: Sequence[Offer], cell: QRect) -> None:
        """Show what there is at a cell (in the owner's coordinates), the first row marked."""
        self._list.clear()
        for each in offers[:_MOST]:
            item = QListWidgetItem(each.words)
            item.setData(Qt.ItemDataRole.UserRole, each.target)
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
        if not offers:
            self.hide()
            return
        self._list.setCurrentRow(0)
        window = self._owner.window()
        self.setParent(window)
        high = _ROW * self._list.count() + 14
        top = self._owner.mapTo(window, cell.bottomLeft())
        if top.y() + high > window.height():
            top = self._owner.mapTo(window, cell.topLeft())
            top.setY(max(0, top.y() - high))
        left = max(0, min(top.x(), window.width() - _WIDE))
        self.setGeometry(left, top.y(), max(_WIDE, cell.width()), high)
        self.show()
        self.raise_()

    def walk(self, step: int) -> None:
        """Mark the next row."""
        row = self._list.currentRow() + step
        self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))

    def marked(self) -> object | None:
        """What Enter would take; None while nothing is shown."""
        item = self._list.currentItem()
        return None if self.isHidden() or item is None else item.data(Qt.ItemDataRole.UserRole)

    def offered(self) -> list[str]:
        """The words that are shown."""
        if self.isHidden():
            return []
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _on_click(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
