"""Taking back: scan after scan, however late, and one confirmation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from handover_app.domain.keys import MovementKind, ReturnedRow, ScanVerdict
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_mode import BatchModeCard
from handover_app.ui.keys.presenter import BatchRow
from handover_app.ui.messages.scans import counted
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.text import text


class ReturningCard(BatchModeCard):
    """Keys come in; the band says on which hook they belong."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, MovementKind.RETURNED)
        self.show_heading(
            self.tr("Take back"), self.tr("Taken out if scanned by mistake; written once")
        )
        self.condition = QLineEdit()
        self.condition.setObjectName("returnCondition")
        self.condition.setAccessibleName(self.tr("Condition"))
        self.condition.setPlaceholderText(self.tr("Remark on key or flat, if any"))
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        row.setSpacing(8)
        row.addWidget(text(self.tr("Condition"), "soft"))
        row.addWidget(self.condition, 1)
        self.body.addLayout(row)
        words = self.tr("Scan the keys or bags that come back.")
        self.gather(self.tr("Keys that come back"), words)

    def confirm(self) -> None:
        """Take back what was scanned."""
        codes, condition = tuple(self.batch.codes()), self.condition.text().strip()
        call = self.context.desks.key_loans.take_back
        self.write_batch(call, codes, condition, codes=codes, done=self._back)

    def clear_form(self) -> None:
        """The next batch has a remark of its own."""
        self.condition.clear()

    def detail_of(self, verdict: ScanVerdict) -> str:
        """What is in a bag, and the hook that the keys belong on."""
        inside = counted(verdict) if verdict.bag else ""
        return " · ".join(each for each in (inside, self._hook(verdict)) if each)

    def state_of(self, row: BatchRow) -> str:
        """Back or not yet."""
        return self.tr("Returned") if row.done else self.tr("To be returned")

    def way_of(self, row: BatchRow, verdict: ScanVerdict) -> str:
        """Who had the keys, and how late they came or where they belong."""
        if row.late:
            hours, minutes = divmod(row.late, 60)
            late = self.tr("{hours} h {minutes} min late").format(hours=hours, minutes=minutes)
            return f"{verdict.key.holder} · {late}"
        hook = verdict.hook or self.tr("key desk")
        return f"{verdict.key.holder} → {hook}"

    def _back(self, rows: Sequence[ReturnedRow]) -> None:
        late = {row.code: row.late_minutes for row in rows if row.late_minutes}
        count = sum(count for row in rows for _, count in row.counts)
        words = self.tr("{count} keys taken back").format(count=count)
        detail = self.tr("{count} late").format(count=len(late)) if late else ""
        self.context.band.done(words, detail)
        self.note(Tone.WARN if late else Tone.GOOD, words)
        self.are_written([row.code for row in rows], late)

    def _hook(self, verdict: ScanVerdict) -> str:
        return self.tr("back to {hook}").format(hook=verdict.hook) if verdict.hook else ""
