"""A pane to sign on with pen, finger or mouse, under the words that are signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import MOST_POINTS, Signature, Stroke
from handover_app.ui.messages import sentence
from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import set_tone, text

_THOUSANDTHS = 1000
_PEN_WIDTH = 2.4
_SHORT, _LONG = 300, 180
"""Characters that stand in full above the pane; pixels for those that don't."""


class SignaturePane(QWidget):
    """Keeps what is drawn as strokes in thousandths of its width, whatever its size.

    Attributes:
        changed: something was drawn, or all was wiped away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self.setAccessibleName(self.tr("Pane for the signature"))
        self.setAccessibleDescription(self.tr("Sign with pen, finger or mouse"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)

    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn so far."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def wipe(self) -> None:
        """Begin anew."""
        self._strokes, self._drawing = [], False
        self.update()
        self.changed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(560, 220)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        # Fingers come as the left button; the others draw nothing.
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        kinds = {
            QEvent.Type.TabletPress: self._begin,
            QEvent.Type.TabletMove: self._draw_to,
        }
        follow = kinds.get(event.type())
        if follow is not None:
            follow(event.position())
        else:
            self._end()
        # Accepted, so that Qt does not send the same stroke again as one of the mouse.
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current()
        painter.setPen(QColor(tokens.control_line))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        line = self.height() * 3 // 4
        painter.setPen(QColor(tokens.line))
        painter.drawLine(24, line, self.width() - 24, line)
        pen = QPen(QColor(tokens.ink), _PEN_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        scale = self.width() / _THOUSANDTHS
        for stroke in self._strokes:
            path = QPainterPath(QPointF(stroke[0][0] * scale, stroke[0][1] * scale))
            for x, y in stroke[1:]:
                path.lineTo(x * scale, y * scale)
            painter.drawPath(path)
            if len(stroke) == 1:
                painter.drawPoint(path.currentPosition())
        painter.end()

    def _begin(self, place: QPointF) -> None:
        self._drawing = True
        self._strokes.append([self._point(place)])
        self.update()

    def _draw_to(self, place: QPointF) -> None:
        point = self._point(place)
        if not self._drawing or self._strokes[-1][-1] == point:
            return
        if sum(len(stroke) for stroke in self._strokes) < MOST_POINTS:
            self._strokes[-1].append(point)
            self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self.changed.emit()

    def _point(self, place: QPointF) -> tuple[int, int]:
        """Within the pane, in thousandths of its width."""
        x = min(max(place.x(), 0), self.width())
        y = min(max(place.y(), 0), self.height())
        scale = _THOUSANDTHS / max(self.width(), 1)
        return round(x * scale), round(y * scale)


class SignatureDialog(QDialog):
    """The words that are signed, who signs, the pane, and paper as an equal way.

    Attributes:
        signed: the :class:`Signature`, or None when it stands on paper.
    """

    signed = Signal(object)

    def __init__(
        self, words: str, name: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Signature"))
        self.setObjectName("signatureDialog")
        self._words, self._now = words, now
        self.pane = SignaturePane()
        self.on_paper = QCheckBox(self.tr("Signed on paper"))
        self.on_paper.setObjectName("signedOnPaper")
        self.on_paper.setAccessibleName(self.on_paper.text())
        self.on_paper.toggled.connect(self._on_paper_toggled)
        self._refusal = text("", "small", wrap=True)
        set_tone(self._refusal, Tone.BAD)
        self._refusal.hide()
        self._wipe = QPushButton(self.tr("Begin anew"))
        self._wipe.setObjectName("wipeSignature")
        self._wipe.clicked.connect(self.pane.wipe)
        self.pane.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(_shown(words))
        column.addWidget(text(name, "title"))
        column.addWidget(self.pane, 1)
        column.addWidget(self._refusal)
        column.addLayout(self._foot())
        self._on_changed()
        self.resize(640, 420)

    def _foot(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._take = PrimaryButton(self.tr("Take the signature"))
        self._take.setObjectName("takeSignature")
        self._take.clicked.connect(self._on_take)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._wipe)
        foot.addWidget(self.on_paper)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._take)
        for button in (self._wipe, cancel):
            button.setAccessibleName(button.text())
            # Enter takes the signature, it never wipes it.
            button.setAutoDefault(False)
        self._take.setDefault(True)
        return foot

    def _on_changed(self) -> None:
        self._wipe.setEnabled(bool(self.pane.strokes()))
        self._refusal.hide()

    def _on_paper_toggled(self, on_paper: bool) -> None:
        if on_paper:
            self.pane.wipe()
        self.pane.setEnabled(not on_paper)
        self._refusal.hide()

    def _on_take(self) -> None:
        if self.on_paper.isChecked():
            self.signed.emit(None)
            self.accept()
            return
        signature = Signature(strokes=self.pane.strokes(), text=self._words, at=self._now())
        try:
            signature.check()
        except DomainError as error:
            self._refusal.setText(sentence(error))
            self._refusal.show()
            return
        self.signed.emit(signature)
        self.accept()


def _shown(words: str) -> QWidget:
    """The words that are signed; an agreement of a page scrolls, and leaves the pane its room."""
    label = text(words, wrap=True)
    if len(words) <= _SHORT:
        return label
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    area = scrolled(label)
    area.setFixedHeight(_LONG)
    return area


def ask_signature(
    parent: QWidget,
    words: str,
    name: str,
    now: Callable[[], datetime],
    done: Callable[[Signature | None], None],
) -> SignatureDialog:
    """Open the pane; ``done`` gets the signature, or None for paper, and no call after a cancel."""
    dialog = SignatureDialog(words, name, now, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.signed.connect(done)
    dialog.open()
    return dialog
