"""The key clerk's page: look keys up, try them, hand them over; every scan has its result."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.keys import KeySetSummary, NoKeySet, Receiver, ScanVerdict
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.refusals import DomainError
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_card import BatchCard
from handover_app.ui.keys.gate_line import GateLine
from handover_app.ui.keys.key_cards import KeysCard, ScansCard
from handover_app.ui.keys.labels import KeyLabels
from handover_app.ui.keys.modes import ModeRow
from handover_app.ui.keys.presenter import Batch, BatchRow, Mode, ScanRow, is_key_scan, last_scans
from handover_app.ui.keys.reasons import key_state, row_result, short_reason, whole_reason
from handover_app.ui.messages import sentence
from handover_app.ui.station_page import StationPage
from handover_app.ui.tokens import GAP, Tone


class KeysPage(StationPage):
    """Scan after scan; what is handed over is confirmed once for the batch."""

    def __init__(self, context: PageContext) -> None:
        self.batch = Batch()
        self._scans = last_scans()
        self._card: HandoverCard | None = None
        self._key_set: KeySetSummary | None = None
        super().__init__(context, Stage.KEYS)

    def build_work(self) -> QWidget:
        """Modes, what blocks, the keys or the batch, and the last scans."""
        self.modes, self.gate = ModeRow(), GateLine()
        self._labels = KeyLabels(self.context, self, self._failed)
        self.keys_card, self.batch_card, self.scans_card = KeysCard(), BatchCard(), ScansCard()
        self.modes.changed.connect(self._on_mode)
        self.gate.lift_requested.connect(self._on_lift)
        self.keys_card.reprint_asked.connect(self._print_sheet)
        self.keys_card.replace_asked.connect(self._labels.ask_to_replace)
        self.keys_card.labels_asked.connect(self._on_labels)
        self.batch_card.confirmed.connect(self._on_confirmed)
        self.batch_card.removal_asked.connect(self._on_removal)
        self._cards = QStackedWidget()
        self._cards.addWidget(self.keys_card)
        self._cards.addWidget(self.batch_card)
        work = QWidget()
        column, row = QVBoxLayout(work), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (column, row):
            layout.setSpacing(GAP)
        row.addWidget(self._cards, 5)
        row.addWidget(self.scans_card, 4)
        column.addWidget(self.modes)
        column.addWidget(self.gate)
        column.addLayout(row, 1)
        return work

    def clear_work(self) -> None:
        """No unit is in hand; the batch belonged to the unit before."""
        self._card = self._key_set = None
        self.batch = Batch()
        self.gate.show_blockers(())
        self.keys_card.clear(self.tr("No unit is in hand."))
        self.batch_card.show_owners(())
        self._show_batch()

    def show_work(self, card: HandoverCard) -> None:
        """What stands before the keys, and where they are."""
        self._card = card
        self.gate.show_blockers(card.blockers)
        self.batch_card.show_owners([owner.name for owner in card.owners])
        read = partial(self.context.desks.keys.of_unit, card.unit_id)
        self.context.runner.read(self, read, self._show_keys, self._no_keys, key="keys")

    def take_scan(self, text: str) -> bool:
        """Take the code of a label, or its short id; the mode says what it does."""
        if not is_key_scan(text):
            return False
        mode, works = self.modes.mode(), self.modes.take_works()
        scan = partial(self.context.desks.keys.scan, self.context.session.act(), text)
        resolved, refused = partial(self._resolved, mode, works), partial(self._scan_refused, mode)
        self.context.runner.write(self, scan, resolved, refused)
        return True

    def _resolved(self, mode: Mode, works: bool, verdict: ScanVerdict) -> None:
        if mode is Mode.HAND_OVER:
            return self._gather(verdict)
        if verdict.unit_id != self.unit_id:
            self.show_unit(verdict.unit_id)
        if mode is Mode.LOOK_UP:
            words = f"{verdict.unit_code} {verdict.key.kind}"
            self.context.band.looked_up(words, key_state(verdict.key))
            self._note(Tone.INFO, words)
            return
        act = self.context.session.act()
        attempt = partial(self.context.desks.keys.try_key, act, verdict.code, works=works)
        tried = partial(self._tried, verdict, works)
        self.context.runner.write(self, attempt, tried, partial(self._scan_refused, mode))

    def _tried(self, verdict: ScanVerdict, works: bool, key_set: KeySetSummary) -> None:
        said = self.tr("tried, works") if works else self.tr("does not work, noted")
        words = f"{verdict.unit_code} {verdict.key.kind} {said}"
        self.context.band.done(words)
        self._note(Tone.GOOD if works else Tone.BAD, words)
        self._show_keys(key_set)
        self.refresh()

    def _gather(self, verdict: ScanVerdict) -> None:
        """The first scan opens its unit, unless another household stands at the desk."""
        gone = self._key_set is not None and self._key_set.handed_over
        if self.unit_id is None or (gone and verdict.unit_id != self.unit_id):
            self.show_unit(verdict.unit_id)
        row = self.batch.add(verdict, self.unit_id)
        words = f"{verdict.unit_code} {verdict.key.kind}"
        if row.problem is None:
            self.context.band.done(words, row_result(row))
            self._note(Tone.GOOD, words)
        else:
            self.context.band.refused(whole_reason(row.problem))
            self._note(Tone.BAD, f"{words} {row_result(row)}")
        self._show_batch()

    def _scan_refused(self, mode: Mode, error: Exception) -> None:
        if isinstance(error, AlreadyDone) or not isinstance(error, DomainError):
            return self._failed(error)
        self.context.band.refused(sentence(error))
        self._note(Tone.BAD, short_reason(error))
        if mode is Mode.HAND_OVER:
            self.batch.refuse(error)
            self._show_batch()

    def _note(self, tone: Tone, words: str) -> None:
        self._scans.appendleft(ScanRow(tone, words))
        self.scans_card.show_scans(list(self._scans))

    def _on_mode(self, mode: Mode) -> None:
        gathers = mode is Mode.HAND_OVER
        self._cards.setCurrentWidget(self.batch_card if gathers else self.keys_card)

    def _on_removal(self, row: BatchRow) -> None:
        self.batch.remove(row)
        self._show_batch()

    def _show_keys(self, key_set: KeySetSummary) -> None:
        if key_set.unit_id == self.unit_id:
            self._key_set = key_set
            self.keys_card.show_keys(key_set)
            self._show_batch()

    def _no_keys(self, error: Exception) -> None:
        if isinstance(error, NoKeySet):
            self.keys_card.clear(self.tr("This unit has no keys on the books."))
        else:
            self._failed(error)

    def _show_batch(self) -> None:
        whole = len(self._key_set.keys) if self._key_set is not None else 0
        self.batch_card.show_batch(self.batch, whole=whole, open_gate=self.gate.is_open)

    def _on_lift(self) -> None:
        what = self.tr("Keys of {code} in spite of a block").format(code=self.card_view.code())
        act = self.context.session.act()
        self.context.dialogs.approve(self, act, Right.LIFT_GATE, what, self._lift)

    def _lift(self, act: Act, reason: str) -> None:
        self.write(self.context.desks.handover.lift, reason, act=act)

    def _on_confirmed(self, receiver: Receiver) -> None:
        codes, done = self.batch.codes(), self._handed_over
        self.write(self.context.desks.keys.hand_over, receiver, codes, done=done)

    def _handed_over(self, key_set: KeySetSummary) -> None:
        words = self.tr("{count} keys handed over").format(count=len(key_set.keys))
        self.context.band.done(f"{key_set.unit_code} {words}", key_set.keys[0].holder)
        if key_set.unit_id == self.unit_id:
            self.batch = Batch()
        self._show_keys(key_set)
        self._print_sheet(key_set)
        self.refresh()

    def _print_sheet(self, key_set: KeySetSummary) -> None:
        if key_set.paper_id is not None:
            self.print_paper(PaperRef(key_set.paper_id, PaperKind.KEY_HANDOVER.name, ""))

    def _on_labels(self) -> None:
        if self._card is not None:
            self._labels.print_building(self._card.building)

    def _failed(self, error: Exception) -> None:
        """Refused: the batch stays, and may be tried again."""
        self._show_batch()
        super()._failed(error)
