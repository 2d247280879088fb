"""Lending: holder, reason and time once, then scan after scan, and one confirmation (E05)."""

from __future__ import annotations

from functools import partial

from handover_app.domain.keys import LoanSummary, MovementKind, ScanVerdict
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_mode import BatchModeCard
from handover_app.ui.keys.loan_form import LoanForm
from handover_app.ui.keys.presenter import BatchRow
from handover_app.ui.messages import local
from handover_app.ui.messages.scans import counted, key_state, what
from handover_app.ui.tokens import Tone


class LendingCard(BatchModeCard):
    """Keys go out. The key that an inspection team waits for goes with the first scan alone."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, MovementKind.LENT)
        self.show_heading(self.tr("Lend"), self.tr("Taken out if scanned by mistake; written once"))
        self.form = LoanForm(context.desks.now)
        self.body.addWidget(self.form)
        words = self.tr("Say who borrows and why, then scan key after key.")
        self.gather(self.tr("Keys to lend"), words)

    def begin(self) -> None:
        """Offer the contractors as borrowers, and the time that is usual now."""
        self.form.propose_due()
        read = self.context.desks.key_loans.borrowers
        self.context.runner.read(self, read, self.form.offer, self.context.show_error, key="who")

    def resolved(self, verdict: ScanVerdict) -> None:
        """A sound scan: to the team that waits, or into the batch."""
        if verdict.team and self.form.is_blank() and not self.batch.codes():
            act = self.context.session.act()
            lend = partial(self.context.desks.key_loans.lend_to_team, act, verdict.code)
            lent = partial(self._lent_to_team, verdict)
            self.context.runner.write(self, lend, lent, self.refused)
            return
        super().resolved(verdict)

    def confirm(self) -> None:
        """Lend what was scanned, as the form says."""
        order, codes = self.form.order(), tuple(self.batch.codes())
        done = partial(self._lent, codes)
        self.write_batch(self.context.desks.key_loans.lend, order, codes, codes=codes, done=done)

    def clear_form(self) -> None:
        """The next borrower."""
        self.form.clear()

    def state_of(self, row: BatchRow) -> str:
        """Lent or not yet."""
        return self.tr("Lent") if row.done else self.tr("To be lent")

    def way_of(self, row: BatchRow, verdict: ScanVerdict) -> str:
        """Where a key is that is to go out."""
        return "" if row.done else key_state(verdict.key)

    def _lent(self, codes: tuple[str, ...], loan: LoanSummary) -> None:
        words = self.tr("{count} keys lent to {holder}").format(count=loan.keys, holder=loan.holder)
        until = self.tr("back by {time}").format(time=local(loan.due_at, "%m-%d %H:%M"))
        self.context.band.done(words, until)
        self.note(Tone.GOOD, words)
        self.are_written(codes)

    def _lent_to_team(self, verdict: ScanVerdict, loan: LoanSummary) -> None:
        words = f"{verdict.unit_code}　{what(verdict)} → {verdict.team}"
        self.context.band.done(words, counted(verdict))
        self.note(Tone.GOOD, words)
        self.batch.add(verdict)
        self.batch.written((verdict.code,))
        self.show_batch()
        self.moved.emit()
