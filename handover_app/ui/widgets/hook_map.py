"""A cabinet as it hangs: a small cell a hook, row by row; where is it, in one look (E07)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from handover_app.ui.theme import current, text_font
from handover_app.ui.tokens import Tone

_GAP = 4
_HEIGHT = 30
_NARROWEST = 24
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


@dataclass(frozen=True)
class HookCell:
    """A hook: its number, what is said of it, and how it looks.

    ``tone`` None: nothing belongs there, so it is faint; ``marked`` is the one just meant;
    ``sign`` stands beside the number, so that colour is never alone.
    """

    hook: str
    number: str
    words: str
    tone: Tone | None = None
    marked: bool = False
    sign: str = ""


class HookMap(QWidget):
    """The hooks of one cabinet; arrows move, Enter or a click chooses.

    Attributes:
        chosen: the :class:`HookCell`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[HookCell, ...] = ()
        self._columns = 8
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hooks of the cabinet"))

    def show_hooks(self, cells: Sequence[HookCell], columns: int) -> None:
        """Show a cabinet with so many hooks in a row."""
        self._cells, self._columns = tuple(cells), max(columns, 1)
        marked = next((place for place, cell in enumerate(cells) if cell.marked), None)
        self._at = marked if marked is not None else min(self._at, max(len(cells) - 1, 0))
        self.updateGeometry()
        self.update()

    def cells(self) -> tuple[HookCell, ...]:
        """What is shown."""
        return self._cells

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rows = -(-len(self._cells) // self._columns)
        return QSize(self._columns * (_NARROWEST + _GAP), max(rows, 1) * (_HEIGHT + _GAP))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(12))
        for place, cell in enumerate(self._cells):
            self._draw(painter, self._place(place), cell)
            if place == self._at and self.hasFocus():
                painter.setPen(QPen(QColor(current().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._place(place), 6, 6)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = self._under(event.position().toPoint())
        if place is not None:
            self._at = place
            self.update()
            self.chosen.emit(self._cells[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cells:
            self.chosen.emit(self._cells[self._at])
            return
        rows = {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        step = _STEPS.get(Qt.Key(key), rows.get(Qt.Key(key), 0))
        if not step or not self._cells:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(self._at + step, len(self._cells) - 1))
        self.setAccessibleDescription(self._cells[self._at].words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._under(event.pos())
            QToolTip.showText(event.globalPos(), self._cells[place].words if place is not None
                              else "", self)  # fmt: skip
            return True
        return super().event(event)

    def _draw(self, painter: QPainter, place: QRect, cell: HookCell) -> None:
        tokens = current()
        toned = cell.tone not in (None, Tone.NEUTRAL)
        if cell.marked:
            ground, ink = QColor(tokens.good), QColor(tokens.card)
        elif toned and cell.tone is not None:
            ground, ink = QColor(tokens.ground_of(cell.tone)), QColor(tokens.ink_of(cell.tone))
        else:
            ground = QColor(tokens.card)
            ink = QColor(tokens.ink if cell.tone is not None else tokens.faint)
        painter.setBrush(ground)
        painter.setPen(QColor(tokens.line))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{cell.number}{cell.sign}")

    def _place(self, place: int) -> QRect:
        row, column = divmod(place, self._columns)
        width = max((self.width() + _GAP) // self._columns - _GAP, _NARROWEST)
        return QRect(column * (width + _GAP), row * (_HEIGHT + _GAP), width, _HEIGHT)

    def _under(self, point: object) -> int | None:
        return next(
            (each for each in range(len(self._cells)) if self._place(each).contains(point)),  # type: ignore[arg-type]
            None,
        )
