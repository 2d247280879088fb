"""What lending and taking back share: scans are gathered, and one confirmation writes them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.keys import KeyAlreadyHere, KeyElsewhere, MovementKind, ScanVerdict
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_table import BatchTable
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.keys.presenter import Batch, BatchRow
from handover_app.ui.keys.reasons import short_reason, whole_reason
from handover_app.ui.messages.scans import counted, what
from handover_app.ui.tokens import Tone

T = TypeVar("T")


class BatchModeCard(ModeCard):
    """A batch of scans; what is refused stays in it with its reason."""

    def __init__(self, context: PageContext, movement: MovementKind) -> None:
        super().__init__(context)
        self.flush()
        self.batch = Batch(movement)

    def gather(self, name: str, empty: str) -> None:
        """Put the list of the batch below what is in the card; ``empty`` says what to scan."""
        self.table = BatchTable(name, self._state, self._way, empty)
        self.table.confirmed.connect(self.confirm)
        self.table.removal_asked.connect(self._remove)
        self.body.addWidget(self.table, 1)
        self.show_batch()

    def confirm(self) -> None:
        """Write the batch, through `write_batch`."""
        raise NotImplementedError(type(self).__name__)

    def clear_form(self) -> None:
        """The batch is written: the next begins with nothing typed."""
        raise NotImplementedError(type(self).__name__)

    def state_of(self, row: BatchRow) -> str:
        """What becomes, or became, of the keys of a sound row, in a word or two."""
        raise NotImplementedError(type(self).__name__)

    def way_of(self, row: BatchRow, verdict: ScanVerdict) -> str:
        """From where to where the keys of a sound row go."""
        raise NotImplementedError(type(self).__name__)

    def detail_of(self, verdict: ScanVerdict) -> str:
        """What the band adds to a sound scan."""
        return counted(verdict)

    def resolved(self, verdict: ScanVerdict) -> None:
        """A sound scan goes into the batch."""
        row = self.batch.add(verdict)
        words = f"{verdict.unit_code}　{what(verdict)}"
        if row.problem is None:
            self.context.band.done(words, self.detail_of(verdict))
            self.note(Tone.GOOD, words)
        else:
            self.context.band.refused(whole_reason(row.problem))
            self.note(Tone.BAD, f"{words} {short_reason(row.problem)}")
        self.show_batch()

    def refused(self, error: Exception) -> None:
        """A scan that stands for nothing stays in the batch with its reason."""
        super().refused(error)
        if isinstance(error, DomainError):
            self.batch.refuse(error)
            self.show_batch()

    def write_batch(
        self,
        call: Callable[..., T],
        *arguments: object,
        codes: tuple[str, ...],
        done: Callable[[T], None],
    ) -> None:
        """One click, one call: ``call(act, …)``; after a lost answer it is the same operation."""
        click: Click = (call, *arguments)
        act = self.lost.act_of(click)
        self.lost.forget()
        failed = partial(self._not_written, codes, click, act)
        self.context.runner.write(self, partial(call, act, *arguments), done, failed)

    def are_written(self, codes: Sequence[str], late: Mapping[str, int] | None = None) -> None:
        """These are done; ``late`` says by the code how many minutes too late one came."""
        self.batch.written(codes, late)
        self.clear_form()
        self.show_batch()
        self.moved.emit()

    def show_batch(self) -> None:
        """Show the batch as it is now."""
        self.table.show_batch(self.batch)
        self.remarked.emit(self.table.remark(self.batch))

    def _not_written(
        self, codes: tuple[str, ...], click: Click, act: Act, error: Exception
    ) -> None:
        self.lost.refused(click, act, error)
        if isinstance(error, AlreadyDone):
            self.are_written(codes)
        elif isinstance(error, (KeyElsewhere, KeyAlreadyHere)):
            self.batch.refused_at_the_end(error)
        self.show_batch()
        self.show_failure(error)

    def _remove(self, row: BatchRow) -> None:
        self.batch.remove(row)
        self.show_batch()

    def _state(self, row: BatchRow) -> str:
        return self.state_of(row) if row.problem is None else self.tr("Refused")

    def _way(self, row: BatchRow) -> str:
        if row.verdict is None:
            return self.tr("Nothing was changed")
        if row.problem is not None:
            return short_reason(row.problem)
        return self.way_of(row, row.verdict)
