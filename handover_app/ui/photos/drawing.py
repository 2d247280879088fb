"""The pane to draw on a photo: arrow, circle and words, by mouse, pen, finger or keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from handover_app.domain.defects import LONGEST_WORDS, MOST_MARKS, Mark, MarkKind
from handover_app.ui.photos.marks import PER_WIDTH, paint_marks
from handover_app.ui.theme import current

_STEP = 10
"""Thousandths of the width that an arrow key moves by."""
_FIRST = 200
"""How large a shape is that the keyboard puts into the middle."""
_SMALLEST = 8
"""A drag shorter than this is a slip of the hand."""
_WAYS = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}


class DrawingPane(QWidget):
    """The photo in the middle, its marks over it; the photo itself is never touched.

    With the keyboard: Enter puts the chosen shape into the middle, the arrows move the last one,
    with Shift its other end.

    Attributes:
        changed: something was drawn or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._marks: list[Mark] = []
        self._tool: MarkKind | None = None
        self._from: tuple[int, int] | None = None
        self._words_at: tuple[int, int] | None = None
        self._draft: Mark | None = None
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(
            self.tr("Enter places the chosen shape, the arrows move it, with Shift its other end")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._field = QLineEdit(self)
        self._field.setObjectName("mark-words")
        self._field.setAccessibleName(self.tr("Words on the photo"))
        self._field.setMaxLength(LONGEST_WORDS)
        self._field.hide()
        self._field.returnPressed.connect(self._on_words)

    def show_photo(self, image: QImage, marks: Sequence[Mark]) -> None:
        """Show a photo and what is drawn on it; a null image clears the pane."""
        self._image, self._marks = image, list(marks)
        self._let_go()
        self.update()

    def marks(self) -> tuple[Mark, ...]:
        """What is drawn now."""
        return tuple(self._marks)

    def choose(self, tool: MarkKind | None) -> None:
        """Draw with this from now on; None: look only."""
        self._tool = tool
        self._let_go()
        drawing = tool is not None
        self.setCursor(Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.ArrowCursor)

    def tool(self) -> MarkKind | None:
        """What is drawn with, or None."""
        return self._tool

    def undo(self) -> None:
        """Take the last mark away."""
        self._let_go()
        if self._marks:
            self._marks.pop()
            self._tell()

    def is_full(self) -> bool:
        """Whether another mark would be too many."""
        return len(self._marks) >= MOST_MARKS

    def picture_rect(self) -> QRectF:
        """Where the photo stands in the pane."""
        size = QSize(self._image.size())
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(760, 520)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current().neutral_soft))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = self.picture_rect()
            painter.drawImage(place, self._image)
            shown = [*self._marks, self._draft] if self._draft else self._marks
            paint_marks(painter, shown, place)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is not Qt.MouseButton.LeftButton or not self._may_draw():
            return
        place = self._place(event.position())
        if self._tool is MarkKind.TEXT:
            self._ask_words(place)
        else:
            self._from = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._from is not None and self._tool is not None:
            self._draft = Mark(self._tool, *self._from, *self._place(event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        made, self._draft, self._from = self._draft, None, None
        if made is not None and _is_meant(made):
            self._add(made)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key in _WAYS and self._marks:
            other_end = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(*_WAYS[key], other_end=other_end)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._may_draw():
            self._put_in_the_middle()
        else:
            super().keyPressEvent(event)

    def _may_draw(self) -> bool:
        return self._tool is not None and not self._image.isNull() and not self.is_full()

    def _height(self) -> int:
        return round(PER_WIDTH * self._image.height() / max(1, self._image.width()))

    def _place(self, point: QPointF) -> tuple[int, int]:
        """Thousandths of the picture's width; a point beside it counts at its edge."""
        place = self.picture_rect()
        scale = PER_WIDTH / max(1.0, place.width())
        x, y = (point.x() - place.x()) * scale, (point.y() - place.y()) * scale
        return self._inside(round(x), round(y))

    def _inside(self, x: int, y: int) -> tuple[int, int]:
        return min(max(x, 0), PER_WIDTH), min(max(y, 0), self._height())

    def _put_in_the_middle(self) -> None:
        middle = PER_WIDTH // 2, self._height() // 2
        if self._tool is MarkKind.TEXT:
            self._ask_words(middle)
        elif self._tool is not None:
            start = self._inside(middle[0] - _FIRST // 2, middle[1] - _FIRST // 2)
            end = self._inside(middle[0] + _FIRST // 2, middle[1] + _FIRST // 2)
            self._add(Mark(self._tool, *start, *end))

    def _move(self, right: int, down: int, *, other_end: bool) -> None:
        mark = self._marks[-1]
        x, y = self._inside(mark.x + right, mark.y + down)
        to_x, to_y = self._inside(mark.to_x + right, mark.to_y + down)
        if mark.kind is MarkKind.TEXT:
            mark = replace(mark, x=x, y=y)
        elif other_end:
            mark = replace(mark, to_x=to_x, to_y=to_y)
        else:
            mark = replace(mark, x=x, y=y, to_x=to_x, to_y=to_y)
        self._marks[-1] = mark
        self._tell()

    def _ask_words(self, place: tuple[int, int]) -> None:
        self._words_at = place
        picture = self.picture_rect()
        scale = picture.width() / PER_WIDTH
        left = round(picture.x() + place[0] * scale)
        top = round(picture.y() + place[1] * scale)
        width = min(260, self.width())
        height = self._field.sizeHint().height()
        self._field.setGeometry(
            min(left, self.width() - width), min(top, self.height() - height), width, height
        )
        self._field.clear()
        self._field.show()
        self._field.setFocus()

    def _on_words(self) -> None:
        words, place = self._field.text().strip(), self._words_at
        self._let_go()
        self.setFocus()
        if words and place is not None:
            self._add(Mark(MarkKind.TEXT, *place, words=words))

    def _add(self, mark: Mark) -> None:
        self._marks.append(mark)
        self._tell()

    def _let_go(self) -> None:
        """What was begun and not finished is no mark."""
        self._from = self._draft = self._words_at = None
        self._field.hide()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _is_meant(mark: Mark) -> bool:
    return max(abs(mark.to_x - mark.x), abs(mark.to_y - mark.y)) >= _SMALLEST
