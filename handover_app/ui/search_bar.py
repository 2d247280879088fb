"""The one bar for scans and words, with suggestions under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.icons import IconLabel
from handover_app.ui.theme import current, text_font
from handover_app.ui.widgets.text import restyle, text

TYPING_PAUSE_MS = 120
_ROW = 34
_MOST_ROWS = 8
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Suggestion:
    """A row under the bar: what was found, and what to hand back when it is chosen."""

    code: str
    names: str
    phone_tail: str
    target: object


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Suggestion] = ()

    def rowCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT
    ) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.code} {row.names} {row.phone_tail}"
        return row if role == Qt.ItemDataRole.UserRole else None

    def show(self, rows: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens, row = current(), index.data(Qt.ItemDataRole.UserRole)
        place, middle = option.rect, Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.accent_soft))
        painter.setFont(text_font(bold=True))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(place.adjusted(12, 0, 0, 0), middle, row.code)
        painter.setFont(text_font())
        names = place.adjusted(130, 0, -80, 0)
        words = painter.fontMetrics().elidedText(
            row.names, Qt.TextElideMode.ElideRight, names.width()
        )
        painter.drawText(names, middle, words)
        painter.setPen(QColor(tokens.soft))
        painter.drawText(
            place.adjusted(0, 0, -12, 0), middle | Qt.AlignmentFlag.AlignRight, row.phone_tail
        )
        painter.restore()


class SearchBar(QFrame):
    """Takes what is typed and what a scanner types.

    Attributes:
        submitted: the text at Enter, as a scanner ends it.
        edited: the text after a pause in typing, for suggestions.
        chosen: the ``target`` of the suggestion that was taken.
    """

    submitted = Signal(str)
    edited = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self.setFixedHeight(34)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setObjectName("searchField")
        self.field.setPlaceholderText(
            self.tr("Scan, or type a unit, name, pinyin, phone tail or number")
        )
        self.field.setAccessibleName(self.tr("Search or scan"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)
        row.addWidget(IconLabel("search", size=16))
        row.addWidget(self.field, 1)
        key = text("Ctrl K", "key")
        key.setFixedHeight(20)
        row.addWidget(key)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.edited.emit(self.field.text().strip()))
        self._rows = _Rows(self)
        self._popup: QFrame | None = None
        self._list = QListView()
        shortcut = QShortcut(QKeySequence("Ctrl+K"), self)
        shortcut.activated.connect(self.take_focus)

    def take_focus(self) -> None:
        """Ready for the next scan."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def clear(self) -> None:
        """Empty the bar and fold the suggestions away."""
        self._pause.stop()
        self.field.clear()
        self.offer(())

    def offer(self, rows: Sequence[Suggestion]) -> None:
        """Show suggestions under the bar; none folds them away."""
        self._rows.show(rows)
        if not rows or not self.field.text():
            if self._popup is not None:
                self._popup.hide()
            return
        popup = self._popup or self._make_popup()
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        popup.setGeometry(
            below.x(), below.y(), self.width(), _ROW * min(len(rows), _MOST_ROWS) + 16
        )
        popup.show()
        popup.raise_()

    def suggestions(self) -> list[Suggestion]:
        """What is offered at this moment."""
        shown = self._popup is not None and not self._popup.isHidden()
        return list(self._rows.rows) if shown else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusIn:
            restyle(self, focused=True)
        elif event.type() == QEvent.Type.FocusOut:
            restyle(self, focused=False)
            self.offer(())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.clear()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.suggestions():
            step = 1 if key == Qt.Key.Key_Down else -1
            row = max(0, min(self._list.currentIndex().row() + step, self._rows.rowCount() - 1))
            self._list.setCurrentIndex(self._rows.index(row))
            return True
        return False

    def _make_popup(self) -> QFrame:
        popup = QFrame(self.window())
        popup.setObjectName("suggestions")
        self._list.setModel(self._rows)
        self._list.setItemDelegate(_Painter(self._list))
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._take)
        inside = QVBoxLayout(popup)
        inside.setContentsMargins(5, 5, 5, 5)
        inside.addWidget(self._list)
        self._popup = popup
        return popup

    def _on_typed(self, words: str) -> None:
        if words.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.offer(())

    def _on_enter(self) -> None:
        index = self._list.currentIndex()
        if self.suggestions() and index.isValid():
            self._take(index)
            return
        words = self.field.text().strip()
        self.clear()
        if words:
            self.submitted.emit(words)

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        self.clear()
        self.chosen.emit(row.target)
