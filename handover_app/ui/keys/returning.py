"""Taking back: scan after scan, however late, and one confirmation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.keys import (
    KeyAlreadyHere,
    KeyElsewhere,
    MovementKind,
    ReturnedRow,
    ScanVerdict,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_table import BatchTable
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.keys.presenter import Batch, BatchRow
from handover_app.ui.keys.reasons import short_reason, whole_reason
from handover_app.ui.messages.scans import counted, what
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.text import text


class ReturningCard(ModeCard):
    """Keys come in; the band says on which hook they belong."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.flush()
        self.show_heading(
            self.tr("Take back"), self.tr("Taken out if scanned by mistake; written once")
        )
        self.batch = Batch(MovementKind.RETURNED)
        self.condition = QLineEdit()
        self.condition.setObjectName("returnCondition")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.condition.setPlaceholderText(self.tr("Remark on key or flat, if any"))
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        row.setSpacing(8)
        row.addWidget(text(self.tr("Condition"), "soft"))
        row.addWidget(self.condition, 1)
        self.table = BatchTable(
            self.tr("Keys that come back"),
            self._state,
            self._way,
            self.tr("Scan the keys or bags that come back."),
        )
        self.table.confirmed.connect(self._confirm)
        self.table.removal_asked.connect(self._remove)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self._show()

    def resolved(self, verdict: ScanVerdict) -> None:
        """A sound scan goes into the batch."""
        row = self.batch.add(verdict)
        words = f"{verdict.unit_code}　{what(verdict)}"
        if row.problem is None:
            inside = counted(verdict) if verdict.bag else ""
            detail = " · ".join(each for each in (inside, self._hook(verdict)) if each)
            self.context.band.done(words, detail)
            self.note(Tone.GOOD, words)
        else:
            self.context.band.refused(whole_reason(row.problem))
            self.note(Tone.BAD, f"{words} {short_reason(row.problem)}")
        self._show()

    def refused(self, error: Exception) -> None:
        """A scan that stands for nothing stays in the batch with its reason."""
        super().refused(error)
        if isinstance(error, DomainError):
            self.batch.refuse(error)
            self._show()

    def _confirm(self) -> None:
        codes, condition = tuple(self.batch.codes()), self.condition.text().strip()
        call = self.context.desks.key_loans.take_back
        click = (call, codes, condition)
        act = self.lost.act_of(click)
        self.lost.forget()
        self.context.runner.write(
            self, partial(call, act, codes, condition), self._back,
            partial(self._not_back, codes, click, act),
        )  # fmt: skip

    def _back(self, rows: Sequence[ReturnedRow]) -> None:
        late = {row.code: row.late_minutes for row in rows if row.late_minutes}
        count = sum(count for row in rows for _, count in row.counts)
        words = self.tr("{count} keys taken back").format(count=count)
        detail = self.tr("{count} late").format(count=len(late)) if late else ""
        self.context.band.done(words, detail)
        self.note(Tone.WARN if late else Tone.GOOD, words)
        self._are_written([row.code for row in rows], late)

    def _are_written(self, codes: Sequence[str], late: Mapping[str, int]) -> None:
        self.batch.written(codes, late)
        self.condition.clear()
        self._show()
        self.moved.emit()

    def _not_back(self, codes: tuple[str, ...], click: Click, act: Act, error: Exception) -> None:
        self.lost.refused(click, act, error)
        if isinstance(error, AlreadyDone):
            self._are_written(codes, {})
        elif isinstance(error, (KeyElsewhere, KeyAlreadyHere)):
            self.batch.refused_at_the_end(error)
        self._show()
        self.show_failure(error)

    def _remove(self, row: BatchRow) -> None:
        self.batch.remove(row)
        self._show()

    def _show(self) -> None:
        self.table.show_batch(self.batch)
        self.remarked.emit(self.table.remark(self.batch))

    def _hook(self, verdict: ScanVerdict) -> str:
        return self.tr("back to {hook}").format(hook=verdict.hook) if verdict.hook else ""

    def _state(self, row: BatchRow) -> str:
        if row.problem is not None:
            return self.tr("Refused")
        return self.tr("Returned") if row.done else self.tr("To be returned")

    def _way(self, row: BatchRow) -> str:
        if row.verdict is None:
            return self.tr("Nothing was changed")
        if row.problem is not None:
            return short_reason(row.problem)
        if row.late:
            hours, minutes = divmod(row.late, 60)
            late = self.tr("{hours} h {minutes} min late").format(hours=hours, minutes=minutes)
            return f"{row.verdict.key.holder} · {late}"
        hook = row.verdict.hook or self.tr("key desk")
        return f"{row.verdict.key.holder} → {hook}"
