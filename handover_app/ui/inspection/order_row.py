"""One order of the unit in hand: its four times, the running clock, and what the owner confirms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.defects import BoardOrder, Contact, OrderedDefect, OrderState
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.order_words import clock, defect_words, late_words
from handover_app.ui.widgets.text import Elided, set_tone, text

_TONES = {
    OrderState.REQUESTED: Tone.INFO,
    OrderState.DISPATCHED: Tone.INFO,
    OrderState.ARRIVED: Tone.ACCENT,
    OrderState.DONE: Tone.GOOD,
    OrderState.CANCELLED: Tone.NEUTRAL,
}


class OrderRow(QFrame):
    """A row of the orders part.

    Attributes:
        arrived: the order's id: the crew is here.
        cancelled: the order's id.
        confirmed: the ids of the fixed defects that the owner has seen.
    """

    arrived = Signal(object)
    cancelled = Signal(object)
    confirmed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._order: BoardOrder | None = None
        self._may_cancel = False
        self.setObjectName("orderRow")
        self.setProperty("role", "box")
        self._head, self._clock = Elided("", "strong"), text("", "strong")
        self._clock.setObjectName("orderClock")
        self._times = text("", "small", wrap=True)
        self._times.setObjectName("orderTimes")
        self._late = text("", "", Tone.BAD, wrap=True)
        self._late.setObjectName("orderLate")
        self._lines = text("", "small", wrap=True)
        self._arrive = self._button(self.tr("The crew is here"), "crewHere", self._on_arrived)
        self._cancel = self._button(self.tr("Cancel order"), "cancelRow", self._on_cancelled)
        self._confirm = self._button(
            self.tr("The owner has seen it: close"), "confirmFixed", self._on_confirmed
        )
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._clock)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._lines, 1)
        for each in (self._cancel, self._arrive, self._confirm):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._times)
        column.addWidget(self._late)
        column.addLayout(foot)

    def show_order(self, order: BoardOrder, now: datetime, commander: Contact) -> None:
        """Show an order as it is now."""
        self._order = order
        summary, state = order.order, order.order.state
        self._head.setText(f"{summary.crew} · {summary.number} · {word(state)}")
        steps = (
            (OrderState.REQUESTED, summary.requested_at),
            (OrderState.DISPATCHED, summary.dispatched_at),
            (OrderState.ARRIVED, summary.arrived_at),
            (OrderState.DONE, summary.done_at),
            (OrderState.CANCELLED, summary.cancelled_at),
        )
        times = [f"{word(step)} {local(at)}" for step, at in steps if at is not None]
        self._times.setText(" → ".join(times))
        said = [self._line(each) for each in order.defects]
        if summary.note:
            said.append(summary.note)
        self._lines.setText("\n".join(said))
        self._arrive.setVisible(state in (OrderState.REQUESTED, OrderState.DISPATCHED))
        self._cancel.setVisible(not state.over)
        self._confirm.setVisible(bool(order.to_confirm))
        self.tick(now, commander)

    def tick(self, now: datetime, commander: Contact) -> None:
        """Let the clock of the waiting owner go on."""
        if self._order is None:
            return
        order = self._order.order
        words = self.tr("{clock} in all") if order.state.over else self.tr("owner waits {clock}")
        said = words.format(clock=clock(order.waited(now)))
        if self._clock.text() != said:
            self._clock.setText(said)
        late = late_words(self._order, now, commander)
        if self._late.text() != late:
            self._late.setText(late)
        self._late.setVisible(bool(late))
        set_tone(self, Tone.BAD if late else _TONES[order.state])
        self.setAccessibleName(f"{self._head.text()} {late}".strip())

    def allow_cancel(self, may: bool) -> None:
        """An order is cancelled with a reason only."""
        self._cancel.setEnabled(may)
        self._cancel.setToolTip("" if may else self.tr("Type the reason above first"))

    def _line(self, defect: OrderedDefect) -> str:
        if defect.fixed is None:
            return defect_words(defect)
        fixed = self.tr("fixed") if defect.fixed else self.tr("not fixed")
        return f"{defect_words(defect)} · {fixed}"

    def _button(self, words: str, name: str, go: Callable[[], None]) -> QPushButton:
        made = button(words, name)
        made.clicked.connect(go)
        return made

    def _on_arrived(self) -> None:
        if self._order is not None:
            self.arrived.emit(self._order.order.order_id)

    def _on_cancelled(self) -> None:
        if self._order is not None:
            self.cancelled.emit(self._order.order.order_id)

    def _on_confirmed(self) -> None:
        if self._order is not None:
            self.confirmed.emit([each.defect_id for each in self._order.to_confirm])
