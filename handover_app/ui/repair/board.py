"""The board: running orders by state, the one in hand with its next step, the crews below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import BoardOrder, OrderState, PartLine, RepairBoard
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.repair.alarms import Alarms
from handover_app.ui.repair.columns import OrderColumns
from handover_app.ui.repair.crew_strip import CrewStrip
from handover_app.ui.repair.figures import FiguresRow
from handover_app.ui.repair.hand import OrderInHand
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP

_HAND_WIDTH = 340
_SECOND_MS = 1000


class BoardTab(WatchingTab):
    """New orders appear at once; F9 takes the next step of the order in hand."""

    topics: ClassVar[tuple[str, ...]] = ("repairs", "defects", "inspections")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._board: RepairBoard | None = None
        self._wanted: UUID | None = None
        self._alarms = Alarms(context.band)
        self._figures, self._columns = FiguresRow(), OrderColumns()
        self._hand, self._crews = OrderInHand(), CrewStrip()
        self._hand.setFixedWidth(_HAND_WIDTH)
        self._columns.selected.connect(lambda _: self._show_hand())
        self._hand.moved.connect(self._on_moved)
        self._hand.cancelled.connect(self._on_cancelled)
        self._hand.told.connect(self._on_told)
        # One timer for every clock of the page.
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self.tick)
        for key, words, go in (
            ("F2", self.tr("The running orders"), self._columns.focus_chosen),
            ("F3", self.tr("What is fixed"), self._hand.ticks.focus_first),
            ("F4", self.tr("Note or reason"), self._hand.note.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(go)
        context.session.changed.connect(self._show_rights)
        self._show_rights()
        self._assemble()

    def refresh(self) -> None:
        """Read the board and the parts."""
        self.read(self.context.desks.repairs.board, self._show_board, "board")
        self.read(self.context.desks.parts.list, self._show_parts, "parts")

    def show_unit(self, unit_id: UUID) -> None:
        """Take the running order of a unit in hand."""
        self._wanted = unit_id
        self.refresh()

    def tick(self) -> None:
        """A second has gone by."""
        if self._board is None:
            return
        now = self.context.desks.now()
        self._columns.tick(now)
        self._hand.tick(now)
        self._alarms.tick(self._board.orders, now, self._board.commander)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Clocks run while somebody looks."""
        super().showEvent(event)
        self._timer.start()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._timer.stop()

    def _assemble(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._columns, 1)
        left.addWidget(self._crews)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self._hand)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._figures)
        column.addLayout(row, 1)

    def _show_rights(self) -> None:
        may = self.context.session.may
        self._hand.allow(move=may(Right.REPAIR), note=may(Right.REPAIR, Right.INSPECT))

    def _show_board(self, board: RepairBoard) -> None:
        self._board, now = board, self.context.desks.now()
        self._figures.show_figures(board.figures)
        self._crews.show_crews(board.crews)
        self._columns.show_orders(board.orders, now, board.commander)
        wanted = [each.order for each in board.orders if each.order.unit_id == self._wanted]
        if wanted:
            self._columns.choose(wanted[0].order_id)
        self._wanted = None
        self._show_hand()
        self._alarms.look(board.orders, now, board.commander)

    def _show_parts(self, parts: Sequence[PartLine]) -> None:
        self._hand.show_parts(parts)

    def _show_hand(self) -> None:
        board = self._board
        if board is None:
            return
        chosen = [each for each in board.orders if each.order.order_id == self._columns.chosen]
        self._hand.show_order(
            chosen[0] if chosen else None, board.commander, self.context.desks.now()
        )

    def _on_moved(self, order: BoardOrder) -> None:
        repairs, order_id = self.context.desks.repairs, order.order.order_id
        done = partial(self._moved, order)
        if order.order.state is OrderState.REQUESTED:
            self.write(repairs.dispatch, order_id, done=done)
        elif order.order.state is OrderState.DISPATCHED:
            self.write(repairs.arrive, order_id, done=done)
        else:
            self.write(repairs.finish, order_id, *self._hand.report(), done=done)

    def _moved(self, order: BoardOrder, _answer: object) -> None:
        said = {
            OrderState.REQUESTED: self.tr("The crew is on its way"),
            OrderState.DISPATCHED: self.tr("The crew has arrived"),
            OrderState.ARRIVED: self.tr("The order is done"),
        }
        if order.order.state is OrderState.ARRIVED:
            self._hand.done()
        self._say(order, said[order.order.state])

    def _say(self, order: BoardOrder, words: str) -> None:
        self.context.band.done(f"{order.order.unit_code}　{words}", order.order.crew)
        self.refresh()

    def _on_cancelled(self, order_id: UUID, reason: str) -> None:
        cancel = self.context.desks.repairs.cancel
        self.write(cancel, order_id, reason, done=self._cancelled)

    def _cancelled(self, _answer: object) -> None:
        self._hand.done()
        self.context.band.done(self.tr("The order is cancelled"))
        self.refresh()

    def _on_told(self, order_id: UUID, told: str) -> None:
        escalate = self.context.desks.repairs.escalate
        self.write(escalate, order_id, told, done=lambda _: self.refresh())
