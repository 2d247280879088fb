"""Calling numbers from a station's page: one button and its key, and a small menu beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import Stage
from handover_app.domain.people import Right
from handover_app.domain.visits import CalledNumber, Skipped, StationQueue
from handover_app.ui.clicks import Click, LostClick
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton, KeyButton
from handover_app.ui.widgets.queue_list import QueueMark
from handover_app.ui.widgets.text import Elided

CALLING = (Stage.SETTLEMENT, Stage.PAPERS, Stage.KEYS, Stage.GIFT)
"""The stations that call; for the inspection the dispatcher's board has the say."""
KEY, MENU_KEY = "F10", "Ctrl+F10"
"""F2 to F9, F11 and F12 are the pages' own."""


class CallBar(QWidget):
    """One key goes round: call the next number, say that it has come, call the next.

    Attributes:
        called: the unit of the number that was called.
        moved: the queue is no longer as it is shown.
    """

    called = Signal(object)
    moved = Signal()

    def __init__(
        self, context: PageContext, stage: Stage, in_hand: Callable[[], UUID | None]
    ) -> None:
        super().__init__()
        self._context, self._stage, self._in_hand = context, stage, in_hand
        self._lost = LostClick(context.session)
        self._queue: StationQueue | None = None
        self._button = KeyButton(self.tr("Call next"), KEY)
        self._button.setObjectName("callNext")
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self._on_button)
        words = self.tr("More about the queue")
        self._more = IconButton("chevron-down", words, MENU_KEY)
        self._more.setObjectName("queueMenu")
        self._more.clicked.connect(self._open_menu)
        self._said = Elided(role="small")
        self._said.setObjectName("calledHere")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._button, 1)
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._said)
        self._said.hide()

    def show_queue(self, queue: StationQueue) -> None:
        """What this station has called."""
        self._queue = queue
        mine = queue.mine
        waits = mine is not None and mine.started_at is None
        if mine is not None and waits:
            words = self.tr("{number} is here").format(number=mine.queue_number)
        else:
            words = self.tr("Call next")
        self._button.show_words(words)
        self._said.setVisible(mine is not None)
        if mine is not None:
            said = self.tr("{number} called at {at}") if waits else self.tr("{number} in hand")
            self._said.setText(said.format(number=mine.queue_number, at=local(mine.called_at)))

    def make_menu(self) -> QMenu:
        """What can be done now with the number that was called, or with the household in hand."""
        menu = QMenu(self)
        menu.setTitle(self.tr("More of the queue"))
        mine = None if self._queue is None else self._queue.mine
        if mine is not None:
            self._add_moves(menu, mine)
        unit_id = self._in_hand()
        there = None
        if self._queue is not None and unit_id is not None:
            there = self._queue.called.get(unit_id)
        if unit_id is not None and there is None:
            self._add(menu, self.tr("Call the household in hand"), partial(self._call, unit_id))
        elif there is not None and there.station != self._context.session.station:
            words = self.tr("Take {number} over from {station} …")
            named = words.format(number=there.queue_number, station=there.station)
            self._add(menu, named, partial(self._take_over, there))
        if menu.isEmpty():
            menu.addAction(self.tr("No number is called here")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_moves(self, menu: QMenu, mine: CalledNumber) -> None:
        queue, unit_id = self._context.desks.queue, mine.unit_id
        number = mine.queue_number
        if mine.started_at is None:
            self._add(menu, self.tr("Call again"), partial(self._write, queue.recall, unit_id))
        skip = partial(self._write, queue.skip, unit_id, done=self._skipped)
        self._add(menu, self.tr("{number} is not there").format(number=number), skip)
        self._add(
            menu,
            self.tr("Put {number} back into the queue").format(number=number),
            partial(self._write, queue.hand_back, unit_id),
        )
        if mine.started_at is not None:
            words = self.tr("{number} is done here").format(number=number)
            self._add(menu, words, partial(self._write, queue.done, unit_id))
        menu.addSeparator()
        for stage in CALLING:
            if stage is not self._stage:
                words = self.tr("Send {number} on: {step}")
                self._add(
                    menu,
                    words.format(number=number, step=word(stage)),
                    partial(self._write, queue.transfer, unit_id, stage),
                )
        menu.addSeparator()

    def _add(self, menu: QMenu, words: str, act: Callable[[], None]) -> None:
        menu.addAction(words).triggered.connect(lambda _=False: act())

    def _open_menu(self) -> None:
        self.make_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _on_button(self) -> None:
        mine = None if self._queue is None else self._queue.mine
        queue = self._context.desks.queue
        if mine is not None and mine.started_at is None:
            self._write(queue.start, mine.unit_id, done=self._begun)
        else:
            self._write(queue.next, self._stage, done=self._called)

    def _call(self, unit_id: UUID) -> None:
        self._write(self._context.desks.queue.call, self._stage, unit_id, done=self._called)

    def _take_over(self, there: CalledNumber) -> None:
        words = self.tr("Take {number} over, which {station} called").format(
            number=there.queue_number, station=there.station
        )
        act = self._context.session.act()
        taken = partial(self._taken, there.unit_id)
        self._context.dialogs.approve(self, act, Right.LIFT_GATE, words, taken)

    def _taken(self, unit_id: UUID, act: Act, _reason: str) -> None:
        call = self._context.desks.queue.call
        self._write(call, self._stage, unit_id, act=act, done=self._called)

    def _write(
        self,
        call: Callable[..., object],
        *arguments: object,
        done: Callable[..., None] | None = None,
        act: Act | None = None,
    ) -> None:
        click: Click = (call, *arguments)
        act = act or self._lost.act_of(click)
        self._lost.forget()
        failed = partial(self._failed, click, act)
        bound = partial(call, act, *arguments)
        self._context.runner.write(self, bound, done or self._moved, failed)

    def _called(self, number: CalledNumber) -> None:
        words = self.tr("{number} called").format(number=number.queue_number)
        missed = self.tr("was not there {count} times before").format(count=number.skips)
        self._context.band.done(words, missed if number.skips else "")
        self.moved.emit()
        self.called.emit(number.unit_id)

    def _begun(self, number: CalledNumber) -> None:
        self.moved.emit()
        self.called.emit(number.unit_id)

    def _skipped(self, skipped: Skipped) -> None:
        words = self.tr("{number} was not there").format(number=skipped.queue_number)
        if skipped.at_the_end:
            said = self.tr("missed {count} times: it goes to the end. Tell them when they come.")
            self._context.band.late(words, said.format(count=skipped.skips))
        else:
            said = self.tr("comes again at {at} at the latest")
            self._context.band.looked_up(words, said.format(at=local(skipped.again_at)))
        self.moved.emit()

    def _moved(self, _answer: object) -> None:
        self.moved.emit()

    def _failed(self, click: Click, act: Act, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        self._lost.refused(click, act, error)
        self.moved.emit()
        if not isinstance(error, AlreadyDone):
            self._context.show_error(error)


def marks_of(queue: StationQueue, station: str) -> Mapping[UUID, QueueMark]:
    """What stands below each household that was called, or called in vain."""
    translate = QCoreApplication.translate
    marks: dict[UUID, QueueMark] = {}
    for unit_id, skips in queue.passed_over.items():
        words = translate("CallBar", "not there {count} times").format(count=skips)
        marks[unit_id] = QueueMark(words, Tone.WARN)
    for unit_id, each in queue.called.items():
        if each.station == station:
            here = translate("CallBar", "in hand here")
            words = here if each.started_at else translate("CallBar", "called here")
        else:
            words = translate("CallBar", "→ {station}").format(station=each.station)
        marks[unit_id] = QueueMark(words, Tone.ACCENT)
    return marks
