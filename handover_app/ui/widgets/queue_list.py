"""A station's own queue: waiting here (longest first), on their way, done today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.visits import Waiting, WaitingLine
from handover_app.ui.theme import current, text_font
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card

WIDTH = 236
_ROW = 51
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
MARK = Qt.ItemDataRole.UserRole + 1
"""The role of a row's mark."""


@dataclass(frozen=True)
class QueueMark:
    """What stands below a household in the place of its names: called, at a station, missed."""

    words: str
    tone: Tone


NO_MARKS: Mapping[UUID, QueueMark] = {}


class _Lines(QAbstractListModel):
    """Rows of one part of the queue, each with its minutes and their tone."""

    def __init__(self, minutes: str, parent: QObject) -> None:
        super().__init__(parent)
        self._minutes_words = minutes
        self.lines: Sequence[tuple[WaitingLine, int, Tone]] = ()
        self.marks: Mapping[UUID, QueueMark] = NO_MARKS

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, minutes, tone = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self._minutes_words.format(minutes=minutes)
            mark = self.marks.get(line.unit_id)
            words = f"{line.queue_number} {line.code} {line.owner_names} {said}"
            return f"{words} {mark.words}" if mark else words
        if role == MARK:
            return self.marks.get(line.unit_id)
        return (line, minutes, tone) if role == Qt.ItemDataRole.UserRole else None

    def show(
        self, lines: Sequence[tuple[WaitingLine, int, Tone]], marks: Mapping[UUID, QueueMark]
    ) -> None:
        self.beginResetModel()
        self.lines, self.marks = lines, marks
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return QSize(WIDTH - 4, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = current()
        line, minutes, tone = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(tokens.accent_soft))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.ink))
        painter.setFont(text_font(bold=True))
        painter.drawText(place.adjusted(10, 0, 0, 0), middle, line.queue_number)
        painter.setFont(text_font())
        left = place.adjusted(76, 6, -46, -26)
        painter.drawText(left, middle, line.code)
        mark: QueueMark | None = index.data(MARK)
        painter.setPen(QColor(tokens.ink_of(mark.tone) if mark else tokens.soft))
        painter.setFont(text_font(12, bold=mark is not None))
        names = place.adjusted(76, 26, -10 if mark else -46, -6)
        elided = painter.fontMetrics().elidedText(
            mark.words if mark else line.owner_names, Qt.TextElideMode.ElideRight, names.width()
        )
        painter.drawText(names, middle, elided)
        painter.setPen(QColor(tokens.ink if tone is Tone.NEUTRAL else tokens.ink_of(tone)))
        painter.setFont(text_font(bold=tone is not Tone.NEUTRAL))
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(place.adjusted(0, 0, -10, -20 if mark else 0), right, f"{minutes}′")
        painter.restore()


class QueueList(Card):
    """The waiting list at the left of a station's page.

    Attributes:
        chosen: the unit's id of the household that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_heading(self.tr("Waiting here"))
        self.flush()
        self.setFixedWidth(WIDTH)
        self._here = self._list(self.tr("Waiting here"))
        self._coming = self._list(self.tr("On their way"))
        self._done = self._list(self.tr("Done today"))
        self._coming_button = self._fold(self._coming)
        self._done_button = self._fold(self._done)
        column: QVBoxLayout = self.body
        column.setSpacing(0)
        column.addWidget(self._here, 4)
        for button, view in ((self._coming_button, self._coming), (self._done_button, self._done)):
            column.addWidget(button)
            column.addWidget(view, 3)
        self.show_queue(Waiting((), (), ()), datetime.now().astimezone())

    def add_on_top(self, widget: QWidget) -> None:
        """Put something between the heading and the list, such as the button that calls."""
        self.body.insertWidget(0, widget)

    def show_queue(
        self,
        waiting: Waiting,
        now: datetime,
        limits: tuple[int, int] = (10, 20),
        marks: Mapping[UUID, QueueMark] = NO_MARKS,
    ) -> None:
        """Show a queue; ``limits`` are the minutes after which a wait is long, and too long."""
        here = _timed(waiting.here, now, limits)
        longest = max((minutes for _, minutes, _ in here), default=0)
        remark = self.tr("longest {minutes} min").format(minutes=longest) if here else ""
        self.show_heading(self.tr("Waiting here {count}").format(count=len(here)), remark)
        _put(self._here, here, marks)
        _put(self._coming, _timed(waiting.on_their_way, now, None))
        _put(self._done, _timed(waiting.done, now, None))
        self._coming_button.setText(
            self.tr("On their way {count}").format(count=len(waiting.on_their_way))
        )
        self._done_button.setText(self.tr("Done today {count}").format(count=len(waiting.done)))
        for button in (self._coming_button, self._done_button):
            button.setAccessibleName(button.text())

    def count(self) -> int:
        """How many wait here."""
        return self._here.model().rowCount()

    def select(self, unit_id: object) -> None:
        """Mark the household in hand, if it waits here."""
        model = self._here.model()
        self._here.clearSelection()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(Qt.ItemDataRole.UserRole)[0].unit_id == unit_id:
                self._here.setCurrentIndex(index)

    def _list(self, name: str) -> QListView:
        view = QListView()
        view.setModel(_Lines(self.tr("{minutes} minutes"), view))
        view.setItemDelegate(_Painter(view))
        view.setAccessibleName(name)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _fold(self, view: QListView) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "fold")
        button.setCheckable(True)
        button.toggled.connect(view.setVisible)
        view.hide()
        return button

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole)[0].unit_id)


def _put(
    view: QListView,
    lines: Sequence[tuple[WaitingLine, int, Tone]],
    marks: Mapping[UUID, QueueMark] = NO_MARKS,
) -> None:
    model = view.model()
    if isinstance(model, _Lines):
        kept = view.currentIndex().data(Qt.ItemDataRole.UserRole)
        model.show(lines, marks)
        for row, (line, _, _) in enumerate(lines):
            if kept is not None and kept[0].unit_id == line.unit_id:
                view.setCurrentIndex(model.index(row, 0))


def _timed(
    lines: Sequence[WaitingLine], now: datetime, limits: tuple[int, int] | None
) -> list[tuple[WaitingLine, int, Tone]]:
    """Each line with its minutes and the tone that the limits give."""
    timed = []
    for line in lines:
        minutes = max(0, int((now - line.since).total_seconds() // 60))
        tone = Tone.NEUTRAL
        if limits is not None and minutes >= limits[0]:
            tone = Tone.BAD if minutes >= limits[1] else Tone.WARN
        timed.append((line, minutes, tone))
    return timed
