"""One running order as a card: unit, clock, crew, what is to be mended, and that it is late."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from handover_app.domain.defects import BoardOrder, Contact
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.order_words import clock, defect_words, late_words
from handover_app.ui.widgets.text import Elided, restyle, set_tone, text

_SHOWN = 2
"""So many defects stand on the card; the others are counted."""
_WAYS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class OrderCard(QFrame):
    """Takes the focus: arrows go to the next card.

    Attributes:
        chosen: the order that was clicked, or reached by a key.
        way: columns to the right, cards down.
    """

    chosen = Signal(object)
    way = Signal(int, int)

    def __init__(self, order_id: UUID) -> None:
        super().__init__()
        self._id = order_id
        self._order: BoardOrder | None = None
        self.setObjectName("order")
        self.setProperty("role", "step")
        self.setProperty("here", "false")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unit, self._clock = text("", "strong"), text("", "strong")
        self._clock.setObjectName("orderClock")
        self._crew, self._late = Elided("", "small"), text("", "small", Tone.BAD, wrap=True)
        self._late.setObjectName("orderLate")
        self._lines = [Elided("", "small") for _ in range(_SHOWN)]
        head = QHBoxLayout()
        head.addWidget(self._unit, 1)
        head.addWidget(self._clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._crew)
        for line in self._lines:
            column.addWidget(line)
        column.addWidget(self._late)

    def show_order(self, order: BoardOrder, now: datetime, commander: Contact) -> None:
        """Show an order as it is now."""
        self._order = order
        self._unit.setText(order.order.unit_code)
        self._crew.setText(f"{order.order.crew} · {order.order.number}")
        said = [defect_words(each) for each in order.defects]
        left = len(said) - _SHOWN
        if left > 0:
            more = self.tr("and {count} more").format(count=left)
            said = [*said[: _SHOWN - 1], f"{said[_SHOWN - 1]} {more}"]
        for place, line in enumerate(self._lines):
            line.setText(said[place] if place < len(said) else "")
            line.setVisible(place < len(said))
        self.tick(now, commander)

    def tick(self, now: datetime, commander: Contact) -> None:
        """Let the clock go on; nothing is drawn where nothing has changed."""
        if self._order is None:
            return
        order = self._order.order
        late = late_words(self._order, now, commander)
        _say(self._clock, clock(now - order.since))
        _say(self._late, late)
        self._late.setVisible(bool(late))
        tone = Tone.BAD if late else Tone.NEUTRAL
        set_tone(self._clock, Tone.BAD if late else None)
        set_tone(self, tone)
        self.setAccessibleName(f"{order.unit_code} {order.crew} {late}".strip())

    def mark(self, here: bool) -> None:
        """Whether this is the order in hand."""
        restyle(self, here="true" if here else "false")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.chosen.emit(self._id)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mousePressEvent(event)
        self.chosen.emit(self._id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.way.emit(*way)


def _say(label: QLabel, words: str) -> None:
    if label.text() != words:
        label.setText(words)
