"""Looking up and trying: the keys of one unit, where each is and who has it."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from handover_app.domain.acts import Act
from handover_app.domain.keys import KeySetSummary, LockSetup, NoKeySet, ScanVerdict
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.keys.key_cards import KeysCard
from handover_app.ui.keys.labels import KeyLabels
from handover_app.ui.keys.lock_part import LockPart
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.messages.scans import key_state, what
from handover_app.ui.tokens import Tone


class LookUpCard(ModeCard):
    """A scan shows the unit's keys; while keys are tried, it notes the try as well (E06).

    Attributes:
        trying: whether a scan is a try.
        works: whether the next key works; it counts for one scan.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.trying, self.works = False, True
        self.unit_id: UUID | None = None
        self.keys = KeysCard()
        self._labels = KeyLabels(context, self, self.show_failure)
        self.keys.foot.addWidget(self._labels.form)
        self._lock = LockPart()
        self._lock.noted.connect(self._on_lock)
        self.keys.body.insertWidget(self.keys.body.count() - 1, self._lock)
        self.keys.replace_asked.connect(self._labels.ask_to_replace)
        self.keys.labels_asked.connect(self._on_labels)
        self.keys.reprint_asked.connect(self._labels.print_sheet)
        # The card within is the whole of it: no frame around the frame.
        self.setProperty("role", "")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.keys)

    def show_unit(self, unit_id: UUID) -> None:
        """The keys of a unit found by the search bar."""
        self.unit_id = unit_id
        read = partial(self.context.desks.keys.of_unit, unit_id)
        self.context.runner.read(self, read, self._show, self._no_keys, key="keys")

    def refresh(self) -> None:
        """Somewhere something moved."""
        if self.unit_id is not None:
            self.show_unit(self.unit_id)

    def take_scan(self, text: str) -> None:
        """A scan means what was chosen as it was made, however late its answer comes."""
        works, self.works = self.works, True
        self.ask(text, partial(self._try, works) if self.trying else self.resolved)

    def resolved(self, verdict: ScanVerdict) -> None:
        """A sound scan: shown."""
        words = f"{verdict.unit_code}　{what(verdict)}"
        self.context.band.looked_up(words, key_state(verdict.key))
        self.note(Tone.INFO, words)
        self._take(verdict)

    def _try(self, works: bool, verdict: ScanVerdict) -> None:
        act = self.context.session.act()
        attempt = partial(self.context.desks.keys.try_key, act, verdict.code, works=works)
        tried = partial(self._tried, verdict, works)
        self.context.runner.write(self, attempt, tried, self.refused)

    def _take(self, verdict: ScanVerdict) -> None:
        if verdict.unit_id is not None:
            self.show_unit(verdict.unit_id)
        else:
            read = partial(self.context.desks.keys.set_of, verdict.key_set_id)
            self.context.runner.read(self, read, self._show, self.show_failure, key="keys")

    def _tried(self, verdict: ScanVerdict, works: bool, key_set: KeySetSummary) -> None:
        said = self.tr("tried, works") if works else self.tr("does not work, noted")
        words = f"{verdict.unit_code}　{what(verdict)} {said}"
        self.context.band.done(words)
        self.note(Tone.GOOD if works else Tone.BAD, words)
        self.unit_id = key_set.unit_id
        self._show(key_set)

    def _show(self, key_set: KeySetSummary) -> None:
        self.unit_id = key_set.unit_id
        self.keys.show_keys(key_set)
        self._lock.show_keys(key_set)

    def _no_keys(self, error: Exception) -> None:
        if isinstance(error, NoKeySet):
            self._lock.show_keys(None)
            self.keys.clear(self.tr("This unit has no keys on the books."))
        else:
            self.show_failure(error)

    def _on_lock(self, unit_id: UUID, setup: LockSetup, seal: str) -> None:
        click = (self.context.desks.key_locks.note_lock, unit_id, setup, seal)
        act = self.lost.act_of(click)
        self.lost.forget()
        note = partial(self.context.desks.key_locks.note_lock, act, unit_id, setup, seal)
        refused = partial(self._lock_not_noted, click, act)
        self.context.runner.write(self, note, self._lock_noted, refused)

    def _lock_noted(self, key_set: KeySetSummary) -> None:
        words = self.tr("{code}: lock and door seal noted").format(code=key_set.unit_code)
        self.context.band.done(words)
        if key_set.unit_id == self.unit_id:
            self._show(key_set)

    def _lock_not_noted(self, click: Click, act: Act, error: Exception) -> None:
        self.lost.refused(click, act, error)
        self.show_failure(error)
        self.refresh()

    def _on_labels(self, key_set: KeySetSummary) -> None:
        if key_set.building:
            self._labels.print_building(key_set.building)
        else:
            self._labels.print_set(key_set)
