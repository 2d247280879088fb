"""Handing over at the key desk: the queue, the household's card, the gate, the batch, the order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.keys import (
    HandoverOrder,
    KeySetSummary,
    MovementKind,
    NoKeySet,
    ScanVerdict,
)
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_card import BatchCard
from handover_app.ui.keys.gate_line import GateLine
from handover_app.ui.keys.order_card import OrderCard
from handover_app.ui.keys.presenter import Batch, BatchRow, ScanRow
from handover_app.ui.keys.reasons import row_result, short_reason, whole_reason
from handover_app.ui.messages import sentence
from handover_app.ui.messages.scans import counted, what
from handover_app.ui.station_page import StationPage
from handover_app.ui.tokens import GAP, Tone


class HandOverDesk(StationPage):
    """What is handed over is scanned whole, explained, signed for, and confirmed once.

    Attributes:
        noted: the :class:`ScanRow` of a scan, for the list of the last ones.
    """

    noted = Signal(object)

    def __init__(self, context: PageContext) -> None:
        self.batch = Batch(MovementKind.HANDED_OVER)
        self._key_set: KeySetSummary | None = None
        self._hand_over = context.desks.key_handovers.hand_over
        super().__init__(context, Stage.KEYS)

    def build_work(self) -> QWidget:
        """What blocks, the batch, and who takes the keys."""
        self.gate, self.batch_card = GateLine(), BatchCard()
        self.order_card = OrderCard(self.context)
        self.gate.lift_requested.connect(self._on_lift)
        self.batch_card.removal_asked.connect(self._on_removal)
        self.batch_card.reprint_asked.connect(self._print_sheet)
        self.order_card.confirmed.connect(self._on_confirmed)
        work = QWidget()
        column, row = QVBoxLayout(work), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, row):
            layout.setSpacing(GAP)
        row.addWidget(self.batch_card, 5)
        row.addWidget(self.order_card, 4)
        column.addWidget(self.gate)
        column.addLayout(row, 1)
        return work

    def clear_work(self) -> None:
        """No unit is in hand; the batch belonged to the unit before."""
        self._key_set = None
        self.batch = Batch(MovementKind.HANDED_OVER)
        self.gate.show_blockers(())
        self.order_card.clear()
        self._show_batch()

    def show_work(self, card: HandoverCard) -> None:
        """What stands before the keys, and where they are."""
        self.gate.show_blockers(card.blockers)
        self.order_card.show_card(card)
        read = partial(self.context.desks.keys.of_unit, card.unit_id)
        self.context.runner.read(self, read, self._show_keys, self._no_keys, key="keys")

    def take_scan(self, text: str) -> bool:
        """Every scan is a key or a bag of the household in hand."""
        scan = partial(self.context.desks.keys.scan, self.context.session.act(), text)
        self.context.runner.write(self, scan, self._resolved, self._scan_refused)
        return True

    def _resolved(self, verdict: ScanVerdict) -> None:
        """The first scan opens its unit, unless another household stands at the desk."""
        gone = self._key_set is not None and self._key_set.handed_over
        free = self.unit_id is None or (gone and verdict.unit_id != self.unit_id)
        if free and verdict.unit_id is not None:
            self.show_unit(verdict.unit_id)
        row = self.batch.add(verdict, self.unit_id)
        words = f"{verdict.unit_code}　{what(verdict)}"
        if row.problem is None:
            self.context.band.done(words, counted(verdict) if verdict.bag else row_result(row))
            self.noted.emit(ScanRow(Tone.GOOD, words))
        else:
            self.context.band.refused(whole_reason(row.problem))
            self.noted.emit(ScanRow(Tone.BAD, f"{words} {short_reason(row.problem)}"))
        self._show_batch()

    def _scan_refused(self, error: Exception) -> None:
        if isinstance(error, AlreadyDone) or not isinstance(error, DomainError):
            return self._failed(error)
        self.context.band.refused(sentence(error))
        self.noted.emit(ScanRow(Tone.BAD, short_reason(error)))
        self.batch.refuse(error)
        self._show_batch()

    def _on_removal(self, row: BatchRow) -> None:
        self.batch.remove(row)
        self._show_batch()

    def _show_keys(self, key_set: KeySetSummary) -> None:
        if key_set.unit_id == self.unit_id:
            self._key_set = key_set
            self.order_card.show_keys(key_set)
            self._show_batch()

    def _no_keys(self, error: Exception) -> None:
        if not isinstance(error, NoKeySet):
            self._failed(error)

    def _show_batch(self) -> None:
        self.batch_card.show_batch(self.batch, self._key_set)
        self.order_card.allow(self.batch.keys(), open_gate=self.gate.is_open)

    def _on_lift(self) -> None:
        what_for = self.tr("Keys of {code} in spite of a block")
        act = self.context.session.act()
        words = what_for.format(code=self.card_view.code())
        self.context.dialogs.approve(self, act, Right.LIFT_GATE, words, self._lift)

    def _lift(self, act: Act, reason: str) -> None:
        self.write(self.context.desks.handover.lift, reason, act=act)

    def _on_confirmed(self, order: HandoverOrder) -> None:
        codes = tuple(self.batch.codes())
        done = partial(self._handed_over, self.batch.keys())
        self.write(self._hand_over, order, codes, done=done)

    def _handed_over(self, count: int, key_set: KeySetSummary) -> None:
        words = self.tr("{count} keys handed over").format(count=count)
        self.context.band.done(f"{key_set.unit_code}　{words}", self.order_card.receiver_name())
        if key_set.unit_id == self.unit_id:
            self.batch = Batch(MovementKind.HANDED_OVER)
            self.order_card.clear()
        self._show_keys(key_set)
        self._print_sheet(key_set)
        self.refresh()

    def _print_sheet(self, key_set: KeySetSummary) -> None:
        if key_set.paper_id is not None:
            self.print_paper(PaperRef(key_set.paper_id, PaperKind.KEY_HANDOVER.name, ""))

    def _not_written(self, click: Click, act: Act, error: Exception) -> None:
        """A handover whose answer was lost is shown as done, with its sheet."""
        if isinstance(error, AlreadyDone) and click[0] == self._hand_over:
            self.lost.refused(click, act, error)
            read = partial(self.context.desks.keys.of_unit, self.unit_id)
            done = partial(self._handed_over, self.batch.keys())
            self.context.runner.read(self, read, done, self._failed)
        else:
            super()._not_written(click, act, error)

    def _failed(self, error: Exception) -> None:
        """Refused: the batch stays, and may be tried again."""
        self._show_batch()
        super()._failed(error)
