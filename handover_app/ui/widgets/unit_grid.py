"""Every unit of the project as a small cell, building by building and floor by floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from handover_app.domain.reports import Cell, CellState
from handover_app.ui.messages import flag_word, word
from handover_app.ui.theme import current, text_font
from handover_app.ui.tokens import Tokens, Tone
from handover_app.ui.widgets.text import text

CELL_TONES: dict[CellState, Tone | None] = {
    CellState.DELIVERED: Tone.GOOD,
    CellState.IN_HAND: Tone.ACCENT,
    CellState.BLOCKED: Tone.WARN,
    CellState.REFUSED: Tone.BAD,
    CellState.NOT_COME: Tone.NEUTRAL,
    CellState.NOT_SOLD: None,
}
_TITLE = 20
_LARGEST = (22, 15)
_SMALLEST = (6, 5)


@dataclass
class _Building:
    """A building with its cells by floor, left to right."""

    name: str
    floors: dict[int, list[Cell]] = field(default_factory=dict)

    def widest(self) -> int:
        return max(len(cells) for cells in self.floors.values())


class UnitGrid(QWidget):
    """Buildings side by side, ground floor at the foot; arrows move, Enter opens.

    Attributes:
        chosen: the unit's id of the cell that was clicked or opened.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("All units by building and floor"))
        self.setMouseTracking(True)
        self._buildings: list[_Building] = []
        self._places: list[tuple[QRect, Cell]] = []
        self._titles: list[tuple[QRect, str]] = []
        self._current = -1

    def show_cells(self, cells: Sequence[Cell]) -> None:
        """Show units; rooms of a floor stand in the order of entrance and room."""
        by_name: dict[str, _Building] = {}
        for cell in sorted(cells, key=lambda each: (each.entrance, each.room)):
            building = by_name.setdefault(cell.building, _Building(cell.building))
            building.floors.setdefault(cell.floor, []).append(cell)
        self._buildings = sorted(by_name.values(), key=lambda each: _natural(each.name))
        self._lay_out()
        self.update()

    def current_cell(self) -> Cell | None:
        """The unit that the cursor stands on."""
        known = 0 <= self._current < len(self._places)
        return self._places[self._current][1] if known else None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, 420)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(320, 200)

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._lay_out()

    def _lay_out(self) -> None:
        self._places, self._titles = [], []
        if not self._buildings:
            return
        columns = sum(each.widest() for each in self._buildings)
        highest = max(len(each.floors) for each in self._buildings)
        gaps = max(1, len(self._buildings) - 1)
        wide = min(_LARGEST[0], (self.width() - gaps * 14) // columns)
        high = min(_LARGEST[1], (self.height() - _TITLE - 2) // highest)
        wide, high = max(_SMALLEST[0], wide), max(_SMALLEST[1], high)
        spare = self.width() - columns * wide
        gap = min(120, spare // gaps) if len(self._buildings) > 1 else 0
        foot, left = min(self.height() - 2, _TITLE + highest * high), 0
        for building in self._buildings:
            for place, floor in enumerate(sorted(building.floors)):
                top = foot - (place + 1) * high
                for column, cell in enumerate(building.floors[floor]):
                    rect = QRect(left + column * wide, top, wide - 2, high - 2)
                    self._places.append((rect, cell))
            width = building.widest() * wide
            top = foot - len(building.floors) * high - _TITLE
            self._titles.append((QRect(left - 20, top, width + 38, _TITLE), building.name))
            left += width + gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(12))
        painter.setPen(QColor(tokens.soft))
        for rect, name in self._titles:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
        for rect, cell in self._places:
            paint_cell(painter, rect, cell.state, tokens)
        if self.hasFocus() and (cell := self.current_cell()) is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(self._places[self._current][0].adjusted(-2, -2, 2, 2), 4, 4)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(event.pos().x(), event.pos().y())
            words = self._say(self._places[place][1]) if place >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = self._at(int(event.position().x()), int(event.position().y()))
        if place >= 0:
            self._move_to(place)
            self.chosen.emit(self._places[place][1].unit_id)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if self._current < 0 and self._places:
            self._move_to(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        directions = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        cell = self.current_cell()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cell is not None:
            self.chosen.emit(cell.unit_id)
        elif event.key() in directions and cell is not None:
            self._step(*directions[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, right: int, down: int) -> None:
        """To the nearest cell in a direction; sideways distance counts double."""
        here = self._places[self._current][0].center()
        best, least = self._current, 10**9
        for place, (rect, _) in enumerate(self._places):
            x, y = rect.center().x() - here.x(), rect.center().y() - here.y()
            ahead, aside = (x * right, abs(y)) if right else (y * down, abs(x))
            if ahead > 0 and ahead + 2 * aside < least:
                best, least = place, ahead + 2 * aside
        self._move_to(best)

    def _move_to(self, place: int) -> None:
        self._current = place
        self.setAccessibleDescription(self._say(self._places[place][1]))
        self.update()

    def _at(self, x: int, y: int) -> int:
        return next(
            (place for place, (rect, _) in enumerate(self._places) if rect.contains(x, y)), -1
        )

    def _say(self, cell: Cell) -> str:
        said = f"{cell.code} {word(cell.state)}"
        return f"{said} · {flag_word('DEEMED_DELIVERED')}" if cell.deemed else said


def paint_cell(painter: QPainter, rect: QRect, state: CellState, tokens: Tokens) -> None:
    """A unit in the colour of its state, with a mark for what needs somebody."""
    tone = CELL_TONES[state]
    painter.setPen(QColor(tokens.line) if tone is None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.fill_none if tone is None else tokens.fill_of(tone)))
    painter.drawRoundedRect(rect, 3, 3)
    if state not in (CellState.REFUSED, CellState.BLOCKED):
        return
    painter.setPen(QPen(QColor(tokens.card), 1.4))
    centre = rect.center()
    reach = min(rect.width(), rect.height()) // 4
    if state is CellState.BLOCKED:
        painter.drawLine(centre.x() - reach - 1, centre.y(), centre.x() + reach + 2, centre.y())
        return
    for sign in (1, -1):
        above, below = centre.y() - sign * reach, centre.y() + sign * reach
        painter.drawLine(centre.x() - reach, above, centre.x() + reach, below)


class _Swatch(QWidget):
    def __init__(self, state: CellState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(13, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cell(painter, self.rect().adjusted(1, 1, -1, -1), self._state, current())
        painter.end()


class GridLegend(QWidget):
    """The colours of the grid and their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for state in CellState:
            row.addWidget(_Swatch(state))
            row.addWidget(text(word(state), "small"))
            row.addSpacing(2)


def _natural(name: str) -> tuple[int, str]:
    """Building 10 after building 9."""
    digits = "".join(each for each in name if each.isdigit())
    return (int(digits) if digits else 0, name)
