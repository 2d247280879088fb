"""Lending: holder, reason and time once, then scan after scan, and one confirmation (E05)."""

from __future__ import annotations

from functools import partial

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.keys import (
    KeyElsewhere,
    LoanSummary,
    MovementKind,
    ScanVerdict,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.clicks import Click
from handover_app.ui.context import PageContext
from handover_app.ui.keys.batch_table import BatchTable
from handover_app.ui.keys.loan_form import LoanForm
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.keys.presenter import Batch, BatchRow
from handover_app.ui.keys.reasons import short_reason, whole_reason
from handover_app.ui.messages import local
from handover_app.ui.messages.scans import counted, key_state, what
from handover_app.ui.tokens import Tone


class LendingCard(ModeCard):
    """Keys go out. The key that an inspection team waits for goes with the first scan alone."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.flush()
        self.show_heading(self.tr("Lend"), self.tr("Taken out if scanned by mistake; written once"))
        self.batch = Batch(MovementKind.LENT)
        self.form = LoanForm(context.desks.now)
        self.table = BatchTable(
            self.tr("Keys to lend"),
            self._state,
            self._way,
            self.tr("Say who borrows and why, then scan key after key."),
        )
        self.table.confirmed.connect(self._confirm)
        self.table.removal_asked.connect(self._remove)
        self.body.addWidget(self.form)
        self.body.addWidget(self.table, 1)
        self._show()

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
        row = self.batch.add(verdict)
        words = f"{verdict.unit_code}　{what(verdict)}"
        if row.problem is None:
            self.context.band.done(words, counted(verdict))
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
        order, codes = self.form.order(), tuple(self.batch.codes())
        call = self.context.desks.key_loans.lend
        click = (call, order, codes)
        act = self.lost.act_of(click)
        self.lost.forget()
        self.context.runner.write(
            self, partial(call, act, order, codes), partial(self._lent, codes),
            partial(self._not_lent, codes, click, act),
        )  # fmt: skip

    def _lent(self, codes: tuple[str, ...], loan: LoanSummary) -> None:
        words = self.tr("{count} keys lent to {holder}").format(count=loan.keys, holder=loan.holder)
        until = self.tr("back by {time}").format(time=local(loan.due_at, "%m-%d %H:%M"))
        self.context.band.done(words, until)
        self.note(Tone.GOOD, words)
        self._are_written(codes)

    def _lent_to_team(self, verdict: ScanVerdict, loan: LoanSummary) -> None:
        words = f"{verdict.unit_code}　{what(verdict)} → {verdict.team}"
        self.context.band.done(words, counted(verdict))
        self.note(Tone.GOOD, words)
        self.batch.add(verdict)
        self.batch.written((verdict.code,))
        self._show()
        self.moved.emit()

    def _are_written(self, codes: tuple[str, ...]) -> None:
        self.batch.written(codes)
        self.form.clear()
        self._show()
        self.moved.emit()

    def _not_lent(self, codes: tuple[str, ...], click: Click, act: Act, error: Exception) -> None:
        self.lost.refused(click, act, error)
        if isinstance(error, AlreadyDone):
            self._are_written(codes)
        elif isinstance(error, KeyElsewhere):
            self.batch.refused_at_the_end(error)
        self._show()
        self.show_failure(error)

    def _remove(self, row: BatchRow) -> None:
        self.batch.remove(row)
        self._show()

    def _show(self) -> None:
        self.table.show_batch(self.batch)
        self.remarked.emit(self.table.remark(self.batch))

    def _state(self, row: BatchRow) -> str:
        if row.problem is not None:
            return self.tr("Refused")
        return self.tr("Lent") if row.done else self.tr("To be lent")

    def _way(self, row: BatchRow) -> str:
        if row.verdict is None:
            return self.tr("Nothing was changed")
        if row.problem is not None:
            return short_reason(row.problem)
        return "" if row.done else key_state(row.verdict.key)
