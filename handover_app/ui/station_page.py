"""What every station's page has: its queue, the handover card, its work, and what has happened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import StationQueue
from handover_app.ui.call_bar import CALLING, CallBar, marks_of
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext
from handover_app.ui.step_line import StepLine
from handover_app.ui.widgets.handover_card import HandoverCardView
from handover_app.ui.widgets.history_column import HistoryColumn
from handover_app.ui.widgets.queue_list import QueueList

TOPICS = (
    "units",
    "visits",
    "handover",
    "receipts",
    "fees",
    "inspections",
    "defects",
    "keys",
    "gifts",
    "papers",
    "projects",
)
"""Everything a card shows; a change of any of them makes it stale."""
NARROW = 1250
"""Below this width in pixels the journal column folds away."""

T = TypeVar("T")


class StationPage(QWidget):
    """Base of the stations' pages: subclasses give the work, and fill it with each fresh card."""

    def __init__(self, context: PageContext, stage: Stage) -> None:
        super().__init__()
        self.context = context
        self.stage = stage
        self.unit_id: UUID | None = None
        self.lost = LostClick(context.session)
        self.queue = QueueList()
        self.call_bar: CallBar | None = None
        self.card_view = HandoverCardView(stage)
        self.history = HistoryColumn()
        self.step_line = StepLine(context, stage, self.write)
        self.card_view.mark_asked.connect(self.step_line.ask)
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.card_view)
        middle.addWidget(self.step_line)
        middle.addWidget(self.build_work(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self.queue)
        row.addLayout(middle, 1)
        row.addWidget(self.history)
        if stage in CALLING:
            self.call_bar = CallBar(context, stage, lambda: self.unit_id)
            self.queue.add_on_top(self.call_bar)
            self.call_bar.called.connect(self.show_unit)
            self.call_bar.moved.connect(self.refresh_queue)
        self.queue.chosen.connect(self.show_unit)
        context.hub.watch(self, TOPICS, self.refresh)
        context.hub.watch(self, ("queue",), self.refresh_queue)
        self.clear_work()
        self.refresh()

    def build_work(self) -> QWidget:
        """The station's own work, made once."""
        raise NotImplementedError(type(self).__name__)

    def show_work(self, card: HandoverCard) -> None:
        """Fill the work for the unit in hand; called with each fresh card."""

    def clear_work(self) -> None:
        """No unit is in hand."""

    def show_unit(self, unit_id: UUID) -> None:
        """Take a unit in hand."""
        if unit_id != self.unit_id:
            self.unit_id = unit_id
            self.context.forget_error()
            self.clear_work()
            self.step_line.clear()
        self._read_card()

    def refresh(self) -> None:
        """Read queue and card anew."""
        self.refresh_queue()
        if self.unit_id is not None:
            self._read_card()

    def refresh_queue(self) -> None:
        """Read the queue alone anew: a number was called somewhere."""
        station = self.context.session.station
        waiting = partial(self.context.desks.queue.waiting, self.stage, station)
        self.context.runner.read(self, waiting, self._show_queue, key="queue")

    def write(
        self,
        call: Callable[..., T],
        *arguments: object,
        done: Callable[[T], None] | None = None,
        act: Act | None = None,
        **named: object,
    ) -> None:
        """One click, one call: ``call(act, unit, …)`` on the writer thread.

        After a lost answer the same click is the same operation, so that it is done once only.
        """
        if self.unit_id is None:
            return
        click: Click = (call, self.unit_id, arguments, named)
        act = act or self.lost.act_of(click)
        self.lost.forget()
        bound = partial(call, act, self.unit_id, *arguments, **named)
        failed = partial(self._not_written, click, act)
        self.context.runner.write(self, bound, done or self._written, failed)

    def print_paper(self, ref: PaperRef) -> None:
        """Print an issued paper; what was saved stays saved when the printer is away."""
        bound = partial(self.context.desks.papers.print, self.context.session.act(), ref.paper_id)
        self.context.runner.write(self, bound, self._printed, self._failed)

    def say_done(self, words: str, detail: str = "") -> None:
        """The green band, with the unit's code."""
        self.context.band.done(f"{self.card_view.code()}　{words}".strip(), detail)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the journal away on a small screen."""
        super().resizeEvent(event)
        self.history.fold(self.width() < NARROW - 150)

    def _read_card(self) -> None:
        card = partial(self.context.desks.handover.card, self.unit_id)
        self.context.runner.read(self, card, self._show_card, key="card")

    def _show_queue(self, queue: StationQueue) -> None:
        now, marks = self.context.desks.now(), marks_of(queue, self.context.session.station)
        self.queue.show_queue(queue.waiting, now, queue.limits, marks)
        self.queue.select(self.unit_id)
        if self.call_bar is not None:
            self.call_bar.show_queue(queue)

    def _show_card(self, card: HandoverCard) -> None:
        if card.unit_id != self.unit_id:
            return
        self.card_view.show_card(card)
        self.step_line.show_card(card)
        self.history.show_lines(card.history)
        self.queue.select(card.unit_id)
        self.show_work(card)

    def _not_written(self, click: Click, act: Act, error: Exception) -> None:
        self.lost.refused(click, act, error)
        self._failed(error)

    def _written(self, _answer: object) -> None:
        self.refresh()

    def _printed(self, paper: object) -> None:
        self.context.printing(paper.pdf, paper.name)  # type: ignore[attr-defined]

    def _failed(self, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        if isinstance(error, AlreadyDone):
            self.refresh()
            return
        self.context.show_error(error)
